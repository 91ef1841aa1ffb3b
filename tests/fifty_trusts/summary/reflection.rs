//! The inquiry's questions, filled in.

use std::rc::Rc;

use trust_benchmark::analysis::Line;
use trust_benchmark::measures::Measure;
use trust_benchmark::wording::{Assurance, Capacity, Goals, Holding};

use crate::national::asking;
use crate::paper::Paper;
use crate::trust::Trust;

/// Reads what gives assurance, what the goals would take, and what there is to work with.
pub(super) fn tell(trust: &Trust, lines: &[Rc<Line>], paper: &mut Paper) {
    paper.heading(2, "Reflect");
    asking(|_, measures| {
        let found = Assurance::of(lines, &trust.totals(), measures);
        for (what, holdings) in [("It says", &found.says), ("It leaves open", &found.leaves_open)] {
            paper.numbers(format!("{what}:"));
            for held in holdings {
                holding(held, paper);
            }
        }
        paper.numbers("It rests on:");
        paper.notes(&found.rests_on);
        let goals = Goals::among(lines, None, &|_| None);
        paper.says(goals.why);
        for aimed in &goals.list {
            paper.numbers(format!("a goal: {} ({})", aimed.name, aimed.goal.name()));
            paper.says(&aimed.stands);
            paper.says(aimed.takes.sentence());
        }
        let capacity = if trust.schools.is_empty() {
            Capacity::of_whole(lines, &trust.entries)
        } else {
            let all: Vec<&Measure> = measures.iter().map(|measure| &**measure).collect();
            Capacity::of_schools(&trust.schools, all.into_iter())
        };
        paper.notes(&capacity.facts);
        if let Some(spread) = &capacity.spread {
            paper.table(spread);
        }
        paper.notes([capacity.note]);
    });
}

fn holding(held: &Holding, paper: &mut Paper) {
    // The names stand in a list under the colon.
    match held.measures.as_slice() {
        [] => paper.says(&held.sentence),
        names => paper.label(&format!("{} {}", held.sentence, names.join("; "))),
    }
}
