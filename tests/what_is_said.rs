//! What the tool says of every trust of every published table, as if each had entered its own figures: how many get which
//! verdict, are unusual, stand out, and get no percentile. The counts are in `docs/what-is-said.md`, which is reviewed as
//! code: a change of a method shows there in whom it concerns. `WRITE_DOCS=1` writes it again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "support/whole_country.rs"]
mod whole_country;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::rc::Rc;

use trust_benchmark::analysis::{
    Comparison, Finding, Funnel, GroupFigure, GroupPair, Line, Marks, Outcome, PairSource, PeerChoice, Peers,
    RATE_INTERVAL, Side, StandingOut, Subject, TrueSpread, Unusual, Verdict, Wanted, compare, compare_pair,
    peers,
};
use trust_benchmark::entry::{Entered, Figure, Profile, Pupils, Reading};
use trust_benchmark::measures::{AcademicYear, Measure, MeasureGroup, PupilGroup};
use trust_benchmark::national::{National, TrustSet};
use trust_benchmark::stats::{Level, Z95};
use whole_country::whole_country;

const SETS: [TrustSet; 3] = [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize];
const GROUPS: [PupilGroup; 3] = [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Gap];

/// What is said in one column of a table, by number of trusts.
#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    trusts: usize,
    too_few: usize,
    too_uncertain: usize,
    not_tested: usize,
    unusual: [usize; 2],
    clearly: [usize; 2],
    too_close: usize,
    stands_out: [usize; 2],
    named: usize,
}

/// A measure and group of a table, with what all of its trusts are judged by.
struct Column {
    measure: Rc<Measure>,
    group: PupilGroup,
    peers: Rc<Peers>,
    funnel: Option<Funnel>,
    true_spread: Option<TrueSpread>,
}

impl Column {
    fn of(
        national: &National,
        measure: &Rc<Measure>,
        group: PupilGroup,
        set: TrustSet,
        year: AcademicYear,
    ) -> Option<Self> {
        let profile = Profile::default();
        let wanted = Wanted {
            measure: &measure.id,
            group,
            year: Some(year),
            results_year: Some(year),
            choice: PeerChoice::Trusts(set),
            profile: &profile,
        };
        let peers = Rc::new(peers(national, &wanted).ok()?);
        let sd = national.pupil_sd(&measure.id, year);
        let trusts = peers.trusts()?;
        Some(Self {
            measure: Rc::clone(measure),
            group,
            funnel: Funnel::of(trusts, measure, sd.as_ref()),
            true_spread: TrueSpread::of(trusts, measure, sd.as_ref()),
            peers,
        })
    }

    /// Each trust's own figures as it would enter them, by its row: a finding, and the z by which it is judged.
    fn findings(&self, national: &National) -> Vec<(usize, Finding, Option<f64>)> {
        let subject = Subject {
            measure: &self.measure,
            group: self.group,
            peers: Ok(&self.peers),
            national,
            rates: Some(RATE_INTERVAL),
        };
        let trusts = self.peers.trusts().expect("trusts");
        let decimals = self.peers.decimals();
        let found = |outcome: Outcome| match outcome {
            Outcome::Found(finding) => Some(*finding),
            _ => None,
        };
        let findings: Vec<(usize, Finding)> = if self.group == PupilGroup::Gap {
            let groups = trusts.groups().filter_map(|both| {
                let of = |(value, pupils): (f64, u32)| {
                    Some(GroupFigure {
                        value,
                        pupils: Pupils::new(pupils)?,
                    })
                };
                let pair = GroupPair {
                    others: of(both.others)?,
                    disadvantaged: of(both.disadvantaged)?,
                    decimals,
                    source: PairSource::Published,
                };
                let all = entered(0.0, 0, pair.others.pupils.count());
                Some((both.row, found(compare_pair(subject, [&all, &all], || Ok(pair)))?))
            });
            groups.collect()
        } else {
            let known = |disadvantaged: Option<f64>| self.group == PupilGroup::All || disadvantaged.is_some();
            let each = trusts
                .trusts()
                .filter(|one| one.trust.cohort > 0 && known(one.trust.disadvantaged));
            let each = each.filter_map(|one| {
                let entered = entered(one.value, decimals, one.trust.cohort);
                Some((one.trust.row, found(compare(subject, &entered))?))
            });
            each.collect()
        };
        let judged = findings.into_iter().map(|(row, finding)| {
            let estimate = self
                .true_spread
                .as_ref()
                .and_then(|spread| spread.estimate_of(&finding));
            let chance = estimate.and_then(|estimate| estimate.quartile_chance(finding.spread()));
            let z = self.z(&finding).filter(|_| finding.place().is_some());
            (row, finding.estimated(chance), z)
        });
        judged.collect()
    }

