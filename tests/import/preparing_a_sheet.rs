//! `docs/preparing-a-sheet.md` tells people who prepare sheets what comes of each kind. Every example on the page is a sheet
//! and what comes of it: here each is read as the tool reads it, and must be exactly as the page says. `WRITE_DOCS=1 cargo
//! test --test import preparing` writes what comes of each, to be reviewed as code.
//!
//! An example is a fenced block `sheet` ("|" between cells) or `text` (as it was pasted), and the lines after it that are a
//! table or begin with one of [`BEGINNINGS`]. Words after `sheet` say what text cannot show: `hidden-row=3`,
//! `hidden-column=D`, `no-result=C2`, `zero=C2`, and `date=C2:62` of the
//! number 62 that is formatted as a date.

use std::fmt::Write as _;
use std::path::PathBuf;

use trust_benchmark::analysis::Totals;
use trust_benchmark::entry::{Column, Entries, Entry, SchoolFact};
use trust_benchmark::import::{Import, Matching, Question, ResultsDoubt, Shape, UnusedReason};
use trust_benchmark::measures::Measure;
use trust_benchmark::spreadsheet::{CellNote, Sheet, SheetFacts, read_delimited};

use crate::{every_measure, refs, sheet};

/// How each line of an outcome that is not a row of its table begins.
const BEGINNINGS: [&str; 7] = [
    "|",
    "- Asked:",
    "- Refused:",
    "- Check:",
    "- Code:",
    "- Mark:",
    "- Not used:",
];

/// An example on the page.
struct Example {
    /// The line of its fence, from 1.
    line: usize,
    /// What the fence says.
    fence: String,
    /// What is between the fences.
    text: String,
    /// What the page says comes of it.
    stated: String,
    /// The lines in which that stands, from zero, the end not included.
    lines: std::ops::Range<usize>,
}

fn page() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/preparing-a-sheet.md")
}

fn examples(page: &str) -> Vec<Example> {
    let lines: Vec<&str> = page.lines().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(fence) = lines[at].strip_prefix("```") else {
            at += 1;
            continue;
        };
        let end = (at + 1..lines.len())
            .find(|line| lines[*line] == "```")
            .unwrap_or_else(|| panic!("line {}: a block without an end", at + 1));
        let is_outcome = |line: &&str| BEGINNINGS.iter().any(|begin| line.starts_with(begin));
        let after =
            (end + 1..lines.len()).take_while(|line| lines[*line].is_empty() || is_outcome(&lines[*line]));
        let stop = after.last().map_or(end + 1, |last| last + 1);
        found.push(Example {
            line: at + 1,
            fence: fence.to_owned(),
            text: lines[at + 1..end].join("\n"),
            stated: lines[end + 1..stop].join("\n").trim().to_owned(),
            lines: end + 1..stop,
        });
        at = stop;
    }
    found
}

impl Example {
    fn sheet(&self) -> Sheet {
        let mut words = self.fence.split(' ');
        let read = match words.next() {
            Some("sheet") => sheet(&self.text),
            Some("text") => read_delimited(&self.text),
            _ => panic!("line {}: a block of another kind: “{}”", self.line, self.fence),
        };
        let mut facts: SheetFacts = read.facts().clone();
        for word in words {
            let (kind, place) = word
                .split_once('=')
                .unwrap_or_else(|| panic!("line {}: {word}", self.line));
            let (place, text) = place.split_once(':').unwrap_or((place, ""));
            let letter = place.chars().find(char::is_ascii_uppercase);
            let column = letter.map(|letter| letter as usize - 'A' as usize);
            let digits = place.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
            let row = digits.parse::<usize>().ok().map(|row| row - 1);
            match (kind, row, column) {
                ("hidden-row", Some(row), _) => drop(facts.hidden_rows.insert(row)),
                ("hidden-column", _, Some(column)) => drop(facts.hidden_columns.insert(column)),
                ("no-result", Some(row), Some(column)) => {
                    facts.notes.insert((row, column), CellNote::FormulaWithoutResult);
                }
                ("zero", Some(row), Some(column)) => {
                    facts.notes.insert((row, column), CellNote::FormulaOfZero);
                }
                ("date", Some(row), Some(column)) => {
                    facts
                        .notes
                        .insert((row, column), CellNote::FormattedAsDate(text.to_owned()));
                }
                _ => panic!("line {}: {word}", self.line),
            }
        }
        read.with_facts(facts)
    }
}

