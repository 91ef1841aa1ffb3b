//! The last tab: whom the figure is compared with and in which year, what the measure means, and what to know before
//! concluding anything.

use yew::{Html, html};

use crate::analysis::{BesideEngland, Finding, Line};
use crate::app::full::store::Store;
use crate::app::full::views::one_measure::year_choice::year_choice;
use crate::app::shared::{finding_heading, no_break};
use crate::measures::Measure;
use crate::wording::interface::one_measure::{about as wording, chart as chart_wording};

/// Of a figure among others'. `choice` chooses other peers.
pub(crate) fn about(store: &Store, line: &Line, finding: &Finding, choice: Html) -> Html {
    let further = [finding.basis_text(), finding.band_text(), finding.england_text()];
    let to_know = finding.caveats().into_iter().chain(further.into_iter().flatten());
    article(
        line,
        html! {
            <>
                <p>{ no_break(&finding.compared_with()) }</p>
                { choice }
                { year_choice(store, line, finding) }
            </>
        },
        to_know.collect(),
        &finding.peers().source(),
    )
}

/// Of a figure beside England's.
pub(crate) fn about_beside(line: &Line, beside: &BesideEngland, choice: Html) -> Html {
    article(line, choice, beside.notes(), &beside.source())
}

fn article(line: &Line, whom: Html, to_know: Vec<String>, source: &str) -> Html {
    let id = format!("{}-about", finding_heading(&line.measure.id, line.group));
    let measure: &Measure = &line.measure;
    let block = |heading: &'static str, body: Html| html! { <div><h6>{ heading }</h6>{ body }</div> };
    let said = |text: &str| html! { <p>{ no_break(text) }</p> };
    let to_know = to_know
        .into_iter()
        .map(|said| html! { <li>{ no_break(&said) }</li> });
    html! {
        <section class="part about-figures" data-part="about" aria-labelledby={id.clone()}>
            <h5 {id} tabindex="-1"><span class="spoken">{ wording::HEADING }</span></h5>
            { block(wording::WHOM, whom) }
            { block(wording::WHY, said(&measure.why)) }
            { block(wording::DEFINITION, said(&measure.definition)) }
            { block(chart_wording::BEFORE_CONCLUDING, html! { <ul class="to-know">{ for to_know }</ul> }) }
            { block(wording::NEXT, said(&measure.next_release)) }
            { block(wording::SOURCE, said(wording::source(source))) }
        </section>
    }
}
