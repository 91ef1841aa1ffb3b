//! The keyboard's way through a view: Tab leads from the top to every control in the order of the page, and Shift with it
//! back; wherever it stops, that can be seen and has a name; and what can be opened is opened with Enter and Space.
//!
//! The page notes its own stops while a whole row of keys is pressed: asking it after each key would take minutes.

use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Value, json};
use xtask::tools::browsers::Engine;

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// Notes the controls that must be reached, and then every stop. Radio buttons of one question are one stop.
const PREPARE: &str = "
    const candidates = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
    const isStop = (part) => part.tabIndex >= 0 && !part.disabled && !part.closest('[inert]')
        && part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible';
    const group = (part) => (part.type === 'radio' ? `${part.form ? part.form.id : ''}${part.name}` : part);
    const stops = [...new Map([...candidates].filter(isStop).map((part) => [group(part), part]).reverse())].reverse();
    const place = new Map(stops.map(([key], at) => [key, at]));
    const walk = (window.walk?.stop?.(), window.walk = { parts: stops.map(([, part]) => part), seen: [] });
    walk.visible = stops.map(() => null);
    walk.note = () => {
        const part = document.activeElement;
        const at = place.get(group(part));
        if (at === undefined) return;
        walk.seen.push(at);
        const look = getComputedStyle(part);
        const box = part.getBoundingClientRect();
        const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1;
        const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        walk.visible[at] = !part.matches(':focus') ? 'in the background'
            : !outlined && look.boxShadow === 'none' ? 'is not outlined'
            : !onScreen ? 'is out of sight' : 'yes';
    };
    const hear = (event) => event.key === 'Tab' && walk.note();
    if (arguments[0]) addEventListener('keyup', hear, true);
    walk.stop = () => removeEventListener('keyup', hear, true);
    walk.describe = (at) => walk.parts[at]?.outerHTML.slice(0, 140) ?? 'nothing';
    // Each engine has its own idea of where Tab sets out from: the last click, the selection, or the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    getSelection().collapse(document.body, 0);
    scrollTo(0, 0);
    return walk.parts.length;";

/// What the page has noted.
const NOTED: &str = "
    const { parts, seen, visible, describe } = window.walk;
    const unseen = parts.map((_, at) => at).filter((at) => !seen.includes(at));
    const wrong = visible.flatMap((how, at) => (how && how !== 'yes' ? [[how, describe(at), at]] : []));
    return {
        stops: parts.length, seen, wrong, last: seen.at(-1) ?? null,
        next: describe(unseen[0]), at: document.activeElement.outerHTML.slice(0, 140),
    };";

#[derive(Debug, Deserialize)]
struct Noted {
    stops: usize,
    /// The places of the stops, in the order in which they were made.
    seen: Vec<usize>,
    /// Stops at which the focus could not be seen: how, where, and the place.
    wrong: Vec<(String, String, usize)>,
    last: Option<usize>,
    /// The first control that was not reached.
    next: String,
    /// Where the focus is.
    at: String,
}

pub(super) fn check(visit: &Visit, view: &str) -> Verdict {
    visit.browser.until(
        "the top of the page",
        PREPARE,
        &json!([hears_a_row_of_keys(visit)]),
    )?;
    let there = walk(visit, Way::There)?;
    ensure(there.seen.iter().copied().eq(0..there.stops), || {
        format!(
            "{view}: Tab misses or repeats {}; it went {:?}",
            there.next, there.seen
        )
    })?;
    seen_to_be_there(visit, &there, view)?;
    let forget = "window.walk.seen = []; return true";
    visit
        .browser
        .until("the way to be forgotten", forget, &json!([]))?;
    let back = walk(visit, Way::Back)?;
    ensure(back.seen.iter().copied().eq((0..back.stops - 1).rev()), || {
        format!(
            "{view}: Shift and Tab miss {}; it went {:?}",
            back.next, back.seen
        )
    })?;
    each_has_a_name(visit, view)?;
    opens_and_closes(visit, view)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    There,
    Back,
}

/// Presses Tab until the end is reached. A press moves by one control at most, so as many presses as controls are left
/// cannot lead beyond the end. A scrolled region can be a stop too, so that more presses are needed: they follow.
fn walk(visit: &Visit, way: Way) -> Result<Noted, Problem> {
    let mut vain = 0;
    let mut before = None;
    loop {
        let noted: Noted = visit.browser.run(NOTED, &json!([]))?;
        let left = match (way, noted.last) {
            (Way::There, None) => noted.stops,
            (Way::There, Some(last)) => noted.stops - 1 - last,
            (Way::Back, None) => noted.stops - 1,
            (Way::Back, Some(last)) => last,
        };
        if left == 0 {
            return Ok(noted);
        }
        vain = if before == Some(left) { vain + 1 } else { 0 };
        ensure(vain <= MOST_VAIN, || {
            format!("the keyboard does not come to {} from {}", noted.next, noted.at)
        })?;
        tab(visit, left, way)?;
        before = Some(left);
    }
}

