//! What a keystroke costs in the full program: the time from the event of one changed field to the frame that shows
//! its effect. The times are printed and not held to a limit: a machine that is busy with other things would fail for
//! no reason of ours. To compare two builds, run one engine alone (`--engine chromium --only keystroke`): engines that
//! run beside each other share the processor.

use serde::Deserialize;
use serde_json::json;

use super::import::{open_importing, paste, until_understood};
use super::school_block::primary_schools;
use super::schools::cell;
use super::views::full_program_with_example;
use crate::problem::{Problem, Verdict};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// The first keystrokes compile and cache what later ones find ready; they are not counted.
const WARM_UP: usize = 3;
/// An odd number, so that one of them is the median.
const COUNTED: usize = 21;

/// A keystroke without an effect after so many milliseconds has none; a driver waits a little longer for a script.
const MOST: u32 = 20_000;

/// The row that compares the measure whose field is changed.
const COMPARED: &str = ".line[data-measure='rwm_expected'][data-group='all'] .line-value";
const TOTAL: &str = "[data-total='rwm_expected']";

/// Changes a field once and waits until each part of the page that shows its effect has another text and that is
/// painted: a message that is sent while a frame is prepared arrives after that frame's painting.
const CHANGE_FIELD: &str = "
    const [selector, text, effects, limit, answer] = arguments;
    const field = document.querySelector(selector);
    const texts = () => effects.map((effect) => document.querySelector(effect)?.textContent ?? '');
    const frame = () => new Promise((painted) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); painted(performance.now()); };
        port2.postMessage(null);
    }));
    (async () => {
        if (!field) return { shown: null, changed: null };
        field.focus();
        await frame();
        const before = texts();
        let mutated = null;
        const observer = new MutationObserver(() => (mutated = performance.now()));
        observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text.at(-1) }));
        let shown = null, now = start;
        while (shown === null && now - start < limit) {
            now = await frame();
            if (texts().every((one, at) => one !== before[at])) shown = now - start;
        }
        observer.disconnect();
        return { shown, changed: mutated === null ? null : mutated - start };
    })().then(answer, (error) => answer({ error: String(error) }));";

/// What one keystroke took, in milliseconds.
#[derive(Debug, Deserialize)]
struct Keystroke {
    /// Until the frame with its effect was painted; nothing if there was none.
    shown: Option<f64>,
    /// Until the page was changed for the last time before that: the program's own share.
    changed: Option<f64>,
    error: Option<String>,
}

pub(super) fn with_the_example(visit: &Visit) -> Verdict {
    visit.open()?;
    full_program_with_example(visit)?;
    Widget::in_(visit.browser).open_form(KEY_STAGE_2)?;
    let field = format!("input[name='{KEY_STAGE_2}']");
    // The last digit changes, by which every text about the figure does.
    let figures = (0..).map(|place| (51 + place).to_string());
    measure(visit, "example", &field, &[COMPARED], figures)
}

pub(super) fn in_a_table_of_60_schools(visit: &Visit) -> Verdict {
    const SCHOOLS: usize = 60;
    open_importing(visit)?;
    paste(visit, "#pasted", &primary_schools(SCHOOLS))?;
    until_understood(visit)?;
    Widget::in_(visit.browser).act("take")?;
    let compared = "
        return document.querySelectorAll('tbody.school').length === arguments[0]
            && document.querySelectorAll('.line[data-group=all]').length >= 12;";
    visit
        .browser
        .until("all schools to be compared", compared, &json!([SCHOOLS]))?;
    // One school of sixty moves their total by more than its rounding only if its figure changes much.
    let figures = (0..).map(|place| (if place % 2 == 0 { 90 - place } else { 10 + place }).to_string());
    measure(
        visit,
        "60 schools",
        &cell(30, KEY_STAGE_2),
        &[TOTAL, COMPARED],
        figures,
    )
}

/// Enters one figure after the other into the field and prints how long their effects took to be shown.
fn measure(
    visit: &Visit,
    place: &str,
    field: &str,
    effects: &[&str],
    figures: impl Iterator<Item = String>,
) -> Verdict {
    let mut shown = Vec::new();
    let mut changed = Vec::new();
    for figure in figures.take(WARM_UP + COUNTED) {
        let keystroke: Keystroke = visit
            .browser
            .run_until_answer(CHANGE_FIELD, &json!([field, figure, effects, MOST]))?;
        let (Some(until_shown), Some(until_changed)) = (keystroke.shown, keystroke.changed) else {
            let reason = keystroke.error.unwrap_or_default();
            return Err(Problem::Failed(format!(
                "{figure} in {field} has no effect that is seen in {effects:?} {reason}"
            )));
        };
        shown.push(until_shown);
        changed.push(until_changed);
    }
    println!(
        "         keystroke, {place}, {}: {} over {COUNTED}; the page was changed after {}",
        visit.engine(),
        spread(&mut shown[WARM_UP..]),
        spread(&mut changed[WARM_UP..]),
    );
    Ok(())
}

/// The median of an odd number of times, with the shortest and the longest.
fn spread(times: &mut [f64]) -> String {
    times.sort_unstable_by(f64::total_cmp);
    let at = |place: usize| times.get(place).copied().unwrap_or(f64::NAN);
    let last = times.len().saturating_sub(1);
    format!("median {:.1} ms ({:.1}–{:.1})", at(last / 2), at(0), at(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spread_is_the_median_between_the_extremes() {
        let mut times = [30.0, 12.25, 9.0, 11.0, 14.0];
        assert_eq!(spread(&mut times), "median 12.2 ms (9.0–30.0)");
        assert_eq!(spread(&mut [7.0]), "median 7.0 ms (7.0–7.0)");
    }
}
