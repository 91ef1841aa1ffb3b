//! How far a measure lies apart over many places, as quantiles: local authorities year by year, for ribbons over time,
//! and schools, overall and by region and disadvantage. The places themselves are not stored: a rank among them is read
//! between quantiles, and beyond the outermost one only "below the 5th" can be said.

use serde::{Deserialize, Serialize};

use super::{Break, ColumnError, PackedColumn, Population, Provenance, Status};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup};

/// What kind of place is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Places {
    /// Local authorities, each counted once whatever its size.
    LocalAuthorities,
    /// Schools, each counted once whatever its size.
    Schools,
}

/// Which of the places a slice holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// All of them.
    All,
    /// Those of a region.
    Region(String),
    /// The fifth of schools by pupils who were ever eligible for free school meals in six years: 1 has the fewest.
    DisadvantageFifth(u8),
}

/// Quantiles of one year over some of the places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// The year.
    pub year: AcademicYear,
    /// Provisional or revised.
    pub status: Status,
    /// Which places.
    pub within: Within,
    /// Places with a figure.
    pub n: u32,
    /// Places without one, by reason.
    pub missing: Vec<(String, u32)>,
}

/// Quantiles of slices as they are stored: the lowest of each, and by how much each rises above the one before it. Slices
/// are alike, so of every slice but the first a rise is stored as its difference from the first slice's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantiles {
    lowest: PackedColumn,
    rises: PackedColumn,
}

impl Quantiles {
    /// Packs quantiles given in units of `precision`: all `levels` of the first slice, then of the next. A slice has all
    /// of them or none.
    ///
    /// # Errors
    /// [`ColumnError::TooWide`] when they lie too far apart.
    pub fn pack(precision: Precision, levels: usize, units: &[Option<i32>]) -> Result<Self, ColumnError> {
        let (mut lowest, mut rises) = (Vec::new(), Vec::new());
        let mut first: Option<Vec<i32>> = None;
        for slice in units.chunks(levels.max(1)) {
            lowest.push(slice.first().copied().flatten());
            let rise = |pair: &[Option<i32>]| pair[1].zip(pair[0]).map(|(upper, lower)| upper - lower);
            let of_slice: Vec<Option<i32>> = slice.windows(2).map(rise).collect();
            match &first {
                None => {
                    rises.extend(of_slice.iter().copied().map(|rise| rise.map(small)));
                    first = Some(of_slice.into_iter().map(Option::unwrap_or_default).collect());
                }
                Some(first) => {
                    let more =
                        |(rise, of_first): (Option<i32>, &i32)| rise.map(|rise| small(rise - of_first));
                    rises.extend(of_slice.into_iter().zip(first).map(more));
                }
            }
        }
        Ok(Self {
            lowest: PackedColumn::pack(precision, &lowest)?,
            rises: PackedColumn::pack(precision, &rises)?,
        })
    }

    pub(super) fn is_whole(&self, slices: usize, levels: usize) -> bool {
        self.lowest.len() == slices && self.rises.len() == slices * levels.saturating_sub(1)
    }

    /// The values of a slice, lowest first.
    pub(super) fn of(&self, slice: usize, levels: usize) -> impl Iterator<Item = f64> + '_ {
        let rises = levels.saturating_sub(1);
        let mut at = self.lowest.units(slice);
        let stored = |row| self.rises.units(row).map(signed);
        let rest = (0..rises).map(move |level| {
            let of_first = if slice == 0 { 0 } else { stored(level).unwrap_or(0) };
            let more = stored(slice * rises + level);
            at = at.and_then(|units| units.checked_add(more?)?.checked_add(of_first));
            at
        });
        let first = std::iter::once(self.lowest.units(slice));
        let units = first.chain(rest).map_while(|units| units);
        units.map(|units| self.lowest.precision().value(units))
    }
}

/// A small number of either sign as a small one without.
const fn small(number: i32) -> i32 {
    (number << 1) ^ (number >> 31)
}

/// Undoes [`small`].
const fn signed(number: i32) -> i32 {
    (number >> 1) ^ -(number & 1)
}

/// Quantiles of one measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// What is counted.
    pub places: Places,
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// Who is in it.
    pub population: Population,
    /// The precision at which the figures themselves are published; the quantiles have a place more.
    pub precision: Precision,
    /// The quantiles, in per cent, ascending.
    pub levels: Vec<u8>,
    /// The slices.
    pub slices: Vec<Slice>,
    /// Their quantiles.
    pub quantiles: Quantiles,
    /// Years without a comparable figure, and why.
    pub breaks: Vec<Break>,
    /// Years from which on figures do not compare with those before them, and why.
    pub turns: Vec<Break>,
    /// Where the figures were published.
    pub provenance: Provenance,
}

/// The quantiles of a slice, beside what it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SliceView<'a> {
    spread: &'a Spread,
    index: usize,
    /// What the slice is.
    pub slice: &'a Slice,
}

impl Spread {
    /// Whether every slice has a place for every level.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.quantiles.is_whole(self.slices.len(), self.levels.len())
    }

    /// Its slices.
    pub fn slices(&self) -> impl Iterator<Item = SliceView<'_>> {
        let slices = self.slices.iter().enumerate();
        slices.map(|(index, slice)| SliceView {
            spread: self,
            index,
            slice,
        })
    }

    /// The slice of a year.
    #[must_use]
    pub fn slice(&self, year: AcademicYear, within: &Within) -> Option<SliceView<'_>> {
        self.slices()
            .find(|view| view.slice.year == year && view.slice.within == *within)
    }
}

impl SliceView<'_> {
    /// The quantiles: level in per cent and value, lowest first; none where no place has a figure.
    pub fn quantiles(&self) -> impl Iterator<Item = (u8, f64)> + '_ {
        let levels = &self.spread.levels;
        let values = self.spread.quantiles.of(self.index, levels.len());
        levels.iter().copied().zip(values)
    }

    /// The value at a level that is stored.
    #[must_use]
    pub fn at(&self, level: u8) -> Option<f64> {
        self.quantiles()
            .find(|(found, _)| *found == level)
            .map(|(_, value)| value)
    }

    /// Places without a figure.
    #[must_use]
    pub fn missing(&self) -> u32 {
        self.slice.missing.iter().map(|(_, count)| count).sum()
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test stops at what it does not expect")]
mod tests {
    use super::{Precision, Quantiles};

    #[test]
    fn gives_back_what_it_was_given() {
        let units = [
            Some(-150),
            Some(20),
            Some(20),
            None,
            None,
            None,
            Some(5),
            Some(6),
            Some(400),
        ];
        let packed = Quantiles::pack(Precision::decimals(1), 3, &units).expect("fits");
        let of = |slice| packed.of(slice, 3).collect::<Vec<_>>();
        assert_eq!(of(0), [-15.0, 2.0, 2.0]);
        assert!(of(1).is_empty());
        assert_eq!(of(2), [0.5, 0.6, 40.0]);
        assert!(packed.is_whole(3, 3) && !packed.is_whole(2, 3));
    }
}
