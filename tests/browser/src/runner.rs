//! Runs the checks in one engine and counts. Browsers are kept from check to check where the setup is the same,
//! because starting one takes longer than most checks; one that does not obey is replaced.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use xtask::server::site::Site;
use xtask::tally::Tally;
use xtask::tools::browsers::{self, Engine, Installed};

use crate::browser::Browser;
use crate::checks::{self, Check};
use crate::engines::Setup;
use crate::problem::Problem;
use crate::visit::Visit;

/// How many checks of an engine that failed or came too late are tried once more: on a busy machine a window is not always
/// painted, or is measured in between. More than that is no accident.
const MOST_REPEATED: u32 = 3;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    Skipped,
    Failed,
}

/// A check that has ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) name: String,
    pub(crate) outcome: Outcome,
    /// What went wrong at the first of two attempts.
    pub(crate) first_attempt: Option<Problem>,
}

/// Runs every check whose name contains `only`, and puts pictures of failures into `failures`.
pub(crate) fn run(
    engine: Engine,
    site: &Arc<Site>,
    only: Option<&str>,
    failures: &Path,
) -> (Tally, Vec<Ended>) {
    let mut checks = checks::all();
    checks.retain(|check| only.is_none_or(|part| check.name.contains(part)));
    let Some(installed) = browsers::find(engine) else {
        let skipped = checks.len();
        println!("{engine}: SKIPPED, all {skipped} checks: the browser or its driver is not on this machine");
        let tally = Tally {
            skipped,
            ..Tally::default()
        };
        return (tally, Vec::new());
    };
    let mut runner = Runner {
        engine,
        installed,
        site,
        failures,
        browser: None,
        repeated: 0,
        tally: Tally::default(),
        ended: Vec::new(),
    };
    for setup in Setup::ALL {
        runner.browser = None;
        for check in checks.iter().filter(|check| check.setup == setup) {
            runner.perform(check);
        }
    }
    (runner.tally, runner.ended)
}

struct Runner<'a> {
    engine: Engine,
    installed: Installed,
    site: &'a Arc<Site>,
    failures: &'a Path,
    browser: Option<Browser>,
    repeated: u32,
    tally: Tally,
    ended: Vec<Ended>,
}

impl Runner<'_> {
    fn perform(&mut self, check: &Check) {
        let start = Instant::now();
        let outcome = self.outcome(check);
        let mut first_attempt = None;
        // A driver that loses its browser and a window that is not painted say nothing of the widget. Whatever the widget
        // itself does wrong it does twice; what it did once is told at the end.
        let outcome = match outcome {
            Err(problem) if self.may_be_tried_again(&problem) => {
                println!("AGAIN    {}: {}: {problem}", self.engine, check.name);
                self.browser = None;
                first_attempt = Some(problem);
                self.outcome(check)
            }
            outcome => outcome,
        };
        let report = format!(
            "{}: {} ({:.1} s)",
            self.engine,
            check.name,
            start.elapsed().as_secs_f64()
        );
        self.ended.push(Ended {
            name: check.name.to_string(),
            outcome: match &outcome {
                Ok(_) => Outcome::Passed,
                Err(Problem::Skipped(_)) => Outcome::Skipped,
                Err(_) => Outcome::Failed,
            },
            first_attempt,
        });
        match outcome {
            Ok(skipped_parts) => {
                self.tally.passed += 1;
                self.tally.skipped += skipped_parts.len();
                let skipped: Vec<_> = skipped_parts
                    .iter()
                    .map(|part| format!("; SKIPPED IN IT: {part}"))
                    .collect();
                println!("ok       {report}{}", skipped.concat());
            }
            Err(Problem::Skipped(reason)) => {
                self.tally.skipped += 1;
                println!("SKIPPED  {report}: {reason}");
            }
            Err(problem) => {
                self.tally.failed += 1;
                println!("FAILED   {report}: {problem}");
                // Whatever happened, the next check gets a browser that nothing has happened to.
                self.browser = None;
            }
        }
    }

    fn may_be_tried_again(&mut self, problem: &Problem) -> bool {
        match problem {
            Problem::Browser(_) => true,
            Problem::Skipped(_) => false,
            Problem::Late(_) | Problem::Failed(_) => {
                self.repeated += 1;
                self.repeated <= MOST_REPEATED
            }
        }
    }

    /// Runs the check; what it could not do in this engine comes back if it passes.
    fn outcome(&mut self, check: &Check) -> Result<Vec<String>, Problem> {
        let browser = match self.browser.take() {
            Some(browser) => browser,
            None => Browser::start(self.engine, &self.installed, check.setup)?,
        };
        let browser = &*self.browser.insert(browser);
        let visit = Visit::new(browser, self.site)?;
        let verdict = check.perform(&visit);
        if matches!(
            verdict,
            Err(Problem::Failed(_) | Problem::Late(_) | Problem::Browser(_))
        ) {
            // While the server still runs: without it a page may change.
            keep_picture(self.engine, self.failures, check, browser);
        }
        verdict?;
        // The next check must not begin in this one's page, whose server is about to end.
        browser.open("about:blank")?;
        Ok(visit.skipped_parts())
    }
}

fn keep_picture(engine: Engine, failures: &Path, check: &Check, browser: &Browser) {
    let name = format!("{}-{}.png", engine.name(), check.name.replace([' ', '/'], "-"));
    let path = failures.join(name);
    // A picture is a help, and its absence no second failure.
    if let Ok(bytes) = browser.picture()
        && fs::create_dir_all(failures).is_ok()
        && fs::write(&path, bytes).is_ok()
    {
        println!("         picture: {}", path.display());
    }
}

/// The checks that passed at the second attempt only, a line each: a person who reads the end of a long run must see them.
pub(crate) fn second_attempts(ended: &[(Engine, Vec<Ended>)]) -> String {
    let line = |engine: &Engine, check: &Ended| {
        let problem = check.first_attempt.as_ref()?;
        let passed = check.outcome == Outcome::Passed;
        passed.then(|| {
            format!(
                "PASSED AT THE SECOND ATTEMPT: {engine}: {}; at first: {problem}\n",
                check.name
            )
        })
    };
    ended
        .iter()
        .flat_map(|(engine, checks)| checks.iter().filter_map(|check| line(engine, check)))
        .collect()
}
