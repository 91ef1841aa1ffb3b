//! The source files of the widget, and their code without comments, tests and texts.

use std::fs;
use std::path::{Path, PathBuf};

/// A file below `src/`.
pub(crate) struct SourceFile {
    /// Its path below `src/`, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `src/`, in order.
pub(crate) fn files() -> Vec<SourceFile> {
    let source = root().join("src");
    let mut paths = Vec::new();
    gather(&source, &mut paths);
    paths.sort();
    assert!(paths.len() > 200, "only {} files were found", paths.len());
    let read = |path: PathBuf| SourceFile {
        text: fs::read_to_string(&path).unwrap(),
        path: path
            .strip_prefix(&source)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/"),
    };
    paths.into_iter().map(read).collect()
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// A piece of a file.
pub(crate) enum Piece<'a> {
    Code(&'a str),
    /// What is between the quotes of a string.
    Text(&'a str),
}

/// The code and the strings of a file, in order, without comments and without what follows `#[cfg(test)]`.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            pieces.push(Piece::Code(&text[start..at]));
            at += rest.find('\n').unwrap_or(rest.len());
            start = at;
        } else if let Some((skip, length, total)) = string_at(rest) {
            pieces.push(Piece::Code(&text[start..at]));
            pieces.push(Piece::Text(&text[at + skip..at + skip + length]));
            at += total;
            start = at;
        } else if let Some(length) = letter_at(rest) {
            at += length;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    pieces.push(Piece::Code(&text[start..]));
    pieces
}

/// A string that begins here: where its content begins, how long that is, and how long the whole is.
fn string_at(rest: &str) -> Option<(usize, usize, usize)> {
    if let Some(raw) = rest.strip_prefix("r#\"") {
        let length = raw.find("\"#")?;
        return Some((3, length, length + 5));
    }
    let content = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (at, byte) in content.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some((1, at, at + 2)),
            _ => {}
        }
    }
    None
}

/// How long a character literal is that begins here, so that `'"'` begins no string.
fn letter_at(rest: &str) -> Option<usize> {
    let content = rest.strip_prefix('\'')?;
    if let Some(escape) = content.strip_prefix('\\') {
        return escape.find('\'').filter(|at| *at < 10).map(|at| at.max(1) + 3);
    }
    let letter = content.chars().next()?;
    content[letter.len_utf8()..]
        .starts_with('\'')
        .then_some(letter.len_utf8() + 2)
}

/// The code of a file alone.
pub(crate) fn code(text: &str) -> String {
    let code = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Code(code) => Some(code),
        Piece::Text(_) => None,
    });
    code.collect::<Vec<_>>().join(" ")
}

#[test]
fn code_and_strings_are_told_apart() {
    let text = "let a = 'x'; // \"no\"\nlet b = \"one \\\" two\"; let c = '\"'; let d = r#\"three\"#;\n#[cfg(test)]\nmod tests { \"no\" }";
    let texts: Vec<_> = pieces(text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(text),
            Piece::Code(_) => None,
        })
        .collect();
    assert_eq!(texts, ["one \\\" two", "three"]);
    assert!(!code(text).contains("no"));
}
