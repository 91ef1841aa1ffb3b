//! What follows from the figures: which of what was kept has fields, what the schools add up to, and every comparison, made
//! anew after each change.

use std::rc::Rc;

use super::announced::Change;
use super::choices::Choices;
use super::joined::join;
use super::moment::Moment;
use super::state::{State, Waiting};
use crate::analysis::{Overview, OverviewQuery, Totals, holds_example};
use crate::app::shared::EXAMPLE;
use crate::entry::{Column, Entries, Field, Reflections, SchoolTable, TableCheck};
use crate::measures::Measure;
use crate::national::PackName;

impl State {
    /// What the first comparison showed, as far as anything is typed for it.
    fn usual_choices(&self) -> Choices {
        let filled = self.table.fields();
        let typed = |topic| {
            let mut measures = self.each_measure().filter(|measure| measure.topic == topic);
            measures.any(|measure| {
                let field = Field::figure(measure.id.clone());
                !self.entries.text(&field).is_empty() || filled.contains(&field)
            })
        };
        let mut choices = Choices::default();
        choices.narrowed_to(typed);
        choices
    }

    /// Takes what was kept, as far as its measures are loaded.
    pub(super) fn take_kept(&mut self) {
        self.entries = self.still_kept();
        self.table = self.still_kept_table();
        self.reflections = Reflections::from_lines(&self.kept);
        self.choices = Choices::from_lines(&self.kept).unwrap_or_else(|| self.usual_choices());
        self.is_example = self.kept.contains(EXAMPLE);
    }

    /// The figures are an example for as long as any of them is.
    pub(super) fn still_example(&mut self) {
        self.is_example = self.is_example && holds_example(&self.national, &self.entries, &self.table);
    }

    fn still_kept(&self) -> Entries {
        Entries::from_lines(&self.kept, |name| Field::parse(name, self.each_measure()))
    }

    fn still_kept_table(&self) -> SchoolTable {
        SchoolTable::from_lines(&self.kept, |name| Column::parse(name, self.each_measure()))
    }

    pub(super) fn take_measures(&mut self) {
        let of_national = self.national.measures().iter();
        let mut measures: Vec<_> = of_national.cloned().map(Rc::new).collect();
        measures.sort_by_key(|measure| measure.topic);
        self.measures = measures.into();
    }

    pub(super) fn moment(&self) -> Moment {
        Moment {
            entries: self.entries.clone(),
            table: self.table.clone(),
            is_example: self.is_example,
            started: self.started.clone(),
            choices: self.choices.clone(),
            trials: self.trials.clone(),
            reflections: self.reflections.clone(),
        }
    }

    /// With its outcomes made anew.
    pub(super) fn refreshed(mut self) -> Self {
        self.make_totals();
        let shown = self
            .measures
            .iter()
            .filter(|measure| self.choices.topics.contains(&measure.topic));
        let asked = OverviewQuery {
            national: &self.national,
            measures: &shown.cloned().collect::<Vec<_>>(),
            entries: &self.compared,
            choice: self.choices.peers,
            year: &|measure| self.choices.year(measure),
            started: self.started.as_deref(),
        };
        let mut report = Overview::of(asked, &mut self.known.borrow_mut());
        self.totals.compose(&mut report);
        self.report = report;
        self
    }

    /// Reads the table and adds its schools up; without schools everything is as typed for the whole trust.
    fn make_totals(&mut self) {
        if !self.by_school() || self.table.is_empty() {
            self.table_check = Rc::new(TableCheck::default());
            self.totals = Rc::default();
            self.compared = self.entries.clone();
            return;
        }
        let measures: Vec<&Measure> = self.measures.iter().map(|measure| &**measure).collect();
        self.table_check = Rc::new(self.table.check(&measures));
        self.totals = Rc::new(Totals::of(&self.table, &measures));
        self.compared = self.totals.over(&self.entries);
    }

    /// Joins a pack that has arrived.
    pub(super) fn joined(&self, name: PackName, bytes: Option<&[u8]>) -> Self {
        let mut next = self.clone();
        next.waiting.retain(
            |waiting| !matches!(waiting, Waiting::Loading(pack) | Waiting::Failed(pack, _) if *pack == name),
        );
        match join(&self.national, bytes) {
            Ok(national) => {
                next.national = Rc::new(national);
                next.known = Rc::default();
                next.take_measures();
                // Figures of its measures that an earlier widget kept have fields from now on.
                for (field, text) in next.still_kept().iter() {
                    if self.still_unknown(field) {
                        next.entries.put(field.clone(), text);
                    }
                }
                next.take_kept_columns(self);
                next.understand_anew();
                next.last_change = next
                    .lookup
                    .look(&next.national)
                    .map_or(Change::Nothing, Change::Found);
            }
            Err(why) => {
                next.waiting.push(Waiting::Failed(name, why.clone()));
                next.last_change = Change::Failed(why);
            }
        }
        next.refreshed()
    }

    /// Cells of columns that `before` did not know, in the rows that are still there.
    fn take_kept_columns(&mut self, before: &Self) {
        for row in self.still_kept_table().rows() {
            for (column, text) in row.cells() {
                if let Column::Outcome(field) = &column
                    && before.still_unknown(field)
                {
                    self.table.put(row.id(), &column, text);
                }
            }
        }
    }

    fn still_unknown(&self, field: &Field) -> bool {
        Field::parse(&field.name(), self.each_measure()).is_none()
    }
}
