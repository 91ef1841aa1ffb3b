//! The widget's names in the page, and what a person does with it. Everything that a change of the page could rename
//! is here and nowhere else.

use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;
use crate::problem::{Problem, Verdict, ensure};

/// The measure at key stage 2 and its cohort.
pub(crate) const KEY_STAGE_2: &str = "rwm_expected";
pub(crate) const KEY_STAGE_2_PUPILS: &str = "key_stage_2-pupils";
/// The measures at key stage 4, with a value that is common among trusts.
pub(crate) const KEY_STAGE_4: [(&str, &str); 4] = [
    ("attainment_8", "45.2"),
    ("progress_8", "0.12"),
    ("english_maths_5", "42"),
    ("ebacc_entry", "38"),
];
pub(crate) const KEY_STAGE_4_PUPILS: &str = "key_stage_4-pupils";

/// Fills the field as pasting does: at once, with the events that a page gets.
const SET: &str = "
    const field = document.querySelector(`input[name='${arguments[0]}']`);
    if (!field) return false;
    field.focus();
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    native.set.call(field, arguments[1]);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;";

/// Presses what opens the form, unless it is open, and opens what is folded away there until the field is made and shown.
const OPEN_FORM: &str = "
    if (!document.querySelector('.results-form')) {
        document.querySelector('.your-trust [data-action=enter]')?.click();
        return false;
    }
    const field = document.querySelector(arguments[0]);
    const folds = document.querySelectorAll('.results-form details:not([open])');
    for (const fold of folds) {
        if (!field || fold.contains(field)) fold.open = true;
    }
    return field !== null || folds.length === 0;";

/// Measures the canvas of a finding: its size, its colours, and how it is described.
const CANVAS: &str = "
    const open = document.querySelector(`article[data-measure='${arguments[0]}'] .line-open`);
    if (open?.getAttribute('aria-expanded') === 'false') open.click();
    const canvas = document.querySelector(`article[data-measure='${arguments[0]}'] canvas`);
    if (!canvas || !canvas.width || !canvas.height) return null;
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    const seen = new Set();
    let painted = 0;
    const word = (at) => pixels.slice(at, at + 4).join();
    const paper = word(0);
    for (let at = 0; at < pixels.length; at += 4) {
        const colour = word(at);
        seen.add(colour);
        if (colour !== paper) painted += 1;
    }
    // A canvas that nothing was drawn on yet has one colour.
    if (seen.size < 2) return null;
    return {
        width: canvas.width,
        shownWidth: canvas.getBoundingClientRect().width,
        colours: seen.size,
        painted: painted / (pixels.length / 4),
        label: canvas.getAttribute('aria-label') ?? '',
        role: canvas.getAttribute('role') ?? '',
        density: devicePixelRatio,
    };";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Canvas {
    pub(crate) width: f64,
    pub(crate) shown_width: f64,
    colours: usize,
    painted: f64,
    label: String,
    role: String,
    pub(crate) density: f64,
}

impl Canvas {
    /// A drawn chart has shades (its lines are smoothed), covers a part of its background, and has a description.
    pub(crate) fn ensure_drawn(&self) -> Verdict {
        ensure(self.colours > 8 && self.painted > 0.005, || {
            format!("the canvas is blank: {self:?}")
        })?;
        ensure(self.role == "img" && self.label.len() > 20, || {
            format!("the canvas says nothing: {self:?}")
        })
    }
}

/// The widget in the page, or in the frame, that the browser is in.
pub(crate) struct Widget<'a> {
    pub(crate) browser: &'a Browser,
}

impl<'a> Widget<'a> {
    pub(crate) fn in_(browser: &'a Browser) -> Self {
        Self { browser }
    }

    /// Opens the form in which results are entered, and whatever a field is folded into.
    pub(crate) fn open_form(&self, field: &str) -> Verdict {
        self.browser
            .until("the form to be open", OPEN_FORM, &json!([input(field)]))
    }

    /// Types into an empty field, key by key.
    pub(crate) fn type_figure(&self, field: &str, text: &str) -> Verdict {
        self.open_form(field)?;
        self.browser.type_into(&input(field), text)
    }

    /// Replaces what is in a field at once.
    pub(crate) fn set_figure(&self, field: &str, text: &str) -> Verdict {
        self.open_form(field)?;
        let found: bool = self.browser.run(SET, &json!([field, text]))?;
        ensure(found, || format!("there is no field {field}"))
    }

    /// The figures of the example in the brief: 65 % of 182 pupils.
    pub(crate) fn enter_65_of_182(&self) -> Verdict {
        self.type_figure(KEY_STAGE_2, "65")?;
        self.type_figure(KEY_STAGE_2_PUPILS, "182")?;
        self.until_finding(KEY_STAGE_2)
    }

