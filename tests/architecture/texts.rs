//! The texts that people read, wherever they are kept: the strings of `wording`, the words of the measures, the documents,
//! and the page around the program.

use std::fs;

use crate::source::{Piece, files, pieces, root};

/// A text as it is read by itself: a string, a paragraph, an item of a list or a cell of a table.
pub(crate) struct Text {
    /// The file, by its path in the repository.
    pub(crate) path: String,
    /// Its words. What a program puts in is `{}`, and what is code is left out.
    pub(crate) words: String,
}

/// What a measure's file holds that is not read on the page: names for programs, and notes of who checked it.
const NOT_READ: [&str; 11] = [
    "id",
    "packs",
    "stage",
    "unit",
    "direction",
    "interval",
    "cohort_id",
    "checked_by",
    "checked_on",
    "checked_against",
    "topic",
];

/// Every text that a person reads.
pub(crate) fn texts() -> Vec<Text> {
    let mut all = Vec::new();
    all.extend(of_wording());
    all.extend(of_folder("data/measures", ".toml", of_measure));
    all.extend(of_folder("docs", ".md", of_document));
    for path in [
        "README.md",
        "CONTRIBUTING.md",
        "data/README.md",
        "bench/README.md",
    ] {
        all.extend(of_file(path, of_document));
    }
    all.extend(of_file("www/index.html", of_page));
    all.extend(of_file("www/boot.js", of_script));
    all
}

fn of_wording() -> impl Iterator<Item = Text> {
    let files = files().into_iter();
    let files = files.filter(|file| file.path.starts_with("wording/"));
    files.flat_map(|file| {
        let path = format!("src/{}", file.path);
        strings(&file.text)
            .into_iter()
            .map(move |words| Text {
                path: path.clone(),
                words,
            })
            .collect::<Vec<_>>()
    })
}

fn of_folder(folder: &str, ending: &str, read: fn(&str) -> Vec<String>) -> Vec<Text> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder of texts");
    let mut names: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name.ends_with(ending))
        .collect();
    names.sort();
    names
        .iter()
        .flat_map(|name| of_file(&format!("{folder}/{name}"), read))
        .collect()
}

fn of_file(path: &str, read: fn(&str) -> Vec<String>) -> Vec<Text> {
    let text = fs::read_to_string(root().join(path)).expect(path);
    let text_of = |words| Text {
        path: path.to_owned(),
        words,
    };
    read(&text).into_iter().map(text_of).collect()
}

/// The strings of a Rust file as they are read: joined over the ends of lines.
fn strings(code: &str) -> Vec<String> {
    let mut before = "";
    let mut found = Vec::new();
    for piece in pieces(code) {
        match piece {
            Piece::Code(code) => before = code,
            Piece::Text(_) if is_for_programs(before) => {}
            Piece::Text(text) => found.push(without_placeholders(&joined(text))),
        }
    }
    found
}

/// Whether the string after this code is an attribute's: the reason of an exception, or the name of a feature.
fn is_for_programs(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with("reason =") || before.ends_with("feature =")
}

/// A string without the line breaks that only the code has.
fn joined(text: &str) -> String {
    let mut lines = text.split("\\\n");
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |text, line| text + line.trim_start())
}

/// `{name}` as `{}`, which is one word.
fn without_placeholders(text: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '{' if depth == 0 => {
                depth = 1;
                plain.push_str("{}");
            }
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            letter if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

/// The words of a measure, each value and each caution by itself.
fn of_measure(text: &str) -> Vec<String> {
    let read = |line: &str| {
        let key = line.split('=').next().unwrap_or_default().trim();
        let value = line.split_once('"')?.1.rsplit_once('"')?.0;
        (!NOT_READ.contains(&key)).then(|| value.to_owned())
    };
    text.lines().filter_map(read).collect()
}

/// The paragraphs, items and cells of a document, without what stands between fences or backticks.
fn of_document(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let (mut is_code, mut goes_on) = (false, false);
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with("```") {
            is_code = !is_code;
            goes_on = false;
        } else if is_code || line.is_empty() {
            goes_on = false;
        } else if line.starts_with('|') {
            found.extend(line.split('|').map(|cell| prose(cell.trim())));
            goes_on = false;
        } else {
            let is_item = line.starts_with("- ") || line.starts_with('#') || line.starts_with("1. ");
            let is_item =
                is_item || (line.contains(". ") && line.starts_with(|one: char| one.is_ascii_digit()));
            match found.last_mut() {
                Some(paragraph) if goes_on && !is_item => {
                    paragraph.push(' ');
                    paragraph.push_str(line);
                }
                _ => found.push(line.to_owned()),
            }
            goes_on = true;
        }
    }
    found.iter().map(|paragraph| prose(paragraph)).collect()
}

/// A line of Markdown without code, addresses and emphasis.
fn prose(line: &str) -> String {
    let outside = |text: &str, from: &str, to: char| {
        let mut parts = text.split(from);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |said, part| {
            said + part.split_once(to).map_or("", |(_, rest)| rest)
        })
    };
    let without_code: Vec<_> = line.split('`').step_by(2).collect();
    let without_addresses = outside(&without_code.join("code"), "](", ')');
    without_addresses.replace(['*', '[', ']', '#'], "")
}

/// What is between the tags of a page.
fn of_page(text: &str) -> Vec<String> {
    let parts = text.split('<').skip(1);
    let between = parts.filter_map(|part| part.split_once('>').map(|(_, words)| words));
    between
        .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// The strings of a script.
fn of_script(text: &str) -> Vec<String> {
    let of_line = |line: &str| {
        line.split('"')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    text.lines().flat_map(of_line).collect()
}

#[test]
fn texts_of_every_kind_are_found() {
    let code = "// \"no\"\nf(\"Add {n} \\\n     pupils.\"); #[expect(x, reason = \"no\")]";
    assert_eq!(strings(code), ["Add {} pupils."]);
    assert_eq!(
        of_measure("id = \"a\"\nwhy = \"It counts.\"\ncaveats = [\n  \"Rare.\",\n]"),
        ["It counts.", "Rare."]
    );
    let document = "# Title\n\nOne\ntwo [three](four.md) `five`.\n- An item.\n\n| a cell | b |\n\n```\nno\n```\n1. First.";
    assert_eq!(
        of_document(document)
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>(),
        [
            " Title",
            "One two three code.",
            "- An item.",
            "a cell",
            "b",
            "1. First."
        ]
    );
    assert_eq!(of_page("<p class=\"a\">One\n  two</p>")[0], "One two");
    assert_eq!(of_script("fail(\"It stopped.\");"), ["It stopped."]);
    let texts = texts();
    for path in ["src/wording/", "data/measures/", "docs/", "README.md"] {
        let of_path = texts.iter().filter(|text| text.path.starts_with(path));
        assert!(of_path.count() > 20, "{path}: hardly any texts were found");
    }
}
