//! What a heading means: looked up among our own headings, the Department's codes and the words that people use. A heading
//! that could mean two things is not guessed, and one with a word that is not understood is not known.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use super::codes::{Code, code};
use super::heading_words::HeadingWords;
use super::plain_names::{self, NameCertainty, Whole};
use super::{ColumnMeaning, heading_year::take_label_year};
use crate::entry::{Column, Entry, Field};
use crate::measures::{AcademicYear, CohortId, Measure, PupilGroup, Topic, Unit};

/// What a heading says by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lookup {
    /// Nothing that is known.
    Unknown,
    /// One thing, and what else it could be taken for.
    Certain(ColumnMeaning, Vec<ColumnMeaning>),
    /// One of several, or one that it only may mean.
    OneOf(Vec<ColumnMeaning>),
    /// Pupils of a cohort that it does not name, or all pupils of the school.
    SomePupils {
        group: PupilGroup,
        year: Option<AcademicYear>,
        /// Whether it could be the pupils on roll.
        or_roll: bool,
    },
    /// How many pupils reached what a measure counts: with their cohort it is the figure of this field, exactly. The
    /// figure is a percentage of pupils.
    Reached(Field),
}

/// Every heading that is known.
pub(super) struct Dictionary<'a> {
    measures: &'a [&'a Measure],
    by_id: HashMap<&'a str, &'a Measure>,
    labels: HashMap<String, Vec<Entry>>,
    /// The catalogue's names by their words.
    names: HashMap<String, Vec<(&'a Measure, Arc<HeadingWords>)>>,
}

