//! The result of each step in taking figures from a sheet, up to the last: the figures themselves are other slices'.

use std::rc::Rc;

use super::{Correction, HEADING, ImportAction, ImportSlice, Importing, PASTED, Understood, Unread};
use crate::app::full::state::evidence::Evidence;
use crate::import::MergeMode;
use crate::measures::{AcademicYear, Measure};
use crate::spreadsheet::{Sheet, read_delimited};
use crate::wording::interface::importing as wording;

/// What happens to what is there, and the year of figures without one, unless a person says otherwise.
pub(crate) type Usual = (MergeMode, AcademicYear);

/// What follows from a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ImportEffect {
    /// What is announced.
    pub(crate) said: Option<String>,
    /// The control to go to.
    pub(crate) go_to: Option<String>,
}

impl ImportEffect {
    const NONE: Self = Self {
        said: None,
        go_to: None,
    };

    const fn saying(said: String) -> Self {
        Self {
            said: Some(said),
            go_to: None,
        }
    }

    /// Leads to a control as well: what something was given with is gone.
    fn at(mut self, control: &str) -> Self {
        self.go_to = Some(control.to_owned());
        self
    }
}

impl ImportSlice {
    /// The place for spreadsheets is opened or closed.
    pub(crate) fn open(&mut self, open: bool) {
        self.stage = if open {
            Importing::Asking(None)
        } else {
            Importing::Closed
        };
        self.pasted = None;
        self.used = None;
    }

    /// Understands a pasted block.
    pub(crate) fn paste(&mut self, text: &Rc<str>, measures: &[&Measure], usual: Usual) -> ImportEffect {
        if text.trim().is_empty() {
            self.pasted = None;
            return self.leave_unread(Unread::Refused(wording::NOTHING_PASTED.to_owned()));
        }
        self.pasted = Some(Rc::clone(text));
        let sheet = read_delimited(text);
        self.understand(wording::PASTED.to_owned(), Rc::new([sheet]), measures, usual)
            .at(HEADING)
    }

    /// Does what the reader of files says, and what a person corrects.
    pub(crate) fn apply(
        &mut self,
        action: ImportAction,
        measures: &[&Measure],
        usual: Usual,
    ) -> ImportEffect {
        match action {
            ImportAction::Open(open) => {
                self.open(open);
                ImportEffect::NONE
            }
            ImportAction::Pasted(text) => self.paste(&text, measures, usual),
            ImportAction::ChangePasted => {
                self.stage = Importing::Asking(None);
                ImportEffect::NONE.at(PASTED)
            }
            ImportAction::CameTogether(files, folders) => {
                let why = match &*folders {
                    [folder] if files.is_empty() => Unread::Refused(wording::is_folder(folder)),
                    _ => Unread::Several(files, folders),
                };
                self.leave_unread(why).at(HEADING)
            }
            ImportAction::CameSaved(file) => self.leave_unread(Unread::Saved(file)).at(HEADING),
            ImportAction::Began(name, reading) => {
                let said = wording::being_read(&name);
                let stage = wording::LOADING_THE_READER.to_owned();
                self.stage = Importing::Reading { name, stage, reading };
                self.pasted = None;
                ImportEffect::saying(said).at(HEADING)
            }
            ImportAction::Told(told) => {
                if let Importing::Reading { stage, .. } = &mut self.stage {
                    *stage = told;
                }
                ImportEffect::NONE
            }
            // What was cancelled meanwhile says nothing any more.
            ImportAction::Came(..) if matches!(self.stage, Importing::Closed) => ImportEffect::NONE,
            ImportAction::Came(name, Ok(sheets)) => self.understand(name, sheets, measures, usual),
            ImportAction::Came(name, Err(why)) => {
                self.leave_unread(Unread::Refused(format!("{name}: {why}")))
            }
            ImportAction::Correct(correction) => self.correct(correction, measures),
        }
    }

    fn leave_unread(&mut self, why: Unread) -> ImportEffect {
        let said = why.reason();
        self.stage = Importing::Asking(Some(why));
        ImportEffect::saying(said)
    }

    fn understand(
        &mut self,
        name: String,
        sheets: Rc<[Sheet]>,
        measures: &[&Measure],
        usual: Usual,
    ) -> ImportEffect {
        let understood = Understood::of(name, sheets, measures, usual);
        let said = understood.summary();
        self.stage = Importing::Understood(Rc::new(understood));
        ImportEffect::saying(said)
    }

    /// Understands it again, now that more measures are known.
    pub(crate) fn understand_again(&mut self, evidence: &Evidence) {
        if let Importing::Understood(known) = &self.stage {
            let measures: Vec<_> = evidence.each_measure().collect();
            let mut again = (**known).clone();
            again.understand_again(&measures);
            self.stage = Importing::Understood(Rc::new(again));
        }
    }

    fn correct(&mut self, correction: Correction, measures: &[&Measure]) -> ImportEffect {
        let Importing::Understood(known) = &self.stage else {
            return ImportEffect::NONE;
        };
        let mut again = (**known).clone();
        let sheets = Rc::clone(&again.sheets);
        let none = Sheet::default();
        let rows = sheets.get(again.sheet).unwrap_or(&none);
        let matching = &mut again.matching;
        let mut effect = ImportEffect::NONE;
        match correction {
            Correction::Sheet(sheet) => {
                let usual = again.usual();
                again = Understood::of_sheet(again.name, Rc::clone(&sheets), sheet, measures, usual);
            }
            Correction::Changing(column) => {
                let beside = again.changing.map(super::change_id);
                effect.go_to = column.map(super::meaning_id).or(beside);
                again.changing = column;
                self.stage = Importing::Understood(Rc::new(again));
                return effect;
            }
            Correction::MergeMode(how) => again.how = how,
            Correction::Meaning(column, meaning) => {
                again.changing = None;
                effect.go_to = Some(super::change_id(column));
                matching.set_meaning(column, meaning, rows, measures);
            }
            Correction::Scale(column, scale) => matching.set_scale(column, scale, rows, measures),
            Correction::HeadingRow(row) => matching.set_heading_row(row, rows, measures),
            Correction::Shape(shape) => matching.set_shape(shape, rows, measures),
            Correction::Aside(row, aside) => matching.set_aside(row, aside, rows, measures),
            Correction::Latest(year) => matching.set_latest(year, rows, measures),
            Correction::ResultsYear(year) => matching.set_undated(year, rows, measures),
            Correction::Turn => matching.turn(rows, measures),
            Correction::Answer(answer) => matching.answer(answer, rows, measures),
        }
        again.import = again
            .matching
            .take(sheets.get(again.sheet).unwrap_or(&none), measures);
        effect.said = Some(again.summary());
        self.stage = Importing::Understood(Rc::new(again));
        effect
    }
}
