//! What a row below the headings is by itself: by its name, its URN, what the file says of it, and whether it repeats the
//! headings or begins another table. What other rows say of it is in `row_doubts`.

use super::data_rows::UnusedReason;
use super::dictionary::{Dictionary, Lookup};
use super::heading_words::HeadingWords;
use super::heading_year::read_results_year;
use super::headings::LONGEST;
use super::normalize_cell::plain_text;
use super::number::number;
use super::record_type::RecordType;
use super::row_words::{NameSays, is_remark, name_says, names_other_schools, words_of_name};
use super::sheet::SheetView;
use super::tag::{names_untested_stage, not_results};
use super::vocabulary::VOCABULARY;
use super::{ColumnMatch, ColumnMeaning};
use crate::entry::{SchoolFact, read_urn};
use crate::measures::PupilGroup;

/// What is known of a sheet while its rows are looked at.
pub(super) struct RowReader<'a> {
    pub(super) sheet: &'a SheetView<'a>,
    /// The first row below the headings.
    pub(super) first: usize,
    pub(super) columns: &'a [ColumnMatch],
    pub(super) name: Option<usize>,
    pub(super) urn: Option<usize>,
    pub(super) year: Option<usize>,
    pub(super) record_type: Option<RecordType>,
    /// Whether the measure is that of a title above the headings.
    pub(super) is_titled: bool,
}

/// What a row is by itself.
pub(super) enum RowKind {
    Blank,
    Aside(UnusedReason),
    /// It may be a school; how certain its name leaves it, and the row with the name.
    Candidate(NameSays, usize),
    /// It has figures, and no name where others have one.
    Nameless,
    /// It has more cells than there are headings, as where a comma in a name or a number was taken for a separator.
    TooWide,
}

/// Whether a text names a year and says that it is of results: "2024/25 outcomes".
fn titles_year(text: &str) -> bool {
    let words = words_of_name(text);
    let of_results = [
        "assessments",
        "cohort",
        "data",
        "exams",
        "july",
        "leavers",
        "outcomes",
        "results",
        "sats",
        "summer",
    ];
    HeadingWords::of(text).year.is_some() && words.iter().any(|word| of_results.contains(&word.as_str()))
}

/// Whether a text says that what follows is of other schools or of another kind.
fn begins_other_table(text: &str) -> bool {
    let plain = text.trim().to_lowercase();
    VOCABULARY
        .of_other_tables
        .iter()
        .any(|begin| plain.starts_with(begin))
}

/// A title over rows has no more words.
const LONGEST_TITLE: usize = 6;

