//! The rows of schools that have several, and what the values of their columns say: "Disadvantaged", "Percentage", "Reading". It
//! is found out here which columns could tell rows of one school apart; [`super::long_table`] chooses among them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::ColumnMeaning;
use super::data_rows::DataRow;
use super::dictionary::{Dictionary, Lookup};
use super::heading_words::HeadingWords;
use super::identity::numbers_schools;
use super::normalize_cell::plain_text;
use super::number::number;
use super::sheet::SheetView;
use super::tag::{Tag, answer, tag};
use super::vocabulary::VOCABULARY;
use crate::measures::PupilGroup;

/// Headings of columns whose rows say what the figure is.
const VALUE_HEADINGS: [&str; 16] = [
    "value",
    "values",
    "result",
    "results",
    "figure",
    "figures",
    "score",
    "outcome",
    "outcomes",
    "actual",
    "percentage",
    "percent",
    "%",
    "data",
    "performance",
    "our result",
];

/// Headings of columns that name a group of pupils, so that a value such as "other" is one.
const TAG_HEADINGS: [&str; 14] = [
    "breakdown",
    "group",
    "groups",
    "pupil group",
    "pupil groups",
    "student group",
    "characteristic",
    "pupil characteristic",
    "disadvantage",
    "disadvantaged",
    "disadvantage status",
    "data type",
    "datatype",
    "figure type",
];

/// A column that tells rows apart has no more values than this.
const MOST_VALUES: usize = 60;

/// Longer tables have a value in every row.
const MOST_FILLED_DOWN: usize = 1_000;

/// What a value of such a column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A group of pupils or a kind of figure.
    Tag(Tag),
    /// With a heading it names a figure.
    Subject(String),
    /// Nothing that is understood.
    Other,
}

/// The rows, and what is known of their columns.
pub(super) struct RowsOfSchools<'a> {
    pub(super) sheet: &'a SheetView<'a>,
    pub(super) kept: &'a [DataRow],
    pub(super) name: Option<usize>,
    pub(super) urn: Option<usize>,
    pub(super) year: Option<usize>,
    /// The headings of columns as they are looked up, and whether their meaning is settled.
    pub(super) headings: &'a [String],
    pub(super) meanings: &'a [ColumnMeaning],
    /// Columns of groups that stand once over the rows of each.
    pub(super) filled_down: BTreeSet<usize>,
}

/// Whether a value says no more than that its pupils are others.
fn is_only_other(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.all(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "" | "other" | "others" | "pupils" | "all"
        )
    })
}

pub(super) fn look_up_subject(subject: &str, heading: &str, dictionary: &Dictionary<'_>) -> Lookup {
    if VALUE_HEADINGS.contains(&heading.trim().to_lowercase().as_str()) || heading.is_empty() {
        return dictionary.look_up(subject);
    }
    // "% PP" is a share of the pupils, and as likely no outcome of theirs.
    let words = HeadingWords::of(heading);
    if words.group != PupilGroup::All && words.key.is_empty() {
        return Lookup::Unknown;
    }
    dictionary.look_up(&format!("{subject} {heading}"))
}

