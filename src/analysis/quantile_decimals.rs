//! The decimals of a quantile, which can need one more than the figures that it is taken from.

/// A quantile can fall between two published figures; where those are whole numbers it is written with a decimal.
pub(crate) fn quantile_decimals(value: f64, decimals: u8) -> u8 {
    let scaled = value * 10f64.powi(i32::from(decimals));
    let between = decimals == 0 && (scaled - scaled.round()).abs() > 1e-6;
    decimals + u8::from(between)
}
