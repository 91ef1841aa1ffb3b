//! Judging many measures at once. Of twenty measures one is beyond its 95% limits by chance; this holds the share of such
//! false alarms among all alarms down.

use super::Probability;

/// The share of false alarms that is accepted among all alarms.
pub const FALSE_DISCOVERY_RATE: f64 = 0.05;

/// Every p-value, in its order, as large as it has to be counted because there are others: a measure is flagged where it
/// is no more than [`FALSE_DISCOVERY_RATE`].
///
/// Source: Benjamini and Hochberg (1995), as in R's `p.adjust(method = "BH")`.
///
/// ```
/// use trust_benchmark::stats::{Probability, benjamini_hochberg};
/// let p = [0.03, 0.01, 0.9].map(|p| Probability::new(p).unwrap());
/// let adjusted: Vec<_> = benjamini_hochberg(&p).into_iter().map(Probability::value).collect();
/// assert!((adjusted[0] - 0.045).abs() < 1e-12 && (adjusted[1] - 0.03).abs() < 1e-12);
/// ```
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^52 measures"
)]
pub fn benjamini_hochberg(p_values: &[Probability]) -> Vec<Probability> {
    let count = p_values.len() as f64;
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|&one, &other| p_values[one].value().total_cmp(&p_values[other].value()));
    let mut adjusted = p_values.to_vec();
    let mut least = 1.0_f64;
    for (place, &index) in order.iter().enumerate().rev() {
        // The quotient first: the largest must come out as it is, to the last bit.
        least = least.min(p_values[index].value() * (count / (place + 1) as f64));
        adjusted[index] = Probability::clamped(least);
    }
    adjusted
}
