//! Where figures are compared.

use crate::analysis::{PeerKind, StandingOut};
use crate::entry::Withheld;
use crate::measures::{AcademicYear, group_thousands};

/// The heading where no figure is placed among others.
pub(crate) const HEADING: &str = "Where you stand";

/// Over the rows where they are not gathered by goals, for those who go from heading to heading.
pub(crate) const MEASURES: &str = "Measures";

/// In place of a comparison where a field cannot be read.
pub(crate) const UNREADABLE: &str = "Not compared yet. Check the message at its fields.";

/// In place of a comparison where the number of pupils is missing.
pub(crate) const PUPILS_MISSING: &str = "Add pupil numbers to show how certain this is.";

/// That what was opened holds less than its sender has; `None` where it holds all.
pub(crate) fn withheld(withheld: Withheld) -> Option<String> {
    let figures = match withheld.count() {
        0 => return None,
        1 => "1 figure".to_owned(),
        some => format!("{} figures", group_thousands(some as u64)),
    };
    Some(format!(
        "Whoever shared these left out {figures} that could reveal 1 to 5 pupils or could not be read. Totals can differ from \
         theirs."
    ))
}

/// The ways to what a choice of peers needs to be known.
pub(crate) const CHOOSE_REGION: &str = "Choose your region";
pub(crate) const ENTER_SCHOOLS: &str = "Enter how many schools you have";
pub(crate) const ENTER_INTAKE: &str = "Enter what your pupils are like";

/// England's figure.
pub(crate) fn england(value: &str, year: AcademicYear) -> String {
    format!("England {value}, {year}")
}

/// The range of a figure that is beside England's.
pub(crate) fn interval(interval: &str) -> String {
    format!("95% range {interval}")
}

/// The button that opens a measure, and the same once it is open.
pub(crate) const MORE: &str = "Details";
pub(crate) const LESS: &str = "Hide";

/// What the strips are of, in the middle of their axis.
pub(crate) const fn among(kind: PeerKind) -> &'static str {
    match kind {
        PeerKind::Trusts => "among trusts",
        PeerKind::Schools => "among schools",
        PeerKind::LocalAuthorities => "among authorities",
    }
}

/// What the explanation of the rows is folded under, and how to read a strip.
pub(crate) const HOW_SHOWN: &str = "How to read this";
pub(crate) const STRIP: &str = "Each line runs from the lowest to the highest. Its shaded part is the middle half. The diamond is your \
     trust, and the bar is how far chance could move it.";

const MOST_LIKELY_NAMED: &str = "Of those that stand out, the most likely are named here.";

impl StandingOut {
    /// The first sentence of what stands out, as a headline.
    pub(crate) fn headline(&self) -> String {
        let sentence = self.sentence();
        sentence
            .split_once(". ")
            .map_or_else(|| sentence.clone(), |(first, _)| format!("{first}."))
    }

    /// What follows the headline, if anything.
    pub(crate) fn after_headline(&self) -> Option<String> {
        let sentence = self.sentence();
        let rest = sentence.split_once(". ").map(|(_, rest)| rest.to_owned());
        // Those that are named beside it are not all.
        let unnamed = self.count.lower.all + self.count.higher.all > self.lower.len() + self.higher.len();
        let unnamed = unnamed.then(|| MOST_LIKELY_NAMED.to_owned());
        let said: Vec<String> = rest.into_iter().chain(unnamed).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
}
