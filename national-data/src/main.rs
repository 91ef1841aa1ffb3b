//! `national-data --sources DIR [--out DIR] [--descriptions DIR]`: reads the Department's files and writes `data/`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::{Arg, ValueExt as _};
use national_data::{Built, build, pack};

const USAGE: &str = "\
Reads the Department for Education's files and writes the national figures.

  national-data --sources DIR [--out DIR] [--descriptions DIR]

  --sources DIR        the folder of the Department's files
  --out DIR            the data folder, which also holds what is kept by hand (default: the repository's data)
  --descriptions DIR   the descriptions of the files (default: the repository's national-data/sources)
";

struct Arguments {
    sources: PathBuf,
    out: PathBuf,
    descriptions: PathBuf,
}

fn main() -> ExitCode {
    let outcome = arguments()
        .map_err(|error| format!("{error}\n\n{USAGE}"))
        .and_then(|arguments| match arguments {
            Some(arguments) => run(&arguments).map_err(|error| error.to_string()),
            None => Ok(USAGE.to_owned()),
        });
    match outcome {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(text) => {
            eprintln!("national-data: {text}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<Option<Arguments>, lexopt::Error> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = None;
    let (mut out, mut descriptions) = (here.join("../data"), here.join("sources"));
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("sources") => sources = Some(parser.value()?.parse()?),
            Arg::Long("out") => out = parser.value()?.parse()?,
            Arg::Long("descriptions") => descriptions = parser.value()?.parse()?,
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    let sources = sources.ok_or("--sources is missing: where are the Department's files?")?;
    Ok(Some(Arguments {
        sources,
        out,
        descriptions,
    }))
}

fn run(arguments: &Arguments) -> Result<String, national_data::BuildError> {
    let Built {
        files,
        checks,
        warnings,
        ..
    } = build(&arguments.sources, &arguments.descriptions, &arguments.out)?;
    files.write(&arguments.out)?;
    let mut text = checks.report();
    for warning in warnings {
        let _ = writeln!(text, "\nwarning: {warning}");
    }
    text.push('\n');
    for (path, bytes) in files.iter() {
        let _ = writeln!(text, "{path:<32} {:>8} bytes", bytes.len());
    }
    text.push('\n');
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with(pack::FOLDER)) {
        let _ = writeln!(
            text,
            "{path:<32} {:>8} bytes, {:>6} compressed with brotli",
            bytes.len(),
            brotli(bytes)
        );
    }
    Ok(text)
}

/// The length of `bytes` as a host would send them.
fn brotli(bytes: &[u8]) -> usize {
    let mut compressed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    // Writing into memory does not fail.
    let _ = compressed.write_all(bytes);
    compressed.into_inner().len()
}
