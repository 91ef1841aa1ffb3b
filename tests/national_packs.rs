//! The further packs, joined to the first bundle and asked as a page would ask them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;

use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{
    BundleError, Distribution, ENGLAND, JoinError, National, Pack, PackName, Places, TrustSet, Within,
};

fn bytes(name: PackName) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    fs::read(folder.join(format!("{}.postcard", name.id()))).unwrap()
}

fn pack(name: PackName) -> Pack {
    Pack::decode(&bytes(name)).expect("a whole pack")
}

/// The page's figures with every pack.
fn everything() -> National {
    let mut national = National::bundled().unwrap();
    for name in PackName::ALL {
        let joined = national.join(pack(name)).expect("they go together");
        assert!(
            !joined.again && joined.already_there.is_empty(),
            "{name:?}: {joined:?}"
        );
    }
    national
}

fn trusts(national: &National, measure: &str, group: PupilGroup, summer: u16) -> Distribution {
    let all = national.distributions_of(&MeasureId::new(measure), group);
    let of_year = all
        .into_iter()
        .find(|one| one.year() == AcademicYear::ending(summer));
    of_year.expect("such a distribution")
}

#[test]
fn packs_come_back_as_they_were_written_and_hold_no_names() {
    for name in PackName::ALL {
        let bytes = bytes(name);
        let pack = pack(name);
        assert_eq!(pack.name, name);
        assert_eq!(pack.encode().unwrap(), bytes);
        assert!(!bytes.windows(6).any(|window| window == b"ACADEM"), "{name:?}");
        for of_set in pack.tables.iter().filter(|one| one.set == TrustSet::Eligible) {
            let order: Vec<_> = of_set.table.schools.iter().zip(&of_set.table.pupils).collect();
            assert!(
                order.is_sorted(),
                "rows are in the order of size and not of names"
            );
        }
    }
}

#[test]
fn what_is_not_a_whole_pack_is_refused_in_words() {
    assert_eq!(Pack::decode(b""), Err(BundleError::NotABundle));
    // A pack is not a first bundle and the reverse.
    let first =
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle/national.postcard")).unwrap();
    assert_eq!(Pack::decode(&first), Err(BundleError::NotABundle));
    let bytes = bytes(PackName::Primary);
    assert_eq!(National::decode(&bytes), Err(BundleError::NotABundle));
    let mut newer = bytes.clone();
    newer[4] = 99;
    assert!(matches!(
        Pack::decode(&newer),
        Err(BundleError::Version { found: 99, .. })
    ));
    for length in (5..bytes.len()).step_by(997) {
        assert_eq!(
            Pack::decode(&bytes[..length]),
            Err(BundleError::Damaged),
            "cut at {length}"
        );
    }
    // A changed byte may give other figures but never a panic.
    for place in (5..bytes.len()).step_by(613) {
        let mut changed = bytes.clone();
        changed[place] ^= 0xFF;
        if let Ok(pack) = Pack::decode(&changed) {
            let mut national = National::bundled().unwrap();
            let _ = national.join(pack);
            for measure in national.evidence() {
                for group in [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Gap] {
                    let all = national.distributions_of(&measure.id, group);
                    let _ = all.iter().map(|one| one.trusts().count()).sum::<usize>();
                }
            }
        }
    }
}

#[test]
fn joining_changes_nothing_that_was_there() {
    let (first, all) = (National::bundled().unwrap(), everything());
    assert_eq!(first.measures(), all.measures());
    for measure in first.measures() {
        assert_eq!(first.distributions(&measure.id), all.distributions(&measure.id));
        assert_eq!(first.england(&measure.id), all.england(&measure.id));
        for summer in [2019, 2023, 2025] {
            let year = AcademicYear::ending(summer);
            assert_eq!(first.pupil_sd(&measure.id, year), all.pupil_sd(&measure.id, year));
        }
    }
    assert_eq!(all.packs(), PackName::ALL);
}

#[test]
fn a_pack_joined_twice_counts_once() {
    let mut national = everything();
    let before = national.clone();
    assert!(national.join(pack(PackName::Primary)).unwrap().again);
    assert_eq!(national, before);
}

