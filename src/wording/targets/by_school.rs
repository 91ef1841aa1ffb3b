//! What it would take school by school, as a table in the person's own order: no school is ranked, and nothing is added up,
//! because the schools' distances are not the trust's.

use crate::analysis::{
    Aim, Amount, Distance, NoDistance, SchoolResults, Target, TargetSide, each_school, figure_of,
};
use crate::entry::{RowId, School, SchoolOutcome, Suppressed};
use crate::measures::{Direction, group_thousands};
use crate::wording::Figures;
use crate::wording::number_format::listed;
use crate::wording::school_results::in_short;

/// Each school's distance to one target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BySchool {
    /// How many are where: "Of your 4 schools, 1 is at or above 69%, 2 are below it and 1 cannot be counted."
    pub sentence: String,
    /// The schools in the order of the table, with pupils, figure and distance.
    pub figures: Figures,
}

/// What is said of a school without a number of pupils.
const NO_PUPILS: &str = "cannot be counted: enter its pupils in your table";

/// And of one without a figure that nobody has withheld.
const NO_FIGURE: &str = "cannot be counted: enter its figure in your table";

impl BySchool {
    /// The distances of `results` to `target`, in the order of the person's table. `None` of a single school, which is the
    /// trust.
    #[must_use]
    pub fn of(aim: Aim, target: &Target, results: &SchoolResults) -> Option<Self> {
        if results.schools().list().len() + results.without_pupils().len() < 2 {
            return None;
        }
        let mut tally = Tally::default();
        let found = each_school(aim, target, results.schools().list());
        let mut rows: Vec<(RowId, Vec<String>)> = results
            .rows()
            .zip(found)
            .map(|((row, school), (_, distance))| {
                let distance = match distance {
                    Ok(distance) => {
                        tally.count(&distance);
                        distance.amount_text()
                    }
                    Err(why) => {
                        tally.unknown += 1;
                        no_distance(why)
                    }
                };
                (row, cells(aim, school, distance))
            })
            .collect();
        for school in results.without_pupils() {
            tally.unknown += 1;
            let figure = aim.unit.write_short(school.figure.value, school.figure.decimals);
            let cells = [
                school.name.clone(),
                "not entered".to_owned(),
                figure,
                NO_PUPILS.to_owned(),
            ];
            rows.push((school.row, cells.into()));
        }
        // Rows are numbered in the order in which they stand.
        rows.sort_by_key(|(row, _)| *row);
        Some(Self {
            sentence: tally.sentence(aim, target),
            figures: Figures {
                caption: format!("To reach {}, {}", target.write(aim.unit), target.called()),
                columns: ["School", "Pupils", "Figure", "What it would take"]
                    .map(str::to_owned)
                    .into(),
                rows: rows.into_iter().map(|(_, cells)| cells).collect(),
            },
        })
    }
}

fn cells(aim: Aim, school: &School, distance: String) -> Vec<String> {
    let figure = match school.outcome() {
        SchoolOutcome::Known(attained) => {
            let figure = figure_of(attained, school);
            aim.unit.write_short(figure.value, figure.decimals)
        }
        SchoolOutcome::Suppressed(why) => in_short(why).to_owned(),
    };
    let pupils = group_thousands(u64::from(school.pupils().count()));
    vec![school.name().to_owned(), pupils, figure, distance]
}

/// Why there is no distance, in a cell.
fn no_distance(why: NoDistance) -> String {
    match why {
        NoDistance::Suppressed(Suppressed::NotEntered) => NO_FIGURE.to_owned(),
        NoDistance::Suppressed(why) => format!("cannot be counted: {why}"),
        NoDistance::OtherKind | NoDistance::MoreThanPupils => why.to_string(),
    }
}

/// How many schools are where.
#[derive(Default)]
struct Tally {
    there: usize,
    below: usize,
    above: usize,
    /// The figure as rounded leaves it open.
    open: usize,
    unknown: usize,
}

impl Tally {
    const fn count(&mut self, distance: &Distance) {
        match (distance.amount, distance.way) {
            (Amount::Reached, _) => self.there += 1,
            (Amount::Pupils { needed: 0, .. }, _) => self.open += 1,
            (Amount::Pupils { .. } | Amount::GradeSlots { .. } | Amount::Scores { .. }, TargetSide::Up) => {
                self.below += 1;
            }
            (Amount::Pupils { .. } | Amount::GradeSlots { .. } | Amount::Scores { .. }, TargetSide::Down) => {
                self.above += 1;
            }
        }
    }

    fn sentence(&self, aim: Aim, target: &Target) -> String {
        let all = self.there + self.below + self.above + self.open + self.unknown;
        let at = match aim.direction {
            Direction::HigherBetter => "at or above",
            Direction::LowerBetter => "at or below",
            Direction::NotAgreed => "at",
        };
        let value = target.write(aim.unit);
        if self.there == all {
            let all = match all {
                2 => "Both your".to_owned(),
                more => format!("All your {}", group_thousands(more as u64)),
            };
            return format!("{all} schools are {at} {value}.");
        }
        let there = match self.there {
            0 => "none is".to_owned(),
            1 => "1 is".to_owned(),
            more => format!("{} are", group_thousands(more as u64)),
        };
        let mut parts = vec![format!("{there} {at} {value}")];
        let counts = [
            (self.below, "is below it", "are below it"),
            (self.above, "is above it", "are above it"),
            (
                self.open,
                "may be on either side, because its figure is rounded",
                "may be on either side, because their figures are rounded",
            ),
            (self.unknown, "cannot be counted", "cannot be counted"),
        ];
        for (count, one, more) in counts.into_iter().filter(|(count, ..)| *count > 0) {
            let said = if count == 1 { one } else { more };
            parts.push(format!("{} {said}", group_thousands(count as u64)));
        }
        let all = group_thousands(all as u64);
        format!("Of your {all} schools, {}.", listed(&parts))
    }
}
