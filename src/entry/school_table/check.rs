//! The whole table read at once: how many cells are taken, how many hold a mark of the Department's, and each that cannot
//! be used, with its place, what stands there and why. No cell is lost: those three add up to all that are filled.

use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::{CellReading, Column, Refusal, RowId, SchoolFact, SchoolRow, SchoolTable, read_urn};
use crate::entry::{Doubt, SuppressionCode};
use crate::measures::{Measure, MeasureId};

/// A cell and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<T> {
    /// Its row.
    pub row: RowId,
    /// The row's place in the table, from zero.
    pub place: usize,
    /// Its column.
    pub column: Column,
    /// What is typed in it.
    pub text: String,
    /// What is to be said of it.
    pub what: T,
}

/// What there is to say of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableCheck {
    /// Cells that are filled.
    pub filled: usize,
    /// Those of them that hold something that can be true.
    pub taken: usize,
    /// Those that hold one of the Department's marks.
    pub withheld: Vec<Standing<SuppressionCode>>,
    /// Those that cannot be used.
    pub refused: Vec<Standing<Refusal>>,
    /// Those taken that can be true but rarely are, and what to ask.
    pub doubts: Vec<Standing<Doubt>>,
    /// The rows in their order, so that one that has not changed is not read again.
    rows: Vec<CheckedRow>,
    /// The measures by which they were read.
    measures: Rc<[MeasureId]>,
}

/// A row that has been read, and how many of its cells count.
#[derive(Debug, Clone, PartialEq)]
struct CheckedRow {
    row: Rc<SchoolRow>,
    /// Whether an earlier row has the same school: that is not said by the row alone.
    repeats: bool,
    filled: usize,
    taken: usize,
}

impl TableCheck {
    /// What there is to say of a cell; `None` of one that holds what can be true.
    #[must_use]
    pub fn remark(&self, row: RowId, column: &Column) -> Option<CellRemark<'_>> {
        let refused = || look_up(&self.refused, row, column).map(CellRemark::Refused);
        let withheld = || look_up(&self.withheld, row, column).map(CellRemark::Withheld);
        let doubt = || look_up(&self.doubts, row, column).map(CellRemark::Doubt);
        refused().or_else(withheld).or_else(doubt)
    }

    /// Why a cell cannot be used; `None` where it can.
    #[must_use]
    pub fn refusal(&self, row: RowId, column: &Column) -> Option<&Refusal> {
        look_up(&self.refused, row, column).map(|one| &one.what)
    }
}

impl TableCheck {
    /// Takes over what was said of a row that has not changed.
    fn keep(&mut self, row: &CheckedRow, earlier: &Self) {
        let id = row.row.id();
        self.filled += row.filled;
        self.taken += row.taken;
        self.withheld.extend_from_slice(of_row(&earlier.withheld, id));
        self.refused.extend_from_slice(of_row(&earlier.refused, id));
        self.doubts.extend_from_slice(of_row(&earlier.doubts, id));
        self.rows.push(row.clone());
    }

    /// Reads the cells of a row.
    fn read(
        &mut self,
        place: usize,
        row: &Rc<SchoolRow>,
        duplicate: Option<&(SchoolFact, Refusal)>,
        measures: &[&Measure],
    ) {
        let (filled, taken) = (self.filled, self.taken);
        for (column, text) in row.cells() {
            if text.trim().is_empty() {
                continue;
            }
            let reading = match duplicate {
                Some((fact, refusal)) if column == Column::Fact(*fact) => {
                    CellReading::Refused(refusal.clone())
                }
                _ => row.read(&column, measures),
            };
            let doubt = matches!(reading, CellReading::Taken)
                .then(|| row.doubt(&column, measures))
                .flatten();
            let stands = |column: Column| (row.id(), place, column, text.to_owned());
            match reading {
                CellReading::Empty => continue,
                CellReading::Taken => {
                    self.taken += 1;
                    self.doubts
                        .extend(doubt.map(|doubt| standing(stands(column), doubt)));
                }
                CellReading::Withheld(mark) => self.withheld.push(standing(stands(column), mark)),
                CellReading::Refused(refusal) => self.refused.push(standing(stands(column), refusal)),
            }
            self.filled += 1;
        }
        self.rows.push(CheckedRow {
            row: Rc::clone(row),
            repeats: duplicate.is_some(),
            filled: self.filled - filled,
            taken: self.taken - taken,
        });
    }
}

/// What a list has of a row.
fn of_row<T>(list: &[Standing<T>], row: RowId) -> &[Standing<T>] {
    let from = list.partition_point(|one| one.row < row);
    let count = list[from..].partition_point(|one| one.row == row);
    &list[from..from + count]
}

/// What there is to say of one cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CellRemark<'a> {
    /// It cannot be used, and why.
    Refused(&'a Standing<Refusal>),
    /// It holds one of the Department's codes.
    Withheld(&'a Standing<SuppressionCode>),
    /// It can be true but rarely is, and what to ask.
    Doubt(&'a Standing<Doubt>),
}

/// The cell among those of a list, which are in the order of rows and, within one, of columns: so every keystroke can ask for
/// each cell that is shown.
fn look_up<'a, T>(list: &'a [Standing<T>], row: RowId, column: &Column) -> Option<&'a Standing<T>> {
    let found = list.binary_search_by(|one| one.row.cmp(&row).then_with(|| one.column.cmp(column)));
    found.ok().and_then(|at| list.get(at))
}

impl SchoolTable {
    /// Reads every cell. It takes as long for each row, however many there are.
    #[must_use]
    pub fn check(&self, measures: &[&Measure]) -> TableCheck {
        self.check_after(&TableCheck::default(), measures)
    }

