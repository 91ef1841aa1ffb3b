//! The best estimate of where the trust really stands.

use yew::html;

use crate::analysis::TrueSpread;
use crate::app::full::views::one_measure::expanded::Expanded;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};

/// `has_funnel` says whether there are trusts by size at all: where there are none the funnel has said why.
pub(crate) fn estimate(opened: &Expanded<'_>, spread: Option<&TrueSpread>, has_funnel: bool) -> Part {
    let finding = opened.finding;
    let question = "What chance leaves of it";
    let Some(spread) = spread else {
        return if has_funnel {
            let why = "They differ no more than chance would have them, so every best estimate would be their average.";
            Part::Without(question, why.to_owned())
        } else {
            Part::NotAsked
        };
    };
    let Some(best) = spread.estimate(finding.figure(), finding.pupils()) else {
        return Part::NotAsked;
    };
    let body = html! {
        <>
            { sentence(&best.sentence()) }
            { for best.median_sentence().map(|said| sentence(&said)) }
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "estimate",
        question,
        headline: best.headline(),
        body,
        figures: None,
        notes: best.caveats(),
        sources: Vec::new(),
    }))
}
