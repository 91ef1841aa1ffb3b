//! Every view that a person can come to, and how: whatever must hold of all of them takes them from this list. A new
//! view is one line here; a section without a view of its name fails a check.

use serde_json::json;
use xtask::server::Server;
use xtask::tools::browsers::Engine;

use self::PictureKind::{Dark, Phone, Wide};
use super::full_program::{open_full_program, open_measure, open_section};
use super::panic::cause_panic;
use crate::host;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// A state of the page that is looked at by itself.
pub(crate) struct View {
    pub(crate) name: &'static str,
    /// How it is pictured in `docs/`.
    pub(crate) pictures: &'static [PictureKind],
    /// What such a picture shows of the page.
    pub(crate) part: &'static str,
    state: PageState,
    reach: fn(&Visit) -> Verdict,
}

/// A kind of picture of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PictureKind {
    /// As wide as a desktop's window, in the light theme.
    Wide,
    /// The same in the dark theme.
    Dark,
    /// As narrow as a phone.
    Phone,
}

/// How the page is before anything is done in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PageState {
    Ready,
    /// Its full program does not arrive, so that the small one stays.
    Small,
    /// Its program does not arrive.
    WithoutProgram,
}

/// Where the widget is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Embedding {
    /// In a page of its own, as wide as the window.
    None,
    /// In a host's frame of that width in CSS pixels, which 320 also makes a page of 1280 at four times the size.
    Frame(u32),
}

const fn ready(
    name: &'static str,
    pictures: &'static [PictureKind],
    part: &'static str,
    reach: fn(&Visit) -> Verdict,
) -> View {
    View {
        name,
        pictures,
        part,
        state: PageState::Ready,
        reach,
    }
}

const fn small(name: &'static str, pictures: &'static [PictureKind], reach: fn(&Visit) -> Verdict) -> View {
    View {
        name,
        pictures,
        part: ".page",
        state: PageState::Small,
        reach,
    }
}

/// Every view. A section's is named as the section.
pub(crate) const ALL: &[View] = &[
    small("starter program, empty", &[], |_| Ok(())),
    small("starter program", &[], example),
    small("starter program, form", &[], |visit| {
        let widget = Widget::in_(visit.browser);
        widget.set_figure(KEY_STAGE_2, "65,4")?;
        widget.until_message(KEY_STAGE_2)
    }),
    small("starter program alone", &[], full_program_does_not_arrive),
    ready("full program, empty", &[], ".page", full_program),
    ready("your trust", &[Wide, Phone], ".page", full_program_with_example),
    ready("school by school", &[Wide], ".your-trust", example_by_school),
    ready("find by name", &[], ".your-trust", find_by_name),
    ready("from a spreadsheet", &[], ".your-trust", from_a_spreadsheet),
    ready(
        "a sheet understood",
        &[Wide, Phone],
        ".importing",
        sheet_understood,
    ),
    ready(
        "one measure",
        &[Wide, Dark, Phone],
        ".line[data-measure='rwm_expected']",
        |visit| measure_open(visit, "rwm_expected"),
    ),
    ready(
        "one measure, over time",
        &[Wide, Phone],
        ".line[data-measure='rwm_expected'] .line-more",
        |visit| {
            measure_open(visit, "rwm_expected")?;
            at_tab(visit, "over-time")
        },
    ),
    ready(
        "one measure, its schools",
        &[Wide, Phone],
        ".line[data-measure='rwm_expected'] .line-more",
        |visit| {
            example_by_school(visit)?;
            open_row(visit, "rwm_expected")?;
            at_tab(visit, "your-schools")
        },
    ),
    ready(
        "one measure, what it would take",
        &[Wide, Phone],
        ".line[data-measure='rwm_expected'] .line-more",
        |visit| {
            example_by_school(visit)?;
            open_row(visit, "rwm_expected")?;
            Widget::in_(visit.browser).open_tab("rwm_expected", "what-it-would-take")?;
            super::by_school::the_last_school_leaves(visit)?;
            until_drawn(visit, ".line[data-measure='rwm_expected'] .line-more canvas")
        },
    ),
    ready(
        "one measure, about its figures",
        &[],
        ".line[data-measure='rwm_expected'] .line-more",
        |visit| {
            measure_open(visit, "rwm_expected")?;
            Widget::in_(visit.browser).open_tab("rwm_expected", "about-these-figures")?;
            until(visit, "[data-part='about']")
        },
    ),
    ready("sector", &[Wide, Phone], ".sector", |visit| {
        enter(visit, "sector")?;
        until_drawn(visit, ".sector canvas")
    }),
    ready("reflect", &[Wide, Phone], ".reflect", |visit| {
        enter(visit, "reflect")?;
        until(visit, ".reflect textarea")
    }),
    ready("share", &[Wide, Phone], ".share", |visit| {
        enter(visit, "share")?;
        until(visit, ".share .board-paper")
    }),
    ready("methods", &[Wide], ".methods", |visit| {
        enter(visit, "methods")?;
        until(visit, ".worked-steps")
    }),
    ready("about", &[Wide], ".about", |visit| {
        enter(visit, "about")?;
        until(visit, "#about-privacy")
    }),
    ready("after a panic", &[Wide], ".page", cause_panic),
    View {
        name: "not started",
        pictures: &[],
        part: ".page",
        state: PageState::WithoutProgram,
        reach: |_| Ok(()),
    },
];

