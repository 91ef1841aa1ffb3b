//! How far pupils' scores lie apart across the country: what the interval of a mean score rests on.

use serde::{Deserialize, Serialize};

use crate::measures::{AcademicYear, MeasureId};

/// A standard deviation between pupils, as the bundle stores it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PupilSdRecord {
    /// The measure.
    pub measure: MeasureId,
    /// The year of the pupils.
    pub year: AcademicYear,
    /// The standard deviation, in the measure's unit.
    pub value: f64,
    /// Whether it is our estimate rather than a published figure.
    pub estimated: bool,
    /// Where it comes from, in words.
    pub source: String,
}

/// A standard deviation that answers for a year.
#[derive(Debug, Clone, PartialEq)]
pub struct PupilSd {
    /// The standard deviation between pupils, in the measure's unit.
    pub value: f64,
    /// The year it was found in.
    pub year: AcademicYear,
    /// Whether that is not the year that was asked for. An interval that rests on it says so.
    pub other_year: bool,
    /// Whether it is our estimate rather than a published figure. An interval that rests on it says so.
    pub estimated: bool,
    /// Where it comes from, in words.
    pub source: String,
}

impl PupilSd {
    /// The one among `records` that answers for `measure` in `year`: that year's own, else the latest earlier one, else
    /// the earliest later one.
    pub(super) fn among(records: &[PupilSdRecord], measure: &MeasureId, year: AcademicYear) -> Option<Self> {
        let of_measure = || records.iter().filter(|record| record.measure == *measure);
        let earlier = of_measure()
            .filter(|record| record.year <= year)
            .max_by_key(|record| record.year);
        let record = earlier.or_else(|| of_measure().min_by_key(|record| record.year))?;
        Some(Self {
            value: record.value,
            year: record.year,
            other_year: record.year != year,
            estimated: record.estimated,
            source: record.source.clone(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test stops at what it does not expect")]
mod tests {
    use super::{AcademicYear, MeasureId, PupilSd, PupilSdRecord};

    #[test]
    fn a_year_without_its_own_takes_the_nearest_before_it_and_says_so() {
        let measure = MeasureId::new("progress_8");
        let records = [2019, 2022, 2023].map(|summer| PupilSdRecord {
            measure: measure.clone(),
            year: AcademicYear::ending(summer),
            value: f64::from(summer),
            estimated: false,
            source: String::new(),
        });
        let year_for = |summer| {
            let sd = PupilSd::among(&records, &measure, AcademicYear::ending(summer)).expect("some year's");
            (sd.year.summer(), sd.other_year)
        };
        assert_eq!(year_for(2022), (2022, false));
        assert_eq!(year_for(2025), (2023, true));
        assert_eq!(year_for(2021), (2019, true));
        assert_eq!(year_for(2017), (2019, true));
        assert_eq!(
            PupilSd::among(&records, &MeasureId::new("other"), AcademicYear::ending(2022)),
            None
        );
    }
}
