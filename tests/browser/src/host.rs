//! A host's page with the widget in a frame. The host has another origin, as it does in life.

use serde_json::json;
use xtask::server::Server;

use crate::problem::{Problem, Verdict};
use crate::visit::{Visit, another_server};

/// Opens the widget in a frame with these attributes and enters it, without waiting for the widget. The host's page is
/// there as long as its server.
pub(crate) fn open(visit: &Visit, attributes: &str) -> Result<Server, Problem> {
    let host = another_server(&visit.site)?;
    let frame = format!(
        "<iframe title='Trust Benchmark' src='{}' {attributes}></iframe>",
        visit.address()
    );
    show(visit, &host, &frame)?;
    visit.browser.enter_frame("iframe", &visit.address())?;
    Ok(host)
}

/// Opens a host's page with that in its body, and waits until a frame in it has its address.
pub(crate) fn show(visit: &Visit, host: &Server, body: &str) -> Verdict {
    let page = format!("<!doctype html><html lang='en'><title>A host</title><body style='margin:0'>{body}");
    host.add_page("/host.html", page);
    visit.browser.open(&host.url("/host.html"))?;
    visit.browser.until(
        "the frame",
        "return (document.querySelector('iframe')?.src ?? '') !== ''",
        &json!([]),
    )
}
