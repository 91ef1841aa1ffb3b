//! Checks of everything but the Department's tables of trusts: areas, schools, other sets of trusts, and figures that are
//! calculated again across files.

use std::collections::BTreeMap;

use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::stats::quantile;

use crate::aggregation::AggregatedTrusts;
use crate::any_size::AnySizeData;
use crate::areas::{AreaData, AreaFigures};
use crate::bands::BandData;
use crate::cell::Cell;
use crate::census::Census;
use crate::checks::Checks;
use crate::members::{MemberData, MembersData};
use crate::membership::Membership;
use crate::pupil_source::PupilSource;
use crate::register::Register;
use crate::school_rows::SchoolCohorts;
use crate::schools::SchoolData;
use crate::sources::FigureSource;
use crate::trusts::{TrustData, TrustRow};

impl Checks {
    pub fn areas(&mut self, name: &str, data: &AreaData) {
        self.add(
            format!("{name}, areas: rows"),
            &data.source.rows.count,
            &data.rows_read,
        );
        let accounted: u32 = data.rows_by_fate.values().sum();
        let what = format!("{name}, areas: rows kept and left out");
        self.add(what, &data.rows_read, &accounted);
        let what = format!("{name}, areas: local authorities named");
        self.add(what, &data.source.areas.authorities, &data.authorities);
        for known in &data.source.expect {
            let is_it = |figures: &&AreaFigures| {
                figures.source.measure == known.measure && figures.source.group == known.group
            };
            let figures = data.figures.iter().find(is_it);
            let found = figures.and_then(|figures| {
                let units = figures.areas.get(&(known.area.clone(), known.year))?;
                Some(Cell::Figure(*units).write(figures.source.decimals))
            });
            let decimals = figures.map_or(0, |figures| usize::from(figures.source.decimals));
            let found = found.unwrap_or_else(|| "none".to_owned());
            let group = crate::area_text::word_of(known.group);
            let what = format!(
                "{name}, {}: {} ({group}) in {}",
                known.area, known.measure, known.year
            );
            self.add(what, &format!("{:.decimals$}", known.value), &found);
        }
    }

    pub fn census(&mut self, name: &str, census: &Census) {
        let what = format!("census {name}: rows");
        self.add(what, &census.source.rows.count, &census.rows_read);
        let schools = u32::try_from(census.schools.len()).unwrap_or(u32::MAX);
        let what = format!("census {name}: schools and totals");
        self.add(what, &census.rows_read, &(schools + census.totals));
    }

    pub fn schools(&mut self, data: &SchoolData) {
        let name = &data.name;
        let read = data.provenance.rows_read;
        self.add(format!("{name}, schools: rows"), &data.source.rows.count, &read);
        let accounted = data.schools + data.left_out.values().sum::<u32>();
        self.add(
            format!("{name}, schools: rows kept and left out"),
            &read,
            &accounted,
        );
        for figures in &data.figures {
            let (measure, group) = (
                &figures.source.measure,
                crate::area_text::word_of(figures.source.group),
            );
            let with_figure = figures
                .schools
                .iter()
                .filter(|school| school.figure.units().is_some());
            let found = u32::try_from(with_figure.count()).unwrap_or(u32::MAX);
            let what = format!("{name}: schools with {measure} ({group})");
            self.add(what, &figures.source.with_figure, &found);
            let counted = u32::try_from(figures.schools.len()).unwrap_or(u32::MAX);
            let what = format!("{name}: schools accounted for in {measure} ({group})");
            self.add(
                what,
                &data.schools,
                &(counted + figures.other_type + figures.not_in_census),
            );
        }
    }

    pub fn any_size(&mut self, data: &AnySizeData) {
        let (name, source) = (&data.name, &data.source);
        self.add(
            format!("{name}: rows"),
            &source.rows.count,
            &data.provenance.rows_read,
        );
        let what = format!("{name}: rows kept and left out");
        self.add(what, &data.provenance.rows_read, &data.fates.values().sum());
        let trusts = u32::try_from(data.rows.len()).unwrap_or(u32::MAX);
        self.add(format!("{name}: multi-academy trusts"), &source.trusts, &trusts);
        let Some(known) = source.expect else { return };
        let (sum, pupils) = data.whole;
        let what = format!("{name}: {} over every row of the file", source.measure);
        let of = |value: f64, pupils: f64| format!("{value:.2} ({pupils:.0} pupils)");
        self.add(
            what,
            &of(known.over_every_row, known.pupils),
            &of(sum / pupils, pupils),
        );
        let groups = [
            ("all pupils", known.ninetieth),
            ("disadvantaged pupils", known.ninetieth_of_disadvantaged),
        ];
        for (index, (group, ninetieth)) in groups.into_iter().enumerate() {
            let mut ascending: Vec<f64> = data
                .exact
                .iter()
                .filter_map(|one| one.get(index).copied())
                .collect();
            ascending.retain(|value| value.is_finite());
            ascending.sort_by(f64::total_cmp);
            let found = quantile(&ascending, 0.9).unwrap_or(f64::NAN);
            let what = format!(
                "{name}: 90th percentile of {} among trusts, {group}",
                source.measure
            );
            self.add(
                what,
                &format!("{ninetieth:.*}", known.decimals),
                &format!("{found:.*}", known.decimals),
            );
        }
    }

