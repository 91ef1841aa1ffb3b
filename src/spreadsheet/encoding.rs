//! Text from bytes. Excel saves a CSV file in one of three ways and says so only in two; older programs and careless ones
//! add a few more.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use super::doubtful_letters::mostly_utf_8;
use super::legacy_encoding::is_mac_roman;
use super::sheet_facts::ReadingNote;

/// How a text is kept in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextEncoding {
    /// UTF-8, with a byte-order mark or without: "CSV UTF-8" in Excel, and nearly everything else.
    Utf8,
    /// UTF-16, low byte first, with its mark or without: "Unicode text" in Excel.
    Utf16Le,
    /// UTF-16, high byte first, with its mark or without.
    Utf16Be,
    /// What Excel in Britain saves as plain "CSV". It is assumed of bytes that are not UTF-8.
    Windows1252,
    /// What Excel on a Mac saves as plain "CSV" and as "CSV (Macintosh)".
    MacRoman,
}

/// A text, and how it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte-order marks and without the byte 0, with which some programs fill up.
    pub text: String,
    /// The encoding of its bytes.
    pub encoding: TextEncoding,
    /// Letters that are doubtful.
    pub note: Option<ReadingNote>,
}

/// The text of a file: by its byte-order mark, or as UTF-16 where every other byte is 0, else UTF-8 where it is that or
/// all but is. Other bytes are Windows-1252, in which every byte is a letter, or Mac Roman where they speak for it.
///
/// ```
/// use trust_benchmark::spreadsheet::{TextEncoding, decoded};
///
/// let euros = decoded(b"\x80 5");
/// assert_eq!((euros.text.as_str(), euros.encoding), ("€ 5", TextEncoding::Windows1252));
/// ```
#[must_use]
pub fn decoded(bytes: &[u8]) -> Decoded {
    let (marked, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let bytes = &bytes[mark..];
    let wide = [UTF_16LE, UTF_16BE].into_iter().find(|wide| *wide == marked);
    if let Some(wide) = wide.or_else(|| wide_without_mark(bytes)) {
        let (text, _) = wide.decode_without_bom_handling(bytes);
        let encoding = if wide == UTF_16LE {
            TextEncoding::Utf16Le
        } else {
            TextEncoding::Utf16Be
        };
        return Decoded {
            text: without_filling(text),
            encoding,
            note: None,
        };
    }
    let bytes: Cow<'_, [u8]> = if bytes.contains(&0) {
        bytes.iter().copied().filter(|byte| *byte != 0).collect()
    } else {
        bytes.into()
    };
    if let Ok(text) = std::str::from_utf8(&bytes) {
        return Decoded {
            text: without_filling(text.into()),
            encoding: TextEncoding::Utf8,
            note: None,
        };
    }
    if let Some((text, note)) = mostly_utf_8(&bytes) {
        return Decoded {
            text: without_filling(text.into()),
            encoding: TextEncoding::Utf8,
            note: Some(note),
        };
    }
    let (found, encoding) = if is_mac_roman(&bytes) {
        (MACINTOSH, TextEncoding::MacRoman)
    } else {
        (WINDOWS_1252, TextEncoding::Windows1252)
    };
    let (text, _) = found.decode_without_bom_handling(&bytes);
    Decoded {
        text: text.into_owned(),
        encoding,
        note: None,
    }
}

/// The encoding of UTF-16 without its mark: the high bytes of nearly all letters are 0, and hardly any low byte is.
pub(super) fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| {
        let bytes = bytes.iter().skip(first).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let letters = bytes.len() / 2;
    let (found, high, low) = if odd > even {
        (UTF_16LE, odd, even)
    } else {
        (UTF_16BE, even, odd)
    };
    let is_wide = letters > 0 && high * 2 > letters && low * 10 < high;
    (is_wide && !found.decode_without_bom_handling(bytes).1).then_some(found)
}

fn without_filling(text: Cow<'_, str>) -> String {
    if text.contains(['\0', '\u{feff}']) {
        text.replace(['\0', '\u{feff}'], "")
    } else {
        text.into_owned()
    }
}
