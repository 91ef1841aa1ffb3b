//! LibreOffice's format, event by event. calamine reads it too, but multiplies repeated cells before anybody can count
//! them, waits forever for the end of a table that breaks off, and does not tell a percentage from a number.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::blank::is_blank;
use super::cell_text::{boolean, iso_date, iso_duration, number, percentage};
use super::collected_facts::CollectedFacts;
use super::grid::{CellBudget, Grid};
use super::ods_facts::{self, RowOfRuns, Run};
use super::ods_tag::Tag;
use super::serial_number::{DAY_ZERO, days};
use super::superscript::raised;
use super::zip_guard::{Archive, of_archive};
use super::{DamagedPart, Progress, ReadError, ReadLimits, Sheet};

/// The sheets of a workbook.
pub(super) fn read(
    mut archive: Archive<'_>,
    limits: &ReadLimits,
    room: &mut CellBudget,
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, ReadError> {
    if is_protected(&mut archive)? {
        return Err(ReadError::Protected);
    }
    let content = archive
        .by_name("content.xml")
        .map_err(|error| of_archive(&error))?;
    let mut content = Content::of(BufReader::new(content));
    let mut hidden = HashSet::new();
    let mut style = String::new();
    let mut day_zero = DAY_ZERO;
    let mut sheets = Vec::new();
    loop {
        match content.next(&DamagedPart::SheetList)? {
            Part::Start(tag) => match tag.name.as_str() {
                "style:style" => tag.get("style:name").clone_into(&mut style),
                "style:table-properties" if tag.get("table:display") == "false" => {
                    hidden.insert(style.clone());
                }
                "style:text-properties" if tag.get("style:text-position").starts_with("super") => {
                    content.raised.insert(style.clone());
                }
                "table:null-date" => {
                    day_zero = days(tag.get("table:date-value")).unwrap_or(DAY_ZERO);
                }
                "table:table" => {
                    if sheets.len() == limits.sheets {
                        return Err(ReadError::TooManySheets { limit: limits.sheets });
                    }
                    let name = tag.get("table:name");
                    on_progress(Progress::Sheet {
                        name: name.to_owned(),
                        number: sheets.len() + 1,
                        of: None,
                    });
                    let sheet = content.table(name, day_zero, limits, room)?;
                    let is_hidden = hidden.contains(tag.get("table:style-name"));
                    sheets.push(if is_hidden { sheet.hidden() } else { sheet });
                }
                // Tables that are no sheets: earlier versions of cells, and what was linked to.
                "table:tracked-changes" | "table:dde-links" | "office:scripts" => {
                    content.skip(&tag, &DamagedPart::SheetList)?;
                }
                _ => {}
            },
            Part::End(name) if name == "office:document-content" => return Ok(sheets),
            Part::End(_) | Part::Text(_) => {}
        }
    }
}

/// Whether a password is needed for any part, which the list of parts says.
fn is_protected(archive: &mut Archive<'_>) -> Result<bool, ReadError> {
    let mut list = String::new();
    match archive.by_name("META-INF/manifest.xml") {
        Ok(mut part) => part
            .read_to_string(&mut list)
            .map_err(|_| ReadError::damaged(DamagedPart::PartList))?,
        // Nothing in it needs the list.
        Err(zip::result::ZipError::FileNotFound) => 0,
        Err(error) => return Err(of_archive(&error)),
    };
    Ok(list.contains("manifest:encryption-data"))
}

/// What comes next in the content.
enum Part {
    Start(Tag),
    End(String),
    Text(String),
}

/// The content of a document, part by part. Its end is an error: the reader has stopped before, at a closing tag.
struct Content<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    /// The styles of raised text.
    raised: HashSet<String>,
}

