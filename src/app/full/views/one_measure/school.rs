//! What the trust's figure would be if a school joined, left or changed, and the trust moving with it.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::{Finding, Pooling, SchoolResults};
use crate::app::full::action::Action;
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{BeforeAfterPicture, PictureKind};
use crate::app::full::state::scenario::{Chosen, Moves, Scenario};
use crate::app::full::store::Store;
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::app::full::views::one_measure::school_move::{MoveInputs, MoveResult};
use crate::app::full::views::one_measure::trial_field::{TrialField, asks_about, trial_field};
use crate::entry::RowId;
use crate::wording::Figures;
use crate::wording::NO_FORECAST;
use crate::wording::interface::{figure_field as field_wording, one_measure::school as wording};

/// What was tried with a school, as the tab says it; nothing where nothing is tried, or where that school stays in the page.
pub(crate) fn moved_sentence(store: &Store, finding: &Rc<Finding>) -> Option<String> {
    let key = finding.key();
    let national = &store.evidence.national;
    let pupil_sd = national.pupil_sd(&key.measure, finding.peers().year());
    let results = store
        .by_school()
        .then(|| SchoolResults::of(&store.entry.table, finding.measure(), key.group, None));
    let moving = MoveInputs {
        finding: Rc::clone(finding),
        pooling: Pooling::of(finding.measure(), key.group, pupil_sd.as_ref())?,
        results: results.flatten().map(Rc::new),
    };
    let comes = moving.comes_to(&store.scenarios.of(&key));
    match comes {
        MoveResult::Found(found) if !store.withholds_a_school(&key) => Some(found.sentence()),
        _ => None,
    }
}

pub(crate) fn school(opened: &OpenFinding<'_>, results: Option<&Rc<SchoolResults>>) -> Part {
    let Some(pooling) = Pooling::of(opened.measure, opened.key.group, opened.pupil_sd.as_ref()) else {
        return Part::Without(wording::QUESTION, wording::NOT_ADDED_UP.to_owned());
    };
    let moving = MoveInputs {
        finding: Rc::clone(opened.finding),
        pooling,
        results: results.map(Rc::clone),
    };
    let shown = shown(opened, moving.comes_to(&opened.trial));
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "school",
        question: wording::QUESTION,
        headline: shown.headline,
        body: html! { <>{ fields(opened, &moving) }{ shown.said }</> },
        taken: shown
            .drawing
            .map(|drawing| opened.taken(drawing).of_schools(opened.store, &opened.key)),
        figures: shown.figures,
        notes: shown.notes,
        sources: Vec::new(),
    }))
}

/// What is shown of the result of a trial.
struct Shown {
    headline: String,
    said: Html,
    drawing: Option<PictureKind>,
    figures: Option<Figures>,
    notes: Vec<String>,
}

fn shown(opened: &OpenFinding<'_>, comes: MoveResult) -> Shown {
    let without = |headline: &str, said| Shown {
        headline: headline.to_owned(),
        said,
        drawing: None,
        figures: None,
        notes: Vec::new(),
    };
    match comes {
        MoveResult::Wanting(what) => without(what, Html::default()),
        MoveResult::Refused(why) => without(why.headline(), sentence(&why.to_string())),
        MoveResult::Found(found) => {
            let figures = found.figures(opened.finding);
            let mut notes = found.notes();
            notes.push(NO_FORECAST.to_owned());
            let picture = BeforeAfterPicture {
                finding: Rc::clone(opened.finding),
                before: *found.before(),
                after: *found.after(),
                words: figures.read_out(),
            };
            let drawing = PictureKind::Moved(Rc::new(picture));
            let said = html! {
                <>
                    <Picture<PictureKind>
                        drawing={drawing.clone()}
                        span={opened.finding.peers().span()}
                        theme={opened.theme.cloned()}
                    />
                    { sentence(&found.sentence()) }
                    { for found.place().iter().map(|place| sentence(place)) }
                </>
            };
            Shown {
                headline: found.headline(),
                said,
                drawing: Some(drawing),
                figures: Some(figures),
                notes,
            }
        }
    }
}

/// What is to be chosen and typed.
fn fields(opened: &OpenFinding<'_>, moving: &MoveInputs) -> Html {
    let trial = &opened.trial;
    let moves = moving.moves(trial);
    let of_table = moving.results.as_ref().filter(|_| moves != Moves::Joins);
    html! {
        <div class="tried-fields">
            { move_choice(opened, moving) }
            if let Some(results) = of_table {
                { school_choice(opened, moving, results) }
            }
            {
                match (moves, of_table) {
                    (Moves::Changes, Some(_)) if moving.chosen(trial).is_some() => changed_fields(opened, moving),
                    (_, Some(_)) => Html::default(),
                    _ => new_fields(opened, moving),
                }
            }
        </div>
    }
}

/// The pupils and the figure of a school that is not in the table.
fn new_fields(opened: &OpenFinding<'_>, moving: &MoveInputs) -> Html {
    let (pupils, figure) = (&opened.trial.school_pupils, &opened.trial.school_figure);
    let names = ["school-pupils", "school-figure"];
    pupils_and_figure(
        opened,
        moving,
        names,
        [pupils, figure],
        |trial, at, text| match at {
            At::Pupils => trial.school_pupils = text,
            At::Figure => trial.school_figure = text,
        },
    )
}

