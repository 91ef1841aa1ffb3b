//! The shapes of tables: wide, with headings of two rows, or long, with several rows a school.

use crate::cells::Cell;
use crate::chance::Chance;
use crate::truth::{FieldName, LATEST, Truth, Value};

/// What a row of a drawn table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowIs {
    School(usize),
    /// About other pupils, by a column that says so.
    OtherPupils,
    /// No school.
    Other,
}

#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) is: RowIs,
    pub(crate) cells: Vec<Cell>,
    pub(crate) is_hidden: bool,
}

/// A table before it is a sheet.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    pub(crate) headings: Vec<Vec<String>>,
    pub(crate) rows: Vec<Row>,
    /// Merged headings, by heading row and columns.
    pub(crate) merged_headings: Vec<(usize, usize, usize)>,
    /// Columns whose equal neighbours below are merged or left blank.
    pub(crate) merged_down: Vec<usize>,
    /// The columns with figures and pupils, with their field.
    pub(crate) figures: Vec<(usize, FieldName, u16)>,
    pub(crate) has_urn: bool,
    pub(crate) years: Vec<u16>,
    pub(crate) names_year: bool,
    pub(crate) is_long: bool,
}

/// A heading for a field, as schools and tools write it.
pub(crate) fn heading(field: FieldName, chance: &mut Chance) -> String {
    let names: &[&str] = match field {
        "rwm_expected" => &[
            "RWM expected",
            "% RWM Exp",
            "KS2 RWM EXS+ %",
            "RWM EXS+",
            "RWM Comb %",
            "PTRWM_EXP",
            "% achieving expected standard in reading, writing and maths",
        ],
        "rwm_higher" => &["RWM GDS", "RWM higher standard", "PTRWM_HIGH", "RWM GDS %"],
        "reading_expected" => &["Reading EXS+", "Reading expected %", "PTREAD_EXP", "Reading EXS"],
        "writing_expected" => &["Writing EXS+", "Writing expected", "PTWRITTA_EXP"],
        "maths_expected" => &["Maths EXS+", "Maths expected %", "PTMAT_EXP", "Mathematics EXS+"],
        "reading_scaled" => &["Reading Avg SS", "Reading scaled score", "READ_AVERAGE"],
        "maths_progress" => &["Maths progress", "MATPROG", "Maths progress score"],
        "attainment_8" => &["Attainment 8", "A8", "ATT8SCR", "Att 8 score"],
        "progress_8" => &["Progress 8", "P8", "P8MEA", "Progress 8 score"],
        "english_maths_5" => &[
            "Basics 9-5",
            "English & maths 5+",
            "PTL2BASICS_95",
            "% 9-5 Eng & Maths",
        ],
        "ebacc_entry" => &["EBacc entry", "EBacc entry %", "PTEBACC_E_PTQ_EE"],
        "key_stage_2-pupils" => &[
            "KS2 cohort",
            "Y6 cohort",
            "TELIG",
            "Cohort",
            "KS2 pupils",
            "No. in cohort",
        ],
        "key_stage_4-pupils" => &[
            "KS4 cohort",
            "Y11 cohort",
            "TPUP",
            "Cohort",
            "Number of pupils at the end of key stage 4",
        ],
        other => panic!("no heading for {other}"),
    };
    chance.one(names).to_owned()
}

fn year_text(year: u16, chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => format!("{}/{:02}", year - 1, year % 100),
        1 => format!("{}-{:02}", year - 1, year % 100),
        _ => year.to_string(),
    }
}

/// The columns that name a school, and its cells in them.
fn school_headings(has_urn: bool, chance: &mut Chance) -> Vec<String> {
    let mut headings = vec![
        chance
            .one(&[
                "School",
                "School name",
                "SCHNAME",
                "Academy",
                "Establishment name",
            ])
            .to_owned(),
    ];
    if has_urn {
        headings.push("URN".to_owned());
    }
    headings
}

fn school_cells(truth: &Truth, school: usize, has_urn: bool) -> Vec<Cell> {
    let school = &truth.schools[school];
    let mut cells = vec![Cell::text(&*school.name)];
    if has_urn {
        cells.push(Cell::text(school.urn.to_string()));
    }
    cells
}

/// One row a school; the years of several are in the headings.
pub(crate) fn wide(truth: &Truth, chance: &mut Chance) -> Table {
    let has_urn = chance.percent(60);
    let mut table = Table {
        has_urn,
        years: truth.years.clone(),
        ..Table::default()
    };
    table.names_year = truth.years.len() > 1 || truth.years[0] != LATEST || chance.percent(20);
    let mut headings = school_headings(has_urn, chance);
    for field in &truth.fields {
        let name = heading(field, chance);
        for year in &truth.years {
            table.figures.push((headings.len(), field, *year));
            headings.push(if table.names_year {
                format!("{name} {}", year_text(*year, chance))
            } else {
                name.clone()
            });
        }
    }
    table.headings = vec![headings];
    fill(&mut table, truth);
    table
}

