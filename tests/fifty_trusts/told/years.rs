//! The figure over the years.

use trust_benchmark::comparison::{Finding, Line, OverYears, OwnYear, RATE_INTERVAL};
use trust_benchmark::measures::{AcademicYear, PupilGroup};
use trust_benchmark::trust::Entries;

use crate::national::asking;
use crate::paper::Paper;

/// The trust's own figures: that which is compared in the year of its peers, those of other years in theirs.
pub(crate) fn own(entries: &Entries, line: &Line, finding: &Finding) -> Vec<OwnYear> {
    let latest = finding.peers().year();
    let mut years: Vec<AcademicYear> = entries
        .iter()
        .filter_map(|(field, _)| field.year)
        .filter(|year| *year != latest)
        .collect();
    years.sort_unstable();
    years.dedup();
    let of_year = |year| {
        let entered = entries.read(&line.measure, line.group, Some(year));
        Some(OwnYear {
            year,
            figure: *entered.figure.value()?,
            pupils: *entered.pupils.value()?,
        })
    };
    let mut own: Vec<_> = years.into_iter().filter_map(of_year).collect();
    own.push(OwnYear {
        year: latest,
        figure: finding.figure(),
        pupils: finding.pupils(),
    });
    own.sort_by_key(|one| one.year);
    own
}

/// Reads the years.
pub(super) fn tell(entries: &Entries, line: &Line, finding: &Finding, paper: &mut Paper) {
    if line.group == PupilGroup::Gap {
        return;
    }
    let own = own(entries, line, finding);
    let over =
        asking(|national, _| OverYears::of(&line.measure, line.group, national, &own, Some(RATE_INTERVAL)));
    paper.title("over the years", &over.headline());
    let alone = over.year_sentence(finding.peers().year());
    paper.may_say(over.sentence().or(alone));
    paper.may_say(over.difference_sentence());
    paper.may_say(over.england_sentence());
    paper.notes([over.drawn()]);
    let mut figures = over.figures();
    paper.tables_again(&figures);
    // Years without a figure of the trust's own are the same for every trust.
    figures
        .rows
        .retain(|row| row.last().is_some_and(|own| own != "–"));
    paper.table(&figures);
    paper.notes(over.notes());
}
