//! Rows that other rows speak against: they add up or average them, lack the URN or the pupils that all others have, or
//! have far more pupils.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::ColumnMeaning;
use super::heading_year::read_year_cell;
use super::normalize_cell::plain_text;
use super::number::value;
use super::question::RowDoubt;
use super::row_kind::{RowKind, RowReader};
use super::row_words::{NameSays, names_part, tells_part, words_of_name};
use super::summary_rows::{AddsUp, NumberColumns, RowNumbers};
use crate::entry::{Entry, SchoolFact};
use crate::measures::Measure;

/// No year group of a school has more pupils.
const LARGEST_COHORT: f64 = 1_000.0;

/// No school has more pupils.
const MOST_ON_ROLL: f64 = 6_000.0;

/// What becomes of a row that other rows or its name speak against.
pub(super) enum RowVerdict {
    Total,
    Asked(RowDoubt),
}

/// What speaks against rows that are named like schools.
struct Against {
    /// Most rows have a URN, so that one without is no school.
    most_have_urns: bool,
    /// Rows with too many pupils, or far more than the others.
    many: BTreeSet<usize>,
    too_many: BTreeSet<usize>,
    /// Rows that are parts of a school by their names.
    parts: BTreeSet<usize>,
    /// Rows with the numbers of a neighbour.
    same: BTreeSet<usize>,
    /// Rows that are the same as an earlier one.
    repeated: BTreeSet<usize>,
    lacks_pupils: BTreeSet<usize>,
}

impl Against {
    /// What becomes of a row without a URN of its own, by what its name says and how its numbers compare with others.
    fn candidate(
        &self,
        reader: &RowReader<'_>,
        row: usize,
        says: NameSays,
        adds_up: AddsUp,
    ) -> Option<RowVerdict> {
        let many = self.many.contains(&row);
        // "Cohort", "Percentage" and "Year 5" name no school.
        let is_named = matches!(says, NameSays::PerhapsNoSchool | NameSays::Nothing);
        match adds_up {
            AddsUp::Surely if is_named || self.most_have_urns => Some(RowVerdict::Total),
            AddsUp::Perhaps if says == NameSays::NamesSchool => None,
            AddsUp::Surely | AddsUp::Perhaps => Some(RowVerdict::Asked(RowDoubt::AddsUp)),
            // Its name and its numbers agree.
            AddsUp::No if is_named && many => Some(RowVerdict::Total),
            AddsUp::No if is_named => Some(RowVerdict::Asked(RowDoubt::Comparator)),
            AddsUp::No if self.parts.contains(&row) => Some(RowVerdict::Asked(RowDoubt::PartOfSchool)),
            AddsUp::No if self.too_many.contains(&row) || many && says != NameSays::NamesSchool => {
                Some(RowVerdict::Asked(RowDoubt::ManyPupils))
            }
            AddsUp::No if self.most_have_urns => Some(RowVerdict::Asked(RowDoubt::NoUrn)),
            AddsUp::No
                if self.same.contains(&row)
                    && !self.repeated.contains(&row)
                    && !reader.is_named_twice(row) =>
            {
                Some(RowVerdict::Asked(RowDoubt::AddsUp))
            }
            AddsUp::No
                if self.lacks_pupils.contains(&row)
                    && (says != NameSays::NamesSchool || reader.names_schools(row)) =>
            {
                Some(RowVerdict::Asked(RowDoubt::NoPupils))
            }
            AddsUp::No => None,
        }
    }
}