impl RowsOfSchools<'_> {
    pub(super) fn value(&self, row: usize, column: usize) -> String {
        let text = plain_text(self.sheet.merged_text(row, column));
        if !text.is_empty() || !self.filled_down.contains(&column) {
            return text;
        }
        let above = self.kept.iter().rev().filter(|data| data.row < row);
        let mut texts = above.map(|data| plain_text(self.sheet.merged_text(data.row, column)));
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// The columns in which the first row has a group, few others have one, and the rest nothing.
    pub(super) fn find_filled_down(&self) -> BTreeSet<usize> {
        let Some(first) = self.kept.first().filter(|_| self.kept.len() <= MOST_FILLED_DOWN) else {
            return BTreeSet::new();
        };
        let is_it = |column: &usize| {
            if plain_text(self.sheet.merged_text(first.row, *column)).is_empty() {
                return false;
            }
            let texts: Vec<String> = self
                .kept
                .iter()
                .map(|data| plain_text(self.sheet.merged_text(data.row, *column)))
                .collect();
            let filled = || texts.iter().filter(|text| !text.is_empty());
            let is_unused = self
                .meanings
                .get(*column)
                .is_none_or(|meaning| *meaning == ColumnMeaning::NotUsed);
            is_unused
                && (2..=texts.len() / 2).contains(&filled().count())
                && filled().all(|text| matches!(tag(text), Some(Tag::Group(_))))
        };
        (0..self.sheet.width()).filter(is_it).collect()
    }

    /// Columns of words that are not used and could tell rows apart, with their values.
    pub(super) fn candidates(&self) -> Vec<(usize, Vec<String>)> {
        let mut candidates = Vec::new();
        for column in 0..self.sheet.width() {
            let is_other = self
                .meanings
                .get(column)
                .is_none_or(|meaning| *meaning == ColumnMeaning::NotUsed);
            let heading = self.headings.get(column).map_or("", String::as_str);
            if !is_other || numbers_schools(heading) {
                continue;
            }
            let mut values: Vec<String> = Vec::new();
            let mut known = BTreeSet::new();
            let (mut filled, mut numbers) = (0_usize, 0_usize);
            for data in self.kept {
                let text = self.value(data.row, column);
                if text.is_empty() {
                    continue;
                }
                filled += 1;
                numbers += usize::from(number(&text).is_some());
                if known.insert(text.clone()) {
                    values.push(text);
                }
                if values.len() > MOST_VALUES {
                    break;
                }
            }
            let is_full = filled * 10 >= self.kept.len() * 9;
            if is_full && filled > 0 && values.len() <= MOST_VALUES && numbers * 2 < filled {
                candidates.push((column, values));
            }
        }
        candidates
    }

    pub(super) fn read_values(
        &self,
        column: usize,
        values: &[String],
        dictionary: &Dictionary<'_>,
    ) -> HashMap<String, Value> {
        let figures: Vec<&String> = (0..self.sheet.width())
            .filter(|other| *other != column && self.is_numeric(*other))
            .filter_map(|other| self.headings.get(other))
            .collect();
        let heading = self.headings.get(column).map_or("", String::as_str);
        let of_heading = HeadingWords::of(heading);
        let is_of_disadvantage = of_heading.group == PupilGroup::Disadvantaged
            || values
                .iter()
                .any(|text| tag(text) == Some(Tag::Group(PupilGroup::Disadvantaged)));
        // A small "n" is a number of pupils, but beside "y" or below "PP".
        let asks_for_group = of_heading.group != PupilGroup::All && of_heading.key.is_empty();
        let answers_in_letters =
            asks_for_group || values.iter().any(|text| text.trim().eq_ignore_ascii_case("y"));
        let read = |text: &String| {
            let is_small_no = answers_in_letters && text.trim() == "n";
            if let Some(answer) = answer(text).or(is_small_no.then_some(false)) {
                // "Disadvantaged: yes". Of other questions the pupils are a part that has no figures here.
                let is_question = of_heading.group == PupilGroup::Disadvantaged && of_heading.key.is_empty();
                return match (is_question, answer) {
                    (true, true) => Value::Tag(Tag::Group(PupilGroup::Disadvantaged)),
                    (true, false) => Value::Tag(Tag::Group(PupilGroup::Others)),
                    (false, _) => Value::Other,
                };
            }
            match tag(text) {
                // "Other" is of any grouping; only beside disadvantaged pupils does it mean those who are not.
                Some(Tag::Group(PupilGroup::Others)) if !is_of_disadvantage && is_only_other(text) => {
                    return Value::Other;
                }
                Some(tag) => return Value::Tag(tag),
                None => {}
            }
            let is_figure = |heading: &&String| {
                let lookup = look_up_subject(text, heading, dictionary);
                matches!(
                    lookup,
                    Lookup::Certain(ColumnMeaning::Outcome(_), _) | Lookup::Reached(_)
                ) && lookup != dictionary.look_up(heading)
            };
            if figures.iter().any(is_figure) {
                Value::Subject(text.clone())
            } else {
                Value::Other
            }
        };
        values.iter().map(|text| (text.clone(), read(text))).collect()
    }

    pub(super) fn is_numeric(&self, column: usize) -> bool {
        let rows = self.kept.iter().take(40);
        let mut texts = rows
            .map(|data| self.sheet.text(data.row, column))
            .filter(|text| !text.is_empty());
        texts.any(|text| number(text).is_some())
    }

    /// Whether a column says of every row whose figures they are, so that it counts even where no school has two rows.
    pub(super) fn tells_group(&self, column: usize, values: &HashMap<String, Value>) -> bool {
        let heading = self.headings.get(column).map_or_else(String::new, |heading| {
            heading.to_lowercase().replace('_', " ").trim().to_owned()
        });
        let is_named = TAG_HEADINGS.contains(&heading.as_str());
        let all_read = values.values().all(|value| *value != Value::Other);
        let is_part = |value: &Value| {
            use crate::measures::PupilGroup::{All, Others};
            match value {
                Value::Tag(Tag::Group(All) | Tag::Neutral | Tag::Percentage) | Value::Other => false,
                // "Other" alone says that only under such a heading.
                Value::Tag(Tag::Group(Others)) => is_named || values.len() > 1,
                Value::Tag(_) | Value::Subject(_) => true,
            }
        };
        !values.is_empty() && (all_read || is_named) && values.values().any(is_part)
    }

    /// Whether a column names the trust of each row: schools of several are not one trust's.
    pub(super) fn names_trusts(&self, column: usize) -> bool {
        let heading = self.headings.get(column).map(|heading| heading.to_lowercase());
        heading.is_some_and(|heading| VOCABULARY.of_trusts.contains(&heading.trim()))
    }

    /// Rows of one school and year whose numbers differ, by school.
    pub(super) fn groups_in_conflict(&self) -> Vec<Vec<usize>> {
        let mut groups: HashMap<(String, String), Vec<usize>> = HashMap::new();
        for data in self.kept {
            let text = |column: Option<usize>, row| {
                column.map_or_else(String::new, |column| self.value(row, column))
            };
            let urn = text(self.urn, data.school);
            let school = if urn.is_empty() {
                crate::entry::plain_name(&text(self.name, data.school))
            } else {
                urn
            };
            groups
                .entry((school, text(self.year, data.row)))
                .or_default()
                .push(data.row);
        }
        let numeric: Vec<usize> = (0..self.sheet.width())
            .filter(|column| self.is_numeric(*column))
            .collect();
        let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|rows| rows.len() > 1).collect();
        groups.sort();
        groups.retain(|group| {
            numeric
                .iter()
                .any(|column| self.differ_where_filled(group, *column))
        });
        groups
    }

    /// How many schools there are, by URN or name.
    pub(super) fn schools(&self) -> usize {
        let school = |data: &DataRow| {
            let text = |column: Option<usize>| {
                column.map_or_else(String::new, |column| self.value(data.school, column))
            };
            let urn = text(self.urn);
            if urn.is_empty() {
                crate::entry::plain_name(&text(self.name))
            } else {
                urn
            }
        };
        self.kept.iter().map(school).collect::<BTreeSet<_>>().len()
    }

    pub(super) fn differ_where_filled(&self, group: &[usize], column: usize) -> bool {
        let texts = group.iter().map(|row| self.value(*row, column));
        let different: BTreeSet<String> = texts.filter(|text| !text.is_empty()).collect();
        different.len() > 1
    }

    pub(super) fn differ(&self, group: &[usize], column: usize) -> bool {
        let different: BTreeSet<String> = group.iter().map(|row| self.value(*row, column)).collect();
        different.len() > 1
    }

    /// The groups split by the values of columns, as far as any still has several rows.
    pub(super) fn split(&self, groups: Vec<Vec<usize>>, columns: &[usize]) -> Vec<Vec<usize>> {
        let mut open = groups;
        for column in columns {
            let mut next = Vec::new();
            for group in open {
                let mut parts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
                for row in group {
                    parts.entry(self.value(row, *column)).or_default().push(row);
                }
                next.extend(parts.into_values().filter(|rows| rows.len() > 1));
            }
            open = next;
        }
        open
    }
}
