//! The tabs of an opened measure: one is shown at a time, and the rest are not in the page. The pattern is the one that
//! screen readers know: arrow keys, Home and End move and choose, and Tab leads past the tabs into what is shown.

use yew::{Callback, Html, KeyboardEvent, html};

use crate::app::full::action::Action;
use crate::app::full::state::routing::tab_id;
use crate::app::full::store::Store;
use crate::app::full::views::back::back;
use crate::app::full::views::one_measure::part::sentence;
use crate::app::shared::finding_heading;
use crate::browser::page;
use crate::measures::{Measure, MeasureGroup};
use crate::route::{MeasureTab, View};
use crate::wording::interface::one_measure::tabs as wording;

/// The tabs of a measure with what the chosen one shows.
pub(crate) fn tabbed(store: &Store, key: &MeasureGroup, measure: &Measure, shown: Html) -> Html {
    let chosen = store.routing.tab_of(key);
    let panel = format!("{}-panel", finding_heading(&key.measure, key.group));
    let tab = |tab: MeasureTab| {
        let is_chosen = tab == chosen;
        let (dispatcher, of) = (store.dispatcher(), key.clone());
        html! {
            <button
                type="button"
                role="tab"
                id={tab_id(key, tab)}
                data-tab={tab.id()}
                aria-selected={is_chosen.to_string()}
                aria-controls={is_chosen.then(|| panel.clone())}
                tabindex={if is_chosen { "0" } else { "-1" }}
                onclick={Callback::from(move |_| dispatcher.dispatch(Action::ChooseTab(of.clone(), tab)))}
            >{ wording::name(tab) }</button>
        }
    };
    let is_here = matches!(&store.routing.view, View::Measure(shown, _) if shown == key);
    let way_back = back(store).filter(|_| is_here);
    let onkeydown = {
        let (dispatcher, of) = (store.dispatcher(), key.clone());
        Callback::from(move |event: KeyboardEvent| {
            // With another key these are the browser's own, as Alt and an arrow for Back.
            if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            if let Some(tab) = reached(chosen, &event.key()) {
                event.prevent_default();
                dispatcher.dispatch(Action::ChooseTab(of.clone(), tab));
                page::focus(&tab_id(&of, tab));
            }
        })
    };
    html! {
        <>
            <div class="tabs-row">
                <div class="tabs" role="tablist" aria-label={wording::of(&measure.short_name)} {onkeydown}>
                    { for MeasureTab::ALL.into_iter().map(tab) }
                </div>
                { for way_back }
            </div>
            <div
                class="tab-panel"
                key={chosen.id()}
                role="tabpanel"
                id={panel.clone()}
                aria-labelledby={tab_id(key, chosen)}
                tabindex="0"
            >{ shown }</div>
        </>
    }
}

/// The tab to which a key leads.
fn reached(from: MeasureTab, key: &str) -> Option<MeasureTab> {
    let all = MeasureTab::ALL;
    let at = all.into_iter().position(|tab| tab == from)?;
    let at = match key {
        "ArrowRight" => (at + 1) % all.len(),
        "ArrowLeft" => (at + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return None,
    };
    all.get(at).copied()
}

/// What a tab says that has nothing to show.
pub(crate) fn nothing(said: &str) -> Html {
    html! { <section class="part" data-part="nothing">{ sentence(said) }</section> }
}

#[cfg(test)]
mod tests {
    use super::reached;
    use crate::route::MeasureTab;

    #[test]
    fn keys_lead_around_the_tabs() {
        assert_eq!(
            reached(MeasureTab::Chart, "ArrowRight"),
            Some(MeasureTab::OverTime)
        );
        assert_eq!(
            reached(MeasureTab::Chart, "ArrowLeft"),
            Some(MeasureTab::AboutTheseFigures)
        );
        assert_eq!(
            reached(MeasureTab::AboutTheseFigures, "ArrowRight"),
            Some(MeasureTab::Chart)
        );
        assert_eq!(reached(MeasureTab::YourSchools, "Home"), Some(MeasureTab::Chart));
        assert_eq!(
            reached(MeasureTab::YourSchools, "End"),
            Some(MeasureTab::AboutTheseFigures)
        );
        assert_eq!(reached(MeasureTab::Chart, "ArrowDown"), None);
    }
}
