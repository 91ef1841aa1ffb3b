//! Where the headings are: seldom sure to be in the first row, because people write titles above them, and sometimes down
//! the first column, with the schools across. They can take several rows: a measure over its years, a stage over its
//! measures, a measure over "all" and "disadvantaged". Each column then has the texts of all of them, from the top.

use std::collections::{BTreeSet, HashMap};

use super::ColumnMeaning;
use super::dictionary::{Dictionary, Lookup};
use super::heading_year::read_results_year;
use super::measure_title::{self, MeasureTitle};
use super::sheet::{SheetView, is_filled};
use super::spread_headings::{joined, spread};
use super::tag::not_results;
use crate::entry::{SchoolFact, SuppressionCode};
use crate::spreadsheet::Sheet;

/// Titles take no more rows than this.
const ROWS: usize = 30;

/// Headings down a column have no more columns before them than this.
const COLUMNS: usize = 5;

/// No sheet has more headings down a column than this: longer ones list schools.
const MOST_DOWN: usize = 600;

/// Rows of group headings above the headings.
const GROUP_ROWS: usize = 2;

/// Rows of headings below the one with most of them.
const ROWS_BELOW: usize = 2;

/// How a sheet is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headings {
    pub(super) turned: bool,
    /// The row with the headings, as the sheet is looked at; `None` where nothing is known of any.
    pub(super) row: Option<usize>,
    /// Rows above it with the headings of groups of columns, from the top.
    pub(super) above: Vec<usize>,
    /// How many rows below it have headings within those.
    pub(super) below: usize,
    /// What a title above all of them adds to each.
    pub(super) title: Option<MeasureTitle>,
}

impl Headings {
    /// The first row of data.
    pub(super) fn first_data_row(&self) -> usize {
        self.row.map_or(0, |row| row + 1 + self.below)
    }

    /// Whether a text is the title that they are read with, so that it needs no other understanding.
    pub(super) fn have_title(&self, text: &str) -> bool {
        self.title.as_ref().is_some_and(|title| title.text == text)
    }

    /// The rows with headings, from the top.
    pub(super) fn rows(&self) -> Vec<usize> {
        let row = self.row.into_iter();
        let below = self.row.into_iter().flat_map(|row| row + 1..=row + self.below);
        self.above.iter().copied().chain(row).chain(below).collect()
    }

    /// The first row with headings: titles are above it.
    pub(super) fn first_row(&self) -> Option<usize> {
        self.above.first().copied().or(self.row)
    }
}

/// Finds the headings: in the row where most are understood, and across rather than down where it is as many.
pub(super) fn find<'a>(sheet: &'a Sheet, dictionary: &'a Dictionary<'a>, turned: Option<bool>) -> Headings {
    let mut seen = Seen {
        dictionary,
        texts: HashMap::new(),
    };
    let view = SheetView::new(sheet, false);
    let on_its_side = view.turned(true);
    let (turned, best) = match turned {
        Some(false) => (false, seen.best(&view, ROWS)),
        Some(true) => (true, seen.best(&on_its_side, COLUMNS)),
        None => {
            let upright = seen.best(&view, ROWS);
            let on_its_side = match sheet.rows().len() {
                0..=MOST_DOWN => seen.best(&on_its_side, COLUMNS),
                _ => Best::default(),
            };
            // A column of subjects or measures under headings that name the schools is data, and so is a row of them.
            let names_alone = |one: Best, other: Best| one.names_school && !other.names_school;
            let lists = |one: Best, other: Best| names_alone(one, other) && one.understood > 1;
            let is_on_its_side = if lists(upright, on_its_side) {
                false
            } else if names_alone(upright, on_its_side)
                && upright.is_of_words
                && (on_its_side.repeats || seen.names_repeat(&view, upright))
                && !seen.lists_names_down(&view)
            {
                // "School | Subject | WTS | EXS | GDS" over rows of each.
                false
            } else {
                lists(on_its_side, upright) || on_its_side.understood > upright.understood
            };
            if is_on_its_side {
                (true, on_its_side)
            } else {
                (false, upright)
            }
        }
    };
    let row = best.row;
    Headings {
        turned,
        row,
        above: Vec::new(),
        below: 0,
        title: None,
    }
}

