//! The gap: what disadvantaged pupils and the others reached, in the person's trust and, behind it, in the country.
//! Two dots and the line between them: the length of the line is the gap, where it lies is how well both do. The group
//! whose outcomes the gap is about has the full dot, the others an open one, so that it reads without colour.

use crate::measures::Unit;

use super::axes::{least_extent, range, ticks_below};
use super::brush::{Face, HALO, disc, drawable, line, sound};
use super::labels::{Bounds, Labels, Type};
use super::measure_text::MeasureText;
use super::scale::LinearScale;
use super::scene::{Anchor, Mark, Role, Scene};

/// Two groups' outcomes, in the trust and in the country.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GapChart<'a> {
    /// The person's trust, once its figures are entered.
    pub trust: Option<GapPair<'a>>,
    /// What it is compared with: the median of all trusts, or England.
    pub country: GapPair<'a>,
    /// Who the full dots are: "disadvantaged".
    pub group: &'a str,
    /// Who the open dots are: "others".
    pub others: &'a str,
    /// The least and greatest figures of the measure in all its pictures, held in any case.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// Two groups' outcomes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GapPair<'a> {
    /// Whose: "Your trust", "Median trust".
    pub name: &'a str,
    /// How far apart: "19 points apart". May be empty; left out where there is no room beside the name.
    pub gap: &'a str,
    /// The group's figure, in the chart's unit.
    pub group: f64,
    /// The others' figure, in the chart's unit.
    pub others: f64,
}

/// A pair's place and look.
struct Lane<'a> {
    pair: GapPair<'a>,
    role: Role,
    face: Face,
    y: f64,
    radius: f64,
}

