//! Where the trust stands: what deserves a look, and then one row for each measure and group, gathered by the sector's
//! common goals, all with the same peers as far as there are any. A row opens in place.

mod row;
mod standing_out;

use std::rc::Rc;

use yew::{Html, html};

pub(crate) use self::row::own_choice;
use self::row::row;
use self::standing_out::standing_out;
use crate::analysis::{Line, Unlisted, by_goal};
use crate::app::full::store::Store;
use crate::app::full::views::peer_choice::peer_choice;
use crate::app::shared::Theme;
use crate::measures::Goal;
use crate::wording::ORDER;
use crate::wording::interface::compared as wording;

/// The section in which figures are compared.
pub(crate) fn compared(store: &Store, theme: Option<&Theme>) -> Html {
    let lines = &store.derived.overview.lines;
    html! {
        <section class="compared" aria-labelledby="where-you-stand">
            <h2 id="where-you-stand" tabindex="-1">{ wording::HEADING }</h2>
            if store.entry.core.is_example {
                <p class="example-note" data-example="">{ wording::EXAMPLE_NOTE }</p>
            }
            { peer_choice(store, "compared-with", None) }
            if let Some(unlisted) = Unlisted::of(&store.entry.table, &store.derived.compared) {
                <p class="part-note" data-unlisted="">{ unlisted.said() }</p>
            }
            if lines.is_empty() {
                <p>{ wording::NOTHING_ENTERED }</p>
            } else {
                { standing_out(lines) }
                if let Some(said) = store.derived.overview.marks.sentence() {
                    <p class="chance">{ said }</p>
                }
                if lines.len() > 1 {
                    <p class="order">{ ORDER }</p>
                }
            }
            { for by_goal(lines).iter().map(|(goal, lines)| of_goal(store, theme, *goal, lines)) }
        </section>
    }
}

fn of_goal(store: &Store, theme: Option<&Theme>, goal: Goal, lines: &[Rc<Line>]) -> Html {
    let heading = format!("goal-{}", goal.id());
    html! {
        <section class="goal-lines" key={goal.id()} data-goal={goal.id()} aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ goal.name() }</h3>
            <div>{ for lines.iter().map(|line| row(store, theme, line)) }</div>
        </section>
    }
}
