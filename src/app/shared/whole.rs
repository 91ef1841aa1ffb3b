//! Text that is replaced with its element. A machine translator takes a text out of the page and puts its own into the place;
//! whoever then changes the text that was taken out changes nothing that anybody sees. With a new element for every new text
//! the old one goes, whatever has become of what is in it.

use yew::{Html, html};

/// A text that changes with the figures.
pub(crate) fn whole(text: &str) -> Html {
    // Without a fragment around it the key would have to differ from those of its siblings.
    html! { <><span key={text}>{ text }</span></> }
}
