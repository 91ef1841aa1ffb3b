//! Inside other people's pages.

use serde_json::json;
use xtask::server::Server;

use super::entering::ensure_sentence;
use crate::problem::{Verdict, ensure};
use crate::visit::{Visit, another_server};
use crate::widget::{KEY_STAGE_2, Widget};

/// A host's page with the widget in a frame. The host has another origin, as it does in life.
pub(super) fn open_in_frame(visit: &Visit, attributes: &str) -> Result<Server, crate::problem::Problem> {
    let host = another_server(&visit.site)?;
    let page = format!(
        "<!doctype html><title>A host</title><body style='margin:0'>\
         <iframe title='Trust Benchmark' src='{}' {attributes}></iframe>",
        visit.address()
    );
    host.add_page("/host.html", page);
    visit.browser.open(&host.url("/host.html"))?;
    visit.browser.until(
        "the frame",
        "return document.querySelector('iframe') !== null",
        &json!([]),
    )?;
    visit.browser.enter_frame("iframe", &visit.address())?;
    visit.until_state("ready")?;
    Ok(host)
}

pub(super) fn plain_frame(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='700' height='600'")?;
    works(visit)
}

pub(super) fn sandboxed_frame(visit: &Visit) -> Verdict {
    let sandbox = "width='700' height='600' sandbox='allow-scripts allow-forms'";
    let _host = open_in_frame(visit, sandbox)?;
    let script = "
        let storage = 'there';
        try { localStorage.length; } catch (error) { storage = error.name; }
        return [self.origin, storage];";
    let (origin, storage): (String, String) = visit.browser.run(script, &json!([]))?;
    ensure(origin == "null" && storage == "SecurityError", || {
        format!("the frame is not closed: its origin is {origin} and storage is {storage}")
    })?;
    works(visit)
}

fn works(visit: &Visit) -> Verdict {
    let watch = "
        window.errors = [];
        addEventListener('error', (event) => window.errors.push(event.message));
        addEventListener('unhandledrejection', (event) => window.errors.push(String(event.reason)));
        return true;";
    visit.browser.until("a watch for errors", watch, &json!([]))?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    ensure_sentence(&widget)?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()?;
    let errors: Vec<String> = visit.browser.run("return window.errors", &json!([]))?;
    ensure(errors.is_empty(), || format!("errors in the frame: {errors:?}"))
}