    pub fn bands(&mut self, name: &str, data: &BandData) {
        for (known, (file, .., rows)) in data.source.files.iter().zip(&data.files) {
            self.add(format!("{file}: rows"), &known.rows, rows);
        }
        let read: u32 = data.files.iter().map(|(.., rows)| rows).sum();
        self.add(
            format!("{name}: rows kept and left out"),
            &read,
            &data.fates.values().sum(),
        );
        for (what, should, do_agree) in &data.sums {
            self.add(format!("{name}: {what}"), should, do_agree);
        }
    }

    pub fn membership(&mut self, data: &Membership) {
        let what = "membership: rows".to_owned();
        self.add(what, &data.source.rows.count, &data.rows_read);
        let what = "membership: rows kept and left out".to_owned();
        self.add(what, &data.rows_read, &data.fates.values().sum());
        let schools = u32::try_from(data.trusts.len()).unwrap_or(u32::MAX);
        let what = "membership: schools in open multi-academy trusts".to_owned();
        self.add(what, &data.source.schools, &schools);
    }

    /// The checks of a table that is calculated from schools. `published` are the tables of trusts.
    pub fn aggregated(&mut self, data: &AggregatedTrusts, published: &BTreeMap<String, TrustData>) {
        let name = &data.source.name;
        let (found, ..) = crate::trust_text::fates(&data.rows, 0);
        let what = format!("{name}: trusts with the first figure");
        self.add(what, &data.source.with_figure, &found);
        let (Some(known), Some(first)) = (&data.source.expect, data.source.figures.first()) else {
            return;
        };
        let measure = &first.measure;
        let pupils = |uid: &u32| {
            let row = data.rows.iter().find(|row| row.uid == Some(*uid));
            row.map_or(0.0, |row| f64::from(row.pupils))
        };
        let sum: f64 = data.exact.iter().map(|(uid, value)| value * pupils(uid)).sum();
        let pooled = sum / data.exact.keys().map(pupils).sum::<f64>();
        let what = format!("{name}: {measure} of all pupils together");
        self.add(what, &format!("{:.2}", known.pooled), &format!("{pooled:.2}"));
        let mut ascending: Vec<f64> = data.exact.values().copied().collect();
        ascending.sort_by(f64::total_cmp);
        let deciles = (1..=9).map(|decile| decile_by_position(&ascending, decile));
        let written = |deciles: &[f64]| {
            let each: Vec<_> = deciles.iter().map(|one| format!("{one:.1}")).collect();
            each.join(" ")
        };
        let what = format!("{name}: deciles of {measure}");
        self.add(
            what,
            &written(&known.deciles),
            &written(&deciles.collect::<Vec<_>>()),
        );
        if let Some(known) = &known.correlation {
            let pairs = published
                .get(&known.table)
                .map(|table| pairs(&data.exact, table, measure))
                .unwrap_or_default();
            let what = format!("{name}: correlation of {measure} with {}", known.table);
            let of = |trusts: usize, coefficient: f64| format!("{coefficient:.2} ({trusts} trusts)");
            self.add(
                what,
                &of(known.trusts, known.coefficient),
                &of(pairs.len(), correlation(&pairs)),
            );
        }
    }

    pub fn register(&mut self, data: &Register) {
        let what = "register: rows".to_owned();
        self.add(what, &data.source.rows.count, &data.rows_read);
        let open = data
            .groups
            .values()
            .filter(|group| !group.is_sponsor && group.closed.is_none());
        let what = "register: open multi-academy trusts".to_owned();
        let found = u32::try_from(open.count()).unwrap_or(u32::MAX);
        self.add(what, &data.source.rows.open_trusts, &found);
    }