#[test]
fn the_same_figures_count_once_and_others_are_refused() {
    let first = National::bundled().unwrap();
    let bundle =
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle/national.postcard")).unwrap();
    let bundle = trust_benchmark::national::Bundle::decode(&bundle).unwrap();
    let with = |table: &trust_benchmark::national::TrustTable| Pack {
        tables: vec![trust_benchmark::national::SetTable {
            set: TrustSet::Eligible,
            table: table.clone(),
        }],
        ..pack(PackName::Post16)
    };
    let table = &bundle.tables[1];
    let mut national = first.clone();
    let joined = national.join(with(table)).unwrap();
    assert_eq!(
        joined.already_there,
        [(
            MeasureId::new("rwm_expected"),
            PupilGroup::All,
            AcademicYear::ending(2025)
        )]
    );
    assert_eq!(national.distributions(&MeasureId::new("rwm_expected")).len(), 2);

    let mut other = table.clone();
    other.figures[0].figures = other.disadvantaged.clone();
    let mut national = first.clone();
    let refused = national.join(with(&other)).expect_err("the figures differ");
    assert!(matches!(&refused, JoinError::Differs { year, .. } if year.summer() == 2025));
    assert!(refused.to_string().contains("rwm_expected of 2024/25 differs"));
    assert_eq!(national, first, "nothing is joined by halves");

    let mut described = pack(PackName::Primary);
    for measure in &mut described.measures {
        measure.why.push_str(" Or so.");
    }
    let refused = national.join(described).expect_err("the words differ");
    assert_eq!(refused, JoinError::Described(MeasureId::new("rwm_expected")));
    assert_eq!(national, first);
}

#[test]
fn disadvantaged_pupils_others_and_the_gap_are_there_for_trusts() {
    let national = everything();
    for (measure, summer, disadvantaged, others, gap) in [
        ("rwm_expected", 2025, 467, 475, 467),
        ("rwm_expected", 2019, 287, 298, 287),
        ("reading_progress", 2019, 286, 298, 286),
        ("progress_8", 2023, 212, 212, 212),
        ("progress_8", 2019, 102, 102, 102),
        ("attainment_8", 2023, 212, 212, 212),
        ("english_maths_5", 2023, 212, 212, 212),
        ("ebacc_entry", 2023, 212, 212, 212),
        ("ebacc_points", 2023, 212, 212, 212),
        ("ebacc_5", 2019, 102, 102, 102),
        ("ebacc_4", 2019, 102, 102, 102),
    ] {
        let n = |group| trusts(&national, measure, group, summer).n();
        assert_eq!(
            (
                n(PupilGroup::Disadvantaged),
                n(PupilGroup::Others),
                n(PupilGroup::Gap)
            ),
            (disadvantaged, others, gap),
            "{measure} {summer}"
        );
    }
}

#[test]
fn the_gap_is_others_less_disadvantaged_trust_by_trust() {
    let national = everything();
    let values = |group| {
        let one = trusts(&national, "attainment_8", group, 2023);
        one.trusts().map(|trust| trust.value).collect::<Vec<_>>()
    };
    let (others, disadvantaged, gap) = (
        values(PupilGroup::Others),
        values(PupilGroup::Disadvantaged),
        values(PupilGroup::Gap),
    );
    for ((others, disadvantaged), gap) in others.iter().zip(&disadvantaged).zip(&gap) {
        assert!((others - disadvantaged - gap).abs() < 1e-9);
    }
    let said = trusts(&national, "attainment_8", PupilGroup::Gap, 2023)
        .cohort()
        .to_owned();
    assert!(
        said.contains("to one decimal place") && said.contains("off by one"),
        "{said}"
    );
    assert!(
        trusts(&national, "rwm_expected", PupilGroup::Gap, 2025)
            .cohort()
            .contains("as a whole number")
    );
}

#[test]
fn the_cohort_of_a_group_is_its_own_and_the_groups_make_up_the_whole() {
    let national = everything();
    let pupils = |group| -> u32 {
        let one = trusts(&national, "attainment_8", group, 2023);
        one.trusts().map(|trust| trust.cohort).sum()
    };
    let (disadvantaged, others) = (pupils(PupilGroup::Disadvantaged), pupils(PupilGroup::Others));
    let both = pupils(PupilGroup::Gap);
    assert!(disadvantaged * 2 < others, "{disadvantaged} and {others}");
    assert!(
        (disadvantaged + others).abs_diff(both) < 300,
        "{disadvantaged} + {others} and {both}"
    );
}

#[test]
fn england_is_the_same_in_the_pack_as_in_the_first_bundle() {
    let national = everything();
    for measure in national.measures() {
        let first = national.england(&measure.id).expect("a series");
        let further = national.series(&measure.id, PupilGroup::All).expect("a series");
        let figures: Vec<_> = first.figures().collect();
        assert_eq!(further.of(ENGLAND).collect::<Vec<_>>(), figures, "{}", measure.id);
        assert_eq!(further.breaks, first.breaks, "{}", measure.id);
    }
}

