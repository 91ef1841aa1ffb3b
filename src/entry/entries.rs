//! Everything entered, by field, and the reading of one measure's fields together: measures share the pupils of their
//! cohort, and a measure may count only some of those.
//!
//! What is restored need not be understood: a measure can belong to a pack that is not loaded, or to another version. Its
//! texts are carried along by name, written again with the others, and get their fields once these are known. So no
//! figure is lost by opening a page, saving it again or undoing a step.

use super::{Entry, Field, Figure, FigureProblem, Pupils, PupilsProblem, Reading, read_figure, read_pupils};
use crate::measures::{AcademicYear, Measure, PupilGroup};

/// The texts entered so far, one a field, in the order of the fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries {
    fields: Vec<(Field, String)>,
    /// By the name of a field that is not known here, each name once, in the order in which they came.
    unrecognised: Vec<(String, String)>,
}

impl Entries {
    /// What is typed in `field`; empty where nothing is.
    #[must_use]
    pub fn text(&self, field: &Field) -> &str {
        self.place_of(field).map_or("", |place| &self.fields[place].1)
    }

    /// Keeps `text` as what is typed in `field`. A field in which nothing can be typed stays empty.
    pub fn put(&mut self, field: Field, text: impl Into<String>) {
        let text = text.into();
        let kept = !text.is_empty() && field.can_be_typed();
        match (self.place_of(&field), kept) {
            (Ok(place), true) => self.fields[place].1 = text,
            (Ok(place), false) => {
                self.fields.remove(place);
            }
            (Err(place), true) => self.fields.insert(place, (field, text)),
            (Err(_), false) => {}
        }
    }

    /// Says that all results in the fields that name no year are of `year`.
    pub fn put_results_year(&mut self, year: impl Into<String>) {
        self.fields
            .retain(|(field, _)| !matches!(field.entry, Entry::ResultsYear(_)));
        self.put(Field::results_year(None), year);
    }

    /// Where a field is in the list, or where it would be.
    fn place_of(&self, field: &Field) -> Result<usize, usize> {
        self.fields.binary_search_by(|(other, _)| other.cmp(field))
    }

    /// Whether nothing is entered anywhere, nor carried along.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.unrecognised.is_empty()
    }

    /// One line a field, its name and its text with a tab between: how figures survive a panic and are saved. Tabs and
    /// line breaks in a text become spaces. What is carried along follows.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut lines = String::new();
        self.each_named(&mut |name, text| {
            lines.push_str(name);
            lines.push('\t');
            push_plain(&mut lines, text);
            lines.push('\n');
        });
        lines
    }

    /// Every text with the name of its field, those included that are carried along.
    pub fn each_named(&self, visit: &mut dyn FnMut(&str, &str)) {
        for (field, text) in &self.fields {
            visit(&field.name(), text);
        }
        for (name, text) in &self.unrecognised {
            visit(name, text);
        }
    }

    /// Reads back what [`Entries::to_lines`] wrote: `field_of` finds a field by its name, among all there can be
    /// ([`Field::parse`]) or among the few that a page has. What it does not know is carried along, by all that is before
    /// the last tab of its line: a text has none.
    ///
    /// ```
    /// use trust_benchmark::entry::{Entries, Field};
    /// use trust_benchmark::measures::MeasureId;
    ///
    /// let rwm = Field::figure(MeasureId::new("rwm_expected"));
    /// let known = |name: &str| (name == rwm.name()).then(|| rwm.clone());
    /// let mut entries = Entries::from_lines("phonics\t80\n", known);
    /// entries.put(rwm.clone(), "65");
    /// assert_eq!(entries.to_lines(), "rwm_expected\t65\nphonics\t80\n");
    /// ```
    #[must_use]
    pub fn from_lines(lines: &str, field_of: impl Fn(&str) -> Option<Field>) -> Self {
        let mut entries = Self::default();
        for (name, text) in lines.lines().filter_map(|line| line.rsplit_once('\t')) {
            entries.restore(name, text, &field_of);
        }
        entries
    }

    /// Keeps `text` under the name of its field, known or not.
    pub fn restore(&mut self, name: &str, text: &str, field_of: impl Fn(&str) -> Option<Field>) {
        match field_of(name) {
            Some(field) => self.put(field, text),
            None => match self.unrecognised.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => text.clone_into(known),
                None if text.is_empty() => {}
                None => self.unrecognised.push((name.to_owned(), text.to_owned())),
            },
        }
    }

    /// What is carried along, by the names of fields that are not known here.
    pub fn carried(&self) -> impl Iterator<Item = (&str, &str)> {
        let carried = self.unrecognised.iter();
        carried.map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Whether anything is carried along that has no field here.
    #[must_use]
    pub const fn carries_any(&self) -> bool {
        !self.unrecognised.is_empty()
    }

    /// Drops what is carried along.
    pub(super) fn drop_carried(&mut self) {
        self.unrecognised.clear();
    }

    /// Gives fields to what is carried along, now that more of them may be known. What was entered in a field since stays.
    pub fn recognise(&mut self, field_of: impl Fn(&str) -> Option<Field>) {
        for (name, text) in std::mem::take(&mut self.unrecognised) {
            match field_of(&name) {
                Some(field) if self.text(&field).is_empty() => self.put(field, text),
                Some(_) => {}
                None => self.unrecognised.push((name, text)),
            }
        }
    }

    /// Every field in which something is typed, with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &str)> {
        self.fields.iter().map(|(field, text)| (field, text.as_str()))
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
            year: year.or_else(|| self.results_year(&measure.shared_cohort())),
            figure: read_figure(self.text(&figure), measure),
            pupils: if own == Reading::Empty { shared } else { own },
            whole_stage_assumed: assumed,
        }
    }

    /// Of which year a measure's figure for a group is compared: `None` for the fields that name no year, or the newest year in
    /// whose own field something is entered where those are empty. An older figure is better than none, and says its year.
    #[must_use]
    pub fn compared_year(&self, measure: &Measure, group: PupilGroup) -> Option<AcademicYear> {
        self.year_compared(&Field::figure(measure.id.clone()).of_group(group))
    }

    /// Whether the figure in a field is the one that is compared of its measure and group.
    #[must_use]
    pub fn is_compared(&self, figure: &Field) -> bool {
        self.year_compared(&figure.clone().in_year(None)) == figure.year && !self.text(figure).is_empty()
    }

    /// Of which year the figure is compared whose field without a year this is.
    fn year_compared(&self, figure: &Field) -> Option<AcademicYear> {
        if !self.text(figure).is_empty() {
            return None;
        }
        let is_its = |field: &&Field| field.entry == figure.entry && field.group == figure.group;
        let years = self.iter().map(|(field, _)| field).filter(is_its);
        years.filter_map(|field| field.year).max()
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
    /// The year of the results; `None` where it is not known.
    pub year: Option<AcademicYear>,
    /// The figure.
    pub figure: Reading<Figure, FigureProblem>,
    /// The pupils whom it counts.
    pub pupils: PupilsReading,
    /// Whether all pupils of the stage stand in for the measure's own cohort, which is smaller: its interval is then a
    /// little too narrow.
    pub whole_stage_assumed: bool,
}

/// Adds a text that may not break the line it is in: control characters become spaces.
pub(super) fn push_plain(line: &mut String, text: &str) {
    for letter in text.chars() {
        line.push(if letter.is_control() { ' ' } else { letter });
    }
}
