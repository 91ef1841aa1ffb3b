//! The statistical methods, one concept a file. They know numbers only: no measure, no trust, no wording. Each names its
//! source, and `tests/reference/` holds it to values computed elsewhere (SciPy, statsmodels, NumPy). The distributions
//! behind them come from `statrs`.

mod beta_binomial;
mod difference_interval;
mod false_discovery;
mod funnel_flag;
mod funnel_limits;
mod interval;
mod level;
mod mean_funnel;
mod mean_interval;
mod mean_score;
mod nearest_neighbours;
mod normal_shrinkage;
mod percentile_range;
mod percentile_rank;
mod pooling;
mod probability;
mod progress8_band;
mod proportion;
mod proportion_funnel;
mod proportion_interval;
mod published_quantiles;
mod quantile;
mod rate_interval;
mod regression;
mod suppressed_schools;
mod weighted_score;

pub use beta_binomial::{BetaPosterior, BetaPrior};
pub use difference_interval::newcombe;
pub use false_discovery::{FALSE_DISCOVERY_RATE, benjamini_hochberg};
pub use funnel_flag::{FunnelFlag, FunnelTails, funnel_tails};
pub use funnel_limits::funnel_limits;
pub use interval::{DFE_Z95, Interval, Z95, Z998};
pub use level::Level;
pub use mean_funnel::MeanFunnel;
pub use mean_interval::mean_interval;
pub use mean_score::MeanScore;
pub use nearest_neighbours::{Neighbour, nearest_neighbours};
pub use normal_shrinkage::{Estimate, NormalPrior, Shrunken};
pub use percentile_range::{PercentileRange, percentile_range};
pub use percentile_rank::{Percentile, PercentileRank, percentile_rank};
pub use pooling::{PooledPercentage, RoundedPercentage, pool, pool_rounded};
pub use probability::{Probability, normal_cdf, two_sided_p};
pub use progress8_band::{Progress8Band, progress8_band};
pub use proportion::Proportion;
pub use proportion_funnel::ProportionFunnel;
pub use proportion_interval::wilson;
pub use published_quantiles::{PublishedQuantiles, QuantilePlace};
pub use quantile::quantile;
pub use rate_interval::rate_interval;
pub use regression::{Regression, RegressionError};
pub use suppressed_schools::{LEAST_COVERAGE, PartlySuppressed, SchoolResult, pool_with_suppressed};
pub use weighted_score::{YearsCap, YearsInTrust, department_score, pool_scores};
