//! The reader of files: in a worker, in the page where no worker is allowed, and when it does not arrive. The page goes
//! on in any case.

use serde_json::json;
use trust_benchmark::spreadsheet::{ReadError, Workbook};

use super::frames::open_in_frame;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// More than the page reads itself, and less than a worker reads: by this the two are told apart.
pub(super) const LARGE: usize = 3_000_000;

pub(super) fn in_a_worker(visit: &Visit) -> Verdict {
    visit.open()?;
    ensure_read(visit, "School,Pupils\nOak,31\n", 0)?;
    ensure_read(visit, "a,b\n", LARGE)?;
    // Nobody hears of a reading that has been stopped, not even after a later one.
    let stopped = "
        window.heard = false;
        trustBenchmark.read(new File(['a'], 'a.csv'), 'a.csv', () => (window.heard = true), () => {})();
        return true;";
    visit
        .browser
        .until("a reading to be stopped", stopped, &json!([]))?;
    ensure_read(visit, "c,d\n", 0)?;
    let heard: bool = visit.browser.run("return window.heard", &json!([]))?;
    ensure(!heard, || "a reading that was stopped has answered".to_owned())?;
    visit.until_state("ready")
}

pub(super) fn without_workers(visit: &Visit) -> Verdict {
    let page = visit.add_changed_page("no-workers.html", "<script>delete globalThis.Worker</script>")?;
    visit.browser.open(&page)?;
    visit.until_state("ready")?;
    ensure_read(visit, "e,f\n", 0)?;
    // A name that is none breaks the reader; the page goes on, and the next file gets a reader of its own.
    let broken = "
        window.ended = undefined;
        const done = (bytes, why) => (window.ended = [[], why]);
        trustBenchmark.read(new File(['a'], 'a.csv'), null, done, () => {});
        return true;";
    visit
        .browser
        .until("the reader to be broken", broken, &json!([]))?;
    let (_, why) = ended(visit)?;
    ensure(why == "stopped", || format!("a broken reader says {why:?}"))?;
    ensure_read(visit, "i,j\n", 0)?;
    let refusal = read(visit, "g,h\n", LARGE)?;
    ensure(
        matches!(refusal, Err(ReadError::TooLarge { limit: 2_000_000, .. })),
        || format!("the page reads what a worker should: {refusal:?}"),
    )?;
    visit.until_state("ready")
}

/// Some browsers let no worker read a file: it gets the bytes. What the page cannot read either is named.
pub(super) fn a_file_that_only_the_page_may_read(visit: &Visit) -> Verdict {
    visit.open()?;
    let watch = "
        window.files = 0;
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (words, ...others) {
            window.files += words.filter((word) => word instanceof File).length;
            return post.call(this, words, ...others);
        };
        return true;";
    visit
        .browser
        .until("the worker to be watched", watch, &json!([]))?;
    ensure_read(visit, "a,b\n", LARGE)?;
    let files: usize = visit.browser.run("return window.files", &json!([]))?;
    ensure(files == 0, || {
        "the worker was given a file to read itself".to_owned()
    })?;
    for (name, expected) in [
        ("NotReadableError", "changed"),
        ("NotFoundError", "changed"),
        ("SecurityError", "not opened"),
    ] {
        let begin = "
            window.ended = undefined;
            const file = new File(['a'], 'a.csv');
            file.arrayBuffer = () => Promise.reject(new DOMException('no', arguments[0]));
            trustBenchmark.read(file, file.name, (bytes, why) => (window.ended = [[], why]), () => {});
            return true;";
        visit
            .browser
            .until("an unreadable file to be chosen", begin, &json!([name]))?;
        let (_, why) = ended(visit)?;
        ensure(why == expected, || format!("{name} is told as {why:?}"))?;
    }
    visit.until_state("ready")
}

pub(super) fn in_a_sandboxed_frame(visit: &Visit) -> Verdict {
    let _host = open_in_frame(
        visit,
        "width='700' height='600' sandbox='allow-scripts allow-forms'",
    )?;
    ensure_read(visit, "School;Pupils\nOak;31\n", 0)?;
    visit.until_state("ready")
}

pub(super) fn reader_refused(visit: &Visit) -> Verdict {
    visit.open()?;
    visit.server.refuse(".wasm");
    let why = begin(visit, "a,b\n", 0).and_then(|()| ended(visit))?.1;
    ensure(why == "not loaded", || format!("it says {why:?}"))?;
    visit.until_state("ready")
}

pub(super) fn ensure_read(visit: &Visit, text: &str, blank_lines: usize) -> Verdict {
    let workbook = read(visit, text, blank_lines)?.map_err(|refusal| Problem::Failed(refusal.to_string()))?;
    let expected = trust_benchmark::spreadsheet::read_delimited(text);
    let sheet = &workbook.sheets()[0];
    ensure(
        sheet.name() == "figures" && sheet.rows() == expected.rows(),
        || format!("“{}” has {:?}", sheet.name(), sheet.rows()),
    )
}

/// Reads a file of that text and blank lines after it.
pub(super) fn read(
    visit: &Visit,
    text: &str,
    blank_lines: usize,
) -> Result<Result<Workbook, ReadError>, Problem> {
    begin(visit, text, blank_lines)?;
    let (bytes, why) = ended(visit)?;
    postcard::from_bytes(&bytes).map_err(|error| Problem::Failed(format!("no result ({error}), but {why:?}")))
}

pub(super) fn begin(visit: &Visit, text: &str, blank_lines: usize) -> Verdict {
    let script = "
        window.ended = undefined;
        const file = new File([arguments[0], '\\n'.repeat(arguments[1])], 'figures.csv');
        const done = (bytes, why) => (window.ended = [bytes ? [...bytes] : [], why ?? '']);
        trustBenchmark.read(file, file.name, done, () => {});
        return true;";
    visit
        .browser
        .until("a file to be chosen", script, &json!([text, blank_lines]))
}

pub(super) fn ended(visit: &Visit) -> Result<(Vec<u8>, String), Problem> {
    let is_there = "return window.ended !== undefined";
    visit.browser.until("the reading to end", is_there, &json!([]))?;
    visit.browser.run("return window.ended", &json!([]))
}
