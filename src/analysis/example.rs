//! An example trust, one click away and labelled as one, so that a newcomer sees a comparison before entering anything. It is
//! composed from the published distributions and is not a real trust: each of its figures is the one at a chosen rank
//! among the trusts of the newest table, and it has as many pupils as the trust in the middle of them.

use crate::entry::{Column, Entries, Entry, Field, SchoolFact, SchoolTable, typed_figure};
use crate::measures::{IntervalMethod, Measure, MeasureId, PupilGroup, SchoolPhase};
use crate::national::{Distribution, National};

/// The measures and, of each, the share of trusts that the figure is higher than: on different sides of the middle, so that
/// the example shows more than one thing.
const RANKS: [(&str, f64); 5] = [
    ("rwm_expected", 0.56),
    ("attainment_8", 0.61),
    ("progress_8", 0.12),
    ("english_maths_5", 0.41),
    ("ebacc_entry", 0.88),
];

/// The schools of the example trust: their phase, how many per cent of its pupils in that phase they have, and how much
/// higher or lower they rank than the trust.
const SCHOOLS: [(SchoolPhase, u32, f64); 7] = [
    (SchoolPhase::Primary, 24, -0.3),
    (SchoolPhase::Primary, 12, -0.1),
    (SchoolPhase::Primary, 25, 0.0),
    (SchoolPhase::Primary, 18, 0.15),
    (SchoolPhase::Primary, 21, 0.35),
    (SchoolPhase::Secondary, 44, -0.2),
    (SchoolPhase::Secondary, 56, 0.2),
];

/// The example trust's figures.
///
/// ```
/// use trust_benchmark::analysis::example;
/// use trust_benchmark::national::National;
/// use trust_benchmark::measures::MeasureId;
/// use trust_benchmark::entry::Field;
/// let national = National::bundled()?;
/// let entries = example(&national);
/// assert_eq!(entries.text(&Field::figure(MeasureId::new("rwm_expected"))), "65");
/// # Ok::<(), trust_benchmark::national::BundleError>(())
/// ```
#[must_use]
pub fn example(national: &National) -> Entries {
    let mut entries = Entries::default();
    for (measure, distribution, rank) in composed(national) {
        let field = Field::figure(measure.id.clone());
        entries.put(field, text(measure, &distribution, value_at(&distribution, rank)));
        let year = Field::results_year(Some(measure.shared_cohort()));
        entries.put(year, distribution.year().to_string());
        let pupils = middling(&distribution).to_string();
        if measure.own_pupils.is_some() {
            entries.put(Field::measure_pupils(measure.id.clone()), pupils);
        } else {
            entries.put(Field::cohort_pupils(measure.shared_cohort()), pupils);
        }
    }
    entries
}

/// The years of the example trust's figures, without these: its schools' are of the same.
#[must_use]
pub fn example_years(national: &National) -> Entries {
    let mut years = Entries::default();
    let example = example(national);
    for (field, text) in example.iter().filter(|(field, _)| is_year(field)) {
        years.put(field.clone(), text);
    }
    years
}

/// The same trust as its schools.
#[must_use]
pub fn example_schools(national: &National) -> SchoolTable {
    let composed: Vec<_> = composed(national).collect();
    let mut table = SchoolTable::default();
    for (place, (phase, share, higher)) in SCHOOLS.into_iter().enumerate() {
        let row = table.add();
        let letter = char::from(b'A' + u8::try_from(place).unwrap_or_default());
        table.put(
            row,
            &Column::Fact(SchoolFact::Name),
            format!("Example school {letter}"),
        );
        table.put(row, &Column::Fact(SchoolFact::Phase), phase.name());
        let own: Vec<_> = composed
            .iter()
            .filter(|(measure, ..)| phase.can_have(measure))
            .collect();
        for (measure, distribution, rank) in own {
            let figure = Column::Outcome(Field::figure(measure.id.clone()));
            let pupils = middling(distribution) * share / 100;
            let value = possible(measure, value_at(distribution, rank + higher), pupils);
            table.put(row, &figure, text(measure, distribution, value));
            let field = if measure.own_pupils.is_some() {
                Field::measure_pupils(measure.id.clone())
            } else {
                Field::cohort_pupils(measure.shared_cohort())
            };
            table.put(row, &Column::Outcome(field), pupils.to_string());
        }
    }
    table
}

/// Whether any figure is still the example's, of the whole trust or of a school.
#[must_use]
pub fn holds_example(national: &National, entries: &Entries, table: &SchoolTable) -> bool {
    let of_trust = example(national);
    let of_schools = || example_schools(national);
    let in_table = |schools: &SchoolTable| {
        let cells = schools
            .rows()
            .iter()
            .flat_map(|row| row.outcomes().iter().map(|cell| (row.id(), cell)));
        cells
            .into_iter()
            .any(|(row, (field, text))| table.text(row, &Column::Outcome(field.clone())) == text)
    };
    // A year is not the example's alone.
    of_trust
        .iter()
        .any(|(field, text)| !is_year(field) && entries.text(field) == text)
        || !table.is_empty() && in_table(&of_schools())
}

const fn is_year(field: &Field) -> bool {
    matches!(field.entry, Entry::ResultsYear(_))
}

/// The measures with their newest distribution and the example's rank in it.
fn composed(national: &National) -> impl Iterator<Item = (&Measure, Distribution, f64)> {
    RANKS.into_iter().filter_map(|(id, rank)| {
        let id = MeasureId::new(id);
        let newest = national
            .distributions_of(&id, PupilGroup::All)
            .into_iter()
            .next()?;
        Some((national.measure(&id)?, newest, rank))
    })
}

/// The nearest value that `pupils` pupils can have: a share of few pupils can take only few values.
fn possible(measure: &Measure, value: f64, pupils: u32) -> f64 {
    if measure.interval != IntervalMethod::Wilson || pupils == 0 {
        return value;
    }
    let all = f64::from(pupils);
    100.0 * (value / 100.0 * all).round() / all
}

/// The figure below which the given share of trusts lies.
fn value_at(distribution: &Distribution, rank: f64) -> f64 {
    let figures = distribution.figures();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a list of some hundred trusts"
    )]
    let place = (rank.clamp(0.0, 1.0) * figures.len() as f64) as usize;
    let place = place.min(figures.len().saturating_sub(1));
    figures.get(place).copied().unwrap_or_default()
}

/// Written as the figures are published.
fn text(measure: &Measure, distribution: &Distribution, value: f64) -> String {
    typed_figure(value, distribution.precision(), measure.unit)
}

/// The pupils of the trust in the middle.
fn middling(distribution: &Distribution) -> u32 {
    let mut pupils: Vec<u32> = distribution.trusts().map(|one| one.trust.cohort).collect();
    pupils.sort_unstable();
    pupils.get(pupils.len() / 2).copied().unwrap_or_default()
}
