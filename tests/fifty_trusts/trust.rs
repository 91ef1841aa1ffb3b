//! A composed trust: what is typed, whom it is compared with, and what is tried of it. It is put together as a person
//! would, field by field, so that nothing can be composed that nobody could type.

use std::rc::Rc;

use trust_benchmark::analysis::{
    GroupPair, KnownPeers, Move, Overview, OverviewQuery, PeerChoice, Prefill, Totals, TrustFacts,
};
use trust_benchmark::entry::{Circumstance, Column, Entries, Entry, Field, SchoolFact, SchoolTable};
use trust_benchmark::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::TrustName;

use crate::national::{asking, asking_names, measure};

/// A figure and pupils as typed.
pub(crate) type Typed<'a> = (&'a str, PupilGroup, &'a str, &'a str);

pub(crate) const ALL: PupilGroup = PupilGroup::All;
pub(crate) const DISADVANTAGED: PupilGroup = PupilGroup::Disadvantaged;

/// One trust.
pub(crate) struct Trust {
    pub(crate) name: &'static str,
    pub(crate) entries: Entries,
    pub(crate) schools: SchoolTable,
    pub(crate) choice: PeerChoice,
    pub(crate) years: Vec<(MeasureId, AcademicYear)>,
    pub(crate) started: Option<Prefill>,
    /// Targets of its own, as typed, for every measure that is opened.
    pub(crate) targets: Vec<String>,
    /// Schools that join and leave: pupils and figure, as typed.
    pub(crate) moves: Vec<(Move, String, String)>,
    /// How many lines are opened.
    pub(crate) opened: usize,
    /// Whether goals, assurance and capacity are read as well.
    pub(crate) reflects: bool,
}

impl Trust {
    pub(crate) fn named(name: &'static str) -> Self {
        Self {
            name,
            entries: Entries::default(),
            schools: SchoolTable::default(),
            choice: PeerChoice::Closest,
            years: Vec::new(),
            started: None,
            targets: Vec::new(),
            moves: Vec::new(),
            opened: 1,
            reflects: false,
        }
    }

    /// The snapshot's file.
    pub(crate) fn file(&self) -> String {
        let letter = |letter: char| {
            if letter.is_alphanumeric() {
                letter.to_ascii_lowercase()
            } else {
                '_'
            }
        };
        self.name.chars().map(letter).collect()
    }

    /// Types a figure for the whole trust and its pupils.
    pub(crate) fn typed(mut self, (id, group, figure, pupils): Typed<'_>) -> Self {
        let cohort = Field::cohort_pupils(measure(id).shared_cohort());
        self.entries
            .put(Field::figure(MeasureId::new(id)).of_group(group), figure);
        self.entries.put(cohort.of_group(group), pupils);
        self
    }

    /// Says of which year all figures are that name none.
    pub(crate) fn results_of(mut self, year: AcademicYear) -> Self {
        self.entries.put_results_year(year.to_string());
        self
    }

    /// Whether a Progress 8 is entered for the whole trust.
    pub(crate) fn has_progress_8(&self) -> bool {
        let field = Field::figure(MeasureId::new("progress_8"));
        !self.entries.text(&field).is_empty()
    }

    /// Every year that was entered: of the results, and of figures of their own year.
    pub(crate) fn years_entered(&self) -> Vec<AcademicYear> {
        let table = self.schools.fields();
        let of_fields = self.entries.iter().map(|(field, _)| field).chain(&table);
        let chosen = self
            .entries
            .iter()
            .filter(|(field, _)| matches!(field.entry, Entry::ResultsYear(_)));
        let chosen = chosen.filter_map(|(_, text)| text.parse().ok());
        of_fields.filter_map(|field| field.year).chain(chosen).collect()
    }

