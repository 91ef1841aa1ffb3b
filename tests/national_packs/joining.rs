//! Packs as files, and what joining one does.

use std::fs;
use std::path::Path;

use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{
    BundleError, Distribution, FurtherColumns, JoinError, Joined, National, Pack, PackName, TrustSet,
};

use crate::{CHECKSUM, bytes, everything, pack, seal_again};

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
    seal_again(&mut newer);
    assert!(matches!(
        Pack::decode(&newer),
        Err(BundleError::Version { found: 99, .. })
    ));
    // A mistake in the builder, whose checksum is right, may give other figures but never a panic.
    for place in (5..bytes.len() - CHECKSUM).step_by(613) {
        let mut changed = bytes.clone();
        changed[place] ^= 0xFF;
        seal_again(&mut changed);
        if let Ok(pack) = Pack::decode(&changed) {
            let mut national = National::bundled().unwrap();
            let _ = national.join(pack);
            for measure in national.measures() {
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
    assert!(all.measures().starts_with(first.measures()));
    assert_eq!(all.measures().len(), 56);
    for measure in first.measures() {
        let [before, after] = [&first, &all].map(|of| of.distributions(&measure.id));
        assert_eq!(before.len(), after.len(), "{}", measure.id);
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before.provenance(), after.provenance());
            assert_eq!(before.suppressed_pupils(), after.suppressed_pupils());
            let sizes = |of: &Distribution| -> Vec<_> {
                let trusts = of.trusts();
                trusts
                    .map(|one| (one.value.to_bits(), one.trust.cohort, one.trust.schools))
                    .collect()
            };
            assert_eq!(sizes(before), sizes(after), "{}", measure.id);
        }
        assert_eq!(
            first.england(&measure.id, PupilGroup::All),
            all.england(&measure.id, PupilGroup::All)
        );
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
    let context = &pack(PackName::Primary).further[1].context;
    let context = context.as_ref().expect("it is the pack of that table's phase");
    let with = |table: &trust_benchmark::national::TrustTable| Pack {
        tables: vec![trust_benchmark::national::SetTable {
            set: TrustSet::Eligible,
            table: table.clone(),
            context: context.clone(),
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
    other.figures[0].figures = context.disadvantaged.clone();
    let mut national = first.clone();
    let refused = national.join(with(&other)).expect_err("the figures differ");
    assert!(matches!(&refused, JoinError::Differs { year, .. } if year.summer() == 2025));
    assert!(refused.to_string().contains("rwm_expected, 2024/25 differs"));
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
fn further_columns_stand_beside_the_rows_they_were_made_for_or_not_at_all() {
    let first = National::bundled().unwrap();
    let whole = pack(PackName::Secondary);
    assert!(
        !whole.further.is_empty(),
        "the first bundle's tables are not stored twice"
    );
    let mut of_another = whole.clone();
    of_another.further[0].rows = whole.further[1].rows;
    let mut national = first.clone();
    let refused = national.join(of_another).expect_err("these are other rows");
    assert_eq!(refused, JoinError::OtherEdition);
    assert!(refused.to_string().contains("another edition"), "{refused}");
    assert_eq!(national, first, "nothing is joined by halves");
}

#[test]
fn context_reaches_every_table_with_its_rows_whichever_pack_came_first() {
    let whole = pack(PackName::Secondary);
    let alone = |what: fn(&mut FurtherColumns)| {
        let mut pack = whole.clone();
        pack.tables.clear();
        pack.further.iter_mut().for_each(what);
        pack
    };
    // The figures of groups first, in a pack that tells nothing of the trusts; then what tells of them.
    let figures = Pack {
        name: PackName::Post16,
        ..alone(|further| further.context = None)
    };
    let context = alone(|further| further.figures.clear());
    let mut by_parts = National::bundled().unwrap();
    by_parts.join(figures).unwrap();
    by_parts.join(context.clone()).unwrap();
    let mut at_once = National::bundled().unwrap();
    at_once.join(whole.clone()).unwrap();
    let cohorts = |national: &National| -> Vec<u32> {
        let of = crate::trusts(national, "attainment_8", PupilGroup::Disadvantaged, 2023);
        of.trusts().map(|one| one.trust.cohort).collect()
    };
    assert_eq!(cohorts(&by_parts), cohorts(&at_once));

    // The same twice is nothing new; something else of the same trusts is another edition.
    let again = Pack {
        name: PackName::Attendance,
        ..context
    };
    assert_eq!(at_once.join(again.clone()), Ok(Joined::default()));
    let mut other = Pack {
        name: PackName::Post16,
        ..again
    };
    for told in other.further.iter_mut().filter_map(|one| one.context.as_mut()) {
        told.geography.push_str(", or so");
    }
    let before = at_once.clone();
    assert_eq!(at_once.join(other), Err(JoinError::OtherEdition));
    assert_eq!(at_once, before, "nothing is joined by halves");
}
