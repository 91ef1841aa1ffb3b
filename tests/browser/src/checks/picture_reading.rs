//! The picture of an opened measure is read where a person points, and with the arrow keys.

use fantoccini::key::Key;
use serde_json::json;

use super::full_program::open_measure;
use super::views::until_drawn;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

const POINT: &str = "
    const canvas = document.querySelector('.readable canvas');
    const box = canvas.getBoundingClientRect();
    const at = { bubbles: true, pointerType: arguments[1], clientX: box.left + box.width * arguments[0], clientY: box.top + 60 };
    canvas.dispatchEvent(new PointerEvent('pointermove', at));
    return true;";

const READ: &str = "return document.querySelector('.read')?.textContent.replace(/[\\u2060]/g, '') ?? ''";

/// The figure that a text about a point begins with, in whole per cents.
fn figure(said: &str) -> Option<f64> {
    said.split('%').next()?.trim().parse().ok()
}

pub(super) fn where_a_person_points(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_measure(visit, KEY_STAGE_2)?;
    until_drawn(visit, ".readable canvas")?;
    let mut last = f64::NEG_INFINITY;
    for (share, pointer) in [(0.3, "mouse"), (0.5, "touch"), (0.7, "mouse")] {
        visit
            .browser
            .until("the pointer", POINT, &json!([share, pointer]))?;
        visit.browser.until(
            "what is under it",
            "return /: [\\d,]+ trusts?, [\\d,]+ lower and [\\d,]+ higher$/.test(
                document.querySelector('.read')?.textContent.replace(/[\\u2060]/g, '').replace(/\\s/g, ' ') ?? '')
                && document.querySelector('.read-line line') !== null",
            &json!([]),
        )?;
        // The page may still show the point before.
        visit.browser.until(
            "a figure further right",
            "return parseFloat(document.querySelector('.read').textContent) > arguments[0]",
            &json!([if last.is_finite() { last } else { 0.0 }]),
        )?;
        let said: String = visit.browser.run(READ, &json!([]))?;
        last = figure(&said).unwrap_or(f64::NAN);
        ensure(last.is_finite(), || format!("no figure is read: {said:?}"))?;
    }
    visit.browser.until(
        "the pointer to leave",
        "
        const box = document.querySelector('.readable');
        box.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, pointerType: 'mouse', relatedTarget: document.body }));
        box.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
        return !document.querySelector('.read');",
        &json!([]),
    )?;
    with_the_arrow_keys(visit)
}

fn with_the_arrow_keys(visit: &Visit) -> Verdict {
    visit.browser.until(
        "the slider to have the focus",
        "document.querySelector('.readable input').focus(); return document.querySelector('.read') !== null",
        &json!([]),
    )?;
    let own: String = visit.browser.run(READ, &json!([]))?;
    ensure(figure(&own) == Some(65.0), || {
        format!("it begins at {own:?} and not at the trust's own figure")
    })?;
    visit.browser.keys(&char::from(Key::Right).to_string())?;
    visit.browser.until(
        "the next figure, also for those who do not see it",
        "
        const said = document.querySelector('.read')?.textContent.replace(/[\\u2060]/g, '') ?? '';
        return parseFloat(said) > 65 && document.querySelector('.readable input').getAttribute('aria-valuetext') === said;",
        &json!([]),
    )
}
