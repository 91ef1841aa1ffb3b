//! What must hold of every view: nothing in it keeps anybody out. Each examination below is a check for each view, so that
//! a report names the view that fails. Coming to a view takes longer than most of what is looked at there, so each comes
//! once for all of it.
//!
//! | module | what it looks at |
//! |---|---|
//! | [`rules`] | axe's rules, on light and dark paper, wide and 320 pixels narrow |
//! | [`walk`] | the way of the keyboard through the page and back, and what opens by it |
//! | [`room`] | that nothing is scrolled sideways or too small to hit |
//! | [`forced`] | the system's forced colours |

mod forced;
mod room;
mod rules;
mod walk;

use xtask::tools::browsers::Engine;

use super::views::{Around, View};
use crate::problem::Verdict;
use crate::visit::Visit;

pub(super) use forced::every_view_draws;

/// Something that is looked at in a view that is open.
pub(crate) struct Examination {
    name: &'static str,
    around: Around,
    look: fn(&Visit, &str) -> Verdict,
}

/// Everything that is looked at.
pub(crate) const EXAMINATIONS: &[Examination] = &[
    Examination {
        name: "is open to everybody",
        around: Around::Nothing,
        look: |visit, view| {
            walk::there_and_back(visit, view)?;
            rules::hold(visit, view)
        },
    },
    Examination {
        name: "is open to everybody in 320 pixels",
        around: Around::Frame(NARROW),
        look: |visit, view| {
            room::is_enough(visit, view)?;
            // The same document in Firefox has been looked at in its full width.
            match visit.engine() {
                Engine::Chromium => rules::hold(visit, view),
                Engine::Firefox | Engine::WebKit => Ok(()),
            }
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

    /// Opens the view and looks.
    pub(crate) fn perform(&self, visit: &Visit, view: &View) -> Verdict {
        let _host = view.open(visit, self.around)?;
        open_folds(visit)?;
        (self.look)(visit, view.name)
    }
}

/// What is folded away is a part of the view too.
fn open_folds(visit: &Visit) -> Verdict {
    let script = "document.querySelectorAll('details').forEach((fold) => (fold.open = true)); return true";
    visit
        .browser
        .until("the folds to open", script, &serde_json::json!([]))
}
