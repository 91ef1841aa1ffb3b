//! What the page offers after a panic: everything that was in its fields, and a file that opens again.

use std::io::Write;

use serde_json::json;
use tempfile::NamedTempFile;

use super::super::full_program::open_section;
use super::super::panic::{REPAIR, break_by_typing, cause_panic};
use super::super::schools::{cell, open_table};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

fn rescued(visit: &Visit) -> Result<String, crate::problem::Problem> {
    visit.browser.run(
        "return document.getElementById('rescue-figures').value",
        &json!([]),
    )
}

pub(super) fn last_key_in_a_text(visit: &Visit) -> Verdict {
    open_table(visit)?;
    visit.browser.type_into(&cell(0, "school-name"), "Oak Primary")?;
    visit.browser.type_into(&cell(0, KEY_STAGE_2), "64")?;
    open_section(visit, "reflect")?;
    visit.browser.type_into("#words-capacity", "Two coaches")?;
    let figures_of_before = "return trustBenchmark.lines.includes('Two coaches')";
    visit
        .browser
        .until("the text to be written down", figures_of_before, &json!([]))?;
    // A browser that inserts nothing any more, and a key that is pressed then.
    break_by_typing_words(visit, "#words-capacity", "Two coaches!")?;
    let figures = rescued(visit)?;
    for part in ["Two coaches!", "Oak Primary", "64"] {
        ensure(figures.contains(part), || {
            format!("{part} is not in the rescue: {figures:?}")
        })?;
    }
    visit.browser.until("the page to be sound", REPAIR, &json!([]))?;
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    visit.browser.until(
        "all of it after a new start",
        "return ['Two coaches!', 'Oak Primary', '\\t64'].every((part) => trustBenchmark.lines.includes(part))",
        &json!([]),
    )
}

/// Reading a text fails from now on, which ends the program; then the text changes.
fn break_by_typing_words(visit: &Visit, selector: &str, words: &str) -> Verdict {
    let script = "
        const [selector, words] = arguments;
        const field = document.querySelector(selector);
        const { value } = Object.getOwnPropertyDescriptors(HTMLTextAreaElement.prototype);
        let broken = true;
        Object.defineProperty(HTMLTextAreaElement.prototype, 'value', {
            configurable: true,
            get() { if (broken) { broken = false; throw new Error('broken on purpose'); } return value.get.call(this); },
            set(text) { value.set.call(this, text); },
        });
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        Object.defineProperty(HTMLTextAreaElement.prototype, 'value', value);
        return true;";
    visit.browser.until("typing", script, &json!([selector, words]))?;
    visit.until_state("panicked")
}

/// Keeps what the page makes files of.
const WATCH_FILES: &str = "<script>(() => {
    const { createObjectURL } = URL;
    window.files = [];
    URL.createObjectURL = (file) => { window.files.push(file); return createObjectURL.call(URL, file); };
})()</script>";

pub(super) fn file_opens_again(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("files.html", WATCH_FILES)?;
    visit.browser.open(&page)?;
    visit.until_full()?;
    cause_panic(visit)?;
    let offers = "
        const { href, download } = document.getElementById('rescue-file');
        return href.startsWith('blob:') && download.endsWith('.txt');";
    visit.browser.until("a file to be offered", offers, &json!([]))?;
    let text: String = visit.browser.run_until_answer(
        "const done = arguments[0]; window.files.at(-1).text().then(done)",
        &json!([]),
    )?;
    let mut file = NamedTempFile::with_suffix(".txt")?;
    file.write_all(text.as_bytes())?;
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.open_form(KEY_STAGE_2)?;
    visit
        .browser
        .choose_file("input[name='open-saved']", file.path())?;
    widget.until_finding(KEY_STAGE_2)?;
    for (field, figure) in [(KEY_STAGE_2, "65"), ("attainment_8", "45.2")] {
        let entered = widget.field_value(field)?;
        ensure(entered == figure, || format!("{field} came back as {entered:?}"))?;
    }
    // A break after the file was opened is another matter.
    break_by_typing(visit, "input[name='rwm_expected']")?;
    visit.browser.until("the page to be sound", REPAIR, &json!([]))
}
