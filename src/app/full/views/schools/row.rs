//! One school's row. It is a component of its own so that a keystroke draws one row again and not a hundred.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, KeyboardEvent, Properties, TargetCast,
    UseReducerDispatcher, classes, function_component, html,
};

use crate::analysis::ListedSchools;
use crate::app::full::action::Action;
use crate::app::full::import_transitions::is_block;
use crate::app::full::state::State;
use crate::app::full::state::table_view::{TableAction, cell_id};
use crate::app::full::views::schools::keys::{self, CellMove};
use crate::app::shared::no_break;
use crate::browser::clipboard;
use crate::entry::{Column, RowId, SchoolFact, SchoolRow};
use crate::measures::SchoolPhase;
use crate::wording::interface::school_table as wording;

/// A column as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Heading {
    pub(crate) column: Column,
    /// The column's name, unique among all.
    pub(crate) name: String,
    pub(crate) label: String,
    /// What its figures are counted in.
    pub(crate) unit: &'static str,
    /// Whether a minus sign can be typed: keypads for decimals have none.
    pub(crate) signed: bool,
    /// The phases whose schools can have no such figure.
    pub(crate) not_of: Vec<SchoolPhase>,
}

impl Heading {
    /// The class of the column's cells, where its width differs from that of figures.
    pub(crate) const fn class(&self) -> Option<&'static str> {
        match self.column {
            Column::Fact(SchoolFact::Name) => Some("cell-of-name"),
            Column::Fact(SchoolFact::Phase) => Some("cell-of-phase"),
            _ => None,
        }
    }
}

/// Every column that is shown.
pub(crate) type Headings = Rc<[Heading]>;

/// What is said under a row of one of its cells.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Remark {
    /// Which column, from zero.
    pub(crate) at: usize,
    /// Whether the cell cannot be used.
    pub(crate) wrong: bool,
    pub(crate) text: String,
}

/// The means to change the state. One is as good as another.
#[derive(Clone)]
pub(crate) struct Dispatcher(pub(crate) UseReducerDispatcher<State>);

impl PartialEq for Dispatcher {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Properties)]
pub(crate) struct Props {
    pub(crate) row: Rc<SchoolRow>,
    /// Its place, from zero.
    pub(crate) place: usize,
    /// All rows, in their order.
    pub(crate) ids: Rc<[RowId]>,
    pub(crate) headings: Headings,
    pub(crate) remarks: Vec<Remark>,
    /// What was filled in from the Department's list.
    pub(crate) listed: Option<Rc<ListedSchools>>,
    pub(crate) dispatcher: Dispatcher,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.row, &other.row)
            && self.place == other.place
            && self.ids == other.ids
            && self.headings == other.headings
            && self.remarks == other.remarks
            && self.listed == other.listed
    }
}

/// The row, and beneath it what is to be said of its cells.
#[function_component]
pub(crate) fn SchoolRowView(props: &Props) -> Html {
    let called = props.row.called(props.place);
    let remove = {
        let (dispatcher, id, called) = (props.dispatcher.0.clone(), props.row.id(), called.clone());
        Callback::from(move |_| {
            dispatcher.dispatch(Action::Table(TableAction::RemoveRow(id, called.clone())));
        })
    };
    html! {
        <tbody class="school" role="rowgroup" data-school={props.place.to_string()}>
            <tr role="row">
                { for (0..props.headings.len()).map(|at| cell(props, at, &called)) }
                <td role="cell" class="school-remove">
                    <button type="button" class="quiet" data-action="remove-school" onclick={remove}>
                        <span aria-hidden="true">{ "×" }</span>
                        <span class="spoken">{ wording::remove(&called) }</span>
                    </button>
                </td>
            </tr>
            if !props.remarks.is_empty() {
                <tr role="row" class="school-remarks">
                    <td role="cell" colspan={(props.headings.len() + 1).to_string()}>
                        { for props.remarks.iter().map(|remark| said(props, remark)) }
                    </td>
                </tr>
            }
        </tbody>
    }
}

fn remark_id(props: &Props, at: usize) -> String {
    format!("{}-said", cell_id(props.row.id(), &props.headings[at].name))
}

