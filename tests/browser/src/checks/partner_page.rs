//! The partner's page that `cargo xtask run` serves: every way in which it shows the widget works, each by itself.

use std::fs;

use serde_json::json;
use xtask::workspace::Workspace;

use crate::problem::{Problem, Verdict};
use crate::visit::Visit;

/// Opens what hides a frame; gives the titles of all frames, once they are there.
const TITLES: &str = "
    const panel = document.querySelector('[role=tabpanel]');
    if (panel) panel.hidden = false;
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    window.titles = [...document.querySelectorAll('iframe')].map((frame) => frame.title);
    return window.titles.length === 7;";

/// Brings a frame into view.
const SHOW: &str = "
    const frame = document.querySelector(arguments[0]);
    frame?.scrollIntoView();
    return frame?.src.startsWith('http') === true && frame.getClientRects().length > 0;";

pub(super) fn every_way_works(visit: &Visit) -> Verdict {
    let page = fs::read_to_string(Workspace::locate().root().join("www/partner/index.html"))?;
    visit.server.add_page("/partner/index.html", page);
    visit.browser.open(&visit.server.url("/partner/index.html"))?;
    visit.browser.until("seven frames", TITLES, &json!([]))?;
    let titles: Vec<String> = visit.browser.run("return window.titles", &json!([]))?;
    for title in titles {
        visit.browser.leave_frames()?;
        let selector = json!([format!("iframe[title='{title}']")]);
        visit
            .browser
            .until(&format!("{title} in view"), SHOW, &selector)?;
        let address: String = visit
            .browser
            .run("return document.querySelector(arguments[0]).src", &selector)?;
        // A view that the address chooses becomes its fragment.
        let fragment = if address.contains("view=sector") {
            "#sector"
        } else {
            ""
        };
        visit.browser.enter_frame(
            &format!("iframe[title='{title}']"),
            &format!("{address}{fragment}"),
        )?;
        visit.until_full()?;
        // The compact one has no script around it, and scrolls.
        if !title.contains("compact") {
            fits(visit, &title)?;
        }
    }
    visit.browser.leave_frames()
}

fn fits(visit: &Visit, title: &str) -> Verdict {
    let high_enough =
        "return document.querySelector('.page').getBoundingClientRect().height - innerHeight <= 2";
    match visit
        .browser
        .until(&format!("{title} to be high enough"), high_enough, &json!([]))
    {
        Err(Problem::Late(why)) => {
            let heights: Vec<f64> = visit.browser.run(
                "return [document.querySelector('.page').getBoundingClientRect().height, innerHeight]",
                &json!([]),
            )?;
            Err(Problem::Late(format!("{why}: {heights:?}")))
        }
        other => other,
    }
}
