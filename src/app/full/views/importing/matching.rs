//! How a sheet is understood, each part of it to be set otherwise.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::state::importing::{
    Correction, Hindrance, ImportAction, Understood, change_id, meaning_id,
};
use crate::app::full::store::Store;
use crate::app::full::views::importing::questions::{is_asked, question, questions};
use crate::app::full::views::importing::{cell_report, close};
use crate::app::full::views::pack_waiting::pack_waiting;
use crate::app::shared::{results_year_choice, tool};
use crate::browser::page;
use crate::entry::Entry;
use crate::import::{ColumnMatch, ColumnMeaning, Matching, MergeMode, Scale, Shape, UnusedReason};
use crate::measures::{AcademicYear, Unit};
use crate::national::PackName;
use crate::wording::interface::importing;
use crate::wording::interface::importing::matching as wording;

/// Rows among which the one with the headings is chosen.
const HEADING_ROWS: usize = 12;

/// The sentence that says why nothing can be used yet.
const WHY_NOT: &str = "why-not-used";

/// What is understood, and what would be taken.
pub(crate) fn matching(store: &Store, known: &Understood) -> Html {
    html! {
        <>
            <p data-summary="">{ known.import.account.summary() }</p>
            // Until all have come, a column of a measure that is not there yet is not used.
            { PackName::ALL.into_iter().find_map(|pack| pack_waiting(store, pack, wording::FURTHER_MEASURES)) }
            { sheets(store, known) }
            { questions(store, known) }
            { for known.matching.remarks().into_iter().map(|said| html! { <p class="part-note">{ said }</p> }) }
            { results_year(store, known) }
            { columns(store, known) }
            <details class="further-fields" data-further="layout">
                <summary>{ wording::LAYOUT }</summary>
                { layout(store, known) }
            </details>
            { cell_report::lists(known) }
            { how(store, known) }
            { ways_on(store, known) }
        </>
    }
}

/// The buttons that end this; the one that uses the figures is off while it cannot, and says why.
fn ways_on(store: &Store, known: &Understood) -> Html {
    let why_not = known.hindrance().map(|hindrance| match hindrance {
        Hindrance::OpenQuestions => wording::questions_open(&known.matching.questions_left()),
        Hindrance::NotResults => wording::NOT_RESULTS.to_owned(),
        Hindrance::NothingToUse => wording::NOTHING_TO_USE.to_owned(),
    });
    let usable = why_not.is_none();
    let dispatcher = store.dispatcher();
    let onclick = Callback::from(move |_| {
        if usable {
            dispatcher.dispatch(Action::UseImport);
            page::show("your-trust");
        }
    });
    html! {
        <>
            if let Some(missing) = store.missing_of_import(known) {
                <p class="importing-wrong" data-missing-for-comparison=""><strong>{ missing }</strong></p>
            }
            if let Some(why_not) = why_not {
                <p id={WHY_NOT} class="importing-wrong" data-why-not="">{ why_not }</p>
            }
            <p class="tools">
                <button
                    type="button"
                    data-action="take"
                    aria-disabled={(!usable).then_some("true")}
                    aria-describedby={(!usable).then_some(WHY_NOT)}
                    {onclick}
                >{ wording::USE }</button>
                if store.import.pasted.is_some() {
                    { tool("change-pasted", importing::CHANGE_PASTED, true, doing(store, ImportAction::ChangePasted)) }
                }
                { close(store, importing::CANCEL) }
            </p>
        </>
    }
}

/// Dispatches what `step` makes of the value that is chosen in a list.
fn chosen(store: &Store, step: impl Fn(String) -> Option<ImportAction> + 'static) -> Callback<Event> {
    let dispatcher = store.dispatcher();
    Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some(step) = step(value) {
            dispatcher.dispatch(Action::Import(step));
        }
    })
}

/// Dispatches a step.
fn doing(store: &Store, step: ImportAction) -> Callback<()> {
    let dispatcher = store.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(Action::Import(step.clone())))
}

/// The year of the figures for which the sheet names none.
fn results_year(store: &Store, known: &Understood) -> Html {
    let Some(year) = known.matching.undated() else {
        return Html::default();
    };
    let dispatcher = store.dispatcher();
    let on_year = Callback::from(move |year| {
        let step = ImportAction::Correct(Correction::ResultsYear(year));
        dispatcher.dispatch(Action::Import(step));
    });
    let label = html! { <span class="spoken">{ wording::OF_THIS_FILE }</span> };
    results_year_choice(
        "import-results-year",
        label,
        known.latest,
        Some(year),
        false,
        on_year,
    )
}

fn sheets(store: &Store, known: &Understood) -> Html {
    if known.sheets.len() < 2 {
        return Html::default();
    }
    let onchange = chosen(store, |value| {
        value
            .parse()
            .ok()
            .map(|sheet| ImportAction::Correct(Correction::Sheet(sheet)))
    });
    html! {
        <p class="compare-with">
            <label for="sheet">{ wording::SHEET }</label>
            <select id="sheet" name="sheet" {onchange}>
                { for known.sheets.iter().enumerate().map(|(place, sheet)| html! {
                    <option value={place.to_string()} selected={place == known.sheet}>{ sheet.name() }</option>
                }) }
            </select>
        </p>
    }
}

