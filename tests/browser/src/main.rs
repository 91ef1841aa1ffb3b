//! Drives the built widget in Chromium, Firefox and WebKit, as a person would use it and as a hostile page would
//! treat it. It is a program and not a `#[test]`, so that `cargo test` needs no browser; `cargo xtask test` runs it
//! after the release build.
//!
//! | module | what it knows |
//! |---|---|
//! | [`checks`] | what must hold, one concern a file |
//! | [`widget`] | the widget's names in the page: fields, findings, buttons |
//! | [`visit`] | what one check works with: a server of its own, and a browser |
//! | [`browser`] | one browser: every call with a time limit, nothing asynchronous for its users |
//! | [`commands`] | WebDriver's commands that the client library lacks |
//! | [`engines`] | how each engine is started, one file an engine |
//! | [`driver`] | the process that drives a browser, and how it is ended for certain |
//! | [`runner`] | running the checks in an engine and counting |
//! | [`host`] | a host's page with the widget in a frame |
//! | [`axe`] | axe-core's accessibility rules |
//! | [`lighthouse`] | the audit of a page as a phone loads it |
//! | [`spreadsheets`] | files as LibreOffice saves them, and that they are read |
//! | [`screenshots`] | pictures of every view for people to look at |
//! | [`palette`] | pictures in few colours, which are small files |
//! | [`third_party`] | a server that nothing of the widget may reach |

mod axe;
mod browser;
mod checks;
mod commands;
mod driver;
mod engines;
mod host;
mod lighthouse;
mod options;
mod palette;
mod problem;
mod runner;
mod screenshots;
mod spreadsheets;
mod third_party;
mod visit;
mod widget;

use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use xtask::server::site::Site;
use xtask::tally::Tally;
use xtask::tools::browsers::Engine;
use xtask::workspace::Workspace;

use options::Options;

fn main() -> ExitCode {
    match Options::read(std::env::args_os().skip(1)).and_then(|options| perform(&options)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn perform(options: &Options) -> Result<bool, Box<dyn std::error::Error>> {
    driver::end_all_when_interrupted()?;
    let workspace = Workspace::locate();
    let dist = workspace.dist();
    let site = Site::read(&dist).map_err(|error| {
        format!(
            "there is no built widget in {} ({error}); `cargo xtask build` makes it",
            dist.display()
        )
    })?;
    let site = Arc::new(site);
    if let Some(folder) = &options.pictures {
        return screenshots::take(&options.engines, &site, folder);
    }
    let mut tally = spreadsheets::check(options.only.as_deref());
    // By itself, for the sake of what it says of speed.
    if options.engines.contains(&Engine::Chromium) {
        tally += lighthouse::check(&site, options.only.as_deref());
    }
    // The engines do not disturb each other, and each spends much of its time waiting.
    let failures = workspace.target().join("browser-failures");
    let mut ended = Vec::new();
    thread::scope(|scope| {
        let running: Vec<_> = options
            .engines
            .iter()
            .map(|engine| scope.spawn(|| runner::run(*engine, &site, options.only.as_deref(), &failures)))
            .collect();
        for (engine, running) in options.engines.iter().zip(running) {
            let (counted, checks) = running.join().unwrap_or((Tally::ONE_FAILURE, Vec::new()));
            tally += counted;
            ended.push((*engine, checks));
        }
    });
    print!("{}", checks::faults::table(&ended));
    print!("{}", runner::second_attempts(&ended));
    if tally == Tally::default() {
        return Err("no check has such a name: nothing was checked".into());
    }
    println!("{tally}");
    Ok(tally.failed == 0)
}
