//! How the table of schools is looked at: which of its columns, and of which year. It changes no figure, so it is no step
//! of undo; what a person does to the rows is.

use super::settings::EntryMode;
use crate::entry::{Column, Entry, Field, RowId, SchoolFact, SchoolTable};
use crate::measures::{AcademicYear, Measure, MeasureGroup, MeasureId, PupilGroup, Topic};

/// What a person does to the table besides typing in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TableAction {
    /// Enters figures for the whole trust, or school by school.
    EnterBy(EntryMode),
    /// Enters a measure's figures school by school, and goes to the first school without one.
    EnterFigures(MeasureGroup),
    /// Adds an empty row, and goes to its cell in this column.
    AddRow(Column),
    /// Takes a row away, which is called so: its name goes with it.
    RemoveRow(RowId, String),
    /// Looks at it in another way.
    View(TableViewAction),
}

/// Another way of looking at the table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TableViewAction {
    /// Shows a measure's column, or leaves it out.
    Measure(MeasureId, bool),
    /// Shows what is said of schools besides outcomes, or leaves it out.
    Facts(bool),
    /// Shows disadvantaged pupils beside all, or leaves them out.
    Disadvantaged(bool),
    /// Turns to another year; `None` for the latest.
    Year(Option<AcademicYear>),
    /// Shows more rows.
    MoreRows,
}

/// What of the table is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct TableView {
    /// Measures that a person has chosen to see, or not to see.
    chosen: Vec<(MeasureId, bool)>,
    /// Whether phase, URN, pupils on roll and the year of joining are shown.
    pub(crate) facts: bool,
    /// Whether disadvantaged pupils are.
    pub(crate) disadvantaged: bool,
    /// The year that is shown; the latest where none is chosen.
    pub(crate) year: Option<AcademicYear>,
    /// Rows that are shown beyond the first.
    more: usize,
}

/// Measures with columns until a person chooses others: the ones that most trusts look at first.
const USUAL: [&str; 6] = [
    "rwm_expected",
    "attainment_8",
    "progress_8",
    "english_maths_5",
    "phonics",
    "persistent_absence",
];

/// Rows that are shown until a person asks for more: more than any trust has, and few enough to be drawn at once.
const ROWS_AT_ONCE: usize = 120;

impl TableView {
    /// The rows that are shown.
    pub(crate) const fn rows(&self) -> usize {
        ROWS_AT_ONCE + self.more
    }

    /// Does it.
    pub(crate) fn apply(&mut self, action: TableViewAction) {
        match action {
            TableViewAction::Measure(id, shown) => self.show_measure(id, shown),
            TableViewAction::Facts(shown) => self.facts = shown,
            TableViewAction::Disadvantaged(shown) => self.disadvantaged = shown,
            TableViewAction::Year(year) => self.year = year,
            TableViewAction::MoreRows => self.more += ROWS_AT_ONCE,
        }
    }

    /// Shows the column in which the figures of a measure are entered.
    pub(crate) fn show_figures(&mut self, measure: &MeasureGroup) {
        self.year = None;
        self.disadvantaged |= measure.group == PupilGroup::Disadvantaged;
        self.show_measure(measure.measure.clone(), true);
    }

    fn show_measure(&mut self, id: MeasureId, shown: bool) {
        self.chosen.retain(|(other, _)| *other != id);
        self.chosen.push((id, shown));
    }

    /// Whether a measure has columns: chosen, usual, or filled somewhere.
    pub(crate) fn shows(&self, measure: &Measure, filled: &[Field]) -> bool {
        let chosen = self.chosen.iter().find(|(id, _)| *id == measure.id);
        let usual = || USUAL.contains(&measure.id.as_str()) || is_filled(measure, filled);
        chosen.map_or_else(usual, |(_, shown)| *shown)
    }

    /// The columns, in their order.
    pub(crate) fn columns(
        &self,
        table: &SchoolTable,
        topics: &[Topic],
        measures: &[&Measure],
    ) -> Vec<Column> {
        let filled = table.fields();
        let facts = SchoolFact::ALL.into_iter().filter(|fact| match fact {
            SchoolFact::Name => true,
            fact => self.facts || table.rows().iter().any(|row| !row.fact(*fact).is_empty()),
        });
        let mut columns: Vec<Column> = facts.map(Column::Fact).collect();
        for topic in topics {
            let of_topic = measures.iter().copied().filter(|measure| measure.topic == *topic);
            let shown: Vec<&Measure> = of_topic.filter(|measure| self.shows(measure, &filled)).collect();
            // Without a usual one a topic that is ticked would have no column at all.
            let shown = if shown.is_empty() {
                self.first_of(*topic, measures)
            } else {
                shown
            };
            for field in Field::of(shown.iter().copied()) {
                columns.extend(self.with_disadvantaged(field, &filled).map(Column::Outcome));
            }
        }
        columns
    }

    fn first_of<'a>(&self, topic: Topic, measures: &[&'a Measure]) -> Vec<&'a Measure> {
        let hidden = |measure: &&Measure| self.chosen.iter().any(|(id, shown)| *id == measure.id && !shown);
        let mut of_topic = measures.iter().copied().filter(|measure| measure.topic == topic);
        of_topic.find(|measure| !hidden(measure)).into_iter().collect()
    }

    /// A field of the year that is shown, and that of disadvantaged pupils beside it.
    fn with_disadvantaged(&self, field: Field, filled: &[Field]) -> impl Iterator<Item = Field> {
        let field = field.in_year(self.year);
        let disadvantaged = field.clone().of_group(PupilGroup::Disadvantaged);
        let shown = self.disadvantaged || filled.contains(&disadvantaged);
        std::iter::once(field).chain(shown.then_some(disadvantaged))
    }
}

/// Whether any school has something for a measure.
fn is_filled(measure: &Measure, filled: &[Field]) -> bool {
    filled.iter().any(|field| match &field.entry {
        Entry::Figure(id) | Entry::MeasurePupils(id) => *id == measure.id,
        Entry::CohortPupils(_) | Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => false,
    })
}

/// The name of the button that adds a school.
pub(crate) const ADD_SCHOOL: &str = "add-school";

/// The name of the element of a school's name.
pub(crate) fn name_id(row: RowId) -> String {
    cell_id(row, SchoolFact::Name.id())
}

/// The name of a cell's element.
pub(crate) fn cell_id(row: RowId, column: &str) -> String {
    format!("school-{row}-{column}")
}
