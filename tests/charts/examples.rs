//! Pictures with realistic figures, each at any width and text size. Snapshots, properties and the SVG files use them.

use trust_benchmark::charts::{
    Deciles, FixedAdvance, GapChart, GapPair, IntakeChart, Reference, Scene, TrustMark, Year, YearsChart,
};
use trust_benchmark::measures::Unit;

use super::{before_and_after, by_size, own_schools};

/// Lays a picture out in a width, on a page of a font size. CSS pixels.
pub(crate) type Picture = fn(f64, f64) -> Scene;

/// A picture of each kind, by name.
pub(crate) const ALL: [(&str, Picture); 20] = [
    ("funnel", by_size::funnel),
    ("funnel_without_trust", by_size::funnel_without_trust),
    ("funnel_far_out", by_size::funnel_far_out),
    ("years", years),
    ("years_signed", years_signed),
    ("years_first_alone", years_first_alone),
    ("gap", gap),
    ("gap_without_trust", gap_without_trust),
    ("gap_reversed", gap_reversed),
    ("intake", intake),
    ("intake_far_out", intake_far_out),
    ("size", by_size::size),
    ("size_with_trust", by_size::size_with_trust),
    ("own_schools", own_schools::few),
    ("own_schools_two", own_schools::two),
    ("own_schools_lines", own_schools::lines),
    ("own_schools_packed", own_schools::packed),
    ("own_schools_far_out", own_schools::packed_far_out),
    ("before_and_after", before_and_after::before_and_after),
    (
        "before_and_after_far_out",
        before_and_after::before_and_after_far_out,
    ),
];

const TEXT: FixedAdvance = FixedAdvance::GENEROUS;

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
    other_population: None,
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