#[test]
fn every_measure_of_the_series_has_england_regions_and_local_authorities() {
    let national = everything();
    let mut with_series = 0;
    for measure in national.evidence() {
        let Some(series) = national.series(&measure.id, PupilGroup::All) else {
            continue;
        };
        with_series += 1;
        assert_eq!(series.areas.len(), 12, "{}", measure.id);
        assert_eq!(series.areas[0], ENGLAND);
        // The file has London as a whole for suspensions from 2022/23 only, and its two parts before.
        assert!(series.of("London").count() >= 2, "{}", measure.id);
        assert!(series.of("Wales").next().is_none());
        let spread = national
            .spreads(Places::LocalAuthorities, &measure.id, PupilGroup::All)
            .next()
            .expect("quantiles");
        for view in spread.slices() {
            assert!(
                view.slice.n >= 140 && view.slice.n + view.missing() <= 158,
                "{}",
                measure.id
            );
            let values: Vec<_> = view.quantiles().map(|(_, value)| value).collect();
            assert_eq!(values.len(), spread.levels.len());
            assert!(values.is_sorted() && values.iter().all(|&value| measure.range.contains(value)));
            assert!(spread.breaks.iter().all(|gap| gap.year != view.slice.year));
        }
    }
    assert_eq!(with_series, 52);
}

#[test]
fn years_that_do_not_compare_are_gaps_with_a_reason() {
    let national = everything();
    let year = AcademicYear::ending;
    let of = |measure: &str| {
        national
            .series(&MeasureId::new(measure), PupilGroup::All)
            .unwrap()
    };
    for measure in [
        "attainment_8",
        "a_level_points",
        "suspensions",
        "ks4_destinations",
        "absence",
    ] {
        assert_eq!(of(measure).value(ENGLAND, year(2020)), None, "{measure}");
        assert!(of(measure).why_missing(year(2020)).is_some(), "{measure}");
    }
    assert_eq!(of("absence").value(ENGLAND, year(2021)), Some(4.62));
    let development = of("good_level_of_development");
    let why = development
        .why_apart(year(2022), year(2019))
        .expect("another profile");
    assert!(why.contains("September 2021"), "{why}");
    assert_eq!(development.why_apart(year(2022), year(2025)), None);
    assert_eq!(of("permanent_exclusions").value(ENGLAND, year(2024)), Some(0.13));
}

#[test]
fn the_gap_of_an_area_is_others_less_disadvantaged() {
    let national = everything();
    let of = |group| {
        let series = national.series(&MeasureId::new("rwm_expected"), group).unwrap();
        series.value(ENGLAND, AcademicYear::ending(2025))
    };
    let figures = [PupilGroup::Disadvantaged, PupilGroup::Others, PupilGroup::Gap].map(of);
    assert_eq!(figures, [Some(48.0), Some(70.0), Some(22.0)]);
    let spread = national
        .spreads(
            Places::LocalAuthorities,
            &MeasureId::new("rwm_expected"),
            PupilGroup::Gap,
        )
        .next()
        .unwrap();
    let view = spread.slice(AcademicYear::ending(2025), &Within::All).unwrap();
    assert!(view.at(50).is_some_and(|median| (15.0..30.0).contains(&median)));
    assert_eq!(view.at(51), None);
}

#[test]
fn suspensions_and_exclusions_have_no_agreed_direction() {
    use trust_benchmark::measures::Direction;
    let national = everything();
    let direction = |measure: &str| {
        national
            .evidence_measure(&MeasureId::new(measure))
            .unwrap()
            .direction
    };
    for measure in [
        "suspensions",
        "permanent_exclusions_secondary",
        "ebacc_entry",
        "ebacc_5",
    ] {
        assert_eq!(direction(measure), Direction::NotAgreed, "{measure}");
    }
    assert_eq!(direction("severe_absence"), Direction::LowerBetter);
}

#[test]
fn schools_have_quantiles_overall_by_region_and_by_fifth() {
    let national = everything();
    let mut count = 0;
    for measure in national.evidence() {
        for group in [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Others] {
            let mut years = Vec::new();
            for spread in national.spreads(Places::Schools, &measure.id, group) {
                count += 1;
                years.push(spread.provenance.year);
                let all = spread
                    .slice(spread.provenance.year, &Within::All)
                    .expect("all schools");
                assert!(all.slice.n > 900, "{}: {}", measure.id, all.slice.n);
                let regions = spread
                    .slices()
                    .filter(|one| matches!(one.slice.within, Within::Region(_)));
                assert_eq!(regions.count(), 9, "{}", measure.id);
                let fifths = spread
                    .slices()
                    .filter(|one| matches!(one.slice.within, Within::DisadvantageFifth(_)));
                assert_eq!(fifths.count(), 5);
                for view in spread.slices() {
                    let values: Vec<_> = view.quantiles().map(|(_, value)| value).collect();
                    assert_eq!(
                        values.len(),
                        spread.levels.len(),
                        "{} {:?}",
                        measure.id,
                        view.slice
                    );
                    assert!(values.is_sorted() && values.iter().all(|&value| measure.range.contains(value)));
                }
            }
            assert!(
                years.is_sorted_by(|one, next| one > next),
                "latest year first: {years:?}"
            );
        }
    }
    assert_eq!(count, 55);
}

