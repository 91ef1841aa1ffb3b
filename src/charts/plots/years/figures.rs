//! What the chart of the years is given, and which of it can be drawn.

use crate::charts::plots::marked_figures::Deciles;
use crate::charts::scene::numbers::{interval_or_value, is_drawable};
use crate::measures::Unit;

/// One measure over the years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearsChart<'a> {
    /// All years, ascending, including those without results.
    pub years: &'a [Year<'a>],
    /// Names the trust's last point: "Your trust 65%".
    pub trust_label: &'a str,
    /// Names England's line: "England".
    pub england_label: &'a str,
    /// The least and greatest figures of the measure in all its pictures: always included.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// The figures of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year<'a> {
    /// "2018/19".
    pub label: &'a str,
    /// How England's trusts were spread; none where there are no results, or too few.
    pub country: Option<Deciles>,
    /// England's figure, in the chart's unit.
    pub england: Option<f64>,
    /// The trust's figure with its 95% interval (value, lower, upper), in the chart's unit.
    pub trust: Option<(f64, f64, f64)>,
    /// Why there are no figures, in a word or two: "no results". Written once for neighbouring years with the same reason.
    pub missing: Option<&'a str>,
    /// Why this year cannot be compared with the one before, in a word or two: "new tests". May be empty; none where the years
    /// can be compared.
    pub turning_point: Option<&'a str>,
    /// Why those drawn are not the same as before, in a word or two: "other trusts"; none where they are. It breaks the
    /// bands, and neither England's line nor the trust's.
    pub other_population: Option<&'a str>,
}

impl YearsChart<'_> {
    pub(crate) fn country(&self, year: usize) -> Option<Deciles> {
        self.years.get(year)?.country.filter(Deciles::is_drawable)
    }

    pub(crate) fn england(&self, year: usize) -> Option<f64> {
        self.years.get(year)?.england.filter(|value| is_drawable(*value))
    }

    /// The trust's figure with the ends of its interval.
    pub(crate) fn trust(&self, year: usize) -> Option<(f64, f64, f64)> {
        let (value, lower, upper) = self.years.get(year)?.trust?;
        if !is_drawable(value) {
            return None;
        }
        let (lower, upper) = interval_or_value(value, lower, upper);
        Some((value, lower, upper))
    }

    /// The runs of years that have bands of one population.
    pub(crate) fn country_runs(&self) -> Vec<(usize, usize)> {
        self.runs_until(&|year| self.country(year).is_some(), &|year| {
            year.other_population.is_some()
        })
    }

    /// The runs of comparable years (first and last) of which each `has` a figure.
    pub(crate) fn runs(&self, has: &dyn Fn(usize) -> bool) -> Vec<(usize, usize)> {
        self.runs_until(has, &|_| false)
    }

    fn runs_until(
        &self,
        has: &dyn Fn(usize) -> bool,
        breaks: &dyn Fn(&Year<'_>) -> bool,
    ) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (index, year) in self.years.iter().enumerate().filter(|(index, _)| has(*index)) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == index && year.turning_point.is_none() && !breaks(year) => {
                    *last = index;
                }
                _ => runs.push((index, index)),
            }
        }
        runs
    }
}