impl GapChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = sound(width);
        let page = Type::new(base_font, text);
        let scale = self.scale(width, page);
        let (lanes, foot) = self.lanes(width, page);
        let height = (foot + page.gap() + page.row(Face::Small)).ceil();
        let mut marks = Vec::new();
        let mut labels = Labels::new(page, width, height);

        let ends = (scale.value(0.0), scale.value(width));
        let measure = |label: &str| page.width(label, Face::Small);
        let ticks = ticks_below(
            ends,
            &scale,
            (self.unit, self.decimals),
            width,
            page.gap(),
            &measure,
        );
        let head = lanes.first().map_or(foot, |lane| lane.y - 1.5 * lane.radius);
        for tick in &ticks {
            marks.push(line((tick.x, head.round()), (tick.x, foot), 1.0, Role::Hairline));
            let baseline = (foot + page.gap() + page.below(Face::Small)).round();
            let place = ((tick.x, baseline), Anchor::Middle);
            labels.set(&tick.label, Face::Small, Role::Muted, &[place]);
        }
        for (index, lane) in lanes.iter().enumerate() {
            self.draw(lane, index == 0, &scale, &mut labels, &mut marks);
        }
        marks.append(&mut labels.made);
        Scene {
            width,
            height,
            base_font: page.base_font(),
            marks,
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (GapPair<'_>, bool)> {
        let known = |pair: &GapPair<'_>| drawable(pair.group) && drawable(pair.others);
        let trust = self.trust.filter(known).map(|pair| (pair, true));
        trust
            .into_iter()
            .chain(Some(self.country).filter(known).map(|pair| (pair, false)))
    }

    /// An axis on which the outermost dots' figures still have room beside them.
    fn scale(&self, width: f64, page: Type<'_>) -> LinearScale {
        let mut values = self.pairs().flat_map(|(pair, _)| [pair.group, pair.others]);
        let range = range(&mut values, self.span, least_extent(self.decimals));
        let widest = self
            .pairs()
            .flat_map(|(pair, _)| [pair.group, pair.others])
            .map(|value| page.width(&self.unit.write(value, self.decimals), Face::Trust))
            .fold(0.0, f64::max);
        let margin = (widest + page.gap() + 0.5 * page.base_font()).min(0.3 * width);
        LinearScale::new(range, (margin.ceil(), (width - margin).floor()))
    }

    /// The lanes from top to bottom, and where the last ends.
    fn lanes(&self, width: f64, page: Type<'_>) -> (Vec<Lane<'_>>, f64) {
        let mut foot = 0.0;
        let lanes = self
            .pairs()
            .map(|(pair, own)| {
                let (role, face) = if own {
                    (Role::Trust, Face::Trust)
                } else {
                    (Role::Median, Face::Small)
                };
                let radius = (0.5 * page.size(face)).round();
                // Whose it is, who the groups are, the lane.
                let names = if foot > 0.0 {
                    0.0
                } else {
                    self.name_rows(width, page)
                };
                let y = foot + page.row(face) + names * page.row(Face::Small) + page.gap() + radius;
                foot = (y + radius + 2.0 * page.gap()).ceil();
                Lane {
                    pair,
                    role,
                    face,
                    y: y.round(),
                    radius,
                }
            })
            .collect();
        (lanes, foot)
    }

    fn draw(
        &self,
        lane: &Lane<'_>,
        first: bool,
        scale: &LinearScale,
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let page = labels.page;
        let (y, radius) = (lane.y, lane.radius);
        let [group, others] = [lane.pair.group, lane.pair.others].map(|value| scale.position(value).round());
        marks.push(line((group, y), (others, y), 3.0 + 2.0 * HALO, Role::Paper));
        marks.push(line((group, y), (others, y), 3.0, lane.role));
        for (x, open) in [(others, true), (group, false)] {
            marks.push(disc((x, y), radius + HALO, Role::Paper));
            marks.push(disc((x, y), radius, lane.role));
            if open {
                marks.push(disc((x, y), radius - 3.0, Role::Paper));
            }
            labels.spare(Bounds::about((x, y), radius));
        }
        // Each figure stands on the outer side of its dot.
        let baseline = y + page.beside(lane.face);
        let outside = radius + page.gap();
        let group_left = group <= others;
        for (x, left, value) in [
            (group, group_left, lane.pair.group),
            (others, !group_left, lane.pair.others),
        ] {
            let before = ((x - outside, baseline), Anchor::End);
            let after = ((x + outside, baseline), Anchor::Start);
            let places = if left { [before, after] } else { [after, before] };
            let figure = self.unit.write(value, self.decimals);
            labels.set(&figure, lane.face, lane.role, &places);
        }
        let names = if first {
            self.name_rows(labels.width(), page) * page.row(Face::Small)
        } else {
            0.0
        };
        let name_stands = y - radius - page.gap() - names - page.descent(lane.face);
        let place = ((0.0, name_stands.round()), Anchor::Start);
        let whole = format!("{}: {}", lane.pair.name, lane.pair.gap);
        if lane.pair.gap.is_empty() || !labels.set(&whole, lane.face, lane.role, &[place]) {
            labels.set(lane.pair.name, lane.face, lane.role, &[place]);
        }
        if first {
            let place = y - radius - page.gap() + page.descent(Face::Small) - 2.0;
            self.name_groups([group, others], place.round(), lane.role, labels);
        }
    }

    /// How many rows the groups' names take: side by side one, else two.
    fn name_rows(&self, width: f64, page: Type<'_>) -> f64 {
        let [group, others] = [self.group, self.others].map(|name| page.width(name, Face::Small));
        if group + others + 2.0 * page.gap() <= width {
            1.0
        } else {
            2.0
        }
    }

    /// Names the groups over the first lane's dots, the lowest row standing at `y`.
    fn name_groups(&self, [group, others]: [f64; 2], y: f64, role: Role, labels: &mut Labels<'_>) {
        let page = labels.page;
        if self.name_rows(labels.width(), page) > 1.0 {
            let above = (y - page.row(Face::Small)).round();
            for (x, y, name) in [(group, above, self.group), (others, y, self.others)] {
                labels.set(name, Face::Small, role, &[((x, y), Anchor::Middle)]);
            }
            return;
        }
        let mut names = [(group, self.group), (others, self.others)];
        if group > others {
            names.reverse();
        }
        let [left, right] = names;
        // Each over its dot; where they would touch, both outwards; at an edge, the other gives way.
        let mut from = left.0 - page.width(left.1, Face::Small) / 2.0;
        let mut to = right.0 + page.width(right.1, Face::Small) / 2.0;
        let wanted = page.width(left.1, Face::Small) + page.width(right.1, Face::Small) + 2.0 * page.gap();
        let missing = (wanted - (to - from)).max(0.0) / 2.0;
        (from, to) = (from - missing, to + missing);
        let (over_left, over_right) = ((-from).max(0.0), (to - labels.width()).max(0.0));
        // Far from each other, each is pushed inwards alone; near, both are.
        let slack = to - from - wanted;
        from += over_left - (over_right - slack).max(0.0);
        to -= over_right - (over_left - slack).max(0.0);
        for (x, anchor, name) in [(from, Anchor::Start, left.1), (to, Anchor::End, right.1)] {
            labels.set(name, Face::Small, role, &[((x, y), anchor)]);
        }
    }
}