/// The names that the page shortens: what the tool calls something, and what the page does. They are in its table
/// "| Here | In the tool |".
fn short_names(page: &str) -> Vec<(String, String)> {
    let rows = page
        .lines()
        .skip_while(|line| *line != "| Here | In the tool |")
        .skip(2);
    let rows = rows.map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    let mut names: Vec<_> = rows
        .map(|(short, name)| (name.to_owned(), short.to_owned()))
        .collect();
    // The longest first, as one may be the beginning of another.
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
}

/// What comes of a sheet, in the form in which the page says it.
fn outcome(sheet: &Sheet, measures: &[&Measure]) -> String {
    let matching = Matching::of(sheet, measures);
    let import = matching.take(sheet, measures);
    assert!(import.account.adds_up(), "{:?}", import.account);
    let mut lines: Vec<String> = Vec::new();
    let open = matching.questions().iter().filter(|asked| !asked.is_answered);
    lines.extend(open.map(|asked| format!("- Asked: {}", question(&matching, &asked.question))));
    lines.extend(matching.reading().iter().map(|note| format!("- Check: {note}")));
    for one in &import.account.refused {
        lines.push(format!("- Refused: {} “{}”. {}", one.address, one.text, one.what));
    }
    for one in &import.account.doubts {
        lines.push(format!("- Check: {} “{}”. {}", one.address, one.text, one.what));
    }
    for one in &import.account.withheld {
        lines.push(format!(
            "- Code: {} “{}”, {}.",
            one.address,
            one.text,
            one.what.meaning()
        ));
    }
    for one in &import.account.marked {
        let mark = format!("{:?}", one.what).to_lowercase();
        lines.push(format!("- Mark: {} “{}”, {mark}.", one.address, one.text));
    }
    let columns = matching.columns().iter().enumerate().filter(|(place, column)| {
        let is_tag = matching.questions().iter().any(
            |asked| matches!(&asked.question, Question::RowsOfOneSchool { column, .. } if column == place),
        );
        column.filled > 0 && !column.is_used() && !is_tag && !sheet.facts().hidden_columns.contains(place)
    });
    for (place, column) in columns {
        let name = matching.column_name(place);
        let heading = &column.heading;
        lines.push(if column.candidates.is_empty() {
            format!("- Not used: {name}, “{heading}”.")
        } else {
            let meanings: Vec<_> = column
                .candidates
                .iter()
                .map(|meaning| meaning.label(measures.iter().copied()))
                .collect();
            format!(
                "- Asked: what is in {name}, “{heading}”? {}?",
                meanings.join("; ")
            )
        });
    }
    for aside in matching.aside() {
        if !matches!(aside.why, UnusedReason::Asked | UnusedReason::Hidden) {
            lines.push(format!(
                "- Not used: {}, “{}”.",
                matching.row_name(aside.row),
                aside.text
            ));
        }
    }
    let table = if matching.is_settled() {
        used(&import, measures)
    } else {
        String::new()
    };
    [table, lines.join("\n")].join("\n").trim().to_owned()
}

fn question(matching: &Matching, question: &Question) -> String {
    match question {
        Question::Rows(rows) => {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| format!("{} (“{}”)", matching.row_name(row.row), row.text))
                .collect();
            format!("is this a school? {}.", rows.join(", "))
        }
        Question::HiddenRows { rows, .. } => {
            let rows: Vec<_> = rows.iter().map(|row| matching.row_name(*row)).collect();
            format!("use what is hidden? {}.", rows.join(", "))
        }
        Question::HiddenColumns { columns, .. } => {
            let columns: Vec<_> = columns
                .iter()
                .map(|column| matching.column_name(*column))
                .collect();
            format!("use what is hidden? {}.", columns.join(", "))
        }
        Question::RowsOfOneSchool { column, values, .. } => {
            format!(
                "which rows of {}? {}.",
                matching.column_name(*column),
                values.join(" or ")
            )
        }
        Question::Percentages { cells, .. } => {
            let cells: Vec<_> = cells
                .iter()
                .map(|cell| format!("is {} ({}) {}%?", cell.text, cell.address, cell.proposed))
                .collect();
            cells.join(" ")
        }
        Question::Zeros { cells, .. } => {
            let cells: Vec<_> = cells.iter().map(ToString::to_string).collect();
            format!("is zero meant? {}.", cells.join(", "))
        }
        Question::RowYears(rows) => {
            let rows: Vec<_> = rows.iter().map(|row| matching.row_name(*row)).collect();
            format!("which year? {}.", rows.join(", "))
        }
        Question::Results {
            doubt: ResultsDoubt::PartOfYear,
            text,
            ..
        } => format!("are these of a whole school year? “{text}”."),
        Question::Results { word, text, .. } => format!("are these results? “{text}” says “{word}”."),
        Question::OneSchool { name, .. } => format!("are these those of {name}, or the whole trust’s?"),
        Question::Group { group, text, .. } => format!("are these of {}? “{text}”.", group.name()),
    }
}

