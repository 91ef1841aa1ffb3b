//! Text that is set as its element's own. A machine translator takes a text out of the page and puts its own into the place;
//! code that then changes the text that was taken out changes nothing that anybody sees. The content of an element as a whole
//! is what is set here, whatever has happened to its earlier content.

use yew::{Html, html};

/// A text that changes with the figures.
pub(crate) fn whole(text: &str) -> Html {
    html! { <span ~textContent={text} /> }
}
