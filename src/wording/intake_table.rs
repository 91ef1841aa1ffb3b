//! The title of a figure given the intake, and the figures of its picture.

use super::figures::Figures;
use super::number_format::listed;
use crate::analysis::{IntakeLens, IntakePlace};
use crate::entry::{Circumstance, Profile};
use crate::stats::Interval;

/// What must still be entered for a comparison given the intake: each circumstance that is missing, and all of them in a
/// sentence; `None` where nothing is.
#[must_use]
pub fn intake_wanted(trust: &Profile) -> Option<(Vec<Circumstance>, String)> {
    let asked = [
        (
            trust.disadvantaged,
            Circumstance::Disadvantaged,
            "are disadvantaged",
        ),
        (
            trust.eal,
            Circumstance::Eal,
            "have English as an additional language",
        ),
        (trust.sen, Circumstance::Sen, "have special educational needs"),
    ];
    let missing = asked.iter().filter(|(known, ..)| known.is_none());
    let (fields, words): (Vec<_>, Vec<_>) = missing
        .map(|(_, field, words)| (*field, (*words).to_owned()))
        .unzip();
    (!fields.is_empty()).then(|| {
        let sentence = format!(
            "To see what is typical for pupils like yours, enter the percentage who {}.",
            listed(&words)
        );
        (fields, sentence)
    })
}

impl IntakeLens<'_> {
    /// The finding as a title.
    #[must_use]
    pub fn headline(&self) -> String {
        match self.place() {
            _ if self.is_beyond() => {
                format!("Hard to compare: no {} here have this intake", self.intake.noun)
            }
            IntakePlace::Below => "Lower than usual for this intake".to_owned(),
            IntakePlace::Inside => "Typical for this intake".to_owned(),
            IntakePlace::Above => "Higher than usual for this intake".to_owned(),
        }
    }

    /// What the picture shows. `own` is the 95% interval of the trust's own figure.
    #[must_use]
    pub fn figures(&self, own: Interval) -> Figures {
        let (unit, decimals) = (self.intake.unit, self.decimals());
        let range = |of: Interval| unit.range(of.lower(), of.upper(), decimals);
        let noun = &self.intake.noun;
        Figures::of_pairs(
            format!("{}, {}, given the intake", self.intake.name(), self.intake.year),
            ["In the picture", "Figure"],
            vec![
                (
                    "Your trust, with its 95% interval".to_owned(),
                    format!("{} ({})", unit.write(self.figure.value, decimals), range(own)),
                ),
                (
                    format!("95 in 100 {noun} with this intake and {}", self.pupils),
                    range(self.interval()),
                ),
                (
                    "Their average".to_owned(),
                    unit.write(self.expected(), self.intake.decimals),
                ),
            ],
        )
    }
}
