//! The choice of the peers' year.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::whole::report::Line;
use crate::app::whole::state::Action;
use crate::app::whole::widget::Store;
use crate::comparison::{Wanted, peer_years};
use crate::measures::AcademicYear;

/// The choice of the peers' year; absent where there is but one.
pub(super) fn year_choice(store: &Store, line: &Line) -> Html {
    let profile = store.entries.profile(&line.measure);
    let years = peer_years(
        &store.national,
        &Wanted {
            measure: &line.measure.id,
            group: line.group,
            year: None,
            choice: store.choices.peers,
            profile: &profile,
        },
    );
    if years.len() < 2 {
        return Html::default();
    }
    let chosen = store.choices.year(&line.measure.id);
    let onchange = {
        let (dispatcher, id) = (store.dispatcher(), line.measure.id.clone());
        Callback::from(move |event: Event| {
            let year = event.target_unchecked_into::<HtmlSelectElement>().value();
            dispatcher.dispatch(Action::ChoseYear(id.clone(), year.parse().ok()));
        })
    };
    let name = format!("{}-{}-year", line.measure.id, line.group.id());
    let option = |(place, year): (usize, AcademicYear)| {
        let selected = chosen.map_or(place == 0, |chosen| chosen == year);
        html! { <option value={year.to_string()} {selected}>{ year.to_string() }</option> }
    };
    html! {
        <p class="compare-with">
            <label for={name.clone()}>
                { "With the figures of" }<span class="spoken">{ format!(" for {}", line.measure.short_name) }</span>
            </label>
            <select id={name.clone()} {name} {onchange}>{ for years.into_iter().enumerate().map(option) }</select>
        </p>
    }
}
