//! Who the national figures are of. Each file of trusts and each set of places is one row, because two of them are never
//! put in one distribution.

use crate::measures::{AcademicYear, PupilGroup, group_thousands};
use crate::national::{National, Places, TrustSet, Within};
use crate::wording::explanation::{Block, Grid, Part, text};
use crate::wording::number_format::capitalize_first;

/// From the least to the greatest of some counts.
#[derive(Debug, Clone, Copy)]
struct Reach(u64, u64);

impl Reach {
    const fn of(count: u64) -> Self {
        Self(count, count)
    }

    fn with(self, count: u64) -> Self {
        Self(self.0.min(count), self.1.max(count))
    }

    /// "626", "212 to 216", "none".
    fn written(self) -> String {
        match (self.0, self.1) {
            (0, 0) => "none".to_owned(),
            (least, most) if least == most => group_thousands(least),
            (least, most) => format!("{} to {}", group_thousands(least), group_thousands(most)),
        }
    }
}

/// One population as the files hold it.
struct Held {
    /// What makes it the same: two files are two populations.
    file: String,
    noun: String,
    /// Who is among them, as a sentence.
    rule: String,
    places: bool,
    years: (AcademicYear, AcademicYear),
    measures: Vec<String>,
    with: Reach,
    without: Reach,
}

/// One measure in one population.
struct MeasureCoverage {
    file: String,
    noun: String,
    rule: String,
    places: bool,
    year: AcademicYear,
    measure: String,
    with: u64,
    without: u64,
}

fn add(held: &mut Vec<Held>, found: MeasureCoverage) {
    let MeasureCoverage {
        file,
        noun,
        rule,
        places,
        year,
        measure,
        with,
        without,
    } = found;
    if let Some(known) = held.iter_mut().find(|one| one.file == file && one.rule == rule) {
        known.years = (known.years.0.min(year), known.years.1.max(year));
        if !known.measures.contains(&measure) {
            known.measures.push(measure);
        }
        known.with = known.with.with(with);
        known.without = known.without.with(without);
        return;
    }
    held.push(Held {
        file,
        noun,
        rule,
        places,
        years: (year, year),
        measures: vec![measure],
        with: Reach::of(with),
        without: Reach::of(without),
    });
}

/// Everything that is loaded, trusts first.
fn held(national: &National) -> Vec<Held> {
    let mut held = Vec::new();
    for set in [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize] {
        for measure in national.measures() {
            for one in national.distributions_among(set, &measure.id, PupilGroup::All) {
                let population = one.population();
                add(
                    &mut held,
                    MeasureCoverage {
                        // A year is a population of its own among trusts.
                        file: format!("{} {}", one.provenance().file, one.year()),
                        noun: capitalize_first(&population.noun_plural),
                        rule: format!(
                            "{}; {}.",
                            capitalize_first(&population.rule),
                            population.membership
                        ),
                        places: false,
                        year: one.year(),
                        measure: measure.short_name.clone(),
                        with: one.n() as u64,
                        without: u64::from(one.suppressed()),
                    },
                );
            }
        }
    }
    for places in [Places::Schools, Places::LocalAuthorities] {
        for measure in national.measures() {
            for spread in national.spreads(places, &measure.id, PupilGroup::All) {
                let all = spread.slices().filter(|view| view.slice.within == Within::All);
                let called = match places {
                    Places::LocalAuthorities => "local authorities",
                    Places::Schools => &spread.population.noun_plural,
                };
                for view in all {
                    add(
                        &mut held,
                        MeasureCoverage {
                            file: spread.provenance.title.clone(),
                            noun: capitalize_first(called),
                            rule: format!("{}.", capitalize_first(first_clause(&spread.population.rule))),
                            places: true,
                            year: view.slice.year,
                            measure: measure.short_name.clone(),
                            with: u64::from(view.slice.n),
                            without: u64::from(view.missing()),
                        },
                    );
                }
            }
        }
    }
    held
}

/// A rule without what it says of the schools behind.
fn first_clause(rule: &str) -> &str {
    rule.split(';').next().unwrap_or(rule)
}

/// Each kind of population with who is in it. Of places one rule stands for all: behind them are other schools for each
/// measure, and its finding names them.
fn who(held: &[Held]) -> Vec<(String, String)> {
    let mut who: Vec<(String, String)> = Vec::new();
    for one in held {
        let known = who
            .iter()
            .any(|(noun, rule)| *noun == one.noun && (one.places || *rule == one.rule));
        if !known {
            who.push((one.noun.clone(), one.rule.clone()));
        }
    }
    who
}

pub(super) fn populations(national: &National) -> Part {
    let held = held(national);
    let rows = held.iter().map(|one| {
        let years = if one.years.0 == one.years.1 {
            one.years.0.to_string()
        } else {
            format!("{} to {}", one.years.0, one.years.1)
        };
        let of = match one.measures.as_slice() {
            [first, _, _, ..] => format!("{first} and {} more", one.measures.len() - 1),
            few => few.join("; "),
        };
        vec![
            format!("{}, {years}", one.noun),
            of,
            one.with.written(),
            one.without.written(),
        ]
    });
    let rows = rows.collect();
    Part {
        id: "methods-populations",
        title: "Who the national figures count".to_owned(),
        blocks: vec![
            text(
                "A figure is compared with one population in one year, and the sentence names it. DfE’s own tables \
                 weight each school by its time in the trust. A total that you enter is not weighted. Where DfE’s \
                 tables lack a measure or a year near yours, we use trusts put together from school files, and say \
                 so.",
            ),
            text(
                "We compare with schools or local authorities only if you choose them. England’s own figure includes special \
                 schools, so it is a different group.",
            ),
            Block::Terms(who(&held)),
            text(
                "For schools and local authorities we hold only summaries (quantiles), though DfE publishes each \
                 one. The schools behind them differ by measure, and each comparison names them.",
            ),
            Block::Grid(Grid {
                caption: "What is loaded now (other parts of the tool load more)".to_owned(),
                heads: vec!["Who and when", "Measures", "With a figure", "Without one"],
                rows,
                numeric: true,
            }),
            text(
                "Those without a figure are not in the comparison. They are often small, so they are not missing at \
                 random.",
            ),
        ],
    }
}
