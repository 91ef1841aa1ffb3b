//! How the numbers of a column are written: spreadsheets keep 65% as 0.65, and some write decimals with a comma. Neither
//! shows in one cell, so the whole column is looked at, and where a column does not settle it, the others beside it.

use super::cell_mark::take_marks;
use super::decimal::Decimal;
use super::normalize_cell::number_text;

/// What one stands for in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Scale {
    /// One is one.
    #[default]
    AsWritten,
    /// One is 100%: 0.65 is read as 65.
    Fraction,
}

/// What the numbers of a column are like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Numbers {
    /// How many there are.
    count: usize,
    /// How many of them are between zero and one.
    parts_of_one: usize,
    /// How many of these have decimals.
    fractions: usize,
    /// How many are above zero and below a tenth, as hardly any percentage is.
    tiny: usize,
    /// How many have a point.
    points: usize,
    /// How many have a comma that parts decimals and cannot part thousands.
    commas: usize,
    /// How many have a per cent sign.
    signs: usize,
}

impl Numbers {
    /// Counts a cell.
    pub(super) fn add(&mut self, text: &str) {
        let text = take_marks(text).map_or_else(|| number_text(text), |(number, _)| number);
        let body = text.strip_suffix('%').map(str::trim_end);
        let written = body.unwrap_or(&text);
        let mended = written.replacen(',', ".", 1);
        let Some(number) = Decimal::parse(&mended) else {
            return;
        };
        self.count += 1;
        self.signs += usize::from(body.is_some());
        self.points += usize::from(written.contains('.'));
        let decimals = written.split_once(',').map(|(_, decimals)| decimals.len());
        self.commas += usize::from(decimals.is_some_and(|length| length != 3));
        if number.is_part_of_one() {
            self.parts_of_one += 1;
            self.fractions += usize::from(number.has_decimals());
            self.tiny += usize::from(!number.is_zero() && number.is_below_a_tenth());
        }
    }

    /// Whether a comma parts decimals: some do, and no point does.
    pub(super) const fn has_decimal_commas(&self) -> bool {
        self.commas > 0 && self.points == 0
    }

    /// Whether all could be fractions of one, and some can hardly be anything else.
    pub(super) const fn could_be_fractions(&self) -> bool {
        self.fractions > 0 && self.parts_of_one == self.count && self.signs == 0
    }

    /// Whether some are so small that they are hardly percentages: 0.05% is one pupil of 2,000.
    pub(super) const fn are_partly_tiny(&self) -> bool {
        self.tiny > 0
    }

    /// Whether there is more than one.
    pub(super) const fn are_several(&self) -> bool {
        self.count > 1
    }

    /// Whether some are larger than one or have a per cent sign, so that the sheet does not keep percentages as fractions.
    pub(super) const fn speak_against_fractions(&self) -> bool {
        self.count > 0 && !self.could_be_fractions()
    }
}

/// What a percentage seems to mean that can be read in two ways, in a column of percentages that is not one of fractions: a
/// number up to 1 without a per cent sign, or more than 100% that were 100 times too much.
pub(super) fn doubtful_percentage(text: &str) -> Option<String> {
    let text = take_marks(text).map_or_else(|| number_text(text), |(number, _)| number);
    let body = text.strip_suffix('%').map(str::trim_end);
    let number = Decimal::parse(body.unwrap_or(&text))?;
    match body {
        None if number.is_part_of_one() && !number.is_zero() => Some(number.hundredfold().to_string()),
        Some(_) => number.hundredth_of_too_much().map(|number| number.to_string()),
        None => None,
    }
}
