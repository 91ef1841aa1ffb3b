//! Zip archives, which .xlsx and .ods are. An archive says how large its parts are, and may lie; so each part is unpacked
//! once, counted and thrown away, before anything reads it to keep.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{DamagedPart, ReadError, ReadLimits};

/// An archive in memory.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// A spreadsheet in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PackedKind {
    Xlsx,
    Ods,
}

/// Opens an archive whose parts together are within the limit, and says what it is.
pub(super) fn open_archive<'a>(
    bytes: &'a [u8],
    limits: &ReadLimits,
) -> Result<(PackedKind, Archive<'a>), ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| of_archive(&error))?;
    let kind = kind(&mut archive)?;
    count(&mut archive, limits.unpacked_bytes)?;
    Ok((kind, archive))
}

/// What an archive holds, by the names in it.
fn kind(archive: &mut Archive<'_>) -> Result<PackedKind, ReadError> {
    let names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(|name| name.replace('\\', "/").to_ascii_lowercase())
        .collect();
    let has = |wanted: &dyn Fn(&str) -> bool| names.iter().any(|name| wanted(name));
    if has(&|name| name == "xl/workbook.bin") {
        Err(ReadError::BinaryExcel)
    } else if has(&|name| name.starts_with("xl/")) {
        Ok(PackedKind::Xlsx)
    } else if has(&|name| name.starts_with("word/") || name.starts_with("ppt/")) {
        Err(ReadError::OtherDocument)
    } else if has(&|name| name == "index.zip" || name.starts_with("index/")) {
        Err(ReadError::Apple)
    } else if has(&|name| name == "mimetype") {
        open_document(archive)
    } else {
        Err(ReadError::Archive)
    }
}

/// What a document of LibreOffice and its kin says that it is.
fn open_document(archive: &mut Archive<'_>) -> Result<PackedKind, ReadError> {
    const FAMILY: &str = "application/vnd.oasis.opendocument.";
    let mut said = String::new();
    let part = archive.by_name("mimetype").map_err(|error| of_archive(&error))?;
    // Longer than any.
    let read = part.take(100).read_to_string(&mut said);
    match said.strip_prefix(FAMILY) {
        Some(what) if what.starts_with("spreadsheet") => Ok(PackedKind::Ods),
        Some(_) => Err(ReadError::OtherDocument),
        None if read.is_err() => Err(ReadError::damaged(DamagedPart::Archive)),
        None => Err(ReadError::Archive),
    }
}

/// Unpacks every part and counts.
fn count(archive: &mut Archive<'_>, limit: u64) -> Result<(), ReadError> {
    let mut left = limit;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| of_archive(&error))?;
        // One more than there may be shows that there is more.
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|_| ReadError::damaged(DamagedPart::Archive))?;
        left = left
            .checked_sub(unpacked)
            .ok_or(ReadError::UnpacksTooLarge { limit })?;
    }
    Ok(())
}

/// Refuses a table of texts that claims more entries than its bytes could hold: Excel's reader makes room for as many as
/// it is told.
pub(super) fn check_text_count(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let damaged = || ReadError::damaged(DamagedPart::TextTable);
    let is_table = |name: &str| {
        name.replace('\\', "/")
            .eq_ignore_ascii_case("xl/sharedStrings.xml")
    };
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| of_archive(&error))?;
        if !part.name().is_ok_and(|name| is_table(&name)) {
            continue;
        }
        let mut text = String::new();
        let mut part = part;
        part.read_to_string(&mut text).map_err(|_| damaged())?;
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event().map_err(|_| damaged())? {
                Event::Start(tag) | Event::Empty(tag) => {
                    let said = tag.try_get_attribute("uniqueCount").map_err(|_| damaged())?;
                    let said = said.and_then(|said| said.value.parse::<usize>().ok());
                    if said.is_some_and(|said| said > text.len()) {
                        return Err(damaged());
                    }
                    break;
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }
    Ok(())
}

/// What keeps an archive or a part of it from being read.
pub(super) fn of_archive(error: &ZipError) -> ReadError {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            ReadError::Protected
        }
        _ => ReadError::damaged(DamagedPart::Archive),
    }
}
