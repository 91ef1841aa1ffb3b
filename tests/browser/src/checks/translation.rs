//! A browser that translates the page takes every text out of it and puts its own into the place, in elements of its own. A
//! figure that is typed then must change sentence, place, message, strip and picture together all the same, and leave
//! nothing of the figure before.

use serde_json::json;

use super::full_program::{open_measure, until_field, until_place};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, Widget};

/// Puts a translation into the place of every text, as Google's translator does in Chrome: `<font><font>…</font></font>`, the
/// text that a program knows being in the page no more. Our language puts every text into brackets.
const TRANSLATE: &str = "
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    let translated = 0;
    for (const text of texts) {
        if (!text.data.trim() || text.parentElement.closest('font, [translate=no], .notranslate, option, textarea, svg')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `⟦${text.data}⟧`;
        outer.append(inner);
        text.replaceWith(outer);
        translated += 1;
    }
    return translated;";

/// All that is said of the figures, translated or not: the texts of the results and of the fields, strips and pictures.
const SAID: &str = "
    const plain = (text) => text.replace(/[⟦⟧]/g, '').replace(/\\s+/g, ' ').trim();
    const said = () => [
        ...[...document.querySelectorAll('.compared > :not(.goal-lines), .goal-lines > h3, .strip-axis, .line-head, .tab-panel > *')].map((part) => plain(part.textContent)),
        ...[...document.querySelectorAll('.field-message, .trust-line p:first-child')].map((part) => plain(part.textContent)),
        ...[...document.querySelectorAll('.compared .place-strip *')].map((part) => [...part.attributes].map(({ value }) => value).join(' ')),
        ...[...document.querySelectorAll('.compared canvas')].map((canvas) => canvas.ariaLabel ?? canvas.getAttribute('aria-label')),
    ];";

/// All that is said, once it is of this figure and still.
fn said_of(visit: &Visit, figure: &str) -> Result<Vec<String>, Problem> {
    let still = format!(
        "{SAID}
        const now = JSON.stringify(said());
        const before = window.saidBefore;
        window.saidBefore = now;
        const value = document.querySelector(`.line[data-measure='rwm_expected'] .line-value`)?.textContent ?? '';
        return value.includes(arguments[0]) && before === now && !document.querySelector('.pack-waiting');"
    );
    visit.browser.until(
        &format!("the row to have {figure} and all to be still"),
        &still,
        &json!([figure]),
    )?;
    visit.browser.run(&format!("{SAID} return said();"), &json!([]))
}

/// Types the figure and waits for its announcement.
fn enter(visit: &Visit, figure: &str) -> Verdict {
    Widget::in_(visit.browser).set_figure(KEY_STAGE_2, figure)?;
    visit.browser.until(
        &format!("the announcement of {figure}"),
        "return document.getElementById('announcement').textContent.includes(arguments[0])",
        &json!([figure]),
    )
}

/// Ensures that the translated page says of the new figure what the page says that nobody has translated.
fn ensure_translated_alike(visit: &Visit, which: &str) -> Verdict {
    let (old, new) = ("61.3", "87.9");
    enter(visit, new)?;
    let wanted = said_of(visit, new)?;
    enter(visit, old)?;
    let before = said_of(visit, old)?;
    ensure(before != wanted, || {
        format!("{which}: the page says the same of {old} and {new}")
    })?;
    let translated: u32 = visit.browser.run(TRANSLATE, &json!([]))?;
    ensure(translated > 30, || {
        format!("{which}: only {translated} texts could be translated")
    })?;
    enter(visit, new)?;
    let found = said_of(visit, new)?;
    let differs = wanted
        .iter()
        .zip(&found)
        .find(|(wanted, found)| wanted != found)
        .map(|(wanted, found)| format!("{found:?} and not {wanted:?}"));
    ensure(found == wanted, || {
        format!(
            "{which}: translated, the page says: {}",
            differs.unwrap_or_else(|| format!("{} texts and not {}", found.len(), wanted.len()))
        )
    })?;
    // What is new is translated in turn, and once more changed.
    let _: u32 = visit.browser.run(TRANSLATE, &json!([]))?;
    enter(visit, old)?;
    let found = said_of(visit, old)?;
    ensure(found == before, || {
        format!("{which}: translated twice, something of {new} stays: {found:?}")
    })?;
    visit.until_state("ready")
}

pub(super) fn in_the_small_program(visit: &Visit) -> Verdict {
    visit.open_small()?;
    Widget::in_(visit.browser).set_figure(KEY_STAGE_2_PUPILS, "182")?;
    ensure_translated_alike(visit, "the small program")
}

pub(super) fn in_an_opened_measure(visit: &Visit) -> Verdict {
    for tab in ["chart", "over-time", "what-it-would-take", "about-these-figures"] {
        visit.open()?;
        let widget = Widget::in_(visit.browser);
        widget.enter_65_of_182()?;
        until_place(visit, KEY_STAGE_2, "626 trusts")?;
        // What is announced of a figure is not announced if others arrive just then.
        until_field(visit, "reading_expected")?;
        visit.browser.until(
            "all national figures",
            "return !document.querySelector('.pack-waiting')",
            &json!([]),
        )?;
        open_measure(visit, KEY_STAGE_2)?;
        widget.open_tab(KEY_STAGE_2, tab)?;
        if tab == "chart" {
            widget.canvas(KEY_STAGE_2)?;
        }
        ensure_translated_alike(visit, tab)?;
    }
    Ok(())
}
