//! What is read aloud, gathered: as text for the snapshot, and sentence by sentence for the checks of language. What has
//! been said once of a trust is not said again, as a reader would not read it again.

use trust_benchmark::wording::Figures;

/// What kind of words they are: each is held to its own rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Heads a part: no stop, and few words.
    Title,
    /// One sentence or several.
    Sentence,
    /// A name or a cell of a table.
    Label,
}

/// Words as they are said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

/// What is read aloud of one trust.
#[derive(Debug, Default)]
pub(crate) struct Paper {
    lines: Vec<String>,
    said: Vec<Said>,
}

impl Paper {
    /// The whole text.
    pub(crate) fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Everything that the widget says, apart from what stands here to check it by.
    pub(crate) fn said(&self) -> &[Said] {
        &self.said
    }

    fn put(&mut self, kind: Kind, text: &str) {
        self.said.push(Said {
            kind,
            text: text.to_owned(),
        });
    }

    /// A heading of this reading, not of the widget.
    pub(crate) fn heading(&mut self, depth: usize, text: &str) {
        self.lines.push(String::new());
        self.lines.push(format!("{} {text}", "#".repeat(depth)));
        self.lines.push(String::new());
    }

    /// Numbers to read beside the words; the widget does not say them so.
    pub(crate) fn numbers(&mut self, text: impl AsRef<str>) {
        self.lines.push(format!("    {}", text.as_ref()));
    }

    /// A part's title.
    pub(crate) fn title(&mut self, part: &str, text: &str) {
        self.put(Kind::Title, text);
        self.lines.push(format!("**{part}: {text}**"));
    }

    /// A sentence or several.
    pub(crate) fn says(&mut self, text: &str) {
        self.put(Kind::Sentence, text);
        self.lines.push(text.to_owned());
    }

    /// The same where there is one.
    pub(crate) fn may_say(&mut self, text: Option<impl AsRef<str>>) {
        if let Some(text) = text {
            self.says(text.as_ref());
        }
    }

    /// Words that only say again what is printed: they are held to the same rules, and a reader need not read them twice.
    pub(crate) fn says_again(&mut self, kind: Kind, text: &str) {
        self.put(kind, text);
    }

    /// A table that only says again what is printed.
    pub(crate) fn tables_again(&mut self, figures: &Figures) {
        let cells = figures.rows.iter().flatten();
        for text in cells.chain([&figures.caption, &figures.alt_text()]) {
            self.put(Kind::Label, text);
        }
    }

    /// What stands under a part, each once a trust.
    pub(crate) fn notes<T: AsRef<str>>(&mut self, notes: impl IntoIterator<Item = T>) {
        for note in notes {
            let note = note.as_ref();
            if self.said.iter().all(|known| known.text != note) {
                self.put(Kind::Sentence, note);
                self.lines.push(format!("- {note}"));
            }
        }
    }

    /// A name, a label or a cell.
    pub(crate) fn label(&mut self, text: &str) {
        self.put(Kind::Label, text);
        self.lines.push(format!("- [{text}]"));
    }

    /// A table.
    pub(crate) fn table(&mut self, figures: &Figures) {
        self.put(Kind::Label, &figures.caption);
        self.lines.push(format!("Table: {}", figures.caption));
        self.lines.push(format!("| {} |", figures.columns.join(" | ")));
        for row in &figures.rows {
            for cell in row {
                self.put(Kind::Label, cell);
            }
            self.lines.push(format!("| {} |", row.join(" | ")));
        }
    }
}
