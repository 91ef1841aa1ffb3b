//! Trusts that nobody thought of: whatever can be typed, what is said of it is sound and its numbers come out.

use proptest::prelude::*;
use trust_benchmark::analysis::{Move, PeerChoice};
use trust_benchmark::entry::typed_figure;
use trust_benchmark::measures::Precision;

use crate::national::{measure, summer};
use crate::trust::{ALL, DISADVANTAGED, Trust};
use crate::{language, read_aloud, truth, years};

/// Percentages of trusts, schools and local authorities.
const SHARES: [&str; 6] = [
    "rwm_expected",
    "english_maths_5",
    "ebacc_entry",
    "phonics",
    "rwm_higher",
    "persistent_absence_primary",
];

/// A figure, the pupils, and how many of them are disadvantaged and at which figure.
type Drawn = (f64, u32, u32, f64);

fn drawn(range: std::ops::RangeInclusive<f64>) -> impl Strategy<Value = Drawn> {
    let edges = [*range.start(), *range.end()];
    let figure = prop_oneof![4 => range.clone(), 1 => prop::sample::select(edges.to_vec())];
    (figure, 2u32..3000, range)
        .prop_flat_map(|(figure, pupils, own)| (Just(figure), Just(pupils), 1..pupils, Just(own)))
}

fn typed(trust: Trust, id: &str, (figure, pupils, few, own): Drawn, decimals: u8) -> Trust {
    let write = |value: f64| typed_figure(value, Precision::decimals(decimals), measure(id).unit);
    trust
        .typed((id, ALL, &write(figure), &pupils.to_string()))
        .typed((id, DISADVANTAGED, &write(own), &few.to_string()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_is_typed_is_told_soundly_and_truly(
        share in prop::sample::select(SHARES.to_vec()),
        of_share in drawn(0.0..=100.0),
        attainment in drawn(10.0..=85.0),
        progress in drawn(-2.5..=2.5),
        absence in drawn(0.5..=40.0),
        suspensions in drawn(0.0..=90.0),
        choice in prop::sample::select(PeerChoice::ALL.to_vec()),
        decimals in 0u8..3,
        school in (1u32..400, 0u32..=100),
        results_year in prop::option::of(2018u16..=2027),
    ) {
        let trust = Trust::named("Any trust")
            .region("South East")
            .of_schools("rwm_expected", "7")
            .of_schools("attainment_8", "4")
            .intake("rwm_expected", ["25", "10", "15"])
            .compared_with(choice);
        let trust = typed(trust, share, of_share, decimals);
        let trust = typed(trust, "attainment_8", attainment, 1);
        let trust = typed(trust, "progress_8", progress, 2);
        let trust = typed(trust, "absence_secondary", absence, 1);
        let trust = typed(trust, "suspensions_secondary", suspensions, decimals);
        let trust = trust
            .moving(Move::Joins, &school.0.to_string(), "2")
            .moving(Move::Leaves, &school.0.to_string(), "2")
            .opened(3)
            .reflecting();
        let trust = match results_year {
            Some(year) => trust.results_of(summer(year)),
            None => trust,
        };
        let paper = read_aloud(&trust);
        let mut faults: Vec<_> = paper.said().iter().flat_map(language::faults).collect();
        faults.extend(years::of_nobody(&trust, &paper));
        prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
        let found = truth::of(&trust);
        prop_assert!(found.faults.is_empty(), "{}", found.faults.join("\n"));
    }
}
