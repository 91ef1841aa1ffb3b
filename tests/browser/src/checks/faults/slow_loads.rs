//! What never arrives: after five seconds the page says so, and whoever does not want to wait can stop.

use serde_json::json;

use super::super::full_program::{until_field, until_place};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

pub(super) fn pack(visit: &Visit) -> Verdict {
    visit
        .server
        .hold(visit.built_file("later/primary-", ".postcard")?);
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    let word = "
        const slow = document.querySelector('.pack-waiting .slow');
        const style = slow && getComputedStyle(slow);
        return style?.visibility === 'visible' && style.animationDelay === '5s';";
    visit
        .browser
        .until("a word after five seconds", word, &json!([]))?;
    visit.browser.click(".pack-waiting [data-action=stop-loading]")?;
    let says = "return document.querySelector('.pack-waiting')?.textContent.includes('could not be loaded')";
    visit.browser.until("an end of the waiting", says, &json!([]))?;
    visit.server.release();
    widget.act("load-again")?;
    until_field(visit, "reading_expected")?;
    until_place(visit, KEY_STAGE_2, "626 trusts")
}

pub(super) fn chunk(visit: &Visit) -> Verdict {
    visit.server.hold(visit.built_file("later/chunk-", ".wasm")?);
    visit.begin()?;
    visit.until_started_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    widget.act("spreadsheet")?;
    let word = "
        const slow = document.querySelector('.your-trust [data-chunk] .slow');
        const style = slow && getComputedStyle(slow);
        return style?.visibility === 'visible' && style.animationDelay === '5s';";
    visit
        .browser
        .until("a word after five seconds", word, &json!([]))?;
    visit
        .browser
        .click(".your-trust [data-chunk] [data-action=stop-loading]")?;
    let says = "return document.querySelector('.your-trust [data-chunk]')?.textContent.includes('could not be loaded')";
    visit.browser.until("an end of the waiting", says, &json!([]))?;
    let figure = widget.field_value(KEY_STAGE_2)?;
    ensure(figure == "65", || format!("the figure became {figure:?}"))?;
    visit.server.release();
    widget.act("load-part-again")?;
    visit.browser.until(
        "the place for spreadsheets, which was asked for",
        "return document.querySelector('#pasted') !== null",
        &json!([]),
    )
}

pub(super) fn full_program(visit: &Visit) -> Verdict {
    visit.server.hold(visit.built_file("later/full-", ".wasm")?);
    visit.begin()?;
    visit.until_state("ready")?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    visit.browser.click("[data-room='sector']")?;
    let hidden = "return document.getElementById('slow').getClientRects().length === 0";
    visit.browser.until("no word at first", hidden, &json!([]))?;
    widget.until_shown("#slow")?;
    visit.browser.click("#stop")?;
    widget.until_shown("#not-loaded")?;
    visit.browser.until("the word to go", hidden, &json!([]))?;
    let figure = widget.field_value(KEY_STAGE_2)?;
    ensure(figure == "65", || format!("the figure became {figure:?}"))?;
    visit.server.release();
    visit.browser.click("[data-room='reflect']")?;
    visit.until_full()
}
