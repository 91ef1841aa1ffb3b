//! What of the entered figures may leave the page. No count of 1 to 5 pupils leaves it, and none that could be found by
//! subtraction: a school from the trust's total, other pupils from all and disadvantaged ones, or those who did not attain an
//! outcome from those who did. A person may turn this off for a private copy.
//!
//! Shares of pupils are counts: a percentage and the pupils it counts give the number of pupils behind it. Means count
//! nobody, so that only their pupils matter. Every year stands by itself. A text that cannot be read may say a small number,
//! and is left out.
//!
//! The rules for schools beside one another are those of [`SafeTable`](crate::analysis::SafeTable). What a reader could
//! still find after them is asked of the numbers that are left, until nothing can be found.

mod counts;
mod figures;
mod group_counts;
mod inference;
mod subtraction;

use std::collections::BTreeSet;

use self::counts::{Counts, is_unsafe};
use self::figures::{Figures, share_of};
use self::group_counts::{Attained, GROUPS, Group};
use crate::analysis::{Disclosure, is_few};
use crate::entry::{Circumstance, Entries, Entry, Field, Reading, SchoolTable, read_share};
use crate::measures::{AcademicYear, CohortId, IntervalMethod, Measure, MeasureGroup, PupilGroup};

/// What stands in place of a school's figure that is left out: the Department's own mark.
pub(super) const LEFT_OUT: &str = "SUPP";

/// What is to leave the page.
#[derive(Debug, Clone, Copy)]
pub struct ToExport<'a> {
    /// What is entered for the whole trust.
    pub entries: &'a Entries,
    /// Its schools.
    pub table: &'a SchoolTable,
    /// The measures that the page knows.
    pub measures: &'a [&'a Measure],
    /// Whether small counts are left out.
    pub disclosure: Disclosure,
}

/// What of it may.
#[derive(Debug, Clone, PartialEq)]
pub struct GuardedFigures {
    /// What is entered for the whole trust; what is left out is missing.
    pub entries: Entries,
    /// Its schools; what is left out has the Department's mark for suppressed figures.
    pub table: SchoolTable,
    /// How many texts are left out of both.
    pub left_out: usize,
    /// Whether any of those is left out because it cannot be used.
    pub drops_unusable: bool,
    withheld: BTreeSet<(MeasureGroup, Option<AcademicYear>)>,
}

impl GuardedFigures {
    /// What may leave the page.
    #[must_use]
    pub fn of(entered: &ToExport<'_>) -> Self {
        let (entries, table) = (entered.entries, entered.table);
        if entered.disclosure == Disclosure::PrivateCopy {
            return Self {
                entries: entries.clone(),
                table: table.clone(),
                left_out: 0,
                drops_unusable: false,
                withheld: BTreeSet::new(),
            };
        }
        let usable = Figures::usable(entries, table, entered.measures);
        let mut guard = Guard {
            measures: entered.measures,
            now: usable.clone(),
            usable,
            withheld: BTreeSet::new(),
        };
        guard.run();
        let Guard {
            now,
            usable,
            withheld,
            ..
        } = guard;
        Self {
            left_out: missing(entries, &now.entries)
                + table
                    .rows()
                    .iter()
                    .zip(now.table.rows())
                    .map(|(row, left)| {
                        let cells = row
                            .cells()
                            .filter(|(column, text)| left.text(column) != *text)
                            .count();
                        cells + row.outcomes().carried().count()
                    })
                    .sum::<usize>(),
            drops_unusable: usable.entries != *entries || usable.table != *table,
            entries: now.entries,
            table: now.table,
            withheld,
        }
    }

    /// Whether what was found of the whole trust must stay on the page, entered or added up from its schools; `year` is that of
    /// the fields, `None` for those that name none.
    #[must_use]
    pub fn is_withheld(&self, shown: &MeasureGroup, year: Option<AcademicYear>) -> bool {
        self.withholds(shown, |one| one == year)
    }

    /// The same of any year, for what shows several.
    #[must_use]
    pub fn is_withheld_in_any_year(&self, shown: &MeasureGroup) -> bool {
        self.withholds(shown, |_| true)
    }

