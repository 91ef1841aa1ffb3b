//! Delimited text: cells with tabs, commas or semicolons between them, as people paste and save them. Nobody says which
//! delimiter it is, so it is found: the one that splits most lines alike, and no quoted cell.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord, Terminator};

use super::grid::{CellBudget, Grid};
use super::heading_width::HeadingWidth;
use super::normalize_quotes::{NormalizedQuotes, normalize_quotes};
use super::sheet_facts::{ReadingNote, SheetFacts};
use super::spaced_columns::SpacedColumns;
use super::{ReadError, Sheet};

/// In the order of preference where two fit equally well: nobody types a tab into a cell, and where both semicolons and
/// commas split every line alike, the commas are decimal.
const DELIMITERS: [char; 4] = ['\t', ';', ',', '|'];

/// What stands between the cells of text that has one column: the control character that is meant for it.
const NONE: char = '\u{1f}';

/// How much of a text the delimiter is found from, in bytes.
const SAMPLE: usize = 65_536;

/// A delimiter splits at least one line in this number; in a column of names one or two may have a comma.
const ONE_LINE_IN: usize = 4;

/// The cells of delimited text: tabs as pasted from Excel, Google Sheets and LibreOffice, commas, semicolons or upright lines. Cells that
/// hold delimiters, line breaks or quotes are quoted and their quotes doubled; any other quote is text. Lines end in CRLF,
/// LF or CR, blank ones are kept as blank rows, and Excel's first line `sep=;` is obeyed. No cell is lost and none is
/// trimmed. Where none of these separates cells and spaces do, they are columns, and a note says so; else text of one
/// column stays one column.
///
/// ```
/// use trust_benchmark::spreadsheet::read_delimited;
///
/// let sheet = read_delimited("School;Progress 8\r\n\"Oak; Elm\";0,12\r\n");
/// assert_eq!(sheet.cell(1, 0), "Oak; Elm");
/// assert_eq!(sheet.cell(1, 1), "0,12");
/// ```
#[must_use]
pub fn read_delimited(text: &str) -> Sheet {
    let text = without_filling(text);
    let layout = Layout::of(&text);
    let rows = layout.rows().collect();
    Sheet::new("", rows).with_facts(layout.facts())
}

/// As [`read_delimited`], of a file with this name, with what is to be said of its letters and no more cells than there is
/// room for.
pub(super) fn read_into(
    text: &str,
    name: &str,
    note: Option<ReadingNote>,
    room: &mut CellBudget,
) -> Result<Sheet, ReadError> {
    let layout = Layout::of(text);
    let mut grid = Grid::new(name, room);
    for (row, cells) in layout.rows().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            grid.put(row, column, cell)?;
        }
    }
    let mut facts = layout.facts();
    facts.reading.extend(note);
    facts.is_named_by_file = true;
    Ok(grid.into_sheet().with_facts(facts))
}

/// A text without byte-order marks, which copied files have anywhere, and the byte 0, with which some programs fill up.
fn without_filling(text: &str) -> Cow<'_, str> {
    if text.contains(FILLING) {
        text.replace(FILLING, "").into()
    } else {
        text.into()
    }
}

const FILLING: [char; 2] = ['\0', '\u{feff}'];

/// How a text is divided into cells.
struct Layout<'a> {
    text: &'a str,
    columns: Columns,
    headings: HeadingWidth,
}

enum Columns {
    Delimited(char),
    Spaced(SpacedColumns),
}

impl<'a> Layout<'a> {
    fn of(text: &'a str) -> Self {
        if let Some((delimiter, text)) = told(text) {
            return Self::delimited(text, delimiter);
        }
        let delimiter = found(sample(text));
        let spaced = match delimiter {
            NONE => SpacedColumns::of(text),
            ',' => SpacedColumns::beside_thousands(text),
            _ => None,
        };
        match spaced {
            Some(spaced) => Self {
                text,
                columns: Columns::Spaced(spaced),
                headings: HeadingWidth::Fits,
            },
            None => Self::delimited(text, delimiter),
        }
    }

    fn delimited(text: &'a str, delimiter: char) -> Self {
        let first: Vec<_> = records(normalize_quotes(sample(text), delimiter), delimiter).collect();
        Self {
            text,
            columns: Columns::Delimited(delimiter),
            headings: HeadingWidth::of(&first),
        }
    }

