//! A column of published figures as the bundle stores it: whole units of the published precision counted from the
//! lowest, so that nearly every value is one small byte and the rounding of binary fractions never enters.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::measures::Precision;

/// Figures by row, at one precision, some of them suppressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedColumn {
    precision: Precision,
    lowest: i32,
    /// By row: 0 where the figure is suppressed, else one more than the units above the lowest.
    steps: Vec<u16>,
}

/// A column that cannot be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ColumnError {
    /// Its figures lie further apart than a step can say.
    #[error(
        "the figures of a column span {span} units of their precision, more than the {max} that can be stored"
    )]
    TooWide {
        /// Highest less lowest, in units of the precision.
        span: i64,
        /// The greatest span there is room for.
        max: u16,
    },
}

impl PackedColumn {
    /// Packs figures given in units of `precision` (651 is 65.1 at one decimal); `None` is suppressed.
    ///
    /// # Errors
    /// [`ColumnError::TooWide`] when the figures span more than 65,534 units.
    pub fn pack(precision: Precision, units: &[Option<i32>]) -> Result<Self, ColumnError> {
        let lowest = units.iter().flatten().copied().min().unwrap_or(0);
        let steps = units
            .iter()
            .map(|units| {
                let Some(units) = *units else { return Ok(0) };
                let span = i64::from(units) - i64::from(lowest);
                let too_wide = ColumnError::TooWide {
                    span,
                    max: u16::MAX - 1,
                };
                u16::try_from(span + 1).map_err(|_| too_wide)
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            precision,
            lowest,
            steps,
        })
    }

    /// The precision of its figures.
    #[must_use]
    pub const fn precision(&self) -> Precision {
        self.precision
    }

    /// Its number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether it has no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The figure of a row; `None` where it is suppressed or there is no such row.
    #[must_use]
    pub fn value(&self, row: usize) -> Option<f64> {
        Some(self.precision.value(self.units(row)?))
    }

    /// The figure of a row in units of its precision.
    pub(super) fn units(&self, row: usize) -> Option<i32> {
        let above = self.steps.get(row)?.checked_sub(1)?;
        self.lowest.checked_add(i32::from(above))
    }

    /// Row by row, this column less another; suppressed where either is. `None` where the two have other precisions or
    /// lengths, or the differences do not fit.
    #[must_use]
    pub fn less(&self, other: &Self) -> Option<Self> {
        if self.precision != other.precision || self.len() != other.len() {
            return None;
        }
        let difference = |row| self.units(row)?.checked_sub(other.units(row)?);
        let units: Vec<_> = (0..self.len()).map(difference).collect();
        Self::pack(self.precision, &units).ok()
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test stops at what it does not expect")]
mod tests {
    use super::{ColumnError, PackedColumn, Precision};

    #[test]
    fn gives_back_what_it_was_given() {
        let units = [Some(-105), None, Some(115), Some(0)];
        let column = PackedColumn::pack(Precision::decimals(2), &units).expect("fits");
        let values: Vec<_> = (0..5).map(|row| column.value(row)).collect();
        assert_eq!(values, [Some(-1.05), None, Some(1.15), Some(0.0), None]);
    }

    #[test]
    fn a_column_of_nothing_but_suppressed_figures_stays_so() {
        let column = PackedColumn::pack(Precision::decimals(0), &[None, None]).expect("fits");
        assert_eq!((column.len(), column.value(0), column.value(1)), (2, None, None));
    }

    #[test]
    fn a_difference_needs_both_figures() {
        let pack = |units: &[Option<i32>]| PackedColumn::pack(Precision::decimals(1), units).expect("fits");
        let (others, disadvantaged) = (
            pack(&[Some(71), Some(62), None]),
            pack(&[Some(63), None, Some(40)]),
        );
        let gap = others.less(&disadvantaged).expect("alike");
        let values: Vec<_> = (0..3).map(|row| gap.value(row)).collect();
        assert_eq!(values, [Some(0.8), None, None]);
        let coarse = PackedColumn::pack(Precision::decimals(0), &[None; 3]).expect("fits");
        assert_eq!(others.less(&coarse), None);
    }

    #[test]
    fn refuses_what_it_cannot_hold() {
        let units = [Some(i32::MIN), Some(i32::MAX)];
        let error = PackedColumn::pack(Precision::decimals(0), &units).expect_err("too wide");
        assert!(matches!(
            error,
            ColumnError::TooWide {
                span: 4_294_967_295,
                ..
            }
        ));
    }
}
