//! A field in which a figure is typed, with all that is said of it. It is a component of its own, so that a keystroke makes
//! those fields again of which it changes something.

use yew::{Callback, Html, Properties, function_component, html};

use crate::app::full::action::Action;
use crate::app::full::views::schools::Dispatcher;
use crate::app::shared::{FigureField, Message, figure_field};
use crate::browser::page;
use crate::entry::Field;

#[derive(Properties, PartialEq)]
pub(crate) struct TypedFieldProps {
    pub(crate) field: Field,
    pub(crate) label: String,
    /// What the label says of a published figure.
    pub(crate) mark: Option<String>,
    /// Whether the label is for those who do not see the row and column in which the field is.
    pub(crate) is_spoken: bool,
    /// What is typed.
    pub(crate) text: String,
    /// What stands after the field, and how it is said.
    pub(crate) unit: (&'static str, &'static str),
    /// Whether a minus sign can be typed.
    pub(crate) signed: bool,
    pub(crate) message: Message,
    pub(crate) dispatcher: Dispatcher,
}

#[function_component]
pub(crate) fn TypedField(props: &TypedFieldProps) -> Html {
    let Dispatcher(dispatcher) = &props.dispatcher;
    let on_left = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::LeaveField))
    };
    let on_typed = {
        let (dispatcher, field) = (dispatcher.clone(), props.field.clone());
        Callback::from(move |text| dispatcher.dispatch(Action::Enter(field.clone(), text)))
    };
    figure_field(FigureField {
        name: props.field.name(),
        label: marked_label(&props.label, props.mark.as_deref()),
        is_spoken: props.is_spoken,
        text: props.text.clone(),
        unit: props.unit,
        signed: props.signed,
        message: props.message.clone(),
        on_left,
        on_typed,
        on_see: Callback::from(|heading: String| page::show(&heading)),
    })
}

/// A label, marked as long as its field holds a published figure.
pub(crate) fn marked_label(label: &str, mark: Option<&str>) -> Html {
    html! {
        <>
            { label }
            if let Some(mark) = mark {
                { " " }<span class="field-mark" data-mark="published">{ format!("({mark})") }</span>
            }
        </>
    }
}
