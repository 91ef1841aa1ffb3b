//! The full program, which is loaded when somebody asks for more: it takes over what was entered, loads the figures that
//! are wanted and no others, and follows one choice of peers everywhere.

use serde_json::json;

use super::frames::open_in_frame;
use super::panic::{BREAK, REPAIR};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, KEY_STAGE_4_PUPILS, Widget};

/// Whether the row of a measure says where the figure is among its peers.
const PLACE: &str = "
    const said = document.querySelector(`.line[data-measure='${arguments[0]}'] .line-place`);
    return (said?.textContent ?? '').replace(/[\\u2060]/g, '').includes(arguments[1]);";

pub(super) fn until_place(visit: &Visit, measure: &str, words: &str) -> Verdict {
    let what = format!("the row of {measure} to say {words:?}");
    visit.browser.until(&what, PLACE, &json!([measure, words]))
}

/// Chooses an option of a select, as a person does.
pub(super) fn choose(visit: &Visit, name: &str, option: &str) -> Verdict {
    let script = "
        const select = document.querySelector(`select[name='${arguments[0]}']`);
        if (!select) {
            document.querySelectorAll('.results-form details').forEach((fold) => (fold.open = true));
            return false;
        }
        select.value = arguments[1];
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return select.value === arguments[1];";
    let what = format!("{option} to be chosen in {name}");
    visit.browser.until(&what, script, &json!([name, option]))
}

/// Ticks a box. By a script, because a driver can lose hold of an element that is replaced while it clicks.
pub(super) fn tick(visit: &Visit, name: &str) -> Verdict {
    let script = "
        const box = document.querySelector(`input[name='${arguments[0]}']`);
        if (!box) document.querySelectorAll('.results-form details').forEach((fold) => (fold.open = true));
        if (box && !box.checked) box.click();
        return box?.checked === true;";
    visit
        .browser
        .until(&format!("{name} to be ticked"), script, &json!([name]))
}

pub(super) fn open_full_program(visit: &Visit) -> Verdict {
    visit.until_full()
}

/// Whether a file that is loaded later was asked for.
fn asked_for(visit: &Visit, name: &str) -> Result<bool, Problem> {
    let file = visit.built_file(&format!("later/{name}-"), "")?;
    let requests = visit.server.requests();
    Ok(requests.iter().any(|request| request.path.ends_with(file)))
}

/// A trust of the Department's table of 2024/25: 74% of 137 pupils, its share of disadvantaged pupils suppressed.
pub(super) const TRUST_NAME: &str = "Abbey Academies Trust";

/// Waits for the fields of a pack's measures.
pub(super) fn until_field(visit: &Visit, field: &str) -> Verdict {
    Widget::in_(visit.browser).open_form(field)?;
    let script = "return document.querySelector(`input[name='${arguments[0]}']`) !== null";
    visit
        .browser
        .until(&format!("the field {field}"), script, &json!([field]))
}

pub(super) fn takes_over(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "24% to 80% of 626 trusts")?;
    for (field, figure) in [(KEY_STAGE_2, "65"), (KEY_STAGE_2_PUPILS, "182")] {
        let entered = widget.field_value(field)?;
        ensure(entered == figure, || format!("{field} came over as {entered:?}"))?;
    }
    until_field(visit, "reading_expected")?;
    ensure(asked_for(visit, "primary")?, || {
        "the primary pack was not asked for".to_owned()
    })?;
    for pack in ["post16", "attendance", "names"] {
        ensure(!asked_for(visit, pack)?, || {
            format!("{pack} was loaded, and nobody asked for it")
        })?;
    }
    super::privacy::ensure_own_files_only(visit)
}

pub(super) fn one_choice_everywhere(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    open_full_program(visit)?;
    until_field(visit, "reading_expected")?;
    until_field(visit, "english_maths_4")?;
    choose(visit, "compared-with", "local-authorities")?;
    for measure in [KEY_STAGE_2, "attainment_8", "progress_8", "ebacc_entry"] {
        until_place(visit, measure, "local authorities")?;
    }
    choose(visit, "compared-with", "size-band")?;
    let asks = "
        const row = document.querySelector(`[data-wanting='${arguments[0]}']`);
        return row?.textContent.includes('how many schools');";
    visit
        .browser
        .until("the row to ask for schools", asks, &json!([KEY_STAGE_2]))?;
    widget.set_figure("key_stage_2-schools", "8")?;
    until_place(visit, KEY_STAGE_2, "trusts with 6 to 10 eligible schools")?;
    choose(visit, "compared-with", "region")?;
    choose(visit, "region", "North West")?;
    until_place(visit, KEY_STAGE_2, "trusts in the North West")?;
    widget.act("undo")?;
    widget.act("undo")?;
    until_place(visit, KEY_STAGE_2, "trusts with 6 to 10 eligible schools")?;
    // In an opened measure the same choice is made, also while the measure has no such peers, and keeps the focus.
    open_measure(visit, KEY_STAGE_2)?;
    widget.open_tab(KEY_STAGE_2, "about-these-figures")?;
    let own = "rwm_expected-finding-compared-with";
    for (peers, place) in [("region", None), ("local-authorities", Some("local authorities"))] {
        choose(visit, own, peers)?;
        let focused = "return document.activeElement?.name === arguments[0] && document.activeElement.value === arguments[1]";
        visit
            .browser
            .until("the choice to keep the focus", focused, &json!([own, peers]))?;
        if let Some(place) = place {
            until_place(visit, KEY_STAGE_2, place)?;
            until_place(visit, "attainment_8", place)?;
        }
    }
    Ok(())
}

