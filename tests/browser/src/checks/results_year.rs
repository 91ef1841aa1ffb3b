//! The year of the results: chosen once, named beside that of the others where it is another, and kept.

use serde_json::json;

use super::full_program::{choose, open_full_program, until_place};
use crate::problem::Verdict;
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// Whether a select has that value; what is folded away is opened.
const CHOSEN: &str = "
    const select = document.querySelector(`select[name='${arguments[0]}']`);
    if (!select) document.querySelectorAll('.results-form details').forEach((fold) => (fold.open = true));
    return select?.value === arguments[1];";

fn until_chosen(visit: &Visit, name: &str, year: &str) -> Verdict {
    let what = format!("{year} in {name}");
    visit.browser.until(&what, CHOSEN, &json!([name, year]))
}

/// Both years stand in the sentence where they differ, and one where they do not.
pub(super) fn both_years_are_named(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    let says = "
        const said = document.querySelector(`article[data-measure='rwm_expected'] .line-head`)?.textContent ?? '';
        return said.replace(/\\s+/g, ' ').includes(arguments[0]) === arguments[1];";
    let both = "2023/24, among 2024/25 trusts";
    choose(visit, "results-year", "2023/24")?;
    visit.browser.until("both years", says, &json!([both, true]))?;
    choose(visit, "results-year", "2024/25")?;
    visit.browser.until("one year", says, &json!(["among 20", false]))
}

/// The full program has the year that the small one was told; a stage can have another, which undo takes away.
pub(super) fn a_year_is_chosen(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    choose(visit, "results-year", "2024/25")?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    for name in ["results-year", "key_stage_2-results-year"] {
        until_chosen(visit, name, "2024/25")?;
    }
    choose(visit, "key_stage_2-results-year", "2023/24")?;
    let who = "
        const said = document.querySelector(`.line[data-measure='rwm_expected'] .line-who`)?.textContent ?? '';
        return said.replaceAll('\\u2060', '').startsWith(arguments[0]);";
    let until_said = |said: &str| visit.browser.until(said, who, &json!([said]));
    until_said("182 pupils, 2023/24, among 2024/25 trusts")?;
    widget.act("undo")?;
    until_said("182 pupils, 2024/25")
}
