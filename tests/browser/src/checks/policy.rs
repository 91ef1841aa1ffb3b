//! The content security policy is the promise that figures stay in the browser. The widget lives under it without one
//! exception, and it is shown that it would be seen otherwise: whatever it forbids is blocked and reported.

use serde_json::{Value, json};

use crate::problem::{Problem, Verdict, ensure};
use crate::third_party::ThirdPartyServer;
use crate::visit::Visit;
use crate::widget::Widget;

/// A page cannot ask for reports in its own policy, so the server sends the same one again and asks there.
pub(super) fn nothing_reported(visit: &Visit) -> Verdict {
    visit.open()?;
    let script = "return document.querySelector(`meta[http-equiv='Content-Security-Policy']`)?.content ?? ''";
    let policy: String = visit.browser.run(script, &json!([]))?;
    ensure(policy.contains("default-src 'none'"), || {
        format!("the page's policy is open: {policy:?}")
    })?;
    // WebRTC is closed without the policy, which has no word for it that a browser knows.
    let ways: Vec<String> = visit.browser.run(
        "return Object.getOwnPropertyNames(window).filter((name) => /RTCPeerConnection$/.test(name))",
        &json!([]),
    )?;
    ensure(ways.is_empty(), || format!("the page can connect by {ways:?}"))?;
    let with_reports = format!("{policy}; report-uri /csp-report");
    let added = visit.server.add_header("content-security-policy", &with_reports);
    added.map_err(|error| Problem::Failed(format!("the page's policy cannot be a header: {error}")))?;

    visit.open()?;
    visit.browser.until("a watch for breaches", WATCH, &json!([]))?;
    use_everything(&Widget::in_(visit.browser))?;
    let seen: Vec<String> = visit.browser.run("return window.seen", &json!([]))?;
    ensure(seen.is_empty(), || {
        format!("the widget broke the policy: {seen:?}")
    })?;

    // What happened while loading, before the watch, has been reported by the time that a later breach is.
    let third_party = ThirdPartyServer::start()?;
    connect_elsewhere(visit, &third_party.host())?;
    let reports = visit.server.reports();
    let of_the_widget: Vec<_> = reports
        .iter()
        .filter(|report| !report.contains(&third_party.host()))
        .collect();
    ensure(of_the_widget.is_empty(), || {
        format!("the widget broke the policy: {of_the_widget:?}")
    })?;
    ensure(third_party.connections() == 0, || {
        "the policy reports and does not block".to_owned()
    })?;
    write_into_the_page(visit)
}

const WATCH: &str = "
    const seen = (window.seen = []);
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    return true;";

fn use_everything(widget: &Widget) -> Verdict {
    widget.enter_65_of_182()?;
    widget.enter_key_stage_4()?;
    widget.set_figure("progress_8", "12")?;
    widget.until_message("progress_8")?;
    widget.act("clear")?;
    widget.act("undo")?;
    widget.open_form("rwm_expected")?;
    widget.act("example")?;
    widget.until_finding("rwm_expected")
}

/// A deliberate breach, to show that one would be seen and reported.
fn connect_elsewhere(visit: &Visit, elsewhere: &str) -> Verdict {
    let script = "fetch(`http://${arguments[0]}/deliberate`).catch(() => {}); return true";
    visit
        .browser
        .until("a deliberate breach", script, &json!([elsewhere]))?;
    until_noticed(visit, "connect-src")?;
    until_reported(visit, elsewhere)
}

/// A script and a style in the page itself: neither may have an effect, and each must be noticed.
fn write_into_the_page(visit: &Visit) -> Verdict {
    let script = "
        const script = document.createElement('script');
        script.textContent = 'window.inlineScriptRan = true';
        document.body.append(script);
        const styled = document.createElement('p');
        styled.setAttribute('style', 'position: fixed');
        styled.id = 'deliberate';
        document.body.append(styled);
        return true;";
    visit
        .browser
        .until("a script and a style in the page", script, &json!([]))?;
    until_noticed(visit, "script-src")?;
    until_noticed(visit, "style-src")?;
    let script = "
        const position = getComputedStyle(document.getElementById('deliberate')).position;
        return !window.inlineScriptRan && position === 'static';";
    let blocked: bool = visit.browser.run(script, &json!([]))?;
    ensure(blocked, || "an inline script or style had an effect".to_owned())
}

fn until_noticed(visit: &Visit, directive: &str) -> Verdict {
    let script = "return window.seen.some((name) => name.startsWith(arguments[0]))";
    visit
        .browser
        .until(&format!("{directive} to forbid"), script, &json!([directive]))
}

fn until_reported(visit: &Visit, mark: &str) -> Verdict {
    let reported = || visit.server.reports().iter().any(|report| report.contains(mark));
    // The server is asked between looks at the page, which take a while each.
    for _ in 0..100 {
        if reported() {
            return Ok(());
        }
        visit.browser.run::<Value>("return null", &json!([]))?;
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let reports = visit.server.reports();
    Err(Problem::Failed(format!(
        "the deliberate breach was never reported; reports: {reports:?}"
    )))
}

/// Everything that the widget makes it makes in its own place. Measuring text in the page, as charting libraries do,
/// would show here.
pub(super) fn nothing_injected(visit: &Visit) -> Verdict {
    visit.open()?;
    let watch = "
        window.strays = [];
        new MutationObserver((records) => {
            for (const record of records)
                for (const node of record.addedNodes)
                    if (record.target.isConnected && !record.target.parentElement?.closest('#app, #announcement')
                        && !record.target.closest?.('#app, #announcement'))
                        window.strays.push(node.outerHTML ?? node.textContent);
        }).observe(document, { childList: true, subtree: true });
        return true;";
    visit.browser.until("a watch on the page", watch, &json!([]))?;
    use_everything(&Widget::in_(visit.browser))?;
    let strays: Vec<String> = visit.browser.run("return window.strays", &json!([]))?;
    ensure(strays.is_empty(), || {
        format!("put into the page outside its place: {strays:?}")
    })?;
    let control = "document.body.append(document.createElement('span')); return true";
    visit.browser.until("a stray of our own", control, &json!([]))?;
    visit.browser.until(
        "the watch to see it",
        "return window.strays.length === 1",
        &json!([]),
    )
}
