//! One measure in its row: its figure, where it stands, and everything else where it is opened. It is a component of its own,
//! so that a keystroke makes the rows again whose measures it changes.

use std::rc::Rc;

use yew::{Callback, Html, Properties, function_component, html};

use crate::analysis::{BesideEngland, Comparison, Finding, Line, Outcome, WithoutRange};
use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::chunk_waiting::once_here;
use crate::app::full::views::peer_choice::{own_choice, peer_choice};
use crate::app::shared::{RowHead, RowVerdict, finding_heading, measure_name, no_break, row_head, whole};
use crate::measures::MeasureGroup;
use crate::wording::interface::{finding_article, overview as wording};

#[derive(Properties)]
pub(crate) struct RowProps {
    pub(crate) line: Rc<Line>,
    pub(crate) open: bool,
    pub(crate) store: Store,
    pub(crate) theme: Option<Theme>,
}

impl PartialEq for RowProps {
    /// Whether the same would be shown. A closed row shows its line alone, which is the same object until something else is
    /// to be said; an opened one shows the rest of the state too, and is always drawn again.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.line, &other.line) && !self.open && !other.open
    }
}

/// The row of a line.
#[function_component]
pub(crate) fn Row(props: &RowProps) -> Html {
    let RowProps {
        line,
        open,
        store,
        theme,
    } = props;
    let open = *open;
    let theme = theme.as_ref();
    let id = &line.measure.id;
    match &line.comparison {
        Comparison::Finding(finding) => html! {
            <article class="line" data-measure={id.to_string()} data-group={line.group.id()}>
                { found(store, theme, line, finding, open) }
            </article>
        },
        Comparison::BesideEngland(beside_england) => html! {
            <article class="line line-beside" data-beside={id.to_string()} data-group={line.group.id()}>
                { beside(store, theme, line, beside_england, open) }
            </article>
        },
        Comparison::WithoutRange(placed) => html! {
            <article class="line line-beside" data-without-range={id.to_string()} data-group={line.group.id()}>
                { without_range(line, placed) }
            </article>
        },
        Comparison::Without(outcome) => html! {
            <div class="line line-without" data-wanting={id.to_string()} data-group={line.group.id()}>
                <h4>{ measure_name(&line.measure, line.group) }</h4>
                <p>{ whole(&without(outcome)) }</p>
                // A person who chose such peers in the opened measure can choose others there.
                if open {
                    { peer_choice(store, &own_choice(line), Some(&line.measure)) }
                }
            </div>
        },
    }
}

/// A figure beside England's, which has no place among trusts and so no strip.
fn beside(store: &Store, theme: Option<&Theme>, line: &Line, beside: &BesideEngland, open: bool) -> Html {
    let key = MeasureGroup::new(line.measure.id.clone(), line.group);
    let interval = beside.interval_text();
    html! {
        <>
            { row_head(RowHead {
                measure: &line.measure,
                group: line.group,
                who: beside.pupils_and_year(),
                value: (beside.value_text(), String::new()),
                strip: interval.map(|interval| html! {
                    <p class="line-interval">{ no_break(&wording::interval(&interval)) }</p>
                }).unwrap_or_default(),
                said: RowVerdict {
                    verdict: beside.verdict_in_brief().to_owned(),
                    place: wording::england(&beside.england_value(), beside.england().year),
                    among: String::new(),
                    stands_out: false,
                },
                open: open_button(store, line, &key, open),
            }) }
            <div id={more_id(&key)} class="line-more">
                if open {
                    { once_here(store, |chunk| (chunk.beside_england)(store, theme, line, beside)) }
                }
            </div>
        </>
    }
}

/// The name of what a row opens.
fn more_id(key: &MeasureGroup) -> String {
    format!("{}-more", finding_heading(&key.measure, key.group))
}

/// Opens the row and closes it.
fn open_button(store: &Store, line: &Line, key: &MeasureGroup, open: bool) -> Html {
    let onclick = {
        let (dispatcher, key) = (store.dispatcher(), key.clone());
        Callback::from(move |_| dispatcher.dispatch(Action::ExpandMeasure(key.clone(), !open)))
    };
    html! {
        <button
            type="button"
            class="line-open text-button"
            aria-expanded={open.to_string()}
            aria-controls={more_id(key)}
            {onclick}
        >
            { whole(if open { wording::LESS } else { wording::MORE }) }
            <span class="spoken">{ finding_article::about(&line.measure.short_name) }</span>
        </button>
    }
}

/// A figure whose certainty cannot be measured, with its place and the sentence that says so.
fn without_range(line: &Line, placed: &WithoutRange) -> Html {
    html! {
        <>
            { row_head(RowHead {
                measure: &line.measure,
                group: line.group,
                who: placed.peers().year().to_string(),
                value: (placed.value_text(), String::new()),
                strip: Html::default(),
                said: RowVerdict {
                    verdict: placed.headline().to_owned(),
                    place: placed.england_text().unwrap_or_default(),
                    among: String::new(),
                    stands_out: false,
                },
                open: Html::default(),
            }) }
            <p class="part-note">{ whole(&placed.sentence()) }</p>
        </>
    }
}

/// Why a figure is not compared.
fn without(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Unreadable => wording::UNREADABLE.to_owned(),
        Outcome::PupilsMissing => wording::PUPILS_MISSING.to_owned(),
        Outcome::NotCompared(why) => why.to_string(),
        Outcome::Nothing | Outcome::Found(_) => String::new(),
    }
}

fn found(store: &Store, theme: Option<&Theme>, line: &Line, finding: &Rc<Finding>, open: bool) -> Html {
    let key = MeasureGroup::new(line.measure.id.clone(), line.group);
    html! {
        <>
            { row_head(RowHead::of(finding, open_button(store, line, &key, open))) }
            <div id={more_id(&key)} class="line-more">
                if open {
                    { once_here(store, |chunk| (chunk.one_measure)(store, theme, line, finding)) }
                }
            </div>
        </>
    }
}
