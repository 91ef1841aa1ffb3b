//! What a person can choose for a column: everything that the table can hold, by topic, what the heading suggests first.

use crate::entry::{Field, SchoolFact};
use crate::import::{ColumnMeaning, Matching};
use crate::measures::{Measure, PupilGroup, Topic};

/// Choices under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// The heading.
    pub label: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The identifier, which [`ColumnMeaning::parse`] reads.
    pub id: String,
    /// What it is called.
    pub label: String,
}

impl Matching {
    /// What can be chosen for any column, in groups. The same for all columns, so that a page makes it once.
    #[must_use]
    pub fn choices(measures: &[&Measure]) -> Vec<ChoiceGroup> {
        let facts = SchoolFact::ALL.into_iter().map(ColumnMeaning::Fact);
        let of_school = [ColumnMeaning::NotUsed, ColumnMeaning::Year]
            .into_iter()
            .chain(facts);
        let mut groups = vec![choice_group("The school".to_owned(), of_school, measures)];
        for topic in Topic::ALL {
            let of_topic = || measures.iter().copied().filter(|measure| measure.topic == topic);
            let fields = Field::of(of_topic());
            for group in PupilGroup::WITHOUT_GAP {
                let label = match group {
                    PupilGroup::All => topic.name().to_owned(),
                    _ => format!("{}: {}", topic.name(), group.name()),
                };
                let meanings = fields
                    .iter()
                    .map(|field| ColumnMeaning::Outcome(field.clone().of_group(group)));
                groups.push(choice_group(label, meanings, measures));
            }
        }
        groups.retain(|group| !group.choices.is_empty());
        groups
    }

    /// What the heading of a column suggests: what it is read as, and what else it could say. A page offers it first.
    #[must_use]
    pub fn suggestions(&self, column: usize, measures: &[&Measure]) -> Vec<Choice> {
        let Some(column) = self.columns().get(column) else {
            return Vec::new();
        };
        let mut meanings = vec![&column.meaning];
        meanings.extend(
            column
                .candidates
                .iter()
                .filter(|candidate| **candidate != column.meaning),
        );
        let suggested = meanings
            .into_iter()
            .filter(|meaning| **meaning != ColumnMeaning::NotUsed);
        suggested.map(|meaning| choice(meaning, measures)).collect()
    }
}

fn choice_group(
    label: String,
    meanings: impl Iterator<Item = ColumnMeaning>,
    measures: &[&Measure],
) -> ChoiceGroup {
    let mut choices: Vec<Choice> = Vec::new();
    for meaning in meanings {
        let choice = choice(&meaning, measures);
        if !choice.label.is_empty() {
            choices.push(choice);
        }
    }
    ChoiceGroup { label, choices }
}

fn choice(meaning: &ColumnMeaning, measures: &[&Measure]) -> Choice {
    Choice {
        id: meaning.id(),
        label: meaning.label(measures.iter().copied()),
    }
}
