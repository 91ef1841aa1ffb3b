//! Figures of a year in which the measure was not produced are asked about.

use trust_benchmark::entry::{Entries, Field};
use trust_benchmark::measures::{MeasureId, PupilGroup};

use crate::every_measure;

#[test]
fn progress_8_of_a_year_without_one_is_asked_about() {
    let measures = every_measure();
    let asked = |year: &str, group| {
        let field = Field::figure(MeasureId::new("progress_8")).of_group(group);
        let mut entries = Entries::default();
        entries.put(field.clone(), "-0.12");
        entries.put_results_year(year);
        entries
            .doubt(&field, &measures.iter())
            .map(|doubt| doubt.to_string())
    };
    for group in [PupilGroup::All, PupilGroup::Disadvantaged] {
        assert_eq!(asked("2023/24", group), None);
        assert_eq!(
            asked("2024/25", group).as_deref(),
            Some(
                "There is no “Progress 8” for 2024/25: its pupils took no key stage 2 tests, which were cancelled in the \
                 pandemic. Check its year."
            )
        );
    }
}
