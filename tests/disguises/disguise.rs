//! A true table, disguised: a shape, cells written in several ways, rows and columns that do not belong to it, and an encoding.

use std::collections::BTreeMap;

use trust_benchmark::spreadsheet::{MergedCells, ReadLimits, Sheet, SheetFacts, read_delimited, read_file};

use crate::cells::{Cell, Style, adorn, damage, style, suppress};
use crate::chance::Chance;
use crate::layout::{self, Row, RowIs, Table};
use crate::other_rows::add_rows;
use crate::truth::{LATEST, Truth, Value};

pub(crate) struct Disguised {
    pub(crate) sheet: Sheet,
    pub(crate) file: String,
    /// The truth of what the table shows: its years, and no value that it leaves out.
    pub(crate) truth: Truth,
    pub(crate) disguises: Vec<&'static str>,
    /// What is true of cells, by the place in the sheet.
    pub(crate) values: BTreeMap<(usize, usize), Value>,
}

impl Disguised {
    pub(crate) fn shown(&self) -> String {
        let rows = self.sheet.rows().iter().map(|row| row.join(" | "));
        let facts = self.sheet.facts();
        format!(
            "{}\n{}\n{facts:?}",
            self.file,
            rows.collect::<Vec<_>>().join("\n")
        )
    }
}

pub(crate) fn disguise(truth: &Truth, chance: &mut Chance) -> Disguised {
    let mut names: Vec<&'static str> = Vec::new();
    let can_be_subjects = !truth.is_secondary;
    let (truth, mut table) = match chance.below(12) {
        0 | 1 => {
            names.push("headings of two rows");
            let more = 1 + chance.below(2);
            let truth = truth.with_years(chance, more);
            let table = layout::two_rows(&truth, chance);
            (truth, table)
        }
        2 => {
            names.push("a row a year");
            let more = 1 + chance.below(2);
            let truth = truth.with_years(chance, more);
            let table = layout::long_years(&truth, chance);
            (truth, table)
        }
        3 if can_be_subjects => {
            names.push("a row a subject");
            let mut truth = of_latest(truth);
            let shown = [
                "reading_expected",
                "writing_expected",
                "maths_expected",
                "rwm_expected",
                "key_stage_2-pupils",
            ];
            truth.fields.retain(|field| shown.contains(field));
            truth.values.retain(|(_, field, _), _| shown.contains(field));
            let table = layout::long_subjects(&truth, chance);
            (truth, table)
        }
        4 => {
            names.push("a row a group of pupils");
            let truth = of_latest(truth);
            let table = layout::long_groups(&truth, chance);
            (truth, table)
        }
        5 => {
            names.push("a row a kind of figure");
            let truth = of_latest(truth);
            let table = layout::long_kinds(&truth, chance);
            (truth, table)
        }
        6 => {
            names.push("years in headings");
            let more = 1 + chance.below(2);
            let truth = truth.with_years(chance, more);
            let table = layout::wide(&truth, chance);
            (truth, table)
        }
        7 => {
            let table = layout::wide(truth, chance);
            (truth.clone(), table)
        }
        _ => {
            let truth = of_latest(truth);
            let table = layout::wide(&truth, chance);
            (truth, table)
        }
    };
    let mut truth = truth;
    count_pupils(&mut table, chance, &mut names);
    write_cells(&mut table, &mut truth, chance, &mut names);
    add_columns(&mut table, chance, &mut names);
    add_rows(&mut table, &truth, chance, &mut names);
    let sheet = Drawing::of(&table, &truth, chance, &mut names);
    sheet.finish(truth, names, chance)
}

/// The same figures as those of the latest year, without the one that is no longer produced.
fn of_latest(truth: &Truth) -> Truth {
    let mut truth = truth.clone();
    truth.fields.retain(|field| *field != "progress_8");
    truth.values.retain(|(_, field, _), _| *field != "progress_8");
    truth.years = vec![LATEST];
    let values = truth.values.iter();
    truth.values = values
        .map(|((school, field, _), value)| ((*school, *field, LATEST), *value))
        .collect();
    truth
}

/// Has the number of pupils who reached something in place of the percentage.
fn count_pupils(table: &mut Table, chance: &mut Chance, names: &mut Vec<&'static str>) {
    if table.is_long || table.headings.len() > 1 || !chance.percent(8) {
        return;
    }
    for (column, field, _) in table.figures.clone() {
        if field == "rwm_expected" && !table.names_year {
            chance
                .one(&[
                    "RWM number achieving",
                    "No. of pupils achieving RWM EXS+",
                    "RWM EXS+ (no.)",
                ])
                .clone_into(&mut table.headings[0][column]);
            for row in &mut table.rows {
                if let Some(Value::Share { reached, .. }) = row.cells[column].value {
                    row.cells[column].text = reached.to_string();
                }
            }
            names.push("numbers of pupils who reached it");
        }
    }
}

