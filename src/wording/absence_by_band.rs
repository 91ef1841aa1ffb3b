//! How many pupils missed how much, in words.

use super::number_format::{capitalize_first, in_sentences};
use super::source::source_line;
use crate::analysis::{ABSENCE_GROUPS, AbsenceByBand, AreaBands, Band};
use crate::measures::{Precision, PupilGroup, Unit, group_thousands};
use crate::national::AbsencePhase;

impl AbsenceByBand {
    /// What the bands say, as a title.
    #[must_use]
    pub fn headline(&self) -> String {
        format!(
            "{} of pupils in {} missed 10% or more of their sessions",
            tenth(self.persistent[0]),
            schools(self.phase)
        )
    }

    /// The same in a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let [all, eligible, others] = self.persistent.map(tenth);
        format!(
            "England, {}: {all} of pupils in {} missed 10% or more of possible sessions. Among those eligible for \
             free school meals it was {eligible}, and among other pupils {others}.",
            self.year,
            schools(self.phase)
        )
    }

    /// What the columns count.
    #[must_use]
    pub fn columns() -> [&'static str; 3] {
        ABSENCE_GROUPS.map(|group| match group {
            PupilGroup::FreeSchoolMeals => "Eligible for free school meals",
            PupilGroup::NotFreeSchoolMeals => "Not eligible",
            _ => "All pupils",
        })
    }

    /// Who is counted, and when.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let other_year = (self.year != self.asked).then(|| {
            let Self { year, asked, .. } = self;
            format!("These are {year} figures. There are none for {asked}.")
        });
        let notes = [
            "These are pupils across England, not in trusts: trusts’ pupils are not published by band. A pupil who \
             missed exactly the percentage between two bands is in the upper one."
                .to_owned(),
            format!(
                "Counted: {}. {}.",
                in_sentences(&self.population.rule),
                capitalize_first(&in_sentences(&self.population.membership))
            ),
        ];
        other_year.into_iter().chain(notes).collect()
    }

    /// Where they were published.
    #[must_use]
    pub fn sources(&self) -> Vec<String> {
        vec![source_line(&self.provenance)]
    }
}

impl AreaBands {
    /// "England, 4,412,000 pupils".
    #[must_use]
    pub fn caption(&self) -> String {
        format!(
            "{}, {} pupils",
            self.area,
            group_thousands(u64::from(self.pupils))
        )
    }
}

impl Band {
    /// "Under 5%", "5–10%", "50% or more".
    #[must_use]
    pub fn label(&self) -> String {
        match (self.from, self.to) {
            (0, to) => format!("Under {to}%"),
            (from, 100) => format!("{from}% or more"),
            (from, to) => format!("{from}–{to}%"),
        }
    }

    /// The shares, written.
    #[must_use]
    pub fn shares_text(&self) -> Vec<String> {
        let write = |share: &f64| format!("{}%", Precision::decimals(1).digits(*share));
        self.shares.iter().map(write).collect()
    }
}

fn tenth(value: f64) -> String {
    Unit::Percentage.write(value, 1)
}

const fn schools(phase: AbsencePhase) -> &'static str {
    match phase {
        AbsencePhase::Primary => "primary schools",
        AbsencePhase::Secondary => "secondary schools",
        AbsencePhase::Special => "special schools",
    }
}