    /// Figures for every measure at key stage 4.
    pub(crate) fn enter_key_stage_4(&self) -> Verdict {
        self.type_figure(KEY_STAGE_4_PUPILS, "640")?;
        for (measure, value) in KEY_STAGE_4 {
            self.type_figure(measure, value)?;
        }
        KEY_STAGE_4
            .iter()
            .try_for_each(|(measure, _)| self.until_finding(measure))
    }

    pub(crate) fn field_value(&self, field: &str) -> Result<String, Problem> {
        self.open_form(field)?;
        self.browser.run(
            "return document.querySelector(arguments[0]).value",
            &json!([input(field)]),
        )
    }

    pub(crate) fn until_finding(&self, measure: &str) -> Verdict {
        let script = "return document.querySelector(arguments[0])?.textContent.trim().length > 20";
        self.browser.until(
            &format!("a finding for {measure}"),
            script,
            &json!([sentence(measure)]),
        )
    }

    pub(crate) fn until_no_finding(&self, measure: &str) -> Verdict {
        let script = "return !document.querySelector(arguments[0])?.textContent.trim()";
        self.browser.until(
            &format!("the finding for {measure} to go"),
            script,
            &json!([sentence(measure)]),
        )
    }

    /// The sentence of a finding, with every kind of space as a plain one.
    pub(crate) fn sentence(&self, measure: &str) -> Result<String, Problem> {
        let script = "return document.querySelector(arguments[0]).textContent.replace(/\\s+/g, ' ')";
        self.browser.run(script, &json!([sentence(measure)]))
    }

    /// The canvas of a measure, which is opened for it, once there is one.
    pub(crate) fn canvas(&self, measure: &str) -> Result<Canvas, Problem> {
        self.browser.until(
            &format!("a drawn canvas for {measure}"),
            CANVAS,
            &json!([measure]),
        )?;
        self.browser.run(CANVAS, &json!([measure]))
    }

    /// What a field's message says; empty when there is none.
    pub(crate) fn message(&self, field: &str) -> Result<String, Problem> {
        let script = "return document.getElementById(arguments[0] + '-message')?.textContent.trim() ?? ''";
        self.browser.run(script, &json!([field]))
    }

    /// Waits for a message at the field, and for the field to refer to it, as a screen reader needs.
    pub(crate) fn until_message(&self, field: &str) -> Verdict {
        let script = "
            const field = document.querySelector(arguments[0]), id = arguments[1] + '-message';
            const describedBy = (field?.getAttribute('aria-describedby') ?? '').split(/\\s+/);
            return document.getElementById(id)?.textContent.trim().length > 10
                && field.getAttribute('aria-invalid') === 'true' && describedBy.includes(id);";
        self.browser.until(
            &format!("a message at the field {field}"),
            script,
            &json!([input(field), field]),
        )
    }

    /// Shows a tab of an opened measure. By a script, until it is shown: a driver misses a tab that moves as figures arrive.
    pub(crate) fn open_tab(&self, measure: &str, tab: &str) -> Verdict {
        let script = "
            const tab = document.querySelector(`.line[data-measure='${arguments[0]}'] [data-tab='${arguments[1]}']`);
            if (tab?.getAttribute('aria-selected') === 'false') tab.click();
            return tab?.getAttribute('aria-selected') === 'true';";
        self.browser.until(
            &format!("the tab {tab} of {measure}"),
            script,
            &json!([measure, tab]),
        )
    }

    /// Unfolds something in the tab that is shown, which is made only then.
    pub(crate) fn open_fold(&self, measure: &str, fold: &str) -> Verdict {
        let script = "
            const fold = document.querySelector(`.line[data-measure='${arguments[0]}'] [data-fold='${arguments[1]}']`);
            if (fold) fold.open = true;
            return fold?.querySelector('.fold-body')?.getClientRects().length > 0;";
        self.browser.until(
            &format!("the fold {fold} of {measure}"),
            script,
            &json!([measure, fold]),
        )
    }

    /// Clicks the button of an action.
    pub(crate) fn act(&self, action: &str) -> Verdict {
        self.browser.click(&format!("[data-action='{action}']"))
    }

    /// Waits until an element of the page can be seen and says something.
    pub(crate) fn until_shown(&self, selector: &str) -> Verdict {
        let script = "
            const part = document.querySelector(arguments[0]);
            return part && part.getClientRects().length > 0 && part.innerText.trim().length > 20;";
        self.browser
            .until(&format!("{selector} to be shown"), script, &json!([selector]))
    }
}

fn input(field: &str) -> String {
    format!("input[name='{field}']")
}

fn sentence(measure: &str) -> String {
    format!("article[data-measure='{measure}'] .line-said")
}
