//! A frame in which nothing can be saved: everything stands there to be copied instead, and a way to the page by itself.

use serde::Deserialize;
use serde_json::json;

use super::data::compare_workbook;
use super::pictures::save_both;
use super::{catch_downloads, open_share, press, unfold};
use crate::checks::frames::open_in_frame;
use crate::checks::full_program::open_full_program;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

#[derive(Debug, Deserialize)]
struct Fallback {
    picture: (u32, u32),
    drawing: String,
    words: String,
    tables: Vec<String>,
    way_out: String,
}

pub(in crate::checks) fn without_downloads(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='720' height='900' sandbox='allow-scripts'")?;
    let widget = Widget::in_(visit.browser);
    press(visit, "[data-action='example']")?;
    widget.until_finding(KEY_STAGE_2)?;
    open_full_program(visit)?;
    open_share(visit)?;
    unfold(visit, "slide")?;
    press(visit, ".share [data-action='show-picture']")?;
    unfold(visit, "data")?;
    press(visit, ".share [data-action='show-data']")?;
    visit.browser.until(
        "the picture, the tables and the way out",
        "return document.querySelector('.taken-picture')?.naturalWidth > 0
            && document.querySelectorAll('.data-files textarea').length === 4
            && document.querySelector('.paper-section [data-address]') !== null",
        &json!([]),
    )?;
    let found: Fallback = visit.browser.run(
        "
        const picture = document.querySelector('.taken-picture');
        const text = (selector) => document.querySelector(selector)?.value ?? '';
        return {
            picture: [picture.naturalWidth, picture.naturalHeight],
            drawing: text('#trust-benchmark-overview-svg'),
            words: text('#trust-benchmark-overview-words'),
            tables: [...document.querySelectorAll('.data-files textarea')].map((one) => one.value),
            way_out: text('.paper-section [data-address]'),
        };",
        &json!([]),
    )?;
    ensure(found.picture == (2560, 1440), || {
        format!("the picture is {:?}", found.picture)
    })?;
    ensure(
        found.drawing.starts_with("<svg") && found.drawing.ends_with("</svg>\n"),
        || format!("no drawing: {}", found.drawing),
    )?;
    ensure(found.words.contains("Example, not a real trust"), || {
        format!("not said: {}", found.words)
    })?;
    ensure(found.tables.iter().all(|table| table.lines().count() > 2), || {
        format!("a table is empty: {:?}", found.tables)
    })?;
    ensure(found.way_out.contains("#figures="), || {
        format!("no way out: {:?}", found.way_out)
    })
}

/// A frame in which files can be saved gives the same as a page of its own; what cannot be copied there can be by hand.
pub(in crate::checks) fn with_downloads(visit: &Visit) -> Verdict {
    let sandbox = "width='720' height='900' sandbox='allow-scripts allow-downloads'";
    let _host = open_in_frame(visit, sandbox)?;
    let widget = Widget::in_(visit.browser);
    press(visit, "[data-action='example']")?;
    widget.until_finding(KEY_STAGE_2)?;
    open_full_program(visit)?;
    catch_downloads(visit)?;
    open_share(visit)?;
    unfold(visit, "slide")?;
    save_both(
        visit,
        ".share",
        "trust-benchmark-overview",
        1280,
        &["Example, not a real trust", "Open Government Licence"],
    )?;
    unfold(visit, "data")?;
    compare_workbook(visit)?;
    press(visit, ".share [data-action='copy-picture']")?;
    visit.browser.until(
        "the picture to be copied, or to stand there",
        "
        const said = document.querySelector('.take-picture [role=status]').textContent;
        const picture = document.querySelector('.taken-picture');
        return said === 'Copied.' || said.includes('Copy it by hand') && picture?.naturalWidth === 2560;",
        &json!([]),
    )
}
