//! What new users come to do, by the fewest actions, which are counted and held to a limit. An action is a click, a key that
//! does not type, a text that is typed, or a choice; a click into a field to type there is one of its own.

use std::cell::RefCell;

use serde_json::json;

use super::frames::open_in_frame;
use super::full_program::TRUST_NAME;
use super::import::{paste, until_understood};
use super::lookup::FIELD;
use super::measured_by::hold;
use super::school_block::primary_schools;
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, Widget};

/// Somebody with a task, and what they have done for it.
struct Person<'a> {
    visit: &'a Visit<'a>,
    actions: RefCell<Vec<String>>,
}

impl<'a> Person<'a> {
    fn at(visit: &'a Visit<'a>) -> Self {
        Self {
            visit,
            actions: RefCell::default(),
        }
    }

    fn does(&self, action: String) {
        self.actions.borrow_mut().push(action);
    }

    /// Clicks what can be seen.
    fn clicks(&self, selector: &str) -> Verdict {
        self.until_shown(selector)?;
        self.does(format!("click {selector}"));
        self.visit.browser.click(selector)
    }

    /// Types a text where the keyboard's focus must be for it.
    fn types(&self, selector: &str, text: &str) -> Verdict {
        let focused = "return document.activeElement?.matches(arguments[0]) === true";
        self.visit
            .browser
            .until(&format!("the focus in {selector}"), focused, &json!([selector]))?;
        self.does(format!("type {text:?}"));
        self.visit.browser.keys(text)
    }

    /// Clicks into a field, and types.
    fn fills(&self, field: &str, text: &str) -> Verdict {
        let selector = format!("input[name='{field}']");
        self.clicks(&selector)?;
        self.types(&selector, text)
    }

    fn until_shown(&self, selector: &str) -> Verdict {
        let shown = "return document.querySelector(arguments[0])?.getClientRects().length > 0";
        self.visit
            .browser
            .until(&format!("{selector} to be shown"), shown, &json!([selector]))
    }

    /// Waits until an element is in the window, without being scrolled to, and says what is sought.
    fn reads(&self, selector: &str, words: &str) -> Verdict {
        let read = "
            const part = document.querySelector(arguments[0]);
            const box = part?.getBoundingClientRect();
            return box?.height > 0 && box.top >= 0 && box.top < innerHeight
                && part.textContent.replace(/[\\u2060]/g, '').toLowerCase().includes(arguments[1]);";
        self.visit.browser.until(
            &format!("{words:?} to be read in {selector}, in the window"),
            read,
            &json!([selector, words]),
        )
    }

    /// Prints what was done, and holds it to the limit.
    fn has_done(self, task: &str, limit: u32) -> Verdict {
        let actions = self.actions.into_inner();
        let count = u32::try_from(actions.len()).unwrap_or(u32::MAX);
        println!("         {}: {}", self.visit.engine(), actions.join(", "));
        hold(self.visit, &format!("actions to {task}"), count, limit)
    }
}

pub(super) fn find_a_published_trust(visit: &Visit) -> Verdict {
    visit.open()?;
    let person = Person::at(visit);
    person.clicks(FIELD)?;
    person.types(FIELD, TRUST_NAME)?;
    person.clicks("[data-trust]")?;
    person.reads("#where-you-stand", " ")?;
    person.reads(".line[data-measure='rwm_expected'] .line-value", "74%")?;
    person.reads(".line[data-measure='rwm_expected'] .line-place", "of 626 trusts")?;
    person.has_done("find a published trust and read where it stands", 3)
}

pub(super) fn type_a_figure_on_a_phone(visit: &Visit) -> Verdict {
    let _host = open_in_frame(visit, "width='390' height='700' style='border:0'")?;
    visit.until_full()?;
    let person = Person::at(visit);
    person.clicks("[data-action=enter]")?;
    person.fills(KEY_STAGE_2_PUPILS, "182")?;
    person.fills(KEY_STAGE_2, "85")?;
    // Beside the field stands the verdict, in the same window.
    person.reads(&format!("#{KEY_STAGE_2}-message"), "highest")?;
    Widget::in_(visit.browser).until_finding(KEY_STAGE_2)?;
    person.has_done("type one figure on a phone", 5)
}

/// So many schools.
const SCHOOLS: usize = 12;

pub(super) fn paste_twelve_schools(visit: &Visit) -> Verdict {
    visit.open()?;
    let person = Person::at(visit);
    person.clicks("[data-action=spreadsheet]")?;
    person.clicks("#pasted")?;
    person.does("press paste".to_owned());
    paste(visit, "#pasted", &primary_schools(SCHOOLS))?;
    until_understood(visit)?;
    person.clicks("[data-action=take]")?;
    visit.browser.until(
        "twelve schools, and what they come to",
        "return document.querySelector('.trust-line')?.textContent.includes(`${arguments[0]} schools`)
            && document.querySelectorAll('.compared .line[data-group=all]').length >= 12",
        &json!([SCHOOLS]),
    )?;
    person.has_done("paste twelve schools", 4)
}

pub(super) fn learn_what_the_upper_quartile_would_take(visit: &Visit) -> Verdict {
    visit.open()?;
    let person = Person::at(visit);
    person.clicks("[data-action=example]")?;
    person.clicks(&format!(".line[data-measure='{KEY_STAGE_2}'] .line-open"))?;
    person.clicks(&format!(
        ".line[data-measure='{KEY_STAGE_2}'] [data-tab='what-it-would-take']"
    ))?;
    let said = "
        const rows = [...document.querySelectorAll(`.line[data-measure='${arguments[0]}'] .targets tbody tr`)];
        const row = rows.find((row) => /upper quartile/i.test(row.textContent));
        return /\\d/.test(row?.querySelector('td:last-child')?.textContent ?? '');";
    visit
        .browser
        .until("what the upper quartile would take", said, &json!([KEY_STAGE_2]))?;
    person.has_done("learn what the upper quartile would take", 3)
}

/// Counts how often the page is printed: a window for a printer would wait for somebody.
const RECORD_PRINTING: &str = "
    window.printed = 0;
    window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        window.printed += 1;
    };
    return true;";

pub(super) fn print_a_page_for_the_board(visit: &Visit) -> Verdict {
    visit.open()?;
    visit.browser.until("a recorder", RECORD_PRINTING, &json!([]))?;
    let person = Person::at(visit);
    person.clicks("[data-action=example]")?;
    person.reads("#where-you-stand", " ")?;
    person.clicks("[data-action=print]")?;
    let printed: u32 = visit.browser.run("return window.printed", &json!([]))?;
    ensure(printed == 1, || format!("it was printed {printed} times"))?;
    let refused: bool = visit.browser.run(
        "return document.querySelector('.not-printed') !== null",
        &json!([]),
    )?;
    ensure(!refused, || "it says that it was not printed".to_owned())?;
    person.has_done("print a page for the board", 2)
}
