//! The figures of a trust and its schools as they were entered, with what can be read of them, place by place: the schools in
//! the order of the table and, last, the whole trust.

use super::LEFT_OUT;
use crate::entry::{
    Circumstance, Column, Entered, Entries, Entry, Field, Pupils, Reading, Refusal, RowId, SchoolFact,
    SchoolTable, SuppressionCode, read_share,
};
use crate::measures::{AcademicYear, Measure, PupilGroup};

/// Entered figures.
#[derive(Debug, Clone)]
pub(super) struct Figures {
    pub(super) entries: Entries,
    pub(super) table: SchoolTable,
    rows: Vec<RowId>,
}

impl Figures {
    /// Without the texts that cannot be used, those of measures that are not known, and figures beside a number of pupils
    /// that cannot be read: any of them may say a small number.
    pub(super) fn usable(entries: &Entries, table: &SchoolTable, measures: &[&Measure]) -> Self {
        let unshared = table.without_refused(&table.check(measures), Refusal::is_unshared);
        let mut usable = Self {
            rows: table.rows().iter().map(|row| row.id()).collect(),
            entries: entries.without_carried(),
            table: unshared.without_carried(),
        };
        let is_known = |field: &Field| measures.iter().any(|measure| is_of(field, measure));
        let all = |entries: &Entries| entries.iter().map(|(field, _)| field.clone()).collect::<Vec<_>>();
        for field in all(entries) {
            let of_measure = !matches!(field.entry, Entry::Region | Entry::ResultsYear(_));
            let has_problem = entries.problem(&field, measures.iter().copied()).is_some();
            if has_problem || of_measure && !is_known(&field) {
                usable.entries.put(field, "");
            }
        }
        for place in 0..usable.rows.len() {
            for field in all(usable.outcomes(place)) {
                if !is_known(&field) {
                    usable.clear(place, &field);
                }
            }
        }
        for place in 0..=usable.rows.len() {
            let entered = table.rows().get(place).map_or(entries, |row| row.outcomes());
            for field in all(usable.outcomes(place)) {
                let Entry::Figure(id) = &field.entry else { continue };
                let Some(measure) = measures.iter().find(|measure| measure.id == *id) else {
                    continue;
                };
                let lost = |pupils: Field| {
                    let pupils = pupils.of_group(field.group).in_year(field.year);
                    !entered.text(&pupils).trim().is_empty()
                        && usable.outcomes(place).text(&pupils).is_empty()
                };
                if lost(Field::cohort_pupils(measure.shared_cohort()))
                    || lost(Field::measure_pupils(measure.id.clone()))
                {
                    usable.leave_out(place, &field);
                }
            }
        }
        usable
    }

    /// How many schools there are; the whole trust is the place after the last.
    pub(super) fn schools(&self) -> usize {
        self.rows.len()
    }

    /// What is entered at a place.
    pub(super) fn outcomes(&self, place: usize) -> &Entries {
        let row = self.rows.get(place).and_then(|row| self.table.row(*row));
        row.map_or(&self.entries, |row| row.outcomes())
    }

    /// Whether a text stands here as `other` has it.
    pub(super) fn still_has(&self, other: &Self, place: usize, field: &Field) -> bool {
        let text = self.outcomes(place).text(field);
        !text.is_empty() && text == other.outcomes(place).text(field)
    }

    /// Leaves a text out, where there is one that is not itself a mark for a suppressed figure.
    pub(super) fn leave_out(&mut self, place: usize, field: &Field) {
        let text = self.outcomes(place).text(field);
        if text.is_empty() || SuppressionCode::parse(text).is_some() {
            return;
        }
        match self.rows.get(place) {
            Some(row) => self.table.put(*row, &Column::Outcome(field.clone()), LEFT_OUT),
            None => self.entries.put(field.clone(), ""),
        }
    }

    fn clear(&mut self, place: usize, field: &Field) {
        if let Some(row) = self.rows.get(place) {
            self.table.put(*row, &Column::Outcome(field.clone()), "");
        }
    }

    /// Leaves out how many pupils a school has in all.
    pub(super) fn leave_out_roll(&mut self, place: usize) {
        let roll = Column::Fact(SchoolFact::OnRoll);
        if let Some(row) = self.rows.get(place)
            && !self.table.text(*row, &roll).is_empty()
        {
            self.table.put(*row, &roll, LEFT_OUT);
        }
    }

    /// All pupils of a school.
    pub(super) fn on_roll(&self, place: usize) -> Option<u32> {
        let row = self.rows.get(place).and_then(|row| self.table.row(*row))?;
        row.on_roll().map(Pupils::count)
    }

    /// What the fields of a measure say.
    pub(super) fn read(
        &self,
        place: usize,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Entered {
        self.outcomes(place).read(measure, group, year)
    }

    /// The pupils of a measure's cohort, and whether they are those on roll because no others are entered.
    pub(super) fn cohort(
        &self,
        place: usize,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Option<(u32, Source)> {
        match self.outcomes(place).cohort_pupils(measure, group, year) {
            Reading::Read(pupils) => Some((pupils.count(), Source::Typed)),
            Reading::Empty if year.is_some() => None,
            Reading::Empty if group == PupilGroup::All && !measure.topic.is_of_one_year_group() => {
                Some((self.on_roll(place)?, Source::OnRoll))
            }
            Reading::Empty if group == PupilGroup::Disadvantaged && place == self.schools() => {
                Some((self.by_share(measure)?, Source::Share))
            }
            Reading::Refused(_) | Reading::Empty => None,
        }
    }

    /// The whole trust's disadvantaged pupils by their share of all.
    fn by_share(&self, measure: &Measure) -> Option<u32> {
        let share = Field::circumstance(measure.shared_cohort(), Circumstance::Disadvantaged);
        let share = *read_share(self.entries.text(&share)).value()?;
        let all = self.cohort(self.schools(), measure, PupilGroup::All, None)?.0;
        Some(share_of(share, all))
    }
}

/// Where a number of pupils stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// In its own field.
    Typed,
    /// In that of all pupils of a school.
    OnRoll,
    /// In that of their share.
    Share,
}

/// Per cent of a number of pupils, to the nearest pupil.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of the pupils, rounded to whole ones"
)]
pub(super) fn share_of(per_cent: f64, pupils: u32) -> u32 {
    (per_cent / 100.0 * f64::from(pupils)).round().max(0.0) as u32
}

fn is_of(field: &Field, measure: &Measure) -> bool {
    match &field.entry {
        Entry::Figure(id) | Entry::MeasurePupils(id) => measure.id == *id,
        Entry::CohortPupils(cohort) | Entry::Circumstance(cohort, _) => measure.shared_cohort() == *cohort,
        Entry::Region | Entry::ResultsYear(_) => false,
    }
}
