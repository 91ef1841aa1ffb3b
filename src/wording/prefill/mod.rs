//! The words of looking a trust up: what tells trusts of one name apart, what would be filled in, and what stands beside
//! figures that are published ones.

mod missing;
mod schools;
mod tables;

use std::fmt;

use super::number_format::begun;
use crate::analysis::{Filled, Prefill, WhyLeftOut};
use crate::entry::{Entries, Entry, Field};
use crate::measures::{Topic, group_thousands};
use crate::national::{ClosingMonth, NameMatch, TrustName, TrustSet};

pub use tables::{PublishedCell, PublishedRow};

/// A trust that was found, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitText {
    /// Its name.
    pub name: String,
    /// When it closed, for a trust that is closed.
    pub closed: Option<String>,
    /// The earlier name that matched.
    pub former: Option<String>,
    /// Its numbers.
    pub numbers: String,
    /// The tables that it stands in.
    pub tables: String,
}

impl HitText {
    /// What is said of a trust that was found.
    #[must_use]
    pub fn of(found: &NameMatch<'_>) -> Self {
        Self {
            name: found.trust.name().to_owned(),
            closed: found.trust.closed().map(closed_in),
            former: found.former.map(|name| format!("Formerly {name}")),
            numbers: numbers(found.trust),
            tables: tables(found.trust),
        }
    }
}

/// How many trusts were found, for a query that is not empty; more than `shown` are not listed.
#[must_use]
pub fn hits_text(found: usize, shown: usize) -> String {
    match found {
        0 => "There is no trust of that name or number in the tables that this page holds. The Department’s own leave out \
              trusts with fewer than three eligible schools: type your figures in the fields."
            .to_owned(),
        1 => "1 trust is found.".to_owned(),
        more if more > shown => {
            format!("More than {shown} trusts are found; these are the first. Type more of the name.")
        }
        some => format!("{some} trusts are found."),
    }
}

/// "closed in July 2024".
fn closed_in(closed: ClosingMonth) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(usize::from(closed.month()).saturating_sub(1));
    format!("closed in {} {}", month.unwrap_or(&""), closed.year())
}

/// "Companies number 07705552, the Department’s identifier 2046".
fn numbers(trust: TrustName<'_>) -> String {
    let companies = trust.companies_number();
    let companies = companies.map(|number| format!("Companies number {number:08}"));
    let uid = trust.uid().map(|uid| format!("identifier {uid}"));
    let known: Vec<_> = companies.into_iter().chain(uid).collect();
    if known.is_empty() {
        "Its file states no number".to_owned()
    } else {
        begun(&known.join(", "))
    }
}

/// By set and year: two entries of one name are told apart by it.
fn tables(trust: TrustName<'_>) -> String {
    let of_set = |(set, words): (TrustSet, &str)| {
        let mut years: Vec<_> = trust
            .tables()
            .filter(|table| table.set == set)
            .map(|table| table.year)
            .collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        let years: Vec<_> = years.iter().map(ToString::to_string).collect();
        (!years.is_empty()).then(|| format!("{words} {}", listed(&years)))
    };
    let sets = [
        (TrustSet::Eligible, "the Department’s tables of trusts,"),
        (TrustSet::ByMembership, "figures of its schools,"),
        (TrustSet::AnySize, "a third party’s table of trusts of any size,"),
    ];
    let sets: Vec<_> = sets.into_iter().filter_map(of_set).collect();
    begun(&sets.join("; "))
}

impl fmt::Display for WhyLeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Withheld(value) => f.write_str(&value.why_not().unwrap_or_default()),
            Self::Follows => {
                f.write_str("it follows from the figures of all pupils and of disadvantaged pupils")
            }
            Self::HasBetter => f.write_str("the Department’s own table of the same year has it"),
            Self::OtherPupils => {
                f.write_str("it counts other pupils than the Department’s own table of the same year")
            }
        }
    }
}

impl Prefill {
    /// What starting from it would do, before it is done.
    #[must_use]
    pub fn offer(&self) -> String {
        let latest = self.latest().count();
        let earlier = self.figures_of(|one| one.field.year.is_some());
        let missing = self
            .missing
            .iter()
            .fold(String::new(), |said, one| format!("{said} {}", one.said()));
        if latest + earlier == 0 {
            return format!("None of its figures is published, so there is nothing to start from.{missing}");
        }
        let earlier = match earlier {
            0 => String::new(),
            1 => " and 1 of earlier years".to_owned(),
            more => format!(" and {more} of earlier years"),
        };
        let withheld = self.left_out.iter();
        let withheld = withheld.filter(|one| matches!(one.why, WhyLeftOut::Withheld(_)));
        let withheld = match withheld.count() {
            0 => "",
            _ => " Figures that are not published stay empty.",
        };
        format!(
            "Its fields would hold {}{earlier}, with the pupils behind them as near as the tables give these.{withheld}{missing}",
            plural(latest, "figure of its latest year", "figures of its latest years"),
        )
    }

