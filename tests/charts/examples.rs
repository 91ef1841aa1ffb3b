//! Pictures with realistic figures, each at any width and size of text: what snapshots, properties and eyes look at.

use trust_benchmark::charts::{
    Deciles, FixedAdvance, FunnelChart, FunnelTrust, GapChart, GapPair, IntakeChart, Limits, Reference,
    Scene, SizeBand, SizeChart, StripChart, TrustMark, Year, YearsChart,
};
use trust_benchmark::measures::Unit;

use super::{bell, moved, own_schools, quantile};

/// Lays a picture out in a width, on a page of a font size. CSS pixels.
pub(crate) type Picture = fn(f64, f64) -> Scene;

/// A picture of each kind, by name.
pub(crate) const ALL: [(&str, Picture); 22] = [
    ("funnel", funnel),
    ("funnel_without_trust", funnel_without_trust),
    ("funnel_far_out", funnel_far_out),
    ("years", years),
    ("years_signed", years_signed),
    ("years_first_alone", years_first_alone),
    ("gap", gap),
    ("gap_without_trust", gap_without_trust),
    ("gap_reversed", gap_reversed),
    ("strip", strip),
    ("strip_progress", strip_progress),
    ("intake", intake),
    ("intake_far_out", intake_far_out),
    ("size", size),
    ("size_with_trust", size_with_trust),
    ("own_schools", own_schools::few),
    ("own_schools_two", own_schools::two),
    ("own_schools_lines", own_schools::lines),
    ("own_schools_packed", own_schools::packed),
    ("own_schools_far_out", own_schools::packed_far_out),
    ("moved", moved::moved),
    ("moved_far_out", moved::moved_far_out),
];

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
        inner: Limits {
            curve: &inner,
            label: "95% of trusts",
        },
        outer: Limits {
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

fn funnel(width: f64, base_font: f64) -> Scene {
    let trust = FunnelTrust {
        cohort: 182.0,
        value: 70.0,
        label: "Your trust 70%",
        cohort_label: "182 pupils",
    };
    funnel_of(Some(trust), width, base_font)
}

fn funnel_without_trust(width: f64, base_font: f64) -> Scene {
    funnel_of(None, width, base_font)
}

fn funnel_far_out(width: f64, base_font: f64) -> Scene {
    let trust = FunnelTrust {
        cohort: 2_700.0,
        value: 96.0,
        label: "Your trust 96%",
        cohort_label: "2,700 pupils",
    };
    funnel_of(Some(trust), width, base_font)
}

const fn deciles(
    tenth: f64,
    lower_quartile: f64,
    median: f64,
    upper_quartile: f64,
    ninetieth: f64,
) -> Deciles {
    Deciles {
        tenth,
        lower_quartile,
        median,
        upper_quartile,
        ninetieth,
    }
}

const EMPTY: Year<'_> = Year {
    label: "",
    country: None,
    england: None,
    trust: None,
    missing: None,
    turning_point: None,
};

