//! The files of a built site, read once and kept in memory.
//!
//! A request is answered from a map of the names that were there at the start, and never from the file system: no
//! address, however written, can lead out of the folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

use super::encoding::{self, Encoding};

/// A file and its compressed forms, made when first asked for.
#[derive(Debug)]
pub struct File {
    raw: Vec<u8>,
    gzip: OnceLock<Vec<u8>>,
    brotli: OnceLock<Vec<u8>>,
}

impl File {
    fn new(raw: Vec<u8>) -> Self {
        Self {
            raw,
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// The bytes to send in that encoding.
    #[must_use]
    pub fn encoded(&self, encoding: Option<Encoding>) -> &[u8] {
        match encoding {
            None => &self.raw,
            Some(Encoding::Gzip) => self.gzip.get_or_init(|| encoding::gzip(&self.raw)),
            Some(Encoding::Brotli) => self.brotli.get_or_init(|| encoding::brotli(&self.raw)),
        }
    }
}

/// All files of a built site.
#[derive(Debug)]
pub struct Site {
    files: BTreeMap<String, File>,
}

impl Site {
    /// Reads the site in that folder.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let files = read_files(folder)?
            .into_iter()
            .map(|(name, bytes)| (name, File::new(bytes)))
            .collect();
        Ok(Self { files })
    }

    /// The file that an address names, with its own name. The site answers in every folder (`/a/b/style.css` is
    /// `style.css`), because it is meant to be put into any; a folder is its `index.html`.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<(&str, &File)> {
        let wanted = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        let endings = wanted
            .match_indices('/')
            .map(|(slash, _)| wanted.get(slash + 1..).unwrap_or_default());
        endings
            .into_iter()
            .find_map(|name| self.files.get_key_value(name))
            .map(|(name, file)| (name.as_str(), file))
    }

    /// The names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file as it is.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(|file| file.raw.as_slice())
    }

    /// The same as text; a mark replaces what is not text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        self.files
            .get(name)
            .map(|file| String::from_utf8_lossy(&file.raw).into_owned())
    }
}

/// Every file below a folder, by its path inside it written with slashes.
pub(crate) fn read_files(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(names: &[&str]) -> Site {
        Site {
            files: names
                .iter()
                .map(|name| ((*name).to_owned(), File::new(name.as_bytes().to_vec())))
                .collect(),
        }
    }

    fn found<'a>(site: &'a Site, path: &str) -> Option<&'a str> {
        site.find(path).map(|(name, _)| name)
    }

    #[test]
    fn the_site_answers_in_every_folder() {
        let site = site(&["index.html", "style.css", "later/index.html"]);
        assert_eq!(found(&site, "/"), Some("index.html"));
        assert_eq!(found(&site, "/any/folder/"), Some("index.html"));
        assert_eq!(found(&site, "/any/folder/style.css"), Some("style.css"));
        assert_eq!(found(&site, "/any/later/"), Some("later/index.html"));
        assert_eq!(found(&site, "/any/other.css"), None);
        assert_eq!(found(&site, "/any/folder"), None);
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let site = site(&["index.html"]);
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "//etc/passwd",
            "/..\\Cargo.toml",
            "",
        ] {
            assert_eq!(found(&site, path), None, "{path}");
        }
    }

    #[test]
    fn each_form_of_a_file_is_what_it_claims() {
        let file = File::new(b"Progress 8 ".repeat(50));
        assert_eq!(file.encoded(None).len(), 550);
        assert_eq!(&file.encoded(Some(Encoding::Gzip))[..2], [0x1f, 0x8b]);
        assert!(file.encoded(Some(Encoding::Brotli)).len() < 60);
    }
}
