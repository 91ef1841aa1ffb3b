//! A trust's own schools: a dot with its interval for each, the trust's figure and England's as lines through them, and
//! the country's schools as quiet bands behind.
//!
//! Few schools have a line each (`lines`), named beside it or, where the page is narrow, above it. More are packed as dots
//! (`packed`), of which the outermost are named: a hundred lines would be scrolled past, and nobody would see the spread.
//! A dot is filled where its interval does not hold the trust's figure and open where it does, so that what chance could
//! do is told by shape.

mod lines;
mod packed;

use crate::measures::Unit;

use super::axes::{least_extent, range, ticks_below};
use super::brush::{Face, HALO, disc, drawable, line, rectangle, sound};
use super::distribution::Reference;
use super::domain::possible;
use super::dots::to_f64;
use super::flags::{Flag, Pole, fly_one, fly_two};
use super::labels::{Labels, Type, broken_into_lines};
use super::measure_text::MeasureText;
use super::scale::LinearScale;
use super::scene::{Anchor, Mark, Role, Scene};
use super::years::Deciles;

/// A trust's schools, and what they are seen beside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnSchoolsChart<'a> {
    /// The schools, the highest first. Where all are named each has a line of its own.
    pub schools: &'a [SchoolMark<'a>],
    /// The trust's own figure.
    pub trust: Reference<'a>,
    /// England's figure, where it is known.
    pub england: Option<Reference<'a>>,
    /// How the country's schools are spread, where that is known.
    pub bands: Option<SchoolBands<'a>>,
    /// The least and greatest figures of the measure in all its pictures, held in any case.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// One school.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SchoolMark<'a> {
    /// Its figure, in the chart's unit.
    pub value: f64,
    /// The lower end of its 95% interval.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// Its name; shortened where there is no room for all of it.
    pub name: &'a str,
    /// Its figure as it is written.
    pub figure: &'a str,
    /// Whether its interval does not hold the trust's figure.
    pub apart: bool,
    /// Whether the picture names it.
    pub named: bool,
}

/// How the country's schools are spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SchoolBands<'a> {
    /// From tenth to ninetieth is the paler band, the middle half the darker one.
    pub deciles: Deciles,
    /// Says so, under the picture.
    pub label: &'a str,
}

/// Where the picture proper is, with its scale. CSS pixels.
struct Plot<'a> {
    page: Type<'a>,
    width: f64,
    /// Left of it stand names, if any do.
    left: f64,
    scale: LinearScale,
    radius: f64,
}

impl OwnSchoolsChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = sound(width);
        let page = Type::new(base_font, text);
        let schools: Vec<SchoolMark<'_>> = self
            .schools
            .iter()
            .copied()
            .filter(|school| drawable(school.value))
            .map(SchoolMark::with_known_interval)
            .collect();
        if schools.iter().all(|school| school.named) {
            self.as_lines(&schools, width, page)
        } else {
            self.as_dots(&schools, width, page)
        }
    }

    /// The picture's place, with the axis that holds everything in it.
    fn plot<'a>(&self, schools: &[SchoolMark<'_>], left: f64, width: f64, page: Type<'a>) -> Plot<'a> {
        let radius = (0.28 * page.base_font()).round().max(2.0);
        // The dots of the ends, and half of the label of a tick under them.
        let margin = (1.25 * page.base_font()).round();
        let right = (width - margin).max(left + margin);
        Plot {
            page,
            width,
            left,
            scale: LinearScale::new(self.range(schools), (left + margin, right)),
            radius,
        }
    }

    /// From where to where the axis runs: it holds every figure, and every interval so long as these are not most of it.
    fn range(&self, schools: &[SchoolMark<'_>]) -> (f64, f64) {
        let bands = self
            .bands
            .map(|bands| [bands.deciles.tenth, bands.deciles.ninetieth]);
        let mut values = schools
            .iter()
            .map(|school| school.value)
            .chain([self.trust.value])
            .chain(self.england.map(|england| england.value))
            .chain(bands.into_iter().flatten());
        let (from, to) = range(&mut values, self.span, least_extent(self.decimals));
        let (least, greatest) = possible(self.unit);
        let room = (to - from) / 2.0;
        let ends = schools.iter().fold((from, to), |(lower, upper), school| {
            (
                lower.min(school.lower.max(least)),
                upper.max(school.upper.min(greatest)),
            )
        });
        (ends.0.max(from - room), ends.1.min(to + room))
    }

    /// The labels of the trust's line and of England's: how many rows they take, and where each goes.
    fn flags(&self, plot: &Plot<'_>) -> Flags<'_> {
        let pole = |reference: Reference<'_>, face| Pole {
            x: plot.scale.position(reference.value).round(),
            label: plot.page.width(reference.label, face),
        };
        let known = |reference: &Reference<'_>| drawable(reference.value);
        let (trust, england) = (Some(self.trust).filter(known), self.england.filter(known));
        let (width, gap) = (plot.width, plot.page.gap());
        let trust_pole = trust.map(|trust| pole(trust, Face::Trust));
        let england_pole = england.map(|england| pole(england, Face::Small));
        let (trust_flag, england_flag) = match (trust_pole, england_pole) {
            (Some(trust), Some(england)) => {
                let (england, trust) = fly_two(england, trust, width, gap);
                (trust, england)
            }
            (trust, england) => (
                trust.and_then(|pole| fly_one(pole, width, gap)),
                england.and_then(|pole| fly_one(pole, width, gap)),
            ),
        };
        let flown = |reference: Option<_>, pole: Option<Pole>, flag, face, role| {
            let (reference, pole) = (reference?, pole?);
            Some(Flown {
                reference,
                x: pole.x,
                flag,
                face,
                role,
            })
        };
        Flags([
            flown(england, england_pole, england_flag, Face::Small, Role::England),
            flown(trust, trust_pole, trust_flag, Face::Trust, Role::Trust),
        ])
    }

    /// The bands between two heights.
    fn draw_bands(&self, plot: &Plot<'_>, (top, bottom): (f64, f64), marks: &mut Vec<Mark>) {
        let Some(SchoolBands { deciles, .. }) = self.bands else {
            return;
        };
        for (from, to, role) in [
            (deciles.tenth, deciles.ninetieth, Role::OuterBand),
            (deciles.lower_quartile, deciles.upper_quartile, Role::InnerBand),
        ] {
            if drawable(from) && drawable(to) && from <= to {
                let [left, right] =
                    [from, to].map(|end| plot.scale.position(end).round().clamp(plot.left, plot.width));
                marks.push(rectangle((left, top), (right, bottom), role));
            }
        }
    }

    /// The rows of words under the axis that say what the bands are.
    fn key<'k>(&'k self, width: f64, page: Type<'_>) -> Vec<&'k str> {
        self.bands
            .map_or_else(Vec::new, |bands| broken_into_lines(bands.label, width, page))
    }

    /// Ticks from `head` to `foot`, their labels under it and, under these, what the bands are; where all of that ends.
    fn draw_axis(
        &self,
        plot: &Plot<'_>,
        (head, foot): (f64, f64),
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let page = plot.page;
        let ends = (plot.scale.value(plot.left), plot.scale.value(plot.width));
        let measure = |label: &str| page.width(label, Face::Small);
        let unit = (self.unit, self.decimals);
        let baseline = (foot + page.gap() + page.below(Face::Small)).round();
        for tick in ticks_below(ends, &plot.scale, unit, plot.width, page.gap(), &measure) {
            marks.push(line((tick.x, head), (tick.x, foot), 1.0, Role::Hairline));
            labels.set(
                &tick.label,
                Face::Small,
                Role::Muted,
                &[((tick.x, baseline), Anchor::Middle)],
            );
        }
        for (index, words) in self.key(plot.width, page).into_iter().enumerate() {
            let y = baseline + page.gap() + (to_f64(index) + 1.0) * page.row(Face::Small);
            labels.set(
                words,
                Face::Small,
                Role::Muted,
                &[((0.0, y.round()), Anchor::Start)],
            );
        }
    }

    /// How high the picture is whose axis begins at `foot`.
    fn height(&self, plot: &Plot<'_>, foot: f64) -> f64 {
        let page = plot.page;
        let key = to_f64(self.key(plot.width, page).len());
        let under = if key > 0.0 { page.gap() } else { 0.0 };
        (foot + page.gap() + under + (1.0 + key) * page.row(Face::Small)).ceil() + 1.0
    }
}

