//! Who may know whom, and that pure modules know neither Yew nor the browser. (That they compile without either is shown by
//! the national-data builder, which uses them without the `widget` feature.)

use std::collections::BTreeSet;

use crate::source::{code, files};

/// Every module of the widget and the ones that it may know.
const MAY_KNOW: [(&str, &[&str]); 14] = [
    ("measures", &[]),
    ("stats", &[]),
    ("spreadsheet", &[]),
    ("saved", &[]),
    ("route", &["measures"]),
    ("national", &["measures"]),
    ("entry", &["measures"]),
    ("import", &["entry", "measures", "spreadsheet"]),
    ("analysis", &["entry", "measures", "national", "stats"]),
    (
        "wording",
        &[
            "analysis",
            "entry",
            "import",
            "measures",
            "national",
            "route",
            "saved",
            "spreadsheet",
            "stats",
        ],
    ),
    (
        "export",
        &["analysis", "entry", "measures", "spreadsheet", "wording"],
    ),
    ("charts", &["analysis", "measures", "national", "wording"]),
    ("browser", &["charts", "export", "spreadsheet", "wording"]),
    (
        "app",
        &[
            "analysis",
            "browser",
            "charts",
            "entry",
            "export",
            "import",
            "measures",
            "national",
            "route",
            "saved",
            "spreadsheet",
            "wording",
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

/// The folder of the full program's state, which its reducer and its views share: it must be understood without Yew.
const STATE: &str = "app/full/state/";

/// What may use them: the app's views and effects, the browser's own module, the canvas painter, and the programs that the
/// page calls.
fn may_use_the_browser(path: &str) -> bool {
    (path.starts_with("app/") && !path.starts_with(STATE))
        || path.starts_with("browser/")
        || matches!(
            path,
            "charts/render/canvas.rs" | "bin/reader.rs" | "bin/workbook.rs"
        )
}

/// The names that follow `prefix` in code, such as the modules in `crate::…`.
fn named_after<'a>(code: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    let rests = code
        .match_indices(prefix)
        .map(|(at, _)| &code[at + prefix.len()..]);
    let name = |rest: &'a str| {
        rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .next()
            .unwrap_or_default()
    };
    rests.map(name).collect()
}

fn names_crate(code: &str, name: &str) -> bool {
    let starts_a_word = |at: usize| {
        !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':')
    };
    let path = format!("{name}::");
    code.match_indices(&path).any(|(at, _)| starts_a_word(at))
}

/// What is wrong with a file of the widget, by its path below `src/`.
fn complaints(path: &str, text: &str) -> Vec<String> {
    let code = code(text);
    let mut complaints = Vec::new();
    let module = MAY_KNOW
        .iter()
        .find(|(module, _)| path.starts_with(&format!("{module}/")));
    if let Some((module, known)) = module {
        let others = named_after(&code, "crate::").into_iter();
        for other in others.filter(|other| other != module && !known.contains(other)) {
            complaints.push(format!("{path}: {module} must not know crate::{other}"));
        }
    } else if !path.starts_with("bin/") && !matches!(path, "lib.rs" | "main.rs") {
        complaints.push(format!("{path}: a module that the plan does not name"));
    }
    if !may_use_the_browser(path) {
        for name in BROWSER_CRATES.iter().filter(|name| names_crate(&code, name)) {
            complaints.push(format!("{path}: must not know {name}"));
        }
    }
    // Slices do not know what is done with them, and views do not know who mounts them.
    let of_the_app: &[&str] = match path {
        path if path.starts_with(STATE) => &["action", "reducer", "store", "views", "widget", "effects"],
        path if path.starts_with("app/full/views/") => &["widget", "reducer", "transitions"],
        path if path.starts_with("app/starter/views/") => &["widget"],
        _ => &[],
    };
    for program in ["crate::app::full::", "crate::app::starter::"] {
        for other in named_after(&code, program)
            .into_iter()
            .filter(|other| of_the_app.contains(other))
        {
            complaints.push(format!("{path}: must not know {program}{other}"));
        }
    }
    complaints
}

#[test]
fn every_module_knows_only_what_it_may() {
    let complaints: Vec<_> = files()
        .iter()
        .flat_map(|file| complaints(&file.path, &file.text))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn the_plan_would_be_held() {
    let wrong = [
        ("stats/quantile.rs", "use crate::measures::Unit;"),
        ("entry/figure.rs", "let x = crate::national::National::bundled();"),
        ("analysis/verdict.rs", "use crate::wording::headline;"),
        ("wording/finding.rs", "use yew::Html;"),
        ("charts/scene/mark.rs", "fn f(c: &web_sys::Element) {}"),
        ("national/queries.rs", "use crate::app::mount;"),
        ("app/full/state/entry.rs", "use yew::Reducible;"),
        ("app/full/state/entry.rs", "use crate::app::full::action::Action;"),
        ("app/full/views/lookup.rs", "use crate::app::full::widget::mount;"),
        ("helpers/things.rs", "fn f() {}"),
    ];
    for (path, text) in wrong {
        assert_eq!(complaints(path, text).len(), 1, "{path}: {text}");
    }
    let right =
        "// as in crate::measures, yew::Html\nuse super::Interval; fn f() -> &'static str { \"crate::app\" }";
    assert!(complaints("stats/quantile.rs", right).is_empty());
}
