//! What is left out of a file that a person takes away. A text that cannot be read as a number may still say a small one ("<5",
//! "3 pupils"), and no rule about small numbers can see it. So it does not leave the page, and how many such texts there are is
//! said beside the button.

use super::{
    CircumstanceProblem, Entries, FieldProblem, FigureProblem, PupilsProblem, Refusal, SchoolTable,
    TableCheck,
};
use crate::measures::Measure;

impl FieldProblem {
    /// Whether the text itself says nothing that could be used: not where it only asks what is meant, nor where it disagrees
    /// with another field.
    #[must_use]
    pub const fn is_unreadable(&self) -> bool {
        !matches!(
            self,
            Self::Figure(FigureProblem::PerhapsFraction(_))
                | Self::Circumstance(CircumstanceProblem::PerhapsFraction(_))
                | Self::Pupils(PupilsProblem::MoreThanStage { .. } | PupilsProblem::MoreThanAll { .. })
        )
    }
}

impl Refusal {
    /// Whether the text itself says nothing that could be used; see [`FieldProblem::is_unreadable`].
    #[must_use]
    pub const fn is_unreadable(&self) -> bool {
        match self {
            Self::Fact(_) => true,
            Self::Field(problem) => problem.is_unreadable(),
            Self::OtherPhase { .. }
            | Self::MoreThanOnRoll { .. }
            | Self::NoneThatYear(_)
            | Self::Duplicate { .. } => false,
        }
    }

    /// Whether its text may not be passed on: only the name or number of a school that is listed twice may.
    #[must_use]
    pub const fn is_unshared(&self) -> bool {
        !matches!(self, Self::Duplicate { .. })
    }
}

impl Entries {
    /// Without what is carried along for another version.
    #[must_use]
    pub fn without_carried(&self) -> Self {
        let mut kept = self.clone();
        kept.drop_carried();
        kept
    }

    /// Without the texts that cannot be read, and how many those are. What is carried along for another version is kept.
    #[must_use]
    pub fn without_unreadable(&self, measures: &[&Measure]) -> (Self, usize) {
        let is_unreadable = |problem: FieldProblem| problem.is_unreadable();
        let unreadable: Vec<_> = self
            .iter()
            .map(|(field, _)| field)
            .filter(|field| {
                self.problem(field, measures.iter().copied())
                    .is_some_and(is_unreadable)
            })
            .collect();
        let mut kept = self.clone();
        for field in &unreadable {
            kept.put((*field).clone(), "");
        }
        (kept, unreadable.len())
    }
}

impl SchoolTable {
    /// Without what is carried along for another version.
    #[must_use]
    pub fn without_carried(&self) -> Self {
        let mut kept = self.clone();
        kept.drop_carried();
        kept
    }

    /// Without the cells that are refused for such a reason.
    #[must_use]
    pub fn without_refused(&self, check: &TableCheck, leave_out: impl Fn(&Refusal) -> bool) -> Self {
        let mut kept = self.clone();
        for one in check.refused.iter().filter(|one| leave_out(&one.what)) {
            kept.put(one.row, &one.column, "");
        }
        kept
    }
}

impl TableCheck {
    /// How many cells are refused for such a reason.
    #[must_use]
    pub fn refused_count(&self, counts: impl Fn(&Refusal) -> bool) -> usize {
        self.refused.iter().filter(|one| counts(&one.what)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::{Entries, SchoolTable};
    use crate::entry::{Circumstance, Column, Field, SchoolFact};
    use crate::measures::{Measure, MeasureId, PupilGroup, Topic};
    use crate::national::National;

    #[test]
    fn what_cannot_be_read_leaves_in_no_file() {
        let national = National::bundled().unwrap();
        let measures: Vec<&Measure> = national.measures().iter().collect();
        let rwm = Field::figure(MeasureId::new("rwm_expected"));
        let of_group = rwm.clone().of_group(PupilGroup::Disadvantaged);
        let pupils = Field::topic_pupils(Topic::KeyStage2);
        let share = Field::circumstance(Topic::KeyStage2.cohort(), Circumstance::Eal);
        let mut entries = Entries::default();
        entries.restore("phonics_of_another_version", "<5", |_| None);
        for (field, text) in [
            // A question keeps its figure, and a code is one that can be used.
            (rwm.clone(), "0.65"),
            (of_group.clone(), ">95%"),
            (pupils.clone(), "<5"),
            (pupils.clone().of_group(PupilGroup::Disadvantaged), "3 pupils"),
            (share.clone(), "3 of 60"),
        ] {
            entries.put(field, text);
        }
        let (kept, left_out) = entries.without_unreadable(&measures);
        assert_eq!(left_out, 4);
        assert_eq!(
            kept.to_lines(),
            "rwm_expected\t0.65\nphonics_of_another_version\t<5\n"
        );

        let mut table = SchoolTable::default();
        let on_roll = Column::Fact(SchoolFact::OnRoll);
        let (rwm, pupils) = (Column::Outcome(rwm), Column::Outcome(pupils));
        let name = Column::Fact(SchoolFact::Name);
        table.add_row([
            (&name, "Oak 3".to_owned()),
            (&on_roll, "<5".to_owned()),
            (&pupils, "60".to_owned()),
        ]);
        // More than on roll: which of the two numbers is wrong cannot be told.
        table.add_row([
            (&on_roll, "50".to_owned()),
            (&pupils, "60".to_owned()),
            (&rwm, "≤5".to_owned()),
        ]);
        table.add_row([(&name, "Oak 3".to_owned()), (&rwm, "SUPP".to_owned())]);
        let check = table.check(&measures);
        assert_eq!(check.refused_count(super::Refusal::is_unreadable), 2);
        let kept = table.without_refused(&check, super::Refusal::is_unreadable);
        let texts: Vec<Vec<&str>> = kept
            .rows()
            .iter()
            .map(|row| {
                [&name, &on_roll, &pupils, &rwm]
                    .map(|column| row.text(column))
                    .to_vec()
            })
            .collect();
        assert_eq!(
            texts,
            [
                ["Oak 3", "", "60", ""],
                ["", "50", "60", ""],
                ["Oak 3", "", "", "SUPP"]
            ]
        );
    }
}