fn said(props: &Props, remark: &Remark) -> Html {
    let heading = &props.headings[remark.at];
    html! {
        <p
            key={heading.name.clone()}
            id={remark_id(props, remark.at)}
            class={classes!("field-message", remark.wrong.then_some("school-wrong"))}
        >
            <strong>{ &heading.label }{ ": " }</strong>{ no_break(&remark.text) }
        </p>
    }
}

fn cell(props: &Props, at: usize, called: &str) -> Html {
    let heading = &props.headings[at];
    let id = cell_id(props.row.id(), &heading.name);
    let remark = props.remarks.iter().find(|remark| remark.at == at);
    let wrong = remark.is_some_and(|remark| remark.wrong);
    let is_name = heading.column == Column::Fact(SchoolFact::Name);
    let text = props.row.text(&heading.column).to_owned();
    let (dispatcher, row, column) = (&props.dispatcher.0, props.row.id(), &heading.column);
    let oninput = {
        let (dispatcher, column) = (dispatcher.clone(), column.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            dispatcher.dispatch(Action::EnterCell(row, column.clone(), text));
        })
    };
    let onblur = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |_| dispatcher.dispatch(Action::LeaveField))
    };
    let onkeydown = {
        let (dispatcher, ids) = (dispatcher.clone(), Rc::clone(&props.ids));
        let (headings, place) = (Rc::clone(&props.headings), props.place);
        Callback::from(move |event: KeyboardEvent| {
            match keys::step(&event, (place, at), ids.len(), headings.len()) {
                Some(CellMove::To(row, column)) => {
                    event.prevent_default();
                    keys::go(&cell_id(ids[row], &headings[column].name));
                }
                Some(CellMove::NewRow) => {
                    event.prevent_default();
                    let column = headings[at].column.clone();
                    dispatcher.dispatch(Action::Table(TableAction::AddRow(column)));
                }
                None => {}
            }
        })
    };
    let onpaste = {
        let (dispatcher, column) = (dispatcher.clone(), column.clone());
        Callback::from(move |event: Event| {
            // One cell is pasted into the field by the browser itself.
            if let Some(text) = clipboard::text(&event).filter(|text| is_block(text)) {
                event.prevent_default();
                dispatcher.dispatch(Action::PasteBlock(row, column.clone(), text));
            }
        })
    };
    let published = props
        .listed
        .as_ref()
        .is_some_and(|listed| listed.still(row, column, &text));
    let label = if is_name {
        wording::name(props.place)
    } else {
        let published = if published { wording::PUBLISHED } else { "" };
        format!("{}, {called}{published}", heading.label)
    };
    let input = html! {
        <input
            id={id.clone()}
            type="text"
            class={classes!("cell", is_name.then_some("cell-name"), published.then_some("cell-published"))}
            inputmode={inputmode(heading)}
            autocomplete="off"
            spellcheck="false"
            value={text}
            aria-label={label}
            aria-invalid={wrong.then_some("true")}
            aria-describedby={remark.map(|_| AttrValue::from(remark_id(props, at)))}
            data-cell={heading.name.clone()}
            {oninput}
            {onblur}
            {onkeydown}
            {onpaste}
        />
    };
    let key = heading.name.clone();
    // On a phone, where the heading is out of sight, each cell shows its own.
    let shown = html! { <span class="cell-heading" aria-hidden="true">{ &heading.label }</span> };
    if is_name {
        html! { <th {key} scope="row" role="rowheader" class={heading.class()}>{ shown }{ input }</th> }
    } else {
        // A long form on a phone is shorter without what the school cannot have.
        let empty = props.row.text(&heading.column).is_empty();
        let elsewhere = empty
            && props
                .row
                .phase()
                .is_some_and(|phase| heading.not_of.contains(&phase));
        let class = classes!(heading.class(), elsewhere.then_some("cell-elsewhere"));
        html! { <td {key} role="cell" {class}>{ shown }{ input }</td> }
    }
}

fn inputmode(heading: &Heading) -> &'static str {
    match &heading.column {
        Column::Fact(SchoolFact::OnRoll | SchoolFact::Urn) => "numeric",
        Column::Fact(_) => "text",
        Column::Outcome(_) if heading.signed => "text",
        Column::Outcome(_) => "decimal",
    }
}
