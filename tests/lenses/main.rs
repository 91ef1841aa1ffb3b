//! The further views of one measure, asked of the country's real figures: the funnel, what is unusual, the best estimate,
//! the intake, and the years.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod figures;
mod funnel;
mod intake;
mod over_years;
mod shrunken;
#[path = "../support/spoken.rs"]
mod spoken;
mod unusual;
#[path = "../support/whole_country.rs"]
mod whole_country;

use trust_benchmark::entry::{Figure, Pupils};
use trust_benchmark::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::{Distribution, National, PupilSd, TrustSet};
use whole_country::whole_country;

thread_local! {
    static EVERYTHING: National = whole_country();
}

/// Asks the page's figures with every pack.
pub(crate) fn asking<T>(question: impl FnOnce(&National) -> T) -> T {
    EVERYTHING.with(question)
}

/// A measure's figures among the Department's trusts, and what its intervals rest on.
pub(crate) struct Case {
    pub(crate) measure: Measure,
    pub(crate) distribution: Distribution,
    pub(crate) pupil_sd: Option<PupilSd>,
}

pub(crate) fn case(measure: &str, group: PupilGroup, summer: u16) -> Case {
    asking(|national| {
        let (id, year) = (MeasureId::new(measure), AcademicYear::ending(summer));
        Case {
            measure: national.measure(&id).unwrap().clone(),
            distribution: national
                .distribution(TrustSet::Eligible, &id, group, year)
                .unwrap(),
            pupil_sd: national.pupil_sd(&id, year),
        }
    })
}

/// Every distribution of every set and group.
pub(crate) fn every_case() -> Vec<Case> {
    asking(|national| {
        let mut cases = Vec::new();
        for measure in national.measures() {
            for group in PupilGroup::ALL {
                for set in [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize] {
                    for distribution in national.distributions_among(set, &measure.id, group) {
                        cases.push(Case {
                            measure: measure.clone(),
                            pupil_sd: national.pupil_sd(&measure.id, distribution.year()),
                            distribution,
                        });
                    }
                }
            }
        }
        assert!(cases.len() > 70, "{}", cases.len());
        cases
    })
}

pub(crate) fn figure(value: f64, decimals: u8) -> Figure {
    Figure { value, decimals }
}

pub(crate) fn pupils(count: u32) -> Pupils {
    Pupils::new(count).unwrap()
}

/// What may not be said of a trust besides: attainment given the intake is not value added, and years do not judge.
const NEVER_OF_A_TRUST: [&str; 2] = ["value added", "declined"];

pub(crate) fn allowed(text: &str) {
    spoken::assert_may_be_said(text);
    for never in NEVER_OF_A_TRUST {
        assert!(!text.contains(never), "says {never}: {text}");
    }
}

/// Holds what was said to the snapshot with this name.
pub(crate) fn said(name: &str, lines: &[String]) {
    let text = lines.join("\n");
    allowed(&text);
    spoken::read_aloud(&format!("lenses__{name}"), &text);
}
