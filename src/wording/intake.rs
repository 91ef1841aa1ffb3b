//! A figure given the intake, in words. They describe and never claim to measure what a trust does.

use std::fmt;

use super::national_distribution::of_group;
use super::number_format::{begun, counted, ends, telling_decimals};
use crate::analysis::{AmongAlike, IntakeLens, IntakeLine, IntakeShare, LEAST_TRUSTS, NoIntake};
use crate::measures::{Precision, group_thousands};

impl fmt::Display for NoIntake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoaded => f.write_str(
                "No comparison given the intake yet: who the pupils of other trusts are is not loaded.",
            ),
            Self::NotPublished { n, noun, year } => write!(
                f,
                "No comparison given the intake: it is not published for {}, {year}.",
                counted(*n, noun)
            ),
            Self::TooFew { with_all, n, noun } => write!(
                f,
                "No comparison given the intake: all three shares are published for only {with_all} of {}, and at \
                 least {LEAST_TRUSTS} are needed.",
                counted(*n, noun)
            ),
            Self::NoLine { n, noun } => write!(
                f,
                "No comparison given the intake: {} do not differ in a way that a line could follow.",
                counted(*n, noun)
            ),
        }
    }
}

impl IntakeShare {
    /// Its name within a sentence.
    const fn name(self) -> &'static str {
        match self {
            Self::Disadvantaged => "share of disadvantaged pupils",
            Self::Eal => "share of pupils with English as an additional language",
            Self::Sen => "share of pupils with special educational needs",
        }
    }
}

impl IntakeLine {
    /// What the line is of: "Attainment 8, disadvantaged pupils".
    pub(super) fn name(&self) -> String {
        of_group(&self.measure_name, self.group)
    }

    /// How much goes with intake and who is left out: "Intake explains 18% of the differences between 467 trusts; 159 are
    /// left out because one of their shares is suppressed."
    #[must_use]
    pub fn how_much(&self) -> String {
        let explained = Precision::decimals(0).digits(100.0 * self.r_squared());
        let n = group_thousands(self.n() as u64);
        let noun = &self.noun;
        let left_out = match self.left_out() {
            0 => String::new(),
            1 => "; 1 is left out because one of its shares is suppressed".to_owned(),
            more => format!(
                "; {} are left out because one of their shares is suppressed",
                group_thousands(more as u64)
            ),
        };
        format!("Intake explains {explained}% of the differences between {n} {noun}{left_out}.")
    }

    /// What is compared: measure, year, and what intake is here.
    #[must_use]
    pub fn caption(&self) -> String {
        format!(
            "{}, {}, by the shares of disadvantaged pupils, of pupils with English as an additional language, and of \
             pupils with special educational needs.",
            self.name(),
            self.year
        )
    }

    /// What may not be concluded.
    #[must_use]
    pub fn caveat(&self) -> String {
        format!(
            "It describes {} and proves nothing: intake is only what the files hold of it, and what pupils knew when they \
             came is left out. Figures of few pupils vary more than the range shows.",
            self.noun
        )
    }
}

impl IntakeLens<'_> {
    /// "Trusts with an intake like yours: 95 in 100 lie between 52% and 74%. Yours, at 65%, is inside."
    #[must_use]
    pub fn sentence(&self) -> String {
        let (unit, decimals) = (self.intake.unit, self.decimals());
        let place = match self.place() {
            AmongAlike::Below => "is below that",
            AmongAlike::Inside => "is inside",
            AmongAlike::Above => "is above that",
        };
        let (lower, upper) = ends(unit, self.interval(), decimals);
        let own = unit.write(self.figure.value, decimals);
        match self.beyond() {
            None => format!(
                "{} with an intake like yours: 95 in 100 lie between {lower} and {upper}. Yours, at {own}, {place}.",
                begun(&self.intake.noun)
            ),
            Some(which) => format!(
                "None of the {} {} has a {} like yours. If the line through them went on, 95 in 100 would lie \
                 between {lower} and {upper}. Yours, at {own}, {place}.",
                group_thousands(self.intake.n() as u64),
                self.intake.noun,
                which.name()
            ),
        }
    }

    /// Names the range in the picture: "95 in 100 trusts with such an intake: 49% to 83%".
    #[must_use]
    pub fn range_label(&self) -> String {
        let (lower, upper) = ends(self.intake.unit, self.interval(), self.decimals());
        let noun = &self.intake.noun;
        format!("95 in 100 {noun} with such an intake: {lower} to {upper}")
    }

    /// Names their average in the picture: "their average 66%".
    #[must_use]
    pub fn expected_label(&self) -> String {
        let IntakeLine { unit, decimals, .. } = self.intake;
        format!("their average {}", unit.write_short(self.expected(), *decimals))
    }

    /// The decimals with which range and figure are printed, alike in sentence and picture.
    pub(super) fn decimals(&self) -> u8 {
        let given = self.intake.decimals.max(self.figure.decimals.min(2));
        telling_decimals(self.figure.value, self.interval(), given)
    }
}