/// Finds the rows of headings around the one with most of them.
pub(super) fn find_further_rows(headings: &mut Headings, sheet: &SheetView<'_>, dictionary: &Dictionary<'_>) {
    find_rows_around(headings, sheet, dictionary);
    if !headings.turned {
        headings.title = measure_title::find(sheet, &headings.rows(), dictionary);
    }
}

fn find_rows_around(headings: &mut Headings, sheet: &SheetView<'_>, dictionary: &Dictionary<'_>) {
    let Some(row) = headings.row else { return };
    while headings.below < ROWS_BELOW && has_headings_below(sheet, headings, dictionary) {
        headings.below += 1;
    }
    for _ in 0..GROUP_ROWS {
        let first = headings.first_row().unwrap_or(row);
        let Some(above) = first.checked_sub(1) else { return };
        let rows = headings.rows();
        if !has_groups(sheet, above, &rows, dictionary) {
            return;
        }
        headings.above.insert(0, above);
    }
}

/// What is known of texts already looked up: both ways of looking at a sheet meet the same.
struct Seen<'a> {
    dictionary: &'a Dictionary<'a>,
    texts: HashMap<&'a str, bool>,
}

impl<'a> Seen<'a> {
    /// The first of the rows in which most headings are understood.
    fn best(&mut self, sheet: &SheetView<'a>, rows: usize) -> Best {
        let mut best = Best::default();
        let other_way = sheet.turned(!sheet.is_turned());
        for row in 0..sheet.height().min(rows) {
            // Down a column, a text alone in its row is a title. A text that is there again and again is data.
            let is_heading = |column: usize| !sheet.is_turned() || other_way.filled(column).nth(1).is_some();
            let cells = sheet.filled(row).take(MOST_DOWN);
            let cells: Vec<(usize, &str)> = cells.filter(|(column, _)| is_heading(*column)).collect();
            let texts: BTreeSet<&str> = cells.iter().map(|(_, text)| *text).collect();
            let understood = texts.iter().filter(|text| self.is_understood(text)).count();
            // A title over the names of schools is no heading of theirs.
            let follows_title = || {
                let names = texts.iter().any(|text| self.names_school(text));
                let has_years = cells.first().is_some_and(|(column, _)| *column > 0)
                    && texts.iter().all(|text| read_results_year(text).is_some());
                let is_title = !sheet.is_turned() && best.lone == Some(0);
                understood == best.understood && best.lone.is_some() && names || is_title && has_years
            };
            if understood > best.understood || follows_title() {
                let all = cells.iter().filter(|(_, text)| self.is_understood(text)).count();
                best = Best {
                    repeats: all > understood,
                    is_of_words: texts.len() > 2
                        && texts.iter().all(|text| {
                            text.contains(char::is_alphabetic) || read_results_year(text).is_some()
                        }),
                    lone: cells
                        .first()
                        .map(|(column, _)| *column)
                        .filter(|_| cells.len() == 1),
                    understood: understood.max(best.understood),
                    row: Some(row),
                    names_school: texts.iter().any(|text| self.names_school(text)),
                };
            }
        }
        best
    }

    /// Whether a text is the heading of the schools' names or URNs.
    fn names_school(&self, text: &str) -> bool {
        text.len() < LONGEST
            && matches!(
                self.dictionary.look_up(text),
                Lookup::Certain(ColumnMeaning::Fact(SchoolFact::Name | SchoolFact::Urn), _)
            )
    }

    /// Whether a column before the headings of a sheet on its side has the heading of the schools' names, and others.
    fn lists_names_down(&mut self, sheet: &SheetView<'a>) -> bool {
        let on_its_side = sheet.turned(true);
        (0..on_its_side.height().min(COLUMNS)).any(|column| {
            let texts: BTreeSet<&str> = on_its_side
                .filled(column)
                .take(MOST_DOWN)
                .map(|(_, text)| text)
                .collect();
            let facts = texts.iter().filter(|text| self.names_school(text)).count();
            let others = texts
                .iter()
                .filter(|text| read_results_year(text).is_some())
                .count();
            facts > 1 || facts == 1 && others > 0
        })
    }

