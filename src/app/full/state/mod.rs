//! The state of the full program, in slices: what a person entered, chose, looks at, and what is known of the country. A
//! slice knows no other; what takes two of them is done by the reducer. Everything that the page shows follows from here.

pub(crate) mod change;
pub(crate) mod chunk_loading;
mod column_label;
pub(crate) mod derived;
pub(crate) mod entry;
pub(crate) mod evidence;
pub(crate) mod importing;
pub(crate) mod keeping;
pub(crate) mod lookup;
pub(crate) mod paper;
#[cfg(test)]
mod round_trip;
pub(crate) mod routing;
pub(crate) mod scenario;
pub(crate) mod school_directory;
pub(crate) mod settings;
pub(crate) mod table_view;
pub(crate) mod undo_snapshot;
pub(crate) mod worked_example_source;

use std::rc::Rc;

use self::change::Change;
use self::chunk_loading::ChunkLoading;
use self::derived::Derived;
use self::entry::{EntrySlice, InputPlace};
use self::evidence::Evidence;
use self::importing::{ImportSlice, Importing};
use self::keeping::{Keeping, KeepingSlice, KeptIn};
use self::lookup::Lookup;
use self::routing::Routing;
use self::scenario::Scenarios;
use self::school_directory::SchoolDirectory;
use self::settings::{EntryMode, Settings};
use self::table_view::TableView;
use self::undo_snapshot::UndoSnapshot;
use self::worked_example_source::WorkedExampleSource;
use crate::analysis::{Comparison, Disclosure, Line, Prefill, Unlisted};
use crate::app::shared::{FORM_LINE, UNDO_LINE};
use crate::entry::{Column, Entries, Entry, Field, Refusal, RowId, TableCheck, Withheld};
use crate::export::{GuardedFigures, ToExport};
use crate::measures::{AcademicYear, Measure, MeasureGroup, MeasureId, PupilGroup, Topic};
use crate::national::{National, PackName};
use crate::route::{Section, View};
use crate::wording::board_paper;
use crate::wording::interface::lookup as lookup_wording;

/// Everything that the page shows follows from this.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// How the program's second file stands.
    pub(crate) chunk: ChunkLoading,
    /// Whether the form is open in which results are entered.
    pub(crate) form_open: bool,
    /// What is known of England.
    pub(crate) evidence: Evidence,
    /// What a person entered.
    pub(crate) entry: EntrySlice,
    /// What they chose to compare, with whom.
    pub(crate) settings: Settings,
    /// How the table of schools is looked at.
    pub(crate) table_view: TableView,
    /// What follows from the figures.
    pub(crate) derived: Derived,
    /// Whether the figures are kept on this device, and files.
    pub(crate) keeping: KeepingSlice,
    /// The trust that is looked up by its name.
    pub(crate) lookup: Lookup,
    /// The list that its schools are filled in from.
    pub(crate) directory: SchoolDirectory,
    /// The sheet that figures are taken from.
    pub(crate) import: ImportSlice,
    /// What is tried on expanded measures.
    pub(crate) scenarios: Scenarios,
    /// Where the person is.
    pub(crate) routing: Routing,
    /// Whose figure the worked example follows.
    pub(crate) worked_example: WorkedExampleSource,
    /// Whether what leaves the page may hold small numbers of pupils.
    pub(crate) disclosure: Disclosure,
    /// How often a person has changed what is kept: until the first time nothing is written.
    pub(crate) edits: usize,
    /// The latest year whose results are out: that of figures for which no other is chosen.
    pub(crate) latest_results: AcademicYear,
    /// What happened last.
    pub(crate) last_change: Change,
}

/// The line that says that the figures are kept on this device.
const KEEPING: &str = "@keeping\tdevice";

