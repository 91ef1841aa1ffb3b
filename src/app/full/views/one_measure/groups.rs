//! Disadvantaged pupils and the others, side by side.

use std::rc::Rc;

use yew::{Html, function_component, html, use_memo};

use crate::analysis::{BothGroups, Finding, GroupPair, NoComparison};
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{GapPicture, PictureKind};
use crate::app::full::store::Store;
use crate::app::full::views::field_link::go_to_field;
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::app::full::views::topic_fields::{WHOLE_TRUST_FOLD, measures_fold};
use crate::entry::{Entered, Field};
use crate::measures::{AcademicYear, IntervalMethod, Measure, PupilGroup};
use crate::wording::interface::one_measure::{self, groups as wording};

/// What is entered for all pupils and for disadvantaged ones.
fn entered(store: &Store, measure: &Measure) -> [Entered; 2] {
    [PupilGroup::All, PupilGroup::Disadvantaged].map(|group| {
        let entries = &store.derived.compared;
        entries.read(
            measure,
            group,
            entries.compared_year(measure, PupilGroup::Disadvantaged),
        )
    })
}

/// Both groups' figures, from one source.
fn pair(store: &Store, measure: &Measure) -> Result<GroupPair, NoComparison> {
    GroupPair::of(
        measure,
        store
            .derived
            .compared
            .compared_year(measure, PupilGroup::Disadvantaged),
        &store.derived.compared,
        Some(&store.derived.totals),
        store.entry.prefill.as_deref(),
    )
}

/// Of which years the trust's pair and the national one are. The pair can be older than the figure of all pupils beside it:
/// then it is compared with that year's.
fn years(store: &Store, measure: &Measure, finding: &Finding) -> (AcademicYear, AcademicYear) {
    let entries = &store.derived.compared;
    let older = entries.compared_year(measure, PupilGroup::Disadvantaged);
    match older.filter(|_| finding.group() != PupilGroup::Gap) {
        Some(year) => (year, year),
        None => (finding.figure_year(), finding.peers().year()),
    }
}

/// Whether it is asked of a measure: under the figure of all pupils and under the gap, and not a third time.
pub(crate) fn are_asked_of(store: &Store, measure: &Measure, group: PupilGroup) -> bool {
    let national = &store.evidence.national;
    matches!(group, PupilGroup::All | PupilGroup::Gap)
        && national.holds(&measure.id, PupilGroup::Disadvantaged)
}

/// Why there is no answer for a measure, whatever is entered.
pub(crate) fn why_none(measure: &Measure) -> Option<&'static str> {
    let is_added_up = !matches!(measure.interval, IntervalMethod::Rate | IntervalMethod::Unknown);
    (!is_added_up).then_some(wording::NOT_ADDED_UP)
}

/// Both groups, found once.
#[function_component]
pub(crate) fn GroupsLens(lens: &LensProps) -> Html {
    let (store, measure) = (&lens.store, &lens.measure);
    let both = use_memo(
        (
            lens.national(),
            measure.id.clone(),
            years(store, measure, &lens.finding),
            pair(store, measure),
        ),
        |(national, _, (own_year, year), pair)| {
            let years = [*own_year, *year];
            BothGroups::of(measure, &national.0, years, pair.as_ref().ok()?).map(Rc::new)
        },
    );
    groups(&lens.expanded(), (*both).as_ref()).or(wording::QUESTION, wording::NOT_ADDED_UP)
}

fn groups(opened: &OpenFinding<'_>, both: Option<&Rc<BothGroups>>) -> Part {
    let (store, measure) = (opened.store, opened.measure);
    let [_, disadvantaged] = entered(store, measure);
    if disadvantaged.figure.value().is_none() || disadvantaged.pupils.value().is_none() {
        return to_be_typed(opened);
    }
    let Some(both) = both else {
        let why = match pair(store, measure) {
            Err(why @ (NoComparison::OtherPupils | NoComparison::HalfReplaced)) => why.to_string(),
            _ => wording::CONTRADICTORY.to_owned(),
        };
        return Part::Without(wording::QUESTION, why);
    };
    let picture = GapPicture {
        of: Rc::clone(both),
        unit: measure.unit,
    };
    let drawing = PictureKind::Gap(Rc::new(picture));
    let body = html! {
        <>
            <Picture<PictureKind>
                drawing={drawing.clone()}
                span={opened.finding.peers().span()}
                theme={opened.theme.cloned()}
            />
            { sentence(&both.sentence()) }
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "groups",
        question: wording::QUESTION,
        headline: both.headline(),
        body,
        // It shows disadvantaged pupils too, whichever group was opened.
        taken: Some(opened.taken_of(PupilGroup::Gap, drawing)),
        figures: Some(both.figures()),
        notes: both.notes(),
        sources: both.source().into_iter().collect(),
    }))
}

/// A way to the field of disadvantaged pupils.
fn to_be_typed(opened: &OpenFinding<'_>) -> Part {
    let measure = opened.measure;
    let field = Field::figure(measure.id.clone())
        .of_group(PupilGroup::Disadvantaged)
        .name();
    let onclick = go_to_field(
        opened.store,
        field,
        &[WHOLE_TRUST_FOLD, &measures_fold(measure.topic)],
    );
    let body = html! {
        <>
            { sentence(wording::WANTED) }
            <p class="tools">
                <button type="button" data-action="type-disadvantaged" {onclick}>
                    { one_measure::ENTER_THEM }
                    <span class="spoken">{ format!(", {}", measure.short_name) }</span>
                </button>
            </p>
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "groups",
        question: wording::QUESTION,
        headline: one_measure::NOT_COMPARED_YET.to_owned(),
        body,
        taken: None,
        figures: None,
        notes: Vec::new(),
        sources: Vec::new(),
    }))
}
