//! The state of the small program and the only thing that changes it. Whatever can be done can be undone: each change keeps
//! what was there before it. What is compared is computed once after each change, and only read by the views.

use std::rc::Rc;

use yew::Reducible;

use super::catalogue::{Catalogue, CatalogueEntry};
use crate::analysis::{Comparison, Outcome, Subject, compare, example};
use crate::app::shared::{EntryCore, FORM_LINE, REDO, UNDO, UNDO_LINE, lines_of};
use crate::entry::{Entries, Entry, Field};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use crate::wording::interface::announcements;

/// What a person can do to the page.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Enters something in a field.
    Enter(Field, String),
    /// Leaves the field that something was entered in.
    LeaveField,
    /// Asks for the example trust.
    ShowExample,
    /// Asks for empty fields.
    Clear,
    /// Asks for what was there before.
    Undo,
    /// Asks for what undo took away.
    Redo,
    /// Opens the form in which results are entered, or closes it.
    OpenForm(bool),
}

/// What happened last: each change is announced in its own words.
#[derive(Debug, Clone, PartialEq)]
enum Change {
    Opened,
    OpenedForm,
    ClosedForm,
    Entered(Field),
    ShowedExample,
    Cleared,
    Undid,
    Redid,
}

/// What undo brings back.
#[derive(Debug, Clone)]
pub(crate) struct UndoSnapshot {
    entries: Entries,
    is_example: bool,
}

/// Everything that the page shows follows from this.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) catalogue: Rc<Catalogue>,
    /// The fields, the example's mark, and the way back.
    pub(crate) core: EntryCore<UndoSnapshot>,
    /// What can be said of each measure, in their order.
    outcomes: Rc<Vec<Comparison>>,
    /// How often the figures have changed.
    pub(crate) edits: usize,
    /// The latest year whose results are out: that of figures for which no other is chosen.
    pub(crate) latest_results: AcademicYear,
    /// Whether the form is open in which results are entered.
    pub(crate) form_open: bool,
    last_change: Change,
    /// Whether the last change put the front door in place of the trust's line, or the line in place of the door.
    changed_door: bool,
}

impl State {
    /// The page as it opens, with the figures that an earlier program in it kept.
    pub(crate) fn new(catalogue: Rc<Catalogue>, kept: &str, latest_results: AcademicYear) -> Self {
        let fields = Field::of(catalogue.measures());
        let known = |name: &str| fields.iter().find(|field| field.name() == name).cloned();
        let named = |name: &str| known(name).or_else(|| Field::parse_results_year(name));
        let mut core = EntryCore::default();
        // Choices, schools and reflections are the full program's: they are carried along like fields that are not known.
        core.restore(kept.lines(), named);
        let mut state = Self {
            catalogue,
            core,
            outcomes: Rc::default(),
            edits: 0,
            latest_results,
            form_open: false,
            last_change: Change::Opened,
            changed_door: false,
        };
        state.compare();
        state
    }

    /// What can be said of each measure.
    pub(crate) fn outcomes(&self) -> impl Iterator<Item = (&CatalogueEntry, &Comparison)> {
        self.catalogue.entries.iter().zip(self.outcomes.iter())
    }

    /// What can be said of a measure.
    pub(crate) fn outcome(&self, id: &MeasureId) -> Option<&Comparison> {
        let found = self.outcomes().find(|(entry, _)| entry.measure.id == *id);
        found.map(|(_, outcome)| outcome)
    }

    /// Compares every measure.
    fn compare(&mut self) {
        let outcome = |entry: &CatalogueEntry| {
            let entered = self.core.entries.read(&entry.measure, PupilGroup::All, None);
            let Some(peers) = entry.peers(entered.year) else {
                return Comparison::Without(Outcome::Nothing);
            };
            let subject = Subject {
                measure: &entry.measure,
                group: PupilGroup::All,
                peers: Ok(peers),
                national: &self.catalogue.national,
                rates: None,
            };
            match compare(subject, &entered) {
                Outcome::Found(finding) => Comparison::Finding(Rc::new(*finding)),
                without => Comparison::Without(without),
            }
        };
        self.outcomes = Rc::new(self.catalogue.entries.iter().map(outcome).collect());
    }

    /// The result of the last change, for people who do not see it.
    pub(crate) fn announcement(&self) -> String {
        match &self.last_change {
            Change::Opened | Change::OpenedForm | Change::ClosedForm => String::new(),
            Change::Entered(field) if self.is_unfinished(field) => String::new(),
            Change::Entered(field) => {
                let problem = self.problem(field);
                problem.unwrap_or_else(|| self.announced_result(field))
            }
            Change::ShowedExample => announcements::EXAMPLE_SHOWN.to_owned(),
            Change::Cleared => announcements::CLEARED.to_owned(),
            Change::Undid => announcements::UNDONE.to_owned(),
            Change::Redid => announcements::REDONE.to_owned(),
        }
    }

