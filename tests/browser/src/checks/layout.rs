//! On a small telephone. The width is a frame's, because desktop browsers refuse windows as narrow as that.

use serde::Deserialize;
use serde_json::json;

use super::frames::open_in_frame;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// The widest part is named, so that it need not be searched for: an element, or what overflows one.
const WIDTHS: &str = "
    const parts = [...document.querySelectorAll('body *')];
    const right = (part) => part.getBoundingClientRect().right;
    // Of what is wide because of a part of it, the part.
    const own = (part) => getComputedStyle(part).overflowX === 'visible' && ![...part.children].some((child) => child.scrollWidth > child.clientWidth && getComputedStyle(child).overflowX === 'visible');
    const over = (part) => (part.clientWidth > 0 && own(part) ? Math.max(0, part.scrollWidth - part.clientWidth) : 0);
    const reach = (part) => right(part) + over(part);
    const widest = parts.reduce((one, other) => (reach(other) > reach(one) ? other : one), document.body);
    return {
        frame: innerWidth,
        content: document.documentElement.scrollWidth,
        widest: `${widest.tagName} ${widest.className} to ${reach(widest)}: ${widest.textContent.slice(0, 80)}`,
    };";

#[derive(Debug, Deserialize)]
struct Widths {
    frame: u32,
    content: u32,
    widest: String,
}

pub(super) fn narrow(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='320' height='800' style='border:0'")?;
    fits(visit, "when empty")?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.enter_key_stage_4()?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()?;
    fits(visit, "with findings")?;
    widget.set_figure(KEY_STAGE_2, &"9".repeat(10_000))?;
    widget.until_message(KEY_STAGE_2)?;
    fits(visit, "with a message")
}

/// Each of them is within the page: what a row scrolls away has nothing that leads to it.
pub(super) fn all_are_in_view(visit: &Visit, selector: &str) -> Verdict {
    let script = "
        const right = (one) => one.getBoundingClientRect().right;
        return [...document.querySelectorAll(arguments[0])].filter((one) => right(one) > innerWidth).map((one) => one.textContent);";
    let beyond: Vec<String> = visit.browser.run(script, &json!([selector]))?;
    ensure(beyond.is_empty(), || format!("beyond the page: {beyond:?}"))
}

/// Holds the page to the width of a frame of 320 pixels: nothing is scrolled sideways.
pub(super) fn fits(visit: &Visit, when: &str) -> Verdict {
    let widths: Widths = visit.browser.run(WIDTHS, &json!([]))?;
    ensure(widths.frame == 320, || {
        format!("the frame is {} wide", widths.frame)
    })?;
    ensure(widths.content <= widths.frame, || {
        format!("{} wide {when}: {}", widths.content, widths.widest)
    })
}
