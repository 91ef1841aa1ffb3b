//! The statistical methods, one concept a file. They know numbers only: no measure, no trust, no wording. Each names its
//! source, and `tests/reference.rs` holds it to values computed elsewhere (SciPy, statsmodels, NumPy).

mod interval;
mod mean_interval;
mod percentile_range;
mod percentile_rank;
mod progress8_band;
mod proportion_interval;
mod quantile;

pub use interval::{DFE_Z95, Interval, Z95};
pub use mean_interval::mean_interval;
pub use percentile_range::{PercentileRange, percentile_range};
pub use percentile_rank::{Percentile, PercentileRank, percentile_rank};
pub use progress8_band::{Progress8Band, progress8_band};
pub use proportion_interval::wilson;
pub use quantile::quantile;
