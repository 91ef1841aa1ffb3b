//! axe's rules. Chromium can change its paper while a view is open, so there both papers are looked at, light
//! last, as the next view is opened on it.

use xtask::tools::browsers::Engine;

use crate::axe::{Axe, Undecided};
use crate::problem::Verdict;
use crate::visit::Visit;

/// Holds the view to the rules, in two engines: whether a rule holds hardly depends on the engine, and looking takes long.
pub(super) fn hold(visit: &Visit, view: &str) -> Verdict {
    let papers: &[&str] = match visit.engine() {
        Engine::Chromium => &["dark", "light"],
        Engine::Firefox => &["light"],
        Engine::WebKit => return Ok(()),
    };
    let axe = Axe::read()?;
    let mut undecided = Undecided::default();
    for paper in papers {
        if visit.engine() == Engine::Chromium {
            visit.browser.prefer_colours(paper)?;
        }
        axe.look(visit.browser, &format!("on {paper} paper"), &mut undecided)?;
    }
    undecided.print(&format!("{}: {view}", visit.engine()));
    Ok(())
}
