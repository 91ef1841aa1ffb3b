//! The words of what deserves a look.

use super::Named;
use crate::comparison::Finding;
use crate::comparison::landscape::of_group;
use crate::measures::{PupilGroup, group_thousands};

/// In which order measures stand, to be read beside them.
pub const ORDER: &str = "Within each goal, what is unusual for a trust of this size comes first, then what is clearly \
                         higher or lower than the median, then the rest; among equals, what lies furthest from the median \
                         for how sure it is.";

/// How many of what.
pub(super) struct Count {
    pub(super) compared: usize,
    pub(super) too_few: usize,
    /// Still stand out when chance is allowed for among all of them.
    pub(super) standing: usize,
    pub(super) named: usize,
    /// Clear the median by themselves, and not among so many.
    pub(super) by_itself: usize,
}

impl Count {
    pub(super) fn sentence(&self) -> String {
        let by_itself = self.by_itself_text();
        if self.standing == 0 {
            return format!("{}{by_itself}", self.nothing());
        }
        let compared = counted(self.compared);
        let (standing, measures) = (group_thousands(self.standing as u64), plural(self.compared));
        let lie = if self.standing == 1 { "lies" } else { "lie" };
        let chance = match self.compared {
            1 => "by more than chance would give",
            _ => "by more than chance would give among so many",
        };
        let first =
            format!("Of {compared} {measures} compared, {standing} {lie} away from the median {chance}.");
        let unnamed = self.standing - self.named;
        let rest = match unnamed {
            0 => String::new(),
            1 => " The ones furthest out are named here; 1 more stands in the rows below.".to_owned(),
            more => {
                format!(" The ones furthest out are named here; {more} more stand in the rows below.")
            }
        };
        format!("{first}{rest}{by_itself}")
    }

    fn nothing(&self) -> String {
        let compared = counted(self.compared);
        match (self.compared, self.compared - self.too_few) {
            (1, 0) => {
                "Nothing stands out: the one measure compared has too few pupils to say where it stands."
                    .to_owned()
            }
            (_, 0) => format!(
                "Nothing stands out: all {compared} measures compared have too few pupils to say where they stand."
            ),
            (1, _) => format!(
                "Nothing stands out: the one measure compared does not lie away from the median by more than chance would \
                 give. {IS_A_FINDING}"
            ),
            _ => format!(
                "Nothing stands out: none of {compared} measures compared lies away from the median by more than chance \
                 would give among so many. {IS_A_FINDING}"
            ),
        }
    }

    fn by_itself_text(&self) -> String {
        match (self.by_itself, self.standing) {
            (0, _) => String::new(),
            (1, 0) => " One is clearly on one side when it is looked at alone; among so many that can be chance.".to_owned(),
            (1, _) => " One more is clearly on one side when it is looked at alone; among so many that can be chance.".to_owned(),
            (several, 0) => format!(
                " {several} are clearly on one side when each is looked at alone; among so many that can be chance."
            ),
            (several, _) => format!(
                " {several} more are clearly on one side when each is looked at alone; among so many that can be chance."
            ),
        }
    }
}

/// Why that nothing stands out says something.
const IS_A_FINDING: &str = "That is a finding too: chance alone moves figures of cohorts of this size by that much, so nothing \
                            here asks for an explanation.";

fn counted(count: usize) -> String {
    group_thousands(count as u64)
}

const fn plural(count: usize) -> &'static str {
    if count == 1 { "measure" } else { "measures" }
}

impl Finding {
    /// It as it is named before others.
    pub(super) fn named(&self) -> Named {
        let gap = match self.group() {
            PupilGroup::Gap => "a gap of ",
            _ => "",
        };
        Named {
            key: self.key(),
            name: self.called(),
            reason: format!(
                "{}: {gap}{} with {} is {}.",
                self.headline(),
                self.value_text(),
                self.pupils(),
                self.place_clause()
            ),
        }
    }

    /// What it is called in a list: "Reading, writing and maths, disadvantaged pupils".
    #[must_use]
    pub fn called(&self) -> String {
        of_group(&self.measure().short_name, self.group())
    }
}
