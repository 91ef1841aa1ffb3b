//! What a heading means: looked up among our own headings, the Department's codes and the words that people use. A heading
//! that could mean two things is not guessed.

use std::collections::HashMap;

use super::codes::{Code, code};
use super::heading_words::{HeadingWords, SHARE};
use super::plain_names::{self, ENOUGH_ALONE, MEASURES, YEAR_GROUPS};
use super::{ColumnMeaning, heading_year::take_label_year};
use crate::entry::{Column, Entry, Field};
use crate::measures::{AcademicYear, CohortId, Measure, PupilGroup, Topic};

/// What a heading says by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lookup {
    /// Nothing that is known.
    Unknown,
    /// One thing, and what else it could be taken for.
    Certain(ColumnMeaning, Vec<ColumnMeaning>),
    /// One of several.
    OneOf(Vec<ColumnMeaning>),
    /// Pupils of a cohort that it does not name, or all pupils of the school.
    SomePupils {
        group: PupilGroup,
        year: Option<AcademicYear>,
        /// Whether it could be the pupils on roll.
        or_roll: bool,
    },
    /// How many pupils reached what a figure counts in per cent.
    Reached(Field),
}

/// Words that ask for a number of pupils.
const COUNTING: [&str; 10] = [
    "pupils", "number", "no", "cohort", "size", "total", "eligible", "count", "students", "children",
];

/// Every heading that is known.
pub(super) struct Dictionary<'a> {
    measures: &'a [&'a Measure],
    by_id: HashMap<&'a str, &'a Measure>,
    labels: HashMap<String, Vec<Entry>>,
    names: HashMap<String, Vec<&'a Measure>>,
}

