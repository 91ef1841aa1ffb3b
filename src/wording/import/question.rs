//! What a person is asked about a sheet before anything of it is used.

use crate::import::{DoubtfulPercentage, Matching, Question, ResultsDoubt, RowDoubt};
use crate::measures::group_thousands;
use crate::wording::number_format::{capitalize_first, listed, numbered};

/// So many cells are named in a sentence.
const NAMED: usize = 3;

impl Question {
    /// The question.
    #[must_use]
    pub fn sentence(&self, matching: &Matching) -> String {
        match self {
            Self::Results { doubt, text, .. } => match doubt {
                ResultsDoubt::Kind => format!("This sheet says “{text}”. Are its figures results?"),
                ResultsDoubt::PartOfYear => {
                    format!("This sheet says “{text}”. Are its figures of a whole school year?")
                }
                ResultsDoubt::OtherMeasure => {
                    format!(
                        "This sheet says “{text}”, and its columns are read as something else. Are they read right?"
                    )
                }
                ResultsDoubt::EveryRow => {
                    format!("Every row says “{text}”. Are these the results of all pupils?")
                }
                ResultsDoubt::HeadingsWithoutCells => {
                    "Every row has fewer cells than there are headings. Is each figure below its own heading?"
                        .to_owned()
                }
            },
            Self::OneSchool { name, .. } => {
                format!("This sheet names one school, “{name}”, and no others. Whose figures are these?")
            }
            Self::Group { text, .. } => format!("This sheet says “{text}”. Whose figures are these?"),
            Self::RowsOfOneSchool {
                column,
                is_read: true,
                ..
            } => format!(
                "Schools have several rows, and each is read as {} says. To use one kind of row only, choose it.",
                column_called(matching, *column)
            ),
            Self::RowsOfOneSchool { column, .. } => format!(
                "Rows differ in {}. Which of them do you want to use?",
                column_called(matching, *column)
            ),
            Self::Rows(rows) => match rows.len() {
                1 => "One row may not be a school. Is it one?".to_owned(),
                some => format!(
                    "{} rows may not be schools. Which are?",
                    group_thousands(some as u64)
                ),
            },
            Self::HiddenRows {
                rows, is_filtered, ..
            } => {
                let by = if *is_filtered { " by a filter" } else { "" };
                match rows.len() {
                    1 => format!("One row is hidden{by}. Do you want to use it?"),
                    some => format!("{some} rows are hidden{by}. Do you want to use them?"),
                }
            }
            Self::HiddenColumns { columns, .. } => match columns.as_slice() {
                [one] => format!(
                    "{} is hidden. Do you want to use it?",
                    capitalize_first(&column_called(matching, *one))
                ),
                some => format!("{} columns are hidden. Do you want to use them?", some.len()),
            },
            Self::RowYears(rows) => match rows.len() {
                1 => "The year of one row cannot be read. What year are its results?".to_owned(),
                some => format!("The year of {some} rows cannot be read. What year are their results?"),
            },
            Self::Zeros { column, cells, .. } => {
                let column = column_called(matching, *column);
                let they = match cells.len() {
                    1 => format!("One cell in {column} holds 0. Is it really 0?"),
                    some => format!("{some} cells in {column} hold 0. Are they really 0?"),
                };
                format!(
                    "{they} Some sheets write 0 where a school has no such pupils, or for a formula that is not calculated."
                )
            }
            Self::Percentages { column, cells, .. } => percentages(matching, *column, cells),
        }
    }
}

fn percentages(matching: &Matching, column: usize, cells: &[DoubtfulPercentage]) -> String {
    let is_doubtful = |text: &&String| cells.iter().all(|cell| cell.text != **text);
    let found = matching.columns().get(column);
    let other = found.and_then(|column| column.samples.iter().find(is_doubtful));
    let called = column_called(matching, column);
    let first = &cells[..cells.len().min(NAMED)];
    let mut named: Vec<_> = first
        .iter()
        .map(|cell| match cell.school.as_str() {
            "" => format!("{} ({})", cell.text, cell.address),
            school => format!("{} ({school}, {})", cell.text, cell.address),
        })
        .collect();
    if cells.len() > NAMED {
        named.push(format!("{} more", cells.len() - NAMED));
    }
    let verb = if cells.len() == 1 { "does" } else { "do" };
    let asked = format!("what {verb} {} mean?", listed(&named));
    match (other, first.first()) {
        (Some(other), Some(one)) => {
            format!(
                "{other} and {} are both in {called}. {}",
                one.text,
                capitalize_first(&asked)
            )
        }
        _ => format!("In {called}, {asked}"),
    }
}

/// A column by its place and heading.
pub(super) fn column_called(matching: &Matching, column: usize) -> String {
    let name = matching.column_name(column);
    let heading = matching
        .columns()
        .get(column)
        .map_or("", |column| &column.heading);
    match heading {
        "" => name,
        heading => format!("{name} (“{heading}”)"),
    }
}

impl RowDoubt {
    /// Why a row may be no school.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::AddsUp => "Its numbers add up or average other rows.",
            Self::Comparator => "Its name is not like that of a school.",
            Self::NoUrn => "Other rows have a URN, and it has none.",
            Self::ManyPupils => "It has more pupils than a school, or far more than the others.",
            Self::NoName => "It has figures and no name.",
            Self::TooWide => {
                "It has more cells than there are headings: its figures may be in the wrong columns."
            }
            Self::NoPupils => "Other rows have a number of pupils, and it has none.",
            Self::SeveralTotals => {
                "Several rows or columns are of a whole trust. Choose “School” for the one to use."
            }
            Self::SchoolTwice => {
                "Another row has its name and as many pupils, with another URN: its pupils may count twice."
            }
            Self::PartOfSchool => {
                "Its name adds a group, a time or a subject to that of another row, so its pupils may count twice."
            }
        }
    }
}

impl Matching {
    /// How many questions are open; empty where none is.
    #[must_use]
    pub fn questions_left(&self) -> String {
        let left = self.questions().iter().filter(|asked| !asked.is_answered);
        match left.count() {
            0 => String::new(),
            some => format!("{} left", numbered(some, "question")),
        }
    }
}
