//! Finding a trust by its name: a field with a list, used with the keyboard, a pointer and a finger, which shows the trust's
//! published figures at once.

use fantoccini::key::Key;
use serde_json::{Value, json};
use xtask::tools::browsers::Engine;

use super::frames::open_in_frame;
use super::full_program::{TRUST_NAME, open_full_program};
use super::layout::fits;
use super::measured_by::hold;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;

/// The field.
pub(super) const FIELD: &str = "#lookup-query";

/// How the field and its list stand.
const STATE: &str = "
    const field = document.querySelector('#lookup-query');
    const options = [...document.querySelectorAll('#lookup-list [role=option]')];
    const active = field.getAttribute('aria-activedescendant');
    const selected = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const state = {
        open: document.querySelector('.lookup-popup').getClientRects().length > 0,
        expanded: field.getAttribute('aria-expanded') === 'true',
        focused: document.activeElement === field,
        value: field.value,
        at: selected,
        last: options.length - 1,
        agrees: active === null ? selected === -1 : options[selected]?.id === active,
        inView: selected === -1 || (() => {
            const [list, option] = [options[selected].parentElement, options[selected]].map((part) => part.getBoundingClientRect());
            return option.top >= list.top - 1 && option.bottom <= list.bottom + 1;
        })(),
    };
    const wanted = { ...arguments[0] };
    if (wanted.at === 'last') wanted.at = state.last;
    return state.agrees && state.inView && Object.entries(wanted).every(([key, value]) => state[key] === value);";

/// Types in the field once it is there.
pub(super) fn type_name(visit: &Visit, text: &str) -> Verdict {
    let there = "return document.querySelector(arguments[0])?.getClientRects().length > 0";
    visit
        .browser
        .until("the field for a name", there, &json!([FIELD]))?;
    visit.browser.click(FIELD)?;
    visit.browser.keys(text)
}

/// Types part of a name and chooses the trust; its published figures follow by themselves.
pub(super) fn choose_trust(visit: &Visit, typed: &str, name: &str) -> Verdict {
    type_name(visit, typed)?;
    let choose = "
        const options = [...document.querySelectorAll('[data-trust]')];
        const option = options.find((option) => option.querySelector('.lookup-name').textContent === arguments[0]);
        option?.click();
        return option !== undefined;";
    visit
        .browser
        .until("the trust among those that match", choose, &json!([name]))?;
    until_started(visit)
}

fn until_started(visit: &Visit) -> Verdict {
    visit.browser.until(
        "its published figures, and the focus at the results",
        "return document.querySelector('[data-started]') !== null
             && document.activeElement?.id === 'where-you-stand'",
        &json!([]),
    )
}

fn until_state(visit: &Visit, what: &str, wanted: &Value) -> Verdict {
    visit.browser.until(what, STATE, &json!([wanted]))
}

fn press(visit: &Visit, key: Key) -> Verdict {
    visit.browser.keys(&String::from(char::from(key)))
}

pub(super) fn with_the_keyboard(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    let below = "
        const box = document.querySelector('.country').getBoundingClientRect();
        return [Math.round(box.top + scrollY), Math.round(scrollY)];";
    visit.browser.until(
        "the field to have the focus",
        "const field = document.querySelector('#lookup-query'); field?.focus(); return document.activeElement === field",
        &json!([]),
    )?;
    let before: Value = visit.browser.run(below, &json!([]))?;
    visit.browser.press("harris")?;
    until_state(
        visit,
        "a list with nothing chosen in it",
        &json!({ "open": true, "expanded": true, "focused": true, "at": -1 }),
    )?;
    let after: Value = visit.browser.run(below, &json!([]))?;
    ensure(before == after, || {
        format!("the list moves the page: {before} became {after}")
    })?;
    for (key, name, at) in [
        (Key::Down, "Down", json!(0)),
        (Key::Down, "Down again", json!(1)),
        (Key::Up, "Up", json!(0)),
        (Key::Up, "Up from the first", json!("last")),
        (Key::Down, "Down from the last", json!(0)),
        (Key::End, "End", json!("last")),
        (Key::Home, "Home", json!(0)),
    ] {
        press(visit, key)?;
        until_state(
            visit,
            name,
            &json!({ "at": at, "focused": true, "value": "harris" }),
        )?;
    }
    press(visit, Key::Escape)?;
    let closed = json!({ "open": false, "expanded": false, "value": "harris", "at": -1 });
    until_state(visit, "Escape to close the list", &closed)?;
    press(visit, Key::Escape)?;
    until_state(visit, "Escape to empty the field", &json!({ "value": "" }))?;
    visit.browser.press("harris")?;
    until_state(visit, "the list again", &json!({ "open": true }))?;
    press(visit, Key::Tab)?;
    until_state(
        visit,
        "Tab to leave and close the list",
        &json!({ "open": false, "focused": false, "value": "harris" }),
    )?;
    visit.browser.run::<Value>(
        "document.querySelector('#lookup-query').select(); document.querySelector('#lookup-query').focus();",
        &json!([]),
    )?;
    visit.browser.press(TRUST_NAME)?;
    until_state(
        visit,
        "the trust in the list",
        &json!({ "open": true, "value": TRUST_NAME }),
    )?;
    press(visit, Key::Down)?;
    until_state(visit, "the first trust", &json!({ "at": 0 }))?;
    press(visit, Key::Enter)?;
    until_started(visit)
}

