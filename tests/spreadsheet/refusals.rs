//! What is not read: every message names what was chosen, why it is not read, and what to do.

use std::fmt::Write;

use trust_benchmark::spreadsheet::{DamagedPart, ReadError, ReadLimits, is_spreadsheet, read_file};

use crate::archives::{archive, ods_of_content};
use crate::read;

/// Microsoft's own container with one part, named `part`.
fn compound(part: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend([0; 500]);
    bytes.extend(part.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn every_refusal_says_what_it_is_why_and_what_to_do() {
    let protected = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
        ),
        ("content.xml", b"\x01\x02"),
    ]);
    let files: [(&str, Vec<u8>, ReadError); 22] = [
        ("empty.csv", Vec::new(), ReadError::Empty),
        (
            "blank.csv",
            b" ,\"\"\n\n".to_vec().split_off(1),
            ReadError::NoCells,
        ),
        (
            "large.csv",
            vec![b'a'; 20_000_001],
            ReadError::TooLarge {
                bytes: 20_000_001,
                limit: 20_000_000,
            },
        ),
        ("old.xls", compound("Workbook"), ReadError::OldExcel),
        (
            "protected.xlsx",
            compound("EncryptedPackage"),
            ReadError::Protected,
        ),
        ("letter.doc", compound("WordDocument"), ReadError::OtherDocument),
        ("protected.ods", protected, ReadError::Protected),
        (
            "binary.xlsb",
            archive(&[("xl/workbook.bin", b"")]),
            ReadError::BinaryExcel,
        ),
        (
            "results.numbers",
            archive(&[("Index/Document.iwa", b"")]),
            ReadError::Apple,
        ),
        (
            "letter.docx",
            archive(&[("word/document.xml", b"")]),
            ReadError::OtherDocument,
        ),
        (
            "letter.odt",
            archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")]),
            ReadError::OtherDocument,
        ),
        (
            "files.zip",
            archive(&[("results.csv", b"a,b")]),
            ReadError::Archive,
        ),
        ("files.gz", b"\x1f\x8b\x08".to_vec(), ReadError::Archive),
        (
            "export.xls",
            b"\xef\xbb\xbf\r\n<HTML><table>".to_vec(),
            ReadError::WebPage,
        ),
        ("report.pdf", b"%PDF-1.7".to_vec(), ReadError::Pdf),
        ("photo.jpg", b"\xff\xd8\xff\xe0".to_vec(), ReadError::Picture),
        ("photo.heic", b"\0\0\0\x18ftypheic".to_vec(), ReadError::Picture),
        (
            "broken.xlsx",
            b"PK\x03\x04 and no more".to_vec(),
            ReadError::Damaged {
                part: DamagedPart::Archive,
            },
        ),
        (
            "broken.ods",
            ods_of_content("<a>"),
            ReadError::Damaged {
                part: DamagedPart::SheetList,
            },
        ),
        (
            "Trust data.xlsx.url",
            b"[InternetShortcut]\r\nURL=https://example.org/a.xlsx\r\n".to_vec(),
            ReadError::Link,
        ),
        (
            "trust-benchmark.json",
            include_bytes!("../saved/version-1.json").to_vec(),
            ReadError::SavedFile,
        ),
        ("program.csv", b"MZ\0\x01".to_vec(), ReadError::Unknown),
    ];
    let mut said = String::new();
    for (name, bytes, expected) in files {
        let refusal = read(name, &bytes).expect_err(name);
        assert_eq!(refusal, expected, "{name}");
        writeln!(said, "{name}: {refusal}").unwrap();
    }
    insta::assert_snapshot!(said);
}

#[test]
fn the_page_takes_less_than_a_worker() {
    let bytes = vec![b'a'; 2_000_001];
    let refusal = read_file("a.csv", &bytes, &ReadLimits::ON_THE_PAGE, &mut |_| {}).unwrap_err();
    assert_eq!(
        refusal,
        ReadError::TooLarge {
            bytes: 2_000_001,
            limit: 2_000_000
        }
    );
    assert!(read("a.csv", &bytes).is_ok());
}

#[test]
fn every_limit_and_every_breakdown_says_so_too() {
    let mut said = String::new();
    let sheet = "Year 6".to_owned();
    for refusal in [
        ReadError::UnpacksTooLarge { limit: 30_000_000 },
        ReadError::TooManyCells {
            sheet: sheet.clone(),
            cell: "CV2001".to_owned(),
            limit: 200_000,
        },
        ReadError::TooManyRows {
            sheet: sheet.clone(),
            cell: "XFD1048576".to_owned(),
            limit: 50_000,
        },
        ReadError::TooManyColumns {
            sheet,
            cell: "XFD1".to_owned(),
            limit: 2_000,
        },
        ReadError::TooManySheets { limit: 255 },
        ReadError::NotOpened,
        ReadError::Changed,
        ReadError::ReaderNotLoaded,
        ReadError::ReaderStopped,
    ] {
        writeln!(said, "{refusal}").unwrap();
    }
    insta::assert_snapshot!(said);
}

#[test]
fn links_are_known_by_their_content() {
    let wide: Vec<u8> = "[InternetShortcut]\r\nURL=https://example.org\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let links: [&[u8]; 11] = [
        b"[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nIDList=\r\nURL=https://example.org/\r\n",
        &wide,
        b"<?xml version=\"1.0\"?>\n<!DOCTYPE plist>\n<plist version=\"1.0\"><dict><key>URL</key><string>https://example.org</string></dict></plist>",
        b"bplist00\xd1\x01\x02SURL_\x10\x13https://example.org\x08\0",
        b"{\"url\": \"https://docs.google.com/open?id=1\", \"doc_id\": \"1\", \"email\": \"a@example.org\"}",
        b"{\"\":\"WARNING!\",\"doc_id\":\"1\"}\n",
        b"[Desktop Entry]\nType=Link\nName=Results\nURL[$e]=https://example.org\n",
        b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F",
        b"book\0\0\0\0mark\0\0\0\0",
        b"\xef\xbb\xbfHTTPS://docs.google.com/spreadsheets/d/1/edit\r\n",
        b"https://example.org/a.xlsx",
    ];
    for link in links {
        let refusal = read("results.csv", link).unwrap_err();
        assert_eq!(refusal, ReadError::Link, "{}", String::from_utf8_lossy(link));
        assert!(!refusal.to_string().contains("example.org"));
    }
    for sheet in [
        &b"School,Website\nOak,https://example.org"[..],
        b"https://example.org/a, 60\nhttps://example.org/b, 30",
        b"[c],Suppressed\n[z],Not applicable",
        b"URL\nOak",
    ] {
        assert!(read("a.csv", sheet).is_ok());
    }
}

#[test]
fn workbooks_are_known_for_whoever_expects_something_else() {
    let parts: [&[(&str, &[u8])]; 3] = [
        &[("xl/workbook.xml", b"")],
        &[("xl/workbook.bin", b"")],
        &[("word/document.xml", b"")],
    ];
    let known = parts.map(|parts| is_spreadsheet(&archive(parts)));
    assert_eq!(known, [true, true, false]);
    assert!(is_spreadsheet(&compound("Workbook")));
    assert!(is_spreadsheet(&compound("EncryptedPackage")));
    assert!(!is_spreadsheet(&compound("WordDocument")));
    // LibreOffice does not pack what says that it is a spreadsheet.
    let start = b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    assert!(is_spreadsheet(start));
    assert!(!is_spreadsheet(b""));
}
