//! What leaves the page, as text, tables and pictures: it says by itself what it shows, of whom, which year and from where,
//! and it is the findings and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "a test stops at the first thing that is not as it should be, and its numbers are small"
)]

mod few_pupils;
mod pictures;
#[path = "../support/whole_country.rs"]
mod whole_country;

use std::rc::Rc;

use trust_benchmark::analysis::{
    Disclosure, Finding, KnownPeers, Line, Overview, OverviewQuery, PeerChoice, Unlisted, example,
};
use trust_benchmark::entry::{Entries, Field, PaperChoices, Prompt, Reflections, SchoolTable};
use trust_benchmark::export::{
    BoardPaper, BoardPaperQuery, DataBook, DataCell, FindingsBookQuery, PaperRow, PaperSentence,
    findings_book,
};
use trust_benchmark::measures::{Measure, MeasureId, PupilGroup};
use trust_benchmark::national::National;
use trust_benchmark::spreadsheet::{ReadLimits, read_file};
use whole_country::whole_country;

/// What can be said of the example.
struct Example {
    national: National,
    entries: Entries,
    overview: Overview,
}

fn found(entries: Entries) -> Example {
    found_in(National::bundled().unwrap(), entries)
}

fn found_in(national: National, entries: Entries) -> Example {
    let measures: Vec<Rc<Measure>> = national.measures().iter().cloned().map(Rc::from).collect();
    let asked = OverviewQuery {
        national: &national,
        measures: &measures,
        entries: &entries,
        choice: PeerChoice::default(),
        year: &|_| None,
        totals: None,
        started: None,
    };
    let overview = Overview::of(asked, &mut KnownPeers::default());
    Example {
        national,
        entries,
        overview,
    }
}

fn the_example() -> Example {
    found(example(&National::bundled().unwrap()))
}

fn paper(example: &Example, choices: &PaperChoices, is_withheld: &dyn Fn(&Line) -> bool) -> BoardPaper {
    paper_of(example, choices, is_withheld, None)
}

fn paper_of(
    example: &Example,
    choices: &PaperChoices,
    is_withheld: &dyn Fn(&Line) -> bool,
    unlisted: Option<Unlisted>,
) -> BoardPaper {
    let mut reflections = Reflections::default();
    reflections.write(Prompt::Capacity, "One leader.\nTwo coaches.");
    BoardPaper::of(&BoardPaperQuery {
        trust_name: None,
        is_example: true,
        day: "28 November 2026".to_owned(),
        lines: &example.overview.lines,
        unlisted,
        marks: &example.overview.marks,
        is_withheld,
        would_take: &|finding: &Rc<Finding>| vec![format!("{} more.", finding.measure().short_name)],
        reflections: &reflections,
        choices,
    })
}

/// The paper as somebody would read it aloud.
fn read(paper: &BoardPaper) -> String {
    let mut said = vec![
        paper.trust.clone(),
        paper.example.unwrap_or_default().to_owned(),
        paper.dated.clone(),
    ];
    said.extend(paper.overview.iter().map(|row| match row {
        PaperRow::Shown(line) => format!("row: {} ({})", line.measure.short_name, line.group.name()),
        PaperRow::Withheld(name) => format!("row left out: {name}"),
    }));
    said.extend(paper.further_rows.clone());
    said.extend(
        paper
            .sentences()
            .map(|sentence| format!("{}: {}", sentence.id, sentence.text())),
    );
    said.extend(
        paper
            .reflections
            .iter()
            .map(|(question, text)| format!("{question} {text:?}")),
    );
    said.extend(paper.sources.clone());
    said.join("\n")
}

#[test]
fn the_paper_of_the_example() {
    let example = the_example();
    insta::assert_snapshot!(read(&paper(&example, &PaperChoices::default(), &|_| false)));
}

#[test]
fn every_sentence_of_a_measure_is_that_of_its_finding() {
    let example = the_example();
    let paper = paper(&example, &PaperChoices::default(), &|_| false);
    assert_eq!(paper.measures.len(), PaperChoices::MOST_MEASURES);
    for measure in &paper.measures {
        let said: Vec<_> = measure.sentences.iter().map(PaperSentence::text).collect();
        assert!(said[0].ends_with(&measure.finding.sentence()), "{said:?}");
        assert_eq!(said[1], measure.finding.how_sure());
    }
}

