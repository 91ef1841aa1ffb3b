//! What is said of texts outside the figures: titles that are not understood, notes beside rows, and the year that a text
//! states.

use crate::import::{Matching, RowNote, YearRemark};
use crate::wording::number_format::listed;

/// So many texts are quoted.
const QUOTED: usize = 3;

/// A longer text is cut.
const LONGEST: usize = 100;

impl Matching {
    /// What is said of them, a sentence or two each.
    pub(super) fn of_texts_outside(&self) -> Vec<String> {
        let mut said = Vec::new();
        said.extend(self.of_stated_year());
        let texts = self.not_understood().iter().filter(|text| !self.gives_year(text));
        let texts: Vec<String> = texts.map(|text| quoted(text)).collect();
        if !texts.is_empty() {
            let check = self.what_to_check();
            said.push(format!("Not used: {}. Check that these {check}.", counted(texts)));
        }
        let notes = self.row_notes().iter();
        let notes: Vec<String> = notes.map(|note| self.note(note)).collect();
        if !notes.is_empty() {
            said.push(format!(
                "Not used: {}. Check that these rows have final results of your schools, for all pupils.",
                counted(notes)
            ));
        }
        said
    }

    fn note(&self, note: &RowNote) -> String {
        format!("{} in {}", quoted(&note.text), self.row_name(note.row))
    }

    /// What the figures beside a text must be.
    fn what_to_check(&self) -> &'static str {
        if self.counts_whole_year_only() {
            "cover all pupils and the whole school year"
        } else {
            "are final results for all pupils"
        }
    }

    fn of_stated_year(&self) -> Option<String> {
        let (year, remark) = self.undated().zip(self.year_remark())?;
        let text = remark.text();
        let said = match remark {
            YearRemark::InText(_) => format!("{year} is read from {}.", quoted(text)),
            YearRemark::ByDate(_) => format!(
                "At the date in {}, the newest results were for {year}, so that year is chosen.",
                quoted(text)
            ),
            YearRemark::NotUsed(_) => format!(
                "The year in {} is not used. Figures without a year are read as {year}.",
                quoted(text)
            ),
        };
        let is_understood = !self.not_understood().iter().any(|other| other == text);
        let check = if is_understood {
            "Check the year.".to_owned()
        } else {
            format!("Check the year, and that these {}.", self.what_to_check())
        };
        Some(format!("{said} {check}"))
    }

    /// Whether a text is said to give the year, or not to.
    fn gives_year(&self, text: &str) -> bool {
        let remark = self.undated().and(self.year_remark());
        remark.is_some_and(|remark| remark.text() == text)
    }

    /// Whether a text is quoted as not used, so that its row needs no other remark.
    pub(super) fn is_quoted(&self, text: &str) -> bool {
        let mut quoted = self
            .not_understood()
            .iter()
            .filter(|text| !self.gives_year(text))
            .take(QUOTED);
        quoted.any(|quoted| quoted == text) || self.gives_year(text)
    }
}

fn quoted(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return format!("“{text}”");
    }
    let begins: String = text.chars().take(LONGEST).collect();
    format!("“{} …”", begins.trim_end())
}

/// At most three texts, and how many there are besides.
fn counted(mut texts: Vec<String>) -> String {
    let more = texts.len().saturating_sub(QUOTED);
    texts.truncate(QUOTED);
    if more > 0 {
        texts.push(format!("{more} more"));
    }
    listed(&texts)
}
