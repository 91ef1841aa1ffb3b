//! The way between the parts of the widget. It is there from the first paint (`www/index.html` has it too); what only the
//! full program has waits for it (`www/boot.js`).

use yew::{Callback, Html, html};

use crate::route::Section;
use crate::wording::interface::sections as wording;

/// The names of the sections, the one that is open marked. The small program has no way to `visit` one: the page loads the
/// full program, which opens it. `way_back` comes before them.
pub(crate) fn section_nav(open: Section, visit: Option<&Callback<Section>>, way_back: Html) -> Html {
    let entry = |section: Section| {
        let onclick = visit.map(|visit| visit.reform(move |_| section));
        html! {
            <li>
                <button
                    type="button"
                    data-room={section.id()}
                    aria-current={(section == open).then_some("page")}
                    {onclick}
                >{ section.name() }</button>
            </li>
        }
    };
    html! {
        <nav class="rooms" aria-label={wording::LABEL}><ul>{ way_back }{ for Section::ALL.into_iter().map(entry) }</ul></nav>
    }
}
