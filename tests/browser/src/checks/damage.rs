//! Files that arrive damaged, one bit of each flipped by the server: none is used, each is named and fetched once more past
//! the browser's cache, and all is well once the server is. Names with a hash may be kept for a year, so what was damaged
//! once would otherwise stay so.

use serde_json::json;

use super::file_reader::{self, LARGE};
use super::full_program::{open_full_program, open_section, until_field, until_place};
use super::panic::{REPAIR, cause_panic};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::{FOLDER, Visit};
use crate::widget::{KEY_STAGE_2, Widget};

/// The file of the built widget whose name starts and ends so.
fn named(visit: &Visit, start: &str, ending: &str) -> Result<String, Problem> {
    let mut names = visit.site.names();
    let name = names.find(|name| name.starts_with(start) && name.ends_with(ending));
    name.map(str::to_owned)
        .ok_or_else(|| Problem::Failed(format!("the site has no {start}…{ending}")))
}

/// How often a file was asked for.
fn asked_for(visit: &Visit, name: &str) -> usize {
    let requests = visit.server.requests();
    requests.iter().filter(|one| one.path.ends_with(name)).count()
}

/// The same in another server, whose files the browser has never seen.
fn elsewhere<'a>(visit: &Visit<'a>) -> Result<Visit<'a>, Problem> {
    Visit::new(visit.browser, &visit.site)
}

/// The scripts and the program of the first comparison: the page says which did not arrive, and does not start.
pub(super) fn first_program(visit: &Visit) -> Verdict {
    for (start, ending) in [
        ("policy", ".js"),
        ("boot", ".js"),
        ("trust-benchmark-", ".js"),
        ("trust-benchmark_bg-", ".wasm"),
    ] {
        let visit = elsewhere(visit)?;
        let name = named(&visit, start, ending)?;
        visit.server.damage(&name);
        visit.begin()?;
        visit.until_state("failed")?;
        Widget::in_(visit.browser).until_shown("#failure")?;
        let words = visit.browser.visible_text("#failure")?;
        ensure(words.contains(&name), || {
            format!("{name} is damaged; it says {words:?}")
        })?;
        let asked = asked_for(&visit, &name);
        ensure(asked >= 2, || {
            format!("{name} was damaged and asked for {asked} times")
        })?;
        let nothing = "return document.querySelector('#app > .loading') !== null";
        visit
            .browser
            .until("no widget to have started", nothing, &json!([]))?;

        visit.server.repair();
        visit.open()?;
        let widget = Widget::in_(visit.browser);
        widget.enter_65_of_182()?;
        widget.until_finding(KEY_STAGE_2)?;
    }
    Ok(())
}

/// Without its style the widget works; a damaged one has no effect.
pub(super) fn first_style(visit: &Visit) -> Verdict {
    let name = named(visit, "first-", ".css")?;
    visit.server.damage(&name);
    visit.open()?;
    let plain = "return getComputedStyle(document.getElementById('announcement')).position === 'static'";
    visit.browser.until("a page without a style", plain, &json!([]))?;
    ensure(asked_for(visit, &name) >= 2, || {
        "the style was not asked for once more".to_owned()
    })?;
    visit.server.repair();
    visit.open()?;
    let styled = "return getComputedStyle(document.getElementById('announcement')).position === 'absolute'";
    visit.browser.until("the page's style", styled, &json!([]))
}

/// What the full program is made of: the first comparison stays, with its figures, and the next attempt succeeds.
pub(super) fn whole_widget(visit: &Visit) -> Verdict {
    for (start, ending) in [
        ("later/list-", ".json"),
        ("later/full-", ".js"),
        ("later/full-", ".wasm"),
        ("later/full-", ".css"),
    ] {
        let visit = elsewhere(visit)?;
        let name = named(&visit, start, ending)?;
        visit.server.damage(&name);
        visit.begin()?;
        visit.until_state("ready")?;
        let widget = Widget::in_(visit.browser);
        widget.enter_65_of_182()?;
        let watch = "
            window.said = [];
            const { error } = console;
            console.error = (...words) => (window.said.push(words.map(String).join(' ')), error(...words));
            return true;";
        visit.browser.until("a watch on the console", watch, &json!([]))?;
        visit.browser.click("[data-room='sector']")?;
        widget.until_shown("#not-loaded")?;
        let short = name.rsplit('/').next().unwrap_or_default();
        let named = "return window.said.some((line) => line.includes(arguments[0]))";
        visit
            .browser
            .until(&format!("{short} to be named"), named, &json!([short]))?;
        let figure = widget.field_value(KEY_STAGE_2)?;
        ensure(figure == "65", || format!("the figure became {figure:?}"))?;
        let asked = asked_for(&visit, &name);
        ensure(asked >= 2, || {
            format!("{name} was damaged and asked for {asked} times")
        })?;
        visit.server.repair();
        visit.browser.click("[data-room='reflect']")?;
        open_full_program(&visit)?;
        open_section(&visit, "your-trust")?;
        until_place(&visit, KEY_STAGE_2, "626 trusts")?;
    }
    Ok(())
}

