//! Pages of others with the scripts with which they really make room for a frame: each must learn how high the widget is, in
//! its own dialect, plain and in a sandbox, and hear nothing while nothing changes.

use std::fs;

use serde_json::json;
use xtask::server::Server;
use xtask::tools::npm_package::NpmPackage;

use super::full_program::open_measure;
use crate::host::show;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::{Visit, another_server};
use crate::widget::{KEY_STAGE_2, Widget};

/// A way in which pages make room for frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Host {
    /// The snippet that Datawrapper gives to be pasted.
    Datawrapper,
    /// Our own script for hosts, with its element.
    Element,
    /// Our own script for hosts, with a frame that stands on the page.
    OwnFrame,
    Pym,
    IframeResizer4,
    IframeResizer5,
    OpenIframeResizer,
}

/// Datawrapper's snippet for a responsive frame, in its form.
const DATAWRAPPER: &str = "<script>window.addEventListener('message',function(a){if(void 0!==a.data['datawrapper-height'])\
    {var e=document.querySelectorAll('iframe');for(var t in a.data['datawrapper-height'])for(var r,i=0;r=e[i];i++)\
    if(r.contentWindow===a.source){var d=a.data['datawrapper-height'][t]+'px';r.style.height=d}}});</script>";

impl Host {
    /// Its script from npm, and the name under which it is served.
    fn script(self) -> Option<(&'static str, NpmPackage)> {
        let [pym, four, five, open] = NpmPackage::host_scripts();
        Some(match self {
            Self::Datawrapper | Self::Element | Self::OwnFrame => return None,
            Self::Pym => ("pym.js", pym),
            Self::IframeResizer4 => ("resizer-4.js", four),
            Self::IframeResizer5 => ("resizer-5.js", five),
            Self::OpenIframeResizer => ("open.js", open),
        })
    }

    /// What the page has in its body: a plain frame and a sandboxed one; `widget` is the folder of the widget.
    fn body(self, widget: &str) -> String {
        let frame = |id: &str, query: &str, sandbox: &str| {
            format!(
                "<iframe id='{id}' title='Trust Benchmark' src='{widget}{query}' {sandbox} \
                 style='width:100%;height:300px;border:0'></iframe>"
            )
        };
        let frames = frame("plain", "", "") + &frame("sandboxed", "", SANDBOX);
        // iframe-resizer's scripts send only to where they think that the frame comes from, which a sandboxed one does not.
        let named = frame("plain", "", "") + &frame("sandboxed", "?ifr=sandboxed", SANDBOX);
        match self {
            Self::Datawrapper => frames + DATAWRAPPER,
            Self::Element => format!(
                "<script src='{widget}embed.js'></script><trust-benchmark title='Our results'></trust-benchmark>"
            ),
            Self::OwnFrame => format!("<script src='{widget}embed.js'></script>{frames}"),
            Self::Pym => format!(
                "<div id='plain'></div><div id='sandboxed'></div><script src='pym.js'></script><script>\
                 new pym.Parent('plain', '{widget}', {{}});\
                 new pym.Parent('sandboxed', '{widget}', {{ sandbox: 'allow-scripts' }});</script>"
            ),
            Self::IframeResizer4 => format!(
                "{named}<script src='resizer-4.js'></script><script>iFrameResize({{ log: false }}, 'iframe')</script>"
            ),
            Self::IframeResizer5 => format!(
                "{named}<script src='resizer-5.js'></script><script>iframeResize({{ license: 'GPLv3' }}, 'iframe')</script>"
            ),
            Self::OpenIframeResizer => format!(
                "{frames}<script type='module'>import {{ initialize }} from './open.js'; initialize({{}}, 'iframe')</script>"
            ),
        }
    }

    /// How its frames are found.
    const fn frames(self) -> &'static [&'static str] {
        match self {
            Self::Element => &["trust-benchmark iframe"],
            Self::Pym => &["#plain iframe", "#sandboxed iframe"],
            _ => &["#plain", "#sandboxed"],
        }
    }
}

