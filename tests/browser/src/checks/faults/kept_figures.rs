//! Kept figures of every measure, of one that this version does not know, of schools and in words: whatever happens to the
//! page, they stay as they are, byte for byte, for as long as nobody changes them.

use std::fs;
use std::io::Write;

use serde_json::{Map, Value, json};
use tempfile::NamedTempFile;
use xtask::workspace::Workspace;

use super::super::panic::{REPAIR, break_by_typing};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

const KEPT: &str = "return localStorage.getItem('trust-benchmark') ?? ''";

/// A figure for every measure, and what this version does not know.
fn everything() -> Result<Value, Problem> {
    let mut trust = Map::new();
    let folder = Workspace::locate().root().join("data/measures");
    for (place, file) in fs::read_dir(folder)?.enumerate() {
        let name = file?.file_name();
        if let Some(measure) = name.to_str().and_then(|name| name.strip_suffix(".toml")) {
            // What cannot be a figure is in no file.
            let figure = if measure.contains("progress") {
                0
            } else {
                20 + place % 60
            };
            trust.insert(measure.to_owned(), json!(format!("{figure}.5")));
        }
    }
    if trust.len() < 50 {
        return Err(Problem::Failed(format!(
            "only {} measures are known",
            trust.len()
        )));
    }
    for (name, text) in [
        ("rwm_expected", "65"),
        ("key_stage_2-pupils", "182"),
        ("rwm_expected-disadvantaged", "48"),
        ("measure_of_later", "12"),
        ("measure_of_later-2031-32", "13"),
    ] {
        trust.insert(name.to_owned(), json!(text));
    }
    Ok(json!({
        "format": "trust-benchmark", "version": 1, "saved_on": "2026-01-31",
        "chosen": {
            "topics": "primary_checks key_stage_2", "peers": "closest", "by-school": "no", "later": "blue",
            "reflect-capacity": "Two coaches,\\nand “time”", "trust-name": "Oak & Elm Trust",
        },
        "trust": trust,
        "schools": [
            { "school-name": "Oak Primary", "key_stage_2-pupils": "60", "rwm_expected": "64", "column_of_later": "7" },
            { "school-name": "Elm", "key_stage_2-pupils": "8", "rwm_expected": "SUPP" },
        ],
    }))
}

/// The parts of a saved text that hold what somebody entered or chose.
fn parts(text: &str) -> Result<[Value; 3], Problem> {
    let value: Value = serde_json::from_str(text)?;
    let part = |name: &str| value.get(name).cloned().unwrap_or_default();
    Ok([part("chosen"), part("trust"), part("schools")])
}

fn kept(visit: &Visit) -> Result<String, Problem> {
    visit.browser.run(KEPT, &json!([]))
}

fn ensure_untouched(visit: &Visit, text: &str, when: &str) -> Verdict {
    let now = kept(visit)?;
    ensure(now == text, || {
        let differing: Vec<_> = now.lines().filter(|line| !text.contains(line)).collect();
        let missing: Vec<_> = text.lines().filter(|line| !now.contains(line)).collect();
        format!("{when} what is kept has lost {missing:?} and won {differing:?}")
    })
}

fn until_kept(visit: &Visit, text: &str, when: &str) -> Verdict {
    let script = "return localStorage.getItem('trust-benchmark') === arguments[0]";
    match visit.browser.until(when, script, &json!([text])) {
        Err(Problem::Late(_)) => ensure_untouched(visit, text, when),
        other => other,
    }
}

fn until_missing(visit: &Visit) -> Verdict {
    visit.browser.until(
        "word that the packs are missing",
        "return document.querySelectorAll('[data-action=load-again]').length > 0",
        &json!([]),
    )
}

pub(super) fn of_every_measure(visit: &Visit) -> Verdict {
    visit.open()?;
    let all = everything()?;
    let put = "localStorage.setItem('trust-benchmark', arguments[0]); return true;";
    visit
        .browser
        .until("figures to be kept", put, &json!([all.to_string()]))?;

    // With every pack missing; all that follows is without them.
    visit.server.refuse(".postcard");
    visit.open()?;
    until_missing(visit)?;
    ensure_untouched(visit, &all.to_string(), "with every pack missing")?;

    // Written by a change and its undo, everything is there still.
    let widget = Widget::in_(visit.browser);
    widget.set_figure(KEY_STAGE_2, "66")?;
    visit.browser.until(
        "the change to be kept",
        "return localStorage.getItem('trust-benchmark').includes('\"66\"')",
        &json!([]),
    )?;
    widget.act("undo")?;
    visit.browser.until(
        "the figure of before to be kept",
        "return localStorage.getItem('trust-benchmark').includes('\"rwm_expected\": \"65\"')",
        &json!([]),
    )?;
    let text = kept(visit)?;
    ensure(parts(&text)? == parts(&all.to_string())?, || {
        format!("a change and its undo left {text}")
    })?;
    widget.set_figure(KEY_STAGE_2, "67")?;
    widget.act("undo")?;
    until_kept(visit, &text, "after another change and its undo")?;

    second_page(visit, &text)?;
    after_a_panic(visit, &text)?;
    through_a_file(visit, &text)
}

/// A second page that is merely opened changes nothing, and the first goes on keeping.
fn second_page(visit: &Visit, text: &str) -> Verdict {
    let open = "
        if (!document.querySelector('#second')) {
            const frame = document.createElement('iframe');
            Object.assign(frame, { id: 'second', src: location.href, title: 'second' });
            document.body.append(frame);
        }
        const second = document.querySelector('#second').contentDocument;
        return second?.querySelector('[data-keeping]')?.dataset.keeping === 'yes'
            && second.querySelectorAll('[data-action=load-again]').length > 0;";
    visit.browser.until("a second page", open, &json!([]))?;
    ensure_untouched(visit, text, "with a second page")?;
    let goes_on = "
        document.querySelector('#second').remove();
        return document.querySelector('[data-keeping]').dataset.keeping === 'yes';";
    visit.browser.until("the first to go on", goes_on, &json!([]))
}

fn after_a_panic(visit: &Visit, text: &str) -> Verdict {
    break_by_typing(visit, "input[name='rwm_expected']")?;
    ensure_untouched(visit, text, "after a panic")?;
    visit.browser.until("the page to be sound", REPAIR, &json!([]))?;
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    Widget::in_(visit.browser).set_figure(KEY_STAGE_2, "65")?;
    until_kept(visit, text, "after a panic, with the figure as before")
}

fn through_a_file(visit: &Visit, text: &str) -> Verdict {
    let widget = Widget::in_(visit.browser);
    widget.act("show-text")?;
    visit.browser.until(
        "the text of the file",
        "return (document.querySelector('.keeping textarea')?.value ?? '') !== ''",
        &json!([]),
    )?;
    let saved: String = visit.browser.run(
        "return document.querySelector('.keeping textarea').value",
        &json!([]),
    )?;
    ensure(parts(&saved)? == parts(text)?, || {
        format!("the file holds {saved}")
    })?;
    widget.act("clear")?;
    visit.browser.until(
        "nothing to be kept of it",
        "return !localStorage.getItem('trust-benchmark').includes('measure_of_later')",
        &json!([]),
    )?;
    let mut file = NamedTempFile::with_suffix(".json")?;
    file.write_all(saved.as_bytes())?;
    visit
        .browser
        .choose_file("input[name='open-saved']", file.path())?;
    until_kept(visit, text, "after a file was opened")
}
