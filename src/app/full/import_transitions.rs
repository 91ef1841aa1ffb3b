//! The last step of taking figures from a sheet, and a block pasted into the table: both change the figures, the way they are
//! entered, and what is shown of them.

use super::state::State;
use super::state::change::{Change, Changed};
use super::state::importing::{ImportAction, Importing, Understood, Used};
use super::state::school_directory::SchoolDirectory;
use super::state::settings::EntryMode;
use crate::entry::{Column, Entries, Entry, RowId, SchoolTable};
use crate::import::{Matching, MergeMode, Shape};
use crate::measures::{Measure, Topic};
use crate::spreadsheet::{read_delimited, unescape_formula};
use crate::wording::interface::importing as wording;

impl State {
    /// Does a step in taking figures from a sheet.
    pub(super) fn change_import(&mut self, action: ImportAction) -> Changed {
        // What is there is kept unless somebody says otherwise.
        let how = if self.entry.table.is_empty() && self.entries().is_empty() {
            MergeMode::Replace
        } else {
            MergeMode::Add
        };
        if matches!(action, ImportAction::Began(..)) {
            // A spreadsheet that was opened as a saved file is read now.
            self.keeping.not_opened = None;
        }
        let measures: Vec<&Measure> = self.evidence.each_measure().collect();
        let effect = self.import.apply(action, &measures, (how, self.latest_results));
        self.last_change = effect.said.map_or(Change::Nothing, Change::Announced);
        if effect.go_to.is_some() {
            self.routing.go_to(effect.go_to);
        }
        Changed::View
    }

    /// What keeps the figures of a sheet from being compared once they are used, in words.
    pub(crate) fn missing_of_import(&self, known: &Understood) -> Option<String> {
        let measures = self.measure_list();
        let missing = match known.how {
            MergeMode::Add => known.import.missing(self.entries(), &self.entry.table, &measures),
            MergeMode::Replace => {
                known
                    .import
                    .missing(&Entries::default(), &SchoolTable::default(), &measures)
            }
        };
        missing.map(|missing| missing.sentence(self.each_measure()))
    }

    /// Takes the figures as they are understood.
    pub(super) fn use_import(&mut self, before: &Self) -> Changed {
        let Importing::Understood(known) = &before.import.stage else {
            return Changed::Nothing;
        };
        if known.hindrance().is_some() {
            return Changed::Nothing;
        }
        let missing = before.missing_of_import(known);
        self.entry.core.remember(before.snapshot());
        let (mut import, how) = (known.import.clone(), known.how);
        let measures: Vec<&Measure> = self.evidence.each_measure().collect();
        let (mut entries, mut table) = (self.entries().clone(), self.entry.table.clone());
        import.settle(&mut entries, &mut table, &measures);
        let report = import.account.clone();
        let said = match import.shape {
            Shape::Schools => {
                let joined = import.into_table(&table, how);
                let said = joined.summary(&known.name, &report);
                self.entry.core.entries = entries;
                self.entry.table = joined.table;
                self.settings.entry_mode = EntryMode::BySchool;
                said
            }
            Shape::WholeTrust => {
                let (entries, replaced) = import.into_entries(&entries, how);
                self.entry.core.entries = entries;
                self.entry.table = table;
                self.settings.entry_mode = EntryMode::WholeTrust;
                report.taken_for_the_trust(&known.name, replaced.len())
            }
        };
        self.show_what_is_filled();
        self.entry.check_example(&self.evidence.national);
        self.directory = SchoolDirectory::default();
        self.show_results();
        // The table that was filled is there to be checked, and what is missing for a comparison to be entered.
        self.form_open = self.by_school() || missing.is_some();
        self.import.open(false);
        self.import.used = Some(Used {
            said: said.clone(),
            answers: known.answers(),
            missing: missing.clone(),
        });
        self.last_change = Change::Announced(match missing {
            Some(missing) => format!("{said} {missing}"),
            None => said,
        });
        Changed::Figures
    }

    /// Shows every part of the work for which something is entered.
    fn show_what_is_filled(&mut self) {
        let fields = self.entry.table.fields();
        let filled = |measure: &&Measure| {
            let figure = Entry::Figure(measure.id.clone());
            fields.iter().any(|field| field.entry == figure)
                || self.entries().iter().any(|(field, _)| field.entry == figure)
        };
        let filled = self.each_measure().filter(filled);
        let topics: Vec<Topic> = filled.map(|measure| measure.topic).collect();
        if !topics.is_empty() {
            for topic in Topic::ALL {
                self.settings.show(topic, topics.contains(&topic));
            }
        }
    }

