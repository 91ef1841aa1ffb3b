//! Files made by hand: the smallest that Excel's and LibreOffice's formats allow, to be filled with what a test needs.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip archive of these parts.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of a workbook of Excel with two sheets, the first of them hidden if asked for.
#[derive(Clone, Debug)]
pub(crate) struct Xlsx {
    pub(crate) workbook: String,
    pub(crate) sheets: [String; 2],
    pub(crate) texts: String,
    pub(crate) styles: String,
}

impl Xlsx {
    /// With these rows of XML in its first sheet.
    pub(crate) fn of(rows: &str) -> Self {
        Self {
            workbook: r#"<workbook xmlns:r="r"><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>"#.to_owned(),
            sheets: [
                format!(r#"<worksheet><dimension ref="A1:B2"/><sheetData>{rows}</sheetData></worksheet>"#),
                r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a note</t></is></c></row></sheetData></worksheet>"#.to_owned(),
            ],
            texts: r#"<sst uniqueCount="2"><si><t>Oak &amp; Elm</t></si><si><r><t xml:space="preserve">two </t></r><r><t>runs</t></r></si></sst>"#.to_owned(),
            styles: r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs></styleSheet>"#.to_owned(),
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        archive(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", b"<Relationships><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>"),
            ("xl/workbook.xml", self.workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#),
            ("xl/worksheets/sheet1.xml", self.sheets[0].as_bytes()),
            ("xl/worksheets/sheet2.xml", self.sheets[1].as_bytes()),
            ("xl/sharedStrings.xml", self.texts.as_bytes()),
            ("xl/styles.xml", self.styles.as_bytes()),
        ])
    }
}

/// A workbook of LibreOffice with these tables.
pub(crate) fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:automatic-styles><style:style style:name="away"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    ods_of_content(&content)
}

/// A workbook of LibreOffice with this content.
pub(crate) fn ods_of_content(content: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}
