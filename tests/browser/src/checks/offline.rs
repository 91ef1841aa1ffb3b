//! After the first visit the page opens without a network, and a newer version is offered, never forced.

use serde_json::json;
use xtask::tools::browsers::Engine;

use super::full_program::open_measure;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::{FOLDER, Visit, another_server};
use crate::widget::{KEY_STAGE_2, Widget};

/// Whether the worker has all files; the browser answers later, so it is asked until it does.
const IS_KEPT: &str = "
    navigator.serviceWorker.getRegistration().then((one) => { window.isKept = one?.active?.state === 'activated'; });
    return window.isKept === true;";

/// The page's address on a server of the network; on one of this machine it is kept only if that is asked for.
fn address(server: &xtask::server::Server) -> String {
    format!("{}index.html?offline=yes", server.url(FOLDER))
}

fn ensure_has_workers(visit: &Visit) -> Verdict {
    if visit.engine() == Engine::WebKit {
        return Err(Problem::Skipped(
            "WebKit's driver on Linux keeps nothing for the time without a network".to_owned(),
        ));
    }
    Ok(())
}

pub(super) fn opens_without_a_server(visit: &Visit) -> Verdict {
    ensure_has_workers(visit)?;
    let server = another_server(&visit.site)?;
    let address = address(&server);
    visit.browser.open(&address)?;
    visit.until_full()?;
    visit.browser.until("the page to be kept", IS_KEPT, &json!([]))?;
    drop(server);
    visit.browser.open(&address)?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.enter_key_stage_4()?;
    visit.browser.until(
        "every pack, without a server",
        "return !document.querySelector('.pack-waiting')",
        &json!([]),
    )?;
    open_measure(visit, KEY_STAGE_2)?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()
}

pub(super) fn a_newer_version_is_offered(visit: &Visit) -> Verdict {
    ensure_has_workers(visit)?;
    let server = another_server(&visit.site)?;
    visit.browser.open(&address(&server))?;
    visit.until_full()?;
    visit.browser.until("the page to be kept", IS_KEPT, &json!([]))?;
    // The next visit is served by the worker.
    visit.browser.open(&address(&server))?;
    visit.until_full()?;
    let worker = visit.site.text("offline-worker.js").unwrap_or_default();
    let newer = worker.replacen("trust-benchmark ", "trust-benchmark  newer ", 1);
    ensure(newer != worker, || {
        "the worker has no name for what it keeps".to_owned()
    })?;
    server.add_page(&format!("{FOLDER}offline-worker.js"), newer);
    visit.browser.until(
        "the browser to look for a newer version",
        "window.here = true; navigator.serviceWorker.getRegistration().then((one) => one.update()); return true;",
        &json!([]),
    )?;
    visit.browser.until(
        "the newer version to be offered",
        "return document.querySelector('#newer-version button') !== null && window.here === true",
        &json!([]),
    )?;
    visit.browser.click("#newer-version button")?;
    visit.browser.until(
        "the page to be loaded again",
        "return window.here === undefined && document.querySelector('#newer-version') === null",
        &json!([]),
    )?;
    visit.until_full()
}

/// Without the word in the address nothing is kept on this machine's own servers, as in a frame.
pub(super) fn a_frame_keeps_nothing(visit: &Visit) -> Verdict {
    let _host = super::frames::open_in_frame(visit, "width='700' height='600'")?;
    let asked = visit.server.requests();
    ensure(
        !asked.iter().any(|request| request.path.contains("offline")),
        || "a frame asks for what keeps the page".to_owned(),
    )
}
