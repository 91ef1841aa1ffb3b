//! Estimates drawn towards the mean of trusts, and the chance that a trust truly lies above a benchmark.

use trust_benchmark::stats::{
    BetaPrior, Estimate, Level, NormalPrior, Proportion, ShrunkenEstimate, proportion_gap,
};

use crate::case::{Case, Given, ITSELF, ends, list, proportion};

pub(crate) fn normal(case: &Case) -> Given {
    case.takes(&["score", "variance"])?;
    let estimates = case.numbers("score")?.into_iter().zip(case.numbers("variance")?);
    let Some(estimates) = estimates
        .map(|(value, variance)| Estimate::new(value, variance))
        .collect::<Option<Vec<_>>>()
    else {
        return Ok(None);
    };
    Ok(NormalPrior::fitted(&estimates).map(|prior| {
        let each =
            |what: fn(ShrunkenEstimate) -> f64| list(estimates.iter().map(|one| what(prior.shrink(*one))));
        vec![
            ("tau2_paule_mandel", prior.tau_squared().into()),
            ("mu", prior.mean().into()),
            ("reliability", each(ShrunkenEstimate::reliability)),
            ("shrunken", each(ShrunkenEstimate::value)),
            ("posterior_sd", each(ShrunkenEstimate::sd)),
        ]
    }))
}

pub(crate) fn beta_binomial(case: &Case) -> Given {
    case.takes(&["x", "n", "alpha", "beta"])?;
    let prior = BetaPrior::new(case.number("alpha")?, case.number("beta")?);
    let pupils = proportion(case.inputs.get("x"), case.inputs.get("n"));
    Ok(prior.zip(pupils).and_then(|(prior, pupils)| {
        let posterior = prior.with(pupils)?;
        Some(vec![
            ("raw", pupils.share().into()),
            ("posterior_mean", posterior.mean().into()),
            ("ci95", ends(posterior.interval(Level::P95))),
            ("p_above_0_61", posterior.chance_above(0.61)?.value().into()),
        ])
    }))
}

pub(crate) fn above_a_benchmark(case: &Case) -> Given {
    case.takes(&["score", "se", "benchmark", "mu", "tau"])?;
    let prior = NormalPrior::new(case.number("mu")?, case.number("tau")?.powi(2));
    let estimate = Estimate::new(case.number("score")?, case.number("se")?.powi(2));
    let benchmark = case.number("benchmark")?;
    Ok(prior.zip(estimate).map(|(prior, estimate)| {
        let shrunken = prior.shrink(estimate);
        vec![
            ("posterior_mean", shrunken.value().into()),
            ("posterior_sd", shrunken.sd().into()),
            ("p", shrunken.chance_above(benchmark).value().into()),
        ]
    }))
}

pub(crate) fn paule_mandel(case: &Case) -> Given {
    case.takes(&["estimates", "variances"])?;
    let estimates = case
        .numbers("estimates")?
        .into_iter()
        .zip(case.numbers("variances")?);
    let estimates = estimates.map(|(value, variance)| Estimate::new(value, variance));
    let fitted = estimates
        .collect::<Option<Vec<_>>>()
        .and_then(|estimates| NormalPrior::fitted(&estimates));
    Ok(fitted.map(|prior| {
        vec![
            ("mean", prior.mean().into()),
            ("tau_squared", prior.tau_squared().into()),
        ]
    }))
}

pub(crate) fn beyond_a_quartile_of_means(case: &Case) -> Given {
    case.takes(&["mean", "tau_squared", "value", "variance", "quartile"])?;
    let prior = NormalPrior::new(case.number("mean")?, case.number("tau_squared")?);
    let estimate = Estimate::new(case.number("value")?, case.number("variance")?);
    let quartile = case.number("quartile")?;
    Ok(prior.zip(estimate).map(|(prior, estimate)| {
        let above = prior.shrink(estimate).chance_above(quartile);
        vec![
            ("above", above.value().into()),
            ("below", above.complement().value().into()),
        ]
    }))
}

pub(crate) fn beyond_a_quartile_of_proportions(case: &Case) -> Given {
    case.takes(&["mean", "tau", "events", "pupils", "quartile"])?;
    let prior = BetaPrior::from_moments(case.number("mean")?, case.number("tau")?.powi(2));
    let pupils = Proportion::new(case.number("events")?, case.number("pupils")?);
    let quartile = case.number("quartile")?;
    Ok(prior.zip(pupils).and_then(|(prior, pupils)| {
        let above = prior.with(pupils)?.chance_above(quartile)?;
        Some(vec![
            ("above", above.value().into()),
            ("below", above.complement().value().into()),
        ])
    }))
}
pub(crate) fn normal_quantile(case: &Case) -> Given {
    case.takes(&["mean", "tau", "p"])?;
    let prior = NormalPrior::new(case.number("mean")?, case.number("tau")?.powi(2));
    let p = case.number("p")?;
    Ok(prior
        .and_then(|prior| prior.quantile(p))
        .map(|quantile| vec![(ITSELF, quantile.into())]))
}

pub(crate) fn beta_quantile(case: &Case) -> Given {
    case.takes(&["mean", "tau", "p"])?;
    let prior = BetaPrior::from_moments(case.number("mean")?, case.number("tau")?.powi(2));
    let p = case.number("p")?;
    Ok(prior
        .and_then(|prior| prior.quantile(p))
        .map(|quantile| vec![(ITSELF, quantile.into())]))
}

pub(crate) fn gaps(case: &Case) -> Given {
    case.takes(&["others", "disadvantaged", "own_others", "own_disadvantaged"])?;
    let counts = |name: &str| -> Result<_, String> {
        let listed = case.lists(name)?.into_iter();
        listed
            .map(|counts| match counts[..] {
                [successes, trials] => proportion(Some(&successes.into()), Some(&trials.into()))
                    .ok_or_else(|| format!("{name} has what is no count of pupils")),
                _ => Err(format!("{name} has no pair of counts")),
            })
            .collect::<Result<Vec<_>, _>>()
    };
    let own = |name: &str| match case.numbers(name)?[..] {
        [successes, trials] => Ok(proportion(Some(&successes.into()), Some(&trials.into()))),
        _ => Err(format!("{name} is no pair of counts")),
    };
    let (others, disadvantaged) = (counts("others")?, counts("disadvantaged")?);
    let gaps = others.into_iter().zip(disadvantaged);
    let gaps: Option<Vec<_>> = gaps.map(|(one, other)| proportion_gap(one, other)).collect();
    let own = own("own_others")?.zip(own("own_disadvantaged")?);
    let own = own.and_then(|(one, other)| proportion_gap(one, other));
    let prior = gaps.and_then(|gaps| NormalPrior::fitted(&gaps));
    Ok(prior.zip(own).map(|(prior, own)| {
        let shrunken = prior.shrink(own);
        vec![
            ("mean", prior.mean().into()),
            ("tau_squared", prior.tau_squared().into()),
            ("reliability", shrunken.reliability().into()),
            ("value", shrunken.value().into()),
            ("sd", shrunken.sd().into()),
        ]
    }))
}
