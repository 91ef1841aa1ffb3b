//! A trust's own schools in one measure: each with its pupils and its interval, beside the figure that they make together,
//! England's, and England's schools, so that a school is seen among schools and not among trusts.
//!
//! What is found is how far they lie apart and how much of that chance alone could do. It is no order of merit: the
//! schools stand in the order of their figures because a spread is seen so, and nothing is concluded from a neighbour.
//! Figures that are withheld, missing or cannot be used are kept with their reason, and are never zero.

mod national_schools;
mod row;

use std::collections::HashMap;
use std::rc::Rc;

use thiserror::Error;

use super::finding::counted_from_below;
use super::{Finding, Peers, Place};
use crate::entry::{Figure, Pupils, SchoolFact, SchoolRow, SchoolTable};
use crate::measures::{PupilGroup, Unit};
use crate::national::National;
use crate::stats::Interval;

pub use row::WhyNone;
use row::{InMeasure, Reader};

/// Up to this many schools each has a line of its own in the picture, with its name.
pub const MOST_LINES: usize = 25;

/// The number of schools that are named in the picture at each end of the spread, if there are more than that.
pub const NAMED_AT_EACH_END: usize = 3;

/// On which side of the trust's own figure the interval of a school lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchoolVersusTrust {
    /// It holds the trust's figure: chance alone could have put the school where it is.
    Holds,
    /// All of it lies above the trust's figure.
    Above,
    /// All of it lies below the trust's figure.
    Below,
}

impl SchoolVersusTrust {
    pub(crate) fn of(interval: Interval, trust: f64) -> Self {
        if interval.lower() > trust {
            Self::Above
        } else if interval.upper() < trust {
            Self::Below
        } else {
            Self::Holds
        }
    }
}

/// A school with a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnSchool {
    /// Its name; with its URN where another has the same, and "School 3" where the third row has none.
    pub name: String,
    /// Its figure, in the measure's unit, as entered.
    pub figure: Figure,
    /// The pupils whom it counts.
    pub pupils: Pupils,
    /// Its 95% interval, unrounded, in the measure's unit.
    pub interval: Interval,
    /// Where that lies beside the trust's own figure.
    pub against: SchoolVersusTrust,
    /// Where it stands among England's schools, with the range; `None` where no file holds them.
    pub place: Option<Place>,
}

/// A school that takes part in the measure and has no figure to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutFigure {
    /// Its name, as an [`OwnSchool`] has it.
    pub name: String,
    /// Its pupils, where they are known.
    pub pupils: Option<Pupils>,
    /// Why it has none.
    pub why: WhyNone,
}

/// The schools of a trust in one measure: at least two with a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnSchools {
    pub(crate) finding: Rc<Finding>,
    /// The highest first; of equals, the one that stands first in the table.
    pub(crate) schools: Vec<OwnSchool>,
    /// In the order of the table.
    pub(crate) without: Vec<WithoutFigure>,
    elsewhere: usize,
    national: Option<Peers>,
}

/// Why there is nothing to set beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoOwnSchools {
    /// No school of the table has a figure.
    Nobody,
    /// The trust is that school.
    OnlyOne(String),
}

impl OwnSchools {
    /// The schools of `table` in the measure and group of a finding that was made of them. Schools stand in the finding's
    /// year, as its own figure does; a row that repeats another is counted in nothing.
    ///
    /// # Errors
    /// [`NoOwnSchools`] where fewer than two schools have a figure.
    pub fn of(table: &SchoolTable, finding: &Rc<Finding>, national: &National) -> Result<Self, NoOwnSchools> {
        let among = national_schools::schools(
            national,
            finding.measure(),
            finding.group(),
            finding.figure_year(),
        );
        let reader = Reader {
            finding,
            sd: national.pupil_sd(&finding.measure().id, finding.figure_year()),
        };
        let repeated = table.repeated();
        let names = Names::of(table);
        let (mut schools, mut without, mut elsewhere) = (Vec::new(), Vec::new(), 0);
        for (place, row) in table.rows().iter().enumerate() {
            let name = || names.of_row(row, place);
            match reader.read(row, repeated.binary_search(&place).is_ok()) {
                InMeasure::Elsewhere => elsewhere += 1,
                InMeasure::Without { pupils, why } => without.push(WithoutFigure {
                    name: name(),
                    pupils,
                    why,
                }),
                InMeasure::Known(own) => schools.push(OwnSchool {
                    name: name(),
                    figure: own.figure,
                    pupils: own.pupils,
                    interval: own.interval,
                    against: SchoolVersusTrust::of(own.interval, finding.value()),
                    place: among.as_ref().and_then(|peers| {
                        if own.has_too_few_pupils() {
                            return None;
                        }
                        let place = Place::of(peers, own.figure.value, own.interval)?;
                        let from_below = counted_from_below(finding.measure(), finding.group());
                        Some(if from_below { place.mirrored() } else { place })
                    }),
                }),
            }
        }
        // A stable sort: equals stay as they stand in the table.
        schools.sort_by(|one, other| other.figure.value.total_cmp(&one.figure.value));
        match schools.as_slice() {
            [] => Err(NoOwnSchools::Nobody),
            [one] => Err(NoOwnSchools::OnlyOne(one.name.clone())),
            _ => Ok(Self {
                finding: Rc::clone(finding),
                schools,
                without,
                elsewhere,
                national: among,
            }),
        }
    }

    /// The schools with a figure, the highest first.
    #[must_use]
    pub fn schools(&self) -> &[OwnSchool] {
        &self.schools
    }

    /// Those that take part in the measure and are not drawn, with the reason.
    #[must_use]
    pub fn without(&self) -> &[WithoutFigure] {
        &self.without
    }

    /// Rows that have nothing to do with the measure: of another phase, or with neither figure nor pupils in it.
    #[must_use]
    pub const fn elsewhere(&self) -> usize {
        self.elsewhere
    }

    /// England's schools that they are drawn before; `None` where no file holds any that compare.
    #[must_use]
    pub const fn national(&self) -> Option<&Peers> {
        self.national.as_ref()
    }

    /// Which of the schools, by their place in [`OwnSchools::schools`], the picture names.
    #[must_use]
    pub fn is_named(&self, place: usize) -> bool {
        let count = self.schools.len();
        count <= MOST_LINES || place < NAMED_AT_EACH_END || place + NAMED_AT_EACH_END >= count
    }

    /// What the figures are counted in.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.finding.unit()
    }

    /// The group of pupils whose outcomes are counted.
    #[must_use]
    pub fn group(&self) -> PupilGroup {
        self.finding.group()
    }

    /// The trust's own figure, made of all their pupils, in the measure's unit.
    #[must_use]
    pub fn trust(&self) -> f64 {
        self.finding.value()
    }
}

/// What schools are called: by their names or, where several have the same, by their URNs as well.
struct Names {
    rows_of: HashMap<String, usize>,
}

impl Names {
    fn of(table: &SchoolTable) -> Self {
        let mut rows_of = HashMap::new();
        for (place, row) in table.rows().iter().enumerate() {
            *rows_of.entry(row.called(place)).or_insert(0) += 1;
        }
        Self { rows_of }
    }

    fn of_row(&self, row: &SchoolRow, place: usize) -> String {
        let name = row.called(place);
        let urn = row.fact(SchoolFact::Urn).trim();
        let shared = self.rows_of.get(&name).is_some_and(|rows| *rows > 1);
        if shared && !urn.is_empty() {
            format!("{name} ({urn})")
        } else {
            name
        }
    }
}
