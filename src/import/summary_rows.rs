//! Rows whose numbers add up or average those of others. Names say so in too many ways, and often not at all; numbers
//! cannot help it: a total's pupils are the sum of the schools' pupils, and its percentages are between theirs.

use std::collections::{BTreeMap, BTreeSet};

use super::normalize_cell::plain_text;
use super::number::{Number, number};
use super::sheet::SheetView;
use crate::entry::SuppressionCode;
use crate::spreadsheet::CellNote;

/// How a row's numbers compare with those of other rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AddsUp {
    /// They are their own.
    No,
    /// Some add up or average others, which can be chance.
    Perhaps,
    /// All do.
    Surely,
}

/// The columns by what their numbers do.
#[derive(Debug, Clone, Default)]
pub(super) struct NumberColumns {
    /// Those with pupils: they add up.
    pub(super) pupils: Vec<usize>,
    /// Those with figures, each with the column of its pupils where there is one: they average.
    pub(super) figures: Vec<(usize, Option<usize>)>,
}

/// Sums over rows.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    rows: u32,
    sum: f64,
    weighted: f64,
    weights: f64,
    half_unit: f64,
}

impl Sums {
    fn add(&mut self, number: Number, weight: Option<f64>) {
        self.rows += 1;
        self.sum += number.value;
        if let Some(weight) = weight {
            self.weighted += number.value * weight;
            self.weights += weight;
        }
        self.half_unit = self.half_unit.max(number.half_unit);
    }

    fn without(self, number: Number, weight: Option<f64>) -> Self {
        let weight = weight.unwrap_or(0.0);
        Self {
            rows: self.rows.saturating_sub(1),
            sum: self.sum - number.value,
            weighted: self.weighted - number.value * weight,
            weights: self.weights - weight,
            ..self
        }
    }

    /// Whether a number is the sum; `None` where fewer than two were added.
    fn is_sum(self, number: Number) -> Option<bool> {
        (self.rows >= 2).then(|| (self.sum - number.value).abs() < 0.5)
    }

    /// Whether it is their mean, weighted or not, within what rounding leaves open.
    fn is_mean(self, number: Number) -> Option<bool> {
        if self.rows < 2 {
            return None;
        }
        let is_near = |mean: f64| {
            // One may be kept as a fraction and the other as a percentage.
            [1.0, 100.0, 0.01].into_iter().any(|scale| {
                let open = number.half_unit + self.half_unit * scale + 1e-9;
                (mean * scale - number.value).abs() <= open
            })
        };
        let simple = is_near(self.sum / f64::from(self.rows));
        Some(simple || self.weights > 0.0 && is_near(self.weighted / self.weights))
    }
}

/// The most rows that a subtotal beside them adds up.
const WINDOW: usize = 60;

/// The numbers of the rows that may be schools.
#[derive(Debug, Clone)]
pub(super) struct RowNumbers {
    columns: NumberColumns,
    numbers: BTreeMap<usize, Vec<Option<Number>>>,
    /// Rows that are held to be schools, so that their numbers are in the sums.
    schools: BTreeSet<usize>,
    /// What rows must share to be added up: their year.
    keys: BTreeMap<usize, String>,
    /// Whether the pupils of any row cannot be read, so that no row can be held to add them up.
    has_unreadable: bool,
    all: BTreeMap<String, Vec<Sums>>,
}

impl RowNumbers {
    /// Reads those of the rows; the others are compared with those of which `is_school` holds.
    pub(super) fn read(
        sheet: &SheetView<'_>,
        rows: &[usize],
        columns: NumberColumns,
        is_school: impl Fn(usize) -> bool,
        key: impl Fn(usize) -> String,
    ) -> Self {
        let mut read = Self {
            all: BTreeMap::new(),
            has_unreadable: false,
            keys: rows.iter().map(|row| (*row, key(*row))).collect(),
            columns,
            numbers: BTreeMap::new(),
            schools: rows.iter().copied().filter(|row| is_school(*row)).collect(),
        };
        for row in rows {
            let pupils = read.columns.pupils.iter().copied();
            let figures = read.columns.figures.iter().map(|(column, _)| *column);
            let numbers: Vec<_> = pupils
                .chain(figures)
                .map(|column| match sheet.note(*row, column) {
                    Some(CellNote::FormattedAsDate(formatted)) => number(formatted),
                    _ => number(sheet.text(*row, column)),
                })
                .collect();
            let unreadable = |column: &usize| {
                let text = plain_text(sheet.text(*row, *column));
                !text.is_empty() && number(&text).is_none() && SuppressionCode::parse(&text).is_none()
            };
            read.has_unreadable |= read.columns.pupils.iter().any(unreadable);
            read.numbers.insert(*row, numbers);
        }
        read.add_up();
        read
    }

    /// Takes rows out of the sums.
    pub(super) fn leave_out(&mut self, is_out: impl Fn(usize) -> bool) {
        self.schools.retain(|row| !is_out(*row));
        self.add_up();
    }

