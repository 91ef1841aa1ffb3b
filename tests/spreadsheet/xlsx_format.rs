//! Excel's format: cells read as a person sees them, and hidden sheets come last.

use trust_benchmark::spreadsheet::{Progress, ReadLimits, Source, read_file};

use crate::archives::Xlsx;
use crate::{read, rows};

#[test]
fn cells_read_as_a_person_sees_them() {
    let file = Xlsx::of(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
        <row r="3"><c r="A3"><v>0.65</v></c><c r="B3" s="1"><v>0.65</v></c><c r="C3" s="2"><v>0.6534</v></c><c r="D3"><v>7.0000000000000007E-2</v></c><c r="E3"><v>65</v></c></row>
        <row r="4"><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4" t="str"><f>A1&amp;"!"</f><v>Oak!</v></c><c r="E4"><f>1/4</f><v>0.25</v></c></row>
        <row r="5"><c r="A5" s="3"><v>45869</v></c><c r="B5" s="3"><v>45869.5</v></c><c r="C5" s="4"><v>1.5</v></c><c r="D5" s="3"><v>0.25</v></c><c r="E5" t="d"><v>2025-07-31T00:00:00</v></c></row>
        <row r="9"><c r="Z9" s="1"/></row>"#,
    );
    let file = read("figures.xlsx", &file.bytes()).unwrap();
    assert_eq!(file.source(), Source::Xlsx);
    let expected: [&[&str]; 5] = [
        &["Oak & Elm", "two runs"],
        &[],
        &["0.65", "65%", "65.34%", "0.07", "65"],
        &["", "TRUE", "#N/A", "Oak!", "0.25"],
        &[
            "2025-07-31",
            "2025-07-31 12:00",
            "36:00:00",
            "06:00:00",
            "2025-07-31",
        ],
    ];
    assert_eq!(rows(&file.sheets()[0]), expected);
    assert_eq!(file.sheets()[1].name(), "Notes");
}

#[test]
fn what_a_number_format_shows_instead_is_read() {
    let mut file = Xlsx::of(
        r#"<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="2"><v>5</v></c><c r="C1" s="3"><v>95</v></c><c r="D1" s="1"><v>64</v></c></row>"#,
    );
    file.styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0;-0;&quot;SUPP&quot;"/><numFmt numFmtId="165" formatCode="&quot;&lt;&quot;0"/><numFmt numFmtId="166" formatCode="&quot;&gt;&quot;0&quot;%&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>"#.to_owned();
    let file = read("figures.xlsx", &file.bytes()).unwrap();
    assert_eq!(rows(&file.sheets()[0]), [["SUPP", "<5", ">95%", "64"]]);
}

#[test]
fn raised_digits_are_marks_and_no_digits_of_the_number() {
    let raised = r#"<r><t>0.4</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>"#;
    let mut file = Xlsx::of(&format!(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>{raised}</is></c><c r="C1" t="s"><v>1</v></c><c r="D1"><v>0.42</v></c></row>"#
    ));
    file.texts =
        format!(r#"<sst uniqueCount="2"><si>{raised}</si><si><r><t>6</t></r><r><t>4</t></r></si></sst>"#);
    let file = read("figures.xlsx", &file.bytes()).unwrap();
    assert_eq!(rows(&file.sheets()[0]), [["0.4²", "0.4²", "64", "0.42"]]);
}

#[test]
fn hidden_sheets_are_kept_marked_and_last() {
    let mut file = Xlsx::of(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    file.workbook = file
        .workbook
        .replace("name=\"Figures\"", "name=\"Figures\" state=\"veryHidden\"");
    let mut said = Vec::new();
    let mut on_progress = |progress: Progress| said.push(progress.to_string());
    let file = read_file(
        "a.xlsx",
        &file.bytes(),
        &ReadLimits::ON_THE_PAGE,
        &mut on_progress,
    )
    .unwrap();
    let found: Vec<_> = file
        .sheets()
        .iter()
        .map(|sheet| (sheet.name(), sheet.is_hidden()))
        .collect();
    assert_eq!(found, [("Notes", false), ("Figures", true)]);
    assert_eq!(
        said,
        [
            "Opening the file",
            "Reading sheet 1 of 2, “Figures”",
            "Reading sheet 2 of 2, “Notes”"
        ]
    );
}

#[test]
fn it_crosses_to_the_page_whole() {
    let file = read("a.xlsx", &Xlsx::of("<row><c><v>1</v></c></row>").bytes());
    let bytes = postcard::to_allocvec(&file).unwrap();
    assert_eq!(postcard::from_bytes::<Result<_, _>>(&bytes).unwrap(), file);
}