    /// Types several.
    pub(crate) fn all_typed(self, typed: &[Typed<'_>]) -> Self {
        typed.iter().fold(self, |trust, one| trust.typed(*one))
    }

    /// Types a figure and its pupils of an earlier year.
    pub(crate) fn in_year(mut self, year: AcademicYear, (id, group, figure, pupils): Typed<'_>) -> Self {
        let cohort = Field::cohort_pupils(measure(id).shared_cohort());
        let of = |field: Field| field.of_group(group).in_year(year);
        self.entries.put(of(Field::figure(MeasureId::new(id))), figure);
        self.entries.put(of(cohort), pupils);
        self
    }

    /// Types the pupils of a measure's own.
    pub(crate) fn own_pupils(mut self, id: &str, pupils: &str) -> Self {
        self.entries
            .put(Field::measure_pupils(MeasureId::new(id)), pupils);
        self
    }

    /// Types how many schools share a measure's cohort.
    pub(crate) fn of_schools(mut self, id: &str, schools: &str) -> Self {
        let field = Field::circumstance(measure(id).shared_cohort(), Circumstance::Schools);
        self.entries.put(field, schools);
        self
    }

    /// Types the shares of its pupils: disadvantaged, English as an additional language, special needs.
    pub(crate) fn intake(mut self, id: &str, shares: [&str; 3]) -> Self {
        let kinds = [Circumstance::Disadvantaged, Circumstance::Eal, Circumstance::Sen];
        for (kind, share) in kinds.into_iter().zip(shares) {
            let field = Field::circumstance(measure(id).shared_cohort(), kind);
            self.entries.put(field, share);
        }
        self
    }

    pub(crate) fn region(mut self, region: &str) -> Self {
        self.entries.put(Field::region(), region);
        self
    }

    pub(crate) fn compared_with(mut self, choice: PeerChoice) -> Self {
        self.choice = choice;
        self
    }

    pub(crate) fn compared_in(mut self, id: &str, year: AcademicYear) -> Self {
        self.years.push((MeasureId::new(id), year));
        self
    }

    pub(crate) fn aiming_at(mut self, targets: &[&str]) -> Self {
        self.targets
            .extend(targets.iter().map(|target| (*target).to_owned()));
        self
    }

    pub(crate) fn moving(mut self, way: Move, pupils: &str, figure: &str) -> Self {
        self.moves.push((way, pupils.to_owned(), figure.to_owned()));
        self
    }

    pub(crate) fn opened(mut self, opened: usize) -> Self {
        self.opened = opened;
        self
    }

    pub(crate) fn reflecting(mut self) -> Self {
        self.reflects = true;
        self
    }

    /// Adds a school with a phase and figures, each with its pupils; an empty phase stays empty.
    pub(crate) fn school(mut self, name: &str, phase: &str, figures: &[Typed<'_>]) -> Self {
        let row = self.schools.add();
        self.schools.put(row, &Column::Fact(SchoolFact::Name), name);
        self.schools.put(row, &Column::Fact(SchoolFact::Phase), phase);
        for (id, group, figure, pupils) in figures {
            let cohort = Field::cohort_pupils(measure(id).shared_cohort());
            let of = |field: Field| Column::Outcome(field.of_group(*group));
            self.schools
                .put(row, &of(Field::figure(MeasureId::new(*id))), *figure);
            self.schools.put(row, &of(cohort), *pupils);
        }
        self
    }

    /// Types since when the last school has been in the trust.
    pub(crate) fn joined_in(mut self, year: &str) -> Self {
        let row = self.schools.rows().last().expect("a school").id();
        self.schools.put(row, &Column::Fact(SchoolFact::Joined), year);
        self
    }

    /// Starts from what was published of the first trust that is `wanted`.
    pub(crate) fn looked_up(mut self, wanted: impl Fn(TrustName<'_>) -> bool) -> Self {
        asking_names(|names| {
            let trust = names.trusts().find(|trust| wanted(*trust)).expect("such a trust");
            asking(|national, _| {
                let published = national.published(trust).unwrap();
                let filling =
                    Prefill::of(trust.name(), national, published).with_facts(TrustFacts::of(trust));
                self.choice = filling.peers(self.choice);
                self.entries = filling.entries();
                self.started = Some(filling);
            });
        });
        self
    }

    /// What the schools add up to.
    pub(crate) fn totals(&self) -> Totals {
        asking(|_, measures| {
            let all: Vec<&Measure> = measures.iter().map(|measure| &**measure).collect();
            if self.schools.is_empty() {
                Totals::default()
            } else {
                Totals::of(&self.schools, &all)
            }
        })
    }

    /// What is compared: what is typed, with the schools' totals in it.
    pub(crate) fn compared(&self) -> Entries {
        if self.schools.is_empty() {
            self.entries.clone()
        } else {
            self.totals().over(&self.entries)
        }
    }

    /// Both groups' figures of a measure, from one source.
    pub(crate) fn pair(&self, measure: &Measure) -> Option<GroupPair> {
        let compared = self.compared();
        GroupPair::of(
            measure,
            compared.compared_year(measure, DISADVANTAGED),
            &compared,
            Some(&self.totals()),
            self.started.as_ref(),
        )
        .ok()
    }

    /// Everything that can be said at once.
    pub(crate) fn overview(&self) -> Overview {
        let compared = self.compared();
        asking(|national, measures| {
            let year = |id: &MeasureId| {
                let chosen = self.years.iter().find(|(known, _)| known == id);
                chosen.map(|(_, year)| *year)
            };
            let asked = OverviewQuery {
                national,
                measures: &measures.iter().map(Rc::clone).collect::<Vec<_>>(),
                entries: &compared,
                choice: self.choice,
                year: &year,
                totals: Some(&self.totals()),
                started: self.started.as_ref(),
            };
            Overview::of(asked, &mut KnownPeers::default())
        })
    }
}
