//! Funnels: their limits, who lies outside them, and how much more trusts differ than chance would have them.

use trust_benchmark::stats::{
    FunnelFlag, Level, MeanFunnel, MeanScore, Proportion, ProportionFunnel, funnel_limits, funnel_tails,
    two_sided_p,
};

use crate::case::{Case, Given, ends};

pub(crate) fn limits(case: &Case) -> Given {
    case.takes(&["target", "n"])?;
    let (target, n) = (case.number("target")?, case.count("n")?);
    let both = funnel_limits(target, n, Level::P95).zip(funnel_limits(target, n, Level::P998));
    Ok(both.map(|(at95, at998)| vec![("mid_exact95", ends(at95)), ("mid_exact998", ends(at998))]))
}

pub(crate) fn flags(case: &Case) -> Given {
    case.takes(&["x", "n", "target"])?;
    let tails = funnel_tails(case.count("x")?, case.count("n")?, case.number("target")?);
    let word = |flag| match flag {
        FunnelFlag::Low => "low",
        FunnelFlag::Within => "within",
        FunnelFlag::High => "high",
    };
    Ok(tails.map(|tails| {
        vec![
            ("p_lower", tails.lower().value().into()),
            ("p_upper", tails.upper().value().into()),
            ("flag95", word(tails.flag(Level::P95)).into()),
            ("flag998", word(tails.flag(Level::P998)).into()),
        ]
    }))
}

pub(crate) fn random_effects_of_means(case: &Case) -> Given {
    case.takes(&["scores", "pupils", "pupil_sd", "cohort"])?;
    let trusts = case.numbers("scores")?.into_iter().zip(case.numbers("pupils")?);
    let trusts = trusts.map(|(score, n)| MeanScore::new(score, n));
    let Some(trusts) = trusts.collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    let (sd, cohort) = (case.number("pupil_sd")?, case.number("cohort")?);
    Ok(MeanFunnel::fitted(&trusts, sd).and_then(|funnel| {
        let limits = |level: Level| funnel.limits(cohort, level.z()).map(ends);
        Some(vec![
            ("mean", funnel.trusts().mean().into()),
            ("tau_squared", funnel.trusts().tau_squared().into()),
            ("95", limits(Level::P95)?),
            ("998", limits(Level::P998)?),
        ])
    }))
}

pub(crate) fn random_effects_of_proportions(case: &Case) -> Given {
    case.takes(&["shares", "pupils", "cohort", "share"])?;
    let trusts = case.numbers("shares")?.into_iter().zip(case.numbers("pupils")?);
    let trusts = trusts.map(|(share, n)| Proportion::new(share * n, n));
    let Some(trusts) = trusts.collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    let (cohort, share) = (case.number("cohort")?, case.number("share")?);
    Ok(ProportionFunnel::fitted(&trusts).and_then(|funnel| {
        let limits = |level: Level| funnel.limits(cohort, level.z()).map(ends);
        let z = funnel.z(Proportion::new(share * cohort, cohort)?);
        Some(vec![
            ("centre", funnel.centre().into()),
            ("tau_squared", funnel.trusts().tau_squared().into()),
            ("z", z.into()),
            ("p", two_sided_p(z)?.value().into()),
            ("95", limits(Level::P95)?),
            ("998", limits(Level::P998)?),
        ])
    }))
}