/// A measure that a heading may mean.
struct Meant<'a> {
    measure: &'a Measure,
    is_sure: bool,
    /// Whether its name speaks of pupils: "suspensions per 100 pupils".
    names_pupils: bool,
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
            for name in [&measure.name, &measure.short_name] {
                let words = words_of_name(name);
                // A subject alone can be a share, a score or a mean: `names.csv` has it, to be asked about.
                if matches!(words.key.as_str(), "reading" | "writing" | "maths") {
                    continue;
                }
                let same = dictionary.names.entry(words.key.clone()).or_default();
                same.push((measure, words));
            }
            dictionary.label(Entry::Figure(measure.id.clone()), &[measure]);
            if measure.own_pupils.is_some() {
                dictionary.label(Entry::MeasurePupils(measure.id.clone()), &[measure]);
            }
        }
        let mut cohorts: BTreeMap<CohortId, Vec<&Measure>> = BTreeMap::new();
        for measure in measures {
            cohorts.entry(measure.shared_cohort()).or_default().push(measure);
        }
        for (cohort, measures) in cohorts {
            dictionary.label(Entry::CohortPupils(cohort), &measures);
        }
        dictionary
    }

    fn label(&mut self, entry: Entry, measures: &[&Measure]) {
        let field = Field {
            entry,
            group: PupilGroup::All,
            year: None,
        };
        let label = field.label(measures.iter().copied());
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
        let is_own = |letter: char| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '_' | '-')
        };
        let column = heading.chars().all(is_own);
        let column = column.then(|| Column::parse(heading, self.measures.iter().copied()));
        if let Some(column) = column.flatten() {
            return certain(match column {
                Column::Fact(fact) => ColumnMeaning::Fact(fact),
                Column::Outcome(field) => ColumnMeaning::Outcome(field),
            });
        }
        if let Some(own) = self.own_heading(heading) {
            return own;
        }
        let words = HeadingWords::of(heading);
        match plain_names::whole(&words.plain).filter(|_| words.year.is_none()) {
            Some(Whole::Fact(fact)) => return certain(ColumnMeaning::Fact(fact)),
            Some(Whole::Year) => return certain(ColumnMeaning::Year),
            None => {}
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

    fn coded(&self, code: &Code, words: &HeadingWords) -> Lookup {
        match code {
            Code::Figure(ids, group) => {
                let known = ids.iter().filter_map(|id| self.by_id.get(id));
                let meanings: Vec<_> = known
                    .map(|measure| figure(measure, group.unwrap_or(words.group), words.year))
                    .collect();
                // Of all phases together the first is the measure; the others are narrower.
                match meanings.split_first() {
                    Some((first, others)) if self.is_of_every_phase(first) => {
                        Lookup::Certain(first.clone(), others.to_vec())
                    }
                    _ => one_of(meanings),
                }
            }
            Code::Reached(id) => self
                .by_id
                .get(id)
                .map_or(Lookup::Unknown, |measure| reached(measure, words)),
            Code::Cohort(id) => self.cohort(id, words),
            Code::Own(id) => {
                let own = self.by_id.get(id).filter(|measure| measure.own_pupils.is_some());
                own.map_or(Lookup::Unknown, |measure| certain(pupils(measure, words)))
            }
            Code::SomeCohort(group) => Lookup::SomePupils {
                group: *group,
                year: words.year,
                or_roll: *group == PupilGroup::All,
            },
        }
    }

    fn is_of_every_phase(&self, meaning: &ColumnMeaning) -> bool {
        let measure = meaning.field().and_then(|field| match &field.entry {
            Entry::Figure(id) => self.by_id.get(id.as_str()),
            _ => None,
        });
        measure.is_some_and(|measure| matches!(measure.topic, Topic::Attendance | Topic::Behaviour))
    }

    fn named(&self, words: &HeadingWords) -> Lookup {
        let meant = self.meant(words);
        let counts_pupils = words.has_pupils && !meant.iter().all(|one| one.names_pupils);
        match (words.is_share, words.is_number) {
            (true, false) => figures(&meant, words),
            (false, true) if !meant.is_empty() => count(&meant, words),
            (false, false) if !meant.is_empty() && !counts_pupils => figures(&meant, words),
            (false, _) if !meant.is_empty() && words.has_cohort => cohort_of(&meant, words),
            (false, false) if !meant.is_empty() => Lookup::Unknown,
            (false, _) if words.key.is_empty() && !words.achieves => self.pupils(words),
            // A share and a number at once is neither.
            _ => Lookup::Unknown,
        }
    }

    /// The measures whose names have the same words.
    fn meant(&self, words: &HeadingWords) -> Vec<Meant<'a>> {
        let of_catalogue = self.names.get(&words.key).into_iter().flatten();
        let of_catalogue = of_catalogue.map(|(measure, name)| (*measure, &**name, NameCertainty::Yes));
        let of_people = plain_names::measures(&words.key).iter();
        let of_people =
            of_people.filter_map(|name| Some((*self.by_id.get(name.measure)?, &name.words, name.sure)));
        let mut meant: Vec<Meant<'a>> = Vec::new();
        for (measure, name, sure) in of_catalogue.chain(of_people) {
            if !fits(measure, name, words) {
                continue;
            }
            // "Achieving RWM" without a word for a percentage may count pupils.
            let says_what = words.is_share || name.achieves || !words.achieves;
            let is_sure = says_what
                && (sure == NameCertainty::Yes || sure == NameCertainty::WithShare && words.is_share);
            match meant.iter_mut().find(|known| known.measure.id == measure.id) {
                Some(known) => {
                    known.is_sure |= is_sure;
                    known.names_pupils |= name.has_pupils;
                }
                None => meant.push(Meant {
                    measure,
                    is_sure,
                    names_pupils: name.has_pupils,
                }),
            }
        }
        meant
    }

    /// The pupils of a heading that speaks of nothing else.
    fn pupils(&self, words: &HeadingWords) -> Lookup {
        let is_of_group = words.group != PupilGroup::All;
        if let Some(id) = words.year_group.or(words.stage.map(Topic::id)) {
            // "Year 6" or "Key stage 2, number" may be the pupils: or how many boys, or their absence.
            // "Number" is a learning goal of the early years.
            let is_goal = words.year_group == Some(Topic::EarlyYears.id());
            let says_pupils = words.has_pupils || words.is_number && words.year_group.is_some() && !is_goal;
            return match self.cohort(id, words) {
                Lookup::Certain(meaning, _) if !says_pupils => Lookup::OneOf(vec![meaning]),
                lookup => lookup,
            };
        }
        // A number of nothing may be that of the row.
        if words.has_pupils || words.is_number && is_of_group {
            Lookup::SomePupils {
                group: words.group,
                year: words.year,
                or_roll: !words.has_cohort && !is_of_group,
            }
        } else {
            Lookup::Unknown
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

/// The words of a name of the catalogue. They are kept: a dictionary is made for every sheet and every correction.
fn words_of_name(name: &str) -> Arc<HeadingWords> {
    static KNOWN: LazyLock<RwLock<HashMap<String, Arc<HeadingWords>>>> = LazyLock::new(RwLock::default);
    if let Some(words) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(name) {
        return Arc::clone(words);
    }
    let words = Arc::new(HeadingWords::of(name));
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    known.insert(name.to_owned(), Arc::clone(&words));
    words
}

/// Whether a heading with the words of a measure's name can mean it: of that stage and year group, and with a per cent
/// sign only where one belongs.
fn fits(measure: &Measure, name: &HeadingWords, words: &HeadingWords) -> bool {
    let stage_fits = words.stage.map_or(name.stage.is_none(), |stage| {
        stage == measure.topic || name.stage == Some(stage)
    });
    let year_group_fits = words.year_group.map_or(name.year_group.is_none(), |cohort| {
        name.year_group == Some(cohort) || measure.shared_cohort() == CohortId::new(cohort)
    });
    let can_be_share = measure.unit.per_cent_of().is_some() || measure.unit == Unit::Per100Pupils;
    let pupils_fit = !name.has_pupils || words.has_pupils;
    stage_fits && year_group_fits && pupils_fit && (can_be_share || !words.is_share)
}

fn figures(meant: &[Meant<'_>], words: &HeadingWords) -> Lookup {
    let meanings: Vec<_> = meant
        .iter()
        .map(|one| figure(one.measure, words.group, words.year))
        .collect();
    match meant {
        [one] if !one.is_sure => Lookup::OneOf(meanings),
        _ => one_of(meanings),
    }
}

/// Who counts those who reached a standard does not count the cohort; and a number beside a measure may be either.
fn count(meant: &[Meant<'_>], words: &HeadingWords) -> Lookup {
    match meant {
        [one] if words.achieves || words.has_standard && !words.has_cohort => reached(one.measure, words),
        _ if words.has_cohort && !words.achieves => cohort_of(meant, words),
        _ => Lookup::Unknown,
    }
}

fn cohort_of(meant: &[Meant<'_>], words: &HeadingWords) -> Lookup {
    one_of(meant.iter().map(|one| pupils(one.measure, words)).collect())
}

fn reached(measure: &Measure, words: &HeadingWords) -> Lookup {
    if measure.unit.per_cent_of() == Unit::Percentage.per_cent_of() {
        Lookup::Reached(Field {
            entry: Entry::Figure(measure.id.clone()),
            group: words.group,
            year: words.year,
        })
    } else {
        Lookup::Unknown
    }
}

fn certain(meaning: ColumnMeaning) -> Lookup {
    Lookup::Certain(meaning, Vec::new())
}

fn one_of(mut meanings: Vec<ColumnMeaning>) -> Lookup {
    meanings.dedup();
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

fn pupils(measure: &Measure, words: &HeadingWords) -> ColumnMeaning {
    let entry = match measure.own_pupils {
        Some(_) => Entry::MeasurePupils(measure.id.clone()),
        None => Entry::CohortPupils(measure.shared_cohort()),
    };
    outcome(entry, words.group, words.year)
}
