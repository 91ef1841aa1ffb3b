//! The data behind the page as tables: what was found, what was entered, the national figures it was compared with, and what
//! all of that is. Each row says for itself of whom, which year, how many, from where and under which licence, because a
//! table is cut up once it has left.

use std::rc::Rc;

use super::data_book::{DataBook, DataCell, DataTable};
use crate::analysis::{BesideEngland, Comparison, Disclosure, Finding, Line, Peers, WithoutRange};
use crate::entry::{Column, Entries, Entry, Field, SchoolTable};
use crate::measures::{AcademicYear, Measure, Precision, PupilGroup};
use crate::wording::findings_book as wording;

/// What the tables are made of.
pub struct FindingsBookQuery<'a> {
    /// The trust's name, where it is given.
    pub trust_name: Option<&'a str>,
    /// Whether the figures are the example's.
    pub is_example: bool,
    /// The day, YYYY-MM-DD.
    pub day: String,
    /// What can be said of each measure.
    pub lines: &'a [Rc<Line>],
    /// Whether what is said of a measure stays here.
    pub is_withheld: &'a dyn Fn(&Line) -> bool,
    /// What is entered for the whole trust, as far as it may leave the page.
    pub entries: &'a Entries,
    /// The table of schools, as far as it may leave the page.
    pub table: &'a SchoolTable,
    /// The measures that the page knows.
    pub measures: &'a [&'a Measure],
    /// How many figures are left out.
    pub left_out: usize,
    /// Whether small counts are left out.
    pub disclosure: Disclosure,
}

/// The decimals of percentages of peers: a place is never sharper.
const PLACE: u8 = 0;

/// The tables, in the order of a workbook's sheets.
#[must_use]
pub fn findings_book(asked: &FindingsBookQuery<'_>) -> DataBook {
    let title = wording::title(asked.trust_name, asked.is_example, asked.disclosure);
    let titled = |name: &str| format!("{title} {}", wording::contents(name));
    let table = |name: &str, columns: &[&str], rows: Vec<Vec<DataCell>>| DataTable {
        name: name.to_owned(),
        title: titled(name),
        columns: columns.iter().map(|&column| column.to_owned()).collect(),
        rows,
    };
    let national = asked.lines.iter().flat_map(|line| national_rows(line)).collect();
    DataBook {
        tables: vec![
            table(
                wording::FINDINGS,
                &wording::FINDING_COLUMNS,
                asked.lines.iter().map(|line| finding_row(asked, line)).collect(),
            ),
            table(wording::ENTERED, &wording::ENTERED_COLUMNS, entered_rows(asked)),
            table(wording::NATIONAL, &wording::NATIONAL_COLUMNS, national),
            table(wording::ABOUT, &wording::ABOUT_COLUMNS, about_rows(asked)),
        ],
        title,
        made_on: asked.day.clone(),
    }
}

/// A figure with `decimals` decimal places, rounded as sentences round it: a tie must not go up in one and down in the other.
fn number(value: f64, decimals: u8) -> DataCell {
    DataCell::Number {
        value: Precision::decimals(decimals).round(value),
        decimals,
    }
}

/// The cells that every row of a measure begins with.
fn measure_cells(measure: &Measure, group: PupilGroup) -> Vec<DataCell> {
    vec![
        DataCell::text(&measure.name),
        DataCell::text(group.name()),
        DataCell::text(wording::unit(measure, group)),
    ]
}

/// The cells that every row of a measure ends with.
fn source_cells(measure: &Measure, licence: &str, source: String) -> Vec<DataCell> {
    vec![
        DataCell::text(&measure.definition),
        DataCell::text(source),
        DataCell::text(licence),
        DataCell::text(wording::VERSION),
    ]
}

fn peers_cells(peers: &Peers) -> Vec<DataCell> {
    vec![
        DataCell::text(peers.noun()),
        DataCell::count(u32::try_from(peers.n()).unwrap_or(u32::MAX)),
        DataCell::text(peers.year().to_string()),
        DataCell::text(peers.status().to_string()),
    ]
}

