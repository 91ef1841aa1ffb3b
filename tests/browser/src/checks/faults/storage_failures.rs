//! Storage that fails: at each of its calls in turn, for want of room, at removing, and with contents that cannot be read. What
//! is on the page stays, what is on the device is one whole text, and what the page says of it is true.

use serde::Deserialize;
use serde_json::json;

use super::super::full_program::tick;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// A storage of which the call that `fails` says throws; a script can set `window.fails` to another function. What the test
/// itself puts there goes past it.
fn failing(fails: &str) -> String {
    format!(
        "<script>(() => {{
            window.calls = 0;
            window.fails = {fails};
            for (const name of ['getItem', 'setItem', 'removeItem']) {{
                const own = Storage.prototype[name];
                Storage.prototype[name] = function (...all) {{
                    window.calls += 1;
                    if (window.fails(name, window.calls)) throw new DOMException('on purpose', 'QuotaExceededError');
                    return own.apply(this, all);
                }};
            }}
        }})()</script>"
    )
}

fn kept_58() -> String {
    json!({
        "format": "trust-benchmark", "version": 1, "saved_on": "2026-01-31", "chosen": {}, "schools": [],
        "trust": { "rwm_expected": "58", "key_stage_2-pupils": "182" },
    })
    .to_string()
}

/// What is on the device and what the page says of it.
#[derive(Debug, Deserialize)]
struct Stands {
    kept: Option<String>,
    said: String,
    figure: String,
}

const STANDS: &str = "
    const kept = localStorage['trust-benchmark'] ?? null;
    const said = document.querySelector('[data-keeping]')?.dataset.keeping ?? '';
    const figure = (trustBenchmark.lines.match(/^rwm_expected\\t(.*)$/m) ?? [])[1] ?? '';
    return { kept, said, figure };";

impl Stands {
    /// Whether what is said is so, and nothing is lost: `before` was kept when the page opened.
    fn ensure_true(&self, before: &str, wanted: &str, when: &str) -> Verdict {
        ensure(self.figure == wanted, || {
            format!(
                "{when}: the page has {:?} and not {wanted}: {self:?}",
                self.figure
            )
        })?;
        let newest = format!("\"rwm_expected\": \"{wanted}\"");
        let is_newest = self.kept.as_ref().is_some_and(|kept| kept.contains(&newest));
        let is_whole = self.kept.as_ref().is_none_or(|kept| {
            serde_json::from_str::<serde_json::Value>(kept).is_ok_and(|value| value.get("trust").is_some())
        });
        ensure(is_whole, || format!("{when}: half a text is kept: {self:?}"))?;
        let is_true = match self.said.as_str() {
            "yes" => is_newest,
            "no" => self.kept.is_none(),
            "older" => self.kept.is_some() && !is_newest,
            "not-removed" | "elsewhere" => self.kept.is_some(),
            // What a browser does not show stays as it was.
            "denied" => self.kept.as_deref() == Some(before) || self.kept.is_none(),
            _ => false,
        };
        ensure(is_true, || format!("{when}: that is not true: {self:?}"))
    }
}

fn stands(visit: &Visit) -> Result<Stands, Problem> {
    visit.browser.run(STANDS, &json!([]))
}

/// Waits until what is typed is written down in the page and its effects have run.
fn settled(visit: &Visit, figure: &str) -> Verdict {
    visit.browser.until(
        &format!("{figure} to be entered"),
        "return trustBenchmark.lines.includes('rwm_expected\\t' + arguments[0] + '\\n')",
        &json!([figure]),
    )?;
    let frames: bool = visit.browser.run_until_answer(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))",
        &json!([]),
    )?;
    ensure(frames, || "no frame was drawn".to_owned())
}

