//! The view and the page's address, each of which follows the other; and where the page goes when a person goes to a view.

use yew::{hook, use_effect_with, use_mut_ref};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::shared::finding_heading;
use crate::browser::address::{self, HistoryStep};
use crate::browser::page;
use crate::route::View;

/// The view that the address names; the first one where it names none.
pub(crate) fn addressed() -> View {
    View::parse(&address::fragment()).unwrap_or_default()
}

/// Keeps address and view together for as long as the widget is there.
#[hook]
pub(crate) fn use_address(store: &Store) {
    let last_section = use_mut_ref(|| None);
    use_effect_with(store.routing.view.clone(), move |view| {
        let section = view.section();
        page::name(section.name());
        // The view that the page opens with came from the address, or the address is somebody else's.
        if let Some(last) = last_section.replace(Some(section))
            && View::parse(&address::fragment()).as_ref() != Some(view)
        {
            // Opening a measure is no step of its own: Back would lead through every row that was opened.
            let step = if section == last {
                HistoryStep::Same
            } else {
                HistoryStep::New
            };
            // Where the browser refuses, the view has changed all the same.
            let _ = address::put(&view.fragment(), step);
        }
    });
    use_effect_with((), {
        let dispatcher = store.dispatcher();
        move |()| {
            let listeners = address::watch(move |fragment| {
                if let Some(view) = View::parse(&fragment) {
                    dispatcher.dispatch(Action::Visit(view));
                }
            });
            move || drop(listeners)
        }
    });
    use_effect_with(store.routing.visits, {
        let view = store.routing.view.clone();
        move |_| page::show(&heading(&view))
    });
}

/// The heading at which a view begins; a measure's where it has a row.
fn heading(view: &View) -> String {
    match view {
        View::About(Some(part)) => part.heading_id().to_owned(),
        View::Measure(shown) => {
            let heading = finding_heading(&shown.measure, shown.group);
            if page::part(&heading).is_some() {
                heading
            } else {
                view.section().id().to_owned()
            }
        }
        view => view.section().id().to_owned(),
    }
}
