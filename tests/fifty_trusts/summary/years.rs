//! The figure over the years.

use trust_benchmark::analysis::{Finding, Line, OverYears, OwnYear, RATE_INTERVAL};
use trust_benchmark::entry::Entries;
use trust_benchmark::measures::PupilGroup;

use crate::national::asking;
use crate::paper::Paper;

/// Reads the years.
pub(super) fn tell(entries: &Entries, line: &Line, finding: &Finding, paper: &mut Paper) {
    if line.group == PupilGroup::Gap {
        return;
    }
    let own = OwnYear::of(entries, finding);
    let over =
        asking(|national, _| OverYears::of(&line.measure, line.group, national, &own, Some(RATE_INTERVAL)));
    paper.title("over the years", &over.headline());
    paper.may_say(finding.undated());
    let alone = finding.own_year().and_then(|year| over.year_sentence(year));
    paper.may_say(over.sentence().or(alone));
    paper.may_say(over.difference_sentence());
    paper.may_say(over.england_sentence());
    paper.notes([over.caption()]);
    let mut figures = over.figures();
    paper.tables_again(&figures);
    // Years without a figure of the trust's own are the same for every trust.
    figures
        .rows
        .retain(|row| row.last().is_some_and(|own| own != "–"));
    paper.table(&figures);
    paper.notes(over.notes());
}
