//! Pictures of the widget with example figures, for people to look at: wide and narrow, light and dark, and in the
//! sandboxed frame. A check can say that a canvas is not blank; only a person can say that it is good.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use xtask::server::site::Site;
use xtask::tools::browsers::{self, Engine};

use crate::browser::Browser;
use crate::engines::Setup;
use crate::problem::{Problem, Verdict};
use crate::visit::{Visit, another_server};
use crate::widget::Widget;

/// A kind of picture: its name, the width of the page, and what is special about the frame.
const KINDS: [(&str, u32, &str); 3] = [
    ("wide", 1280, ""),
    ("narrow", 320, ""),
    ("sandboxed", 700, "sandbox='allow-scripts allow-forms'"),
];

/// Takes all pictures; `Ok(false)` when some could not be taken, which has then been said.
pub(crate) fn take(engines: &[Engine], site: &Arc<Site>, folder: &Path) -> Result<bool, Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let mut all = true;
    for engine in engines {
        let Some(installed) = browsers::find(*engine) else {
            println!("{engine} is not on this machine: no pictures");
            all = false;
            continue;
        };
        for (light, setup) in [("light", Setup::Plain), ("dark", Setup::Dark)] {
            let browser = Browser::start(*engine, &installed, setup)?;
            for (kind, width, attributes) in KINDS {
                let path = folder.join(format!("{}-{kind}-{light}.png", engine.name()));
                match Visit::new(&browser, site).and_then(|visit| picture(&visit, width, attributes, &path)) {
                    Ok(()) => println!("{}", path.display()),
                    Err(problem) => {
                        println!("no {}: {problem}", path.display());
                        all = false;
                    }
                }
            }
        }
    }
    Ok(all)
}

/// The widget in a frame as wide as wanted and as tall as its content: no engine has windows 320 pixels wide, and not
/// every one can picture more than its window.
fn picture(visit: &Visit, width: u32, attributes: &str, path: &Path) -> Verdict {
    const TALL: u32 = 4_500;
    let host = another_server(&visit.site)?;
    let page = format!(
        "<!doctype html><title>A host</title><body style='margin:0'><iframe title='Trust Benchmark' src='{}' \
         width='{width}' height='{TALL}' style='border:0; display:block' {attributes}></iframe>",
        visit.address()
    );
    host.add_page("/host.html", page);
    let browser = visit.browser;
    browser.resize(width.max(700), TALL)?;
    browser.open(&host.url("/host.html"))?;
    browser.until(
        "the frame",
        "return document.querySelector('iframe') !== null",
        &json!([]),
    )?;
    browser.enter_frame("iframe", &visit.address())?;
    visit.until_state("ready")?;
    let widget = Widget::in_(browser);
    widget.act("example")?;
    widget.until_finding("rwm_expected")?;
    widget.canvas("rwm_expected")?.ensure_drawn()?;
    let script =
        "scrollTo(0, 0); return Math.ceil(document.querySelector('.page').getBoundingClientRect().bottom)";
    let height: u32 = browser.run(script, &json!([]))?;
    browser.leave_frames()?;
    fs::write(path, browser.picture_of("iframe", height)?).map_err(Problem::from)
}
