//! Text in bytes: every way in which Excel saves it comes back.

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;
use trust_benchmark::spreadsheet::{Source, TextEncoding, decoded};

use crate::read;

fn utf_16(text: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.into_iter()
        .chain(text.encode_utf16().flat_map(bytes))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn every_encoding_comes_back(text in "[^\u{feff}\u{0}]{0,20}") {
        let ways = [
            (text.clone().into_bytes(), TextEncoding::Utf8),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), TextEncoding::Utf8),
            (utf_16(&text, [0xff, 0xfe], u16::to_le_bytes), TextEncoding::Utf16Le),
            (utf_16(&text, [0xfe, 0xff], u16::to_be_bytes), TextEncoding::Utf16Be),
        ];
        for (bytes, encoding) in ways {
            let read = decoded(&bytes);
            prop_assert_eq!(&read.text, &text);
            prop_assert_eq!(read.encoding, encoding);
        }
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252(text in "[a-z£€é–’]{0,10}") {
        // One such letter before others is never UTF-8.
        let text = format!("£{text}");
        let (bytes, _, _) = WINDOWS_1252.encode(&text);
        let read = decoded(&bytes);
        prop_assert!(read.encoding == TextEncoding::Windows1252, "{:?}", read);
        prop_assert_eq!(read.text, text);
    }
}

#[test]
fn a_file_tells_its_encoding() {
    let bytes = utf_16("School\tPupils\r\nÉcole\t31\r\n", [0xff, 0xfe], u16::to_le_bytes);
    let file = read("unicode.txt", &bytes).unwrap();
    assert_eq!(file.source(), Source::Text(TextEncoding::Utf16Le));
    assert_eq!(file.sheets()[0].cell(1, 0), "École");
}
