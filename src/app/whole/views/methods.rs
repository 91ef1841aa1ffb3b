//! How it is computed.

use yew::{Html, html};

use crate::app::whole::widget::Store;

/// The room in which the methods are explained.
pub(crate) fn methods_room(_store: &Store) -> Html {
    html! { <section class="methods" aria-labelledby="methods"><h2 id="methods" tabindex="-1">{ "How it is computed" }</h2></section> }
}
