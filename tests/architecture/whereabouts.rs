//! `docs/where.md` says where a stranger finds things. The files that it names are there.

use std::fs;

use crate::source::root;

/// The changes that somebody is likely to make.
const CHANGES: usize = 12;

/// The rows of the table: what to change, and every path in the row.
fn rows(page: &str) -> Vec<(&str, Vec<&str>)> {
    let rows = page.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.filter_map(|row| {
        let mut cells = row.trim_matches('|').split('|');
        let change = cells.next()?.trim();
        let paths = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
        // A command or a name of a test is no path.
        let paths = paths.filter(|path| path.contains('/') && !path.contains(' '));
        Some((change, paths.collect()))
    })
    .collect()
}

#[test]
fn every_place_that_is_named_is_there() {
    let page = fs::read_to_string(root().join("docs/where.md")).expect("docs/where.md");
    let rows = rows(&page);
    assert_eq!(rows.len(), CHANGES, "{rows:?}");
    for (change, paths) in rows {
        assert!(!paths.is_empty(), "{change} names no file");
        for path in paths {
            assert!(root().join(path).exists(), "{change}: {path} is not there");
        }
    }
}
