//! What people enter that is not a figure: it stays as entered, gets a plain message, and disturbs nothing else.

use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, KEY_STAGE_4, KEY_STAGE_4_PUPILS, Widget};

pub(super) fn each_kind(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.type_figure(KEY_STAGE_4_PUPILS, "640")?;
    widget.type_figure("attainment_8", "45.2")?;
    widget.until_finding("attainment_8")?;

    let long = "9".repeat(10_000);
    for text in ["abc", "140%", "-5", "65,4", &long] {
        refused(&widget, KEY_STAGE_2, text, "65")?;
    }
    for text in ["0", "-3", "many", &long] {
        refused(&widget, KEY_STAGE_2_PUPILS, text, "182")?;
    }
    widget.until_finding(KEY_STAGE_2)?;
    refused(&widget, "progress_8", "12", "0.12")?;
    KEY_STAGE_4
        .iter()
        .take(2)
        .try_for_each(|(measure, _)| widget.until_finding(measure))
}

/// The text is refused in words and kept; then a good figure makes the message go.
fn refused(widget: &Widget, field: &str, text: &str, good: &str) -> Verdict {
    let shown = text.chars().take(20).collect::<String>();
    let say = |message: &str| format!("{shown:?} in {field}: {message}");
    widget.set_figure(field, text)?;
    widget.until_message(field)?;
    let entered = widget.field_value(field)?;
    ensure(entered == text, || {
        say(&format!(
            "the field now holds {:?}",
            entered.chars().take(20).collect::<String>()
        ))
    })?;
    let message = widget.message(field)?;
    ensure(message.len() < 400, || {
        say(&format!("the message has {} characters", message.len()))
    })?;
    let other = widget.sentence("attainment_8")?;
    ensure(other.contains(" trusts"), || say("Attainment 8 lost its finding"))?;
    widget.set_figure(field, good)?;
    let script = "return document.querySelector(arguments[0]).getAttribute('aria-invalid') !== 'true'";
    let selector = format!("input[name='{field}']");
    widget
        .browser
        .until(&say("the message to go"), script, &serde_json::json!([selector]))
}