fn write_cells(table: &mut Table, truth: &mut Truth, chance: &mut Chance, names: &mut Vec<&'static str>) {
    let is_counted = names.contains(&"numbers of pupils who reached it");
    let is_tagged = names.contains(&"a row a kind of figure");
    if !is_counted && !is_tagged {
        let chosen = match chance.below(10) {
            0..=3 => Style::Signed,
            4 => Style::Fractions,
            5 => Style::DecimalCommas,
            _ => Style::Plain,
        };
        match chosen {
            Style::Fractions => names.push("fractions"),
            Style::DecimalCommas => names.push("decimal commas"),
            Style::Plain | Style::Signed => {}
        }
        for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
            style(cell, chosen);
        }
    }
    // What is suppressed is not known: it is no part of the truth.
    if chance.percent(15) && !table.is_long && !is_counted {
        for _ in 0..=chance.below(2) {
            let row = chance.below(table.rows.len());
            let Some((column, field, year)) = table
                .figures
                .get(1 + chance.below(table.figures.len().max(2) - 1))
                .copied()
            else {
                continue;
            };
            if field.ends_with("pupils") {
                continue;
            }
            if let RowIs::School(school) = table.rows[row].is {
                suppress(&mut table.rows[row].cells[column], chance);
                truth.values.remove(&(school, field, year));
                names.push("suppressed figures");
            }
        }
    }
    let adorned = if chance.percent(30) {
        1 + chance.below(4)
    } else {
        0
    };
    for _ in 0..adorned {
        if let Some(cell) = any_figure(table, chance) {
            names.extend(adorn(cell, chance));
        }
    }
    if chance.percent(6)
        && !is_counted
        && !is_tagged
        && let Some(cell) = any_figure(table, chance)
    {
        names.extend(damage(cell, chance));
    }
}

fn any_figure<'a>(table: &'a mut Table, chance: &mut Chance) -> Option<&'a mut Cell> {
    let row = chance.below(table.rows.len());
    let row = &mut table.rows[row];
    if !matches!(row.is, RowIs::School(_)) {
        return None;
    }
    let figures: Vec<usize> = (0..row.cells.len())
        .filter(|place| row.cells[*place].value.is_some())
        .collect();
    let place = *figures.get(chance.below(figures.len()))?;
    row.cells.get_mut(place)
}

/// Columns that are not ours.
fn add_columns(table: &mut Table, chance: &mut Chance, names: &mut Vec<&'static str>) {
    if !chance.percent(35) {
        return;
    }
    for _ in 0..=chance.below(2) {
        let heading = chance.one(&[
            "RWM target",
            "FFT20 RWM",
            "RWM national",
            "Comments",
            "% PP",
            "RWM gap",
            "Headteacher",
            "LA",
            "Ofsted",
            "SEND %",
            "RWM boys",
            "Change in RWM",
            "P8 CI low",
            "Rank",
        ]);
        let width = table.headings.last().map_or(0, Vec::len);
        let last = table.headings.len() - 1;
        for (place, headings) in table.headings.iter_mut().enumerate() {
            headings.push(if place == last {
                heading.to_owned()
            } else {
                String::new()
            });
        }
        let words = matches!(heading, "Comments" | "Headteacher" | "LA" | "Ofsted");
        for row in &mut table.rows {
            row.cells.resize_with(width, Cell::default);
            let text = if words {
                chance
                    .one(&["Good", "A. Smith", "", "see note", "Outstanding", "North"])
                    .to_owned()
            } else {
                chance.between(1, 99).to_string()
            };
            row.cells.push(Cell::text(text));
        }
        names.push("columns of other things");
    }
}

/// A table as rows of texts, with what a sheet says beside them.
struct Drawing {
    rows: Vec<Vec<Cell>>,
    facts: SheetFacts,
    file: String,
    is_plain: bool,
}

impl Drawing {
    fn of(table: &Table, truth: &Truth, chance: &mut Chance, names: &mut Vec<&'static str>) -> Self {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut facts = SheetFacts::default();
        let mut file = "Trust data.xlsx".to_owned();
        if chance.percent(30) {
            let year = truth.years[0];
            let title = if table.years.len() == 1 && !table.names_year && year == LATEST {
                chance.one(&[
                    "Our results",
                    "Example Learning Trust – headlines",
                    "Results 2026",
                    "KS outcomes 2025/26 (provisional)",
                    "Applied filters: Pupil group is All",
                ])
            } else {
                chance.one(&["Our results", "Example Learning Trust – headlines"])
            };
            rows.push(vec![Cell::text(title)]);
            if chance.percent(50) {
                rows.push(Vec::new());
            }
            names.push("titles");
        } else if chance.percent(10) && !table.names_year {
            "KS results 2025-26.xlsx".clone_into(&mut file);
        }
        let first_heading = rows.len();
        for headings in &table.headings {
            rows.push(headings.iter().map(Cell::text).collect());
        }
        for (row, first_column, last_column) in &table.merged_headings {
            let row = first_heading + row;
            facts.merged.push(MergedCells {
                first_row: row,
                last_row: row,
                first_column: *first_column,
                last_column: *last_column,
            });
        }
        let first_data = rows.len();
        for row in &table.rows {
            if row.is_hidden {
                facts.hidden_rows.insert(rows.len());
                facts.is_filtered = true;
            }
            rows.push(row.cells.clone());
        }
        if !table.merged_down.is_empty() {
            let is_merged = chance.percent(50);
            names.push(if is_merged {
                "names merged down"
            } else {
                "names left blank"
            });
            for column in &table.merged_down {
                merge_down(&mut rows, first_data, *column, &table.rows, is_merged, &mut facts);
            }
        }
        if chance.percent(25) {
            rows.push(Vec::new());
            // Where the table names no year, what is below it says which year it is of.
            let (exported, filters) = if table.names_year {
                (
                    "Exported on 03/09/2025 08:14",
                    "Applied filters: Academic Year is 2024/25",
                )
            } else {
                (
                    "Exported on 03/09/2026 08:14",
                    "Applied filters: Academic Year is 2025/26",
                )
            };
            rows.push(vec![Cell::text(chance.one(&[
                "Source: our own returns",
                exported,
                "* provisional",
                "Note: pupils with results only",
                filters,
            ]))]);
            names.push("remarks");
        }
        let is_plain =
            facts == SheetFacts::default() && rows.iter().flatten().all(|cell| cell.note.is_none());
        Self {
            rows,
            facts,
            file,
            is_plain,
        }
    }

