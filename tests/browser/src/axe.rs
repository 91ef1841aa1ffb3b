//! axe-core, which examines a page by rules of accessibility. It is put into the page by the driver, so that no policy of
//! the page forbids it, and examines the document that the browser is in: a frame, where that is entered.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;

use serde::Deserialize;
use serde_json::json;
use xtask::tools::npm_package::NpmPackage;

use crate::browser::Browser;
use crate::problem::{Problem, Verdict, ensure};

/// Applies the rules, and leaves the result in the page. Where axe cannot tell a contrast, because what is scrolled away
/// is not painted, it is measured between the words' own colour and the paper under them, unless something beside a plain
/// colour lies there. Its rules on targets' sizes are off unless they are asked for.
const RUN_AXE: &str = "
    window.axeFound = undefined;
    const options = {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
        iframes: false,
    };
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const probe = canvas.getContext('2d', { willReadFrequently: true });
    const painted = (colour) => {
        probe.clearRect(0, 0, 1, 1);
        probe.fillStyle = colour;
        probe.fillRect(0, 0, 1, 1);
        return [...probe.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([red, green, blue]) => {
        const linear = [red, green, blue].map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    let measured = 0;
    const isRead = (node) => {
        const part = document.querySelector(node.target.join(' '));
        if (!part) return false;
        const words = painted(getComputedStyle(part).color);
        for (let under = part; under; under = under.parentElement) {
            const look = getComputedStyle(under);
            if (look.opacity !== '1' || look.backgroundImage !== 'none' || words[3] !== 255) return false;
            const paper = painted(look.backgroundColor);
            if (paper[3] === 0) continue;
            const [dark, light] = [luminance(words), luminance(paper)].sort((one, other) => one - other);
            const enough = paper[3] === 255 && (light + 0.05) / (dark + 0.05) >= 4.5;
            measured += enough ? 1 : 0;
            return enough;
        }
        return false;
    };
    const undecided = (rules) => rules
        .map((rule) => (rule.id === 'color-contrast' ? { ...rule, nodes: rule.nodes.filter((node) => !isRead(node)) } : rule))
        .filter((rule) => rule.nodes.length > 0);
    const brief = (rules) => rules.map((rule) => ({
        rule: rule.id,
        count: rule.nodes.length,
        first: rule.nodes[0].target.join(' '),
        why: rule.nodes[0].failureSummary?.replace(/\\s+/g, ' ') ?? rule.help,
    }));
    axe.run(document, options).then(
        (results) => (window.axeFound = {
            violations: brief(results.violations),
            incomplete: brief(undecided(results.incomplete)),
            measured,
            passed: results.passes.length,
        }),
        (error) => (window.axeFound = { error: String(error) }));
    return true;";

/// A rule that is broken or undecided, and where.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct RuleResult {
    rule: String,
    /// Of how many elements.
    count: usize,
    /// The first of them.
    first: String,
    why: String,
}

impl fmt::Display for RuleResult {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} ×{}, first {}: {}",
            self.rule, self.count, self.first, self.why
        )
    }
}

#[derive(Debug, Deserialize)]
struct AxeReport {
    violations: Vec<RuleResult>,
    incomplete: Vec<RuleResult>,
    /// Contrasts that axe left open and that are enough.
    measured: usize,
    passed: usize,
}

/// What axe could not decide, by rule, over several runs in a view: each is for a person to judge.
#[derive(Debug, Default)]
pub(crate) struct Undecided {
    remarks: BTreeMap<String, RuleResult>,
    measured: usize,
}

impl Undecided {
    fn add(&mut self, remark: RuleResult) {
        let known = self.remarks.get(&remark.rule).map_or(0, |known| known.count);
        if remark.count > known {
            self.remarks.insert(remark.rule.clone(), remark);
        }
    }

    /// Prints a line for each rule, and one for contrasts that axe left open and that were measured here.
    pub(crate) fn print(&self, of: &str) {
        if self.measured > 0 {
            println!(
                "measured {of}: contrast of {} that axe left open, each 4.5 or more",
                self.measured
            );
        }
        for remark in self.remarks.values() {
            let RuleResult {
                rule, count, first, ..
            } = remark;
            println!("undecided {of}: {rule} ×{count}, first {first}");
        }
    }
}

/// axe, read from where it is installed.
pub(crate) struct Axe(String);

impl Axe {
    /// A [`Problem::Skipped`] where it is not installed.
    pub(crate) fn read() -> Result<Self, Problem> {
        let path = NpmPackage::axe()
            .find()
            .ok_or_else(|| Problem::Skipped("axe is not on this machine".to_owned()))?;
        Ok(Self(fs::read_to_string(path)?))
    }

    /// Fails where the document breaks a rule; what could not be decided is added to `undecided`.
    pub(crate) fn check(&self, browser: &Browser, when: &str, undecided: &mut Undecided) -> Verdict {
        let into_the_page = format!("if (!window.axe) {{ {} }} return true;", self.0);
        browser.until("axe in the page", &into_the_page, &json!([]))?;
        browser.until("axe to look", RUN_AXE, &json!([]))?;
        browser.until(
            "axe to have looked",
            "return window.axeFound !== undefined",
            &json!([]),
        )?;
        let error: Option<String> = browser.run("return window.axeFound.error ?? null", &json!([]))?;
        if let Some(error) = error {
            return Err(Problem::Failed(format!("axe could not look {when}: {error}")));
        }
        let found: AxeReport = browser.run("return window.axeFound", &json!([]))?;
        undecided.measured = undecided.measured.max(found.measured);
        found
            .incomplete
            .into_iter()
            .for_each(|remark| undecided.add(remark));
        ensure(found.violations.is_empty(), || {
            let all: Vec<_> = found.violations.iter().map(ToString::to_string).collect();
            format!("axe found {when}: {}", all.join("; "))
        })?;
        // A look that applied no rule would find nothing either.
        ensure(found.passed > 5, || {
            format!("axe applied only {} rules {when}", found.passed)
        })
    }
}
