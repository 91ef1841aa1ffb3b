//! The figures that the page carries, asked as the page asks them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;

use crc::{CRC_32_ISO_HDLC, Crc};
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{Bundle, BundleError, Distribution, National, Pack, PackName, TrustKind};

fn national() -> National {
    National::bundled().expect("the bundle is readable")
}

fn distribution(measure: &str, summer: u16) -> Distribution {
    among(&national(), measure, summer)
}

fn among(national: &National, measure: &str, summer: u16) -> Distribution {
    let found = national.distributions(&MeasureId::new(measure));
    found
        .into_iter()
        .find(|one| one.year() == AcademicYear::ending(summer))
        .expect("such a distribution")
}

fn join(national: &mut National, name: PackName) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    let bytes = fs::read(folder.join(format!("{}.postcard", name.id()))).unwrap();
    national.join(Pack::decode(&bytes).unwrap()).unwrap();
}

#[test]
fn the_catalogue_is_in_the_order_in_which_it_is_shown() {
    let national = national();
    let ids: Vec<_> = national
        .measures()
        .iter()
        .map(|measure| measure.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "rwm_expected",
            "attainment_8",
            "progress_8",
            "english_maths_5",
            "ebacc_entry"
        ]
    );
    assert!(national.measure(&MeasureId::new("progress_8")).is_some());
    assert!(national.measure(&MeasureId::new("phonics")).is_none());
    assert!(national.distributions(&MeasureId::new("phonics")).is_empty());
}

#[test]
fn every_distribution_has_its_trusts_and_its_precision() {
    let all: Vec<_> = national()
        .measures()
        .iter()
        .flat_map(|measure| national().distributions(&measure.id))
        .map(|one| {
            (
                one.measure().to_string(),
                one.year().to_string(),
                one.n(),
                one.decimals(),
            )
        })
        .collect();
    let expected = [
        ("rwm_expected", "2024/25", 626, 0),
        ("rwm_expected", "2018/19", 298, 0),
        ("attainment_8", "2022/23", 216, 1),
        ("progress_8", "2022/23", 216, 2),
        ("progress_8", "2018/19", 102, 2),
        ("english_maths_5", "2022/23", 216, 0),
        ("ebacc_entry", "2022/23", 216, 0),
        ("ebacc_entry", "2018/19", 102, 1),
    ]
    .map(|(measure, year, n, decimals)| (measure.to_owned(), year.to_owned(), n, decimals));
    assert_eq!(all, expected);
}

#[test]
fn figures_ascend_within_their_measures_range_and_equal_their_rounded_selves() {
    let national = national();
    for measure in national.measures() {
        for one in national.distributions(&measure.id) {
            assert!(one.figures().is_sorted(), "{}", measure.id);
            assert!(
                one.figures().iter().all(|&value| measure.range.contains(value)),
                "{}",
                measure.id
            );
            assert!(
                one.figures()
                    .iter()
                    .all(|&value| one.round(value).total_cmp(&value).is_eq()),
                "{}",
                measure.id
            );
            assert_eq!(one.trusts().count(), one.n());
            assert_eq!(one.group(), PupilGroup::All);
        }
    }
}

#[test]
fn suppressed_trusts_are_counted_and_never_a_zero() {
    let rwm = distribution("rwm_expected", 2025);
    assert_eq!((rwm.suppressed(), rwm.suppressed_pupils()), (31, 11_581));
    assert!(rwm.figures().first().is_some_and(|&lowest| lowest > 0.0));
    assert_eq!(distribution("rwm_expected", 2019).suppressed(), 0);
}

#[test]
fn a_typed_figure_stands_among_published_ones_at_their_precision() {
    assert!((distribution("rwm_expected", 2025).round(118.0 / 182.0 * 100.0) - 65.0).abs() < f64::EPSILON);
    assert!((distribution("progress_8", 2023).round(1.005) - 1.01).abs() < f64::EPSILON);
}

