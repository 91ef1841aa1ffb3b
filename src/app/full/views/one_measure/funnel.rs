//! Whether the figure is unusual for a trust of its size.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, function_component, html, use_memo};

use crate::analysis::{Funnel, LimitBasis};
use crate::app::full::action::Action;
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{FunnelPicture, PictureKind};
use crate::app::full::state::scenario::Scenario;
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::wording::Figures;
use crate::wording::interface::one_measure::funnel as wording;
use crate::wording::{FunnelDrawn, why_no_funnel};

/// The funnel of the peers, found once.
#[function_component]
pub(crate) fn FunnelLens(lens: &LensProps) -> Html {
    let (measure, finding, key) = (&lens.measure, &lens.finding, lens.key());
    let by_chance = lens.store.scenarios.of(&key).by_chance;
    let found = use_memo(
        (lens.peers(), key.clone(), lens.pupil_sd()),
        |(peers, _, pupil_sd)| {
            let funnel = Funnel::of(peers.0.trusts()?, measure, pupil_sd.as_ref())?;
            Some((words(&funnel), funnel))
        },
    );
    let pictured = use_memo(
        (lens.peers(), key.clone(), finding.pupils(), by_chance),
        |(_, _, pupils, by_chance)| {
            let (_, funnel) = (*found).as_ref()?;
            Some(Rc::new(funnel.picture(limits(*by_chance), *pupils)))
        },
    );
    // How many trusts lie outside is in the table, and is the costliest count of all.
    let tabled = use_memo(
        (lens.peers(), key, finding.figure(), finding.pupils(), by_chance),
        |(_, _, figure, pupils, by_chance)| {
            let (_, funnel) = (*found).as_ref()?;
            Some(funnel.figures(limits(*by_chance), *figure, *pupils))
        },
    );
    let view = (*found).as_ref().and_then(|(words, funnel)| {
        Some(FunnelView {
            funnel,
            words,
            of: (*pictured).as_ref()?,
            figures: (*tabled).as_ref()?,
        })
    });
    funnel(&lens.expanded(), view).or(wording::QUESTION, wording::NO_RANGE)
}

/// The limits that are drawn.
const fn limits(by_chance: bool) -> LimitBasis {
    if by_chance {
        LimitBasis::ChanceAlone
    } else {
        LimitBasis::UsualDifferences
    }
}

/// What is costly to say: the meaning of both kinds of limits, and how many lie outside them.
fn words(funnel: &Funnel) -> [String; 3] {
    let [usual, chance] =
        [LimitBasis::UsualDifferences, LimitBasis::ChanceAlone].map(|limits| funnel.meaning(limits));
    [usual, chance, funnel.tally()]
}

/// A funnel, what is said and drawn of it, and the table of that.
#[derive(Clone, Copy)]
struct FunnelView<'a> {
    funnel: &'a Funnel,
    words: &'a [String; 3],
    of: &'a Rc<FunnelDrawn>,
    figures: &'a Figures,
}

fn funnel(opened: &OpenFinding<'_>, found: Option<FunnelView<'_>>) -> Part {
    let finding = opened.finding;
    let (figure, pupils) = (finding.figure(), finding.pupils());
    let Some(FunnelView {
        funnel,
        words: [usual, chance, tally],
        of,
        figures,
    }) = found
    else {
        let why = why_no_funnel(finding.peers(), opened.measure, opened.key.group);
        return Part::Without(
            wording::QUESTION,
            why.unwrap_or_else(|| wording::TOO_FEW.to_owned()),
        );
    };
    let Some(headline) = funnel.headline(figure, pupils) else {
        return Part::NotAsked;
    };
    let by_chance = opened.trial.by_chance;
    let picture = FunnelPicture {
        finding: Rc::clone(finding),
        of: Rc::clone(of),
        caption: funnel.caption(),
        words: figures.alt_text(),
    };
    let drawing = PictureKind::Funnel(Rc::new(picture));
    let body = html! {
        <>
            <Picture<PictureKind>
                drawing={drawing.clone()}
                span={finding.peers().span()}
                theme={opened.theme.cloned()}
            />
            { limits_choice(opened, [usual, chance]) }
            { for funnel.sentence_beside(limits(by_chance), figure, pupils).map(|said| sentence(&said)) }
            <p>{ if by_chance { chance } else { usual } }</p>
            <p>{ tally }</p>
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "funnel",
        question: wording::QUESTION,
        headline,
        body,
        taken: Some(opened.taken(drawing)),
        figures: Some(figures.clone()),
        notes: funnel.basis_text().into_iter().collect(),
        sources: vec![finding.peers().source()],
    }))
}

/// The choice of the limits that are drawn.
fn limits_choice(opened: &OpenFinding<'_>, meanings: [&str; 2]) -> Html {
    let name = format!("{}-limits", opened.heading);
    let meanings = meanings.map(str::to_owned);
    let onchange = {
        let (dispatcher, key, trial) = (
            opened.store.dispatcher(),
            opened.key.clone(),
            opened.trial.clone(),
        );
        Callback::from(move |event: Event| {
            let by_chance = event.target_unchecked_into::<HtmlSelectElement>().value() == "chance";
            let trial = Scenario {
                by_chance,
                ..trial.clone()
            };
            let said = meanings[usize::from(by_chance)].clone();
            dispatcher.dispatch(Action::Try(key.clone(), trial, said));
        })
    };
    let by_chance = opened.trial.by_chance;
    html! {
        <p class="compare-with">
            <label for={name.clone()}>
                { wording::LIMITS }
                <span class="spoken">{ format!(", {}", opened.measure.short_name) }</span>
            </label>
            <select id={name.clone()} {name} {onchange}>
                <option value="usual" selected={!by_chance}>{ wording::USUAL_DIFFERENCES }</option>
                <option value="chance" selected={by_chance}>{ wording::CHANCE_ALONE }</option>
            </select>
        </p>
    }
}