    fn finish(mut self, truth: Truth, mut names: Vec<&'static str>, chance: &mut Chance) -> Disguised {
        let has_marks = names.iter().any(|name| {
            matches!(
                *name,
                "hidden rows" | "formatted as a date" | "formula of zero" | "formula without a result"
            )
        });
        if self.is_plain && !has_marks && chance.percent(5) && self.rows.len() < 30 {
            names.push("on its side");
            let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
            let turned = (0..width).map(|column| {
                self.rows
                    .iter()
                    .map(|row| row.get(column).cloned().unwrap_or_default())
                    .collect()
            });
            self.rows = turned.collect();
        }
        let mut values = BTreeMap::new();
        for (row, cells) in self.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if let Some(value) = cell.value {
                    values.insert((row, column), value);
                }
                if let Some(note) = &cell.note {
                    self.facts.notes.insert((row, column), note.clone());
                }
            }
        }
        let texts: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
            .collect();
        let sheet = if self.is_plain && chance.percent(40) {
            encoded(&texts, chance, &mut names)
        } else {
            Sheet::new("Sheet1", texts).with_facts(self.facts)
        };
        names.sort_unstable();
        names.dedup();
        Disguised {
            sheet,
            file: self.file,
            truth,
            disguises: names,
            values,
        }
    }
}

/// Leaves equal neighbours of one school blank, and says that they are merged where they are.
fn merge_down(
    rows: &mut [Vec<Cell>],
    first: usize,
    column: usize,
    table: &[Row],
    is_merged: bool,
    facts: &mut SheetFacts,
) {
    let mut start = 0;
    while start < table.len() {
        let mut end = start + 1;
        while end < table.len()
            && table[end].is == table[start].is
            && matches!(table[start].is, RowIs::School(_))
        {
            end += 1;
        }
        for row in start + 1..end {
            rows[first + row][column] = Cell::default();
        }
        if is_merged && end > start + 1 {
            facts.merged.push(MergedCells {
                first_row: first + start,
                last_row: first + end - 1,
                first_column: column,
                last_column: column,
            });
        }
        start = end;
    }
}

/// The sheet by way of a text, pasted or in a file of some encoding.
fn encoded(rows: &[Vec<String>], chance: &mut Chance, names: &mut Vec<&'static str>) -> Sheet {
    let has_comma = rows.iter().flatten().any(|text| text.contains(','));
    let delimiter = match chance.below(3) {
        0 => '\t',
        1 if !has_comma => ',',
        _ => ';',
    };
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let mut row = row.clone();
        row.resize(width, String::new());
        text.push_str(&row.join(&delimiter.to_string()));
        text.push_str("\r\n");
    }
    let is_latin = text
        .chars()
        .all(|letter| letter.is_ascii() || matches!(letter, 'é' | 'è' | 'ë' | '’' | '–'));
    let bytes: Vec<u8> = match chance.below(5) {
        0 => {
            names.push("UTF-16 without a mark");
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        1 if is_latin => {
            names.push("Windows-1252");
            let byte = |letter: char| match letter {
                'é' => 0xe9,
                'è' => 0xe8,
                'ë' => 0xeb,
                '’' => 0x92,
                '–' => 0x96,
                ascii => u8::try_from(ascii).unwrap(),
            };
            text.chars().map(byte).collect()
        }
        2 => {
            names.push("NUL bytes");
            let mut bytes = text.into_bytes();
            bytes.extend([0; 64]);
            bytes
        }
        3 => {
            names.push("pasted");
            return read_delimited(&text).named("Sheet1");
        }
        _ => text.into_bytes(),
    };
    let book = read_file("Sheet1.csv", &bytes, &ReadLimits::IN_A_WORKER, &mut |_| {}).unwrap();
    book.into_sheets().remove(0)
}
