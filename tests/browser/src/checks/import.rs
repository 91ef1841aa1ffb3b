//! Taking figures from spreadsheets, real ones: files that LibreOffice saved, chosen and dropped; blocks that are pasted;
//! what cannot be used is listed with its cell, and markup stays text.

use std::io::Write as _;
use std::sync::OnceLock;

use serde_json::json;
use tempfile::Builder;
use xtask::tools::libreoffice;

use super::full_program::open_full_program;
use super::schools::{lines, open_table, until_says};
use crate::problem::{Problem, Verdict, ensure};
use crate::spreadsheets::{Cell, Format, Office, Table};
use crate::visit::Visit;
use crate::widget::Widget;

/// A trust's schools as somebody keeps them: a title, headings of their own, percentages, a mark, a total.
fn schools() -> Vec<Table> {
    use Cell::{Empty, Number, Percent, Text};
    let notes = vec![vec![Text("Written by"), Text("the office")]];
    let rows = vec![
        vec![Text("Key stage 2, summer 2025")],
        vec![],
        vec![
            Text("School"),
            Text("Phase"),
            Text("Pupils on roll"),
            Text("KS2 cohort"),
            Text("RWM expected"),
            Text("Comment"),
        ],
        vec![
            Text("St Mary’s, Oldham"),
            Text("Primary"),
            Number(420.0),
            Number(60.0),
            Percent(0.65),
            Text("£1 & more"),
        ],
        vec![
            Text("École Élan"),
            Text("Primary"),
            Number(210.0),
            Number(30.0),
            Percent(0.8),
            Empty,
        ],
        vec![
            Text("The \"Old\" School"),
            Text("Primary"),
            Number(90.0),
            Number(10.0),
            Text("SUPP"),
            Empty,
        ],
        vec![
            Text("Total"),
            Empty,
            Number(720.0),
            Number(100.0),
            Percent(0.7),
            Empty,
        ],
    ];
    vec![
        Table {
            name: "Notes",
            rows: notes,
        },
        Table {
            name: "Schools",
            rows,
        },
    ]
}

/// The files, made once for all engines.
fn files() -> Result<&'static [(Format, Vec<u8>)], Problem> {
    static FILES: OnceLock<Vec<(Format, Vec<u8>)>> = OnceLock::new();
    if let Some(files) = FILES.get() {
        return Ok(files);
    }
    let found = libreoffice::find().ok_or_else(|| {
        Problem::Skipped("LibreOffice, which makes the files, is not on this machine".to_owned())
    })?;
    let office = Office::start(&found)?;
    let tables = schools();
    let mut files = Vec::new();
    for format in Format::ALL {
        // A text file holds one sheet.
        let saved = if format.holds_several_sheets() {
            &tables[..]
        } else {
            &tables[1..]
        };
        files.push((format, office.save(saved, format)?));
    }
    Ok(FILES.get_or_init(|| files))
}

pub(super) fn until_understood(visit: &Visit) -> Verdict {
    visit.browser.until(
        "the sheet to be understood",
        "return document.querySelector('#importing')?.dataset.importing === 'understood'",
        &json!([]),
    )
}

/// Opens the import of spreadsheets in the full program.
pub(super) fn open_importing(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    Widget::in_(visit.browser).act("spreadsheet")?;
    visit.browser.until(
        "the place for spreadsheets",
        "return document.querySelector('#pasted') !== null",
        &json!([]),
    )
}

/// Ensures that the import is in the table: its totals, and the lines that the page keeps.
fn ensure_taken(visit: &Visit, what: &str) -> Verdict {
    until_says(visit, "[data-total='rwm_expected']", "70.0%")
        .and_then(|()| until_says(visit, "[data-total='rwm_expected']", "90 pupils"))
        .and_then(|()| until_says(visit, "[data-missing='rwm_expected']", "2 of 3 schools"))
        .map_err(|problem| Problem::Failed(format!("{what}: {problem}")))?;
    let lines = lines(visit)?;
    for words in ["St Mary’s, Oldham", "École Élan", "The \"Old\" School", "SUPP"] {
        ensure(lines.contains(words), || {
            format!("{what}: {words} is not in {lines}")
        })?;
    }
    ensure(!lines.contains("Total"), || {
        format!("{what}: the total became a school")
    })
}

pub(super) fn files_of_a_real_program(visit: &Visit) -> Verdict {
    let files = files()?;
    open_importing(visit)?;
    let widget = Widget::in_(visit.browser);
    for (format, bytes) in files {
        let mut file = Builder::new()
            .suffix(&format!(".{}", format.extension()))
            .tempfile()?;
        file.write_all(bytes)?;
        visit
            .browser
            .choose_file("input[name='spreadsheet']", file.path())?;
        until_understood(visit)?;
        widget.act("take")?;
        ensure_taken(visit, format.name())?;
        widget.act("clear")?;
        widget.act("spreadsheet")?;
        visit.browser.until(
            "the place for the next file",
            "return document.querySelector('#pasted') !== null && !trustBenchmark.lines.includes('Oldham')",
            &json!([]),
        )?;
    }
    super::privacy::ensure_own_files_only(visit)
}

