//! Tables with several rows a school: one a subject, a group of pupils, a kind of figure. A column then tells the rows of a
//! school apart. Where its values are understood, each row is read for what it is about; where they are not, the person
//! chooses the value that is meant, and the other rows are not used. The first row is never taken for the school.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::ColumnMeaning;
use super::corrections::Corrections;
use super::dictionary::{Dictionary, Lookup};
use super::rows_of_schools::{RowsOfSchools, Value, look_up_subject};
use super::tag::Tag;
use crate::measures::PupilGroup;

/// A column that tells rows of one school apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TagColumn {
    pub(super) column: usize,
    /// Its values in the order of the sheet.
    pub(super) values: Vec<String>,
    /// Whether any of them is understood.
    pub(super) is_read: bool,
}

/// How the rows of a long table are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LongTable {
    pub(super) columns: Vec<TagColumn>,
    /// What rows are about, each kind once.
    variants: Vec<Vec<Value>>,
    of_row: BTreeMap<usize, usize>,
    /// Rows that are not used: about other pupils than those that are understood or were chosen.
    pub(super) other: BTreeSet<usize>,
    /// Rows of which it is not known yet.
    pub(super) asked: BTreeSet<usize>,
}

/// Whether the values of a column say which rows to use and of whom they are. "Provisional" and "Revised" tell rows apart, and
/// neither does.
fn is_read<'a>(values: impl Iterator<Item = &'a Value>) -> bool {
    let known: Vec<&Value> = values.filter(|value| **value != Value::Other).collect();
    let says_something = known
        .iter()
        .any(|value| !matches!(value, Value::Tag(Tag::Neutral)));
    says_something || known.len() == 1
}

impl LongTable {
    /// How many kinds of rows there are; the rows of an ordinary table are all of one.
    pub(super) fn variants(&self) -> usize {
        self.variants.len().max(1)
    }

    /// Of which kind a row is.
    pub(super) fn variant(&self, row: usize) -> usize {
        self.of_row.get(&row).copied().unwrap_or(0)
    }

    /// Finds the columns that tell rows apart, and what each row is about.
    pub(super) fn find(
        rows: &RowsOfSchools<'_>,
        dictionary: &Dictionary<'_>,
        corrections: &Corrections,
    ) -> Self {
        let candidates = rows.candidates();
        if candidates.is_empty() {
            return Self::default();
        }
        let read: Vec<(usize, HashMap<String, Value>)> = candidates
            .iter()
            .map(|(column, values)| (*column, rows.read_values(*column, values, dictionary)))
            .collect();
        let groups = rows.groups_in_conflict();
        // Two schools of one name are not a table with several rows a school.
        let schools = rows.schools();
        let groups = if groups.len() * 2 >= schools {
            groups
        } else {
            Vec::new()
        };
        let mut chosen: Vec<usize> = Vec::new();
        for (place, (column, values)) in read.iter().enumerate() {
            let tells_group = rows.tells_group(*column, values);
            let names_trusts = rows.names_trusts(*column) && values.len() > 1;
            if tells_group || names_trusts || corrections.chosen_values.contains_key(column) {
                chosen.push(place);
            }
        }
        let mut open = rows.split(
            groups,
            &chosen.iter().map(|place| read[*place].0).collect::<Vec<_>>(),
        );
        // Columns that are understood come first, and each must tell rows apart that the earlier ones do not.
        let mut order: Vec<usize> = (0..read.len()).collect();
        order.sort_by_key(|place| {
            let values = &read[*place].1;
            let others = values.values().filter(|value| **value == Value::Other).count();
            (others > 0, others)
        });
        for place in order {
            if open.is_empty() {
                break;
            }
            let column = read[place].0;
            let split = rows.split(open.clone(), &[column]);
            let tells = open.iter().filter(|group| rows.differ(group, column)).count();
            if !chosen.contains(&place) && tells * 2 >= open.len() && split.len() < open.len() {
                chosen.push(place);
                open = split;
            }
        }
        chosen.sort_unstable();
        let mut table = Self::default();
        for place in &chosen {
            let (column, known) = &read[*place];
            let values = candidates
                .iter()
                .find(|(other, _)| other == column)
                .map(|(_, values)| values.clone())
                .unwrap_or_default();
            table.columns.push(TagColumn {
                column: *column,
                values,
                is_read: is_read(known.values()),
            });
        }
        for data in rows.kept {
            let mut about = Vec::new();
            for (tag, place) in table.columns.iter().zip(&chosen) {
                let text = rows.value(data.row, tag.column);
                let value = read[*place].1.get(&text).cloned().unwrap_or(Value::Other);
                let chosen = corrections.chosen_values.get(&tag.column);
                if chosen.is_some_and(|chosen| *chosen != text) {
                    table.other.insert(data.row);
                } else if chosen.is_none() && !tag.is_read {
                    table.asked.insert(data.row);
                } else if chosen.is_none() && value == Value::Other && !text.is_empty() {
                    table.other.insert(data.row);
                } else {
                    about.push(value);
                }
            }
            about.retain(|value| !matches!(value, Value::Other | Value::Tag(Tag::Neutral)));
            let known = table.variants.iter().position(|other| *other == about);
            let place = known.unwrap_or(table.variants.len());
            if known.is_none() {
                table.variants.push(about);
            }
            table.of_row.insert(data.row, place);
        }
        table
    }

    /// What a column holds in rows of one kind: `meaning` is what it holds by its heading alone, `is_set` where a person set
    /// that.
    pub(super) fn meaning(
        &self,
        variant: usize,
        heading: &str,
        meaning: &ColumnMeaning,
        is_set: bool,
        dictionary: &Dictionary<'_>,
    ) -> ColumnMeaning {
        let Some(about) = self.variants.get(variant).filter(|about| !about.is_empty()) else {
            return meaning.clone();
        };
        let subjects: Vec<&str> = about
            .iter()
            .filter_map(|value| match value {
                Value::Subject(text) => Some(text.as_str()),
                Value::Tag(_) | Value::Other => None,
            })
            .collect();
        let is_pupils = |meaning: &ColumnMeaning| matches!(meaning, ColumnMeaning::Outcome(field) if !matches!(field.entry, crate::entry::Entry::Figure(_)));
        let is_fixed = is_set || matches!(meaning, ColumnMeaning::Fact(_) | ColumnMeaning::Year);
        let mut found = if subjects.is_empty() || is_fixed {
            meaning.clone()
        } else {
            match look_up_subject(&subjects.join(" "), heading, dictionary) {
                Lookup::Certain(found, _) => found,
                Lookup::Reached(field) => ColumnMeaning::Reached(field),
                // A year group's pupils are the same for each of its subjects.
                _ if is_pupils(meaning) => meaning.clone(),
                _ => ColumnMeaning::NotUsed,
            }
        };
        for value in about {
            found = match (value, found) {
                (Value::Tag(Tag::Group(group)), found) => found.of_group(*group),
                (Value::Tag(Tag::Count), ColumnMeaning::Outcome(field))
                    if !is_pupils(&ColumnMeaning::Outcome(field.clone())) =>
                {
                    ColumnMeaning::Reached(field)
                }
                (Value::Tag(Tag::Percentage), ColumnMeaning::Reached(_)) => ColumnMeaning::NotUsed,
                (_, found) => found,
            };
        }
        found
    }

    /// The group of pupils that rows of one kind are about.
    pub(super) fn group(&self, variant: usize) -> Option<PupilGroup> {
        let about = self.variants.get(variant)?;
        about.iter().find_map(|value| match value {
            Value::Tag(Tag::Group(group)) => Some(*group),
            _ => None,
        })
    }
}
