//! Rows with one text and nothing else: a line over the rows below it, or a note below all of them, and no school without
//! figures. What such a line says is checked like a title, and what nobody understands is quoted.

use super::heading_words::HeadingWords;
use super::normalize_cell::plain_text;
use super::number::number;
use super::row_kind::RowReader;
use super::row_words::{NameSays, name_says, names_other_schools, words_of_name};
use super::tag::{names_untested_stage, words_against};
use super::vocabulary::VOCABULARY;
use super::{Matching, UnusedReason, UnusedRow};
use crate::entry::SuppressionCode;
use crate::measures::PupilGroup;

impl RowReader<'_> {
    /// Whether the only text of a row, in the column `place`, is a line and no school's name.
    pub(super) fn is_line(&self, row: usize, place: usize, text: &str) -> bool {
        let is_where_names_are = place == 0 || self.name == Some(place);
        let is_text = text.contains(char::is_alphabetic)
            && number(text).is_none()
            && SuppressionCode::parse(text).is_none();
        if !is_where_names_are || !is_text {
            return false;
        }
        if speaks_against(text) {
            return self.any_has_figures() && !self.is_empty_comparator(row, text);
        }
        match name_says(text) {
            NameSays::Total => false,
            NameSays::NamesSchool if !names_schools(text) => false,
            NameSays::Comparator if !self.has_figures_below(row) => false,
            _ => !self.heads_rows_of_school(row) && self.lines_are_few(),
        }
    }

    fn any_has_figures(&self) -> bool {
        (self.first..self.sheet.height()).any(|row| self.has_figures(row))
    }

    fn has_figures_below(&self, row: usize) -> bool {
        (row + 1..self.sheet.height()).any(|below| self.has_figures(below))
    }

    /// Whether a row below all schools is for figures that are not there yet, of what results are compared with: "National".
    fn is_empty_comparator(&self, row: usize, text: &str) -> bool {
        let is_compared = |word: &&str| VOCABULARY.compared_with.contains(&word.to_lowercase().as_str());
        let mut against = words_against(text).into_iter();
        name_says(text) == NameSays::Comparator
            && HeadingWords::of(text).group == PupilGroup::All
            && !self.has_figures_below(row)
            && against.all(|word| is_compared(&word))
    }

    /// Whether the next row has figures and no name, so that it goes on with this one.
    fn heads_rows_of_school(&self, row: usize) -> bool {
        let Some(name) = self.name else {
            return false;
        };
        self.has_figures(row + 1) && plain_text(self.sheet.text(row + 1, name)).is_empty()
    }

    /// Whether more rows have figures than have one text only: otherwise these are schools that have no figures yet.
    fn lines_are_few(&self) -> bool {
        let rows = || self.first..self.sheet.height();
        let alone = rows().filter(|row| self.sheet.filled(*row).count() == 1);
        let lines = alone.filter(|row| !self.has_figures(*row)).count();
        lines < rows().filter(|row| self.has_figures(*row)).count()
    }
}

/// Whether a text says by itself that figures are of others or no results, or names a year.
fn speaks_against(text: &str) -> bool {
    let words = HeadingWords::of(text);
    !words_against(text).is_empty()
        || words.group != PupilGroup::All
        || words.year.is_some()
        || names_untested_stage(text).is_some()
        || names_other_schools(text)
}

/// Whether a text is of several schools: "Catholic academies".
fn names_schools(text: &str) -> bool {
    let words = words_of_name(text);
    words
        .iter()
        .any(|word| matches!(word.as_str(), "schools" | "academies" | "trusts"))
}

impl Matching {
    fn lines(&self) -> impl Iterator<Item = &UnusedRow> {
        self.aside()
            .iter()
            .filter(|aside| aside.why == UnusedReason::Line)
    }

    /// What the lines say; it is checked like titles.
    pub(super) fn texts_of_lines(&self) -> impl Iterator<Item = String> + '_ {
        self.lines().map(|line| line.text.clone())
    }

    /// Those above all rows that are used or below them, so that a year in them is that of all rows. "2024/25 results" is a
    /// remark by its words.
    pub(super) fn lines_about_all(&self) -> impl Iterator<Item = &str> {
        let is_line = |aside: &&UnusedRow| match aside.why {
            UnusedReason::Line => true,
            UnusedReason::Remark => name_says(&aside.text) == NameSays::Nothing,
            _ => false,
        };
        let of_all = |line: &&UnusedRow| {
            let above = |row: usize| row > line.row;
            self.data_rows().all(above) || !self.data_rows().any(above)
        };
        let lines = self.aside().iter().filter(is_line);
        lines.filter(of_all).map(|line| line.text.as_str())
    }

    /// Whether a line is over rows, and not below all that are used.
    #[must_use]
    pub fn is_above_schools(&self, row: usize) -> bool {
        self.data_rows().any(|other| other > row) || !self.data_rows().any(|other| other < row)
    }
}