    /// The checks of a file that counts the pupils of schools.
    pub fn pupils(&mut self, name: &str, source: &PupilSource, schools: &SchoolCohorts) {
        let counted = u32::try_from(schools.cohorts.len()).unwrap_or(u32::MAX);
        let left_out: u32 = schools.left_out.values().sum();
        let what = format!("pupils {name}: rows kept and left out");
        self.add(what, &source.rows.count, &(counted + left_out));
        let what = format!("pupils {name}: schools that are in the file of results too");
        self.add(what, &source.expect.schools, &counted);
        let pupils: f64 = schools.cohorts.values().filter_map(|groups| groups[0]).sum();
        let what = format!("pupils {name}: pupils of those schools");
        self.add(what, &source.expect.pupils.to_string(), &format!("{pupils:.0}"));
    }

    pub fn members(&mut self, data: &MembersData) {
        let source = &data.source;
        let what = "members: rows of the file of membership, kept and left out".to_owned();
        self.add(what, &data.provenance.rows_read, &data.fates.values().sum());
        let schools = u32::try_from(data.schools.len()).unwrap_or(u32::MAX);
        self.add("members: schools".to_owned(), &source.schools, &schools);
        self.add("members: trusts".to_owned(), &source.trusts, &data.trusts());
        for (index, known) in source.pupils.iter().enumerate() {
            let has = |school: &&MemberData| school.pupils.get(index).copied().flatten().is_some();
            let with_pupils = u32::try_from(data.schools.iter().filter(has).count()).unwrap_or(u32::MAX);
            let what = format!("members: schools with {}", known.column);
            self.add(what, &known.with_pupils, &with_pupils);
        }
        for (index, known) in source.figures.iter().enumerate() {
            let has = |school: &&MemberData| school.figures.get(index).copied().flatten().is_some();
            let with_figure = u32::try_from(data.schools.iter().filter(has).count()).unwrap_or(u32::MAX);
            let column = known.list_column.as_deref().unwrap_or(known.measure.as_str());
            let what = format!("members: schools with {column}");
            self.add(what, &known.with_figure, &with_figure);
        }
    }

    /// Checks across files.
    pub fn outcomes(&mut self, outcomes: Vec<crate::cross_file_checks::Outcome>) {
        for (what, expected, found) in outcomes {
            self.add(what, &expected, &found);
        }
    }
}

/// The value at position p × (N + 1), between two values where the position is between two places.
fn decile_by_position(ascending: &[f64], decile: usize) -> f64 {
    let (place, rest) = (
        decile * (ascending.len() + 1) / 10,
        decile * (ascending.len() + 1) % 10,
    );
    let at = |place: usize| ascending.get(place.saturating_sub(1)).copied();
    let Some(lower) = at(place) else { return f64::NAN };
    let upper = at(place + 1).unwrap_or(lower);
    let share = u8::try_from(rest).map_or(0.0, |rest| f64::from(rest) / 10.0);
    lower + (upper - lower) * share
}

/// The figures of trusts that are in both, by UID.
fn pairs(exact: &BTreeMap<u32, f64>, table: &TrustData, measure: &MeasureId) -> Vec<(f64, f64)> {
    let mut figures = table.source.figures.iter();
    let is_it = |figure: &FigureSource| figure.measure == *measure && figure.group == PupilGroup::All;
    let Some(index) = figures.position(is_it) else {
        return Vec::new();
    };
    let of_row = |row: &TrustRow| {
        let units = row.figures.get(index)?.value.units()?;
        Some((*exact.get(&row.uid?)?, f64::from(units)))
    };
    table.rows.iter().filter_map(of_row).collect()
}

/// Pearson's coefficient.
fn correlation(pairs: &[(f64, f64)]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred trusts")]
    let n = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n;
    let (first, second) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let (mut both, mut one, mut other) = (0.0, 0.0, 0.0);
    for pair in pairs {
        let (x, y) = (pair.0 - first, pair.1 - second);
        both += x * y;
        one += x * x;
        other += y * y;
    }
    both / (one * other).sqrt()
}

#[cfg(test)]
mod tests {
    use super::{correlation, decile_by_position};

    #[test]
    fn deciles_are_at_their_positions() {
        let ascending: Vec<f64> = (1..=9).map(f64::from).collect();
        let deciles: Vec<f64> = (1..=9)
            .map(|decile| decile_by_position(&ascending, decile))
            .collect();
        assert_eq!(deciles, ascending);
        let four = [10.0, 20.0, 30.0, 40.0];
        assert!((decile_by_position(&four, 5) - 25.0).abs() < 1e-12);
    }

    #[test]
    fn a_line_is_wholly_correlated() {
        let pairs = [(1.0, 3.0), (2.0, 5.0), (4.0, 9.0)];
        assert!((correlation(&pairs) - 1.0).abs() < 1e-12);
    }
}
