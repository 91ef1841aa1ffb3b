//! The file that a person saves: it reads back as it was, every earlier form can be read, and what is no such file is
//! refused whole, with its reason.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use trust_benchmark::entry::PublishedTrust;
use trust_benchmark::saved::{NotRead, Saved, VERSION};

/// As it was first written; it must be read for ever.
const FIRST: &str = include_str!("version-1.json");

#[test]
fn the_first_form_is_read() {
    let saved = Saved::from_json(FIRST).unwrap();
    assert_eq!(saved.trust["key_stage_2-pupils"], "182");
    assert_eq!(saved.schools.len(), 2);
    assert_eq!(saved.schools[1]["rwm_expected"], "SUPP");
    assert_eq!(saved.chosen["peers"], "closest");
}

#[test]
fn what_is_written_today_is_the_form_that_is_documented() {
    let documented = include_str!("../../docs/saved-file.md");
    let example = documented
        .split("```json\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    assert_eq!(
        Saved::from_json(example).unwrap(),
        Saved::from_json(FIRST).unwrap()
    );
    let written = Saved::from_json(FIRST).unwrap().to_json("2026-11-23");
    let (written, example): (serde_json::Value, serde_json::Value) = (
        serde_json::from_str(&written).unwrap(),
        serde_json::from_str(example).unwrap(),
    );
    assert_eq!(written, example);
}

#[test]
fn what_is_no_such_file_is_refused_with_its_reason() {
    let newer = FIRST.replace("\"version\": 1", &format!("\"version\": {}", VERSION + 1));
    assert_eq!(Saved::from_json(&newer), Err(NotRead::Newer(VERSION + 1)));
    assert_eq!(
        Saved::from_json("{\"format\":\"other\",\"version\":1}"),
        Err(NotRead::OtherFormat)
    );
    assert_eq!(Saved::from_json("[1,2]"), Err(NotRead::OtherFormat));
    // As a browser reads the bytes of .xlsx and .xls.
    let old = String::from_utf8_lossy(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0");
    for text in ["School,URN\nOak,100049", "PK\u{3}\u{4}\u{14}", &old] {
        let why = Saved::from_json(text).unwrap_err();
        assert_eq!(why, NotRead::Spreadsheet);
        assert!(why.to_string().contains("Upload or paste"), "{why}");
    }
    for text in ["", "School", &FIRST[..FIRST.len() / 2]] {
        let why = Saved::from_json(text).unwrap_err();
        assert!(matches!(why, NotRead::NotJson(_)), "{text}: {why}");
        assert!(why.to_string().contains("Nothing has been changed"), "{why}");
    }
    let wrong = FIRST.replace("\"182\"", "182");
    assert!(
        matches!(Saved::from_json(&wrong), Err(NotRead::NotJson(_))),
        "a number where a text belongs"
    );
}

/// By it the published figures are found again; a version that does not know it carries it along.
#[test]
fn the_trust_whose_published_figures_were_used_is_kept_by_its_number() {
    let lines = PublishedTrust::new(2046).to_lines() + "rwm_expected\t73\n";
    let saved = Saved::from_lines(&lines);
    assert_eq!(saved.chosen["published-trust"], "2046");
    let again = Saved::from_json(&saved.to_json("2026-11-23")).unwrap();
    let trust = PublishedTrust::from_lines(&again.to_lines());
    assert_eq!(trust.map(PublishedTrust::uid), Some(2046));
    assert_eq!(PublishedTrust::from_lines("@published-trust\t-1\n"), None);
}

#[test]
fn a_byte_order_mark_is_no_hindrance() {
    assert!(Saved::from_json(&format!("\u{feff}{FIRST}")).is_ok());
}

/// A text as fields and lines hold it: without what would end a line.
fn text() -> impl Strategy<Value = String> {
    "[^\\p{C}]{0,12}"
}

fn name() -> impl Strategy<Value = String> {
    "[a-z_]{1,12}(-[a-z_0-9]{1,6}){0,2}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn lines_and_file_say_the_same(
        chosen in btree_map(name(), text(), 0..4),
        trust in btree_map(name(), text(), 0..8),
        schools in vec(btree_map(name(), text(), 1..5), 0..5),
    ) {
        // A school with this name would be taken for what was chosen.
        prop_assume!(!chosen.keys().any(|name| name.starts_with("school")));
        let saved = Saved { chosen, trust, schools };
        prop_assert_eq!(&Saved::from_lines(&saved.to_lines()), &saved);
        prop_assert_eq!(&Saved::from_json(&saved.to_json("2026-11-23")).unwrap(), &saved);
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        let _ = Saved::from_json(&text);
        let _ = Saved::from_lines(&text).to_lines();
    }
}