/// Drops files of these names and texts, or folders, onto an element, as a browser does it.
const DROP: &str = "
    const target = document.querySelector(arguments[0]);
    if (!target) return 'there is nowhere to drop it';
    const data = new DataTransfer();
    for (const [name, text] of arguments[1]) data.items.add(new File([text ?? ''], name));
    const folders = arguments[1].filter(([, text]) => text === null).length > 0;
    if (folders) DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true });
    for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
        if (target.dispatchEvent(event)) return `${type} is left to the browser, which would open the file`;
        const shown = getComputedStyle(document.documentElement, '::after').content.includes('spreadsheet');
        if (shown !== (type !== 'drop')) return `the word about dropping is wrong at ${type}`;
    }
    return '';";

/// A file of that name and text; without a text, a folder.
type Dropped<'a> = (&'a str, Option<&'a str>);

fn drop_onto(visit: &Visit, target: &str, files: &[Dropped]) -> Verdict {
    let wrong: String = visit.browser.run(DROP, &json!([target, files]))?;
    ensure(wrong.is_empty(), || wrong)
}

/// A sheet of two schools.
const TWO_SCHOOLS: &str = "School;KS2 cohort;RWM expected\nOak;60;65,5\nElm;30;80\n";

pub(super) fn a_dropped_file(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    drop_onto(visit, ".your-trust .lede", &[("dropped.csv", Some(TWO_SCHOOLS))])?;
    until_understood(visit)?;
    until_says(visit, "#importing", "decimal commas")?;
    Widget::in_(visit.browser).act("take")?;
    until_says(visit, "[data-total='rwm_expected']", "70.3%")
}

/// Beside everything, before the whole program is there, and while another part of it is open.
pub(super) fn a_file_dropped_anywhere(visit: &Visit) -> Verdict {
    visit.open()?;
    drop_onto(visit, ".masthead", &[("early.csv", Some(TWO_SCHOOLS))])?;
    until_understood(visit)?;
    let widget = Widget::in_(visit.browser);
    widget.act("close-spreadsheet")?;
    visit.browser.click("[data-room='about']")?;
    visit.browser.until(
        "the other section",
        "return document.querySelector('#importing') === null",
        &json!([]),
    )?;
    drop_onto(visit, ".colophon", &[("late.csv", Some(TWO_SCHOOLS))])?;
    until_understood(visit)?;
    until_says(visit, "#spreadsheet", "late.csv")
}

pub(super) fn several_files_or_a_folder(visit: &Visit) -> Verdict {
    visit.open()?;
    open_full_program(visit)?;
    let two = [("one.csv", Some("a;b\n")), ("two.csv", Some(TWO_SCHOOLS))];
    drop_onto(visit, "body", &two)?;
    until_says(visit, "[data-not-read]", "You chose 2 files")?;
    visit
        .browser
        .click("li:nth-child(2) > [data-action='read-one']")?;
    until_understood(visit)?;
    until_says(visit, "#spreadsheet", "two.csv")?;
    Widget::in_(visit.browser).act("close-spreadsheet")?;
    drop_onto(visit, "body", &[("Results", None)])?;
    until_says(visit, "[data-not-read]", "“Results” is a folder")
}

