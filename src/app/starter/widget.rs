//! The root: the national figures are read, the state is made, and the views are put in order.

use std::cell::Cell;
use std::rc::Rc;

use yew::{Html, Properties, function_component, html, use_effect_with, use_mut_ref, use_reducer};

use super::catalogue::Catalogue;
use super::state::State;
use super::views::{where_you_stand, your_trust};
use crate::app::shared::section_nav;
use crate::browser::{boot, clock, page};
use crate::measures::AcademicYear;
use crate::route::Section;

/// Puts the widget into the page. Where the figures that came with it cannot be read, the page says so.
pub fn mount() {
    match Catalogue::bundled() {
        Ok(catalogue) => {
            let catalogue = Rc::new(catalogue);
            if let Some(root) = page::part("app") {
                let widget =
                    yew::Renderer::<Widget>::with_root_and_props(root, WidgetProps { catalogue }).render();
                MOUNTED.set(Some(widget));
            }
        }
        Err(error) => page::fail(&error.to_string()),
    }
}

thread_local! {
    static MOUNTED: Cell<Option<yew::AppHandle<Widget>>> = const { Cell::new(None) };
}

/// Takes the program out of the page, with all that it listens to.
fn unmount() {
    if let Some(widget) = MOUNTED.take() {
        widget.destroy();
    }
}

#[derive(Properties)]
struct WidgetProps {
    catalogue: Rc<Catalogue>,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }
}

#[function_component]
fn Widget(props: &WidgetProps) -> Html {
    let catalogue = Rc::clone(&props.catalogue);
    let store = use_reducer(move || {
        State::new(
            catalogue,
            &boot::kept_figures(),
            AcademicYear::latest_results(clock::today()),
        )
    });

    // Should anything panic later, the page asks for what was entered up to then.
    let latest = use_mut_ref(|| store.clone());
    latest.replace(store.clone());
    use_effect_with((), {
        let latest = Rc::clone(&latest);
        move |()| {
            boot::provide_figures(move || {
                let store = latest.borrow();
                let [lines, history] = store.to_lines();
                // Every field is on the page, where the page reads it with its label.
                [lines, String::new(), history]
            });
        }
    });
    let unkept = !store.core.entries.is_empty() && !store.core.is_example;
    use_effect_with((store.edits, unkept), |(_, unkept)| {
        boot::figures_changed();
        boot::asks_before_leaving(*unkept);
    });
    use_effect_with(store.announcement(), |said| boot::announce(said));
    use_effect_with((), |()| {
        boot::ready();
        boot::replaceable(unmount);
    });
    use_effect_with((store.edits, store.focus()), |(_, focus)| {
        if let Some(focus) = focus {
            page::choose(focus);
        }
    });

    html! {
        <>
            { section_nav(Section::Trust, None, Html::default()) }
            { your_trust(&store) }
            { where_you_stand(&store) }
        </>
    }
}
