//! Leaves out of the built page what only the readers of its source need, comments and indentation, and names each file by
//! what it then is: trunk names the program by what it was before wasm-opt, and the rest by what it was before this.
//!
//! It goes by lines and renames nothing, which needs no parser of scripts and is right for every script in which no text
//! spans lines; one in which any might is refused. A program that shortens names would save a fifth more of these files,
//! and those that build in seconds stumble over today's scripts.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::later::named_by_content;

/// The page, which names the other files.
const PAGE: &str = "index.html";

/// How many digits of a file's hash trunk puts into its name.
const HASH_DIGITS: usize = 16;

/// Why the files could not be made lean.
#[derive(Debug, thiserror::Error)]
pub enum LeanError {
    /// A file could not be read, moved or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A line where a space may be part of what is shown or computed.
    #[error("{path}: the text of this line may go on in the next, so its spaces cannot be left out: {line}", path = .path.display())]
    Spans {
        /// The file.
        path: PathBuf,
        /// The line.
        line: String,
    },
}

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Page,
    Script,
    Style,
}

impl Language {
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "html" => Some(Self::Page),
            "js" => Some(Self::Script),
            "css" => Some(Self::Style),
            _ => None,
        }
    }

    /// The text without comments and indentation.
    ///
    /// # Errors
    /// The line of which nobody can tell by itself whether its text goes on in the next.
    fn lean(self, text: &str) -> Result<String, String> {
        let text = match self {
            Self::Style => without_comments(text),
            Self::Page | Self::Script => text.to_owned(),
        };
        let mut lean = String::with_capacity(text.len());
        let mut lines = text.lines().map(str::trim);
        while let Some(line) = lines.next() {
            if line.is_empty() || self == Self::Script && line.starts_with("//") {
                continue;
            }
            // No text spans lines, so this is a comment, as wasm-bindgen writes them; up to a line that it ends.
            if self == Self::Script && line.starts_with("/*") {
                let mut rest = std::iter::once(line).chain(&mut lines);
                match rest.find(|line| line.contains("*/")) {
                    Some(last) if last.ends_with("*/") => continue,
                    _ => return Err(line.to_owned()),
                }
            }
            if self.may_go_on(line) {
                return Err(line.to_owned());
            }
            lean.push_str(line);
            lean.push('\n');
        }
        Ok(lean)
    }

    /// Whether a text that begins in a line may end in a later one.
    fn may_go_on(self, line: &str) -> bool {
        match self {
            Self::Page => {
                line.contains("<pre") || line.contains("<textarea") && !line.contains("</textarea>")
            }
            Self::Script => {
                let template = line.matches('`').count() % 2 == 1;
                let comment = line.contains("/*") && !line.contains("*/");
                template || comment || line.ends_with('\\')
            }
            Self::Style => line.ends_with('\\'),
        }
    }
}

/// Makes the scripts, styles and page of `dist` lean. What trunk has named by its content is named by its last content, and
/// the page tells these names.
///
/// # Errors
/// When a file cannot be read or written, or has a line that cannot be shortened safely.
pub fn strip(dist: &Path) -> Result<(), LeanError> {
    let mut renamed = Vec::new();
    for path in files(dist)? {
        if let Some(language) = Language::of(&path) {
            let text = fs::read_to_string(&path).map_err(at(&path))?;
            let lean = language.lean(&text).map_err(|line| LeanError::Spans {
                path: path.clone(),
                line,
            })?;
            fs::write(&path, lean).map_err(at(&path))?;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(plain) = without_hash(&name) {
            let bytes = fs::read(&path).map_err(at(&path))?;
            let new = named_by_content(&plain, &bytes);
            fs::rename(&path, dist.join(&new)).map_err(at(&path))?;
            renamed.push((name.into_owned(), new));
        }
    }
    let page = dist.join(PAGE);
    let mut text = fs::read_to_string(&page).map_err(at(&page))?;
    for (old, new) in renamed {
        text = text.replace(&old, &new);
    }
    fs::write(&page, text).map_err(at(&page))
}

/// The files of a folder, not of those in it.
fn files(folder: &Path) -> Result<Vec<PathBuf>, LeanError> {
    let entries = fs::read_dir(folder).map_err(at(folder))?;
    let paths: io::Result<Vec<_>> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.map_err(at(folder))?;
    paths.retain(|path| path.is_file());
    Ok(paths)
}

/// `look.css` for `look-a6a84c773227fa08.css`; `None` for a name without a hash.
fn without_hash(name: &str) -> Option<String> {
    let (plain, from) = name.rsplit_once('-')?;
    let (hash, rest) = from.split_at_checked(HASH_DIGITS)?;
    let is_hash = hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| format!("{plain}{rest}"))
}

