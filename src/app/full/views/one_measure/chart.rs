//! The first tab: the finding, its picture and how sure it is. All else that is known of its place is folded away under it.

use yew::{Html, html};

use crate::analysis::Finding;
use crate::app::full::pictures::{PictureKind, StandingPicture};
use crate::app::full::views::fold::Fold;
use crate::app::full::views::one_measure::absence::absence;
use crate::app::full::views::one_measure::estimate::EstimateLens;
use crate::app::full::views::one_measure::funnel::FunnelLens;
use crate::app::full::views::one_measure::groups::{self, GroupsLens};
use crate::app::full::views::one_measure::intake::IntakeLens;
use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::full::views::one_measure::part::sentence;
use crate::app::full::views::one_measure::points::Points;
use crate::app::full::views::one_measure::readable_picture::ReadablePicture;
use crate::app::full::views::picture_export::{ExportedPicture, picture_export};
use crate::app::shared::{no_break, percentile_table, whole};
use crate::measures::PupilGroup;
use crate::wording::interface::one_measure::{
    chart as wording, estimate as estimate_wording, funnel as funnel_wording, groups as groups_wording,
    intake as intake_wording,
};
use crate::wording::why_no_funnel;

/// The first tab of a finding.
pub(crate) fn chart(lens: &LensProps) -> Html {
    let finding = &lens.finding;
    let opened = lens.expanded();
    let id = format!("{}-chart", opened.heading);
    let mut to_know = to_know(finding).into_iter();
    let caveat = to_know.next();
    html! {
        <>
            <section class="part chart" data-part="chart" aria-labelledby={id.clone()}>
                <h5 {id} tabindex="-1"><span class="part-headline">{ no_break(&wording::title(finding)) }</span></h5>
                { sentence(&finding.how_sure()) }
                <ReadablePicture ..lens.clone() />
                <p class="part-source">{ whole(&wording::drawn(finding)) }</p>
                { for caveat.map(|said| html! { <p class="part-note part-caveat">{ no_break(&said) }</p> }) }
            </section>
            <div class="folds">
                { folds(lens, &to_know.collect::<Vec<_>>()) }
                {
                    picture_export(ExportedPicture {
                        sentence: finding.sentence(),
                        sources: vec![finding.source()],
                        figures: Some(finding.figures()),
                        ..opened.taken(PictureKind::Standing(StandingPicture(finding.clone())))
                    })
                }
            </div>
        </>
    }
}

/// What to know before concluding anything, the first of it before all: on the page only that is in sight.
fn to_know(finding: &Finding) -> Vec<String> {
    let more = [finding.basis_text(), finding.band_text(), finding.england_text()];
    finding
        .caveats()
        .into_iter()
        .chain(more.into_iter().flatten())
        .collect()
}

fn folds(lens: &LensProps, to_know: &[String]) -> Html {
    let (finding, measure) = (&lens.finding, &lens.measure);
    let of = measure.short_name.clone();
    let mut without = Vec::new();
    // Some questions have no answer whatever is found, which is said in one place.
    let mut asked = |question: &'static str, why: Option<String>| {
        let is_asked = why.is_none();
        without.extend(why.map(|why| (question, why)));
        is_asked
    };
    let by_size = |group| why_no_funnel(finding.peers(), measure, group);
    let has_funnel = asked(funnel_wording::QUESTION, by_size(lens.group));
    // Why there is no best estimate is the same, except for a gap.
    let has_estimate = has_funnel || asked(estimate_wording::QUESTION, by_size(PupilGroup::All));
    let only_quantiles = finding.peers().trusts().is_none();
    let has_intake = lens.group != PupilGroup::Gap
        && asked(
            intake_wording::QUESTION,
            only_quantiles.then(|| intake_wording::ONLY_QUANTILES.to_owned()),
        );
    let has_groups = groups::are_asked_of(&lens.store, measure, lens.group)
        && asked(
            groups_wording::QUESTION,
            groups::why_none(measure).map(str::to_owned),
        );
    html! {
        <>
            <Fold name="table" summary={wording::TABLE} of={of.clone()}>
                { percentile_table(finding) }
                <Points ..lens.clone() />
            </Fold>
            if !to_know.is_empty() {
                <Fold name="conclusions" summary={wording::BEFORE_CONCLUDING} of={of.clone()}>
                    <ul class="to-know">{ for to_know.iter().map(|said| html! { <li>{ no_break(said) }</li> }) }</ul>
                </Fold>
            }
            if has_funnel {
                <Fold name="funnel" summary={funnel_wording::QUESTION} of={of.clone()}><FunnelLens ..lens.clone() /></Fold>
            }
            if has_estimate {
                <Fold name="estimate" summary={estimate_wording::QUESTION} of={of.clone()}><EstimateLens ..lens.clone() /></Fold>
            }
            if has_intake {
                <Fold name="intake" summary={intake_wording::QUESTION} of={of.clone()}><IntakeLens ..lens.clone() /></Fold>
            }
            if has_groups {
                <Fold name="groups" summary={groups_wording::QUESTION} of={of.clone()}><GroupsLens ..lens.clone() /></Fold>
            }
            { for absence(&lens.expanded()) }
            if !without.is_empty() {
                <Fold name="without" summary={wording::WITHOUT_ANSWER} of={of.clone()}>
                    <dl data-part="without">
                        {
                            for without.into_iter().map(|(question, why)| html! {
                                <div><dt>{ question }</dt><dd>{ whole(&why) }</dd></div>
                            })
                        }
                    </dl>
                </Fold>
            }
        </>
    }
}
