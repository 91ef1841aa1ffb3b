//! Numbers in sentences, counted again by other means than those that made them: the published figures are read
//! one by one, intervals are made of their formulas, and what a sentence prints is read out of its text. A sentence may be
//! true of numbers that are not the trust's; then it is found here.

mod apart;
mod counts;
mod formulas;
mod interval;
mod limits;
mod numbers_in_text;
mod place;
mod target;

use trust_benchmark::analysis::{Finding, Line};

use crate::trust::Trust;

/// What was counted again.
#[derive(Default)]
pub(crate) struct Found {
    /// How many statements held.
    pub(crate) held: usize,
    /// Those that did not.
    pub(crate) faults: Vec<String>,
}

impl Found {
    /// Whether a statement is true; `said` is what it was read from.
    fn holds(&mut self, is_true: bool, said: &str, why: &str) {
        if is_true {
            self.held += 1;
        } else {
            self.faults.push(format!("{why}: {said}"));
        }
    }

    /// Whether what is said holds these words.
    fn says(&mut self, said: &str, words: &str) {
        self.holds(said.contains(words), said, &format!("should say {words:?}"));
    }
}

/// Everything that is said of a trust, counted again.
pub(crate) fn of(trust: &Trust) -> Found {
    let mut found = Found::default();
    let overview = trust.overview();
    let compared = trust.compared();
    counts::hold(&overview, &mut found);
    for line in &overview.lines {
        if let Some(finding) = line.finding() {
            finding_holds(line, finding, &mut found);
            apart::hold(trust, &compared, line, finding, &mut found);
        }
    }
    found
}

fn finding_holds(line: &Line, finding: &Finding, found: &mut Found) {
    place::hold(finding, found);
    interval::hold(finding, found);
    limits::hold(line, finding, found);
    target::hold(finding, found);
}
