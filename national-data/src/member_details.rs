//! What a membership file says of a school, apart from its trust: its name, its phase and since when it has belonged.

use trust_benchmark::measures::{AcademicYear, SchoolPhase};

use crate::error::{BuildError, Reason};
use crate::member_source::MembersSource;
use crate::table::{ColumnIndex, Row, Table};

/// What a file of membership says of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberDetails {
    /// Its name, with one space between words.
    pub name: String,
    pub phase: SchoolPhase,
    /// The academic year, September to August, in which the day falls on which it joined; `None` where none is stated.
    pub joined: Option<AcademicYear>,
    /// Its local authority, where the description has its columns.
    pub authority: Option<Authority>,
}

/// A local authority, as a file names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Authority {
    pub name: String,
    pub number: String,
}

/// Where a file of membership says it.
#[derive(Debug)]
pub struct MemberColumnIndices<'a> {
    source: &'a MembersSource,
    name: ColumnIndex,
    phase: ColumnIndex,
    kind: ColumnIndex,
    joined: ColumnIndex,
    authority: Option<(ColumnIndex, ColumnIndex)>,
}

impl<'a> MemberColumnIndices<'a> {
    /// Where the columns of `source` are.
    ///
    /// # Errors
    /// When the header does not have each once.
    pub fn find(table: &Table, source: &'a MembersSource) -> Result<Self, BuildError> {
        let columns = &source.columns;
        let authority = match &columns.authority {
            Some(named) => Some((table.column(&named.name)?, table.column(&named.number)?)),
            None => None,
        };
        Ok(Self {
            source,
            name: table.column(&columns.name)?,
            phase: table.column(&columns.phase)?,
            kind: table.column(&columns.kind)?,
            joined: table.column(&columns.joined)?,
            authority,
        })
    }

    /// What a row says.
    ///
    /// # Errors
    /// When it has no name, an unknown phase or an invalid date.
    pub fn read(&self, row: &Row<'_>) -> Result<MemberDetails, BuildError> {
        let words: Vec<_> = row.text(&self.name).split_whitespace().collect();
        let not = |place: &ColumnIndex, form| {
            let text = row.text(place).to_owned();
            row.error(place, Reason::NotANumber { text, form })
        };
        if words.is_empty() {
            return Err(not(&self.name, "a name"));
        }
        let unknown = |place: &ColumnIndex| {
            let text = row.text(place).to_owned();
            row.error(place, Reason::UnknownCode { text })
        };
        let phase = match row.text(&self.phase) {
            text if text == self.source.no_phase => {
                let of_kind = self.source.phase_of_kind.get(row.text(&self.kind));
                *of_kind.ok_or_else(|| unknown(&self.kind))?
            }
            text => text.parse().map_err(|_| unknown(&self.phase))?,
        };
        let date = row.text(&self.joined);
        let joined = if self.source.joined_not_stated.iter().any(|code| code == date) {
            None
        } else {
            Some(year_of(date).ok_or_else(|| not(&self.joined, "a day such as 2014-09-01"))?)
        };
        let authority = self.authority.as_ref().map(|(name, number)| Authority {
            name: row.text(name).to_owned(),
            number: row.text(number).to_owned(),
        });
        Ok(MemberDetails {
            name: words.join(" "),
            phase,
            joined,
            authority,
        })
    }
}

/// The academic year in which a day falls that is written as 2014-09-01.
fn year_of(date: &str) -> Option<AcademicYear> {
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u16>().ok()).flatten()
    };
    let [year, month, day] = date.split('-').collect::<Vec<_>>().try_into().ok()?;
    let month = u8::try_from(number(month, 2)?).ok();
    let month = month.filter(|month| (1..=12).contains(month))?;
    (1..=31).contains(&number(day, 2)?).then_some(())?;
    Some(AcademicYear::of_month(number(year, 4)?, month))
}

#[cfg(test)]
mod tests {
    use super::{AcademicYear, year_of};

    #[test]
    fn a_year_begins_with_september() {
        let ending = |summer| Some(AcademicYear::ending(summer));
        assert_eq!(year_of("2014-08-31"), ending(2014));
        assert_eq!(year_of("2014-09-01"), ending(2015));
        for wrong in [
            "",
            "2014",
            "2014-13-01",
            "2014-09-32",
            "14-09-01",
            "01/09/2014",
            "2014-9-1",
            "2014-00-10",
        ] {
            assert_eq!(year_of(wrong), None, "{wrong}");
        }
    }
}