impl State {
    /// The widget as it opens: with `handed_over`, the lines that an earlier program in the same page kept, or else with
    /// what is kept on the device.
    pub(crate) fn new(
        national: Rc<National>,
        handed_over: &str,
        (status, on_device): (Keeping, Option<Rc<str>>),
        view: View,
        latest_results: AcademicYear,
    ) -> Self {
        let mut past = handed_over.split(UNDO_LINE);
        let handed_over = past.next().unwrap_or_default();
        // What is kept in the page is newer than what is kept on the device, if that is being kept at all.
        let from_device = handed_over.is_empty().then_some(on_device).flatten();
        let goes_on = handed_over.lines().any(|line| line == KEEPING);
        let status = if from_device.is_none() && status == Keeping::Yes && !goes_on {
            Keeping::Elsewhere
        } else {
            status
        };
        let mut state = Self {
            chunk: ChunkLoading::at_start(),
            form_open: handed_over.starts_with(FORM_LINE),
            evidence: Evidence::new(national),
            entry: EntrySlice::default(),
            settings: Settings::default(),
            table_view: TableView::default(),
            derived: Derived::default(),
            keeping: KeepingSlice {
                status,
                saved_at: handed_over.is_empty().then_some(0),
                ..KeepingSlice::default()
            },
            lookup: Lookup::default(),
            directory: SchoolDirectory::default(),
            import: ImportSlice::default(),
            scenarios: Scenarios::default(),
            routing: Routing::at(view),
            worked_example: WorkedExampleSource::default(),
            disclosure: Disclosure::default(),
            edits: 0,
            latest_results,
            last_change: if from_device.is_some() {
                Change::Restored(KeptIn::Device)
            } else {
                Change::Nothing
            },
        };
        let steps: Vec<_> = past
            .map(|lines| {
                state.restore(lines);
                state.snapshot()
            })
            .collect();
        state.restore(from_device.as_deref().unwrap_or(handed_over));
        for step in steps {
            state.entry.core.remember(step);
        }
        state.recompute();
        state.order_rows();
        state
    }

    /// The same, with the part of the work that a host has chosen for its readers; what is there already decides otherwise.
    pub(crate) fn in_phase(mut self, phase: Option<&str>) -> Self {
        let topic = match phase {
            Some("primary") => Topic::KeyStage2,
            Some("secondary") => Topic::KeyStage4,
            _ => return self,
        };
        if self.is_empty() {
            self.settings.topics = vec![topic];
        }
        self
    }

    /// What is entered for the whole trust.
    pub(crate) fn entries(&self) -> &Entries {
        &self.entry.core.entries
    }

    /// Everything that a person entered or chose, for undo.
    pub(crate) fn snapshot(&self) -> UndoSnapshot {
        self.entry.snapshot(&self.settings, &self.scenarios)
    }

    /// The published trust whose figures are entered, in one line: its name, their years and its schools. `None` where no
    /// published figure is left of it.
    pub(crate) fn trust_line(&self) -> Option<Vec<String>> {
        self.entry.prefill.as_ref()?.line(self.entries())
    }

    /// Why the trust is of another kind than those it is compared with, where it is.
    pub(crate) fn unlisted_trust(&self) -> Option<Unlisted> {
        let found = self.entry.prefill.as_deref();
        let found = found.filter(|published| published.stands(self.entries()));
        Unlisted::of(&self.entry.table, &self.derived.compared, found)
    }

