//! Runs LibreOffice without a screen, and with settings of its own: the person's are left alone and two can run at once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;
use url::Url;
use xtask::process;
use xtask::tools::libreoffice::LibreOffice;

use super::tables::{Table, to_flat_xml};
use crate::problem::Problem;

/// How long saving one file may take; a second is usual, and the first start writes its settings.
const LIMIT: Duration = Duration::from_secs(90);

/// Every sheet as text with commas, in UTF-8, its cells as they are shown: a file for each, named for its sheet.
const EVERY_SHEET: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/// A format that LibreOffice saves and we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Xlsx,
    Ods,
    CommasUtf8,
    CommasWindows1252,
    SemicolonsUtf8,
    TabsUtf8,
    TabsUtf16,
}

impl Format {
    pub(crate) const ALL: [Self; 7] = [
        Self::Xlsx,
        Self::Ods,
        Self::CommasUtf8,
        Self::CommasWindows1252,
        Self::SemicolonsUtf8,
        Self::TabsUtf8,
        Self::TabsUtf16,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "reads .xlsx",
            Self::Ods => "reads .ods",
            Self::CommasUtf8 => "reads commas in UTF-8",
            Self::CommasWindows1252 => "reads commas in Windows-1252",
            Self::SemicolonsUtf8 => "reads semicolons in UTF-8",
            Self::TabsUtf8 => "reads tabs in UTF-8",
            Self::TabsUtf16 => "reads tabs in UTF-16",
        }
    }

    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            _ => "csv",
        }
    }

    pub(crate) fn holds_several_sheets(self) -> bool {
        matches!(self, Self::Xlsx | Self::Ods)
    }

    /// What LibreOffice calls it: of text by the codes of delimiter, quote and encoding, and the first line.
    fn target(self) -> String {
        let (delimiter, encoding) = match self {
            Self::Xlsx | Self::Ods => return self.extension().to_owned(),
            Self::CommasUtf8 => (',', "76"),
            Self::CommasWindows1252 => (',', "ANSI"),
            Self::SemicolonsUtf8 => (';', "76"),
            Self::TabsUtf8 => ('\t', "76"),
            Self::TabsUtf16 => ('\t', "65535"),
        };
        format!(
            "csv:Text - txt - csv (StarCalc):{},34,{encoding},1",
            u32::from(delimiter)
        )
    }
}

/// LibreOffice with settings and files in a folder of its own, which goes with it.
pub(crate) struct Office<'a> {
    found: &'a LibreOffice,
    folder: TempDir,
}

impl<'a> Office<'a> {
    pub(crate) fn start(found: &'a LibreOffice) -> Result<Self, Problem> {
        Ok(Self {
            found,
            folder: TempDir::new()?,
        })
    }

    /// The bytes of a file of that format with these tables; of the first alone where the format holds one sheet.
    pub(crate) fn save(&self, tables: &[Table], format: Format) -> Result<Vec<u8>, Problem> {
        let folder = self.folder.path();
        let source = folder.join("figures.fods");
        fs::write(&source, to_flat_xml(tables))?;
        let said = self.convert(&source, &format.target(), folder)?;
        // It reports success whatever happens; only the file tells.
        fs::read(folder.join(format!("figures.{}", format.extension())))
            .map_err(|error| Problem::Failed(format!("LibreOffice saved nothing ({error}): {said}")))
    }

    /// The cells of every sheet of a workbook as LibreOffice shows them, by the sheet's name: numbers have the decimals of
    /// their format.
    pub(crate) fn read_back(&self, xlsx: &[u8]) -> Result<BTreeMap<String, Vec<Vec<String>>>, Problem> {
        let source = self.folder.path().join("book.xlsx");
        fs::write(&source, xlsx)?;
        let saved = TempDir::new_in(self.folder.path())?;
        let said = self.convert(&source, EVERY_SHEET, saved.path())?;
        let mut sheets = BTreeMap::new();
        for file in fs::read_dir(saved.path())? {
            let path = file?.path();
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if let Some(name) = stem.strip_prefix("book-") {
                sheets.insert(name.to_owned(), cells(&path)?);
            }
        }
        if sheets.is_empty() {
            return Err(Problem::Failed(format!("LibreOffice read nothing: {said}")));
        }
        Ok(sheets)
    }

    /// Has a file converted; what LibreOffice said meanwhile.
    fn convert(&self, source: &Path, target: &str, to: &Path) -> Result<String, Problem> {
        let settings = Url::from_directory_path(self.folder.path().join("settings"))
            .map_err(|()| Problem::Failed("the temporary folder has no address".to_owned()))?;
        let mut command = Command::new(&self.found.program);
        command
            .arg(format!("-env:UserInstallation={settings}"))
            .args(["--headless", "--convert-to", target, "--outdir"])
            .arg(to)
            .arg(source);
        process::read_within(LIMIT, &mut command).map_err(|error| Problem::Failed(error.to_string()))
    }
}

/// The cells of a file with commas, of which LibreOffice quotes what needs it.
fn cells(path: &Path) -> Result<Vec<Vec<String>>, Problem> {
    let broken = |error: csv::Error| Problem::Failed(format!("{}: {error}", path.display()));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_path(path)
        .map_err(broken)?;
    let records = reader
        .records()
        .map(|record| Ok(record?.iter().map(str::to_owned).collect()));
    records.collect::<Result<_, csv::Error>>().map_err(broken)
}
