//! The sheets that people really have (`tests/cases/import`), opened and pasted as people do it: what is asked of each, what
//! is said, and what is used.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::import::{open_importing, paste, until_understood};
use super::schools::{lines, until_says};
use crate::problem::{Verdict, ensure};
use crate::visit::Visit;
use crate::widget::Widget;

/// What must come of a file.
struct Case {
    file: &'static str,
    /// Questions that are open before anything is used.
    questions: usize,
    /// What is said before: a selector and the words.
    says: &'static [(&'static str, &'static str)],
    /// What the schools come to once it is used: a measure and the words beside its total.
    totals: &'static [(&'static str, &'static str)],
    /// What the kept figures have.
    keeps: &'static [&'static str],
}

const IMPORTING: &str = "#importing";

const CASES: [Case; 17] = [
    Case {
        file: "D01-ks4-with-authority-rows.csv",
        questions: 0,
        says: &[(IMPORTING, "3 rows are not schools")],
        totals: &[
            ("attainment_8", "48.9"),
            ("attainment_8", "351 pupils"),
            ("progress_8", "+0.19"),
            ("ebacc_entry", "37.1%"),
        ],
        keeps: &["New Elm Free School"],
    },
    Case {
        file: "D04-ees-destinations.csv",
        questions: 0,
        says: &[
            (IMPORTING, "Schools have several rows"),
            (IMPORTING, "No figures were found"),
        ],
        totals: &[],
        keeps: &[],
    },
    Case {
        file: "D06-bracket-shorthand.tsv",
        questions: 0,
        says: &[(IMPORTING, "62 [p]")],
        totals: &[("rwm_expected", "66.0%")],
        keeps: &["62", "68", "70"],
    },
    Case {
        file: "P01-hashes-and-errors.tsv",
        questions: 0,
        says: &[(IMPORTING, "too narrow"), (IMPORTING, "not zero")],
        totals: &[],
        keeps: &[],
    },
    Case {
        file: "P02-invisible-marks.tsv",
        questions: 0,
        says: &[],
        totals: &[("rwm_expected", "66.7%")],
        keeps: &["-0.4", "1234", "-0.2", "-1.1", "512"],
    },
    Case {
        file: "P03-footnotes-and-fractions.tsv",
        questions: 0,
        says: &[
            (IMPORTING, "enter 71"),
            (IMPORTING, "enter 60"),
            (IMPORTING, "enter 47.2"),
        ],
        totals: &[("rwm_expected", "64.0%"), ("rwm_expected", "60 pupils")],
        keeps: &[],
    },
    Case {
        file: "P04-rows-that-are-no-schools.tsv",
        questions: 0,
        says: &[(IMPORTING, "FFT50 estimate")],
        totals: &[("rwm_expected", "66.3%"), ("rwm_expected", "90 pupils")],
        keeps: &[],
    },
    Case {
        file: "T01a-utf16le-without-mark.txt",
        questions: 0,
        says: &[],
        totals: &[("rwm_expected", "66.3%")],
        keeps: &["St Thérèse’s"],
    },
    Case {
        file: "T01b-utf8-with-nul-padding.csv",
        questions: 0,
        says: &[],
        totals: &[("rwm_expected", "66.3%")],
        keeps: &["St Thérèse’s"],
    },
    Case {
        file: "T03b-one-bad-byte.csv",
        questions: 0,
        says: &[(IMPORTING, "Neill")],
        totals: &[],
        keeps: &["St Thérèse’s", "Zoë’s Academy"],
    },
    Case {
        file: "X01-two-heading-rows.xlsx",
        questions: 0,
        says: &[],
        totals: &[("rwm_expected", "65.7%")],
        keeps: &["2022-23", "2023-24"],
    },
    Case {
        file: "X02-names-merged-over-years.xlsx",
        questions: 0,
        says: &[],
        totals: &[("rwm_expected", "65.7%")],
        keeps: &["2022-23", "2023-24"],
    },
    Case {
        file: "X04a-formulas-never-computed.xlsx",
        questions: 0,
        says: &[(IMPORTING, "no result yet")],
        totals: &[],
        keeps: &["Oak Primary"],
    },
    Case {
        file: "X04b-formulas-cached-as-nought.xlsx",
        questions: 1,
        says: &[(IMPORTING, "really 0?")],
        totals: &[],
        keeps: &[],
    },
    Case {
        file: "X05-report-export-no-references.xlsx",
        questions: 0,
        says: &[],
        totals: &[("rwm_expected", "65.6%")],
        keeps: &[],
    },
    Case {
        file: "X08-percentages-kept-in-five-ways.xlsx",
        questions: 2,
        says: &[(IMPORTING, "6000%")],
        totals: &[],
        keeps: &[],
    },
    Case {
        file: "X09-dates-for-numbers-1904.xlsx",
        questions: 1,
        says: &[(IMPORTING, "formatted as a date")],
        totals: &[],
        keeps: &[],
    },
];

fn path(file: &str) -> PathBuf {
    // Drivers take no path with "..".
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    tests
        .map(|tests| tests.join("cases/import").join(file))
        .unwrap_or_default()
}

/// Opens or pastes each, and uses what can be used.
pub(super) fn real_sheets(visit: &Visit) -> Verdict {
    open_importing(visit)?;
    for case in &CASES {
        perform(visit, case).map_err(|problem| problem.map_reason(|why| format!("{}: {why}", case.file)))?;
    }
    for link in ["T04-Trust data.gsheet", "T04-Trust data.xlsx.url"] {
        visit
            .browser
            .choose_file("input[name='spreadsheet']", &path(link))?;
        until_says(visit, "[data-not-read]", "link")
            .map_err(|problem| problem.map_reason(|why| format!("{link}: {why}")))?;
    }
    super::privacy::ensure_own_files_only(visit)
}

fn perform(visit: &Visit, case: &Case) -> Verdict {
    let widget = Widget::in_(visit.browser);
    if Path::new(case.file)
        .extension()
        .is_some_and(|ending| ending == "tsv")
    {
        paste(visit, "#pasted", &std::fs::read_to_string(path(case.file))?)?;
    } else {
        visit
            .browser
            .choose_file("input[name='spreadsheet']", &path(case.file))?;
    }
    until_understood(visit)?;
    visit.browser.until(
        &format!("{} open questions", case.questions),
        "const left = document.querySelector('[data-questions-left]')?.dataset.questionsLeft ?? '0';
         return left === arguments[0];",
        &json!([case.questions.to_string()]),
    )?;
    for (selector, words) in case.says {
        until_says(visit, selector, words)?;
    }
    if case.questions > 0 {
        let off: bool = visit.browser.run(
            "return document.querySelector(\"[data-action='take']\").getAttribute('aria-disabled') === 'true'",
            &json!([]),
        )?;
        ensure(off, || {
            "it can be used before its questions are answered".to_owned()
        })?;
        widget.act("close-spreadsheet")?;
    } else {
        widget.act("take")?;
        for (measure, words) in case.totals {
            until_says(visit, &format!("[data-total='{measure}']"), words)?;
        }
        let lines = lines(visit)?;
        for words in case.keeps {
            ensure(lines.contains(words), || format!("{words} is not in {lines}"))?;
        }
        widget.act("clear")?;
    }
    widget.act("spreadsheet")?;
    visit.browser.until(
        "the place for the next file",
        "return document.querySelector('#pasted') !== null",
        &json!([]),
    )
}
