//! What deserves a look, named before all rows, each with its reason and the way to its row.

use std::rc::Rc;

use yew::{Callback, Html, html};

use crate::analysis::{Line, Named, StandingOut};
use crate::app::shared::{finding_heading, no_break};
use crate::browser::page;
use crate::wording::interface::compared as wording;

/// What stands out; nothing where nothing is compared.
pub(crate) fn standing_out(lines: &[Rc<Line>]) -> Html {
    let Some(found) = StandingOut::among(lines) else {
        return Html::default();
    };
    let nothing = found.named().next().is_none();
    html! {
        <section class="standing-out" aria-labelledby="deserves-a-look" data-nothing={nothing.then_some("")}>
            <h3 id="deserves-a-look" tabindex="-1">{ wording::STANDING_OUT }</h3>
            <p>{ found.sentence() }</p>
            if !nothing {
                <div class="sides">
                    { side("lower", wording::LOWER, &found.lower) }
                    { side("higher", wording::HIGHER, &found.higher) }
                </div>
            }
        </section>
    }
}

fn side(name: &'static str, title: &'static str, named: &[Named]) -> Html {
    if named.is_empty() {
        return Html::default();
    }
    html! {
        <div class="side" data-side={name}>
            <h4>{ title }</h4>
            <ul>{ for named.iter().map(one) }</ul>
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
            <button type="button" class="way" data-to={heading} onclick={go}>{ named.name() }</button>
            <p>{ no_break(&named.reason()) }</p>
        </li>
    }
}
