//! Text from bytes. Excel saves a CSV file in one of three ways and says so only in two.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

/// How a text is kept in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextEncoding {
    /// UTF-8, with a byte-order mark or without: "CSV UTF-8" in Excel, and nearly everything else.
    Utf8,
    /// UTF-16 with its mark, low byte first: "Unicode text" in Excel.
    Utf16Le,
    /// UTF-16 with its mark, high byte first.
    Utf16Be,
    /// What Excel in Britain saves as plain "CSV". It is assumed of bytes that are not UTF-8.
    Windows1252,
}

/// A text, and how it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// How it was kept.
    pub encoding: TextEncoding,
}

/// The text of a file: by its byte-order mark, else UTF-8 where it is that, else Windows-1252, in which every byte is a
/// letter.
///
/// ```
/// use trust_benchmark::spreadsheet::{TextEncoding, decoded};
///
/// let euros = decoded(b"\x80 5");
/// assert_eq!((euros.text.as_str(), euros.encoding), ("€ 5", TextEncoding::Windows1252));
/// ```
#[must_use]
pub fn decoded(bytes: &[u8]) -> Decoded {
    let (found, mark) = Encoding::for_bom(bytes)
        .or_else(|| std::str::from_utf8(bytes).is_ok().then_some((UTF_8, 0)))
        .unwrap_or((WINDOWS_1252, 0));
    let encoding = if found == UTF_16LE {
        TextEncoding::Utf16Le
    } else if found == UTF_16BE {
        TextEncoding::Utf16Be
    } else if found == UTF_8 {
        TextEncoding::Utf8
    } else {
        TextEncoding::Windows1252
    };
    let (text, _) = found.decode_without_bom_handling(&bytes[mark..]);
    Decoded {
        text: text.into_owned(),
        encoding,
    }
}