impl RowReader<'_> {
    pub(super) fn kind(&self, row: usize, before: Option<usize>) -> RowKind {
        let sheet = self.sheet;
        let mut filled = sheet.filled(row);
        let Some((place, text)) = filled.next() else {
            return if sheet.without_result(row).is_empty() {
                RowKind::Blank
            } else {
                RowKind::Nameless
            };
        };
        let alone = filled.next().is_none() && sheet.without_result(row).is_empty();
        if self.repeats_headings(row) || self.counts_columns(row) {
            return RowKind::Aside(UnusedReason::Remark);
        }
        if self.is_too_wide(row) {
            return RowKind::TooWide;
        }
        if self.record_type.is_some_and(|kind| kind.is_no_school(sheet, row)) {
            return RowKind::Aside(UnusedReason::Record);
        }
        let text_of = |column: Option<usize>| {
            let text = column.map(|column| sheet.merged_text(row, column));
            text.filter(|text| !plain_text(text).is_empty())
        };
        let named = text_of(self.name);
        let urn = text_of(self.urn);
        let has_urn = urn.is_some_and(|urn| read_urn(&plain_text(urn)).is_some());
        let called = named.unwrap_or(text);
        if has_urn {
            return RowKind::Candidate(NameSays::School, row);
        }
        // A year among the names of schools is a row of one of them, or stands over rows.
        let is_year = read_results_year(called).is_some() && self.names_schools_in_words();
        if alone && (is_remark(text) || is_year) && (self.name.is_none_or(|name| name == place) || place == 0)
        {
            return RowKind::Aside(UnusedReason::Remark);
        }
        if alone && self.is_note_below(row, called) {
            return RowKind::Aside(UnusedReason::Remark);
        }
        if alone && named.is_none_or(|named| named == text) && self.is_line(row, place, text) {
            return RowKind::Aside(UnusedReason::Line);
        }
        let says = name_says(called);
        let is_text = number(called).is_none() && called.contains(char::is_alphabetic);
        if matches!(says, NameSays::Total | NameSays::Comparator) && is_text {
            return RowKind::Aside(UnusedReason::Total);
        }
        // "%" below a school is another row of it.
        let is_mark = !called.contains(char::is_alphanumeric);
        if is_mark && self.name.is_some() && self.has_figures(row) {
            return RowKind::Nameless;
        }
        let names_schools = self.name.is_some() || self.urn.is_some();
        let names_years = self.year.is_some();
        if !names_schools && !names_years && before.is_some() && self.has_figures(row) {
            return RowKind::Nameless;
        }
        if !names_schools || named.is_some() || urn.is_some() {
            let says = match (is_text, is_year && named.is_some()) {
                (_, true) => NameSays::PerhapsNoSchool,
                (true, false) => says,
                (false, false) => NameSays::School,
            };
            return RowKind::Candidate(says, row);
        }
        // A row without a name goes on with the school above it, where it has a year or a word of its own.
        let goes_on = sheet.filled(row).any(|(column, text)| {
            let is_year = Some(column) == self.year;
            let is_word = self.columns.get(column).is_some_and(|column| !column.is_used())
                && number(text).is_none()
                && text.contains(char::is_alphabetic);
            is_year || is_word
        });
        let before = before
            .filter(|before| !is_remark(self.sheet.filled(*before).next().map_or("", |(_, text)| text)));
        match before.filter(|_| goes_on) {
            Some(school) => RowKind::Candidate(NameSays::School, school),
            None if self.has_figures(row) => RowKind::Nameless,
            None if self.is_said_of_school(row) => RowKind::Candidate(NameSays::School, row),
            // A lone remark in another column.
            None => RowKind::Aside(UnusedReason::Remark),
        }
    }

    /// The first row with headings again: from there on it is another table. Most of its cells are known as headings, none
    /// is a number, and the columns under it are not those that tell rows of one school apart.
    pub(super) fn next_headings(&self, first: usize, dictionary: &Dictionary<'_>) -> Option<usize> {
        (first..self.sheet.height()).find(|row| {
            if *row > first && (self.begins_section(*row) || self.titles_headings(*row)) {
                return true;
            }
            let cells: Vec<&str> = self.sheet.filled(*row).map(|(_, text)| text).collect();
            if self.repeats_headings(*row) {
                return false;
            }
            let words = cells.len() > 1
                && cells
                    .iter()
                    .all(|text| number(text).is_none() && text.len() < LONGEST);
            if !words {
                return false;
            }
            let known = |text: &&&str| {
                let lookup = dictionary.look_up(text);
                !matches!(lookup, Lookup::Unknown)
            };
            let names_school = cells.iter().any(|text| {
                let lookup = dictionary.look_up(text);
                matches!(
                    lookup,
                    Lookup::Certain(ColumnMeaning::Fact(SchoolFact::Name | SchoolFact::Urn), _)
                )
            });
            let known = cells.iter().filter(known).count();
            known > 1 && known * 2 >= cells.len() && (names_school || known > 2)
        })
    }

    /// Whether a row goes on beyond the last heading, and most others do not.
    pub(super) fn is_too_wide(&self, row: usize) -> bool {
        let Some(last) = self.columns.iter().rposition(|column| !column.heading.is_empty()) else {
            return false;
        };
        let beyond = self
            .columns
            .iter()
            .skip(last + 1)
            .map(|column| column.filled)
            .max()
            .unwrap_or(0);
        let most = self.columns.iter().map(|column| column.filled).max().unwrap_or(0);
        // A column without a heading that most rows fill is one of remarks.
        let is_column = beyond * 2 > most && most > 2;
        !is_column
            && self
                .sheet
                .filled(row)
                .any(|(column, text)| column > last && number(text).is_some())
    }

    /// Whether a row has the headings of the table again, as on every page of a printed one.
    pub(super) fn repeats_headings(&self, row: usize) -> bool {
        let mut cells = self.sheet.filled(row);
        let is_same = |(column, text): (usize, &str)| {
            let column = self.columns.get(column);
            column.is_some_and(|column| column.heading.rsplit(" · ").any(|part| part == plain_text(text)))
        };
        self.sheet.filled(row).count() > 1 && cells.all(is_same)
    }

    /// Whether a row has a text alone and the headings are below it again, where a title says what these hold: "Progress 8" over
    /// the years that were below "Attainment 8".
    fn titles_headings(&self, row: usize) -> bool {
        let is_lone = |row: usize| self.sheet.filled(row).count() == 1;
        let next = (row + 1..self.sheet.height()).find(|next| self.sheet.filled(*next).next().is_some());
        self.is_titled && is_lone(row) && next.is_some_and(|next| self.repeats_headings(next))
    }

    /// Whether a row numbers the columns, as printed tables do: 1, 2, 3.
    fn counts_columns(&self, row: usize) -> bool {
        let cells: Vec<(usize, &str)> = self.sheet.filled(row).collect();
        let is_next = |(place, (_, text)): (usize, &(usize, &str))| {
            let digits = plain_text(text);
            digits.trim_matches(['(', ')']).parse() == Ok(place + 1)
        };
        cells.len() > 2 && cells.iter().enumerate().all(is_next)
    }

    /// Whether a row has one text, and that says that what follows is of other pupils, another year, stage or trust, or no
    /// results.
    pub(super) fn begins_section(&self, row: usize) -> bool {
        let mut filled = self.sheet.filled(row);
        let (Some((place, text)), None) = (filled.next(), filled.next()) else {
            return false;
        };
        // A year that is alone in a row can also be said of a school.
        let is_title = self.columns.get(place).is_none_or(|column| {
            matches!(
                column.meaning,
                ColumnMeaning::NotUsed | ColumnMeaning::Fact(SchoolFact::Name)
            )
        });
        let is_short = || text.split_whitespace().count() <= LONGEST_TITLE;
        let titles_others =
            || names_untested_stage(text).is_some() || names_other_schools(text) || titles_year(text);
        let says = not_results(text).is_some()
            || HeadingWords::of(text).group != PupilGroup::All
            || is_title && (read_results_year(text).is_some() || begins_other_table(text));
        // "Key stage 1" alone is like a remark.
        (says && !is_remark(text) || is_title && is_short() && titles_others())
            && (row + 1..self.sheet.height()).any(|later| self.has_figures(later))
    }

    /// Whether a lone text below all figures is a note: it has several words or the sign of a footnote, and none for a school.
    fn is_note_below(&self, row: usize, text: &str) -> bool {
        const LEAST_WORDS: usize = 4;
        let is_marked = text.trim_start().starts_with(['[', '*', '(', '†']);
        let is_long = text.split_whitespace().count() >= LEAST_WORDS;
        (is_marked || is_long && name_says(text) != NameSays::NamesSchool)
            && (row..self.sheet.height()).all(|later| !self.has_figures(later))
    }

    /// Whether a row is of several schools by its name: "Kent primary schools".
    pub(super) fn names_schools(&self, row: usize) -> bool {
        let name = self.name.map_or("", |name| self.sheet.merged_text(row, name));
        words_of_name(name).iter().any(|word| word == "schools")
    }

    /// Whether any row of the table has words for a school's name.
    fn names_schools_in_words(&self) -> bool {
        let named = |name| {
            (self.first..self.sheet.height()).any(|row| {
                let text = self.sheet.text(row, name);
                let says = name_says(text);
                text.contains(char::is_alphabetic) && matches!(says, NameSays::School | NameSays::NamesSchool)
            })
        };
        self.name.is_some_and(named)
    }

    /// Whether a row holds a figure or pupils of a year group.
    pub(super) fn has_figures(&self, row: usize) -> bool {
        let is_figure = |column: usize| {
            let column = self.columns.get(column);
            column.is_some_and(|column| column.meaning.field().is_some())
        };
        let mut filled = self.sheet.filled(row);
        let mut without = self.sheet.without_result(row).into_iter();
        filled.any(|(column, _)| is_figure(column)) || without.any(is_figure)
    }

    /// Whether a row says something of a school.
    pub(super) fn is_said_of_school(&self, row: usize) -> bool {
        let mut filled = self.sheet.filled(row);
        filled.any(|(column, _)| self.columns.get(column).is_some_and(ColumnMatch::is_used))
    }
}
