//! "9 more of 182 pupils": with as many the target is reached, with one fewer it is not.

use trust_benchmark::analysis::{Aim, Amount, Finding, Target, TargetSide};

use super::Found;
use super::numbers_in_text::numbers;

/// Every target that is offered.
pub(super) fn hold(finding: &Finding, found: &mut Found) {
    let Some(aim) = Aim::of(finding.measure(), finding.group()) else {
        return;
    };
    let n = f64::from(finding.pupils().count());
    for target in Target::among(finding.peers(), aim.direction) {
        let Ok(distance) = finding.distance(aim, &target) else {
            continue;
        };
        let said = distance.sentence();
        let up = distance.way == TargetSide::Up;
        let (value, aimed) = (finding.value(), target.value());
        match distance.amount {
            Amount::Reached => {
                // A figure that is rounded stands for several counts, of which the least may be meant.
                let there = if up {
                    value >= aimed - 50.0 / n - 1e-9
                } else {
                    value <= aimed + 50.0 / n + 1e-9
                };
                found.holds(there, &said, "it is not there");
            }
            Amount::Pupils { needed, .. } if needed > 0 => {
                let said_first = numbers(&said).first().copied();
                found.holds(said_first == Some(f64::from(needed)), &said, "another number");
                // Halves upwards, also where binary fractions come out slightly below one.
                let have = (value / 100.0 * n + 1e-9).round();
                let with = |more: f64| 100.0 * if up { have + more } else { have - more } / n;
                let reaches = |share: f64| {
                    if up {
                        share >= aimed - 1e-9
                    } else {
                        share <= aimed + 1e-9
                    }
                };
                let needed = f64::from(needed);
                found.holds(reaches(with(needed)), &said, "as many do not reach it");
                found.holds(!reaches(with(needed - 1.0)), &said, "one fewer reaches it");
            }
            Amount::Pupils { .. } => {}
            Amount::GradeSlots { slots, .. } => {
                let short = (aimed - value) * n * 10.0;
                found.holds((slots - short).abs() <= 1.0, &said, &format!("{short} slots"));
            }
            Amount::Scores { in_all, each } => {
                found.holds(
                    (in_all - each * n).abs() < 1e-6 && each > 0.0,
                    &said,
                    "each times all",
                );
                let reached = if up { value + each } else { value - each };
                found.holds((reached - aimed).abs() < 1e-9, &said, "another target");
            }
        }
    }
}
