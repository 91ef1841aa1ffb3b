//! England's trusts are drawn in the page that is served: they are there before any program is, what is done meanwhile is not
//! lost, and the programs take over without anything on the page having moved.

use serde_json::{Value, json};
use xtask::tools::browsers::Engine;

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// Where the parts of the first page are, in CSS pixels, once its styles are there and the picture in it is drawn: asking for
/// a place lays the page out, and Firefox does that without the styles it still waits for.
const PLACES: &str = "
    if (![...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet)) return null;
    const shown = (selector) => [...document.querySelectorAll('#app:not([hidden]) ' + selector)]
        .find((one) => one.getClientRects().length > 0);
    const parts = ['.front-door h2', '#lookup-query', '.ways', '.country h3', '.inline-picture', '.labels text'].map(shown);
    if (parts.some((part) => !part) || document.querySelectorAll('#app').length > 1) return null;
    return parts.flatMap((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return [left, top, width, height].map(Math.round);
    });";

fn drawn_while_held(visit: &Visit) -> Result<Value, Problem> {
    visit.server.hold(".wasm");
    visit.begin()?;
    let places = places(visit)?;
    visit.until_state("loading")?;
    Ok(places)
}

/// Asked for and given in one step: a style that comes in between would leave nothing to be compared.
fn places(visit: &Visit) -> Result<Value, Problem> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const places = () => {{ {PLACES} }};
         const look = () => {{
             const found = places();
             if (found) done(found);
             else setTimeout(look, 20);
         }};
         look();"
    );
    visit.browser.run_until_answer(&script, &json!([]))
}

pub(super) fn is_there_before_any_program(visit: &Visit) -> Verdict {
    drawn_while_held(visit)?;
    let words = visit.browser.visible_text(".country")?;
    ensure(
        words.contains("About half of") && words.contains("England"),
        || format!("the picture of England says {words:?}"),
    )?;
    visit.browser.click("[data-shows='secondary']")?;
    visit.browser.until(
        "the secondary schools, with the focus on the button that was pressed",
        "const shown = [...document.querySelectorAll('.country')].filter((one) => one.getClientRects().length);
         return shown.length === 1 && shown[0].dataset.of === 'secondary'
            && document.activeElement.matches('[data-shows=secondary][aria-pressed=true]')",
        &json!([]),
    )?;
    visit.browser.type_into("#lookup-query", "harris")?;
    visit.browser.click("[data-action='enter']")?;
    visit.server.release();
    visit.until_state("ready")?;
    visit.browser.until(
        "the form that was asked for",
        "return document.querySelector('#key_stage_2-pupils')?.getClientRects().length > 0",
        &json!([]),
    )?;
    visit.browser.until(
        "the secondary schools, still",
        "return document.querySelector('.country[data-of=secondary]').getClientRects().length > 0",
        &json!([]),
    )
}

pub(super) fn what_is_typed_meanwhile_stays(visit: &Visit) -> Verdict {
    drawn_while_held(visit)?;
    visit.browser.type_into("#lookup-query", "harris")?;
    visit.server.release();
    visit.until_full()?;
    visit.browser.until(
        "what was looked for, and its trusts",
        "return document.querySelector('#lookup-query').value === 'harris'
            && document.querySelector('[role=option]') !== null",
        &json!([]),
    )
}

pub(super) fn is_taken_over_without_a_move(visit: &Visit) -> Verdict {
    let before = drawn_while_held(visit)?;
    visit.server.release();
    visit.until_state("ready")?;
    let unmoved = |what: &str| -> Verdict {
        let after = places(visit)?;
        ensure(before == after, || {
            format!("{what}: {before} became {after} (left, top, width and height of each part)")
        })
    };
    unmoved("when the small program came")?;
    visit.until_full()?;
    unmoved("when the full program came")?;
    if visit.engine() == Engine::Chromium {
        // What has shifted before is told of after the next frames.
        let shift = "
            const done = arguments[arguments.length - 1];
            let sum = 0;
            const add = (list) => list.getEntries().forEach(({ value }) => (sum += value));
            new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));";
        let shift: f64 = visit.browser.run_until_answer(shift, &json!([]))?;
        ensure(shift < 0.01, || format!("the page shifted by {shift}"))?;
    }
    Ok(())
}
