//! A school joins, leaves or changes.

use proptest::prelude::*;
use trust_benchmark::analysis::{NoMove, OwnMove, PeerChoice, SchoolMove, own_school_moves};
use trust_benchmark::entry::{Figure, Pupils, RowId, SchoolTable};
use trust_benchmark::measures::Measure;
use trust_benchmark::national::{National, TrustSet};
use trust_benchmark::stats::{Percentile, QuantilePlace};

use super::{asking, found, measure, pooling, results, said, table};

fn pupils(count: u32) -> Pupils {
    Pupils::new(count).unwrap()
}

fn figure(value: f64, decimals: u8) -> Figure {
    Figure { value, decimals }
}

fn row(table: &SchoolTable, place: usize) -> RowId {
    table.rows()[place].id()
}

fn tried(national: &National, id: &str, table: &SchoolTable, moves: OwnMove) -> Result<SchoolMove, NoMove> {
    let measure = measure(national, id);
    let finding = found(national, &measure, table, PeerChoice::Closest);
    own_school_moves(
        &finding,
        pooling(national, &measure, &finding),
        &results(table, &measure),
        moves,
    )
}

#[test]
fn the_words_of_a_school_that_joins_leaves_or_changes() {
    let lines = asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let trust = table(
            &rwm,
            &[
                ("Oak Academy", "60", "80"),
                ("Elm Primary", "90", "62"),
                ("Yew Primary", "8", "SUPP"),
            ],
        );
        let alone = table(&rwm, &[("Oak Academy", "60", "80"), ("Yew Primary", "8", "SUPP")]);
        let p8 = measure(national, "progress_8");
        let secondary = table(&p8, &[("Oak", "180", "-0.31"), ("Elm", "150", "0.4")]);
        let mut lines = Vec::new();
        for (id, table, moves) in [
            (
                "rwm_expected",
                &trust,
                OwnMove::Joins(pupils(60), figure(80.0, 0)),
            ),
            ("rwm_expected", &trust, OwnMove::Leaves(row(&trust, 1))),
            ("rwm_expected", &trust, OwnMove::Leaves(row(&trust, 2))),
            (
                "rwm_expected",
                &trust,
                OwnMove::Changes(row(&trust, 0), pupils(60), Some(figure(85.0, 0))),
            ),
            (
                "rwm_expected",
                &trust,
                OwnMove::Changes(row(&trust, 0), pupils(60), Some(figure(80.0, 1))),
            ),
            (
                "rwm_expected",
                &trust,
                OwnMove::Changes(row(&trust, 2), pupils(8), None),
            ),
            (
                "rwm_expected",
                &trust,
                OwnMove::Changes(row(&trust, 2), pupils(60), None),
            ),
            (
                "rwm_expected",
                &trust,
                OwnMove::Changes(row(&trust, 2), pupils(8), Some(figure(50.0, 0))),
            ),
            ("rwm_expected", &alone, OwnMove::Leaves(row(&alone, 0))),
            ("rwm_expected", &alone, OwnMove::Leaves(row(&trust, 2))),
            ("progress_8", &secondary, OwnMove::Leaves(row(&secondary, 0))),
        ] {
            match tried(national, id, table, moves) {
                Ok(found) => {
                    lines.extend([found.headline(), found.sentence()]);
                    lines.extend(found.place());
                    lines.extend(found.notes().iter().map(|note| format!("- {note}")));
                    let finding = self::found(national, &measure(national, id), table, PeerChoice::Closest);
                    lines.push(found.figures(&finding).read_out());
                }
                Err(why) => lines.push(format!("{}: {why}", why.headline())),
            }
        }
        lines
    });
    said("moves", &lines);
}