#[test]
fn figures_that_others_keyed_say_so() {
    let national = everything();
    let id = MeasureId::new("attainment_8");
    let said: Vec<_> = national
        .spreads(Places::Schools, &id, PupilGroup::All)
        .map(|spread| {
            (
                spread.provenance.year.summer(),
                spread.provenance.publisher.contains("re-keyed"),
            )
        })
        .collect();
    assert_eq!(said, [(2023, true), (2019, false), (2018, true)]);
}

#[test]
fn other_sets_of_trusts_stay_apart_and_say_who_they_are() {
    let national = everything();
    let among = |set, measure: &str, group| {
        let mut found = national.distributions_among(set, &MeasureId::new(measure), group);
        assert_eq!(found.len(), 1, "{measure}");
        found.remove(0)
    };
    let any_size = among(TrustSet::AnySize, "rwm_expected", PupilGroup::All);
    assert_eq!((any_size.n(), any_size.year().summer()), (924, 2019));
    assert!(any_size.provenance().publisher.contains("by a third party"));
    assert!(any_size.population().noun_plural.contains("of any size"));
    assert!(any_size.trusts().all(|trust| trust.region.is_none()));
    let groups = among(TrustSet::AnySize, "rwm_expected", PupilGroup::Disadvantaged);
    assert_eq!(groups.n(), 924);
    let gap = among(TrustSet::AnySize, "rwm_expected", PupilGroup::Gap);
    assert!(gap.n() <= groups.n());
    assert_eq!(among(TrustSet::AnySize, "progress_8", PupilGroup::All).n(), 710);

    for (measure, n) in [
        ("ks4_destinations", 718),
        ("attainment_8", 716),
        ("english_maths_4", 716),
        ("post16_destinations", 569),
        ("absence", 1268),
    ] {
        let gathered = among(TrustSet::ByMembership, measure, PupilGroup::All);
        assert_eq!(gathered.n(), n, "{measure}");
        assert_eq!(gathered.population().noun_plural, "trusts as at August 2022");
        let membership = &gathered.population().membership;
        assert!(membership.contains("moved or closed"), "{membership}");
        assert!(
            gathered
                .trusts()
                .all(|trust| trust.schools >= 1 && trust.cohort > 0)
        );
    }
    // They are no part of what the Department's tables of trusts say.
    assert_eq!(national.distributions(&MeasureId::new("attainment_8")).len(), 1);
    assert!(
        national
            .distributions(&MeasureId::new("ks4_destinations"))
            .is_empty()
    );
}

#[test]
fn what_no_file_holds_is_said_with_the_nearest_thing_and_never_filled_in() {
    let national = everything();
    let said = |set, measure: &str, group, summer| {
        let found = national.distribution(set, &MeasureId::new(measure), group, AcademicYear::ending(summer));
        found.expect_err("no file holds it").to_string()
    };
    let found = national.distribution(
        TrustSet::Eligible,
        &MeasureId::new("rwm_expected"),
        PupilGroup::Gap,
        AcademicYear::ending(2025),
    );
    assert_eq!(found.expect("it is there").n(), 467);
    assert_eq!(
        said(TrustSet::Eligible, "progress_8", PupilGroup::All, 2025),
        "There is no national distribution for 2024/25. No Progress 8 is produced for this year: its pupils took no key \
         stage 2 tests, which were cancelled in the pandemic. The nearest is the figures of trusts for 2022/23."
    );
    assert_eq!(
        said(TrustSet::Eligible, "rwm_expected", PupilGroup::All, 2022),
        "There is no national distribution for 2021/22. The nearest is the figures of trusts and sponsors for 2018/19."
    );
    assert_eq!(
        said(TrustSet::Eligible, "ks4_destinations", PupilGroup::All, 2023),
        "There is no national distribution for 2022/23. The nearest is another population, trusts as at August 2022, for \
         2022/23."
    );
    assert!(said(TrustSet::Eligible, "rwm_higher", PupilGroup::All, 2025).contains("school by school"));
    assert!(
        said(TrustSet::Eligible, "phonics", PupilGroup::All, 2025)
            .contains("local authorities lie apart in 2024/25")
    );
    assert!(
        said(TrustSet::Eligible, "absence", PupilGroup::FreeSchoolMeals, 2019).contains("Nothing near it")
    );
    assert!(
        said(TrustSet::AnySize, "progress_8", PupilGroup::FreeSchoolMeals, 2019)
            .contains("all pupils for 2018/19")
    );
}
