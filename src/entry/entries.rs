//! Everything typed, by field, and the reading of one measure's fields together: measures share the pupils of their
//! cohort, and a measure may count only some of those.

use super::{Field, Figure, FigureProblem, Pupils, PupilsProblem, Reading, read_figure, read_pupils};
use crate::measures::{AcademicYear, Measure, PupilGroup};

/// The texts typed so far, one a field, in the order of the fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries(Vec<(Field, String)>);

impl Entries {
    /// What is typed in `field`; empty where nothing is.
    #[must_use]
    pub fn text(&self, field: &Field) -> &str {
        self.place_of(field).map_or("", |place| &self.0[place].1)
    }

    /// Keeps `text` as what is typed in `field`. A field in which nothing can be typed stays empty.
    pub fn put(&mut self, field: Field, text: impl Into<String>) {
        let text = text.into();
        let kept = !text.is_empty() && field.can_be_typed();
        match (self.place_of(&field), kept) {
            (Ok(place), true) => self.0[place].1 = text,
            (Ok(place), false) => {
                self.0.remove(place);
            }
            (Err(place), true) => self.0.insert(place, (field, text)),
            (Err(_), false) => {}
        }
    }

    /// Where a field is in the list, or where it would be.
    fn place_of(&self, field: &Field) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(field))
    }

    /// Whether nothing is typed anywhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One line a field, its name and its text with a tab between: how figures survive a panic. Tabs and line breaks in
    /// a text become spaces.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let line = |(field, text): &(Field, String)| {
            let text: String = text
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect();
            format!("{}\t{text}\n", field.name())
        };
        self.0.iter().map(line).collect()
    }

    /// Reads back what [`Entries::to_lines`] wrote, keeping what has a field: `field_of` finds it by its name, among all
    /// there can be ([`Field::parse`]) or among the few that a page has.
    #[must_use]
    pub fn from_lines(lines: &str, field_of: impl Fn(&str) -> Option<Field>) -> Self {
        let mut entries = Self::default();
        for (name, text) in lines.lines().filter_map(|line| line.split_once('\t')) {
            if let Some(field) = field_of(name) {
                entries.put(field, text);
            }
        }
        entries
    }

    /// Every field in which something is typed, with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &str)> {
        self.0.iter().map(|(field, text)| (field, text.as_str()))
    }

    /// Reads the fields of one measure for a group of pupils and a year.
    #[must_use]
    pub fn read(&self, measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> Entered {
        let figure = Field::figure(measure.id.clone()).of_group(group).in_year(year);
        let shared = self.cohort_pupils(measure, group, year);
        // Pupils of its own: those whom it counts of its stage, or those of the schools that have a figure.
        let own = Field::measure_pupils(measure.id.clone()).in_year(year);
        let own = within(self.pupils(own, measure, group), &shared);
        let assumed = measure.own_pupils.is_some() && own == Reading::Empty;
        Entered {
            figure: read_figure(self.text(&figure), measure),
            pupils: if own == Reading::Empty { shared } else { own },
            whole_stage_assumed: assumed,
        }
    }

    /// Reads the pupils of a measure's cohort, which it may share with other measures.
    #[must_use]
    pub fn cohort_pupils(
        &self,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> PupilsReading {
        let field = Field::cohort_pupils(measure.shared_cohort()).in_year(year);
        self.pupils(field, measure, group)
    }

    /// Reads what is typed for a group in `field`, which is that of all pupils; refused where the group has more pupils
    /// than all of them.
    fn pupils(&self, field: Field, measure: &Measure, group: PupilGroup) -> PupilsReading {
        let all = read_pupils(self.text(&field), measure.topic);
        if group == PupilGroup::All {
            return all;
        }
        match (read_pupils(self.text(&field.of_group(group)), measure.topic), all) {
            (Reading::Read(part), Reading::Read(all)) if part > all => {
                Reading::Refused(PupilsProblem::MoreThanAll { group, part, all })
            }
            (part, _) => part,
        }
    }
}

/// A measure's own pupils, refused where there are more of them than in the whole cohort.
fn within(own: PupilsReading, stage: &PupilsReading) -> PupilsReading {
    match (own, stage) {
        (Reading::Read(own), Reading::Read(stage)) if own > *stage => {
            Reading::Refused(PupilsProblem::MoreThanStage { own, stage: *stage })
        }
        (own, _) => own,
    }
}

/// What a field for pupils says.
pub type PupilsReading = Reading<Pupils, PupilsProblem>;

/// What the fields of one measure say.
#[derive(Debug, Clone, PartialEq)]
pub struct Entered {
    /// The figure.
    pub figure: Reading<Figure, FigureProblem>,
    /// The pupils whom it counts.
    pub pupils: PupilsReading,
    /// Whether all pupils of the stage stand in for the measure's own cohort, which is smaller: its interval is then a
    /// little too narrow.
    pub whole_stage_assumed: bool,
}