pub(super) fn choosing_a_topic_adds_its_measures(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_full_program(visit)?;
    tick(visit, "topic-primary_checks")?;
    until_field(visit, "phonics")?;
    widget.type_figure("phonics", "82")?;
    widget.type_figure("year_1-pupils", "190")?;
    choose(visit, "compared-with", "local-authorities")?;
    until_place(visit, "phonics", "local authorities")?;
    // No trusts publish phonics: asked for them, it says so and names what there is.
    choose(visit, "compared-with", "trusts")?;
    let says = "
        const row = document.querySelector(`[data-wanting='phonics']`)?.textContent ?? '';
        return row.includes('local authorities');";
    visit
        .browser
        .until("the row to name the nearest", says, &json!([]))?;
    until_place(visit, KEY_STAGE_2, "626 trusts")
}

pub(super) fn a_row_opens(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    open_measure(visit, KEY_STAGE_2)?;
    widget.open_fold(KEY_STAGE_2, "table")?;
    let opened = "
        const row = document.querySelector(`.line[data-measure='rwm_expected']`);
        const canvas = row?.querySelector('.line-more canvas');
        return canvas?.width > 0 && row.querySelector('.line-more table') !== null
            && row.textContent.includes('Source: Department for Education')
            && row.querySelector('.line-open').getAttribute('aria-expanded') === 'true';";
    visit.browser.until("the row to open", opened, &json!([]))?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()
}

pub(super) fn in_a_sandboxed_frame(visit: &Visit) -> Verdict {
    let _host = open_in_frame(
        visit,
        "width='700' height='600' sandbox='allow-scripts allow-forms'",
    )?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    until_field(visit, "reading_expected")
}

pub(super) fn a_panic_keeps_figures_and_choices(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    open_full_program(visit)?;
    until_field(visit, "reading_expected")?;
    widget.type_figure("reading_expected", "74")?;
    choose(visit, "compared-with", "local-authorities")?;
    until_place(visit, "reading_expected", "local authorities")?;
    until_place(visit, KEY_STAGE_2, "local authorities")?;
    visit.browser.until("the page to be broken", BREAK, &json!([]))?;
    widget.set_figure("maths_expected", "71")?;
    visit.until_state("panicked")?;
    visit
        .browser
        .until("the page to be repaired", REPAIR, &json!([]))?;
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    until_place(visit, KEY_STAGE_2, "local authorities")?;
    until_field(visit, "maths_expected")?;
    for (field, figure) in [
        (KEY_STAGE_2, "65"),
        ("reading_expected", "74"),
        ("maths_expected", "71"),
    ] {
        let entered = widget.field_value(field)?;
        ensure(entered == figure, || format!("{field} came back as {entered:?}"))?;
    }
    Ok(())
}

pub(super) fn starter_stays_when_the_full_program_does_not_arrive(visit: &Visit) -> Verdict {
    visit.open_small()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    visit.browser.click("[data-room='sector']")?;
    widget.until_shown("#not-loaded")?;
    let entered = widget.field_value(KEY_STAGE_2)?;
    ensure(entered == "65", || format!("the figure became {entered:?}"))?;
    widget.type_figure(KEY_STAGE_4_PUPILS, "640")?;
    widget.type_figure("attainment_8", "45.2")?;
    widget.until_finding("attainment_8")
}

pub(super) fn says_which_figures_did_not_arrive(visit: &Visit) -> Verdict {
    visit.server.refuse(visit.built_file("later/primary-", "")?);
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.until_shown(".pack-waiting")?;
    let says = "return document.querySelector('.pack-waiting')?.textContent.includes('could not be loaded')";
    visit
        .browser
        .until("word that the figures are missing", says, &json!([]))?;
    // What came with the page is compared all the same.
    until_place(visit, KEY_STAGE_2, "626 trusts")
}

