//! On a small telephone. The width is a frame's, because desktop browsers refuse windows as narrow as that.

use serde::Deserialize;
use serde_json::json;

use super::frames::open_in_frame;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// The widest part is named, so that it need not be searched for.
const WIDTHS: &str = "
    const parts = [...document.querySelectorAll('body *')];
    const right = (part) => part.getBoundingClientRect().right;
    const widest = parts.reduce((one, other) => (right(other) > right(one) ? other : one), document.body);
    return {
        frame: innerWidth,
        content: document.documentElement.scrollWidth,
        widest: `${widest.tagName} ${widest.className} to ${right(widest)}`,
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
