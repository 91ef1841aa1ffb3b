//! The command line of `cargo xtask`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::bench::Options;

/// The text of `--help`.
pub const HELP: &str = "\
cargo xtask run [--port N]           build the widget, serve it and print its address (8080; 0: any free port)
cargo xtask test                     everything that must hold: format, lints, tests, release build, three browsers
cargo xtask build                    build the widget into dist/ and print what its files weigh
cargo xtask reproduce                build it twice, the second time from nothing, and compare every file
cargo xtask pictures                 build the widget and picture its views into docs/pictures/, in Chromium
cargo xtask bench [--rounds N] [--quick]
                                     measure it beside four other pages, into bench/results.md
cargo xtask tools                    find or install everything that the others need
cargo xtask national --sources DIR   make data/ from the Department's files";

/// The port when none is chosen.
const DEFAULT_PORT: u16 = 8080;

/// A task, with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Build and serve.
    Run {
        /// Where to listen; 0 lets the system choose.
        port: u16,
    },
    /// Check everything.
    Test,
    /// Build into `dist/`.
    Build,
    /// Build twice and compare.
    Reproduce,
    /// Picture the views.
    Pictures,
    /// Measure beside other pages.
    Bench(Options),
    /// Find or install the tools.
    Tools,
    /// Derive the national figures.
    National {
        /// The folder of the Department for Education's files.
        sources: PathBuf,
    },
    /// Print [`HELP`].
    Help,
}

/// Reads the command line.
///
/// # Errors
/// When they are not a task, or not one of its options.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Task, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(words);
    let (mut task, mut port, mut sources) = (None, None, None);
    let mut bench = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(word) if task.is_none() => task = Some(word.string()?),
            Long("port") => port = Some(parser.value()?.parse()?),
            Long("rounds") => bench.rounds = Some(parser.value()?.parse()?),
            Long("quick") => bench.quick = true,
            Long("sources") => sources = Some(PathBuf::from(parser.value()?)),
            Short('h') | Long("help") => return Ok(Task::Help),
            other => return Err(other.unexpected()),
        }
    }
    let chosen = match task.as_deref() {
        Some("run") => Task::Run {
            port: port.take().unwrap_or(DEFAULT_PORT),
        },
        Some("test") => Task::Test,
        Some("build") => Task::Build,
        Some("reproduce") => Task::Reproduce,
        Some("pictures") => Task::Pictures,
        Some("bench") => Task::Bench(std::mem::take(&mut bench)),
        Some("tools") => Task::Tools,
        Some("national") => {
            let folder = sources
                .take()
                .ok_or("national needs --sources DIR, the folder of the Department's files")?;
            Task::National { sources: folder }
        }
        Some(other) => return Err(format!("there is no task `{other}`").into()),
        None => Task::Help,
    };
    if port.is_some() || sources.is_some() || bench != Options::default() {
        return Err("--port belongs to run, --sources to national, --rounds and --quick to bench".into());
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &str) -> Result<Task, String> {
        parse(words.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
    }

    #[test]
    fn tasks_and_their_options_are_read() {
        assert_eq!(parsed("run"), Ok(Task::Run { port: 8080 }));
        assert_eq!(parsed("run --port 0"), Ok(Task::Run { port: 0 }));
        assert_eq!(parsed("--port=9000 run"), Ok(Task::Run { port: 9000 }));
        assert_eq!(
            parsed("national --sources ../files"),
            Ok(Task::National {
                sources: "../files".into()
            })
        );
        assert_eq!(parsed("pictures"), Ok(Task::Pictures));
        assert_eq!(parsed("reproduce"), Ok(Task::Reproduce));
        let (rounds, quick) = (Some(5), true);
        assert_eq!(
            parsed("bench --rounds 5 --quick"),
            Ok(Task::Bench(Options { rounds, quick }))
        );
        assert_eq!(parsed(""), Ok(Task::Help));
    }

    #[test]
    fn what_makes_no_sense_is_refused_in_words() {
        assert!(parsed("fly").unwrap_err().contains("no task `fly`"));
        assert!(parsed("national").unwrap_err().contains("--sources"));
        assert!(parsed("run --port eighty").is_err());
        assert!(parsed("test --port 9").is_err());
        assert!(parsed("run again").is_err());
        assert!(parsed("test --quick").is_err());
    }
}