    fn z(&self, finding: &Finding) -> Option<f64> {
        if let Some(funnel) = &self.funnel {
            return Some(funnel.deviation(finding.value(), finding.pupils())?.z);
        }
        let spread = self.true_spread.as_ref()?;
        let limits = spread.gap_limits(finding, Level::P95)?;
        let half = (limits.upper() - limits.lower()) / 2.0;
        Some((finding.value() - spread.mean()) / (half / Z95))
    }
}

fn entered(value: f64, decimals: u8, pupils: u32) -> Entered {
    Entered {
        // That of its peers, which stands in for one that is not known.
        year: None,
        figure: Reading::Read(Figure { value, decimals }),
        pupils: Pupils::new(pupils).map_or(Reading::Empty, Reading::Read),
        whole_stage_assumed: false,
    }
}

/// What is said of all trusts of a table, by measure and group in the order of the catalogue.
fn of_table(
    national: &National,
    measures: &[Rc<Measure>],
    set: TrustSet,
    year: AcademicYear,
) -> Vec<(String, Counts)> {
    let columns = measures
        .iter()
        .flat_map(|measure| GROUPS.map(|group| (measure, group)))
        .filter_map(|(measure, group)| Column::of(national, measure, group, set, year));
    let columns: Vec<_> = columns.collect();
    let mut counts = vec![Counts::default(); columns.len()];
    let mut by_trust: BTreeMap<usize, Vec<(usize, Finding, Option<f64>)>> = BTreeMap::new();
    for (place, column) in columns.iter().enumerate() {
        for (row, finding, z) in column.findings(national) {
            by_trust.entry(row).or_default().push((place, finding, z));
        }
    }
    for shown in by_trust.into_values() {
        let marks = Marks::among(shown.iter().map(|(place, _, z)| (*place, *z)));
        let mut lines = Vec::new();
        for (place, finding, _) in shown {
            let finding = finding.marked(marks.of(&place));
            counts[place].count(&finding);
            lines.push((
                place,
                Rc::new(Line {
                    measure: Rc::clone(&columns[place].measure),
                    group: finding.group(),
                    comparison: Comparison::Finding(Rc::new(finding)),
                }),
            ));
        }
        let said: Vec<_> = lines.iter().map(|(_, line)| Rc::clone(line)).collect();
        let Some(standing) = StandingOut::among(&said) else {
            continue;
        };
        assert!(standing.lower.len() <= 3 && standing.higher.len() <= 3);
        for named in standing.named() {
            let is_it = |line: &Line| MeasureGroup::new(line.measure.id.clone(), line.group) == named.key();
            let (place, _) = lines
                .iter()
                .find(|(_, line)| is_it(line))
                .expect("it is one of them");
            counts[*place].named += 1;
        }
    }
    let names = columns.iter().map(|column| match column.group {
        PupilGroup::All => column.measure.short_name.clone(),
        group => format!("{}, {}", column.measure.short_name, group.name()),
    });
    names.zip(counts).collect()
}

