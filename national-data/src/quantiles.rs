//! Quantiles of many places' figures, at one decimal place more than the figures are published to.

use trust_benchmark::measures::Precision;
use trust_benchmark::stats::quantile;

use crate::areas::units;

/// The quantiles at `levels` per cent of figures given in units of their `decimals`, in units of a place more; `None`
/// where there are no figures.
#[must_use]
pub fn quantiles(figures: &[i32], decimals: u8, levels: &[u8]) -> Vec<Option<i32>> {
    let mut ascending: Vec<f64> = figures
        .iter()
        .map(|&units| Precision::decimals(decimals).value(units))
        .collect();
    ascending.sort_by(f64::total_cmp);
    levels
        .iter()
        .map(|&level| {
            Some(units(
                quantile(&ascending, f64::from(level) / 100.0)?,
                decimals + 1,
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::quantiles;

    #[test]
    fn quantiles_have_a_place_more() {
        assert_eq!(quantiles(&[1, 2, 4], 0, &[50, 75]), [Some(20), Some(30)]);
        assert_eq!(
            quantiles(&[10, 15], 1, &[0, 50, 100]),
            [Some(100), Some(125), Some(150)]
        );
        assert_eq!(quantiles(&[], 0, &[50]), [None]);
    }
}