#[test]
fn schools_are_told_apart_where_they_are_chosen() {
    let lines = asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let trust = table(
            &rwm,
            &[
                ("Oak", "1060", "80"),
                ("", "90", "62.5"),
                ("Yew", "8", "SUPP"),
                ("Elm", "30", ""),
            ],
        );
        let p8 = measure(national, "progress_8");
        let secondary = table(&p8, &[("Oak", "1", "-0.31")]);
        let of = |table, measure| {
            results(table, measure)
                .choices()
                .into_iter()
                .map(|(_, label)| label)
        };
        let mut lines: Vec<String> = of(&trust, &rwm).collect();
        lines.extend(of(&secondary, &p8));
        let own = results(&trust, &rwm);
        assert_eq!(
            own.as_typed(row(&trust, 1)),
            Some(("90".to_owned(), "62.5".to_owned()))
        );
        assert_eq!(
            own.as_typed(row(&trust, 2)),
            Some(("8".to_owned(), String::new()))
        );
        lines
    });
    said("choices", &lines);
}

/// A row is a school whatever is taken away around it.
#[test]
fn a_school_is_named_by_its_row() {
    asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let mut trust = table(
            &rwm,
            &[("Oak", "60", "80"), ("Elm", "90", "62"), ("Yew", "30", "50")],
        );
        let (oak, yew) = (row(&trust, 0), row(&trust, 2));
        let said = |table: &SchoolTable, row| tried(national, "rwm_expected", table, OwnMove::Leaves(row));
        assert!(said(&trust, yew).unwrap().headline().starts_with("Without Yew, "));
        trust.remove(oak);
        assert!(said(&trust, yew).unwrap().headline().starts_with("Without Yew, "));
        assert_eq!(said(&trust, oak).unwrap_err(), NoMove::Gone);
    });
}

/// Schools of a measure: pupils and a figure in tenths, or none.
fn schools() -> impl Strategy<Value = Vec<(u32, Option<u32>)>> {
    let school = (1_u32..400, prop::option::weighted(0.9, 0_u32..=1000));
    prop::collection::vec(school, 1..8)
}

fn typed(measure: &Measure, schools: &[(u32, Option<u32>)]) -> SchoolTable {
    let texts: Vec<(String, String, String)> = schools
        .iter()
        .enumerate()
        .map(|(place, (count, tenths))| {
            let figure = tenths.map_or("SUPP".to_owned(), |tenths| {
                format!("{}.{}", tenths / 10, tenths % 10)
            });
            (format!("School {place}"), count.to_string(), figure)
        })
        .collect();
    let rows: Vec<_> = texts
        .iter()
        .map(|(name, count, figure)| (&**name, &**count, &**figure))
        .collect();
    table(measure, &rows)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_school_that_joins_and_leaves_again_changes_nothing(mut of in schools(), joins in (1_u32..400, 0_u32..=1000)) {
        // Enough of the pupils have a figure for the trust to be compared.
        of.push((20_000, Some(640)));
        asking(|national| {
            let rwm = measure(national, "rwm_expected");
            let trust = typed(&rwm, &of);
            let value = figure(f64::from(joins.1) / 10.0, 1);
            let joined = tried(national, "rwm_expected", &trust, OwnMove::Joins(pupils(joins.0), value)).unwrap();
            of.push((joins.0, Some(joins.1)));
            let larger = typed(&rwm, &of);
            let last = row(&larger, of.len() - 1);
            let left = tried(national, "rwm_expected", &larger, OwnMove::Leaves(last)).unwrap();
            prop_assert!((left.before().value - joined.after().value).abs() < 1e-9);
            prop_assert!((left.after().value - joined.before().value).abs() < 1e-9);
            prop_assert_eq!(left.after().pupils, joined.before().pupils);
            prop_assert_eq!(joined.after().pupils, joined.before().pupils + joins.0);
            prop_assert_eq!(left.after().pupils_missing, joined.before().pupils_missing);
            prop_assert_eq!(left.after().place, joined.before().place);
            Ok(())
        })?;
    }

    #[test]
    fn a_school_with_its_own_values_changes_nothing_and_says_so(mut of in schools(), place in 0_usize..8) {
        of.push((20_000, Some(640)));
        asking(|national| {
            let rwm = measure(national, "rwm_expected");
            let trust = typed(&rwm, &of);
            let place = place % of.len();
            let (count, tenths) = of[place];
            let own = tenths.map(|tenths| figure(f64::from(tenths) / 10.0, 1));
            let moves = OwnMove::Changes(row(&trust, place), pupils(count), own);
            let found = tried(national, "rwm_expected", &trust, moves).unwrap();
            prop_assert!((found.before().value - found.after().value).abs() < 1e-9);
            prop_assert!(found.headline().ends_with("as it is, nothing changes"), "{}", found.headline());
            prop_assert_eq!(found.place(), None);
            Ok(())
        })?;
    }

    /// What stands over the part and in it are one trust, wherever a figure falls.
    #[test]
    fn the_trust_as_it_is_stands_where_its_finding_says(mut of in schools(), id in prop::sample::select(vec!["rwm_expected", "phonics", "english_maths_5", "persistent_absence"])) {
        of.push((20_000, Some(640)));
        asking(|national| {
            let measure = measure(national, id);
            let trust = typed(&measure, &of);
            let finding = found(national, &measure, &trust, PeerChoice::Closest);
            let moves = OwnMove::Leaves(row(&trust, 0));
            let Ok(moved) = own_school_moves(&finding, pooling(national, &measure, &finding), &results(&trust, &measure), moves) else {
                return Ok(());
            };
            prop_assert_eq!(finding.pupils().count(), moved.before().pupils);
            if let Some(place) = moved.before().place.filter(|_| finding.peers().trusts().is_some()) {
                let of_finding = finding.place().expect("it has enough pupils");
                let ends = [of_finding.at, of_finding.lower, of_finding.upper].map(percentile);
                prop_assert_eq!([place.percentile, place.lower, place.upper].map(Some), ends);
            }
            Ok(())
        })?;
    }
}