/// Those of a school of the table, to be changed.
fn changed_fields(opened: &OpenFinding<'_>, moving: &MoveInputs) -> Html {
    let (pupils, figure) = moving.changed(&opened.trial);
    let names = ["changed-pupils", "changed-figure"];
    pupils_and_figure(
        opened,
        moving,
        names,
        [&pupils, &figure],
        |trial, at, text| match at {
            At::Pupils => trial.changed_pupils = Some(text),
            At::Figure => trial.changed_figure = Some(text),
        },
    )
}

/// Which of the two fields is typed in.
#[derive(Clone, Copy)]
enum At {
    Pupils,
    Figure,
}

fn pupils_and_figure(
    opened: &OpenFinding<'_>,
    moving: &MoveInputs,
    names: [&str; 2],
    texts: [&str; 2],
    with: impl Fn(&mut Scenario, At, String) + Copy + 'static,
) -> Html {
    let unit = opened.measure.unit;
    let typed = moving.typed(&opened.trial);
    let pupils = TrialField {
        name: names[0],
        label: wording::PUPILS,
        text: texts[0],
        unit: field_wording::PUPILS,
        signed: false,
        problem: typed.pupils.err(),
        asks: false,
    };
    let figure = TrialField {
        name: names[1],
        label: wording::FIGURE,
        text: texts[1],
        unit: unit.beside_field(),
        signed: unit.signed(),
        problem: typed.figure.err(),
        asks: asks_about(opened, texts[1]),
    };
    let field = |tried: TrialField<'_>, at: At| {
        let moving = moving.clone();
        trial_field(
            opened,
            tried,
            move |trial, text| with(trial, at, text),
            move |trial| moving.announced(trial),
        )
    };
    html! { <>{ field(pupils, At::Pupils) }{ field(figure, At::Figure) }</> }
}

/// A choice, with the measure's name for people who hear its label alone. `with` puts the chosen value into the trial.
fn choice(
    opened: &OpenFinding<'_>,
    moving: &MoveInputs,
    (name, label): (&str, &str),
    options: Html,
    with: impl Fn(Scenario, &str) -> Scenario + 'static,
) -> Html {
    let name = format!("{}-{name}", opened.heading);
    let onchange = {
        let (dispatcher, key, trial) = (
            opened.store.dispatcher(),
            opened.key.clone(),
            opened.trial.clone(),
        );
        let moving = moving.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let trial = with(trial.clone(), &chosen);
            let said = moving.announced(&trial);
            dispatcher.dispatch(Action::Try(key.clone(), trial, said));
        })
    };
    html! {
        <p class="compare-with" key={name.clone()}>
            <label for={name.clone()}>
                { label.to_owned() }<span class="spoken">{ format!(", {}", opened.measure.short_name) }</span>
            </label>
            <select id={name.clone()} {name} {onchange}>{ options }</select>
        </p>
    }
}

/// Whether a school joins, leaves or changes.
fn move_choice(opened: &OpenFinding<'_>, moving: &MoveInputs) -> Html {
    let moves = moving.moves(&opened.trial);
    let offered: &[(Moves, &str, &str)] = if moving.results.is_some() {
        &[
            (Moves::Joins, "joins", wording::JOINS),
            (Moves::Leaves, "leaves", wording::OWN_LEAVES),
            (Moves::Changes, "changes", wording::OWN_CHANGES),
        ]
    } else {
        &[
            (Moves::Joins, "joins", wording::JOINS),
            (Moves::Leaves, "leaves", wording::LEAVES),
        ]
    };
    let option = |(one, value, label): &(Moves, &'static str, &'static str)| {
        html! { <option value={*value} selected={*one == moves}>{ *label }</option> }
    };
    let options = html! { <>{ for offered.iter().map(option) }</> };
    choice(
        opened,
        moving,
        ("school-moves", wording::A_SCHOOL),
        options,
        |trial, chosen| {
            let moves = match chosen {
                "leaves" => Moves::Leaves,
                "changes" => Moves::Changes,
                _ => Moves::Joins,
            };
            Scenario { moves, ..trial }
        },
    )
}

/// Which school of the table.
fn school_choice(opened: &OpenFinding<'_>, moving: &MoveInputs, results: &SchoolResults) -> Html {
    let chosen = moving.chosen(&opened.trial);
    let choices = results.choices();
    let option = |(row, label): &(RowId, String)| {
        html! { <option value={row.to_string()} selected={chosen == Some(*row)}>{ label.clone() }</option> }
    };
    let options = html! {
        <>
            <option value="" selected={chosen.is_none()}>{ wording::NONE_CHOSEN }</option>
            { for choices.iter().map(option) }
        </>
    };
    let rows: Vec<_> = choices.iter().map(|(row, _)| *row).collect();
    choice(
        opened,
        moving,
        ("own-school", wording::WHICH),
        options,
        move |trial, value| {
            let row = rows.iter().find(|row| row.to_string() == value);
            trial.choosing(row.map_or(Chosen::Nobody, |row| Chosen::School(*row)))
        },
    )
}