/// More regions that are scrolled, one after the other, than any view has.
const MOST_VAIN: usize = 4;

fn tab(visit: &Visit, times: usize, way: Way) -> Verdict {
    let held = (way == Way::Back).then_some(Key::Shift);
    if hears_a_row_of_keys(visit) {
        return visit.browser.press_times(Key::Tab, times, held);
    }
    for _ in 0..times {
        visit.browser.press_times(Key::Tab, 1, held)?;
        visit
            .browser
            .run::<Value>("window.walk.note(); return null", &json!([]))?;
    }
    Ok(())
}

/// WebKit in the background loses keys when they are pressed in a row.
fn hears_a_row_of_keys(visit: &Visit) -> bool {
    visit.engine() != Engine::WebKit
}

const OUT_OF_SIGHT: &str = "is out of sight";

/// Whether a control is on the screen once it has the focus. The focus is given anew each time it is asked: on a busy
/// machine Firefox can drop the scroll to the last of a row of stops, and never does it later.
const COMES_INTO_SIGHT: &str = "
    const part = window.walk.parts[arguments[0]];
    window.walk.from ??= document.activeElement;
    part.blur();
    part.focus();
    const box = part.getBoundingClientRect();
    const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // The way back sets out from where the way there ended.
    if (inSight) window.walk.from.focus();
    return inSight;";

fn seen_to_be_there(visit: &Visit, noted: &Noted, view: &str) -> Verdict {
    let is_excused = |how: &str| how == "in the background" && visit.engine() == Engine::WebKit;
    if noted.wrong.iter().any(|(how, ..)| is_excused(how)) {
        visit.skip_part("that the focus is seen: without a window manager WebKit stays in the background");
    }
    for (how, stop, place) in noted.wrong.iter().filter(|(how, ..)| !is_excused(how)) {
        // Firefox scrolls to the focus when it next paints, which a row of keys does not wait for.
        let comes = how == OUT_OF_SIGHT
            && visit
                .browser
                .until("the focus in sight", COMES_INTO_SIGHT, &json!([place]))
                .is_ok();
        ensure(comes, || format!("{view}: the focus {how} at {stop}"))?;
    }
    Ok(())
}

/// Asks the browser for the name that it gives a screen reader of each control.
fn each_has_a_name(visit: &Visit, view: &str) -> Verdict {
    let controls: Vec<Value> = visit.browser.run("return window.walk.parts", &json!([]))?;
    for (place, control) in controls.iter().enumerate() {
        if visit.browser.accessible_name(control)?.trim().is_empty() {
            let stop: String = visit
                .browser
                .run("return window.walk.describe(arguments[0])", &json!([place]))?;
            return Err(Problem::Failed(format!("{view}: no name at {stop}")));
        }
    }
    Ok(())
}

/// One of each kind of control that opens something in place. The field for a trust's name opens by typing, and the button
/// of the form leads into it: both have checks of their own.
const OPENERS: &str = "
    const kinds = new Map();
    for (const part of window.walk.parts)
        if (part.matches('[aria-expanded]:not([role=combobox], [data-action=enter]), summary'))
            kinds.set(`${part.tagName} ${part.className} ${part.dataset.action ?? ''}`, part);
    window.openers = [...kinds.values()];
    window.isOpen = (part) => (part.matches('summary') ? part.parentElement.open : part.ariaExpanded === 'true');
    return window.openers.length;";

fn opens_and_closes(visit: &Visit, view: &str) -> Verdict {
    let openers: usize = visit.browser.run(OPENERS, &json!([]))?;
    for place in 0..openers {
        for key in [Key::Enter, Key::Space] {
            let focus = "
                const part = window.openers[arguments[0]];
                part.focus();
                window.wasOpen = window.isOpen(part);
                return part.isConnected && document.activeElement === part;";
            visit.browser.until("the focus", focus, &json!([place]))?;
            visit.browser.press(&char::from(key).to_string())?;
            let changed = "return window.isOpen(window.openers[arguments[0]]) !== window.wasOpen";
            let what = format!("{view}: {key:?} to open or close opener {place}");
            visit.browser.until(&what, changed, &json!([place]))?;
        }
    }
    Ok(())
}
