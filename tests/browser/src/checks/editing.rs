//! Clearing, undo, and the example.

use serde_json::json;

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
    widget.act("undo")?;
    widget.until_finding(KEY_STAGE_2)?;
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
