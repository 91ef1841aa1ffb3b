//! The years: how the country's trusts were spread in each, and where the trust stood. Only what can be compared is
//! joined. Years without results are gaps with their reason written in them, and where a definition changed the
//! ribbons end and begin anew, so that no line leads the eye across a change that did not happen in schools.

use crate::measures::Unit;

use super::axes::{ValueAxis, least_extent, range};
use super::brush::{Face, HALO, diamond, diamond_halo, drawable, line, sound};
use super::curve::area;
use super::labels::{Bounds, LabelPlace, Labels, Type};
use super::measure_text::MeasureText;
use super::scene::{Anchor, Mark, Point, Role, Scene};
use super::years_labels::{label_breaks, label_ends, label_years, longest_ends};

/// One measure over the years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearsChart<'a> {
    /// The years, ascending and without omission: also those without results.
    pub years: &'a [Year<'a>],
    /// Names the trust's last point: "Your trust 65%".
    pub trust_label: &'a str,
    /// Names England's line: "England".
    pub england_label: &'a str,
    /// The least and greatest figures of the measure in all its pictures, held in any case.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// A year of a measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year<'a> {
    /// "2018/19".
    pub label: &'a str,
    /// How the country's trusts were spread; none where there are no results, or too few.
    pub country: Option<Deciles>,
    /// England's figure, in the chart's unit.
    pub england: Option<f64>,
    /// The trust's figure with its 95% interval (value, lower, upper), in the chart's unit.
    pub trust: Option<(f64, f64, f64)>,
    /// Why there is nothing, in a word or two: "no results". Written once for neighbouring years of the same reason.
    pub missing: Option<&'a str>,
    /// Why this year cannot be compared with the one before, in a word or two ("new tests", or nothing for no words);
    /// none where it can.
    pub turning_point: Option<&'a str>,
}

/// How a year's figures are spread, in the chart's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deciles {
    /// One trust in ten lies below it.
    pub tenth: f64,
    /// One in four.
    pub lower_quartile: f64,
    /// Half of the trusts.
    pub median: f64,
    /// Three in four.
    pub upper_quartile: f64,
    /// Nine in ten.
    pub ninetieth: f64,
}

impl Deciles {
    pub(super) const fn ascending(&self) -> [f64; 5] {
        [
            self.tenth,
            self.lower_quartile,
            self.median,
            self.upper_quartile,
            self.ninetieth,
        ]
    }

    fn drawable(&self) -> bool {
        self.ascending().into_iter().all(drawable)
    }
}

/// Where the picture's parts lie, in CSS pixels.
pub(super) struct Plot {
    pub(super) value: ValueAxis,
    /// The middles of the years.
    pub(super) xs: Vec<f64>,
    /// How far ribbons reach beyond the middle of their first and last year.
    pub(super) shoulder: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl YearsChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = sound(width);
        let page = Type::new(base_font, text);
        let plot = self.plot(width, page);
        let height = (plot.bottom + page.gap() + page.row(Face::Small)).ceil();
        let mut marks = Vec::new();
        let mut labels = Labels::new(page, width, height);

