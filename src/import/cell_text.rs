//! The text that goes into the table for a cell: without marks, as the answers to questions have it, and as a percentage
//! where the sheet has a number of pupils.

use super::cell_format::percentage_answer;
use super::cell_mark::{percentage, take_marks};
use super::data_rows::place_of;
use super::import_report::SetAside;
use super::normalize_cell::{Written, normalize_cell, plain_text};
use super::number::number;
use super::question::{PercentageAnswer, Question, UseAnswer};
use super::scale::doubtful_percentage;
use super::take::ImportBuilder;
use super::{CellProblem, ColumnMeaning, Placed};
use crate::entry::{Entry, Field, SchoolFact, SuppressionCode};

/// The text of a cell as it goes into the table.
pub(super) struct CellText {
    pub(super) text: String,
    /// Whether it is a percentage made of a number of pupils.
    pub(super) is_counted: bool,
}

/// A percentage that needs no question: one of at most 1 with its sign.
fn certain(text: String) -> String {
    let is_small = number(&text).is_some_and(|number| number.value > 0.0 && number.value <= 1.0);
    if is_small && !text.ends_with('%') {
        text + "%"
    } else {
        text
    }
}

impl ImportBuilder<'_> {
    /// The text that goes into the table for a cell; `None` where it was accounted for otherwise.
    pub(super) fn cell_text(&mut self, row: usize, place: usize) -> Option<CellText> {
        let format = self.matching.format(row, place)?;
        let raw = self.sheet.text(row, place);
        if self.matching.is_doubtful_zero(&self.sheet, row, place) {
            match self.matching.corrections.zeros.get(&place) {
                Some(UseAnswer::Used) => {}
                Some(UseAnswer::LeftOut) => return self.leave_out(SetAside::LeftOut),
                None => return self.leave_out(SetAside::Asked),
            }
        }
        let (text, marks) = match take_marks(raw).filter(|_| format.written != Written::Text) {
            Some((text, marks)) => (text, marks),
            None => (raw.to_owned(), Vec::new()),
        };
        for mark in marks {
            self.mark(row, place, mark);
        }
        let format = self.matching.format(row, place)?;
        if format.asks_about_fractions
            && let Some(proposed) = doubtful_percentage(&text)
            && self.is_asked(row, place)
        {
            let text = match percentage_answer(place, &self.matching.corrections) {
                Some(PercentageAnswer::AsProposed) => certain(proposed),
                Some(PercentageAnswer::AsWritten) => certain(normalize_cell(&text, format.written)),
                Some(PercentageAnswer::LeftOut) => return self.leave_out(SetAside::LeftOut),
                None => return self.leave_out(SetAside::Asked),
            };
            return Some(CellText {
                text,
                is_counted: false,
            });
        }
        let text = normalize_cell(&text, format.written);
        match &format.meaning {
            ColumnMeaning::Reached(field) => self.percentage(row, place, &field.clone(), &text),
            _ => Some(CellText {
                text,
                is_counted: false,
            }),
        }
    }

    fn leave_out(&mut self, why: SetAside) -> Option<CellText> {
        self.account.set_aside(why, 1);
        None
    }

    /// Whether a question is asked about a cell.
    fn is_asked(&self, row: usize, place: usize) -> bool {
        let address = self.sheet.address(row, place);
        self.matching
            .questions()
            .iter()
            .any(|asked| match &asked.question {
                Question::Percentages { column, cells, .. } => {
                    *column == place && cells.iter().any(|cell| cell.address == address)
                }
                _ => false,
            })
    }

    fn mark(&mut self, row: usize, place: usize, mark: super::CellMark) {
        let columns = self.matching.columns();
        let name = place_of(columns, SchoolFact::Name);
        let school = self.matching.data_row(row).map_or(row, |data| data.school);
        self.account.marked.push(Placed {
            address: self.sheet.address(row, place),
            school: plain_text(name.map_or("", |name| self.sheet.merged_text(school, name))),
            heading: columns[place].heading.clone(),
            text: plain_text(self.sheet.text(row, place)),
            what: mark,
        });
    }

    /// The percentage that a number of pupils is of those whom the row counts.
    fn percentage(&mut self, row: usize, place: usize, field: &Field, text: &str) -> Option<CellText> {
        if SuppressionCode::parse(text).is_some() {
            return Some(CellText {
                text: text.to_owned(),
                is_counted: true,
            });
        }
        let Ok(count) = text.parse::<u32>() else {
            // A field says what is wrong with it: it is no number of pupils, and no percentage either.
            return Some(CellText {
                text: format!("{text} pupils"),
                is_counted: true,
            });
        };
        let whole = self.pupils_of(row, field);
        let problem = match whole {
            Some(whole) if count <= whole => {
                return Some(CellText {
                    text: certain(percentage(count, whole)),
                    is_counted: true,
                });
            }
            Some(whole) => CellProblem::CountAboveCohort(whole),
            None => CellProblem::CountWithoutCohort,
        };
        self.refuse(row, place, problem);
        None
    }

    /// The pupils whom a field's figure counts, in a row.
    fn pupils_of(&self, row: usize, field: &Field) -> Option<u32> {
        let Entry::Figure(id) = &field.entry else {
            return None;
        };
        let formats = self.matching.formats.get(self.matching.long.variant(row))?;
        let number = |wanted: &dyn Fn(&Entry) -> bool| {
            let place = formats
                .iter()
                .enumerate()
                .position(|(place, format)| match &format.meaning {
                    ColumnMeaning::Outcome(other) => {
                        let is_used = self
                            .matching
                            .columns()
                            .get(place)
                            .is_some_and(super::ColumnMatch::is_used);
                        is_used
                            && wanted(&other.entry)
                            && other.group == field.group
                            && other.year == field.year
                    }
                    _ => false,
                })?;
            let text = normalize_cell(self.sheet.text(row, place), Written::Pupils);
            text.parse::<u32>().ok().filter(|pupils| *pupils > 0)
        };
        let own = number(&|entry| matches!(entry, Entry::MeasurePupils(other) if other == id));
        let cohort = self.matching.cohorts.get(id);
        own.or_else(|| number(&|entry| matches!(entry, Entry::CohortPupils(other) if Some(other) == cohort)))
    }
}
