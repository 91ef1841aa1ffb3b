//! The figure given the intake.

use std::rc::Rc;

use yew::{Html, function_component, html, use_memo};

use crate::analysis::{IntakeLine, IntakeShares, NoIntake};
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{IntakePicture, PictureKind};
use crate::app::full::views::field_link::go_to_field;
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::app::full::views::topic_fields::CIRCUMSTANCES_FOLD;
use crate::entry::{Circumstance, Field};
use crate::wording::intake_wanted;
use crate::wording::interface::one_measure::{self, intake as wording};

/// The line by intake among the peers, found once.
#[function_component]
pub(crate) fn IntakeLens(lens: &LensProps) -> Html {
    let measure = &lens.measure;
    let line = use_memo(
        (lens.peers(), lens.key(), lens.pupil_sd()),
        |(peers, _, pupil_sd)| IntakeLine::among(&peers.0, measure, pupil_sd.as_ref()),
    );
    intake(&lens.expanded(), (*line).as_ref()).or(wording::QUESTION, wording::ONLY_QUANTILES)
}

fn intake(opened: &OpenFinding<'_>, line: Option<&Result<IntakeLine, NoIntake>>) -> Part {
    let finding = opened.finding;
    let line = match line {
        None => return Part::NotAsked,
        Some(Err(why)) => return Part::Without(wording::QUESTION, why.to_string()),
        Some(Ok(line)) => line,
    };
    let profile = opened.store.derived.compared.profile(opened.measure);
    let lens =
        IntakeShares::of_own(&profile).and_then(|own| line.lens(own, finding.figure(), finding.pupils()));
    let Some(lens) = lens else {
        let body = intake_wanted(&profile).map(|(fields, said)| asking(opened, fields, &said));
        return Part::Shown(part(Parts {
            heading: &opened.heading,
            name: "intake",
            question: wording::QUESTION,
            headline: one_measure::NOT_COMPARED_YET.to_owned(),
            body: body.unwrap_or_default(),
            taken: None,
            figures: None,
            notes: vec![line.how_much()],
            sources: Vec::new(),
        }));
    };
    let figures = lens.figures(finding.interval());
    let range = lens.interval();
    let picture = IntakePicture {
        finding: Rc::clone(finding),
        likely: ((range.lower(), range.upper()), lens.range_label()),
        expected: (lens.expected(), lens.expected_label()),
        caption: line.caption(),
        words: figures.alt_text(),
    };
    let drawing = PictureKind::Intake(Rc::new(picture));
    let body = html! {
        <>
            <Picture<PictureKind>
                drawing={drawing.clone()}
                span={finding.peers().span()}
                theme={opened.theme.cloned()}
            />
            { sentence(&lens.sentence()) }
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "intake",
        question: wording::QUESTION,
        headline: lens.headline(),
        body,
        taken: Some(opened.taken(drawing)),
        figures: Some(figures),
        notes: std::iter::once(line.how_much()).chain(line.caveats()).collect(),
        sources: vec![finding.peers().source()],
    }))
}

/// What to type, and a way to its first field.
fn asking(opened: &OpenFinding<'_>, fields: Vec<Circumstance>, said: &str) -> Html {
    let first = fields.into_iter().next().unwrap_or(Circumstance::Disadvantaged);
    let first = Field::circumstance(opened.measure.shared_cohort(), first).name();
    let onclick = go_to_field(opened.store, first, &[CIRCUMSTANCES_FOLD]);
    html! {
        <>
            { sentence(said) }
            <p class="tools">
                <button type="button" data-action="type-intake" {onclick}>
                    { one_measure::ENTER_THEM }
                    <span class="spoken">{ format!(", {}", opened.measure.topic.name()) }</span>
                </button>
            </p>
        </>
    }
}
