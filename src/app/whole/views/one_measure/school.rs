//! What the trust's figure would be if a school joined or left.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::lenses::Opened;
use super::part::{Part, Parts, part, sentence};
use super::tried_field::{Tried, tried_field};
use crate::app::whole::state::Action;
use crate::app::whole::trials::Trial;
use crate::comparison::{Finding, Move, NO_FORECAST, Pooling, SchoolMove, school_moves};
use crate::measures::PupilGroup;
use crate::trust::{Figure, Pupils, Reading, is_unfinished, read_figure, read_pupils};

const QUESTION: &str = "If a school joined or left";

pub(super) fn school(opened: &Opened<'_>) -> Part {
    let (finding, measure, trial) = (opened.finding, opened.measure, &opened.trial);
    if opened.key.1 == PupilGroup::Gap {
        return Part::NotAsked;
    }
    let Some(pooling) = Pooling::of(measure, opened.key.1, opened.pupil_sd.as_ref()) else {
        let why = "Figures of this measure cannot be added up by pupils.";
        return Part::Without(QUESTION, why.to_owned());
    };
    let found = moved(finding, pooling, trial);
    let (pupils, figure) = read(finding, trial);
    let fields = html! {
        <div class="tried-fields">
            { move_choice(opened, pooling) }
            { field(opened, pooling, Tried {
                name: "school-pupils",
                label: "Pupils of the school",
                text: &trial.school_pupils,
                unit: ("pupils", ""),
                signed: false,
                problem: pupils.err(),
            }, |trial, text| trial.school_pupils = text) }
            { field(opened, pooling, Tried {
                name: "school-figure",
                label: "Figure of the school",
                text: &trial.school_figure,
                unit: measure.unit.beside_field(),
                signed: measure.unit.signed(),
                problem: figure.err(),
            }, |trial, text| trial.school_figure = text) }
        </div>
    };
    let (headline, said, notes) = match found {
        Some(Ok(SchoolMove {
            headline,
            sentence: figure,
            place,
            mut notes,
        })) => {
            notes.push(NO_FORECAST.to_owned());
            let said = html! { <>{ sentence(&figure) }{ sentence(&place) }</> };
            (headline, said, notes)
        }
        Some(Err(why)) => ("It does not go together".to_owned(), sentence(&why), Vec::new()),
        None => (
            "Type a school’s pupils and figure".to_owned(),
            Html::default(),
            Vec::new(),
        ),
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "school",
        question: QUESTION,
        headline,
        body: html! { <>{ fields }{ said }</> },
        figures: None,
        notes,
        sources: Vec::new(),
    }))
}

type Readings = (Result<Option<Pupils>, String>, Result<Option<Figure>, String>);

/// What the two fields say; what is still being typed says nothing.
fn read(finding: &Finding, trial: &Trial) -> Readings {
    let measure = finding.measure();
    let pupils = match read_pupils(&trial.school_pupils, measure.topic) {
        Reading::Refused(problem) => Err(problem.to_string()),
        reading => Ok(reading.value().copied()),
    };
    let figure = match read_figure(&trial.school_figure, measure) {
        Reading::Refused(_) if is_unfinished(&trial.school_figure) => Ok(None),
        Reading::Refused(problem) => Err(problem.to_string()),
        reading => Ok(reading.value().copied()),
    };
    (pupils, figure)
}

/// What the move comes to; `None` while a figure is missing or wrong, which its field says.
fn moved(finding: &Finding, pooling: Pooling, trial: &Trial) -> Option<Result<SchoolMove, String>> {
    let (pupils, figure) = read(finding, trial);
    let (pupils, figure) = (pupils.ok()??, figure.ok()??);
    let found = school_moves(finding, pooling, trial.moves, pupils, figure);
    Some(found.map_err(|why| why.to_string()))
}

/// The same for those who do not see it.
fn announced(finding: &Finding, pooling: Pooling, trial: &Trial) -> String {
    match moved(finding, pooling, trial) {
        Some(Ok(found)) => found.sentence,
        Some(Err(why)) => why,
        None => {
            let (pupils, figure) = read(finding, trial);
            pupils.err().or(figure.err()).unwrap_or_default()
        }
    }
}

fn field(
    opened: &Opened<'_>,
    pooling: Pooling,
    tried: Tried<'_>,
    with: impl Fn(&mut Trial, String) + 'static,
) -> Html {
    let finding = Rc::clone(opened.finding);
    tried_field(opened, tried, with, move |trial| {
        announced(&finding, pooling, trial)
    })
}

fn move_choice(opened: &Opened<'_>, pooling: Pooling) -> Html {
    let name = format!("{}-school-moves", opened.heading);
    let onchange = {
        let (dispatcher, key, trial) = (
            opened.store.dispatcher(),
            opened.key.clone(),
            opened.trial.clone(),
        );
        let finding = Rc::clone(opened.finding);
        Callback::from(move |event: Event| {
            let leaves = event.target_unchecked_into::<HtmlSelectElement>().value() == "leaves";
            let moves = if leaves { Move::Leaves } else { Move::Joins };
            let trial = Trial {
                moves,
                ..trial.clone()
            };
            let said = announced(&finding, pooling, &trial);
            dispatcher.dispatch(Action::Try(key.clone(), trial, said));
        })
    };
    let leaves = opened.trial.moves == Move::Leaves;
    html! {
        <p class="compare-with">
            <label for={name.clone()}>
                { "A school" }<span class="spoken">{ format!(", {}", opened.measure.short_name) }</span>
            </label>
            <select id={name.clone()} {name} {onchange}>
                <option value="joins" selected={!leaves}>{ "joins your trust" }</option>
                <option value="leaves" selected={leaves}>{ "leaves your trust" }</option>
            </select>
        </p>
    }
}
