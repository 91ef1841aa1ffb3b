//! Forced colours: every picture of every view is painted, in the system's colours.

use serde_json::json;

use crate::checks::views::{self, Around, each_other_room};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// The pictures that are blank, or painted in another colour than the system's: whatever is seen most on a canvas, its
/// smoothed edges aside, must be a colour that the system gives.
const WRONG: &str = "
    const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (name) => {
        probe.fillStyle = name;
        probe.fillRect(0, 0, 1, 1);
        return probe.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
    };
    const swatches = [...document.querySelectorAll('#swatches i')].map((one) => rgb(getComputedStyle(one).color));
    const system = new Set(['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'GrayText'].map((name) => {
        const one = document.createElement('i');
        one.style.color = name;
        document.getElementById('swatches').append(one);
        const colour = rgb(getComputedStyle(one).color);
        one.remove();
        return colour;
    }));
    const strange = swatches.filter((colour) => !system.has(colour)).map((colour) => `the swatch ${colour}`);
    const canvases = [...document.querySelectorAll('canvas')].filter((one) => one.getClientRects().length > 0);
    for (const canvas of canvases) {
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        const seen = new Map();
        for (let at = 0; at < pixels.length; at += 4) {
            if (pixels[at + 3] < 255) continue;
            const colour = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
            seen.set(colour, (seen.get(colour) ?? 0) + 1);
        }
        const name = (canvas.getAttribute('aria-label') ?? '').slice(0, 60);
        const most = [...seen].sort((one, other) => other[1] - one[1]).slice(0, 2).map(([colour]) => colour);
        if (most.length < 2) strange.push(`blank: ${name}`);
        for (const colour of most) if (!system.has(colour)) strange.push(`${colour} in: ${name}`);
    }
    return strange;";

pub(in crate::checks) fn every_view_draws(visit: &Visit) -> Verdict {
    let forced = "return matchMedia('(forced-colors: active)').matches";
    for view in views::ALL {
        // What an earlier view kept from loading belongs to that view.
        let visit = &Visit::new(visit.browser, &visit.site)?;
        let _host = view.open(visit, Around::Nothing)?;
        let is_forced: bool = visit.browser.run(forced, &json!([]))?;
        ensure(is_forced, || {
            "the browser was told of forced colours and does not say so".to_owned()
        })?;
        in_system_colours(visit, view.name)?;
    }
    let _host = views::WHOLE.open(visit, Around::Nothing)?;
    each_other_room(visit, |room| in_system_colours(visit, room))
}

fn in_system_colours(visit: &Visit, view: &str) -> Verdict {
    let script = format!("const strange = (() => {{ {WRONG} }})(); return strange.length === 0;");
    visit
        .browser
        .until("the system's colours", &script, &json!([]))
        .or_else(|problem| match problem {
            Problem::Failed(_) => {
                let wrong: Vec<String> = visit.browser.run(WRONG, &json!([]))?;
                ensure(false, || format!("{view} has {}", wrong.join("; ")))
            }
            other => Err(other),
        })
}
