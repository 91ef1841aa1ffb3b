//! The arguments after `cargo run -p browser-tests --`.

use std::error::Error;
use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::{Long, ValueExt};
use xtask::tools::browsers::Engine;

/// Which checks to run, and where.
#[derive(Debug)]
pub(crate) struct Options {
    /// `--engine firefox`, as often as wanted; all without it.
    pub(crate) engines: Vec<Engine>,
    /// `--only panic`: the checks whose name contains this.
    pub(crate) only: Option<String>,
    /// `--pictures DIR`: take pictures of the views instead of checking.
    pub(crate) pictures: Option<PathBuf>,
}

impl Options {
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, Box<dyn Error>> {
        let mut parser = lexopt::Parser::from_args(words);
        let mut options = Self {
            engines: Vec::new(),
            only: None,
            pictures: None,
        };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("engine") => options.engines.push(engine(&parser.value()?.string()?)?),
                Long("only") => options.only = Some(parser.value()?.string()?),
                Long("pictures") => options.pictures = Some(PathBuf::from(parser.value()?)),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.engines.is_empty() {
            options.engines = Engine::ALL.to_vec();
        }
        Ok(options)
    }
}

fn engine(name: &str) -> Result<Engine, String> {
    let names = Engine::ALL.map(Engine::name).join(", ");
    Engine::ALL
        .into_iter()
        .find(|engine| engine.name() == name)
        .ok_or_else(|| format!("there is no engine `{name}`; there are {names}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Options, Box<dyn Error>> {
        Options::read(words.iter().map(OsString::from))
    }

    #[test]
    fn without_words_every_check_runs_in_every_engine() {
        let options = read(&[]).unwrap();
        assert_eq!(options.engines, Engine::ALL);
        assert!(options.only.is_none() && options.pictures.is_none());
    }

    #[test]
    fn an_engine_is_chosen_by_name_and_an_unknown_one_refused() {
        assert_eq!(read(&["--engine", "webkit"]).unwrap().engines, [Engine::WebKit]);
        assert!(
            read(&["--engine", "opera"])
                .unwrap_err()
                .to_string()
                .contains("chromium, firefox, webkit")
        );
    }
}
