//! The gap: the outcomes of disadvantaged and other pupils, in the person's trust and, below it, among the trusts it is
//! compared with. A dumbbell plot: the length of the line between two dots is the gap, and its position shows how well both
//! groups do. The group that the gap is about has a filled dot and the others an open one, so that it reads without colour.

use crate::charts::layout::axes::{minimum_extent, value_range, x_axis_ticks};
use crate::charts::layout::labels::Labels;
use crate::charts::layout::scale::LinearScale;
use crate::charts::layout::text_metrics::{Bounds, TextMetrics};
use crate::charts::scene::marks::{Anchor, Mark, Scene};
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::{is_drawable, valid_width};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, disc, line};
use crate::measures::Unit;

/// Two groups' outcomes, in the trust and in what it is compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GapChart<'a> {
    /// The person's trust, once its figures are entered.
    pub trust: Option<GapPair<'a>>,
    /// What it is compared with: the median of all trusts, or England.
    pub country: GapPair<'a>,
    /// Who the filled dots are: "disadvantaged".
    pub group: &'a str,
    /// Who the open dots are: "others".
    pub others: &'a str,
    /// The least and greatest figures of the measure in all its pictures: always included.
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
    /// The size of the gap: "19 points apart". May be empty. Left out where there is no room beside the name.
    pub gap: &'a str,
    /// The group's figure, in the chart's unit.
    pub group: f64,
    /// The others' figure, in the chart's unit.
    pub others: f64,
}

/// Where a pair is drawn, and how.
struct Lane<'a> {
    pair: GapPair<'a>,
    role: Role,
    style: TextStyle,
    y: f64,
    radius: f64,
}

