//! A tag of LibreOffice's format, kept: what follows in the file is read before all of its attributes have been.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

/// A tag with its attributes.
pub(super) struct Tag {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub(super) fn of(start: &BytesStart<'_>) -> Option<Self> {
        let attribute = |found: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
            let found = found.ok()?;
            let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some((found.key.as_ref().to_owned(), value.into_owned()))
        };
        Some(Self {
            name: start.name().as_ref().to_owned(),
            attributes: start.attributes().map(attribute).collect::<Option<_>>()?,
        })
    }

    pub(super) fn get(&self, wanted: &str) -> &str {
        let found = self.attributes.iter().find(|(name, _)| name == wanted);
        found.map_or("", |(_, value)| value)
    }

    /// How often a cell or row, or a space, is repeated: once where it is not said, and never less.
    pub(super) fn times(&self, attribute: &str) -> usize {
        let said = self.get(attribute);
        if said.is_empty() {
            1
        } else {
            // A number too large to be read is as good as the largest.
            said.parse().unwrap_or(usize::MAX).max(1)
        }
    }
}
