//! Ranges that stay on one line. Browsers break after a dash unless it is joined to what follows, and "58–" at the end of
//! a line reads as something else.

use yew::Html;

use super::text_content::whole;

/// `text` with its dashes joined to their neighbours by invisible word joiners.
pub(crate) fn no_break(text: &str) -> Html {
    whole(&text.replace('–', "\u{2060}–\u{2060}"))
}
