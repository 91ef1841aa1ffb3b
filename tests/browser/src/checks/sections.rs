//! The sections of the full program and the page's address: where a person is, how they get back, and that a frame leaves
//! the history of the page around it alone.

use fantoccini::key::Key;
use serde_json::json;

use super::frames::open_in_frame;
use super::full_program::{open_full_program, open_measure, open_section, until_place};
use crate::problem::{Verdict, ensure};
use crate::visit::{FOLDER, Visit};
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, Widget};

/// Waits until the section is open, is named in address and title, and has the focus on its heading.
fn until_section_is_open(visit: &Visit, fragment: &str, heading: &str, title: &str) -> Verdict {
    let script = "
        const heading = document.getElementById(arguments[1]);
        return location.hash === arguments[0] && heading !== null && document.activeElement === heading
            && document.title === `${arguments[2]} – Trust Benchmark`;";
    visit.browser.until(
        &format!("{fragment} with the focus on {heading}, called {title:?}"),
        script,
        &json!([fragment, heading, title]),
    )
}

fn go(visit: &Visit, steps: i32) -> Verdict {
    visit.browser.until(
        "a step in the history",
        "history.go(arguments[0]); return true;",
        &json!([steps]),
    )
}

pub(super) fn back_and_forward(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    open_full_program(visit)?;
    open_section(visit, "sector")?;
    until_section_is_open(visit, "#sector", "sector", "The sector")?;
    open_section(visit, "reflect")?;
    until_section_is_open(visit, "#reflect", "reflect", "Reflect")?;
    open_section(visit, "about")?;
    until_section_is_open(visit, "#about", "about", "About")?;
    visit.browser.click(".contents [data-to='about-privacy']")?;
    until_section_is_open(visit, "#about-privacy", "about-privacy", "About")?;
    // A part of a section is not a step of its own.
    go(visit, -1)?;
    until_section_is_open(visit, "#reflect", "reflect", "Reflect")?;
    go(visit, -1)?;
    until_section_is_open(visit, "#sector", "sector", "The sector")?;
    go(visit, 1)?;
    until_section_is_open(visit, "#reflect", "reflect", "Reflect")?;
    go(visit, -2)?;
    let home = "return location.hash === '' && document.activeElement?.id === 'your-trust'";
    visit
        .browser
        .until("the way back to the trust", home, &json!([]))?;
    until_place(visit, KEY_STAGE_2, "626 trusts")
}

pub(super) fn an_opened_measure_is_in_the_address(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    open_measure(visit, KEY_STAGE_2)?;
    let named = "
        const open = document.querySelector(`.line[data-measure='rwm_expected'] .line-open`)?.ariaExpanded
            ?? document.querySelector(`.line[data-measure='rwm_expected'] .line-open`)?.getAttribute('aria-expanded');
        return location.hash === '#measure/rwm_expected/all' && open === 'true' && !(location.search + location.hash).includes('65');";
    visit
        .browser
        .until("the measure in the address", named, &json!([]))
}

/// Waits until an address has its measure open at its tab, or closed where there is none.
fn until_measure_is_open(visit: &Visit, fragment: &str, tab: Option<&str>) -> Verdict {
    let script = "
        const row = document.querySelector(`.line[data-measure='rwm_expected']`);
        const tab = row?.querySelector(`[aria-selected='true']`)?.dataset.tab ?? null;
        const panels = row?.querySelectorAll('[role=tabpanel]').length;
        return location.hash === arguments[0] && tab === arguments[1] && panels === (tab ? 1 : 0);";
    visit.browser.until(
        &format!("{fragment} with the tab {tab:?}"),
        script,
        &json!([fragment, tab]),
    )
}

/// The measure, at two of its tabs.
const CHART: &str = "#measure/rwm_expected/all";
const OVER_TIME: &str = "#measure/rwm_expected/all/over-time";

