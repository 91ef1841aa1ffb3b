//! A host's page with the widget in a frame. The host has another origin, as it does in life.

use serde_json::json;
use xtask::server::Server;

use crate::problem::Problem;
use crate::visit::{Visit, another_server};

/// Opens the widget in a frame with these attributes and enters it, without waiting for the widget. The host's page is
/// there as long as its server.
pub(crate) fn open(visit: &Visit, attributes: &str) -> Result<Server, Problem> {
    let host = another_server(&visit.site)?;
    let page = format!(
        "<!doctype html><html lang='en'><title>A host</title><body style='margin:0'>\
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
    Ok(host)
}
