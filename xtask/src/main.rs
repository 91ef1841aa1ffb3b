//! `cargo xtask …`: reads the command line and runs the task.

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use xtask::cli::{self, Task};
use xtask::server::Server;
use xtask::server::site::Site;
use xtask::tools::npm_package::NpmPackage;
use xtask::tools::{self, browsers, libreoffice, nginx, poppler};
use xtask::workspace::Workspace;
use xtask::{bench, checks, process, release, reproduce};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().skip(1))
        .map_err(Into::into)
        .and_then(perform)
    {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// `Ok(false)` when the task ran and has said itself what failed.
fn perform(task: Task) -> Result<bool, Box<dyn Error>> {
    let workspace = Workspace::locate();
    match task {
        Task::Run { port } => run(&workspace, port)?,
        Task::Test => return Ok(checks::run(&workspace)),
        Task::Build => release::build(&workspace)?,
        Task::Reproduce => {
            let same = reproduce::reproduce(&workspace)?;
            println!("Both builds have the same {same} files, byte for byte.");
        }
        Task::Pictures => {
            release::build(&workspace)?;
            let mut cargo = workspace.cargo();
            cargo.args([
                "run",
                "--quiet",
                "--package",
                "browser-tests",
                "--",
                "--engine",
                "chromium",
            ]);
            process::run(cargo.args(["--pictures", "docs/pictures"]))?;
        }
        Task::Bench(options) => bench::run(&workspace, options)?,
        Task::Tools => return set_up(&workspace),
        Task::National { sources } => {
            let sources = std::path::absolute(sources)?;
            let mut cargo = workspace.cargo();
            cargo.args(["run", "--quiet", "--package", "national-data", "--", "--sources"]);
            process::run(cargo.arg(sources).args(["--out", "data"]))?;
        }
        Task::Help => println!("{}", cli::HELP),
    }
    Ok(true)
}

fn run(workspace: &Workspace, port: u16) -> Result<(), Box<dyn Error>> {
    release::build(workspace)?;
    let server = Server::start(port, Arc::new(Site::read(&workspace.dist())?))?;
    let partner = workspace.root().join("www/partner/index.html");
    server.add_page("/partner/index.html", std::fs::read(partner)?);
    println!("\nTrust Benchmark is at {}  (Ctrl+C ends it)", server.url("/"));
    println!(
        "A partner’s page with it is at {}",
        server.url("/partner/index.html")
    );
    server.wait();
    Ok(())
}

fn set_up(workspace: &Workspace) -> Result<bool, Box<dyn Error>> {
    let start = Instant::now();
    tools::for_building(workspace)?;
    let missing = browsers::find_or_install();
    for (engine, reason) in &missing {
        println!("{engine} cannot be tested here: {reason}");
    }
    let office = libreoffice::find_or_install();
    match &office {
        Ok(found) => println!("Spreadsheets are made with {}.", found.version),
        Err(reason) => println!("Files of LibreOffice cannot be tested here: {reason}"),
    }
    let mut complete = missing.is_empty() && office.is_ok();
    if let Err(reason) = nginx::find_or_install() {
        println!("nginx's configuration cannot be tested here: {reason}");
        complete = false;
    }
    if let Err(reason) = poppler::find_or_install() {
        println!("The printed board paper cannot be tested here: {reason}");
        complete = false;
    }
    if let Err(reason) = tools::cargo_deny() {
        println!("Licences and duplicate versions cannot be checked here: {reason}");
        complete = false;
    }
    let others = [NpmPackage::axe(), NpmPackage::lighthouse()].into_iter();
    for package in others.chain(NpmPackage::host_scripts()) {
        if let Err(reason) = package.find_or_install() {
            println!("A part of the tests cannot be run here: {reason}");
            complete = false;
        }
    }
    let verdict = if complete {
        "Everything is here"
    } else {
        "The widget can be built and run"
    };
    println!("{verdict} ({:.1} s).", start.elapsed().as_secs_f64());
    Ok(complete)
}
