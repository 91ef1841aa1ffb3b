//! The table of schools: it adds up what is entered, moves the focus as a spreadsheet does, says what its cells mean, and
//! loses nothing.

use serde_json::json;

use super::frames::open_in_frame;
use super::full_program::{open_full_program, tick};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::Widget;

/// Presses of keys that have no letter.
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";

/// Opens the full program with the table of schools.
pub(super) fn open_table(visit: &Visit) -> Verdict {
    visit.open()?;
    show_table(visit)
}

fn show_table(visit: &Visit) -> Verdict {
    open_full_program(visit)?;
    Widget::in_(visit.browser).open_form("way")?;
    // Two boxes have that name; the script chooses the one by its value.
    let by_school = "
        const way = document.querySelector(\"input[name='way'][value='by-school']\");
        if (way && !way.checked) way.click();
        return document.querySelector('.schools-table') !== null;";
    visit.browser.until("the table of schools", by_school, &json!([]))
}

/// The selector of a cell, by the row's place and the column's name.
pub(super) fn cell(row: usize, column: &str) -> String {
    format!("tbody[data-school='{row}'] input[data-cell='{column}']")
}

/// Waits for a text in the part of the page that `selector` names.
pub(super) fn until_says(visit: &Visit, selector: &str, words: &str) -> Verdict {
    let script = "
        const part = document.querySelector(arguments[0]);
        return (part?.textContent ?? '').replace(/[\\u2060]/g, '').includes(arguments[1]);";
    visit.browser.until(
        &format!("{selector} to say {words:?}"),
        script,
        &json!([selector, words]),
    )
}

/// The lines in which the page keeps what is entered.
pub(super) fn lines(visit: &Visit) -> Result<String, crate::problem::Problem> {
    visit.browser.run("return trustBenchmark.lines", &json!([]))
}

/// What is in a cell.
fn cell_value(visit: &Visit, row: usize, column: &str) -> Result<String, crate::problem::Problem> {
    let script = "return document.querySelector(arguments[0])?.value ?? '(no cell)'";
    visit.browser.run(script, &json!([cell(row, column)]))
}

/// Which cell has the keyboard's focus.
fn until_focused(visit: &Visit, row: usize, column: &str) -> Verdict {
    let script = "return document.activeElement === document.querySelector(arguments[0])";
    let what = format!("the focus on {column} of row {row}");
    visit.browser.until(&what, script, &json!([cell(row, column)]))
}

pub(super) fn adds_up(visit: &Visit) -> Verdict {
    open_table(visit)?;
    for (row, (name, pupils, figure)) in [("Oak", "20", "80"), ("Elm", "60", "50")].into_iter().enumerate() {
        visit.browser.type_into(&cell(row, "school-name"), name)?;
        visit
            .browser
            .type_into(&cell(row, "key_stage_2-pupils"), pupils)?;
        visit.browser.type_into(&cell(row, "rwm_expected"), figure)?;
    }
    until_says(visit, "[data-total='rwm_expected']", "57.5%")?;
    until_says(visit, "[data-total='rwm_expected']", "80 pupils")?;
    until_says(visit, ".line[data-measure='rwm_expected']", "57.5%")?;
    // A school whose figure is suppressed is missing, and never zero.
    visit.browser.type_into(&cell(2, "key_stage_2-pupils"), "10")?;
    visit.browser.type_into(&cell(2, "rwm_expected"), "SUPP")?;
    until_says(
        visit,
        "tbody[data-school='2']",
        "usually because there are 5 or fewer pupils",
    )?;
    until_says(
        visit,
        "[data-missing='rwm_expected']",
        "80 of 90 pupils (88%), in 2 of 3 schools",
    )?;
    until_says(visit, "[data-total='rwm_expected']", "57.5%")?;
    // What cannot be read is named at its cell.
    visit.browser.type_into(&cell(0, "rwm_expected"), "x")?;
    until_says(
        visit,
        "tbody[data-school='0'] .school-wrong",
        "“80x” is not a number",
    )?;
    let invalid: bool = visit.browser.run(
        "return document.querySelector(arguments[0]).getAttribute('aria-invalid') === 'true'",
        &json!([cell(0, "rwm_expected")]),
    )?;
    ensure(invalid, || "the cell is not marked as invalid".to_owned())
}

pub(super) fn keyboard_moves_as_in_a_spreadsheet(visit: &Visit) -> Verdict {
    open_table(visit)?;
    visit.browser.type_into(&cell(0, "school-name"), "Oak")?;
    visit.browser.press(ENTER)?;
    until_focused(visit, 1, "school-name")?;
    visit.browser.press("Elm")?;
    visit.browser.press(RIGHT)?;
    until_focused(visit, 1, "key_stage_2-pupils")?;
    visit.browser.press("31")?;
    visit.browser.press(DOWN)?;
    until_focused(visit, 2, "key_stage_2-pupils")?;
    visit.browser.press("12")?;
    // Below the last row is a new one.
    visit.browser.press(ENTER)?;
    until_focused(visit, 3, "key_stage_2-pupils")?;
    for (row, column, text) in [
        (0, "school-name", "Oak"),
        (1, "school-name", "Elm"),
        (1, "key_stage_2-pupils", "31"),
        (2, "key_stage_2-pupils", "12"),
    ] {
        let found = cell_value(visit, row, column)?;
        ensure(found == text, || format!("{column} of row {row} is {found:?}"))?;
    }
    Ok(())
}

pub(super) fn undo_and_redo(visit: &Visit) -> Verdict {
    open_table(visit)?;
    let widget = Widget::in_(visit.browser);
    visit.browser.type_into(&cell(0, "school-name"), "Oak")?;
    visit.browser.type_into(&cell(1, "school-name"), "Elm")?;
    visit
        .browser
        .click("tbody[data-school='0'] [data-action='remove-school']")?;
    until_cell_holds(visit, 0, "school-name", "Elm")?;
    until_focused(visit, 0, "school-name")?;
    widget.act("undo")?;
    until_cell_holds(visit, 0, "school-name", "Oak")?;
    widget.act("redo")?;
    until_cell_holds(visit, 0, "school-name", "Elm")?;
    // The last way forward is hidden once it is gone.
    until_at(visit, "undo")?;
    widget.act("clear")?;
    visit.browser.until(
        "an empty table",
        "return [...document.querySelectorAll('.schools-table input')].every((cell) => cell.value === '')",
        &json!([]),
    )?;
    widget.act("undo")?;
    widget.open_form("way")?;
    until_cell_holds(visit, 0, "school-name", "Elm")?;
    let remove = "tbody[data-school='0'] [data-action='remove-school']";
    visit.browser.click(remove)?;
    until_focused(visit, 0, "school-name")?;
    visit.browser.click(remove)?;
    until_at(visit, "add-school")
}

/// Waits for the focus to be on the button of that name.
fn until_at(visit: &Visit, action: &str) -> Verdict {
    let script = "return document.activeElement?.dataset.action === arguments[0]";
    let what = format!("the focus on {action}");
    visit.browser.until(&what, script, &json!([action]))
}

fn until_cell_holds(visit: &Visit, row: usize, column: &str, text: &str) -> Verdict {
    let script = "return document.querySelector(arguments[0])?.value === arguments[1]";
    let what = format!("{column} of row {row} to be {text:?}");
    visit
        .browser
        .until(&what, script, &json!([cell(row, column), text]))
}

/// The table is wider than a page; what is around it scrolls, and not the page. By its roles it stays a table however it is
/// laid out, and every row of it is as wide as its head.
pub(super) fn scrolls_by_itself(visit: &Visit) -> Verdict {
    open_table(visit)?;
    tick(visit, "school-facts")?;
    visit.browser.until(
        "a table that is wider than what is around it",
        "const region = document.querySelector('.schools-scroll');
         return region.scrollWidth > region.clientWidth;",
        &json!([]),
    )?;
    let found: String = visit.browser.run(
        "
        const page = document.documentElement;
        if (page.scrollWidth > page.clientWidth) return `the page is ${page.scrollWidth} wide, and ${page.clientWidth} of it are shown`;
        const table = document.querySelector('.schools-table[role=table]');
        const edges = (row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)).join();
        const rows = [...table.querySelectorAll('tr[role=row]')];
        if (rows.length < 3 || rows.length !== table.querySelectorAll('tr').length) return 'not every row says that it is one';
        const cells = [...table.querySelectorAll('th, td')];
        if (!cells.every(({ role }) => /^(cell|rowheader|columnheader)$/.test(role))) return 'not every cell says that it is one';
        const others = rows.filter((row) => edges(row) !== edges(rows[0]));
        return others.length ? `the columns are at ${edges(rows[0])}, and in a row at ${edges(others[0])}` : '';",
        &json!([]),
    )?;
    ensure(found.is_empty(), || found)?;
    visit.browser.until(
        "a school's name at the edge, over the cells, once the table is scrolled",
        "const region = document.querySelector('.schools-scroll');
         const name = document.querySelector('.school .cell-of-name');
         name.scrollIntoView({ block: 'center' });
         region.scrollLeft = 60;
         const { left } = region.getBoundingClientRect();
         const { top, height } = name.getBoundingClientRect();
         return region.scrollLeft > 0 && name.contains(document.elementFromPoint(left + 20, top + height / 2));",
        &json!([]),
    )
}