fn finding_row(asked: &FindingsBookQuery<'_>, line: &Line) -> Vec<DataCell> {
    let mut row = measure_cells(&line.measure, line.group);
    if (asked.is_withheld)(line) {
        row.extend(blank(9));
        row.push(DataCell::text(wording::WITHHELD));
        row.extend(blank(wording::FINDING_COLUMNS.len() - row.len()));
        return row;
    }
    match &line.comparison {
        Comparison::Finding(finding) => row.extend(of_finding(finding)),
        Comparison::BesideEngland(beside) => row.extend(of_beside(beside)),
        Comparison::WithoutRange(placed) => row.extend(of_placed(placed)),
        Comparison::Without(outcome) => {
            row.extend(blank(9));
            row.push(DataCell::text(wording::without(outcome)));
        }
    }
    let rest = wording::FINDING_COLUMNS.len() - row.len();
    row.extend(blank(rest));
    row
}

fn blank(count: usize) -> impl Iterator<Item = DataCell> {
    std::iter::repeat_n(DataCell::Empty, count)
}

fn of_finding(finding: &Finding) -> Vec<DataCell> {
    let own = finding.figure();
    let place = finding.place().map(|place| place.on_axis());
    let at = |end: usize| place.map_or(DataCell::Empty, |place| number(place[end], PLACE));
    let mut row = vec![
        number(own.value, own.decimals.min(6)),
        DataCell::text(
            finding
                .own_year()
                .map(|year| year.to_string())
                .unwrap_or_default(),
        ),
        DataCell::text(finding.who()),
        number(finding.interval().lower(), finding.interval_decimals),
        number(finding.interval().upper(), finding.interval_decimals),
        at(0),
        if finding.on_axis().is_some_and(|(_, at, _)| at.is_some()) {
            at(1)
        } else {
            DataCell::Empty
        },
        at(2),
        DataCell::text(wording::axis(finding)),
        DataCell::text(format!("{}. {}", finding.headline(), finding.sentence())),
    ];
    row.extend(peers_cells(finding.peers()));
    row.extend(source_cells(
        finding.measure(),
        &finding.peers().provenance().licence,
        finding.source(),
    ));
    row
}

fn of_beside(beside: &BesideEngland) -> Vec<DataCell> {
    let mut row = vec![
        number(beside.figure.value, beside.figure.decimals.min(6)),
        DataCell::text(beside.own_year.map(|year| year.to_string()).unwrap_or_default()),
        DataCell::text(beside.pupils.map(|pupils| pupils.to_string()).unwrap_or_default()),
    ];
    let no_range = [DataCell::Empty, DataCell::Empty];
    row.extend(beside.interval().map_or(no_range, |interval| {
        let decimals = beside.interval_decimals(interval);
        [interval.lower(), interval.upper()].map(|end| number(end, decimals))
    }));
    row.extend(blank(4));
    row.push(DataCell::text(format!(
        "{}. {}",
        beside.headline(),
        beside.sentence()
    )));
    row.extend([
        DataCell::text(wording::ENGLAND),
        DataCell::Empty,
        DataCell::text(beside.england().year.to_string()),
        DataCell::text(beside.series.provenance.status.to_string()),
    ]);
    row.extend(source_cells(
        &beside.measure,
        &beside.series.provenance.licence,
        beside.source(),
    ));
    row
}

fn of_placed(placed: &WithoutRange) -> Vec<DataCell> {
    let mut row = vec![
        number(placed.figure.value, placed.figure.decimals.min(6)),
        DataCell::text(placed.own_year.map(|year| year.to_string()).unwrap_or_default()),
    ];
    row.extend(blank(7));
    row.push(DataCell::text(placed.sentence()));
    row.extend(peers_cells(placed.peers()));
    row.extend(source_cells(
        &placed.measure,
        &placed.peers().provenance().licence,
        placed.peers().source(),
    ));
    row
}

