//! The regression of trusts' figures on their intake, each weighted by how sure it is.

use trust_benchmark::stats::{Estimate, Level, MetaRegression};

use crate::case::{Case, Given, ends, list};

pub(crate) fn weighted(case: &Case) -> Given {
    case.takes(&["values", "variances", "intake", "own_intake", "own_variance"])?;
    let estimates = case
        .numbers("values")?
        .into_iter()
        .zip(case.numbers("variances")?);
    let estimates: Option<Vec<_>> = estimates
        .map(|(value, variance)| Estimate::new(value, variance))
        .collect();
    let (intake, own) = (case.lists("intake")?, case.numbers("own_intake")?);
    if intake.iter().any(|shares| shares.len() != own.len()) {
        return Err("has an intake of another number of shares".to_owned());
    }
    let columns: Vec<Vec<f64>> = (0..own.len())
        .map(|which| intake.iter().map(|shares| shares[which]).collect())
        .collect();
    let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
    let own_variance = case.number("own_variance")?;
    Ok(estimates.and_then(|estimates| {
        let fit = MetaRegression::fit(&estimates, &columns).ok()?;
        Some(vec![
            ("coefficients", list(fit.coefficients())),
            ("tau_squared", fit.tau_squared().into()),
            ("r_squared", fit.r_squared().into()),
            ("expected", fit.predict(&own)?.into()),
            (
                "prediction_interval",
                ends(fit.prediction_interval(&own, own_variance, Level::P95)?),
            ),
        ])
    }))
}
