//! How the cells of each column are read: as words, numbers of pupils or figures, and what one stands for in them. It depends
//! on all numbers of a column, and on the columns beside it, and in a long table on what a row is about.

use std::collections::BTreeMap;

use super::ColumnMeaning;
use super::column_match::ColumnMatch;
use super::columns::measure;
use super::corrections::Corrections;
use super::normalize_cell::Written;
use super::question::PercentageAnswer;
use super::scale::{Numbers, Scale};
use crate::entry::{Entry, SchoolFact};
use crate::measures::{Measure, Unit};

/// How the cells of a column are read in rows of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CellFormat {
    pub(super) meaning: ColumnMeaning,
    pub(super) written: Written,
    /// Whether numbers up to 1 in it are to be asked about.
    pub(super) asks_about_fractions: bool,
}

/// The formats, by the kind of row and the column; `meanings` has what each holds, and `numbers` what its numbers are like.
pub(super) fn cell_formats(
    meanings: Vec<Vec<ColumnMeaning>>,
    numbers: &BTreeMap<(usize, usize), Numbers>,
    columns: &mut [ColumnMatch],
    measures: &[&Measure],
    corrections: &Corrections,
) -> Vec<Vec<CellFormat>> {
    let numbers_of = |variant: usize, column: usize| {
        let numbers = numbers.get(&(variant, column));
        numbers.copied().unwrap_or_default()
    };
    let mut of_shares: Vec<(Numbers, bool)> = Vec::new();
    for (variant, meanings) in meanings.iter().enumerate() {
        for (column, meaning) in meanings.iter().enumerate() {
            if is_share(meaning, measures) && columns[column].is_used() {
                of_shares.push((numbers_of(variant, column), is_often_below_one(meaning, measures)));
            }
        }
    }
    let sheet_has_fractions = of_shares
        .iter()
        .filter(|(numbers, often_below_one)| numbers.could_be_fractions() && !often_below_one)
        .count();
    let speaks_against = of_shares
        .iter()
        .any(|(numbers, _)| numbers.speak_against_fractions());
    let mut formats = Vec::with_capacity(meanings.len());
    for (variant, meanings) in meanings.into_iter().enumerate() {
        let mut of_variant = Vec::with_capacity(meanings.len());
        for (place, meaning) in meanings.into_iter().enumerate() {
            let numbers = numbers_of(variant, place);
            let share = is_share(&meaning, measures);
            let often_below_one = is_often_below_one(&meaning, measures);
            let alone =
                numbers.are_several() && !often_below_one && !is_sometimes_below_one(&meaning, measures);
            let with_others = sheet_has_fractions > 1 && !speaks_against;
            let beside_others = often_below_one && sheet_has_fractions > 0 && !speaks_against;
            let found = share && numbers.could_be_fractions() && (alone || with_others || beside_others);
            let chosen = corrections.scales.get(&place).copied().filter(|_| share);
            let scale = chosen.unwrap_or(if found { Scale::Fraction } else { Scale::AsWritten });
            let is_figure = is_figure(&meaning);
            let decimal_comma = is_figure && numbers.has_decimal_commas();
            let written = match &meaning {
                ColumnMeaning::Outcome(_) if is_figure => Written::Figure {
                    per_cent: share,
                    drops_sign: is_rate(&meaning, measures),
                    scale,
                    decimal_comma,
                },
                ColumnMeaning::Outcome(_)
                | ColumnMeaning::Reached(_)
                | ColumnMeaning::Fact(SchoolFact::OnRoll) => Written::Pupils,
                ColumnMeaning::NotUsed | ColumnMeaning::Year | ColumnMeaning::Fact(_) => Written::Text,
            };
            let column = &mut columns[place];
            if variant == 0 || share {
                column.scale = scale;
                column.decimal_comma = decimal_comma;
            }
            of_variant.push(CellFormat {
                meaning,
                written,
                asks_about_fractions: share
                    && (!often_below_one || numbers.are_partly_tiny())
                    && scale == Scale::AsWritten,
            });
        }
        formats.push(of_variant);
    }
    formats
}

/// What is done with doubtful percentages of a column: what was answered, or that one stands for one where that was set.
pub(super) fn percentage_answer(column: usize, corrections: &Corrections) -> Option<PercentageAnswer> {
    let answered = corrections.percentages.get(&column).copied();
    let set = corrections
        .scales
        .get(&column)
        .filter(|scale| **scale == Scale::AsWritten);
    answered.or(set.map(|_| PercentageAnswer::AsWritten))
}

fn is_figure(meaning: &ColumnMeaning) -> bool {
    matches!(meaning, ColumnMeaning::Outcome(field) if matches!(field.entry, Entry::Figure(_)))
}

/// The measure of a column of figures.
pub(super) fn figure_measure<'a>(meaning: &ColumnMeaning, measures: &[&'a Measure]) -> Option<&'a Measure> {
    match meaning {
        ColumnMeaning::Outcome(field) => match &field.entry {
            Entry::Figure(id) => measure(id, measures),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a column holds figures to which a per cent sign belongs.
pub(super) fn is_share(meaning: &ColumnMeaning, measures: &[&Measure]) -> bool {
    figure_measure(meaning, measures).is_some_and(|measure| measure.unit.per_cent_of().is_some())
}

/// Whether a column holds rates for every 100 pupils, which some write with a per cent sign.
fn is_rate(meaning: &ColumnMeaning, measures: &[&Measure]) -> bool {
    figure_measure(meaning, measures).is_some_and(|measure| measure.unit == Unit::Per100Pupils)
}

/// In a large school 0.6% achieve the English Baccalaureate now and then, so that it is asked about where no other column
/// of the sheet has fractions.
fn is_sometimes_below_one(meaning: &ColumnMeaning, measures: &[&Measure]) -> bool {
    let measure = figure_measure(meaning, measures);
    measure.is_some_and(|measure| matches!(measure.id.as_str(), "ebacc_4" | "ebacc_5"))
}

/// Severe absence is under one per cent in most schools, so that 0.6 in its column says nothing, and only 0.02 does.
fn is_often_below_one(meaning: &ColumnMeaning, measures: &[&Measure]) -> bool {
    figure_measure(meaning, measures).is_some_and(Measure::is_often_below_one)
}
