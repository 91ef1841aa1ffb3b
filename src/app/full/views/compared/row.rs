//! One measure in its row: its figure, where it stands, and everything else where it is opened.

use std::rc::Rc;

use yew::{Callback, Html, html};

use crate::analysis::{BesideEngland, Finding, Line, Outcome, Said, WithoutRange};
use crate::app::full::action::Action;
use crate::app::full::pictures::PictureKind;
use crate::app::full::store::Store;
use crate::app::full::views::one_measure::{beside_england, one_measure};
use crate::app::full::views::peer_choice::peer_choice;
use crate::app::shared::{Picture, Theme, finding_heading, no_break};
use crate::measures::{MeasureGroup, PupilGroup};
use crate::wording::interface::{compared as wording, finding_article};

/// A measure's name, and whose outcomes where they are not everybody's.
fn name(line: &Line) -> Html {
    let group = line.group;
    html! {
        <>
            { &line.measure.short_name }
            if group != PupilGroup::All {
                <span class="line-group">{ format!("{}{}", ", ", group.name()) }</span>
            }
        </>
    }
}

/// The row of a line.
pub(crate) fn row(store: &Store, theme: Option<&Theme>, line: &Line) -> Html {
    let id = &line.measure.id;
    let key = format!("{id}-{}", line.group.id());
    match &line.said {
        Said::Finding(finding) => html! {
            <article class="line" {key} data-measure={id.to_string()} data-group={line.group.id()}>
                { found(store, theme, line, finding) }
            </article>
        },
        Said::BesideEngland(beside_england) => html! {
            <article class="line line-beside" {key} data-beside={id.to_string()} data-group={line.group.id()}>
                { beside(store, theme, line, beside_england) }
            </article>
        },
        Said::WithoutRange(placed) => html! {
            <article class="line line-beside" {key} data-without-range={id.to_string()} data-group={line.group.id()}>
                { without_range(store, line, placed) }
            </article>
        },
        Said::Without(outcome) => html! {
            <div class="line line-without" {key} data-wanting={id.to_string()} data-group={line.group.id()}>
                <h4>{ name(line) }</h4>
                <p>{ without(outcome) }</p>
                // Whoever chose such peers in the opened measure can choose others there.
                if store.routing.is_expanded(&MeasureGroup::new(id.clone(), line.group)) {
                    { peer_choice(store, &own_choice(line), Some(&line.measure)) }
                }
            </div>
        },
    }
}

/// How every row begins: the measure, whose figure it is, and the figure with its interval, where one is known.
fn figure(line: &Line, who: String, value: String, interval: Option<String>) -> Html {
    html! {
        <>
            <div class="line-name">
                <h4 id={finding_heading(&line.measure.id, line.group)} tabindex="-1">{ name(line) }</h4>
                <p class="line-who">{ who }</p>
            </div>
            <p class="line-value">
                <strong>{ value }</strong>
                if let Some(interval) = interval {
                    <span class="unbroken">{ format!(" ({interval})") }</span>
                }
            </p>
        </>
    }
}

/// A figure beside England's, which has no place and so no picture of one.
fn beside(store: &Store, theme: Option<&Theme>, line: &Line, beside: &BesideEngland) -> Html {
    let key = MeasureGroup::new(line.measure.id.clone(), line.group);
    let open = store.routing.is_expanded(&key);
    html! {
        <>
            <div class="line-head">
                { figure(line, beside.pupils_and_year(), beside.value_text(), beside.interval_text()) }
                <div class="line-said">
                    <p class="line-verdict">{ beside.headline() }</p>
                    <p class="line-england">{ wording::england(&beside.england_value(), beside.england().year) }</p>
                </div>
                { open_button(store, line, &key, open) }
            </div>
            <div id={more_id(&key)} class="line-more">
                if open {
                    { beside_england(store, theme, line, beside) }
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
            class="line-open"
            aria-expanded={open.to_string()}
            aria-controls={more_id(key)}
            {onclick}
        >
            { if open { wording::LESS } else { wording::MORE } }
            <span class="spoken">{ finding_article::about(&line.measure.short_name) }</span>
        </button>
    }
}

/// A figure whose certainty cannot be measured, with its place and the sentence that says so.
fn without_range(store: &Store, line: &Line, placed: &WithoutRange) -> Html {
    html! {
        <>
            <div class="line-head">
                { figure(line, placed.peers().year().to_string(), placed.value_text(), None) }
                <div class="line-said">
                    <p class="line-verdict">{ placed.headline() }</p>
                    <p class="line-place">{ placed.sentence() }</p>
                    if let Some(england) = placed.england_text() {
                        <p class="line-england">{ england }</p>
                    }
                </div>
            </div>
            { peer_choice(store, &own_choice(line), Some(&line.measure)) }
        </>
    }
}

/// The name of the choice of peers in a measure.
pub(crate) fn own_choice(line: &Line) -> String {
    format!("{}-compared-with", finding_heading(&line.measure.id, line.group))
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

fn found(store: &Store, theme: Option<&Theme>, line: &Line, finding: &Rc<Finding>) -> Html {
    let key = MeasureGroup::new(line.measure.id.clone(), line.group);
    let open = store.routing.is_expanded(&key);
    html! {
        <>
            <div class="line-head">
                { figure(line, finding.pupils_and_years(), finding.value_text(), Some(finding.interval_text())) }
                <div class="line-picture">
                    <Picture<PictureKind>
                        drawing={PictureKind::Strip(finding.clone())}
                        span={finding.peers().span()}
                        theme={theme.cloned()}
                    />
                </div>
                <div class="line-said">
                    <p class="line-verdict">{ finding.headline() }</p>
                    <p class="line-place">{ no_break(&wording::place(&finding.place_text())) }</p>
                    if let Some((_, england)) = finding.england_label() {
                        <p class="line-england">{ england }</p>
                    }
                </div>
                { open_button(store, line, &key, open) }
            </div>
            <div id={more_id(&key)} class="line-more">
                if open {
                    { one_measure(store, theme, line, finding) }
                }
            </div>
        </>
    }
}