impl Counts {
    fn count(&mut self, finding: &Finding) {
        self.trusts += 1;
        assert_eq!(
            finding.place().is_none(),
            finding.verdict() == Verdict::TooFewPupils,
            "a percentile or a reason"
        );
        match finding.verdict() {
            Verdict::TooFewPupils => self.too_few += 1,
            Verdict::TooUncertain => self.too_uncertain += 1,
            Verdict::NotTested => self.not_tested += 1,
            Verdict::Unusual(Unusual::Lower) => self.unusual[0] += 1,
            Verdict::Unusual(Unusual::Higher) => self.unusual[1] += 1,
            Verdict::ClearlyLower => self.clearly[0] += 1,
            Verdict::ClearlyHigher => self.clearly[1] += 1,
            Verdict::TooClose => self.too_close += 1,
        }
        match finding.stands_out() {
            Some((Side::Lower, _)) => self.stands_out[0] += 1,
            Some((Side::Higher, _)) => self.stands_out[1] += 1,
            None => {}
        }
    }

    fn row(&self, name: &str) -> String {
        format!(
            "| {name} | {} | {} | {} | {} · {} | {} · {} | {} | {} · {} | {} |\n",
            self.trusts,
            self.too_few,
            self.too_uncertain + self.not_tested,
            self.unusual[0],
            self.unusual[1],
            self.clearly[0],
            self.clearly[1],
            self.too_close,
            self.stands_out[0],
            self.stands_out[1],
            self.named,
        )
    }
}

const HEAD: &str = "\
# What is said of every trust

This counts each trust in each published table as if it had entered its own figures and pupils. Each is compared with all
trusts in that table. A test (`tests/what_is_said.rs`) counts this and fails when it changes. Review a change as you
would review code: it shows which trusts a change of method affects.

Numbers are trusts, lower · higher where there are two.

- No percentile: fewer than 11 pupils, or fewer than 30 in either group of a gap.
- Uncertain: too uncertain to place, or not tested.
- Unusual: outside the expected range for the trust’s size, allowing for how many of its measures are tested.
- Clearly: the interval clears the median, and the figure is not unusual.
- Stands out: a chance of 0.8 or more of being beyond the quartile.
- Named: among the at most three on each side that the page names.

Absence has no range, so its trusts are not counted.

";

/// The heading of a table; some names of groups have their year already.
fn dated(label: &str, year: AcademicYear) -> String {
    if label.ends_with(&year.to_string()) {
        label.to_owned()
    } else {
        format!("{label}, {year}")
    }
}

fn document(national: &National) -> String {
    let mut measures: Vec<_> = national.measures().iter().cloned().map(Rc::new).collect();
    measures.sort_by_key(|measure| measure.topic);
    let mut document = HEAD.to_owned();
    for set in SETS {
        let mut years: Vec<AcademicYear> = measures
            .iter()
            .flat_map(|measure| national.years_among(set, &measure.id, PupilGroup::All))
            .collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        for year in years {
            let rows = of_table(national, &measures, set, year);
            if rows.is_empty() {
                continue;
            }
            let (mut trusts, mut named) = (0, 0);
            let mut table = String::new();
            for (name, counts) in rows {
                table.push_str(&counts.row(&name));
                trusts = trusts.max(counts.trusts);
                named += counts.named;
            }
            write!(
                document,
                "## {}\n\n| Measure | Trusts | No percentile | Uncertain | Unusual | Clearly | Too close | Stands out | \
                 Named |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n{table}\n",
                dated(PeerChoice::Trusts(set).label(), year)
            )
            .unwrap();
            println!(
                "{} {year}: {trusts} trusts, {named} named",
                PeerChoice::Trusts(set).label()
            );
        }
    }
    document
}

#[test]
fn the_document_says_what_is_said() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/what-is-said.md");
    let now = document(&whole_country());
    if std::env::var_os("WRITE_DOCS").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == now,
        "docs/what-is-said.md is not what is said now: write it again with WRITE_DOCS=1 and review the change"
    );
}
