//! Without a pointer.

use fantoccini::key::Key;
use serde_json::json;
use xtask::tools::browsers::Engine;

use super::entry::ensure_sentence;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, KEY_STAGE_4, KEY_STAGE_4_PUPILS, Widget};

/// Where the keyboard is.
const FOCUS: &str = "
    const { name, dataset } = document.activeElement;
    return name || dataset.action || '';";

/// Whether that can be seen. A window in the background shows no focus, and says so.
const SEEN: &str = "
    if (!document.activeElement.matches(':focus')) return 'in the background';
    const look = getComputedStyle(document.activeElement);
    const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1;
    return outlined || look.boxShadow !== 'none' ? 'yes' : 'no';";

/// The last field in the order of the page.
const LAST_FIELD: &str = KEY_STAGE_4[3].0;

/// More stops than the page has before and between its fields.
const MOST_STOPS: usize = 60;

/// Where a person's first Tab sets out from: WebKit may keep the place of a page before.
const TOP: &str = "
    document.activeElement.blur();
    getSelection().collapse(document.body, 0);
    return true;";

pub(super) fn alone(visit: &Visit) -> Verdict {
    visit.open()?;
    open_the_form(visit)?;
    let widget = Widget::in_(visit.browser);
    visit.browser.press("182")?;
    let mut reached: Vec<String> = vec![KEY_STAGE_2_PUPILS.to_owned()];
    while reached.len() < MOST_STOPS && reached.last().is_none_or(|name| name != LAST_FIELD) {
        let name = next_stop(visit)?;
        if name == KEY_STAGE_2 {
            visit.browser.press("65")?;
            // What is said under it now must not take the Tab that is meant for the next field.
            widget.until_finding(KEY_STAGE_2)?;
        }
        let is_verdict: bool = visit.browser.run(
            "return document.activeElement.matches('.field-message *')",
            &json!([]),
        )?;
        ensure(!is_verdict, || {
            format!("Tab leads from a field to its verdict: {reached:?}")
        })?;
        reached.push(name);
    }
    in_order(&reached)?;
    widget.until_finding(KEY_STAGE_2)?;
    ensure_sentence(&widget)
}

/// Wherever the keyboard goes, it can be seen to be there.
pub(super) fn focus_is_visible(visit: &Visit) -> Verdict {
    visit.open()?;
    open_the_form(visit)?;
    for _ in 0..MOST_STOPS {
        let name = next_stop(visit)?;
        let seen: String = visit.browser.run(SEEN, &json!([]))?;
        if seen == "in the background" && visit.engine() == Engine::WebKit {
            return Err(Problem::Skipped(
                "WebKit on a screen without a window manager stays in the background".to_owned(),
            ));
        }
        ensure(seen == "yes", || format!("the focus on {name:?} cannot be seen"))?;
        if name == LAST_FIELD {
            return Ok(());
        }
    }
    Err(Problem::Failed(format!("Tab does not lead to {LAST_FIELD}")))
}

/// Goes to the button that opens the form, which leads into its first field.
fn open_the_form(visit: &Visit) -> Verdict {
    visit.browser.until("the top of the page", TOP, &json!([]))?;
    let mut stops = 0;
    while next_stop(visit)? != "enter" {
        stops += 1;
        ensure(stops < MOST_STOPS, || {
            "Tab does not lead to the button that opens the form".to_owned()
        })?;
    }
    visit.browser.press(&String::from(char::from(Key::Enter)))?;
    let first = "return document.activeElement.name === arguments[0]";
    visit.browser.until(
        "the focus in the first field",
        first,
        &json!([KEY_STAGE_2_PUPILS]),
    )
}

fn next_stop(visit: &Visit) -> Result<String, Problem> {
    visit.browser.press(&String::from(char::from(Key::Tab)))?;
    visit.browser.run(FOCUS, &json!([]))
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
