//! Delimited text: whatever a program writes comes back cell by cell, and what people write by hand is understood.

use proptest::prelude::*;
use trust_benchmark::spreadsheet::read_delimited;

use crate::rows;

/// What a program that writes delimited text does with cells.
#[derive(Clone, Copy, Debug)]
struct Dialect {
    delimiter: char,
    ending: &'static str,
    ends_last_line: bool,
    quotes_everything: bool,
}

fn dialect() -> impl Strategy<Value = Dialect> {
    let delimiter = prop::sample::select(vec!['\t', ',', ';']);
    let ending = prop::sample::select(vec!["\r\n", "\n", "\r"]);
    (delimiter, ending, any::<bool>(), any::<bool>()).prop_map(
        |(delimiter, ending, ends_last_line, quotes_everything)| Dialect {
            delimiter,
            ending,
            ends_last_line,
            quotes_everything,
        },
    )
}

impl Dialect {
    fn write(self, table: &[Vec<String>]) -> String {
        let lines: Vec<String> = table
            .iter()
            .map(|row| {
                let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
                cells.join(&self.delimiter.to_string())
            })
            .collect();
        let mut text = lines.join(self.ending);
        if self.ends_last_line {
            text.push_str(self.ending);
        }
        text
    }

    fn cell(self, cell: &str) -> String {
        if self.quotes_everything || cell.contains(['"', '\r', '\n', self.delimiter]) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }
}

/// A table with a heading, all rows as long as it, and no empty cell at the end of a row.
fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2_usize..5).prop_flat_map(|width| {
        let cell = "[a-zé0-9 ,;.\t'\"\r\n-]{0,6}";
        let row = (prop::collection::vec(cell, width - 1), "[a-z0-9,;\"]{1,4}");
        let row = row.prop_map(|(mut cells, last)| {
            cells.push(last);
            cells
        });
        prop::collection::vec(row, 0..5).prop_map(move |mut table| {
            table.insert(0, (1..=width).map(|place| format!("Column {place}")).collect());
            table
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn what_a_program_writes_comes_back_cell_by_cell(dialect in dialect(), table in table()) {
        let text = dialect.write(&table);
        let sheet = read_delimited(&text);
        prop_assert_eq!(sheet.rows(), &table[..], "{:?}", text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn no_letter_of_any_text_is_lost(text in "[ab\"',;\t\r\n =]{0,40}") {
        let sheet = read_delimited(&text);
        let told = text.to_ascii_lowercase().starts_with("sep=");
        let letters = |text: &str| text.chars().filter(|letter| "ab'=".contains(*letter)).collect::<String>();
        let read: String = sheet.rows().iter().flatten().map(String::as_str).collect();
        prop_assert!(told || letters(&read) == letters(&text), "{:?} from {:?}", read, text);
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let sheet = read_delimited(&text);
        prop_assert!(sheet.rows().last().is_none_or(|row| !row.is_empty()));
        prop_assert!(sheet.rows().iter().all(|row| row.last().is_none_or(|cell| !cell.is_empty())));
    }
}

#[test]
fn commas_in_numbers_are_not_delimiters() {
    let cases: [(&str, &[&[&str]]); 6] = [
        (
            "School;Progress 8\nOak;0,12\nElm;-0,3",
            &[&["School", "Progress 8"], &["Oak", "0,12"], &["Elm", "-0,3"]],
        ),
        ("12,5;13,5\n14,5;15,5", &[&["12,5", "13,5"], &["14,5", "15,5"]]),
        (
            "School\tPupils\nOak\t1,234\nElm\t2,345",
            &[&["School", "Pupils"], &["Oak", "1,234"], &["Elm", "2,345"]],
        ),
        ("Pupils\n1,234\n987", &[&["Pupils"], &["1,234"], &["987"]]),
        ("100,200\n150,300", &[&["100", "200"], &["150", "300"]]),
        (
            "Ash\nElm School, The\nOak\nPine\nYew",
            &[&["Ash"], &["Elm School, The"], &["Oak"], &["Pine"], &["Yew"]],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(rows(&read_delimited(text)), expected, "{text:?}");
    }
}

#[test]
fn what_spreadsheets_put_on_the_clipboard_is_read() {
    let pasted =
        "School\tNote\tPupils\r\nOak\t\"Two\nlines, \"\"quoted\"\"\"\t31\r\n\t\t\r\nElm\t5\" pipe\t28\r\n";
    let sheet = read_delimited(pasted);
    let expected: [&[&str]; 4] = [
        &["School", "Note", "Pupils"],
        &["Oak", "Two\nlines, \"quoted\"", "31"],
        &[],
        &["Elm", "5\" pipe", "28"],
    ];
    assert_eq!(rows(&sheet), expected);
}

#[test]
fn a_quote_that_is_text_swallows_nothing() {
    let text = "School,Note,Pupils\n\"Good\" school,\"never closed,1\nElm,\"closed, too\",2\n";
    let expected: [&[&str]; 3] = [
        &["School", "Note", "Pupils"],
        &["\"Good\" school", "\"never closed", "1"],
        &["Elm", "closed, too", "2"],
    ];
    assert_eq!(rows(&read_delimited(text)), expected);
}

#[test]
fn titles_and_blank_lines_above_a_table_keep_their_rows() {
    let text = "\u{feff}Results 2025\n\nSchool,Pupils\nOak,31\n\n\n";
    let expected: [&[&str]; 4] = [&["Results 2025"], &[], &["School", "Pupils"], &["Oak", "31"]];
    assert_eq!(rows(&read_delimited(text)), expected);
}

#[test]
fn a_first_line_that_tells_the_delimiter_is_obeyed() {
    let expected: [&[&str]; 2] = [&["a,b", "c"], &["d", "e,f"]];
    assert_eq!(rows(&read_delimited("sep=;\r\na,b;c\r\nd;e,f")), expected);
    assert_eq!(rows(&read_delimited("SEP=|\na,b|c\nd|e,f")), expected);
    assert_eq!(rows(&read_delimited("\"sep=;\"\na")), [["sep=;"], ["a"]]);
    assert!(read_delimited("sep=,").is_empty());
}
