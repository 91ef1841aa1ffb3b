//! Starting from published figures, tried with every trust of every table: what goes into a field is what was published,
//! what is withheld goes nowhere, and the trust is among those it is then compared with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::float_cmp,
    reason = "a test stops at what it does not expect, and published decimals are exact"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use trust_benchmark::analysis::{
    GroupPair, ListedSchools, NoComparison, Outcome, PairSource, PeerChoice, Prefill, RATE_INTERVAL, Subject,
    Totals, TrustFacts, Unlisted, Wanted, WhyLeftOut, compare, peers,
};
use trust_benchmark::entry::{
    Circumstance, Column, Entries, Entry, Field, Reading, SchoolFact, SchoolTable, read_schools, read_share,
};
use trust_benchmark::measures::{AcademicYear, Measure, PupilGroup};
use trust_benchmark::national::{
    Members, Names, National, Pack, PackName, PublishedValue, TrustName, TrustSet,
};
use trust_benchmark::wording::{HitText, PublishedCell, hits_text};

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    fs::read(folder.join(format!("{name}.postcard"))).unwrap()
}

fn names() -> Names {
    Names::decode(&bytes("names")).unwrap()
}

fn with(packs: &[PackName]) -> National {
    let mut national = National::bundled().unwrap();
    for name in packs {
        national.join(Pack::decode(&bytes(name.id())).unwrap()).unwrap();
    }
    national
}

fn everything() -> National {
    with(&PackName::ALL)
}

fn filling(national: &National, trust: TrustName<'_>) -> Prefill {
    let filling = Prefill::of(trust.name(), national, national.published(trust).unwrap());
    filling.with_facts(TrustFacts::of(trust))
}

/// What a measure is compared to after starting so: its finding, where there is one.
fn found(national: &National, measure: &Measure, filling: &Prefill) -> Outcome {
    let entries = filling.entries();
    let choice = filling.peers(PeerChoice::Closest);
    let entered = entries.read(measure, PupilGroup::All, None);
    let profile = entries.profile(measure);
    let wanted = Wanted {
        measure: &measure.id,
        group: PupilGroup::All,
        year: None,
        results_year: entered.year,
        choice,
        profile: &profile,
    };
    let peers = peers(national, &wanted).map(Rc::new);
    let measure = Rc::new(measure.clone());
    let subject = Subject {
        measure: &measure,
        group: PupilGroup::All,
        peers: peers.as_ref(),
        national,
        rates: Some(RATE_INTERVAL),
    };
    match compare(subject, &entered) {
        Outcome::Found(finding) => {
            let among = filling.is_among(finding.peers());
            Outcome::Found(Box::new(finding.among(among)))
        }
        other => other,
    }
}