/// The columns that are used or could be, and the others behind a fold.
fn columns(store: &Store, known: &Understood) -> Html {
    let all = known.matching.columns().iter().enumerate();
    let (shown, others): (Vec<_>, Vec<_>) = all
        .filter(|(_, column)| column.filled > 0 || !column.heading.is_empty())
        .partition(|(_, column)| column.meaning != ColumnMeaning::NotUsed || !column.candidates.is_empty());
    let head = || {
        html! {
            <thead>
                <tr>
                    <th scope="col">{ wording::IN_THE_FILE }</th>
                    <th scope="col">{ wording::FOR_EXAMPLE }</th>
                    <th scope="col">{ wording::READ_AS }</th>
                    <th scope="col"><span class="spoken">{ wording::CHANGE }</span></th>
                </tr>
            </thead>
        }
    };
    html! {
        <>
            <table class="matched">
                <caption class="spoken">{ wording::COLUMNS }</caption>
                { head() }
                <tbody>{ for shown.into_iter().map(|(place, column)| row(store, known, place, column)) }</tbody>
            </table>
            if !others.is_empty() {
                <details class="further-fields" data-further="unused-columns">
                    <summary>{ wording::not_used(others.len()) }</summary>
                    <table class="matched">
                        <caption class="spoken">{ wording::NOT_USED }</caption>
                        { head() }
                        <tbody>{ for others.into_iter().map(|(place, column)| row(store, known, place, column)) }</tbody>
                    </table>
                </details>
            }
        </>
    }
}

fn row(store: &Store, known: &Understood, place: usize, column: &ColumnMatch) -> Html {
    let name = known.matching.column_name(place);
    let heading = if column.heading.is_empty() {
        name.clone()
    } else {
        column.heading.clone()
    };
    let open = known.changing == Some(place);
    let change = doing(
        store,
        ImportAction::Correct(Correction::Changing((!open).then_some(place))),
    );
    html! {
        <tr key={place} data-column={place.to_string()} data-meaning={column.meaning.id()}>
            <th scope="row">
                { &heading }
                <span class="matched-place">{ name }</span>
            </th>
            <td>{ column.samples.join(", ") }</td>
            <td>
                if open {
                    { meanings(store, known, place, column) }
                } else {
                    { column.meaning.label(store.each_measure()) }
                    { scale(store, place, column) }
                }
            </td>
            <td>
                <button
                    type="button"
                    id={change_id(place)}
                    class="quiet"
                    data-action="change-column"
                    aria-expanded={open.to_string()}
                    onclick={change.reform(|_| ())}
                >
                    { if open { wording::LEAVE } else { wording::CHANGE } }
                    <span class="spoken">{ wording::what_is_read(&heading) }</span>
                </button>
            </td>
        </tr>
    }
}

/// The list of what a column can hold; only one is open at a time, because it is long.
fn meanings(store: &Store, known: &Understood, place: usize, column: &ColumnMatch) -> Html {
    let measures = store.measure_list();
    let onchange = {
        let store = store.clone();
        chosen(&store.clone(), move |id| {
            let meaning = ColumnMeaning::parse(&id, store.each_measure())?;
            Some(ImportAction::Correct(Correction::Meaning(place, meaning)))
        })
    };
    let current = column.meaning.id();
    let option = |id: &str, label: &str| {
        html! { <option value={id.to_owned()} selected={id == current}>{ label.to_owned() }</option> }
    };
    let suggested = known.matching.suggestions(place, &measures);
    html! {
        <select id={meaning_id(place)} class="meanings" name="meaning" aria-label={wording::meaning(&column.heading)} {onchange}>
            if !suggested.is_empty() {
                <optgroup label={wording::SUGGESTED}>
                    { for suggested.iter().map(|choice| option(&choice.id, &choice.label)) }
                </optgroup>
            }
            { for Matching::choices(&measures).into_iter().map(|group| html! {
                <optgroup label={group.label}>
                    { for group.choices.iter().map(|choice| option(&choice.id, &choice.label)) }
                </optgroup>
            }) }
        </select>
    }
}

/// What one stands for in a column of percentages: a spreadsheet keeps 65% as 0.65.
fn scale(store: &Store, place: usize, column: &ColumnMatch) -> Html {
    let field = column.meaning.field();
    let measure = field.and_then(|field| match &field.entry {
        Entry::Figure(id) => store.each_measure().find(|measure| measure.id == *id),
        _ => None,
    });
    let of_hundred = |unit: Unit| unit.per_cent_of().is_some();
    if !measure.is_some_and(|measure| of_hundred(measure.unit)) {
        return Html::default();
    }
    let onchange = chosen(store, move |value| {
        let scale = if value == "fraction" {
            Scale::Fraction
        } else {
            Scale::AsWritten
        };
        Some(ImportAction::Correct(Correction::Scale(place, scale)))
    });
    html! {
        <select class="scale" name="scale" aria-label={wording::scale(&column.heading)} {onchange}>
            <option value="written" selected={column.scale == Scale::AsWritten}>{ wording::AS_WRITTEN }</option>
            <option value="fraction" selected={column.scale == Scale::Fraction}>{ wording::FRACTION }</option>
        </select>
    }
}

