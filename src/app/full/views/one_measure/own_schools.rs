//! The trust's own schools in the measure, where its figure was added up from the table of schools.

use std::rc::Rc;

use yew::html;

use crate::analysis::{NoOwnSchools, OwnSchools, PooledFigure};
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{OwnSchoolsPicture, PictureKind};
use crate::app::full::store::Store;
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::part::{Part, Parts, part, sentence};
use crate::measures::MeasureGroup;
use crate::wording::Figures;
use crate::wording::interface::{one_measure::own_schools as wording, picture_labels};

/// The schools, with their table already written.
pub(crate) type OwnSchoolsResult = Result<(Rc<OwnSchools>, Figures), NoOwnSchools>;

/// Whether the figure that is compared was made of the schools in the table, and not typed for the whole trust.
pub(crate) fn are_added_up(store: &Store, shown: &MeasureGroup) -> bool {
    let total = store.derived.totals.of_measure(&shown.measure, shown.group, None);
    total.is_some_and(|total| matches!(total.added, PooledFigure::Known { .. }) && total.covers_enough())
}

pub(crate) fn own_schools(opened: &OpenFinding<'_>, found: &OwnSchoolsResult) -> Part {
    let (of, figures) = match found {
        Err(why) => return Part::Without(wording::QUESTION, why.to_string()),
        Ok((of, figures)) => (of, figures),
    };
    let finding = opened.finding;
    let picture = OwnSchoolsPicture {
        of: Rc::clone(of),
        trust_label: picture_labels::your_trust(&finding.value_label()),
        england: of.england_label(),
        decimals: finding.peers().decimals(),
    };
    let drawing = PictureKind::OwnSchools(Rc::new(picture));
    let body = html! {
        <>
            <Picture<PictureKind>
                drawing={drawing.clone()}
                span={finding.peers().span()}
                theme={opened.theme.cloned()}
            />
            { sentence(&of.sentence()) }
            { sentence(&of.fewest_pupils()) }
        </>
    };
    Part::Shown(part(Parts {
        heading: &opened.heading,
        name: "own-schools",
        question: wording::QUESTION,
        headline: of.headline(),
        body,
        taken: Some(opened.taken(drawing).of_schools(opened.store, &opened.key)),
        figures: Some(figures.clone()),
        notes: of.notes(),
        sources: of.sources(),
    }))
}
