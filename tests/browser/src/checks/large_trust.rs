//! How long a large trust waits: pasted, understood, taken, compared, and then a keystroke.

use std::fmt::Write as _;

use serde::Deserialize;
use serde_json::json;

use super::importing::open_importing;
use crate::problem::Verdict;
use crate::visit::Visit;

/// How long what a person waits for takes, in milliseconds.
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
        &json!([hundred_schools()]),
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

/// Twelve measures of the end of primary school, and the pupils whom they count.
fn hundred_schools() -> String {
    const HEADINGS: [&str; 12] = [
        "rwm_expected",
        "rwm_higher",
        "reading_expected",
        "reading_higher",
        "writing_expected",
        "writing_greater_depth",
        "maths_expected",
        "maths_higher",
        "grammar_expected",
        "reading_progress",
        "writing_progress",
        "maths_progress",
    ];
    let mut text = format!("School\tKS2 cohort\t{}\n", HEADINGS.join("\t"));
    for school in 0..100 {
        // Writing to a text does not fail.
        let _ = write!(text, "School {school}\t{}", 20 + school % 60);
        for (place, heading) in HEADINGS.iter().enumerate() {
            let share = 20 + (school * 7 + place * 11) % 60;
            let _ = if heading.ends_with("progress") {
                write!(
                    text,
                    "\t{:.1}",
                    f64::from(u8::try_from(share).unwrap_or_default()) / 20.0 - 2.0
                )
            } else {
                write!(text, "\t{share}")
            };
        }
        text.push('\n');
    }
    text
}