    /// That its figures have replaced what the person had entered, where they have.
    pub(crate) fn replaced_note(&self) -> Option<&'static str> {
        let is_it = |used: &Rc<Prefill>| {
            let chosen = self.lookup.published();
            chosen.is_some_and(|chosen| Rc::ptr_eq(chosen, used))
        };
        let used = self.entry.prefill.as_ref();
        (self.lookup.replaced && used.is_some_and(is_it)).then_some(lookup_wording::REPLACED)
    }

    /// Whether nothing is entered anywhere.
    pub(crate) fn is_empty(&self) -> bool {
        self.entry.is_empty()
    }

    /// Whether a person would lose what they entered by leaving the page.
    pub(crate) fn is_unkept(&self) -> bool {
        let entered = self.entry.holds_own_figures() || !self.entry.reflections.is_empty();
        let is_kept = self.keeping.status == Keeping::Yes || self.keeping.saved_at == Some(self.edits);
        entered && !is_kept
    }

    /// Whether any figure is entered, for the trust or its schools.
    pub(crate) fn has_figures(&self) -> bool {
        !self.entries().is_empty() || !self.entry.table.is_empty()
    }

    /// Every measure that is loaded.
    pub(crate) fn each_measure(&self) -> impl Iterator<Item = &Measure> + Clone {
        self.evidence.each_measure()
    }

    /// The same as a list, as the reading of sheets takes them.
    pub(crate) fn measure_list(&self) -> Vec<&Measure> {
        self.each_measure().collect()
    }

    /// The packs that are wanted, not joined, and not asked for.
    pub(crate) fn packs_to_ask_for(&self) -> Vec<PackName> {
        // The front door needs none of them.
        let mut wanted = if self.has_figures() || self.form_open {
            self.settings.packs()
        } else {
            Vec::new()
        };
        let besides: &[PackName] = match self.routing.view.section() {
            Section::Trust | Section::Reflect | Section::Share => &[],
            // Trusts of any size are in it.
            Section::Sector => &[PackName::Primary],
            // What trusts are like besides their figures is in these.
            Section::Methods => &[PackName::Primary, PackName::Secondary],
            // Every file is named there.
            Section::About => &PackName::ALL,
        };
        wanted.extend(besides);
        wanted.extend(self.lookup.packs());
        let started_from = self.entry.published_trust;
        wanted.extend(started_from.iter().flat_map(|trust| self.lookup.packs_of(*trust)));
        // A sheet can hold any measure.
        if !matches!(self.import.stage, Importing::Closed) {
            wanted.extend(PackName::ALL);
        }
        wanted.sort_unstable();
        wanted.dedup();
        wanted.retain(|pack| self.evidence.lacks(*pack));
        wanted
    }

    /// What can be said of a measure; `None` where nothing is entered for it.
    pub(crate) fn line(&self, measure: &MeasureId, group: PupilGroup) -> Option<&Rc<Line>> {
        let mut lines = self.derived.overview.lines.iter();
        lines.find(|line| line.measure.id == *measure && line.group == group)
    }

    /// The year of the figure that is compared while a field for a figure is empty; `None` where none is.
    pub(crate) fn year_in_place_of(&self, field: &Field) -> Option<AcademicYear> {
        let Entry::Figure(id) = &field.entry else {
            return None;
        };
        let line = self.line(id, field.group)?;
        if matches!(line.comparison, Comparison::Without(_)) {
            return None;
        }
        let measure = self.each_measure().find(|measure| measure.id == *id)?;
        // With the sums of schools, which leave no older figure to be compared.
        self.derived.compared.compared_year(measure, field.group)
    }

    /// What is wrong with what is entered in a field.
    pub(crate) fn problem(&self, field: &Field) -> Option<String> {
        self.entry.core.problem(field, self.each_measure())
    }

    /// What to ask about a figure that can be read: whether it is of its year, or contradicts another one.
    pub(crate) fn doubt(&self, field: &Field) -> Option<String> {
        let doubt = self.entries().doubt(field, &self.each_measure())?;
        Some(doubt.to_string())
    }

    /// Whether a field holds the start of a number that is still being entered: a mistake only once it is left.
    pub(crate) fn is_unfinished(&self, field: &Field) -> bool {
        let core = &self.entry.core;
        let problem = core.entries.problem(field, self.each_measure());
        core.is_unfinished(
            &InputPlace::Field(field.clone()),
            core.entries.text(field),
            problem.as_ref(),
        )
    }

    /// The same of a cell of the table.
    pub(crate) fn is_unfinished_cell(&self, row: RowId, column: &Column) -> bool {
        let text = self.entry.table.text(row, column);
        let place = InputPlace::Cell(row, column.clone());
        let problem = match self.derived.table_check.refusal(row, column) {
            Some(Refusal::Field(problem)) => Some(problem),
            _ => None,
        };
        self.entry.core.is_unfinished(&place, text, problem)
    }

    /// The columns of the table that are shown.
    pub(crate) fn columns(&self) -> Vec<Column> {
        let topics = &self.settings.topics;
        self.table_view
            .columns(&self.entry.table, topics, &self.measure_list())
    }

    /// Whose figures these are, as what leaves the page says it.
    pub(crate) fn whose(&self) -> String {
        let (name, example) = (self.entry.trust_name.given(), self.entry.core.is_example);
        board_paper::whose_with_example(name, example)
    }

    /// What of the figures may leave the page. It is found when somebody first asks after a change.
    pub(crate) fn guarded(&self) -> Rc<GuardedFigures> {
        let of = |disclosure| {
            GuardedFigures::of(&ToExport {
                entries: self.entries(),
                table: &self.entry.table,
                measures: &self.measure_list(),
                disclosure,
            })
        };
        match self.disclosure {
            Disclosure::Guarded => {
                let guarded = self
                    .derived
                    .guarded
                    .get_or_init(|| Rc::new(of(Disclosure::Guarded)));
                Rc::clone(guarded)
            }
            Disclosure::PrivateCopy => Rc::new(of(Disclosure::PrivateCopy)),
        }
    }

    /// The measures whose figures stay in the page.
    pub(crate) fn withheld(&self) -> Rc<[MeasureGroup]> {
        let guarded = self.guarded();
        let keys = self.derived.overview.lines.iter().map(|line| line.key());
        keys.filter(|key| guarded.is_withheld_in_any_year(key)).collect()
    }

    /// Whether the trust's figure of a measure stays in the page in any year, because it could reveal 1 to 5 pupils.
    pub(crate) fn withholds(&self, key: &MeasureGroup) -> bool {
        self.guarded().is_withheld_in_any_year(key)
    }

    /// How many figures stay in the page.
    pub(crate) fn left_out(&self) -> usize {
        self.guarded().left_out
    }

    /// Whether a school's figure of a measure does.
    pub(crate) fn withholds_a_school(&self, key: &MeasureGroup) -> bool {
        let guarded = self.guarded();
        let is_of_it = |column: &Column| {
            let Column::Outcome(field) = column else {
                return false;
            };
            matches!(&field.entry, Entry::Figure(id) if *id == key.measure)
        };
        let rows = self.entry.table.rows().iter().zip(guarded.table.rows());
        rows.into_iter().any(|(row, left)| {
            let mut cells = row.cells();
            cells.any(|(column, text)| is_of_it(&column) && left.text(&column) != text)
        })
    }

    /// Whether figures are entered school by school.
    pub(crate) fn by_school(&self) -> bool {
        self.settings.entry_mode == EntryMode::BySchool
    }

    /// How many findings there are.
    pub(crate) fn found(&self) -> usize {
        let lines = self.derived.overview.lines.iter();
        lines.filter(|line| line.finding().is_some()).count()
    }

    /// Figures and choices in lines. What is not understood is among them, as it came.
    pub(crate) fn to_lines(&self) -> String {
        self.with_lines_of(&self.entry)
    }

    fn with_lines_of(&self, entry: &EntrySlice) -> String {
        self.settings.to_lines() + &entry.to_lines().concat() + &self.scenarios.to_lines(&entry.table)
    }

    /// The same for a file that is saved, without what cannot be read.
    pub(crate) fn to_lines_for_file(&self) -> String {
        let mut entry = self.entry.clone();
        let measures = self.measure_list();
        (entry.core.entries, _) = self.entries().without_unreadable(&measures);
        entry.table = entry
            .table
            .without_refused(&self.checked_table(), Refusal::is_unreadable);
        self.with_lines_of(&entry)
    }

    /// The same for whom they are given to, as the rules of disclosure have it.
    pub(crate) fn to_lines_for_others(&self) -> String {
        let guarded = self.guarded();
        let mut entry = self.entry.clone();
        entry.core.entries = guarded.entries.clone();
        entry.table = guarded.table.clone();
        if guarded.left_out > 0 {
            // With the trust's number, a person who opens it could find what is left out.
            entry.forget_published();
            entry.withheld = Withheld::new(entry.withheld.count() + guarded.left_out);
        }
        self.with_lines_of(&entry)
    }

    /// How many texts are left out of a file that is saved.
    pub(crate) fn left_out_of_file(&self) -> usize {
        let (_, of_trust) = self.entries().without_unreadable(&self.measure_list());
        of_trust + self.checked_table().refused_count(Refusal::is_unreadable)
    }

    /// What there is to say of the table, which is kept, though not shown, while figures are entered for the whole trust.
    fn checked_table(&self) -> Rc<TableCheck> {
        if self.by_school() || self.entry.table.is_empty() {
            return Rc::clone(&self.derived.table_check);
        }
        Rc::new(self.entry.table.check(&self.measure_list()))
    }

    /// The same for a program that starts again in this page, which goes on keeping them if this one does.
    pub(crate) fn to_lines_for_restart(&self) -> String {
        let keeping = if self.keeping.status.holds() {
            [KEEPING, "\n"]
        } else {
            [""; 2]
        };
        let form = if self.form_open { FORM_LINE } else { "" };
        form.to_owned() + &keeping.concat() + &self.to_lines()
    }
}
