//! Spreadsheets as a real program saves them. What we write by hand for a test is what we think a file looks like;
//! LibreOffice's files are what people choose. The same tables are saved in every format that is read.
//!
//! | module | what it knows |
//! |---|---|
//! | [`tables`] | tables with figures as people have them, and as LibreOffice's flat format |
//! | [`office`] | running LibreOffice |

mod office;
mod tables;

use std::time::Instant;

use trust_benchmark::spreadsheet::{ReadLimits, Sheet, read_file};
use xtask::tally::Tally;
use xtask::tools::libreoffice;

use crate::problem::{Problem, Verdict, ensure};
pub(crate) use office::{Format, Office};
pub(crate) use tables::{Cell, Table};

/// Saves the tables in every format, reads each file, and finds the same cells; only formats whose name contains `only`.
pub(crate) fn check(only: Option<&str>) -> Tally {
    let mut tally = Tally::default();
    let mut formats = Format::ALL.to_vec();
    formats.retain(|format| only.is_none_or(|part| format.name().contains(part)));
    if formats.is_empty() {
        return tally;
    }
    let Some(found) = libreoffice::find() else {
        let skipped = formats.len();
        println!("LibreOffice: SKIPPED, all {skipped} checks: it is not on this machine");
        return Tally { skipped, ..tally };
    };
    println!("Spreadsheets are made with {}", found.version);
    for format in formats {
        let start = Instant::now();
        let verdict = reads_back(&found, format);
        let report = format!(
            "LibreOffice: {} ({:.1} s)",
            format.name(),
            start.elapsed().as_secs_f64()
        );
        match verdict {
            Ok(()) => {
                tally.passed += 1;
                println!("ok       {report}");
            }
            Err(problem) => {
                tally.failed += 1;
                println!("FAILED   {report}: {problem}");
            }
        }
    }
    tally
}

fn reads_back(found: &libreoffice::LibreOffice, format: Format) -> Verdict {
    let tables = tables::of_a_trust();
    let bytes = Office::start(found)?.save(&tables, format)?;
    let name = format!("figures.{}", format.extension());
    let workbook = read_file(&name, &bytes, &ReadLimits::ON_THE_PAGE, &mut |_| {})
        .map_err(|refusal| Problem::Failed(refusal.to_string()))?;
    // A text file holds one sheet.
    let saved = if format.holds_several_sheets() {
        &tables[..]
    } else {
        &tables[..1]
    };
    ensure(workbook.sheets().len() == saved.len(), || {
        format!("{} sheets of {}", workbook.sheets().len(), saved.len())
    })?;
    workbook
        .sheets()
        .iter()
        .zip(saved)
        .try_for_each(|(sheet, table)| has_cells_of(sheet, table, format))
}

fn has_cells_of(sheet: &Sheet, table: &Table, format: Format) -> Verdict {
    ensure(
        !format.holds_several_sheets() || sheet.name() == table.name,
        || format!("the sheet “{}” is called “{}”", table.name, sheet.name()),
    )?;
    let expected = Sheet::new(sheet.name(), table.texts());
    ensure(sheet.rows() == expected.rows(), || {
        format!("read {:?}\ninstead of {:?}", sheet.rows(), expected.rows())
    })
}
