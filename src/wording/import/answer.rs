//! The answers that are offered to a question about a sheet, and what was answered, for the person who used the figures.

use crate::entry::offered_results_years;
use crate::import::{
    Answer, DoubtfulPercentage, DoubtfulRow, Matching, PercentageAnswer, Question, ResultsDoubt, Shape,
    UseAnswer,
};
use crate::measures::{AcademicYear, PupilGroup};
use crate::wording::import::question::column_called;
use crate::wording::number_format::{capitalize_first, listed, numbered};

/// One of the answers that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedAnswer {
    /// What it is called.
    pub label: String,
    /// What it says.
    pub answer: Answer,
    /// Whether it is the one that was given.
    pub is_given: bool,
}

/// So many names or values stand in a sentence.
const NAMED: usize = 3;

impl Question {
    /// The answers that are offered, `latest` the latest year whose results are out; none for rows, each of which is
    /// answered by itself.
    #[must_use]
    pub fn offered(&self, matching: &Matching, latest: AcademicYear) -> Vec<OfferedAnswer> {
        match self {
            Self::Rows(_) => Vec::new(),
            Self::Results { doubt, answer, .. } => used(
                *answer,
                Answer::Results,
                match doubt {
                    ResultsDoubt::Kind | ResultsDoubt::EveryRow => "Yes, these are results",
                    ResultsDoubt::PartOfYear => "Yes, they are of a whole year",
                    ResultsDoubt::OtherMeasure => "Yes, the columns are read right",
                    ResultsDoubt::HeadingsWithoutCells => "Yes, the last columns are empty",
                },
                "No, use nothing from this sheet",
            ),
            Self::OneSchool { name, answer } => [
                (format!("Those of {name}"), Shape::Schools),
                ("My whole trust’s".to_owned(), Shape::WholeTrust),
            ]
            .into_iter()
            .map(|(label, shape)| offer(label, Answer::OneSchool(shape), *answer == Some(shape)))
            .collect(),
            Self::Group { group, answer, .. } => {
                let others = PupilGroup::WITHOUT_GAP.into_iter().filter(|other| other != group);
                std::iter::once(*group)
                    .chain(others)
                    .map(|group| {
                        offer(
                            capitalize_first(group.name()),
                            Answer::Group(group),
                            *answer == Some(group),
                        )
                    })
                    .collect()
            }
            Self::RowsOfOneSchool {
                column,
                values,
                answer,
                ..
            } => values
                .iter()
                .map(|value| {
                    let label = if value.is_empty() {
                        "Rows with nothing there".to_owned()
                    } else {
                        value.clone()
                    };
                    let is_given = answer.as_ref() == Some(value);
                    offer(label, Answer::RowsOfOneSchool(*column, value.clone()), is_given)
                })
                .collect(),
            Self::HiddenRows { rows, answer, .. } => {
                let (yes, no) = use_or_leave(rows.len());
                used(*answer, Answer::HiddenRows, yes, no)
            }
            Self::HiddenColumns { columns, answer } => {
                let (yes, no) = use_or_leave(columns.len());
                used(*answer, Answer::HiddenColumns, yes, no)
            }
            Self::Zeros {
                column,
                cells,
                answer,
            } => {
                let column = *column;
                let answered = move |answer| Answer::Zeros(column, answer);
                used(*answer, answered, "Really 0", use_or_leave(cells.len()).1)
            }
            Self::RowYears(_) => offered_results_years(latest)
                .into_iter()
                .map(|(year, label)| {
                    let is_given = matching.row_year() == Some(year);
                    offer(label, Answer::RowYear(year), is_given)
                })
                .collect(),
            Self::Percentages {
                column,
                cells,
                answer,
            } => [
                PercentageAnswer::AsProposed,
                PercentageAnswer::AsWritten,
                PercentageAnswer::LeftOut,
            ]
            .into_iter()
            .map(|one| {
                let label = percentages(cells, one);
                offer(label, Answer::Percentages(*column, one), *answer == Some(one))
            })
            .collect(),
        }
    }

