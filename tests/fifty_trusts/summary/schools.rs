//! The trust's schools: what is typed of each, what is remarked on, what they add up to, what may leave the page.

use trust_benchmark::analysis::{DepartmentFigure, Disclosure};
use trust_benchmark::export::{SchoolCsv, school_csv};
use trust_benchmark::measures::{Measure, PupilGroup};
use trust_benchmark::national::TrustSet;

use crate::national::asking;
use crate::paper::Paper;
use crate::trust::Trust;

/// As many schools are printed with their cells; of more, the first.
const MOST: usize = 12;

/// Reads the table.
pub(super) fn tell(trust: &Trust, paper: &mut Paper) {
    if trust.schools.is_empty() {
        return;
    }
    paper.heading(2, "Your schools");
    asking(|national, measures| {
        let all: Vec<&Measure> = measures.iter().map(|measure| &**measure).collect();
        let csv = school_csv(SchoolCsv {
            table: &trust.schools,
            measures: &all,
            disclosure: Disclosure::PrivateCopy,
            is_example: false,
        });
        cells(&csv, paper);
        let check = trust.schools.check(&all);
        for one in &check.withheld {
            paper.says(&format!("“{}”: {}.", one.text.trim(), one.what.meaning()));
        }
        paper.notes(check.doubts.iter().map(|one| one.what.to_string()));
        let totals = trust.totals();
        for total in totals.list() {
            let Some(measure) = measures.iter().find(|measure| total.is_of(measure)) else {
                continue;
            };
            paper.numbers(format!(
                "all schools, {}, {}: {} {} | coverage {:?} | {} without pupils",
                measure.short_name,
                total.field.group.name(),
                total.figure_text(),
                total.pupils_text(),
                total.coverage(),
                total.without_pupils,
            ));
            let missing = total.missing_text();
            paper.may_say(missing.map(|missing| format!("{}: {missing}.", measure.short_name)));
        }
        for measure in measures {
            let gathered = trust.schools.schools_of_measure(measure, PupilGroup::All, None);
            let years = national.years_among(TrustSet::Eligible, &measure.id, PupilGroup::All);
            let of_year = |year| DepartmentFigure::of(&gathered.schools, measure.topic, year);
            let own = years.into_iter().max().and_then(of_year);
            paper.may_say(own.map(|own| own.sentence(measure.unit, 1)));
        }
        let guarded = school_csv(SchoolCsv {
            table: &trust.schools,
            measures: &all,
            disclosure: Disclosure::Guarded,
            is_example: false,
        });
        paper.numbers("what may leave the page:");
        cells(&guarded, paper);
    });
}

fn cells(csv: &str, paper: &mut Paper) {
    let lines: Vec<_> = csv.trim_start_matches('\u{feff}').lines().collect();
    for line in lines.iter().take(MOST + 2) {
        paper.numbers(line);
    }
    if lines.len() > MOST + 2 {
        paper.numbers(format!("… and {} more", lines.len() - MOST - 2));
    }
}
