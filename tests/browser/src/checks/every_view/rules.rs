//! axe's rules. Chromium can change its paper while a view is open, so there both papers are looked at.

use xtask::tools::browsers::Engine;

use crate::axe::{Axe, Undecided};
use crate::problem::Verdict;
use crate::visit::Visit;

pub(super) fn hold(visit: &Visit, view: &str) -> Verdict {
    let axe = Axe::read()?;
    let mut undecided = Undecided::default();
    let verdict = if visit.engine() == Engine::Chromium {
        ["light", "dark"].into_iter().try_for_each(|scheme| {
            visit.browser.prefer_colours(scheme)?;
            axe.look(visit.browser, &format!("on {scheme} paper"), &mut undecided)
        })
    } else {
        axe.look(visit.browser, "on light paper", &mut undecided)
    };
    undecided.print(&format!("{}: {view}", visit.engine()));
    if visit.engine() == Engine::Chromium {
        // The browser is used on.
        visit.browser.prefer_colours("")?;
    }
    verdict
}