    /// Spreads a pasted block over the table's cells, from the one it was pasted into, as a spreadsheet does; where it
    /// brings headings it is understood by them, like a file.
    pub(super) fn paste_block(&mut self, row: RowId, column: &Column, text: &str, before: &Self) -> Changed {
        let sheet = read_delimited(text);
        let matching = Matching::of(&sheet, &self.measure_list());
        let used = matching.columns().iter().filter(|column| column.is_used());
        if matching.heading_row().is_some() && used.count() > 1 {
            return self.change_import(ImportAction::Pasted(text.into()));
        }
        let columns = self.columns();
        let first = columns.iter().position(|other| other == column);
        let rows = self.entry.table.rows();
        let top = rows.iter().position(|other| other.id() == row);
        let (Some(first), Some(top)) = (first, top) else {
            return Changed::Nothing;
        };
        self.entry.core.remember(before.snapshot());
        for column in columns.iter().skip(first).take(sheet.width()) {
            if let Column::Outcome(field) = column {
                self.date(field);
            }
        }
        let mut cells = 0;
        for (down, texts) in sheet.rows().iter().enumerate() {
            let table = &mut self.entry.table;
            let id = match table.rows().get(top + down) {
                Some(row) => row.id(),
                None => table.add(),
            };
            for (text, column) in texts.iter().zip(columns.iter().skip(first)) {
                table.put(id, column, unescape_formula(text).trim());
                cells += usize::from(!text.trim().is_empty());
            }
        }
        let beyond = sheet.width().saturating_sub(columns.len() - first);
        self.entry.check_example(&self.evidence.national);
        let said = match beyond {
            0 => wording::cells_pasted(cells),
            _ => wording::cells_pasted_of_wider_block(cells, beyond),
        };
        self.import.used = (beyond > 0).then(|| said.clone().into());
        self.last_change = Change::Announced(said);
        Changed::Figures
    }
}

