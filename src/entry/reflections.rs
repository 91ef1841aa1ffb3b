//! What a person writes of their own in answer to the inquiry's questions, and which measures they take as goals. It is
//! kept with the figures, in lines of its own that no field can have, and goes nowhere else.

use crate::measures::{Goal, MeasureGroup};

/// What a person is asked to write about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prompt {
    /// What gives them assurance besides these figures.
    Assurance,
    /// Their goals, in their own words.
    Goals,
    /// What they do towards a goal.
    Practices(Goal),
    /// What capacity they have and need.
    Capacity,
}

impl Prompt {
    /// Every prompt, in the order of the questions.
    pub fn all() -> impl Iterator<Item = Self> {
        let practices = Goal::ALL.into_iter().map(Self::Practices);
        [Self::Assurance, Self::Goals]
            .into_iter()
            .chain(practices)
            .chain([Self::Capacity])
    }

    /// The identifier that the page and saved files use. No goal has the name of a question.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Assurance => "assurance",
            Self::Goals => "goals",
            Self::Practices(goal) => goal.id(),
            Self::Capacity => "capacity",
        }
    }
}

/// Everything that a person has written and chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reflections {
    /// In the order of the prompts; no text is empty.
    words: Vec<(Prompt, String)>,
    /// `None` until a person chooses; then theirs, which may be none at all.
    taken: Option<Vec<MeasureGroup>>,
    /// Lines of another version's prompts, as they are.
    unrecognised: Vec<String>,
}

/// How the lines begin. No field has such a name.
const LINE: &str = "@reflect-";
/// The name of the line of measures that are taken as goals; no prompt has it.
const TAKEN: &str = "taken";

impl Reflections {
    /// What is written; empty where nothing is.
    #[must_use]
    pub fn words(&self, prompt: Prompt) -> &str {
        let found = self.words.iter().find(|(known, _)| *known == prompt);
        found.map_or("", |(_, text)| text)
    }

    /// Everything that is written, in the order of the prompts.
    pub fn iter(&self) -> impl Iterator<Item = (Prompt, &str)> {
        self.words.iter().map(|(prompt, text)| (*prompt, text.as_str()))
    }

    /// Keeps `text` as what is written, to the letter.
    pub fn write(&mut self, prompt: Prompt, text: impl Into<String>) {
        let text = text.into();
        let place = self.words.binary_search_by_key(&prompt, |(known, _)| *known);
        match (place, text.is_empty()) {
            (Ok(place), false) => self.words[place].1 = text,
            (Ok(place), true) => {
                self.words.remove(place);
            }
            (Err(place), false) => self.words.insert(place, (prompt, text)),
            (Err(_), true) => {}
        }
    }

    /// The measures that are taken as goals; `None` where the person has not chosen.
    #[must_use]
    pub fn taken(&self) -> Option<&[MeasureGroup]> {
        self.taken.as_deref()
    }

    /// Takes these as goals.
    pub fn take(&mut self, measures: Vec<MeasureGroup>) {
        self.taken = Some(measures);
    }

    /// Whether nothing is written or chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.taken.is_none() && self.unrecognised.is_empty()
    }

    /// One line a text, its prompt and the text with a tab between: how it survives a panic and is kept. Line breaks and
    /// tabs are escaped, so that it reads back to the letter.
    ///
    /// ```
    /// use trust_benchmark::entry::{Prompt, Reflections};
    /// let mut reflections = Reflections::default();
    /// reflections.write(Prompt::Capacity, "One leader.\nTwo coaches.");
    /// assert_eq!(reflections.to_lines(), "@reflect-capacity\tOne leader.\\nTwo coaches.\n");
    /// assert_eq!(Reflections::from_lines(&reflections.to_lines()), reflections);
    /// ```
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut lines = String::new();
        for (prompt, text) in &self.words {
            lines.extend([LINE, prompt.id(), "\t", &escaped(text), "\n"]);
        }
        if let Some(taken) = &self.taken {
            let each = taken.iter().map(ToString::to_string);
            lines.extend([LINE, TAKEN, "\t", &each.collect::<Vec<_>>().join(" "), "\n"]);
        }
        for line in &self.unrecognised {
            lines.extend([LINE, line, "\n"]);
        }
        lines
    }

    /// Reads back what [`Reflections::to_lines`] wrote from among other lines. What it does not know is carried along.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        let mut reflections = Self::default();
        for line in lines.lines().filter_map(|line| line.strip_prefix(LINE)) {
            let Some((name, text)) = line.split_once('\t') else {
                continue;
            };
            if name == TAKEN {
                reflections.take(text.split(' ').filter_map(MeasureGroup::parse).collect());
            } else if let Some(prompt) = Prompt::all().find(|prompt| prompt.id() == name) {
                reflections.write(prompt, unescaped(text));
            } else {
                reflections.unrecognised.push(line.to_owned());
            }
        }
        reflections
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            // A text area gives none of the other control characters, and a line cannot hold them.
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn unescaped(text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => unescaped.push('\n'),
                Some('t') => unescaped.push('\t'),
                // A file that somebody has edited may hold others, which stand for themselves.
                Some(other) => unescaped.push(other),
                None => unescaped.push('\\'),
            },
            letter => unescaped.push(letter),
        }
    }
    unescaped
}
