//! Counting test results. The native tests and the browser tests each print theirs; the last line of `cargo xtask test`
//! adds them up, in a form that continuous integration reads.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed, or were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that ran and held.
    pub passed: usize,
    /// Tests that ran and did not.
    pub failed: usize,
    /// Tests that could not run here.
    pub skipped: usize,
}

impl Tally {
    /// Something that is no test failed, such as a compilation: it counts as one failure.
    pub const ONE_FAILURE: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };

    /// A step that could not run here, such as one whose tool is missing.
    pub const ONE_SKIPPED: Self = Self {
        passed: 0,
        failed: 0,
        skipped: 1,
    };

    /// Adds up every `test result: ok. 3 passed; 0 failed; 1 ignored; …` in the output of `cargo test`.
    /// An ignored test could not run here, so it counts as skipped.
    #[must_use]
    pub fn of_cargo_test(output: &str) -> Self {
        let mut tally = Self::default();
        for line in output.lines().filter(|line| line.starts_with("test result: ")) {
            tally += Self {
                passed: count_before(line, " passed"),
                failed: count_before(line, " failed"),
                skipped: count_before(line, " ignored"),
            };
        }
        tally
    }

    /// Reads the last line that is a tally as this type prints it.
    #[must_use]
    pub fn of_summary(output: &str) -> Option<Self> {
        output.lines().rev().find_map(|line| {
            let tally = Self {
                passed: count_before(line, " passed"),
                failed: count_before(line, " failed"),
                skipped: count_before(line, " skipped"),
            };
            (line.trim() == tally.to_string()).then_some(tally)
        })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} passed, {} failed, {} skipped",
            self.passed, self.failed, self.skipped
        )
    }
}

fn count_before(line: &str, word: &str) -> usize {
    let before = line.split_once(word).map_or("", |(before, _)| before);
    before
        .rsplit(|character: char| !character.is_ascii_digit())
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_test_programs_are_added() {
        let output = "running 3 tests\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s\n";
        assert_eq!(
            Tally::of_cargo_test(output),
            Tally {
                passed: 14,
                failed: 3,
                skipped: 1
            }
        );
    }

    #[test]
    fn ignored_tests_are_skipped_ones() {
        let output = "test result: ok. 0 passed; 0 failed; 12 ignored; 0 measured; 3 filtered out\n";
        assert_eq!(
            Tally::of_cargo_test(output).to_string(),
            "0 passed, 0 failed, 12 skipped"
        );
    }

    #[test]
    fn output_without_results_counts_nothing() {
        assert_eq!(
            Tally::of_cargo_test("error[E0425]: cannot find value"),
            Tally::default()
        );
        assert_eq!(Tally::of_summary("3 passed in all"), None);
    }

    #[test]
    fn a_summary_reads_back_as_it_was_written() {
        let tally = Tally {
            passed: 41,
            failed: 0,
            skipped: 2,
        };
        assert_eq!(Tally::of_summary(&format!("ok one\n{tally}\n")), Some(tally));
    }
}
