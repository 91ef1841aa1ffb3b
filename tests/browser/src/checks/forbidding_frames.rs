//! A frame that may do nothing but run scripts: each button and link without effect says so, or offers what it would have
//! given as text.

use serde_json::json;

use super::frames::open_in_frame;
use super::full_program::open_section;
use super::schools::cell;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

const FRAME: &str = "width='900' height='900' sandbox='allow-scripts'";

/// Presses a button until the text area that it offers has that in it. By a script, because one of the drivers misses what is
/// half out of sight in a frame.
fn until_text(visit: &Visit, action: &str, selector: &str, part: &str) -> Verdict {
    let script = "
        const [action, selector, part] = arguments;
        const area = document.querySelector(selector);
        if (area?.value.includes(part) === true && area.getClientRects().length > 0) return true;
        const button = document.querySelector(`[data-action=${action}]`);
        if (button?.getAttribute('aria-expanded') !== 'true') button?.click();
        return false;";
    let what = format!("{selector} with {part:?}");
    visit
        .browser
        .until(&what, script, &json!([action, selector, part]))
}

fn press(visit: &Visit, action: &str) -> Verdict {
    let script = "document.querySelector(`[data-action=${arguments[0]}]`).click(); return true;";
    visit
        .browser
        .until(&format!("{action} to be pressed"), script, &json!([action]))
}

pub(super) fn offer_text(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, FRAME)?;
    let widget = Widget::in_(visit.browser);
    widget.open_form("way")?;
    let by_school = "
        const way = document.querySelector(\"input[name='way'][value='by-school']\");
        if (way && !way.checked) way.click();
        return document.querySelector('.schools-table') !== null;";
    visit.browser.until("the table", by_school, &json!([]))?;
    for (row, name, pupils, figure) in [(0, "Oak", "60", "64"), (1, "Elm", "40", "70")] {
        visit.browser.type_into(&cell(row, "school-name"), name)?;
        visit
            .browser
            .type_into(&cell(row, "key_stage_2-pupils"), pupils)?;
        visit.browser.type_into(&cell(row, KEY_STAGE_2), figure)?;
    }
    // Saving a file does nothing here, and says nothing.
    for action in ["save", "save-csv", "save-private-csv"] {
        press(visit, action)?;
    }
    let saved = ".keeping textarea:not([data-csv])";
    until_text(visit, "show-text", saved, "\"school-name\": \"Oak\"")?;
    until_text(visit, "show-csv", "[data-csv]", "Oak")?;
    until_text(visit, "show-private-csv", "[data-csv]", "64")?;
    press(visit, "print")?;
    widget.until_shown(".not-printed")?;
    a_link_says_its_address(visit)
}

/// A link that the frame does not let open.
fn a_link_says_its_address(visit: &Visit) -> Verdict {
    open_section(visit, "reflect")?;
    let press = "
        const link = document.querySelector('.reflect a[target=_blank]');
        if (link && !document.querySelector('[data-blocked-link]')) link.click();
        const said = document.querySelector('[data-blocked-link]');
        return said?.textContent.includes(link.href) === true && said.getClientRects().length > 0;";
    visit
        .browser
        .until("the address of a link that does not open", press, &json!([]))?;
    let state: String = visit
        .browser
        .run("return document.documentElement.dataset.state", &json!([]))?;
    ensure(state == "ready", || format!("the page is {state}"))
}
