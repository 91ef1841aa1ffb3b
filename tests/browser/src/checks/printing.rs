//! What comes on paper: every picture as the drawing of its scene, in the colours of daylight, and nothing to enter
//! figures with.

use serde_json::json;
use xtask::tools::browsers::Engine;

use super::views::until_drawn;
use super::whole::widen;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// Notes what stood in the place of each picture while the page was printed.
const NOTE: &str = "
    window.onPaper = null;
    addEventListener('afterprint', () => {
        const shown = [...document.querySelectorAll('.picture canvas')].filter((one) => one.width > 0);
        window.onPaper = shown.map((canvas) => {
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

/// Prints: truly where the engine's driver can, else by telling the page that it will be.
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
struct OnPaper {
    name: String,
    said: Option<String>,
    paper: Option<String>,
    marks: usize,
}

fn drawn(visit: &Visit, least: usize) -> Verdict {
    until_drawn(visit, ".picture canvas")?;
    visit.browser.until("somebody to note", NOTE, &json!([]))?;
    print(visit)?;
    visit
        .browser
        .until("a print", "return window.onPaper !== null", &json!([]))?;
    let pictures: Vec<OnPaper> = visit.browser.run("return window.onPaper", &json!([]))?;
    ensure(pictures.len() >= least, || {
        format!("only {} pictures were shown", pictures.len())
    })?;
    for picture in pictures {
        let OnPaper {
            name,
            said,
            paper,
            marks,
        } = picture;
        ensure(said.as_ref() == Some(&name), || {
            format!("on paper stands {said:?} for {name}")
        })?;
        ensure(paper.as_deref() == Some("#ffffff"), || {
            format!("on {paper:?} and not on white: {name}")
        })?;
        // Title, description, paper, and the picture itself.
        ensure(marks > 6, || format!("only {marks} marks: {name}"))?;
    }
    Ok(())
}

pub(super) fn pictures_are_drawings(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    drawn(visit, 5)?;
    widen(visit)?;
    let measure = ".line[data-measure='rwm_expected']";
    visit.browser.until(
        "the miniatures",
        "return document.querySelectorAll('.line-picture canvas').length >= 5",
        &json!([]),
    )?;
    visit.browser.click(&format!("{measure} .line-open"))?;
    visit.browser.until(
        "the pictures of the measure",
        "return document.querySelectorAll('.line-more canvas').length >= 3",
        &json!([]),
    )?;
    drawn(visit, 8)
}
