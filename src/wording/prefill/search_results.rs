//! The trusts that are offered while somebody types a name: what tells one from another, and what to expect of it.

use crate::measures::AcademicYear;
use crate::national::{ClosingMonth, NameMatch, TrustName};
use crate::wording::date::month_name;

/// Between facts on one line.
const BETWEEN_FACTS: &str = " · ";

/// A trust whose figures are more than this number of years older than the newest of others has only old ones.
const OLD: u16 = 3;

/// A trust that was found, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitText {
    /// Its name.
    pub name: String,
    /// Its place and its number of schools, as far as they are known.
    pub about: Option<String>,
    /// The earlier name that matched.
    pub former: Option<String>,
    /// What to know before choosing it: that it closed, or has no figures or old ones.
    pub caution: Option<String>,
}

impl HitText {
    /// What is said of a trust that was found; `newest` is the latest year of which any trust has figures.
    #[must_use]
    pub fn of(found: &NameMatch<'_>, newest: Option<AcademicYear>) -> Self {
        let trust = found.trust;
        let place = trust.place().map(str::to_owned);
        let schools = trust.schools().map(|(count, as_at)| schools_text(count, as_at));
        let facts: Vec<_> = place.into_iter().chain(schools).collect();
        Self {
            name: trust.name().to_owned(),
            about: (!facts.is_empty()).then(|| facts.join(BETWEEN_FACTS)),
            former: found.former.map(|name| format!("Formerly {name}")),
            caution: caution(trust, newest),
        }
    }

    /// Everything below the name, line by line.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let lines = [&self.former, &self.about, &self.caution];
        lines.into_iter().filter_map(|line| line.as_deref())
    }
}

/// How many trusts were found, for a query that is not empty; more than `shown` are not listed.
#[must_use]
pub fn hits_text(found: usize, shown: usize) -> String {
    match found {
        0 => "No trust found. Try another spelling, or enter your own results. Some small or new trusts have no \
              published figures."
            .to_owned(),
        1 => "1 trust found.".to_owned(),
        more if more > shown => {
            format!("More than {shown} trusts found. These are the first. Enter more of the name.")
        }
        some => format!("{some} trusts found."),
    }
}

/// "38 schools in August 2022". The day of the list is more than anybody wants to know.
pub(crate) fn schools_text(count: u16, as_at: &str) -> String {
    let noun = if count == 1 { "school" } else { "schools" };
    let month = as_at.split_once(' ').map_or(as_at, |(_, month)| month);
    format!("{count} {noun} in {month}")
}

/// What to know before it is chosen, and what there is instead.
fn caution(trust: TrustName<'_>, newest: Option<AcademicYear>) -> Option<String> {
    let latest = trust.latest_figures();
    match (trust.closed().map(closed_in), latest) {
        (Some(closed), Some(year)) => Some(format!("{closed}. Its figures go up to {year}.")),
        (Some(closed), None) => Some(format!("{closed}. {NONE_PUBLISHED}")),
        (None, None) => Some(NONE_PUBLISHED.to_owned()),
        (None, Some(year)) => {
            let is_old = newest.is_some_and(|newest| year.summer() + OLD < newest.summer());
            is_old.then(|| format!("Its latest published figures are for {year}."))
        }
    }
}

const NONE_PUBLISHED: &str = "No published figures. You can enter its own.";

/// "Closed in July 2024".
pub(super) fn closed_in(closed: ClosingMonth) -> String {
    format!(
        "Closed in {} {}",
        month_name(usize::from(closed.month())),
        closed.year()
    )
}

#[cfg(test)]
mod tests {
    use super::{hits_text, schools_text};

    #[test]
    fn schools_are_counted_in_a_month() {
        assert_eq!(schools_text(38, "31 August 2022"), "38 schools in August 2022");
        assert_eq!(schools_text(1, "31 August 2022"), "1 school in August 2022");
    }

    #[test]
    fn what_was_found_is_counted_as_far_as_it_is_listed() {
        assert!(hits_text(0, 8).starts_with("No trust found."));
        assert_eq!(hits_text(1, 8), "1 trust found.");
        assert_eq!(hits_text(8, 8), "8 trusts found.");
        assert!(hits_text(9, 8).starts_with("More than 8 trusts found."));
    }
}