#[test]
fn every_filled_figure_reads_back_as_it_was_published() {
    let (national, names) = (everything(), names());
    let (mut figures, mut withheld) = (0, 0);
    for trust in names.trusts() {
        let (filling, published) = (filling(&national, trust), national.published(trust).unwrap());
        let entries = filling.entries();
        assert_eq!(
            entries.iter().count(),
            filling.filled().len() + filling.results_years().len(),
            "{}: a field twice",
            trust.name()
        );
        for one in filling.filled() {
            let field = &one.field;
            let problem = entries.problem(field, national.measures());
            assert_eq!(problem, None, "{}: {field:?}", trust.name());
            let doubt = entries.doubt(field, &national.measures().iter());
            assert_eq!(doubt, None, "{}: {field:?}", trust.name());
            assert_eq!(
                Field::parse(&field.name(), national.measures()).as_ref(),
                Some(field)
            );
            let of = |measure: &Measure| {
                let mut own = published.iter().filter(|figure| {
                    *figure.measure() == measure.id
                        && figure.group() == field.group
                        && figure.year() == one.year
                });
                own.find(|figure| figure.set() == one.set).cloned()
            };
            match &field.entry {
                Entry::Figure(id) => {
                    figures += 1;
                    let measure = national.measure(id).unwrap();
                    let entered = entries.read(measure, field.group, field.year);
                    let Reading::Read(figure) = entered.figure else {
                        panic!("{}: {field:?} {:?}", trust.name(), entered.figure);
                    };
                    let published = of(measure).unwrap();
                    assert_eq!(published.value(), &PublishedValue::Figure(figure.value));
                    assert_eq!(figure.decimals, published.precision().places());
                    assert!(entered.pupils.problem().is_none(), "{entered:?}");
                }
                Entry::MeasurePupils(id) => {
                    let published = of(national.measure(id).unwrap()).unwrap();
                    assert_eq!(one.text, published.cohort().to_string());
                }
                Entry::Circumstance(_, Circumstance::Schools) => {
                    assert!(read_schools(&one.text).value().is_some());
                }
                Entry::Circumstance(..) => assert!(read_share(&one.text).value().is_some()),
                Entry::CohortPupils(_) | Entry::Region | Entry::ResultsYear(_) => {}
            }
        }
        for left in filling.left_out() {
            let field = Field::figure(left.figure.measure().clone()).of_group(left.figure.group());
            if matches!(left.why, WhyLeftOut::Withheld(_)) {
                withheld += 1;
                let its = |text: &str| {
                    filling.filled().iter().any(|one| {
                        one.field.clone().in_year(None) == field
                            && one.year == left.figure.year()
                            && !text.is_empty()
                    })
                };
                assert!(!its("any"), "{}: {field:?}", trust.name());
            }
        }
        let told = |figure: &&trust_benchmark::national::PublishedFigure| {
            let is_filled = filling.filled().iter().any(|one| {
                one.field.clone().in_year(None)
                    == Field::figure(figure.measure().clone()).of_group(figure.group())
                    && one.year == figure.year()
                    && one.set == figure.set()
            });
            let is_left = filling.left_out().iter().any(|left| left.figure == **figure);
            is_filled != is_left
        };
        assert!(published.iter().all(|figure| told(&figure)), "{}", trust.name());
    }
    assert!(figures > 15_000 && withheld > 400, "{figures} {withheld}");
}

#[test]
fn the_trust_is_among_those_that_it_is_compared_with() {
    let (national, names) = (everything(), names());
    let (mut among, mut apart) = (0, 0);
    // Some of every kind: all would take minutes.
    for trust in names.trusts().step_by(17) {
        let filling = filling(&national, trust);
        for measure in national.measures() {
            let field = Field::figure(measure.id.clone());
            let Some(one) = filling.filled().iter().find(|one| one.field == field) else {
                continue;
            };
            let Outcome::Found(finding) = found(&national, measure, &filling) else {
                continue;
            };
            let own = finding
                .compared_with()
                .ends_with("Your own trust is among them, with its published figure.");
            assert_eq!(own, finding.is_among());
            if finding.is_among() {
                among += 1;
                assert_eq!(finding.peers().year(), one.year);
                assert!(
                    finding.peers().plotted_values().contains(&finding.value()),
                    "{} {}",
                    trust.name(),
                    measure.id
                );
            } else {
                apart += 1;
                // Only where the choice of peers is not the set that holds it.
                assert_ne!(one.set, TrustSet::Eligible, "{} {}", trust.name(), measure.id);
                assert!(finding.compared_with().ends_with("may be among them."));
            }
        }
    }
    assert!(among > 250 && apart < among / 4, "{among} {apart}");
}

#[test]
fn the_packs_of_a_table_are_those_that_hold_it() {
    let names = names();
    for trust in names.trusts() {
        let mut wanted: Vec<_> = trust
            .tables()
            .map(trust_benchmark::national::NamedTable::pack)
            .collect();
        wanted.sort_unstable();
        wanted.dedup();
        // A few trusts of each kind tell.
        if trust.index() % 97 == 0 {
            let (some, all) = (with(&wanted), everything());
            assert_eq!(
                some.published(trust).unwrap().len(),
                all.published(trust).unwrap().len(),
                "{}",
                trust.name()
            );
        }
    }
    for pack in PackName::ALL {
        let held = Pack::decode(&bytes(pack.id())).unwrap();
        let further = held.further.iter().map(|further| further.rows);
        let rows: Vec<_> = held
            .tables
            .iter()
            .map(|of| of.table.digest())
            .chain(further)
            .collect();
        let of_index = names.trusts().flat_map(TrustName::tables);
        for table in of_index.filter(|table| rows.contains(&table.rows)) {
            assert_eq!(table.pack(), pack, "{}", table.title);
        }
    }
}