#[test]
fn a_first_comparison_has_sizes_and_no_context() {
    let rwm = distribution("rwm_expected", 2025);
    let mut trusts = rwm.trusts().map(|one| one.trust);
    assert!(trusts.all(|trust| {
        let intake = trust.disadvantaged.or(trust.eal).or(trust.sen);
        let nothing_more = trust.kind.is_none() && trust.region.is_none() && intake.is_none();
        trust.schools >= 3 && trust.cohort > 0 && trust.pupils >= trust.cohort && nothing_more
    }));
    assert_eq!(
        distribution("progress_8", 2019).population().noun_plural,
        "trusts and sponsors"
    );
}

#[test]
fn the_pack_of_a_phase_tells_where_its_trusts_are_and_whom_they_teach() {
    let mut national = national();
    join(&mut national, PackName::Primary);
    let rwm = among(&national, "rwm_expected", 2025);
    let with =
        |test: fn(&trust_benchmark::national::TrustFigure<'_>) -> bool| rwm.trusts().filter(test).count();
    assert!((1..=12).contains(&with(|trust| trust.trust.region.is_none())));
    assert!(
        rwm.trusts().all(|trust| trust.trust.region != Some("NA")),
        "NA is no region"
    );
    // 190 of the 657 have no share of disadvantaged pupils; the 31 without a figure are among them.
    assert_eq!(with(|trust| trust.trust.disadvantaged.is_some()), 467);
    assert_eq!(rwm.geography(), "regions of England");

    // A primary trust has not loaded what a secondary one needs.
    let sponsors = |national: &National, measure, summer| {
        let all = among(national, measure, summer);
        let kinds: Option<Vec<_>> = all.trusts().map(|one| one.trust.kind).collect();
        kinds.map(|kinds| kinds.iter().filter(|kind| **kind == TrustKind::Sponsor).count())
    };
    assert_eq!(sponsors(&national, "rwm_expected", 2019), Some(20));
    assert_eq!(sponsors(&national, "progress_8", 2019), None);
    join(&mut national, PackName::Secondary);
    assert_eq!(sponsors(&national, "progress_8", 2019), Some(14));
    assert_eq!(sponsors(&national, "progress_8", 2023), Some(0));
}

#[test]
fn progress_8_counts_only_the_pupils_it_covers_where_that_is_published() {
    let pupils = |one: Distribution| one.trusts().map(|trust| trust.trust.cohort).sum::<u32>();
    let (covered, all) = (
        pupils(distribution("progress_8", 2023)),
        pupils(distribution("attainment_8", 2023)),
    );
    let share = f64::from(covered) / f64::from(all);
    assert!((0.90..0.98).contains(&share), "{share}");
    let by_year = |measure| pupils(distribution(measure, 2019));
    assert_eq!(by_year("progress_8"), by_year("ebacc_entry"));
}

#[test]
fn england_has_its_years_and_its_gaps() {
    let national = national();
    let of = |measure: &str| {
        national
            .england(&MeasureId::new(measure), PupilGroup::All)
            .expect("a series")
            .into_owned()
    };
    let year = AcademicYear::ending;
    assert_eq!(of("rwm_expected").value(year(2019)), Some(65.0));
    assert_eq!(of("rwm_expected").value(year(2025)), Some(63.0));
    assert_eq!(of("attainment_8").value(year(2023)), Some(46.3));
    assert_eq!(of("ebacc_entry").value(year(2016)), Some(39.8));
    assert_eq!(
        of("progress_8").latest().map(|latest| latest.year),
        Some(year(2024))
    );
    for measure in national.measures() {
        let series = of(measure.id.as_str());
        for missing in [2020, 2021] {
            assert_eq!(series.value(year(missing)), None, "{}", measure.id);
            assert!(series.why_missing(year(missing)).is_some(), "{}", measure.id);
        }
        assert!(series.population.rule.contains("special schools"));
        assert!(series.figures().map(|figure| figure.year).is_sorted());
    }
    assert!(
        of("progress_8")
            .why_missing(year(2025))
            .is_some_and(|why| why.contains("key stage 2"))
    );
}

#[test]
fn a_borrowed_or_estimated_standard_deviation_says_so() {
    let national = national();
    let of =
        |measure: &str, summer| national.pupil_sd(&MeasureId::new(measure), AcademicYear::ending(summer));
    let own = of("progress_8", 2023).expect("published");
    assert!((own.value - 1.414_023).abs() < 1e-12 && !own.estimated && !own.other_year);
    // Attainment 8's is known for one year, and scaled as Progress 8's has grown.
    let first = of("attainment_8", 2019).expect("estimated");
    for summer in [2022, 2023, 2024] {
        let scaled = of("attainment_8", summer).expect("estimated");
        let grown = of("progress_8", summer).unwrap().value / of("progress_8", 2019).unwrap().value;
        assert!(scaled.estimated && !scaled.other_year, "{summer}");
        assert!((scaled.value - first.value * grown).abs() < 0.05, "{summer}");
        assert!(scaled.source.contains("Progress 8"), "{}", scaled.source);
    }
    let borrowed = of("attainment_8", 2025).expect("estimated");
    assert!(borrowed.estimated && borrowed.other_year && borrowed.year == AcademicYear::ending(2024));
    assert_eq!(of("rwm_expected", 2025), None);
}

#[test]
fn every_figure_can_name_its_source() {
    let national = national();
    for measure in national.measures() {
        for one in national.distributions(&measure.id) {
            let from = one.provenance();
            assert_eq!(
                (from.publisher.as_str(), from.year),
                ("Department for Education", one.year())
            );
            assert_eq!(from.sha256.len(), 64);
            assert!(from.retrieved_from.starts_with("https://"));
            assert!(
                !one.population().rule.is_empty() && !one.cohort().is_empty() && !one.geography().is_empty()
            );
        }
    }
}

/// How many bytes of a file are its checksum, its last.
const CHECKSUM: usize = 4;

/// Writes the checksum that goes with changed bytes.
fn seal_again(bytes: &mut [u8]) {
    let (checked, checksum) = bytes.split_last_chunk_mut::<CHECKSUM>().unwrap();
    *checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(checked).to_le_bytes();
}

#[test]
fn what_is_not_a_whole_bundle_is_refused_in_words() {
    let bytes = include_bytes!("../data/bundle/national.postcard");
    assert_eq!(National::decode(b""), Err(BundleError::NotABundle));
    assert_eq!(National::decode(b"<!doctype html>"), Err(BundleError::NotABundle));
    let mut newer = bytes.to_vec();
    newer[4] = 9;
    seal_again(&mut newer);
    assert_eq!(
        National::decode(&newer),
        Err(BundleError::Version {
            found: 9,
            expected: 4
        })
    );
    // A mistake in the builder, whose checksum is right, may give other figures but never a panic.
    for place in (5..bytes.len() - CHECKSUM).step_by(61) {
        let mut changed = bytes.to_vec();
        changed[place] ^= 0xFF;
        seal_again(&mut changed);
        if let Ok(national) = National::decode(&changed) {
            for measure in national.measures() {
                let _ = national
                    .distributions(&measure.id)
                    .iter()
                    .map(|one| one.trusts().count())
                    .sum::<usize>();
            }
        }
    }
}

#[test]
fn a_bundle_comes_back_as_it_was_written_and_holds_no_names() {
    let bytes = include_bytes!("../data/bundle/national.postcard");
    let bundle = Bundle::decode(bytes).unwrap();
    assert_eq!(bundle.encode().unwrap(), bytes);
    // The Department writes trusts' names in capitals; this word is in hundreds of them.
    assert!(!bytes.windows(6).any(|window| window == b"ACADEM"));
    for table in &bundle.tables {
        let order: Vec<_> = table.schools.iter().zip(&table.pupils).collect();
        assert!(
            order.is_sorted(),
            "rows are in the order of size and not of names"
        );
    }
}
