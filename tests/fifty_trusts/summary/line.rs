//! A row, and what its finding says when it is opened. The numbers stand before the words, unrounded, as they are in the
//! finding.

use trust_benchmark::analysis::{Comparison, Finding, Line, Outcome};
use trust_benchmark::stats::QuantilePlace;

use crate::paper::{Kind, Paper};

/// A row as it stands among others.
pub(super) fn row(line: &Line, paper: &mut Paper) {
    paper.numbers(format!("— {} —", line.called()));
    match &line.comparison {
        Comparison::Finding(finding) => {
            paper.numbers(numbers(finding));
            paper.says(&finding.announcement());
            paper.label(&finding.pupils_and_years());
            paper.says_again(Kind::Title, &finding.headline());
            paper.says_again(Kind::Sentence, &format!("It is {}.", finding.place_text()));
            if let Some((_, england)) = finding.england_label() {
                paper.says_again(Kind::Label, &england);
            }
        }
        Comparison::BesideEngland(beside) => {
            paper.says(&beside.announcement());
            paper.says_again(Kind::Title, &beside.headline());
            paper.notes(beside.notes());
        }
        Comparison::WithoutRange(placed) => {
            paper.says(&placed.announcement());
            paper.says_again(Kind::Title, placed.headline());
        }
        Comparison::Without(Outcome::NotCompared(why)) => paper.says(&why.to_string()),
        Comparison::Without(outcome) => paper.numbers(format!("({outcome:?})")),
    }
}

/// Everything that its article says besides.
pub(super) fn opened(finding: &Finding, paper: &mut Paper) {
    paper.says_again(Kind::Sentence, &finding.sentence());
    paper.says_again(Kind::Sentence, &finding.result_line());
    paper.says(&finding.how_sure());
    paper.may_say(finding.basis_text());
    paper.may_say(finding.band_text());
    paper.may_say(finding.england_text());
    paper.says(&finding.caption());
    paper.says(&finding.picture_text());
    for row in finding.table() {
        paper.label(&format!("{} | {}", row.label, row.figure));
    }
    paper.notes([finding.compared_with()]);
    // What a measure always says stands in the catalogue's own reading.
    let always = &finding.measure().caveats;
    let caveats = finding.caveats().into_iter();
    paper.notes(caveats.filter(|caveat| !always.contains(caveat)));
}

/// The numbers of a finding.
fn numbers(finding: &Finding) -> String {
    let (interval, place, spread) = (finding.interval(), finding.place(), finding.spread());
    format!(
        "{} | {} | 95% {:.3} to {:.3} | {} | {} {} in {} | tenths and quarters {} {} [{}] {} {}{}",
        finding.value(),
        finding.pupils(),
        interval.lower(),
        interval.upper(),
        place.map_or_else(
            || "no rank".to_owned(),
            |place| {
                format!(
                    "rank {} ({} to {})",
                    written(place.at),
                    written(place.lower),
                    written(place.upper)
                )
            }
        ),
        finding.peers().n(),
        finding.peers().noun(),
        finding.peers().year(),
        spread.lowest_tenth,
        spread.lower_quartile,
        spread.median,
        spread.upper_quartile,
        spread.highest_tenth,
        finding
            .england_label()
            .map(|(value, _)| format!(" | England {value}"))
            .unwrap_or_default(),
    )
}

fn written(place: QuantilePlace) -> String {
    match place {
        QuantilePlace::Below(level) => format!("below {}", level.value()),
        QuantilePlace::At(percentile) => format!("{:.2}", percentile.value()),
        QuantilePlace::Above(level) => format!("above {}", level.value()),
    }
}
