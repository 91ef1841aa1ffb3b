//! Runs LibreOffice without a screen, and with settings of its own: the person's are left alone and two can run at once.

use std::fs;
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
        let settings = Url::from_directory_path(folder.join("settings"))
            .map_err(|()| Problem::Failed("the temporary folder has no address".to_owned()))?;
        let mut command = Command::new(&self.found.program);
        command
            .arg(format!("-env:UserInstallation={settings}"))
            .args(["--headless", "--convert-to", &format.target(), "--outdir"])
            .arg(folder)
            .arg(&source);
        let said =
            process::read_within(LIMIT, &mut command).map_err(|error| Problem::Failed(error.to_string()))?;
        // It reports success whatever happens; only the file tells.
        fs::read(folder.join(format!("figures.{}", format.extension())))
            .map_err(|error| Problem::Failed(format!("LibreOffice saved nothing ({error}): {said}")))
    }
}
