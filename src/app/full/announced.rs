//! What the last change comes to, for people who do not see the page: each change in its own words.

use std::rc::Rc;

use super::keeping::{Keep, KeptIn};
use super::state::State;
use super::table_view::TableAction;
use crate::analysis::{Line, Outcome, Said};
use crate::entry::{Column, Entry, Field, RowId};
use crate::measures::{MeasureId, Topic};

/// What happened last: each change is announced in its own words.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    Opened,
    Typed(Field),
    TypedCell(RowId, Column),
    Table(TableAction),
    OpenedKept(KeptIn),
    Kept(Keep),
    Showed(Topic, bool),
    ComparedWith,
    ChoseYear(MeasureId),
    Followed,
    ShowedExample,
    Cleared,
    Undid,
    Redid,
    Tried(String),
    /// Something came of looking a trust up, in words.
    Found(String),
    /// The fields hold published figures.
    Started,
    Nothing,
    Failed(String),
    /// So many measures are taken as goals.
    Took(usize),
}

impl State {
    /// What the last change comes to, for people who do not see it.
    pub(crate) fn announcement(&self) -> String {
        match &self.last_change {
            Change::Opened | Change::Nothing => String::new(),
            Change::Typed(field) if self.still_typing(field) => String::new(),
            Change::Typed(field) => {
                let remark = self.problem(field).or_else(|| self.doubt(field));
                remark.unwrap_or_else(|| self.announced_result(field))
            }
            Change::Showed(topic, true) => format!("{} is shown.", topic.name()),
            Change::Showed(topic, false) => format!("{} is left out.", topic.name()),
            Change::ComparedWith => format!(
                "{} measures are compared anew: {}.",
                self.found(),
                self.choices.peers.label()
            ),
            Change::ChoseYear(measure) => self.announced_result(&Field::figure(measure.clone())),
            Change::Followed => "The worked example follows another figure.".to_owned(),
            Change::ShowedExample => "The figures of an example trust are shown and compared.".to_owned(),
            Change::Cleared => "Everything is cleared. Undo brings it back.".to_owned(),
            Change::Undid => "Undone.".to_owned(),
            Change::Redid => "Done again.".to_owned(),
            Change::TypedCell(row, column) => self.announced_cell(*row, column),
            Change::Table(action) => self.announced_table(action),
            Change::OpenedKept(KeptIn::Device) => {
                "The figures kept on this device are shown and compared.".to_owned()
            }
            Change::OpenedKept(KeptIn::File(name)) => {
                format!("The figures of {name} are shown and compared.")
            }
            Change::Kept(_) => self.keeping_text().to_owned(),
            Change::Tried(said) | Change::Found(said) => said.clone(),
            Change::Started => {
                let published = self.started.as_ref();
                published.map_or_else(String::new, |published| published.started(self.found()))
            }
            Change::Failed(why) => why.clone(),
            Change::Took(1) => "1 measure is taken as a goal.".to_owned(),
            Change::Took(count) => format!("{count} measures are taken as goals."),
        }
    }

    /// The finding that a field belongs to; of a cohort's pupils, the first that counts them.
    fn announced_result(&self, field: &Field) -> String {
        if let Some(year) = field.year {
            let wanting = self.wanting_in_year(field);
            return wanting.unwrap_or_else(|| format!("{year}: kept for the picture of the years."));
        }
        let belongs = |line: &&Rc<Line>| match &field.entry {
            Entry::Figure(id) | Entry::MeasurePupils(id) => {
                *id == line.measure.id && field.group == line.group
            }
            Entry::CohortPupils(cohort) => {
                *cohort == line.measure.shared_cohort() && field.group == line.group
            }
            Entry::Circumstance(..) | Entry::Region => false,
        };
        let said = |line: &Rc<Line>| match &line.said {
            Said::Finding(finding) => Some(finding.announcement()),
            Said::Without(Outcome::NotCompared(why)) => Some(format!("{}: {why}", line.measure.short_name)),
            Said::Without(_) => None,
        };
        self.report
            .lines
            .iter()
            .filter(belongs)
            .find_map(said)
            .unwrap_or_default()
    }

    /// What a figure of an earlier year still lacks to be drawn.
    pub(crate) fn wanting_in_year(&self, field: &Field) -> Option<String> {
        let (Entry::Figure(id), Some(year)) = (&field.entry, field.year) else {
            return None;
        };
        let measure = self.each_measure().find(|measure| measure.id == *id)?;
        let entered = self.entries.read(measure, field.group, field.year);
        let lacks = entered.figure.value().is_some() && entered.pupils.value().is_none();
        (lacks && measure.wants_pupils()).then(|| format!("Add the number of pupils in {year}."))
    }
}
