//! What a person decides about their board paper: which parts stand in it, which measures are shown in full, and which
//! sentences they have put into words of their own. It is kept with the figures, in lines that no field can have.

use std::collections::{BTreeMap, BTreeSet};

use crate::measures::MeasureGroup;

/// A part that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperPart {
    /// A row for each measure.
    Overview,
    /// The chosen measures with their pictures.
    Measures,
    /// What it would take to reach a target.
    WouldTake,
    /// What may not be concluded.
    Limits,
    /// What the trust wrote itself.
    Reflections,
    /// Where the figures come from and how they are compared.
    Sources,
}

impl PaperPart {
    /// Every part, in the order of the paper.
    pub const ALL: [Self; 6] = [
        Self::Overview,
        Self::Measures,
        Self::WouldTake,
        Self::Limits,
        Self::Reflections,
        Self::Sources,
    ];

    /// The identifier that the page and saved files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Measures => "measures",
            Self::WouldTake => "would-take",
            Self::Limits => "limits",
            Self::Reflections => "reflections",
            Self::Sources => "sources",
        }
    }
}

/// A sentence in a person's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// The sentence that was found when they wrote it. Once another is found, theirs may not be true any more.
    pub found: String,
    /// Theirs.
    pub own: String,
}

/// What is decided about the board paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperChoices {
    left_out: BTreeSet<String>,
    measures: Option<Vec<MeasureGroup>>,
    words: BTreeMap<String, OwnWords>,
}

/// How the lines begin. No field has such a name.
const LINE: &str = "@paper-";
const LEFT_OUT: &str = "@paper-left-out";
const MEASURES: &str = "@paper-measures";
const WORDS: &str = "@paper-words-";

impl PaperChoices {
    /// The most measures that fit on two pages.
    pub const MOST_MEASURES: usize = 4;

    /// Whether a part stands in the paper.
    #[must_use]
    pub fn shows(&self, part: PaperPart) -> bool {
        !self.left_out.contains(part.id())
    }

    /// Leaves a part out, or takes it in again.
    pub fn show(&mut self, part: PaperPart, shown: bool) {
        if shown {
            self.left_out.remove(part.id());
        } else {
            self.left_out.insert(part.id().to_owned());
        }
    }

    /// The measures that are shown in full; `None` where the person has not chosen.
    #[must_use]
    pub fn measures(&self) -> Option<&[MeasureGroup]> {
        self.measures.as_deref()
    }

    /// Shows these in full, as many as fit.
    pub fn choose(&mut self, mut measures: Vec<MeasureGroup>) {
        measures.truncate(Self::MOST_MEASURES);
        self.measures = Some(measures);
    }

    /// The person's own words for a sentence.
    #[must_use]
    pub fn words(&self, sentence: &str) -> Option<&OwnWords> {
        self.words.get(sentence)
    }

    /// Puts a sentence into words of their own; none, or those that are there anyway, bring back what is found.
    pub fn write(&mut self, sentence: &str, found: &str, own: &str) {
        let own = own.trim();
        if own.is_empty() || own == found {
            self.words.remove(sentence);
        } else {
            let words = OwnWords {
                found: found.to_owned(),
                own: own.to_owned(),
            };
            self.words.insert(sentence.to_owned(), words);
        }
    }

    /// Whether nothing is decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The lines in which it is kept.
    ///
    /// ```
    /// use trust_benchmark::entry::{PaperChoices, PaperPart};
    /// let mut choices = PaperChoices::default();
    /// choices.show(PaperPart::Limits, false);
    /// choices.write("headline", "1 of 5 measures is very likely …", "We are strong in English.\nSee page 2.");
    /// assert_eq!(PaperChoices::from_lines(&choices.to_lines()), choices);
    /// ```
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut lines = String::new();
        let mut line = |name: &str, text: &str| lines.extend([name, "\t", text, "\n"]);
        if !self.left_out.is_empty() {
            let parts: Vec<_> = self.left_out.iter().map(String::as_str).collect();
            line(LEFT_OUT, &parts.join(" "));
        }
        if let Some(measures) = &self.measures {
            let keys: Vec<_> = measures.iter().map(ToString::to_string).collect();
            line(MEASURES, &keys.join(" "));
        }
        for (sentence, words) in &self.words {
            // JSON has no tabs and no line breaks in it.
            let text = serde_json::to_string(&[&words.found, &words.own]).unwrap_or_default();
            line(&format!("{WORDS}{sentence}"), &text);
        }
        lines
    }

    /// Reads back what [`PaperChoices::to_lines`] wrote from among other lines. What cannot be read is as if it were not
    /// there: a paper without somebody's words is still right.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        let mut choices = Self::default();
        for (name, text) in lines
            .lines()
            .filter(|line| line.starts_with(LINE))
            .filter_map(|line| line.split_once('\t'))
        {
            let each = || text.split(' ').filter(|one| !one.is_empty());
            if name == LEFT_OUT {
                choices.left_out = each().map(str::to_owned).collect();
            } else if name == MEASURES {
                choices.choose(each().filter_map(MeasureGroup::parse).collect());
            } else if let Some(sentence) = name.strip_prefix(WORDS)
                && let Ok([found, own]) = serde_json::from_str::<[String; 2]>(text)
            {
                choices.write(sentence, &found, &own);
            }
        }
        choices
    }
}
