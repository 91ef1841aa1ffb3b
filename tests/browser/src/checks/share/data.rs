//! Data that are saved: read back by ourselves and by LibreOffice, and equal to what the page says.

use serde_json::json;
use trust_benchmark::spreadsheet::{ReadLimits, read_file};
use xtask::tools::libreoffice;

use super::{
    catch_downloads, offered, open_headline, open_share, place, press, save, unfold, write_headline,
};
use crate::checks::views;
use crate::problem::{Problem, Verdict, ensure};
use crate::spreadsheets::Office;
use crate::visit::Visit;

/// The cells of a CSV file, below its title.
pub(super) fn rows(name: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, Problem> {
    let read = read_file(name, bytes, &ReadLimits::IN_A_WORKER, &mut |_| {});
    let book = read.map_err(|why| Problem::Failed(format!("{name} cannot be read: {why}")))?;
    let sheet = book
        .sheets()
        .first()
        .ok_or_else(|| Problem::Failed(format!("{name} is empty")))?;
    Ok(sheet.rows().iter().skip(1).cloned().collect())
}

/// The place of a column.
pub(super) fn column(rows: &[Vec<String>], heading: &str) -> Result<usize, Problem> {
    let headings = rows.first();
    headings
        .and_then(|headings| headings.iter().position(|one| one == heading))
        .ok_or_else(|| Problem::Failed(format!("no column {heading:?} in {headings:?}")))
}

pub(in crate::checks) fn reads_back(visit: &Visit) -> Verdict {
    visit.open()?;
    views::full_program_with_example(visit)?;
    let said = place(visit, "rwm_expected")?;
    catch_downloads(visit)?;
    open_share(visit)?;
    unfold(visit, "data")?;
    save(visit, "[data-action='save-findings']")?;
    let found = rows("findings.csv", &offered(visit, "trust-benchmark-findings.csv")?)?;
    let (measure, finding, licence) = (
        column(&found, "Measure")?,
        column(&found, "Finding")?,
        column(&found, "Licence")?,
    );
    let row = found
        .iter()
        .find(|row| row[measure].starts_with("Reading, writing and maths"))
        .ok_or_else(|| Problem::Failed(format!("no row of the measure in {found:?}")))?;
    ensure(row[finding].contains(&said), || {
        format!("{:?} does not say {said:?}", row[finding])
    })?;
    ensure(
        found
            .iter()
            .skip(1)
            .all(|row| row[licence].contains("Open Government Licence")),
        || format!("a row has no licence: {found:?}"),
    )?;
    for (action, file, least) in [
        ("save-entered", "trust-benchmark-entered-figures.csv", 5),
        ("save-national", "trust-benchmark-national-figures.csv", 25),
    ] {
        save(visit, &format!("[data-action='{action}']"))?;
        let read = rows(file, &offered(visit, file)?)?;
        ensure(read.len() > least, || format!("{file} has only {read:?}"))?;
    }
    Ok(())
}

/// A name, a comparison, what was tried, what was written and decided: all of it is there again after a file.
pub(in crate::checks) fn survives_a_file(visit: &Visit) -> Verdict {
    visit.open()?;
    views::full_program_with_example(visit)?;
    let lines = "return trustBenchmark.lines";
    open_share(visit)?;
    press(visit, "[name='paper-part'][value='sources']")?;
    open_headline(visit)?;
    write_headline(
        visit,
        "We are strong in English.\nSee page 2.",
        "trustBenchmark.lines.includes('@paper-words-headline')",
    )?;
    let before: String = visit.browser.run(lines, &json!([]))?;
    for part in ["@paper-left-out\tsources", "@paper-words-headline\t", "@peers\t"] {
        ensure(before.contains(part), || format!("no {part:?} in {before}"))?;
    }
    catch_downloads(visit)?;
    super::super::full_program::open_section(visit, "your-trust")?;
    press(visit, "[data-action='save']")?;
    let file = offered(visit, "trust-benchmark.json")?;
    press(visit, "[data-action='clear']")?;
    visit.browser.until(
        "nothing",
        "return !trustBenchmark.lines.includes('@paper-')",
        &json!([]),
    )?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("trust-benchmark.json");
    std::fs::write(&path, file)?;
    visit.browser.choose_file("input[name='open-saved']", &path)?;
    visit.browser.until(
        "the same again",
        "
        const sorted = (lines) => lines.split('\\n').filter((line) => !line.startsWith('@form')).sort().join('\\n');
        return sorted(trustBenchmark.lines) === sorted(arguments[0]);",
        &json!([before]),
    )
}

/// The workbook is opened by LibreOffice, and has the tables of the CSV files cell by cell.
pub(in crate::checks) fn the_workbook_opens_elsewhere(visit: &Visit) -> Verdict {
    visit.open()?;
    views::full_program_with_example(visit)?;
    catch_downloads(visit)?;
    open_share(visit)?;
    unfold(visit, "data")?;
    compare_workbook(visit)
}

/// Saves the workbook and the tables from the opened section, and compares them.
pub(super) fn compare_workbook(visit: &Visit) -> Verdict {
    save(visit, "[data-action='save-workbook']")?;
    let workbook = offered(visit, "trust-benchmark-everything.xlsx")?;
    let mut tables = Vec::new();
    for (action, name) in TABLES {
        save(visit, &format!("[data-action='{action}']"))?;
        let file = format!("trust-benchmark-{}.csv", name.to_lowercase().replace(' ', "-"));
        tables.push((name, rows(&file, &offered(visit, &file)?)?));
    }
    let Some(found) = libreoffice::find() else {
        visit.skip_part("the workbook opened elsewhere: LibreOffice is not on this machine");
        return Ok(());
    };
    let sheets = Office::start(&found)?.read_back(&workbook)?;
    for (name, table) in tables {
        let sheet = sheets
            .get(name)
            .ok_or_else(|| Problem::Failed(format!("no sheet {name:?} among {:?}", sheets.keys())))?;
        let read: Vec<Vec<String>> = sheet.iter().skip(1).map(|row| padded(row, &table)).collect();
        ensure(read == table, || {
            let differing = read.iter().zip(&table).find(|(one, other)| one != other);
            format!("{name} is not what its CSV says: {differing:?}")
        })?;
    }
    Ok(())
}

/// The tables that are saved one by one.
const TABLES: [(&str, &str); 3] = [
    ("save-findings", "Findings"),
    ("save-entered", "Entered figures"),
    ("save-national", "National figures"),
];

/// A row as long as the table's: LibreOffice writes no empty cells at its end.
fn padded(row: &[String], table: &[Vec<String>]) -> Vec<String> {
    let mut row = row.to_vec();
    row.resize(table.first().map_or(0, Vec::len), String::new());
    row
}
