//! The index of names, asked as a page would ask it: who is meant, and what was published of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

#[path = "support/whole_country.rs"]
mod whole_country;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use trust_benchmark::measures::PupilGroup;
use trust_benchmark::national::{
    BundleError, Matched, Names, NamesError, National, PublishedFigure, PublishedValue, TrustSet,
};
use trust_benchmark::wording::HitText;
use whole_country::whole_country;

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(path)
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(data(&format!("bundle/{name}.postcard"))).unwrap()
}

fn names() -> Names {
    Names::decode(&bytes("names")).expect("a whole index")
}

fn found(query: &str) -> Vec<(String, Matched)> {
    let names = names();
    let found = names.search(query, 20);
    found
        .iter()
        .map(|one| (one.trust.name().to_owned(), one.matched))
        .collect()
}

/// Measure, group, year and figure or code, as the tables of trusts write them.
fn written(figure: &PublishedFigure) -> (String, PupilGroup, u16, String) {
    let value = match figure.value() {
        PublishedValue::Figure(value) => format!("{value:.*}", usize::from(figure.precision().places())),
        PublishedValue::Withheld(code) => code.clone(),
    };
    (
        figure.measure().to_string(),
        figure.group(),
        figure.year().summer(),
        value,
    )
}

#[test]
fn a_trust_is_found_by_parts_of_its_name_in_any_order_and_case() {
    let first = |query: &str| found(query).first().cloned();
    let lift = |matched| Some(("Lift Schools".to_owned(), matched));
    assert_eq!(first("Lift Schools"), lift(Matched::Exactly));
    assert_eq!(first("lift sch"), lift(Matched::FromItsStart));
    assert_eq!(first("schools lift"), lift(Matched::ByWords));
    let truro = "Truro & Penwith Academy Trust".to_owned();
    for query in ["truro and penwith", "Truro & Penwith", "truro &penwith acad"] {
        assert_eq!(
            first(query),
            Some((truro.clone(), Matched::FromItsStart)),
            "{query}"
        );
    }
    for query in ["fierte", "Fierté", "FIERTÉ MULTIACADEMY", "fierte multi-academy"] {
        let name = "Fierté Multi-Academy Trust".to_owned();
        assert_eq!(first(query), Some((name, Matched::FromItsStart)), "{query}");
    }
    for query in ["e-act", "EACT", "E.Act"] {
        assert_eq!(
            first(query),
            Some(("E-ACT".to_owned(), Matched::Exactly)),
            "{query}"
        );
    }
    assert!(found("").is_empty() && found(" - & ").len() <= 20 && found("zzz").is_empty());
    assert_eq!(names().search("academy", 7).len(), 7);
    assert_eq!(names().search("academy", 0).len(), 0);
}

#[test]
fn a_trust_is_found_by_its_numbers() {
    for query in ["2046", "07705552", "7705552", " 2046 "] {
        let name = "Abbey Multi Academy Trust".to_owned();
        assert_eq!(found(query).first(), Some(&(name, Matched::Exactly)), "{query}");
    }
    let begun = found("0770555");
    assert!(begun.contains(&("Abbey Multi Academy Trust".to_owned(), Matched::FromItsStart)));
    assert!(found("abbey 2046").contains(&("Abbey Multi Academy Trust".to_owned(), Matched::ByWords)));
    let names = names();
    let abbey = names.by_uid(2046).expect("it is there");
    assert_eq!(
        (abbey.uid(), abbey.companies_number()),
        (Some(2046), Some(7_705_552))
    );
    assert_eq!(names.trust(abbey.index()), Some(abbey));
    assert_eq!(names.trust(names.len()), None);
}

#[test]
fn an_earlier_name_finds_the_trust_and_is_told() {
    let names = names();
    let found = names.search("academies enterprise trust", 5);
    let lift = found
        .iter()
        .find(|one| one.trust.uid() == Some(2053))
        .expect("the trust");
    assert_eq!(lift.former, Some("Academies Enterprise Trust"));
    assert_eq!(
        lift.trust.former().collect::<Vec<_>>(),
        ["Academies Enterprise Trust"]
    );
    // The sponsor of 2018/19 is another entry, and no trust.
    assert!(found.iter().any(|one| one.trust.uid() == Some(2054)));
}

