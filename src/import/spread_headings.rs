//! Over which columns a heading of a group is: a merged cell says so, and a text without one is over the blank cells beside it.

use super::heading_words::HeadingWords;
use super::heading_year::read_results_year;
use super::repeated_blocks::RepeatedBlocks;
use super::sheet::{SheetView, is_filled};
use super::tag::{Tag, tag};
use crate::measures::PupilGroup;

/// The texts of a row over each column, where the rows below are `lower`: a merged cell is over all of its columns, and in a
/// row without merged cells a text is over the blank ones to its right that have headings below.
pub(super) fn spread<'a>(sheet: &SheetView<'a>, row: usize, lower: &[usize]) -> Vec<&'a str> {
    let is_merged = sheet.has_merged_columns(row);
    // The row below may have merged or blank cells itself.
    let next = match lower {
        [next, further @ ..] if !further.is_empty() => spread(sheet, *next, further),
        _ => Vec::new(),
    };
    let mut last = ("", Kind::Other);
    let mut texts = Vec::with_capacity(sheet.width());
    for column in 0..sheet.width() {
        let text = if is_merged || sheet.is_covered(row, column) {
            sheet.merged_text(row, column)
        } else {
            sheet.text(row, column)
        };
        let below = lower.iter().map(|lower| sheet.text(*lower, column));
        let below = next.get(column).copied().into_iter().chain(below);
        let below = below.into_iter().find(|text| is_filled(text));
        let kind = below.map_or(Kind::Other, kind);
        if is_filled(text) {
            // What has nothing below it is a heading of its own, and over no other column.
            last = if below.is_some() { (text, kind) } else { ("", kind) };
            texts.push(text);
        } else if below.is_some() && !is_merged && last.1 == kind {
            texts.push(last.0);
        } else {
            last = ("", kind);
            texts.push("");
        }
    }
    if !is_merged && !fill_blocks(sheet, row, lower, &mut texts) {
        end_repeated_blocks(sheet, lower, &mut texts);
    }
    texts
}

/// The texts of several rows of headings over each column, from the top, with a space before each.
pub(super) fn joined(sheet: &SheetView<'_>, rows: &[usize]) -> Vec<String> {
    let mut texts: Vec<String> = vec![String::new(); sheet.width()];
    for (place, row) in rows.iter().enumerate() {
        for (whole, text) in texts.iter_mut().zip(spread(sheet, *row, &rows[place + 1..])) {
            whole.push(' ');
            whole.push_str(text);
        }
    }
    texts
}

/// The headings below a row, over each column, in one text; nothing where there is none.
pub(super) fn keys(sheet: &SheetView<'_>, lower: &[usize]) -> Vec<String> {
    let mut keys = vec![String::new(); sheet.width()];
    for (place, row) in lower.iter().enumerate() {
        for (key, text) in keys.iter_mut().zip(spread(sheet, *row, &lower[place + 1..])) {
            if is_filled(text) {
                key.push_str(text.trim());
                key.push('\n');
            }
        }
    }
    keys
}

/// Puts headings that are typed in the middle or at the end of their columns over all of them; whether there are such.
fn fill_blocks<'a>(sheet: &SheetView<'a>, row: usize, lower: &[usize], texts: &mut [&'a str]) -> bool {
    let own: Vec<&str> = (0..sheet.width())
        .map(|column| sheet.text(row, column))
        .map(|text| if is_filled(text) { text } else { "" })
        .collect();
    let has_room = |column: usize| own[column].is_empty() && column > 0;
    if lower.is_empty() || own.iter().all(|text| text.is_empty()) || !(0..own.len()).any(has_room) {
        return false;
    }
    let Some(blocks) = RepeatedBlocks::find(&keys(sheet, lower), &own) else {
        return false;
    };
    for column in blocks.places() {
        texts[column] = blocks.heading_of(column, &own).map_or("", |heading| own[heading]);
    }
    // The last of them is over no column beyond its block.
    let end = blocks.places().end;
    let beyond = own[end..].iter().take_while(|text| text.is_empty()).count();
    texts[end..end + beyond].fill("");
    true
}

/// A heading over the same columns as the one before it ends where that ended: after "All pupils" and "Disadvantaged", each
/// over "RWM" and "Reading", "Phonics" is of neither.
fn end_repeated_blocks(sheet: &SheetView<'_>, lower: &[usize], texts: &mut [&str]) {
    let below = |column: usize| {
        let mut found = lower.iter().map(|row| sheet.text(*row, column));
        found.find(|text| is_filled(text)).unwrap_or("")
    };
    let mut before: Option<(usize, usize)> = None;
    let mut start = 0;
    while start < texts.len() {
        let text = texts[start];
        let length = texts[start..].iter().take_while(|other| **other == text).count();
        if is_filled(text) {
            if let Some((earlier, columns)) = before
                && length > columns
                && (0..columns).all(|place| is_filled(below(start + place)))
                && (0..columns).all(|place| below(earlier + place) == below(start + place))
            {
                texts[start + columns..start + length].fill("");
            }
            before = Some((start, length));
        }
        start += length;
    }
}

/// What a heading below another is like: what follows of another kind is no longer below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Year,
    Group,
    Other,
}

fn kind(text: &str) -> Kind {
    if read_results_year(text).is_some() {
        Kind::Year
    } else if matches!(tag(text), Some(Tag::Group(_))) || is_share_of_group(text) {
        Kind::Group
    } else {
        Kind::Other
    }
}

/// Whether a heading has a group and no more than a word for a share with it: "% PP".
pub(super) fn is_share_of_group(text: &str) -> bool {
    let words = HeadingWords::of(text);
    words.group != PupilGroup::All && words.key.is_empty() && words.is_share
}
