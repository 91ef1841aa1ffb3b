//! What the last change comes to, for people who do not see the page: each change in its own words.

use std::rc::Rc;

use super::state::State;
use super::state::change::Change;
use super::state::keeping::{Keeping, KeptIn};
use super::state::settings::EntryMode;
use super::state::table_view::{TableAction, TableViewAction};
use crate::analysis::{Line, Outcome, Said};
use crate::entry::{CellRemark, Column, Entry, Field, RowId};

impl State {
    /// What the last change comes to, for people who do not see it.
    pub(crate) fn announcement(&self) -> String {
        match &self.last_change {
            Change::Nothing => String::new(),
            Change::Entered(field) if self.is_unfinished(field) => String::new(),
            Change::Entered(field) => {
                let remark = self.problem(field).or_else(|| self.doubt(field));
                remark.unwrap_or_else(|| self.announced_result(field))
            }
            Change::ShowedTopic(topic, true) => format!("{} is shown.", topic.name()),
            Change::ShowedTopic(topic, false) => format!("{} is left out.", topic.name()),
            Change::ChosePeers => format!(
                "{} measures are compared anew: {}.",
                self.found(),
                self.settings.peers.label()
            ),
            Change::ChoseYear(measure) => self.announced_result(&Field::figure(measure.clone())),
            Change::FollowedFigure => "The worked example follows another figure.".to_owned(),
            Change::ShowedExample => "The figures of an example trust are shown and compared.".to_owned(),
            Change::Cleared => "Everything is cleared. Undo brings it back.".to_owned(),
            Change::Undid => "Undone.".to_owned(),
            Change::Redid => "Done again.".to_owned(),
            Change::EnteredCell(row, column) => self.announced_cell(*row, column),
            Change::Table(action) => self.announced_table(action),
            Change::Restored(KeptIn::Device) => {
                "The figures kept on this device are shown and compared.".to_owned()
            }
            Change::Restored(KeptIn::File(name)) => {
                format!("The figures of {name} are shown and compared.")
            }
            Change::Kept => self.keeping_text().to_owned(),
            Change::Said(said) => said.clone(),
            Change::UsedPublished => {
                let published = self.entry.prefill.as_ref();
                published.map_or_else(String::new, |published| published.started(self.found()))
            }
            Change::TookGoals(1) => "1 measure is taken as a goal.".to_owned(),
            Change::TookGoals(count) => format!("{count} measures are taken as goals."),
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
        self.derived
            .overview
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
        let entered = self.entries().read(measure, field.group, field.year);
        let lacks = entered.figure.value().is_some() && entered.pupils.value().is_none();
        (lacks && measure.wants_pupils()).then(|| format!("Add the number of pupils in {year}."))
    }
}

impl State {
    /// What is wrong with a cell, or else what all schools come to in its column.
    pub(crate) fn announced_cell(&self, row: RowId, column: &Column) -> String {
        if self.is_unfinished_cell(row, column) {
            return String::new();
        }
        if let Some(remark) = self.cell_remark(row, column) {
            return remark;
        }
        let Column::Outcome(field) = column else {
            return String::new();
        };
        self.announced_total(field)
    }

    /// What is said under a row about one of its cells: what is wrong, what its mark means, or what to ask.
    pub(crate) fn cell_remark(&self, row: RowId, column: &Column) -> Option<String> {
        Some(match self.derived.table_check.remark(row, column)? {
            CellRemark::Refused(one) => one.what.to_string(),
            CellRemark::Withheld(one) => format!("“{}”: {}.", one.text.trim(), one.what.meaning()),
            CellRemark::Doubt(one) => one.what.to_string(),
        })
    }

    fn announced_total(&self, field: &Field) -> String {
        let (Entry::Figure(id) | Entry::MeasurePupils(id)) = &field.entry else {
            return String::new();
        };
        let total = self.derived.totals.of_measure(id, field.group, field.year);
        let said = total.filter(|total| !total.figure_text().is_empty());
        let found = self
            .line(id, field.group)
            .and_then(|line| line.finding().cloned());
        match (said, found) {
            (Some(_), Some(finding)) if field.year.is_none() => finding.announcement(),
            (Some(total), _) => {
                let missing = total
                    .missing_text()
                    .map(|missing| format!("; {missing}"))
                    .unwrap_or_default();
                format!(
                    "All schools together: {}, {}{missing}.",
                    total.figure_text(),
                    total.pupils_text()
                )
            }
            (None, _) => String::new(),
        }
    }

    pub(crate) fn announced_table(&self, action: &TableAction) -> String {
        match action {
            TableAction::EnterBy(EntryMode::BySchool) | TableAction::EnterFigures(_) => {
                "Figures are entered school by school and added up.".to_owned()
            }
            TableAction::EnterBy(EntryMode::WholeTrust) => {
                "Figures are entered for the whole trust.".to_owned()
            }
            TableAction::AddRow(_) => format!("A school is added: {} rows.", self.entry.table.rows().len()),
            TableAction::RemoveRow(_) => format!(
                "The school is taken away: {} rows. Undo brings it back.",
                self.entry.table.rows().len()
            ),
            TableAction::View(action) => self.announced_table_view(action),
        }
    }

    fn announced_table_view(&self, action: &TableViewAction) -> String {
        match action {
            TableViewAction::ShowYear(Some(year)) => format!("The table shows {year}."),
            TableViewAction::ShowYear(None) => "The table shows the latest year.".to_owned(),
            TableViewAction::ShowMore => "More schools are shown.".to_owned(),
            TableViewAction::ShowMeasure(..)
            | TableViewAction::ShowFacts(_)
            | TableViewAction::ShowDisadvantaged(_) => {
                format!("The table has {} columns.", self.columns().len())
            }
        }
    }

    /// How keeping stands, in words.
    pub(crate) fn keeping_text(&self) -> &str {
        match &self.keeping.status {
            Keeping::No => "Nothing is saved: closing the page forgets your figures.",
            Keeping::Yes => {
                "Kept in this browser’s own storage on this device, and nowhere else. Whoever uses this browser can see \
                 it. Untick to remove it; clearing the browser’s data removes it too."
            }
            Keeping::Denied => {
                "This browser does not let the page keep anything here, so nothing is saved. Save a file instead."
            }
            Keeping::Elsewhere => {
                "Another page has kept other figures since, and nothing here has overwritten them. What you change here \
                 is not kept until you choose."
            }
            Keeping::Unreadable(why) => why,
        }
    }
}
