//! When local authorities existed. The series has a row for every authority and year, also for those that were split or
//! merged since, and those are not missing from the years before or after.

use std::collections::BTreeMap;

use trust_benchmark::measures::AcademicYear;

/// The first and the last year of each area with any figure.
#[derive(Debug, Default)]
pub struct AuthorityYears {
    of_area: BTreeMap<String, [AcademicYear; 2]>,
    of_file: Option<[AcademicYear; 2]>,
}

impl AuthorityYears {
    /// Of every figure's area and year, whatever its measure.
    #[must_use]
    pub fn of(figures: impl Iterator<Item = (String, AcademicYear)>) -> Self {
        let mut years_there = Self::default();
        let widen = |years: &mut [AcademicYear; 2], year| *years = [years[0].min(year), years[1].max(year)];
        for (area, year) in figures {
            widen(years_there.of_area.entry(area).or_insert([year; 2]), year);
            widen(years_there.of_file.get_or_insert([year; 2]), year);
        }
        years_there
    }

    /// Whether an area was there for the whole of a year. In the year of a change, the old and the new authority have some
    /// figures each, and neither is missing.
    #[must_use]
    pub fn is_there(&self, area: &str, year: AcademicYear) -> bool {
        let Some(([first, last], [file_first, file_last])) =
            self.of_area.get(area).copied().zip(self.of_file)
        else {
            return false;
        };
        let began = first < year || first == file_first;
        let goes_on = last > year || last == file_last;
        began && goes_on
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authorities_are_there_between_their_changes() {
        let year = AcademicYear::ending;
        let figures = [
            ("Leeds", 2016),
            ("Leeds", 2019),
            ("Poole", 2016),
            ("Poole", 2018),
            ("Dorset", 2018),
            ("Dorset", 2019),
        ];
        let years_there = AuthorityYears::of(
            figures
                .map(|(area, ends)| (area.to_owned(), year(ends)))
                .into_iter(),
        );
        let there = |area| [2016, 2017, 2018, 2019].map(|ends| years_there.is_there(area, year(ends)));
        assert_eq!(there("Leeds"), [true; 4]);
        assert_eq!(there("Poole"), [true, true, false, false]);
        assert_eq!(there("Dorset"), [false, false, false, true]);
        assert_eq!(there("Atlantis"), [false; 4]);
    }
}