/// Whether a pasted text is more than one cell.
pub(crate) fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r'])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

    use std::rc::Rc;

    use yew::Reducible;

    use crate::app::full::action::Action;
    use crate::app::full::state::State;
    use crate::app::full::state::importing::{
        Correction, HEADING, Hindrance, ImportAction, Importing, PASTED, Understood, asked_cells,
    };
    use crate::app::full::state::keeping::Keeping;
    use crate::import::{Answer, PercentageAnswer, Question};
    use crate::measures::AcademicYear;
    use crate::national::National;
    use crate::route::View;

    fn pasted(block: &str) -> Rc<State> {
        let national = Rc::new(National::bundled().unwrap());
        let latest = AcademicYear::ending(2026);
        let state = State::new(national, "", (Keeping::No, None), View::Trust, latest);
        Rc::new(state).reduce(Action::Import(ImportAction::Pasted(block.into())))
    }

    fn understood(state: &State) -> &Understood {
        match &state.import.stage {
            Importing::Understood(known) => known,
            other => panic!("it is {other:?}"),
        }
    }

    fn answer(state: Rc<State>, answer: Answer) -> Rc<State> {
        state.reduce(Action::Import(ImportAction::Correct(Correction::Answer(answer))))
    }

    #[test]
    fn a_pasted_block_has_no_name_to_be_quoted() {
        let state = pasted("School\tKS2 cohort\tRWM expected\nOak\t60\t65\nElm\t30\t71\n");
        let remarks = understood(&state).matching.remarks();
        assert!(remarks.is_empty(), "{remarks:?}");
    }

    const ONE_FRACTION: &str = "School\tURN\tKS2 cohort\tRWM expected\n\
                                Oak\t100001\t60\t65\n\
                                Elm\t100002\t30\t0.71\n\
                                Ash\t100003\t40\t58\n";

    #[test]
    fn nothing_is_used_before_a_question_is_answered() {
        let state = pasted(ONE_FRACTION);
        let known = understood(&state);
        let asked = known.matching.questions();
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert_eq!(known.hindrance(), Some(Hindrance::OpenQuestions));
        assert!(
            state.announcement().starts_with("1 question left."),
            "{}",
            state.announcement()
        );
        let question = &asked[0].question;
        assert_eq!(
            question.sentence(&known.matching),
            "65 and 0.71 are both in column D (“RWM expected”). What does 0.71 (Elm, D3) mean?"
        );
        let cells = asked_cells(question, &known.matching, known.looked_at().unwrap());
        let places: Vec<_> = cells
            .iter()
            .map(|cell| [&*cell.place, &*cell.name, &*cell.value])
            .collect();
        assert_eq!(places, [["D3", "Elm", "0.71"]]);
        let offered = question.offered(&known.matching, known.latest);
        let labels: Vec<_> = offered.iter().map(|offered| &*offered.label).collect();
        assert_eq!(labels, ["71%", "0.71%", "Leave it out"]);

        let state = Rc::clone(&state).reduce(Action::UseImport);
        assert!(state.entry.table.is_empty());
        let Question::Percentages { column, .. } = &understood(&state).matching.questions()[0].question
        else {
            panic!("{:?}", understood(&state).matching.questions());
        };
        let column = *column;
        let state = answer(state, Answer::Percentages(column, PercentageAnswer::AsProposed));
        assert_eq!(understood(&state).hindrance(), None);
        let state = state.reduce(Action::UseImport);
        assert!(state.to_lines().contains("71"), "{}", state.to_lines());
        assert!(!state.to_lines().contains("0.71"), "{}", state.to_lines());
        assert_eq!(
            state.import.used.as_ref().unwrap().answers,
            ["In column D (“RWM expected”), 0.71 is used as 71%."]
        );
    }

    #[test]
    fn each_doubtful_row_is_answered() {
        let state = pasted(
            "School\tURN\tKS2 cohort\tRWM expected\n\
             Oak\t100001\t60\t65\n\
             Elm\t100002\t30\t71\n\
             Ash\t100003\t40\t58\n\
             Barnwood\t\t4000\t64\n",
        );
        let known = understood(&state);
        let Question::Rows(rows) = &known.matching.questions()[0].question else {
            panic!("{:?}", known.matching.questions());
        };
        assert_eq!(rows.len(), 1);
        let row = rows[0].row;
        let state = answer(state, Answer::Rows(vec![row], false));
        let known = understood(&state);
        assert_eq!(known.hindrance(), None);
        assert_eq!(
            known.answers(),
            ["Left out, because they are not schools: “Barnwood”."]
        );
        // It can be changed.
        let state = answer(state, Answer::Rows(vec![row], true));
        assert_eq!(understood(&state).answers(), ["Used as schools: “Barnwood”."]);
    }

    #[test]
    fn what_was_pasted_stays_until_it_is_used() {
        let state = pasted(ONE_FRACTION);
        assert_eq!(state.routing.focus.control.as_deref(), Some(HEADING));
        let state = state.reduce(Action::Import(ImportAction::ChangePasted));
        assert!(matches!(state.import.stage, Importing::Asking(None)));
        assert_eq!(state.import.pasted.as_deref(), Some(ONE_FRACTION));
        assert_eq!(state.routing.focus.control.as_deref(), Some(PASTED));
        let corrected = ONE_FRACTION.replace("0.71", "71");
        let state = state.reduce(Action::Import(ImportAction::Pasted(corrected.into())));
        assert_eq!(understood(&state).hindrance(), None);
        let state = state.reduce(Action::UseImport);
        assert_eq!(state.import.pasted, None);
        assert!(state.to_lines().contains("Elm"));
    }

    #[test]
    fn pupil_numbers_that_are_missing_are_told() {
        let without = "School\tURN\tRWM expected\nOak\t100001\t65\nElm\t100002\t71\n";
        let state = pasted(without);
        let said = "No pupil numbers: nothing can be compared yet. Choose the column with pupil numbers.";
        assert_eq!(state.missing_of_import(understood(&state)).as_deref(), Some(said));
        let state = state.reduce(Action::UseImport);
        assert_eq!(state.import.used.as_ref().unwrap().missing.as_deref(), Some(said));
        assert!(state.announcement().ends_with(said), "{}", state.announcement());
        let of_some = "School\tURN\tKS2 cohort\tRWM expected\tRWM expected disadvantaged\n\
                       Oak\t100001\t60\t65\t50\nElm\t100002\t30\t71\t48\n";
        let state = pasted(of_some);
        let said = state.missing_of_import(understood(&state)).unwrap();
        assert!(
            said.contains("(disadvantaged pupils): not compared yet"),
            "{said}"
        );
        // They may be there already, or come with the sheet.
        let state = pasted(
            &without
                .replace("RWM", "KS2 cohort\tRWM")
                .replace("\t65", "\t60\t65"),
        );
        assert_eq!(state.missing_of_import(understood(&state)), None);
        let state = state.reduce(Action::UseImport);
        let state = state.reduce(Action::Import(ImportAction::Pasted(without.into())));
        assert_eq!(state.missing_of_import(understood(&state)), None);
    }

    #[test]
    fn what_has_nothing_to_use_is_not_used() {
        let state = pasted("Qwxz\tZxwq\n12\t13\n14\t15\n");
        assert_eq!(understood(&state).hindrance(), Some(Hindrance::NothingToUse));
        let state = state.reduce(Action::UseImport);
        assert!(matches!(state.import.stage, Importing::Understood(_)));
    }
}