fn fill(table: &mut Table, truth: &Truth) {
    for school in 0..truth.schools.len() {
        let mut cells = school_cells(truth, school, table.has_urn);
        for (_, field, year) in &table.figures {
            cells.push(Cell::of(truth.value(school, field, *year)));
        }
        table.rows.push(Row {
            is: RowIs::School(school),
            cells,
            is_hidden: false,
        });
    }
}

/// Two rows of headings: each measure over its years, or each year over its measures; merged, or with blanks.
pub(crate) fn two_rows(truth: &Truth, chance: &mut Chance) -> Table {
    let has_urn = chance.percent(60);
    let mut table = Table {
        has_urn,
        years: truth.years.clone(),
        names_year: true,
        ..Table::default()
    };
    let mut lower = school_headings(has_urn, chance);
    let schools_on_top = chance.percent(50);
    let mut upper = vec![String::new(); lower.len()];
    if schools_on_top {
        std::mem::swap(&mut upper, &mut lower);
    }
    let years_on_top = chance.percent(50);
    let is_merged = chance.percent(60);
    let mut group = |upper: &mut Vec<String>, lower: &mut Vec<String>, name: String, below: Vec<String>| {
        let first = upper.len();
        for (place, text) in below.into_iter().enumerate() {
            upper.push(if place == 0 { name.clone() } else { String::new() });
            lower.push(text);
        }
        if is_merged && upper.len() > first + 1 {
            table.merged_headings.push((0, first, upper.len() - 1));
        }
    };
    if years_on_top {
        let names: Vec<String> = truth.fields.iter().map(|field| heading(field, chance)).collect();
        for year in &truth.years {
            group(&mut upper, &mut lower, year_text(*year, chance), names.clone());
        }
        for year in &truth.years {
            for field in &truth.fields {
                table.figures.push((0, field, *year));
            }
        }
    } else {
        for field in &truth.fields {
            let years: Vec<String> = truth.years.iter().map(|year| year_text(*year, chance)).collect();
            group(&mut upper, &mut lower, heading(field, chance), years);
            for year in &truth.years {
                table.figures.push((0, field, *year));
            }
        }
    }
    let before = 1 + usize::from(has_urn);
    for (place, figure) in table.figures.iter_mut().enumerate() {
        figure.0 = before + place;
    }
    table.headings = vec![upper, lower];
    fill(&mut table, truth);
    table
}

/// A row a school and year; names repeated, merged or left blank.
pub(crate) fn long_years(truth: &Truth, chance: &mut Chance) -> Table {
    let has_urn = chance.percent(60);
    let mut table = Table {
        has_urn,
        years: truth.years.clone(),
        names_year: true,
        is_long: true,
        ..Table::default()
    };
    let mut headings = school_headings(has_urn, chance);
    headings.push(chance.one(&["Year", "Academic year", "Results year"]).to_owned());
    for field in &truth.fields {
        table.figures.push((headings.len(), field, 0));
        headings.push(heading(field, chance));
    }
    table.headings = vec![headings];
    for school in 0..truth.schools.len() {
        for year in truth.years.iter().rev() {
            let mut cells = school_cells(truth, school, has_urn);
            cells.push(Cell::text(year_text(*year, chance)));
            cells.extend(
                truth
                    .fields
                    .iter()
                    .map(|field| Cell::of(truth.value(school, field, *year))),
            );
            table.rows.push(Row {
                is: RowIs::School(school),
                cells,
                is_hidden: false,
            });
        }
    }
    if chance.percent(60) {
        table.merged_down = (0..=usize::from(has_urn)).collect();
    }
    table
}

