//! Excel's format, through calamine. Cells are taken one by one as they stand in the file: calamine's own table of a sheet
//! has room for every cell up to the last, and a hostile file has its last in the furthest corner.

use std::io::Cursor;

use calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cell_text::{boolean, format_shows_percent, iso_date, iso_duration, number, percentage};
use super::grid::{CellBudget, Grid};
use super::zip_guard::{Archive, texts_are_as_many_as_said};
use super::{DamagedPart, Progress, ReadError, ReadLimits, Sheet};

/// The worksheets of a workbook; sheets that are one chart have no cells and are left out.
pub(super) fn read(
    mut archive: Archive<'_>,
    bytes: &[u8],
    limits: &ReadLimits,
    room: &mut CellBudget,
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, ReadError> {
    texts_are_as_many_as_said(&mut archive)?;
    drop(archive);
    let mut workbook =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error, DamagedPart::SheetList))?;
    let mut worksheets = workbook.sheets_metadata().to_vec();
    worksheets.retain(|sheet| sheet.typ == SheetType::WorkSheet);
    if worksheets.len() > limits.sheets {
        return Err(ReadError::TooManySheets { limit: limits.sheets });
    }
    let of = Some(worksheets.len());
    let mut sheets = Vec::with_capacity(worksheets.len());
    for (place, found) in worksheets.iter().enumerate() {
        on_progress(Progress::Sheet {
            name: found.name.clone(),
            number: place + 1,
            of,
        });
        let sheet = read_sheet(&mut workbook, &found.name, room)?;
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
    room: &mut CellBudget,
) -> Result<Sheet, ReadError> {
    let damaged = |error: XlsxError| damaged(&error, DamagedPart::Sheet(name.to_owned()));
    let mut cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let shows_percent: Vec<bool> = cells
        .styles()
        .iter()
        .map(|style| {
            let format = style.number_format.as_ref();
            format.is_some_and(|format| format_shows_percent(&format.format_code))
        })
        .collect();
    let mut grid = Grid::new(name, room);
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let percent = shows_percent.get(style).copied().unwrap_or(false);
        grid.put(row as usize, column as usize, &text(&cell, percent))?;
    }
    Ok(grid.into_sheet())
}

fn text(cell: &Cell<DataRef<'_>>, percent: bool) -> String {
    match cell.get_value() {
        DataRef::Float(value) if percent => percentage(*value),
        DataRef::Float(value) => number(*value),
        DataRef::Int(value) => value.to_string(),
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

/// A date, a time of day where the number of days is none, or a length of time.
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