pub(super) fn fits_a_phone(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='320' height='700'")?;
    show_table(visit)?;
    tick(visit, "school-facts")?;
    visit.browser.until(
        "the table to fit, each cell with its heading and tall enough for a finger",
        "const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
         const cells = [...document.querySelectorAll('.school .cell')];
         const named = document.querySelector('.school .cell-heading')?.getClientRects().length > 0;
         return !wide && named && cells.length > 5 && cells.every((cell) => cell.clientHeight >= 40);",
        &json!([]),
    )?;
    // What a school of its phase cannot have is not asked of it.
    visit.browser.type_into(&cell(0, "school-phase"), "Secondary")?;
    visit.browser.until(
        "the form of a secondary school without figures of primary ones",
        "const shown = (column) => document.querySelector(`.school [data-cell='${column}']`).getClientRects().length > 0;
         return !shown('rwm_expected') && shown('attainment_8');",
        &json!([]),
    )
}

pub(super) fn a_trusts_schools_are_filled_in(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    let widget = Widget::in_(visit.browser);
    super::lookup::choose_trust(
        visit,
        super::full_program::TRUST_NAME,
        super::full_program::TRUST_NAME,
    )?;
    widget.act("fill-schools")?;
    until_says(visit, "[data-listed]", "31 August 2022")?;
    // The table opens far above what was pressed.
    until_focused(visit, 0, "school-name")?;
    visit.browser.until(
        "a page that is not scrolled sideways",
        "const page = document.documentElement;
         return page.scrollWidth <= page.clientWidth;",
        &json!([]),
    )?;
    visit.browser.until(
        "named schools with URNs, marked as published",
        "const names = [...document.querySelectorAll(\"input[data-cell='school-name']\")].filter((name) => name.value);
         const urns = [...document.querySelectorAll(\"input[data-cell='school-urn']\")];
         return names.length > 1 && urns.every((urn) => /^[0-9]{6}$/.test(urn.value))
             && document.querySelector('.cell-published') !== null;",
        &json!([]),
    )?;
    // Undo takes the schools away and leaves the figures.
    widget.act("undo")?;
    visit.browser.until(
        "the whole trust's fields",
        "return document.querySelector(\"input[name='way'][value='whole-trust']\").checked
             && document.querySelector(\"input[name='rwm_expected']\").value !== ''",
        &json!([]),
    )
}
