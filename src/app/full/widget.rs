//! The root: the national figures are read, the state is made, packs are fetched as they are wanted, and the rooms are
//! put in order.

use std::rc::Rc;

use yew::{Html, Properties, UseReducerHandle, function_component, html, use_effect_with, use_reducer};

use super::addressed::{addressed, use_address};
use super::keeping::use_keeping;
use super::state::{Action, Section, State};
use super::views::{about_room, compared, methods_room, reflect_room, rooms, sector_room, your_trust};
use crate::app::shared::use_theme;
use crate::browser::{boot, page};
use crate::entry::field_label;
use crate::national::{National, PackName};

/// The state and the means to change it, as the views receive it.
pub(crate) type Store = UseReducerHandle<State>;

/// Puts the widget into the page. Where the figures that came with it cannot be read, the page says so.
pub fn mount() {
    match National::bundled() {
        Ok(national) => {
            let national = Rc::new(national);
            if let Some(root) = page::part("app") {
                yew::Renderer::<Widget>::with_root_and_props(root, WidgetProps { national }).render();
            }
        }
        Err(error) => page::fail(&error.to_string()),
    }
}

#[derive(Properties)]
struct WidgetProps {
    national: Rc<National>,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.national, &other.national)
    }
}

#[function_component]
fn Widget(props: &WidgetProps) -> Html {
    let national = Rc::clone(&props.national);
    let store = use_reducer(move || State::new(national, &boot::kept_figures(), addressed()));
    let theme = use_theme();

    // Should anything panic later, the page still has what was typed up to now.
    use_effect_with(store.to_lines_for_restart(), {
        let readable = readable(&store);
        move |lines| boot::keep(lines, &readable)
    });
    use_keeping(&store);
    // Rows change places with their peers, which takes the focus away from where they were chosen.
    use_effect_with((store.go_to.clone(), store.choices.peers), |(control, _)| {
        if let Some(control) = control {
            page::choose(control);
        }
    });
    use_effect_with(store.announcement(), |said| boot::announce(said));
    use_effect_with(store.packs_to_ask_for(), {
        let store = store.clone();
        move |packs| packs.iter().for_each(|pack| ask_for(*pack, &store))
    });
    use_effect_with((), |()| page::ready());
    use_address(&store);

    html! {
        <>
            { rooms(&store) }
            {
                match store.view.room() {
                    Section::Trust => html! {
                        <>
                            { your_trust(&store) }
                            { compared(&store, theme.as_ref()) }
                        </>
                    },
                    Section::Sector => sector_room(&store, theme.as_ref()),
                    Section::Reflect => reflect_room(&store),
                    Section::Methods => methods_room(&store),
                    Section::About => about_room(&store),
                }
            }
        </>
    }
}

/// Fetches a pack, and hands it to the state when it is there.
pub(crate) fn ask_for(pack: PackName, store: &Store) {
    store.dispatch(Action::Asked(pack));
    let dispatcher = store.dispatcher();
    boot::load(&format!("{}.postcard", pack.id()), move |bytes| {
        dispatcher.dispatch(Action::Arrived(pack, bytes.map(Into::into)));
    });
}

/// The figures as a person would write them down.
fn readable(state: &State) -> String {
    let mut text = String::new();
    for (field, typed) in state.entries.iter() {
        let label = field_label(field, state.each_measure());
        text.extend([label.as_str(), ": ", typed, "\n"]);
    }
    for (place, row) in state.table.rows().iter().enumerate() {
        let called = row.called(place);
        for (column, typed) in row.cells() {
            let heading = column.heading(state.each_measure());
            text.extend([called.as_str(), ", ", &heading, ": ", typed, "\n"]);
        }
    }
    for (prompt, written) in state.reflections.iter() {
        text.extend([&prompt.label(), ": ", written, "\n"]);
    }
    text
}
