//! How long a large trust waits while a hundred schools are pasted, understood, compared and changed.

use serde::Deserialize;
use serde_json::json;

use super::import::open_importing;
use super::school_block::primary_schools;
use crate::problem::Verdict;
use crate::visit::Visit;

/// In milliseconds.
#[derive(Deserialize)]
struct Times {
    understood: f64,
    taken: f64,
    keystroke: f64,
}

/// A hundred schools and twelve measures, as a large trust pastes them. The times are printed and not tested: a machine
/// that is busy with other things would fail for no reason of ours.
pub(super) fn is_pasted(visit: &Visit) -> Verdict {
    open_importing(visit)?;
    visit.browser.until(
        "all measures",
        "return performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.postcard')).length >= 4",
        &json!([]),
    )?;
    let script = "
        const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const there = async (found) => { while (!found()) await frame(); };
        if (!window.timing) {
            window.timing = (async () => {
                const start = performance.now();
                const area = document.querySelector('#pasted');
                area.value = arguments[0];
                area.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await there(() => document.querySelector('[data-action=take]'));
                const understood = performance.now();
                document.querySelector('[data-action=take]').click();
                await there(() => document.querySelectorAll('tbody.school').length === 100 && document.querySelectorAll('.line[data-group=all]').length >= 12);
                const taken = performance.now();
                const cell = document.querySelector(\"tbody[data-school='50'] input[data-cell='rwm_expected']\");
                cell.value = '99';
                cell.dispatchEvent(new InputEvent('input', { bubbles: true }));
                const before = document.querySelector(\"[data-total='rwm_expected']\").textContent;
                await there(() => document.querySelector(\"[data-total='rwm_expected']\").textContent !== before);
                window.times = { understood: understood - start, taken: taken - understood, keystroke: performance.now() - taken };
            })();
        }
        return window.times !== undefined;";
    visit.browser.until(
        "a hundred schools to be compared",
        script,
        &json!([primary_schools(100)]),
    )?;
    let times: Times = visit.browser.run("return window.times", &json!([]))?;
    println!(
        "         {}: 100 schools × 12 measures pasted and understood in {:.0} ms, taken, checked and compared in \
         {:.0} ms, a keystroke shown in {:.0} ms",
        visit.engine(),
        times.understood,
        times.taken,
        times.keystroke
    );
    Ok(())
}
