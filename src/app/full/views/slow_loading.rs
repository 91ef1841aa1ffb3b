//! What stands beside "Loading…": after five seconds a word, and a way to stop.

use yew::{Callback, Html, html};

use crate::app::shared::tool;
use crate::browser::boot;
use crate::wording::interface::slow_loading as wording;

/// It has its room from the start and is shown by the style (`.slow` in `www/look.css`), so that nothing moves for it. Stopping
/// ends everything that is being loaded, and the page says so and offers to try again.
pub(crate) fn slow_loading() -> Html {
    html! {
        <span class="slow" role="status">
            { wording::SLOW }
            { " " }
            { tool("stop-loading", wording::STOP, true, Callback::from(|()| boot::stop_loading())) }
        </span>
    }
}
