//! The result of the last change, for people who do not see the page: each change in its own words.

use std::rc::Rc;

use super::state::State;
use super::state::change::Change;
use super::state::keeping::{Keeping, KeptIn};
use super::state::settings::EntryMode;
use super::state::table_view::{TableAction, TableViewAction};
use crate::analysis::{Comparison, Line, Outcome};
use crate::entry::{CellRemark, Column, Entry, Field, RowId};
use crate::wording::interface::announcements as wording;
use crate::wording::interface::keeping;
use crate::wording::interface::one_measure::years;

impl State {
    /// The result of the last change, for people who do not see it.
    pub(crate) fn announcement(&self) -> String {
        match &self.last_change {
            Change::Nothing => String::new(),
            Change::Entered(field) if self.is_unfinished(field) => String::new(),
            Change::Entered(field) => {
                let remark = self.problem(field).or_else(|| self.doubt(field));
                remark.unwrap_or_else(|| self.announced_result(field))
            }
            Change::ShowedTopic(topic, true) => wording::topic_shown(topic.name()),
            Change::ShowedTopic(topic, false) => wording::topic_left_out(topic.name()),
            Change::ChosePeers => wording::compared_again(self.found(), self.settings.peers.label()),
            Change::ChoseYear(measure) => self.announced_result(&Field::figure(measure.clone())),
            Change::FollowedFigure => wording::ANOTHER_FIGURE_FOLLOWED.to_owned(),
            Change::ShowedExample => wording::EXAMPLE_SHOWN.to_owned(),
            Change::Cleared => wording::CLEARED.to_owned(),
            Change::Undid => wording::UNDONE.to_owned(),
            Change::Redid => wording::REDONE.to_owned(),
            Change::EnteredCell(row, column) => self.announced_cell(*row, column),
            Change::Table(action) => self.announced_table(action),
            Change::Restored(KeptIn::Device) => wording::RESTORED_FROM_DEVICE.to_owned(),
            Change::Restored(KeptIn::File(name)) => wording::restored_from_file(name),
            Change::Kept => self.keeping_text().to_owned(),
            Change::Announced(said) => said.clone(),
            Change::UsedPublished => {
                let published = self.entry.prefill.as_ref();
                let said = published.map(|published| published.started(self.found()));
                let replaced = self.replaced_note().map(|note| format!(" {note}"));
                said.into_iter().chain(replaced).collect()
            }
            Change::TookGoals(count) => wording::goals_chosen(*count),
        }
    }

    /// The finding that a field belongs to; of a cohort's pupils, the first that counts them.
    fn announced_result(&self, field: &Field) -> String {
        if let Some(year) = field.year {
            let wanting = self.wanting_in_year(field);
            return wanting.unwrap_or_else(|| wording::kept_for_years(year));
        }
        let belongs = |line: &&Rc<Line>| match &field.entry {
            Entry::Figure(id) | Entry::MeasurePupils(id) => {
                *id == line.measure.id && field.group == line.group
            }
            Entry::CohortPupils(cohort) => {
                *cohort == line.measure.shared_cohort() && field.group == line.group
            }
            Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => false,
        };
        let said = |line: &Rc<Line>| match &line.comparison {
            Comparison::Finding(finding) => Some(finding.announcement()),
            Comparison::BesideEngland(beside) => Some(beside.announcement()),
            Comparison::WithoutRange(placed) => Some(placed.announcement()),
            Comparison::Without(Outcome::NotCompared(why)) => {
                Some(format!("{}: {why}", line.measure.short_name))
            }
            Comparison::Without(_) => None,
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
        (lacks && measure.wants_pupils()).then(|| years::pupils_missing(year))
    }
}

impl State {
    /// What is wrong with a cell, or else what all schools come to in its column.
    pub(crate) fn announced_cell(&self, row: RowId, column: &Column) -> String {
        if self.is_unfinished_cell(row, column) {
            return String::new();
        }
        if let Some(remark) = self.cell_remark(row, column) {
            let mut rows = self.entry.table.rows().iter().enumerate();
            let school = rows.find(|(_, other)| other.id() == row);
            let school = school.map(|(place, row)| row.called(place)).unwrap_or_default();
            return wording::cell(&school, &self.column_label(column), &remark);
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
            (Some(total), _) => wording::total(
                &total.figure_text(),
                &total.pupils_text(),
                total.missing_text().as_deref(),
            ),
            (None, _) => String::new(),
        }
    }

    pub(crate) fn announced_table(&self, action: &TableAction) -> String {
        match action {
            TableAction::EnterBy(EntryMode::BySchool) | TableAction::EnterFigures(_) => {
                wording::ENTERED_BY_SCHOOL.to_owned()
            }
            TableAction::EnterBy(EntryMode::WholeTrust) => wording::ENTERED_FOR_WHOLE_TRUST.to_owned(),
            TableAction::AddRow(_) => wording::school_added(self.entry.table.rows().len()),
            TableAction::RemoveRow(_, school) => {
                wording::school_removed(school, self.entry.table.rows().len())
            }
            TableAction::View(action) => self.announced_table_view(action),
        }
    }

    fn announced_table_view(&self, action: &TableViewAction) -> String {
        match action {
            TableViewAction::Year(Some(year)) => wording::table_shows_year(*year),
            TableViewAction::Year(None) => wording::TABLE_SHOWS_LATEST_YEAR.to_owned(),
            TableViewAction::MoreRows => wording::MORE_SCHOOLS_SHOWN.to_owned(),
            TableViewAction::Measure(..) | TableViewAction::Facts(_) | TableViewAction::Disadvantaged(_) => {
                wording::table_columns(self.columns().len())
            }
        }
    }

    /// How keeping stands, in words.
    pub(crate) fn keeping_text(&self) -> &str {
        match &self.keeping.status {
            Keeping::No => keeping::NOT_KEPT,
            Keeping::Yes | Keeping::TakingOver => keeping::KEPT,
            Keeping::NotRemoved => keeping::NOT_REMOVED,
            Keeping::Denied => keeping::DENIED,
            Keeping::Elsewhere => keeping::OTHERS_KEPT,
            Keeping::Older(why) | Keeping::Unreadable(why) => why,
        }
    }
}
