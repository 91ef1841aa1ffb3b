//! The list of trusts' schools, asked as a page would ask it: who belongs to the trust that was found, since when, and
//! what was published of each. That every line of `data/members.csv` is in it, and is what the Department's files say, is
//! tested where those files are read: `national-data/tests/members.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use trust_benchmark::measures::{AcademicYear, PupilGroup, SchoolPhase};
use trust_benchmark::national::{BundleError, MemberSchool, Members, MembersError, Names};

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| bytes("members"));

fn bytes(name: &str) -> Vec<u8> {
    let bundle = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    fs::read(bundle.join(format!("{name}.postcard"))).unwrap()
}

fn members() -> Members {
    Members::decode(&BYTES).expect("a whole list")
}

/// A school as one would read it out: its figures with their years, and the pupils where they are known.
fn written(school: &MemberSchool<'_>) -> String {
    let figures = school.figures.iter().map(|figure| {
        let places = usize::from(figure.precision.places());
        let pupils = figure.pupils.map_or_else(
            || "pupils not known".to_owned(),
            |pupils| format!("{pupils} pupils"),
        );
        format!(
            "\n  {} {} {:.places$}, {pupils}",
            figure.measure, figure.year, figure.value
        )
    });
    let joined = school.joined.expect("every school of this file has a date");
    let line = format!(
        "{} {}, {}, joined {joined}",
        school.urn, school.name, school.phase
    );
    line + &figures.collect::<String>()
}

#[test]
fn a_trust_found_by_name_has_its_schools() {
    let (members, index) = (members(), Names::decode(&bytes("names")).unwrap());
    let abbey = index.search("abbey multi academy", 5);
    let uid = abbey.iter().find_map(|one| one.trust.uid()).expect("it is found");
    let schools = members.schools_of(uid);
    assert_eq!(schools.len(), 8);
    let first_three: Vec<_> = schools.iter().take(3).map(written).collect();
    insta::assert_snapshot!(first_three.join("\n"), @r"
    137036 Lightcliffe Academy, Secondary, joined 2014/15
      attainment_8 2024/25 38.3, 175 pupils
      english_maths_4 2024/25 46.9, 175 pupils
      ebacc_entry 2024/25 20.6, 175 pupils
      attainment_8 2022/23 41.0, 236 pupils
      progress_8 2022/23 -0.43, 236 pupils
      english_maths_5 2022/23 33, 236 pupils
      english_maths_4 2022/23 57, 236 pupils
      ebacc_entry 2022/23 5, 236 pupils
      absence 2018/19 6.8, 1393 pupils
      persistent_absence 2018/19 17.3, 1393 pupils
    137083 Abbey Grange Church of England Academy, Secondary, joined 2010/11
      attainment_8 2024/25 55.8, 239 pupils
      english_maths_4 2024/25 84.1, 239 pupils
      ebacc_entry 2024/25 88.3, 239 pupils
      attainment_8 2022/23 55.6, 264 pupils
      progress_8 2022/23 0.49, 264 pupils
      english_maths_5 2022/23 66, 264 pupils
      english_maths_4 2022/23 81, 264 pupils
      ebacc_entry 2022/23 67, 264 pupils
      absence 2018/19 4.1, 1594 pupils
      persistent_absence 2018/19 7.8, 1594 pupils
    138824 Manston St James Primary Academy, Primary, joined 2016/17
      rwm_expected 2022/23 40, pupils not known
      absence 2018/19 4.7, 437 pupils
      persistent_absence 2018/19 11.3, 437 pupils
    ");
    assert_eq!(members.as_at(), "31 August 2022");
    assert_eq!(
        members.provenance().title,
        "Get Information About Schools, group links at 31 August 2022"
    );
    // United Learning and the trust that was once called Academies Enterprise Trust.
    assert_eq!(
        (members.schools_of(5143).len(), members.schools_of(2053).len()),
        (75, 56)
    );
}

#[test]
fn what_is_not_known_is_absent_and_never_a_nought() {
    let members = members();
    let of = |school: &MemberSchool<'_>, measure: &str| {
        let mut figures = school.figures.iter();
        figures
            .find(|figure| figure.measure.as_str() == measure && figure.year == AcademicYear::ending(2023))
            .map(|figure| (figure.value, figure.pupils))
    };
    let schools = members.schools_of(2053);
    let of_urn = |urn| {
        schools
            .iter()
            .find(|school| school.urn == urn)
            .expect("a school of it")
    };
    let kingsley = of_urn(139_276);
    assert_eq!(of(kingsley, "progress_8"), None);
    assert_eq!(of(kingsley, "attainment_8"), Some((46.2, Some(116))));
    let special = of_urn(138_122);
    assert_eq!(special.phase, SchoolPhase::Special);
    assert_eq!(
        (of(special, "rwm_expected"), of(special, "attainment_8")),
        (None, None)
    );
    // Key stage 2 has no cohort by school in any file.
    for school in members.trusts().flat_map(|uid| members.schools_of(uid)) {
        if let Some((value, pupils)) = of(&school, "rwm_expected") {
            assert!(value > 0.0 && pupils.is_none(), "{}", school.urn);
        }
        assert!(
            school.figures.iter().all(|figure| figure.pupils != Some(0)),
            "{}",
            school.urn
        );
    }
}

#[test]
fn a_trust_without_schools_on_the_day_has_none() {
    let members = members();
    assert!(members.schools_of(0).is_empty() && members.schools_of(u32::MAX).is_empty());
    assert_eq!(
        members
            .trusts()
            .map(|uid| members.schools_of(uid).len())
            .sum::<usize>(),
        members.len()
    );
    assert_eq!((members.trusts().count(), members.len()), (1345, 8794));
    assert!(members.trusts().all(|uid| !members.schools_of(uid).is_empty()));
}

#[test]
fn every_listed_trust_can_be_looked_up_and_every_figure_says_where_it_is_from() {
    let (members, index) = (members(), Names::decode(&bytes("names")).unwrap());
    assert!(members.trusts().all(|uid| index.by_uid(uid).is_some()));
    for column in members.columns() {
        assert_eq!(column.group, PupilGroup::All);
        assert!(!column.cohort.is_empty() && column.provenance.retrieved_from.starts_with("https://"));
        let third_party = column
            .provenance
            .publisher
            .contains("re-indexed by a third party");
        assert_eq!(third_party, column.provenance.year >= AcademicYear::ending(2023));
    }
}

#[test]
fn a_list_that_cannot_be_read_is_refused_in_words() {
    let refused = Members::decode(&bytes("names")).expect_err("it is the index of names");
    assert_eq!(refused, MembersError::Unreadable(BundleError::NotABundle));
    assert_eq!(
        refused.to_string(),
        "The list of trusts’ schools cannot be read. The national figures did not arrive: the file is not one of this \
         page’s."
    );
    assert!(Members::decode(&BYTES[..BYTES.len() / 2]).is_err());
    assert_eq!(members().encode().unwrap(), *BYTES);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// A byte that changed on the way is refused, or answered from without a panic.
    #[test]
    fn damage_is_refused_or_harmless(place in 0..BYTES.len(), byte: u8) {
        let mut damaged = BYTES.clone();
        damaged[place] = byte;
        if let Ok(members) = Members::decode(&damaged) {
            let schools = members.trusts().take(40).map(|uid| members.schools_of(uid).len());
            prop_assert!(schools.sum::<usize>() <= members.len());
        }
    }

    #[test]
    fn a_list_cut_short_is_refused(end in 0..BYTES.len()) {
        prop_assert!(Members::decode(&BYTES[..end]).is_err());
    }
}
