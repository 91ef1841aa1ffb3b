//! The choice of the peers' year.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::Line;
use crate::analysis::{Finding, Wanted, peer_years};
use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::measures::AcademicYear;
use crate::wording::interface::{finding_article, one_measure::year_choice as wording};

/// The choice of the peers' year; absent where there is only one.
pub(crate) fn year_choice(store: &Store, line: &Line, finding: &Finding) -> Html {
    let profile = store.derived.compared.profile(&line.measure);
    let years = peer_years(
        &store.evidence.national,
        &Wanted {
            measure: &line.measure.id,
            group: line.group,
            year: None,
            results_year: finding.own_year(),
            choice: store.settings.peers,
            profile: &profile,
        },
    );
    if years.len() < 2 {
        return Html::default();
    }
    // The latest year there is need not be the one that the choice of peers comes to.
    let shown = finding.peers().year();
    let onchange = {
        let (dispatcher, id) = (store.dispatcher(), line.measure.id.clone());
        Callback::from(move |event: Event| {
            let year = event.target_unchecked_into::<HtmlSelectElement>().value();
            dispatcher.dispatch(Action::ChooseYear(id.clone(), year.parse().ok()));
        })
    };
    let name = format!("{}-{}-year", line.measure.id, line.group.id());
    let option = |year: AcademicYear| {
        let selected = year == shown;
        html! { <option value={year.to_string()} {selected}>{ year.to_string() }</option> }
    };
    html! {
        <p class="compare-with">
            <label for={name.clone()}>
                { wording::WITH_FIGURES_OF }<span class="spoken">{ finding_article::for_measure(&line.measure.short_name) }</span>
            </label>
            <select id={name.clone()} {name} {onchange}>{ for years.into_iter().map(option) }</select>
        </p>
    }
}
