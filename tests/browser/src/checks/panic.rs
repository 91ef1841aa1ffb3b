//! A panic must not cost the person their figures. A real one is caused by the page's surroundings, as a hostile extension
//! might: the page's own means of inserting elements begin to throw.

use serde_json::json;

use super::entry::ensure_sentence;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, KEY_STAGE_4_PUPILS, Widget};

pub(super) const BREAK: &str = "
    window.original = { appendChild: Node.prototype.appendChild, insertBefore: Node.prototype.insertBefore };
    const broken = () => { throw new Error('broken on purpose'); };
    Object.assign(Node.prototype, { appendChild: broken, insertBefore: broken });
    return true;";
pub(super) const REPAIR: &str =
    "if (window.original) Object.assign(Node.prototype, window.original); return true;";

pub(super) fn keeps_the_figures(visit: &Visit) -> Verdict {
    visit.open()?;
    cause_panic(visit)?;
    let script = "return document.getElementById('rescue-figures').value";
    let figures: String = visit.browser.run(script, &json!([]))?;
    for figure in ["65", "182", "640", "45.2"] {
        ensure(figures.contains(figure), || {
            format!("{figure} is lost; kept: {figures:?}")
        })?;
    }
    Ok(())
}

pub(super) fn starts_again(visit: &Visit) -> Verdict {
    visit.open()?;
    cause_panic(visit)?;
    visit
        .browser
        .until("the page to be repaired", REPAIR, &json!([]))?;
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    let widget = Widget::in_(visit.browser);
    widget.until_finding(KEY_STAGE_2)?;
    for (field, figure) in [
        (KEY_STAGE_2, "65"),
        (KEY_STAGE_2_PUPILS, "182"),
        ("attainment_8", "45.2"),
    ] {
        let entered = widget.field_value(field)?;
        ensure(entered == figure, || format!("{field} came back as {entered:?}"))?;
    }
    ensure_sentence(&widget)?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()?;
    let hidden = "return document.getElementById('rescue').getClientRects().length === 0";
    visit
        .browser
        .until("the rescue to be put away", hidden, &json!([]))?;
    // It works as before, and not only looks so.
    widget.type_figure("english_maths_5", "42")?;
    widget.until_finding("english_maths_5")
}

/// Breaks the page and changes a field, by which the widget panics.
pub(super) fn break_by_typing(visit: &Visit, selector: &str) -> Verdict {
    visit.browser.until("the page to be broken", BREAK, &json!([]))?;
    let type_figure = "
        const field = document.querySelector(arguments[0]);
        field.value = '??';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;";
    visit.browser.until("typing", type_figure, &json!([selector]))?;
    visit.until_state("panicked")
}

pub(super) fn cause_panic(visit: &Visit) -> Verdict {
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.type_figure(KEY_STAGE_4_PUPILS, "640")?;
    visit.browser.until("the page to be broken", BREAK, &json!([]))?;
    // A finding for this cannot be put into the page any more.
    widget.set_figure("attainment_8", "45.2")?;
    visit.until_state("panicked")?;
    widget.until_shown("#rescue")
}
