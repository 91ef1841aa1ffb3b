//! axe's rules. Chromium can change its colour scheme while a view is open, so both are examined there: light last, as the
//! next view is opened in it.

use xtask::tools::browsers::Engine;

use crate::axe::{Axe, Undecided};
use crate::problem::Verdict;
use crate::visit::Visit;

/// Holds the view to the rules, in two engines: whether a rule holds hardly depends on the engine, and looking takes long.
pub(super) fn check(visit: &Visit, view: &str) -> Verdict {
    let schemes: &[&str] = match visit.engine() {
        Engine::Chromium => &["dark", "light"],
        Engine::Firefox => &["light"],
        Engine::WebKit => {
            visit.skip_part("axe's rules, which are applied in Chromium and Firefox");
            return Ok(());
        }
    };
    let axe = Axe::read()?;
    let mut undecided = Undecided::default();
    for scheme in schemes {
        if visit.engine() == Engine::Chromium {
            visit.browser.prefer_colours(scheme)?;
        }
        axe.check(visit.browser, &format!("in the {scheme} theme"), &mut undecided)?;
    }
    undecided.print(&format!("{}: {view}", visit.engine()));
    Ok(())
}
