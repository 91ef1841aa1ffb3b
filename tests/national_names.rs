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

use proptest::prelude::*;
use trust_benchmark::measures::{AcademicYear, PupilGroup};
use trust_benchmark::national::{
    BundleError, Matched, Names, NamesError, National, PublishedFigure, PublishedValue, TrustName, TrustSet,
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
    assert_eq!(first("the lift schools trust"), lift(Matched::FromItsStart));
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
        HitText::of(&closed, None).caution.as_deref(),
        Some("Closed in July 2023. Its figures go up to 2018/19.")
    );
    let some = names.trusts().filter(|trust| trust.closed().is_some()).count();
    assert!((200..300).contains(&some), "{some}");
}

/// The names of the first trusts that are found.
fn first_found(query: &str) -> Vec<String> {
    let names = names();
    let found = names.search(query, 8);
    found.iter().map(|one| one.trust.name().to_owned()).collect()
}

#[test]
fn a_trust_is_found_with_a_slip_in_each_word() {
    for query in [
        "outwood grange academies trust",
        "outwod grange",
        "outwood grnage",
        "otuwood grannge",
        "grange outwoid",
        "the outwood grange multi academy trust limited",
        "Outwood & Grange",
        "out wood grange",
        "outwoodgrange",
        "OGAT",
        "o.g.a.t.",
    ] {
        let found = first_found(query);
        assert_eq!(
            found.first().map(String::as_str),
            Some("Outwood Grange Academies Trust"),
            "{query}: {found:?}"
        );
    }
    // Words of three letters are taken as they are, and two slips in a word are too many.
    assert!(!first_found("lef schools").contains(&"LEO Academy Trust".to_owned()));
    assert!(first_found("uotwood rgange xyz").is_empty());
    let names = names();
    let misspelt = names.search("harrris fedration", 8);
    assert_eq!(misspelt[0].trust.name(), "Harris Federation");
    assert_eq!(misspelt[0].matched, Matched::Misspelt);
    // What is spelt well comes before what is not.
    let star = names.search("star academies", 8);
    let mut rest = star.iter().skip_while(|one| one.matched != Matched::Misspelt);
    assert_eq!(star[0].matched, Matched::Exactly);
    assert!(rest.all(|one| one.matched == Matched::Misspelt), "{star:?}");
    // Nor is it put behind eight others that only begin as it does, or have these words among more.
    for (typed, name) in [
        ("MAT Education", "BMAT Education"),
        ("CAT", "HCAT"),
        ("Valle Academy Trust", "Vale Academy Trust"),
    ] {
        let found = first_found(typed);
        assert!(found.iter().any(|one| one == name), "{typed}: {found:?}");
    }
}

#[test]
fn initials_find_a_trust_and_a_former_one() {
    for (initials, name, former) in [
        ("ULT", "United Learning Trust", None),
        ("AET", "Lift Schools", Some("Academies Enterprise Trust")),
    ] {
        let names = names();
        let found = names.search(initials, 8);
        let its = found.iter().find(|one| one.trust.name() == name);
        let its = its.unwrap_or_else(|| panic!("{initials}: {:?}", first_found(initials)));
        assert_eq!(
            (its.former, its.matched),
            (former, Matched::ByInitials),
            "{initials}"
        );
    }
}

/// What is typed with one letter wrong, missing, doubled or swapped, in a word of four letters or more.
#[derive(Debug, Clone, Copy)]
enum Slip {
    Wrong,
    Missing,
    Doubled,
    Swapped,
}

/// The name with a slip at the letter `place`, counted through all words that may have one; `None` where there is none.
fn with_slip(name: &str, slip: Slip, place: usize, letter: char) -> Option<String> {
    let signs: Vec<char> = name.chars().collect();
    let words = signs.split(|sign| !sign.is_alphanumeric());
    let (mut start, mut letters) = (0, Vec::new());
    for word in words {
        if word.len() >= 4 {
            letters.extend((start..start + word.len()).map(|at| (at, at + 1 == start + word.len())));
        }
        start += word.len() + 1;
    }
    let (at, is_last) = *letters.get(place.checked_rem(letters.len())?)?;
    let mut typed = signs.clone();
    match slip {
        Slip::Wrong => typed[at] = letter,
        Slip::Missing => drop(typed.remove(at)),
        Slip::Doubled => typed.insert(at, signs[at]),
        Slip::Swapped => {
            let other = if is_last { at - 1 } else { at + 1 };
            typed.swap(at, other);
        }
    }
    Some(typed.into_iter().collect())
}