/// A pack: no figure of it is shown, and every “Try again” asks the server.
pub(super) fn pack(visit: &Visit) -> Verdict {
    let name = named(visit, "later/primary-", ".postcard")?;
    visit.server.damage(&name);
    visit.open()?;
    let widget = Widget::in_(visit.browser);
    widget.enter_65_of_182()?;
    let says = "return document.querySelector('.pack-waiting')?.textContent.includes('could not be loaded')";
    let missing = "word that the figures are missing";
    visit.browser.until(missing, says, &json!([]))?;
    let first = asked_for(visit, &name);
    ensure(first >= 2, || format!("{name} was asked for {first} times"))?;
    let none = "return document.querySelector(`input[name='reading_expected']`) === null";
    visit.browser.until("no figure of the pack", none, &json!([]))?;

    widget.act("load-again")?;
    visit.browser.until(missing, says, &json!([]))?;
    let second = asked_for(visit, &name);
    ensure(second > first, || {
        "“Try again” did not ask for the damaged pack".to_owned()
    })?;

    visit.server.repair();
    widget.act("load-again")?;
    until_field(visit, "reading_expected")?;
    ensure(asked_for(visit, &name) > second, || {
        "“Try again” did not ask for the sound pack".to_owned()
    })
}

/// The reader of spreadsheets.
pub(super) fn reader(visit: &Visit) -> Verdict {
    for (start, ending) in [("later/files-", ".js"), ("later/reader-", ".wasm")] {
        let visit = elsewhere(visit)?;
        let name = named(&visit, start, ending)?;
        visit.server.damage(&name);
        visit.open()?;
        ensure_not_loaded(&visit)?;
        let asked = asked_for(&visit, &name);
        ensure(asked >= 2, || {
            format!("{name} was damaged and asked for {asked} times")
        })?;
        visit.server.repair();
        file_reader::ensure_read(&visit, "a,b\n", LARGE)?;
        visit.until_state("ready")?;
    }
    Ok(())
}

/// The reader's script where there are no workers.
pub(super) fn reader_in_the_page(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("no-workers.html", "<script>delete globalThis.Worker</script>")?;
    let script = visit.site.names().find(|name| is_reader_script(name));
    let script = script.ok_or_else(|| Problem::Failed("the site has no reader's script".to_owned()))?;
    visit.server.damage(script);
    visit.browser.open(&page)?;
    visit.until_state("ready")?;
    ensure_not_loaded(visit)?;
    ensure(asked_for(visit, script) >= 2, || {
        format!("{script} was not asked for once more")
    })?;
    visit.server.repair();
    file_reader::ensure_read(visit, "a,b\n", 0)
}

/// `later/reader-1aa219e61193488b.js`, and not the worker's.
fn is_reader_script(name: &str) -> bool {
    name.starts_with("later/reader-") && name.contains(".js") && !name.contains("worker")
}

/// The worker's script: the page reads instead, until the server is sound.
pub(super) fn worker(visit: &Visit) -> Verdict {
    let name = named(visit, "later/reader-worker-", ".js")?;
    visit.server.damage(&name);
    visit.open()?;
    file_reader::ensure_read(visit, "a,b\n", 0)?;
    let refusal = file_reader::read(visit, "a,b\n", LARGE)?;
    ensure(refusal.is_err(), || "a damaged worker has read".to_owned())?;
    ensure(asked_for(visit, &name) >= 2, || {
        format!("{name} was not asked for once more")
    })?;
    visit.server.repair();
    file_reader::ensure_read(visit, "a,b\n", LARGE)?;

    // A browser checks no hash of a worker, and loads it by a request of its own: another one is given nothing to read.
    let other = format!("{FOLDER}later/other.js");
    let script = "
        postMessage({ program: 'function other(){}' });
        onmessage = () => postMessage({ why: 'stopped' });";
    visit.server.add_page(&other, script);
    let replace = "
        const Sound = Worker;
        window.made = 0;
        window.Worker = function (address) {
            window.made += 1;
            return new Sound(arguments.length && new URL('later/other.js', document.baseURI).href);
        };
        return true;";
    visit
        .browser
        .until("the worker to be another", replace, &json!([]))?;
    file_reader::ensure_read(visit, "c,d\n", 0)?;
    let made: usize = visit.browser.run("return window.made", &json!([]))?;
    ensure(made == 2, || format!("a worker was made {made} times"))
}

fn ensure_not_loaded(visit: &Visit) -> Verdict {
    file_reader::begin(visit, "a,b\n", 0)?;
    let (_, why) = file_reader::ended(visit)?;
    ensure(why == "not loaded", || format!("it says {why:?}"))
}

/// A new start after a panic asks nobody for anything, so that it works without a network.
pub(super) fn a_new_start_asks_for_nothing(visit: &Visit) -> Verdict {
    visit.open()?;
    cause_panic(visit)?;
    starts_from_what_is_there(visit)?;
    Widget::in_(visit.browser).until_finding(KEY_STAGE_2)?;
    // And again, from the same.
    super::panic::break_by_typing(visit, "input[name='progress_8']")?;
    starts_from_what_is_there(visit)?;
    Widget::in_(visit.browser).until_finding(KEY_STAGE_2)?;

    visit.server.repair();
    open_full_program(visit)?;
    until_field(visit, "reading_expected")?;
    super::panic::break_by_typing(visit, "input[name='reading_expected']")?;
    starts_from_what_is_there(visit)?;
    until_place(visit, KEY_STAGE_2, "626 trusts")
}

/// Presses the button while the server refuses everything.
fn starts_from_what_is_there(visit: &Visit) -> Verdict {
    visit.browser.until("the page to be sound", REPAIR, &json!([]))?;
    // Every path ends so.
    visit.server.refuse("");
    let before = visit.server.requests().len();
    visit.browser.click("#rescue-restart")?;
    visit.until_state("ready")?;
    let asked = visit.server.requests().split_off(before);
    ensure(asked.is_empty(), || format!("a new start asked for {asked:?}"))
}