/// Opens a measure in its row. By a script, until it is open: a driver misses a button that moves as figures arrive.
pub(super) fn open_measure(visit: &Visit, measure: &str) -> Verdict {
    let script = "
        // Pressed once: while the page is busy it still says that it is closed.
        const button = document.querySelector(`.line[data-measure='${arguments[0]}'] .line-open`);
        if (button && button !== window.pressed && button.getAttribute('aria-expanded') === 'false') {
            window.pressed = button;
            button.click();
        }
        const isOpen = button?.getAttribute('aria-expanded') === 'true';
        if (isOpen) delete window.pressed;
        return isOpen;";
    visit
        .browser
        .until(&format!("{measure} to open"), script, &json!([measure]))
}

/// Opens a section of the full program by its link.
pub(super) fn open_section(visit: &Visit, section: &str) -> Verdict {
    let way = format!("[data-room='{section}']");
    // WebKit's driver does not press what is half out of sight in a row that scrolls.
    visit.browser.until(
        &format!("the way to {section}"),
        "
        const way = document.querySelector(arguments[0]);
        way?.scrollIntoView({ inline: 'center', block: 'nearest' });
        return Boolean(way);",
        &json!([way]),
    )?;
    visit.browser.click(&way)
}

pub(super) fn the_sector_section_shows_its_calculation(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    open_section(visit, "sector")?;
    let says = "
        const said = document.querySelector('.sector-sum')?.textContent ?? '';
        return said.includes(arguments[0]) && said.includes(arguments[1]);";
    let answers =
        |what: &str, headline: &str, n: &str| visit.browser.until(what, says, &json!([headline, n]));
    answers(
        "the claim's +14 among 924 trusts",
        "+14 percentage points",
        "924 multi-academy trusts",
    )?;
    let choose_trusts = "
        const option = document.querySelector(`input[name='sector-trusts'][value='${arguments[0]}']`);
        if (option && !option.checked) option.click();
        return option?.checked === true;";
    visit.browser.until(
        "the latest trusts to be chosen",
        choose_trusts,
        &json!(["eligible-2025"]),
    )?;
    answers(
        "+12 among the 626 trusts of 2024/25",
        "+12 percentage points",
        "626 trusts",
    )
}

pub(super) fn the_methods_work_through_the_entered_figure(visit: &Visit) -> Verdict {
    visit.open()?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    open_full_program(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")?;
    open_section(visit, "methods")?;
    let follows = "
        const said = document.querySelector('[data-room-open=methods]')?.textContent.replace(/[\\u2060]/g, '') ?? '';
        return ['65% × 182 = 118.3', 'higher than anything from 24% to 80% of 626 trusts', '163 of 216', 'R²']
            .every((words) => said.includes(words));";
    visit
        .browser
        .until("the worked example with the own figure", follows, &json!([]))
}

pub(super) fn a_trust_is_found_by_name(visit: &Visit) -> Verdict {
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    open_full_program(visit)?;
    ensure(!asked_for(visit, "names")?, || {
        "names were loaded before anybody asked".to_owned()
    })?;
    super::lookup::choose_trust(visit, TRUST_NAME, TRUST_NAME)?;
    ensure(asked_for(visit, "names")?, || {
        "the names were not asked for".to_owned()
    })?;
    visit.browser.until(
        "the note about the trust",
        "return document.querySelector('[data-started]') !== null",
        &json!([]),
    )?;
    widget.open_form(KEY_STAGE_2)?;
    let filled = "
        const entered = (name) => document.querySelector(`input[name='${name}']`)?.value;
        return entered('rwm_expected') === '74' && entered('key_stage_2-pupils') === '137'
            && document.querySelector('[data-started]') !== null;";
    visit
        .browser
        .until("the published figures in the fields", filled, &json!([]))?;
    until_place(visit, KEY_STAGE_2, "of 626 trusts")?;
    // A small trust without a published share of disadvantaged pupils: it is left empty and never zero.
    let share = widget.field_value("key_stage_2-disadvantaged-share")?;
    ensure(share.is_empty(), || {
        format!("a suppressed share became {share:?}")
    })?;
    widget.act("undo")?;
    let empty = "return document.querySelector(`input[name='rwm_expected']`)?.value === ''";
    visit.browser.until("undo to empty the fields", empty, &json!([]))
}

/// Figures arrive while somebody types: the field stays the one that it was, with its text and the focus in it.
pub(super) fn loading_figures_does_not_disturb_typing(visit: &Visit) -> Verdict {
    visit.open()?;
    visit.server.hold(visit.built_file("later/primary-", "")?);
    Widget::in_(visit.browser).enter_65_of_182()?;
    open_full_program(visit)?;
    let hold = "
        const field = document.querySelector(`input[name='key_stage_2-pupils']`);
        field?.focus();
        window.held = field;
        return document.activeElement === field && field !== null;";
    visit.browser.until("a field with the focus", hold, &json!([]))?;
    visit.server.release();
    until_field(visit, "reading_expected")?;
    let same = "
        const field = document.querySelector(`input[name='key_stage_2-pupils']`);
        return field === window.held && document.activeElement === field && field.value === '182';";
    visit
        .browser
        .until("the same field with the focus in it", same, &json!([]))
}