        plot.value.draw_lines(plot.right, &mut marks);
        marks.push(line(
            (plot.value.left, plot.bottom),
            (plot.right, plot.bottom),
            1.0,
            Role::Median,
        ));
        marks.extend(
            plot.xs
                .iter()
                .map(|x| line((*x, plot.bottom), (*x, plot.bottom + 4.0), 1.0, Role::Median)),
        );
        for run in self.runs(&|year| self.country(year).is_some()) {
            self.draw_ribbons(&plot, run, &mut marks);
        }
        for run in self.runs(&|year| self.england(year).is_some()) {
            let points = plot.steady(run, &|year| self.england(year));
            for (width, role) in [(4.0, Role::Paper), (2.0, Role::England)] {
                let points = points.clone();
                marks.push(Mark::Path { points, width, role });
            }
        }
        self.draw_trust(&plot, page, &mut labels, &mut marks);
        plot.value.set_labels(&mut labels);
        label_years(self, &plot, &mut labels);
        label_ends(self, &plot, &mut labels);
        label_breaks(self, &plot, &mut labels, &mut marks);
        marks.append(&mut labels.made);
        Scene {
            width,
            height,
            base_font: page.base_font(),
            marks,
        }
    }

    fn plot(&self, width: f64, page: Type<'_>) -> Plot {
        let mut values = self.years.iter().enumerate().flat_map(|(index, year)| {
            let country = self
                .country(index)
                .map(|deciles| [deciles.tenth, deciles.ninetieth]);
            let trust = self
                .trust(index)
                .map(|(value, lower, upper)| [value, lower, upper]);
            country
                .into_iter()
                .flatten()
                .chain(year.england)
                .chain(trust.into_iter().flatten())
        });
        let (lower, upper) = range(&mut values, self.span, least_extent(self.decimals));
        let air = 0.03 * (upper - lower);
        // A row above the ribbons for why they are broken.
        let broken = self
            .years
            .iter()
            .any(|year| year.turning_point.is_some_and(|reason| !reason.is_empty()));
        let head = if broken { page.row(Face::Small) } else { 0.0 };
        let top = head + (page.row(Face::Small) / 2.0).ceil() + 2.0;
        let bottom = (top + (0.25 * width + 130.0).clamp(190.0, 300.0)).round();
        let value = ValueAxis::new(
            (lower - air, upper + air),
            (top, bottom),
            (self.unit, self.decimals),
            width,
            page,
        );
        let gutter = longest_ends(self, width, page).map_or(0.0, |longest| longest + page.gap());
        let right = (width - gutter.max(0.5 * page.base_font() + 2.0 * HALO))
            .floor()
            .max(value.left + 1.0);
        let count = super::dots::to_f64(self.years.len()).max(1.0);
        let shoulder = (0.3 * (right - value.left) / count).min(14.0);
        // Without labels up the side, the first diamond still needs room for its left half.
        let from = (value.left + shoulder).max(0.5 * page.base_font() + 2.0 * HALO);
        let to = (right - shoulder).max(from);
        let step = if self.years.len() > 1 {
            (to - from) / (count - 1.0)
        } else {
            0.0
        };
        let first = if self.years.len() > 1 {
            from
        } else {
            f64::midpoint(from, to)
        };
        let xs = (0..self.years.len())
            .map(|index| (first + super::dots::to_f64(index) * step).round())
            .collect();
        Plot {
            value,
            xs,
            shoulder,
            right,
            top,
            bottom,
        }
    }

    pub(super) fn country(&self, year: usize) -> Option<Deciles> {
        self.years.get(year)?.country.filter(Deciles::drawable)
    }

    pub(super) fn england(&self, year: usize) -> Option<f64> {
        self.years.get(year)?.england.filter(|value| drawable(*value))
    }

    pub(super) fn trust(&self, year: usize) -> Option<(f64, f64, f64)> {
        let (value, lower, upper) = self.years.get(year)?.trust?;
        if !drawable(value) {
            return None;
        }
        let known = drawable(lower) && drawable(upper) && lower < upper;
        Some(if known {
            (value, lower, upper)
        } else {
            (value, value, value)
        })
    }

    /// The runs of years (first and last) that `hold` something and can be compared throughout.
    pub(super) fn runs(&self, hold: &dyn Fn(usize) -> bool) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (index, year) in self.years.iter().enumerate().filter(|(index, _)| hold(*index)) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == index && year.turning_point.is_none() => *last = index,
                _ => runs.push((index, index)),
            }
        }
        runs
    }

    fn draw_ribbons(&self, plot: &Plot, run: (usize, usize), marks: &mut Vec<Mark>) {
        let level = |place: usize| {
            plot.steady(run, &|year| {
                self.country(year).map(|deciles| deciles.ascending()[place])
            })
        };
        let [tenth, lower, median, upper, ninetieth] = [0, 1, 2, 3, 4].map(level);
        marks.push(Mark::Polygon {
            points: area(&ninetieth, &tenth),
            role: Role::InnerBand,
        });
        marks.push(Mark::Polygon {
            points: area(&upper, &lower),
            role: Role::Country,
        });
        let mut outline = area(&ninetieth, &tenth);
        outline.extend(ninetieth.first().copied());
        for (points, width, role) in [
            (outline, 1.0, Role::Median),
            (median.clone(), 4.0, Role::Paper),
            (median, 2.0, Role::Median),
        ] {
            marks.push(Mark::Path { points, width, role });
        }
    }

    fn draw_trust(&self, plot: &Plot, page: Type<'_>, labels: &mut Labels<'_>, marks: &mut Vec<Mark>) {
        let last = (0..self.years.len())
            .rev()
            .find(|year| self.trust(*year).is_some());
        for (from, to) in self.runs(&|year| self.trust(year).is_some()) {
            let points: Vec<Point> = (from..=to)
                .filter_map(|year| Some(Point::new(plot.xs[year], plot.value.y(self.trust(year)?.0))))
                .collect();
            if points.len() > 1 {
                for (width, role) in [(6.0, Role::Paper), (2.0, Role::Trust)] {
                    let points = points.clone();
                    marks.push(Mark::Path { points, width, role });
                }
            }
        }
        for year in 0..self.years.len() {
            let Some((value, lower, upper)) = self.trust(year) else {
                continue;
            };
            let share = if last == Some(year) { 0.5 } else { 0.34 };
            let half = (share * page.base_font()).round();
            let (x, y) = (plot.xs[year], plot.value.y(value));
            let (head, foot) = (plot.value.y(upper), plot.value.y(lower));
            if head < foot {
                marks.push(line((x, head), (x, foot), 2.0 + 2.0 * HALO, Role::Paper));
            }
            marks.push(diamond_halo((x, y), half));
            if head < foot {
                marks.push(line((x, head), (x, foot), 2.0, Role::Trust));
            }
            marks.push(diamond((x, y), half, Role::Trust));
            let reach = Bounds {
                left: x - half,
                top: head.min(y - half),
                right: x + half,
                bottom: foot.max(y + half),
            };
            labels.spare(reach);
            if last == Some(year) {
                let around = page.around(reach, Face::Trust);
                // Above or below it first, beside it run lines and ribbons; and over the years, for the ribbons are
                // named right of them.
                let [_, left, above, below] = around;
                let inwards = |((_, y), _): LabelPlace| ((x + plot.shoulder, y), Anchor::End);
                let places = [inwards(above), inwards(below), above, below, left];
                labels.set(self.trust_label, Face::Trust, Role::Trust, &places);
            }
        }
    }
}

impl Plot {
    /// A line through the years of a run, going on level for a shoulder's width at either end, so that a single year
    /// is still a line.
    fn steady(&self, (from, to): (usize, usize), value: &dyn Fn(usize) -> Option<f64>) -> Vec<Point> {
        let mut points: Vec<Point> = (from..=to)
            .filter_map(|year| Some(Point::new(self.xs[year], self.value.y(value(year)?))))
            .collect();
        if let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) {
            points.insert(0, Point::new((first.x - self.shoulder).round(), first.y));
            points.push(Point::new((last.x + self.shoulder).round(), last.y));
        }
        points
    }
}
