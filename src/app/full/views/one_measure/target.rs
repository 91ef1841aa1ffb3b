//! What it would take to reach a target.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::{Aim, Amount, Distance, Finding, Target, TargetKind, TrueSpread};
use crate::app::full::action::Action;
use crate::app::full::state::scenario::Scenario;
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence, table};
use crate::app::full::views::one_measure::trial_field::{TrialField, asks_about, trial_field};
use crate::entry::{Figure, is_unfinished, read_figure};
use crate::measures::Direction;
use crate::wording::interface::one_measure::target as wording;
use crate::wording::{NO_TARGET, target_figures};

pub(crate) fn target(opened: &OpenFinding<'_>, spread: Option<&TrueSpread>) -> Part {
    let (finding, measure) = (opened.finding, opened.measure);
    let Some(aim) = Aim::of(measure, opened.key.group) else {
        return Part::Without(wording::QUESTION, wording::NOT_OF_PUPILS.to_owned());
    };
    let offered = Target::among(finding.peers(), aim.direction);
    let kind = chosen(&opened.trial, finding, aim, &offered);
    let choice = target_choice(opened, aim, &offered, kind);
    let shown = match kind {
        Some(kind) => shown(opened, aim, kind, choice, spread),
        None => Shown {
            headline: wording::NONE.to_owned(),
            body: html! { <>{ choice }{ sentence(NO_TARGET) }</> },
            notes: Vec::new(),
        },
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "target",
        question: wording::QUESTION,
        headline: shown.headline,
        body: shown.body,
        taken: None,
        figures: None,
        notes: shown.notes,
        sources: Vec::new(),
    }))
}

/// What is shown of a target, or while there is none.
struct Shown {
    headline: String,
    body: Html,
    notes: Vec<String>,
}

fn shown(
    opened: &OpenFinding<'_>,
    aim: Aim,
    kind: TargetKind,
    choice: Html,
    spread: Option<&TrueSpread>,
) -> Shown {
    let finding = opened.finding;
    let found = distance(finding, aim, &opened.trial);
    let (headline, said, problem) = match &found {
        Ok(Some(distance)) => (distance.headline(), distance.sentence(), None),
        Ok(None) => (wording::WANTED.to_owned(), String::new(), None),
        Err(problem) => (wording::WANTED.to_owned(), String::new(), Some(problem.clone())),
    };
    let chance = own_figure(finding, &opened.trial)
        .filter(|_| kind == TargetKind::Own && found.is_ok())
        .and_then(|figure| {
            let best = spread?.estimate_of(finding)?;
            best.target_sentence(figure)
        });
    let body = html! {
        <>
            { choice }
            if kind == TargetKind::Own { { own_field(opened, aim, problem) } }
            if !said.is_empty() { { sentence(&said) } }
            if let Some(said) = chance {
                { sentence(&said) }
            }
            <div class="targets">{ table(&target_figures(finding, aim)) }</div>
        </>
    };
    Shown {
        headline,
        body,
        notes: aim.notes(),
    }
}

/// What it would take to reach the target, as the tab says it; nothing where none is chosen, reached or asked for.
pub(crate) fn target_sentence(finding: &Finding, trial: &Scenario) -> Option<String> {
    let aim = Aim::of(finding.measure(), finding.group())?;
    let distance = distance(finding, aim, trial).ok()??;
    Some(distance.sentence())
}

/// The target that was chosen, or the nearest that is not reached; none is put where nobody agrees which way to go.
fn chosen(trial: &Scenario, finding: &Finding, aim: Aim, offered: &[Target]) -> Option<TargetKind> {
    let reached = |target: &&Target| {
        let distance = finding.distance(aim, target);
        distance.is_ok_and(|distance| distance.amount == Amount::Reached)
    };
    let offers =
        |kind: &TargetKind| *kind == TargetKind::Own || offered.iter().any(|target| target.kind() == *kind);
    let nearest = || offered.iter().find(|target| !reached(target)).or(offered.last());
    let of_its_own = || {
        let agreed = aim.direction != Direction::NotAgreed;
        agreed.then(|| nearest().map_or(TargetKind::Own, Target::kind))
    };
    trial.target.filter(offers).or_else(of_its_own)
}

