//! What stands in the board paper: which parts, and which measures in full.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::{Line, in_order};
use crate::app::full::action::Action;
use crate::app::full::state::paper::PaperAction;
use crate::app::full::store::Store;
use crate::app::full::views::fold::Fold;
use crate::entry::{PaperChoices, PaperPart};
use crate::export::BoardPaper;
use crate::measures::MeasureGroup;
use crate::wording::interface::share::paper as wording;

/// The parts that can be left out, and the measures that can be chosen.
pub(crate) fn choices(store: &Store, paper: &BoardPaper) -> Html {
    html! {
        <div class="paper-choices">
            <fieldset>
                <legend>{ wording::PARTS }</legend>
                { for PaperPart::ALL.into_iter().map(|part| of_part(store, part)) }
            </fieldset>
            <Fold name="paper-measures" summary={wording::CHOOSE_MEASURES} of={wording::HEADING}>
                { measures(store, paper) }
            </Fold>
        </div>
    }
}

fn of_part(store: &Store, part: PaperPart) -> Html {
    let dispatcher = store.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let shown = event.target_unchecked_into::<HtmlInputElement>().checked();
        dispatcher.dispatch(Action::Paper(PaperAction::Show(part, shown)));
    });
    html! {
        <label class="topic">
            <input type="checkbox" name="paper-part" value={part.id()} checked={store.entry.paper.shows(part)} {onchange} />
            { part.heading() }
        </label>
    }
}

fn measures(store: &Store, paper: &BoardPaper) -> Html {
    let chosen: Vec<MeasureGroup> = paper.measures.iter().map(|one| one.finding.key()).collect();
    let is_full = chosen.len() >= PaperChoices::MOST_MEASURES;
    let offered = |line: &Line| {
        let key = MeasureGroup::new(line.measure.id.clone(), line.group);
        let is_chosen = chosen.contains(&key);
        let onchange = {
            let (dispatcher, chosen, key) = (store.dispatcher(), chosen.clone(), key.clone());
            Callback::from(move |event: Event| {
                let mut next = chosen.clone();
                next.retain(|one| *one != key);
                if event.target_unchecked_into::<HtmlInputElement>().checked() {
                    next.push(key.clone());
                }
                dispatcher.dispatch(Action::Paper(PaperAction::Choose(next)));
            })
        };
        html! {
            <label class="topic">
                <input
                    type="checkbox"
                    name="paper-measure"
                    value={key.to_string()}
                    checked={is_chosen}
                    disabled={is_full && !is_chosen}
                    {onchange}
                />
                { wording::name_of(&line.measure, line.group) }
            </label>
        }
    };
    let lines = in_order(&store.derived.overview.lines);
    let of_findings = lines.iter().filter(|line| {
        let key = MeasureGroup::new(line.measure.id.clone(), line.group);
        line.is_compared() && !store.withholds(&key)
    });
    html! {
        <fieldset>
            <legend>{ wording::at_most(PaperChoices::MOST_MEASURES) }</legend>
            { for of_findings.map(|line| offered(line)) }
        </fieldset>
    }
}
