//! What a view says, read aloud: held to the words that may not be said, whatever the figures, and to its snapshot. There is
//! one list, so that a word that is forbidden in one view is forbidden in all.

/// What no text may hold: judgements that figures do not carry, and what a number or a gap left in a sentence looks like.
const NEVER: [&str; 14] = [
    "better",
    "worse",
    "outlier",
    "p-value",
    "league",
    "underperform",
    "failing",
    "caused by",
    "the same as",
    "mirror",
    "improved",
    "inf ",
    "-0",
    "  ",
];

/// The Department's own name of a grade holds one of them.
const NAME_OF_A_GRADE: &str = "aab or better";

/// What a text says that may not be said, or `None`.
pub(crate) fn forbidden(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase().replace(NAME_OF_A_GRADE, "aab");
    let word = NEVER.into_iter().find(|never| lower.contains(never));
    word.or_else(|| text.contains("NaN").then_some("NaN"))
}

/// Holds a text to what may be said.
pub(crate) fn assert_may_be_said(text: &str) {
    if let Some(never) = forbidden(text) {
        panic!("says {never:?}: {text}");
    }
}

/// Holds what a view says to what may be said, and to the snapshot with this name in `tests/snapshots/`.
#[allow(dead_code, reason = "not every suite has snapshots of its own")]
pub(crate) fn read_aloud(snapshot: &str, text: &str) {
    assert_may_be_said(text);
    insta::with_settings!({
        prepend_module_to_snapshot => false,
        omit_expression => true,
        snapshot_path => "../snapshots",
    }, {
        insta::assert_snapshot!(snapshot, text);
    });
}

#[test]
fn what_may_not_be_said_is_found() {
    assert_eq!(forbidden("An OUTLIER among trusts."), Some("outlier"));
    assert_eq!(forbidden("NaN% of pupils"), Some("NaN"));
    assert_eq!(forbidden("grades AAB or better, in finance"), None);
}