#[test]
fn what_is_changed_is_no_longer_published() {
    let (national, names) = (everything(), names());
    let filling = filling(&national, names.by_uid(2046).unwrap());
    let mut entries = filling.entries();
    let field = |id: &str| Field::figure(trust_benchmark::measures::MeasureId::new(id));
    assert_eq!(
        filling.mark(&field("rwm_expected"), &entries).as_deref(),
        Some("published, 2024/25")
    );
    entries.put(field("rwm_expected"), "61");
    assert_eq!(filling.mark(&field("rwm_expected"), &entries), None);
    assert!(filling.mark(&field("progress_8"), &entries).is_some());
    assert!(filling.note(&entries, (3, 3)).is_some());
    assert!(filling.stands(&entries) && !filling.stands(&Entries::default()));
    assert_eq!(filling.note(&Entries::default(), (0, 0)), None);
}

/// Once any number differs, nothing says that the figures are the published ones.
#[test]
fn what_is_changed_is_said_beside_what_is_published() {
    let (national, names) = (everything(), names());
    let filling = filling(&national, names.by_uid(2046).unwrap());
    let published = filling.entries();
    let field = |id: &str| Field::figure(trust_benchmark::measures::MeasureId::new(id));
    let said = |entries: &Entries| {
        let line = filling.line(entries).unwrap().join(" · ");
        (line, filling.note(entries, (0, 0)).unwrap())
    };
    let years = "published 2024/25, 2022/23 and 2018/19";
    let (line, note) = said(&published);
    assert!(line.contains(&format!("{years} · ")), "{line}");
    assert!(note.starts_with("These are the published figures for"), "{note}");
    let pupils = national.measure(&trust_benchmark::measures::MeasureId::new("rwm_expected"));
    let pupils = Field::cohort_pupils(pupils.unwrap().shared_cohort());
    // A figure typed over, one that was not published, and a number of pupils.
    for (changed, text) in [
        (field("rwm_expected"), "90"),
        (field("phonics"), "80"),
        (pupils, "200"),
    ] {
        let mut entries = published.clone();
        entries.put(changed, text);
        let (line, note) = said(&entries);
        assert!(line.contains(&format!("{years}, with your changes · ")), "{line}");
        assert!(
            note.starts_with("Some of these figures are your own. The others are the published figures for"),
            "{note}"
        );
    }
    // What its pupils are like makes nobody the trust.
    let mut entries = published.clone();
    for one in filling.filled() {
        if matches!(one.field.entry, Entry::Figure(_)) {
            entries.put(one.field.clone(), "");
        }
    }
    assert!(!filling.stands(&entries));
    assert_eq!(filling.line(&entries), None);
}

#[test]
fn every_year_that_is_compared_is_said() {
    let (national, names) = (everything(), names());
    let mut older = 0;
    for trust in names.trusts().step_by(5) {
        let filling = filling(&national, trust);
        let entries = filling.entries();
        let Some(note) = filling.note(&entries, (0, 0)) else {
            continue;
        };
        let line = filling.line(&entries).unwrap().join(" · ");
        for one in filling.filled() {
            let is_figure = matches!(one.field.entry, Entry::Figure(_));
            if is_figure && entries.is_compared(&one.field) {
                let year = one.year.to_string();
                assert!(note.contains(&year) && line.contains(&year), "{note}");
                older += usize::from(one.field.year.is_some());
            }
        }
    }
    assert!(older > 20, "{older} figures of another year than their cohort's");
}

/// Whatever year a person says that their results are of.
#[test]
fn what_was_published_keeps_its_year() {
    let (national, names) = (everything(), names());
    let has_year = |field: &Field| !matches!(field.entry, Entry::Circumstance(..) | Entry::Region);
    let own = AcademicYear::ending(2026);
    for trust in names.trusts().step_by(5) {
        let filling = filling(&national, trust);
        let mut entries = filling.entries();
        let moved = filling.keep_years(&mut entries, &[], own);
        assert_eq!(moved, !filling.topics().is_empty(), "{}", trust.name());
        entries.put_results_year(own.to_string());
        for one in filling.filled() {
            if !has_year(&one.field) {
                assert_eq!(entries.text(&one.field), one.text);
                continue;
            }
            let undated = one.field.clone().in_year(None);
            let dated = undated.clone().in_year(one.year);
            assert_eq!(
                (entries.text(&undated), entries.text(&dated)),
                ("", one.text.as_str())
            );
            let mark = format!("published, {}", one.year);
            assert_eq!(filling.mark(&dated, &entries), Some(mark));
        }
        // As it was, once the results are of its year again.
        for (cohort, year) in filling.results_years() {
            filling.keep_years(&mut entries, std::slice::from_ref(cohort), *year);
            entries.put(Field::results_year(Some(cohort.clone())), year.to_string());
        }
        for one in filling.filled() {
            assert_eq!(entries.text(&one.field), one.text, "{}", trust.name());
        }
    }
}