/// Opens the host's page.
fn open(visit: &Visit, host: Host) -> Result<Server, Problem> {
    let server = another_server(&visit.site)?;
    if let Some((name, package)) = host.script() {
        let path = package
            .find()
            .ok_or_else(|| Problem::Skipped(format!("{name} is not on this machine")))?;
        server.add_page(&format!("/{name}"), fs::read(path)?);
    }
    show(visit, &server, &host.body(&visit.address()))?;
    Ok(server)
}

/// Enters one of the host's frames.
fn enter(visit: &Visit, frame: &str) -> Verdict {
    visit.browser.leave_frames()?;
    // Browsers paint a frame of another origin less, or not, while nobody can see it.
    let address: String = visit.browser.run(
        "
        const frame = document.querySelector(arguments[0]);
        frame.scrollIntoView();
        return frame.src;",
        &json!([frame]),
    )?;
    visit.browser.enter_frame(frame, &address)?;
    visit.until_full()
}

/// As high as what is in it, within the pixels that a host may round away.
const FITS: &str = "
    const height = document.querySelector('.page').getBoundingClientRect().height;
    return Math.abs(innerHeight - height) <= 2 && document.documentElement.scrollHeight <= innerHeight + 1;";

fn until_it_fits(visit: &Visit, when: &str) -> Result<f64, Problem> {
    visit
        .browser
        .until(
            &format!("the frame to be as high as the widget {when}"),
            FITS,
            &json!([]),
        )
        .map_err(|problem| explained(visit, problem))?;
    visit.browser.run("return innerHeight", &json!([]))
}

fn explained(visit: &Visit, problem: Problem) -> Problem {
    let heights = visit.browser.run::<serde_json::Value>(
        "return [innerHeight, document.querySelector('.page').getBoundingClientRect().height,
            document.documentElement.scrollHeight]",
        &json!([]),
    );
    match (problem, heights) {
        (Problem::Failed(message), Ok(heights)) => Problem::Failed(format!("{message}: {heights}")),
        (problem, _) => problem,
    }
}

/// Entry, an opened measure, and back: the height of each frame follows up and down.
fn follows(visit: &Visit, host: Host) -> Verdict {
    let _server = open(visit, host)?;
    for frame in host.frames() {
        enter(visit, frame)?;
        up_and_down(visit).map_err(|problem| match problem {
            Problem::Failed(why) => Problem::Failed(format!("{host:?}, {frame}: {why}")),
            other => other,
        })?;
    }
    visit.browser.leave_frames()?;
    stand_still(visit, host)
}

fn up_and_down(visit: &Visit) -> Verdict {
    let widget = Widget::in_(visit.browser);
    let door = until_it_fits(visit, "at the front door")?;
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    visit.browser.until(
        "the packs",
        "return !document.querySelector('.pack-waiting')",
        &json!([]),
    )?;
    let results = until_it_fits(visit, "with results")?;
    open_measure(visit, KEY_STAGE_2)?;
    visit.browser.until(
        "the opened measure",
        "return document.querySelector('.line-more canvas')?.height > 150",
        &json!([]),
    )?;
    let opened = until_it_fits(visit, "with an opened measure")?;
    visit.browser.until(
        "the measure to close",
        "
        const button = document.querySelector('.line-open[aria-expanded=true]');
        button?.click();
        return !button;",
        &json!([]),
    )?;
    let closed = until_it_fits(visit, "with the measure closed")?;
    ensure(opened > closed + 200.0, || {
        format!("heights of {door}, {results}, {opened} and {closed}")
    })
}

