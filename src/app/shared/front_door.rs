//! What a person meets first: the question, and every way in. Once there are figures it makes room for one line about them.

use yew::{Html, html};

use super::text_content::whole;
use crate::wording::interface::front_door as wording;

/// The front door with its ways in.
pub(crate) fn front_door(ways: Html) -> Html {
    html! {
        <div class="front-door">
            <h2 id="your-trust" tabindex="-1">{ wording::QUESTION }</h2>
            <p class="lede">{ wording::LEDE }</p>
            { ways }
        </div>
    }
}

/// The line about the trust whose figures are there: its name, what else is known, and what can be done.
pub(crate) fn trust_line(name: &str, more: &[String], tools: Html) -> Html {
    html! {
        <div class="trust-line">
            <div class="trust-who">
                <h2 id="your-trust" tabindex="-1">{ whole(name) }</h2>
                { for more.iter().map(|one| html! { <>{ " · " }{ whole(one) }</> }) }
            </div>
            <div class="trust-tools">{ tools }</div>
        </div>
    }
}
