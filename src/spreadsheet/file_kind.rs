//! What a file is, by its content. Its name says what somebody meant it to be: systems export web pages as .xls, and
//! people rename files.

use super::ReadError;
use super::blank::is_blank;
use super::encoding::decoded;
use super::links::{is_binary_link, is_link, is_saved_file};

/// A file that may be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Text, presumably with delimiters.
    Text,
    /// A zip archive, as .xlsx and .ods are.
    Archive,
}

/// What a file is.
///
/// # Errors
/// When it is something that is known and not read here, or is no text.
pub(super) fn detect_file_kind(bytes: &[u8]) -> Result<FileKind, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        Ok(FileKind::Archive)
    } else if begins(&[COMPOUND]) {
        Err(compound(bytes))
    } else if begins(&[b"%PDF"]) {
        Err(ReadError::Pdf)
    } else if begins(&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"])
        || is_picture_in_a_box(bytes)
    {
        Err(ReadError::Picture)
    } else if begins(&[b"{\\rtf"]) {
        Err(ReadError::OtherDocument)
    } else if begins(&[b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!"]) || is_tape_archive(bytes) {
        Err(ReadError::Archive)
    } else if is_binary_link(bytes) {
        Err(ReadError::Link)
    } else if let Some(refusal) = refused_text(bytes) {
        Err(refusal)
    } else if is_markup(bytes) {
        Err(ReadError::WebPage)
    } else if is_text(bytes) {
        Ok(FileKind::Text)
    } else {
        Err(ReadError::Unknown)
    }
}

/// Whether bytes are a workbook or another sheet that [`read_file`](super::read_file()) knows by its container: .xlsx, .xlsm,
/// .xlsb, .ods or .xls. For code that was given a file for something else, and can then say where it belongs.
///
/// ```
/// use trust_benchmark::spreadsheet::is_spreadsheet;
///
/// assert!(!is_spreadsheet(b"{}"));
/// assert!(!is_spreadsheet(b"PK\x03\x04 with no sheets"));
/// ```
#[must_use]
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    let holds = |mark: &[u8]| bytes.windows(mark.len()).any(|part| part == mark);
    if bytes.starts_with(b"PK\x03\x04") {
        holds(b"xl/workbook") || holds(b"application/vnd.oasis.opendocument.spreadsheet")
    } else {
        bytes.starts_with(COMPOUND) && matches!(compound(bytes), ReadError::OldExcel | ReadError::Protected)
    }
}

/// What Microsoft's own container begins with.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The longest text in which a link or a saved file is looked for by its start alone.
const START: usize = 65_536;

/// Why a text is not read, although it is one: it is a link, or a file of figures that this program saved.
fn refused_text(bytes: &[u8]) -> Option<ReadError> {
    let start = &bytes[..bytes.len().min(START)];
    let text = decoded(start).text;
    if is_saved_file(&text) {
        Some(ReadError::SavedFile)
    } else {
        is_link(&text).then_some(ReadError::Link)
    }
}

/// Microsoft's own container: what a password protects is in one too.
fn compound(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|part| part == name)
    };
    if holds("EncryptedPackage") {
        ReadError::Protected
    } else if holds("WordDocument") || holds("PowerPoint Document") {
        ReadError::OtherDocument
    } else {
        ReadError::OldExcel
    }
}

/// WebP and HEIC say what they are after a length.
fn is_picture_in_a_box(bytes: &[u8]) -> bool {
    let at = |from: usize, mark: &[u8]| bytes.get(from..from + mark.len()) == Some(mark);
    at(0, b"RIFF") && at(8, b"WEBP") || at(4, b"ftyp")
}

/// A tar archive, whose first file has a header of that length.
fn is_tape_archive(bytes: &[u8]) -> bool {
    bytes.get(257..262) == Some(b"ustar")
}

/// HTML or XML, after a byte-order mark and blank space.
fn is_markup(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = bytes.trim_ascii_start();
    [
        &b"<!doctype"[..],
        b"<html",
        b"<?xml",
        b"<table",
        b"<!--",
        b"<head",
        b"<body",
        b"<meta",
        b"<style",
    ]
    .iter()
    .any(|mark| {
        start
            .get(..mark.len())
            .is_some_and(|part| part.eq_ignore_ascii_case(mark))
    })
}

/// Whether bytes are text: they have no 0, or are UTF-16, in which nearly every other byte is one, or something readable
/// filled up with 0.
fn is_text(bytes: &[u8]) -> bool {
    let is_marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    is_marked || !bytes.contains(&0) || {
        let text = decoded(bytes).text;
        // A file of zeros only is no text, nor is one with control characters that no text has.
        !is_blank(&text) && !text.contains(controls_a_program)
    }
}

/// Control characters except for tabs, ends of lines and pages, and the end of a file in old programs.
fn controls_a_program(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t'..='\r' | '\u{1a}')
}
