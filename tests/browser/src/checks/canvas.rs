//! The canvas of a finding: drawn, sharp, and drawn in the dark and in forced colours too.

use serde_json::json;
use xtask::tools::browsers::Engine;

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

pub(super) fn not_blank(visit: &Visit) -> Verdict {
    open_with_a_finding(visit)?;
    Widget::in_(visit.browser).canvas(KEY_STAGE_2)?.ensure_drawn()
}

pub(super) fn sharp(visit: &Visit) -> Verdict {
    open_with_a_finding(visit)?;
    // It is drawn in the opened measure.
    let canvas = Widget::in_(visit.browser).canvas(KEY_STAGE_2)?;
    if canvas.density < 1.5 && visit.engine() == Engine::WebKit {
        return Err(Problem::Skipped(
            "WebKit here keeps one device pixel to the CSS pixel".to_owned(),
        ));
    }
    let script = "
        const canvas = document.querySelector(`article[data-measure='rwm_expected'] canvas`);
        return canvas && Math.abs(canvas.width - 2 * canvas.getBoundingClientRect().width) <= 1;";
    let awaited = visit
        .browser
        .until("two device pixels to the CSS pixel", script, &json!([]));
    let canvas = Widget::in_(visit.browser).canvas(KEY_STAGE_2)?;
    awaited.map_err(|_| {
        Problem::Failed(format!(
            "{} pixels wide for {} CSS pixels on a screen of density {}",
            canvas.width, canvas.shown_width, canvas.density
        ))
    })?;
    canvas.ensure_drawn()
}

pub(super) fn dark(visit: &Visit) -> Verdict {
    visit.open()?;
    ensure_engine_is(visit, "(prefers-color-scheme: dark)")?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    let script = "
        const paper = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
        const root = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number);
        const seen = paper[3] === 0 ? root : paper;
        return seen[3] !== 0 && (seen[0] + seen[1] + seen[2]) / 3 < 80;";
    visit.browser.until("dark paper", script, &json!([]))?;
    Widget::in_(visit.browser).canvas(KEY_STAGE_2)?.ensure_drawn()
}

pub(super) fn forced_colours(visit: &Visit) -> Verdict {
    visit.open()?;
    ensure_engine_is(visit, "(forced-colors: active)")?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    Widget::in_(visit.browser).canvas(KEY_STAGE_2)?.ensure_drawn()
}

fn open_with_a_finding(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).enter_65_of_182()
}

/// Fails if the engine does not report the setup that it was started with. We know how to set up Chromium and Firefox;
/// WebKit is skipped, as no way is known for certain.
fn ensure_engine_is(visit: &Visit, query: &str) -> Verdict {
    let matches: bool = visit
        .browser
        .run("return matchMedia(arguments[0]).matches", &json!([query]))?;
    if !matches && visit.engine() == Engine::WebKit {
        return Err(Problem::Skipped(format!("WebKit here cannot be told {query}")));
    }
    ensure(matches, || {
        format!("the browser was told {query} and does not say so")
    })
}

/// A browser that is short of memory takes a canvas away and gives it back empty: then it is drawn again.
pub(super) fn restored(visit: &Visit) -> Verdict {
    open_with_a_finding(visit)?;
    Widget::in_(visit.browser).canvas(KEY_STAGE_2)?.ensure_drawn()?;
    let empty = "
        const canvas = document.querySelector(`article[data-measure='rwm_expected'] canvas`);
        canvas.getContext('2d').reset?.();
        canvas.width = canvas.width;
        canvas.dispatchEvent(new Event('contextlost'));
        canvas.dispatchEvent(new Event('contextrestored'));
        return true;";
    for _ in 0..2 {
        visit
            .browser
            .until("the canvas to be emptied", empty, &json!([]))?;
        Widget::in_(visit.browser).canvas(KEY_STAGE_2)?.ensure_drawn()?;
    }
    Ok(())
}