    fn withholds(&self, shown: &MeasureGroup, of_year: impl Fn(Option<AcademicYear>) -> bool) -> bool {
        let made_of: &[PupilGroup] = match shown.group {
            PupilGroup::Gap | PupilGroup::Others => {
                &[PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Others]
            }
            PupilGroup::NotFreeSchoolMeals => &[
                PupilGroup::All,
                PupilGroup::FreeSchoolMeals,
                PupilGroup::NotFreeSchoolMeals,
            ],
            PupilGroup::All => &[PupilGroup::All],
            PupilGroup::Disadvantaged => &[PupilGroup::Disadvantaged],
            PupilGroup::FreeSchoolMeals => &[PupilGroup::FreeSchoolMeals],
        };
        made_of.iter().any(|group| {
            let one = MeasureGroup::new(shown.measure.clone(), *group);
            self.withheld
                .iter()
                .any(|(key, year)| *key == one && of_year(*year))
        })
    }
}

/// How many of the texts of some entries are not in what is left of them.
fn missing(entries: &Entries, left: &Entries) -> usize {
    let lost = entries.iter().filter(|(field, text)| left.text(field) != *text);
    lost.count() + entries.carried().count()
}

/// The figures while they are being guarded.
struct Guard<'a> {
    measures: &'a [&'a Measure],
    usable: Figures,
    /// What still may leave the page.
    now: Figures,
    withheld: BTreeSet<(MeasureGroup, Option<AcademicYear>)>,
}

