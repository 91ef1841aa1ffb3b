//! A button that is always there and keeps the focus: one that cannot be used says so without leaving.

use yew::{Callback, Html, html};

use super::text_content::whole;

/// The ways back and forward again. Beside a trust's name the one that leads no further is hidden, and the focus of a person
/// who pressed it goes to the other.
pub(crate) const UNDO: &str = "undo";
pub(crate) const REDO: &str = "redo";

/// The button with this name; it does nothing while it is not `usable`.
pub(crate) fn tool(name: &'static str, label: &'static str, usable: bool, act: Callback<()>) -> Html {
    button(None, name, label, usable, act)
}

/// The same, where the page can go to it by its name. There is one of it.
pub(crate) fn tool_to_go_to(
    name: &'static str,
    label: &'static str,
    usable: bool,
    act: Callback<()>,
) -> Html {
    button(Some(name), name, label, usable, act)
}

fn button(
    id: Option<&'static str>,
    name: &'static str,
    label: &'static str,
    usable: bool,
    act: Callback<()>,
) -> Html {
    let onclick = Callback::from(move |_| {
        if usable {
            act.emit(());
        }
    });
    html! {
        <button type="button" {id} data-action={name} aria-disabled={(!usable).then_some("true")} {onclick}>{ whole(label) }</button>
    }
}
