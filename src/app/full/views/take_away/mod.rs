//! Take away: what leaves the page, and says by itself what it shows, of whom, of which year, how sure and from where. The
//! board paper, pictures, data and links are each in a file of their own.

#[allow(dead_code, reason = "the section is put together of its parts elsewhere")]
mod link;

use yew::{Html, html};

#[expect(unused_imports, reason = "the section is put together of its parts elsewhere")]
pub(crate) use self::link::LinkPart;

use crate::app::full::store::Store;
use crate::app::shared::Theme;
use crate::route::Section;
use crate::wording::interface::take_away as wording;

/// The section for what leaves the page.
pub(crate) fn take_away_section(_store: &Store, _theme: Option<&Theme>) -> Html {
    let section = Section::TakeAway.id();
    html! {
        <section class="take-away" aria-labelledby={section} data-room-open={section}>
            <h2 id={section} tabindex="-1">{ wording::HEADING }</h2>
            <p class="take-away-lede">{ wording::LEDE }</p>
        </section>
    }
}
