//! Trusts: groups of pupils and the gap, sets that stay apart, and what no file holds.

use std::collections::BTreeMap;

use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{Distribution, Status, TrustSet};

use crate::{everything, trusts};

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
        one.trusts().map(|trust| trust.trust.cohort).sum()
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
fn other_sets_of_trusts_stay_apart_and_say_who_they_are() {
    let national = everything();
    let among = |set, measure: &str, group| {
        let found = national.distributions_among(set, &MeasureId::new(measure), group);
        let mut older = found.into_iter().filter(|one| one.year().summer() < 2025);
        let only = older.next().expect(measure);
        assert!(older.next().is_none(), "{measure}");
        only
    };
    let any_size = among(TrustSet::AnySize, "rwm_expected", PupilGroup::All);
    assert_eq!((any_size.n(), any_size.year().summer()), (924, 2019));
    assert!(any_size.provenance().publisher.contains("by a third party"));
    assert!(any_size.population().noun_plural.contains("of any size"));
    assert!(any_size.trusts().all(|trust| trust.trust.region.is_none()));
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
                .all(|trust| trust.trust.schools >= 1 && trust.trust.cohort > 0)
        );
    }
    // GCSEs of 2024/25: trusts with three secondary schools or more, as the Department's table has them for 2022/23.
    for measure in ["attainment_8", "english_maths_4", "ebacc_entry", "ebacc_4"] {
        let found =
            national.distributions_among(TrustSet::ByMembership, &MeasureId::new(measure), PupilGroup::All);
        let newest = &found[0];
        assert_eq!((newest.n(), newest.year().summer()), (246, 2025), "{measure}");
        assert!(newest.trusts().all(|trust| trust.trust.schools >= 3));
        assert_eq!(newest.provenance().status, Status::Provisional);
        assert!(
            newest
                .provenance()
                .title
                .contains("re-indexed from DfE’s provisional file")
        );
        let population = newest.population();
        assert!(
            population
                .rule
                .contains("rule of three years in the trust is not applied")
        );
        assert!(population.membership.contains("August 2022"));
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
        "We hold no national figures for 2024/25. No Progress 8 is produced for this year: its pupils took no key stage 2 \
         tests, which were cancelled in the pandemic. The nearest we hold: trusts, 2022/23."
    );
    assert_eq!(
        said(TrustSet::Eligible, "rwm_expected", PupilGroup::All, 2022),
        "We hold no national figures for 2021/22. The nearest we hold: trusts and sponsors, 2018/19."
    );
    assert_eq!(
        said(TrustSet::Eligible, "ks4_destinations", PupilGroup::All, 2023),
        "We hold no national figures for 2022/23. The nearest we hold: another group, trusts as at August 2022, 2022/23."
    );
    assert!(said(TrustSet::Eligible, "rwm_higher", PupilGroup::All, 2025).contains("schools, 20"));
    assert!(
        said(TrustSet::Eligible, "phonics", PupilGroup::All, 2025).contains("local authorities, 2024/25")
    );
    assert!(
        said(TrustSet::Eligible, "absence", PupilGroup::FreeSchoolMeals, 2019).contains("nothing near it")
    );
    assert!(
        said(TrustSet::AnySize, "progress_8", PupilGroup::FreeSchoolMeals, 2019)
            .contains("all pupils, 2018/19")
    );
}

/// In every table of every set that publishes both groups, trust by trust.
#[test]
fn every_gap_of_every_table_is_others_less_disadvantaged() {
    let national = everything();
    let mut held = 0;
    for set in [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize] {
        for measure in national.measures() {
            for gap in national.distributions_among(set, &measure.id, PupilGroup::Gap) {
                let of = |group| {
                    national
                        .distribution_among(set, &measure.id, group, Some(gap.year()))
                        .unwrap()
                };
                let (others, own) = (of(PupilGroup::Others), of(PupilGroup::Disadvantaged));
                let by_row = |distribution: &Distribution| {
                    let trusts = distribution.trusts();
                    trusts
                        .map(|trust| (trust.trust.row, trust.value))
                        .collect::<BTreeMap<_, _>>()
                };
                let (others, own) = (by_row(&others), by_row(&own));
                for trust in gap.trusts() {
                    let row = trust.trust.row;
                    let difference = others[&row] - own[&row];
                    assert!((trust.value - difference).abs() < 1e-9, "{} {row}", measure.id);
                    held += 1;
                }
            }
        }
    }
    assert!(held > 4000, "{held} gaps");
}
