//! Schools as quantiles.

use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::{Places, Within};

use crate::everything;

#[test]
fn schools_have_quantiles_overall_by_region_and_by_fifth() {
    let national = everything();
    let mut count = 0;
    for measure in national.measures() {
        for group in [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Others] {
            let mut years = Vec::new();
            for spread in national.spreads(Places::Schools, &measure.id, group) {
                count += 1;
                years.push(spread.provenance.year);
                let all = spread
                    .slice(spread.provenance.year, &Within::All)
                    .expect("all schools");
                assert!(all.slice.n > 900, "{}: {}", measure.id, all.slice.n);
                let regions = spread
                    .slices()
                    .filter(|one| matches!(one.slice.within, Within::Region(_)));
                assert_eq!(regions.count(), 9, "{}", measure.id);
                let fifths = spread
                    .slices()
                    .filter(|one| matches!(one.slice.within, Within::DisadvantageFifth(_)));
                assert_eq!(fifths.count(), 5);
                for view in spread.slices() {
                    let values: Vec<_> = view.quantiles().map(|(_, value)| value).collect();
                    assert_eq!(
                        values.len(),
                        spread.levels.len(),
                        "{} {:?}",
                        measure.id,
                        view.slice
                    );
                    assert!(values.is_sorted() && values.iter().all(|&value| measure.range.contains(value)));
                }
            }
            assert!(
                years.is_sorted_by(|one, next| one > next),
                "latest year first: {years:?}"
            );
        }
    }
    assert_eq!(count, 59);
}

#[test]
fn figures_that_others_keyed_say_so() {
    let national = everything();
    let id = MeasureId::new("attainment_8");
    let said: Vec<_> = national
        .spreads(Places::Schools, &id, PupilGroup::All)
        .map(|spread| {
            (
                spread.provenance.year.summer(),
                spread.provenance.publisher.contains("re-indexed"),
            )
        })
        .collect();
    assert_eq!(said, [(2025, true), (2023, true), (2019, false), (2018, true)]);
}
