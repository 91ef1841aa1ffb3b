//! Funnels: their limits, who lies outside them, and how much more trusts differ than chance would have them.

use serde_json::Value;
use trust_benchmark::stats::{
    FunnelFlag, Level, MeanFunnel, MeanScore, Proportion, ProportionFunnel, Z95, funnel_limits, funnel_tails,
    winsorised,
};

use crate::case::{Case, Given, ends, list};

/// The quantiles that `FunnelPlotR` uses, rounded; with them the cases of a proportion's overdispersion were made.
const FUNNEL_PLOT_R_Z95: f64 = 1.959_964;
const FUNNEL_PLOT_R_Z998: f64 = 3.090_232;

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

pub(crate) fn overdispersed_proportions(case: &Case) -> Given {
    case.takes(&["x", "n", "trim_by"])?;
    let (n, trim) = (case.numbers("n")?, case.number("trim_by")?);
    let trusts = case.numbers("x")?.into_iter().zip(n);
    let Some(trusts) = trusts
        .map(|(x, n)| Proportion::new(x, n))
        .collect::<Option<Vec<_>>>()
    else {
        return Ok(None);
    };
    Ok(ProportionFunnel::fitted(&trusts, trim).and_then(|funnel| {
        let z: Vec<_> = trusts.iter().map(|trust| funnel.unadjusted_z(*trust)).collect();
        let at = |z| trusts.iter().map(move |trust| funnel.limits(trust.trials(), z));
        let od95: Vec<_> = at(FUNNEL_PLOT_R_Z95).collect::<Option<_>>()?;
        let od998: Vec<_> = at(FUNNEL_PLOT_R_Z998).collect::<Option<_>>()?;
        let outside = trusts
            .iter()
            .zip(&od95)
            .map(|(trust, limits)| !limits.holds(trust.share()));
        let by_z = trusts
            .iter()
            .map(|trust| funnel.z(*trust).abs() > FUNNEL_PLOT_R_Z95);
        // A limit and a z say the same.
        assert!(outside.clone().eq(by_z));
        Some(vec![
            ("target", funnel.target().into()),
            ("z_winsorised", list(winsorised(&z, trim)?)),
            ("z", list(z)),
            ("phi", funnel.spread().phi().into()),
            ("tau2", funnel.spread().tau_squared().into()),
            ("outside_od95", outside.collect::<Vec<_>>().into()),
            ("od95", od95.into_iter().map(ends).collect::<Value>()),
            ("od998", od998.into_iter().map(ends).collect::<Value>()),
        ])
    }))
}

pub(crate) fn overdispersed_means(case: &Case) -> Given {
    case.takes(&["score", "n", "pupil_sd", "target", "trim_by"])?;
    let trusts = case.numbers("score")?.into_iter().zip(case.numbers("n")?);
    let Some(trusts) = trusts
        .map(|(score, n)| MeanScore::new(score, n))
        .collect::<Option<Vec<_>>>()
    else {
        return Ok(None);
    };
    let (target, sd, trim) = (
        case.number("target")?,
        case.number("pupil_sd")?,
        case.number("trim_by")?,
    );
    Ok(MeanFunnel::fitted(&trusts, target, sd, trim).and_then(|funnel| {
        let limits = trusts.iter().map(|trust| funnel.limits(trust.pupils(), Z95));
        let limits: Vec<_> = limits.collect::<Option<_>>()?;
        Some(vec![
            ("phi", funnel.spread().phi().into()),
            ("tau2", funnel.spread().tau_squared().into()),
            ("limits95", limits.into_iter().map(ends).collect::<Value>()),
            ("z_od", list(trusts.iter().map(|trust| funnel.z(*trust)))),
        ])
    }))
}