    /// Whether the column below the heading of the schools' names has a name more than once, as in a table with several rows a
    /// school.
    fn names_repeat(&mut self, sheet: &SheetView<'a>, best: Best) -> bool {
        let Some(row) = best.row else { return false };
        let names = |text: &str| {
            let lookup = self.dictionary.look_up(text);
            matches!(lookup, Lookup::Certain(ColumnMeaning::Fact(SchoolFact::Name), _))
        };
        let place = sheet
            .filled(row)
            .find(|(_, text)| text.len() < LONGEST && names(text));
        let Some((column, _)) = place else { return false };
        let below = (row + 1..sheet.height().min(row + MOST_DOWN)).map(|row| sheet.text(row, column));
        let mut known = BTreeSet::new();
        below
            .filter(|text| is_filled(text))
            .any(|text| !known.insert(text))
    }

    fn is_understood(&mut self, text: &'a str) -> bool {
        let dictionary = self.dictionary;
        *self
            .texts
            .entry(text)
            .or_insert_with(|| is_known(text, dictionary))
    }
}

/// The row with most headings.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    understood: usize,
    row: Option<usize>,
    /// Whether one of them is that of the schools' names or URNs.
    names_school: bool,
    /// Where its row's only text is, as a title stands alone.
    lone: Option<usize>,
    /// Whether all of at least three are words.
    is_of_words: bool,
    /// Whether any that is understood is there more than once, as in data.
    repeats: bool,
}

/// A longer text is a remark and no heading.
pub(super) const LONGEST: usize = 200;

fn is_known(text: &str, dictionary: &Dictionary<'_>) -> bool {
    text.len() < LONGEST && dictionary.look_up(text) != Lookup::Unknown
}

/// The texts of each column's heading, from the top; none is empty, and none repeats the one above it.
pub(super) fn parts<'a>(sheet: &SheetView<'a>, headings: &'a Headings) -> Vec<Vec<&'a str>> {
    let rows = headings.rows();
    let mut parts: Vec<Vec<&str>> = vec![Vec::new(); sheet.width()];
    if let Some(title) = &headings.title {
        for column in &title.columns {
            parts[*column].push(&title.text);
        }
    }
    for (place, row) in rows.iter().enumerate() {
        let lower = &rows[place + 1..];
        for (parts, text) in parts.iter_mut().zip(spread(sheet, *row, lower)) {
            if is_filled(text) && parts.last() != Some(&text) {
                parts.push(text);
            }
        }
    }
    parts
}

