//! Pupils by band of absence, under the measures of absence of one phase.

use yew::{Html, html};

use crate::analysis::{AbsenceByBand, AreaBands, absence_phase};
use crate::app::full::views::one_measure::expanded::OpenedMeasure;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::app::shared::no_break;
use crate::measures::PupilGroup;
use crate::wording::interface::one_measure::absence as wording;

pub(crate) fn absence(opened: &OpenedMeasure<'_>) -> Part {
    let (store, measure) = (opened.store, opened.measure);
    let phase = absence_phase(measure).filter(|_| opened.key.group == PupilGroup::All);
    let region = store.derived.compared.profile(measure).region;
    let year = opened.figure_year;
    let found =
        phase.and_then(|phase| AbsenceByBand::of(&store.evidence.national, phase, year, region.as_deref()));
    let Some(found) = found else {
        return Part::NotAsked;
    };
    let mut notes = found.notes();
    if region.is_none() {
        notes.push(wording::REGION_MISSING.to_owned());
    }
    let body = html! {
        <>
            { sentence(&found.sentence()) }
            { for found.areas.iter().map(bands) }
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "absence-bands",
        question: wording::QUESTION,
        headline: found.headline(),
        body,
        figures: None,
        notes,
        sources: found.sources(),
    }))
}

/// A table whose shares are drawn as bars as well.
fn bands(area: &AreaBands) -> Html {
    // All bars of a table share a scale, or a small group would look like a large one.
    let most = area.bands.iter().flat_map(|band| &band.shares);
    let most = most.copied().fold(1.0, f64::max);
    let caption = area.caption();
    html! {
        <div class="figures-frame" tabindex="0" role="group" aria-label={caption.clone()}>
            <table class="ladder bands">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ wording::SESSIONS_MISSED }</th>
                        { for AbsenceByBand::columns().map(|column| html! { <th scope="col">{ column }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    {
                        for area.bands.iter().map(|band| html! {
                            <tr>
                                <th scope="row">{ no_break(&band.label()) }</th>
                                { for band.shares.iter().zip(band.shares_text()).map(|(share, text)| cell(*share, &text, most)) }
                            </tr>
                        })
                    }
                </tbody>
            </table>
        </div>
    }
}

/// A bar by attributes alone: the policy of the page forbids styles written into it.
fn cell(share: f64, text: &str, most: f64) -> Html {
    let width = format!("{}%", (1000.0 * share / most).round() / 10.0);
    html! {
        <td>
            { text }
            <svg class="band-bar" aria-hidden="true" width="100%" height="6">
                <rect {width} height="6" />
            </svg>
        </td>
    }
}
