//! The funnel plot: England's trusts by the size of their cohort, with control limits: how far from the average trusts of each
//! size are by chance alone. It shows at a glance what a sentence has to argue: a small trust far from the average may still
//! be an ordinary one.

use crate::charts::layout::axes::{CountAxis, ValueAxis, minimum_extent, value_range};
use crate::charts::layout::curve::{area_between, clamp_y, clip_x, segments_between, y_at};
use crate::charts::layout::labels::{Labels, sort_by_dots_hidden};
use crate::charts::layout::text_metrics::{Bounds, LabelPlace, TextMetrics};
use crate::charts::plots::marked_figures::Reference;
use crate::charts::scene::marks::{Anchor, Mark, Point, Scene};
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::{is_countable, is_drawable, valid_width};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, diamond, diamond_halo, dot_radius, line, outlined_dot};
use crate::measures::Unit;

/// England's trusts by size, with control limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelChart<'a> {
    /// Each trust's cohort (pupils) and figure (in `unit`). Those without a cohort or a figure are left out.
    pub points: &'a [(f64, f64)],
    /// The inner limits, usually for 95% of trusts. An empty curve draws nothing.
    pub inner: LimitCurve<'a>,
    /// The outer limits, usually for 99.8% of trusts.
    pub outer: LimitCurve<'a>,
    /// The centre of the limits, such as the average of all trusts: a horizontal line.
    pub target: Reference<'a>,
    /// The person's trust, once its figure is entered.
    pub trust: Option<FunnelTrust<'a>>,
    /// What the horizontal axis counts: "pupils".
    pub noun: &'a str,
    /// The least and greatest figures of the measure in all its pictures: always included.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// The limits for each size of trust.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitCurve<'a> {
    /// Cohort (pupils), lower and upper limit (in the chart's unit), by ascending cohort; closely enough that straight
    /// lines between them look like the curve.
    pub curve: &'a [(f64, f64, f64)],
    /// Names them: "95% of trusts". May be empty.
    pub label: &'a str,
}

/// The person's trust in a chart by size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelTrust<'a> {
    /// Its pupils (or schools).
    pub cohort: f64,
    /// Its figure, in the chart's unit.
    pub value: f64,
    /// Names it: "Your trust 65%".
    pub label: &'a str,
    /// Names its size: "182 pupils".
    pub cohort_label: &'a str,
}

impl FunnelTrust<'_> {
    pub(crate) fn is_drawable(&self) -> bool {
        is_countable(self.cohort) && is_drawable(self.value)
    }
}

/// Where the parts of the picture are, in CSS pixels.
struct Plot {
    size: CountAxis,
    value: ValueAxis,
    right: f64,
    top: f64,
    bottom: f64,
}

/// A lower and an upper limit as curves of the picture.
struct Band {
    lower: Vec<Point>,
    upper: Vec<Point>,
}

