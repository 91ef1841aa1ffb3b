//! The state of the page and the only thing that changes it. Whatever can be done can be undone: each change keeps what
//! was there before it.

use std::rc::Rc;

use yew::Reducible;

use super::catalogue::Catalogue;
use crate::comparison::{Outcome, compare};
use crate::measures::{AcademicYear, MeasureId};
use crate::trust::{Entries, Field, example};

/// What a person can do to the page.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Typed in a field.
    Typed(Field, String),
    /// Chose the year of the trusts that a measure is compared with.
    ChoseYear(MeasureId, AcademicYear),
    /// Asked for the example trust.
    ShowExample,
    /// Asked for empty fields.
    Clear,
    /// Asked for what was there before.
    Undo,
}

/// What undo brings back.
#[derive(Debug, Clone, PartialEq)]
struct Moment {
    entries: Entries,
    is_example: bool,
}

/// The steps that undo can go back. A step is what was typed in one field without leaving it.
const STEPS_KEPT: usize = 100;

/// Everything that the page shows follows from this.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) catalogue: Rc<Catalogue>,
    pub(crate) entries: Entries,
    /// Whether the figures are the example's, untouched.
    pub(crate) is_example: bool,
    chosen_years: Vec<(MeasureId, AcademicYear)>,
    past: Vec<Moment>,
    /// The field that was typed in last: typing on in it is the same step, and what it changed is announced.
    last_typed: Option<Field>,
}

impl PartialEq for State {
    /// The catalogue never changes, so it is not compared.
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
            && self.is_example == other.is_example
            && self.chosen_years == other.chosen_years
            && self.past.len() == other.past.len()
            && self.last_typed == other.last_typed
    }
}

impl State {
    /// The page as it opens, with figures that survived a panic where there are any.
    pub(crate) fn new(catalogue: Rc<Catalogue>, entries: Entries) -> Self {
        Self {
            catalogue,
            entries,
            is_example: false,
            chosen_years: Vec::new(),
            past: Vec::new(),
            last_typed: None,
        }
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
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
        let distribution = entry.distribution(self.chosen_year(id));
        compare(
            &entry.measure,
            &self.entries.read(&entry.measure),
            distribution,
            &self.catalogue.national,
        )
    }

    /// What the last change comes to, for people who do not see it.
    pub(crate) fn announcement(&self) -> String {
        let concerned = |field: &Field| {
            self.catalogue.entries.iter().find(|entry| match field {
                Field::Figure(id) | Field::MeasurePupils(id) => *id == entry.measure.id,
                Field::StagePupils(stage) => {
                    *stage == entry.measure.stage
                        && !self
                            .entries
                            .text(&Field::Figure(entry.measure.id.clone()))
                            .is_empty()
                }
            })
        };
        let Some(entry) = self.last_typed.as_ref().and_then(concerned) else {
            return String::new();
        };
        match self.outcome(&entry.measure.id) {
            Outcome::Found(finding) => finding.announcement(),
            Outcome::None(why) => format!("{}: {why}", entry.measure.short_name),
            Outcome::Nothing | Outcome::PupilsMissing | Outcome::Unreadable => String::new(),
        }
    }

    /// This state with `entries` in place of its own, its own kept for undo.
    fn with(&self, entries: Entries, is_example: bool) -> Self {
        let mut next = self.clone();
        next.remember();
        next.entries = entries;
        next.is_example = is_example;
        next.last_typed = None;
        next
    }

    fn remember(&mut self) {
        if self.past.len() == STEPS_KEPT {
            self.past.remove(0);
        }
        self.past.push(Moment {
            entries: self.entries.clone(),
            is_example: self.is_example,
        });
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Typed(field, text) if self.entries.text(&field) == text => self,
            Action::Typed(field, text) => {
                let mut next = (*self).clone();
                if next.last_typed.as_ref() != Some(&field) {
                    next.remember();
                }
                next.entries.put(field.clone(), text);
                next.is_example = false;
                next.last_typed = Some(field);
                Rc::new(next)
            }
            Action::ChoseYear(measure, year) => {
                let mut next = (*self).clone();
                next.last_typed = Some(Field::Figure(measure.clone()));
                next.chosen_years.retain(|(id, _)| *id != measure);
                next.chosen_years.push((measure, year));
                Rc::new(next)
            }
            Action::ShowExample if self.is_example => self,
            Action::ShowExample => Rc::new(self.with(example(), true)),
            Action::Clear if self.entries.is_empty() => self,
            Action::Clear => Rc::new(self.with(Entries::default(), false)),
            Action::Undo => {
                let mut next = (*self).clone();
                let Some(moment) = next.past.pop() else {
                    return self;
                };
                next.entries = moment.entries;
                next.is_example = moment.is_example;
                next.last_typed = None;
                Rc::new(next)
            }
        }
    }
}