#[test]
fn a_trust_of_another_kind_says_so_on_its_paper() {
    let example = the_example();
    let special = Unlisted::MostlySpecial {
        name: "The Eden Academy".to_owned(),
        special: 6,
        schools: 6,
        as_at: "31 August 2022".to_owned(),
    };
    for (unlisted, said) in [
        (
            Unlisted::SpecialOnly,
            "Our schools are special schools or alternative provision. Most trusts have mainly mainstream schools, so our \
             place among them says little about our work.",
        ),
        (
            Unlisted::MiddleOnly,
            "Our schools are middle schools. They teach their pupils for two or three years before key stage 2 ends, and \
             most trusts’ schools for seven.",
        ),
        (
            special,
            "On 31 August 2022, all 6 schools of The Eden Academy were special schools or alternative provision. Most \
             trusts have mainly mainstream schools, so its place among them says little about its work.",
        ),
        (
            Unlisted::FewSchools(2),
            "With two schools we are smaller than the trusts in DfE’s tables, which have three or more.",
        ),
    ] {
        let paper = paper_of(&example, &PaperChoices::default(), &|_| false, Some(unlisted));
        assert_eq!(paper.limits[1].text(), said);
    }
}

#[test]
fn own_words_stand_there_and_say_when_the_finding_is_another() {
    let example = the_example();
    let mut choices = PaperChoices::default();
    let before = paper(&example, &choices, &|_| false).headline;
    choices.write("headline", &before.found, "Strong in languages.");
    let after = paper(&example, &choices, &|_| false);
    assert_eq!(
        (after.headline.text(), &after.headline.written_for),
        ("Strong in languages.", &None)
    );
    assert!(after.has_own_words());
    choices.write("headline", "Something else.", "Strong in languages.");
    let outdated = paper(&example, &choices, &|_| false).headline;
    assert_eq!(outdated.written_for.as_deref(), Some("Something else."));
    // What is found anyway is nobody's own.
    choices.write("headline", &before.found, &before.found);
    assert!(!paper(&example, &choices, &|_| false).has_own_words());
}

#[test]
fn what_stays_in_the_page_is_named_without_its_figure() {
    let example = the_example();
    let paper = paper(&example, &PaperChoices::default(), &|line| {
        line.measure.id == MeasureId::new("rwm_expected")
    });
    assert!(
        paper
            .overview
            .contains(&PaperRow::Withheld("Reading, writing and maths".to_owned()))
    );
    let said = read(&paper);
    assert!(!said.contains("65%"), "{said}");
}

#[test]
fn what_stays_in_the_page_is_in_no_count_of_the_paper() {
    let example = the_example();
    let without = |left_out: &[&str]| {
        paper(&example, &PaperChoices::default(), &|line| {
            left_out.iter().any(|id| line.measure.id == MeasureId::new(*id))
        })
    };
    // The two that stand out.
    let paper = without(&["ebacc_entry", "progress_8"]);
    assert_eq!(
        paper.headline.text(),
        "Nothing stands out among 3 measures. That does not prove you are average: chance moves figures like these. 2 more \
         are left out: they could reveal 1 to 5 pupils."
    );
    let limits: Vec<_> = paper.limits.iter().map(PaperSentence::text).collect();
    assert_eq!(
        limits[1],
        "3 measures are tested for trust size. Allowing for all 5 that were tested, none is unusual for a trust this size."
    );
    // Nothing is said of tests where all that were tested stay in the page.
    let ids: Vec<_> = example
        .overview
        .lines
        .iter()
        .map(|line| line.measure.id.as_str())
        .collect();
    assert!(!read(&without(&ids)).contains("tested"));
}

#[test]
fn the_rows_and_those_without_room_add_up_to_the_headline() {
    let mut entries = example(&National::bundled().unwrap());
    // Figures of which the pupils are missing are not placed.
    for id in ["rwm_expected", "attainment_8", "ebacc_entry"] {
        let field = Field::figure(MeasureId::new(id)).of_group(PupilGroup::Disadvantaged);
        entries.put(field, "40".to_owned());
    }
    let all = found(entries);
    let compared = all
        .overview
        .lines
        .iter()
        .filter(|line| line.is_compared())
        .count();
    let others = all.overview.lines.len() - compared;
    assert!(compared == 5 && others > 1, "{compared} and {others}");
    let paper = paper(&all, &PaperChoices::default(), &|_| false);
    let headline = paper.headline.text();
    assert!(
        headline.contains(&format!("of {compared} measures")),
        "{headline}"
    );
    assert!(
        headline.ends_with(&format!(" {others} more have no place with a range.")),
        "{headline}"
    );
    let further = paper.further_rows.map_or(0, |said| {
        let first = said.split(' ').next().unwrap_or_default().to_owned();
        first.parse().unwrap_or(1)
    });
    assert_eq!(paper.overview.len() + further, compared + others);
}

#[test]
fn a_paper_without_findings_says_so() {
    let mut entries = Entries::default();
    entries.put(Field::figure(MeasureId::new("rwm_expected")), "SUPP".to_owned());
    let empty = found(Entries::default());
    let suppressed = found(entries);
    for (example, said) in [
        (&empty, "Nothing is entered yet."),
        (&suppressed, "No measure can be placed among others."),
    ] {
        let paper = paper(example, &PaperChoices::default(), &|_| false);
        assert_eq!(paper.headline.text(), said);
        assert!(paper.measures.is_empty());
    }
}

