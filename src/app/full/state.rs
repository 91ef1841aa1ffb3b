//! The state of the whole widget: everything that the page shows follows from it. What a person can do is in
//! [`super::action`], what each comes to in [`super::reduce`], and what follows from the figures in [`super::made`].

use std::cell::RefCell;
use std::rc::Rc;

pub(crate) use super::action::{Action, InputPlace, Key, Section};
use super::announced::Change;
use super::choices::Choices;
use super::followed::Followed;
use super::importing::Importing;
use super::keeping::{Keeping, KeptIn, kept_on_device};
use super::listing::Listing;
use super::lookup::Lookup;
use super::moment::Moment;
use super::table_view::{EntryMode, TableView};
use super::trials::Trials;
pub(crate) use super::waiting::Waiting;
use crate::analysis::{KnownPeers, Line, Overview, Prefill, Totals};
use crate::app::shared::EXAMPLE;
use crate::app::shared::History;
use crate::entry::{Column, Entries, Field, Reflections, RowId, SchoolTable, TableCheck, is_unfinished};
use crate::measures::{Measure, MeasureId, PupilGroup};
use crate::national::{National, PackName};
use crate::route::View;

/// Everything that the page shows follows from this.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) national: Rc<National>,
    pub(crate) measures: Rc<[Rc<Measure>]>,
    /// What is typed for the whole trust.
    pub(crate) entries: Entries,
    /// What is typed for its schools.
    pub(crate) table: SchoolTable,
    /// How the table is looked at.
    pub(crate) table_view: TableView,
    /// What there is to say of its cells.
    pub(crate) table_check: Rc<TableCheck>,
    /// What the schools add up to.
    pub(crate) totals: Rc<Totals>,
    /// What is compared: what is typed for the whole trust or, where figures are entered by school, their totals.
    pub(crate) compared: Entries,
    /// Whether the figures are kept on this device.
    pub(crate) keeping: Keeping,
    /// Why the file that was chosen last could not be opened.
    pub(crate) not_opened: Option<String>,
    /// Whether the text of the saved file is shown.
    pub(crate) text_shown: bool,
    /// The cell to go to once it is there.
    pub(crate) go_to: Option<String>,
    /// Whether any of the figures are the example's.
    pub(crate) is_example: bool,
    /// The published figures that were started from.
    pub(crate) started: Option<Rc<Prefill>>,
    pub(crate) lookup: Lookup,
    pub(crate) listing: Listing,
    pub(crate) importing: Importing,
    /// What was taken from a spreadsheet last, in words.
    pub(crate) taken: Option<String>,
    pub(crate) choices: Choices,
    pub(crate) waiting: Vec<Waiting>,
    pub(crate) report: Overview,
    pub(crate) opened: Vec<Key>,
    pub(crate) trials: Trials,
    pub(crate) view: View,
    /// How often a person has gone to a view: each time the page goes there too.
    pub(crate) visits: usize,
    pub(crate) reflections: Reflections,
    pub(crate) followed: Followed,
    /// Figures and choices of an earlier widget, of which some have fields only when more is loaded.
    pub(super) kept: Rc<str>,
    pub(super) known: Rc<RefCell<KnownPeers>>,
    pub(super) history: History<Moment, InputPlace>,
    pub(super) last_change: Change,
}

/// The line that says that the figures are kept on this device.
const KEEPING: &str = "@keeping\tdevice\n";

impl State {
    /// The widget as it opens, with the figures that an earlier one in the same page kept.
    pub(crate) fn new(national: Rc<National>, kept: &str, view: View) -> Self {
        let (mut keeping, on_device) = kept_on_device();
        // What is kept in the page is newer than what is kept on the device, if that is being kept at all.
        let opened = kept.is_empty().then_some(on_device).flatten();
        if opened.is_none() && keeping == Keeping::Yes && !kept.contains(KEEPING) {
            keeping = Keeping::No;
        }
        let from_device = opened.is_some();
        let kept = opened.unwrap_or_else(|| kept.into());
        let mut state = Self {
            measures: Rc::new([]),
            national,
            entries: Entries::default(),
            table: SchoolTable::default(),
            table_view: TableView::default(),
            table_check: Rc::default(),
            totals: Rc::default(),
            compared: Entries::default(),
            keeping,
            not_opened: None,
            text_shown: false,
            go_to: None,
            is_example: false,
            started: None,
            lookup: Lookup::default(),
            listing: Listing::default(),
            importing: Importing::default(),
            taken: None,
            choices: Choices::default(),
            waiting: Vec::new(),
            report: Overview::default(),
            opened: Vec::new(),
            trials: Trials::default(),
            view: View::default(),
            visits: 0,
            reflections: Reflections::default(),
            followed: Followed::default(),
            kept,
            known: Rc::default(),
            history: History::default(),
            last_change: if from_device {
                Change::OpenedKept(KeptIn::Device)
            } else {
                Change::Opened
            },
        };
        state.take_measures();
        state.take_kept();
        state.look_at(view);
        state.refreshed()
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    pub(crate) fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Looks at a view; a measure is opened.
    pub(super) fn look_at(&mut self, view: View) {
        if let View::Measure(id, group) = &view {
            let key = (id.clone(), *group);
            if !self.opened.contains(&key) {
                self.opened.push(key);
            }
        }
        self.view = view;
    }

    /// Whether nothing is entered anywhere.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.table.is_empty() && self.reflections.is_empty()
    }

