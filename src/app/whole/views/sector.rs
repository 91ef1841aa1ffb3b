//! If every pupil did as well.

use yew::{Html, html};

use crate::app::components::Theme;
use crate::app::whole::widget::Store;

/// The room in which the sector's arithmetic is done.
pub(crate) fn sector_room(_store: &Store, _theme: Option<&Theme>) -> Html {
    html! { <section class="sector" aria-labelledby="sector"><h2 id="sector" tabindex="-1">{ "If every pupil did as well" }</h2></section> }
}
