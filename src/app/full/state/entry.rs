//! The slice of what a person entered: the whole trust's fields, the table of schools, reflections, and the published
//! figures that they started from.

use std::rc::Rc;

use super::scenario::Scenarios;
use super::settings::Settings;
use super::undo_snapshot::UndoSnapshot;
use crate::analysis::{Prefill, holds_example};
use crate::app::shared::EntryCore;
use crate::entry::{
    Column, Entries, Field, PaperChoices, Prompt, PublishedTrust, Reflections, RowId, SchoolTable, TrustName,
    Withheld,
};
use crate::measures::Measure;
use crate::national::National;

/// A place in which something is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InputPlace {
    /// A field of the whole trust.
    Field(Field),
    /// A cell of the table of schools.
    Cell(RowId, Column),
    /// What a person writes of their own.
    Words(Prompt),
    /// The trust's name.
    TrustName,
    /// A sentence of the board paper.
    Paper(String),
}

/// What a person entered.
#[derive(Debug, Clone, Default)]
pub(crate) struct EntrySlice {
    /// The whole trust's fields, the example's mark, and the way back.
    pub(crate) core: EntryCore<UndoSnapshot, InputPlace>,
    /// The trust's schools.
    pub(crate) table: SchoolTable,
    /// The trust's name.
    pub(crate) trust_name: TrustName,
    /// What they wrote themselves.
    pub(crate) reflections: Reflections,
    /// What they decided about their board paper.
    pub(crate) paper: PaperChoices,
    /// The published figures that were started from.
    pub(crate) prefill: Option<Rc<Prefill>>,
    /// Whose published figures were started from, as kept figures say, until these are there to be found again.
    pub(crate) published_trust: Option<PublishedTrust>,
    /// How many figures the sender of these left out.
    pub(crate) withheld: Withheld,
}

impl EntrySlice {
    /// Whether nothing is entered anywhere.
    pub(crate) fn is_empty(&self) -> bool {
        let is_unnamed = self.trust_name.given().is_none();
        self.core.entries.is_empty() && self.table.is_empty() && self.reflections.is_empty() && is_unnamed
    }

    /// Whether there are figures that a person entered, and not the example or what was published of a trust.
    pub(crate) fn holds_own_figures(&self) -> bool {
        let published = self.prefill.as_ref();
        let as_published = published
            .is_some_and(|published| self.table.is_empty() && published.entries() == self.core.entries);
        let is_empty = self.core.entries.is_empty() && self.table.is_empty();
        !is_empty && !as_published && !self.core.is_example
    }

    /// Everything that a person entered or chose, for undo.
    pub(crate) fn snapshot(&self, settings: &Settings, scenarios: &Scenarios) -> UndoSnapshot {
        UndoSnapshot {
            entries: self.core.entries.clone(),
            table: self.table.clone(),
            trust_name: self.trust_name.clone(),
            is_example: self.core.is_example,
            prefill: self.prefill.clone(),
            published_trust: self.published_trust,
            withheld: self.withheld,
            settings: settings.clone(),
            scenarios: scenarios.clone(),
            reflections: self.reflections.clone(),
            paper: self.paper.clone(),
        }
    }

    /// As it was at a snapshot. Its fields may be older than the measures that are loaded now.
    pub(crate) fn return_to(&mut self, snapshot: &UndoSnapshot, measures: &[&Measure]) {
        self.core.replace(snapshot.entries.clone(), snapshot.is_example);
        self.table = snapshot.table.clone();
        self.trust_name = snapshot.trust_name.clone();
        self.prefill.clone_from(&snapshot.prefill);
        self.published_trust = snapshot.published_trust;
        self.withheld = snapshot.withheld;
        self.reflections = snapshot.reflections.clone();
        self.paper = snapshot.paper.clone();
        self.recognise(measures);
    }

    /// Gives fields and columns to what was carried along for measures that were not loaded.
    pub(crate) fn recognise(&mut self, measures: &[&Measure]) {
        self.core
            .entries
            .recognise(|name| Field::parse(name, measures.iter().copied()));
        self.table
            .recognise(|name| Column::parse(name, measures.iter().copied()));
    }

    /// The figures are an example for as long as any of them is.
    pub(crate) fn check_example(&mut self, national: &National) {
        self.core.is_example =
            self.core.is_example && holds_example(national, &self.core.entries, &self.table);
    }

    /// Replaces the figures with the whole trust's `entries` or its schools in `table`, of a trust without a name.
    pub(crate) fn replace_figures(&mut self, entries: Entries, table: SchoolTable, is_example: bool) {
        self.trust_name = TrustName::default();
        self.core.replace(entries, is_example);
        self.table = table;
        self.withheld = Withheld::default();
        self.forget_published();
    }

    /// The figures are no longer those that somebody published, or not to be told as such.
    pub(crate) fn forget_published(&mut self) {
        self.prefill = None;
        self.published_trust = None;
    }

    /// Whose published figures were started from, as long as any of them is still there.
    fn started_from(&self) -> Option<PublishedTrust> {
        match &self.prefill {
            Some(published) if published.stands(&self.core.entries) => {
                published.uid().map(PublishedTrust::new)
            }
            Some(_) => None,
            None => self.published_trust,
        }
    }

    /// Empty rows, where the table has none.
    pub(crate) fn begin_table(&mut self) {
        if self.table.rows().is_empty() {
            for _ in 0..ROWS_TO_BEGIN_WITH {
                self.table.add();
            }
        }
    }

    /// The name, whose published figures they began with, how many were left out, fields, schools, reflections and decisions as lines.
    pub(crate) fn to_lines(&self) -> [String; 7] {
        let started_from = self.started_from().map(PublishedTrust::to_lines);
        [
            self.trust_name.to_lines(),
            started_from.unwrap_or_default(),
            self.withheld.to_lines(),
            self.core.to_lines(),
            self.table.to_lines(),
            self.reflections.to_lines(),
            self.paper.to_lines(),
        ]
    }
}

/// The empty rows of a table in which nothing has been entered yet.
const ROWS_TO_BEGIN_WITH: usize = 3;
