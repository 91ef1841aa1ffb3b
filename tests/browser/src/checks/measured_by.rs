//! What the page is measured by, each with the limit that its design sets: how soon the first result comes, how much the page
//! shows at once, and how much it asks for. Every value is printed beside its limit.
//!
//! The widths are those of a frame, because desktop browsers refuse windows as narrow as a phone.

use serde_json::json;

use super::frames::open_in_frame;
use super::full_program::{open_measure, until_field, until_place};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, Widget};

/// Prints a value with its limit, and holds it to that.
pub(super) fn hold(visit: &Visit, what: &str, value: u32, limit: u32) -> Verdict {
    println!("         {}: {what}: {value} (at most {limit})", visit.engine());
    ensure(value <= limit, || {
        format!("{what}: {value}, and at most {limit} is wanted")
    })
}

/// Holds each to its limit, once all are printed.
fn hold_all(visit: &Visit, values: &[(String, u32, u32)]) -> Verdict {
    let held: Vec<Verdict> = values
        .iter()
        .map(|(what, value, limit)| hold(visit, what, *value, *limit))
        .collect();
    held.into_iter().collect()
}

/// Waits until nothing more is loaded for the results and they are still, and gives a number of them.
fn once_still(visit: &Visit, what: &str, script: &str) -> Result<u32, Problem> {
    let still = format!(
        "const value = (() => {{ {script} }})();
        const loading = document.querySelector('.pack-waiting') !== null;
        const before = window.lastValue;
        window.lastValue = value;
        return !loading && value !== null && before === value;"
    );
    visit.browser.until(what, &still, &json!([]))?;
    visit.browser.run(script, &json!([]))
}

const FIRST_RESULT: &str = "
    const first = document.querySelector('.compared .line .place-strip')?.closest('.line');
    return first ? Math.round(first.getBoundingClientRect().top + scrollY) : null;";

/// How far down the first result is.
pub(super) fn height_before_the_first_result(visit: &Visit) -> Verdict {
    let mut values = Vec::new();
    for (width, height, limit) in [(720, 900, 420), (390, 844, 520)] {
        let _host = open_in_frame(
            visit,
            &format!("width='{width}' height='{height}' style='border:0'"),
        )?;
        visit.until_full()?;
        let widget = Widget::in_(visit.browser);
        widget.act("example")?;
        widget.until_finding(KEY_STAGE_2)?;
        let what = format!("pixels before the first result at {width}");
        values.push((
            what,
            once_still(visit, "the first result to be still", FIRST_RESULT)?,
            limit,
        ));
    }
    hold_all(visit, &values)
}

/// Twelve measures of the end of primary school, with values that are common among trusts.
const TWELVE: [(&str, &str); 12] = [
    (KEY_STAGE_2, "65"),
    ("rwm_higher", "8"),
    ("reading_expected", "74"),
    ("reading_higher", "30"),
    ("writing_expected", "71"),
    ("writing_greater_depth", "11"),
    ("maths_expected", "73"),
    ("maths_higher", "24"),
    ("grammar_expected", "72"),
    ("reading_progress", "0.4"),
    ("writing_progress", "0.1"),
    ("maths_progress", "-0.2"),
];

const OVERVIEW: &str = "
    const rows = document.querySelectorAll('.compared .line .line-value').length;
    const compared = document.querySelector('.compared');
    return rows < 12 ? null : Math.round(compared.getBoundingClientRect().height);";

/// What it is high of.
const PARTS: &str = "
    const parts = document.querySelectorAll('.compared > :not(.goal-lines), .goal-lines > h3, .compared .strip-axis, .compared .line');
    return [...parts].map((part) => `${part.tagName}.${part.className}${part.id} ${Math.round(part.getBoundingClientRect().height)}`).join(', ');";

/// How high the overview of twelve measures is.
pub(super) fn height_of_twelve_measures(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='720' height='900' style='border:0'")?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.set_figure(KEY_STAGE_2_PUPILS, "182")?;
    for (measure, figure) in TWELVE {
        widget.open_form(KEY_STAGE_2_PUPILS)?;
        until_field(visit, measure)?;
        widget.set_figure(measure, figure)?;
    }
    let height = once_still(visit, "an overview of twelve measures", OVERVIEW)?;
    let parts: String = visit.browser.run(PARTS, &json!([]))?;
    hold(
        visit,
        "pixels of an overview of 12 measures at 720",
        height,
        1_100,
    )
    .map_err(|problem| Problem::Failed(format!("{problem}: {parts}")))
}

/// Whether the first tab of a measure is there with its picture and nothing unfolded.
const FIRST_TAB: &str = "
    const panel = document.querySelector(`.line[data-measure='${arguments[0]}'] [role=tabpanel]`);
    return panel?.querySelector('canvas')?.width > 0 && !panel.querySelector('details[open]');";

const WORDS: &str = "
    const panel = document.querySelector(`.line[data-measure='${arguments[0]}'] [role=tabpanel]`);
    return panel.innerText.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;";

/// How much there is to read in the first tab of each of the example's measures.
pub(super) fn words_in_the_first_tab(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).act("example")?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    once_still(
        visit,
        "the example's rows",
        "return document.querySelectorAll('.line[data-measure][data-group=all]').length || null",
    )?;
    let measures: Vec<String> = visit.browser.run(
        "return [...document.querySelectorAll('.line[data-measure][data-group=all]')].map((row) => row.dataset.measure)",
        &json!([]),
    )?;
    let mut values = Vec::new();
    for measure in measures {
        open_measure(visit, &measure)?;
        visit.browser.until(
            &format!("the first tab of {measure}"),
            FIRST_TAB,
            &json!([measure]),
        )?;
        let words: u32 = visit.browser.run(WORDS, &json!([measure]))?;
        ensure(words > 10, || {
            format!("the first tab of {measure} has {words} words")
        })?;
        values.push((format!("words in the first tab of {measure}"), words, 130));
    }
    hold_all(visit, &values)
}

const EMPTY_FIELDS: &str = "
    const typed = 'input:not([type=checkbox], [type=radio], [type=file], [type=range]), textarea';
    const shown = [...document.querySelectorAll(typed)].filter((field) => field.getClientRects().length > 0);
    return shown.filter((field) => field.value === '').length;";

/// How many empty fields a person meets who has asked for none, before and after the full program is there.
pub(super) fn empty_fields_at_the_front_door(visit: &Visit) -> Verdict {
    visit.open_small()?;
    let small: u32 = visit.browser.run(EMPTY_FIELDS, &json!([]))?;
    visit.server.repair();
    visit.open()?;
    let full: u32 = visit.browser.run(EMPTY_FIELDS, &json!([]))?;
    ensure(small > 0 && full > 0, || {
        "not even the field for a trust's name is there".to_owned()
    })?;
    hold_all(
        visit,
        &[
            (
                "empty fields at the front door, small program".to_owned(),
                small,
                8,
            ),
            ("empty fields at the front door, full program".to_owned(), full, 8),
        ],
    )
}