impl SchoolMark<'_> {
    /// Without an interval where that is none: it then ends where it begins.
    fn with_known_interval(self) -> Self {
        let known = drawable(self.lower) && drawable(self.upper);
        let (lower, upper) = if known {
            (self.lower.min(self.value), self.upper.max(self.value))
        } else {
            (self.value, self.value)
        };
        Self { lower, upper, ..self }
    }
}

/// The labelled lines of England and the trust, in the order in which they are drawn.
struct Flags<'a>([Option<Flown<'a>>; 2]);

/// A line and where its label goes.
struct Flown<'a> {
    reference: Reference<'a>,
    x: f64,
    flag: Option<Flag>,
    face: Face,
    role: Role,
}

impl Flags<'_> {
    /// How many rows the labels take.
    fn rows(&self) -> usize {
        let flags = self.0.iter().flatten().filter_map(|flown| flown.flag.as_ref());
        flags.map(|flag| flag.row + 1).max().unwrap_or(0)
    }

    fn iter(&self) -> impl Iterator<Item = &Flown<'_>> {
        self.0.iter().flatten()
    }

    /// The lines, each between the heights that `stretch` gives it, with paper at both sides: that of the one must not hide
    /// the other beside it.
    fn draw(&self, stretch: impl Fn(&Flown<'_>) -> (f64, f64), marks: &mut Vec<Mark>) {
        for (width, is_paper) in [(2.0 + 2.0 * HALO, true), (2.0, false)] {
            for flown in self.iter() {
                let (top, bottom) = stretch(flown);
                if top < bottom {
                    let role = if is_paper { Role::Paper } else { flown.role };
                    marks.push(line((flown.x, top), (flown.x, bottom), width, role));
                }
            }
        }
    }
}

impl Flown<'_> {
    /// How far its label is from the picture proper, in rows.
    fn row(&self) -> f64 {
        self.flag.map_or(0.0, |flag| to_f64(flag.row))
    }

    /// How much of the row of its label the line goes along: it does not where the label stands across it.
    fn along_label(&self) -> f64 {
        let beside = self.flag.is_some_and(|flag| flag.anchor != Anchor::Middle);
        if beside { 0.8 } else { 0.0 }
    }

    fn label(&self, y: f64, labels: &mut Labels<'_>) {
        if let Some(flag) = self.flag {
            let place = ((flag.x, y.round()), flag.anchor);
            labels.set(self.reference.label, self.face, self.role, &[place]);
        }
    }
}

/// A school's dot: filled where it lies apart, else open.
fn draw_dot(at: (f64, f64), radius: f64, apart: bool, marks: &mut Vec<Mark>) {
    marks.push(disc(at, radius, Role::Ink));
    if !apart {
        marks.push(disc(at, radius - 1.25, Role::Paper));
    }
}
