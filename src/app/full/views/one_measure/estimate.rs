//! The best estimate of the trust's figure, as it would be without chance.

use yew::{Html, function_component, html};

use crate::analysis::{Funnel, TrueSpread};
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::lens::{LensProps, use_true_spread};
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::measures::PupilGroup;
use crate::wording::interface::one_measure::{estimate as wording, funnel as funnel_wording};
use crate::wording::why_no_funnel;

/// The best estimate among the peers, whose spread is found once.
#[function_component]
pub(crate) fn EstimateLens(lens: &LensProps) -> Html {
    let spread = use_true_spread(lens);
    estimate(&lens.expanded(), (*spread).as_ref()).or(wording::QUESTION, wording::NONE)
}

fn estimate(opened: &OpenFinding<'_>, spread: Option<&TrueSpread>) -> Part {
    let finding = opened.finding;
    let Some(spread) = spread else {
        return Part::Without(wording::QUESTION, why_no_spread(opened));
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
        taken: None,
        figures: None,
        notes: best.caveats(),
        sources: Vec::new(),
    }))
}

/// Why nothing is known of how the peers differ beside chance.
fn why_no_spread(opened: &OpenFinding<'_>) -> String {
    let (peers, measure) = (opened.finding.peers(), opened.measure);
    why_no_funnel(peers, measure, PupilGroup::All).unwrap_or_else(|| {
        let has_sizes = || {
            let trusts = peers.trusts()?;
            Funnel::of(trusts, measure, opened.pupil_sd.as_ref())
        };
        let alike = opened.key.group == PupilGroup::Gap || has_sizes().is_some();
        let why = if alike {
            wording::NO_TRUE_SPREAD
        } else {
            funnel_wording::TOO_FEW
        };
        why.to_owned()
    })
}
