//! Sheets in the kinds of wording and layout that trusts really have, each with all the figures that may be taken from it.
//! Those that are not read so yet are known too, and nothing wrong counts in them either.
//!
//! A case is a name, what is wanted, the sheet (rows between " / ", cells between "|") and its true figures. Before the sheet
//! may stand "tab NAME;" or "merged 0-1 2-3;", with the rows and columns of merged cells.

mod cells;
mod exports;
mod group_headings;
mod kinds_of_figures;
mod layouts;
mod lone_lines;
mod measure_titles;
mod neighbours;
mod odd_names;
mod rows;
mod said_elsewhere;
mod scorecards_and_exports;
mod tables;
mod texts;
mod usual_sheets;

use std::collections::BTreeSet;

use trust_benchmark::import::Matching;
use trust_benchmark::spreadsheet::{MergedCells, Sheet, SheetFacts};

use crate::import_summary::summary_of;
use crate::{every_measure, refs};

/// What is to come of a sheet. Nothing that is not true may count in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Want {
    /// All true figures are taken, and nothing is asked.
    Right,
    /// Something is asked: until then nothing counts.
    Asks,
    /// Nothing wrong counts: something is asked first, or what is doubtful is refused or not used.
    Safe,
    /// The same where something else is asked in any case, so that a question alone does not do.
    Strict,
    /// Nothing wrong counts, though a person would read all of it. Once it is read right, it is to be [`Want::Right`].
    NotYet,
}

macro_rules! case {
    ($name:ident $want:ident $sheet:literal => $truth:literal) => {
        #[test]
        fn $name() {
            super::check(super::Want::$want, $sheet, $truth);
        }
    };
}
use case;

fn merged(text: &str) -> MergedCells {
    let numbers: Vec<usize> = text
        .split([' ', '-'])
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().unwrap())
        .collect();
    MergedCells {
        first_row: numbers[0],
        last_row: numbers[1],
        first_column: numbers[2],
        last_column: numbers[3],
    }
}

fn read(text: &str) -> Sheet {
    let told = |word: &str| text.strip_prefix(word).and_then(|rest| rest.split_once(';'));
    let (before, body) = (told("tab "), told("merged "));
    let rows = before.or(body).map_or(text, |(_, rows)| rows);
    let sheet = crate::sheet(&rows.replace(" / ", "\n"));
    if let Some((name, _)) = before {
        return sheet.named(name);
    }
    let cells = body.map_or("", |(cells, _)| cells).split(',');
    sheet.with_facts(SheetFacts {
        merged: cells.filter(|cell| !cell.is_empty()).map(merged).collect(),
        ..SheetFacts::default()
    })
}

/// A figure with its number as it counts: "65" for "65.0%".
fn plain(figure: &str) -> String {
    let Some((name, text)) = figure.rsplit_once('=') else {
        return figure.to_owned();
    };
    let number = text.trim_end_matches('%').parse::<f64>();
    number.map_or_else(|_| figure.to_owned(), |number| format!("{name}={number}"))
}

fn check(want: Want, text: &str, truth: &str) {
    check_sheet(want, &read(text), truth);
}

fn check_sheet(want: Want, sheet: &Sheet, truth: &str) {
    let measures = every_measure();
    let measures = refs(&measures);
    let matching = Matching::of(sheet, &measures);
    let import = matching.take(sheet, &measures);
    let told = summary_of(&matching, &import, &measures);
    let truth: BTreeSet<String> = truth
        .split("; ")
        .filter(|one| !one.is_empty())
        .map(plain)
        .collect();
    let mut taken = BTreeSet::new();
    for row in import.table.rows() {
        let school = row.called(0);
        let refused = |text: &str| {
            let mut refused = import.account.refused.iter();
            refused.any(|one| one.school == school && text.contains(one.text.trim_matches(['%', ' '])))
        };
        for (column, text) in row.cells() {
            let is_number = text.trim_end_matches('%').parse::<f64>().is_ok();
            let name = column.name();
            if is_number && !refused(text) && name != "school-urn" && name != "school-name" {
                taken.insert(plain(&format!("{school} {name}={text}")));
            }
        }
    }
    for (field, text) in import.whole.iter() {
        if text.trim_end_matches('%').parse::<f64>().is_ok() {
            taken.insert(plain(&format!("trust {}={text}", field.name())));
        }
    }
    let settled = matching.is_settled();
    if want == Want::Asks {
        assert!(!settled, "asks nothing: {taken:?}\n{told}");
    }
    if !settled && matches!(want, Want::Asks | Want::Safe | Want::NotYet) {
        return;
    }
    let wrong: Vec<_> = taken.difference(&truth).collect();
    assert!(wrong.is_empty(), "takes {wrong:?}\n{told}");
    let missing: Vec<_> = truth.difference(&taken).collect();
    if want == Want::NotYet {
        assert!(
            !missing.is_empty(),
            "is read right now, so it can be held to that\n{told}"
        );
    }
    if want == Want::Right {
        let asked = matching.questions().iter().find(|asked| !asked.is_answered);
        assert!(settled, "asks {:?}\n{told}", asked.map(|asked| &asked.question));
        assert!(missing.is_empty(), "misses {missing:?}\n{told}");
    }
}