/// A figure that a person typed over a published one is of the year that they say; the others are not.
#[test]
fn only_what_a_person_entered_takes_the_year_that_is_chosen() {
    let (national, names) = (everything(), names());
    let filling = filling(&national, names.by_uid(2046).unwrap());
    let mut entries = filling.entries();
    let field = |id: &str| Field::figure(trust_benchmark::measures::MeasureId::new(id));
    let cohort = national
        .measure(&trust_benchmark::measures::MeasureId::new("attainment_8"))
        .unwrap()
        .shared_cohort();
    let pupils = Field::cohort_pupils(cohort.clone());
    entries.put(field("attainment_8"), "50.1");
    entries.put(pupils.clone(), "700");
    let (theirs, own) = (AcademicYear::ending(2023), AcademicYear::ending(2026));
    filling.keep_years(&mut entries, std::slice::from_ref(&cohort), own);
    entries.put(Field::results_year(Some(cohort)), own.to_string());
    let both = |field: &Field| [None, Some(theirs)].map(|year| entries.text(&field.clone().in_year(year)));
    assert_eq!(both(&field("attainment_8")), ["50.1", ""]);
    assert_eq!(both(&field("ebacc_4")), ["", "19"]);
    // The published figures rest on the pupils of their own year.
    assert_eq!(both(&pupils), ["700", "641"]);
    // Another stage is left as it was.
    assert_eq!(entries.text(&field("rwm_expected")), "57");
}

/// Abbey is in two of the Department's tables and others; the others are one with something withheld, one of 2018/19
/// alone, one gathered from its schools, and one of the third party's.
#[test]
fn the_words_of_starting() {
    let (national, names) = (everything(), names());
    let mut text = String::new();
    let trusts = [
        names.by_uid(2046).unwrap(),
        names.by_uid(2044).unwrap(),
        names.by_uid(2054).unwrap(),
        of_all_four(&names),
        only_of(&names, TrustSet::ByMembership),
        only_of(&names, TrustSet::AnySize),
    ];
    for trust in trusts {
        let filling = filling(&national, trust);
        let entries = filling.entries();
        let facts = [
            filling.line(&entries).unwrap_or_default().join(" · "),
            filling.numbers(),
        ];
        let said: Vec<_> = facts.into_iter().chain(filling.cautions()).collect();
        writeln!(text, "# {}\n{}", trust.name(), said.join("\n")).unwrap();
        for table in filling.tables() {
            writeln!(
                text,
                "\n{}\n{}\n{}",
                table.heading(),
                table.about(),
                table.population()
            )
            .unwrap();
            writeln!(text, "| | {} |", table.groups().join(" | ")).unwrap();
            for row in table.rows() {
                let cells = row.cells.iter().map(|cell| match cell {
                    PublishedCell::Figure(text) | PublishedCell::Missing(text) => text.as_str(),
                    PublishedCell::NotAsked => "",
                });
                writeln!(
                    text,
                    "| {} | {} |",
                    row.measure,
                    cells.collect::<Vec<_>>().join(" | ")
                )
                .unwrap();
            }
            writeln!(text, "{}\n{}", table.reasons().join(" "), table.source()).unwrap();
        }
        writeln!(text, "\n{}", filling.started(7)).unwrap();
        for among in [(7, 7), (5, 7), (0, 7), (0, 0)] {
            writeln!(text, "{}", filling.note(&entries, among).unwrap_or_default()).unwrap();
        }
        let choice = filling.peers(PeerChoice::Closest);
        writeln!(text, "Peers: {}", choice.id()).unwrap();
        writeln!(text, "\n{}", entries.to_lines().replace('\t', " = ")).unwrap();
        for left in filling.left_out() {
            let figure = &left.figure;
            let (measure, group, year) = (figure.measure(), figure.group().id(), figure.year());
            writeln!(text, "not {measure} {group} {year}: {}", left.why).unwrap();
        }
        writeln!(text).unwrap();
    }
    insta::assert_snapshot!(text);
}

