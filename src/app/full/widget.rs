//! The root: the national figures are read, the state is made, and the sections are put in order.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html, use_effect_with, use_reducer};

use super::chunk::LoadChunk;
use super::effects::chunk::use_chunk;
use super::effects::files::use_dropped_files;
use super::effects::focus::use_focus;
use super::effects::listed_trust::use_listed_trust;
use super::effects::names::use_names;
use super::effects::packs::use_packs;
use super::effects::rescue::use_rescue;
use super::effects::routing::{addressed, use_address};
use super::effects::row_order::use_row_order;
use super::effects::storage::{kept_on_device, use_keeping};
use super::state::State;
use super::views::{keeping, overview, paper_head, section_once_here, sections, started_note, your_trust};
use crate::app::full::theme::use_theme;
use crate::app::shared::country;
use crate::browser::{boot, clock, page, task};
use crate::measures::AcademicYear;
use crate::national::National;
use crate::route::Section;

/// Puts the widget into the page; `load_chunk` brings the second file of its program. Where the figures that came with it
/// cannot be read, the page says so.
pub fn mount(load_chunk: LoadChunk) {
    match National::bundled() {
        Ok(national) => {
            let national = Rc::new(national);
            if let Some(root) = page::part("app") {
                // Reading the figures has taken its time: another program may be answering meanwhile.
                task::in_own_task(move || {
                    let props = WidgetProps { national, load_chunk };
                    yew::Renderer::<Widget>::with_root_and_props(root, props).render();
                });
            }
        }
        Err(error) => page::fail(&error.to_string()),
    }
}

#[derive(Properties)]
struct WidgetProps {
    national: Rc<National>,
    load_chunk: LoadChunk,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.national, &other.national)
    }
}

#[function_component]
fn Widget(props: &WidgetProps) -> Html {
    let national = Rc::clone(&props.national);
    let store = use_reducer(move || {
        let latest = AcademicYear::latest_results(clock::today());
        State::new(
            national,
            &boot::kept_figures(),
            kept_on_device(),
            addressed(),
            latest,
        )
        .in_phase(page::phase().as_deref())
    });
    let theme = use_theme();
    use_rescue(&store);
    use_keeping(&store);
    use_effect_with(store.announcement(), |said| boot::announce(said));
    use_packs(&store);
    use_names(&store);
    use_effect_with((), |()| boot::ready());
    use_chunk(&store, props.load_chunk);
    use_address(&store);
    // After the view: a person taken to a control is not taken back to its heading.
    use_focus(&store);
    use_listed_trust(&store);
    use_dropped_files(&store);
    use_row_order(&store);

    let section = store.routing.view.section();
    html! {
        <>
            { paper_head(&store) }
            { sections(&store) }
            {
                match section {
                    Section::Trust => html! {
                        <>
                            { your_trust(&store) }
                            { overview(&store, theme.as_ref()) }
                            if !store.has_figures() {
                                { country() }
                            }
                            { started_note(&store).unwrap_or_default() }
                            { keeping(&store) }
                        </>
                    },
                    Section::Sector => section_once_here(&store, section, |chunk| (chunk.sector)(&store, theme.as_ref())),
                    Section::Reflect => section_once_here(&store, section, |chunk| (chunk.reflect)(&store)),
                    Section::Share => section_once_here(&store, section, |chunk| (chunk.share)(&store, theme.as_ref())),
                    Section::Methods => section_once_here(&store, section, |chunk| (chunk.methods)(&store)),
                    Section::About => section_once_here(&store, section, |chunk| (chunk.about)(&store)),
                }
            }
        </>
    }
}
