//! The result of a disguised table, compared with the truth: before anything is answered, and after it was answered truly.

use std::collections::BTreeMap;

use trust_benchmark::entry::{CellReading, Column, SchoolFact};
use trust_benchmark::import::{Answer, Import, Matching, PercentageAnswer, Question, UseAnswer};
use trust_benchmark::measures::{AcademicYear, Measure};

use crate::disguise::Disguised;
use crate::truth::{LATEST, Truth, Value};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Every true figure, and nothing is asked.
    Right,
    /// Something is asked first.
    Asked,
    /// Some figures are refused or not used.
    Refused,
}

/// The result; or what in it is not true.
pub(crate) fn outcome(_: &Truth, disguised: &Disguised, measures: &[&Measure]) -> Result<Outcome, String> {
    let sheet = &disguised.sheet;
    let mut matching = Matching::of_file(sheet, &disguised.file, AcademicYear::ending(LATEST), measures);
    let import = matching.take(sheet, measures);
    let missing = hold(&import, disguised, measures)?;
    let first = if !matching.is_settled() {
        Outcome::Asked
    } else if missing > 0 {
        Outcome::Refused
    } else {
        Outcome::Right
    };
    for _ in 0..12 {
        let open = matching.questions().iter().find(|asked| !asked.is_answered);
        let Some(asked) = open else { break };
        let answer = answer(&asked.question, disguised);
        matching.answer(answer, sheet, measures);
    }
    if !matching.is_settled() {
        return Err(format!("never settled: {:?}", matching.questions()));
    }
    hold(&matching.take(sheet, measures), disguised, measures)?;
    Ok(first)
}

/// How a person answers who knows the truth.
fn answer(question: &Question, disguised: &Disguised) -> Answer {
    let truth = &disguised.truth;
    match question {
        Question::Rows(rows) => {
            let row = rows.iter().find(|row| row.is_school.is_none()).unwrap();
            let is_school = truth.schools.iter().any(|school| school.name == row.text);
            Answer::Rows(vec![row.row], is_school)
        }
        Question::HiddenRows { .. } => Answer::HiddenRows(UseAnswer::LeftOut),
        Question::HiddenColumns { .. } => Answer::HiddenColumns(UseAnswer::LeftOut),
        Question::RowsOfOneSchool { column, values, .. } => {
            let wanted = ["All pupils", "All", "Total", "Percentage", "%", "Percent"];
            let value = values.iter().find(|value| wanted.contains(&value.as_str()));
            Answer::RowsOfOneSchool(*column, value.unwrap_or(&values[0]).clone())
        }
        Question::Percentages { column, cells, .. } => {
            let is = |as_proposed: bool| {
                cells.iter().all(|cell| {
                    let text = if as_proposed { &cell.proposed } else { &cell.text };
                    let number: Option<f64> = text.trim_end_matches('%').parse().ok();
                    let value = disguised.values.get(&(cell.address.row, cell.address.column));
                    value.is_some_and(|value| number.is_some_and(|number| is_near(*value, number)))
                })
            };
            let answer = match (is(true), is(false)) {
                (true, false) => PercentageAnswer::AsProposed,
                (false, true) => PercentageAnswer::AsWritten,
                _ => PercentageAnswer::LeftOut,
            };
            Answer::Percentages(*column, answer)
        }
        Question::Zeros { column, .. } => Answer::Zeros(*column, UseAnswer::LeftOut),
        Question::RowYears(_) => Answer::RowYear(AcademicYear::ending(truth.years[0])),
        Question::Results { .. } => Answer::Results(UseAnswer::Used),
        Question::OneSchool { .. } => Answer::OneSchool(trust_benchmark::import::Shape::WholeTrust),
        Question::Group { .. } => Answer::Group(trust_benchmark::measures::PupilGroup::All),
    }
}

fn is_near(value: Value, number: f64) -> bool {
    let (exact, open) = value.number();
    (exact - number).abs() <= open
}

/// Holds what would be used to the truth; how many true figures are missing.
fn hold(import: &Import, disguised: &Disguised, measures: &[&Measure]) -> Result<usize, String> {
    let truth = &disguised.truth;
    if !import.account.adds_up() {
        return Err(format!("cells are lost: {:?}", import.account));
    }
    if let Some((field, text)) = import.whole.iter().next() {
        return Err(format!("the whole trust has {} = {text}", field.name()));
    }
    let years: BTreeMap<_, _> = import.results_years.iter().cloned().collect();
    let mut found = std::collections::BTreeSet::new();
    for row in import.table.rows() {
        let urn = row.fact(SchoolFact::Urn);
        let name = row.fact(SchoolFact::Name);
        let school = truth.schools.iter().position(|school| {
            if urn.is_empty() {
                school.name == name
            } else {
                school.urn.to_string() == urn
            }
        });
        for (column, text) in row.cells() {
            let Column::Outcome(field) = &column else { continue };
            if !matches!(row.read(&column, measures), CellReading::Taken) {
                continue;
            }
            let told = || format!("{name} {urn}: {} = {text}", field.name());
            let cohort =
                trust_benchmark::entry::dated_cohort(&field.clone().in_year(None), measures.iter().copied());
            let year = field.year.or_else(|| years.get(&cohort?).copied());
            let year = year.ok_or_else(|| format!("{} has no year", told()))?.summer();
            let school = school.ok_or_else(|| format!("{} is of no school", told()))?;
            let plain = field.clone().in_year(None).name();
            let known = truth.fields.iter().find(|known| **known == plain);
            let value = known.and_then(|known| truth.value(school, known, year));
            let value = value.ok_or_else(|| format!("{} in {year} is not in the truth", told()))?;
            let number: f64 = text
                .trim_end_matches('%')
                .replace(',', ".")
                .parse()
                .map_err(|_| told())?;
            if !is_near(value, number) {
                return Err(format!("{} in {year}, and {value:?} is true", told()));
            }
            found.insert((school, plain, year));
        }
    }
    let shown = truth
        .values
        .keys()
        .filter(|(_, field, year)| truth.fields.contains(field) && truth.years.contains(year));
    Ok(shown
        .filter(|(school, field, year)| !found.contains(&(*school, (*field).to_owned(), *year)))
        .count())
}
