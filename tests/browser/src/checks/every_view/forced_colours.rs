//! Forced colours: every picture of every view is painted, in the system's colours.

use serde_json::json;

use crate::checks::views::{self, Embedding};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// Lists what is wrong: roles with another colour than one of the system's, and canvases that are blank or have another
/// background. Colours are compared as they are painted on a transparent pixel.
const WRONG: &str = "
    const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const painted = (colour) => {
        probe.clearRect(0, 0, 1, 1);
        probe.fillStyle = colour;
        probe.fillRect(0, 0, 1, 1);
        return probe.getImageData(0, 0, 1, 1).data.join();
    };
    const named = (name) => {
        const one = document.createElement('i');
        one.style.color = name;
        document.getElementById('swatches').append(one);
        const colour = painted(getComputedStyle(one).color);
        one.remove();
        return colour;
    };
    const system = new Set(['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'GrayText'].map(named));
    const wrong = [...document.querySelectorAll('#swatches i')]
        .map((one) => [one.className, painted(getComputedStyle(one).color)])
        .filter(([, colour]) => !system.has(colour))
        .map(([role, colour]) => `${role} in ${colour}`);
    const isShown = (one) => one.getClientRects().length > 0;
    for (const canvas of [...document.querySelectorAll('canvas')].filter(isShown)) {
        const name = (canvas.getAttribute('aria-label') ?? '').slice(0, 60);
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set(new Uint32Array(data.buffer));
        if (colours.size < 3) wrong.push(`a blank picture: ${name}`);
        const paper = data.slice(0, 4);
        if (paper[3] > 0 && paper.join() !== named('Canvas')) wrong.push(`paper of ${paper.join()}: ${name}`);
    }
    return wrong;";

pub(in crate::checks) fn every_view_draws(visit: &Visit) -> Verdict {
    let forced = "return matchMedia('(forced-colors: active)').matches";
    for view in views::ALL {
        // What an earlier view kept from loading belongs to that view.
        let visit = &Visit::new(visit.browser, &visit.site)?;
        let _host = view.open(visit, Embedding::None)?;
        let is_forced: bool = visit.browser.run(forced, &json!([]))?;
        ensure(is_forced, || {
            "the browser was told of forced colours and does not say so".to_owned()
        })?;
        in_system_colours(visit, view.name)?;
    }
    Ok(())
}

fn in_system_colours(visit: &Visit, view: &str) -> Verdict {
    let script = format!("return (() => {{ {WRONG} }})().length === 0;");
    visit
        .browser
        .until("the system's colours", &script, &json!([]))
        .or_else(|problem| match problem {
            Problem::Late(_) => {
                let wrong: Vec<String> = visit.browser.run(WRONG, &json!([]))?;
                ensure(false, || format!("{view} has {}", wrong.join("; ")))
            }
            other => Err(other),
        })
}