impl<R: BufRead> Content<R> {
    fn of(source: R) -> Self {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            raised: HashSet::new(),
        }
    }

    fn next(&mut self, part: &DamagedPart) -> Result<Part, ReadError> {
        let damaged = || ReadError::damaged(part.clone());
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer);
            return Ok(match event.map_err(|_| damaged())? {
                Event::Start(start) => Part::Start(Tag::of(&start).ok_or_else(damaged)?),
                Event::End(end) => Part::End(end.name().as_ref().to_owned()),
                Event::Text(text) => Part::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Part::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => {
                    let letter = reference.resolve_char_ref().map_err(|_| damaged())?;
                    let named = quick_xml::escape::resolve_xml_entity(&reference).map(str::to_owned);
                    Part::Text(letter.map(String::from).or(named).ok_or_else(damaged)?)
                }
                Event::Eof => return Err(damaged()),
                _ => continue,
            });
        }
    }

    /// Passes over everything in a tag that has been opened.
    fn skip(&mut self, tag: &Tag, part: &DamagedPart) -> Result<(), ReadError> {
        let mut open = 1_usize;
        while open > 0 {
            match self.next(part)? {
                Part::Start(inner) if inner.name == tag.name => open += 1,
                Part::End(name) if name == tag.name => open -= 1,
                _ => {}
            }
        }
        Ok(())
    }

    /// The cells of a table that has been opened.
    fn table(
        &mut self,
        name: &str,
        day_zero: i64,
        limits: &ReadLimits,
        room: &mut CellBudget,
    ) -> Result<Sheet, ReadError> {
        let part = DamagedPart::Sheet(name.to_owned());
        let mut grid = Grid::new(name, room);
        let mut facts = CollectedFacts::of(limits);
        let mut row = 0_usize;
        let mut column = 0_usize;
        loop {
            match self.next(&part)? {
                Part::Start(tag) => match tag.name.as_str() {
                    "table:table-row" => {
                        let times = tag.times("table:number-rows-repeated");
                        let cells = self.row(day_zero, &part)?;
                        let end = row.saturating_add(times);
                        put_repeated(&mut grid, row, end, &cells.filled)?;
                        ods_facts::collect(name, row..end, &cells, limits, &mut facts, grid.room())?;
                        if ods_facts::is_hidden(&tag) {
                            facts.hide_rows(row, end);
                        }
                        if ods_facts::is_filtered(&tag) {
                            facts.filter_rows(row, end - 1);
                        }
                        row = end;
                    }
                    "table:table-column" => {
                        let end = column.saturating_add(tag.times("table:number-columns-repeated"));
                        if ods_facts::is_hidden(&tag) {
                            facts.hide_columns(column, end);
                        }
                        column = end;
                        self.skip(&tag, &part)?;
                    }
                    // Rows and columns are in these.
                    "table:table-row-group"
                    | "table:table-rows"
                    | "table:table-header-rows"
                    | "table:table-column-group"
                    | "table:table-columns"
                    | "table:table-header-columns" => {}
                    _ => self.skip(&tag, &part)?,
                },
                Part::End(name) if name == "table:table" => return Ok(facts.settled(grid.into_sheet())),
                Part::End(_) | Part::Text(_) => {}
            }
        }
    }

    /// What is in the cells of a row that has been opened.
    fn row(&mut self, day_zero: i64, part: &DamagedPart) -> Result<RowOfRuns, ReadError> {
        let mut cells = RowOfRuns::default();
        let mut column = 0_usize;
        loop {
            match self.next(part)? {
                Part::Start(tag)
                    if tag.name == "table:table-cell" || tag.name == "table:covered-table-cell" =>
                {
                    let times = tag.times("table:number-columns-repeated");
                    let shown = self.shown(&tag, part)?;
                    let text = value(&tag, shown);
                    cells.add_facts(&tag, column, times, &text, day_zero);
                    if !is_blank(&text) {
                        cells.filled.push(Run {
                            column,
                            times,
                            of: text,
                        });
                    }
                    column = column.saturating_add(times);
                }
                Part::Start(tag) => self.skip(&tag, part)?,
                Part::End(name) if name == "table:table-row" => return Ok(cells),
                Part::End(_) | Part::Text(_) => {}
            }
        }
    }

    /// The paragraphs of a cell that has been opened, as it shows them.
    fn shown(&mut self, cell: &Tag, part: &DamagedPart) -> Result<String, ReadError> {
        let mut text = String::new();
        let mut paragraphs = 0_usize;
        let mut inside = false;
        // Whether each open span is raised.
        let mut spans: Vec<bool> = Vec::new();
        loop {
            match self.next(part)? {
                Part::Start(tag) => match tag.name.as_str() {
                    "text:span" => spans.push(self.raised.contains(tag.get("text:style-name"))),
                    "text:p" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                        inside = true;
                    }
                    // No cell holds more; a file that says so wants harm.
                    "text:s" => text.extend(std::iter::repeat_n(' ', tag.times("text:c").min(SPACES))),
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    // Text with a style or an address of its own, or what the program computed.
                    name if inside && name.starts_with("text:") => {}
                    // Comments, drawings and tables in a cell are not its text.
                    _ => self.skip(&tag, part)?,
                },
                Part::Text(more) if inside && spans.contains(&true) => text.push_str(&raised(&more)),
                Part::Text(more) if inside => text.push_str(&more),
                Part::End(name) if name == "text:span" => drop(spans.pop()),
                Part::End(name) if name == "text:p" => inside = false,
                Part::End(name) if name == cell.name => return Ok(text),
                Part::End(_) | Part::Text(_) => {}
            }
        }
    }
}

/// The most spaces that stand in a cell in a row: as many as LibreOffice lets a cell hold letters.
const SPACES: usize = 32_767;

/// Puts a row as often as it is repeated. Room is counted cell by cell, so that neither repetition can ask for more.
fn put_repeated(
    grid: &mut Grid<'_>,
    first: usize,
    end: usize,
    cells: &[Run<String>],
) -> Result<(), ReadError> {
    if cells.is_empty() {
        return Ok(());
    }
    for row in first..end {
        for run in cells {
            for column in run.columns() {
                grid.put(row, column, &run.of)?;
            }
        }
    }
    Ok(())
}

/// The text of a cell: its value where it has one, else what it shows.
fn value(cell: &Tag, shown: String) -> String {
    // LibreOffice says of an error that it is an empty text, or a number.
    if cell.get("calcext:value-type") == "error" {
        return shown;
    }
    // Words or a limit in place of the number, by the cell's format: "SUPP", "<5".
    let says_more = shown.contains(['<', '>', '≤', '≥'])
        || !shown.contains(|letter: char| letter.is_ascii_digit()) && shown.contains(char::is_alphabetic);
    let is_number = matches!(cell.get("office:value-type"), "float" | "currency" | "percentage");
    if is_number && says_more {
        return shown;
    }
    let float = || cell.get("office:value").parse::<f64>().ok();
    match cell.get("office:value-type") {
        "float" | "currency" => float().map_or(shown, number),
        "percentage" => float().map_or(shown, percentage),
        "boolean" => boolean(cell.get("office:boolean-value") == "true").to_owned(),
        "date" => iso_date(cell.get("office:date-value")),
        "time" => iso_duration(cell.get("office:time-value")),
        _ => match cell.get("office:string-value") {
            "" => shown,
            text => text.to_owned(),
        },
    }
}
