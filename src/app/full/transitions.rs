//! What takes more than one slice of the state: the figures are replaced, restored or brought back, and what was chosen,
//! tried and looked at follows them.

use std::rc::Rc;

use super::state::State;
use super::state::change::{Change, Changed};
use super::state::keeping::KeptIn;
use super::state::scenario::Scenarios;
use super::state::school_directory::{DirectoryAction, SchoolDirectory, WHY_NOT_FILLED};
use super::state::settings::{EntryMode, Settings};
use super::state::table_view::{ADD_SCHOOL, TableAction, cell_id, name_id};
use super::state::undo_snapshot::UndoSnapshot;
use crate::analysis::{example, example_schools, example_years};
use crate::app::shared::{REDO, UNDO};
use crate::entry::{
    Column, Entries, Field, PaperChoices, PublishedTrust, Reflections, RowId, SchoolFact, SchoolTable,
    TrustName, Withheld,
};
use crate::measures::MeasureGroup;
use crate::national::PackName;
use crate::route::Section;

/// How the lines begin that hold no field of the whole trust: choices, schools, reflections.
const OTHER: char = '@';

impl State {
    /// Takes figures and choices from lines. Nothing in them is lost: what is not understood is carried along.
    pub(super) fn restore(&mut self, lines: &str) {
        let measures = self.evidence.each_measure();
        let is_other = |line: &&str| line.starts_with(OTHER) && !line.starts_with("@example\t");
        let others: String = lines
            .lines()
            .filter(is_other)
            .flat_map(|line| [line, "\n"])
            .collect();
        self.entry.table = SchoolTable::from_lines(&others, |name| Column::parse(name, measures.clone()));
        self.entry.reflections = Reflections::from_lines(&others);
        self.entry.paper = PaperChoices::from_lines(&others);
        self.entry.trust_name = TrustName::from_lines(&others);
        self.entry.published_trust = PublishedTrust::from_lines(&others);
        self.entry.withheld = Withheld::from_lines(&others);
        self.scenarios = Scenarios::from_lines(&others, &self.entry.table);
        let fields = lines.lines().filter(|line| !is_other(line));
        let field_of = |name: &str| Field::parse(name, measures.clone());
        self.entry.core.restore(fields, field_of);
        self.settings = Settings::from_lines(&others).unwrap_or_else(|| self.usual_settings());
        self.settings.carry(&others);
    }

    /// What the small program showed, as far as anything is entered for it.
    fn usual_settings(&self) -> Settings {
        let filled = self.entry.table.fields();
        let entered = |topic| {
            let mut measures = self.each_measure().filter(|measure| measure.topic == topic);
            measures.any(|measure| {
                let field = Field::figure(measure.id.clone());
                !self.entries().text(&field).is_empty() || filled.contains(&field)
            })
        };
        let mut settings = Settings::default();
        settings.narrow_to(entered);
        settings
    }

    pub(super) fn restore_saved(&mut self, lines: &str, kept_in: KeptIn, before: &Self) {
        self.entry.core.remember(before.snapshot());
        self.directory = SchoolDirectory::default();
        self.keeping.not_opened = None;
        // Opening it is an edit too.
        self.keeping.saved_at = Some(self.edits + 1);
        self.entry.prefill = None;
        self.lookup.forget_trust();
        self.restore(lines);
        self.find_published_again();
        self.show_results();
        self.last_change = Change::Restored(kept_in);
    }

    /// Opens the form in which results are entered, at its first field, or closes it and leads to the results.
    pub(super) fn open_form(&mut self, open: bool) {
        self.form_open = open;
        self.last_change = Change::Nothing;
        let first = self.settings.topics.first().filter(|_| !self.by_school());
        self.routing.go_to(match (open, first) {
            (true, Some(topic)) => Field::topic_pupils(*topic).name(),
            (true, None) => "results-form".to_owned(),
            (false, _) => self.after_form().to_owned(),
        });
    }

