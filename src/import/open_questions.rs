//! The questions that a sheet leaves open, once everything else about it is known.

use super::cell_format::{figure_measure, percentage_answer};
use super::data_rows::place_of;
use super::heading_words::HeadingWords;
use super::normalize_cell::plain_text;
use super::number::number;
use super::question::{Asked, DoubtfulPercentage, DoubtfulRow, Question, ResultsDoubt};
use super::scale::doubtful_percentage;
use super::sheet::SheetView;
use super::title_doubts::{against_results, titles};
use super::unexplained_column::unexplained;
use super::{ColumnMatch, Matching};
use crate::entry::SchoolFact;
use crate::measures::{Measure, PupilGroup};
use crate::spreadsheet::ReadingNote;

/// What was found on the way and is to be asked.
pub(super) struct Open<'a> {
    pub(super) doubtful: Vec<DoubtfulRow>,
    pub(super) hidden_rows: Vec<usize>,
    pub(super) is_filtered: bool,
    pub(super) hidden_columns: Vec<usize>,
    /// The sheet's name.
    pub(super) name: &'a str,
}

/// What speaks against the figures of the whole sheet, the word and the text that say so.
fn against_sheet(
    matching: &Matching,
    sheet: &SheetView<'_>,
    titles: &[String],
) -> Option<(ResultsDoubt, String, String)> {
    if matching.reading.contains(&ReadingNote::HeadingsWithoutCells) {
        return Some((ResultsDoubt::HeadingsWithoutCells, String::new(), String::new()));
    }
    against_results(titles, matching, sheet).or_else(|| {
        let rows: Vec<usize> = matching.data_rows().collect();
        let tells_rows_apart = |place: usize| matching.long.columns.iter().any(|tag| tag.column == place);
        let (word, text) = unexplained(matching.columns(), &rows, tells_rows_apart, sheet)?;
        Some((ResultsDoubt::EveryRow, word, text))
    })
}

/// The questions, those about the whole sheet first.
pub(super) fn questions(
    matching: &Matching,
    sheet: &SheetView<'_>,
    open: Open<'_>,
    measures: &[&Measure],
) -> Vec<Asked> {
    let mut asked = Vec::new();
    let mut ask = |question: Question, is_answered: bool| {
        asked.push(Asked {
            question,
            is_answered,
        });
    };
    let corrections = &matching.corrections;
    let mut titles = titles(matching, sheet, open.name);
    titles.extend(matching.texts_of_lines());
    let has_figures = matching.used_fields().next().is_some();
    let against = against_sheet(matching, sheet, &titles);
    if let Some((doubt, word, text)) = against.filter(|_| has_figures) {
        let answer = corrections.results;
        let question = Question::Results {
            doubt,
            word,
            text,
            answer,
        };
        ask(question, answer.is_some());
    }
    let names_group =
        matching.used_fields().any(|field| field.group != PupilGroup::All) && corrections.group.is_none();
    let group = titles.iter().find_map(|text| {
        let group = HeadingWords::of(text).group;
        (group != PupilGroup::All).then_some((group, text))
    });
    if let Some((group, text)) = group.filter(|_| has_figures && !names_group) {
        let answer = corrections.group;
        let text = text.clone();
        ask(Question::Group { group, text, answer }, answer.is_some());
    }
    if let Some(name) = matching.one_school.clone().filter(|_| has_figures) {
        let answer = corrections.shape;
        ask(Question::OneSchool { name, answer }, answer.is_some());
    }
    for tag in &matching.long.columns {
        let answer = corrections.chosen_values.get(&tag.column).cloned();
        let is_answered = answer.is_some() || tag.is_read;
        let question = Question::RowsOfOneSchool {
            column: tag.column,
            is_read: tag.is_read,
            values: tag.values.clone(),
            answer,
        };
        ask(question, is_answered);
    }
    if !open.doubtful.is_empty() {
        let is_answered = open.doubtful.iter().all(|row| row.is_school.is_some());
        ask(Question::Rows(open.doubtful), is_answered);
    }
    if !open.hidden_rows.is_empty() {
        let answer = corrections.hidden_rows;
        let question = Question::HiddenRows {
            rows: open.hidden_rows,
            is_filtered: open.is_filtered,
            answer,
        };
        ask(question, answer.is_some());
    }
    if !open.hidden_columns.is_empty() {
        let answer = corrections.hidden_columns;
        let columns = open.hidden_columns;
        ask(Question::HiddenColumns { columns, answer }, answer.is_some());
    }
    let without_year = matching.rows_without_year(sheet);
    if !without_year.is_empty() && has_figures {
        ask(Question::RowYears(without_year), corrections.row_year.is_some());
    }
    let used = matching.columns.iter().enumerate();
    for (column, _) in used.filter(|(_, column)| ColumnMatch::is_used(column)) {
        let zeros = zeros(matching, sheet, column);
        if !zeros.is_empty() {
            let answer = corrections.zeros.get(&column).copied();
            let question = Question::Zeros {
                column,
                cells: zeros,
                answer,
            };
            ask(question, answer.is_some());
        }
        let cells = percentages(matching, sheet, column, measures);
        if !cells.is_empty() {
            let answer = percentage_answer(column, corrections);
            ask(
                Question::Percentages {
                    column,
                    cells,
                    answer,
                },
                answer.is_some(),
            );
        }
    }
    asked
}

/// The cells of a column whose zeros may be none.
fn zeros(matching: &Matching, sheet: &SheetView<'_>, column: usize) -> Vec<super::Address> {
    let is_zero = |row: &usize| matching.is_doubtful_zero(sheet, *row, column);
    let rows = matching.data_rows().filter(is_zero);
    rows.map(|row| sheet.address(row, column)).collect()
}

/// The cells of a column of percentages that can be read in two ways.
fn percentages(
    matching: &Matching,
    sheet: &SheetView<'_>,
    column: usize,
    measures: &[&Measure],
) -> Vec<DoubtfulPercentage> {
    let name = place_of(&matching.columns, SchoolFact::Name);
    let doubtful = |row: usize| {
        let format = matching.format(row, column)?;
        let text = sheet.text(row, column);
        let proposed = doubtful_percentage(text).filter(|_| format.asks_about_fractions)?;
        let measure = figure_measure(&format.meaning, measures)?;
        let value = number(text)?.value;
        // More than 100% is nothing unusual for some.
        let is_doubtful = value <= 1.0 || !measure.range.contains(value);
        let school = matching.data_row(row).map_or(row, |data| data.school);
        is_doubtful.then(|| DoubtfulPercentage {
            address: sheet.address(row, column),
            school: plain_text(name.map_or("", |name| sheet.merged_text(school, name))),
            text: plain_text(text),
            proposed,
        })
    };
    matching.data_rows().filter_map(doubtful).collect()
}
