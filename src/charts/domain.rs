//! From where to where an axis runs. It begins where the data do, and is stretched to hold what the picture is about.

use crate::measures::Unit;

/// An axis holds at least this many columns, so that figures all alike still stand somewhere.
const FEWEST_COLUMNS: f64 = 11.0;

/// The values that an axis must and should hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// From the least of the country's figures to the greatest.
    pub(super) data: Option<(f64, f64)>,
    /// Distance between columns.
    pub(super) column_width: f64,
    /// The median, and England's figure: held in any case.
    pub(super) references: [Option<f64>; 2],
    /// The trust's figure: held in any case.
    pub(super) trust: Option<f64>,
    /// Its interval: held so long as it leaves the country at least a third of the axis.
    pub(super) interval: Option<(f64, f64)>,
}

/// The ends of the axis, the lower first.
pub(super) fn domain(wanted: &Wanted, unit: Unit) -> (f64, f64) {
    let half_column = wanted.column_width / 2.0;
    let (least, greatest) = possible(unit);
    let mut ends = wanted.data;
    let mut hold = |value: f64| {
        let (lower, upper) = (value - half_column, value + half_column);
        ends = Some(ends.map_or((lower, upper), |(from, to)| (from.min(lower), to.max(upper))));
    };
    wanted
        .references
        .into_iter()
        .flatten()
        .chain(wanted.trust)
        .for_each(&mut hold);
    let (mut from, mut to) = ends.unwrap_or((0.0, 0.0));
    let missing = FEWEST_COLUMNS * wanted.column_width - (to - from);
    if missing > 0.0 {
        from -= missing / 2.0;
        to += missing / 2.0;
    }
    if let Some((lower, upper)) = wanted.interval {
        let span = to - from;
        from = from.min(lower.max(least) - half_column).max(from - span);
        to = to.max(upper.min(greatest) + half_column).min(to + span);
    }
    (from, to)
}

/// The least and the greatest value that a unit knows.
pub(super) fn possible(unit: Unit) -> (f64, f64) {
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
    use super::{Wanted, domain};
    use crate::measures::Unit;

    const DATA: Wanted = Wanted {
        data: Some((18.5, 95.5)),
        column_width: 1.0,
        references: [Some(64.0), Some(63.0)],
        trust: None,
        interval: None,
    };

    #[test]
    fn the_axis_is_where_the_data_are() {
        assert_eq!(domain(&DATA, Unit::Percentage), (18.5, 95.5));
    }

    #[test]
    fn it_is_stretched_to_hold_the_trust_and_its_interval() {
        let wanted = Wanted {
            trust: Some(6.0),
            interval: Some((-3.0, 31.0)),
            ..DATA
        };
        assert_eq!(domain(&wanted, Unit::Percentage), (-0.5, 95.5));
    }

    #[test]
    fn a_vast_interval_does_not_squeeze_the_country() {
        let wanted = Wanted {
            data: Some((-1.0, 1.0)),
            column_width: 0.05,
            references: [None; 2],
            trust: Some(0.0),
            interval: Some((-9.0, 9.0)),
        };
        assert_eq!(domain(&wanted, Unit::ProgressGrades), (-3.0, 3.0));
    }

    #[test]
    fn figures_all_alike_have_room_on_either_side() {
        let wanted = Wanted {
            data: Some((62.5, 63.5)),
            references: [None; 2],
            ..DATA
        };
        assert_eq!(domain(&wanted, Unit::Percentage), (57.5, 68.5));
    }
}
