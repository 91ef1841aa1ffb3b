//! The figures of a distribution, counted by column: one for each published value, or one for each round bin where values
//! are published so finely that columns would be thinner than dots.

/// Up to this many values each has a column of its own: enough for all whole per cents.
const MAX_PUBLISHED_VALUES: i64 = 101;
/// The most bins, where values share them.
const MAX_BINS: i64 = 60;

/// The figures of a distribution, counted by column.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// Distance between neighbouring columns, in the measure's unit.
    pub width: f64,
    /// The columns with at least one trust, ascending.
    pub columns: Vec<DotColumn>,
}

/// The trusts that share a published value, or a bin of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DotColumn {
    /// The middle of the values counted here, in the measure's unit.
    pub centre: f64,
    /// How many trusts here belong to the middle half of all.
    pub middle_half: usize,
    /// How many do not.
    pub others: usize,
}

impl DotColumn {
    /// How many trusts are here.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.middle_half + self.others
    }
}

impl Columns {
    /// Counts `figures`, which are ascending and published in steps of `step`. Those from the lower to the upper quartile,
    /// both included, are the middle half. Figures that are not numbers are left out.
    #[must_use]
    pub fn gather(figures: &[f64], step: f64, (lower_quartile, upper_quartile): (f64, f64)) -> Self {
        let step = if step.is_finite() && step > 0.0 { step } else { 1.0 };
        let published = || figures.iter().copied().filter(|figure| figure.is_finite());
        let (Some(first), Some(last)) = (published().next(), published().next_back()) else {
            return Self {
                width: step,
                columns: Vec::new(),
            };
        };
        let steps_each = steps_in_a_column(in_steps(last, step) - in_steps(first, step) + 1);

        let mut columns: Vec<DotColumn> = Vec::new();
        let mut current = None;
        for figure in published() {
            // A bin of four steps holds the two below its multiple, the multiple and the one above.
            let bin = (in_steps(figure, step) + steps_each / 2).div_euclid(steps_each);
            if current != Some(bin) {
                current = Some(bin);
                let middle = from_steps(2 * bin * steps_each - (1 - steps_each % 2), step) / 2.0;
                columns.push(DotColumn {
                    centre: middle,
                    middle_half: 0,
                    others: 0,
                });
            }
            // A thousandth of a step allows for the rounding of binary fractions such as 0.1.
            let slack = step / 1000.0;
            let inside = figure >= lower_quartile - slack && figure <= upper_quartile + slack;
            if let Some(column) = columns.last_mut() {
                if inside {
                    column.middle_half += 1;
                } else {
                    column.others += 1;
                }
            }
        }
        Self {
            width: from_steps(steps_each, step),
            columns,
        }
    }

    /// The least and greatest value that the columns cover: half a column beyond the outermost middles.
    #[must_use]
    pub fn extent(&self) -> Option<(f64, f64)> {
        let half = self.width / 2.0;
        Some((
            self.columns.first()?.centre - half,
            self.columns.last()?.centre + half,
        ))
    }

    /// How many trusts the fullest column holds.
    #[must_use]
    pub fn fullest(&self) -> usize {
        self.columns.iter().map(DotColumn::count).max().unwrap_or(0)
    }
}

/// How many published steps share a column, where `steps` of them lie between the ends.
fn steps_in_a_column(steps: i64) -> i64 {
    if steps <= MAX_PUBLISHED_VALUES {
        return 1;
    }
    let mut power = 1;
    loop {
        for factor in [1, 2, 5] {
            let each = factor * power;
            if steps / each <= MAX_BINS {
                return each;
            }
        }
        power *= 10;
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "published figures are a few thousand steps from zero"
)]
fn in_steps(figure: f64, step: f64) -> i64 {
    // Bounded, so that an absurd figure cannot overflow the sums above.
    (figure / step).round().clamp(-1e12, 1e12) as i64
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand steps are exact")]
fn from_steps(steps: i64, step: f64) -> f64 {
    steps as f64 * step
}

#[cfg(test)]
mod tests {
    use super::Columns;

    #[test]
    fn whole_per_cents_each_have_a_column() {
        let columns = Columns::gather(&[0.0, 58.0, 58.0, 64.0, 100.0], 1.0, (58.0, 64.0));
        let seen: Vec<_> = columns
            .columns
            .iter()
            .map(|column| (column.centre, column.middle_half, column.others))
            .collect();
        assert_eq!(seen, [(0.0, 0, 1), (58.0, 2, 0), (64.0, 1, 0), (100.0, 0, 1)]);
        assert_eq!(columns.extent(), Some((-0.5, 100.5)));
    }

    #[test]
    fn finely_published_values_share_round_bins() {
        let figures: Vec<f64> = (-105..=115)
            .map(|hundredths| f64::from(hundredths) / 100.0)
            .collect();
        let columns = Columns::gather(&figures, 0.01, (-0.27, 0.2));
        assert!((columns.width - 0.05).abs() < 1e-12);
        assert!(
            columns
                .columns
                .iter()
                .any(|column| column.centre.abs() < 1e-12 && column.count() == 5)
        );
    }

    #[test]
    fn without_figures_there_are_no_columns() {
        assert_eq!(Columns::gather(&[], 1.0, (0.0, 0.0)).extent(), None);
        assert_eq!(Columns::gather(&[f64::NAN], 1.0, (0.0, 0.0)).fullest(), 0);
    }
}
