//! The gap of a trust whose schools are added up: of the schools that have both figures, and of no other pupils.

use proptest::prelude::*;
use trust_benchmark::analysis::{GroupPair, PairSource, Totals};
use trust_benchmark::entry::{Column, Entries, Field, SchoolTable};
use trust_benchmark::measures::{Measure, PupilGroup};

use super::{asking, measure};

/// A drawn school: pupils, figure, disadvantaged pupils, their figure, and whether each figure is known.
type Drawn = (u32, u32, u32, u32, bool, bool);

/// A school's pupils, its figure, its disadvantaged pupils and theirs, as entered.
type School = [String; 4];

fn table(measure: &Measure, schools: &[School]) -> SchoolTable {
    let pupils = Field::cohort_pupils(measure.shared_cohort());
    let figure = Field::figure(measure.id.clone());
    let columns = [
        pupils.clone(),
        figure.clone(),
        pupils.of_group(PupilGroup::Disadvantaged),
        figure.of_group(PupilGroup::Disadvantaged),
    ]
    .map(Column::Outcome);
    let mut table = SchoolTable::default();
    for school in schools {
        table.add_row(columns.iter().zip(school.iter().cloned()));
    }
    table
}

fn pair(measure: &Measure, schools: &[School]) -> Option<GroupPair> {
    let totals = Totals::of(&table(measure, schools), &[measure]);
    let compared = totals.over(&Entries::default());
    GroupPair::of(measure, None, &compared, Some(&totals), None).ok()
}

fn school(texts: [&str; 4]) -> School {
    texts.map(str::to_owned)
}

#[test]
fn a_gap_counts_the_schools_that_have_both_figures() {
    asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let both = [school(["60", "70", "20", "50"]), school(["90", "60", "30", "40"])];
        let found = pair(&rwm, &both).unwrap();
        // 42 − 10 of 40 and 54 − 12 of 60; 10 of 20 and 12 of 30.
        assert!((found.others.value - 74.0).abs() < 1e-9, "{found:?}");
        assert!((found.disadvantaged.value - 44.0).abs() < 1e-9, "{found:?}");
        assert_eq!(found.source, PairSource::Schools(2));
        // A school without disadvantaged pupils' figure moves the trust's figure and not its gap.
        let mut more = both.to_vec();
        more.push(school(["50", "100", "5", "SUPP"]));
        assert_eq!(pair(&rwm, &more), Some(found));
        // If too few of the disadvantaged pupils have a figure, there is no pair.
        more.push(school(["80", "90", "40", "SUPP"]));
        assert_eq!(pair(&rwm, &more), None);
    });
}

/// Whole percentages without 1, which is asked about before it counts: it may be a fraction.
fn per_cent() -> impl Strategy<Value = u32> {
    prop_oneof![Just(0u32), 2u32..=100]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn both_groups_of_a_gap_are_the_pupils_of_the_same_schools(
        drawn in prop::collection::vec((20u32..200, per_cent(), 5u32..19, per_cent(), any::<bool>(), any::<bool>()), 1..12),
    ) {
        let schools: Vec<School> = drawn
            .iter()
            .map(|(pupils, figure, few, own, has_all, has_own)| {
                let or_suppressed = |has: bool, figure: u32| if has { figure.to_string() } else { "SUPP".to_owned() };
                [pupils.to_string(), or_suppressed(*has_all, *figure), few.to_string(), or_suppressed(*has_own, *own)]
            })
            .collect();
        let of_both: Vec<_> = drawn.iter().filter(|(.., has_all, has_own)| *has_all && *has_own).collect();
        let sum = |of: fn(&Drawn) -> u32| of_both.iter().map(|one| of(one)).sum::<u32>();
        asking(|national| {
            let rwm = measure(national, "rwm_expected");
            if let Some(found) = pair(&rwm, &schools) {
                prop_assert_eq!(found.disadvantaged.pupils.count(), sum(|one| one.2));
                prop_assert_eq!(found.others.pupils.count(), sum(|one| one.0) - sum(|one| one.2));
                prop_assert_eq!(found.source, PairSource::Schools(of_both.len()));
            }
            Ok(())
        })?;
    }
}
