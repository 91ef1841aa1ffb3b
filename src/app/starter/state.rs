//! The state of the page and the only thing that changes it. Whatever can be done can be undone: each change keeps what
//! was there before it.

use std::rc::Rc;

use yew::Reducible;

use super::catalogue::{Catalogue, CatalogueEntry};
use crate::analysis::{Outcome, Subject, compare, example};
use crate::app::shared::History;
use crate::entry::{Entries, Entry, Field, is_unfinished};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup};

/// What a person can do to the page.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Typed in a field.
    Typed(Field, String),
    /// Left the field that was typed in.
    LeftField,
    /// Chose the year of the trusts that a measure is compared with.
    ChoseYear(MeasureId, AcademicYear),
    /// Asked for the example trust.
    ShowExample,
    /// Asked for empty fields.
    Clear,
    /// Asked for what was there before.
    Undo,
    /// Asked for what undo took away.
    Redo,
    /// Asked for the whole widget, or it could not be loaded.
    Widen(Widening),
}

/// How far the whole widget, which is loaded when somebody asks for it, has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Widening {
    /// Nobody has asked.
    NotAsked,
    /// It is being loaded. Once it is there, this widget is gone.
    Loading,
    /// It could not be loaded.
    Failed,
}

/// What happened last: each change is announced in its own words.
#[derive(Debug, Clone, PartialEq)]
enum Change {
    Opened,
    Typed(Field),
    ChoseYear(MeasureId),
    ShowedExample,
    Cleared,
    Undid,
    Redid,
    Widening(Widening),
}

/// What undo brings back.
#[derive(Debug, Clone)]
struct Moment {
    entries: Entries,
    is_example: bool,
    chosen_years: Vec<(MeasureId, AcademicYear)>,
}

/// What is said where the rest cannot be loaded.
pub(crate) const WIDENING_FAILED: &str =
    "It could not be loaded. Your figures are still here; check the connection and try again.";

/// Everything that the page shows follows from this.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) catalogue: Rc<Catalogue>,
    pub(crate) entries: Entries,
    /// Whether any of the figures are the example's.
    pub(crate) is_example: bool,
    pub(crate) widening: Widening,
    chosen_years: Vec<(MeasureId, AcademicYear)>,
    history: History<Moment>,
    last_change: Change,
}

