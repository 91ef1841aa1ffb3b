//! What leaves the page: pictures, data and the board paper, each opened again as whoever is given it would open it.

mod board_paper;
mod data;
mod fallbacks;
mod pictures;

pub(super) use board_paper::{can_be_changed, is_printed_for_four_trusts};
pub(super) use data::{reads_back, survives_a_file, the_workbook_opens_elsewhere};
pub(super) use fallbacks::{with_downloads, without_downloads};
pub(super) use pictures::{every_picture_says_what_it_shows, the_slide_says_what_it_shows};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use xtask::tools::browsers::Engine;

use super::views::press;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// Keeps the bytes of every file that the page offers, by its name.
const CATCH: &str = "
    window.offered = {};
    let last;
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { last = blob; return made.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        if (this.download) {
            const { download } = this;
            const reader = new FileReader();
            reader.onload = () => (window.offered[download] = reader.result.split(',')[1]);
            reader.readAsDataURL(last);
        }
        click.call(this);
    };
    return true;";

/// From now on the files that the page offers are kept in it too: no driver of WebKit saves them.
fn catch_downloads(visit: &Visit) -> Verdict {
    visit.browser.until("downloads to be caught", CATCH, &json!([]))
}

/// The bytes of the file of that name, once it was offered: as the browser saved it, where its driver does so.
fn offered(visit: &Visit, name: &str) -> Result<Vec<u8>, Problem> {
    visit.browser.until(
        &format!("{name} to be offered"),
        "return window.offered[arguments[0]] !== undefined",
        &json!([name]),
    )?;
    let text: String = visit.browser.run(
        "const text = window.offered[arguments[0]]; delete window.offered[arguments[0]]; return text;",
        &json!([name]),
    )?;
    let bytes = STANDARD
        .decode(text)
        .map_err(|why| Problem::Browser(format!("{name} cannot be read: {why}")))?;
    if visit.engine() == Engine::WebKit {
        return Ok(bytes);
    }
    let saved = visit.browser.downloaded(name)?;
    ensure(saved == bytes, || {
        format!("{name} was saved otherwise than it was offered")
    })?;
    Ok(saved)
}

/// Opens the headline of the sheet to be put into other words.
fn open_headline(visit: &Visit) -> Verdict {
    press(visit, "[data-action='change-paper']")?;
    press(visit, "[data-sentence='headline'] [data-action='change-words']")
}

/// Puts the opened headline into these words, until a script says that they are there.
fn write_headline(visit: &Visit, words: &str, are_there: &str) -> Verdict {
    let write = "
        const area = document.querySelector(`[data-sentence='headline'] textarea`);
        if (!area) return false;
        area.value = arguments[0];
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return ";
    visit
        .browser
        .until("own words", &format!("{write}{are_there};"), &json!([words]))
}

/// The place of a finding as the title of its opened measure says it: "higher than about 56% of 626 trusts".
fn place(visit: &Visit, measure: &str) -> Result<String, Problem> {
    super::full_program::open_measure(visit, measure)?;
    let title = "
        const title = document.querySelector(`.line[data-measure='${arguments[0]}'] .chart .part-headline`);
        return (title?.textContent ?? '').replace(/\\u2060/g, '');";
    visit
        .browser
        .until("the title of the measure", title, &json!([measure]))?;
    let title: String = visit.browser.run(title, &json!([measure]))?;
    let place = title.split(", but").next().unwrap_or_default();
    Ok(place.chars().skip(1).collect())
}

/// Presses a button that saves something, as a person does: a browser may refuse a frame's files that nobody asked for.
fn save(visit: &Visit, selector: &str) -> Verdict {
    if visit.engine() == Engine::WebKit {
        return press(visit, selector);
    }
    visit.browser.click(selector)
}

/// Opens a fold of the section, which is made only then.
fn unfold(visit: &Visit, fold: &str) -> Verdict {
    let script = "
        const fold = document.querySelector(`.share [data-fold='${arguments[0]}']`);
        if (fold) fold.open = true;
        return fold?.querySelector('.fold-body')?.getClientRects().length > 0;";
    visit
        .browser
        .until(&format!("the fold {fold}"), script, &json!([fold]))
}

/// Opens the section, in which the sheet is.
fn open_share(visit: &Visit) -> Verdict {
    // In a frame WebKit's driver may click beside the way to it.
    press(visit, "[data-room='share']")?;
    visit.browser.until(
        "the sheet",
        "return document.querySelector('.board-paper') !== null
            && ![...document.querySelectorAll('.paper-picture')].some((picture) => !picture.querySelector('svg'))",
        &json!([]),
    )
}
