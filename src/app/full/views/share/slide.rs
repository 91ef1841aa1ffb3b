//! The overview as a picture for a slide.

use std::rc::Rc;

use yew::{Callback, Html, function_component, html};

use crate::analysis::{StandingOut, by_goal, most_notable};
use crate::app::full::views::picture_export::{ExportedPicture, PictureContent, PictureExport};
use crate::app::full::views::store_props::InPictures;
use crate::browser::clock;
use crate::charts::{OverviewSlide, SlideRow};
use crate::measures::{Goal, MeasureGroup};
use crate::wording::Figures;
use crate::wording::interface::share::{picture as picture_wording, slide as wording};

/// The overview to be saved or copied; a sentence where nothing can stand on it. It is a component, because it is in a fold:
/// nothing of it is calculated before that is opened.
#[function_component]
pub(crate) fn SlidePart(props: &InPictures) -> Html {
    let (store, theme) = (&props.store, props.theme.as_ref());
    let lines: Vec<_> = store
        .derived
        .overview
        .lines
        .iter()
        .filter(|line| !store.withholds(&MeasureGroup::new(line.measure.id.clone(), line.group)))
        .cloned()
        .collect();
    let Some(found) = StandingOut::among(&lines) else {
        return html! { <p class="part-note">{ wording::NOTHING }</p> };
    };
    let compared: Vec<_> = lines.iter().filter(|line| line.is_compared()).cloned().collect();
    // What is drawn comes first, and then what there is no room for.
    let drawn = most_notable(&compared, OverviewSlide::MOST_ROWS);
    let others = by_goal(&compared)
        .into_iter()
        .flat_map(|(_, lines): (Goal, _)| lines)
        .filter(|line| !drawn.contains(line));
    let findings: Vec<_> = drawn
        .iter()
        .cloned()
        .chain(others)
        .filter_map(|line| line.finding().cloned())
        .collect();
    let rows: Vec<SlideRow> = findings
        .iter()
        .map(|finding| {
            let (value, unit) = finding.value_in_brief();
            SlideRow {
                name: wording::name_of(finding.measure(), finding.group()),
                value: wording::value(&value, &unit),
                place: finding.on_axis(),
                verdict: finding.verdict_in_brief().to_owned(),
                detail: wording::detail(finding),
            }
        })
        .collect();
    let figures = Figures {
        caption: found.sentence(),
        columns: wording::COLUMNS.map(str::to_owned).to_vec(),
        rows: rows
            .iter()
            .map(|row| {
                let cells = [&row.name, &row.value, &row.verdict, &row.detail];
                cells.map(Clone::clone).to_vec()
            })
            .collect(),
    };
    // Of those that the headline counts: what has no place with a range is not on the slide.
    let further = compared.len() - drawn.len();
    let withheld = store.derived.overview.lines.len() - lines.len();
    let mut sources: Vec<String> = Vec::new();
    for finding in findings.iter().take(OverviewSlide::MOST_ROWS) {
        let source = wording::source(finding);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let placed = findings.iter().take(OverviewSlide::MOST_ROWS);
    let ends: Vec<_> = placed
        .filter(|finding| finding.on_axis().is_some())
        .map(|finding| finding.axis_ends())
        .collect();
    let slide = OverviewSlide {
        trust: store.whose(),
        headline: found.headline(),
        axis: wording::axis(&ends),
        rows,
        not_drawn: wording::not_drawn(further, withheld),
        notes: std::iter::once(wording::KEY.to_owned())
            .chain([wording::sources(&sources)])
            .chain([picture_wording::made(&clock::written_out())])
            .collect(),
    };
    let taken = ExportedPicture {
        taking: PictureContent::Slide(Rc::new(slide)),
        theme: theme.cloned(),
        name: wording::NAME.to_owned(),
        whose: store.whose(),
        sentence: found.sentence(),
        sources: Vec::new(),
        figures: Some(figures),
        file: wording::FILE.to_owned(),
        withheld: Callback::from(|()| false),
    };
    html! {
        <>
            <p class="part-note">{ wording::NOTE }</p>
            <PictureExport ..taken />
        </>
    }
}
