//! Whether the size of a trust goes with its outcomes: every trust as a point, bands of size with their middle halves,
//! and a sentence of what the bands show. It shows and asserts nothing: large trusts differ from small ones in much
//! besides their size.

use crate::measures::{AcademicYear, Measure, Unit, group_thousands};
use crate::national::{Distribution, TrustFigure};
use crate::stats::Interval;

use crate::analysis::Spread;
use crate::analysis::quantile_decimals;
use crate::wording::source_line;

/// What size is counted in. Figures of trusts of any size do not say how many schools a trust has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeBy {
    /// Schools in the figures.
    Schools,
    /// Pupils behind the figure.
    Pupils,
}

impl SizeBy {
    /// The bands: first and last size of each.
    const fn bands(self) -> &'static [(u32, u32)] {
        match self {
            Self::Schools => &[(1, 2), (3, 5), (6, 10), (11, 20), (21, u32::MAX)],
            Self::Pupils => &[(1, 59), (60, 119), (120, 239), (240, 479), (480, u32::MAX)],
        }
    }

    /// The largest size of those that are called the smaller ones.
    const fn divide(self) -> u32 {
        match self {
            Self::Schools => 10,
            Self::Pupils => 119,
        }
    }

    pub(super) const fn noun(self) -> &'static str {
        match self {
            Self::Schools => "schools",
            Self::Pupils => "pupils",
        }
    }

    pub(super) const fn larger(self) -> &'static str {
        match self {
            Self::Schools => "with more than ten schools",
            Self::Pupils => "with 120 pupils or more",
        }
    }

    pub(super) const fn smaller(self) -> &'static str {
        match self {
            Self::Schools => "with ten or fewer",
            Self::Pupils => "with fewer",
        }
    }
}

/// A trust as a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizePoint {
    /// Its size, in schools or pupils.
    pub size: u32,
    /// Its figure, in the measure's unit.
    pub value: f64,
    /// The pupils behind the figure.
    pub cohort: u32,
}

/// The trusts of like size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandSpread {
    /// The smallest size in it.
    pub from: u32,
    /// The largest; `None` for no end.
    pub to: Option<u32>,
    /// How many trusts it has.
    pub n: usize,
    /// How their figures are spread.
    pub spread: Spread,
}

/// Size against outcomes.
#[derive(Debug, Clone, PartialEq)]
pub struct SizeAgainstOutcomes {
    pub(super) by: SizeBy,
    pub(super) name: String,
    pub(super) unit: Unit,
    pub(super) decimals: u8,
    pub(super) year: AcademicYear,
    pub(super) noun_plural: String,
    pub(super) who: String,
    pub(super) source: String,
    /// The trusts whose size is stated, by size.
    pub points: Vec<SizePoint>,
    /// Bands with a trust in them, smallest first.
    pub bands: Vec<BandSpread>,
    pub(super) smaller: Option<(usize, Spread)>,
    pub(super) larger: Option<(usize, Spread)>,
}

impl SizeAgainstOutcomes {
    /// The trusts of a distribution of `measure`; `None` where it does not state their size.
    #[must_use]
    pub fn of(distribution: &Distribution, measure: &Measure, by: SizeBy) -> Option<Self> {
        let mut points: Vec<_> = distribution
            .trusts()
            .map(|TrustFigure { value, trust }| SizePoint {
                size: match by {
                    SizeBy::Schools => u32::from(trust.schools),
                    SizeBy::Pupils => trust.cohort,
                },
                value,
                cohort: trust.cohort,
            })
            .filter(|point| point.size > 0)
            .collect();
        if points.is_empty() {
            return None;
        }
        points.sort_by(|one, other| one.size.cmp(&other.size).then(one.value.total_cmp(&other.value)));
        let population = distribution.population();
        let bands = by.bands().iter().filter_map(|&(from, to)| {
            let (n, spread) = spread_between(&points, from, to)?;
            Some(BandSpread {
                from,
                to: (to < u32::MAX).then_some(to),
                n,
                spread,
            })
        });
        Some(Self {
            bands: bands.collect(),
            smaller: spread_between(&points, 0, by.divide()),
            larger: spread_between(&points, by.divide() + 1, u32::MAX),
            points,
            by,
            name: measure.name.clone(),
            unit: measure.unit,
            decimals: distribution.decimals(),
            year: distribution.year(),
            noun_plural: population.noun_plural.clone(),
            who: format!("The trusts: {}; {}.", population.rule, population.membership),
            source: source_line(distribution.provenance()),
        })
    }