#[test]
fn what_was_published_of_a_trust_is_what_its_files_say() {
    let (national, names) = (whole_country(), names());
    let abbey = names.by_uid(2046).unwrap();
    let figures = national.published(abbey).expect("they go together");
    let has = |set, measure: &str, group, summer, value: &str| {
        let wanted = (measure.to_owned(), group, summer, value.to_owned());
        figures
            .iter()
            .any(|one| one.set() == set && written(one) == wanted)
    };
    let own = TrustSet::Eligible;
    assert!(has(own, "rwm_expected", PupilGroup::All, 2025, "57"));
    assert!(has(own, "rwm_expected", PupilGroup::Disadvantaged, 2025, "33"));
    assert!(has(own, "attainment_8", PupilGroup::All, 2023, "45.7"));
    assert!(has(own, "progress_8", PupilGroup::Disadvantaged, 2023, "-0.48"));
    assert!(has(
        TrustSet::ByMembership,
        "absence",
        PupilGroup::All,
        2019,
        "5.4"
    ));
    assert!(figures.is_sorted_by_key(|one| (one.set(), std::cmp::Reverse(one.year()))));
    let rwm = &figures[0];
    assert_eq!(
        (rwm.cohort(), rwm.population().noun_plural.as_str()),
        (195, "trusts")
    );
    assert!(rwm.provenance().title.contains("2024/25"));
    let context = rwm.context();
    assert_eq!((context.schools, context.pupils), (Some(5), 195));
    assert_eq!(context.region, Some("Yorkshire and the Humber"));
    assert_eq!(
        (context.disadvantaged, context.eal, context.sen),
        (Some(25.0), Some(12.0), Some(17.0))
    );

    let withheld = national.published(names.by_uid(2044).unwrap()).unwrap();
    let withheld = withheld
        .iter()
        .find(|one| one.group() == PupilGroup::Disadvantaged)
        .unwrap();
    assert_eq!(withheld.value().figure(), None);
    assert_eq!(
        withheld.value().why_not().as_deref(),
        Some("not published: suppressed; DfE’s lists of codes do not say why (SUPPMAT)")
    );
    assert_eq!(withheld.context().disadvantaged, None);

    // The third party's tables have no UID, and the trust is known by its name: 55 of Wandle's 58 pupils.
    let wandle = names.search("wandle learning trust", 5);
    assert_eq!(wandle.len(), 1, "one entry a trust");
    assert_eq!(wandle[0].trust.uid(), Some(16_895));
    let figures = national.published(wandle[0].trust).unwrap();
    let any_size: Vec<_> = figures
        .iter()
        .filter(|one| one.set() == TrustSet::AnySize)
        .collect();
    assert!(any_size.iter().any(|one| written(one).3 == "94.83"));
    assert_eq!((any_size[0].context().schools, any_size[0].cohort()), (None, 58));
    assert_eq!(wandle[0].trust.tables().count(), 7);
}

#[test]
fn a_trust_has_one_entry_in_normal_case_and_a_closed_one_says_when_it_closed() {
    let names = names();
    let mut by_name: BTreeMap<String, u32> = BTreeMap::new();
    let mut uids = std::collections::BTreeSet::new();
    for trust in names.trusts() {
        *by_name.entry(trust.name().to_lowercase()).or_default() += 1;
        assert!(trust.uid().is_none_or(|uid| uids.insert(uid)), "{}", trust.name());
        let all_capitals = trust.name().len() > 8 && trust.name() == trust.name().to_uppercase();
        assert!(!all_capitals, "{}", trust.name());
    }
    let twice: Vec<_> = by_name.into_iter().filter(|(_, count)| *count > 1).collect();
    assert_eq!(twice, [], "two entries of one name");
    for name in [
        "Harris Federation",
        "LEO Academy Trust",
        "STEP Academy Trust",
        "REAch2 Academy Trust",
    ] {
        let found = names.search(name, 1);
        assert_eq!(
            (found[0].trust.name(), found[0].matched),
            (name, Matched::Exactly)
        );
        assert_eq!(found[0].trust.closed(), None, "{name}");
    }
    let closed = names.search("the academy of woodlands", 1)[0];
    let month = closed.trust.closed().map(|month| (month.year(), month.month()));
    assert_eq!(month, Some((2023, 7)));
    assert_eq!(
        HitText::of(&closed).closed.as_deref(),
        Some("closed in July 2023")
    );
    let some = names.trusts().filter(|trust| trust.closed().is_some()).count();
    assert!((200..300).contains(&some), "{some}");
}