fn years(width: f64, base_font: f64) -> Scene {
    let year = |label, country, england, trust| Year {
        label,
        country: Some(country),
        england: Some(england),
        trust,
        ..EMPTY
    };
    let none = |label| Year {
        label,
        missing: Some("no results"),
        ..EMPTY
    };
    YearsChart {
        years: &[
            year(
                "2016/17",
                deciles(46.0, 53.0, 61.0, 69.0, 75.0),
                61.0,
                Some((52.0, 44.0, 60.0)),
            ),
            year(
                "2017/18",
                deciles(49.0, 56.0, 64.0, 71.0, 77.0),
                64.0,
                Some((58.0, 50.0, 65.0)),
            ),
            year(
                "2018/19",
                deciles(50.0, 57.0, 65.0, 72.0, 78.0),
                65.0,
                Some((61.0, 53.0, 68.0)),
            ),
            none("2019/20"),
            none("2020/21"),
            year("2021/22", deciles(43.0, 50.0, 58.0, 66.0, 73.0), 59.0, None),
            year(
                "2022/23",
                deciles(45.0, 52.0, 60.0, 67.0, 74.0),
                60.0,
                Some((63.0, 55.0, 70.0)),
            ),
            year(
                "2023/24",
                deciles(46.0, 53.0, 61.0, 68.0, 74.0),
                61.0,
                Some((62.0, 55.0, 69.0)),
            ),
            year(
                "2024/25",
                deciles(47.0, 54.0, 62.0, 69.0, 75.0),
                62.0,
                Some((67.0, 60.0, 73.0)),
            ),
        ],
        trust_label: "Your trust 67%",
        england_label: "England",
        span: None,
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(width, base_font, &TEXT)
}

fn years_signed(width: f64, base_font: f64) -> Scene {
    let year = |label, middle: f64, trust| Year {
        label,
        country: Some(deciles(
            middle - 0.6,
            middle - 0.3,
            middle,
            middle + 0.25,
            middle + 0.5,
        )),
        trust,
        ..EMPTY
    };
    YearsChart {
        years: &[
            year("2015/16", -0.05, Some((-0.31, -0.5, -0.12))),
            Year {
                turning_point: Some("new scale"),
                ..year("2016/17", -0.04, Some((-0.22, -0.41, -0.03)))
            },
            year("2017/18", -0.03, Some((-0.05, -0.24, 0.14))),
            year("2018/19", -0.03, Some((0.08, -0.11, 0.27))),
            Year {
                label: "2019/20",
                missing: Some("grades not comparable"),
                ..EMPTY
            },
            year("2020/21", -0.06, Some((0.1, -0.09, 0.29))),
        ],
        trust_label: "Your trust +0.10",
        england_label: "England",
        span: Some((-1.1, 1.1)),
        unit: Unit::ProgressGrades,
        decimals: 2,
    }
    .scene(width, base_font, &TEXT)
}

fn years_first_alone(width: f64, base_font: f64) -> Scene {
    YearsChart {
        years: &[Year {
            label: "2024/25",
            country: Some(deciles(47.0, 54.0, 62.0, 69.0, 75.0)),
            england: Some(62.0),
            trust: Some((64.0, 64.0, 64.0)),
            ..EMPTY
        }],
        trust_label: "Your trust 64%",
        england_label: "England",
        span: None,
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(width, base_font, &TEXT)
}

fn gap_of(trust: Option<GapPair<'_>>, width: f64, base_font: f64) -> Scene {
    GapChart {
        trust,
        country: GapPair {
            name: "Median trust",
            gap: "21 points apart",
            group: 48.0,
            others: 69.0,
        },
        group: "disadvantaged pupils",
        others: "other pupils",
        span: Some((20.0, 95.0)),
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(width, base_font, &TEXT)
}

fn gap(width: f64, base_font: f64) -> Scene {
    let trust = GapPair {
        name: "Your trust",
        gap: "19 points apart",
        group: 51.0,
        others: 70.0,
    };
    gap_of(Some(trust), width, base_font)
}

fn gap_without_trust(width: f64, base_font: f64) -> Scene {
    gap_of(None, width, base_font)
}

fn gap_reversed(width: f64, base_font: f64) -> Scene {
    let trust = GapPair {
        name: "Your trust",
        gap: "1 point apart",
        group: 93.0,
        others: 92.0,
    };
    gap_of(Some(trust), width, base_font)
}

fn strip_of(
    figures: &[f64],
    unit: Unit,
    step: f64,
    trust: (f64, f64, f64),
    england: f64,
    page: (f64, f64),
) -> Scene {
    let [lower_quartile, median, upper_quartile] = [0.25, 0.5, 0.75].map(|share| quantile(figures, share));
    StripChart {
        figures,
        step,
        span: None,
        lower_quartile,
        median,
        upper_quartile,
        trust: Some(trust),
        england: Some(england),
        unit,
    }
    .scene(page.0.min(320.0), page.1)
}

fn strip(width: f64, base_font: f64) -> Scene {
    let figures = bell(626, 64.0, 9.0, 0);
    strip_of(
        &figures,
        Unit::Percentage,
        1.0,
        (70.0, 63.0, 76.0),
        62.0,
        (width, base_font),
    )
}

fn strip_progress(width: f64, base_font: f64) -> Scene {
    let figures = bell(216, -0.05, 0.36, 2);
    strip_of(
        &figures,
        Unit::ProgressGrades,
        0.01,
        (-0.4, -0.58, -0.22),
        -0.03,
        (width, base_font),
    )
}

fn intake_of(trust: TrustMark<'_>, width: f64, base_font: f64) -> Scene {
    IntakeChart {
        likely: (46.0, 72.0),
        likely_label: "95% of trusts with a similar intake",
        expected: Reference {
            value: 59.0,
            label: "expected 59%",
        },
        trust: Some(trust),
        span: Some((24.0, 92.0)),
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(width, base_font, &TEXT)
}

fn intake(width: f64, base_font: f64) -> Scene {
    let trust = TrustMark {
        value: 65.0,
        lower: 58.0,
        upper: 72.0,
        label: "Your trust 65%",
    };
    intake_of(trust, width, base_font)
}

fn intake_far_out(width: f64, base_font: f64) -> Scene {
    let trust = TrustMark {
        value: 91.0,
        lower: 84.0,
        upper: 95.0,
        label: "Your trust 91%",
    };
    intake_of(trust, width, base_font)
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

fn size(width: f64, base_font: f64) -> Scene {
    size_of(None, width, base_font)
}

fn size_with_trust(width: f64, base_font: f64) -> Scene {
    let trust = FunnelTrust {
        cohort: 8.0,
        value: 66.0,
        label: "Your trust 66%",
        cohort_label: "8 schools",
    };
    size_of(Some(trust), width, base_font)
}
