//! Every view that a person can come to, and how: whatever must hold of all of them takes them from this list. A new
//! view is one line here; a room without a view of its name fails a check.

use serde_json::json;
use xtask::server::Server;
use xtask::tools::browsers::Engine;

use self::Kind::{Dark, Phone, Wide};
use super::panic::bring_about;
use super::whole::{visit_room, widen};
use crate::host;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::{KEY_STAGE_2, Widget};

/// A state of the page that is looked at by itself.
pub(crate) struct View {
    pub(crate) name: &'static str,
    /// How it is pictured in `docs/`.
    pub(crate) pictures: &'static [Kind],
    /// What such a picture shows of the page.
    pub(crate) part: &'static str,
    opens: Opens,
    reach: fn(&Visit) -> Verdict,
}

/// A kind of picture of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// On a desk, by day.
    Wide,
    /// The same by night.
    Dark,
    /// On a telephone.
    Phone,
}

/// How the page is before anything is done in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opens {
    Ready,
    /// Its program does not arrive.
    WithoutProgram,
}

/// Around the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Around {
    /// Nothing: it is the page, as wide as the window.
    Nothing,
    /// A host's frame of that width in CSS pixels, which 320 also makes a page of 1280 at four times the size.
    Frame(u32),
}

const fn ready(
    name: &'static str,
    pictures: &'static [Kind],
    part: &'static str,
    reach: fn(&Visit) -> Verdict,
) -> View {
    View {
        name,
        pictures,
        part,
        opens: Opens::Ready,
        reach,
    }
}

