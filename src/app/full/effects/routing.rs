//! The view and the page's address, each of which follows the other; and where the page goes when a person goes to a view.

use yew::{hook, use_effect_with, use_mut_ref};

use crate::app::full::action::Action;
use crate::app::full::state::routing::{Landing, Step, tab_id};
use crate::app::full::store::Store;
use crate::app::shared::finding_heading;
use crate::browser::address::{self, HistoryStep};
use crate::browser::page;
use crate::measures::MeasureGroup;
use crate::route::{Section, View};

/// The view that the address names; the first one where it names none.
pub(crate) fn addressed() -> View {
    View::parse(&address::fragment()).unwrap_or_default()
}

/// Keeps address and view together for as long as the widget is there.
#[hook]
pub(crate) fn use_address(store: &Store) {
    let is_first = use_mut_ref(|| true);
    let (step, behind) = (store.routing.step, store.routing.steps_behind());
    use_effect_with(store.routing.view.clone(), move |view| {
        page::name(view.section().name());
        // The view that the page opens with came from the address, or the address is somebody else's.
        let is_first = is_first.replace(false);
        if !is_first && View::parse(&address::fragment()).as_ref() != Some(view) {
            let step = match step {
                Step::New => HistoryStep::New,
                Step::Same => HistoryStep::Same,
                Step::Back(steps) => HistoryStep::Back(steps),
            };
            // Where the browser refuses, the view has changed all the same.
            let _ = address::put(&view.fragment(), step, behind);
        }
    });
    use_effect_with((), {
        let dispatcher = store.dispatcher();
        move |()| {
            let listeners = address::watch(move |fragment| {
                if let Some(view) = View::parse(&fragment) {
                    dispatcher.dispatch(Action::FollowAddress(view));
                }
            });
            move || drop(listeners)
        }
    });
    // The heading of a section that was waited for is a different element once it is there.
    let awaited = store.routing.view.section() != Section::Trust && store.chunk.here().is_none();
    use_effect_with((store.routing.visits, awaited), {
        let (view, landing) = (store.routing.view.clone(), store.routing.landing.clone());
        move |_| land(&view, &landing)
    });
}

/// Goes to what is shown.
fn land(view: &View, landing: &Landing) {
    match (landing, view) {
        (Landing::Row(closed), _) => page::focus(&row(closed).unwrap_or_else(|| section(view))),
        (Landing::Tab, View::Measure(shown, tab)) => page::focus(&tab_id(shown, *tab)),
        (_, View::About(Some(part))) => page::show(part.heading_id()),
        (_, View::Measure(shown, _)) => page::show(&row(shown).unwrap_or_else(|| section(view))),
        _ => page::show_from_the_top(&section(view)),
    }
}

/// The heading of a measure's row, where it has one.
fn row(shown: &MeasureGroup) -> Option<String> {
    let heading = finding_heading(&shown.measure, shown.group);
    page::part(&heading).is_some().then_some(heading)
}

/// The heading of a view's section.
fn section(view: &View) -> String {
    view.section().id().to_owned()
}
