//! The domain of an axis. It covers the data, and is extended to include what the picture is about.

use crate::measures::Unit;

/// An axis has room for at least this many columns, so that equal figures still have a place among others.
const MIN_COLUMNS: f64 = 11.0;

/// What an axis must and should include.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DomainInput {
    /// The least and greatest of England's figures.
    pub(crate) data: Option<(f64, f64)>,
    /// Distance between columns.
    pub(crate) column_width: f64,
    /// The median and England's figure: always included.
    pub(crate) references: [Option<f64>; 2],
    /// The trust's figure: always included.
    pub(crate) trust: Option<f64>,
    /// Its interval: included as far as England's figures keep at least a third of the axis.
    pub(crate) interval: Option<(f64, f64)>,
}

/// The ends of the axis, the lower first.
pub(crate) fn domain(input: &DomainInput, unit: Unit) -> (f64, f64) {
    let half_column = input.column_width / 2.0;
    let (least, greatest) = unit_range(unit);
    let mut ends = input.data;
    let mut include = |value: f64| {
        let (lower, upper) = (value - half_column, value + half_column);
        ends = Some(ends.map_or((lower, upper), |(from, to)| (from.min(lower), to.max(upper))));
    };
    input
        .references
        .into_iter()
        .flatten()
        .chain(input.trust)
        .for_each(&mut include);
    let (mut from, mut to) = ends.unwrap_or((0.0, 0.0));
    let missing = MIN_COLUMNS * input.column_width - (to - from);
    if missing > 0.0 {
        from -= missing / 2.0;
        to += missing / 2.0;
    }
    if let Some((lower, upper)) = input.interval {
        let span = to - from;
        from = from.min(lower.max(least) - half_column).max(from - span);
        to = to.max(upper.min(greatest) + half_column).min(to + span);
    }
    (from, to)
}

/// The least and greatest value that is possible in a unit.
pub(crate) fn unit_range(unit: Unit) -> (f64, f64) {
    match unit {
        Unit::Percentage | Unit::Sessions => (0.0, 100.0),
        Unit::Points => (0.0, 90.0),
        Unit::ScaledScore => (80.0, 120.0),
        Unit::Marks => (0.0, 25.0),
        Unit::GradePoints => (0.0, 9.0),
        Unit::PointsPerEntry => (0.0, 60.0),
        Unit::PercentagePoints => (-100.0, 100.0),
        Unit::Per100Pupils | Unit::PupilsPerTeacher => (0.0, f64::INFINITY),
        Unit::ProgressGrades | Unit::ProgressPoints => (f64::NEG_INFINITY, f64::INFINITY),
    }
}

#[cfg(test)]
mod tests {
    use super::{DomainInput, domain};
    use crate::measures::Unit;

    const DATA: DomainInput = DomainInput {
        data: Some((18.5, 95.5)),
        column_width: 1.0,
        references: [Some(64.0), Some(63.0)],
        trust: None,
        interval: None,
    };

    #[test]
    fn the_axis_covers_the_data() {
        assert_eq!(domain(&DATA, Unit::Percentage), (18.5, 95.5));
    }

    #[test]
    fn it_is_extended_to_include_the_trust_and_its_interval() {
        let input = DomainInput {
            trust: Some(6.0),
            interval: Some((-3.0, 31.0)),
            ..DATA
        };
        assert_eq!(domain(&input, Unit::Percentage), (-0.5, 95.5));
    }

    #[test]
    fn a_vast_interval_does_not_squeeze_englands_figures() {
        let input = DomainInput {
            data: Some((-1.0, 1.0)),
            column_width: 0.05,
            references: [None; 2],
            trust: Some(0.0),
            interval: Some((-9.0, 9.0)),
        };
        assert_eq!(domain(&input, Unit::ProgressGrades), (-3.0, 3.0));
    }

    #[test]
    fn equal_figures_have_room_on_either_side() {
        let input = DomainInput {
            data: Some((62.5, 63.5)),
            references: [None; 2],
            ..DATA
        };
        assert_eq!(domain(&input, Unit::Percentage), (57.5, 68.5));
    }
}
