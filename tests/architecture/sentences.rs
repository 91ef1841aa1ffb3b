//! What a person reads is in `wording` and `data/measures/`: one place to translate, and one to read aloud. A sentence
//! anywhere else is found by its words; so is a text that `analysis` formats, because it has numbers and no words.

use crate::source::{Piece, SourceFile, files, pieces};

/// From this number of words in a row on, a text is for people, and not a name.
const WORDS: usize = 3;

/// Strings of several words that no person reads as a sentence of ours, and why.
const NOT_READ: [(&str, &str); 11] = [
    ("entry/circumstances.rs", "regions, as the files name them"),
    ("analysis/peers/resolve.rs", "a region, as the files name it"),
    ("national/population.rs", "how the files describe their trusts"),
    ("national/distribution.rs", "a kind of area, as the files name it"),
    ("national/names.rs", "titles of tables, as the files have them"),
    ("national/column.rs", "for whoever builds the figures"),
    ("stats/meta_regression.rs", "for whoever calls the method"),
    ("charts/country_markup.rs", "markup, which holds texts of wording"),
    ("charts/render/canvas.rs", "for the console"),
    (
        "charts/render/inline_svg.rs",
        "markup, which holds texts of wording",
    ),
    ("export/embed_code.rs", "markup, which pages are given"),
];

/// The words of a string: letters without digits or signs among them.
fn words(text: &str) -> usize {
    let mut plain = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            letter if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    let is_word = |word: &&str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        word.chars().count() >= 2
            && word
                .chars()
                .all(|letter| letter.is_alphabetic() || "’'-".contains(letter))
    };
    plain.split_whitespace().filter(is_word).count()
}

/// The sentences of a file that should not have any.
fn sentences(file: &SourceFile) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = "";
    for piece in pieces(&file.text) {
        match piece {
            Piece::Code(code) => before = code,
            Piece::Text(text) => {
                // The reason of an exception is for people who read the code.
                let is_reason = ["reason =", "must_use ="]
                    .iter()
                    .any(|end| before.trim_end().ends_with(end));
                if words(text) >= WORDS && !is_reason {
                    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    found.push(format!("{}: {line:?}", file.path));
                }
            }
        }
    }
    found
}

fn may_have_sentences(path: &str) -> bool {
    path.starts_with("wording/") || NOT_READ.iter().any(|(known, _)| path.starts_with(known))
}

#[test]
fn sentences_are_in_wording() {
    let files = files();
    let found: Vec<_> = files
        .iter()
        .filter(|file| !may_have_sentences(&file.path))
        .flat_map(sentences)
        .collect();
    assert!(
        found.is_empty(),
        "{} sentences outside wording:\n{}",
        found.len(),
        found.join("\n")
    );
    let in_wording: usize = files
        .iter()
        .filter(|file| file.path.starts_with("wording/"))
        .map(|file| sentences(file).len())
        .sum();
    assert!(
        in_wording > 500,
        "only {in_wording} sentences were found in wording"
    );
}

/// Files of `analysis` that compose names and no sentences: those of an example's schools, which are entered, and those of
/// groups of peers, which a distribution carries.
const NAMES: [&str; 2] = ["analysis/example.rs", "analysis/peers/resolve.rs"];

#[test]
fn analysis_formats_no_text() {
    let formats = |file: &SourceFile| {
        let mut before = "";
        let mut found = Vec::new();
        for piece in pieces(&file.text) {
            match piece {
                Piece::Code(code) => before = code,
                Piece::Text(text) => {
                    let is_format = before.trim_end().ends_with("format!(");
                    if is_format && words(text) > 0 {
                        found.push(format!("{}: {text:?}", file.path));
                    }
                }
            }
        }
        found
    };
    let files = files();
    let of_analysis = files.iter().filter(|file| file.path.starts_with("analysis/"));
    let of_analysis = of_analysis.filter(|file| !NAMES.contains(&file.path.as_str()));
    let found: Vec<_> = of_analysis.flat_map(formats).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_exception_is_needed() {
    let files = files();
    for (path, why) in NOT_READ {
        let mut of_it = files.iter().filter(|file| file.path.starts_with(path));
        assert!(
            of_it.any(|file| !sentences(file).is_empty()),
            "{path} has no sentence any more ({why}): take it off the list"
        );
    }
}

#[test]
fn a_sentence_would_be_found() {
    let file = |text: &str| SourceFile {
        path: "stats/quantile.rs".to_owned(),
        text: text.to_owned(),
    };
    assert_eq!(
        sentences(&file("let a = \"Add the number of pupils.\";")).len(),
        1
    );
    assert_eq!(
        sentences(&file("html! { <p>{ \"Not compared yet\" }</p> }")).len(),
        1
    );
    for no_sentence in [
        "// Add the number of pupils.",
        "let a = \"key_stage_2\";",
        "let a = format!(\"{}\\t{}\", one, two);",
        "#[expect(dead_code, reason = \"kept until the guard goes\")]",
    ] {
        assert!(sentences(&file(no_sentence)).is_empty(), "{no_sentence}");
    }
}
