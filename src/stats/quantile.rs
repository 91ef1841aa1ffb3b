//! Quantiles of a distribution, by the rule that spreadsheets and R use unless told otherwise.

/// The `p` quantile (0 to 1) of `ascending` by linear interpolation, Hyndman and Fan's type 7.
///
/// `None` where the distribution is empty or `p` is outside 0 to 1.
///
/// ```
/// use trust_benchmark::stats::quantile;
/// assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.5), Some(2.0));
/// assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.75), Some(3.0));
/// ```
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positions in a distribution are small and not negative"
)]
pub fn quantile(ascending: &[f64], p: f64) -> Option<f64> {
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    let position = p * (ascending.len().checked_sub(1)?) as f64;
    let below = position.floor() as usize;
    let lower = ascending.get(below)?;
    let upper = ascending.get(below + 1).unwrap_or(lower);
    Some(lower + (position - position.floor()) * (upper - lower))
}
