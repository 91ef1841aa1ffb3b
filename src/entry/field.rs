//! The places where something can be typed. A field has one name, by which the page, figures that survived a panic and
//! links know it: `rwm_expected`, `rwm_expected-disadvantaged`, `key_stage_2-disadvantaged-2018-19-pupils`. Identifiers have
//! no dashes, so a name can be taken apart again.
//!
//! Pupils are typed by cohort and not by topic, because a topic's measures need not count the same ones; see
//! [`CohortId`].

use crate::measures::{AcademicYear, CohortId, Measure, MeasureId, PupilGroup, Topic};

/// What is typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A measure's figure for the whole trust.
    Figure(MeasureId),
    /// The pupils of a cohort, shared by the measures that count them.
    CohortPupils(CohortId),
    /// The pupils of one measure, where they are not all the pupils of its cohort.
    MeasurePupils(MeasureId),
    /// What the schools and pupils of a cohort are like: by it the trust's peers are found.
    Circumstance(CohortId, Circumstance),
    /// The region of most of the trust's schools.
    Region,
    /// The year of the results in the fields that name none: of one cohort, or of every cohort without its own.
    ResultsYear(Option<CohortId>),
}

/// A circumstance that decides who a trust's peers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Circumstance {
    /// Schools with pupils in the cohort.
    Schools,
    /// Per cent of its pupils who are disadvantaged.
    Disadvantaged,
    /// Per cent with English as an additional language.
    Eal,
    /// Per cent with special educational needs.
    Sen,
}

impl Circumstance {
    /// Every circumstance, in the order in which they are asked for.
    pub const ALL: [Self; 4] = [Self::Schools, Self::Disadvantaged, Self::Eal, Self::Sen];

    /// How the name of its field ends.
    const fn ending(self) -> &'static str {
        match self {
            Self::Schools => "-schools",
            Self::Disadvantaged => "-disadvantaged-share",
            Self::Eal => "-eal-share",
            Self::Sen => "-sen-share",
        }
    }
}

/// The name of the field for the region.
const REGION: &str = "region";

/// The name of the field for the year of the results; that of one cohort ends with it.
const RESULTS_YEAR: &str = "results-year";
const RESULTS_YEAR_OF_COHORT: &str = "-results-year";

/// A place where something can be typed: what, whose, and of which year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    /// What is typed.
    pub entry: Entry,
    /// Whose outcomes. Nothing is typed for [`PupilGroup::Gap`], which is computed from two groups.
    pub group: PupilGroup,
    /// The year of the results; `None` for the trust's latest, which [`Entry::ResultsYear`] tells.
    pub year: Option<AcademicYear>,
}

/// How the name of a field for pupils ends.
const PUPILS: &str = "-pupils";

impl Field {
    /// A measure's figure, for all pupils and the latest year.
    #[must_use]
    pub fn figure(measure: MeasureId) -> Self {
        Self::latest(Entry::Figure(measure))
    }

    /// The pupils of a cohort, in the latest year.
    #[must_use]
    pub fn cohort_pupils(cohort: CohortId) -> Self {
        Self::latest(Entry::CohortPupils(cohort))
    }

    /// The pupils of a topic's own cohort, in the latest year.
    #[must_use]
    pub fn topic_pupils(topic: Topic) -> Self {
        Self::cohort_pupils(topic.cohort())
    }

    /// The pupils of one measure, in the latest year.
    #[must_use]
    pub fn measure_pupils(measure: MeasureId) -> Self {
        Self::latest(Entry::MeasurePupils(measure))
    }

    /// A circumstance of a cohort.
    #[must_use]
    pub fn circumstance(cohort: CohortId, circumstance: Circumstance) -> Self {
        Self::latest(Entry::Circumstance(cohort, circumstance))
    }

    /// The trust's region.
    #[must_use]
    pub const fn region() -> Self {
        Self::latest(Entry::Region)
    }

    /// The year of the trust's latest results: of one cohort, or of every cohort without its own.
    #[must_use]
    pub const fn results_year(cohort: Option<CohortId>) -> Self {
        Self::latest(Entry::ResultsYear(cohort))
    }

    const fn latest(entry: Entry) -> Self {
        Self {
            entry,
            group: PupilGroup::All,
            year: None,
        }
    }

    /// The same of a group of pupils.
    #[must_use]
    pub fn of_group(self, group: PupilGroup) -> Self {
        Self { group, ..self }
    }

    /// The same of a year; `None` for the latest.
    #[must_use]
    pub fn in_year(self, year: impl Into<Option<AcademicYear>>) -> Self {
        Self {
            year: year.into(),
            ..self
        }
    }