/// A trust of all four of the Department's tables.
fn of_all_four(names: &Names) -> TrustName<'_> {
    let of_eligible = |trust: &TrustName<'_>| {
        trust
            .tables()
            .filter(|table| table.set == TrustSet::Eligible)
            .count()
    };
    names.trusts().find(|trust| of_eligible(trust) == 4).unwrap()
}

fn only_of(names: &Names, set: TrustSet) -> TrustName<'_> {
    let mut all = names.trusts().filter(|trust| trust.tables().count() > 1);
    all.find(|trust| trust.tables().all(|table| table.set == set))
        .unwrap()
}

#[test]
fn the_words_of_a_search() {
    let names = names();
    let mut text = String::new();
    let newest = names.trusts().filter_map(TrustName::latest_figures).max();
    for query in [
        "academies enterprise",
        "wandle",
        "2046",
        "OGAT",
        "outwod grnage",
        "academy of woodlands",
    ] {
        writeln!(text, "# {query}").unwrap();
        let found = names.search(query, 8);
        writeln!(text, "{}", hits_text(found.len(), 8)).unwrap();
        for hit in found.iter().map(|hit| HitText::of(hit, newest)) {
            writeln!(text, "{}", hit.name).unwrap();
            for line in hit.lines() {
                writeln!(text, "  {line}").unwrap();
            }
        }
    }
    writeln!(
        text,
        "{}\n{}\n{}",
        hits_text(0, 8),
        hits_text(1, 8),
        hits_text(9, 8)
    )
    .unwrap();
    insta::assert_snapshot!(text);
}

/// The gap that is compared is the one that the published table beside it has, for every trust that starts from its figures.
#[test]
fn the_gap_of_a_trust_is_that_of_its_published_figures() {
    let national = everything();
    let mut held = 0;
    for trust in names().trusts() {
        let filling = filling(&national, trust);
        let entries = filling.entries();
        for measure in national.measures() {
            let year = entries.compared_year(measure, PupilGroup::Disadvantaged);
            let Ok(pair) = GroupPair::of(measure, year, &entries, None, Some(&filling)) else {
                continue;
            };
            let entered = entries.read(measure, PupilGroup::Disadvantaged, year);
            let figures = national.published(trust).unwrap();
            let published = |group| {
                let mut those = figures.iter().filter(|figure| {
                    figure.measure() == &measure.id
                        && figure.group() == group
                        && Some(figure.year()) == entered.year
                });
                those.next().and_then(|figure| figure.value().figure())
            };
            let (Some(others), Some(own)) = (
                published(PupilGroup::Others),
                published(PupilGroup::Disadvantaged),
            ) else {
                continue;
            };
            assert_eq!(
                pair.source,
                PairSource::Published,
                "{} {}",
                trust.name(),
                measure.id
            );
            assert!(
                (pair.gap() - (others - own)).abs() < 1e-9,
                "{} {}: {pair:?}",
                trust.name(),
                measure.id
            );
            held += 1;
        }
    }
    assert!(held > 1500, "{held} gaps");
}

/// Where one of the two figures was replaced, the other is of pupils whom nobody set beside it.
#[test]
fn a_figure_that_was_replaced_makes_no_gap_with_a_published_one() {
    let national = everything();
    let mut held = 0;
    for trust in names().trusts() {
        let filling = filling(&national, trust);
        let entries = filling.entries();
        for measure in national.measures() {
            let gap = |entries: &Entries| GroupPair::of(measure, None, entries, None, Some(&filling));
            if !gap(&entries).is_ok_and(|pair| pair.source == PairSource::Published) {
                continue;
            }
            let field = |group| Field::figure(measure.id.clone()).of_group(group);
            let both = [PupilGroup::All, PupilGroup::Disadvantaged].map(field);
            let other = |field: &Field| if entries.text(field) == "1" { "1.1" } else { "1" };
            for one in &both {
                let mut replaced = entries.clone();
                replaced.put(one.clone(), other(one));
                assert_eq!(
                    gap(&replaced),
                    Err(NoComparison::HalfReplaced),
                    "{} {one:?}",
                    trust.name()
                );
            }
            let mut replaced = entries.clone();
            for one in &both {
                replaced.put(one.clone(), other(one));
            }
            assert_ne!(gap(&replaced), Err(NoComparison::HalfReplaced));
            held += 1;
        }
    }
    assert!(held > 1000, "{held} gaps");
}

