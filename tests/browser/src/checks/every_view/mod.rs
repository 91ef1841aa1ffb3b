//! What must hold of every view: it is accessible. Each examination below is a check for each view, so that a report names
//! the view that fails. Opening a view takes longer than most of what is examined in it, so each examination opens it once.
//!
//! | module | what it examines |
//! |---|---|
//! | [`axe_rules`] | axe's rules, in the light and the dark theme, wide and 320 pixels narrow |
//! | [`tab_order`] | the keyboard's way through the page and back, and what opens by it |
//! | [`small_screen`] | that nothing is scrolled sideways or too small to hit |
//! | [`forced_colours`] | the system's forced colours |
//! | [`typing`] | that no field loses the focus while something is typed in it |

mod axe_rules;
mod forced_colours;
mod small_screen;
mod tab_order;
mod typing;

use xtask::tools::browsers::Engine;

use super::views::{Embedding, View};
use crate::problem::Verdict;
use crate::visit::Visit;

pub(super) use forced_colours::every_view_draws;

/// Something that is examined in an open view.
pub(crate) struct Examination {
    name: &'static str,
    embedding: Embedding,
    examine: fn(&Visit, &str) -> Verdict,
}

/// Every examination, for every view.
pub(crate) const EXAMINATIONS: &[Examination] = &[
    Examination {
        name: "is accessible",
        embedding: Embedding::None,
        examine: |visit, view| {
            tab_order::check(visit, view)?;
            axe_rules::check(visit, view)?;
            // Last, because a view is another one after it.
            match visit.engine() {
                Engine::Chromium => typing::check(visit, view),
                Engine::Firefox | Engine::WebKit => Ok(()),
            }
        },
    },
    Examination {
        name: "is accessible at 320 pixels",
        embedding: Embedding::Frame(NARROW),
        examine: |visit, view| {
            small_screen::check(visit, view)?;
            if visit.engine() != Engine::Chromium {
                visit.skip_part("axe's rules at this width, which are applied in Chromium");
                return Ok(());
            }
            axe_rules::check(visit, view)
        },
    },
];

/// The width of a small telephone, and of a page of 1280 pixels at four times the size.
const NARROW: u32 = 320;

impl Examination {
    /// The name of its check in a view.
    pub(crate) fn name_in(&self, view: &View) -> String {
        format!("{}: {}", view.name, self.name)
    }

    pub(crate) fn perform(&self, visit: &Visit, view: &View) -> Verdict {
        let _host = view.open(visit, self.embedding)?;
        open_folds(visit)?;
        (self.examine)(visit, view.name)
    }
}

/// What is folded away is a part of the view too. Some of it is made only when it is opened, and has folds of its own. A long
/// section comes part by part, so a view is whole once nothing has been added for a while.
fn open_folds(visit: &Visit) -> Verdict {
    let script = "
        const elements = document.querySelectorAll('*').length;
        window.unchanged = window.elements === elements ? window.unchanged + 1 : 0;
        window.elements = elements;
        const closed = [...document.querySelectorAll('details:not([open])')];
        closed.forEach((fold) => (fold.open = true));
        const folds = [...document.querySelectorAll('.fold')];
        return window.unchanged > 4 && closed.length === 0 && folds.every((fold) => fold.querySelector('.fold-body') !== null);";
    visit
        .browser
        .until("the folds to open", script, &serde_json::json!([]))
}
