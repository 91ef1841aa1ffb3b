//! Holds the house to its plan: who may know whom, and that pure modules know neither Yew nor the browser. (That they
//! compile without either is shown by the national-data builder, which uses them without the `widget` feature.)
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every module of the widget and the ones that it may know.
const MAY_KNOW: [(&str, &[&str]); 12] = [
    ("address", &["measures"]),
    ("stats", &[]),
    ("saved", &[]),
    ("spreadsheet", &[]),
    ("measures", &[]),
    ("national", &["measures"]),
    ("trust", &["measures"]),
    ("comparison", &["measures", "national", "stats", "trust"]),
    ("report", &["comparison", "measures", "spreadsheet", "trust"]),
    ("charts", &["comparison", "measures", "national"]),
    ("browser", &["charts", "spreadsheet"]),
    (
        "app",
        &[
            "address",
            "browser",
            "charts",
            "comparison",
            "measures",
            "national",
            "report",
            "saved",
            "spreadsheet",
            "trust",
            "app",
        ],
    ),
];

/// Crates that only exist in a browser.
const BROWSER_CRATES: [&str; 6] = [
    "yew",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "plotters_canvas",
];

/// What may use them: the app, the browser's own module, the canvas painter, and the program that the page calls.
fn may_use_the_browser(path: &str) -> bool {
    path.starts_with("app/")
        || path.starts_with("browser/")
        || matches!(path, "charts/canvas.rs" | "bin/reader.rs")
}

fn source_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The code of a file without comments, which may name anything.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
}

/// The names that follow `prefix` in code, such as the modules in `crate::…`.
fn named_after<'a>(text: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    code(text)
        .flat_map(|line| {
            line.match_indices(prefix)
                .map(move |(at, _)| &line[at + prefix.len()..])
        })
        .map(|rest| {
            rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .next()
                .unwrap_or_default()
        })
        .collect()
}

fn names_crate(text: &str, name: &str) -> bool {
    let starts_a_word = |line: &str, at: usize| {
        !line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':')
    };
    let path = format!("{name}::");
    code(text).any(|line| line.match_indices(&path).any(|(at, _)| starts_a_word(line, at)))
}

/// What is wrong with a file of the widget, by its path below `src/`.
fn complaints(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    if let Some((module, known)) = MAY_KNOW
        .iter()
        .find(|(module, _)| path.starts_with(&format!("{module}/")))
    {
        for other in named_after(text, "crate::")
            .into_iter()
            .filter(|other| other != module && !known.contains(other))
        {
            complaints.push(format!("{path}: {module} must not know crate::{other}"));
        }
    } else if !matches!(path, "lib.rs" | "main.rs" | "bin/whole.rs" | "bin/reader.rs") {
        complaints.push(format!("{path}: a module that the plan does not name"));
    }
    if !may_use_the_browser(path) {
        for name in BROWSER_CRATES.iter().filter(|name| names_crate(text, name)) {
            complaints.push(format!("{path}: must not know {name}"));
        }
    }
    complaints
}

#[test]
fn every_module_knows_only_what_it_may() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    source_files(&source, &mut files);
    assert!(files.len() > 40, "only {} files were found", files.len());
    let mut found = Vec::new();
    for file in files {
        let path = file
            .strip_prefix(&source)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        found.extend(complaints(&path, &fs::read_to_string(&file).unwrap()));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_plan_would_be_held() {
    let wrong = [
        ("stats/quantile.rs", "use crate::measures::Unit;"),
        ("trust/figure.rs", "let x = crate::national::National::bundled();"),
        ("comparison/wording.rs", "use yew::Html;"),
        ("charts/scene.rs", "fn f(c: &web_sys::Element) {}"),
        ("national/queries.rs", "use crate::app::mount;"),
        ("helpers/things.rs", "fn f() {}"),
    ];
    for (path, text) in wrong {
        assert_eq!(complaints(path, text).len(), 1, "{path}: {text}");
    }
    assert!(
        complaints(
            "stats/quantile.rs",
            "// as in crate::measures, yew::Html\nuse super::Interval;"
        )
        .is_empty()
    );
}

#[test]
fn no_file_holds_two_things() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "xtask/src", "national-data/src", "tests/browser/src"] {
        source_files(&root.join(folder), &mut files);
    }
    let long: Vec<_> = files
        .iter()
        .map(|file| (fs::read_to_string(file).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > 400)
        .collect();
    assert!(
        long.is_empty(),
        "files of more than 400 lines, each a question whether two things live in it: {long:?}"
    );
}