/// Whether the row below the headings has headings too: none of it is data, and with those above it some are understood
/// that are not without.
fn has_headings_below(sheet: &SheetView<'_>, headings: &Headings, dictionary: &Dictionary<'_>) -> bool {
    let rows = &headings.rows();
    let Some(row) = rows.last().copied() else {
        return false;
    };
    let below = row + 1;
    let filled: Vec<_> = sheet.filled(below).collect();
    let is_data = |text: &str| {
        let plain = super::normalize_cell::plain_text(text);
        let is_year = read_results_year(&plain).is_some();
        plain.contains(|letter: char| letter.is_ascii_digit())
            && !plain.contains(char::is_alphabetic)
            && !is_year
    };
    let names_school = |column: usize| {
        rows.iter().any(|row| {
            let lookup = dictionary.look_up(sheet.text(*row, column));
            // Below "Pupils on roll" stands "number".
            matches!(lookup, Lookup::Certain(ColumnMeaning::Fact(fact), _) if fact != SchoolFact::OnRoll)
        })
    };
    let are_numbered = are_numbers_below_groups(sheet, rows, &filled);
    if filled.is_empty()
        || filled.iter().any(|(column, text)| {
            is_data(text) && !are_numbered || names_school(*column) || text.len() >= LONGEST
        })
    {
        return false;
    }
    // A school's name is right under its heading, or in the first column where no heading says which it is.
    let is_heading_of_name = |text: &str| {
        matches!(
            dictionary.look_up(text),
            Lookup::Certain(ColumnMeaning::Fact(_), _)
        )
    };
    let first = sheet.text(below, 0);
    let no_names_above = (0..sheet.width()).all(|column| !names_school(column));
    // Of a sheet on its side, "Pupil group" is the heading of a second column of words.
    let is_second = headings.turned && filled.len() > 2;
    if no_names_above && is_filled(first) && !is_heading_of_name(first) && !is_second {
        return false;
    }
    let is_word = |text: &str| {
        let plain = super::normalize_cell::plain_text(text);
        let is_code = SuppressionCode::parse(&plain).is_some() || super::normalize_cell::is_dash(&plain);
        read_results_year(&plain).is_some() || !is_code && plain.chars().count() < 40
    };
    if !filled.iter().all(|(_, text)| is_word(text)) {
        return false;
    }
    // Several words with no school's name are headings, whether they are understood or not: "Estimated" and "Actual".
    if filled.len() > 1 {
        return true;
    }
    let above = spread(sheet, row, &[below]);
    let understood = |(column, text): &(usize, &str)| {
        let above = above.get(*column).copied().unwrap_or("");
        let both = dictionary.look_up(&format!("{above} {text}"));
        is_filled(above) && both != Lookup::Unknown && both != dictionary.look_up(above)
    };
    filled.iter().any(understood)
}

/// Whether a row of short numbers is one of headings: some stand where the rows above have none, as "23", "24" and "25" below
/// "Attainment 8", or "4+" and "5+" below "English"; data would have a heading over each.
fn are_numbers_below_groups(sheet: &SheetView<'_>, rows: &[usize], filled: &[(usize, &str)]) -> bool {
    const LONGEST_NUMBER: usize = 5;
    let has_heading = |column: usize| rows.iter().any(|row| is_filled(sheet.text(*row, column)));
    let are_short = filled
        .iter()
        .all(|(_, text)| text.trim().len() <= LONGEST_NUMBER && !text.contains('.'));
    let without = filled.iter().filter(|(column, _)| !has_heading(*column)).count();
    let starts = filled.iter().filter(|(column, _)| has_heading(*column)).count();
    let is_first_blank = !is_filled(sheet.text(rows.last().map_or(0, |row| row + 1), 0));
    are_short && is_first_blank && filled.len() > 1 && without > 0 && starts > 0 && without >= starts
}

/// Whether a row has the headings of groups of columns: with them some headings are understood otherwise, or one speaks
/// against results ("targets") and must not be lost. A title alone has none.
fn has_groups(sheet: &SheetView<'_>, row: usize, lower: &[usize], dictionary: &Dictionary<'_>) -> bool {
    let filled: Vec<_> = sheet.filled(row).collect();
    let Some((first, text)) = filled.first().copied() else {
        return false;
    };
    let texts = spread(sheet, row, lower);
    let over = texts.iter().filter(|other| **other == text).count();
    let headed = (0..sheet.width())
        .filter(|column| lower.iter().any(|lower| is_filled(sheet.text(*lower, *column))))
        .count();
    if filled.len() == 1 && (first == 0 || over >= headed) {
        return false;
    }
    if filled.iter().any(|(_, text)| text.len() >= LONGEST) {
        return false;
    }
    if filled.len() > 1 && filled.iter().any(|(_, text)| not_results(text).is_some()) {
        return true;
    }
    let below = joined(sheet, lower);
    let adds = |(text, below): (&&str, &String)| {
        if !is_filled(text) {
            return false;
        }
        let both = dictionary.look_up(&format!("{text} {below}"));
        let alone = if is_filled(below) {
            dictionary.look_up(below)
        } else {
            Lookup::Unknown
        };
        both != Lookup::Unknown && both != alone
    };
    texts.iter().zip(&below).any(adds)
}