impl GapChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = valid_width(width);
        let metrics = TextMetrics::new(base_font, text);
        let scale = self.scale(width, metrics);
        let (lanes, foot) = self.lanes(width, metrics);
        let height = (foot + metrics.gap() + metrics.row(TextStyle::Small)).ceil();
        let mut marks = Vec::new();
        let mut labels = Labels::new(metrics, width, height);

        let ends = (scale.value(0.0), scale.value(width));
        let measure = |label: &str| metrics.width(label, TextStyle::Small);
        let ticks = x_axis_ticks(
            ends,
            &scale,
            (self.unit, self.decimals),
            width,
            metrics.gap(),
            &measure,
        );
        let head = lanes.first().map_or(foot, |lane| lane.y - 1.5 * lane.radius);
        for tick in &ticks {
            marks.push(line((tick.x, head.round()), (tick.x, foot), 1.0, Role::Hairline));
            let baseline = (foot + metrics.gap() + metrics.below(TextStyle::Small)).round();
            let place = ((tick.x, baseline), Anchor::Middle);
            labels.add(&tick.label, TextStyle::Small, Role::Muted, &[place]);
        }
        for (index, lane) in lanes.iter().enumerate() {
            self.draw(lane, index == 0, &scale, &mut labels, &mut marks);
        }
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (GapPair<'_>, bool)> {
        let known = |pair: &GapPair<'_>| is_drawable(pair.group) && is_drawable(pair.others);
        let trust = self.trust.filter(known).map(|pair| (pair, true));
        trust
            .into_iter()
            .chain(Some(self.country).filter(known).map(|pair| (pair, false)))
    }

    /// An axis with room for the figures beside the outermost dots.
    fn scale(&self, width: f64, metrics: TextMetrics<'_>) -> LinearScale {
        let mut values = self.pairs().flat_map(|(pair, _)| [pair.group, pair.others]);
        let range = value_range(&mut values, self.span, minimum_extent(self.decimals));
        let widest = self
            .pairs()
            .flat_map(|(pair, _)| [pair.group, pair.others])
            .map(|value| metrics.width(&self.unit.write(value, self.decimals), TextStyle::Trust))
            .fold(0.0, f64::max);
        let margin = (widest + metrics.gap() + 0.5 * metrics.base_font()).min(0.3 * width);
        LinearScale::new(range, (margin.ceil(), (width - margin).floor()))
    }

    /// The lanes from top to bottom, and the bottom of the last.
    fn lanes(&self, width: f64, metrics: TextMetrics<'_>) -> (Vec<Lane<'_>>, f64) {
        let mut foot = 0.0;
        let lanes = self
            .pairs()
            .map(|(pair, own)| {
                let (role, style) = if own {
                    (Role::Trust, TextStyle::Trust)
                } else {
                    (Role::Median, TextStyle::Small)
                };
                let radius = (0.5 * metrics.size(style)).round();
                // The pair's name, the groups' names, the dots.
                let names = if foot > 0.0 {
                    0.0
                } else {
                    self.name_rows(width, metrics)
                };
                let y = foot
                    + metrics.row(style)
                    + names * metrics.row(TextStyle::Small)
                    + metrics.gap()
                    + radius;
                foot = (y + radius + 2.0 * metrics.gap()).ceil();
                Lane {
                    pair,
                    role,
                    style,
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
        let metrics = labels.metrics;
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
            labels.avoid(Bounds::around((x, y), radius));
        }
        // Each figure is on the outer side of its dot.
        let baseline = y + metrics.beside(lane.style);
        let outside = radius + metrics.gap();
        let group_left = group <= others;
        for (x, left, value) in [
            (group, group_left, lane.pair.group),
            (others, !group_left, lane.pair.others),
        ] {
            let before = ((x - outside, baseline), Anchor::End);
            let after = ((x + outside, baseline), Anchor::Start);
            let places = if left { [before, after] } else { [after, before] };
            let figure = self.unit.write(value, self.decimals);
            labels.add(&figure, lane.style, lane.role, &places);
        }
        let names = if first {
            self.name_rows(labels.width(), metrics) * metrics.row(TextStyle::Small)
        } else {
            0.0
        };
        let name_baseline = y - radius - metrics.gap() - names - metrics.descent(lane.style);
        let place = ((0.0, name_baseline.round()), Anchor::Start);
        let whole = format!("{}: {}", lane.pair.name, lane.pair.gap);
        if lane.pair.gap.is_empty() || !labels.add(&whole, lane.style, lane.role, &[place]) {
            labels.add(lane.pair.name, lane.style, lane.role, &[place]);
        }
        if first {
            let place = y - radius - metrics.gap() + metrics.descent(TextStyle::Small) - 2.0;
            self.name_groups([group, others], place.round(), lane.role, labels);
        }
    }

    /// How many rows the groups' names take: one where they fit side by side, otherwise two.
    fn name_rows(&self, width: f64, metrics: TextMetrics<'_>) -> f64 {
        let [group, others] = [self.group, self.others].map(|name| metrics.width(name, TextStyle::Small));
        if group + others + 2.0 * metrics.gap() <= width {
            1.0
        } else {
            2.0
        }
    }

    /// Adds the groups' names above the dots of the first lane, the lowest row on the baseline `y`.
    fn name_groups(&self, [group, others]: [f64; 2], y: f64, role: Role, labels: &mut Labels<'_>) {
        let metrics = labels.metrics;
        if self.name_rows(labels.width(), metrics) > 1.0 {
            let above = (y - metrics.row(TextStyle::Small)).round();
            for (x, y, name) in [(group, above, self.group), (others, y, self.others)] {
                labels.add(name, TextStyle::Small, role, &[((x, y), Anchor::Middle)]);
            }
            return;
        }
        let mut names = [(group, self.group), (others, self.others)];
        if group > others {
            names.reverse();
        }
        let [left, right] = names;
        // Each over its dot. Where they would touch both move outwards, and at an edge of the picture the other moves.
        let mut from = left.0 - metrics.width(left.1, TextStyle::Small) / 2.0;
        let mut to = right.0 + metrics.width(right.1, TextStyle::Small) / 2.0;
        let wanted = metrics.width(left.1, TextStyle::Small)
            + metrics.width(right.1, TextStyle::Small)
            + 2.0 * metrics.gap();
        let missing = (wanted - (to - from)).max(0.0) / 2.0;
        (from, to) = (from - missing, to + missing);
        let (over_left, over_right) = ((-from).max(0.0), (to - labels.width()).max(0.0));
        // Far from each other, one is pushed inwards alone. Near each other, both are.
        let slack = to - from - wanted;
        from += over_left - (over_right - slack).max(0.0);
        to -= over_right - (over_left - slack).max(0.0);
        for (x, anchor, name) in [(from, Anchor::Start, left.1), (to, Anchor::End, right.1)] {
            labels.add(name, TextStyle::Small, role, &[((x, y), anchor)]);
        }
    }
}
