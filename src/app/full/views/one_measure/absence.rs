//! Pupils by band of absence, under the measures of absence of one phase.

use yew::{Html, html};

use crate::analysis::{AbsenceByBand, AreaBands, Share, absence_phase};
use crate::app::full::views::one_measure::expanded::Expanded;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::app::shared::no_break;
use crate::measures::PupilGroup;

pub(crate) fn absence(opened: &Expanded<'_>) -> Part {
    let (store, measure) = (opened.store, opened.measure);
    let phase = absence_phase(measure).filter(|_| opened.key.group == PupilGroup::All);
    let region = store.derived.compared.profile(measure).region;
    let year = opened.finding.peers().year();
    let found =
        phase.and_then(|phase| AbsenceByBand::of(&store.evidence.national, phase, year, region.as_deref()));
    let Some(mut found) = found else {
        return Part::NotAsked;
    };
    if region.is_none() {
        found
            .notes
            .push("Choose your region among your trust’s details to see its pupils as well.".to_owned());
    }
    let source = found.sources();
    let body = html! {
        <>
            { sentence(&found.sentence) }
            { for found.areas.iter().map(|area| bands(area, &found.columns)) }
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "absence-bands",
        question: "How much pupils miss",
        headline: found.headline,
        body,
        figures: None,
        notes: found.notes,
        sources: source,
    }))
}

/// A table whose shares are drawn as bars as well.
fn bands(area: &AreaBands, columns: &[&'static str]) -> Html {
    // All bars of a table share a scale, or a small group would look like a large one.
    let most = area.rows.iter().flat_map(|(_, shares)| shares);
    let most = most.map(|share| share.value).fold(1.0, f64::max);
    html! {
        <div class="figures-frame" tabindex="0" role="group" aria-label={area.caption.clone()}>
            <table class="ladder bands">
                <caption>{ &area.caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Sessions missed" }</th>
                        { for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    {
                        for area.rows.iter().map(|(band, shares)| html! {
                            <tr>
                                <th scope="row">{ no_break(band) }</th>
                                { for shares.iter().map(|share| cell(share, most)) }
                            </tr>
                        })
                    }
                </tbody>
            </table>
        </div>
    }
}

/// A bar by attributes alone: the policy of the page forbids styles written into it.
fn cell(share: &Share, most: f64) -> Html {
    let width = format!("{}%", (1000.0 * share.value / most).round() / 10.0);
    html! {
        <td>
            { &share.text }
            <svg class="band-bar" aria-hidden="true" width="100%" height="6">
                <rect {width} height="6" />
            </svg>
        </td>
    }
}
