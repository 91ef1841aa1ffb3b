//! Everything that must hold before a change is done. The quickest steps come first.
//!
//! A failing step does not stop the next one, so that one run shows everything that is wrong.

use std::fmt::{Display, Write as _};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::process;
use crate::release;
use crate::tally::Tally;
use crate::tools::browsers::{self, Engine};
use crate::tools::npm_package::NpmPackage;
use crate::tools::{self, libreoffice, nginx, poppler};
use crate::workspace::{DEPARTMENT_FILES, Workspace};

/// How long git may look for files that it does not know.
const GIT_LIMIT: Duration = Duration::from_secs(20);

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

/// A step that has run.
#[derive(Debug)]
struct Step {
    title: &'static str,
    outcome: Outcome,
    tally: Tally,
    time: Duration,
}

/// A step that could not run here. It counts as one skipped test, so that the summary's last line shows it.
const SKIPPED: (Outcome, Tally) = (Outcome::Skipped, Tally::ONE_SKIPPED);

/// Runs every check and prints a summary; `true` when nothing failed.
#[must_use]
pub fn run(workspace: &Workspace) -> bool {
    let format = || simple(workspace.cargo().args(["fmt", "--all", "--check"]));
    let lints = || {
        let arguments = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--quiet",
            "--",
            "-D",
            "warnings",
        ];
        simple(workspace.cargo().args(arguments))
    };
    let mut steps = vec![
        timed("Format", format),
        timed("Licences and versions", || licences_and_versions(workspace)),
        timed("Lints", lints),
        timed("Documentation", || documentation(workspace)),
        timed("Native tests", || native_tests(workspace)),
        timed("Release build and size budget", || release_build(workspace)),
    ];
    let built = steps.last().is_some_and(|step| step.outcome == Outcome::Passed);
    steps.push(timed("Browser tests", || {
        if built {
            browser_tests(workspace)
        } else {
            nothing_to_drive()
        }
    }));
    println!("\n== Summary ==");
    print!("{}{}", unknown_to_git(workspace), summary(&steps));
    steps.iter().all(|step| step.outcome != Outcome::Failed)
}

fn timed(title: &'static str, work: impl FnOnce() -> (Outcome, Tally)) -> Step {
    println!("\n== {title} ==");
    let start = Instant::now();
    let (outcome, tally) = work();
    let time = start.elapsed();
    println!("== {title}: {} ({}) ==", word(outcome), seconds(time));
    Step {
        title,
        outcome,
        tally,
        time,
    }
}

/// A step that passes or fails as a whole. Only tests are counted, except that a failure never goes uncounted.
fn simple(command: &mut Command) -> (Outcome, Tally) {
    judged(process::run(command))
}

/// Holds the dependencies to `deny.toml`. An exception there that is no longer needed is an error too, so that the list
/// stays true.
fn licences_and_versions(workspace: &Workspace) -> (Outcome, Tally) {
    let program = match tools::cargo_deny() {
        Ok(program) => program,
        Err(reason) => {
            println!("CARGO-DENY IS NOT HERE, LICENCES AND DUPLICATE VERSIONS ARE NOT CHECKED: {reason}");
            return SKIPPED;
        }
    };
    let mut command = Command::new(program);
    command
        .current_dir(workspace.root())
        .args(["--locked", "--workspace", "check"]);
    for stale in [
        "unnecessary-skip",
        "unmatched-skip",
        "unmatched-skip-root",
        "license-not-encountered",
        "license-exception-not-encountered",
    ] {
        command.args(["--deny", stale]);
    }
    simple(command.args(["licenses", "bans", "sources"]))
}