impl FunnelChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = valid_width(width);
        let metrics = TextMetrics::new(base_font, text);
        let plot = self.plot(width, metrics);
        let height = (plot.bottom + CountAxis::height_below(metrics)).ceil();
        let mut marks = Vec::with_capacity(self.points.len() + 64);
        let mut labels = Labels::new(metrics, width, height);

        let bands = [&self.outer, &self.inner].map(|limits| plot.band(limits));
        for (band, role) in bands.iter().zip([Role::OuterBand, Role::InnerBand]) {
            plot.draw_band(band, role, &mut marks);
        }
        plot.value.draw_lines(plot.right, &mut marks);
        let dots: Vec<(f64, f64)> = self
            .points
            .iter()
            .filter(|(cohort, value)| is_countable(*cohort) && is_drawable(*value))
            .map(|&(cohort, value)| (plot.size.x(cohort), plot.value.scale.position(value)))
            .collect();
        let target = is_drawable(self.target.value).then(|| plot.value.y(self.target.value));
        if let Some(y) = target {
            let ends = ((plot.value.left, y), (plot.right, y));
            marks.push(line(ends.0, ends.1, 1.0, Role::Ink));
        }
        // Over the line, which would otherwise hide the trusts at the target.
        let radius = dot_radius(width);
        marks.extend(dots.iter().flat_map(|&at| outlined_dot(at, radius)));

        let axis_at = marks.len();
        self.draw_trust(&plot, metrics, &dots, &mut labels, &mut marks);
        plot.value.add_labels(&mut labels);
        if let Some(y) = target {
            plot.label_target(self.target.label, y, &dots, &mut labels);
        }
        let [outer, inner] = &bands;
        plot.label_band(outer, Some(inner), self.outer.label, &dots, &mut labels);
        plot.label_band(inner, None, self.inner.label, &dots, &mut labels);
        let noun = match self.trust {
            Some(trust) if trust.is_drawable() => "",
            _ => self.noun,
        };
        let mut axis = Vec::new();
        let ends = (plot.value.left, plot.right);
        plot.size.draw(plot.bottom, ends, noun, &mut labels, &mut axis);
        marks.splice(axis_at..axis_at, axis);
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }

    fn plot(&self, width: f64, metrics: TextMetrics<'_>) -> Plot {
        let trust = self.trust.filter(FunnelTrust::is_drawable);
        let mut values = self
            .points
            .iter()
            .map(|(_, value)| *value)
            .chain([self.target.value])
            .chain(trust.map(|trust| trust.value));
        let (lower, upper) = value_range(&mut values, self.span, minimum_extent(self.decimals));
        let air = 0.03 * (upper - lower);
        let top = (metrics.row(TextStyle::Small) / 2.0).ceil() + 2.0;
        let bottom = (top + (0.3 * width + 130.0).clamp(200.0, 340.0)).round();
        let value = ValueAxis::new(
            (lower - air, upper + air),
            (top, bottom),
            (self.unit, self.decimals),
            width,
            metrics,
        );
        let margin = (0.5 * metrics.base_font() + 2.0 * HALO).round();
        let right = (width - 2.0).max(value.left + 1.0);
        let mut counts = self
            .points
            .iter()
            .map(|(cohort, _)| *cohort)
            .chain(trust.map(|trust| trust.cohort));
        let ends = (value.left + margin, (right - margin).max(value.left + margin));
        Plot {
            size: CountAxis::new(&mut counts, ends),
            value,
            right,
            top,
            bottom,
        }
    }

    fn draw_trust(
        &self,
        plot: &Plot,
        metrics: TextMetrics<'_>,
        dots: &[(f64, f64)],
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let Some(trust) = self.trust.filter(FunnelTrust::is_drawable) else {
            return;
        };
        let half = (0.5 * metrics.base_font()).round();
        let (x, y) = (plot.size.x(trust.cohort).round(), plot.value.y(trust.value));
        // A line down to the trust's size on the axis.
        marks.push(line((x, y), (x, plot.bottom), 3.0, Role::Paper));
        marks.push(line((x, y), (x, plot.bottom + 4.0), 1.0, Role::Trust));
        marks.push(diamond_halo((x, y), half));
        marks.push(diamond((x, y), half, Role::Trust));
        labels.avoid(Bounds::around((x, y), half));
        labels.avoid(Bounds {
            left: x - 1.0,
            top: y,
            right: x + 1.0,
            bottom: plot.bottom,
        });
        let mut places = metrics.around(Bounds::around((x, y), half + HALO), TextStyle::Trust);
        sort_by_dots_hidden(&mut places, trust.label, TextStyle::Trust, dots, metrics);
        labels.add(trust.label, TextStyle::Trust, Role::Trust, &places);
        let baseline = (plot.bottom + metrics.gap() + metrics.below(TextStyle::Small)).round();
        let place = ((x, baseline), Anchor::Middle);
        labels.add(trust.cohort_label, TextStyle::Small, Role::Trust, &[place]);
    }
}

impl Plot {
    fn band(&self, limits: &LimitCurve<'_>) -> Band {
        let known = || {
            limits.curve.iter().filter(|(cohort, lower, upper)| {
                is_countable(*cohort) && is_drawable(*lower) && is_drawable(*upper) && lower <= upper
            })
        };
        let edge = |value: &dyn Fn(&(f64, f64, f64)) -> f64| {
            let points: Vec<Point> = known()
                .map(|limit| Point::new(self.size.x(limit.0), self.value.scale.position(value(limit))))
                .collect();
            clip_x(&points, (self.value.left, self.right))
        };
        Band {
            lower: edge(&|limit| limit.1),
            upper: edge(&|limit| limit.2),
        }
    }

