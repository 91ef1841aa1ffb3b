//! One measure in full, opened under its row: five tabs, of which one is shown at a time. The first answers where the trust
//! is and how sure that is, with its details in folds. The other tabs have the rest.

mod about;
mod absence;
mod beside_england;
mod by_school;
mod chart;
mod estimate;
mod expanded_measure;
mod funnel;
mod groups;
mod intake;
mod lens;
mod own_schools;
mod part;
mod points;
mod readable_picture;
mod reading;
mod school;
mod school_move;
mod tabs;
mod target;
mod trial_field;
mod what_it_takes;
mod year_choice;
mod years;
mod your_schools;

use std::rc::Rc;

pub(crate) use beside_england::beside_england;
pub(crate) use part::table as figures_table;
pub(crate) use school::moved_sentence;
pub(crate) use target::target_sentence;

use yew::{Html, html};

use crate::analysis::Finding;
use crate::analysis::Line;
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::peer_choice::{own_choice, peer_choice};
use crate::route::MeasureTab;
use about::about;
use chart::chart;
use lens::LensProps;
use tabs::tabbed;
use what_it_takes::WhatItTakes;
use years::OverTime;
use your_schools::YourSchools;

/// The measure with its tabs.
pub(crate) fn one_measure(store: &Store, theme: Option<&Theme>, line: &Line, finding: &Rc<Finding>) -> Html {
    let lens = LensProps {
        store: store.clone(),
        theme: theme.cloned(),
        measure: Rc::clone(&line.measure),
        group: line.group,
        finding: Rc::clone(finding),
    };
    let key = lens.key();
    let shown = match store.routing.tab_of(&key) {
        MeasureTab::Chart => chart(&lens),
        MeasureTab::OverTime => html! { <OverTime ..lens /> },
        MeasureTab::YourSchools => html! { <YourSchools ..lens /> },
        MeasureTab::WhatItWouldTake => html! { <WhatItTakes ..lens /> },
        MeasureTab::AboutTheseFigures => {
            let choice = peer_choice(store, &own_choice(line), Some(&line.measure));
            about(store, line, finding, choice)
        }
    };
    tabbed(store, &key, &line.measure, shown)
}
