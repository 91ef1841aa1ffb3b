//! Texts of Excel's format of which a part is raised. calamine gives a text without what its parts look like, so that 0.4 with
//! the mark of a second footnote would be 0.42.

use std::collections::HashMap;
use std::io::Read;

use quick_xml::events::Event;

use super::superscript::raised;
use super::xlsx_parts::{attribute, opened_part};
use super::zip_guard::Archive;
use super::{DamagedPart, ReadError};

/// Texts as calamine gives them, with what they are with their raised parts.
pub(super) type Superscripts = HashMap<String, String>;

/// Where all sheets' texts are.
const TEXTS: &str = "xl/sharedStrings.xml";

/// The word without which no part is raised.
const RAISED: &[u8] = b"superscript";

/// Those of the texts that all sheets share.
pub(super) fn of_all_sheets(archive: &mut Archive<'_>) -> Result<Superscripts, ReadError> {
    let mut found = Superscripts::new();
    add(archive, TEXTS, &DamagedPart::TextTable, &mut found)?;
    Ok(found)
}

/// Those, with the ones that stand in the sheet of that part alone.
pub(super) fn of_sheet(
    archive: &mut Archive<'_>,
    path: &str,
    name: &str,
    of_all: &Superscripts,
) -> Result<Superscripts, ReadError> {
    let mut found = of_all.clone();
    add(archive, path, &DamagedPart::Sheet(name.to_owned()), &mut found)?;
    Ok(found)
}

fn add(
    archive: &mut Archive<'_>,
    path: &str,
    damaged: &DamagedPart,
    found: &mut Superscripts,
) -> Result<(), ReadError> {
    if says(archive, path, RAISED)? {
        collect(archive, path, damaged, found)?;
    }
    Ok(())
}

/// Whether a part has those bytes; most have not, and need not be read again event by event.
fn says(archive: &mut Archive<'_>, path: &str, wanted: &[u8]) -> Result<bool, ReadError> {
    let Some(part) = opened_part(archive, path)? else {
        return Ok(false);
    };
    let mut source = part.into_inner();
    let mut buffer = vec![0; 65_536];
    let mut kept = 0;
    loop {
        let read = source
            .read(&mut buffer[kept..])
            .map_err(|_| ReadError::damaged(DamagedPart::Archive))?;
        if read == 0 {
            return Ok(false);
        }
        let end = kept + read;
        if buffer[..end].windows(wanted.len()).any(|window| window == wanted) {
            return Ok(true);
        }
        // What is looked for can lie across two readings.
        kept = end.min(wanted.len() - 1);
        buffer.copy_within(end - kept..end, 0);
    }
}

fn collect(
    archive: &mut Archive<'_>,
    path: &str,
    damaged: &DamagedPart,
    found: &mut Superscripts,
) -> Result<(), ReadError> {
    let Some(mut part) = opened_part(archive, path)? else {
        return Ok(());
    };
    let mut buffer = Vec::new();
    let (mut plain, mut marked) = (String::new(), String::new());
    let (mut is_raised, mut in_text) = (false, false);
    loop {
        buffer.clear();
        let event = part.read_event_into(&mut buffer);
        match event.map_err(|_| ReadError::damaged(damaged.clone()))? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "si" | "is" => {
                    plain.clear();
                    marked.clear();
                }
                "r" => is_raised = false,
                "vertAlign" => is_raised = attribute(&tag, "val").is_some_and(|value| value == "superscript"),
                "t" => in_text = true,
                _ => {}
            },
            Event::Text(text) if in_text => {
                let text = text.xml10_content();
                plain.push_str(&text);
                marked.push_str(&if is_raised {
                    raised(&text)
                } else {
                    text.into_owned()
                });
            }
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "r" => is_raised = false,
                "si" | "is" if plain != marked => {
                    found.insert(std::mem::take(&mut plain), std::mem::take(&mut marked));
                }
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
