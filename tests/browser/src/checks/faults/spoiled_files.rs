//! Files that are missing, fail, end half-way, are empty, or are others than they should be: each is said, nothing entered is
//! lost, and once the server is sound the next attempt succeeds.

use serde_json::json;
use xtask::server::rules::Fault;

use super::super::full_program::{open_section, until_field, until_place};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// What a file can be besides whole and damaged. (A server that fails, and a file that is half there, are as these are.)
fn every_fault() -> [Fault; 4] {
    [
        Fault::Missing,
        Fault::CutOff,
        Fault::Empty,
        Fault::Another("export default async function () {}".into()),
    ]
}

/// The same problem, with the fault.
fn during(fault: &Fault, file: &str) -> impl FnOnce(Problem) -> Problem {
    let what = format!("{file} {fault:?}");
    move |problem| problem.map_reason(|why| format!("{what}: {why}"))
}

fn ensure_figure(visit: &Visit) -> Verdict {
    let figure = Widget::in_(visit.browser).field_value(KEY_STAGE_2)?;
    ensure(figure == "65", || format!("the figure became {figure:?}"))
}

pub(super) fn pack(visit: &Visit) -> Verdict {
    for fault in every_fault() {
        let visit = Visit::new(visit.browser, &visit.site)?;
        let name = visit.built_file("later/primary-", ".postcard")?;
        visit.server.spoil(name, fault.clone());
        missing_pack(&visit).map_err(during(&fault, name))?;
    }
    Ok(())
}

fn missing_pack(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    let says = "return document.querySelector('.pack-waiting')?.textContent.includes('could not be loaded')";
    visit
        .browser
        .until("word that the figures are missing", says, &json!([]))?;
    ensure_figure(visit)?;
    visit.server.repair();
    widget.act("load-again")?;
    until_field(visit, "reading_expected")?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    ensure_figure(visit)
}

pub(super) fn chunk(visit: &Visit) -> Verdict {
    for fault in every_fault() {
        let visit = Visit::new(visit.browser, &visit.site)?;
        let name = visit.built_file("later/chunk-", ".wasm")?;
        visit.server.spoil(name, fault.clone());
        missing_chunk(&visit).map_err(during(&fault, name))?;
    }
    Ok(())
}

/// The trust's own section works without it; another says that it is missing, with its heading.
fn missing_chunk(visit: &Visit) -> Verdict {
    visit.begin()?;
    visit.until_started_full()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    open_section(visit, "reflect")?;
    let says = "
        const part = document.querySelector('section[aria-labelledby=reflect] [data-chunk]');
        return part?.textContent.includes('could not be loaded');";
    visit
        .browser
        .until("word that the part is missing", says, &json!([]))?;
    widget.act("load-part-again")?;
    visit
        .browser
        .until("word that it is missing still", says, &json!([]))?;
    visit.server.repair();
    widget.act("load-part-again")?;
    let open = "
        const heading = document.querySelector('[data-room-open=reflect] h2');
        return heading && heading === document.activeElement;";
    visit.browser.until("the section", open, &json!([]))?;
    open_section(visit, "your-trust")?;
    ensure_figure(visit)
}

pub(super) fn full_program(visit: &Visit) -> Verdict {
    // A script that is empty, or another, must not pass for the program's.
    let [missing, cut_off, empty, another] = every_fault();
    for (ending, fault) in [
        (".wasm", missing),
        (".wasm", cut_off),
        (".js", empty),
        (".js", another),
    ] {
        let visit = Visit::new(visit.browser, &visit.site)?;
        let name = visit.built_file("later/full-", ending)?;
        visit.server.spoil(name, fault.clone());
        missing_program(&visit).map_err(during(&fault, name))?;
    }
    Ok(())
}

fn missing_program(visit: &Visit) -> Verdict {
    visit.begin()?;
    visit.until_state("ready")?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    visit.browser.click("[data-room='sector']")?;
    widget.until_shown("#not-loaded")?;
    ensure_figure(visit)?;
    visit.server.repair();
    visit.browser.click("[data-room='reflect']")?;
    visit.until_full()?;
    open_section(visit, "your-trust")?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    ensure_figure(visit)
}

pub(super) fn first_scripts(visit: &Visit) -> Verdict {
    let policy = every_fault().map(|fault| ("policy", ".js", fault));
    let boot = every_fault().map(|fault| ("boot", ".js", fault));
    let program = [
        (
            "trust-benchmark-",
            ".js",
            Fault::Another("export default 1".into()),
        ),
        ("trust-benchmark_bg-", ".wasm", Fault::Missing),
        ("trust-benchmark_bg-", ".wasm", Fault::CutOff),
    ];
    for (start, ending, fault) in policy.into_iter().chain(boot).chain(program) {
        let visit = Visit::new(visit.browser, &visit.site)?;
        let name = visit.built_file(start, ending)?;
        visit.server.spoil(name, fault.clone());
        not_started(&visit, name).map_err(during(&fault, name))?;
    }
    Ok(())
}

fn not_started(visit: &Visit, name: &str) -> Verdict {
    visit.begin()?;
    visit.until_state("failed")?;
    Widget::in_(visit.browser).until_shown("#failure")?;
    let words = visit.browser.visible_text("#failure")?;
    ensure(words.contains(name), || format!("it says {words:?}"))?;
    visit.browser.until(
        "no widget to have started",
        "return document.querySelector('#app > .loading') !== null",
        &json!([]),
    )
}
