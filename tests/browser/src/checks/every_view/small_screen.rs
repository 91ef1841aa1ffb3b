//! A small screen: nothing is scrolled sideways, and what is touched is large enough to hit.

use serde_json::json;

use crate::checks::layout::{all_are_in_view, fits};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;

/// Lists the controls smaller than 24 by 24 pixels. A label counts as a part of its control; a link within a sentence is
/// exempt, as it is as high as its line.
const TOO_SMALL: &str = "
    const amidWords = (part) => part.matches('a') && getComputedStyle(part).display === 'inline'
        && part.parentElement.textContent.trim() !== part.textContent.trim();
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
    const shown = controls.filter((part) => part.getClientRects().length > 0 && !part.closest('[inert]'));
    return shown.filter((part) => {
        const boxes = [part, ...(part.labels ?? [])].map((one) => one.getBoundingClientRect());
        return !amidWords(part) && !boxes.some((box) => box.width >= 23.99 && box.height >= 23.99);
    }).map((part) => {
        const box = part.getBoundingClientRect();
        return `${part.outerHTML.slice(0, 120)} (${Math.round(box.width)} × ${Math.round(box.height)})`;
    });";

pub(super) fn check(visit: &Visit, view: &str) -> Verdict {
    fits(visit, &format!("in {view}"))?;
    all_are_in_view(visit, ".tabs button")?;
    let small: Vec<String> = visit.browser.run(TOO_SMALL, &json!([]))?;
    ensure(small.is_empty(), || {
        format!("smaller than 24 pixels in {view}: {}", small.join("; "))
    })
}
