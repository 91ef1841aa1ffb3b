//! From published figures to fields, cohort by cohort and year by year.

use super::{Filled, LeftOut, WhyLeftOut, has_circumstances};
use crate::entry::{Circumstance, Field, REGIONS, typed_figure};
use crate::measures::{AcademicYear, CohortId, Measure, Precision, PupilGroup, Unit};
use crate::national::{PublishedFigure, PublishedValue, TrustSet};

/// A published figure and its measure.
type Held<'a> = (&'a PublishedFigure, &'a Measure);

/// What goes into fields, and what goes into none.
pub(super) fn fill(measures: &[Measure], figures: &[PublishedFigure]) -> Filler {
    let mut filler = Filler::default();
    let mut cohorts: Vec<CohortId> = Vec::new();
    for cohort in measures.iter().map(Measure::shared_cohort) {
        if !cohorts.contains(&cohort) {
            cohorts.push(cohort);
        }
    }
    let held: Vec<Held<'_>> = figures
        .iter()
        .filter_map(|figure| {
            let measure = measures.iter().find(|measure| measure.id == *figure.measure())?;
            Some((figure, measure))
        })
        .collect();
    for cohort in cohorts {
        let of_cohort = held
            .iter()
            .filter(|(_, measure)| measure.shared_cohort() == cohort);
        filler.cohort(&cohort, &of_cohort.copied().collect::<Vec<_>>());
    }
    // The Department's own tables and the latest year come first.
    filler.region(&held);
    filler
}

/// What was found of the fields so far.
#[derive(Default)]
pub(super) struct Filler {
    pub(super) filled: Vec<Filled>,
    /// The year of what goes into the fields that name none, of each cohort that has any.
    pub(super) results_years: Vec<(CohortId, AcademicYear)>,
    pub(super) left_out: Vec<LeftOut>,
}

