//! Where a value stands in a distribution of which only some quantiles are published. Between two of them it is placed on
//! the straight line; beyond the outermost nothing is known but that, so nothing else is said.

use super::Percentile;

/// Some quantiles of a distribution, lowest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedQuantiles(Vec<(Percentile, f64)>);

/// Where a value stands among published quantiles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum QuantilePlace {
    /// Below the value of the lowest percentile published, which is this.
    Below(Percentile),
    /// About here.
    At(Percentile),
    /// Above the value of the highest percentile published, which is this.
    Above(Percentile),
}

impl PublishedQuantiles {
    /// Percentiles with their values. `None` where there is none, a percentile does not exceed the one before it, or a
    /// value falls.
    #[must_use]
    pub fn new(quantiles: Vec<(Percentile, f64)>) -> Option<Self> {
        let rises = |pair: &[(Percentile, f64)]| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1;
        let finite = quantiles.iter().all(|(_, value)| value.is_finite());
        (!quantiles.is_empty() && finite && quantiles.windows(2).all(rises)).then_some(Self(quantiles))
    }

    /// Where `value` stands; a value that several percentiles share stands in their middle. `None` where it is not a
    /// number.
    ///
    /// ```
    /// use trust_benchmark::stats::{Percentile, PublishedQuantiles, QuantilePlace};
    /// let at = |percentile, value| (Percentile::new(percentile).unwrap(), value);
    /// let published = PublishedQuantiles::new(vec![at(25.0, 56.8), at(50.0, 64.4), at(75.0, 71.4)]).unwrap();
    /// let QuantilePlace::At(percentile) = published.place(60.6).unwrap() else { panic!() };
    /// assert!((percentile.value() - 37.5).abs() < 1e-9);
    /// assert_eq!(published.place(80.0), Percentile::new(75.0).map(QuantilePlace::Above));
    /// ```
    #[must_use]
    pub fn place(&self, value: f64) -> Option<QuantilePlace> {
        if value.is_nan() {
            return None;
        }
        let quantiles = &self.0;
        let below = quantiles.partition_point(|(_, quantile)| *quantile < value);
        let up_to = quantiles.partition_point(|(_, quantile)| *quantile <= value);
        let (lowest, highest) = (quantiles.first()?.0, quantiles.last()?.0);
        Some(if up_to == 0 {
            QuantilePlace::Below(lowest)
        } else if below == quantiles.len() {
            QuantilePlace::Above(highest)
        } else {
            let (from, to) = if below < up_to {
                (quantiles[below], quantiles[up_to - 1])
            } else {
                (quantiles[below - 1], quantiles[below])
            };
            let share = if below < up_to {
                0.5
            } else {
                (value - from.1) / (to.1 - from.1)
            };
            QuantilePlace::At(from.0.towards(to.0, share))
        })
    }
}