/// Builds the documentation of every module, private ones included: a link that leads nowhere is an error.
fn documentation(workspace: &Workspace) -> (Outcome, Tally) {
    let arguments = [
        "doc",
        "--workspace",
        "--no-deps",
        "--document-private-items",
        "--quiet",
    ];
    simple(
        workspace
            .cargo()
            .args(arguments)
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

fn release_build(workspace: &Workspace) -> (Outcome, Tally) {
    judged(release::build(workspace))
}

fn judged(result: Result<(), impl Display>) -> (Outcome, Tally) {
    match result {
        Ok(()) => (Outcome::Passed, Tally::default()),
        Err(error) => failed(&error),
    }
}

fn failed(error: &dyn Display) -> (Outcome, Tally) {
    println!("{error}");
    (Outcome::Failed, Tally::ONE_FAILURE)
}

/// The tests that need no browser: the browser tests are a program of their own, of which only the unit tests run here.
///
/// A test is ignored only because it needs the files of the Department for Education, so the ignored ones run where these
/// files are. Elsewhere they are counted as skipped.
fn native_tests(workspace: &Workspace) -> (Outcome, Tally) {
    let mut command = workspace.cargo();
    command.args(["test", "--workspace", "--no-fail-fast", "--quiet"]);
    if let Some(folder) = workspace.department_files() {
        command
            .env(DEPARTMENT_FILES, folder)
            .args(["--", "--include-ignored"]);
    } else {
        println!("THE FILES OF THE DEPARTMENT ARE NOT HERE, THE TESTS THAT READ THEM ARE SKIPPED");
    }
    counted(&mut command, |output| Some(Tally::of_cargo_test(output)))
}

fn browser_tests(workspace: &Workspace) -> (Outcome, Tally) {
    for (engine, reason) in browsers::find_or_install() {
        println!("{engine} CANNOT BE TESTED HERE, ITS TESTS ARE SKIPPED: {reason}");
    }
    if let Err(reason) = libreoffice::find_or_install() {
        println!("LIBREOFFICE IS NOT HERE, THE TESTS OF ITS FILES ARE SKIPPED: {reason}");
    }
    if let Err(reason) = nginx::find_or_install() {
        println!("NGINX IS NOT HERE, THE TESTS OF ITS CONFIGURATION ARE SKIPPED: {reason}");
    }
    if let Err(reason) = poppler::find_or_install() {
        println!("POPPLER IS NOT HERE, THE TESTS OF THE PRINTED BOARD PAPER ARE SKIPPED: {reason}");
    }
    if let Err(reason) = NpmPackage::axe().find_or_install() {
        println!("AXE IS NOT HERE, EVERY VIEW'S CHECK OF ITS RULES IS SKIPPED: {reason}");
    }
    if let Err(reason) = NpmPackage::lighthouse().find_or_install() {
        println!("LIGHTHOUSE IS NOT HERE, ITS AUDIT IS SKIPPED: {reason}");
    }
    for script in NpmPackage::host_scripts() {
        if let Err(reason) = script.find_or_install() {
            println!("A HOST'S SCRIPT IS NOT HERE, ITS TESTS ARE SKIPPED: {reason}");
        }
    }
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--package", "browser-tests"]);
    let (outcome, tally) = counted(&mut command, Tally::of_summary);
    let every_engine_is_missing = Engine::ALL
        .into_iter()
        .all(|engine| browsers::find(engine).is_none());
    if every_engine_is_missing && outcome == Outcome::Passed {
        (Outcome::Skipped, tally)
    } else {
        (outcome, tally)
    }
}

fn nothing_to_drive() -> (Outcome, Tally) {
    println!("There is no release build to drive: ALL BROWSER TESTS ARE SKIPPED.");
    SKIPPED
}

fn counted(command: &mut Command, count: impl FnOnce(&str) -> Option<Tally>) -> (Outcome, Tally) {
    let (succeeded, output) = match process::run_and_keep(command) {
        Ok(result) => result,
        Err(error) => return failed(&error),
    };
    let mut tally = count(&output).unwrap_or_default();
    if succeeded {
        return (Outcome::Passed, tally);
    }
    if tally.failed == 0 {
        // It failed without a failing test: it did not compile, or broke down half-way.
        tally += Tally::ONE_FAILURE;
    }
    (Outcome::Failed, tally)
}

/// A line for each step, and last the line that continuous integration reads: `N passed, N failed, N skipped`.
fn summary(steps: &[Step]) -> String {
    let (mut text, mut tally) = (String::new(), Tally::default());
    for step in steps {
        let (word, time) = (word(step.outcome), seconds(step.time));
        // Writing into a string does not fail.
        let _ = writeln!(text, "{:<30} {word:<8} {time:>8}   {}", step.title, step.tally);
        tally += step.tally;
    }
    let time = seconds(steps.iter().map(|step| step.time).sum());
    let _ = writeln!(text, "{:<30} {:<8} {time:>8}\n{tally}", "all", "");
    text
}

/// Says which files are here and not in git: the checks pass with them, and a commit without them may not build. Nothing is
/// said where git cannot tell.
fn unknown_to_git(workspace: &Workspace) -> String {
    let mut git = Command::new("git");
    git.current_dir(workspace.root())
        .args(["ls-files", "--others", "--exclude-standard"]);
    let files = process::read_within(GIT_LIMIT, &mut git).unwrap_or_default();
    let mut text = String::new();
    for file in files.lines() {
        let _ = writeln!(text, "NOT IN GIT, SO IN NO COMMIT: {file}");
    }
    text
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "FAILED",
        Outcome::Skipped => "SKIPPED",
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_ends_with_everything_counted() {
        let step = |title, outcome, tally| Step {
            title,
            outcome,
            tally,
            time: Duration::from_secs(90),
        };
        let output = "test result: ok. 7 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out\n";
        let steps = [
            step("Licences and versions", SKIPPED.0, SKIPPED.1),
            step("Lints", Outcome::Failed, Tally::ONE_FAILURE),
            step("Native tests", Outcome::Passed, Tally::of_cargo_test(output)),
        ];
        let summary = summary(&steps);
        assert_eq!(
            summary.lines().last(),
            Some("7 passed, 1 failed, 3 skipped"),
            "{summary}"
        );
    }
}
