//! What follows from the figures: what the schools add up to, and every comparison. It is computed again, once, after each
//! change of a figure or of the evidence, and only read otherwise.

use std::rc::Rc;

use super::state::State;
use super::state::change::Changed;
use crate::analysis::{Overview, OverviewQuery, RowOrder, Totals};
use crate::measures::Measure;

impl State {
    /// Computes it again.
    pub(super) fn recompute(&mut self) {
        self.add_up_schools();
        self.derived.guarded.take();
        let evidence = &self.evidence;
        let topics = &self.settings.topics;
        let measures = evidence.measures.iter();
        let shown: Vec<_> = measures
            .filter(|measure| topics.contains(&measure.topic))
            .cloned()
            .collect();
        let query = OverviewQuery {
            national: &evidence.national,
            measures: &shown,
            entries: &self.derived.compared,
            choice: self.settings.peers,
            year: &|measure| self.settings.year(measure),
            totals: Some(&self.derived.totals),
            started: self.entry.prefill.as_deref(),
        };
        let mut overview = Overview::of(query, &mut evidence.known_peers.borrow_mut());
        self.derived.totals.compose(&mut overview);
        overview.keep_unchanged(&self.derived.overview);
        self.derived.overview = Rc::new(overview);
    }

    /// Puts the rows in order, once a figure is typed: until then they stay where they are.
    pub(super) fn order_rows(&mut self) -> Changed {
        let order = RowOrder::of(&self.derived.overview.lines);
        if *self.derived.row_order == order {
            return Changed::Nothing;
        }
        self.derived.row_order = Rc::new(order);
        Changed::View
    }

    /// Reads the table and adds its schools up; without schools everything is as entered for the whole trust.
    fn add_up_schools(&mut self) {
        if !self.by_school() || self.entry.table.is_empty() {
            self.derived.table_check = Rc::default();
            self.derived.totals = Rc::default();
            self.derived.compared = Rc::new(self.entries().clone());
            return;
        }
        let measures: Vec<&Measure> = self.measure_list();
        let totals = Totals::of(&self.entry.table, &measures);
        let table_check = self.entry.table.check_after(&self.derived.table_check, &measures);
        self.derived.compared = Rc::new(totals.over(self.entries()));
        self.derived.table_check = Rc::new(table_check);
        self.derived.totals = Rc::new(totals);
    }
}
