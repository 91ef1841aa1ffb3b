//! The full program takes the small one's place while somebody types: not a letter is lost, nor the caret, the focus, the
//! open form or the way back.

use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, KEY_STAGE_2_PUPILS, Widget};

/// So many keys are typed before the full program is let go, and after it has come.
const AROUND: usize = 4;
/// So many keys take longer than any program takes to start.
const MOST: usize = 5_000;
/// The longest text: more would be no figure.
const LONGEST: usize = 9;

/// A field as the person who types in it knows it: "6.8" with the caret before the 8.
struct Typed {
    before: String,
    after: &'static str,
    grows: bool,
    keys: usize,
}

impl Typed {
    /// The next key: digits are typed, and when there are many they are deleted again.
    fn next(&mut self) -> String {
        let key = char::from(b'1' + u8::try_from(self.keys % 9).unwrap_or_default());
        self.keys += 1;
        if self.before.len() >= LONGEST {
            self.grows = false;
        } else if self.before.len() <= 3 {
            self.grows = true;
        }
        if self.grows {
            self.before.push(key);
            key.to_string()
        } else {
            self.before.pop();
            char::from(Key::Backspace).to_string()
        }
    }

    fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }
}

/// What has the focus.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Focused {
    name: String,
    value: String,
    start: usize,
    end: usize,
    form: bool,
    fields: usize,
}

const FOCUSED: &str = "
    const { name, value, selectionStart, selectionEnd } = document.activeElement;
    return {
        name: name ?? '',
        value: value ?? '',
        start: selectionStart ?? 0,
        end: selectionEnd ?? 0,
        form: document.querySelector('.results-form')?.getClientRects().length > 0,
        fields: document.querySelectorAll(`input[name='${arguments[0]}']`).length,
    };";

/// Whether somebody still types in the field as they left it, whichever program has it.
fn ensure_undisturbed(visit: &Visit, typed: &Typed, when: &str) -> Verdict {
    let found: Focused = visit.browser.run(FOCUSED, &json!([KEY_STAGE_2]))?;
    let wanted = Focused {
        name: KEY_STAGE_2.to_owned(),
        value: typed.text(),
        start: typed.before.len(),
        end: typed.before.len(),
        form: true,
        fields: 1,
    };
    ensure(found == wanted, || {
        format!("{when}, after {} keys: {found:?}, and not {wanted:?}", typed.keys)
    })
}

fn is_full(visit: &Visit) -> Result<bool, Problem> {
    visit.browser.run(
        "return document.documentElement.dataset.program === 'full'",
        &json!([]),
    )
}

pub(super) fn typing_goes_on(visit: &Visit) -> Verdict {
    visit.server.hold(visit.built_file("later/full-", ".wasm")?);
    visit.begin()?;
    visit.until_state("ready")?;
    let widget = Widget::in_(visit.browser);
    widget.type_figure(KEY_STAGE_2_PUPILS, "182")?;
    widget.type_figure(KEY_STAGE_2, "6.18")?;
    visit.browser.keys(&char::from(Key::Left).to_string())?;
    let mut typed = Typed {
        before: "6.1".to_owned(),
        after: "8",
        grows: true,
        keys: 0,
    };
    for _ in 0..AROUND {
        visit.browser.keys(&typed.next())?;
    }
    ensure_undisturbed(visit, &typed, "in the small program")?;
    ensure(!is_full(visit)?, || {
        "the full program came before it was let go".to_owned()
    })?;
    visit.server.release();
    while !is_full(visit)? {
        ensure(typed.keys < MOST, || {
            "the full program does not come while somebody types".to_owned()
        })?;
        visit.browser.keys(&typed.next())?;
    }
    ensure_undisturbed(visit, &typed, "as the full program came")?;
    for _ in 0..AROUND {
        visit.browser.keys(&typed.next())?;
    }
    ensure_undisturbed(visit, &typed, "in the full program")?;
    println!(
        "         {}: {} keys typed through the change of programs",
        visit.engine(),
        typed.keys
    );
    widget.until_finding(KEY_STAGE_2)?;
    undo_reaches_back(visit)
}

/// What only the full program has is pressed before it is there, and opens once it is.
pub(super) fn a_way_in_waits(visit: &Visit) -> Verdict {
    visit.server.hold(visit.built_file("later/full-", ".wasm")?);
    visit.begin()?;
    visit.until_state("ready")?;
    visit.browser.click("[data-action='spreadsheet']")?;
    ensure(!is_full(visit)?, || {
        "the full program came before it was let go".to_owned()
    })?;
    visit.server.release();
    visit.until_full()?;
    let open = "return document.querySelector('#importing')?.dataset.importing === 'asking'";
    visit.browser.until("the place for a sheet", open, &json!([]))
}

/// Presses Undo until the fields hold these texts, and not once more; counts how often.
const UNDO_UNTIL: &str = "
    const value = (name) => document.querySelector(`input[name='${name}']`)?.value;
    const wanted = arguments[0];
    const there = Object.keys(wanted).every((name) => value(name) === wanted[name]);
    const button = document.querySelector('[data-action=undo]');
    if (!there && button?.ariaDisabled !== 'true' && button?.getAttribute('aria-disabled') !== 'true') {
        window.undone = (window.undone ?? 0) + 1;
        button.click();
    }
    return there;";

/// The change is no more than a step of the way back: before it is what was typed in the small program.
fn undo_reaches_back(visit: &Visit) -> Verdict {
    for (what, figure, pupils) in [
        ("the figure to be undone", "", "182"),
        ("the pupils to be undone", "", ""),
    ] {
        visit.browser.until(
            what,
            UNDO_UNTIL,
            &json!([{ KEY_STAGE_2: figure, KEY_STAGE_2_PUPILS: pupils }]),
        )?;
    }
    let undone: u32 = visit.browser.run("return window.undone", &json!([]))?;
    ensure(undone <= 3, || {
        format!("two fields and the change of programs took {undone} steps to undo")
    })
}

/// Says that data are to be saved.
const SAVES_DATA: &str = "<script>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
</script>";

/// The files that were asked for after the first comparison's, once the list of them has arrived and one more answer after it.
const LATER_FILES: &str = "
    const asked = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/later/'));
    const list = asked().find(({ name, responseEnd }) => name.includes('/list-') && responseEnd > 0);
    if (!list) return null;
    window.answered ??= fetch(list.name, { cache: 'reload' }).then(() => { window.isAnswered = true; });
    return window.isAnswered ? asked().map(({ name }) => name.split('/').pop()) : null;";

/// With Save-Data only the list of later files is fetched, and the full program not until somebody asks for what only it has.
pub(super) fn where_data_are_saved(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("saves-data.html", SAVES_DATA)?;
    visit.browser.open(&page)?;
    visit.until_state("ready")?;
    visit.browser.until(
        "the list of later files",
        &format!("return (() => {{ {LATER_FILES} }})() !== null"),
        &json!([]),
    )?;
    let files: Vec<String> = visit.browser.run(LATER_FILES, &json!([]))?;
    ensure(
        files.iter().all(|name| name.starts_with("list-")) && !is_full(visit)?,
        || format!("although data are to be saved, these are fetched: {files:?}"),
    )?;
    Widget::in_(visit.browser).enter_65_of_182()?;
    visit.browser.click("[data-room='methods']")?;
    visit.until_full()?;
    visit.browser.until(
        "the methods",
        "return document.querySelector('[data-room-open=methods]') !== null",
        &json!([]),
    )
}
