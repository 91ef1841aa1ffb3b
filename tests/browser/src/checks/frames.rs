//! The widget in a frame of a host's page, sandboxed or not.

use serde_json::json;
use xtask::server::Server;

use super::entry::ensure_sentence;
use crate::host;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// Opens the widget in a host's frame and waits until it can be used.
pub(super) fn open_in_frame(visit: &Visit, attributes: &str) -> Result<Server, Problem> {
    let host = host::open(visit, attributes)?;
    visit.until_full()?;
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