/// A style without its comments. Where one keeps two words apart without being a space, as in `.a/* */.b`, an empty one
/// takes its place.
fn without_comments(style: &str) -> String {
    let mut rest = style;
    let mut kept = String::with_capacity(style.len());
    while let Some(place) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(place);
        kept.push_str(before);
        let length = if from.starts_with("/*") {
            let length = from.find("*/").map_or(from.len(), |end| end + 2);
            let mut beside = kept
                .chars()
                .last()
                .into_iter()
                .chain(from[length..].chars().next());
            if !kept.is_empty() && !beside.any(char::is_whitespace) {
                kept.push_str("/**/");
            }
            length
        } else {
            let length = if from.starts_with('/') { 1 } else { quoted(from) };
            kept.push_str(&from[..length]);
            length
        };
        rest = &from[length..];
    }
    kept.push_str(rest);
    kept
}

/// The length of the quotation with which a text begins, its marks included.
fn quoted(text: &str) -> usize {
    let mut bytes = text.bytes().enumerate();
    let mark = bytes.next().map(|(_, mark)| mark);
    while let Some((place, byte)) = bytes.next() {
        if byte == b'\\' {
            bytes.next();
        } else if Some(byte) == mark {
            return place + 1;
        }
    }
    text.len()
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> LeanError + use<'_> {
    |source| LeanError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, without_hash};

    #[test]
    fn a_script_keeps_its_lines_and_loses_comments_and_indentation() {
        let script = "// Says so.\nif (a) {\n\n  // why\n  b?.(`${c}  d`); // stays\n  e = f.replace(/\\/\\/ */g, \"//\");\n}\n";
        let lean = "if (a) {\nb?.(`${c}  d`); // stays\ne = f.replace(/\\/\\/ */g, \"//\");\n}\n";
        assert_eq!(Language::Script.lean(script).as_deref(), Ok(lean));
    }

    #[test]
    fn a_comment_of_several_lines_is_left_out() {
        let script = "/**\n * Says `so.\n */\na();\n  /* once */\nb();\n";
        assert_eq!(Language::Script.lean(script).as_deref(), Ok("a();\nb();\n"));
    }

    #[test]
    fn a_text_that_may_span_lines_is_refused() {
        for script in [
            "a = `b\n  c`;\n",
            "a = 'b\\\n  c';\n",
            "a /*\n  b */\n",
            "/*\n */ a\n",
            "/*\n a\n",
        ] {
            assert!(Language::Script.lean(script).is_err(), "{script}");
        }
        assert!(Language::Page.lean("<pre>\n  a\n</pre>\n").is_err());
        assert!(Language::Page.lean("<textarea>\n  a\n</textarea>\n").is_err());
        assert!(
            Language::Style
                .lean("a::before { content: \"b\\\n  c\"; }")
                .is_err()
        );
    }

    #[test]
    fn a_style_loses_comments_and_keeps_what_looks_like_one() {
        let style = "/* One.\n   Two. */\n.a {\n  content: \"/* \\\" \" / '//';\n}\n.b/* and */.c { width: calc(1px / 2); }\n";
        let lean = ".a {\ncontent: \"/* \\\" \" / '//';\n}\n.b/**/.c { width: calc(1px / 2); }\n";
        assert_eq!(Language::Style.lean(style).as_deref(), Ok(lean));
        assert_eq!(Language::Style.lean("a{} /* no end").as_deref(), Ok("a{}\n"));
    }

    #[test]
    fn a_page_loses_its_indentation() {
        let page = "<p>\n  One\n  <b>two</b>\n</p>\n";
        assert_eq!(
            Language::Page.lean(page).as_deref(),
            Ok("<p>\nOne\n<b>two</b>\n</p>\n")
        );
    }

    #[test]
    fn only_a_name_that_trunk_gave_has_a_hash() {
        let named = |name| without_hash(name);
        assert_eq!(named("look-a6a84c773227fa08.css").as_deref(), Some("look.css"));
        assert_eq!(
            named("trust-benchmark-2a7b76fa28a1a98b.js").as_deref(),
            Some("trust-benchmark.js")
        );
        assert_eq!(
            named("trust-benchmark-2a7b76fa28a1a98b_bg.wasm").as_deref(),
            Some("trust-benchmark_bg.wasm")
        );
        for without in ["boot.js", "trust-benchmark.js", "look-2a7b.css", "index"] {
            assert_eq!(named(without), None, "{without}");
        }
    }
}