    fn draw_band(&self, band: &Band, role: Role, marks: &mut Vec<Mark>) {
        if band.upper.len() < 2 {
            return;
        }
        let edges = (self.top, self.bottom);
        let points = area_between(&clamp_y(&band.upper, edges), &clamp_y(&band.lower, edges));
        marks.push(Mark::Polygon { points, role });
        for edge in [&band.upper, &band.lower] {
            marks.extend(
                segments_between(edge, edges)
                    .into_iter()
                    .map(|points| Mark::Path {
                        points,
                        width: 1.0,
                        role: Role::Median,
                    }),
            );
        }
    }

    /// The target's label is beside its line, at the end where it hides fewest trusts.
    fn label_target(&self, label: &str, y: f64, dots: &[(f64, f64)], labels: &mut Labels<'_>) {
        let metrics = labels.metrics;
        let (above, below) = (y - 5.0, y + 5.0 + metrics.below(TextStyle::Small));
        let (left, right) = (self.value.left + 4.0, self.right - 4.0);
        let mut places = vec![
            ((right, above), Anchor::End),
            ((right, below), Anchor::End),
            ((left, above), Anchor::Start),
            ((left, below), Anchor::Start),
        ];
        sort_by_dots_hidden(&mut places, label, TextStyle::Small, dots, metrics);
        labels.add(label, TextStyle::Small, Role::Ink, &places);
    }

    /// A band's label is just inside an edge, where it has room beside the band `within` and hides fewest trusts. Where there
    /// is no such place it is just outside an edge.
    fn label_band(
        &self,
        band: &Band,
        within: Option<&Band>,
        label: &str,
        dots: &[(f64, f64)],
        labels: &mut Labels<'_>,
    ) {
        let metrics = labels.metrics;
        let (capital, descent) = (
            metrics.below(TextStyle::Small) + 3.0,
            metrics.descent(TextStyle::Small) + 3.0,
        );
        let wide = metrics.width(label, TextStyle::Small);
        let room = capital + descent;
        let (mut inside, mut outside): (Vec<LabelPlace>, Vec<LabelPlace>) = (Vec::new(), Vec::new());
        for step in 0..20 {
            let x = (self.value.left + 6.0 + f64::from(step) / 20.0 * (self.right - self.value.left)).round();
            // The curve's height over the label's width. Both ends are enough, because the curves hardly bend there.
            let edge = |points: &[Point], least: f64| {
                let ends = [x, x + wide].map(|x| y_at(points, x));
                let [Some(from), Some(to)] = ends else { return None };
                Some(if least > 0.0 { from.max(to) } else { from.min(to) })
            };
            let keep = |places: &mut Vec<LabelPlace>, y: f64| {
                if y - capital > self.top && y + descent < self.bottom {
                    places.push(((x, y.round()), Anchor::Start));
                }
            };
            if let Some(y) = edge(&band.upper, 1.0) {
                let floor = within.map_or(Some(f64::INFINITY), |within| edge(&within.upper, -1.0));
                if floor.is_none_or(|floor| y + room <= floor) {
                    keep(&mut inside, y + capital);
                }
            }
            if let Some(y) = edge(&band.lower, -1.0) {
                let ceiling = within.map_or(Some(f64::NEG_INFINITY), |within| edge(&within.lower, 1.0));
                if ceiling.is_none_or(|ceiling| y - room >= ceiling) {
                    keep(&mut inside, y - descent);
                }
            }
            if let Some(y) = edge(&band.upper, -1.0) {
                keep(&mut outside, y - descent);
            }
            if let Some(y) = edge(&band.lower, 1.0) {
                keep(&mut outside, y + capital);
            }
        }
        sort_by_dots_hidden(&mut inside, label, TextStyle::Small, dots, metrics);
        sort_by_dots_hidden(&mut outside, label, TextStyle::Small, dots, metrics);
        inside.append(&mut outside);
        labels.add(label, TextStyle::Small, Role::Median, &inside);
    }
}
