//! Thousands of edits and changes of size leave the figures right and the memory where it was.

use serde_json::json;

use super::super::full_program::until_place;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// Lets the test see the memory of the programs, the latest last.
const SEE_MEMORY: &str = "<script>(() => {
    const { instantiate, Instance } = WebAssembly;
    window.memories = [];
    const see = (one) => { const { memory } = (one.instance ?? one).exports; if (memory) window.memories.push(memory); return one; };
    WebAssembly.instantiate = async (...all) => see(await instantiate(...all));
    WebAssembly.Instance = class extends Instance { constructor(...all) { super(...all); see(this); } };
})()</script>";

/// Memory of the program that runs, in bytes.
const MEMORY: &str = "return window.memories.at(-1)?.buffer.byteLength ?? 0";

/// How much it may grow: a program takes memory in steps of 64 KiB, and frees none.
const STEPS: u64 = 4 * 65_536;

fn open(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("memory.html", SEE_MEMORY)?;
    visit.browser.open(&page)?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    visit.browser.until(
        "every pack",
        "return !document.querySelector('.pack-waiting')",
        &json!([]),
    )
}

/// Changes a field so often, a few times a frame, and ends with 65.
const EDIT: &str = "
    const [times, done] = arguments;
    const field = document.querySelector(\"input[name='rwm_expected']\");
    const { port1, port2 } = new MessageChannel();
    let made = 0;
    const edit = (text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
    port1.onmessage = () => {
        for (let i = 0; i < 20; i += 1, made += 1) edit(String(30 + (made % 60)));
        if (made < times) { port2.postMessage(null); return; }
        edit('65');
        port1.close();
        requestAnimationFrame(() => requestAnimationFrame(() => done(made)));
    };
    port2.postMessage(null);";

pub(super) fn edits(visit: &Visit) -> Verdict {
    open(visit)?;
    let _: u64 = visit.browser.run_until_answer(EDIT, &json!([100]))?;
    let before: u64 = visit.browser.run(MEMORY, &json!([]))?;
    let mut made = 0;
    while made < 10_000 {
        let some: u64 = visit.browser.run_until_answer(EDIT, &json!([1_000]))?;
        made += some;
    }
    let after: u64 = visit.browser.run(MEMORY, &json!([]))?;
    println!(
        "measured {}: memory of {} KiB after 100 edits, {} KiB after {}",
        visit.engine(),
        before / 1024,
        after / 1024,
        made + 100
    );
    ensure(before > 0 && after <= before + STEPS, || {
        format!("memory grew from {before} to {after} bytes")
    })?;
    let figure = Widget::in_(visit.browser).field_value(KEY_STAGE_2)?;
    ensure(figure == "65", || format!("the figure became {figure:?}"))?;
    until_place(visit, KEY_STAGE_2, "24% to 80% of 626 trusts")
}

const STORM: &str = "
    const [times, done] = arguments;
    const { style } = document.body;
    let made = 0;
    const next = () => {
        for (let i = 0; i < 50; i += 1, made += 1) dispatchEvent(new Event('resize'));
        style.width = made < times ? `${320 + (made % 600)}px` : '';
        requestAnimationFrame(made < times ? next : () => requestAnimationFrame(() => done(made)));
    };
    next();";

pub(super) fn sizes(visit: &Visit) -> Verdict {
    open(visit)?;
    super::super::full_program::open_measure(visit, KEY_STAGE_2)?;
    let widget = Widget::in_(visit.browser);
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()?;
    let _: u64 = visit.browser.run_until_answer(STORM, &json!([100]))?;
    let before: u64 = visit.browser.run(MEMORY, &json!([]))?;
    let _: u64 = visit.browser.run_until_answer(STORM, &json!([5_000]))?;
    let after: u64 = visit.browser.run(MEMORY, &json!([]))?;
    ensure(before > 0 && after <= before + STEPS, || {
        format!("memory grew from {before} to {after} bytes")
    })?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()?;
    until_place(visit, KEY_STAGE_2, "24% to 80% of 626 trusts")
}
