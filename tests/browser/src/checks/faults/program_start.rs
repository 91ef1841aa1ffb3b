//! The full program fails as it starts: the small one, or the rescue, has the figures still.

use serde_json::json;

use super::super::full_program::open_measure;
use super::super::panic::REPAIR;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, Widget};

/// The first program is given memory, and none after it.
const NO_MEMORY: &str = "<script>(() => {
    let left = 1;
    const { instantiate, Instance } = WebAssembly;
    const refuse = () => { if (window.enough) return; left -= 1; if (left < 0) throw new RangeError('Out of memory'); };
    WebAssembly.instantiate = async (...all) => { refuse(); return instantiate(...all); };
    WebAssembly.Instance = class extends Instance { constructor(...all) { refuse(); super(...all); } };
})()</script>";

pub(super) fn no_memory(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("no-memory.html", NO_MEMORY)?;
    visit.browser.open(&page)?;
    visit.until_state("ready")?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    visit.browser.click("[data-room='sector']")?;
    widget.until_shown("#not-loaded")?;
    ensure_figures(visit)?;
    widget.set_figure(KEY_STAGE_2, "66")?;
    widget.until_finding(KEY_STAGE_2)?;
    widget.set_figure(KEY_STAGE_2, "65")?;
    visit
        .browser
        .until("memory", "return (window.enough = true)", &json!([]))?;
    visit.browser.click("[data-room='your-trust']")?;
    visit.browser.click("[data-room='reflect']")?;
    visit.until_full()?;
    ensure_figures(visit)
}

fn ensure_figures(visit: &Visit) -> Verdict {
    for (field, wanted) in [(KEY_STAGE_2, "65"), (KEY_STAGE_2_PUPILS, "182")] {
        let script = "return trustBenchmark.lines.split('\\n').includes(arguments[0] + '\\t' + arguments[1])";
        visit.browser.until(
            &format!("{field} to be {wanted}"),
            script,
            &json!([field, wanted]),
        )?;
    }
    Ok(())
}

/// Nothing can be put into the page once there are two programs in it.
const BROKEN_CHANGE: &str = "<script>(() => {
    window.original = { appendChild: Node.prototype.appendChild, insertBefore: Node.prototype.insertBefore };
    for (const [name, own] of Object.entries(window.original)) {
        Node.prototype[name] = function (...all) {
            if (document.getElementById('before')) throw new Error('broken on purpose');
            return own.apply(this, all);
        };
    }
})()</script>";

pub(super) fn panic_while_it_draws(visit: &Visit) -> Verdict {
    visit.server.hold(visit.built_file("later/full-", ".wasm")?);
    let page = visit.add_changed_page("broken-change.html", BROKEN_CHANGE)?;
    visit.browser.open(&page)?;
    visit.until_state("ready")?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    visit.server.release();
    visit.until_state("panicked")?;
    widget.until_shown("#rescue")?;
    let figures: String = visit.browser.run(
        "return document.getElementById('rescue-figures').value",
        &json!([]),
    )?;
    ensure(figures.contains("65") && figures.contains("182"), || {
        format!("the rescue shows {figures:?}")
    })?;
    visit.browser.until("the page to be sound", REPAIR, &json!([]))?;
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    widget.until_finding(KEY_STAGE_2)?;
    ensure_figures(visit)
}

/// A canvas on which nothing can be drawn any more.
pub(super) fn panic_in_a_paint(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_measure(visit, KEY_STAGE_2)?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()?;
    let break_it = "
        const canvas = CanvasRenderingContext2D.prototype;
        window.beginPath = canvas.beginPath;
        canvas.beginPath = () => { throw new Error('broken on purpose'); };
        return true;";
    visit
        .browser
        .until("a canvas that cannot be drawn on", break_it, &json!([]))?;
    widget.set_figure(KEY_STAGE_2, "64.5")?;
    visit.until_state("panicked")?;
    let figures: String = visit.browser.run(
        "return document.getElementById('rescue-figures').value",
        &json!([]),
    )?;
    ensure(figures.contains("64.5") && figures.contains("182"), || {
        format!("the rescue shows {figures:?}")
    })?;
    let repair = "CanvasRenderingContext2D.prototype.beginPath = window.beginPath; return true;";
    visit
        .browser
        .until("a canvas that can be drawn on", repair, &json!([]))?;
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    widget.until_finding(KEY_STAGE_2)?;
    let figure = widget.field_value(KEY_STAGE_2)?;
    ensure(figure == "64.5", || format!("the figure became {figure:?}"))
}

/// Who keeps figures on the device is told that they are there although the program that shows them is not.
pub(super) fn kept_figures_wait(visit: &Visit) -> Verdict {
    // From an empty page, so that the browser has no program in its cache.
    let empty = "/any/folder/empty.html";
    visit
        .server
        .add_page(empty, "<!doctype html><title>empty</title>");
    visit.browser.open(&visit.server.url(empty))?;
    let kept = json!({
        "format": "trust-benchmark", "version": 1, "chosen": {}, "schools": [],
        "trust": { "rwm_expected": "58", "key_stage_2-pupils": "182" },
    })
    .to_string();
    let put = "localStorage.setItem('trust-benchmark', arguments[0]); return true;";
    visit.browser.until("figures to be kept", put, &json!([kept]))?;
    visit.open_small()?;
    let widget = Widget::in_(visit.browser);
    widget.until_shown("#not-loaded")?;
    widget.enter_65_of_182()?;
    visit.server.repair();
    visit.browser.click("[data-room='about']")?;
    visit.until_full()?;
    visit.browser.click("[data-room='your-trust']")?;
    ensure_figures(visit)?;
    visit.browser.until(
        "a choice between the two",
        "return document.querySelector('[data-keeping]')?.dataset.keeping === 'elsewhere'",
        &json!([]),
    )?;
    let there: String = visit
        .browser
        .run("return localStorage.getItem('trust-benchmark')", &json!([]))?;
    ensure(there == kept, || format!("the device keeps {there}"))?;
    widget.act("open-others")?;
    visit.browser.until(
        "the kept figures",
        "return trustBenchmark.lines.includes('rwm_expected\\t58\\n')
            && document.querySelector('[data-keeping]')?.dataset.keeping === 'yes'",
        &json!([]),
    )
}
