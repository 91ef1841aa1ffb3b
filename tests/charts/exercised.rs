//! Runs a property on random inputs and counts how many of them exercise it. A property that is skipped for most of its
//! inputs passes whatever the code does, so too few is a failure.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Whether an input reached what the property is about, or why it fails.
pub(crate) type Exercised = Result<bool, TestCaseError>;

/// Checks `property` on `cases` inputs, of which at least `percent` in a hundred must exercise it.
pub(crate) fn check_exercised<S: Strategy>(
    cases: u32,
    percent: u32,
    inputs: &S,
    property: impl Fn(S::Value) -> Exercised,
) {
    let (tried, exercised) = (Cell::new(0_u32), Cell::new(0_u32));
    let mut runner = TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(inputs, |input| {
        let reached = property(input)?;
        tried.set(tried.get() + 1);
        exercised.set(exercised.get() + u32::from(reached));
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    let (tried, exercised) = (tried.get(), exercised.get());
    assert!(
        tried >= cases && 100 * exercised >= percent * tried,
        "only {exercised} of {tried} inputs exercise the property, {percent}% must"
    );
}

#[test]
fn a_property_that_most_inputs_skip_fails() {
    let skipping = std::panic::catch_unwind(|| check_exercised(50, 80, &(0_u32..100), |_| Ok(false)));
    assert!(skipping.is_err());
    check_exercised(50, 80, &(0_u32..100), |_| Ok(true));
}
