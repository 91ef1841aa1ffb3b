//! Without a pointer.

use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;

use super::entering::ensure_sentence;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, KEY_STAGE_4, KEY_STAGE_4_PUPILS, Widget};

/// Where the keyboard is, and whether it can be seen.
const FOCUS: &str = "
    const focused = document.activeElement, look = getComputedStyle(focused);
    const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1;
    return { name: focused.name ?? '', seen: outlined || look.boxShadow !== 'none' };";

#[derive(Debug, Deserialize)]
struct Focus {
    name: String,
    seen: bool,
}

/// More stops than the page has before and between its fields.
const MOST_STOPS: usize = 60;

pub(super) fn alone(visit: &Visit) -> Verdict {
    visit.open()?;
    let mut reached = Vec::new();
    for _ in 0..MOST_STOPS {
        visit.browser.press(&String::from(char::from(Key::Tab)))?;
        let focus: Focus = visit.browser.run(FOCUS, &json!([]))?;
        ensure(focus.seen || focus.name.is_empty(), || {
            format!("the focus on {} cannot be seen", focus.name)
        })?;
        match focus.name.as_str() {
            KEY_STAGE_2 => visit.browser.press("65")?,
            KEY_STAGE_2_PUPILS => visit.browser.press("182")?,
            _ => {}
        }
        reached.push(focus.name);
        if reached.iter().any(|name| name == KEY_STAGE_4[3].0) {
            break;
        }
    }
    in_order(&reached)?;
    let widget = Widget::in_(visit.browser);
    widget.until_finding(KEY_STAGE_2)?;
    ensure_sentence(&widget)
}

fn in_order(reached: &[String]) -> Verdict {
    let expected = [KEY_STAGE_2_PUPILS, KEY_STAGE_2, KEY_STAGE_4_PUPILS].into_iter();
    let mut rest = reached.iter();
    for field in expected.chain(KEY_STAGE_4.map(|(measure, _)| measure)) {
        if !rest.any(|name| name == field) {
            return Err(Problem::Failed(format!(
                "Tab does not lead to {field} in its turn: {reached:?}"
            )));
        }
    }
    Ok(())
}