    fn rows(&self) -> Box<dyn Iterator<Item = Vec<String>> + '_> {
        match &self.columns {
            Columns::Delimited(delimiter) => {
                let records = records(normalize_quotes(self.text, *delimiter), *delimiter);
                Box::new(
                    records
                        .enumerate()
                        .map(|(line, record)| self.headings.cells(line, &record)),
                )
            }
            Columns::Spaced(spaced) => Box::new(spaced.rows(self.text)),
        }
    }

    fn facts(&self) -> SheetFacts {
        let mut facts = SheetFacts::default();
        if matches!(self.columns, Columns::Spaced(_)) {
            facts.reading.push(ReadingNote::SpacesAsColumns);
        }
        if self.headings == HeadingWidth::TooMany {
            facts.reading.push(ReadingNote::HeadingsWithoutCells);
        }
        facts
    }
}

/// The delimiter that a first line `sep=;` tells, and the text after it.
fn told(text: &str) -> Option<(char, &str)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    let (word, delimiter) = line.split_at_checked(4)?;
    let mut letters = delimiter.chars();
    let letter = letters.next()?;
    let is_told = word.eq_ignore_ascii_case("sep=") && letters.next().is_none();
    // A quote cannot be both, and the reader knows delimiters of one byte.
    (is_told && letter.is_ascii() && letter != '"').then(|| {
        let rest = rest
            .strip_prefix("\r\n")
            .or_else(|| rest.strip_prefix(['\r', '\n']));
        (letter, rest.unwrap_or_default())
    })
}

/// The whole lines at the start of a text.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let start = &text[..text.floor_char_boundary(SAMPLE)];
    start.rfind(['\r', '\n']).map_or(start, |end| &start[..end])
}

fn found(sample: &str) -> char {
    DELIMITERS
        .into_iter()
        .map(|delimiter| (delimiter, Split::of(sample, delimiter)))
        .filter(|(_, split)| split.is_believable())
        // Of equals the last is taken, and the first is preferred.
        .rev()
        .max_by_key(|(_, split)| split.fitness())
        .map_or(NONE, |(delimiter, _)| delimiter)
}

/// What a delimiter would make of a text.
#[derive(Debug, Default)]
struct Split {
    /// Lines that are not blank.
    lines: usize,
    /// Lines of more than one cell.
    in_cells: usize,
    /// Lines of the commonest such number of cells.
    alike: usize,
    /// Cells in which quotes would be text.
    with_stray_quotes: usize,
    /// Lines that it splits into what could be the thousands of one number.
    thousands: usize,
}

impl Split {
    fn of(sample: &str, delimiter: char) -> Self {
        let level = normalize_quotes(sample, delimiter);
        let mut split = Self {
            with_stray_quotes: level.with_stray_quotes,
            ..Self::default()
        };
        let mut widths = HashMap::<usize, usize>::new();
        for record in records(level, delimiter) {
            let blank = record.iter().all(str::is_empty);
            if blank && record.len() == 1 {
                continue;
            }
            split.lines += 1;
            if record.len() > 1 {
                split.in_cells += 1;
                *widths.entry(record.len()).or_default() += 1;
                split.thousands += usize::from(delimiter == ',' && is_one_number(&record));
            }
        }
        split.alike = widths.into_values().max().unwrap_or(0);
        split
    }

    /// How well it fits: the share of lines that are alike, in millionths, then the quotes and the lines that are split.
    fn fitness(&self) -> impl Ord + use<> {
        let share = self.alike * 1_000_000 / self.lines.max(1);
        (share, Reverse(self.with_stray_quotes), self.in_cells)
    }

    fn is_believable(&self) -> bool {
        let numbers_alone = self.thousands == self.in_cells && self.in_cells < self.lines;
        self.in_cells > 0 && self.in_cells * ONE_LINE_IN >= self.lines && !numbers_alone
    }
}

/// Whether the cells are a number with separators between its thousands: `1,234`.
fn is_one_number(record: &StringRecord) -> bool {
    let is_digits = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
    record.iter().enumerate().all(|(place, cell)| {
        let fits = if place == 0 {
            (1..=3).contains(&cell.len())
        } else {
            cell.len() == 3
        };
        fits && is_digits(cell)
    })
}

fn records(level: NormalizedQuotes, delimiter: char) -> impl Iterator<Item = StringRecord> {
    // Every delimiter is ASCII.
    let byte = u8::try_from(delimiter).unwrap_or(b',');
    let reader = ReaderBuilder::new()
        .delimiter(byte)
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_reader(std::io::Cursor::new(level.text));
    // Reading text from memory, with rows of any length, does not fail.
    reader.into_records().map_while(Result::ok)
}
