//! Lighthouse: the audit that a host's people run on a page, as a middling telephone would load it. It starts a Chromium
//! of its own. What it says of speed depends on the machine and is printed; the rest is held to the full mark.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Deserialize;
use xtask::process;
use xtask::server::Server;
use xtask::server::site::Site;
use xtask::tally::Tally;
use xtask::tools::browsers::{self, Engine};
use xtask::tools::npm_package::{NpmPackage, node};

use crate::problem::{Problem, Verdict, ensure};
use crate::visit::FOLDER;

/// It takes a third of this on two cores that have other work.
const LIMIT: Duration = Duration::from_secs(90);

const NAME: &str = "Lighthouse: a telephone loads it well";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    lighthouse_version: String,
    categories: BTreeMap<String, Category>,
    audits: BTreeMap<String, Audit>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Category {
    /// From zero to one; nothing where an audit broke down.
    score: Option<f64>,
    audit_refs: Vec<AuditRef>,
}

#[derive(Debug, Deserialize)]
struct AuditRef {
    id: String,
    weight: f64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Audit {
    title: String,
    score: Option<f64>,
    display_value: Option<String>,
}

/// Audits the built widget, if the check's name contains `only`.
pub(crate) fn check(site: &Arc<Site>, only: Option<&str>) -> Tally {
    let mut tally = Tally::default();
    if only.is_some_and(|part| !NAME.contains(part)) {
        return tally;
    }
    let start = Instant::now();
    let verdict = audit(site);
    let report = format!("{NAME} ({:.1} s)", start.elapsed().as_secs_f64());
    match verdict {
        Ok(()) => {
            tally.passed = 1;
            println!("ok       {report}");
        }
        Err(Problem::Skipped(reason)) => {
            tally.skipped = 1;
            println!("SKIPPED  {report}: {reason}");
        }
        Err(problem) => {
            tally.failed = 1;
            println!("FAILED   {report}: {problem}");
        }
    }
    tally
}

fn audit(site: &Arc<Site>) -> Verdict {
    let missing = |what: &str| Problem::Skipped(format!("{what} is not on this machine"));
    let program = NpmPackage::lighthouse()
        .find()
        .ok_or_else(|| missing("Lighthouse"))?;
    let chromium = browsers::find(Engine::Chromium).ok_or_else(|| missing("Chromium"))?;
    let node = node().map_err(|error| Problem::Skipped(error.to_string()))?;
    let server = Server::start(0, Arc::clone(site)).map_err(|error| Problem::Browser(error.to_string()))?;
    let mut command = Command::new(node);
    command
        .arg(program)
        .arg(server.url(FOLDER))
        .args(["--output=json", "--quiet", "--no-enable-error-reporting"])
        .arg("--only-categories=accessibility,best-practices,performance")
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-dev-shm-usage")
        .env("CHROME_PATH", chromium.browser);
    let answer =
        process::read_within(LIMIT, &mut command).map_err(|error| Problem::Browser(error.to_string()))?;
    let report: Report = serde_json::from_str(&answer)?;
    println!("{}", report.summary());
    ["accessibility", "best-practices"]
        .into_iter()
        .try_for_each(|category| report.ensure_full_mark(category))
}

impl Report {
    fn summary(&self) -> String {
        let scores = self.categories.iter().map(|(name, category)| {
            let score = category
                .score
                .map_or_else(|| "none".to_owned(), |score| format!("{:.0}", score * 100.0));
            format!("{name} {score}")
        });
        let times = [
            "first-contentful-paint",
            "total-blocking-time",
            "cumulative-layout-shift",
        ];
        let times = times.into_iter().filter_map(|id| {
            let audit = self.audits.get(id)?;
            Some(format!("{} {}", audit.title, audit.display_value.as_deref()?))
        });
        let all: Vec<_> = scores.chain(times).collect();
        format!(
            "Lighthouse {}, mobile: {}",
            self.lighthouse_version,
            all.join(", ")
        )
    }

    fn ensure_full_mark(&self, category: &str) -> Verdict {
        let found = self
            .categories
            .get(category)
            .ok_or_else(|| Problem::Failed(format!("it says nothing of {category}")))?;
        ensure(found.score == Some(1.0), || {
            let lost = found.audit_refs.iter().filter(|audit| audit.weight > 0.0);
            let lost = lost.filter_map(|audit| {
                let found = self.audits.get(&audit.id)?;
                (found.score? < 1.0).then(|| format!("{} ({})", found.title, audit.id))
            });
            let lost: Vec<_> = lost.collect();
            format!(
                "{category} is {:?} of 1; lost by {}",
                found.score,
                lost.join(", ")
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_not_full_names_what_lost_it() {
        let report = r#"{
            "lighthouseVersion": "12.8.2",
            "categories": {"accessibility": {"score": 0.93, "auditRefs": [
                {"id": "color-contrast", "weight": 7}, {"id": "label", "weight": 7}, {"id": "focus-traps", "weight": 0}]}},
            "audits": {
                "color-contrast": {"title": "Too faint", "score": 0},
                "label": {"title": "Labels are there", "score": 1},
                "focus-traps": {"title": "To be tried", "score": null}}
        }"#;
        let report: Report = serde_json::from_str(report).unwrap();
        let said = report.ensure_full_mark("accessibility").unwrap_err().to_string();
        assert!(
            said.contains("Too faint (color-contrast)") && !said.contains("label"),
            "{said}"
        );
        assert!(report.ensure_full_mark("best-practices").is_err());
        assert_eq!(report.summary(), "Lighthouse 12.8.2, mobile: accessibility 93");
    }
}