fn layout(store: &Store, known: &Understood) -> Html {
    let matching = &known.matching;
    let on_row = chosen(store, |value| {
        Some(ImportAction::Correct(Correction::HeadingRow(value.parse().ok())))
    });
    let on_shape = chosen(store, |value| {
        Some(ImportAction::Correct(Correction::Shape(if value == "whole" {
            Shape::WholeTrust
        } else {
            Shape::Schools
        })))
    });
    let on_year = chosen(store, |value| {
        Some(ImportAction::Correct(Correction::Latest(
            value.parse::<AcademicYear>().ok(),
        )))
    });
    let rows = if matching.is_turned() {
        known.rows().iter().map(Vec::len).max().unwrap_or_default()
    } else {
        known.rows().len()
    };
    let last = matching
        .heading_row()
        .unwrap_or_default()
        .max(HEADING_ROWS.min(rows.saturating_sub(1)));
    html! {
        <div class="layout">
            <p class="compare-with">
                <label for="heading-row">{ wording::HEADINGS }</label>
                <select id="heading-row" name="heading-row" onchange={on_row}>
                    <option value="none" selected={matching.heading_row().is_none()}>{ wording::NO_HEADINGS }</option>
                    { for (0..=last).map(|row| html! {
                        <option value={row.to_string()} selected={matching.heading_row() == Some(row)}>
                            { wording::headings_in(&matching.row_name(row)) }
                        </option>
                    }) }
                </select>
            </p>
            <p class="compare-with">
                <label for="shape">{ wording::EACH_ROW }</label>
                <select id="shape" name="shape" onchange={on_shape}>
                    <option value="schools" selected={matching.shape() == Shape::Schools}>{ wording::A_SCHOOL }</option>
                    <option value="whole" selected={matching.shape() == Shape::WholeTrust}>{ wording::WHOLE_TRUST }</option>
                </select>
            </p>
            if !matching.years().is_empty() {
                <p class="compare-with">
                    <label for="latest-year">{ wording::LATEST_YEAR }</label>
                    <select id="latest-year" name="latest-year" onchange={on_year}>
                        { for matching.years().iter().map(|year| html! {
                            <option value={year.to_string()} selected={matching.latest() == Some(*year)}>{ year.to_string() }</option>
                        }) }
                        <option value="none" selected={matching.latest().is_none()}>{ wording::LATER }</option>
                    </select>
                </p>
            }
            { for matching.questions().iter().filter(|asked| !is_asked(&asked.question)).map(|asked| question(store, known, asked)) }
            <p class="tools">{ tool("turn", wording::TURN, true, doing(store, ImportAction::Correct(Correction::Turn))) }</p>
            <ul class="aside-rows">{ for matching.aside().iter().map(|aside| {
                let take = doing(store, ImportAction::Correct(Correction::Aside(aside.row, false)));
                let why = match aside.why {
                    UnusedReason::Total | UnusedReason::Record => wording::IS_TOTAL,
                    UnusedReason::Remark | UnusedReason::Line => wording::IS_REMARK,
                    UnusedReason::Chosen | UnusedReason::OtherTable | UnusedReason::Hidden | UnusedReason::Asked | UnusedReason::OtherValue => wording::IS_SET_ASIDE,
                };
                html! {
                    <li key={aside.row}>
                        { format!("{} (“{}”) {why}. ", matching.row_name(aside.row), aside.text) }
                        <button type="button" class="quiet" onclick={take.reform(|_| ())}>{ wording::USE_ROW }</button>
                    </li>
                }
            }) }</ul>
        </div>
    }
}

/// What happens to the schools and figures that are there.
fn how(store: &Store, known: &Understood) -> Html {
    let there = match known.matching.shape() {
        Shape::Schools => !store.entry.table.is_empty(),
        Shape::WholeTrust => !store.entries().is_empty(),
    };
    if !there {
        return Html::default();
    }
    let way = |(how, name, label): (MergeMode, &'static str, &'static str)| {
        html! {
            <label class="topic">
                <input
                    type="radio"
                    name="how"
                    value={name}
                    checked={known.how == how}
                    onchange={doing(store, ImportAction::Correct(Correction::MergeMode(how))).reform(|_: Event| ())}
                />
                { label }
            </label>
        }
    };
    html! {
        <fieldset class="topics">
            <legend>{ wording::WHAT_IS_THERE }</legend>
            { way((MergeMode::Add, "add", wording::STAYS)) }
            { way((MergeMode::Replace, "replace", wording::IS_REPLACED)) }
        </fieldset>
    }
}
