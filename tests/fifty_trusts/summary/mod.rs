//! What is said of a trust, in the order of the page: what is typed, what stands out, each row, and what its first rows say
//! when they are opened.

mod lenses;
mod line;
mod reflection;
mod scenarios;
mod schools;
mod years;

use trust_benchmark::analysis::{StandingOut, Unlisted, by_goal};
use trust_benchmark::entry::Entries;

use crate::national::asking;
use crate::paper::Paper;
use crate::trust::Trust;

/// Reads a trust.
pub(crate) fn tell(trust: &Trust, paper: &mut Paper) {
    paper.heading(1, trust.name);
    typed(&trust.entries, paper);
    schools::tell(trust, paper);
    let overview = trust.overview();
    let compared = trust.compared();

    paper.heading(2, "Where you stand");
    paper.numbers(format!("compared with: {}", trust.choice.label()));
    if let Some(started) = &trust.started {
        let findings = overview.lines.iter().filter_map(|line| line.finding());
        let among = findings.clone().filter(|finding| finding.is_among()).count();
        let all = findings.count();
        started
            .line(&compared)
            .into_iter()
            .for_each(|facts| paper.numbers(facts.join(" · ")));
        started.cautions().iter().for_each(|one| paper.says(one));
        paper.says(&started.numbers());
        paper.says(&started.started(all));
        paper.may_say(started.note(&compared, (among, all)));
    }
    paper.may_say(
        Unlisted::of(&trust.schools, &compared, None)
            .as_ref()
            .map(Unlisted::said),
    );
    paper.may_say(overview.marks.sentence());
    if let Some(found) = StandingOut::among(&overview.lines) {
        paper.says(&found.sentence());
        for (side, named) in [("lower", &found.lower), ("higher", &found.higher)] {
            for one in named {
                paper.numbers(format!("{side}: {}", one.name()));
                paper.says(&one.reason());
            }
        }
    }
    for (goal, lines) in by_goal(&overview.lines) {
        paper.heading(3, goal.name());
        for one in lines {
            line::row(&one, paper);
        }
    }
    for one in overview
        .lines
        .iter()
        .filter(|line| line.is_compared())
        .take(trust.opened)
    {
        paper.heading(2, &format!("{}, opened", one.called()));
        let finding = one.finding().expect("it is compared");
        line::opened(finding, paper);
        lenses::tell(trust, &compared, one, finding, paper);
        years::tell(&compared, one, finding, paper);
        scenarios::tell(trust, one, finding, paper);
        lenses::absence(&compared, one, finding, paper);
    }
    if trust.reflects {
        reflection::tell(trust, &overview.lines, paper);
    }
}

/// What is typed, field by field, and what is wrong with it.
fn typed(entries: &Entries, paper: &mut Paper) {
    asking(|national, _| {
        for (field, text) in entries.iter() {
            let year = field.year.map(|year| format!(" ({year})")).unwrap_or_default();
            paper.numbers(format!("{}{year}: {text}", field.label(national.measures())));
            let problem = entries.problem(field, national.measures());
            paper.may_say(problem.map(|problem| problem.to_string()));
        }
    });
}