    /// Where a person goes on once the form is closed: at the results or, where there are none, at the front door.
    fn after_form(&self) -> &'static str {
        if self.has_figures() {
            "where-you-stand"
        } else {
            "your-trust"
        }
    }

    /// Other figures have replaced those that were there: their results are shown.
    pub(super) fn show_results(&mut self) {
        self.form_open = false;
        self.routing.go_to(self.after_form().to_owned());
    }

    /// Replaces whatever is entered with the example, in the way in which figures are entered.
    pub(super) fn show_example(&mut self) {
        self.lookup.forget_trust();
        let national = &self.evidence.national;
        if self.by_school() {
            let table = example_schools(national);
            self.entry.replace_figures(example_years(national), table, true);
        } else {
            let entries = example(national);
            self.entry.replace_figures(entries, SchoolTable::default(), true);
        }
        self.show_results();
        self.last_change = Change::ShowedExample;
    }

    /// Empties everything that was entered.
    pub(super) fn clear(&mut self, before: &Self) -> Changed {
        if self.is_empty() {
            return Changed::Nothing;
        }
        self.entry.core.remember(before.snapshot());
        self.entry
            .replace_figures(Entries::default(), SchoolTable::default(), false);
        self.entry.reflections = Reflections::default();
        self.entry.paper = PaperChoices::default();
        self.lookup.forget_trust();
        self.directory = SchoolDirectory::default();
        self.scenarios = Scenarios::default();
        self.show_results();
        self.last_change = Change::Cleared;
        Changed::Figures
    }

    /// Brings back what was there at a snapshot, if there is one.
    pub(super) fn return_to(&mut self, snapshot: Option<Rc<UndoSnapshot>>, change: Change) -> Changed {
        let Some(snapshot) = snapshot else {
            return Changed::Nothing;
        };
        let measures: Vec<_> = self.evidence.each_measure().collect();
        let had_figures = self.has_figures();
        self.entry.return_to(&snapshot, &measures);
        self.find_published_again();
        // It said what a file brought, which may be gone.
        self.import.used = None;
        // The button that was pressed goes with the front door, or with the line about the trust.
        if had_figures != self.has_figures() && !self.form_open {
            self.routing.go_to(self.after_form().to_owned());
        } else if self.routing.view.section() == Section::Trust {
            // The button that was pressed is hidden once it leads no further.
            match change {
                Change::Undid if !self.entry.core.can_undo() => self.routing.go_to(REDO.to_owned()),
                Change::Redid if !self.entry.core.can_redo() => self.routing.go_to(UNDO.to_owned()),
                _ => {}
            }
        }
        // What is tried is no step of its own; only clearing took it away.
        if self.scenarios.is_empty() {
            self.scenarios = snapshot.scenarios.clone();
        }
        self.settings = snapshot.settings.clone();
        self.last_change = change;
        Changed::Figures
    }

    /// Joins a pack that has arrived, and gives fields to figures that were carried along for its measures.
    pub(super) fn join_pack(&mut self, pack: PackName, bytes: Option<&[u8]>) -> Changed {
        match self.evidence.join(pack, bytes) {
            // What a person did before is still to be said: nothing is said of figures that arrive.
            Ok(()) => {
                let measures: Vec<_> = self.evidence.each_measure().collect();
                self.entry.recognise(&measures);
                if let Some(chunk) = self.chunk.here() {
                    (chunk.understand_again)(&mut self.import, &self.evidence);
                }
            }
            Err(why) => self.last_change = Change::Announced(why),
        }
        self.use_published()
            .or_else(|| self.find_published_again())
            .unwrap_or(Changed::Evidence)
    }

    /// Fills the table with the schools of the trust that was looked up.
    pub(super) fn change_directory(&mut self, action: DirectoryAction, before: &Self) -> Changed {
        let measures: Vec<_> = self.evidence.each_measure().collect();
        let prefill = self.entry.prefill.as_deref();
        let said = self.directory.apply(action, prefill, &measures);
        self.last_change = Change::Announced(said);
        let Some(listed) = self.directory.filled() else {
            if matches!(self.directory, SchoolDirectory::Failed(_)) {
                // The button that was pressed makes room for the reason.
                self.routing.go_to(WHY_NOT_FILLED.to_owned());
            }
            return Changed::View;
        };
        self.entry.core.remember(before.snapshot());
        self.entry.table = listed.table().clone();
        // The table opens far above the button that was pressed, which goes.
        let first = self.entry.table.rows().first();
        self.routing.go_to(first.map(|row| name_id(row.id())));
        self.form_open = true;
        for (cohort, year) in listed.results_years() {
            let kept = self.entries().results_year(cohort);
            let kept = kept.filter(|kept| kept != year && self.whole_trust_has_results_of(cohort));
            let entry = &mut self.entry;
            let field = Field::results_year(Some(cohort.clone()));
            entry.core.entries.put(field.clone(), year.to_string());
            // What a person entered keeps its year too: the listed figures go to the columns of theirs.
            if let Some(kept) = kept {
                let cohorts = std::slice::from_ref(cohort);
                let entries = &entry.core.entries;
                listed.keep_years(&mut entry.table, entries, (cohorts, kept), &measures);
                entry.core.entries.put(field, kept.to_string());
            }
        }
        self.settings.entry_mode = EntryMode::BySchool;
        Changed::Figures
    }

    /// Does something to the table of schools besides entering a cell.
    pub(super) fn change_table(&mut self, action: TableAction, before: &Self) -> Changed {
        self.last_change = Change::Table(action.clone());
        match action {
            TableAction::EnterBy(mode) => {
                if mode == before.settings.entry_mode {
                    return Changed::View;
                }
                self.entry.core.remember(before.snapshot());
                self.settings.entry_mode = mode;
                if mode == EntryMode::BySchool {
                    self.entry.begin_table();
                }
            }
            TableAction::EnterFigures(measure) => {
                self.form_open = true;
                self.entry.core.remember(before.snapshot());
                self.settings.entry_mode = EntryMode::BySchool;
                self.entry.begin_table();
                self.table_view.show_figures(&measure);
                self.routing.go_to(self.first_cell_to_enter(&measure));
            }
            TableAction::AddRow(column) => {
                self.entry.core.remember(before.snapshot());
                let row = self.entry.table.add();
                self.routing.go_to(cell_id(row, &column.name()));
            }
            TableAction::RemoveRow(row, _) => {
                self.entry.core.remember(before.snapshot());
                let place = self.entry.table.rows().iter().position(|other| other.id() == row);
                self.entry.table.remove(row);
                self.entry.check_example(&self.evidence.national);
                // A person who took it away goes on at the row that is now in its place.
                let rows = self.entry.table.rows();
                let beside = place.and_then(|place| rows.get(place).or(rows.last()));
                let beside = beside.map(|row| name_id(row.id()));
                self.routing
                    .go_to(beside.unwrap_or_else(|| ADD_SCHOOL.to_owned()));
            }
            TableAction::View(action) => {
                self.table_view.apply(action);
                return Changed::View;
            }
        }
        Changed::Figures
    }

    /// The cell to begin with for a measure: the first school's name or, once there are schools, the first figure that is
    /// not there.
    fn first_cell_to_enter(&self, measure: &MeasureGroup) -> Option<String> {
        let figure = Column::Outcome(Field::figure(measure.measure.clone()).of_group(measure.group));
        let rows = self.entry.table.rows();
        let first = rows.iter().find(|row| row.text(&figure).is_empty());
        let column = if self.entry.table.is_empty() {
            Column::Fact(SchoolFact::Name)
        } else {
            figure
        };
        first
            .or(rows.first())
            .map(|row| cell_id(row.id(), &column.name()))
    }

    /// Another table can have another school in a row of the same number: one that is tried on must be named alike in both.
    pub(super) fn keep_chosen_schools(&mut self, before: &SchoolTable) {
        let named = |table: &SchoolTable, row: RowId| {
            let row = table.row(row)?;
            Some(row.fact(SchoolFact::Name).to_owned())
        };
        let table = &self.entry.table;
        self.scenarios
            .keep_schools(|row| named(table, row).is_some_and(|name| named(before, row) == Some(name)));
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        reason = "a test stops at what it does not expect"
    )]

    use std::fs;
    use std::path::Path;
    use std::rc::Rc;

    use yew::Reducible;

    use crate::app::full::action::Action;
    use crate::app::full::state::State;
    use crate::app::full::state::keeping::{Keeping, KeptIn};
    use crate::app::full::state::table_view::TableAction;
    use crate::entry::{Column, Field};
    use crate::measures::{AcademicYear, MeasureId, Topic};
    use crate::national::{National, PackName};
    use crate::route::View;

    /// Figures of the first bundle, of a pack, of no measure that this version knows; schools, reflections and choices of
    /// such kinds too.
    const LINES: [&str; 11] = [
        "@topics\tkey_stage_2 key_stage_4",
        "@peers\tclosest",
        "@by-school\tno",
        "@future-choice\tblue",
        "@trust-name\tOak and Ash Trust",
        "@school 0\tname\tOak",
        "@school 0\tphonics\t80",
        "@school 0\tfuture_measure\t7",
        "@reflect-future\tLater.",
        "rwm_expected\t65",
        "future_measure\t12",
    ];

    fn opened(lines: &str) -> Rc<State> {
        let national = Rc::new(National::bundled().unwrap());
        let latest = AcademicYear::ending(2026);
        Rc::new(State::new(
            national,
            lines,
            (Keeping::No, None),
            View::Trust,
            latest,
        ))
    }

    fn sorted(lines: &str) -> Vec<String> {
        let mut lines: Vec<_> = lines.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    }

    fn all() -> String {
        LINES.map(|line| format!("{line}\n")).concat()
    }

    fn pack(name: PackName) -> Rc<[u8]> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
        fs::read(folder.join(format!("{}.postcard", name.id())))
            .unwrap()
            .into()
    }

    #[test]
    fn nothing_that_was_kept_is_lost_by_opening_it() {
        let state = opened(&all());
        assert_eq!(sorted(&state.to_lines()), sorted(&all()));
        assert_eq!(
            state.edits, 0,
            "nothing is written before a person changes something"
        );
    }

    #[test]
    fn nothing_is_lost_while_no_pack_can_be_had() {
        let mut state = opened(&all());
        for name in PackName::ALL {
            state = state.reduce(Action::AskForPack(name));
            state = state.reduce(Action::PackArrived(name, None));
        }
        assert_eq!(sorted(&state.to_lines()), sorted(&all()));
        assert_eq!(state.edits, 0);
        let rwm = Field::figure(MeasureId::new("rwm_expected"));
        state = state.reduce(Action::Enter(rwm.clone(), "66".to_owned()));
        assert_eq!(state.edits, 1);
        let changed = all().replace("65", "66");
        assert_eq!(sorted(&state.to_lines()), sorted(&changed));
        state = state.reduce(Action::Undo);
        assert_eq!(sorted(&state.to_lines()), sorted(&all()));
    }

    #[test]
    fn the_last_step_back_leads_to_the_way_forward_and_the_other_way_round() {
        let rwm = Field::figure(MeasureId::new("rwm_expected"));
        let state = opened(&all()).reduce(Action::Enter(rwm, "66".to_owned()));
        let goes_to = |state: &State| state.routing.focus.control.clone();
        let undone = state.reduce(Action::Undo);
        assert_eq!(goes_to(&undone).as_deref(), Some("redo"));
        let redone = undone.reduce(Action::Redo);
        assert_eq!(goes_to(&redone).as_deref(), Some("undo"));
    }

    #[test]
    fn a_pack_that_arrives_gives_fields_to_what_waited_for_it() {
        let lines = "@topics\tkey_stage_2 phonics_and_tables\nphonics\t80\nkey_stage_2-pupils\t182\n";
        let state = opened(lines);
        let phonics = Field::figure(MeasureId::new("phonics"));
        assert_eq!(state.entries().text(&phonics), "");
        // Something is entered, the pack comes, and undo goes back to before it was there.
        let rwm = Field::figure(MeasureId::new("rwm_expected"));
        let state = state.reduce(Action::Enter(rwm, "65".to_owned()));
        let state = state.reduce(Action::PackArrived(
            PackName::Primary,
            Some(pack(PackName::Primary)),
        ));
        assert_eq!(state.entries().text(&phonics), "80");
        let state = state.reduce(Action::Undo);
        assert_eq!(state.entries().text(&phonics), "80");
        assert!(
            state
                .entries()
                .iter()
                .all(|(field, _)| field.name() != "rwm_expected")
        );
    }

    #[test]
    fn a_first_figure_is_dated_and_its_year_can_be_chosen_and_undone() {
        let field = |id: &str| Field::figure(MeasureId::new(id));
        let state = opened("");
        let state = state.reduce(Action::Enter(field("rwm_expected"), "65".to_owned()));
        let entered = |state: &State| state.entry.core.to_lines();
        assert_eq!(entered(&state), "rwm_expected\t65\nresults-year\t2025/26\n");
        let finding = |state: &State| {
            let mut findings = state.derived.overview.lines.iter();
            findings.find_map(|line| Some(line.finding()?.own_year()))
        };
        let state = state.reduce(Action::Enter(
            Field::topic_pupils(Topic::KeyStage2),
            "182".to_owned(),
        ));
        assert_eq!(finding(&state), Some(Some(AcademicYear::ending(2026))));
        let all = state.reduce(Action::ChooseResultsYear(Vec::new(), AcademicYear::ending(2024)));
        assert_eq!(finding(&all), Some(Some(AcademicYear::ending(2024))));
        assert_eq!(all.announcement(), "These are 2023/24 results.");
        let cohort = Topic::KeyStage2.cohort();
        let own = Rc::clone(&all).reduce(Action::ChooseResultsYear(
            vec![cohort],
            AcademicYear::ending(2023),
        ));
        assert_eq!(finding(&own), Some(Some(AcademicYear::ending(2023))));
        // Chosen for all, it is that of each.
        let again = Rc::clone(&own).reduce(Action::ChooseResultsYear(Vec::new(), AcademicYear::ending(2024)));
        assert_eq!(finding(&again), Some(Some(AcademicYear::ending(2024))));
        assert_eq!(entered(&again.reduce(Action::Undo)), entered(&own));
        let first = own.reduce(Action::Undo).reduce(Action::Undo);
        assert_eq!(finding(&first), Some(Some(AcademicYear::ending(2026))));
        let nothing = first.reduce(Action::Undo).reduce(Action::Undo);
        assert_eq!(entered(&nothing), "");
    }

    #[test]
    fn figures_of_the_chosen_year_change_places_with_the_latest() {
        let lines = "rwm_expected\t65\nrwm_expected-2023-24\t61\nkey_stage_2-pupils\t182\n\
                     key_stage_2-2023-24-pupils\t170\nresults-year\t2024/25\n@by-school\tyes\n@school 0\tname\tOak\n\
                     @school 0\trwm_expected\t70\n@school 0\trwm_expected-2023-24\t66\n";
        let state = opened(lines);
        let text = |state: &State, year: Option<u16>| {
            let field = Field::figure(MeasureId::new("rwm_expected")).in_year(year.map(AcademicYear::ending));
            let row = &state.entry.table.rows()[0];
            (
                state.entry.core.entries.text(&field).to_owned(),
                row.outcomes().text(&field).to_owned(),
            )
        };
        let both = |trust: &str, school: &str| (trust.to_owned(), school.to_owned());
        assert_eq!(text(&state, Some(2024)), both("61", "66"));
        let chosen =
            Rc::clone(&state).reduce(Action::ChooseResultsYear(Vec::new(), AcademicYear::ending(2024)));
        assert_eq!(text(&chosen, None), both("61", "66"));
        assert_eq!(text(&chosen, Some(2025)), both("65", "70"));
        assert_eq!(text(&chosen, Some(2024)), both("", ""));
        let pupils = Field::topic_pupils(Topic::KeyStage2);
        assert_eq!(chosen.entry.core.entries.text(&pupils), "170");
        assert!(
            chosen
                .announcement()
                .starts_with("Your 2023/24 results are shown first")
        );
        // Back, and by undo.
        let back =
            Rc::clone(&chosen).reduce(Action::ChooseResultsYear(Vec::new(), AcademicYear::ending(2025)));
        assert_eq!(back.entry.core.to_lines(), state.entry.core.to_lines());
        assert_eq!(text(&chosen.reduce(Action::Undo), None), both("65", "70"));
        // Of a year without figures the latest are that year's.
        let other = state.reduce(Action::ChooseResultsYear(Vec::new(), AcademicYear::ending(2026)));
        assert_eq!(text(&other, None), both("65", "70"));
    }

    #[test]
    fn the_first_figure_of_a_school_is_dated_too() {
        let state = opened("@topics\tkey_stage_2\n@peers\tclosest\n@by-school\tyes\n@school 0\tname\tOak\n");
        let row = state.entry.table.rows()[0].id();
        let rwm = Column::Outcome(Field::figure(MeasureId::new("rwm_expected")));
        let state = state.reduce(Action::EnterCell(row, rwm, "80".to_owned()));
        assert_eq!(state.entry.core.to_lines(), "results-year\t2025/26\n");
        assert!(state.reduce(Action::Undo).entries().is_empty());
    }

    #[test]
    fn whoever_removes_the_last_school_goes_on_at_the_button_that_adds_one() {
        let state = opened("@topics\tkey_stage_2\n@by-school\tyes\n@school 0\tschool-name\tOak\n");
        let row = state.entry.table.rows()[0].id();
        let state = state.reduce(Action::Table(TableAction::RemoveRow(row, "Oak".to_owned())));
        assert_eq!(state.routing.focus.control.as_deref(), Some("add-school"));
        let said = "Oak is removed: 0 rows. Undo brings it back.";
        assert_eq!(state.announcement(), said);
    }

    #[test]
    fn opening_a_file_can_be_undone_to_the_letter() {
        let state = opened(&all());
        let file = Rc::from("progress_8\t0.2\nother_measure\t3\n");
        let state = state.reduce(Action::RestoreSaved(file, KeptIn::File("a.json".to_owned())));
        assert!(state.to_lines().contains("other_measure\t3"));
        assert!(!state.to_lines().contains("future"));
        let state = state.reduce(Action::Undo);
        assert_eq!(sorted(&state.to_lines()), sorted(&all()));
    }
}
