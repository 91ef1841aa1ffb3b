//! Zeros that may be none: programs write 0 for a formula that they have not calculated, and people for a school that has no
//! pupils of such an age.

use super::number::value;
use super::sheet::SheetView;
use super::{ColumnMeaning, Matching};
use crate::spreadsheet::CellNote;

/// Where the other schools of a column are, a school of which none of its pupils reached a standard would be far from all.
const USUAL: f64 = 20.0;

impl Matching {
    /// Whether a cell of a figure or a number of pupils holds a zero that is to be asked about.
    pub(super) fn is_doubtful_zero(&self, sheet: &SheetView<'_>, row: usize, column: usize) -> bool {
        let meaning = self.format(row, column).map(|format| &format.meaning);
        let Some(meaning) = meaning.filter(|meaning| meaning.field().is_some()) else {
            return false;
        };
        if matches!(sheet.note(row, column), Some(CellNote::FormulaOfZero)) {
            return true;
        }
        let value = |row: usize| value(sheet, row, column);
        if value(row) != Some(0.0) || !is_never_zero(meaning) {
            return false;
        }
        let mut others: Vec<f64> = self
            .data_rows()
            .filter_map(value)
            .filter(|value| *value > 0.0)
            .collect();
        others.sort_by(f64::total_cmp);
        others
            .get(others.len() / 2)
            .is_some_and(|median| *median >= USUAL)
    }
}

/// Whether hardly any school has a zero of it that takes part.
fn is_never_zero(meaning: &ColumnMeaning) -> bool {
    let Some(id) = meaning.figure() else {
        return false;
    };
    let begins = ["attainment_8", "english_maths", "good_level", "phonics"];
    begins.iter().any(|begin| id.starts_with(begin)) || id.ends_with("_expected")
}