/// Every view. A room's is named as the room.
pub(crate) const ALL: &[View] = &[
    ready("first comparison, empty", &[], ".page", |_| Ok(())),
    ready("first comparison", &[Wide, Dark, Phone], ".page", example),
    ready("first comparison, refusing", &[], ".page", |visit| {
        let widget = Widget::in_(visit.browser);
        widget.set_figure(KEY_STAGE_2, "65,4")?;
        widget.until_message(KEY_STAGE_2)
    }),
    ready("first comparison alone", &[], ".more", rest_does_not_arrive),
    ready("whole widget, empty", &[], ".page", full_program),
    ready("your trust", &[Wide, Phone], ".page", full_program_with_example),
    ready("school by school", &[Wide], ".your-trust", by_school),
    ready("find by name", &[], ".your-trust", find_by_name),
    ready("from a spreadsheet", &[], ".your-trust", from_a_spreadsheet),
    ready("a sheet understood", &[Wide, Phone], ".importing", understood),
    ready(
        "one measure",
        &[Wide, Dark, Phone],
        ".line[data-measure='rwm_expected']",
        |visit| opened(visit, "rwm_expected"),
    ),
    ready(
        "one measure, its schools",
        &[Wide, Phone],
        "[data-part='own-schools']",
        |visit| {
            by_school(visit)?;
            open_row(visit, "rwm_expected")?;
            super::by_school::the_last_school_leaves(visit)?;
            until_drawn(visit, ".line[data-measure='rwm_expected'] .line-more canvas")
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
    ready("methods", &[Wide], ".methods", |visit| {
        enter(visit, "methods")?;
        until(visit, ".worked-steps")
    }),
    ready("about", &[Wide], ".about", |visit| {
        enter(visit, "about")?;
        until(visit, "#about-privacy")
    }),
    ready("after a panic", &[Wide], ".page", bring_about),
    View {
        name: "not started",
        pictures: &[],
        part: ".page",
        opens: Opens::WithoutProgram,
        reach: |_| Ok(()),
    },
];

impl View {
    /// Goes there from a page opened anew. A host around it is there as long as its server.
    pub(crate) fn open(&self, visit: &Visit, around: Around) -> Result<Option<Server>, Problem> {
        if self.opens == Opens::WithoutProgram {
            visit.server.refuse(".wasm");
            // A check before may have had this port, and Chromium keeps named files for a year.
            if visit.engine() == Engine::Chromium {
                visit
                    .browser
                    .developer_tool("Network.clearBrowserCache", &json!({}))?;
            }
        }
        let host = match around {
            Around::Nothing => {
                visit.begin()?;
                None
            }
            Around::Frame(width) => {
                // WebKit clicks on nothing that is out of its small window.
                let frame = format!("width='{width}' height='600' style='border:0; display:block'");
                Some(host::open(visit, &frame)?)
            }
        };
        visit.until_state(match self.opens {
            Opens::Ready => "ready",
            Opens::WithoutProgram => "failed",
        })?;
        (self.reach)(visit)?;
        Ok(host)
    }
}

/// Every room beside the first has a view, so that nothing which holds of all views is left out in one.
pub(super) fn every_room_has_one(visit: &Visit) -> Verdict {
    visit.open()?;
    full_program_with_example(visit)?;
    let doors = "
        const doors = [...document.querySelectorAll('[data-room]:not([aria-current])')];
        return doors.map((door) => door.dataset.room);";
    let rooms: Vec<String> = visit.browser.run(doors, &json!([]))?;
    ensure(!rooms.is_empty(), || "no door leads to another room".to_owned())?;
    for room in rooms {
        ensure(ALL.iter().any(|view| view.name == room), || {
            format!("the room {room} has no view")
        })?;
    }
    Ok(())
}

/// The whole widget with the example, and then a room.
fn enter(visit: &Visit, room: &str) -> Verdict {
    full_program_with_example(visit)?;
    visit_room(visit, room)?;
    until(visit, &format!("[data-room='{room}'][aria-current]"))
}

/// Clicks by a script: in a frame, WebKit's driver clicks beside what is far down the page.
fn press(visit: &Visit, selector: &str) -> Verdict {
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

/// The whole widget, all its figures there: what arrived later would change the page while it is looked at.
fn full_program(visit: &Visit) -> Verdict {
    widen(visit)?;
    until(visit, "input[name='reading_expected']")?;
    until(visit, "input[name='english_maths_4']")
}

/// The same with the example.
pub(super) fn full_program_with_example(visit: &Visit) -> Verdict {
    example(visit)?;
    full_program(visit)?;
    until_drawn(visit, ".line-picture canvas")
}

fn by_school(visit: &Visit) -> Verdict {
    full_program_with_example(visit)?;
    press(visit, "input[name='way'][value='by-school']")?;
    until(visit, ".schools-table")?;
    Widget::in_(visit.browser).act("example")?;
    until(visit, ".schools-table [data-school='1']")?;
    until_drawn(visit, ".line-picture canvas")
}

/// The place for spreadsheets, refusing what is none.
fn from_a_spreadsheet(visit: &Visit) -> Verdict {
    full_program(visit)?;
    Widget::in_(visit.browser).act("spreadsheet")?;
    paste(visit, " ")?;
    until(visit, "[data-not-read]")
}

/// A sheet with everything that can be said of one.
fn understood(visit: &Visit) -> Verdict {
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
    Widget::in_(visit.browser).act("find")?;
    until(visit, "#lookup-query")?;
    visit.browser.type_into("#lookup-query", "academies trust")?;
    until(visit, "[data-trust]")
}

fn opened(visit: &Visit, measure: &str) -> Verdict {
    full_program_with_example(visit)?;
    open_row(visit, measure)
}

fn open_row(visit: &Visit, measure: &str) -> Verdict {
    let row = format!(".line[data-measure='{measure}']");
    press(visit, &format!("{row} .line-open"))?;
    until_drawn(visit, &format!("{row} .line-more canvas"))
}

fn rest_does_not_arrive(visit: &Visit) -> Verdict {
    example(visit)?;
    let whole = visit
        .site
        .names()
        .find(|name| name.starts_with("later/full-") && name.contains(".wasm"));
    visit.server.refuse(whole.unwrap_or_default());
    Widget::in_(visit.browser).act("widen")?;
    until(visit, ".more .field-message")
}
