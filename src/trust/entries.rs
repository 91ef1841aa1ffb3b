//! Everything typed, by field, and the reading of one measure's fields together: a stage's measures share its cohort,
//! and a measure may have one of its own.

use super::{Figure, FigureProblem, Pupils, PupilsProblem, Reading, read_figure, read_pupils};
use crate::measures::{Measure, MeasureId, Stage};

/// A place where something can be typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// A measure's figure for the whole trust.
    Figure(MeasureId),
    /// The pupils of a stage, shared by its measures.
    StagePupils(Stage),
    /// The pupils of one measure, where they are not all the pupils of its stage.
    MeasurePupils(MeasureId),
}

impl Field {
    /// The name that the page gives the field, unique among all fields.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Figure(measure) => measure.to_string(),
            Self::StagePupils(stage) => format!("{}-pupils", stage.id()),
            Self::MeasurePupils(measure) => format!("{measure}-pupils"),
        }
    }

    /// Every field of these measures, in the order in which they are filled in.
    pub fn of<'a>(measures: impl IntoIterator<Item = &'a Measure>) -> Vec<Self> {
        let mut fields = Vec::new();
        for measure in measures {
            let shared = Self::StagePupils(measure.stage);
            if !fields.contains(&shared) {
                fields.push(shared);
            }
            fields.push(Self::Figure(measure.id.clone()));
            if measure.own_pupils.is_some() {
                fields.push(Self::MeasurePupils(measure.id.clone()));
            }
        }
        fields
    }
}

/// The texts typed so far, one a field, in the order of the fields. There are few, so a list serves them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries(Vec<(Field, String)>);

impl Entries {
    /// What is typed in `field`; empty where nothing is.
    #[must_use]
    pub fn text(&self, field: &Field) -> &str {
        self.0
            .iter()
            .find(|(other, _)| other == field)
            .map_or("", |(_, text)| text)
    }

    /// Keeps `text` as what is typed in `field`.
    pub fn put(&mut self, field: Field, text: impl Into<String>) {
        self.0.retain(|(other, _)| *other != field);
        let text = text.into();
        if !text.is_empty() {
            let place = self
                .0
                .iter()
                .position(|(other, _)| *other > field)
                .unwrap_or(self.0.len());
            self.0.insert(place, (field, text));
        }
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

    /// Reads back what [`Entries::to_lines`] wrote, keeping what the `fields` of today know.
    #[must_use]
    pub fn from_lines(lines: &str, fields: &[Field]) -> Self {
        let mut entries = Self::default();
        for (name, text) in lines.lines().filter_map(|line| line.split_once('\t')) {
            if let Some(field) = fields.iter().find(|field| field.name() == name) {
                entries.put(field.clone(), text);
            }
        }
        entries
    }

    /// Reads the fields of one measure.
    #[must_use]
    pub fn read(&self, measure: &Measure) -> Entered {
        let shared = read_pupils(self.text(&Field::StagePupils(measure.stage)));
        let own = match measure.own_pupils {
            Some(_) => within(
                read_pupils(self.text(&Field::MeasurePupils(measure.id.clone()))),
                &shared,
            ),
            None => Reading::Empty,
        };
        let assumed = measure.own_pupils.is_some() && own == Reading::Empty;
        Entered {
            figure: read_figure(self.text(&Field::Figure(measure.id.clone())), measure),
            pupils: if own == Reading::Empty { shared } else { own },
            whole_stage_assumed: assumed,
        }
    }
}

/// A measure's own pupils, refused where there are more of them than in the whole stage.
fn within(own: PupilsReading, stage: &PupilsReading) -> PupilsReading {
    match (own, stage) {
        (Reading::Read(own), Reading::Read(stage)) if own > *stage => {
            Reading::Refused(PupilsProblem::MoreThanStage { own, stage: *stage })
        }
        (own, _) => own,
    }
}

type PupilsReading = Reading<Pupils, PupilsProblem>;

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
