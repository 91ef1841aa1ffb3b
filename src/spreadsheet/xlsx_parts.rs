//! Where in Excel's archive a sheet is. calamine knows it and does not say, and what it leaves out of a sheet is read from
//! there; so it is found here in the same way.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::read::ZipFile;

use super::zip_guard::{Archive, of_archive};
use super::{DamagedPart, ReadError};

/// A part that is read event by event.
pub(super) type XmlPart<'a, 'b> = Reader<BufReader<ZipFile<'a, std::io::Cursor<&'b [u8]>>>>;

/// What one part says of another.
#[derive(Debug)]
pub(super) struct Relationship {
    id: String,
    kind: String,
    target: String,
}

/// The parts that hold the sheets of a workbook, in its order, chart sheets among them.
pub(super) fn sheet_parts(archive: &mut Archive<'_>) -> Result<Vec<String>, ReadError> {
    let damaged = || ReadError::damaged(DamagedPart::SheetList);
    // Of several the last counts.
    let document = relationships(archive, "")?
        .into_iter()
        .rfind(|found| found.is_of("officeDocument"))
        .ok_or_else(damaged)?
        .path_from("");
    let targets: HashMap<String, Relationship> = relationships(archive, &document)?
        .into_iter()
        .map(|found| (found.id.clone(), found))
        .collect();
    let mut parts = Vec::new();
    each_tag(archive, &document, |name, tag| {
        if name == "sheet" {
            let id = tag
                .attributes()
                .with_checks(false)
                .filter_map(Result::ok)
                .find(|attribute| attribute.key.local_name().as_ref() == "id")
                .map(|attribute| attribute.value.into_owned());
            let target = id.and_then(|id| targets.get(&id));
            parts.push(target.map_or_else(String::new, |target| target.path_from(&document)));
        }
    })?;
    Ok(parts)
}

impl Relationship {
    /// Whether it leads to that kind of part.
    pub(super) fn is_of(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }

    /// The path of the part that it leads to from the part at `origin`.
    pub(super) fn path_from(&self, origin: &str) -> String {
        if let Some(absolute) = self.target.strip_prefix('/') {
            return absolute.to_owned();
        }
        let mut folders: Vec<&str> = origin.split('/').collect();
        folders.pop();
        for step in self.target.split('/') {
            match step {
                "." => {}
                ".." => drop(folders.pop()),
                step => folders.push(step),
            }
        }
        folders.join("/")
    }
}

/// What the part at `origin` says of others; nothing where it says nothing.
pub(super) fn relationships(archive: &mut Archive<'_>, origin: &str) -> Result<Vec<Relationship>, ReadError> {
    let (folder, name) = origin.rsplit_once('/').unwrap_or(("", origin));
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut found = Vec::new();
    each_tag(
        archive,
        &format!("{folder}{slash}_rels/{name}.rels"),
        |name, tag| {
            if name == "Relationship"
                && let (Some(id), Some(kind), Some(target)) = (
                    attribute(tag, "Id"),
                    attribute(tag, "Type"),
                    attribute(tag, "Target"),
                )
            {
                found.push(Relationship { id, kind, target });
            }
        },
    )?;
    Ok(found)
}

/// Shows every opening tag of a part, by its name without a prefix. A part that is not there has none.
pub(super) fn each_tag(
    archive: &mut Archive<'_>,
    path: &str,
    mut see: impl FnMut(&str, &BytesStart<'_>),
) -> Result<(), ReadError> {
    let Some(mut part) = opened_part(archive, path)? else {
        return Ok(());
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match part.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => see(tag.local_name().as_ref(), &tag),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(ReadError::damaged(DamagedPart::PartList)),
        }
    }
}

/// The part at that path, in whatever case and with whichever slashes the archive names it.
pub(super) fn opened_part<'a, 'b>(
    archive: &'a mut Archive<'b>,
    path: &str,
) -> Result<Option<XmlPart<'a, 'b>>, ReadError> {
    let wanted = path.to_ascii_lowercase();
    let name = archive
        .file_names()
        .filter_map(Result::ok)
        .find(|name| name.replace('\\', "/").to_ascii_lowercase() == wanted)
        .map(Cow::into_owned);
    let Some(name) = name else {
        return Ok(None);
    };
    let part = archive.by_name(&name).map_err(|error| of_archive(&error))?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.expand_empty_elements = true;
    Ok(Some(reader))
}

/// An attribute of a tag, as it is written.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    Some(found.value.into_owned())
}