/// The target that is chosen, for what each school is from it.
pub(crate) fn chosen_target(opened: &OpenFinding<'_>, aim: Aim) -> Option<Target> {
    let found = distance(opened.finding, aim, &opened.trial);
    found.ok().flatten().map(|found| found.target)
}

/// The person's own target as typed.
fn own_figure(finding: &Finding, trial: &Scenario) -> Option<Figure> {
    read_figure(&trial.own_target, finding.measure()).value().copied()
}

/// How far it is to the target that is chosen; nothing where none is chosen or typed yet, and what is wrong with one that is.
fn distance(finding: &Finding, aim: Aim, trial: &Scenario) -> Result<Option<Distance>, String> {
    let measure = finding.measure();
    let offered = Target::among(finding.peers(), aim.direction);
    let Some(kind) = chosen(trial, finding, aim, &offered) else {
        return Ok(None);
    };
    let target = match offered.into_iter().find(|target| target.kind() == kind) {
        Some(target) => target,
        None if is_unfinished(&trial.own_target) => return Ok(None),
        None => match read_figure(&trial.own_target, measure) {
            reading if reading.problem().is_some() => {
                return Err(reading.problem().map(ToString::to_string).unwrap_or_default());
            }
            reading => match reading.value() {
                Some(figure) => Target::own(figure.value, figure.decimals, measure.unit, measure.range)
                    .map_err(|problem| problem.to_string())?,
                None => return Ok(None),
            },
        },
    };
    let found = finding.distance(aim, &target);
    found.map(Some).map_err(|why| why.to_string())
}

/// The result of a trial, for those who do not see it.
fn announced(finding: &Finding, aim: Aim, trial: &Scenario) -> String {
    match distance(finding, aim, trial) {
        Ok(found) => found.map(|found| found.sentence()).unwrap_or_default(),
        Err(problem) => problem,
    }
}

fn target_choice(opened: &OpenFinding<'_>, aim: Aim, offered: &[Target], kind: Option<TargetKind>) -> Html {
    let name = format!("{}-to-reach", opened.heading);
    let onchange = {
        let (dispatcher, key, trial) = (
            opened.store.dispatcher(),
            opened.key.clone(),
            opened.trial.clone(),
        );
        let finding = Rc::clone(opened.finding);
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let target = TargetKind::ALL.into_iter().find(|kind| kind.id() == chosen);
            let trial = Scenario {
                target,
                ..trial.clone()
            };
            let said = announced(&finding, aim, &trial);
            dispatcher.dispatch(Action::Try(key.clone(), trial, said));
        })
    };
    let option = |one: TargetKind| {
        html! { <option value={one.id()} selected={Some(one) == kind}>{ one.label(aim.direction) }</option> }
    };
    let kinds = offered.iter().map(Target::kind).chain([TargetKind::Own]);
    html! {
        <p class="compare-with">
            <label for={name.clone()}>
                { wording::TO_REACH }<span class="spoken">{ format!(", {}", opened.measure.short_name) }</span>
            </label>
            <select id={name.clone()} {name} {onchange}>
                if aim.direction == Direction::NotAgreed {
                    <option value="" selected={kind.is_none()}>{ wording::NONE_CHOSEN }</option>
                }
                { for kinds.map(option) }
            </select>
        </p>
    }
}

fn own_field(opened: &OpenFinding<'_>, aim: Aim, problem: Option<String>) -> Html {
    let finding = Rc::clone(opened.finding);
    let tried = TrialField {
        name: "own-target",
        label: wording::OWN,
        text: &opened.trial.own_target,
        unit: opened.measure.unit.beside_field(),
        signed: opened.measure.unit.signed(),
        problem,
        asks: asks_about(opened, &opened.trial.own_target),
    };
    trial_field(
        opened,
        tried,
        |trial, text| trial.own_target = text,
        move |trial| announced(&finding, aim, trial),
    )
}