    /// What was answered, as a sentence; nothing where nothing was.
    #[must_use]
    pub fn answered(&self, matching: &Matching) -> Option<String> {
        Some(match self {
            Self::Results {
                doubt, text, answer, ..
            } => match ((*answer)?, doubt) {
                (UseAnswer::Used, ResultsDoubt::PartOfYear) => {
                    format!("The figures are of a whole school year, although the sheet says “{text}”.")
                }
                (UseAnswer::LeftOut, ResultsDoubt::PartOfYear) => {
                    format!("The figures are of a part of a year: the sheet says “{text}”.")
                }
                (UseAnswer::Used, ResultsDoubt::OtherMeasure) => {
                    format!("The columns are read right, although the sheet says “{text}”.")
                }
                (UseAnswer::LeftOut, ResultsDoubt::OtherMeasure) => {
                    format!("The columns hold something else: the sheet says “{text}”.")
                }
                (UseAnswer::Used, ResultsDoubt::HeadingsWithoutCells) => {
                    "Each figure is below its own heading, and the last columns are empty.".to_owned()
                }
                (UseAnswer::LeftOut, ResultsDoubt::HeadingsWithoutCells) => {
                    "The figures are not below their own headings.".to_owned()
                }
                (UseAnswer::Used, _) => format!("The figures are results, although the sheet says “{text}”."),
                (UseAnswer::LeftOut, _) => format!("The figures are not results: the sheet says “{text}”."),
            },
            Self::OneSchool { name, answer } => match (*answer)? {
                Shape::Schools => format!("All figures are those of {name}."),
                Shape::WholeTrust => {
                    format!("The figures are the whole trust’s, although the sheet names {name}.")
                }
            },
            Self::Group { answer, .. } => format!("The figures are those of {}.", (*answer)?.name()),
            Self::RowsOfOneSchool { column, answer, .. } => {
                let column = column_called(matching, *column);
                match answer.as_deref()? {
                    "" => format!("For each school, the rows with nothing in {column} are used."),
                    value => format!("For each school, the rows with “{value}” in {column} are used."),
                }
            }
            Self::Rows(rows) => return rows_answered(rows, matching),
            Self::HiddenRows { rows, answer, .. } => {
                use_of(&numbered(rows.len(), "hidden row"), rows.len(), (*answer)?)
            }
            Self::HiddenColumns { columns, answer } => use_of(
                &numbered(columns.len(), "hidden column"),
                columns.len(),
                (*answer)?,
            ),
            Self::RowYears(rows) => format!(
                "{} without a readable year: {}.",
                capitalize_first(&numbered(rows.len(), "row")),
                matching.row_year()?
            ),
            Self::Zeros {
                column,
                cells,
                answer,
            } => {
                let cells_of_zero = numbered(cells.len(), "cell");
                let called = format!("{cells_of_zero} with 0 in {}", column_called(matching, *column));
                use_of(&called, cells.len(), (*answer)?)
            }
            Self::Percentages {
                column,
                cells,
                answer,
            } => {
                let texts = shortened(cells.iter().map(|cell| cell.text.clone()));
                let column = column_called(matching, *column);
                let verb = if cells.len() == 1 { "is" } else { "are" };
                match (*answer)? {
                    PercentageAnswer::LeftOut => format!("In {column}, {texts} {verb} left out."),
                    one => format!("In {column}, {texts} {verb} used as {}.", percentages(cells, one)),
                }
            }
        })
    }
}

fn offer(label: String, answer: Answer, is_given: bool) -> OfferedAnswer {
    OfferedAnswer {
        label,
        answer,
        is_given,
    }
}

fn used(
    given: Option<UseAnswer>,
    answer: impl Fn(UseAnswer) -> Answer,
    yes: &str,
    no: &str,
) -> Vec<OfferedAnswer> {
    [(UseAnswer::Used, yes), (UseAnswer::LeftOut, no)]
        .into_iter()
        .map(|(one, label)| offer(label.to_owned(), answer(one), given == Some(one)))
        .collect()
}

const fn use_or_leave(count: usize) -> (&'static str, &'static str) {
    match count {
        1 => ("Use it", "Leave it out"),
        _ => ("Use them", "Leave them out"),
    }
}

/// "12 hidden rows are left out."
fn use_of(what: &str, count: usize, answer: UseAnswer) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    match answer {
        UseAnswer::Used => format!("{what} {verb} used."),
        UseAnswer::LeftOut => format!("{what} {verb} left out."),
    }
}

fn rows_answered(rows: &[DoubtfulRow], matching: &Matching) -> Option<String> {
    let those = |is_school: bool| {
        let rows = rows.iter().filter(|row| row.is_school == Some(is_school));
        let called = |row: &DoubtfulRow| match row.text.as_str() {
            "" => matching.row_name(row.row),
            text => format!("“{text}”"),
        };
        let names: Vec<_> = rows.map(called).collect();
        (!names.is_empty()).then(|| shortened(names.into_iter()))
    };
    let schools = those(true).map(|names| format!("Used as schools: {names}."));
    let others = those(false).map(|names| format!("Left out, because they are not schools: {names}."));
    let said: Vec<_> = schools.into_iter().chain(others).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// What cells of percentages are with that answer: "71% and 100%".
fn percentages(cells: &[DoubtfulPercentage], answer: PercentageAnswer) -> String {
    let per_cent = |text: &str| format!("{}%", text.trim().trim_end_matches('%').trim_end());
    match answer {
        PercentageAnswer::AsProposed => shortened(cells.iter().map(|cell| per_cent(&cell.proposed))),
        PercentageAnswer::AsWritten => shortened(cells.iter().map(|cell| per_cent(&cell.text))),
        PercentageAnswer::LeftOut => use_or_leave(cells.len()).1.to_owned(),
    }
}

/// The first different texts, and how many more there are.
fn shortened(texts: impl Iterator<Item = String>) -> String {
    let mut different: Vec<String> = Vec::new();
    for text in texts {
        if !different.contains(&text) {
            different.push(text);
        }
    }
    let more = different.len().saturating_sub(NAMED);
    different.truncate(NAMED);
    if more > 0 {
        different.push(format!("{more} more"));
    }
    listed(&different)
}
