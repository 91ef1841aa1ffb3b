//! Arriving at the page: in any folder, slowly, or not at all.

use serde_json::json;

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// Also holds the page to relative addresses: with others nothing would be found here.
pub(super) fn in_any_folder(visit: &Visit) -> Verdict {
    visit.open()?;
    let title = visit.browser.title()?;
    ensure(title.ends_with("Trust Benchmark"), || {
        format!("the title is {title:?}")
    })?;
    Widget::in_(visit.browser).open_form(KEY_STAGE_2)?;
    let script = "return document.querySelector(`input[name='rwm_expected']`)?.getClientRects().length > 0";
    visit.browser.until("the first field", script, &json!([]))
}

pub(super) fn while_wasm_loads(visit: &Visit) -> Verdict {
    visit.server.hold(".wasm");
    visit.begin()?;
    Widget::in_(visit.browser).until_shown("body")?;
    let heading = visit.browser.visible_text("h1")?;
    ensure(heading == "Trust Benchmark", || {
        format!("while WASM loads the heading is {heading:?}")
    })?;
    let shape = "return document.querySelector('#app').getBoundingClientRect().height > 150";
    visit.browser.until("the shape of the page", shape, &json!([]))?;
    visit.until_state("loading")?;
    visit.server.release();
    visit.until_state("ready")
}

pub(super) fn wasm_refused(visit: &Visit) -> Verdict {
    visit.server.refuse(".wasm");
    says_that_it_failed(visit, &visit.address())
}

pub(super) fn script_refused(visit: &Visit) -> Verdict {
    let is_it = |name: &&str| name.starts_with("trust-benchmark-");
    let script = visit.site.names().find(is_it);
    let script = script.ok_or_else(|| Problem::Failed("the site has no script of the widget".to_owned()))?;
    visit.server.refuse(script);
    says_that_it_failed(visit, &visit.address())
}

/// The very first script, which could say so itself, does not arrive.
pub(super) fn first_script_refused(visit: &Visit) -> Verdict {
    visit.server.refuse("boot.js");
    says_that_it_failed(visit, &visit.address())?;
    let words = visit.browser.visible_text("#failure")?;
    ensure(words.contains("did not give the browser its program"), || {
        format!("it does not say what is missing: {words}")
    })
}

pub(super) fn no_web_assembly(visit: &Visit) -> Verdict {
    let script = "<script>delete globalThis.WebAssembly</script>";
    let address = visit.add_changed_page("without.html", script)?;
    says_that_it_failed(visit, &address)?;
    let words = visit.browser.visible_text("#failure")?;
    ensure(words.contains("WebAssembly"), || {
        format!("it does not say what is missing: {words}")
    })
}

fn says_that_it_failed(visit: &Visit, address: &str) -> Verdict {
    visit.browser.open(address)?;
    visit.until_state("failed")?;
    Widget::in_(visit.browser).until_shown("#failure")
}

/// Scripts being off, the page is read with the driver's own means.
pub(super) fn without_javascript(visit: &Visit) -> Verdict {
    visit.begin()?;
    let says_it = |words: &str| {
        let honest = words.contains("needs JavaScript") && !words.contains("Loading");
        honest && words.contains("Trust Benchmark")
    };
    let what = "the title and word that JavaScript is needed, without a promise to load";
    let read = visit.browser.visible_text_when("body", what, says_it);
    read.map(drop).map_err(|problem| match problem {
        Problem::Browser(reason) => Problem::Skipped(format!(
            "the driver cannot read a page without JavaScript: {reason}"
        )),
        other => other,
    })
}