    fn none(&self) -> Vec<Sums> {
        vec![Sums::default(); self.columns.pupils.len() + self.columns.figures.len()]
    }

    fn add_up(&mut self) {
        let mut all: BTreeMap<String, Vec<Sums>> = BTreeMap::new();
        for row in &self.schools {
            if let (Some(numbers), Some(key)) = (self.numbers.get(row), self.keys.get(row)) {
                let sums = all.entry(key.clone()).or_insert_with(|| self.none());
                self.add(sums, numbers);
            }
        }
        self.all = all;
    }

    /// The sums over all schools of the same year but a row.
    fn others(&self, row: usize, place: usize, number: Number, weight: Option<f64>) -> Sums {
        let all = self.keys.get(&row).and_then(|key| self.all.get(key)?.get(place));
        let all = all.copied().unwrap_or_default();
        if self.schools.contains(&row) {
            all.without(number, weight)
        } else {
            all
        }
    }

    fn add(&self, sums: &mut [Sums], numbers: &[Option<Number>]) {
        for (place, number) in numbers.iter().enumerate() {
            if let Some(number) = number {
                sums[place].add(*number, self.weight(numbers, place));
            }
        }
    }

    fn weight(&self, numbers: &[Option<Number>], place: usize) -> Option<f64> {
        let figure = place.checked_sub(self.columns.pupils.len())?;
        let (_, pupils) = self.columns.figures.get(figure)?;
        let pupils = self
            .columns
            .pupils
            .iter()
            .position(|column| Some(*column) == *pupils)?;
        numbers.get(pupils).copied().flatten().map(|number| number.value)
    }

    /// How the numbers of each row compare with all others, with those since the last row in `boundaries`, and with those
    /// right before and after it, as subtotals have them. Rows that surely add others up are then left out of the sums, and
    /// the rest is compared again: a total of subtotals.
    pub(super) fn compare(&mut self, boundaries: &[usize]) -> BTreeMap<usize, AddsUp> {
        let mut found = self.compare_once(boundaries);
        let surely = |found: &BTreeMap<usize, AddsUp>| -> BTreeSet<usize> {
            let rows = found.iter().filter(|(_, adds_up)| **adds_up == AddsUp::Surely);
            rows.map(|(row, _)| *row).collect()
        };
        let first = surely(&found);
        if !first.is_empty() {
            self.leave_out(|row| first.contains(&row));
            for (row, again) in self.compare_once(boundaries) {
                let known = found.entry(row).or_insert(again);
                *known = again.max(*known);
            }
        }
        found
    }

    fn compare_once(&self, boundaries: &[usize]) -> BTreeMap<usize, AddsUp> {
        let mut found = BTreeMap::new();
        let mut block = self.none();
        let mut before = None;
        let order: Vec<(&usize, &Vec<Option<Number>>)> = self.numbers.iter().collect();
        for (place, (row, numbers)) in order.iter().enumerate() {
            let since = before.unwrap_or(0);
            // They are in order.
            let next = boundaries.partition_point(|boundary| *boundary < since);
            if boundaries.get(next).is_some_and(|boundary| boundary < *row) {
                block = self.none();
            }
            before = Some(**row);
            let of_block = self.of(numbers, |place, _| block[place]);
            let of_all = self.of(numbers, |place, number| {
                self.others(**row, place, number, self.weight(numbers, place))
            });
            let after = order[place + 1..].iter().take(WINDOW).map(|(row, _)| **row);
            let earlier = order[..place].iter().rev().take(WINDOW).map(|(row, _)| **row);
            let beside = self.of_run(numbers, after).max(self.of_run(numbers, earlier));
            let adds_up = of_block.max(of_all).max(beside);
            if adds_up == AddsUp::Surely {
                block = self.none();
            } else if self.schools.contains(row) {
                self.add(&mut block, numbers);
            }
            found.insert(**row, adds_up);
        }
        found
    }

    /// Whether a row adds up a run of rows beside it, however long that is. It is looked at only where the first number of
    /// pupils agrees, and then all must.
    fn of_run(&self, numbers: &[Option<Number>], rows: impl Iterator<Item = usize>) -> AddsUp {
        let Some(Some(pupils)) = numbers.first().filter(|_| !self.columns.pupils.is_empty()) else {
            return AddsUp::No;
        };
        let mut sums = self.none();
        for row in rows.filter(|row| self.schools.contains(row)) {
            let Some(others) = self.numbers.get(&row) else {
                continue;
            };
            self.add(&mut sums, others);
            if sums[0].sum > pupils.value + 0.5 {
                return AddsUp::No;
            }
            if sums[0].rows > 1 && sums[0].is_sum(*pupils) == Some(true) {
                let adds_up = self.of(numbers, |place, _| sums[place]);
                // Among so many runs one number agrees by chance.
                return if adds_up == AddsUp::Surely {
                    adds_up
                } else {
                    AddsUp::No
                };
            }
        }
        AddsUp::No
    }

