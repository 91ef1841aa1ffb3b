//! Leaving the page: with figures that are kept nowhere else the browser asks, once for each change; otherwise never.

use serde_json::json;

use super::frames::open_in_frame;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// What the page answers to the event by which a browser lets it ask: no driver shows the question itself.
fn asks(visit: &Visit) -> Result<bool, crate::problem::Problem> {
    let script = "
        const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented;";
    visit.browser.run(script, &json!([]))
}

fn ensure_asks(visit: &Visit, wanted: bool, when: &str) -> Verdict {
    let found = asks(visit)?;
    ensure(found == wanted, || {
        format!("{when} leaving asks: {found}, and should: {wanted}")
    })
}

pub(super) fn asks_once(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    ensure_asks(visit, false, "before anything is entered")?;
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    ensure_asks(visit, false, "with the example")?;
    widget.act("clear")?;
    widget.enter_65_of_182()?;
    ensure_asks(visit, true, "with figures that were entered")?;
    ensure_asks(visit, false, "a second time")?;
    widget.set_figure(KEY_STAGE_2, "66")?;
    visit.browser.until(
        "the other figure",
        "return document.querySelector('.line[data-measure=rwm_expected] .line-value').textContent.includes('66')",
        &json!([]),
    )?;
    ensure_asks(visit, true, "after another change")?;
    widget.set_figure(KEY_STAGE_2, "67")?;
    widget.act("save")?;
    visit.browser.until(
        "the figures to count as kept",
        "
        const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return !leaving.defaultPrevented;",
        &json!([]),
    )?;
    // Going from there does not wait for an answer either.
    visit.browser.open("about:blank")
}

pub(super) fn small_program_asks_too(visit: &Visit) -> Verdict {
    visit.open_small()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    ensure_asks(visit, true, "in the small program")
}

pub(super) fn a_frame_never_asks(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='700' height='600'")?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    ensure_asks(visit, false, "in a frame")
}