impl Filler {
    fn cohort(&mut self, cohort: &CohortId, held: &[Held<'_>]) {
        let mut years: Vec<AcademicYear> = held.iter().map(|(figure, _)| figure.year()).collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        let latest = latest_year(&years, held);
        for year in years {
            let of_year: Vec<_> = held
                .iter()
                .copied()
                .filter(|(figure, _)| figure.year() == year)
                .collect();
            // Of the latest year the fields say none: it is kept beside them.
            let before = self.filled.len();
            self.year(cohort, &of_year, (Some(year) != latest).then_some(year));
            if Some(year) == latest && self.filled.len() > before {
                self.results_years.push((cohort.clone(), year));
            }
        }
    }

    /// A cohort's figures of one year: all those of the table that goes first, and what others add to it.
    fn year(&mut self, cohort: &CohortId, held: &[Held<'_>], year: Option<AcademicYear>) {
        let Some(first) = held.iter().map(|(figure, _)| figure.set()).min() else {
            return;
        };
        let (own, others): (Vec<Held<'_>>, Vec<Held<'_>>) =
            held.iter().partition(|(figure, _)| figure.set() == first);
        let Some((main, _)) = own.first().copied() else {
            return;
        };
        for one in &own {
            self.figure(*one, year);
        }
        for (figure, measure) in others {
            let is_it = |(other, _): &Held<'_>| {
                other.measure() == figure.measure() && other.group() == figure.group()
            };
            if own.iter().any(is_it) {
                self.leave_out(figure, WhyLeftOut::HasBetter);
            } else if figure.context().pupils == main.context().pupils {
                self.figure((figure, measure), year);
            } else {
                self.leave_out(figure, WhyLeftOut::OtherPupils);
            }
        }
        for group in [PupilGroup::All, PupilGroup::Disadvantaged] {
            self.cohort_pupils(cohort, &own, group, year);
        }
        if year.is_none() {
            self.circumstances(cohort, &own);
        }
    }

    fn figure(&mut self, held: Held<'_>, year: Option<AcademicYear>) {
        let (figure, measure) = held;
        let group = figure.group();
        if !matches!(group, PupilGroup::All | PupilGroup::Disadvantaged) {
            self.leave_out(figure, WhyLeftOut::Follows);
            return;
        }
        let value = match figure.value() {
            PublishedValue::Figure(value) => *value,
            PublishedValue::Withheld(_) => {
                self.leave_out(figure, WhyLeftOut::Withheld(figure.value().clone()));
                return;
            }
        };
        let field = Field::figure(measure.id.clone()).of_group(group).in_year(year);
        self.put(held, field, typed_figure(value, figure.precision(), measure.unit));
        // Other sets give the share of a trust's pupils in schools with a figure, which is something else.
        let covers = figure.set() == TrustSet::Eligible && figure.coverage().is_some();
        if measure.own_pupils.is_some() && covers && knows_pupils(figure) {
            let field = Field::measure_pupils(measure.id.clone());
            self.put_pupils(held, field.of_group(group).in_year(year), figure.cohort());
        }
    }

    /// The pupils of a cohort, as many as stand behind a figure of them all.
    fn cohort_pupils(
        &mut self,
        cohort: &CohortId,
        own: &[Held<'_>],
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) {
        let counts = |(figure, measure): &&Held<'_>| {
            figure.group() == group
                && measure.own_pupils.is_none()
                && measure.wants_pupils()
                && knows_pupils(figure)
        };
        let of_all = own.iter().filter(counts);
        if let Some(held) = of_all.max_by_key(|(figure, _)| figure.cohort()) {
            let field = Field::cohort_pupils(cohort.clone()).of_group(group);
            self.put_pupils(*held, field.in_year(year), held.0.cohort());
        } else if group == PupilGroup::All
            && let Some(held) = own.iter().find(|(_, measure)| measure.wants_pupils())
        {
            // Only measures with pupils of their own, which other sets do not count: the stage stands in for them.
            let field = Field::cohort_pupils(cohort.clone()).in_year(year);
            self.put_pupils(*held, field, held.0.context().pupils);
        }
    }

    fn circumstances(&mut self, cohort: &CohortId, own: &[Held<'_>]) {
        let Some(held) = own.first().copied() else { return };
        if !has_circumstances(held.1.topic, cohort) {
            return;
        }
        let context = held.0.context();
        let shares = [
            (Circumstance::Disadvantaged, context.disadvantaged),
            (Circumstance::Eal, context.eal),
            (Circumstance::Sen, context.sen),
        ];
        let schools = context.schools.map(|schools| schools.to_string());
        let known = shares
            .into_iter()
            .filter_map(|(one, share)| Some((one, typed_share(share?))));
        for (circumstance, text) in schools
            .map(|schools| (Circumstance::Schools, schools))
            .into_iter()
            .chain(known)
        {
            self.put(held, Field::circumstance(cohort.clone(), circumstance), text);
        }
    }

    /// The lead region, where the table has today's regions.
    fn region(&mut self, held: &[Held<'_>]) {
        let known = held.iter().find_map(|one| {
            let region = one.0.context().region?;
            REGIONS.contains(&region).then(|| (*one, region.to_owned()))
        });
        if let Some((one, region)) = known {
            self.put(one, Field::region(), region);
        }
    }

    fn put_pupils(&mut self, held: Held<'_>, field: Field, pupils: u32) {
        // A share that rounds to nobody says nothing of how many there were.
        if pupils > 0 {
            self.put(held, field, pupils.to_string());
        }
    }

    fn put(&mut self, (figure, measure): Held<'_>, field: Field, text: String) {
        self.filled.push(Filled {
            field,
            text,
            topic: measure.topic,
            cohort: measure.shared_cohort(),
            year: figure.year(),
            set: figure.set(),
        });
    }

    fn leave_out(&mut self, figure: &PublishedFigure, why: WhyLeftOut) {
        let figure = figure.clone();
        self.left_out.push(LeftOut { figure, why });
    }
}

/// How many years older than the newest figures the Department's own table may be and still fill the latest year: it has all
/// measures, and a newer table that is calculated from schools has a few.
const OWN_TABLE_YEARS: u16 = 2;

/// The year that goes into the fields of the latest year. `years` are those of `held`, the latest first.
fn latest_year(years: &[AcademicYear], held: &[Held<'_>]) -> Option<AcademicYear> {
    let newest = *years.first()?;
    let own = held
        .iter()
        .filter(|(figure, _)| figure.set() == TrustSet::Eligible);
    let own = own.map(|(figure, _)| figure.year()).max();
    let is_recent = |own: &AcademicYear| newest.summer().saturating_sub(own.summer()) <= OWN_TABLE_YEARS;
    Some(own.filter(is_recent).unwrap_or(newest))
}

/// Whether the table tells how many pupils stand behind a figure: of disadvantaged pupils only where it publishes their
/// share.
fn knows_pupils(figure: &PublishedFigure) -> bool {
    figure.group() == PupilGroup::All || figure.context().disadvantaged.is_some()
}

/// A share as a person types it into a field.
fn typed_share(share: f64) -> String {
    let one = Precision::decimals(1);
    let decimals = u8::from(!one.digits(share).ends_with(".0"));
    typed_figure(share, Precision::decimals(decimals), Unit::Percentage)
}

/// A share as it is written: the tables have none or one decimal.
pub(crate) fn share_text(share: f64) -> String {
    let digits = Precision::decimals(1).digits(share);
    digits
        .strip_suffix(".0")
        .map_or_else(|| digits.clone(), str::to_owned)
}