    /// What stands beside the fields as long as any holds a published figure; `among` is how many of how many findings
    /// have the trust among their peers.
    #[must_use]
    pub fn note(&self, entries: &Entries, among: (usize, usize)) -> Option<String> {
        if !self.stands(entries) {
            return None;
        }
        let whom = match among {
            (_, 0) => "",
            (some, all) if some == all => " They are compared with trusts of which it is one.",
            (0, _) => " It is not known to be among those that they are compared with.",
            _ => {
                " Some of the comparisons are with trusts of which it is one: the words of each say whether it is."
            }
        };
        Some(format!("{}{whom} Type over any of them.", self.whose()))
    }

    /// "These are the published figures of Lift Schools for 2024/25, from the Department’s tables."
    fn whose(&self) -> String {
        let sets = [
            (TrustSet::Eligible, "from the Department’s tables"),
            (
                TrustSet::ByMembership,
                "from figures of its schools, gathered by trust",
            ),
            (
                TrustSet::AnySize,
                "from a third party’s table of trusts of any size",
            ),
        ];
        let sources: Vec<_> = sets
            .into_iter()
            .map(|(set, words)| (words, self.topics_of(set)))
            .filter(|(_, topics)| !topics.is_empty())
            .collect();
        let name = &self.name;
        if let [(words, topics)] = sources.as_slice()
            && let [(_, year)] = topics.as_slice()
        {
            return format!("These are the published figures of {name} for {year}, {words}.");
        }
        let parts: Vec<_> = sources
            .iter()
            .map(|(words, topics)| format!("{} {words}", by_year(topics)))
            .collect();
        format!("These are the published figures of {name}: {}.", parts.join("; "))
    }

    /// The topics whose latest figures are of a set, with their years.
    fn topics_of(&self, set: TrustSet) -> Vec<(String, String)> {
        let mut topics: Vec<(Topic, _)> = self
            .latest()
            .filter(|(one, _)| one.set == set)
            .map(|(one, _)| (one.topic, one.year))
            .collect();
        topics.sort_unstable();
        topics.dedup();
        let words = |(topic, year): (Topic, crate::measures::AcademicYear)| {
            (within_sentence(topic.name()), year.to_string())
        };
        topics.into_iter().map(words).collect()
    }

    /// The mark at a field that holds what was published: "published, 2024/25"; `None` once it is changed.
    #[must_use]
    pub fn mark(&self, field: &Field, entries: &Entries) -> Option<String> {
        self.still(field, entries)
            .map(|one| format!("published, {}", one.year))
    }

    /// What is announced when the trust is chosen.
    #[must_use]
    pub fn chosen(&self) -> String {
        let tables = self.tables.len();
        format!(
            "{}: its figures in {} are shown. {}",
            self.name,
            plural(tables, "published table", "published tables"),
            self.offer()
        )
    }

    /// What is announced when its figures are filled in and `found` of them compared.
    #[must_use]
    pub fn started(&self, found: usize) -> String {
        format!(
            "{} hold published figures of {}; {} compared. Undo brings back what was there.",
            plural(self.filled.len(), "field", "fields"),
            self.name,
            match found {
                1 => "1 measure is".to_owned(),
                more => format!("{more} measures are"),
            },
        )
    }

    fn figures_of(&self, wanted: impl Fn(&Filled) -> bool) -> usize {
        let figures = self.filled.iter();
        let figures = figures.filter(|one| matches!(one.field.entry, Entry::Figure(_)));
        figures.filter(|one| wanted(one)).count()
    }
}

/// Topics with their years, each year once: "end of primary school and GCSEs for 2018/19".
fn by_year(topics: &[(String, String)]) -> String {
    let of_year = |chunk: &[(String, String)]| {
        let names: Vec<_> = chunk.iter().map(|(topic, _)| topic.clone()).collect();
        let year = chunk.first().map_or("", |(_, year)| year);
        format!("{} for {year}", listed(&names))
    };
    let years: Vec<_> = topics
        .chunk_by(|one, next| one.1 == next.1)
        .map(of_year)
        .collect();
    listed(&years)
}

/// "1 figure", "12 figures".
fn plural(count: usize, one: &str, more: &str) -> String {
    let noun = if count == 1 { one } else { more };
    format!("{} {noun}", group_thousands(count as u64))
}

/// "a", "a and b", "a, b and c".
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A topic's name within a sentence: abbreviations keep their capitals.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() => {
            [first.to_ascii_lowercase()].into_iter().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