/// For ten seconds in which nothing happens every frame keeps its size. It is watched all that time: a height that creeps up
/// by itself does so slowly.
fn stand_still(visit: &Visit, host: Host) -> Verdict {
    let changes: Vec<String> = visit.browser.run_until_answer(
        "
        const done = arguments[arguments.length - 1];
        const changes = [];
        const sizes = new Map();
        const watch = new ResizeObserver((all) => {
            for (const { target, contentRect: { height } } of all) {
                if (sizes.has(target)) changes.push(`${sizes.get(target)} to ${height}`);
                sizes.set(target, height);
            }
        });
        for (const frame of document.querySelectorAll('iframe')) watch.observe(frame);
        setTimeout(() => done(changes), 10000);",
        &json!([]),
    )?;
    ensure(changes.is_empty(), || {
        format!("{host:?}: sizes changed while nothing happened: {changes:?}")
    })
}

pub(super) const SANDBOX: &str = "sandbox='allow-scripts'";

/// A check of each host, with a plain frame and a sandboxed one.
macro_rules! hosts {
    ($($name:ident: $host:ident;)*) => {$(
        pub(super) fn $name(visit: &Visit) -> Verdict {
            follows(visit, Host::$host)
        }
    )*};
}

hosts! {
    datawrapper: Datawrapper;
    own_frame: OwnFrame;
    // It makes a frame with a sandbox of its own.
    element: Element;
    pym: Pym;
    iframe_resizer_4: IframeResizer4;
    iframe_resizer_5: IframeResizer5;
    open_iframe_resizer: OpenIframeResizer;
}

/// What a page around the frame, or another frame in it, may send without anything coming of it.
const FOREIGN: &str = "
    const frame = document.querySelector('iframe').contentWindow;
    const other = document.createElement('iframe');
    document.body.append(other);
    window.heard = [];
    addEventListener('message', ({ data, source }) => source === frame && heard.push(data));
    const bad = [
        null, 7, '', '[iFrameSizer]', '[iFrameSizer]a:b', 'pymxPYMxaxPYMxheightxPYMx1', { type: 'iframe-resized', height: 1 },
        { 'datawrapper-height': { a: 1 } }, '[iFrameSizer]' + 'x'.repeat(100000), { type: { type: 'iframe-child-init' } }, [['iframe-child-init']],
        '[iFrameSizer]a\\nb:8:false:false:32:true:true',
    ];
    for (const message of bad) for (let i = 0; i < 500; i += 1) frame.postMessage(message, '*');
    // From a window that is not the parent.
    other.contentWindow.eval(`for (let i = 0; i < 500; i += 1) parent.document.querySelector('iframe').contentWindow
        .postMessage({ type: 'iframe-child-init' }, '*')`);
    // A flood of what is listed is answered, but not each time.
    for (let i = 0; i < 5000; i += 1) frame.postMessage({ type: 'iframe-get-child-dimensions' }, '*');
    return true;";

/// Messages of other shapes, from other windows, and thousands of them change nothing.
pub(super) fn foreign_messages(visit: &Visit) -> Verdict {
    let _server = open(visit, Host::Datawrapper)?;
    enter(visit, "#plain")?;
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    until_it_fits(visit, "with results")?;
    let address: String = visit.browser.run("return location.href", &json!([]))?;
    let said = widget.sentence(KEY_STAGE_2)?;
    visit.browser.leave_frames()?;
    visit
        .browser
        .until("the messages to be sent", FOREIGN, &json!([]))?;
    visit.browser.until(
        "an answer in the dialect that was spoken before",
        "return heard.some((data) => data?.['datawrapper-height']?.['trust-benchmark'] > 100)",
        &json!([]),
    )?;
    let heard: Vec<serde_json::Value> = visit.browser.run("return heard", &json!([]))?;
    ensure(heard.len() < 1000, || {
        format!("{} answers to the flood", heard.len())
    })?;
    ensure(
        heard
            .iter()
            .all(|data| data.get("datawrapper-height").is_some() || data.get("sentinel").is_some()),
        || format!("answers in another dialect: {heard:?}"),
    )?;
    visit.browser.enter_frame("#plain", &address)?;
    let now = widget.sentence(KEY_STAGE_2)?;
    ensure(now == said, || format!("it says {now:?} and no longer {said:?}"))?;
    until_it_fits(visit, "after the messages").map(drop)
}
