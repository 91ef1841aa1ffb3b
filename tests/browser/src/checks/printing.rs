//! The printed page: every chart is a vector drawing in the colours of the light theme, also when the page is dark.

use serde_json::json;
use xtask::tools::browsers::Engine;

use super::full_program::open_measure;
use super::views::until_drawn;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// Records the drawing that replaces each canvas while the page is printed.
const RECORD: &str = "
    window.printedCharts = null;
    addEventListener('afterprint', () => {
        const shown = [...document.querySelectorAll('.picture canvas')].filter((one) => one.width > 0);
        window.printedCharts = shown.map((canvas) => {
            const drawing = canvas.parentElement.querySelector('svg');
            return {
                name: canvas.getAttribute('aria-label'),
                said: drawing?.querySelector('desc')?.textContent ?? null,
                paper: drawing?.querySelector('rect')?.getAttribute('fill') ?? null,
                marks: drawing?.children.length ?? 0,
            };
        });
    }, { once: true });
    return true;";

/// Prints where the engine's driver can; in WebKit the page is only told that it is printed.
fn print(visit: &Visit) -> Verdict {
    match visit.engine() {
        Engine::Chromium | Engine::Firefox => visit.browser.print(),
        Engine::WebKit => {
            let tell = "dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); return true;";
            visit.browser.until("a page to print", tell, &json!([]))
        }
    }
}

#[derive(serde::Deserialize)]
struct PrintedChart {
    name: String,
    said: Option<String>,
    paper: Option<String>,
    marks: usize,
}

fn ensure_printed_as_drawings(visit: &Visit, least: usize) -> Verdict {
    until_drawn(visit, ".picture canvas")?;
    visit.browser.until("the recorder", RECORD, &json!([]))?;
    print(visit)?;
    visit
        .browser
        .until("a print", "return window.printedCharts !== null", &json!([]))?;
    let pictures: Vec<PrintedChart> = visit.browser.run("return window.printedCharts", &json!([]))?;
    ensure(pictures.len() >= least, || {
        format!("only {} pictures were shown", pictures.len())
    })?;
    for picture in pictures {
        let PrintedChart {
            name,
            said,
            paper,
            marks,
        } = picture;
        ensure(said.as_ref() == Some(&name), || {
            format!("printed with the description {said:?}: {name}")
        })?;
        ensure(paper.as_deref() == Some("#ffffff"), || {
            format!("on {paper:?} and not on white: {name}")
        })?;
        // Title, description, paper, and the picture itself.
        ensure(marks > 6, || format!("only {marks} marks: {name}"))?;
    }
    Ok(())
}

pub(super) fn charts_are_vector_drawings(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    open_measure(visit, KEY_STAGE_2)?;
    visit.browser.until(
        "the picture of the measure",
        "return document.querySelectorAll('.line-more canvas').length === 1",
        &json!([]),
    )?;
    ensure_printed_as_drawings(visit, 1)
}
