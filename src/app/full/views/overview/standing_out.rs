//! What stands out on either side, named before all rows, each the way to its row.

use yew::{Callback, Html, html};

use crate::analysis::{Named, Side, StandingOut};
use crate::app::shared::{finding_heading, whole};
use crate::browser::page;

/// The measures that stand out; nothing where none does.
pub(crate) fn standing_out(found: &StandingOut) -> Html {
    if found.named().next().is_none() {
        return Html::default();
    }
    html! {
        <div class="standing-out">
            { side("higher", &found.heading(Side::Higher), &found.higher) }
            { side("lower", &found.heading(Side::Lower), &found.lower) }
        </div>
    }
}

fn side(name: &'static str, title: &str, named: &[Named]) -> Html {
    if named.is_empty() {
        return Html::default();
    }
    let heading = format!("standing-out-{name}");
    html! {
        <div class="side" data-side={name}>
            <h3 id={heading.clone()}>{ whole(title) }</h3>
            <ul aria-labelledby={heading}>{ for named.iter().map(one) }</ul>
        </div>
    }
}

fn one(named: &Named) -> Html {
    let key = named.key();
    let heading = finding_heading(&key.measure, key.group);
    let go = {
        let heading = heading.clone();
        Callback::from(move |_| page::show(&heading))
    };
    html! {
        <li key={heading.clone()}>
            <button type="button" class="way" data-to={heading} onclick={go}>{ whole(&named.name()) }</button>
            <span class="spoken">{ whole(&named.reason()) }</span>
        </li>
    }
}