/// The figures that are used, as a table: a row a school, and the trust's totals.
fn used(import: &Import, measures: &[&Measure]) -> String {
    let name = Column::Fact(SchoolFact::Name);
    let mut columns: Vec<Column> = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    let whole = match import.shape {
        Shape::Schools => Totals::of(&import.table, measures).over(&Entries::default()),
        Shape::WholeTrust => import.whole.clone(),
    };
    if import.shape == Shape::Schools {
        for row in import.table.rows() {
            for (column, _) in row.cells() {
                if column != name && !columns.contains(&column) {
                    columns.push(column);
                }
            }
        }
    } else {
        columns.extend(
            import
                .whole
                .iter()
                .map(|(field, _)| Column::Outcome(field.clone())),
        );
    }
    // Of the school first, then pupils, then their figures.
    columns.sort_by_key(|column| match column {
        Column::Fact(_) => 0,
        Column::Outcome(field) => 1 + u8::from(matches!(field.entry, Entry::Figure(_))),
    });
    let check = import.table.check(measures);
    for row in import.table.rows() {
        let mut cells = vec![row.fact(SchoolFact::Name).to_owned()];
        for column in &columns {
            let is_refused = check.refusal(row.id(), column).is_some();
            let text = if is_refused { "" } else { row.text(column) };
            cells.push(text.to_owned());
        }
        rows.push(cells);
    }
    let mut trust = vec!["Your trust".to_owned()];
    for column in &columns {
        trust.push(match column {
            Column::Outcome(field) => whole.text(field).to_owned(),
            Column::Fact(_) => String::new(),
        });
    }
    if columns.is_empty() {
        return String::new();
    }
    rows.push(trust);
    let mut headings = vec!["School".to_owned()];
    headings.extend(
        columns
            .iter()
            .map(|column| column.heading(measures.iter().copied())),
    );
    let mut table = String::new();
    let mut line = |cells: &[String]| writeln!(table, "| {} |", cells.join(" | ")).unwrap();
    line(&headings);
    line(&vec!["---".to_owned(); headings.len()]);
    for row in &rows {
        line(row);
    }
    table
}

#[test]
fn every_example_on_the_page_is_true() {
    let measures = every_measure();
    let measures = refs(&measures);
    let page_text = std::fs::read_to_string(page()).unwrap();
    let examples = examples(&page_text);
    assert!(examples.len() >= 15, "only {} examples", examples.len());
    let short_names = short_names(&page_text);
    let came = |example: &Example| {
        let came = outcome(&example.sheet(), &measures);
        let shorten = |came: String, (name, short): &(String, String)| came.replace(name, short);
        short_names.iter().fold(came, shorten)
    };
    let came: Vec<String> = examples.iter().map(came).collect();
    if std::env::var_os("WRITE_DOCS").is_some() {
        let mut lines: Vec<String> = page_text.lines().map(str::to_owned).collect();
        for (example, came) in examples.iter().zip(&came).rev() {
            lines.splice(example.lines.clone(), ["", came, ""].map(str::to_owned));
        }
        std::fs::write(page(), lines.join("\n").trim_end().to_owned() + "\n").unwrap();
        return;
    }
    for (example, came) in examples.iter().zip(&came) {
        let line = example.line;
        assert!(
            !example.stated.is_empty(),
            "line {line}: an example without what comes of it"
        );
        assert_eq!(example.stated, *came, "line {line}: not what comes of it");
    }
    let words = page_text.split_whitespace().count();
    println!("{} examples, {words} words", examples.len());
}
