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
use crate::problem::{Problem, Verdict};
use crate::visit::Visit;

/// Runs every check whose name contains `only`, and puts pictures of failures into `failures`.
pub(crate) fn run(engine: Engine, site: &Arc<Site>, only: Option<&str>, failures: &Path) -> Tally {
    let mut checks = checks::all();
    checks.retain(|check| only.is_none_or(|part| check.name.contains(part)));
    let Some(installed) = browsers::find(engine) else {
        let skipped = checks.len();
        println!("{engine}: SKIPPED, all {skipped} checks: the browser or its driver is not on this machine");
        return Tally {
            skipped,
            ..Tally::default()
        };
    };
    let mut runner = Runner {
        engine,
        installed,
        site,
        failures,
        browser: None,
        tally: Tally::default(),
    };
    for setup in Setup::ALL {
        runner.browser = None;
        for check in checks.iter().filter(|check| check.setup == setup) {
            runner.perform(check);
        }
    }
    runner.tally
}

struct Runner<'a> {
    engine: Engine,
    installed: Installed,
    site: &'a Arc<Site>,
    failures: &'a Path,
    browser: Option<Browser>,
    tally: Tally,
}

impl Runner<'_> {
    fn perform(&mut self, check: &Check) {
        let start = Instant::now();
        let verdict = self.verdict(check);
        let report = format!(
            "{}: {} ({:.1} s)",
            self.engine,
            check.name,
            start.elapsed().as_secs_f64()
        );
        match verdict {
            Ok(()) => {
                self.tally.passed += 1;
                println!("ok       {report}");
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

    fn verdict(&mut self, check: &Check) -> Verdict {
        if self.browser.is_none() {
            self.browser = Some(Browser::start(self.engine, &self.installed, check.setup)?);
        }
        let Some(browser) = &self.browser else {
            return Ok(());
        };
        let visit = Visit::new(browser, self.site)?;
        let verdict = check.perform(&visit);
        if matches!(verdict, Err(Problem::Failed(_) | Problem::Browser(_))) {
            // While the server still runs: without it a page may change.
            self.keep_picture(check, browser);
        }
        verdict?;
        // The next check must not begin in this one's page, whose server is about to end.
        browser.open("about:blank")
    }

    fn keep_picture(&self, check: &Check, browser: &Browser) {
        let name = format!(
            "{}-{}.png",
            self.engine.name(),
            check.name.replace([' ', '/'], "-")
        );
        let path = self.failures.join(name);
        // A picture is a help, and its absence no second failure.
        if let Ok(bytes) = browser.picture()
            && fs::create_dir_all(self.failures).is_ok()
            && fs::write(&path, bytes).is_ok()
        {
            println!("         picture: {}", path.display());
        }
    }
}