impl Guard<'_> {
    fn run(&mut self) {
        let places = 0..=self.usable.schools();
        let fields: BTreeSet<Field> = places
            .flat_map(|place| self.usable.outcomes(place).iter().map(|(field, _)| field.clone()))
            .collect();
        let years: BTreeSet<Option<AcademicYear>> =
            fields.iter().map(|field| field.year).chain([None]).collect();
        let measures: Vec<&Measure> = self.measures.to_vec();
        let cohorts: BTreeSet<CohortId> = measures.iter().map(|measure| measure.shared_cohort()).collect();
        for cohort in &cohorts {
            let of_cohort: Vec<&Measure> = measures
                .iter()
                .copied()
                .filter(|measure| measure.shared_cohort() == *cohort)
                .collect();
            for year in &years {
                self.guard_pupils(&of_cohort, *year);
                for measure in &of_cohort {
                    let is_used = |field: &Field| {
                        field.year == *year
                            && matches!(&field.entry, Entry::Figure(id) | Entry::MeasurePupils(id) if *id == measure.id)
                    };
                    if fields.iter().any(is_used) {
                        self.guard_own_pupils(measure, *year);
                        self.guard_shares(measure, *year);
                        self.withhold(measure, *year);
                    }
                }
            }
            if let Some(measure) = of_cohort.first() {
                self.guard_circumstances(measure);
            }
        }
        for place in 0..self.usable.schools() {
            if self.usable.on_roll(place).is_some_and(is_few) {
                self.now.leave_out_roll(place);
            }
        }
    }

    /// The numbers of every place and group, each as `group_of` reads it.
    fn counts(
        &self,
        measure: &Measure,
        has_outcome: bool,
        group_of: impl Fn(usize, PupilGroup) -> Group,
    ) -> Counts {
        let schools = self.usable.schools();
        let repeated = self.usable.table.repeated();
        let rows = self.usable.table.rows();
        Counts {
            places: (0..=schools)
                .map(|place| GROUPS.map(|group| group_of(place, group)))
                .collect(),
            counted: rows
                .iter()
                .enumerate()
                .map(|(place, row)| repeated.binary_search(&place).is_err() && row.can_have(measure))
                .collect(),
            has_outcome,
            no_total: [false; GROUPS.len()],
        }
    }

    /// A cohort's pupils, and whether they are still shown.
    fn cohort(
        &self,
        place: usize,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> (Option<u32>, bool) {
        let read = |figures: &Figures| figures.cohort(place, measure, group, year);
        let pupils = read(&self.usable);
        (
            pupils.map(|(count, _)| count),
            pupils.is_some() && read(&self.now) == pupils,
        )
    }

    /// The pupils of a measure, its own where those are entered.
    fn pupils(
        &self,
        place: usize,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> (Option<u32>, bool) {
        let own = own_pupils(measure, group, year);
        let read = |figures: &Figures| {
            figures
                .read(place, measure, group, year)
                .pupils
                .value()
                .map(|one| one.count())
        };
        if self.usable.outcomes(place).text(&own).is_empty() {
            self.cohort(place, measure, group, year)
        } else {
            (read(&self.usable), self.now.still_has(&self.usable, place, &own))
        }
    }

    /// The pupils of a cohort, by themselves.
    fn guard_pupils(&mut self, measures: &[&Measure], year: Option<AcademicYear>) {
        let Some(measure) = measures.first().copied() else {
            return;
        };
        let mut counts = self.counts(measure, false, |place, group| {
            let (pupils, shows_pupils) = self.cohort(place, measure, group, year);
            Group {
                pupils,
                shows_pupils,
                ..Group::default()
            }
        });
        counts.guard();
        for (place, groups) in counts.places.iter().enumerate() {
            for (group, _) in GROUPS
                .into_iter()
                .zip(groups)
                .filter(|(_, one)| one.pupils.is_some() && !one.shows_pupils)
            {
                self.leave_out_pupils(place, measures, group, year);
            }
        }
        for (at, group) in GROUPS
            .into_iter()
            .enumerate()
            .filter(|(at, _)| counts.no_total[*at])
        {
            if counts.has_total(at) {
                for measure in measures {
                    self.withheld
                        .insert((MeasureGroup::new(measure.id.clone(), group), year));
                }
            }
        }
    }

    /// A number of pupils and every figure of them.
    fn leave_out_pupils(
        &mut self,
        place: usize,
        measures: &[&Measure],
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) {
        let Some(first) = measures.first() else { return };
        let cohort = first.shared_cohort();
        if year.is_none() && group == PupilGroup::All && !first.topic.is_of_one_year_group() {
            self.now.leave_out_roll(place);
        }
        if year.is_none() && group == PupilGroup::Disadvantaged && place == self.usable.schools() {
            let share = Field::circumstance(cohort.clone(), Circumstance::Disadvantaged);
            self.now.leave_out(place, &share);
        }
        let pupils = Field::cohort_pupils(cohort).of_group(group).in_year(year);
        self.now.leave_out(place, &pupils);
        for measure in measures {
            self.now.leave_out(place, &own_pupils(measure, group, year));
            self.now.leave_out(place, &figure(measure, group, year));
        }
    }

    /// The pupils of its cohort that a measure counts, which leaves those it does not.
    fn guard_own_pupils(&mut self, measure: &Measure, year: Option<AcademicYear>) {
        if measure.own_pupils.is_none() {
            return;
        }
        let mut counts = self.counts(measure, true, |place, group| {
            let (pupils, shows_pupils) = self.cohort(place, measure, group, year);
            let own = own_pupils(measure, group, year);
            let entered = self.usable.read(place, measure, group, year);
            let typed = !self.usable.outcomes(place).text(&own).is_empty();
            let own_count = entered.pupils.value().filter(|_| typed).map(|own| own.count());
            Group {
                pupils,
                attained: own_count.map(Attained::Count),
                shows_pupils,
                shows_attained: self.now.still_has(&self.usable, place, &own),
            }
        });
        counts.guard();
        for (place, groups) in counts.places.iter().enumerate() {
            for (group, one) in GROUPS.into_iter().zip(groups) {
                let Some(Attained::Count(own)) = one.attained else {
                    continue;
                };
                if !one.shows_attained || is_few(own) {
                    self.now.leave_out(place, &own_pupils(measure, group, year));
                }
                if is_few(own) {
                    self.now.leave_out(place, &figure(measure, group, year));
                }
            }
        }
        self.withhold_totals(measure, year, &counts);
    }

    /// A measure whose figures are shares of pupils.
    fn guard_shares(&mut self, measure: &Measure, year: Option<AcademicYear>) {
        if measure.interval != IntervalMethod::Wilson {
            return;
        }
        let mut counts = self.counts(measure, true, |place, group| {
            let (pupils, shows_pupils) = self.pupils(place, measure, group, year);
            let read = self.usable.read(place, measure, group, year);
            Group {
                pupils,
                attained: read.figure.value().copied().map(Attained::Share),
                shows_pupils,
                shows_attained: self
                    .now
                    .still_has(&self.usable, place, &figure(measure, group, year)),
            }
        });
        counts.guard();
        for (place, groups) in counts.places.iter().enumerate() {
            for (group, one) in GROUPS.into_iter().zip(groups) {
                if one.attained.is_some() && !one.shows_attained {
                    self.now.leave_out(place, &figure(measure, group, year));
                }
            }
        }
        self.withhold_totals(measure, year, &counts);
    }

    fn withhold_totals(&mut self, measure: &Measure, year: Option<AcademicYear>, counts: &Counts) {
        for (at, group) in GROUPS.into_iter().enumerate() {
            if counts.no_total[at] && counts.has_total(at) {
                self.withheld
                    .insert((MeasureGroup::new(measure.id.clone(), group), year));
            }
        }
    }

    /// Withholds what is found of figures that are left out, and of schools whose sum is not that of all whose pupils are
    /// known while the pupils of some are left out: the two sums would give these.
    fn withhold(&mut self, measure: &Measure, year: Option<AcademicYear>) {
        let trust = self.usable.schools();
        let counted = self.counts(measure, false, |_, _| Group::default()).counted;
        let mut covered = Vec::new();
        for group in GROUPS {
            let own = figure(measure, group, year);
            let typed = self.usable.outcomes(trust).text(&own);
            let mut withheld = !typed.is_empty() && !self.now.still_has(&self.usable, trust, &own);
            let (mut known, mut with_figure, mut hides) = (Vec::new(), Vec::new(), false);
            for place in (0..trust).filter(|place| counted[*place]) {
                let (pupils, shown) = self.pupils(place, measure, group, year);
                let (cohort, cohort_shown) = self.cohort(place, measure, group, year);
                hides |= (pupils.is_some() && !shown) || (cohort.is_some() && !cohort_shown);
                let has_figure = self
                    .usable
                    .read(place, measure, group, year)
                    .figure
                    .value()
                    .is_some();
                if pupils.is_some() {
                    known.push(place);
                    if has_figure {
                        with_figure.push(place);
                    }
                }
            }
            withheld |= hides && !with_figure.is_empty() && with_figure != known;
            if withheld {
                self.withheld
                    .insert((MeasureGroup::new(measure.id.clone(), group), year));
            }
            covered.push(with_figure);
        }
        // A gap is added up of the schools with both figures, which are others than those of either group.
        let hides_any = GROUPS[..2].iter().any(|group| {
            let own = figure(measure, *group, year);
            (0..trust).any(|place| {
                let outcomes = self.usable.outcomes(place);
                !outcomes.text(&own).is_empty() && !self.now.still_has(&self.usable, place, &own)
            })
        });
        if hides_any && covered[0] != covered[1] {
            self.withheld
                .insert((MeasureGroup::new(measure.id.clone(), PupilGroup::Others), year));
        }
    }

    /// The shares of a cohort's pupils that say what it is made up of.
    fn guard_circumstances(&mut self, measure: &Measure) {
        let trust = self.usable.schools();
        let all = self
            .usable
            .cohort(trust, measure, PupilGroup::All, None)
            .map(|(pupils, _)| pupils);
        let of_schools = || {
            let schools =
                (0..trust).filter_map(|place| self.usable.cohort(place, measure, PupilGroup::All, None));
            schools.fold(0, |sum, (pupils, _)| sum + pupils)
        };
        let all = all.unwrap_or_else(of_schools);
        let hides_any = (0..=trust).any(|place| {
            [PupilGroup::All, PupilGroup::Disadvantaged]
                .into_iter()
                .any(|group| {
                    let (pupils, shown) = self.cohort(place, measure, group, None);
                    pupils.is_some() && !shown
                })
        });
        for circumstance in [Circumstance::Disadvantaged, Circumstance::Eal, Circumstance::Sen] {
            let field = Field::circumstance(measure.shared_cohort(), circumstance);
            let Reading::Read(share) = read_share(self.usable.entries.text(&field)) else {
                continue;
            };
            let gives = is_unsafe(all, share_of(share, all).min(all));
            if gives || (circumstance == Circumstance::Disadvantaged && hides_any) {
                self.now.leave_out(trust, &field);
            }
        }
    }
}

fn figure(measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> Field {
    Field::figure(measure.id.clone()).of_group(group).in_year(year)
}

fn own_pupils(measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> Field {
    Field::measure_pupils(measure.id.clone())
        .of_group(group)
        .in_year(year)
}
