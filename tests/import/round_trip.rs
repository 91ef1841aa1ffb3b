//! What the table writes to be taken away, it reads back.

use std::collections::BTreeMap;

use proptest::prelude::*;
use trust_benchmark::analysis::Disclosure;
use trust_benchmark::entry::{Column, Entry, Field, SchoolFact, SchoolTable};
use trust_benchmark::export::{SchoolCsv, school_csv};
use trust_benchmark::measures::{AcademicYear, Measure, PupilGroup};
use trust_benchmark::spreadsheet::{Sheet, decoded, read_delimited};

use crate::{every_measure, refs, settled};

/// Texts as a person types them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..100_u32).prop_map(|n| n.to_string()),
        3 => (101..10_000_u32).prop_map(|n| format!("{}.{:02}", n / 100, n % 100)),
        // Without its sign it would be asked about, and not counted.
        2 => (1..100_u32).prop_map(|n| format!("0.{n:02}%")),
        1 => (1..300_u32).prop_map(|n| format!("-{}.{:02}", n / 100, n % 100)),
        1 => prop::sample::select(vec!["SUPP", "c", "z", "LOWCOV", "-", "abc", "12a", "<b>x</b>", "many words here"])
            .prop_map(str::to_owned),
    ]
}

fn fact(fact: SchoolFact) -> BoxedStrategy<String> {
    match fact {
        SchoolFact::Name => "[A-Z][a-z]{2,8}( [A-Z][a-z]{3,6}){0,2} Academy".boxed(),
        SchoolFact::Urn => prop_oneof![
            (100_000..100_040_u32).prop_map(|urn| urn.to_string()),
            Just("1".to_owned())
        ]
        .boxed(),
        SchoolFact::Phase => prop::sample::select(vec!["Primary", "Secondary", "Academy", "All-through"])
            .prop_map(str::to_owned)
            .boxed(),
        SchoolFact::OnRoll => (1..2000_u32).prop_map(|n| n.to_string()).boxed(),
        SchoolFact::Joined => prop::sample::select(vec!["2019/20", "2015", "then"])
            .prop_map(str::to_owned)
            .boxed(),
    }
}

/// Cells of a row, by facts and by places among the columns that a table has.
type Cells = (Vec<Option<String>>, BTreeMap<usize, String>);

fn table() -> impl Strategy<Value = (Vec<(usize, usize, usize)>, Vec<Cells>)> {
    let columns = prop::collection::vec((0..500_usize, 0..5_usize, 0..4_usize), 0..6);
    let facts: Vec<_> = SchoolFact::ALL
        .into_iter()
        .map(|one| prop::option::of(fact(one)))
        .collect();
    let row = (facts, prop::collection::btree_map(0..6_usize, text(), 0..6));
    (columns, prop::collection::vec(row, 0..7))
}

fn column(measures: &[&Measure], (field, group, year): (usize, usize, usize)) -> Column {
    let fields = Field::of(measures.iter().copied());
    let groups: Vec<_> = PupilGroup::ALL
        .into_iter()
        .filter(|group| *group != PupilGroup::Gap)
        .collect();
    let years = [None, Some(2025), Some(2023), Some(2018)].map(|year| year.map(AcademicYear::ending));
    Column::Outcome(
        fields[field % fields.len()]
            .clone()
            .of_group(groups[group])
            .in_year(years[year]),
    )
}

fn texts(table: &SchoolTable) -> Vec<Vec<(Column, String)>> {
    let rows = table.rows().iter().filter(|row| !row.is_empty());
    rows.map(|row| {
        row.cells()
            .map(|(column, text)| {
                // A whole number of pupils with noughts after the point is read back without them.
                let counts = match &column {
                    Column::Fact(fact) => *fact == SchoolFact::OnRoll,
                    Column::Outcome(field) => !matches!(field.entry, Entry::Figure(_)),
                };
                let whole = text.strip_suffix(".00").filter(|_| counts);
                // A share of at most one gets the sign that says so.
                let unsigned = text.trim_end_matches('%');
                (column, whole.unwrap_or(unsigned).to_owned())
            })
            .collect()
    })
    .collect()
}

#[test]
fn any_table_is_read_back_as_it_was() {
    let measures = every_measure();
    let refs = refs(&measures);
    let config = ProptestConfig::with_cases(if cfg!(debug_assertions) { 800 } else { 20_000 });
    proptest!(config, |((columns, rows) in table())| {
        let mut made = SchoolTable::default();
        for (facts, outcomes) in rows {
            let id = made.add();
            for (fact, text) in SchoolFact::ALL.into_iter().zip(facts) {
                made.put(id, &Column::Fact(fact), text.unwrap_or_default());
            }
            for (place, text) in outcomes {
                if let Some(one) = columns.get(place) {
                    made.put(id, &column(&refs, *one), text);
                }
            }
        }
        let written = Sheet::new("", made.to_rows(&refs));
        // Of a school that is there twice neither row counts, here or there.
        prop_assume!(made.repeated().is_empty());
        let import = settled(&written, &refs).take(&written, &refs);
        prop_assert!(import.account.adds_up());
        prop_assert_eq!(texts(&import.table), texts(&made));
        // The same by way of the file, in which formulas are defused and a title says what it is.
        let csv = school_csv(SchoolCsv {
            table: &made,
            measures: &refs,
            disclosure: Disclosure::PrivateCopy,
            is_example: false,
        });
        let sheet = read_delimited(&decoded(csv.as_bytes()).text);
        let import = settled(&sheet, &refs).take(&sheet, &refs);
        prop_assert!(import.account.adds_up());
        prop_assert_eq!(texts(&import.table), texts(&made));
    });
}
