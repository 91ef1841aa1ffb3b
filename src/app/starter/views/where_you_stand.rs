//! Where the figures stand: a row for every measure that has one. Before anything is entered England is shown alone, as the
//! page brought it, so that the page is never empty. What a row opens is the full program's.

use yew::{Html, html};

use crate::analysis::{Comparison, Outcome};
use crate::app::shared::{RowHead, country, measure_name, row_head, strip_axis, whole};
use crate::app::starter::catalogue::CatalogueEntry;
use crate::app::starter::store::Store;
use crate::measures::PupilGroup;
use crate::wording::interface::overview as wording;

/// The section in which figures are compared.
pub(crate) fn where_you_stand(store: &Store) -> Html {
    let nothing_entered = store
        .outcomes()
        .all(|(_, outcome)| matches!(outcome, Comparison::Without(Outcome::Nothing)));
    if nothing_entered {
        return country();
    }
    let first = store.outcomes().find_map(|(_, said)| match said {
        Comparison::Finding(finding) => Some(strip_axis(
            finding.axis_ends(),
            wording::among(finding.peers().kind()),
        )),
        _ => None,
    });
    html! {
        <section class="compared" aria-labelledby="where-you-stand">
            <h2 id="where-you-stand" tabindex="-1">{ wording::HEADING }</h2>
            <h3 class="spoken">{ wording::MEASURES }</h3>
            <div class="lines">
                { first.unwrap_or_default() }
                { for store.outcomes().filter_map(|(entry, outcome)| row(entry, outcome)) }
            </div>
        </section>
    }
}

fn row(entry: &CatalogueEntry, outcome: &Comparison) -> Option<Html> {
    let id = &entry.measure.id;
    let why = match outcome {
        Comparison::Finding(finding) => {
            let open = html! {
                <button type="button" class="text-button" data-room={format!("measure/{id}/all")}>{ wording::MORE }</button>
            };
            return Some(html! {
                <article class="line" key={id.as_str()} data-measure={id.to_string()}>
                    { row_head(RowHead::of(finding, open)) }
                </article>
            });
        }
        Comparison::Without(Outcome::Nothing | Outcome::Found(_))
        | Comparison::BesideEngland(_)
        | Comparison::WithoutRange(_) => return None,
        Comparison::Without(Outcome::Unreadable) => wording::UNREADABLE.to_owned(),
        Comparison::Without(Outcome::PupilsMissing) => wording::PUPILS_MISSING.to_owned(),
        Comparison::Without(Outcome::NotCompared(why)) => why.to_string(),
    };
    Some(html! {
        <div class="line line-without" key={id.as_str()} data-wanting={id.to_string()}>
            <h4>{ measure_name(&entry.measure, PupilGroup::All) }</h4>
            <p>{ whole(&why) }</p>
        </div>
    })
}
