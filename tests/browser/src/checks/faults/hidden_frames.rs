//! Frames that their host hides, shows and moves.

use serde_json::json;

use super::super::full_program::{open_measure, tick, until_place};
use crate::host::show;
use crate::problem::{Verdict, ensure};
use crate::visit::{Visit, another_server};
use crate::widget::{KEY_STAGE_2, Widget};

/// In a tab of its host's page that is hidden when it loads, hidden again with figures in it, and shown.
pub(super) fn shown_later(visit: &Visit) -> Verdict {
    let server = another_server(&visit.site)?;
    let body = format!(
        "<div id='tab' hidden><iframe title='Trust Benchmark' width='700' height='900' src='{}'></iframe></div>",
        visit.address()
    );
    show(visit, &server, &body)?;
    let hide = "document.getElementById('tab').hidden = arguments[0]; return true;";
    visit
        .browser
        .until("the tab to be shown", hide, &json!([false]))?;
    visit.browser.enter_frame("iframe", &visit.address())?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    for _ in 0..3 {
        visit.browser.leave_frames()?;
        visit
            .browser
            .until("the tab to be hidden", hide, &json!([true]))?;
        visit
            .browser
            .until("the tab to be shown", hide, &json!([false]))?;
        visit.browser.enter_frame("iframe", &visit.address())?;
    }
    let figure = widget.field_value(KEY_STAGE_2)?;
    ensure(figure == "65", || format!("the figure became {figure:?}"))?;
    open_measure(visit, KEY_STAGE_2)?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()
}

/// A browser loads a frame anew that is moved. What is kept on the device is there again.
pub(super) fn moved(visit: &Visit) -> Verdict {
    // A page of the widget's own site: others have a storage of their own in every engine.
    let body = format!(
        "<!doctype html><html lang='en'><title>A host</title><body><iframe title='Trust Benchmark' width='700' height='900' src='{}'></iframe>\
         <div id='place'></div>",
        visit.address()
    );
    visit.server.add_page("/mover.html", body);
    visit.browser.open(&visit.server.url("/mover.html"))?;
    visit.browser.enter_frame("iframe", &visit.address())?;
    visit.until_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    tick(visit, "keep")?;
    visit.browser.until(
        "the figures to be kept",
        "return (localStorage.getItem('trust-benchmark') ?? '').includes('182')",
        &json!([]),
    )?;
    visit.browser.leave_frames()?;
    let mover = "
        document.querySelector('iframe').contentDocument.documentElement.dataset.state = 'old';
        document.getElementById('place').append(document.querySelector('iframe'));
        return true;";
    visit.browser.until("the frame to be moved", mover, &json!([]))?;
    visit.browser.enter_frame("iframe", &visit.address())?;
    visit.until_full()?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    let figure = widget.field_value(KEY_STAGE_2)?;
    ensure(figure == "65", || format!("the figure became {figure:?}"))
}
