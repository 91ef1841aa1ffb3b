//! Starting from what was published of a trust that somebody has looked up by its name. What is published and what can
//! be entered are not the same shape: tables have years, sets and figures withheld; a person has fields. [`Prefill`] is the
//! one place that decides which published figure goes into which field, and why another goes nowhere.
//!
//! The rules. The pupils of a cohort are entered once, so all figures of a cohort and year come from one table: the
//! Department's own before others; what another table adds goes in only where it counts as many pupils. The latest year of
//! a cohort goes into the fields of the latest year, even where some of it is withheld, and other years into theirs. The
//! Department's own table counts as the latest while it is at most two years older than the newest. A withheld figure is never
//! filled in, by nothing and from nowhere. What is filled in keeps its year, whatever year a person's own results are of.

mod fill;
mod missing;
mod own_years;
mod schools;
mod tables;
mod trust_facts;

use super::{PeerChoice, Peers};
use crate::entry::{Entries, Entry, Field};
use crate::measures::{AcademicYear, CohortId, MeasureId, Topic};
use crate::national::{National, PublishedFigure, PublishedValue, TrustSet};

pub(crate) use fill::share_text;
pub use missing::MissingFigures;
pub use schools::ListedSchools;
pub use tables::PublishedTable;
pub use trust_facts::TrustFacts;

/// A field that is filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// The field.
    pub field: Field,
    /// What goes into it.
    pub text: String,
    /// The topic that it belongs to.
    pub topic: Topic,
    /// The pupils that it is of.
    pub cohort: CohortId,
    /// The year of what was published.
    pub year: AcademicYear,
    /// The set of trusts whose table it was published in.
    pub set: TrustSet,
}

/// A published figure that goes into no field.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// The figure.
    pub figure: PublishedFigure,
    /// Why it goes into no field.
    pub why: WhyLeftOut,
}

/// Why a published figure goes into no field.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WhyLeftOut {
    /// There is none, for the reason that the file gives.
    Withheld(PublishedValue),
    /// Nothing is entered for the group, whose figure follows from the others.
    Follows,
    /// A table that goes first has it.
    HasBetter,
    /// It counts other pupils than those that are filled in.
    OtherPupils,
}

/// What is filled in of one trust's published figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Prefill {
    pub(crate) name: String,
    pub(crate) facts: TrustFacts,
    figures: Vec<PublishedFigure>,
    pub(crate) tables: Vec<PublishedTable>,
    pub(crate) filled: Vec<Filled>,
    /// The year of what goes into the fields that name none, of each cohort that has any.
    results_years: Vec<(CohortId, AcademicYear)>,
    pub(crate) left_out: Vec<LeftOut>,
    /// What is missing, to be said before the figures are used.
    pub(crate) missing: Vec<MissingFigures>,
}

impl Prefill {
    /// What of the `figures` of the trust with this name goes into the fields of the measures that are there.
    #[must_use]
    pub fn of(name: &str, national: &National, figures: Vec<PublishedFigure>) -> Self {
        let fill::Filler {
            filled,
            results_years,
            left_out,
        } = fill::fill(national.measures(), &figures);
        Self {
            name: name.to_owned(),
            missing: missing::missing_figures(national, &figures),
            facts: TrustFacts::default(),
            tables: tables::tables(national.measures(), &figures),
            figures,
            filled,
            results_years,
            left_out,
        }
    }

    /// The same with what else is known of the trust, such as the number by which its schools are listed.
    #[must_use]
    pub fn with_facts(self, facts: TrustFacts) -> Self {
        Self { facts, ..self }
    }

    /// The Department's number of the trust, where it has one.
    #[must_use]
    pub const fn uid(&self) -> Option<u32> {
        self.facts.uid
    }

    /// The trust's name, as it was published.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Every published figure of it.
    pub(super) fn figures(&self) -> &[PublishedFigure] {
        &self.figures
    }

    /// Everything that was published of it, table by table.
    #[must_use]
    pub fn tables(&self) -> &[PublishedTable] {
        &self.tables
    }

    /// Every field that is filled.
    #[must_use]
    pub fn filled(&self) -> &[Filled] {
        &self.filled
    }

    /// Whether a figure is among them: there can be pupils without any.
    #[must_use]
    pub fn has_figures(&self) -> bool {
        let mut filled = self.filled.iter();
        filled.any(|one| matches!(one.field.entry, Entry::Figure(_)))
    }

    /// The published figures that go into no field.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// The year of what goes into the fields that name none, of each cohort that has any.
    #[must_use]
    pub fn results_years(&self) -> &[(CohortId, AcademicYear)] {
        &self.results_years
    }

    /// The fields, filled, with the years that the figures are of.
    #[must_use]
    pub fn entries(&self) -> Entries {
        let mut entries = Entries::default();
        for (cohort, year) in &self.results_years {
            entries.put(Field::results_year(Some(cohort.clone())), year.to_string());
        }
        for one in &self.filled {
            entries.put(one.field.clone(), one.text.clone());
        }
        entries
    }