    /// Every measure that is loaded.
    pub(crate) fn each_measure(&self) -> impl Iterator<Item = &Measure> {
        self.measures.iter().map(|measure| &**measure)
    }

    /// The packs that are wanted, not joined, and not asked for.
    pub(crate) fn packs_to_ask_for(&self) -> Vec<PackName> {
        let mut wanted = self.choices.packs();
        let besides: &[PackName] = match self.view.room() {
            Section::Trust | Section::Reflect => &[],
            // Trusts of any size are in it.
            Section::Sector => &[PackName::Primary],
            // What trusts are like besides their figures is in these.
            Section::Methods => &[PackName::Primary, PackName::Secondary],
            // Every file is named there.
            Section::About => &PackName::ALL,
        };
        wanted.extend(besides);
        wanted.extend(self.lookup.packs());
        // A sheet can hold any measure.
        if !matches!(self.importing, Importing::Closed) {
            wanted.extend(PackName::ALL);
        }
        wanted.sort_unstable();
        wanted.dedup();
        wanted.retain(|pack| !self.national.packs().contains(pack) && self.waiting_for(*pack).is_none());
        wanted
    }

    /// How a pack stands that is not joined.
    pub(crate) fn waiting_for(&self, pack: PackName) -> Option<&Waiting> {
        self.waiting.iter().find(|waiting| match waiting {
            Waiting::Loading(name) | Waiting::Failed(name, _) => *name == pack,
        })
    }

    /// What can be said of a measure; `None` where nothing is typed for it.
    pub(crate) fn line(&self, measure: &MeasureId, group: PupilGroup) -> Option<&Rc<Line>> {
        self.report
            .lines
            .iter()
            .find(|line| line.measure.id == *measure && line.group == group)
    }

    /// What is wrong with what is typed in a field.
    pub(crate) fn problem(&self, field: &Field) -> Option<String> {
        self.entries.problem(field, self.each_measure())
    }

    /// What to ask about a figure that can be true but seldom is.
    pub(crate) fn doubt(&self, field: &Field) -> Option<String> {
        self.entries.doubt(field, self.each_measure())
    }

    /// Whether a field holds the start of a number that is still being typed: a mistake only once it is left.
    pub(crate) fn still_typing(&self, field: &Field) -> bool {
        self.history.is_open(&InputPlace::Field(field.clone())) && is_unfinished(self.entries.text(field))
    }

    /// The same of a cell of the table.
    pub(crate) fn still_typing_cell(&self, row: RowId, column: &Column) -> bool {
        self.history.is_open(&InputPlace::Cell(row, column.clone()))
            && is_unfinished(self.table.text(row, column))
    }

    /// The columns of the table that are shown.
    pub(crate) fn columns(&self) -> Vec<Column> {
        let measures: Vec<_> = self.each_measure().collect();
        self.table_view.columns(&self.table, &self.choices, &measures)
    }

    /// Whether figures are entered school by school.
    pub(crate) fn by_school(&self) -> bool {
        self.choices.way == EntryMode::BySchool
    }

    /// Figures and choices, in lines for a widget that starts again.
    pub(crate) fn to_lines(&self) -> String {
        let example = if self.is_example { EXAMPLE } else { "" };
        let (entries, table) = (self.entries.to_lines(), self.table.to_lines());
        let words = self.reflections.to_lines();
        [example, &self.choices.to_lines(), &entries, &table, &words].concat()
    }

    /// The same for a widget that starts again in this page, which goes on keeping them if this one does.
    pub(crate) fn to_lines_for_restart(&self) -> String {
        let keeping = if self.keeping == Keeping::Yes { KEEPING } else { "" };
        keeping.to_owned() + &self.to_lines()
    }

    /// How many findings there are.
    pub(crate) fn found(&self) -> usize {
        self.report
            .lines
            .iter()
            .filter(|line| line.finding().is_some())
            .count()
    }
}