pub(super) fn back_closes_what_was_opened(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    open_section(visit, "sector")?;
    until_section_is_open(visit, "#sector", "sector", "The sector")?;
    open_section(visit, "your-trust")?;
    until_section_is_open(visit, "#your-trust", "your-trust", "Your trust")?;
    open_measure(visit, KEY_STAGE_2)?;
    until_measure_is_open(visit, CHART, Some("chart"))?;
    widget.open_tab(KEY_STAGE_2, "your-schools")?;
    // From tab to tab Back leads to the first.
    widget.open_tab(KEY_STAGE_2, "over-time")?;
    until_measure_is_open(visit, OVER_TIME, Some("over-time"))?;
    go(visit, -1)?;
    until_measure_is_open(visit, CHART, Some("chart"))?;
    go(visit, 1)?;
    until_measure_is_open(visit, OVER_TIME, Some("over-time"))?;
    // The first tab is the step back that there was.
    widget.open_tab(KEY_STAGE_2, "chart")?;
    until_measure_is_open(visit, CHART, Some("chart"))?;
    go(visit, -1)?;
    until_measure_is_open(visit, "#your-trust", None)?;
    let at_its_row = "return document.activeElement?.id === 'rwm_expected-finding'";
    visit
        .browser
        .until("the focus on the row that was closed", at_its_row, &json!([]))?;
    go(visit, -1)?;
    until_section_is_open(visit, "#sector", "sector", "The sector")
}

/// Arrow keys, Home and End move along the tabs and choose, and one of them alone is a stop of Tab.
pub(super) fn tabs_are_chosen_with_the_keyboard(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    open_measure(visit, KEY_STAGE_2)?;
    let focus = "
        const tab = document.querySelector(`.line[data-measure='rwm_expected'] [aria-selected='true']`);
        tab?.focus();
        return document.activeElement === tab;";
    visit.browser.until("the focus on the tab", focus, &json!([]))?;
    let chosen = "
        const tabs = [...document.querySelectorAll(`.line[data-measure='rwm_expected'] [role=tab]`)];
        const at = document.activeElement;
        return at?.dataset.tab === arguments[0] && at.getAttribute('aria-selected') === 'true'
            && tabs.filter((tab) => tab.tabIndex === 0).length === 1
            && document.getElementById(at.getAttribute('aria-controls'))?.getAttribute('aria-labelledby') === at.id;";
    for (key, tab) in [
        (Key::Right, "over-time"),
        (Key::End, "about-these-figures"),
        (Key::Left, "what-it-would-take"),
        (Key::Home, "chart"),
    ] {
        visit.browser.press(&char::from(key).to_string())?;
        visit
            .browser
            .until(&format!("{key:?} to lead to {tab}"), chosen, &json!([tab]))?;
    }
    Ok(())
}

pub(super) fn an_address_opens_its_section(visit: &Visit) -> Verdict {
    visit
        .browser
        .open(&format!("{}#about-privacy", visit.address()))?;
    visit.until_full()?;
    until_section_is_open(visit, "#about-privacy", "about-privacy", "About")?;
    visit
        .browser
        .open(&visit.server.url(&format!("{FOLDER}?other#nowhere")))?;
    visit.until_full()?;
    let first = "return location.hash === '#nowhere' && document.querySelector('.front-door') !== null";
    visit.browser.until(
        "an address that names nothing to be left alone",
        first,
        &json!([]),
    )
}

pub(super) fn a_frame_leaves_the_history_alone(visit: &Visit) -> Verdict {
    let _host = open_in_frame(
        visit,
        "width='700' height='600' sandbox='allow-scripts allow-forms'",
    )?;
    open_full_program(visit)?;
    let length = "return history.length";
    let before: u32 = visit.browser.run(length, &json!([]))?;
    for (section, title) in [("sector", "The sector"), ("reflect", "Reflect")] {
        open_section(visit, section)?;
        until_section_is_open(visit, &format!("#{section}"), section, title)?;
    }
    open_section(visit, "your-trust")?;
    let widget = Widget::in_(visit.browser);
    widget.type_figure(KEY_STAGE_2, "65")?;
    widget.type_figure(KEY_STAGE_2_PUPILS, "182")?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    open_measure(visit, KEY_STAGE_2)?;
    widget.open_tab(KEY_STAGE_2, "over-time")?;
    let after: u32 = visit.browser.run(length, &json!([]))?;
    ensure(before == after, || {
        format!("the history grew from {before} to {after} steps")
    })?;
    // The page around it keeps its own Back, so the widget has one.
    widget.act("back")?;
    until_measure_is_open(visit, CHART, Some("chart"))?;
    widget.act("back")?;
    until_measure_is_open(visit, "#your-trust", None)?;
    widget.act("back")?;
    until_section_is_open(visit, "#reflect", "reflect", "Reflect")
}

