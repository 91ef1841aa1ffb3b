//! Checks of everything but the Department's tables of trusts: areas, schools, other sets of trusts, and figures that are
//! calculated again across files.

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
use crate::schools::SchoolData;

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

    pub fn aggregated(&mut self, data: &AggregatedTrusts) {
        let (found, ..) = crate::trust_text::fates(&data.rows, 0);
        let what = format!("{}: trusts with the first figure", data.source.name);
        self.add(what, &data.source.with_figure, &found);
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
            let what = format!("members: schools with {}", known.measure);
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