/// Every trust, each with another slip: `variant` says which. Half of them at a time are searched for on each of two cores.
fn missed_of_every_trust(names: &Names, variant: usize) -> Vec<String> {
    std::thread::scope(|scope| {
        let halves = [0, 1].map(|half| scope.spawn(move || missed_of_half(names, variant, half)));
        halves.into_iter().flat_map(|half| half.join().unwrap()).collect()
    })
}

fn missed_of_half(names: &Names, variant: usize, half: usize) -> Vec<String> {
    let slips = [Slip::Wrong, Slip::Missing, Slip::Doubled, Slip::Swapped];
    let missed = names.trusts().skip(half).step_by(2).filter_map(|trust| {
        let slip = slips[(trust.index() / 2 + variant) % slips.len()];
        let place = trust
            .index()
            .wrapping_mul(7)
            .wrapping_add(variant.wrapping_mul(13));
        let letter = char::from(b'a' + u8::try_from((place + variant) % 26).unwrap());
        let typed = with_slip(trust.name(), slip, place, letter)?;
        let found = names.search(&typed, 8);
        let is_there = found.iter().any(|one| one.trust == trust);
        (!is_there).then(|| format!("{typed} does not find {}", trust.name()))
    });
    missed.collect()
}

/// All trusts of the file, each with a slip; with `SLIPS=20` each with twenty, which takes minutes.
#[test]
fn any_trust_is_found_with_one_slip_in_its_name() {
    let names = names();
    let variants = std::env::var("SLIPS").map_or(1, |slips| slips.parse().unwrap());
    for variant in 0..variants {
        let missed = missed_of_every_trust(&names, variant);
        assert!(missed.is_empty(), "{missed:#?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_slip_anywhere_in_any_name_is_forgiven(
        trust in 0..1_500_usize,
        slip in prop_oneof![Just(Slip::Wrong), Just(Slip::Missing), Just(Slip::Doubled), Just(Slip::Swapped)],
        place in 0..200_usize,
        letter in proptest::char::range('a', 'z'),
    ) {
        let names = names();
        let trust = names.trust(trust).unwrap();
        if let Some(typed) = with_slip(trust.name(), slip, place, letter) {
            let found = names.search(&typed, 8);
            prop_assert!(found.iter().any(|one| one.trust == trust), "{typed}");
        }
    }

    #[test]
    fn anything_can_be_typed(query in "\\PC{0,40}", limit in 0..20_usize) {
        prop_assert!(names().search(&query, limit).len() <= limit);
    }
}

#[test]
fn a_trust_is_told_apart_by_its_place_and_schools() {
    let names = names();
    let said = |query: &str| {
        let hit = HitText::of(&names.search(query, 1)[0], None);
        hit.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        said("outwood grange"),
        ["Yorkshire and the Humber · 38 schools in August 2022"]
    );
    assert_eq!(
        said("abbey academies"),
        ["Lincolnshire · 3 schools in August 2022"]
    );
    let with_place = names.trusts().filter(|trust| trust.place().is_some()).count();
    let with_schools = names.trusts().filter(|trust| trust.schools().is_some()).count();
    assert!(
        with_place > 1_250 && with_schools > with_place,
        "{with_place} {with_schools}"
    );
    // Each has figures or says that it has none, and the index agrees with the tables.
    let national = whole_country();
    for trust in names.trusts().step_by(13) {
        let figures = national.published(trust).unwrap();
        let known = figures.iter().filter(|figure| figure.value().figure().is_some());
        let latest = known.map(PublishedFigure::year).max();
        assert_eq!(trust.latest_figures(), latest, "{}", trust.name());
    }
}

#[test]
fn trusts_without_figures_and_with_old_ones_say_so() {
    let names = names();
    let newest = names.trusts().filter_map(TrustName::latest_figures).max();
    assert_eq!(newest, Some(AcademicYear::ending(2025)));
    let mut counts = BTreeMap::new();
    for trust in names.trusts() {
        let found = names.search(trust.name(), 4);
        let found = found.iter().find(|one| one.trust == trust).unwrap();
        let caution = HitText::of(found, newest).caution.unwrap_or_default();
        let kind = match (caution.starts_with("Closed in"), trust.latest_figures()) {
            (true, _) => "closed",
            (false, None) => "none published",
            (false, Some(_)) if caution.starts_with("Its latest published figures are for") => "old",
            (false, Some(_)) if caution.is_empty() => "recent",
            (false, Some(_)) => panic!("{}: {caution}", trust.name()),
        };
        *counts.entry(kind).or_insert(0) += 1;
        assert_eq!(
            caution.contains("No published figures."),
            trust.latest_figures().is_none()
        );
    }
    assert_eq!(counts.get("closed"), Some(&253), "{counts:?}");
    assert!(
        counts.get("recent").is_some_and(|recent| *recent > 900),
        "{counts:?}"
    );
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
