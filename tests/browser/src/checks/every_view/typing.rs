//! Typing goes on in every field: whatever a key changes on the page, the field that it was typed in stays, with the focus.
//! Where a field moves, or is made anew because something before it came, all keys after the first are lost. The program
//! decides that and not the engine, so one engine is asked.

use serde_json::json;

use crate::problem::{Verdict, ensure};
use crate::visit::Visit;

/// Types two letters into each field in sight and lists the fields that lost them. What a field held is put back. Of a table
/// of schools one row is enough.
const LOST: &str = "
    const [start, count, answer] = arguments;
    const kinds = 'input[type=text], input[type=search], input:not([type]), textarea';
    const first = document.querySelector('[data-school]');
    const inSight = () => [...document.querySelectorAll(kinds)].filter((field) => {
        const row = field.closest('[data-school]');
        return field.getClientRects().length > 0 && !field.disabled && !field.readOnly && (!row || row === first);
    });
    const frame = () => new Promise((painted) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); painted(); };
        port2.postMessage(null);
    }));
    const put = async (field, text) => {
        const kind = field.matches('textarea') ? HTMLTextAreaElement : HTMLInputElement;
        Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, text);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text.at(-1) ?? null }));
        // A program draws in the frame after the one in which it heard of the key at the latest.
        await frame();
        await frame();
    };
    const lost = [];
    (async () => {
        const target = document.querySelector(`select[id$='-to-reach']`);
        if (target && start === 0) {
            target.value = 'own';
            target.dispatchEvent(new Event('change', { bubbles: true }));
            await frame();
            await frame();
        }
        const enter = document.querySelector('.your-trust [data-action=enter]');
        if (enter && start === 0) {
            enter.click();
            for (let times = 0; times < 2; times += 1) {
                await frame();
                await frame();
                document.querySelectorAll('details:not([open])').forEach((fold) => (fold.open = true));
            }
            await frame();
            await frame();
        }
        if (start === 0) window.typedFields = inSight();
        for (const field of window.typedFields.slice(start, start + count)) {
            if (!field.isConnected) continue;
            const held = field.value;
            field.focus();
            for (const text of ['7', '72']) {
                await put(field, text);
                if (document.activeElement !== field || !field.isConnected) {
                    lost.push(`${field.id || field.name || field.outerHTML.slice(0, 80)} after “${text}”`);
                    break;
                }
            }
            if (field.isConnected) await put(field, held);
            document.activeElement?.blur();
            await frame();
        }
        return { asked: window.typedFields.length, lost };
    })().then(answer, (error) => answer({ asked: 0, lost: [String(error)] }));";

/// So many fields are tried before the driver hears of it: it does not wait longer than half a minute.
const AT_ONCE: usize = 10;

#[derive(serde::Deserialize)]
struct Typed {
    asked: usize,
    lost: Vec<String>,
}

/// The fewest fields of views that must have some, by the names of the views.
const FIELDS: [(&str, usize); 3] = [
    ("your trust", 10),
    ("one measure, what it would take", 1),
    ("reflect", 4),
];

pub(super) fn check(visit: &Visit, view: &str) -> Verdict {
    // The fields that are left there belong to no program any more.
    if view == "after a panic" {
        return Ok(());
    }
    let (mut start, mut lost) = (0, Vec::new());
    let asked = loop {
        let typed: Typed = visit.browser.run_until_answer(LOST, &json!([start, AT_ONCE]))?;
        lost.extend(typed.lost);
        start += AT_ONCE;
        if start >= typed.asked {
            break typed.asked;
        }
    };
    ensure(lost.is_empty(), || {
        format!("fields of {view} that lost what was typed: {}", lost.join("; "))
    })?;
    let fewest = FIELDS
        .iter()
        .find(|(name, _)| *name == view)
        .map_or(0, |(_, fewest)| *fewest);
    ensure(asked >= fewest, || {
        format!("{asked} fields of {view} were tried, fewer than {fewest}")
    })
}
