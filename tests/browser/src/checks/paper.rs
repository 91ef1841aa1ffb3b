//! What goes to paper: whose figures these are, what a person wrote, and what can be done in a frame that does not print.

use serde::Deserialize;
use serde_json::json;
use xtask::tools::browsers::Engine;

use super::frames::open_in_frame;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

const NAME: &str = "Oak and Ash Learning Trust";

/// A text of more lines than a text area shows.
fn long_text() -> String {
    let lines: Vec<String> = (1..=30)
        .map(|line| format!("Line {line} of what we do."))
        .collect();
    lines.join("\n")
}

/// Pastes a text into the first text area.
const WRITE: &str = "
    const area = document.querySelector('#words-assurance');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(area, arguments[0]);
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    return true;";

/// What is on paper only, and whether it can be seen now.
#[derive(Debug, Deserialize)]
struct OnPaper {
    head: String,
    head_is_shown: bool,
    line_is_shown: bool,
    form_is_shown: bool,
}

const ON_PAPER: &str = "
    const shown = (selector) => document.querySelector(selector)?.getClientRects().length > 0;
    return {
        head: document.querySelector('.paper-head').textContent.replace(/\\s+/g, ' ').trim(),
        head_is_shown: shown('.paper-head'),
        line_is_shown: shown('.trust-line'),
        form_is_shown: shown('.results-form'),
    };";

/// The sheet is laid out for paper where the engine's driver can say so.
fn on_paper(visit: &Visit, is_on: bool) -> Result<bool, crate::problem::Problem> {
    if visit.engine() != Engine::Chromium {
        return Ok(false);
    }
    let media = if is_on { "print" } else { "" };
    visit
        .browser
        .developer_tool("Emulation.setEmulatedMedia", &json!({ "media": media }))?;
    Ok(true)
}

pub(super) fn says_whose_figures(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    visit.browser.type_into("#trust-name", NAME)?;
    visit.browser.until(
        "the name in the line",
        "return document.querySelector('.trust-line h2').textContent === arguments[0]",
        &json!([NAME]),
    )?;
    let laid_out = on_paper(visit, true)?;
    let found: OnPaper = visit.browser.run(ON_PAPER, &json!([]))?;
    let today: String = visit.browser.run(
        "return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })",
        &json!([]),
    )?;
    for part in [
        NAME,
        &format!("Printed {today}"),
        "Compared with 626 trusts (2024/25)",
    ] {
        ensure(found.head.contains(part), || format!("no {part:?} in {found:?}"))?;
    }
    if laid_out {
        ensure(
            found.head_is_shown && !found.line_is_shown && !found.form_is_shown,
            || format!("not what paper should have: {found:?}"),
        )?;
        on_paper(visit, false)?;
    } else {
        visit.skip_part("the layout on paper cannot be asked for in this engine's driver");
    }
    widget.act("clear")?;
    widget.act("example")?;
    visit.browser.until(
        "the example to be called one",
        "return document.querySelector('.paper-head').textContent.includes('Example')",
        &json!([]),
    )
}

pub(super) fn what_was_written_is_whole(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    super::full_program::open_section(visit, "reflect")?;
    visit.browser.until(
        "the question",
        "return document.querySelector('#words-assurance') !== null",
        &json!([]),
    )?;
    visit
        .browser
        .until("the text to be pasted", WRITE, &json!([long_text()]))?;
    visit.browser.until(
        "the same text for paper",
        "return document.querySelector('#words-assurance ~ .words-on-paper').textContent === arguments[0]",
        &json!([long_text()]),
    )?;
    if !on_paper(visit, true)? {
        visit.skip_part("the layout on paper cannot be asked for in this engine's driver");
        return Ok(());
    }
    let whole: bool = visit.browser.run(
        "
        const part = document.querySelector('#words-assurance ~ .words-on-paper');
        const rows = Math.round(part.getBoundingClientRect().height / parseFloat(getComputedStyle(part).lineHeight));
        const hidden = (one) => one.getClientRects().length === 0;
        return rows === 30
            && [...document.querySelectorAll('textarea, .words-hint, .words[data-empty], .reflect-kept')].every(hidden);",
        &json!([]),
    )?;
    ensure(whole, || "the text is cut off, or prompts are printed".to_owned())?;
    on_paper(visit, false)?;
    Ok(())
}

pub(super) fn where_a_frame_does_not_print(visit: &Visit) -> Verdict {
    let host = open_in_frame(visit, "width='720' height='900' sandbox='allow-scripts'")?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    let said = widget.sentence(KEY_STAGE_2)?;
    widget.act("print")?;
    let address = "return document.querySelector('.not-printed [data-address]')?.value ?? ''";
    visit.browser.until(
        "an address with the figures",
        "return (document.querySelector('.not-printed [data-address]')?.value ?? '').includes('#figures=')",
        &json!([]),
    )?;
    let address: String = visit.browser.run(address, &json!([]))?;
    let link: String = visit.browser.run(
        "return document.querySelector('[data-action=open-alone]').href",
        &json!([]),
    )?;
    ensure(link == address, || {
        format!("the link leads to {link} and not to {address}")
    })?;
    // It holds the figures of one moment, and goes with them.
    widget.set_figure(KEY_STAGE_2, "66")?;
    visit.browser.until(
        "the address of other figures to go",
        "return document.querySelector('.not-printed') === null",
        &json!([]),
    )?;
    visit.browser.leave_frames()?;
    drop(host);
    ensure_opens_with(visit, &address, &said)
}

/// The address opens the page with the same figures, and does not keep them in sight.
fn ensure_opens_with(visit: &Visit, address: &str, said: &str) -> Verdict {
    visit.browser.open(address)?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.until_finding(KEY_STAGE_2)?;
    let found = widget.sentence(KEY_STAGE_2)?;
    ensure(found == said, || format!("{found:?} and not {said:?}"))?;
    let left: String = visit.browser.run("return location.hash", &json!([]))?;
    ensure(!left.contains("figures"), || {
        format!("the address still has {left}")
    })?;
    visit.browser.until(
        "the example to be called one",
        "return document.querySelector('.trust-line').textContent.includes('Example')",
        &json!([]),
    )
}

/// Damaged addresses, each opened afresh.
const DAMAGED: [&str; 5] = [
    "#figures=1.",
    "#figures=1.AAAA",
    "#figures=1.%00",
    "#figures=9.eJwDAAAAAAE",
    "#figures=",
];

pub(super) fn a_damaged_link_is_said(visit: &Visit) -> Verdict {
    for fragment in DAMAGED {
        visit.browser.open("about:blank")?;
        visit.browser.open(&format!("{}{fragment}", visit.address()))?;
        visit.until_full()?;
        let said = "return document.querySelector('#no-link').getClientRects().length > 0
            && document.querySelector('.front-door') !== null";
        visit
            .browser
            .until(&format!("{fragment} to be called unreadable"), said, &json!([]))?;
    }
    Ok(())
}
