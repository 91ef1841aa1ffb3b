//! Rows that are no schools: totals, comparators, authorities, hidden ones; and schools that are there twice.

use crate::cells::Cell;
use crate::chance::Chance;
use crate::layout::{Row, RowIs, Table};
use crate::truth::{Truth, Value};

/// Rows that are no schools, or that repeat one.
pub(crate) fn add_rows(table: &mut Table, truth: &Truth, chance: &mut Chance, names: &mut Vec<&'static str>) {
    add_total(table, truth, chance, names);
    add_totals_by_year(table, truth, chance, names);
    add_comparators(table, chance, names);
    repeat_school(table, chance, names);
    hide_school(table, chance, names);
}

/// All schools together, at the end or at the start, under a name that says so or not.
fn add_total(table: &mut Table, truth: &Truth, chance: &mut Chance, names: &mut Vec<&'static str>) {
    let width = table.headings.last().map_or(0, Vec::len);
    let is_counted = names.contains(&"numbers of pupils who reached it");
    if chance.percent(45) && !table.figures.is_empty() && !is_counted && !table.is_long {
        let mut cells = vec![Cell::default(); width];
        let name = chance.one(&[
            "Total",
            "Trust",
            "Trust average",
            "MAT",
            "All schools",
            "Average",
            "Our trust (weighted)",
            "Overall",
            "Oak Partnership",
            "Oak Learning Trust",
            "",
        ]);
        cells[0] = Cell::text(name);
        for (column, field, year) in &table.figures {
            let decimals = match truth.value(0, field, *year) {
                Some(Value::Pupils(_)) | None => 0,
                Some(Value::Share { decimals, .. } | Value::Score { decimals, .. }) => decimals.max(1),
            };
            cells[*column] = Cell::text(format!("{:.decimals$}", truth.total(field, *year)));
        }
        names.push(match name {
            "" => "a total without a name",
            "Oak Partnership" | "Oak Learning Trust" => "a total with a name of its own",
            _ => "a total",
        });
        let row = Row {
            is: RowIs::Other,
            cells,
            is_hidden: false,
        };
        if chance.percent(85) {
            table.rows.push(row);
        } else {
            table.rows.insert(0, row);
        }
    }
}

/// The same of each year, where rows have years.
fn add_totals_by_year(table: &mut Table, truth: &Truth, chance: &mut Chance, names: &mut Vec<&'static str>) {
    let width = table.headings.last().map_or(0, Vec::len);
    if table.is_long && names.contains(&"a row a year") && chance.percent(40) {
        let name = chance.one(&["Total", "Trust", "Oak Partnership"]);
        let year_column = 1 + usize::from(table.has_urn);
        for year in &truth.years {
            let mut cells = vec![Cell::default(); width];
            cells[0] = Cell::text(name);
            cells[year_column] = Cell::text(format!("{}/{:02}", year - 1, year % 100));
            for (column, field, _) in &table.figures {
                let decimals = usize::from(!field.ends_with("pupils"));
                cells[*column] = Cell::text(format!("{:.decimals$}", truth.total(field, *year)));
            }
            table.rows.push(Row {
                is: RowIs::Other,
                cells,
                is_hidden: false,
            });
        }
        names.push("a total a year");
    }
}

/// The country, an authority, targets and differences.
fn add_comparators(table: &mut Table, chance: &mut Chance, names: &mut Vec<&'static str>) {
    let width = table.headings.last().map_or(0, Vec::len);
    if chance.percent(30) && !table.figures.is_empty() {
        for _ in 0..=chance.below(3) {
            let name = chance.one(&[
                "National",
                "England 2025",
                "Nat.",
                "National (provisional)",
                "FFT50",
                "Target",
                "Gap to national",
                "LA average",
                "Exampleshire LA",
                "Exampleshire County Council",
                "Highest",
                "Variance",
                "% change",
            ]);
            let mut cells = vec![Cell::default(); width];
            cells[0] = Cell::text(name);
            for (column, field, _) in &table.figures {
                let pupils = field.ends_with("pupils");
                if pupils && !name.starts_with("Example") && chance.percent(60) {
                    continue;
                }
                let number = if pupils {
                    chance.between(2_000, 670_000)
                } else {
                    chance.between(2, 70)
                };
                cells[*column] = Cell::text(number.to_string());
            }
            names.push(if name.starts_with("Example") {
                "an authority"
            } else {
                "comparators"
            });
            table.rows.push(Row {
                is: RowIs::Other,
                cells,
                is_hidden: false,
            });
        }
    }
}

/// A school that is there again, with its figures or without.
fn repeat_school(table: &mut Table, chance: &mut Chance, names: &mut Vec<&'static str>) {
    if chance.percent(6) && !table.is_long {
        let copy = table
            .rows
            .iter()
            .find(|row| matches!(row.is, RowIs::School(_)))
            .cloned();
        if let Some(mut copy) = copy {
            if chance.percent(50) {
                for cell in &mut copy.cells[1 + usize::from(table.has_urn)..] {
                    *cell = Cell::default();
                }
            }
            names.push("a school twice");
            table.rows.push(copy);
        }
    }
}

/// A school that a filter hides.
fn hide_school(table: &mut Table, chance: &mut Chance, names: &mut Vec<&'static str>) {
    let width = table.headings.last().map_or(0, Vec::len);
    if chance.percent(4) && !table.figures.is_empty() && !table.is_long {
        let mut cells = vec![Cell::text("Closed Primary School")];
        if table.has_urn {
            cells.push(Cell::text("199999"));
        }
        cells.resize_with(width, Cell::default);
        for (column, ..) in &table.figures {
            cells[*column] = Cell::text(chance.between(20, 60).to_string());
        }
        let place = chance.below(table.rows.len());
        table.rows.insert(
            place,
            Row {
                is: RowIs::Other,
                cells,
                is_hidden: true,
            },
        );
        names.push("hidden rows");
    }
}
