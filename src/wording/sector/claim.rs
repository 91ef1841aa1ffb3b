//! The Department's claim of 2022, in its own words, beside what the same sum gives here. What does not agree is
//! said as plainly as what does.

use crate::analysis::{Claim, ClaimRow};
use crate::measures::Unit;
use crate::wording::number_format::capitalize_first;

impl Claim {
    /// The Department's words.
    pub const QUOTED: &str = "If all pupils did as well in reading, writing and maths at key stage 2 in 2019 as pupils in \
                              the MAT performing at the 75th percentile of MATs, national performance would have been 8 \
                              percentage points higher at 73%. At the 90th percentile this would have been 79%";

    /// What follows from them, and what it says of disadvantaged pupils.
    pub const BESIDES: &str = "79% is 14 percentage points above the 65% of 2018/19. For disadvantaged pupils DfE gave 10 and 19 points.";

    /// Where they stand.
    pub const SOURCE: &str = "Department for Education, 2022.";

    /// How many of its figures come out the same here, to stand before the table.
    #[must_use]
    pub fn sentence(&self) -> String {
        let same = self.rows.iter().filter(|row| row.same).count();
        let comes_out = match self.rows.len() - same {
            0 => "everything comes out as claimed".to_owned(),
            _ => format!(
                "{same} of the {} figures come out as claimed and {} do not",
                self.rows.len(),
                self.rows.len() - same
            ),
        };
        let differing = self.rows.iter().filter(|row| !row.same).filter_map(|row| {
            let claimed = row.claimed_value()?;
            Some(format!(
                " The claim’s {claimed} is {} here.",
                row.sector.value_text()
            ))
        });
        std::iter::once(format!(
            "With multi-academy trusts of any size, each counted once, {comes_out}."
        ))
        .chain(differing)
        .collect()
    }
}

impl ClaimRow {
    /// Whose outcomes, at which percentile: "All pupils, 90th percentile".
    #[must_use]
    pub fn what(&self) -> String {
        let question = self.sector.question();
        let name = capitalize_first(question.group.name());
        format!("{name}, {}", question.percentile.name())
    }

    /// What was claimed: "79%, +14".
    #[must_use]
    pub fn claimed(&self) -> String {
        let points = format!("+{}", self.points);
        self.claimed_value()
            .map_or_else(|| points.clone(), |value| format!("{value}, {points}"))
    }

    /// What the sum gives here: "78.7%, +14".
    #[must_use]
    pub fn found(&self) -> String {
        let difference = self.sector.signed_difference(self.sector.question().percentile);
        format!("{}, {difference}", self.sector.value_text())
    }

    fn claimed_value(&self) -> Option<String> {
        self.value.map(|value| Unit::Percentage.write(value, 0))
    }
}
