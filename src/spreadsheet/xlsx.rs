//! Excel's format, through calamine. Cells are taken one by one as they stand in the file: calamine's own table of a sheet
//! has room for every cell up to the last, and a hostile file has its last in the furthest corner.

use std::io::Cursor;

use calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cell_text::{boolean, format_shows_percent, iso_date, iso_duration, number, percentage};
use super::collected_facts::CollectedFacts;
use super::grid::{CellBudget, CellPlace, Grid};
use super::number_format::shown_instead;
use super::serial_number::{DAY_ZERO, DAY_ZERO_OF_1904, serial_number};
use super::sheet_facts::CellNote;
use super::xlsx_parts::sheet_parts;
use super::xlsx_superscripts::{self, Superscripts};
use super::zip_guard::{Archive, check_text_count};
use super::{DamagedPart, Progress, ReadError, ReadLimits, Sheet, xlsx_facts};

/// The worksheets of a workbook; sheets that are one chart have no cells and are left out.
pub(super) fn read(
    mut archive: Archive<'_>,
    bytes: &[u8],
    limits: &ReadLimits,
    room: &mut CellBudget,
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, ReadError> {
    check_text_count(&mut archive)?;
    let mut workbook =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error, DamagedPart::SheetList))?;
    let all = workbook.sheets_metadata().to_vec();
    let parts = sheet_parts(&mut archive)?;
    if parts.len() != all.len() {
        return Err(ReadError::damaged(DamagedPart::SheetList));
    }
    let mut worksheets: Vec<_> = all.into_iter().zip(parts).collect();
    worksheets.retain(|(sheet, _)| sheet.typ == SheetType::WorkSheet);
    if worksheets.len() > limits.sheets {
        return Err(ReadError::TooManySheets { limit: limits.sheets });
    }
    let of_all = xlsx_superscripts::of_all_sheets(&mut archive)?;
    let of = Some(worksheets.len());
    let mut sheets = Vec::with_capacity(worksheets.len());
    for (place, (found, part)) in worksheets.iter().enumerate() {
        on_progress(Progress::Sheet {
            name: found.name.clone(),
            number: place + 1,
            of,
        });
        let mut facts = CollectedFacts::of(limits);
        let superscripts = xlsx_superscripts::of_sheet(&mut archive, part, &found.name, &of_all)?;
        let sheet = read_sheet(&mut workbook, &found.name, &superscripts, &mut facts, room)?;
        xlsx_facts::collect(&mut archive, part, &found.name, &mut facts, room)?;
        let sheet = facts.settled(sheet);
        sheets.push(match found.visible {
            SheetVisible::Visible => sheet,
            SheetVisible::Hidden | SheetVisible::VeryHidden => sheet.hidden(),
        });
    }
    Ok(sheets)
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    superscripts: &Superscripts,
    facts: &mut CollectedFacts,
    room: &mut CellBudget,
) -> Result<Sheet, ReadError> {
    let starts_in_1904 = workbook.has_1904_epoch();
    let damaged = |error: XlsxError| damaged(&error, DamagedPart::Sheet(name.to_owned()));
    let mut cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let formats: Vec<String> = cells
        .styles()
        .iter()
        .map(|style| {
            let format = style.number_format.as_ref();
            format.map_or_else(String::new, |format| format.format_code.clone())
        })
        .collect();
    let mut grid = Grid::new(name, room);
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        let format = formats.get(style).map_or("", String::as_str);
        let text = text(&cell, format);
        // A number that is written alike has no raised part.
        let is_text = matches!(cell.get_value(), DataRef::String(_) | DataRef::SharedString(_));
        let marked = superscripts.get(&text).filter(|_| is_text).unwrap_or(&text);
        grid.put(row, column, marked)?;
        if let Some(number) = number_of_date(&cell, starts_in_1904) {
            let at = CellPlace {
                sheet: name,
                row,
                column,
            };
            facts.note(&at, CellNote::FormattedAsDate(number), grid.room())?;
        }
    }
    Ok(grid.into_sheet())
}

fn text(cell: &Cell<DataRef<'_>>, format: &str) -> String {
    let of_number = |value: f64, written: String| shown_instead(format, value, &written).unwrap_or(written);
    match cell.get_value() {
        DataRef::Float(value) if format_shows_percent(format) => of_number(*value, percentage(*value)),
        DataRef::Float(value) => of_number(*value, number(*value)),
        DataRef::Int(value) => {
            #[expect(clippy::cast_precision_loss, reason = "only its sign is looked at")]
            let sign = *value as f64;
            of_number(sign, value.to_string())
        }
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => boolean(*value).to_owned(),
        DataRef::DateTime(time) => date(time),
        DataRef::DateTimeIso(text) => iso_date(text),
        DataRef::DurationIso(text) => iso_duration(text),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// The number that a cell holds whose format shows it as a date or a time.
fn number_of_date(cell: &Cell<DataRef<'_>>, starts_in_1904: bool) -> Option<String> {
    match cell.get_value() {
        DataRef::DateTime(time) => Some(number(time.as_f64())),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            let first = if starts_in_1904 {
                DAY_ZERO_OF_1904
            } else {
                DAY_ZERO
            };
            Some(serial_number(text, first).map_or_else(|| text.clone(), number))
        }
        _ => None,
    }
}

/// A date, a time of day if the number of days is zero, or a length of time.
fn date(time: &ExcelDateTime) -> String {
    let days = time.as_f64();
    let (year, month, day, hours, minutes, seconds, _) = time.to_ymd_hms_milli();
    let clock = format!("{hours:02}:{minutes:02}:{seconds:02}");
    if time.is_duration() {
        let all = (days * 86_400.0).round();
        let (hours, minutes, seconds) = ((all / 3_600.0).trunc(), all / 60.0 % 60.0, all % 60.0);
        format!("{hours:02}:{:02}:{seconds:02}", minutes.trunc())
    } else if (0.0..1.0).contains(&days) {
        clock
    } else {
        iso_date(&format!("{year:04}-{month:02}-{day:02}T{clock}"))
    }
}

fn damaged(error: &XlsxError, part: DamagedPart) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Protected,
        _ => ReadError::damaged(part),
    }
}
