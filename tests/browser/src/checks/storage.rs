//! What the page stores: nothing, unless a person asks for it. Then the figures are there again after the page was closed,
//! no page overwrites what another stored, and where storage is denied the page says that nothing is saved.

use std::io::Write;

use serde_json::json;
use tempfile::NamedTempFile;

use super::frames::open_in_frame;
use super::full_program::{open_full_program, tick};
use super::schools::{cell, lines, open_table, until_says};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// What the browser keeps for the page.
const KEPT: &str = "return localStorage.getItem('trust-benchmark') ?? ''";

fn until_storage_state(visit: &Visit, state: &str) -> Verdict {
    let script = "return document.querySelector('[data-keeping]')?.dataset.keeping === arguments[0]";
    visit
        .browser
        .until(&format!("storage to be {state}"), script, &json!([state]))
}

fn until_kept(visit: &Visit, words: &str) -> Verdict {
    let script = "return (localStorage.getItem('trust-benchmark') ?? '').includes(arguments[0])";
    visit
        .browser
        .until(&format!("{words:?} to be kept"), script, &json!([words]))
}

pub(super) fn only_if_asked(visit: &Visit) -> Verdict {
    open_table(visit)?;
    visit.browser.type_into(&cell(0, "school-name"), "Oak Primary")?;
    visit.browser.type_into(&cell(0, "rwm_expected"), "64")?;
    let kept: String = visit.browser.run(KEPT, &json!([]))?;
    ensure(kept.is_empty(), || format!("unasked, the page keeps {kept}"))?;
    tick(visit, "keep")?;
    until_kept(visit, "Oak Primary")?;
    visit.browser.type_into(&cell(1, "school-name"), "Elm")?;
    until_kept(visit, "Elm")?;
    // Closed and opened again, everything is there and is still being kept.
    visit.open()?;
    Widget::in_(visit.browser).open_form("way")?;
    visit.browser.until(
        "the schools again",
        "return document.querySelector(arguments[0])?.value === 'Elm'",
        &json!([cell(1, "school-name")]),
    )?;
    until_storage_state(visit, "yes")?;
    // Unticked, nothing is left.
    let untick = "
        const box = document.querySelector(\"input[name='keep']\");
        if (box.checked) box.click();
        return localStorage.length === 0 && document.querySelector('[data-keeping]').dataset.keeping === 'no';";
    visit.browser.until("nothing to be kept", untick, &json!([]))?;
    visit.open()?;
    let empty = "return document.querySelector('.front-door') !== null";
    visit.browser.until("the front door", empty, &json!([]))
}

pub(super) fn pages_do_not_overwrite_each_other(visit: &Visit) -> Verdict {
    open_table(visit)?;
    visit.browser.type_into(&cell(0, "school-name"), "Here")?;
    tick(visit, "keep")?;
    until_kept(visit, "Here")?;
    // Another page of the same site, open at the same time, goes on with what is kept.
    let open_other = "
        if (!document.querySelector('#other')) {
            const frame = document.createElement('iframe');
            Object.assign(frame, { id: 'other', src: location.href, title: 'other' });
            document.body.append(frame);
        }
        const other = document.querySelector('#other').contentDocument;
        if (!other?.querySelector('.results-form')) other?.querySelector('.your-trust [data-action=enter]')?.click();
        return other?.documentElement.dataset.state === 'ready' && other.querySelector(arguments[0])?.value === 'Here';";
    visit
        .browser
        .until("the other page", open_other, &json!([cell(0, "school-name")]))?;
    let type_there = "
        const field = document.querySelector('#other').contentDocument.querySelector(arguments[0]);
        field.value = 'There';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;";
    visit
        .browser
        .until("typing there", type_there, &json!([cell(0, "school-name")]))?;
    until_kept(visit, "There")?;
    until_storage_state(visit, "elsewhere")?;
    // What is entered here is still compared here, and overwrites nothing.
    visit.browser.type_into(&cell(1, "school-name"), "Mine")?;
    let kept: String = visit.browser.run(KEPT, &json!([]))?;
    ensure(kept.contains("There") && !kept.contains("Mine"), || {
        format!("the other page's figures were overwritten: {kept}")
    })?;
    Widget::in_(visit.browser).act("keep-these")?;
    until_kept(visit, "Mine")?;
    let kept: String = visit.browser.run(KEPT, &json!([]))?;
    ensure(kept.contains("Here") && !kept.contains("There"), || {
        format!("asked to, the page keeps {kept}")
    })
}

/// Figures of measures that are not loaded, or that this version does not know, are kept along: opening the page while no
/// pack can be had changes nothing on the device, and what is entered then is added to what is there.
pub(super) fn what_is_not_understood(visit: &Visit) -> Verdict {
    visit.open()?;
    let saved = json!({
        "format": "trust-benchmark", "version": 1,
        "chosen": { "topics": "key_stage_2 primary_checks", "peers": "closest", "by-school": "no", "later": "blue" },
        "trust": { "rwm_expected": "65", "key_stage_2-pupils": "182", "phonics": "80", "measure_of_later": "12" },
        "schools": [],
    });
    let saved = saved.to_string();
    let keep = "localStorage.setItem('trust-benchmark', arguments[0]); return true;";
    visit.browser.until("figures to be kept", keep, &json!([saved]))?;
    visit.server.refuse(".postcard");
    visit.open()?;
    let failed = "return document.querySelectorAll('[data-action=load-again]').length > 0";
    visit
        .browser
        .until("the packs to be missing", failed, &json!([]))?;
    let kept: String = visit.browser.run(KEPT, &json!([]))?;
    ensure(kept == saved, || {
        format!("opening the page changed what is kept: {kept}")
    })?;
    Widget::in_(visit.browser).type_figure(KEY_STAGE_2, "66")?;
    until_kept(visit, "66")?;
    let kept: String = visit.browser.run(KEPT, &json!([]))?;
    for (name, text) in [("phonics", "80"), ("measure_of_later", "12"), ("later", "blue")] {
        ensure(kept.contains(&format!("\"{name}\": \"{text}\"")), || {
            format!("{name} is lost: {kept}")
        })?;
    }
    Ok(())
}

pub(super) fn denied(visit: &Visit) -> Verdict {
    let _host = open_in_frame(
        visit,
        "width='900' height='700' sandbox='allow-scripts allow-forms'",
    )?;
    open_full_program(visit)?;
    until_storage_state(visit, "denied")?;
    until_says(visit, "#keeping-stands", "nothing is saved")
}

pub(super) fn a_file_of_ones_own(visit: &Visit) -> Verdict {
    open_table(visit)?;
    let widget = Widget::in_(visit.browser);
    visit.browser.type_into(&cell(0, "school-name"), "Oak <b>&")?;
    visit.browser.type_into(&cell(0, "rwm_expected"), "SUPP")?;
    // The form is open now, and closed once a file is opened.
    let before = lines(visit)?.replace("@form\topen\n", "");
    widget.act("show-text")?;
    let text: String = {
        let script = "return document.querySelector('.keeping textarea')?.value ?? ''";
        visit.browser.until("the file's text", script, &json!([]))?;
        visit.browser.run(script, &json!([]))?
    };
    ensure(text.contains("\"format\": \"trust-benchmark\""), || text.clone())?;
    widget.act("clear")?;
    visit.browser.until(
        "nothing to be there",
        "return !trustBenchmark.lines.includes('Oak')",
        &json!([]),
    )?;
    let mut file = NamedTempFile::with_suffix(".json")?;
    file.write_all(text.as_bytes())?;
    visit
        .browser
        .choose_file("input[name='open-saved']", file.path())?;
    visit.browser.until(
        "the figures again",
        "return trustBenchmark.lines === arguments[0]",
        &json!([before]),
    )?;
    // What is no such file is refused, and nothing is lost.
    let mut other = NamedTempFile::with_suffix(".json")?;
    other.write_all(b"{\"format\": \"another\", \"version\": 1}")?;
    visit
        .browser
        .choose_file("input[name='open-saved']", other.path())?;
    until_says(visit, "[data-not-opened]", "was not saved by Trust Benchmark")?;
    let after = lines(visit)?;
    ensure(after == before, || {
        format!("a wrong file changed {before} to {after}")
    })
}

/// A panic keeps the table too.
pub(super) fn a_panic_keeps_the_table(visit: &Visit) -> Verdict {
    open_table(visit)?;
    visit.browser.type_into(&cell(0, "school-name"), "Oak Primary")?;
    visit.browser.type_into(&cell(0, "rwm_expected"), "64")?;
    // A message under the row cannot be put into the page any more.
    super::panic::break_by_typing(visit, &cell(1, KEY_STAGE_2))?;
    visit
        .browser
        .until("the page to be repaired", super::panic::REPAIR, &json!([]))?;
    until_says(visit, "#rescue", "still in this page")?;
    let readable: String = visit.browser.run(
        "return document.querySelector('#rescue-figures').value",
        &json!([]),
    )?;
    ensure(
        readable.contains("Oak Primary") && readable.contains("64"),
        || readable.clone(),
    )?;
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    visit.browser.until(
        "the table again",
        "return document.querySelector(arguments[0])?.value === '64'",
        &json!([cell(0, KEY_STAGE_2)]),
    )
}
