//! LibreOffice's format: cells read as a person sees them, and what surrounds them is no cell.

use trust_benchmark::spreadsheet::Source;

use crate::archives::{ods, ods_of_content};
use crate::{read, rows};

#[test]
fn raised_digits_and_words_for_numbers_are_read_as_they_are_seen() {
    let file = ods_of_content(
        r#"<office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Figures"><table:table-row>
        <table:table-cell office:value-type="string"><text:p>0.4<text:span text:style-name="T1">2</text:span></text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="0"><text:p>SUPP</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="5"><text:p>&lt;5</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="64"/>
        </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#,
    );
    let file = read("figures.ods", &file).unwrap();
    assert_eq!(rows(&file.sheets()[0]), [["0.4²", "SUPP", "<5", "64"]]);
}

#[test]
fn cells_read_as_a_person_sees_them() {
    let file = ods(r#"
        <table:tracked-changes><table:table-cell><text:p>before</text:p></table:table-cell></table:tracked-changes>
        <table:table table:name="Away" table:style-name="away"><table:table-row><table:table-cell office:value-type="string"><text:p>hidden</text:p></table:table-cell></table:table-row></table:table>
        <table:table table:name="Figures">
        <table:shapes><draw:frame><table:table><table:table-row><table:table-cell><text:p>drawn</text:p></table:table-cell></table:table-row></table:table></draw:frame></table:shapes>
        <table:table-column table:number-columns-repeated="16384"/>
        <table:table-header-rows><table:table-row>
            <table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>Oak &amp;<text:s text:c="2"/><text:span>Elm&#33;</text:span></text:p><text:p>next</text:p></table:table-cell>
            <table:covered-table-cell/>
            <table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>same</text:p></table:table-cell>
        </table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row table:number-rows-repeated="2">
            <table:table-cell office:value-type="float" office:value="0.07000000000000001"><text:p>0.1</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.6534"><text:p>65%</text:p></table:table-cell>
            <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2025-07-31"><text:p>31/07/25</text:p></table:table-cell>
            <table:table-cell office:value-type="time" office:time-value="PT09H30M00S"><text:p>09:30</text:p></table:table-cell>
            <table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>
        </table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>"#);
    let file = read("figures.ods", &file).unwrap();
    assert_eq!(file.source(), Source::Ods);
    let figures: &[&str] = &["0.07", "65.34%", "TRUE", "2025-07-31", "09:30:00", "#N/A"];
    let expected: [&[&str]; 5] = [
        &["Oak &  Elm!\nnext", "", "same", "same"],
        &[],
        &[],
        figures,
        figures,
    ];
    assert_eq!(rows(&file.sheets()[0]), expected);
    assert!(file.sheets()[1].is_hidden());
    assert_eq!(rows(&file.sheets()[1]), [["hidden"]]);
}
