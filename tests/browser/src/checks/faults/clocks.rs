//! Clocks that are years off, or have no day: figures are compared all the same, and saved.

use serde_json::json;

use super::super::full_program::{open_section, until_place};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// 1970, 2031, and no time at all; in milliseconds of JavaScript.
const CLOCKS: [&str; 3] = ["0", PAST_DUE, "NaN"];
/// By 2031 figures are out that no build of today has.
const PAST_DUE: &str = "1924992000000";

fn clock(time: &str) -> String {
    format!(
        "<script>(() => {{
            const Sound = Date;
            window.Date = class extends Sound {{
                constructor(...all) {{ if (all.length) super(...all); else super({time}); }}
                static now() {{ return {time}; }}
            }};
        }})()</script>"
    )
}

pub(super) fn years_off(visit: &Visit) -> Verdict {
    for time in CLOCKS {
        let page = visit.add_changed_page(&format!("clock-{time}.html"), &clock(time))?;
        visit.browser.open(&page)?;
        works(visit, time == PAST_DUE)
            .map_err(|problem| problem.map_reason(|why| format!("a clock of {time}: {why}")))?;
    }
    Ok(())
}

fn works(visit: &Visit, is_overdue: bool) -> Verdict {
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    widget.act("show-text")?;
    visit.browser.until(
        "the text of the file",
        "return document.querySelector('.keeping textarea')?.value.includes('\"65\"') === true",
        &json!([]),
    )?;
    let says: bool = visit.browser.run(
        "return document.querySelector('[data-overdue]') !== null",
        &json!([]),
    )?;
    ensure(says == is_overdue, || {
        format!("it says that newer figures were due: {says}")
    })?;
    for section in ["sector", "about", "your-trust"] {
        open_section(visit, section)?;
    }
    visit.browser.until(
        "a print",
        "dispatchEvent(new Event('beforeprint')); return true;",
        &json!([]),
    )?;
    let state: String = visit
        .browser
        .run("return document.documentElement.dataset.state", &json!([]))?;
    ensure(state == "ready", || format!("the page is {state}"))?;
    let words: String = visit
        .browser
        .run("return document.body.textContent", &json!([]))?;
    ensure(!words.contains("Invalid Date") && !words.contains("NaN"), || {
        "a date that is none is on the page".to_owned()
    })
}
