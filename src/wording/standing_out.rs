//! The words of what deserves a look.

use crate::analysis::{Count, Finding, Line, Named, StandingOut};
use crate::measures::group_thousands;
use crate::wording::national_distribution::of_group;

/// In which order measures stand, to be read beside them.
pub const ORDER: &str = "Within each goal, what is unusual for a trust of this size comes first, then what is clearly \
                         higher or lower than the median, then the rest; among equals, what lies furthest from the median \
                         for how sure it is.";

impl StandingOut {
    /// What it comes to, in a sentence or two: how many of how many, or that nothing stands out.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.count.sentence()
    }
}

impl Count {
    fn sentence(&self) -> String {
        let first = if self.standing == 0 {
            self.nothing()
        } else {
            self.something()
        };
        format!("{first}{}{}{}", self.unsure(), self.unnamed(), self.alone())
    }

    fn something(&self) -> String {
        let (standing, compared) = (counted(self.standing), counted(self.compared));
        match (self.standing, self.compared) {
            (2, 2) => format!("Both measures compared lie {BEYOND_CHANCE}."),
            (_, 1) => "The one measure compared lies away from the median by more than chance would give."
                .to_owned(),
            (all, of) if all == of => format!("All {compared} measures compared lie {BEYOND_CHANCE}."),
            (1, _) => format!("Of {compared} measures compared, 1 lies {BEYOND_CHANCE}."),
            _ => format!("Of {compared} measures compared, {standing} lie {BEYOND_CHANCE}."),
        }
    }

    fn nothing(&self) -> String {
        let compared = counted(self.compared);
        match (self.compared, self.compared - self.too_few) {
            (1, 0) => {
                "Nothing stands out: the one measure compared has too few pupils to say where it stands."
                    .to_owned()
            }
            (2, 0) => {
                "Nothing stands out: both measures compared have too few pupils to say where they stand."
                    .to_owned()
            }
            (_, 0) => format!(
                "Nothing stands out: all {compared} measures compared have too few pupils to say where they stand."
            ),
            (1, _) => format!(
                "Nothing stands out: the one measure compared does not lie away from the median by more than chance would \
                 give. {IS_A_FINDING}"
            ),
            (2, _) => {
                format!(
                    "Nothing stands out: neither of the 2 measures compared lies {BEYOND_CHANCE}. {IS_A_FINDING}"
                )
            }
            _ => format!(
                "Nothing stands out: none of {compared} measures compared lies {BEYOND_CHANCE}. {IS_A_FINDING}"
            ),
        }
    }

    /// Those of which nothing can be said, where not all are such.
    fn unsure(&self) -> String {
        match self.too_few {
            0 => String::new(),
            all if all == self.compared => String::new(),
            1 => " 1 has too few pupils to say where it stands.".to_owned(),
            some => format!(" {some} have too few pupils to say where they stand."),
        }
    }

    /// Those for which there was no room.
    fn unnamed(&self) -> String {
        match self.standing - self.named {
            0 => String::new(),
            1 => " The ones furthest out are named here; 1 more stands in the rows below.".to_owned(),
            more => format!(" The ones furthest out are named here; {more} more stand in the rows below."),
        }
    }

    /// Those that would stand out if nothing else were compared.
    fn alone(&self) -> String {
        let more = if self.standing == 0 { "" } else { " more" };
        match self.by_itself {
            0 => String::new(),
            1 => format!(
                " One{more} is clearly on one side when it is looked at alone; among so many that can be chance."
            ),
            several => format!(
                " {several}{more} are clearly on one side when each is looked at alone; among so many that can be chance."
            ),
        }
    }
}

/// To follow "lies", of some of many.
const BEYOND_CHANCE: &str = "away from the median by more than chance would give among so many";

/// What it says that nothing stands out, and what it does not.
const IS_A_FINDING: &str = "That is a finding too: chance alone moves figures of cohorts of this size by as much. It does \
                            not show that they are where others’ are.";

fn counted(count: usize) -> String {
    group_thousands(count as u64)
}

impl Finding {
    /// What it is called in a list: "Reading, writing and maths, disadvantaged pupils".
    #[must_use]
    pub fn called(&self) -> String {
        of_group(&self.measure().short_name, self.group())
    }
}

impl Line {
    /// What it is called in a list: "Reading, writing and maths, disadvantaged pupils".
    #[must_use]
    pub fn called(&self) -> String {
        of_group(&self.measure.short_name, self.group)
    }
}

impl Named {
    /// What it is called, and whose outcomes where they are not everybody's.
    #[must_use]
    pub fn name(&self) -> String {
        self.finding.called()
    }

    /// Why it is named, as a sentence.
    #[must_use]
    pub fn reason(&self) -> String {
        let finding = &self.finding;
        format!(
            "{} with {} is {}; {}.",
            finding.figure_clause(),
            finding.pupils(),
            finding.place_clause(),
            within_a_sentence(&finding.headline()),
        )
    }
}

/// A headline as a clause: "unusual for a trust of this size, higher than the limits". Headlines begin with ASCII.
fn within_a_sentence(headline: &str) -> String {
    let mut clause = headline.replacen(": ", ", ", 1);
    if let Some(first) = clause.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    clause
}