fn book(example: &Example, disclosure: Disclosure) -> DataBook {
    let measures: Vec<&Measure> = example.national.measures().iter().collect();
    findings_book(&FindingsBookQuery {
        trust_name: Some("=Oak"),
        is_example: true,
        day: "2026-11-28".to_owned(),
        lines: &example.overview.lines,
        is_withheld: &|_| false,
        entries: &example.entries,
        table: &SchoolTable::default(),
        measures: &measures,
        left_out: 0,
        disclosure,
    })
}

#[test]
fn the_tables_of_the_example() {
    let example = the_example();
    let written: Vec<_> = book(&example, Disclosure::Guarded)
        .tables
        .iter()
        .map(|table| table.to_csv().trim_start_matches('\u{feff}').to_owned())
        .collect();
    insta::assert_snapshot!(written.join("\n"));
}

#[test]
fn every_row_is_as_long_as_its_headings_and_reads_back() {
    let example = the_example();
    for table in book(&example, Disclosure::PrivateCopy).tables {
        assert!(table.name.len() <= 31, "{}", table.name);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}: {row:?}", table.name);
        }
        let csv = table.to_csv();
        assert!(!csv.contains("\"=Oak"), "a formula runs in {csv}");
        let read = read_file("a.csv", csv.as_bytes(), &ReadLimits::IN_A_WORKER, &mut |_| {}).unwrap();
        let rows = read.sheets()[0].rows();
        assert_eq!(rows[1], table.columns);
        let written: Vec<Vec<String>> = table
            .rows
            .iter()
            // What could be taken for a formula is defused with an apostrophe.
            .map(|row| {
                row.iter()
                    .map(|cell| cell.written().replace("=Oak", "'=Oak"))
                    .collect()
            })
            .collect();
        assert_eq!(rows[2..], written[..], "{}", table.name);
    }
}

#[test]
fn a_finding_has_the_numbers_of_its_sentence() {
    let example = the_example();
    let tables = book(&example, Disclosure::Guarded).tables;
    let (headings, rows) = (&tables[0].columns, &tables[0].rows);
    let at = |name: &str| headings.iter().position(|one| one == name).unwrap();
    let text = |row: &[DataCell], name: &str| row[at(name)].written();
    let row = rows
        .iter()
        .find(|row| text(row, "Measure").starts_with("Reading, writing and maths"))
        .unwrap();
    let sentence = text(row, "Finding");
    for name in [
        "Your figure",
        "Place from",
        "Place",
        "Place to",
        "How many",
        "Their year",
    ] {
        let cell = text(row, name);
        assert!(sentence.contains(&cell), "{name} {cell} is not in {sentence}");
    }
}

#[test]
fn rows_of_the_table_say_what_their_sentences_say() {
    let national = whole_country();
    let mut entries = Entries::default();
    for (id, group, figure, pupils) in [
        ("phonics", PupilGroup::All, "80", "130"),
        ("attainment_8", PupilGroup::All, "46.1", "120"),
        ("attainment_8", PupilGroup::Disadvantaged, "38.2", "40"),
        ("progress_8", PupilGroup::All, "0.02", "120"),
        ("progress_8", PupilGroup::Disadvantaged, "-0.31", "40"),
    ] {
        let measure = national.measure(&MeasureId::new(id)).unwrap();
        entries.put(
            Field::figure(measure.id.clone()).of_group(group),
            figure.to_owned(),
        );
        let cohort = Field::cohort_pupils(measure.shared_cohort()).of_group(group);
        entries.put(cohort, pupils.to_owned());
    }
    let tables = book(&found_in(national, entries), Disclosure::PrivateCopy).tables;
    let (headings, rows) = (&tables[0].columns, &tables[0].rows);
    let at = |name: &str| headings.iter().position(|one| one == name).unwrap();
    let row = |measure: &str, group: PupilGroup| {
        let is_it = |row: &&Vec<DataCell>| {
            row[at("Measure")].written().starts_with(measure) && row[at("Pupils")].written() == group.name()
        };
        let row = rows.iter().find(is_it).unwrap();
        move |name: &str| row[at(name)].written()
    };
    // The range beside England.
    let phonics = row("Phonics", PupilGroup::All);
    let range = format!("({}–{})", phonics("95% range from"), phonics("95% range to"));
    assert_eq!(phonics("Compared with"), "England");
    assert!(phonics("Finding").contains(&range), "{range}");
    // A gap of 11.85, which binary fractions put slightly below.
    let gap = row("Attainment 8", PupilGroup::Gap);
    assert_eq!(gap("Your figure"), "11.9");
    assert!(
        gap("Finding").contains("A gap of 11.9 points"),
        "{}",
        gap("Finding")
    );
    let gap = row("Progress 8", PupilGroup::Gap);
    assert_eq!(gap("Unit"), "grades");
    assert!(gap("Finding").contains(" of a grade"), "{}", gap("Finding"));
}
