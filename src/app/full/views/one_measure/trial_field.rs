//! A field for something that is only tried: like every other field, with what is wrong under it, but no figure of the
//! trust's own.

use yew::{Callback, Html};

use crate::app::full::action::Action;
use crate::app::full::state::scenario::Scenario;
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::shared::{FigureField, Message, figure_field};
use crate::entry::{FigureProblem, read_figure};

/// What a field is of.
pub(crate) struct TrialField<'a> {
    /// Its name below the measure's heading.
    pub(crate) name: &'a str,
    pub(crate) label: &'a str,
    pub(crate) text: &'a str,
    pub(crate) unit: (&'static str, &'static str),
    pub(crate) signed: bool,
    /// What is wrong with what is typed, and whether that is a question.
    pub(crate) problem: Option<String>,
    pub(crate) asks: bool,
}

/// Whether a figure of the measure that is opened could be a fraction, which is asked about.
pub(crate) fn asks_about(opened: &OpenFinding<'_>, figure: &str) -> bool {
    let reading = read_figure(figure, opened.measure);
    reading.problem().is_some_and(FigureProblem::is_question)
}

/// The field. `with` puts what is typed into the trial, and `said` is the result.
pub(crate) fn trial_field(
    opened: &OpenFinding<'_>,
    tried: TrialField<'_>,
    with: impl Fn(&mut Scenario, String) + 'static,
    said: impl Fn(&Scenario) -> String + 'static,
) -> Html {
    let (dispatcher, key, trial) = (
        opened.store.dispatcher(),
        opened.key.clone(),
        opened.trial.clone(),
    );
    figure_field(FigureField {
        is_spoken: false,
        name: format!("{}-{}", opened.heading, tried.name),
        label: tried.label.to_owned().into(),
        text: tried.text.to_owned(),
        unit: tried.unit,
        signed: tried.signed,
        // No event tells when such a field is left, so a question is asked at once, and not as a mistake.
        message: match tried.problem {
            Some(question) if tried.asks => Message::Note(question),
            problem => problem.map_or(Message::None, Message::Problem),
        },
        on_typed: Callback::from(move |text| {
            let mut trial = trial.clone();
            with(&mut trial, text);
            let said = said(&trial);
            dispatcher.dispatch(Action::Try(key.clone(), trial, said));
        }),
        on_left: Callback::noop(),
        on_see: Callback::noop(),
    })
}