    /// The parts of a trust's work that have a figure for its latest year.
    #[must_use]
    pub fn topics(&self) -> Vec<Topic> {
        let has = |topic: &Topic| self.latest().any(|(one, _)| one.topic == *topic);
        Topic::ALL.into_iter().filter(has).collect()
    }

    /// Whom to compare with, so that the trust is one of them: the person's choice stands wherever the Department's own
    /// tables hold it.
    #[must_use]
    pub fn peers(&self, chosen: PeerChoice) -> PeerChoice {
        let of_set = |set| self.latest().any(|(one, _)| one.set == set);
        let sets = [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize];
        match sets.into_iter().find(|set| of_set(*set)) {
            None | Some(TrustSet::Eligible) => chosen,
            Some(set) if chosen == PeerChoice::Closest => PeerChoice::Trusts(set),
            Some(_) => chosen,
        }
    }

    /// Whether the trust is one of `peers`, by its published figures.
    #[must_use]
    pub fn is_among(&self, peers: &Peers) -> bool {
        let trusts = peers.trusts();
        trusts.is_some_and(|trusts| self.figures.iter().any(|figure| trusts.has_trust_of(figure)))
    }

    /// What was filled in, where a field still holds it as of the year of what was published. A figure can have moved since
    /// between the field that names no year and that of its own.
    #[must_use]
    pub fn still(&self, field: &Field, entries: &Entries) -> Option<&Filled> {
        self.filled_in(field, entries)
            .find(|one| one.text == entries.text(field))
    }

    /// Whether a field was filled in and holds another figure of the same year since.
    #[must_use]
    pub fn is_replaced(&self, field: &Field, entries: &Entries) -> bool {
        !entries.text(field).is_empty()
            && self.filled_in(field, entries).next().is_some()
            && self.still(field, entries).is_none()
    }

    /// What was filled into a field as of its year.
    fn filled_in(&self, field: &Field, entries: &Entries) -> impl Iterator<Item = &Filled> {
        self.filled.iter().filter(|one| {
            let year = || field.year.or_else(|| entries.results_year(&one.cohort));
            one.field.entry == field.entry
                && one.field.group == field.group
                && (!has_year(&field.entry) || year() == Some(one.year))
        })
    }

    /// Whether any field still holds a figure that was filled in: once none does, the figures may be another trust's.
    #[must_use]
    pub fn stands(&self, entries: &Entries) -> bool {
        let mut fields = entries.iter().map(|(field, _)| field);
        fields.any(|field| matches!(field.entry, Entry::Figure(_)) && self.still(field, entries).is_some())
    }

    /// Whether figures that were kept are its own by and large: at least half of those that were filled in are there as they
    /// were published. A single one can be another trust's as well.
    #[must_use]
    pub fn agrees(&self, entries: &Entries) -> bool {
        let is_figure = |one: &&Filled| matches!(one.field.entry, Entry::Figure(_));
        let is_there = |one: &&Filled| {
            let undated = one.field.clone().in_year(None);
            let dated = undated.clone().in_year(one.year);
            [undated, dated]
                .iter()
                .any(|field| self.still(field, entries) == Some(*one))
        };
        let filled: Vec<&Filled> = self.filled.iter().filter(is_figure).collect();
        let there = filled.iter().copied().filter(is_there).count();
        there > 0 && 2 * there >= filled.len()
    }

    /// Whether any number in the fields differs from what was published.
    #[must_use]
    pub fn is_changed(&self, entries: &Entries) -> bool {
        let mut fields = entries.iter().map(|(field, _)| field);
        fields.any(|field| {
            !matches!(field.entry, Entry::Region | Entry::ResultsYear(_))
                && self.still(field, entries).is_none()
        })
    }

    /// The published figures that are compared.
    pub(crate) fn compared<'a>(&'a self, entries: &'a Entries) -> impl Iterator<Item = &'a Filled> {
        let fields = entries.iter().map(|(field, _)| field);
        let compared =
            fields.filter(move |field| matches!(field.entry, Entry::Figure(_)) && entries.is_compared(field));
        compared.filter_map(move |field| self.still(field, entries))
    }

    /// The figures of the latest year, each with its measure.
    pub(crate) fn latest(&self) -> impl Iterator<Item = (&Filled, &MeasureId)> {
        self.filled.iter().filter_map(|one| match &one.field.entry {
            Entry::Figure(measure) if one.field.year.is_none() => Some((one, measure)),
            _ => None,
        })
    }
}

/// Whether what is entered is of a year: what the schools and pupils are like is not.
const fn has_year(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::Figure(_) | Entry::CohortPupils(_) | Entry::MeasurePupils(_)
    )
}

/// Whether the pages ask what the schools and pupils of a cohort are like: only the Department's tables of the two ends of
/// school say so.
fn has_circumstances(topic: Topic, cohort: &CohortId) -> bool {
    matches!(topic, Topic::KeyStage2 | Topic::KeyStage4) && topic.cohort() == *cohort
}
