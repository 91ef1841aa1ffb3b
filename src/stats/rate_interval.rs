//! How sure a rate is of something that can happen to a pupil more than once, such as a suspension. It takes events as
//! independent; pupils are suspended repeatedly, so the interval is too narrow, and the page says so.

use statrs::distribution::{Continuous, ContinuousCDF, Gamma};

use super::{Interval, Level};

/// From this many events on Byar's approximation is as good as the exact interval.
const BYAR_FROM: f64 = 10.0;

/// The interval of `events` per 100 `pupils`.
///
/// `None` where there are no pupils or the events are not a number from 0.
///
/// Source: Byar in Breslow and Day (1987), below ten events exact Poisson limits (Garwood, 1936), as in
/// `PHEindicatormethods::phe_rate`.
///
/// ```
/// use trust_benchmark::stats::{Level, rate_interval};
/// let interval = rate_interval(65.0, 1000.0, Level::P95).unwrap();
/// assert!((interval.lower() - 5.016_319).abs() < 1e-6);
/// assert!((interval.upper() - 8.284_914).abs() < 1e-6);
/// ```
#[must_use]
pub fn rate_interval(events: f64, pupils: f64, level: Level) -> Option<Interval> {
    if !(pupils > 0.0 && pupils.is_finite() && events >= 0.0 && events.is_finite()) {
        return None;
    }
    let (lower, upper) = if events < BYAR_FROM {
        let lower = if events > 0.0 {
            waiting(events, level.tail())?
        } else {
            0.0
        };
        (lower, waiting(events + 1.0, 1.0 - level.tail())?)
    } else {
        (byar(events, -level.z()), byar(events + 1.0, level.z()))
    };
    let interval = Interval::between(lower, upper)?;
    Some(interval.map(|end| 100.0 * end / pupils))
}

fn byar(events: f64, z: f64) -> f64 {
    events * (1.0 - 1.0 / (9.0 * events) + z / (3.0 * events.sqrt())).powi(3)
}

/// The `p` quantile of the wait for `events` events that come once a unit of time.
fn waiting(events: f64, p: f64) -> Option<f64> {
    let wait = Gamma::new(events, 1.0).ok()?;
    let near = wait.inverse_cdf(p);
    // The crate stops within 1e-9; one more of Newton's steps leaves rounding alone.
    let nearer = near - (wait.cdf(near) - p) / wait.pdf(near);
    Some(if nearer > 0.0 { nearer } else { near })
}
