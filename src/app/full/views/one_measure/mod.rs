//! One measure in full, opened under its row: where the trust stands in it, and then one question after another, each
//! answered in a title, a picture, a sentence and a table. What cannot be answered is gathered at the end with its reason,
//! so that nobody looks for it.

mod absence;
mod beside_england;
mod by_school;
mod estimate;
mod expanded;
mod funnel;
mod groups;
mod intake;
mod lenses;
mod moving;
mod own_schools;
mod part;
mod reading;
mod school;
mod target;
mod tried_field;
mod year_choice;
mod years;

use std::rc::Rc;

pub(crate) use beside_england::beside_england;
pub(crate) use part::table as figures_table;

use yew::{Html, html};

use crate::analysis::Finding;
use crate::analysis::Line;
use crate::app::full::pictures::PictureKind;
use crate::app::full::store::Store;
use crate::app::full::views::compared::own_choice;
use crate::app::full::views::peer_choice::peer_choice;
use crate::app::shared::{Picture, Standing, Theme, finding_notes};
use lenses::Lenses;
use year_choice::year_choice;

/// Everything that is said of one measure.
pub(crate) fn one_measure(store: &Store, theme: Option<&Theme>, line: &Line, finding: &Rc<Finding>) -> Html {
    html! {
        <>
            <Picture<PictureKind>
                drawing={PictureKind::Standing(Standing::Finding(Rc::clone(finding)))}
                span={finding.peers().span()}
                theme={theme.cloned()}
            />
            <p class="part-source">{ finding.peers().source() }</p>
            { finding_notes(finding, html! {
                <>
                    { peer_choice(store, &own_choice(line), Some(&line.measure)) }
                    { year_choice(store, line, finding) }
                </>
            }) }
            <Lenses
                store={store.clone()}
                theme={theme.cloned()}
                measure={Rc::clone(&line.measure)}
                group={line.group}
                finding={Rc::clone(finding)}
            />
        </>
    }
}
