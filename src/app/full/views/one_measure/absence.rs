//! Pupils by band of absence, under the measures of absence of one phase.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, function_component, html};

use crate::analysis::{AbsenceByBand, AreaBands, absence_phase};
use crate::app::full::store::Store;
use crate::app::full::views::fold::Fold;
use crate::app::full::views::one_measure::expanded_measure::OpenMeasure;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::app::shared::no_break;
use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::wording::interface::one_measure::absence as wording;

#[derive(Properties)]
pub(crate) struct AbsenceProps {
    store: Store,
    measure: Rc<Measure>,
    heading: AttrValue,
    year: AcademicYear,
}

impl PartialEq for AbsenceProps {
    /// A handle reads the latest state whenever it is asked, so two of them cannot be told apart: it is always drawn again.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The bands of a measure of absence, to be folded away; `None` of every other.
pub(crate) fn absence(opened: &OpenMeasure<'_>) -> Option<Html> {
    let measure = opened.measure;
    absence_phase(measure).filter(|_| opened.key.group == PupilGroup::All)?;
    Some(html! {
        <Fold name="absence-bands" summary={wording::QUESTION} of={measure.short_name.clone()}>
            <Absence
                store={opened.store.clone()}
                measure={Rc::clone(measure)}
                heading={opened.heading.clone()}
                year={opened.figure_year}
            />
        </Fold>
    })
}

#[function_component]
fn Absence(props: &AbsenceProps) -> Html {
    bands_of(props).or(wording::QUESTION, wording::NOT_HELD)
}

fn bands_of(props: &AbsenceProps) -> Part {
    let (store, measure) = (&props.store, &props.measure);
    let region = store.derived.compared.profile(measure).region;
    let found = absence_phase(measure)
        .and_then(|phase| AbsenceByBand::of(&store.evidence.national, phase, props.year, region.as_deref()));
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
        heading: &props.heading,
        name: "absence-bands",
        question: wording::QUESTION,
        headline: found.headline(),
        body,
        taken: None,
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