/// The percentile of a place; `None` beyond the published quantiles.
fn percentile(place: QuantilePlace) -> Option<Percentile> {
    match place {
        QuantilePlace::At(percentile) => Some(percentile),
        QuantilePlace::Below(_) | QuantilePlace::Above(_) => None,
    }
}

/// The rule of the Department's table is said where the peers are in by it, and nowhere else.
#[test]
fn what_a_move_means_for_the_departments_table() {
    asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let four: Vec<_> = ["Oak", "Elm", "Ash", "Fir"].map(|name| (name, "60", "70")).into();
        let notes = |schools: usize, choice, moves: fn(&SchoolTable) -> OwnMove| {
            let trust = table(&rwm, &four[..schools]);
            let finding = found(national, &rwm, &trust, choice);
            let pooling = pooling(national, &rwm, &finding);
            let moved = own_school_moves(&finding, pooling, &results(&trust, &rwm), moves(&trust)).unwrap();
            let of_table = |note: &&String| note.contains("DfE’s table");
            moved.notes().iter().find(of_table).cloned()
        };
        let joins = |_: &SchoolTable| OwnMove::Joins(pupils(60), figure(80.0, 0));
        let leaves = |trust: &SchoolTable| OwnMove::Leaves(row(trust, 0));
        for choice in [PeerChoice::Closest, PeerChoice::Trusts(TrustSet::Eligible)] {
            let joined = notes(4, choice, joins).unwrap();
            assert!(joined.contains("after three full academic years"), "{joined}");
            assert_eq!(notes(4, choice, leaves), None);
            let left = notes(3, choice, leaves).unwrap();
            assert!(
                left.contains("Without Oak you would have 2 schools for this measure"),
                "{left}"
            );
        }
        for choice in [PeerChoice::Trusts(TrustSet::AnySize), PeerChoice::Schools] {
            assert_eq!(notes(4, choice, joins), None, "{choice:?}");
            assert_eq!(notes(2, choice, leaves), None, "{choice:?}");
        }
    });
}

/// The same share is said once, and the two ranges side by side.
#[test]
fn a_place_that_stays_is_said_once() {
    asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let trust = table(&rwm, &[("Oak", "900", "60"), ("Elm", "900", "60")]);
        let moved = tried(
            national,
            "rwm_expected",
            &trust,
            OwnMove::Joins(pupils(900), figure(60.0, 0)),
        );
        insta::assert_snapshot!(moved.unwrap().place().unwrap(), @"It would still be lower than about 68% of 626 trusts (range 62% to 74% instead of 58% to 76%).");
    });
}
