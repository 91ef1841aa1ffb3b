//! Text in bytes: every way in which Excel saves it comes back, and most ways in which it is spoilt.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use proptest::prelude::*;
use trust_benchmark::spreadsheet::{ReadError, ReadingNote, Source, TextEncoding, decoded, read_delimited};

use crate::read;

fn utf_16(text: &str, mark: &[u8], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.iter()
        .copied()
        .chain(text.encode_utf16().flat_map(bytes))
        .collect()
}

fn legacy(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn every_encoding_comes_back(text in "[^\u{feff}\u{0}]{0,20}") {
        let ways = [
            (text.clone().into_bytes(), TextEncoding::Utf8),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), TextEncoding::Utf8),
            (utf_16(&text, &[0xff, 0xfe], u16::to_le_bytes), TextEncoding::Utf16Le),
            (utf_16(&text, &[0xfe, 0xff], u16::to_be_bytes), TextEncoding::Utf16Be),
        ];
        for (bytes, encoding) in ways {
            let read = decoded(&bytes);
            prop_assert_eq!(&read.text, &text);
            prop_assert_eq!(read.encoding, encoding);
            prop_assert_eq!(read.note, None);
        }
    }

    #[test]
    fn utf_16_needs_no_mark(text in "[a-zA-Z0-9 ,;\t\r\n]{3,40}", name in "[éèïëö’–]{0,2}") {
        let text = text + &name;
        let ways = [
            (utf_16(&text, b"", u16::to_le_bytes), TextEncoding::Utf16Le),
            (utf_16(&text, b"", u16::to_be_bytes), TextEncoding::Utf16Be),
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
        let read = decoded(&legacy(&text, WINDOWS_1252));
        prop_assert!(read.encoding == TextEncoding::Windows1252, "{:?}", read);
        prop_assert_eq!(read.text, text);
    }

    #[test]
    fn bytes_of_0_are_left_out(text in "[a-zA-Zé’ ,\r\n]{1,40}", places in prop::collection::vec(any::<prop::sample::Index>(), 0..4)) {
        let mut bytes = text.clone().into_bytes();
        for place in places {
            bytes.insert(place.index(bytes.len()), 0);
        }
        bytes.extend([0; 64]);
        prop_assert_eq!(decoded(&bytes).text, text);
    }
}

#[test]
fn a_file_tells_its_encoding() {
    let bytes = utf_16("School\tPupils\r\nÉcole\t31\r\n", &[0xff, 0xfe], u16::to_le_bytes);
    let file = read("unicode.txt", &bytes).unwrap();
    assert_eq!(file.source(), Source::Text(TextEncoding::Utf16Le));
    assert_eq!(file.sheets()[0].cell(1, 0), "École");
}

#[test]
fn mac_roman_is_told_from_windows_1252() {
    for text in [
        "St Thérèse’s",
        "Zoë’s Academy",
        "St James’ Primary",
        "“Outstanding” 2023–24, £5 – François, Müller, naïve",
        "École Élémentaire",
        "Siân Academy",
        "Ysgol y Tŷ", // ŷ is in neither; what is written for it is ASCII.
    ] {
        for (encoding, expected) in [
            (MACINTOSH, TextEncoding::MacRoman),
            (WINDOWS_1252, TextEncoding::Windows1252),
        ] {
            let bytes = legacy(&format!("School,Pupils\r\n{text},30\r\n"), encoding);
            let read = decoded(&bytes);
            if bytes.is_ascii() {
                assert_eq!(read.encoding, TextEncoding::Utf8);
                continue;
            }
            assert_eq!(read.encoding, expected, "{text}: {}", read.text);
            let (back, _) = encoding.decode_without_bom_handling(&bytes);
            assert_eq!(read.text, back, "{text}");
        }
    }
    // Nothing but the ends of its lines speaks for either.
    let read = decoded(&legacy("School\rJosó\r", MACINTOSH));
    assert_eq!(read.text, "School\rJosó\r");
    let read = decoded(&legacy("School\nElm’d\n", WINDOWS_1252));
    assert_eq!(read.text, "School\nElm’d\n");
}

#[test]
fn single_bad_bytes_spoil_nothing_else() {
    let mut bytes = "School,Pupils\r\nSt Thérèse’s,30\r\nO".as_bytes().to_vec();
    bytes.extend(b"\x92Neill Primary,60\r\nCaf\xe9,5\r\n");
    let read = decoded(&bytes);
    assert_eq!(read.encoding, TextEncoding::Utf8);
    assert_eq!(
        read.text,
        "School,Pupils\r\nSt Thérèse’s,30\r\nO’Neill Primary,60\r\nCafé,5\r\n"
    );
    let note = ReadingNote::DoubtfulLetters {
        count: 2,
        example: "O’Neill".to_owned(),
    };
    assert_eq!(read.note, Some(note.clone()));
    let file = read_file_of(&bytes);
    assert_eq!(file.facts().reading, [note]);
}

fn read_file_of(bytes: &[u8]) -> trust_benchmark::spreadsheet::Sheet {
    read("a.csv", bytes).unwrap().into_sheets().swap_remove(0)
}

#[test]
fn what_is_pasted_has_no_filling_either() {
    let sheet = read_delimited("\u{feff}School\tPupils\0\n\u{feff}Oak\0\0\t31\0\n\0\0");
    assert_eq!(crate::rows(&sheet), [["School", "Pupils"], ["Oak", "31"]]);
}

#[test]
fn bytes_of_0_make_no_text_of_a_program() {
    let tape = [
        &b"results.csv"[..],
        &[0; 246],
        b"ustar\x0000",
        &[0; 248],
        b"a,b\n",
    ]
    .concat();
    assert_eq!(read("a.tar", &tape), Err(ReadError::Archive));
    for bytes in [
        &b"MZ\0\x01"[..],
        b"\0\0\0\0",
        b"SQLite format 3\0\x10\0\x01\x01",
        b"\x7fELF\x02\x01\x01\0\0\0",
        b"\0\x01\0\0\0\x0e\0\x80",
    ] {
        assert_eq!(read("a.csv", bytes), Err(ReadError::Unknown), "{bytes:?}");
    }
}