impl View {
    /// Goes there from a freshly opened page. A host's page around it lasts as long as its server.
    pub(crate) fn open(&self, visit: &Visit, embedding: Embedding) -> Result<Option<Server>, Problem> {
        if self.state == PageState::WithoutProgram {
            visit.server.refuse(".wasm");
            // A check before may have had this port, and Chromium keeps named files for a year.
            if visit.engine() == Engine::Chromium {
                visit
                    .browser
                    .developer_tool("Network.clearBrowserCache", &json!({}))?;
            }
        }
        if self.state == PageState::Small {
            visit.refuse_full()?;
        }
        let host = match embedding {
            Embedding::None => {
                visit.begin()?;
                None
            }
            Embedding::Frame(width) => {
                // WebKit clicks on nothing that is out of its small window.
                let frame = format!("width='{width}' height='600' style='border:0; display:block'");
                Some(host::open(visit, &frame)?)
            }
        };
        visit.until_state(match self.state {
            PageState::Ready | PageState::Small => "ready",
            PageState::WithoutProgram => "failed",
        })?;
        if self.state == PageState::Ready {
            visit.until_full()?;
        }
        (self.reach)(visit)?;
        Ok(host)
    }
}

/// Every section beside the starting one has a view, so that what is checked in all views is checked in all sections.
pub(super) fn every_section_has_one(visit: &Visit) -> Verdict {
    visit.open()?;
    full_program_with_example(visit)?;
    let links = "
        const links = [...document.querySelectorAll('[data-room]:not([aria-current])')];
        return links.map((link) => link.dataset.room);";
    let sections: Vec<String> = visit.browser.run(links, &json!([]))?;
    ensure(!sections.is_empty(), || {
        "no link leads to another section".to_owned()
    })?;
    for section in sections {
        ensure(ALL.iter().any(|view| view.name == section), || {
            format!("the section {section} has no view")
        })?;
    }
    Ok(())
}

/// The full program with the example, and then a section.
fn enter(visit: &Visit, section: &str) -> Verdict {
    full_program_with_example(visit)?;
    open_section(visit, section)?;
    until(visit, &format!("[data-room='{section}'][aria-current]"))
}

/// Clicks by a script: in a frame, WebKit's driver clicks beside what is far down the page.
pub(super) fn press(visit: &Visit, selector: &str) -> Verdict {
    let script = "
        const part = document.querySelector(arguments[0]);
        part?.click();
        return part !== null;";
    visit.browser.until(selector, script, &json!([selector]))
}

/// Waits until something is there to be seen.
fn until(visit: &Visit, selector: &str) -> Verdict {
    let script = "return document.querySelector(arguments[0])?.getClientRects().length > 0";
    visit.browser.until(selector, script, &json!([selector]))
}

