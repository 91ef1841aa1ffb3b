//! What is known of the figures, held against what was read. Each check gives both figures; a build with a check that
//! is off stops, and a build that passes writes them all to `checks.md`.

use std::fmt::Write as _;

use trust_benchmark::measures::Precision;
use trust_benchmark::national::PupilSdRecord;
use trust_benchmark::stats::{Interval, Progress8Band, progress8_band};

use crate::cell::Cell;
use crate::england::EnglandData;
use crate::error::{BuildError, FailedCheck};
use crate::intervals::ends;
use crate::sources::FigureSource;
use crate::trusts::{Figure, TrustData, TrustRow};

/// One check, with both figures as they are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub what: String,
    /// The expected figure.
    pub expected: String,
    /// The figure found.
    pub found: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checks(Vec<Check>);

impl Checks {
    pub(crate) fn add<T: ToString>(&mut self, what: String, expected: &T, found: &T) {
        self.0.push(Check {
            what,
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }

    /// The checks of a table of trusts.
    ///
    /// # Errors
    /// When an interval is to be repeated and its standard deviation is not known.
    pub fn trusts(&mut self, data: &TrustData, pupil_sds: &[PupilSdRecord]) -> Result<(), BuildError> {
        let name = &data.name;
        self.add(
            format!("{name}: rows"),
            &data.source.rows.count,
            &data.provenance.rows_read,
        );
        for (index, source) in data.source.figures.iter().enumerate() {
            let figures = || {
                data.rows
                    .iter()
                    .filter_map(move |row| Some((row, row.figures.get(index)?)))
            };
            self.figures(name, source, figures());
            self.intervals(name, source, data, figures(), pupil_sds)?;
        }
        Ok(())
    }

    fn figures<'a>(
        &mut self,
        name: &str,
        source: &FigureSource,
        figures: impl Iterator<Item = (&'a TrustRow, &'a Figure)>,
    ) {
        let (measure, expect) = (&source.measure, source.expect);
        let precision = Precision::decimals(source.value.decimals);
        let (mut with_figure, mut suppressed, mut suppressed_pupils) = (0, 0, 0);
        let (mut pupils, mut weighted) = (0.0, 0.0);
        for (row, figure) in figures {
            if let Some(units) = figure.value.units() {
                with_figure += 1;
                pupils += f64::from(row.pupils);
                weighted += f64::from(row.pupils) * precision.value(units);
            } else {
                suppressed += 1;
                suppressed_pupils += row.pupils;
            }
        }
        self.add(
            format!("{name}: trusts with {measure}"),
            &expect.with_figure,
            &with_figure,
        );
        self.add(
            format!("{name}: trusts with {measure} suppressed"),
            &expect.suppressed,
            &suppressed,
        );
        let what = format!("{name}: pupils of trusts with {measure} suppressed");
        self.add(what, &expect.suppressed_pupils, &suppressed_pupils);
        if let Some(mean) = expect.mean_by_cohort {
            let what = format!("{name}: mean {measure} weighted by cohort");
            self.add(what, &format!("{mean:.2}"), &format!("{:.2}", weighted / pupils));
        }
    }

    fn intervals<'a>(
        &mut self,
        name: &str,
        source: &FigureSource,
        data: &TrustData,
        figures: impl Iterator<Item = (&'a TrustRow, &'a Figure)>,
        pupil_sds: &[PupilSdRecord],
    ) -> Result<(), BuildError> {
        let Some(described) = &source.interval else {
            return Ok(());
        };
        let year = data.provenance.year;
        let sd = pupil_sds
            .iter()
            .find(|sd| sd.measure == source.measure && sd.year == year && !sd.estimated)
            .ok_or_else(|| {
                let reason = format!("{name} needs the published value of {} in {year}", source.measure);
                BuildError::kept(crate::files::PUPIL_SDS, reason)
            })?;
        let precision = Precision::decimals(source.value.decimals);
        let [mut bands, mut near, mut lower_exact, mut upper_exact] = [0_u32; 4];
        let mut by_band = [0_u32; 5];
        for (row, figure) in figures {
            let Some((score, lower, upper, band)) = published(figure, precision) else {
                continue;
            };
            if let Some(interval) = Interval::between(lower, upper) {
                let follows = progress8_band(score, interval);
                bands += u32::from(follows == band);
                by_band[place(follows)] += 1;
            }
            let share = figure.coverage.as_ref().and_then(Cell::units).unwrap_or(100);
            let pupils = Precision::decimals(0).round(f64::from(row.pupils) * f64::from(share) / 100.0);
            let Some((low, high)) = ends(score, sd.value, pupils, precision) else {
                continue;
            };
            let off = |end: f64, published: f64| (end - published).abs();
            // Both are hundredths, so half of one tells them apart.
            near += u32::from(off(low, lower) < 0.015 && off(high, upper) < 0.015);
            lower_exact += u32::from(off(low, lower) < 0.005);
            upper_exact += u32::from(off(high, upper) < 0.005);
        }
        let (measure, expect) = (&source.measure, described.expect);
        let what = format!("{name}: bands of {measure} that follow from the published interval");
        self.add(what, &expect.bands_that_agree, &bands);
        if let Some(expected) = expect.trusts_by_band {
            let what = format!("{name}: trusts by band of {measure}, from well above average to well below");
            self.add(what, &listed(expected), &listed(by_band));
            let what = format!("{name}: trusts whose band of {measure} is not average");
            self.add(what, &not_average(expected), &not_average(by_band));
        }
        let ends = [
            (
                "intervals whose ends lie within 0.01 of the published",
                expect.ends_within_a_hundredth,
                near,
            ),
            (
                "lower ends exactly as published",
                expect.lower_ends_that_agree,
                lower_exact,
            ),
            (
                "upper ends exactly as published",
                expect.upper_ends_that_agree,
                upper_exact,
            ),
        ];
        for (what, expected, found) in ends {
            if let Some(expected) = expected {
                self.add(format!("{name}: {measure}, {what}"), &expected, &found);
            }
        }
        Ok(())
    }