impl<'a> Dictionary<'a> {
    pub(super) fn new(measures: &'a [&'a Measure]) -> Self {
        let mut dictionary = Self {
            measures,
            by_id: measures
                .iter()
                .map(|measure| (measure.id.as_str(), *measure))
                .collect(),
            labels: HashMap::new(),
            names: HashMap::new(),
        };
        for measure in measures {
            dictionary.name(&measure.name, measure);
            dictionary.name(&measure.short_name, measure);
            dictionary.label(Entry::Figure(measure.id.clone()));
            dictionary.label(Entry::CohortPupils(measure.shared_cohort()));
            if measure.own_pupils.is_some() {
                dictionary.label(Entry::MeasurePupils(measure.id.clone()));
            }
        }
        for (id, names) in MEASURES {
            if let Some(measure) = dictionary.by_id.get(id).copied() {
                for name in names {
                    dictionary.name(name, measure);
                }
            }
        }
        dictionary
    }

    fn name(&mut self, name: &str, measure: &'a Measure) {
        let known = self
            .names
            .entry(HeadingWords::of(name).key.join(" "))
            .or_default();
        if !known.iter().any(|other| other.id == measure.id) {
            known.push(measure);
        }
    }

    fn label(&mut self, entry: Entry) {
        let field = Field {
            entry,
            group: PupilGroup::All,
            year: None,
        };
        let label = field.label(self.measures.iter().copied());
        let known = self.labels.entry(label.to_lowercase()).or_default();
        if !label.is_empty() && !known.contains(&field.entry) {
            known.push(field.entry);
        }
    }

    /// What a heading means.
    pub(super) fn look_up(&self, heading: &str) -> Lookup {
        let heading = heading.trim();
        if !heading.chars().any(char::is_alphabetic) {
            return Lookup::Unknown;
        }
        if let Some(column) = Column::parse(heading, self.measures.iter().copied()) {
            return certain(match column {
                Column::Fact(fact) => ColumnMeaning::Fact(fact),
                Column::Outcome(field) => ColumnMeaning::Outcome(field),
            });
        }
        if let Some(own) = self.own_heading(heading) {
            return own;
        }
        let words = HeadingWords::of(heading);
        if let (Some(fact), None) = (plain_names::fact(&words.plain), words.year) {
            return certain(ColumnMeaning::Fact(fact));
        }
        if plain_names::is_year(&words.plain) {
            return certain(ColumnMeaning::Year);
        }
        if let Some(code) = code(&words.code) {
            return self.coded(code, &words);
        }
        self.named(&words)
    }

    /// A heading that our own export wrote.
    fn own_heading(&self, heading: &str) -> Option<Lookup> {
        let (label, year) = take_label_year(heading);
        let of_group = PupilGroup::ALL
            .into_iter()
            .find_map(|group| Some((label.strip_suffix(group.name())?.strip_suffix(": ")?, group)));
        let (label, group) = of_group.unwrap_or((label, PupilGroup::All));
        let entries = self.labels.get(&label.to_lowercase())?;
        let meanings = entries.iter().map(|entry| outcome(entry.clone(), group, year));
        Some(one_of(meanings.collect()))
    }

    fn coded(&self, code: Code, words: &HeadingWords) -> Lookup {
        match code {
            Code::Figure(ids) => {
                let known = ids.iter().filter_map(|id| self.by_id.get(id));
                let meanings: Vec<_> = known
                    .map(|measure| figure(measure, words.group, words.year))
                    .collect();
                // Of all phases together the first is the measure; the others are narrower.
                match meanings.split_first() {
                    Some((first, others)) if self.is_of_every_phase(first) => {
                        Lookup::Certain(first.clone(), others.to_vec())
                    }
                    _ => one_of(meanings),
                }
            }
            Code::FigureOf(id, group) => {
                let measure = self.by_id.get(id);
                measure.map_or(Lookup::Unknown, |measure| {
                    certain(figure(measure, group, words.year))
                })
            }
            Code::Cohort(id) => self.cohort(id, words),
            Code::Own(id) => {
                let own = self.by_id.get(id).filter(|measure| measure.own_pupils.is_some());
                own.map_or(Lookup::Unknown, |measure| {
                    certain(pupils(measure, words.group, words.year))
                })
            }
            Code::SomeCohort(group) => Lookup::SomePupils {
                group,
                year: words.year,
                or_roll: false,
            },
        }
    }

    fn is_of_every_phase(&self, meaning: &ColumnMeaning) -> bool {
        let measure = meaning.field().and_then(|field| match &field.entry {
            Entry::Figure(id) => self.by_id.get(id.as_str()),
            _ => None,
        });
        measure.is_some_and(|measure| measure.topic == Topic::Attendance)
    }

    fn named(&self, words: &HeadingWords) -> Lookup {
        let of_stage = |measure: &&Measure| words.stage.is_none_or(|stage| stage == measure.topic);
        if let Some(measures) = self.names.get(&words.key.join(" ")) {
            let meant = measures.iter().copied().filter(|measure| of_stage(measure));
            return one_of(
                meant
                    .map(|measure| figure(measure, words.group, words.year))
                    .collect(),
            );
        }
        let counts = |word: &String| COUNTING.contains(&word.as_str());
        let rest: Vec<&str> = words
            .key
            .iter()
            .filter(|word| !counts(word))
            .map(String::as_str)
            .collect();
        let rest = rest.join(" ");
        let counted = words.key.iter().any(counts);
        let is_share = SHARE.iter().any(|share| has_word(&words.plain, share));
        if is_share {
            return Lookup::Unknown;
        }
        let year_group = YEAR_GROUPS
            .iter()
            .find(|(name, _)| *name == rest)
            .map(|(_, cohort)| *cohort);
        if let Some(cohort) = year_group.filter(|cohort| counted || ENOUGH_ALONE.contains(cohort)) {
            return self.cohort(cohort, words);
        }
        if !counted {
            return Lookup::Unknown;
        }
        // Who counts those who reached a standard does not count the cohort.
        let says_cohort = ["cohort", "eligible"]
            .iter()
            .any(|word| has_word(&words.plain, word));
        match (self.names.get(&rest), words.stage) {
            (Some(measures), _) if says_cohort => {
                let meant = measures.iter().copied().filter(|measure| of_stage(measure));
                one_of(
                    meant
                        .map(|measure| pupils(measure, words.group, words.year))
                        .collect(),
                )
            }
            (None, Some(stage)) if matches!(rest.as_str(), "" | "end") => self.cohort(stage.id(), words),
            (None, None) if rest.is_empty() && !is_of_a_standard(&words.plain) => Lookup::SomePupils {
                group: words.group,
                year: words.year,
                or_roll: !says_cohort && words.group == PupilGroup::All,
            },
            _ => Lookup::Unknown,
        }
    }

    fn cohort(&self, id: &str, words: &HeadingWords) -> Lookup {
        let cohort = CohortId::new(id);
        let known = self
            .measures
            .iter()
            .any(|measure| measure.shared_cohort() == cohort);
        if known {
            certain(outcome(Entry::CohortPupils(cohort), words.group, words.year))
        } else {
            Lookup::Unknown
        }
    }
}

fn has_word(plain: &str, word: &str) -> bool {
    plain.split(' ').any(|other| other == word)
}

fn is_of_a_standard(plain: &str) -> bool {
    [
        "achieving",
        "achieved",
        "reaching",
        "meeting",
        "attaining",
        "standard",
        "level",
    ]
    .iter()
    .any(|word| has_word(plain, word))
}

fn certain(meaning: ColumnMeaning) -> Lookup {
    Lookup::Certain(meaning, Vec::new())
}

fn one_of(mut meanings: Vec<ColumnMeaning>) -> Lookup {
    match meanings.len() {
        0 => Lookup::Unknown,
        1 => meanings.pop().map_or(Lookup::Unknown, certain),
        _ => Lookup::OneOf(meanings),
    }
}

fn outcome(entry: Entry, group: PupilGroup, year: Option<AcademicYear>) -> ColumnMeaning {
    ColumnMeaning::Outcome(Field { entry, group, year })
}

fn figure(measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> ColumnMeaning {
    outcome(Entry::Figure(measure.id.clone()), group, year)
}

fn pupils(measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> ColumnMeaning {
    let entry = match measure.own_pupils {
        Some(_) => Entry::MeasurePupils(measure.id.clone()),
        None => Entry::CohortPupils(measure.shared_cohort()),
    };
    outcome(entry, group, year)
}
