//! What a host chooses by the address of its frame, and the page under "About" that writes such addresses.

use serde_json::json;

use super::full_program::open_section;
use crate::host::show;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::{Visit, another_server};
use crate::widget::{KEY_STAGE_2, Widget};

/// Opens the widget with parameters, and waits for its full program.
fn open(visit: &Visit, parameters: &str) -> Verdict {
    let address = format!("{}?{parameters}", visit.address());
    // A parameter that opens a view is replaced by that view in the address.
    visit.browser.open_somewhere(&address)?;
    visit.until_full()
}

/// The colour of the trust's marks, of the paper, and the fonts.
#[derive(Debug, serde::Deserialize)]
struct Look {
    accent: String,
    paper: String,
    heading: String,
    masthead: bool,
}

fn look(visit: &Visit) -> Result<Look, Problem> {
    visit.browser.run(
        "
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        return {
            accent: style('.swatch-trust').color,
            paper: style('.swatch-paper').color,
            heading: style('h2').fontFamily.split(',')[0].replace(/['\"]/g, ''),
            masthead: style('.masthead').clipPath === 'none',
        };",
        &json!([]),
    )
}

pub(super) fn change_the_look(visit: &Visit) -> Verdict {
    open(visit, "accent=%230b6b3a&theme=light&font=Georgia,%20Times")?;
    let light = look(visit)?;
    ensure(
        light.accent == "rgb(11, 107, 58)"
            && light.paper == "rgb(251, 250, 247)"
            && light.heading == "Georgia",
        || format!("{light:?}"),
    )?;
    open(visit, "accent=0b6b3a&theme=dark&font=sans&compact=yes")?;
    let dark = look(visit)?;
    // The same green, as light as it must be there.
    ensure(
        dark.paper == "rgb(20, 24, 29)" && dark.accent != "rgb(11, 107, 58)" && dark.heading == "system-ui",
        || format!("{dark:?}"),
    )?;
    ensure(!dark.masthead && light.masthead, || {
        format!("the heading: {light:?}, and compact: {dark:?}")
    })?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    widget.canvas(KEY_STAGE_2)?.ensure_drawn()
}

pub(super) fn refused_are_said(visit: &Visit) -> Verdict {
    open(
        visit,
        "accent=ffee88&font=%22%3Bcolor:red&theme=purple&view=secrets&phase=tertiary&other=1",
    )?;
    let plain = look(visit)?;
    ensure(plain.accent == "rgb(179, 64, 15)", || format!("{plain:?}"))?;
    open_section(visit, "about")?;
    visit.browser.until(
        "what is refused, and nothing else",
        "return [...document.querySelectorAll('[data-refused]')].map((one) => one.dataset.refused).join()
            === 'accent,font,theme,view,phase'
            && document.querySelector('[data-refused=accent]').textContent.includes('too pale')",
        &json!([]),
    )
}

pub(super) fn open_a_view(visit: &Visit) -> Verdict {
    // Every one that “For hosts” offers.
    for section in trust_benchmark::route::Section::ALL {
        open(visit, &format!("view={}", section.id()))?;
        visit.browser.until(
            section.id(),
            "return location.hash === `#${arguments[0]}`",
            &json!([section.id()]),
        )?;
    }
    open(visit, "view=sector")?;
    visit.browser.until(
        "the sector",
        "return document.querySelector('[data-room-open=sector], .sector') !== null && location.hash === '#sector'",
        &json!([]),
    )?;
    open(visit, "phase=secondary")?;
    let secondary = "
        const shown = [...document.querySelectorAll('[data-country]')].filter((one) => one.getClientRects().length > 0);
        return shown.length === 1 && shown[0].dataset.country !== 'rwm_expected';";
    visit
        .browser
        .until("secondary schools first", secondary, &json!([]))?;
    open(visit, &format!("measure={KEY_STAGE_2}"))?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    visit.browser.until(
        "the measure to be open",
        "return document.querySelector(`.line[data-measure='rwm_expected'] .line-open`)?.getAttribute('aria-expanded') === 'true'",
        &json!([]),
    )
}

/// Two frames of one page have each their own look and figures.
pub(super) fn two_frames_keep_apart(visit: &Visit) -> Verdict {
    let host = another_server(&visit.site)?;
    let address = visit.address();
    let frames = format!(
        "<script src='{address}embed.js'></script>
        <iframe id='one' title='One' src='{address}index.html?accent=0b6b3a' width='600' height='500'></iframe>
        <iframe id='two' title='Two' src='{address}index.html' width='600' height='500'></iframe>"
    );
    show(visit, &host, &frames)?;
    let widget = Widget::in_(visit.browser);
    visit
        .browser
        .enter_frame("#one", &format!("{address}index.html?accent=0b6b3a"))?;
    visit.until_full()?;
    // A field that moves as the frame grows is missed by drivers.
    visit.browser.until(
        "the frame to have grown",
        "return innerHeight >= document.querySelector('.page').getBoundingClientRect().height - 2",
        &json!([]),
    )?;
    widget.enter_65_of_182()?;
    visit.browser.leave_frames()?;
    visit
        .browser
        .enter_frame("#two", &format!("{address}index.html"))?;
    visit.until_full()?;
    let other = look(visit)?;
    ensure(other.accent == "rgb(179, 64, 15)", || format!("{other:?}"))?;
    let empty: bool = visit.browser.run(
        "return document.querySelector('.front-door') !== null && document.querySelector('.line') === null",
        &json!([]),
    )?;
    ensure(empty, || {
        "the second frame has the first one's figures".to_owned()
    })
}

/// What is chosen under "For hosts" is in the code, and in a real frame.
pub(super) fn code_is_written(visit: &Visit) -> Verdict {
    visit.open()?;
    open_section(visit, "about")?;
    // A colour that the page would refuse is in no code, and the field says why.
    let refused = "
        const field = document.querySelector(`[name='embed-accent']`);
        if (!field) return false;
        if (field.value !== arguments[0]) {
            field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            field.dispatchEvent(new FocusEvent('blur'));
        }
        return document.querySelector('#embed-accent-message').textContent.includes(arguments[1])
            && field.getAttribute('aria-invalid') === 'true'
            && !document.querySelector('#embed-frame').value.includes('accent');";
    for (colour, why) in [("green", "six digits"), ("#ffffcc", "too pale")] {
        let what = format!("why {colour} is refused");
        visit.browser.until(&what, refused, &json!([colour, why]))?;
    }
    let choose = "
        const set = (name, value, type) => {
            const field = document.querySelector(`[name='embed-${name}']`);
            const proto = field.options ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
            Object.getOwnPropertyDescriptor(proto, 'value').set.call(field, value);
            field.dispatchEvent(type === 'input' ? new InputEvent(type, { bubbles: true }) : new Event(type, { bubbles: true }));
        };
        if (!document.querySelector('#about-embedding')) return false;
        if (document.querySelector('#embed-frame').value.includes('accent')) return true;
        if (document.querySelector('#embed-frame').value.includes('view=sector')) set('accent', '#0b6b3a', 'input');
        else set('view', 'sector', 'change');
        return false;";
    visit.browser.until("the choices", choose, &json!([]))?;
    let code: Vec<String> = visit.browser.run(
        "return ['frame', 'element', 'wordpress', 'link'].map((id) => document.querySelector(`#embed-${id}`).value)",
        &json!([]),
    )?;
    let wanted = format!("{}index.html?view=sector&amp;accent=%230b6b3a", visit.address());
    for (place, code) in code.iter().enumerate() {
        let holds = if place == 1 {
            code.contains("<trust-benchmark view=\"sector\" accent=\"#0b6b3a\">")
        } else {
            code.contains(&wanted)
        };
        ensure(holds, || format!("{code} has no {wanted}"))?;
    }
    visit.browser.click("[data-copies='embed-frame']")?;
    visit.browser.until(
        "a word about the copy, or the text selected",
        "
        const said = document.querySelector('[data-copies=embed-frame] + [role=status]').textContent;
        return /Copied|Selected/.test(said) && String(document.activeElement.value).includes('<iframe');",
        &json!([]),
    )?;
    visit.browser.click("[data-action='preview']")?;
    let preview = wanted.replace("&amp;", "&");
    visit.browser.until(
        "the preview",
        "return document.querySelector('.embed-preview')?.src === arguments[0]",
        &json!([preview]),
    )?;
    visit
        .browser
        .enter_frame(".embed-preview", &format!("{preview}#sector"))?;
    visit.until_full()?;
    let look = look(visit)?;
    ensure(look.accent == "rgb(11, 107, 58)", || format!("{look:?}"))
}
