//! What browsers and their extensions do to a page: nodes of theirs among ours, fields that are filled in by themselves, parts
//! that are taken away. Fields and comparison agree all the same.

use serde_json::json;

use super::full_program::{open_measure, open_section};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// Puts foreign elements beside every field and into every container, as managers of passwords, checkers of grammar and
/// reading aids do.
const PUT_NODES: &str = "
    const foreign = () => Object.assign(document.createElement('foreign-node'), { textContent: '' });
    for (const field of document.querySelectorAll('#app input, #app textarea, #app select')) {
        field.before(foreign());
        field.after(foreign());
    }
    for (const part of document.querySelectorAll('#app, #app section, #app div, #app fieldset, #app ul, #app p, #app article, #app h2')) {
        part.prepend(foreign());
        part.append(foreign());
    }
    document.body.append(foreign());
    return document.querySelectorAll('foreign-node').length > 20;";

fn put_nodes(visit: &Visit) -> Verdict {
    visit.browser.until("foreign nodes", PUT_NODES, &json!([]))
}

fn ensure_ready(visit: &Visit, when: &str) -> Verdict {
    let state: String = visit
        .browser
        .run("return document.documentElement.dataset.state", &json!([]))?;
    ensure(state == "ready", || format!("{when} the page is {state}"))
}

/// The value in the row, once it is this one, and the picture in words.
fn until_value(visit: &Visit, value: &str) -> Verdict {
    visit.browser.until(
        &format!("the row to say {value}"),
        "
        const row = document.querySelector(`.line[data-measure='rwm_expected'] .line-value`);
        const canvas = document.querySelector(`.line[data-measure='rwm_expected'] canvas`);
        return row?.textContent.includes(arguments[0]) === true
            && (!canvas || canvas.getAttribute('aria-label').includes(arguments[0]));",
        &json!([value]),
    )
}

pub(super) fn nodes_among_ours(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    put_nodes(visit)?;
    widget.enter_65_of_182()?;
    put_nodes(visit)?;
    widget.set_figure(KEY_STAGE_2, "66")?;
    until_value(visit, "66%")?;
    open_measure(visit, KEY_STAGE_2)?;
    put_nodes(visit)?;
    widget.open_tab(KEY_STAGE_2, "what-it-would-take")?;
    put_nodes(visit)?;
    widget.open_tab(KEY_STAGE_2, "chart")?;
    widget.set_figure(KEY_STAGE_2, "67")?;
    until_value(visit, "67%")?;
    for section in ["sector", "reflect", "methods", "about", "your-trust"] {
        open_section(visit, section)?;
        visit.browser.until(
            &format!("the section {section}"),
            "return document.querySelector(`[data-room='${arguments[0]}']`)?.getAttribute('aria-current') === 'page'",
            &json!([section]),
        )?;
        put_nodes(visit)?;
        ensure_ready(visit, section)?;
    }
    until_value(visit, "67%")?;
    widget.act("clear")?;
    put_nodes(visit)?;
    widget.act("undo")?;
    until_value(visit, "67%")?;
    widget.act("clear")?;
    put_nodes(visit)?;
    widget.act("example")?;
    put_nodes(visit)?;
    until_value(visit, "65%")?;
    ensure_ready(visit, "after all")
}

/// A field that is filled in by itself tells so in one of two ways.
pub(super) fn fields_filled_by_themselves(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    for (event, figure) in [("input", "71"), ("change", "72")] {
        let fill = "
            const field = document.querySelector(`input[name='rwm_expected']`);
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, arguments[1]);
            field.dispatchEvent(new Event(arguments[0], { bubbles: true }));
            return true;";
        visit
            .browser
            .until("the field to be filled", fill, &json!([event, figure]))?;
        until_value(visit, &format!("{figure}%"))?;
        let field = widget.field_value(KEY_STAGE_2)?;
        ensure(field == figure, || {
            format!("the field has {field} and not {figure}")
        })?;
    }
    Ok(())
}

/// Pictures keep their colours where what they are read from is gone.
pub(super) fn without_swatches(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    visit.browser.until(
        "the swatches to be gone",
        "document.querySelector('#swatches').replaceChildren(); dispatchEvent(new Event('resize')); return true;",
        &json!([]),
    )?;
    widget.set_figure(KEY_STAGE_2, "66")?;
    until_value(visit, "66%")?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()?;
    visit.browser.until(
        "the place of the swatches to be gone",
        "document.querySelector('#swatches').remove(); dispatchEvent(new Event('resize')); return true;",
        &json!([]),
    )?;
    widget.set_figure(KEY_STAGE_2, "67")?;
    until_value(visit, "67%")?;
    ensure_ready(visit, "without swatches")
}