impl State {
    /// The page as it opens, with figures that survived a panic where there are any.
    pub(crate) fn new(catalogue: Rc<Catalogue>, entries: Entries, is_example: bool) -> Self {
        Self {
            catalogue,
            entries,
            is_example,
            widening: Widening::NotAsked,
            chosen_years: Vec::new(),
            history: History::default(),
            last_change: Change::Opened,
        }
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    pub(crate) fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// The year chosen for a measure's comparison; `None` for the latest.
    pub(crate) fn chosen_year(&self, measure: &MeasureId) -> Option<AcademicYear> {
        self.chosen_years
            .iter()
            .find(|(id, _)| id == measure)
            .map(|(_, year)| *year)
    }

    /// What can be said of a measure.
    pub(crate) fn outcome(&self, id: &MeasureId) -> Outcome {
        let Some(entry) = self.catalogue.entry(id) else {
            return Outcome::Nothing;
        };
        let Some(peers) = entry.peers(self.chosen_year(id)) else {
            return Outcome::Nothing;
        };
        let subject = Subject {
            measure: &entry.measure,
            group: PupilGroup::All,
            peers: Ok(peers),
            national: &self.catalogue.national,
            rates: None,
        };
        compare(subject, &self.entries.read(&entry.measure, PupilGroup::All, None))
    }

    /// What the last change comes to, for people who do not see it.
    pub(crate) fn announcement(&self) -> String {
        match &self.last_change {
            Change::Opened | Change::Widening(Widening::NotAsked) => String::new(),
            Change::Typed(field) if self.still_typing(field) => String::new(),
            Change::Typed(field) => {
                let remark = self.problem(field).or_else(|| self.doubt(field));
                remark.unwrap_or_else(|| self.announced_result(field))
            }
            Change::ChoseYear(measure) => self.announced_result(&Field::figure(measure.clone())),
            Change::ShowedExample => "The figures of an example trust are shown and compared.".to_owned(),
            Change::Cleared => "Everything is cleared. Undo brings it back.".to_owned(),
            Change::Undid => "Undone.".to_owned(),
            Change::Redid => "Done again.".to_owned(),
            Change::Widening(Widening::Loading) => "Loading everything else.".to_owned(),
            Change::Widening(Widening::Failed) => WIDENING_FAILED.to_owned(),
        }
    }

    /// What is wrong with what is typed in a field.
    pub(crate) fn problem(&self, field: &Field) -> Option<String> {
        self.entries.problem(field, self.catalogue.measures())
    }

    /// What to ask about a figure that can be true but seldom is.
    pub(crate) fn doubt(&self, field: &Field) -> Option<String> {
        self.entries.doubt(field, self.catalogue.measures())
    }

    /// Whether a field holds the start of a number that is still being typed: a mistake only once it is left.
    pub(crate) fn still_typing(&self, field: &Field) -> bool {
        self.history.is_open(field) && is_unfinished(self.entries.text(field))
    }

    /// The finding that a field belongs to; of a cohort's pupils, the first that counts them.
    fn announced_result(&self, field: &Field) -> String {
        let belongs = |measure: &Measure| match &field.entry {
            Entry::Figure(id) | Entry::MeasurePupils(id) => *id == measure.id,
            Entry::CohortPupils(cohort) => *cohort == measure.shared_cohort(),
            Entry::Circumstance(..) | Entry::Region => false,
        };
        let said = |entry: &CatalogueEntry| match self.outcome(&entry.measure.id) {
            Outcome::Found(finding) => Some(finding.announcement()),
            Outcome::NotCompared(why) => Some(format!("{}: {why}", entry.measure.short_name)),
            Outcome::Nothing | Outcome::PupilsMissing | Outcome::Unreadable => None,
        };
        let mut concerned = self
            .catalogue
            .entries
            .iter()
            .filter(|entry| belongs(&entry.measure));
        concerned.find_map(said).unwrap_or_default()
    }

    /// This state with `entries` in place of its own, its own kept for undo.
    fn with(&self, entries: Entries, is_example: bool, change: Change) -> Self {
        let mut next = self.clone();
        next.history.remember(self.moment());
        next.entries = entries;
        next.is_example = is_example;
        next.chosen_years.clear();
        next.last_change = change;
        next
    }

    /// Whether any figure is the example's.
    fn holds_example(&self) -> bool {
        let example = example(&self.catalogue.national);
        example
            .iter()
            .any(|(field, text)| self.entries.text(field) == text)
    }

    fn moment(&self) -> Moment {
        Moment {
            entries: self.entries.clone(),
            is_example: self.is_example,
            chosen_years: self.chosen_years.clone(),
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Typed(field, text) if self.entries.text(&field) == text => self,
            Action::Typed(field, text) => {
                let mut next = (*self).clone();
                next.history.typing(&field, || self.moment());
                next.entries.put(field.clone(), text);
                next.is_example = self.is_example && next.holds_example();
                next.last_change = Change::Typed(field);
                Rc::new(next)
            }
            Action::ChoseYear(measure, year) => {
                let mut next = (*self).clone();
                next.history.remember(self.moment());
                next.last_change = Change::ChoseYear(measure.clone());
                next.chosen_years.retain(|(id, _)| *id != measure);
                next.chosen_years.push((measure, year));
                Rc::new(next)
            }
            Action::LeftField => {
                let mut next = (*self).clone();
                if next.history.leave() { Rc::new(next) } else { self }
            }
            Action::ShowExample => {
                Rc::new(self.with(example(&self.catalogue.national), true, Change::ShowedExample))
            }
            Action::Clear if self.entries.is_empty() => self,
            Action::Clear => Rc::new(self.with(Entries::default(), false, Change::Cleared)),
            Action::Widen(widening) if self.widening == widening => self,
            Action::Widen(widening) => {
                let mut next = (*self).clone();
                next.widening = widening;
                next.last_change = Change::Widening(widening);
                Rc::new(next)
            }
            Action::Undo | Action::Redo => {
                let mut next = (*self).clone();
                let (moment, change) = match action {
                    Action::Undo => (next.history.undo(self.moment()), Change::Undid),
                    _ => (next.history.redo(self.moment()), Change::Redid),
                };
                let Some(moment) = moment else { return self };
                next.entries = moment.entries.clone();
                next.is_example = moment.is_example;
                next.chosen_years.clone_from(&moment.chosen_years);
                next.last_change = change;
                Rc::new(next)
            }
        }
    }
}
