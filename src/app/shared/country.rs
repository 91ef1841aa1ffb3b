//! England's trusts before anything is entered, so that the page is never empty. The page brings them as markup, drawn when
//! the national figures were built, which is there before any program; a program keeps it as it is.

use yew::{AttrValue, Html};

use crate::browser::boot;

/// One picture of each part of the work, of which the page shows one.
pub(crate) fn country() -> Html {
    Html::from_html_unchecked(AttrValue::from(boot::country()))
}