    /// The same where an `earlier` check is known: a row that has not changed since is not read again.
    #[must_use]
    pub fn check_after(&self, earlier: &TableCheck, measures: &[&Measure]) -> TableCheck {
        let ids = || measures.iter().map(|measure| &measure.id);
        let read_alike = earlier.measures.iter().eq(ids());
        let mut check = TableCheck {
            measures: if read_alike {
                Rc::clone(&earlier.measures)
            } else {
                ids().cloned().collect()
            },
            ..TableCheck::default()
        };
        let duplicates = self.duplicates();
        for (place, row) in self.rows().iter().enumerate() {
            let duplicate = duplicates.get(&place);
            let unchanged = earlier
                .rows
                .get(place)
                .filter(|one| read_alike && !one.repeats && duplicate.is_none() && Rc::ptr_eq(&one.row, row));
            match unchanged {
                Some(one) => check.keep(one, earlier),
                None => check.read(place, row, duplicate, measures),
            }
        }
        check
    }

    /// By the place of a row, what in it names a school that an earlier row has: its URN, or its name where not both have
    /// a URN to be told apart by.
    fn duplicates(&self) -> BTreeMap<usize, (SchoolFact, Refusal)> {
        let mut by_urn: HashMap<u32, usize> = HashMap::new();
        let mut by_name: HashMap<String, SameName> = HashMap::new();
        let mut found = BTreeMap::new();
        for (place, row) in self.rows().iter().enumerate() {
            let urn = read_urn(row.fact(SchoolFact::Urn));
            let name = row.fact(SchoolFact::Name);
            let mut put = |fact, name: &str, other: usize| {
                let name = name.trim().to_owned();
                let other = other + 1;
                found.insert(place, (fact, Refusal::Duplicate { name, other }));
            };
            if let Some(urn) = urn {
                match by_urn.get(&urn) {
                    Some(other) => {
                        put(SchoolFact::Urn, row.fact(SchoolFact::Urn), *other);
                        continue;
                    }
                    None => drop(by_urn.insert(urn, place)),
                }
            }
            let key = plain_name(name);
            if key.is_empty() {
                continue;
            }
            match by_name.entry(key) {
                Vacant(empty) => {
                    let without_urn = urn.is_none().then_some(place);
                    empty.insert(SameName {
                        first: place,
                        without_urn,
                    });
                }
                Occupied(mut same) => {
                    let same = same.get_mut();
                    // Two schools of one name are told apart by their URNs, where both have one.
                    let other = if urn.is_some() {
                        same.without_urn
                    } else {
                        Some(same.first)
                    };
                    if let Some(other) = other {
                        put(SchoolFact::Name, name, other);
                    }
                }
            }
        }
        found
    }

    /// The places of rows that repeat an earlier school. They are shown, and counted in nothing.
    #[must_use]
    pub fn repeated(&self) -> Vec<usize> {
        self.duplicates().into_keys().collect()
    }
}

/// The earlier rows with a name that repeat no other.
struct SameName {
    first: usize,
    without_urn: Option<usize>,
}

fn standing<T>((row, place, column, text): (RowId, usize, Column, String), what: T) -> Standing<T> {
    Standing {
        row,
        place,
        column,
        text,
        what,
    }
}

/// A name without case, marks and spaces: "St. Mary's" and "St Marys" are one.
pub(crate) fn plain_name(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::entry::Field;
    use crate::national::National;

    /// What cells hold: figures, marks, what cannot be used, a school's name and number twice.
    const TEXTS: [&str; 10] = [
        "65", "101", "<5", "SUPP", "", "0.65", "Oak", "100001", "primary", "3,0",
    ];

    #[derive(Debug, Clone)]
    enum Edit {
        Add,
        Remove(usize),
        Put(usize, usize, usize),
        /// The measures of another part of the work come or go.
        Know(usize),
    }

    fn edit() -> impl Strategy<Value = Edit> {
        prop_oneof![
            Just(Edit::Add),
            any::<usize>().prop_map(Edit::Remove),
            (any::<usize>(), any::<usize>(), any::<usize>())
                .prop_map(|(row, column, text)| Edit::Put(row, column, text)),
            (1..5_usize).prop_map(Edit::Know),
        ]
    }

    proptest! {
        #[test]
        fn what_is_kept_of_an_earlier_check_is_what_a_new_one_says(edits in prop::collection::vec(edit(), 1..40)) {
            let national = National::bundled().expect("the bundled figures");
            let all: Vec<&Measure> = national.measures().iter().collect();
            let facts = SchoolFact::ALL.map(Column::Fact);
            let figures = all.iter().map(|measure| Column::Outcome(Field::figure(measure.id.clone())));
            let pupils = all.iter().map(|measure| Column::Outcome(Field::cohort_pupils(measure.shared_cohort())));
            let columns: Vec<Column> = facts.into_iter().chain(figures).chain(pupils).collect();
            let (mut table, mut known) = (SchoolTable::default(), all.len());
            let mut check = TableCheck::default();
            for edit in edits {
                let id = |table: &SchoolTable, row: usize| table.rows().get(row % table.rows().len().max(1)).map(|row| row.id());
                match edit {
                    Edit::Add => drop(table.add()),
                    Edit::Remove(row) => drop(id(&table, row).map(|id| table.remove(id))),
                    Edit::Put(row, column, text) => {
                        if let Some(id) = id(&table, row) {
                            table.put(id, &columns[column % columns.len()], TEXTS[text % TEXTS.len()]);
                        }
                    }
                    Edit::Know(count) => known = count,
                }
                let measures = &all[..known];
                check = table.check_after(&check, measures);
                prop_assert_eq!(&check, &table.check(measures));
            }
        }
    }
}
