//! A button that is always there and keeps the focus: one that cannot be used says so without leaving.

use yew::{Callback, Html, html};

use super::whole::whole;

/// The button of that name; it does nothing while it is not `usable`.
pub(crate) fn tool(name: &'static str, label: &'static str, usable: bool, act: Callback<()>) -> Html {
    let onclick = Callback::from(move |_| {
        if usable {
            act.emit(());
        }
    });
    html! {
        <button type="button" data-action={name} aria-disabled={(!usable).then_some("true")} {onclick}>{ whole(label) }</button>
    }
}
