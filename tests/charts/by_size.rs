//! Pictures of trusts by their size, with figures that vary more among small ones.

use trust_benchmark::charts::{
    FixedAdvance, FunnelChart, FunnelTrust, LimitCurve, Reference, Scene, SizeBand, SizeChart,
};
use trust_benchmark::measures::Unit;

use super::{bell, quantile};

const TEXT: FixedAdvance = FixedAdvance::GENEROUS;

/// 626 made-up trusts: cohorts from about 30 to 2,700 with a median of 245, figures that vary more among small ones.
pub(crate) fn trusts() -> Vec<(f64, f64)> {
    let figures = bell(626, 0.0, 1.0, 6);
    let cohorts = bell(626, 5.5, 0.62, 6);
    shuffled(626)
        .zip(cohorts)
        .map(|(place, cohort)| {
            let cohort = cohort.exp().clamp(31.0, 2_722.0).round();
            let spread = (0.23 * 10_000.0 / cohort + 36.0).sqrt();
            (cohort, (62.0 + spread * figures[place]).clamp(9.0, 100.0).round())
        })
        .collect()
}

/// The numbers below `count` in an order without pattern, the same every time.
fn shuffled(count: usize) -> impl Iterator<Item = usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = 12_345_u64;
    order.sort_by_cached_key(|_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    });
    order.into_iter()
}

pub(crate) fn limits(target: f64, deviations: f64) -> Vec<(f64, f64, f64)> {
    (0..=60)
        .map(|step| {
            let cohort = 20.0 * (f64::from(step) / 60.0 * 5.3).exp();
            let half = deviations * (target * (100.0 - target) / cohort + 25.0).sqrt();
            (cohort, target - half, target + half)
        })
        .collect()
}

fn funnel_of(trust: Option<FunnelTrust<'_>>, width: f64, base_font: f64) -> Scene {
    let (inner, outer) = (limits(62.0, 1.96), limits(62.0, 3.09));
    FunnelChart {
        points: &trusts(),
        inner: LimitCurve {
            curve: &inner,
            label: "95% of trusts",
        },
        outer: LimitCurve {
            curve: &outer,
            label: "99.8%",
        },
        target: Reference {
            value: 62.0,
            label: "average 62%",
        },
        trust,
        noun: "pupils",
        span: None,
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(width, base_font, &TEXT)
}

pub(super) fn funnel(width: f64, base_font: f64) -> Scene {
    let trust = FunnelTrust {
        cohort: 182.0,
        value: 70.0,
        label: "Your trust 70%",
        cohort_label: "182 pupils",
    };
    funnel_of(Some(trust), width, base_font)
}

pub(super) fn funnel_without_trust(width: f64, base_font: f64) -> Scene {
    funnel_of(None, width, base_font)
}

pub(super) fn funnel_far_out(width: f64, base_font: f64) -> Scene {
    let trust = FunnelTrust {
        cohort: 2_700.0,
        value: 96.0,
        label: "Your trust 96%",
        cohort_label: "2,700 pupils",
    };
    funnel_of(Some(trust), width, base_font)
}

fn size_of(trust: Option<FunnelTrust<'_>>, width: f64, base_font: f64) -> Scene {
    let figures = bell(626, 61.0, 9.5, 0);
    let sizes = bell(626, 1.5, 0.75, 6);
    let points: Vec<(f64, f64)> = shuffled(626)
        .zip(sizes)
        .map(|(place, size)| (size.exp().clamp(1.0, 58.0).round(), figures[place]))
        .collect();
    let ends = [
        (1.0, 2.0, "1–2"),
        (3.0, 5.0, "3–5"),
        (6.0, 10.0, "6–10"),
        (11.0, 25.0, "11–25"),
        (26.0, 60.0, "26+"),
    ];
    let bands: Vec<SizeBand<'_>> = ends
        .iter()
        .map(|&(from, to, label)| {
            let mut inside: Vec<f64> = points
                .iter()
                .filter(|(size, _)| (from..=to).contains(size))
                .map(|(_, value)| *value)
                .collect();
            inside.sort_by(f64::total_cmp);
            let [lower_quartile, median, upper_quartile] =
                [0.25, 0.5, 0.75].map(|share| quantile(&inside, share));
            SizeBand {
                from,
                to,
                lower_quartile,
                median,
                upper_quartile,
                label,
            }
        })
        .collect();
    SizeChart {
        points: &points,
        bands: &bands,
        noun: "schools",
        trust,
        span: None,
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(width, base_font, &TEXT)
}

pub(super) fn size(width: f64, base_font: f64) -> Scene {
    size_of(None, width, base_font)
}

pub(super) fn size_with_trust(width: f64, base_font: f64) -> Scene {
    let trust = FunnelTrust {
        cohort: 8.0,
        value: 66.0,
        label: "Your trust 66%",
        cohort_label: "8 schools",
    };
    size_of(Some(trust), width, base_font)
}
