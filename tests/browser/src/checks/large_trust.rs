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
        // By the clock and not by frames: a window that is not painted gets none.
        const there = async (stage, found) => {
            window.stage = stage;
            while (!found()) await new Promise((done) => setTimeout(done, 4));
            return performance.now();
        };
        const measured = async () => {
            const start = performance.now();
            const area = document.querySelector('#pasted');
            area.value = arguments[0];
            area.dispatchEvent(new InputEvent('input', { bubbles: true }));
            const isWaiting = () => document.querySelector('#importing .pack-waiting');
            const understood = await there('understood', () => document.querySelector('[data-action=take]') && !isWaiting());
            document.querySelector('[data-action=take]').click();
            await there('all schools in the table', () => document.querySelectorAll('tbody.school').length === 100);
            const taken = await there('twelve measures compared', () => document.querySelectorAll('.line[data-group=all]').length >= 12);
            const cell = document.querySelector(\"tbody[data-school='50'] input[data-cell='rwm_expected']\");
            const total = () => document.querySelector(\"[data-total='rwm_expected']\").textContent;
            const before = total();
            cell.value = '99';
            cell.dispatchEvent(new InputEvent('input', { bubbles: true }));
            const changed = await there('another total', () => total() !== before);
            window.times = { understood: understood - start, taken: taken - understood, keystroke: changed - taken };
        };
        window.timing ??= measured().catch((error) => { window.stage += `: ${error}`; });
        return window.times !== undefined;";
    let compared = visit.browser.until(
        "a hundred schools to be compared",
        script,
        &json!([primary_schools(100)]),
    );
    if let Err(problem) = compared {
        let stage: String = visit.browser.run("return `${window.stage}`", &json!([]))?;
        return Err(problem.map_reason(|why| format!("{why}; it waited for: {stage}")));
    }
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
