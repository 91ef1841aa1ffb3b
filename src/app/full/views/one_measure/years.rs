//! The trust over the years, and the fields for its earlier figures.

use std::rc::Rc;

use yew::{Html, function_component, html, use_memo};

use crate::analysis::{OverYears, OwnYear, RATE_INTERVAL};
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{PictureKind, YearsPicture};
use crate::app::full::views::one_measure::expanded_measure::OpenMeasure;
use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::full::views::one_measure::part::{Parts, part, sentence};
use crate::app::full::views::one_measure::tabs::nothing;
use crate::app::full::views::topic_fields::labelled_field;
use crate::entry::Field;
use crate::measures::{AcademicYear, PupilGroup};
use crate::national::National;
use crate::wording::interface::{
    one_measure::{tabs as tabs_wording, years as wording},
    picture_labels,
};

/// The years of a finding, found once.
#[function_component]
pub(crate) fn OverTime(lens: &LensProps) -> Html {
    let measure = &lens.measure;
    let own = OwnYear::of(&lens.store.derived.compared, &lens.finding);
    let over = use_memo((lens.national(), lens.key(), own), |(national, key, own)| {
        let over = OverYears::of(measure, key.group, &national.0, own, Some(RATE_INTERVAL));
        Rc::new(over)
    });
    years(&lens.expanded(), &over)
}

pub(crate) fn years(opened: &OpenMeasure<'_>, over: &Rc<OverYears>) -> Html {
    if opened.key.group == PupilGroup::Gap {
        return nothing(tabs_wording::NO_YEARS_OF_A_GAP);
    }
    let figures = over.figures();
    let picture = YearsPicture {
        of: Rc::clone(over),
        trust_label: picture_labels::YOUR_TRUST.to_owned(),
        unit: opened.measure.unit,
        decimals: opened.decimals,
    };
    let latest = opened.own_year;
    let said = over.sentence().or_else(|| over.year_sentence(latest?));
    let further = [
        opened.undated.clone(),
        said,
        over.difference_sentence(),
        over.england_sentence(),
    ];
    let drawing = PictureKind::Years(Rc::new(picture));
    let body = html! {
        <>
            <Picture<PictureKind>
                drawing={drawing.clone()}
                span={opened.span}
                theme={opened.theme.cloned()}
            />
            { for further.into_iter().flatten().map(|said| sentence(&said)) }
            { fields(opened, over, latest) }
        </>
    };
    let national: &National = &opened.store.evidence.national;
    part(Parts {
        heading: &opened.heading,
        name: "years",
        question: wording::QUESTION,
        headline: over.headline(),
        body,
        taken: Some(opened.taken(drawing)),
        figures: Some(figures),
        notes: over.notes(),
        sources: over.sources(national),
    })
}

/// Figure and pupils for each year that has somebody to be compared with, the latest of them first; not for the year of
/// the figure that is compared.
fn fields(opened: &OpenMeasure<'_>, over: &OverYears, latest: Option<AcademicYear>) -> Html {
    let held = over.years().iter().rev().filter(|view| view.peers.is_ok());
    let years: Vec<_> = held
        .map(|view| view.year)
        .filter(|year| Some(*year) != latest)
        .collect();
    if years.is_empty() {
        return Html::default();
    }
    let (measure, group) = (opened.measure, opened.key.group);
    let of_year = |year: AcademicYear| {
        let figure = Field::figure(measure.id.clone()).of_group(group).in_year(year);
        let pupils = Field::cohort_pupils(measure.shared_cohort())
            .of_group(group)
            .in_year(year);
        html! {
            <div class="year-fields" key={year.to_string()}>
                { labelled_field(opened.store, figure, wording::figure(year)) }
                if measure.wants_pupils() {
                    { labelled_field(opened.store, pupils, wording::pupils(year)) }
                }
            </div>
        }
    };
    html! {
        <details class="further-fields" data-further="years">
            <summary>
                { wording::OTHER_YEARS }
                <span class="spoken">{ format!(": {}", measure.short_name) }</span>
            </summary>
            if let Some(latest) = latest {
                <p class="part-note">{ wording::which_is_latest(latest) }</p>
            }
            <div>{ for years.into_iter().map(of_year) }</div>
        </details>
    }
}