impl RowReader<'_> {
    pub(super) fn doubts(
        &self,
        candidates: &[(usize, RowKind)],
        boundaries: &[usize],
        measures: &[&Measure],
    ) -> BTreeMap<usize, RowVerdict> {
        let (numbers, on_roll) = self.number_columns(measures);
        let pupils = numbers.pupils.clone();
        let rows: Vec<usize> = candidates.iter().map(|(row, _)| *row).collect();
        let has_urn = |row: usize| self.has_urn(row);
        let with_urns = rows.iter().filter(|row| has_urn(**row)).count();
        let most_have_urns = with_urns > 1 && with_urns * 3 >= rows.len() * 2;
        let perhaps_none: BTreeSet<usize> = candidates
            .iter()
            .filter(|(_, kind)| {
                !matches!(
                    kind,
                    RowKind::Candidate(NameSays::School | NameSays::NamesSchool, _)
                )
            })
            .map(|(row, _)| *row)
            .collect();
        let repeated = self.repeated(&rows);
        let year = |row: usize| {
            let year = self.year.map_or("", |year| self.sheet.merged_text(row, year));
            read_year_cell(year).map_or_else(|| plain_text(year), |year| year.to_string())
        };
        let is_school =
            |row: usize| (has_urn(row) || !perhaps_none.contains(&row)) && !repeated.contains(&row);
        let mut numbers = RowNumbers::read(self.sheet, &rows, numbers, is_school, year);
        let most = |column: usize| {
            if on_roll.contains(&column) {
                MOST_ON_ROLL
            } else {
                LARGEST_COHORT
            }
        };
        let too_many = |row: &usize| numbers.has_too_many_pupils(*row, most);
        let too_many: BTreeSet<usize> = rows.iter().copied().filter(too_many).collect();
        let far_more = |row: &usize| !has_urn(*row) && numbers.has_far_more_pupils(*row);
        let far_more: BTreeSet<usize> = rows.iter().copied().filter(far_more).collect();
        let many: BTreeSet<usize> = too_many.union(&far_more).copied().collect();
        let averages: BTreeSet<usize> = rows
            .iter()
            .copied()
            .filter(|row| numbers.has_part_of_a_pupil(*row))
            .collect();
        numbers.leave_out(|row| many.contains(&row) || averages.contains(&row));
        let mut all = numbers.clone();
        let with_hidden = all.compare(boundaries);
        numbers.leave_out(|row| self.sheet.is_hidden_row(row));
        let mut adds_up = numbers.compare(boundaries);
        for (row, found) in with_hidden {
            let known = adds_up.entry(row).or_insert(found);
            *known = found.max(*known);
        }
        let lacks_pupils = numbers.without_pupils();
        let same = numbers.same_as_neighbour();
        let listed_twice = self.listed_twice(&rows, &pupils);
        let parts = self.parts_of_schools(&rows);
        let against = Against {
            most_have_urns,
            many,
            too_many,
            parts,
            same,
            repeated,
            lacks_pupils,
        };
        let mut found = BTreeMap::new();
        for (row, kind) in candidates {
            if !self.has_figures(*row) {
                continue;
            }
            let has_urn = has_urn(*row);
            let many = against.many.contains(row);
            let mut adds_up = adds_up.get(row).copied().unwrap_or(AddsUp::No);
            if averages.contains(row) {
                adds_up = adds_up.max(AddsUp::Perhaps);
            }
            let doubted = match kind {
                RowKind::TooWide => Some(RowVerdict::Asked(RowDoubt::TooWide)),
                _ if has_urn && many => Some(RowVerdict::Asked(RowDoubt::ManyPupils)),
                _ if has_urn => listed_twice
                    .contains(row)
                    .then_some(RowVerdict::Asked(RowDoubt::SchoolTwice)),
                RowKind::Nameless if adds_up == AddsUp::Surely => Some(RowVerdict::Total),
                RowKind::Nameless => Some(RowVerdict::Asked(RowDoubt::NoName)),
                RowKind::Candidate(says, _) => against.candidate(self, *row, *says, adds_up),
                RowKind::Blank | RowKind::Aside(_) => None,
            };
            if let Some(doubted) = doubted {
                found.insert(*row, doubted);
            }
        }
        found
    }

    /// Whether the row before or after has the same name: then it is the same school.
    pub(super) fn is_named_twice(&self, row: usize) -> bool {
        let name = |row: usize| crate::entry::plain_name(&self.called(row));
        let neighbours = [row.checked_sub(1), Some(row + 1)];
        neighbours
            .into_iter()
            .flatten()
            .any(|other| name(other) == name(row))
    }

    /// Rows of schools with one name and as many pupils, and two URNs: one that became an academy has a new one.
    fn listed_twice(&self, rows: &[usize], pupils: &[usize]) -> BTreeSet<usize> {
        let mut by_name: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
        for row in rows.iter().copied().filter(|row| self.has_urn(*row)) {
            let mut name = words_of_name(&self.called(row));
            name.retain(|word| !matches!(word.as_str(), "academy" | "school" | "the"));
            by_name.entry(name).or_default().push(row);
        }
        let shares_pupils = |one: usize, other: usize| {
            let count =
                |row: usize, column: usize| value(self.sheet, row, column).filter(|count| *count > 0.0);
            pupils
                .iter()
                .any(|column| count(one, *column).is_some_and(|pupils| count(other, *column) == Some(pupils)))
        };
        let mut found = BTreeSet::new();
        for named in by_name.values() {
            for (at, one) in named.iter().enumerate() {
                let others = named[at + 1..].iter().filter(|other| {
                    let year = |row: usize| self.year.map(|year| self.sheet.merged_text(row, year));
                    self.urn(*one) != self.urn(**other) && year(*one) == year(**other)
                });
                for other in others.filter(|other| shares_pupils(*one, **other)) {
                    found.extend([*one, *other]);
                }
            }
        }
        found
    }

    /// Rows that are, cell by cell, the same as an earlier one.
    pub(super) fn repeated(&self, rows: &[usize]) -> BTreeSet<usize> {
        let mut known: HashSet<Vec<&str>> = HashSet::new();
        let cells = |row: usize| self.sheet.filled(row).map(|(_, text)| text).collect();
        rows.iter()
            .copied()
            .filter(|row| !known.insert(cells(*row)))
            .collect()
    }

    /// The columns with pupils and figures, and those of them that hold all pupils of a school.
    pub(super) fn number_columns(&self, measures: &[&Measure]) -> (NumberColumns, Vec<usize>) {
        let mut found = NumberColumns::default();
        let mut on_roll = Vec::new();
        let mut cohorts = Vec::new();
        let mut figures = Vec::new();
        for (place, column) in self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.is_used())
        {
            match &column.meaning {
                ColumnMeaning::Fact(SchoolFact::OnRoll) => {
                    on_roll.push(place);
                    found.pupils.push(place);
                }
                ColumnMeaning::Reached(_) => found.pupils.push(place),
                ColumnMeaning::Outcome(field) => match &field.entry {
                    Entry::Figure(id) => {
                        let measure = measures.iter().find(|measure| measure.id == *id);
                        figures.push((place, measure.map(|measure| measure.shared_cohort()), field));
                    }
                    Entry::CohortPupils(cohort) => {
                        cohorts.push((cohort.clone(), field, place));
                        found.pupils.push(place);
                    }
                    Entry::MeasurePupils(_) => found.pupils.push(place),
                    Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => {}
                },
                ColumnMeaning::NotUsed | ColumnMeaning::Year | ColumnMeaning::Fact(_) => {}
            }
        }
        for (place, cohort, field) in figures {
            let pupils = cohorts.iter().find(|(other, pupils, _)| {
                Some(other) == cohort.as_ref() && pupils.group == field.group && pupils.year == field.year
            });
            found.figures.push((place, pupils.map(|(_, _, place)| *place)));
        }
        (found, on_roll)
    }

    /// Rows with the name of another row and words for a part of its pupils, a time or a subject: "Oak boys" beside "Oak".
    fn parts_of_schools(&self, rows: &[usize]) -> BTreeSet<usize> {
        let names: BTreeMap<usize, Vec<String>> = rows
            .iter()
            .map(|row| (*row, words_of_name(&self.called(*row))))
            .collect();
        let all: HashSet<&[String]> = names.values().map(Vec::as_slice).collect();
        let splits = |name: &'_ [String]| {
            let splits = (1..name.len()).map(|at| (name[..at].to_vec(), name[at..].to_vec()));
            splits.filter(|(_, more)| names_part(more)).collect::<Vec<_>>()
        };
        // "Oak boys" and "Oak girls" are parts, though no row is called "Oak".
        let mut begun: HashMap<Vec<String>, BTreeSet<Vec<String>>> = HashMap::new();
        for name in names.values() {
            for (school, more) in splits(name).into_iter().filter(|(_, more)| tells_part(more)) {
                begun.entry(school).or_default().insert(more);
            }
        }
        let is_part = |(_, name): &(&usize, &Vec<String>)| {
            splits(name).into_iter().any(|(school, more)| {
                all.contains(school.as_slice())
                    || tells_part(&more) && begun.get(&school).is_some_and(|parts| parts.len() > 1)
            })
        };
        names.iter().filter(is_part).map(|(row, _)| *row).collect()
    }
}
