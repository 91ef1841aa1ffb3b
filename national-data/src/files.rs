//! The data folder in memory: what a build writes and what packing reads, so that a build can be judged whole before a
//! byte of it is written, and the committed folder can be packed like a built one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::error::BuildError;

/// Where the standard deviations between pupils are kept.
pub const PUPIL_SDS: &str = "pupil-sd.toml";

/// Files by path within the data folder, always in the same order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DataFiles(BTreeMap<String, Vec<u8>>);

impl DataFiles {
    /// The text files of a data folder that figures are packed from.
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn read(folder: &Path) -> Result<Self, BuildError> {
        let mut files = Self::default();
        for (within, ending) in [
            ("measures", "toml"),
            ("trusts", "toml"),
            ("trusts", "csv"),
            ("schools", "toml"),
            ("schools", "csv"),
            ("", "toml"),
            ("", "csv"),
        ] {
            files.read_folder(folder, within, ending)?;
        }
        Ok(files)
    }

    /// Only what people keep by hand there: the measures and the standard deviations between pupils.
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn read_kept(folder: &Path) -> Result<Self, BuildError> {
        let mut files = Self::default();
        files.read_folder(folder, "measures", "toml")?;
        files.insert(PUPIL_SDS, read(&folder.join(PUPIL_SDS))?);
        Ok(files)
    }

    fn read_folder(&mut self, folder: &Path, within: &str, ending: &str) -> Result<(), BuildError> {
        for name in names(&folder.join(within), ending)? {
            let path = if within.is_empty() {
                name
            } else {
                format!("{within}/{name}")
            };
            let bytes = read(&folder.join(&path))?;
            self.0.insert(path, bytes);
        }
        Ok(())
    }

    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    pub fn extend(&mut self, others: &Self) {
        self.0
            .extend(others.0.iter().map(|(path, bytes)| (path.clone(), bytes.clone())));
    }

    #[must_use]
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The paths and texts of files in the folder `within` whose names end so.
    ///
    /// # Errors
    /// When one is not text.
    pub fn texts(&self, within: &str, ending: &str) -> Result<Vec<(&str, &str)>, BuildError> {
        let matches = |path: &&String| path.starts_with(within) && path.ends_with(ending);
        self.0
            .keys()
            .filter(matches)
            .map(|path| Ok((path.as_str(), self.text(path)?)))
            .collect()
    }

    /// The text of a file.
    ///
    /// # Errors
    /// When it is missing or not text.
    pub fn text(&self, path: &str) -> Result<&str, BuildError> {
        let bytes = self
            .0
            .get(path)
            .ok_or_else(|| BuildError::kept(path, "the file is missing"))?;
        std::str::from_utf8(bytes).map_err(|error| BuildError::kept(path, error))
    }

    /// Writes every file into `folder`, each under another name first, and then renamed.
    ///
    /// # Errors
    /// When a file cannot be written, or when the folder holds a table that these files do not include. Nothing is deleted.
    pub fn write(&self, folder: &Path) -> Result<(), BuildError> {
        for (within, ending) in [
            ("trusts", "csv"),
            ("trusts", "toml"),
            ("schools", "csv"),
            ("schools", "toml"),
        ] {
            for name in names(&folder.join(within), ending)? {
                let path = format!("{within}/{name}");
                if !self.0.contains_key(&path) {
                    return Err(BuildError::Stale(folder.join(path)));
                }
            }
        }
        let partial = |path: &str| folder.join(format!("{path}.partial"));
        for (path, bytes) in self.iter() {
            let target = partial(path);
            let parent = target.parent().unwrap_or(folder);
            fs::create_dir_all(parent).map_err(|error| BuildError::File {
                path: parent.to_owned(),
                error,
            })?;
            fs::write(&target, bytes).map_err(|error| BuildError::File {
                path: target.clone(),
                error,
            })?;
        }
        for (path, _) in self.iter() {
            fs::rename(partial(path), folder.join(path)).map_err(|error| BuildError::File {
                path: folder.join(path),
                error,
            })?;
        }
        Ok(())
    }
}

/// Sorted names of the files in a folder with this extension; none where there is no such folder.
pub(crate) fn names(folder: &Path, ending: &str) -> Result<Vec<String>, BuildError> {
    let failed = |error| BuildError::File {
        path: folder.to_owned(),
        error,
    };
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|found| found == ending) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, BuildError> {
    fs::read(path).map_err(|error| BuildError::File {
        path: path.to_owned(),
        error,
    })
}
