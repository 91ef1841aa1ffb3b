//! The trust's own schools in an opened measure: entered in the table, they have a sentence, a table, a chart
//! and a slider there.

use serde_json::json;

use super::full_program::open_measure;
use super::schools::{cell, open_table, until_says};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::Widget;

/// The arrow key to the right.
const RIGHT: &str = "\u{e014}";
const PART: &str = "[data-part='own-schools']";

/// 80% of 20, 50% of 60 and 60% of 40 are 58.3% of 120; Ash is withheld.
const SCHOOLS: [(&str, &str, &str); 4] = [
    ("Oak", "20", "80"),
    ("Elm", "60", "50"),
    ("Birch", "40", "60"),
    ("Ash", "4", "SUPP"),
];

pub(super) fn are_compared_with_each_other(visit: &Visit) -> Verdict {
    open_table(visit)?;
    for (row, (name, pupils, figure)) in SCHOOLS.into_iter().enumerate() {
        if row > 2 {
            visit.browser.click("[data-action='add-school']")?;
        }
        for (column, text) in [
            ("school-name", name),
            ("key_stage_2-pupils", pupils),
            ("rwm_expected", figure),
        ] {
            visit.browser.type_into(&cell(row, column), text)?;
        }
    }
    until_says(visit, "[data-total='rwm_expected']", "58.3%")?;
    open_measure(visit, "rwm_expected")?;
    Widget::in_(visit.browser).open_tab("rwm_expected", "your-schools")?;
    until_says(
        visit,
        PART,
        "Your 3 schools with a figure are between 50% and 80%",
    )?;
    // 16 of 20 are 58.4–91.9%: above 58.3%, and printed so that it is seen.
    until_says(
        visit,
        PART,
        "The 95% intervals of 2 of the 3 schools include your trust’s own 58.3%",
    )?;
    until_says(visit, PART, "The other is higher than chance usually explains")?;
    until_says(visit, &format!("{PART} table"), "58.4–91.9")?;
    until_says(visit, PART, "Ash is not drawn (withheld: suppressed")?;
    let names: Vec<String> = visit.browser.run(
        "return [...document.querySelectorAll(arguments[0] + ' tbody th')].map((cell) => cell.textContent)",
        &json!([PART]),
    )?;
    ensure(names[..4] == ["Oak", "Birch", "Elm", "Your trust"], || {
        format!("the table has {names:?}")
    })?;
    let drawn: bool = visit.browser.run(
        "return document.querySelector(arguments[0] + ' canvas').height > 60",
        &json!([PART]),
    )?;
    ensure(drawn, || "the schools are not drawn".to_owned())?;
    is_read_point_by_point(visit)?;
    // A trust of one school is that school.
    visit
        .browser
        .click("tbody[data-school='1'] [data-action='remove-school']")?;
    visit
        .browser
        .click("tbody[data-school='1'] [data-action='remove-school']")?;
    until_says(
        visit,
        "[data-part='without']",
        "Your trust’s figure is that school’s",
    )
}

/// The slider names the first school and, moved, the next.
fn is_read_point_by_point(visit: &Visit) -> Verdict {
    until_says(visit, &format!("{PART} output"), "Oak: Figure 80%, Pupils 20")?;
    let focus = "
        const slider = document.querySelector(arguments[0] + ' input[type=range]');
        slider.focus();
        return document.activeElement === slider;";
    visit
        .browser
        .until("the focus on the slider", focus, &json!([PART]))?;
    visit.browser.press(RIGHT)?;
    until_says(visit, &format!("{PART} output"), "Birch: Figure 60%, Pupils 40")
}