    pub fn england(&mut self, name: &str, data: &EnglandData) {
        self.add(format!("{name}: rows"), &data.source.rows.count, &data.rows_read);
        let accounted: u32 = data.rows_by_fate.values().sum();
        self.add(
            format!("{name}: rows kept and left out"),
            &data.rows_read,
            &accounted,
        );
        for known in &data.source.expect {
            let series = data
                .series
                .iter()
                .find(|series| series.source.measure == known.measure);
            let found = series.and_then(|series| {
                let (units, _) = series.values.get(&known.year)?;
                Some((
                    series.source.decimals,
                    Precision::decimals(series.source.decimals).value(*units),
                ))
            });
            let write = |decimals: u8, value: f64| format!("{value:.*}", usize::from(decimals));
            let decimals = found.map_or(0, |(decimals, _)| decimals);
            let found = found.map_or_else(|| "none".to_owned(), |(decimals, value)| write(decimals, value));
            let what = format!("{name}: England's {} in {}", known.measure, known.year);
            self.add(what, &write(decimals, known.value), &found);
        }
    }

    /// Every check, in the order in which they were made.
    #[must_use]
    pub fn all(&self) -> &[Check] {
        &self.0
    }

    /// Stops where one is off.
    ///
    /// # Errors
    /// [`BuildError::Checks`] with all that are off.
    pub fn hold(&self) -> Result<(), BuildError> {
        let off = self.0.iter().filter(|check| check.expected != check.found);
        let failed: Vec<_> = off
            .map(
                |Check {
                     what,
                     expected,
                     found,
                 }| FailedCheck {
                    what: what.clone(),
                    expected: expected.clone(),
                    found: found.clone(),
                },
            )
            .collect();
        if failed.is_empty() {
            Ok(())
        } else {
            Err(BuildError::Checks(failed))
        }
    }

    /// The text of `checks.md`.
    #[must_use]
    pub fn report(&self) -> String {
        let mut report = String::from(
            "# Checks\n\nMade by every build of the national figures from the Department's files; a build with a check \
             that is off\nstops and writes nothing. This file is written by the build.\n\n| check | should be | is |\n\
             |---|---:|---:|\n",
        );
        for Check {
            what,
            expected,
            found,
        } in &self.0
        {
            let _ = writeln!(report, "| {what} | {expected} | {found} |");
        }
        report
    }
}

/// The place of a band in a list from well above average to well below.
const fn place(band: Progress8Band) -> usize {
    match band {
        Progress8Band::WellAbove => 0,
        Progress8Band::Above => 1,
        Progress8Band::Average => AVERAGE,
        Progress8Band::Below => 3,
        Progress8Band::WellBelow => 4,
    }
}

const AVERAGE: usize = 2;

fn not_average(by_band: [u32; 5]) -> u32 {
    by_band.iter().sum::<u32>() - by_band[AVERAGE]
}

fn listed(by_band: [u32; 5]) -> String {
    by_band.map(|trusts| trusts.to_string()).join(", ")
}

fn published(figure: &Figure, precision: Precision) -> Option<(f64, f64, f64, Progress8Band)> {
    let interval = figure.interval.as_ref()?;
    let value = |cell: &Cell| cell.units().map(|units| precision.value(units));
    Some((
        value(&figure.value)?,
        value(&interval.lower)?,
        value(&interval.upper)?,
        interval.band,
    ))
}