/// A row a school and subject.
pub(crate) fn long_subjects(truth: &Truth, chance: &mut Chance) -> Table {
    let has_urn = chance.percent(60);
    let mut table = Table {
        has_urn,
        years: truth.years.clone(),
        is_long: true,
        ..Table::default()
    };
    let mut headings = school_headings(has_urn, chance);
    let (measure_names, value_heading) = if chance.percent(50) {
        (false, chance.one(&["EXS+ %", "% EXS+", "Expected standard %"]))
    } else {
        (true, chance.one(&["Value", "Result", "%"]))
    };
    headings.push(chance.one(&["Subject", "Measure", "Indicator"]).to_owned());
    headings.push(chance.one(&["Cohort", "KS2 cohort"]).to_owned());
    headings.push(value_heading.to_owned());
    table.headings = vec![headings];
    let year = truth.years[0];
    let subjects = [
        ("reading_expected", "Reading"),
        ("writing_expected", "Writing"),
        ("maths_expected", "Maths"),
        ("rwm_expected", "RWM"),
    ];
    for school in 0..truth.schools.len() {
        for (field, subject) in subjects {
            let Some(value) = truth.value(school, field, year) else {
                continue;
            };
            let mut cells = school_cells(truth, school, has_urn);
            let subject = if measure_names {
                format!("{subject} expected")
            } else {
                subject.to_owned()
            };
            cells.push(Cell::text(subject));
            cells.push(Cell::of(truth.value(school, "key_stage_2-pupils", year)));
            cells.push(Cell::of(Some(value)));
            table.rows.push(Row {
                is: RowIs::School(school),
                cells,
                is_hidden: false,
            });
        }
    }
    if chance.percent(40) {
        table.merged_down = (0..=usize::from(has_urn)).collect();
    }
    table
}

/// A row a school and group of pupils, of which only those of all pupils are true here.
pub(crate) fn long_groups(truth: &Truth, chance: &mut Chance) -> Table {
    let mut table = tagged(
        truth,
        chance,
        "Pupil group",
        &["Breakdown", "Pupil group", "Characteristic", "Group"],
    );
    let all = chance.one(&["All pupils", "All", "Total"]);
    let others: Vec<&str> = ["Boys", "Girls", "SEN support", "EAL"]
        .into_iter()
        .take(1 + chance.below(4))
        .collect();
    let plain = std::mem::take(&mut table.rows);
    for mut row in plain {
        let place = 1 + usize::from(table.has_urn);
        row.cells[place] = Cell::text(all);
        let mut of_school = vec![row.clone()];
        for other in &others {
            let mut part = row.clone();
            part.is = RowIs::OtherPupils;
            part.cells[place] = Cell::text(*other);
            for cell in &mut part.cells {
                if cell.value.is_some() {
                    cell.value = None;
                    cell.text = chance.between(10, 99).to_string();
                }
            }
            of_school.push(part);
        }
        if chance.percent(30) {
            of_school.reverse();
        }
        table.rows.extend(of_school);
    }
    table
}

/// A row a school and kind of figure: percentages, and numbers of pupils.
pub(crate) fn long_kinds(truth: &Truth, chance: &mut Chance) -> Table {
    let mut table = tagged(
        truth,
        chance,
        "Kind",
        &["Type", "data_type", "Figure type", "Statistic"],
    );
    let percentage = chance.one(&["Percentage", "%", "Percent"]);
    let number = chance.one(&["Number of pupils", "Number", "Count", "Number of students"]);
    let place = 1 + usize::from(table.has_urn);
    let plain = std::mem::take(&mut table.rows);
    let first = chance.percent(50);
    for row in plain {
        let mut percentages = row.clone();
        percentages.cells[place] = Cell::text(percentage);
        let mut numbers = row;
        numbers.cells[place] = Cell::text(number);
        for cell in &mut numbers.cells {
            match cell.value {
                Some(Value::Share { reached, .. }) => cell.text = reached.to_string(),
                Some(Value::Score { .. }) => *cell = Cell::default(),
                Some(Value::Pupils(_)) | None => {}
            }
        }
        if first {
            table.rows.extend([percentages, numbers]);
        } else {
            table.rows.extend([numbers, percentages]);
        }
    }
    table
}

/// A wide table of one year with a column to tell rows apart.
fn tagged(truth: &Truth, chance: &mut Chance, _kind: &str, names: &[&str]) -> Table {
    let has_urn = chance.percent(60);
    let mut table = Table {
        has_urn,
        years: truth.years.clone(),
        is_long: true,
        ..Table::default()
    };
    let mut headings = school_headings(has_urn, chance);
    headings.push(chance.one(names).to_owned());
    let year = truth.years[0];
    for field in &truth.fields {
        table.figures.push((headings.len(), field, year));
        headings.push(heading(field, chance));
    }
    table.headings = vec![headings];
    for school in 0..truth.schools.len() {
        let mut cells = school_cells(truth, school, has_urn);
        cells.push(Cell::default());
        cells.extend(
            truth
                .fields
                .iter()
                .map(|field| Cell::of(truth.value(school, field, year))),
        );
        table.rows.push(Row {
            is: RowIs::School(school),
            cells,
            is_hidden: false,
        });
    }
    table
}