    /// Rows with exactly the numbers of the row before or after them, under another name: a subtotal of one school.
    pub(super) fn same_as_neighbour(&self) -> BTreeSet<usize> {
        let rows: Vec<(&usize, &Vec<Option<Number>>)> = self.numbers.iter().collect();
        let pairs = rows.windows(2).filter_map(|pair| {
            let [(one, numbers), (other, others)] = pair else {
                return None;
            };
            let values = |numbers: &[Option<Number>]| -> Vec<Option<f64>> {
                numbers
                    .iter()
                    .map(|number| number.map(|number| number.value))
                    .collect()
            };
            let filled = numbers.iter().flatten().count();
            let is_same = filled > 1 && values(numbers) == values(others);
            is_same.then_some([**one, **other])
        });
        pairs.flatten().collect()
    }

    /// Rows without a number of pupils where most have one.
    pub(super) fn without_pupils(&self) -> BTreeSet<usize> {
        let pupils = self.columns.pupils.len();
        let has = |numbers: &Vec<Option<Number>>| numbers.iter().take(pupils).any(Option::is_some);
        let with = self.numbers.values().filter(|numbers| has(numbers)).count();
        if pupils == 0 || with < 2 || with * 2 < self.numbers.len() {
            return BTreeSet::new();
        }
        let without = self.numbers.iter().filter(|(_, numbers)| !has(numbers));
        without.map(|(row, _)| *row).collect()
    }

    fn of(&self, numbers: &[Option<Number>], others: impl Fn(usize, Number) -> Sums) -> AddsUp {
        let pupils = self.columns.pupils.len();
        let (mut sums, mut means) = ([0_usize; 2], [0_usize; 2]);
        let mut means_of_pupils = [0_usize; 2];
        let mut most_rows = 0;
        for (place, number) in numbers.iter().enumerate() {
            let Some(number) = number else { continue };
            let others = others(place, *number);
            most_rows = most_rows.max(others.rows);
            if place < pupils && others.rows >= 2 {
                means_of_pupils[0] += usize::from(others.is_mean(*number) == Some(true));
                means_of_pupils[1] += 1;
            }
            let (kind, matches) = if place < pupils {
                (&mut sums, others.is_sum(*number))
            } else {
                (&mut means, others.is_mean(*number))
            };
            if let Some(matches) = matches {
                kind[0] += usize::from(matches && number.value != 0.0);
                kind[1] += 1;
            }
        }
        let ([sums, of_sums], [means, of_means]) = (sums, means);
        let all_sums = of_sums > 0 && sums == of_sums;
        let most_means = of_means > 0 && means * 10 >= of_means * 8;
        // An average of everything, pupils too.
        let [means_of_pupils, of_pupils] = means_of_pupils;
        let all_means = of_pupils > 0 && means_of_pupils == of_pupils && means > 1 && means == of_means;
        if all_sums && (most_means || of_means == 0 && sums > 1) || of_sums == 0 && most_means && means > 2 {
            AddsUp::Surely
        } else if all_sums && (most_rows > 2 || sums > 1 || of_means == 0)
            || of_sums == 0 && most_means && means > 1
            || sums > 0 && means > 0
            || all_means
        {
            AddsUp::Perhaps
        } else {
            AddsUp::No
        }
    }

    /// Whether a row has more pupils in one column than any school has.
    pub(super) fn has_too_many_pupils(&self, row: usize, most: impl Fn(usize) -> f64) -> bool {
        self.any_pupils(row, |column, pupils, _| pupils > most(column))
    }

    /// Whether a row has a part of a pupil: it is an average.
    pub(super) fn has_part_of_a_pupil(&self, row: usize) -> bool {
        self.any_pupils(row, |_, pupils, _| pupils.fract() != 0.0)
    }

    /// Whether a row has far more pupils than the others, or nearly as many as all of them.
    pub(super) fn has_far_more_pupils(&self, row: usize) -> bool {
        self.any_pupils(row, |_, pupils, others| {
            let mean = others.sum / f64::from(others.rows.max(1));
            let is_far_more = others.rows >= 2 && pupils > 100.0 && pupils > 25.0 * mean;
            let is_nearly_all = others.rows >= 3 && pupils > 0.9 * others.sum;
            // A total has at least those of the rows that can be read.
            let is_nearly_all =
                is_nearly_all || self.has_unreadable && others.rows > 1 && pupils >= others.sum;
            mean > 0.0 && (is_far_more || is_nearly_all)
        })
    }

    fn any_pupils(&self, row: usize, is: impl Fn(usize, f64, Sums) -> bool) -> bool {
        let Some(numbers) = self.numbers.get(&row) else {
            return false;
        };
        let mut columns = self.columns.pupils.iter().zip(numbers).enumerate();
        columns.any(|(place, (column, number))| {
            number.is_some_and(|number| is(*column, number.value, self.others(row, place, number, None)))
        })
    }
}