    /// Where a person goes on after the last change, where that took away what they had pressed.
    pub(crate) fn focus(&self) -> Option<&'static str> {
        match self.last_change {
            Change::OpenedForm => Some("key_stage_2-pupils"),
            Change::ClosedForm | Change::ShowedExample if !self.core.entries.is_empty() => {
                Some("where-you-stand")
            }
            Change::ClosedForm | Change::Cleared => Some("your-trust"),
            Change::Undid | Change::Redid if self.changed_door => Some("your-trust"),
            // The button that was pressed is hidden.
            Change::Undid if !self.core.can_undo() => Some(REDO),
            Change::Redid if !self.core.can_redo() => Some(UNDO),
            _ => None,
        }
    }

    /// What is wrong with what is typed in a field.
    pub(crate) fn problem(&self, field: &Field) -> Option<String> {
        self.core.problem(field, self.catalogue.measures())
    }

    /// Whether a field holds the start of a number that is still being entered: a mistake only once it is left.
    pub(crate) fn is_unfinished(&self, field: &Field) -> bool {
        let entries = &self.core.entries;
        let problem = entries.problem(field, self.catalogue.measures());
        self.core
            .is_unfinished(field, entries.text(field), problem.as_ref())
    }

    /// The finding that a field belongs to; of a cohort's pupils, the first that counts them.
    fn announced_result(&self, field: &Field) -> String {
        let belongs = |measure: &Measure| match &field.entry {
            Entry::Figure(id) | Entry::MeasurePupils(id) => *id == measure.id,
            Entry::CohortPupils(cohort) => *cohort == measure.shared_cohort(),
            Entry::ResultsYear(_) => true,
            Entry::Circumstance(..) | Entry::Region => false,
        };
        let said = |(entry, said): (&CatalogueEntry, &Comparison)| match said {
            Comparison::Finding(finding) => Some(finding.announcement()),
            Comparison::Without(Outcome::NotCompared(why)) => {
                Some(format!("{}: {why}", entry.measure.short_name))
            }
            _ => None,
        };
        let mut concerned = self.outcomes().filter(|(entry, _)| belongs(&entry.measure));
        concerned.find_map(said).unwrap_or_default()
    }

    /// The lines in which the full program finds what is here, and those in which it finds what undo would bring back.
    pub(crate) fn to_lines(&self) -> [String; 2] {
        let form = if self.form_open { FORM_LINE } else { "" };
        let mut history = String::new();
        for snapshot in self.core.past() {
            history.extend([UNDO_LINE, &lines_of(&snapshot.entries, snapshot.is_example)]);
        }
        [form.to_owned() + &self.core.to_lines(), history]
    }

    /// Replaces the figures.
    fn replace(&mut self, entries: Entries, is_example: bool, change: Change) {
        self.core.remember(self.snapshot());
        self.core.replace(entries, is_example);
        self.last_change = change;
        self.edits += 1;
    }

    /// Whether any figure is the example's.
    fn holds_example(&self) -> bool {
        let example = example(&self.catalogue.national);
        let mut example = example.iter();
        // A year is not the example's alone.
        let is_year = |field: &Field| matches!(field.entry, Entry::ResultsYear(_));
        example.any(|(field, text)| !is_year(field) && self.core.entries.text(field) == text)
    }

    fn snapshot(&self) -> UndoSnapshot {
        UndoSnapshot {
            entries: self.core.entries.clone(),
            is_example: self.core.is_example,
        }
    }

    /// Brings back what was there at a snapshot; whether there is one.
    fn return_to(&mut self, snapshot: Option<Rc<UndoSnapshot>>, change: Change) -> bool {
        let Some(snapshot) = snapshot else { return false };
        self.changed_door = self.core.entries.is_empty() != snapshot.entries.is_empty();
        self.core.replace(snapshot.entries.clone(), snapshot.is_example);
        self.last_change = change;
        self.edits += 1;
        true
    }

    /// Does it; whether anything has changed. Each change of what is compared is counted.
    fn apply(&mut self, action: Action) -> bool {
        match action {
            Action::Enter(field, text) => {
                // Of all results one year can be chosen that only some of them have.
                let is_year = field == Field::results_year(None);
                if self.core.entries.text(&field) == text && !is_year {
                    return false;
                }
                let before = self.snapshot();
                self.core.enters(&field, || before);
                let entries = &mut self.core.entries;
                if is_year {
                    entries.put_results_year(text);
                } else {
                    // What is entered first is of the latest results; figures that were kept without a year stay so.
                    if entries.is_empty() {
                        entries.put_results_year(self.latest_results.to_string());
                    }
                    entries.put(field.clone(), text);
                }
                self.core.is_example = self.core.is_example && self.holds_example();
                self.last_change = Change::Entered(field);
                self.edits += 1;
                true
            }
            Action::LeaveField => self.core.leave(),
            Action::ShowExample => {
                let example = example(&self.catalogue.national);
                self.form_open = false;
                self.replace(example, true, Change::ShowedExample);
                true
            }
            Action::Clear => {
                let filled = !self.core.entries.is_empty();
                if filled {
                    self.form_open = false;
                    self.replace(Entries::default(), false, Change::Cleared);
                }
                filled
            }
            Action::OpenForm(open) => {
                self.form_open = open;
                self.last_change = if open {
                    Change::OpenedForm
                } else {
                    Change::ClosedForm
                };
                true
            }
            Action::Undo => {
                let snapshot = self.core.undo(self.snapshot());
                self.return_to(snapshot, Change::Undid)
            }
            Action::Redo => {
                let snapshot = self.core.redo(self.snapshot());
                self.return_to(snapshot, Change::Redid)
            }
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        if !next.apply(action) {
            return self;
        }
        if next.edits != self.edits {
            next.compare();
        }
        Rc::new(next)
    }
}