/// Presses the box that keeps, if it can be.
fn press_keep(visit: &Visit) -> Verdict {
    visit.browser.until(
        "the box to be pressed",
        "
        const box = document.querySelector(\"input[name='keep']\");
        if (box && !box.disabled) box.click();
        return box !== null;",
        &json!([]),
    )
}

pub(super) fn each_call(visit: &Visit) -> Verdict {
    // None fails at first, which tells how many there are.
    let count = one_after_another(visit, 0)?;
    ensure(count >= 6, || {
        format!("the storage was called {count} times only")
    })?;
    for failing in 1..=count {
        one_after_another(visit, failing)?;
    }
    println!(
        "measured {}: each of {count} calls of the storage failed once",
        visit.engine()
    );
    Ok(())
}

/// Opens the page with kept figures, changes them twice, keeps nothing, and keeps again, while one call fails.
fn one_after_another(visit: &Visit, failing_call: usize) -> Result<usize, Problem> {
    let before = kept_58();
    let fails = format!("(name, call) => call === {failing_call}");
    let page = visit.add_changed_page(&format!("storage-{failing_call}.html"), &failing(&fails))?;
    // A page of the same origin, which puts there what was kept by an earlier visit.
    let empty = "/any/folder/empty.html";
    visit
        .server
        .add_page(empty, "<!doctype html><title>empty</title>");
    visit.browser.open(&visit.server.url(empty))?;
    visit.browser.until(
        "figures to be kept",
        "localStorage['trust-benchmark'] = arguments[0]; return true;",
        &json!([before]),
    )?;
    visit.browser.open(&page)?;
    visit.until_full()?;
    let when = |step: &str| format!("call {failing_call}, {step}");
    let widget = Widget::in_(visit.browser);
    for figure in ["66", "67"] {
        widget.set_figure(KEY_STAGE_2, figure)?;
        settled(visit, figure)?;
        stands(visit)?.ensure_true(&before, figure, &when(figure))?;
    }
    for step in ["box pressed", "box pressed again"] {
        press_keep(visit)?;
        settled(visit, "67")?;
        stands(visit)?.ensure_true(&before, "67", &when(step))?;
    }
    widget.set_figure(KEY_STAGE_2, "68")?;
    settled(visit, "68")?;
    stands(visit)?.ensure_true(&before, "68", &when("68"))?;
    visit.browser.run("return window.calls", &json!([]))
}

fn until_said(visit: &Visit, said: &str, words: &str) -> Verdict {
    let script = "
        const note = document.querySelector('[data-keeping]');
        return note?.dataset.keeping === arguments[0] && note.textContent.includes(arguments[1]);";
    visit
        .browser
        .until(&format!("it to say {words:?}"), script, &json!([said, words]))
}

pub(super) fn no_room(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("no-room.html", &failing("() => false"))?;
    visit.browser.open(&page)?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    tick(visit, "keep")?;
    until_said(visit, "yes", "Kept in this browser")?;
    let full = "window.fails = (name) => name === 'setItem'; return true;";
    visit.browser.until("a full storage", full, &json!([]))?;
    widget.set_figure(KEY_STAGE_2, "66")?;
    until_said(visit, "older", "still on this device")?;
    let now = stands(visit)?;
    ensure(
        now.kept.as_ref().is_some_and(|kept| kept.contains("\"65\"")) && now.figure == "66",
        || format!("{now:?}"),
    )?;
    // With room again the next change is kept.
    let room = "window.fails = () => false; return true;";
    visit.browser.until("room", room, &json!([]))?;
    widget.set_figure(KEY_STAGE_2, "67")?;
    until_said(visit, "yes", "Kept in this browser")?;
    visit.browser.until("a full storage", full, &json!([]))?;
    widget.set_figure(KEY_STAGE_2, "68")?;
    until_said(visit, "older", "still on this device")?;
    // It can be removed all the same.
    press_keep(visit)?;
    until_said(visit, "no", "Nothing is saved")?;
    let now = stands(visit)?;
    ensure(now.kept.is_none() && now.figure == "68", || format!("{now:?}"))
}

pub(super) fn not_removed(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("not-removed.html", &failing("(name) => name === 'removeItem'"))?;
    visit.browser.open(&page)?;
    visit.until_full()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    tick(visit, "keep")?;
    until_said(visit, "yes", "Kept in this browser")?;
    press_keep(visit)?;
    until_said(visit, "not-removed", "did not remove")?;
    let now = stands(visit)?;
    ensure(now.kept.is_some(), || format!("{now:?}"))?;
    let sound = "window.fails = () => false; return true;";
    visit.browser.until("a sound storage", sound, &json!([]))?;
    press_keep(visit)?;
    until_said(visit, "no", "Nothing is saved")?;
    let now = stands(visit)?;
    ensure(now.kept.is_none(), || format!("{now:?}"))
}

pub(super) fn not_readable(visit: &Visit) -> Verdict {
    let later = kept_58().replace("\"version\":1", "\"version\":2");
    for (kept, reason) in [
        (kept_58()[..60].to_owned(), ""),
        ("{}".to_owned(), ""),
        ("\u{0}\u{ffff}".to_owned(), ""),
        (later, "newer version"),
    ] {
        visit.open()?;
        let put = "localStorage.setItem('trust-benchmark', arguments[0]); return true;";
        visit
            .browser
            .until("what is kept to be damaged", put, &json!([kept]))?;
        visit.open()?;
        let widget = Widget::in_(visit.browser);
        widget.enter_65_of_182()?;
        until_said(visit, "unreadable", reason)?;
        let now = stands(visit)?;
        ensure(now.kept.as_deref() == Some(kept.as_str()), || {
            format!("{kept:?} became {now:?}")
        })?;
        widget.act("keep-these")?;
        until_said(visit, "yes", "Kept in this browser")?;
        let now = stands(visit)?;
        ensure(
            now.kept.as_ref().is_some_and(|kept| kept.contains("\"65\"")),
            || format!("{now:?}"),
        )?;
        visit.browser.until(
            "nothing to be kept",
            "localStorage.clear(); return true;",
            &json!([]),
        )?;
    }
    Ok(())
}
