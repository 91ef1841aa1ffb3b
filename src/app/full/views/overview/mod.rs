//! Where the trust stands: one headline, and then one row for each measure and group, gathered by the sector's common goals
//! on one axis, all with the same peers as far as there are any. A row opens in place.

mod row;
mod standing_out;

use std::rc::Rc;

use yew::{Html, html};

use self::row::Row;
use self::standing_out::standing_out;
use crate::analysis::{Comparison, Line, NoComparison, NoPeers, Outcome, StandingOut};
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::field_link::go_to_field;
use crate::app::full::views::peer_choice::peer_choice;
use crate::app::full::views::topic_fields::CIRCUMSTANCES_FOLD;
use crate::app::shared::{strip_axis, whole};
use crate::entry::{Circumstance, Field};
use crate::measures::Goal;
use crate::wording::ORDER;
use crate::wording::interface::overview as wording;

/// The section in which figures are compared; nothing before any is entered.
pub(crate) fn overview(store: &Store, theme: Option<&Theme>) -> Html {
    let lines = &store.derived.overview.lines;
    if lines.is_empty() {
        return Html::default();
    }
    let found = StandingOut::among(lines);
    html! {
        <section class="compared" aria-labelledby="where-you-stand">
            <h2 id="where-you-stand" tabindex="-1">
                { whole(&found.as_ref().map_or_else(|| wording::HEADING.to_owned(), StandingOut::headline)) }
            </h2>
            if let Some(more) = found.as_ref().and_then(StandingOut::after_headline) {
                <p class="part-note">{ whole(&more) }</p>
            }
            if let Some(withheld) = wording::withheld(store.entry.withheld) {
                <p class="part-note" data-withheld="">{ whole(&withheld) }</p>
            }
            { peer_choice(store, "compared-with", None) }
            { wanted_for_peers(store, lines) }
            if let Some(unlisted) = store.unlisted_trust() {
                <p class="part-note" data-unlisted="">{ whole(&unlisted.said()) }</p>
            }
            if let Some(found) = &found {
                { standing_out(found) }
            }
            { for store.derived.row_order.by_goal(lines).iter().map(|(goal, lines)| of_goal(store, theme, *goal, lines)) }
            <details class="how-shown">
                <summary>{ wording::HOW_SHOWN }</summary>
                <p>{ wording::STRIP }</p>
                if let Some(said) = store.derived.overview.marks.sentence_beside(found.as_ref()) {
                    <p class="chance">{ whole(&said) }</p>
                }
                if lines.len() > 1 {
                    <p class="order">{ ORDER }</p>
                }
            </details>
        </section>
    }
}

/// The way to what the chosen peers need to be known, where rows say that it is not.
fn wanted_for_peers(store: &Store, lines: &[Rc<Line>]) -> Html {
    let wanted = lines.iter().find_map(|line| {
        let Comparison::Without(Outcome::NotCompared(NoComparison::NoPeers(why))) = &line.comparison else {
            return None;
        };
        let circumstance = |one| Field::circumstance(line.measure.shared_cohort(), one);
        match why {
            NoPeers::RegionUnknown => Some((Field::region(), wording::CHOOSE_REGION)),
            NoPeers::SchoolsUnknown => Some((circumstance(Circumstance::Schools), wording::ENTER_SCHOOLS)),
            NoPeers::IntakeUnknown => {
                Some((circumstance(Circumstance::Disadvantaged), wording::ENTER_INTAKE))
            }
            _ => None,
        }
    });
    let Some((field, said)) = wanted else {
        return Html::default();
    };
    let onclick = go_to_field(store, field.name(), &[CIRCUMSTANCES_FOLD]);
    html! {
        <p class="tools"><button type="button" data-action="wanted-for-peers" {onclick}>{ said }</button></p>
    }
}

fn of_goal(store: &Store, theme: Option<&Theme>, goal: Goal, lines: &[Rc<Line>]) -> Html {
    let heading = format!("goal-{}", goal.id());
    // An axis is named where it begins and where it turns: in most goals once.
    let mut named = None;
    let mut axes = 0;
    let mut rows: Vec<Html> = Vec::new();
    // By its key a row that changes places keeps its elements, and an axis those it had above another row.
    for line in lines {
        let placed = line.finding().filter(|finding| finding.on_axis().is_some());
        let ends = placed.map(|finding| (finding.axis_ends(), finding.peers().kind()));
        if let Some((ends, kind)) = ends.filter(|_| named != ends) {
            named = Some((ends, kind));
            axes += 1;
            rows.push(html! { <key={format!("axis-{axes}")}>{ strip_axis(ends, wording::among(kind)) }</> });
        }
        rows.push(html! {
            <key={format!("{}-{}", line.measure.id, line.group.id())}>
                <Row
                    line={Rc::clone(line)}
                    open={store.routing.is_expanded(&line.key())}
                    store={store.clone()}
                    theme={theme.cloned()}
                />
            </>
        });
    }
    html! {
        <section class="goal-lines" key={goal.id()} data-goal={goal.id()} aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ goal.name() }</h3>
            <div class="lines">{ for rows }</div>
        </section>
    }
}
