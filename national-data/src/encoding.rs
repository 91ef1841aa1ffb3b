//! The encodings in which the Department's files come. A file's description states its own, because guessing turns a
//! wrong guess into wrong text without a word.

use serde::Deserialize;

use crate::error::{BuildError, Place, Reason};

/// How a file's bytes stand for text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8 without a byte-order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-8 after a byte-order mark, as spreadsheets write it.
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
    /// Latin-1, read as Windows-1252 as every browser does: its extra characters are curly quotes and dashes.
    #[serde(rename = "latin-1")]
    Latin1,
}

const MARK: &[u8] = b"\xef\xbb\xbf";

impl Encoding {
    /// The text of `bytes`.
    ///
    /// # Errors
    /// At the line of the first bytes that are not of this encoding, or where a byte-order mark is missing or surplus.
    pub fn decode(self, bytes: &[u8], file: &str) -> Result<String, BuildError> {
        let marked = bytes.strip_prefix(MARK);
        let mark = |reason| Err(Place::file(file).line(1).error(Reason::ByteOrderMark(reason)));
        match (self, marked) {
            (Self::Utf8, None) => utf8(bytes, file),
            (Self::Utf8Bom, Some(rest)) => utf8(rest, file),
            (Self::Latin1, None) => Ok(encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
                .into_owned()),
            (Self::Utf8Bom, None) => {
                mark("the file does not begin with the byte-order mark that its description states")
            }
            (Self::Utf8 | Self::Latin1, Some(_)) => mark(
                "the file begins with a byte-order mark; its description should say encoding = \"utf-8-bom\"",
            ),
        }
    }
}

fn utf8(bytes: &[u8], file: &str) -> Result<String, BuildError> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|&byte| byte == b'\n').count() as u64;
        Place::file(file).line(line).error(Reason::Encoding("UTF-8"))
    })
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test stops at what it does not expect")]
mod tests {
    use super::Encoding;

    fn refused(encoding: Encoding, bytes: &[u8]) -> String {
        encoding
            .decode(bytes, "some.csv")
            .expect_err("should be refused")
            .to_string()
    }

    #[test]
    fn reads_each_as_stated() {
        let read = |encoding: Encoding, bytes: &[u8]| encoding.decode(bytes, "some.csv").expect("readable");
        assert_eq!(read(Encoding::Utf8, "é".as_bytes()), "é");
        assert_eq!(read(Encoding::Utf8Bom, b"\xef\xbb\xbfa"), "a");
        assert_eq!(read(Encoding::Latin1, b"caf\xe9 \x96"), "café –");
    }

    #[test]
    fn names_the_line_of_bytes_of_another_encoding() {
        assert_eq!(
            refused(Encoding::Utf8, b"a\nb\ncaf\xe9\n"),
            "some.csv, line 3: the bytes here are not UTF-8"
        );
    }

    #[test]
    fn a_mark_must_be_stated() {
        assert!(refused(Encoding::Utf8, b"\xef\xbb\xbfa").contains("utf-8-bom"));
        assert!(refused(Encoding::Utf8Bom, b"a").contains("does not begin"));
    }
}