    /// Whether anything can be typed in it: a gap is computed.
    #[must_use]
    pub fn can_be_typed(&self) -> bool {
        self.group != PupilGroup::Gap
    }

    /// The name that the page gives the field, unique among all fields.
    #[must_use]
    pub fn name(&self) -> String {
        let (mut name, ending) = match &self.entry {
            Entry::Figure(measure) => (measure.to_string(), ""),
            Entry::CohortPupils(cohort) => (cohort.to_string(), PUPILS),
            Entry::MeasurePupils(measure) => (measure.to_string(), PUPILS),
            Entry::Circumstance(cohort, circumstance) => (cohort.to_string(), circumstance.ending()),
            Entry::Region => (REGION.to_owned(), ""),
            Entry::ResultsYear(None) => (RESULTS_YEAR.to_owned(), ""),
            Entry::ResultsYear(Some(cohort)) => (cohort.to_string(), RESULTS_YEAR_OF_COHORT),
        };
        if self.group != PupilGroup::All {
            name.extend(["-", self.group.id()]);
        }
        if let Some(year) = self.year {
            name.extend(["-", &year.to_string().replace('/', "-")]);
        }
        name + ending
    }

    /// The field with this name among those of `measures`; `None` where they have no such field.
    #[must_use]
    pub fn parse<'a>(name: &str, measures: impl IntoIterator<Item = &'a Measure>) -> Option<Self> {
        if name == REGION {
            return Some(Self::region());
        }
        if let Some(field) = Self::parse_results_year(name) {
            return Some(field);
        }
        let of_cohort =
            |circumstance: Circumstance| Some((circumstance, name.strip_suffix(circumstance.ending())?));
        if let Some((circumstance, cohort)) = Circumstance::ALL.into_iter().find_map(of_cohort) {
            let mut cohorts = measures.into_iter().map(Measure::shared_cohort);
            let cohort = cohorts.find(|known| known.as_str() == cohort)?;
            return Some(Self::circumstance(cohort, circumstance));
        }
        let (rest, of_pupils) = match name.strip_suffix(PUPILS) {
            Some(rest) => (rest, true),
            None => (name, false),
        };
        let mut parts: Vec<_> = rest.split('-').collect();
        let id = parts.remove(0);
        let known = |group: &PupilGroup| parts.first() == Some(&group.id());
        let group = PupilGroup::ALL.into_iter().find(known);
        let year = match parts.get(usize::from(group.is_some())..)? {
            [] => None,
            [start, end] => Some(format!("{start}/{end}").parse().ok()?),
            _ => return None,
        };
        let entry = measures
            .into_iter()
            .find_map(|measure| entry_of(measure, id, of_pupils))?;
        let field = Self::latest(entry)
            .of_group(group.unwrap_or(PupilGroup::All))
            .in_year(year);
        // Each field has one name: "rwm_expected-all" is not a name.
        (field.can_be_typed() && field.name() == name).then_some(field)
    }

    /// The field with this name for the year of results; it needs no measure of the cohort to be known.
    #[must_use]
    pub fn parse_results_year(name: &str) -> Option<Self> {
        if name == RESULTS_YEAR {
            return Some(Self::results_year(None));
        }
        let cohort = name.strip_suffix(RESULTS_YEAR_OF_COHORT)?;
        Some(Self::results_year(Some(CohortId::new(cohort))))
    }

    /// Every field of these measures, for all pupils and the latest year, in the order in which they are filled in.
    pub fn of<'a>(measures: impl IntoIterator<Item = &'a Measure>) -> Vec<Self> {
        let mut fields = Vec::new();
        for measure in measures {
            let shared = Self::cohort_pupils(measure.shared_cohort());
            if measure.wants_pupils() && !fields.contains(&shared) {
                fields.push(shared);
            }
            fields.push(Self::figure(measure.id.clone()));
            if measure.wants_pupils() && measure.own_pupils.is_some() {
                fields.push(Self::measure_pupils(measure.id.clone()));
            }
        }
        fields
    }
}

/// What of a measure is called `id`.
fn entry_of(measure: &Measure, id: &str, of_pupils: bool) -> Option<Entry> {
    let is_measure = measure.id.as_str() == id;
    if !of_pupils {
        return is_measure.then(|| Entry::Figure(measure.id.clone()));
    }
    let cohort = measure.shared_cohort();
    if cohort.as_str() == id {
        Some(Entry::CohortPupils(cohort))
    } else {
        (is_measure && measure.own_pupils.is_some()).then(|| Entry::MeasurePupils(measure.id.clone()))
    }
}
