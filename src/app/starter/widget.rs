//! The root: the national figures are read, the state is made, and the views are put in order.

use std::cell::Cell;
use std::rc::Rc;

use yew::{Html, Properties, UseReducerHandle, function_component, html, use_effect_with, use_reducer};

use super::catalogue::Catalogue;
use super::state::State;
use super::views::{where_you_stand, your_trust};
use crate::app::shared::EXAMPLE;
use crate::app::shared::use_theme;
use crate::browser::{boot, page};
use crate::entry::{Entries, Field, field_label};

/// The state and the means to change it, as the views receive it.
pub(crate) type Store = UseReducerHandle<State>;

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

/// Takes the widget out of the page, with all that it listens to.
pub(crate) fn leave() {
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
        let fields = Field::of(catalogue.measures());
        let named = |name: &str| fields.iter().find(|field| field.name() == name).cloned();
        let kept = boot::kept_figures();
        State::new(
            catalogue,
            Entries::from_lines(&kept, named),
            kept.contains(EXAMPLE),
        )
    });

    let theme = use_theme();

    // Should anything panic later, the page still has what was typed up to now.
    use_effect_with((store.entries.clone(), store.is_example), {
        let catalogue = Rc::clone(&props.catalogue);
        move |(entries, is_example): &(Entries, bool)| {
            let example = if *is_example { EXAMPLE } else { "" };
            boot::keep(
                &(example.to_owned() + &entries.to_lines()),
                &readable(entries, &catalogue),
            );
        }
    });
    use_effect_with(store.announcement(), |said| boot::announce(said));
    use_effect_with((), |()| page::ready());

    html! {
        <>
            { your_trust(&store) }
            { where_you_stand(&store, theme.as_ref()) }
        </>
    }
}

/// The figures as a person would write them down.
fn readable(entries: &Entries, catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for field in Field::of(catalogue.measures()) {
        let typed = entries.text(&field);
        if !typed.is_empty() {
            text.extend([
                field_label(&field, catalogue.measures()).as_str(),
                ": ",
                typed,
                "\n",
            ]);
        }
    }
    text
}
