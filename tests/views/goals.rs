//! To which goal each measure belongs.

use trust_benchmark::measures::{Goal, PupilGroup};

use crate::{measures, said};

#[test]
fn every_measure_belongs_to_a_goal() {
    let mut lines = Vec::new();
    for goal in Goal::ALL {
        let known = measures();
        let own = known
            .iter()
            .filter(|measure| Goal::of(measure, PupilGroup::All) == goal);
        let ids: Vec<_> = own.map(|measure| measure.id.to_string()).collect();
        lines.push(format!("{} ({}): {}", goal.name(), goal.id(), ids.join(", ")));
        assert_eq!(goal.name().to_lowercase(), goal.in_sentence());
    }
    said("goals", &lines);
}

#[test]
fn disadvantaged_pupils_and_the_gap_belong_to_disadvantage() {
    for measure in measures() {
        for group in PupilGroup::ALL {
            let of_disadvantage = matches!(
                group,
                PupilGroup::Disadvantaged | PupilGroup::Gap | PupilGroup::FreeSchoolMeals
            );
            let goal = Goal::of(&measure, group);
            assert_eq!(
                goal == Goal::Disadvantage,
                of_disadvantage,
                "{} {group:?}",
                measure.id
            );
            if !of_disadvantage {
                assert_eq!(goal, Goal::of(&measure, PupilGroup::All), "{}", measure.id);
            }
        }
    }
}
