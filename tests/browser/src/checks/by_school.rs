//! An opened measure, school by school: how far each school is from the target, and how the trust's figure moves when a
//! school leaves or changes.

use serde_json::json;

use super::full_program::open_measure;
use super::schools::{cell, open_table, until_says};
use crate::problem::Verdict;
use crate::visit::Visit;
use crate::widget::Widget;

/// Name, pupils and figure: 48, 54 and 25 pupils, together 127 of 200.
const SCHOOLS: [(&str, &str, &str); 3] = [("Oak", "60", "80"), ("Elm", "90", "60"), ("Ash", "50", "50")];

const EACH: &str = ".line[data-measure='rwm_expected'] [data-part='by-school']";
const SCHOOL: &str = ".line[data-measure='rwm_expected'] [data-part='school']";

/// Replaces the text of a field, key by key. A script selects the old text: not every driver can press two keys at once
/// in a field.
fn replace_text(visit: &Visit, selector: &str, text: &str) -> Verdict {
    let mark = "
        const field = document.querySelector(arguments[0]);
        field?.focus();
        field?.select();
        return field !== null;";
    visit.browser.until(selector, mark, &json!([selector]))?;
    visit.browser.press(text)
}

/// Enters three schools and opens the measure at a tab.
fn open_three(visit: &Visit, tab: &str) -> Verdict {
    open_table(visit)?;
    for (row, (name, pupils, figure)) in SCHOOLS.into_iter().enumerate() {
        visit.browser.type_into(&cell(row, "school-name"), name)?;
        let column = "key_stage_2-pupils";
        visit.browser.type_into(&cell(row, column), pupils)?;
        visit.browser.type_into(&cell(row, "rwm_expected"), figure)?;
    }
    until_says(visit, ".line[data-measure='rwm_expected']", "63.5%")?;
    open_measure(visit, "rwm_expected")?;
    Widget::in_(visit.browser).open_tab("rwm_expected", tab)
}

/// Chooses the option that begins so in a select of the part about a school.
fn choose(visit: &Visit, ending: &str, option: &str) -> Verdict {
    let script = "
        const select = document.querySelector(`${arguments[0]} select[name$='${arguments[1]}']`);
        const wanted = [...(select?.options ?? [])].find((option) => option.textContent.startsWith(arguments[2]));
        if (!wanted) return false;
        select.value = wanted.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    let what = format!("{option:?} to be chosen in {ending}");
    visit
        .browser
        .until(&what, script, &json!([SCHOOL, ending, option]))
}

/// Lets the last school of an opened measure leave.
pub(super) fn the_last_school_leaves(visit: &Visit) -> Verdict {
    choose(visit, "-school-moves", "of yours leaves")?;
    let last = "
        const select = document.querySelector(`${arguments[0]} select[name$='-own-school']`);
        if (!select || select.options.length < 2) return false;
        select.selectedIndex = select.options.length - 1;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    visit
        .browser
        .until("the last school to be chosen", last, &json!([SCHOOL]))?;
    until_says(visit, SCHOOL, "Without ")
}

pub(super) fn each_school_has_its_distance(visit: &Visit) -> Verdict {
    open_three(visit, "your-schools")?;
    // The median of 2024/25 is 64%: ⌈0.64 × 90⌉ is 58, and 0.64 × 50 is 32.
    until_says(
        visit,
        EACH,
        "Of your 3 schools, 1 is at or above 64% and 2 are below it.",
    )?;
    let rows = "
        const rows = [...document.querySelectorAll(`${arguments[0]} tbody tr`)];
        const said = rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/[\\u2060]/g, '')).join('|'));
        return JSON.stringify(said) === JSON.stringify(arguments[1]);";
    let wanted = [
        "Oak|60|80%|already there",
        "Elm|90|60%|4 more of 90 pupils",
        "Ash|50|50%|7 more of 50 pupils",
    ];
    visit
        .browser
        .until("each school's distance", rows, &json!([EACH, wanted]))?;
    // A school whose figure is withheld has none, and is not zero.
    replace_text(visit, &cell(2, "key_stage_2-pupils"), "8")?;
    replace_text(visit, &cell(2, "rwm_expected"), "SUPP")?;
    let withheld = "
        const rows = [...document.querySelectorAll(`${arguments[0]} tbody tr`)];
        return rows[2]?.textContent.includes('cannot be counted: too few pupils') && !rows[2].textContent.includes('0%');";
    visit
        .browser
        .until("no distance of a withheld figure", withheld, &json!([EACH]))
}

pub(super) fn a_school_leaves_and_changes(visit: &Visit) -> Verdict {
    open_three(visit, "what-it-would-take")?;
    choose(visit, "-school-moves", "of yours leaves")?;
    until_says(visit, SCHOOL, "Choose a school")?;
    choose(visit, "-own-school", "Elm, 60% of 90 pupils")?;
    // 73 of 110.
    until_says(visit, SCHOOL, "Without Elm, 66.4% instead of 63.5%")?;
    let announced = "
        const regions = [...document.querySelectorAll('[role=status]')];
        return regions.some((region) => region.textContent.includes('Without Elm, the trust’s figure would be 66.4%'));";
    visit
        .browser
        .until("the move to be announced", announced, &json!([]))?;
    let drawn = "
        const canvas = document.querySelector(`${arguments[0]} canvas`);
        return canvas?.width > 0 && canvas.getAttribute('aria-label').includes('After the change: Figure 66.4%');";
    visit
        .browser
        .until("the trust to be seen moving", drawn, &json!([SCHOOL]))?;
    // The table is edited around the school that was chosen: it follows, and stays the same school.
    replace_text(visit, &cell(2, "rwm_expected"), "70")?;
    until_says(visit, SCHOOL, "Without Elm, 75.5% instead of 68.5%")?;
    let remove = |row: usize| {
        let button = format!("tbody[data-school='{row}'] [data-action='remove-school']");
        visit.browser.click(&button)
    };
    remove(0)?;
    until_says(visit, SCHOOL, "Without Elm, 70.0% instead of 63.6%")?;
    // With its own values it is no change; with others it is.
    choose(visit, "-school-moves", "of yours changes")?;
    until_says(visit, SCHOOL, "With Elm as it is, nothing changes")?;
    replace_text(visit, &format!("{SCHOOL} input[name$='-changed-figure']"), "80")?;
    // 72 and 35 of 140.
    until_says(visit, SCHOOL, "With Elm as changed, 76.4% instead of 63.6%")?;
    remove(0)?;
    until_says(visit, SCHOOL, "is no longer in your table")
}