    /// A band's name: "3–5 schools", "21 schools or more".
    #[must_use]
    pub fn band_label(&self, band: &BandSpread) -> String {
        let noun = self.by.noun();
        match band.to {
            Some(to) if band.from <= 1 => format!("{to} {noun} or fewer"),
            Some(to) => format!("{}–{to} {noun}", band.from),
            None => format!("{} {noun} or more", band.from),
        }
    }

    /// A band's figures: "median 61%, middle half 56–67, 116 trusts".
    #[must_use]
    pub fn band_text(&self, band: &BandSpread) -> String {
        format!(
            "median {}, middle half {}, {} {}",
            self.median(&band.spread),
            self.middle_half(&band.spread),
            group_thousands(band.n as u64),
            self.noun_plural
        )
    }

    /// What the bands show.
    #[must_use]
    pub fn statement(&self) -> String {
        let (Some((many, larger)), Some((few, smaller))) = (self.larger, self.smaller) else {
            return format!(
                "All {} here are of one size, so there is nothing to compare.",
                self.noun_plural
            );
        };
        let middle = |spread: &Spread| Interval::between(spread.lower_quartile, spread.upper_quartile);
        let overlap = middle(&larger)
            .zip(middle(&smaller))
            .map_or("cannot be compared", |(one, other)| overlap_text(one, other));
        format!(
            "{} {}, {}: the {} {} have a median of {}, the {} others {}. The middle halves, {} and {}, {overlap}.",
            group_thousands((many + few) as u64),
            self.noun_plural,
            self.year,
            group_thousands(many as u64),
            self.by.larger(),
            self.median(&larger),
            group_thousands(few as u64),
            self.median(&smaller),
            self.middle_half(&larger),
            self.middle_half(&smaller),
        )
    }

    /// What the statement is no evidence of.
    pub const NO_CAUSE: &str = "This shows whether size goes with outcomes. It does not show that size makes them: \
                                large trusts differ from small ones in where they are, whom they teach and which \
                                schools joined them. The figures of few pupils also lie further apart by chance alone.";

    pub(super) fn median(&self, spread: &Spread) -> String {
        spread.write_median(self.unit, self.decimals)
    }

    pub(super) fn middle_half(&self, spread: &Spread) -> String {
        let (lower, upper) = (spread.lower_quartile, spread.upper_quartile);
        let decimals = |value| quantile_decimals(value, self.decimals);
        self.unit
            .range(lower, upper, decimals(lower).max(decimals(upper)))
    }
}

/// How two middle halves lie to each other, by how much of what either holds is held by both.
fn overlap_text(one: Interval, other: Interval) -> &'static str {
    let shared = one.upper().min(other.upper()) - one.lower().max(other.lower());
    let held = one.upper().max(other.upper()) - one.lower().min(other.lower());
    if shared < 0.0 {
        "do not overlap"
    } else if shared >= 0.8 * held {
        "overlap nearly wholly"
    } else if shared >= 0.5 * held {
        "overlap for the most part"
    } else if shared >= 0.2 * held {
        "overlap in part"
    } else {
        "overlap little"
    }
}

fn spread_between(points: &[SizePoint], from: u32, to: u32) -> Option<(usize, Spread)> {
    let within = |point: &&SizePoint| (from..=to).contains(&point.size);
    let mut values: Vec<_> = points.iter().filter(within).map(|point| point.value).collect();
    values.sort_by(f64::total_cmp);
    Some((values.len(), Spread::of(&values)?))
}
