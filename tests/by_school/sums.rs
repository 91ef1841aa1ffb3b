//! The schools of a measure and the table's total are one sum.

use proptest::prelude::*;
use trust_benchmark::analysis::{Among, PooledFigure, Pooling, SchoolResults, Totals, pooled};
use trust_benchmark::entry::{Column, Field, SchoolFact, SchoolTable};
use trust_benchmark::measures::{IntervalMethod, Measure, Precision, PupilGroup};

use super::asking;

/// A row as it may be typed: name, phase, pupils, figure in tenths of the measure's range.
type Row = (u8, &'static str, Option<u32>, u8, u32);

fn row() -> impl Strategy<Value = Row> {
    (
        // Few names, so that some are repeated.
        0_u8..6,
        prop::sample::select(vec!["", "Primary", "Secondary", "16 plus", "nonsense"]),
        prop::option::of(1_u32..3000),
        // What stands in the figure's cell: a figure, a mark, nothing, or what cannot be read.
        0_u8..8,
        0_u32..=1000,
    )
}

fn table(measure: &Measure, rows: &[Row]) -> SchoolTable {
    let name = Column::Fact(SchoolFact::Name);
    let phase = Column::Fact(SchoolFact::Phase);
    let pupils = Column::Outcome(Field::cohort_pupils(measure.shared_cohort()));
    let figure = Column::Outcome(Field::figure(measure.id.clone()));
    let mut table = SchoolTable::default();
    for (called, of_phase, count, kind, thousandths) in rows {
        let range = measure.range;
        let value = range.lowest + (range.highest - range.lowest) * f64::from(*thousandths) / 1000.0;
        let typed = match kind {
            0 => "SUPP".to_owned(),
            1 => String::new(),
            2 => "about half".to_owned(),
            _ => format!("{value:.2}"),
        };
        table.add_row([
            (
                &name,
                if *called == 0 {
                    String::new()
                } else {
                    format!("School {called}")
                },
            ),
            (&phase, (*of_phase).to_owned()),
            (&pupils, count.map_or(String::new(), |count| count.to_string())),
            (&figure, typed),
        ]);
    }
    table
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_schools_together_are_the_tables_total(rows in prop::collection::vec(row(), 0..12)) {
        asking(|national| {
            for measure in national.measures() {
                let table = table(measure, &rows);
                let totals = Totals::of(&table, &[measure]);
                let total = totals.of_measure(&measure.id, PupilGroup::All, None);
                let results = SchoolResults::of(&table, measure, PupilGroup::All, None);
                let Some(PooledFigure::Known { figure, pupils, schools }) = total.map(|total| total.added) else {
                    prop_assert!(results.is_none(), "{}", measure.id);
                    continue;
                };
                let (total, results) = (total.unwrap(), results.unwrap());
                prop_assert_eq!(total.without_pupils, results.without_pupils().len());
                prop_assert_eq!(
                    results.schools().list().len(),
                    schools + total.schools_missing,
                    "{}", measure.id
                );
                let pooling = match measure.interval {
                    IntervalMethod::Wilson => Pooling::Proportion,
                    _ => Pooling::Mean { pupil_sd: 1.0 },
                };
                let among = Among {
                    pooling,
                    unit: measure.unit,
                    direction: measure.direction,
                    ascending: &[0.0, 50.0],
                    decimals: 0,
                    noun_plural: "trusts",
                };
                let pooled = pooled(&among, results.schools()).unwrap();
                prop_assert!(
                    (Precision::decimals(figure.decimals).round(pooled.value) - figure.value).abs() < 1e-9,
                    "{}: {} and {}", measure.id, pooled.value, figure.value
                );
                prop_assert_eq!(pooled.pupils, pupils);
                prop_assert_eq!(pooled.schools, schools);
                prop_assert_eq!(pooled.pupils_missing, total.pupils_missing);
                // Every school is found again by its row.
                for (place, (row, school)) in results.rows().enumerate() {
                    prop_assert_eq!(results.place(row), Some(place));
                    prop_assert_eq!(results.school(row), Some(school));
                }
            }
            Ok(())
        })?;
    }
}
