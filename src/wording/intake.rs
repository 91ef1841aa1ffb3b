//! A figure given the intake, in words. They describe and never claim to measure what a trust does.

use std::fmt;

use super::national_distribution::of_group;
use super::number_format::{counted, ends, sd_note, telling_decimals};
use crate::analysis::{IntakeLens, IntakeLine, IntakePlace, IntakeShare, LEAST_TRUSTS, NoIntake};
use crate::measures::{Precision, group_thousands};

impl fmt::Display for NoIntake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoaded => f.write_str(
                "No comparison given the intake yet: other trusts’ pupils are not loaded.",
            ),
            Self::ChosenByIntake => f.write_str(
                "No comparison given the intake: these trusts were chosen by the same shares. Choose all trusts to see it.",
            ),
            Self::ChanceUnknown => f.write_str(
                "No comparison given the intake: we cannot measure how certain these figures are.",
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
                "No comparison given the intake: {} differ no more than by chance.",
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

    /// How much intake explains and who is left out: "Intake explains 19% of the real differences between 467 trusts. 159 are
    /// left out because one of their shares is suppressed."
    #[must_use]
    pub fn how_much(&self) -> String {
        let explained = Precision::decimals(0).digits(100.0 * self.r_squared());
        let n = group_thousands(self.n() as u64);
        let noun = &self.noun;
        let left_out = match self.left_out() {
            0 => String::new(),
            1 => " 1 is left out because one of its shares is suppressed.".to_owned(),
            more => format!(
                " {} are left out because one of their shares is suppressed.",
                group_thousands(more as u64)
            ),
        };
        format!(
            "Intake explains {explained}% of the real differences between {n} {noun}, {}.{left_out}",
            self.year
        )
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

    /// What may not be concluded, and what the range rests on where that is not of the year or not published.
    #[must_use]
    pub fn caveats(&self) -> Vec<String> {
        let describes = format!(
            "This describes {} and does not show why they differ. Intake here means only these three shares. Pupils’ \
             prior attainment is left out.",
            self.noun
        );
        let basis = self.pupil_sd.as_ref();
        let basis = basis.and_then(|sd| sd_note("The range rests", sd, self.group));
        std::iter::once(describes).chain(basis).collect()
    }
}

impl IntakeLens<'_> {
    /// "Of trusts with an intake like yours and 182 pupils, 95 in 100 are between 52% and 74%. You: 65%."
    #[must_use]
    pub fn sentence(&self) -> String {
        let (unit, decimals) = (self.intake.unit, self.decimals());
        let place = match self.place() {
            IntakePlace::Below => ", below that range",
            IntakePlace::Inside => "",
            IntakePlace::Above => ", above that range",
        };
        let (lower, upper) = ends(unit, self.interval(), decimals);
        let own = unit.write(self.figure.value, decimals);
        let (noun, pupils) = (&self.intake.noun, self.pupils);
        match self.beyond() {
            None => format!(
                "Of {noun} with an intake like yours and {pupils}, 95 in 100 are between {lower} and {upper}. You: \
                 {own}{place}."
            ),
            Some(which) => format!(
                "None of the {} {noun} has a {} like yours. If the line through them went on, 95 in 100 with \
                 {pupils} would be between {lower} and {upper}. You: {own}{place}.",
                group_thousands(self.intake.n() as u64),
                which.name()
            ),
        }
    }

    /// Names the range in the picture: "95 in 100 trusts with such an intake: 49% to 83%".
    #[must_use]
    pub fn range_label(&self) -> String {
        let (lower, upper) = ends(self.intake.unit, self.interval(), self.decimals());
        let noun = &self.intake.noun;
        format!("95 in 100 {noun} with this intake: {lower} to {upper}")
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
