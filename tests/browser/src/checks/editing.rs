//! Clearing, undo, and the example.

use serde_json::{Value, json};

use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, Widget};

pub(super) fn clear_and_undo(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.act("clear")?;
    widget.until_no_finding(KEY_STAGE_2)?;
    let entered = widget.field_value(KEY_STAGE_2)? + &widget.field_value(KEY_STAGE_2_PUPILS)?;
    ensure(entered.is_empty(), || format!("cleared fields hold {entered:?}"))?;
    let focus = "
        const button = document.querySelector('[data-action=undo]');
        button.focus();
        return document.activeElement === button;";
    visit.browser.until("the focus on undo", focus, &json!([]))?;
    widget.act("undo")?;
    widget.until_finding(KEY_STAGE_2)?;
    // The button that was pressed can go with the front door.
    let kept = "return document.activeElement !== document.body";
    visit
        .browser
        .until("the focus kept after undo", kept, &json!([]))?;
    let entered = (
        widget.field_value(KEY_STAGE_2)?,
        widget.field_value(KEY_STAGE_2_PUPILS)?,
    );
    ensure(entered == ("65".to_owned(), "182".to_owned()), || {
        format!("undo brought back {entered:?}")
    })
}

pub(super) fn example(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    let script = "return document.querySelectorAll('article[data-measure]').length";
    let findings: u32 = visit.browser.run(script, &json!([]))?;
    ensure(findings >= 2, || format!("the example gives {findings} finding"))
}

/// Notes the order of the rows whenever something in them changes.
const RECORD_ORDER: &str = "
    const order = () => [...document.querySelectorAll('.compared .line')]
        .map(({ dataset }) => `${dataset.measure} ${dataset.group}`).join(', ');
    const record = { first: order(), changes: [] };
    new MutationObserver(() => record.changes.push(order()))
        .observe(document.querySelector('main'), { characterData: true, childList: true, subtree: true });
    window.order = record;";

/// A row does not move while its figure is typed, and is in its place once typing rests.
pub(super) fn rows_wait_for_typing_to_rest(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    widget.open_form(KEY_STAGE_2)?;
    visit.browser.run::<Value>(RECORD_ORDER, &json!([]))?;
    // No trust has so few: it stands out more than all others.
    widget.set_figure(KEY_STAGE_2, "9")?;
    visit.browser.until(
        "the rows in another order",
        "const { first, changes } = window.order;
         return changes.length > 0 && changes.at(-1) !== first && changes.at(-1).startsWith(`${arguments[0]} all`)",
        &json!([KEY_STAGE_2]),
    )?;
    visit.browser.until(
        "the rows as they were, when the figure changed",
        "return window.order.changes[0] === window.order.first",
        &json!([]),
    )
}

/// The measures that can be added are narrowed by a part of a name.
pub(super) fn a_measure_is_found(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.open_form("writing_expected")?;
    let field = "#find-measure-key_stage_2";
    // It comes with the measures of the pack.
    visit.browser.until(
        "the field to find a measure with",
        "
        const field = document.querySelector(arguments[0]);
        if (!field) document.querySelectorAll('[data-further=measures]').forEach((fold) => (fold.open = true));
        return field?.getClientRects().length > 0;",
        &json!([field]),
    )?;
    visit.browser.type_into(field, "depth writ")?;
    let names = "
        const rows = [...document.querySelectorAll('[data-stage=key_stage_2] .further-fields .figure-row:not(.figure-columns)')];
        return rows.length > 0 && rows.length < 4 && rows.every((row) => /writ/i.test(row.textContent));";
    visit.browser.until("measures of writing", names, &json!([]))?;
    visit.browser.type_into(field, " of no such name")?;
    visit.browser.until(
        "that there is none",
        "return document.querySelector('[data-stage=key_stage_2]').textContent.includes('No other measure here')",
        &json!([]),
    )
}