#[test]
fn every_row_of_every_table_has_its_own_name_and_figures() {
    let (national, names) = (whole_country(), names());
    let (mut rows, mut published) = (0, BTreeMap::new());
    for entry in fs::read_dir(data("trusts")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.extension().is_none_or(|ending| ending != "csv") || file.starts_with("any-size") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let summer: u16 = format!("20{}", file.rsplit('-').next().unwrap()).parse().unwrap();
        let membership = file.starts_with("membership");
        let mut lines = text.lines();
        let header: Vec<_> = lines.next().unwrap().split(',').collect();
        for line in lines {
            rows += 1;
            let cells: Vec<_> = line.split(',').collect();
            let trust = names.by_uid(cells[0].parse().unwrap()).expect("it has a name");
            let of_trust = published
                .entry(trust.index())
                .or_insert_with(|| national.published(trust).unwrap());
            let figures: Vec<_> = of_trust
                .iter()
                .filter(|one| (one.set() == TrustSet::ByMembership) == membership)
                .map(written)
                .collect();
            for (column, value) in header.iter().zip(cells).skip(8) {
                let (measure, group) = match column.split_once('.') {
                    None => (*column, PupilGroup::All),
                    Some((_, word)) if word.ends_with("coverage") => continue,
                    Some((measure, "disadvantaged")) => (measure, PupilGroup::Disadvantaged),
                    Some((measure, _)) => (measure, PupilGroup::Others),
                };
                let wanted = (measure.to_owned(), group, summer, value.to_owned());
                assert!(
                    figures.contains(&wanted),
                    "{file}: {line}: {wanted:?} {figures:?}"
                );
            }
        }
    }
    assert_eq!(rows, 657 + 298 + 216 + 102 + 718 + 718 + 246 + 569 + 1299);
}

#[test]
fn before_a_pack_is_there_a_trust_has_what_the_page_came_with() {
    let (first, names) = (National::bundled().unwrap(), names());
    let figures = first.published(names.by_uid(2046).unwrap()).unwrap();
    assert!(
        figures
            .iter()
            .all(|one| one.group() == PupilGroup::All && one.set() == TrustSet::Eligible)
    );
    assert_eq!(figures.len(), 5);
}

#[test]
fn names_of_another_edition_are_refused_in_words() {
    assert_eq!(
        Names::decode(&bytes("primary")),
        Err(NamesError::Unreadable(BundleError::NotABundle))
    );
    let whole = bytes("names");
    let damaged = Names::decode(&whole[..whole.len() / 2]).expect_err("it is cut short");
    assert!(
        damaged
            .to_string()
            .starts_with("The names of trusts cannot be read."),
        "{damaged}"
    );

    // The same index beside figures of another edition: one trust has a pupil more.
    let mut bundle = trust_benchmark::national::Bundle::decode(&bytes("national")).unwrap();
    bundle.tables[0].pupils[7] += 1;
    let names = names();
    let refused = National::from(bundle).published(names.trust(0).unwrap());
    let refused = refused.expect_err("rows may stand elsewhere there");
    assert_eq!(refused, NamesError::OtherEdition);
    assert!(refused.to_string().contains("another edition"), "{refused}");
    assert_eq!(names.encode().unwrap(), whole);
}