/// A finger where the engine's driver has one, and else a pointer: the list must not close before it is hit.
pub(super) fn with_a_finger(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    type_name(visit, TRUST_NAME)?;
    until_state(visit, "the list", &json!({ "open": true }))?;
    let option = "[data-trust]";
    visit.browser.until(
        "a trust in the list",
        "return document.querySelector(arguments[0]) !== null",
        &json!([option]),
    )?;
    if visit.engine() == Engine::Chromium {
        let middle = "
            const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };";
        let place: Value = visit.browser.run(middle, &json!([option]))?;
        let touch = |kind: &str, points: &[&Value]| {
            let event = json!({ "type": kind, "touchPoints": points });
            visit.browser.developer_tool("Input.dispatchTouchEvent", &event)
        };
        touch("touchStart", &[&place])?;
        touch("touchEnd", &[])?;
    } else {
        visit.skip_part("a finger, which only Chromium's driver has: a pointer instead");
        visit.browser.click(option)?;
    }
    until_started(visit)
}

pub(super) fn on_a_phone(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='320' height='480' style='border:0'")?;
    open_full_program(visit)?;
    type_name(visit, "academies trust")?;
    until_state(visit, "the list", &json!({ "open": true, "last": 7 }))?;
    fits(visit, "with a list of trusts")?;
    visit.browser.until(
        "each trust to be tall enough for a finger",
        "return [...document.querySelectorAll('[data-trust]')].every((option) => option.clientHeight >= 40)",
        &json!([]),
    )?;
    press(visit, Key::End)?;
    until_state(visit, "the last trust, in view", &json!({ "at": "last" }))
}

pub(super) fn with_slips(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    choose_trust(visit, "outwod grnage", "Outwood Grange Academies Trust")
}

/// What a person does from the opened page to a published trust's whole picture: type, and choose.
pub(super) fn in_two_actions(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    let mut actions = 0;
    let mut act = |done: Verdict| {
        actions += 1;
        done
    };
    act(type_name(visit, TRUST_NAME))?;
    until_state(visit, "the list", &json!({ "open": true }))?;
    act(visit.browser.click("[data-trust]"))?;
    until_started(visit)?;
    visit.browser.until(
        "a row for each of its results",
        "return document.querySelectorAll('.line[data-measure]').length > 0",
        &json!([]),
    )?;
    hold(
        visit,
        "actions from opening to a published trust's whole picture",
        actions,
        2,
    )
}

/// What is typed before the names are there waits for them, and is answered.
pub(super) fn before_the_names_are_there(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    visit.server.hold(visit.built_file("later/names-", "")?);
    type_name(visit, "harris federation")?;
    visit.browser.until(
        "a word that the names are being loaded",
        "return document.querySelector('.lookup-popup [data-hits]')?.textContent.startsWith('Loading')",
        &json!([]),
    )?;
    visit.server.release();
    until_state(
        visit,
        "the answer",
        &json!({ "open": true, "value": "harris federation" }),
    )?;
    visit.browser.until(
        "the trust",
        "return document.querySelector('[data-trust] .lookup-name')?.textContent === 'Harris Federation'",
        &json!([]),
    )
}
