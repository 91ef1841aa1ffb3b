//! Where values stand, and the intervals of single figures.

use serde_json::Value;
use trust_benchmark::stats::{
    DFE_Z95, Interval, Level, Percentile, Probability, PublishedQuantiles, QuantilePlace, Z95,
    benjamini_hochberg, mean_interval, newcombe, normal_cdf, percentile_range, percentile_rank,
    progress8_band, quantile, rate_interval, wilson,
};

use crate::case::{Case, Given, ITSELF, ends, list, proportion, sorted};

pub(crate) fn percentile_ranks(case: &Case) -> Given {
    case.takes(&["distribution", "x", "higher_is_better"])?;
    let higher = case
        .inputs
        .get("higher_is_better")
        .and_then(Value::as_bool)
        .ok_or("has no direction")?;
    let rank = percentile_rank(&sorted(case.numbers("distribution")?), case.number("x")?);
    Ok(rank
        .map(|rank| if higher { rank } else { rank.mirrored() })
        .map(|rank| {
            vec![
                ("mid_rank", rank.percentile().value().into()),
                ("below", rank.below().into()),
                ("equal", rank.equal().into()),
                ("n", (rank.below() + rank.equal() + rank.above()).into()),
            ]
        }))
}

pub(crate) fn quantiles(case: &Case) -> Given {
    case.takes(&["distribution", "p"])?;
    let found = quantile(&sorted(case.numbers("distribution")?), case.number("p")?);
    Ok(found.map(|found| vec![("type7", found.into())]))
}

pub(crate) fn wilson_intervals(case: &Case) -> Given {
    case.takes(&["x", "n"])?;
    let (x, n) = (case.number("x")?, case.number("n")?);
    let both = wilson(x, n, Z95).zip(wilson(x, n, case.z998));
    Ok(both.map(|(ci95, ci998)| {
        vec![
            ("p", (x / n).into()),
            ("ci95", ends(ci95)),
            ("ci998", ends(ci998)),
        ]
    }))
}

pub(crate) fn progress8(case: &Case) -> Given {
    case.takes(&["score", "n", "pupil_sd"])?;
    let (score, n, sd) = (case.number("score")?, case.number("n")?, case.number("pupil_sd")?);
    let half = |interval: Interval| (interval.upper() - interval.lower()) / 2.0;
    let both = mean_interval(score, n, sd, Z95).zip(mean_interval(score, n, sd, DFE_Z95));
    Ok(both.map(|(exact, published)| {
        vec![
            ("half_width_z", half(exact).into()),
            ("half_width_1_96", half(published).into()),
            ("ci95", ends(published)),
            ("band", progress8_band(score, published).to_string().into()),
        ]
    }))
}

pub(crate) fn percentile_ranges(case: &Case) -> Given {
    case.takes(&["distribution", "x", "ci95"])?;
    let ci = case.numbers("ci95")?;
    let [lower, upper] = ci[..] else {
        return Err("has an interval without two ends".to_owned());
    };
    let interval = Interval::between(lower, upper).ok_or("has an interval that is not a number")?;
    let range = percentile_range(
        &sorted(case.numbers("distribution")?),
        case.number("x")?,
        interval,
    );
    Ok(range.map(|range| {
        vec![
            ("percentile", range.percentile.value().into()),
            ("interval", vec![range.lower.value(), range.upper.value()].into()),
        ]
    }))
}

pub(crate) fn places_among_published_quantiles(case: &Case) -> Given {
    case.takes(&["percentiles", "values", "x"])?;
    let percentiles = case.numbers("percentiles")?;
    let pairs = percentiles.into_iter().zip(case.numbers("values")?);
    let pairs = pairs.map(|(percentile, value)| Some((Percentile::new(percentile)?, value)));
    let published = pairs.collect::<Option<_>>().and_then(PublishedQuantiles::new);
    let place = published.ok_or("has no quantiles")?.place(case.number("x")?);
    Ok(place.map(|place| {
        let (percentile, bound) = match place {
            QuantilePlace::Below(lowest) => (Value::Null, format!("<{}", lowest.value()).into()),
            QuantilePlace::At(percentile) => (percentile.value().into(), Value::Null),
            QuantilePlace::Above(highest) => (Value::Null, format!(">{}", highest.value()).into()),
        };
        vec![("percentile", percentile), ("bound", bound)]
    }))
}

pub(crate) fn newcombe_intervals(case: &Case) -> Given {
    case.takes(&["x1", "n1", "x2", "n2"])?;
    let of = |x, n| proportion(case.inputs.get(x), case.inputs.get(n));
    let pair = of("x1", "n1").zip(of("x2", "n2"));
    Ok(pair.and_then(|(one, other)| {
        let interval = newcombe(one, other, Z95)?;
        let difference = one.share() - other.share();
        Some(vec![("diff", difference.into()), ("ci95", ends(interval))])
    }))
}

pub(crate) fn rates(case: &Case) -> Given {
    case.takes(&["events", "pupils"])?;
    let (events, pupils) = (case.number("events")?, case.number("pupils")?);
    let both = rate_interval(events, pupils, Level::P95).zip(rate_interval(events, pupils, Level::P998));
    Ok(both.map(|(ci95, ci998)| {
        vec![
            ("rate", (100.0 * events / pupils).into()),
            ("ci95", ends(ci95)),
            ("ci998", ends(ci998)),
        ]
    }))
}

pub(crate) fn normal_probabilities(case: &Case) -> Given {
    case.takes(&["z"])?;
    Ok(normal_cdf(case.number("z")?).map(|p| vec![(ITSELF, p.value().into())]))
}

pub(crate) fn false_discoveries(case: &Case) -> Given {
    case.takes(&["p"])?;
    let p: Option<Vec<_>> = case.numbers("p")?.into_iter().map(Probability::new).collect();
    Ok(p.map(|p| {
        let adjusted = benjamini_hochberg(&p).into_iter().map(Probability::value);
        vec![("bh_adjusted", list(adjusted))]
    }))
}
