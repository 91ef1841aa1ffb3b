//! Should anything panic, the page asks for the figures as they were shown last. They are written down only then, or once
//! typing rests, and not at every keystroke.

use std::rc::Rc;

use yew::{hook, use_effect_with, use_mut_ref};

use crate::app::full::state::State;
use crate::app::full::store::Store;
use crate::browser::boot;
use crate::wording::interface::your_trust::TRUST_NAME;

/// Lets the page have the figures whenever it needs them.
#[hook]
pub(crate) fn use_rescue(store: &Store) {
    let latest = use_mut_ref(|| store.clone());
    latest.replace(store.clone());
    use_effect_with((), {
        let latest = Rc::clone(&latest);
        move |()| {
            boot::provide_figures(move || {
                let store = latest.borrow();
                [store.to_lines_for_restart(), readable(&store)]
            });
        }
    });
    use_effect_with((store.edits, store.keeping.status.clone()), |_| {
        boot::figures_changed();
    });
    // Asked once, and again only after another change.
    use_effect_with((store.edits, store.is_unkept()), |(_, unkept)| {
        boot::asks_before_leaving(*unkept);
    });
}

/// The figures as a person would write them down.
fn readable(state: &State) -> String {
    let mut text = String::new();
    if let Some(name) = state.entry.trust_name.given() {
        text.extend([TRUST_NAME, ": ", name, "\n"]);
    }
    for (field, entered) in state.entries().iter() {
        let label = field.label(state.each_measure());
        text.extend([label.as_str(), ": ", entered, "\n"]);
    }
    for (name, entered) in state.entries().carried() {
        text.extend([name, ": ", entered, "\n"]);
    }
    for (place, row) in state.entry.table.rows().iter().enumerate() {
        let called = row.called(place);
        for (column, entered) in row.cells() {
            let heading = column.heading(state.each_measure());
            text.extend([called.as_str(), ", ", &heading, ": ", entered, "\n"]);
        }
        for (name, entered) in row.outcomes().carried() {
            text.extend([called.as_str(), ", ", name, ": ", entered, "\n"]);
        }
    }
    for (prompt, written) in state.entry.reflections.iter() {
        text.extend([&prompt.label(), ": ", written, "\n"]);
    }
    text
}
