//! The room that says how everything is computed: the worked example, step by step, and the account of the methods, from
//! the first figures and with every pack.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod account;
#[path = "../support/spoken.rs"]
mod spoken;
mod steps;
#[path = "../support/whole_country.rs"]
mod whole_country;

use trust_benchmark::national::National;
use trust_benchmark::wording::{Block, Part};
use whole_country::whole_country;

thread_local! {
    static FIRST: National = National::bundled().unwrap();
    static EVERYTHING: National = whole_country();
}

/// Asks the figures that a page has at first.
pub(crate) fn at_first<T>(question: impl FnOnce(&National) -> T) -> T {
    FIRST.with(question)
}

/// Asks them with every pack.
pub(crate) fn with_packs<T>(question: impl FnOnce(&National) -> T) -> T {
    EVERYTHING.with(question)
}

/// Everything that parts say, held to what may be said.
pub(crate) fn read(parts: &[Part]) -> String {
    let mut lines = Vec::new();
    for part in parts {
        for block in &part.blocks {
            if let Block::Grid(grid) = block {
                assert!(!grid.rows.is_empty(), "{} has an empty table", part.id);
                assert!(
                    grid.rows.iter().all(|row| row.len() == grid.heads.len()),
                    "{} has a row of another length",
                    part.id
                );
            }
        }
        lines.extend(part.lines());
        lines.push(String::new());
    }
    let text = lines.join("\n");
    spoken::assert_may_be_said(&text);
    text
}

/// Holds what was said to the snapshot with this name.
pub(crate) fn said(name: &str, parts: &[Part]) {
    let text = read(parts);
    spoken::read_aloud(&format!("methods__{name}"), &text);
}
