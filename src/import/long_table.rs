//! Tables with several rows a school: one a subject, a group of pupils, a kind of figure. A column then tells the rows of a
//! school apart. Where its values are understood, each row is read for what it is about; where they are not, the person
//! chooses the value that is meant, and the other rows are not used. The first row is never taken for the school.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::ColumnMeaning;
use super::corrections::Corrections;
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
enum Value {
    /// A group of pupils or a kind of figure.
    Tag(Tag),
    /// With a heading it names a figure.
    Subject(String),
    /// Nothing that is understood.
    Other,
}

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

/// What is looked at to find such columns.
pub(super) struct Rows<'a> {
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
    pub(super) fn find(rows: &Rows<'_>, dictionary: &Dictionary<'_>, corrections: &Corrections) -> Self {
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
                is_read: known.values().any(|value| *value != Value::Other),
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

fn look_up_subject(subject: &str, heading: &str, dictionary: &Dictionary<'_>) -> Lookup {
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

impl Rows<'_> {
    fn value(&self, row: usize, column: usize) -> String {
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
    fn candidates(&self) -> Vec<(usize, Vec<String>)> {
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

    fn read_values(
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

    fn is_numeric(&self, column: usize) -> bool {
        let rows = self.kept.iter().take(40);
        let mut texts = rows
            .map(|data| self.sheet.text(data.row, column))
            .filter(|text| !text.is_empty());
        texts.any(|text| number(text).is_some())
    }

    /// Whether a column says of every row whose figures they are, so that it counts even where no school has two rows.
    fn tells_group(&self, column: usize, values: &HashMap<String, Value>) -> bool {
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
    fn names_trusts(&self, column: usize) -> bool {
        let heading = self.headings.get(column).map(|heading| heading.to_lowercase());
        heading.is_some_and(|heading| VOCABULARY.of_trusts.contains(&heading.trim()))
    }

    /// Rows of one school and year whose numbers differ, by school.
    fn groups_in_conflict(&self) -> Vec<Vec<usize>> {
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
    fn schools(&self) -> usize {
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

    fn differ_where_filled(&self, group: &[usize], column: usize) -> bool {
        let texts = group.iter().map(|row| self.value(*row, column));
        let different: BTreeSet<String> = texts.filter(|text| !text.is_empty()).collect();
        different.len() > 1
    }

    fn differ(&self, group: &[usize], column: usize) -> bool {
        let different: BTreeSet<String> = group.iter().map(|row| self.value(*row, column)).collect();
        different.len() > 1
    }

    /// The groups split by the values of columns, as far as any still has several rows.
    fn split(&self, groups: Vec<Vec<usize>>, columns: &[usize]) -> Vec<Vec<usize>> {
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
