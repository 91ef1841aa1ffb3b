//! Entering figures and reading what they mean.

use serde_json::json;

use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_4, KEY_STAGE_4_PUPILS, Widget};

pub(super) fn key_stage_2(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    ensure_sentence(&widget)?;
    announced(visit, "65")
}

/// What the sentence must say wherever the widget runs: in a page, in a frame, after a panic.
pub(super) fn ensure_sentence(widget: &Widget) -> Verdict {
    let script = "
        const words = document.querySelector(`article[data-measure='rwm_expected'] .line-head`).textContent;
        return ['of 626 trusts', '24% to 80%', '2024/25'].every((part) => words.replace(/\\s+/g, ' ').includes(part));";
    let awaited = widget
        .browser
        .until("the sentence about 626 trusts in 2024/25", script, &json!([]));
    awaited.or_else(|problem| {
        let sentence = widget.sentence(KEY_STAGE_2)?;
        ensure(false, || format!("{problem}; it is: {sentence}"))
    })
}

/// Waits until the latest finding is announced to those who do not see it.
fn announced(visit: &Visit, figure: &str) -> Verdict {
    let script = "
        const regions = [...document.querySelectorAll('[role=status]')];
        return regions.some((region) => region.textContent.includes(arguments[0]));";
    visit
        .browser
        .until("the announcement of the finding", script, &json!([figure]))
}

pub(super) fn key_stage_4(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_key_stage_4()?;
    for (measure, _) in KEY_STAGE_4 {
        let sentence = widget.sentence(measure)?;
        ensure(sentence.contains(" trusts"), || {
            format!("{measure} is compared with nobody: {sentence}")
        })?;
    }
    Ok(())
}

/// Progress 8 counts fewer pupils than Attainment 8: with its own cohort its finding changes.
pub(super) fn own_pupils(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.type_figure(KEY_STAGE_4_PUPILS, "640")?;
    widget.type_figure("progress_8", "0.12")?;
    widget.until_finding("progress_8")?;
    let before = widget.sentence("progress_8")?;
    widget.type_figure("progress_8-pupils", "60")?;
    let script = "
        const words = document.querySelector(`article[data-measure='progress_8'] .line-said`)?.textContent;
        return words && words.replace(/\\s+/g, ' ') !== arguments[0];";
    visit.browser.until(
        "another range for a tenth of the pupils",
        script,
        &json!([before]),
    )
}