/// The national figures of a line: the quantiles that it was compared with, and England's.
fn national_rows(line: &Line) -> Vec<Vec<DataCell>> {
    let of_peers = |peers: &Peers| {
        let Some(spread) = peers.spread() else {
            return Vec::new();
        };
        let decimals = peers.decimals() + 1;
        [
            spread.lowest_tenth,
            spread.lower_quartile,
            spread.median,
            spread.upper_quartile,
            spread.highest_tenth,
        ]
        .into_iter()
        .zip(wording::QUANTILES)
        .map(|(value, name)| {
            let mut row = measure_cells(&line.measure, line.group);
            row.extend(peers_cells(peers));
            row.extend([DataCell::text(name), number(value, decimals)]);
            row.extend(source_cells(
                &line.measure,
                &peers.provenance().licence,
                peers.source(),
            ));
            row
        })
        .collect()
    };
    match &line.comparison {
        Comparison::Finding(finding) => {
            let mut rows: Vec<Vec<DataCell>> = of_peers(finding.peers());
            if let Some(england) = finding.england.of_year {
                let mut row = measure_cells(&line.measure, line.group);
                row.extend([
                    DataCell::text(wording::ENGLAND),
                    DataCell::Empty,
                    DataCell::text(england.year.to_string()),
                    DataCell::Empty,
                    DataCell::text(wording::ENGLAND_FIGURE),
                    number(england.value, finding.peers().decimals()),
                    DataCell::text(&line.measure.definition),
                ]);
                row.extend(blank(wording::NATIONAL_COLUMNS.len() - row.len() - 1));
                row.push(DataCell::text(wording::VERSION));
                rows.push(row);
            }
            rows
        }
        Comparison::WithoutRange(placed) => of_peers(placed.peers()),
        Comparison::BesideEngland(beside) => {
            let mut row = measure_cells(&line.measure, line.group);
            row.extend([
                DataCell::text(wording::ENGLAND),
                DataCell::Empty,
                DataCell::text(beside.england().year.to_string()),
                DataCell::text(beside.series.provenance.status.to_string()),
                DataCell::text(wording::ENGLAND_FIGURE),
                number(beside.england().value, beside.series.decimals()),
            ]);
            row.extend(source_cells(
                &beside.measure,
                &beside.series.provenance.licence,
                beside.source(),
            ));
            vec![row]
        }
        Comparison::Without(_) => Vec::new(),
    }
}

/// What is entered, a row a figure, to the letter.
fn entered_rows(asked: &FindingsBookQuery<'_>) -> Vec<Vec<DataCell>> {
    let row = |whose: &str, field: &Field, year: Option<AcademicYear>, text: &str| {
        vec![
            DataCell::text(whose),
            DataCell::text(field.label(asked.measures.iter().copied())),
            DataCell::text(year.map(|year| year.to_string()).unwrap_or_default()),
            DataCell::text(text),
        ]
    };
    let mut rows: Vec<_> = asked
        .entries
        .iter()
        .map(|(field, text)| row(wording::WHOLE_TRUST, field, year_of(asked, field), text))
        .collect();
    for (place, school) in asked.table.rows().iter().enumerate() {
        let called = school.called(place);
        for (field, _) in school.outcomes().iter() {
            let text = school.text(&Column::Outcome(field.clone()));
            if !text.is_empty() {
                rows.push(row(&called, field, year_of(asked, field), text));
            }
        }
    }
    rows
}

/// The year of what is entered in a field: its own, or that of the results of its cohort.
fn year_of(asked: &FindingsBookQuery<'_>, field: &Field) -> Option<AcademicYear> {
    let of_results = || {
        let Entry::Figure(id) = &field.entry else {
            return None;
        };
        let measure = asked.measures.iter().find(|measure| measure.id == *id)?;
        asked.entries.read(measure, field.group, field.year).year
    };
    field.year.or_else(of_results)
}

fn about_rows(asked: &FindingsBookQuery<'_>) -> Vec<Vec<DataCell>> {
    let whose = wording::whose(asked.trust_name, asked.is_example);
    let pairs = [
        (wording::TRUST, whose),
        (wording::DAY, asked.day.clone()),
        (
            wording::SMALL_NUMBERS,
            wording::small_numbers(asked.disclosure, asked.left_out),
        ),
        (wording::METHOD, wording::METHOD_SENTENCE.to_owned()),
        (wording::VERSION_NAME, wording::VERSION.to_owned()),
        (wording::NATIONAL, wording::NATIONAL_SENTENCE.to_owned()),
    ];
    let row = |(name, text): (&str, String)| vec![DataCell::text(name), DataCell::text(text)];
    pairs.into_iter().map(row).collect()
}