/// A share of one among percentages, and a row that may be no school.
pub(super) fn questions_are_answered_first(visit: &Visit) -> Verdict {
    open_importing(visit)?;
    let block = "School\tURN\tKS2 cohort\tRWM expected\n\
                 Oak\t100001\t60\t65\n\
                 Elm\t100002\t30\t0.8\n\
                 Ash\t100003\t10\t58\n\
                 Barnwood\t\t4000\t64\n";
    paste(visit, "#pasted", block)?;
    until_understood(visit)?;
    until_says(visit, "[data-questions-left]", "2 questions left")?;
    let widget = Widget::in_(visit.browser);
    let is_off = "
        const button = document.querySelector(\"[data-action='take']\");
        button.click();
        return button.getAttribute('aria-disabled') === 'true'
            && document.getElementById(button.getAttribute('aria-describedby')).textContent.includes('left')
            && !trustBenchmark.lines.includes('Oak');";
    visit
        .browser
        .until("the button to be off and to say why", is_off, &json!([]))?;
    visit
        .browser
        .click("[data-doubtful-row] .answer input[value='1']")?;
    until_says(visit, "[data-questions-left]", "1 question left")?;
    until_says(visit, "[data-question='percentages-3'] legend", "0.8 (Elm, D3)")?;
    // An answer can be changed.
    for (place, label) in [("1", "0.8%"), ("0", "80%")] {
        let answer = format!("[data-question='percentages-3'] .answer input[value='{place}']");
        visit.browser.click(&answer)?;
        visit.browser.until(
            &format!("{label} to be chosen, and the focus to stay"),
            "const radio = document.querySelector(arguments[0]);
             return radio.checked && document.activeElement === radio
                && radio.parentElement.textContent.trim() === arguments[1];",
            &json!([answer, label]),
        )?;
    }
    until_says(visit, "[data-questions-left]", "All are answered")?;
    widget.act("take")?;
    until_says(visit, "[data-taken]", "0.8 is used as 80%")?;
    until_says(visit, "[data-taken]", "“Barnwood”")?;
    until_says(visit, "[data-total='rwm_expected']", "100 pupils")?;
    until_says(visit, "[data-total='rwm_expected']", "68.8%")
}

pub(super) fn what_was_pasted_can_be_corrected(visit: &Visit) -> Verdict {
    open_importing(visit)?;
    let widget = Widget::in_(visit.browser);
    paste(visit, "#pasted", "Qwxz\tZxwq\n12\t13\n14\t15\n")?;
    until_understood(visit)?;
    visit.browser.until(
        "the button to be off, and to say why",
        "const button = document.querySelector(\"[data-action='take']\");
         return button.getAttribute('aria-disabled') === 'true'
            && document.getElementById(button.getAttribute('aria-describedby'))?.textContent.length > 20;",
        &json!([]),
    )?;
    widget.act("change-pasted")?;
    visit.browser.until(
        "the text that was pasted",
        "return document.querySelector('#pasted')?.value.startsWith('Qwxz')",
        &json!([]),
    )?;
    let correct = "
        const area = document.querySelector('#pasted');
        area.value = arguments[0];
        area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
        return true;";
    visit
        .browser
        .until("the text to be corrected", correct, &json!([TWO_SCHOOLS]))?;
    widget.act("read-pasted")?;
    until_understood(visit)?;
    widget.act("take")?;
    until_says(visit, "[data-total='rwm_expected']", "70.3%")
}

/// A spreadsheet that is opened as a saved file, and the other way round: each leads to the other door.
pub(super) fn the_other_door(visit: &Visit) -> Verdict {
    open_importing(visit)?;
    let widget = Widget::in_(visit.browser);
    let mut sheet = Builder::new().suffix(".csv").tempfile()?;
    sheet.write_all(TWO_SCHOOLS.as_bytes())?;
    visit
        .browser
        .choose_file("input[name='open-saved']", sheet.path())?;
    until_says(visit, "[data-not-opened]", "is a spreadsheet")?;
    widget.act("read-as-spreadsheet")?;
    until_understood(visit)?;
    widget.act("take")?;
    until_says(visit, "[data-total='rwm_expected']", "70.3%")?;
    widget.act("clear")?;
    widget.act("spreadsheet")?;
    let mut saved = Builder::new().suffix(".json").tempfile()?;
    saved.write_all(
        b"{\"format\": \"trust-benchmark\", \"version\": 1, \"trust\": {\"rwm_expected\": \"64\"}}",
    )?;
    visit.browser.until(
        "the place for the file",
        "return document.querySelector('#pasted') !== null",
        &json!([]),
    )?;
    visit
        .browser
        .choose_file("input[name='spreadsheet']", saved.path())?;
    until_says(visit, "[data-not-read]", "was saved here")?;
    widget.act("open-as-saved")?;
    visit.browser.until(
        "the saved figure",
        "return trustBenchmark.lines.includes('rwm_expected\\t64')",
        &json!([]),
    )
}

/// Pastes a text into an element, as the keyboard does: the event first, and the text if nobody takes it.
const PASTE: &str = "
    const into = document.querySelector(arguments[0]);
    if (!into) return false;
    into.focus();
    const data = new DataTransfer();
    data.setData('text/plain', arguments[1]);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox takes no clipboard that a script gives it.
    Object.defineProperty(event, 'clipboardData', { value: data });
    if (into.dispatchEvent(event)) {
        into.value = arguments[1];
        into.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }
    return true;";

pub(super) fn paste(visit: &Visit, into: &str, text: &str) -> Verdict {
    visit
        .browser
        .until(&format!("{into} to take a paste"), PASTE, &json!([into, text]))
}

pub(super) fn refused_cells_are_listed(visit: &Visit) -> Verdict {
    open_importing(visit)?;
    let block = "School\tPhase\tKS2 cohort\tRWM expected\n\
                 Oak\tPrimary\t60\t65\n\
                 Elm\tSecondary\t30\t50\n\
                 <img src=x onerror=\"window.hit=1\">\tPrimary\t20\t=cmd|' /C calc'!A0\n";
    paste(visit, "#pasted", block)?;
    until_understood(visit)?;
    for (place, reason) in [("D3", "has no figure for"), ("D4", "is not a number")] {
        until_says(visit, "[data-cells='refused']", place)?;
        until_says(visit, "[data-cells='refused']", reason)?;
    }
    let widget = Widget::in_(visit.browser);
    widget.act("take")?;
    until_says(visit, "[data-taken]", "cannot be used yet")?;
    until_says(visit, "[data-total='rwm_expected']", "65.0%")?;
    let text_only: bool = visit.browser.run(
        "return window.hit === undefined && document.querySelector('#app img') === null
            && [...document.querySelectorAll(\"input[data-cell='school-name']\")].some((cell) => cell.value.startsWith('<img'))",
        &json!([]),
    )?;
    ensure(text_only, || "markup in a cell became more than text".to_owned())?;
    // One undo takes all of it away again.
    widget.act("undo")?;
    visit.browser.until(
        "nothing to be there",
        "return !trustBenchmark.lines.includes('Oak')",
        &json!([]),
    )
}

pub(super) fn the_matching_can_be_corrected(visit: &Visit) -> Verdict {
    open_importing(visit)?;
    paste(
        visit,
        "#pasted",
        "School\tWidgets\tRWM expected\nOak\t60\t65\nElm\t30\t80\n",
    )?;
    until_understood(visit)?;
    let change = "
        document.querySelector(\"[data-further='unused-columns']\")?.setAttribute('open', '');
        const row = document.querySelector(\"[data-column='1']\");
        const select = row?.querySelector('select.meanings');
        if (!select) { row?.querySelector(\"[data-action='change-column']\").click(); return false; }
        select.value = 'key_stage_2-pupils';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    visit
        .browser
        .until("the column to be changed", change, &json!([]))?;
    visit.browser.until(
        "the column to hold pupils",
        "return document.querySelector(\"[data-column='1']\")?.dataset.meaning === 'key_stage_2-pupils'",
        &json!([]),
    )?;
    Widget::in_(visit.browser).act("take")?;
    until_says(visit, "[data-total='rwm_expected']", "70.0%")
}

pub(super) fn a_block_goes_into_the_cells(visit: &Visit) -> Verdict {
    open_table(visit)?;
    let first = super::schools::cell(0, "school-name");
    paste(
        visit,
        &first,
        "Oak\t60\t65\nElm\t30\t80\nAsh\t10\tc\nYew\t5\t20\n",
    )?;
    until_says(visit, "[data-missing='rwm_expected']", "3 of 4 schools")?;
    let rows: usize = visit.browser.run(
        "return document.querySelectorAll('tbody.school').length",
        &json!([]),
    )?;
    ensure(rows == 4, || format!("there are {rows} rows"))
}

pub(super) fn csv_reads_back(visit: &Visit) -> Verdict {
    open_table(visit)?;
    let first = super::schools::cell(0, "school-name");
    paste(
        visit,
        &first,
        "=cmd|' /C calc'!A0\t60\t65\nElm\t30\t80\nAsh\t10\tc\n",
    )?;
    until_says(visit, "[data-missing='rwm_expected']", "2 of 3 schools")?;
    let before = lines(visit)?;
    let catch = "
        const made = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return made.call(URL, blob); };
        return true;";
    visit.browser.until("downloads to be caught", catch, &json!([]))?;
    let widget = Widget::in_(visit.browser);
    widget.act("save-private-csv")?;
    visit
        .browser
        .until("the file", "return window.saved !== undefined", &json!([]))?;
    let csv: String = visit.browser.run("return window.saved", &json!([]))?;
    ensure(csv.contains("'=cmd|") && !csv.contains("\n=cmd"), || {
        format!("a formula is not defused in {csv}")
    })?;
    widget.act("clear")?;
    widget.act("spreadsheet")?;
    visit.browser.until(
        "the place for spreadsheets",
        "return document.querySelector('#pasted') !== null && !trustBenchmark.lines.includes('Elm')",
        &json!([]),
    )?;
    paste(visit, "#pasted", &csv)?;
    until_understood(visit)?;
    widget.act("take")?;
    visit.browser.until(
        "the same table again",
        "const schools = (lines) => lines.split('\\n').filter((line) => line.startsWith('@school')).sort().join('\\n');
         return schools(trustBenchmark.lines) === schools(arguments[0]);",
        &json!([before]),
    )
}
