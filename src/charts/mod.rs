//! Stand-in until the real scenes are merged.
use crate::measures::Unit;
/// .
pub struct Reference { /** . */ pub value: f64, /** . */ pub label: String }
/// .
pub struct TrustMark { /** . */ pub value: f64, /** . */ pub lower: f64, /** . */ pub upper: f64, /** . */ pub label: String }
/// .
#[allow(missing_docs)]
pub struct DistributionChart<'a> { pub figures: &'a [f64], pub step: f64, pub lower_quartile: f64, pub median: f64, pub upper_quartile: f64, pub unit: Unit, pub decimals: u8, pub trust: Option<TrustMark>, pub england: Option<Reference>, pub median_label: String }