/// Waits until there are pictures, and every one of them has something on it.
pub(super) fn until_drawn(visit: &Visit, selector: &str) -> Verdict {
    let script = "
        const canvases = [...document.querySelectorAll(arguments[0])];
        const isDrawn = (canvas) => canvas.width > 0 && canvas.height > 0
            && new Set(new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size > 2;
        return canvases.length > 0 && canvases.every((canvas) => canvas.getClientRects().length === 0 || isDrawn(canvas));";
    visit
        .browser
        .until(&format!("{selector} to be drawn"), script, &json!([selector]))
}

fn example(visit: &Visit) -> Verdict {
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)
}

/// The full program with all its figures loaded: what arrived later would change the page while it is examined.
pub(super) fn full_program(visit: &Visit) -> Verdict {
    open_full_program(visit)?;
    visit.browser.until(
        "the packs to be there",
        "return !document.querySelector('.pack-waiting')",
        &json!([]),
    )
}

/// The same with the example.
pub(super) fn full_program_with_example(visit: &Visit) -> Verdict {
    example(visit)?;
    full_program(visit)?;
    until(visit, ".compared .place-strip")
}

pub(super) fn example_by_school(visit: &Visit) -> Verdict {
    full_program_with_example(visit)?;
    let widget = Widget::in_(visit.browser);
    widget.open_form("way")?;
    press(visit, "input[name='way'][value='by-school']")?;
    until(visit, ".schools-table")?;
    // The table has empty rows before, and in a frame WebKit's driver may click beside the button.
    press(visit, "[data-action='example']")?;
    widget.open_form("way")?;
    visit.browser.until(
        "the example's schools",
        "return Boolean(document.querySelector(`.schools-table [data-school='1'] input[data-cell='school-name']`)?.value)",
        &json!([]),
    )?;
    until(visit, ".compared .place-strip")
}

/// The place for spreadsheets, refusing what is none.
fn from_a_spreadsheet(visit: &Visit) -> Verdict {
    full_program(visit)?;
    Widget::in_(visit.browser).act("spreadsheet")?;
    paste(visit, " ")?;
    until(visit, "[data-not-read]")
}

/// A sheet with everything that can be said of one.
fn sheet_understood(visit: &Visit) -> Verdict {
    full_program(visit)?;
    Widget::in_(visit.browser).act("spreadsheet")?;
    paste(
        visit,
        "Our results\nSchool\tPhase\tKS2 cohort\tRWM expected\tReading\tComment\nOak\tPrimary\t60\t0.64\t74\tgood\n\
         Elm\tPrimary\t8\tSUPP\tSUPP\t\nAsh\tSecondary\t30\t0.5\tx1\t\nTotal\t\t98\t0.6\t\t\n",
    )?;
    until(visit, "[data-cells='refused']")
}

fn paste(visit: &Visit, text: &str) -> Verdict {
    let script = "
        const area = document.querySelector('#pasted');
        if (!area) return false;
        area.value = arguments[0];
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;";
    visit
        .browser
        .until("the place for a block", script, &json!([text]))
}

fn find_by_name(visit: &Visit) -> Verdict {
    full_program(visit)?;
    super::lookup::type_name(visit, "academies trust")?;
    until(visit, "[data-trust]")
}

fn measure_open(visit: &Visit, measure: &str) -> Verdict {
    full_program_with_example(visit)?;
    open_row(visit, measure)
}

fn open_row(visit: &Visit, measure: &str) -> Verdict {
    open_measure(visit, measure)?;
    until_drawn(
        visit,
        &format!(".line[data-measure='{measure}'] .line-more canvas"),
    )
}

/// Shows a tab of the opened measure, with its picture.
fn at_tab(visit: &Visit, tab: &str) -> Verdict {
    Widget::in_(visit.browser).open_tab("rwm_expected", tab)?;
    until_drawn(visit, ".line[data-measure='rwm_expected'] .line-more canvas")
}

fn full_program_does_not_arrive(visit: &Visit) -> Verdict {
    press(visit, "[data-room='sector']")?;
    until(visit, "#not-loaded")
}