/// A trust has schools of which its published figures count nothing: what its schools add up to is of other pupils.
#[test]
fn schools_that_are_filled_in_make_no_gap_with_published_figures() {
    let national = everything();
    let members = Members::decode(&bytes("members")).unwrap();
    let measures: Vec<&Measure> = national.measures().iter().collect();
    let (mut refused, mut kept) = (0, 0);
    for trust in names().trusts() {
        let filling = filling(&national, trust);
        let Some(listed) = ListedSchools::of(&filling, &members, &measures) else {
            continue;
        };
        let totals = Totals::of(listed.table(), &measures);
        let entries = filling.entries();
        let compared = totals.over(&entries);
        for measure in &measures {
            let added_up = |group| totals.of_measure(&measure.id, group, None).is_some();
            let groups = [PupilGroup::All, PupilGroup::Disadvantaged].map(added_up);
            let pair = GroupPair::of(measure, None, &compared, Some(&totals), Some(&filling));
            if groups == [true, false]
                && entries
                    .read(measure, PupilGroup::Disadvantaged, None)
                    .figure
                    .value()
                    .is_some()
            {
                assert!(pair.is_err(), "{} {}: {pair:?}", trust.name(), measure.id);
                refused += 1;
            }
            if groups == [false, false] {
                let pupils = |entries: &Entries| entries.read(measure, PupilGroup::All, None).pupils;
                let has_figure = entries
                    .read(measure, PupilGroup::All, None)
                    .figure
                    .value()
                    .is_some();
                if has_figure {
                    assert_eq!(
                        pupils(&compared),
                        pupils(&entries),
                        "{} {}",
                        trust.name(),
                        measure.id
                    );
                    kept += 1;
                }
            }
        }
    }
    assert!(refused > 300 && kept > 300, "{refused} {kept}");
}

#[test]
fn a_trust_of_special_schools_is_told_that_most_trusts_are_of_another_kind() {
    let (names, national) = (names(), everything());
    let said = |name: &str, table: &SchoolTable| {
        let trust = names.trusts().find(|trust| trust.name() == name).unwrap();
        let filling = filling(&national, trust);
        let unlisted = Unlisted::of(table, &filling.entries(), Some(&filling));
        unlisted.map(|unlisted| unlisted.said())
    };
    let none = SchoolTable::default();
    let rest = "alternative provision. Most trusts have mainly mainstream schools, so its place among them says little \
                about its work.";
    for (name, which) in [
        (
            "The Eden Academy",
            "all 6 schools of The Eden Academy were special schools or",
        ),
        (
            "Accordia Academies Trust",
            "both schools of Accordia Academies Trust were special schools or",
        ),
        (
            "Apollo Schools Trust",
            "the only school of Apollo Schools Trust was a special school or",
        ),
        (
            "Community Inclusive Trust",
            "8 of the 14 schools of Community Inclusive Trust were special schools or",
        ),
    ] {
        assert_eq!(
            said(name, &none),
            Some(format!("On 31 August 2022, {which} {rest}"))
        );
    }
    assert_eq!(said("Abbey Academies Trust", &none), None);
    // What is said of the schools that are entered goes first.
    let mut table = SchoolTable::default();
    let row = table.add();
    table.put(row, &Column::Fact(SchoolFact::Phase), "Special".to_owned());
    let own = said("The Eden Academy", &table).unwrap();
    assert!(own.starts_with("Your schools are special schools"), "{own}");
    // Nothing is known of most trusts that would make them special ones.
    let mostly = names.trusts().filter(|trust| {
        let all = trust.schools().map_or(0, |(all, _)| all);
        all > 0 && trust.special_schools() * 2 >= all
    });
    assert!((80..150).contains(&mostly.count()));
}
