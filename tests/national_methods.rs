//! What the methods find among the country's trusts, compared with the values that they are known to find. (That the bands follow from
//! the published intervals for 216 of 216 trusts is checked where those are read, `data/checks.md`.)
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;

use trust_benchmark::measures::{AcademicYear, MeasureId};
use trust_benchmark::national::{Distribution, National, Pack, PackName, TrustFigure};
use trust_benchmark::stats::{
    DFE_Z95, Estimate, Interval, MeanFunnel, MeanScore, MetaRegression, Progress8Band, Z95, mean_interval,
    progress8_band,
};

/// A distribution of the first bundle, with the intakes that the packs of both phases bring.
fn trusts(measure: &str, summer: u16) -> Distribution {
    let mut national = National::bundled().unwrap();
    for name in [PackName::Primary, PackName::Secondary] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
        let bytes = fs::read(folder.join(format!("{}.postcard", name.id()))).unwrap();
        national.join(Pack::decode(&bytes).unwrap()).unwrap();
    }
    let all = national.distributions(&MeasureId::new(measure));
    let of_year = all
        .into_iter()
        .find(|one| one.year() == AcademicYear::ending(summer));
    of_year.expect("such a distribution")
}

/// Trusts' Progress 8 in 2022/23 with the pupils whom it covers, and the Department's standard deviation between pupils.
fn progress_8() -> (Vec<MeanScore>, f64) {
    let scores = trusts("progress_8", 2023)
        .trusts()
        .map(|trust| MeanScore::new(trust.value, f64::from(trust.trust.cohort)).unwrap())
        .collect();
    let national = National::bundled().unwrap();
    let sd = national.pupil_sd(&MeasureId::new("progress_8"), AcademicYear::ending(2023));
    (scores, sd.expect("a standard deviation").value)
}

fn bands(trusts: &[(MeanScore, Interval)]) -> [usize; 5] {
    [
        Progress8Band::WellAbove,
        Progress8Band::Above,
        Progress8Band::Average,
        Progress8Band::Below,
        Progress8Band::WellBelow,
    ]
    .map(|band| {
        let in_it =
            |(trust, interval): &&(MeanScore, Interval)| progress8_band(trust.score(), *interval) == band;
        trusts.iter().filter(in_it).count()
    })
}

#[test]
fn unadjusted_most_trusts_are_not_average() {
    let (scores, sd) = progress_8();
    let mut trusts: Vec<_> = scores
        .iter()
        .map(|trust| {
            let interval = mean_interval(trust.score(), trust.pupils(), sd, DFE_Z95);
            (*trust, interval.unwrap())
        })
        .collect();
    assert_eq!(trusts.len(), 216);
    assert_eq!(bands(&trusts), [14, 56, 49, 81, 16], "167 are not average");

    // One upper end, computed as −0.0067, is published as 0.
    let published_as_0 = |(trust, interval): &&mut (MeanScore, Interval)| {
        (trust.score() + 0.07).abs() < 1e-9 && (interval.upper() + 0.0067).abs() < 5e-5
    };
    let one: Vec<_> = trusts.iter_mut().filter(published_as_0).collect();
    assert_eq!(one.len(), 1);
    for (_, interval) in one {
        *interval = Interval::between(interval.lower(), 0.0).unwrap();
    }
    assert_eq!(
        bands(&trusts),
        [14, 56, 50, 80, 16],
        "166 are published as not average"
    );
}

#[test]
fn with_trusts_usual_differences_allowed_for_few_are_unusual() {
    let (scores, sd) = progress_8();
    let funnel = MeanFunnel::fitted(&scores, sd).unwrap();
    let outside = |trust: &&MeanScore| !funnel.limits(trust.pupils(), Z95).unwrap().holds(trust.score());
    // 6.0% of 216.
    assert_eq!(scores.iter().filter(outside).count(), 13);
}

/// Trusts with a figure and all of their intake: their figures with the variance of chance, and the columns of
/// %disadvantaged, %EAL and %SEN.
fn with_intake(
    of: &Distribution,
    variance: impl Fn(&TrustFigure<'_>) -> f64,
) -> (Vec<Estimate>, [Vec<f64>; 3]) {
    let intake =
        |trust: &TrustFigure<'_>| Some([trust.trust.disadvantaged?, trust.trust.eal?, trust.trust.sen?]);
    let rows: Vec<_> = of
        .trusts()
        .filter_map(|trust| Some((Estimate::new(trust.value, variance(&trust))?, intake(&trust)?)))
        .collect();
    let column = |which: usize| rows.iter().map(|(_, intake)| intake[which]).collect();
    (
        rows.iter().map(|(estimate, _)| *estimate).collect(),
        [0, 1, 2].map(column),
    )
}

#[test]
fn intake_explains_less_than_half_and_disadvantage_alone_little() {
    // Unweighted and of all variance, chance included, R² is 0.177, 0.449 and 0.433, and of disadvantage alone 0.046, 0.096
    // and 0.198. Of the variance between trusts, chance left out, it is more; most so where chance is much, with cohorts
    // as small as those of key stage 2.
    for (measure, summer, n, of_all, of_disadvantage) in [
        ("rwm_expected", 2025, 467, 0.193_792, 0.047_481),
        ("progress_8", 2023, 212, 0.452_044, 0.093_979),
        ("attainment_8", 2023, 212, 0.432_934, 0.198_793),
    ] {
        let variance = |trust: &TrustFigure<'_>| {
            let n = f64::from(trust.trust.cohort);
            match measure {
                "progress_8" => 1.414_023_f64.powi(2) / n,
                "attainment_8" => 18.7_f64.powi(2) / n,
                _ => {
                    let share = (trust.value / 100.0 * n + 1.0) / (n + 2.0);
                    100.0_f64.powi(2) * share * (1.0 - share) / (n + 2.0)
                }
            }
        };
        let (figures, [disadvantaged, eal, sen]) = with_intake(&trusts(measure, summer), variance);
        let all = MetaRegression::fit(&figures, &[&disadvantaged, &eal, &sen]).unwrap();
        let alone = MetaRegression::fit(&figures, &[&disadvantaged]).unwrap();
        assert_eq!((all.n(), alone.n()), (n, n), "{measure}");
        for (fit, r_squared) in [(&all, of_all), (&alone, of_disadvantage)] {
            let found = fit.r_squared();
            assert!((found - r_squared).abs() < 1e-6, "{measure}: {found}");
        }
    }
}

#[test]
fn trusts_without_a_share_of_disadvantaged_pupils_are_not_compared_by_intake() {
    let without = |measure, summer| {
        let of = trusts(measure, summer);
        let missing = of
            .trusts()
            .filter(|trust| trust.trust.disadvantaged.is_none())
            .count();
        (missing, of.suppressed())
    };
    // 190 of the 657 trusts in the file: 31 have no figure either.
    assert_eq!(without("rwm_expected", 2025), (159, 31));
    assert_eq!(without("attainment_8", 2023), (4, 0));
}
