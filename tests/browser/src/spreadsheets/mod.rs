//! Spreadsheets as a real program saves and opens them. What we write by hand for a test is what we think a file looks like;
//! LibreOffice's files are what people choose. The same tables are saved in every format that is read. A workbook that the tool
//! writes is opened there too.
//!
//! | module | what it knows |
//! |---|---|
//! | [`tables`] | tables with figures as people have them, and as LibreOffice's flat format |
//! | [`office`] | running LibreOffice |
//! | [`written`] | a workbook that the tool writes |

mod office;
mod tables;
mod written;

use std::time::Instant;

use trust_benchmark::spreadsheet::{ReadLimits, Sheet, read_file};
use xtask::tally::Tally;
use xtask::tools::libreoffice::{self, LibreOffice};

use crate::problem::{Problem, Verdict, ensure};
pub(crate) use office::{Format, Office};
pub(crate) use tables::{Cell, Table};

/// What LibreOffice is asked to do.
#[derive(Clone, Copy)]
enum Check {
    /// To save the tables in this format, of which the same cells are read.
    Saves(Format),
    /// To open a workbook that the tool writes.
    Opens,
}

impl Check {
    fn name(self) -> &'static str {
        match self {
            Self::Saves(format) => format.name(),
            Self::Opens => written::NAME,
        }
    }

    fn run(self, found: &LibreOffice) -> Verdict {
        match self {
            Self::Saves(format) => reads_back(found, format),
            Self::Opens => written::opens(found),
        }
    }
}

/// Runs every check with LibreOffice; only those whose name contains `only`.
pub(crate) fn check(only: Option<&str>) -> Tally {
    let mut tally = Tally::default();
    let formats = Format::ALL.into_iter().map(Check::Saves);
    let mut checks: Vec<_> = formats.chain([Check::Opens]).collect();
    checks.retain(|check| only.is_none_or(|part| check.name().contains(part)));
    if checks.is_empty() {
        return tally;
    }
    let Some(found) = libreoffice::find() else {
        let skipped = checks.len();
        println!("LibreOffice: SKIPPED, all {skipped} checks: it is not on this machine");
        return Tally { skipped, ..tally };
    };
    println!("Spreadsheets are made with {}", found.version);
    for check in checks {
        let start = Instant::now();
        let verdict = check.run(&found);
        let report = format!(
            "LibreOffice: {} ({:.1} s)",
            check.name(),
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

fn reads_back(found: &LibreOffice, format: Format) -> Verdict {
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
