//! The best estimate of where the trust really stands.

use yew::html;

use crate::analysis::TrueSpread;
use crate::app::full::views::one_measure::expanded::Expanded;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::wording::interface::one_measure::estimate as wording;

/// `has_funnel` says whether there are trusts by size at all: where there are none the funnel has said why.
pub(crate) fn estimate(opened: &Expanded<'_>, spread: Option<&TrueSpread>, has_funnel: bool) -> Part {
    let finding = opened.finding;
    let Some(spread) = spread else {
        return if has_funnel {
            Part::Without(wording::QUESTION, wording::NO_TRUE_SPREAD.to_owned())
        } else {
            Part::NotAsked
        };
    };
    let Some(best) = spread.estimate_of(finding) else {
        return Part::NotAsked;
    };
    let body = html! {
        <>
            { sentence(&best.sentence()) }
            { for best.median_sentence().map(|said| sentence(&said)) }
            { for finding.stands_out_sentence().map(|said| sentence(&said)) }
            { for spread.gap_sentence(finding).map(|said| sentence(&said)) }
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "estimate",
        question: wording::QUESTION,
        headline: best.headline(),
        body,
        figures: None,
        notes: best.caveats(),
        sources: Vec::new(),
    }))
}