/// 52% of 420 lies clearly under the median: it is named, and its name leads to its row.
pub(super) fn what_stands_out_leads_to_its_row(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.type_figure(KEY_STAGE_2_PUPILS, "420")?;
    widget.type_figure(KEY_STAGE_2, "52")?;
    open_full_program(visit)?;
    let named = "
        const way = document.querySelector(`.standing-out [data-side='lower'] .way`);
        const said = way?.closest('li').textContent.replace(/[\\u2060]/g, '') ?? '';
        return said.includes('52% with 420 pupils') && said.includes('(range ') && said.includes('626 trusts');";
    visit
        .browser
        .until("the measure to be named with its reason", named, &json!([]))?;
    visit.browser.click(".standing-out [data-side='lower'] .way")?;
    let there = "return document.activeElement?.closest('.line')?.dataset.measure === 'rwm_expected'";
    visit.browser.until("the way to its row", there, &json!([]))?;
    widget.set_figure(KEY_STAGE_2, "63")?;
    let nothing = "
        return document.querySelector('.standing-out') === null
            && document.getElementById('where-you-stand').textContent.includes('does not stand out');";
    visit
        .browser
        .until("the word that nothing stands out", nothing, &json!([]))
}

pub(super) fn about_lists_what_is_built_in(visit: &Visit) -> Verdict {
    visit.open()?;
    open_section(visit, "about")?;
    let listed = "
        const fold = document.querySelector('.bundled-software');
        if (fold && !fold.open) fold.open = true;
        const rows = [...(fold?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
        return rows.length > 60 && ['yew', 'serde', 'wasm-bindgen'].every((name) => rows.some((row) => row.startsWith(name)))
            && rows.every((row) => /\\d/.test(row));";
    visit
        .browser
        .until("every component with its version", listed, &json!([]))?;
    let address: String = visit.browser.run(
        "return document.querySelector('.bundled-software a').href",
        &json!([]),
    )?;
    visit.browser.open(&address)?;
    visit.browser.until(
        "the licences in full",
        "return document.body?.textContent.includes('Permission is hereby granted') === true",
        &json!([]),
    )
}

pub(super) fn reflections_are_kept_with_the_figures(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_full_program(visit)?;
    open_section(visit, "reflect")?;
    let written = "
        const words = document.querySelector('#words-capacity');
        return words?.value === arguments[0];";
    visit
        .browser
        .until("the field for a reflection", written, &json!([""]))?;
    visit.browser.type_into("#words-capacity", "Two coaches")?;
    visit
        .browser
        .until("the words", written, &json!(["Two coaches"]))?;
    let links = "
        const ways = [...document.querySelectorAll('.reflect a')];
        return ways.length === 1 && ways[0].target === '_blank' && ways[0].rel === 'noreferrer noopener'
            && ways[0].href === 'https://educationendowmentfoundation.org.uk/education-evidence/teaching-learning-toolkit';";
    visit.browser.until("one way to the toolkit", links, &json!([]))?;
    open_section(visit, "your-trust")?;
    widget.act("show-text")?;
    let saved = "
        const text = document.querySelector('.keeping textarea')?.value ?? '';
        return text.includes('\"reflect-capacity\": \"Two coaches\"');";
    visit
        .browser
        .until("the words in the saved file", saved, &json!([]))?;
    widget.act("undo")?;
    open_section(visit, "reflect")?;
    visit
        .browser
        .until("undo to take them back", written, &json!([""]))?;
    super::privacy::ensure_own_files_only(visit)
}
