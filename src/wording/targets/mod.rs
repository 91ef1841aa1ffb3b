//! The words of a distance: "9 more of 182 pupils", and what it does not say.

mod by_school;

use std::fmt;

use super::Figures;
use crate::analysis::{
    Aim, Amount, CountedPupils, Counting, Distance, Finding, ImpossibleTarget, NoDistance, Rounded, SLOTS,
    Target, TargetKind, TargetPopulation, TargetSide, whole,
};
use crate::measures::{Direction, Precision, Unit, group_thousands};
use crate::wording::number_format::capitalize_first;

pub use by_school::BySchool;

/// To stand over the distances of schools.
pub const EACH_SCHOOL: &str = "Each school’s own distance to the same target. These need not add up to the trust’s. In the trust’s figure, a \
     school past the target makes up for others. Here it does not.";

/// What a distance is, to stand beside it.
pub const ARITHMETIC: &str = "This is arithmetic on past figures, with everything else unchanged. It is not a forecast, and other trusts’ \
     figures will move too.";

/// Why a measure has no target of its own accord, where nobody agrees whether more is better.
pub const NO_TARGET: &str = "There is no agreed direction, so choose your own target.";

/// What a target is not that somebody has chosen there all the same.
const NO_GOAL: &str = "A target here is something to measure against, not a goal in itself.";

impl TargetKind {
    /// How it is offered: where lower is better, its lower end is meant.
    #[must_use]
    pub const fn label(self, direction: Direction) -> &'static str {
        match (self, direction) {
            (Self::Median, _) => "The median",
            (Self::BetterQuartile, Direction::LowerBetter) => "The lower quartile",
            (Self::BetterQuartile, _) => "The upper quartile",
            (Self::BestTenth, Direction::LowerBetter) => "The lowest 10%",
            (Self::BestTenth, _) => "The top 10%",
            (Self::Own, _) => "A target of your own",
        }
    }
}

impl Target {
    /// What to call it, to follow its value: "the median of 626 trusts in 2024/25".
    #[must_use]
    pub fn called(&self) -> String {
        let Some(TargetPopulation {
            n,
            noun,
            year,
            direction,
        }) = &self.offered_by
        else {
            return "your own target".to_owned();
        };
        let called = match (self.kind(), direction) {
            (TargetKind::BetterQuartile, Direction::LowerBetter) => "the lower quartile",
            (TargetKind::BetterQuartile, _) => "the upper quartile",
            (TargetKind::BestTenth, Direction::LowerBetter) => "the lowest-10% threshold",
            (TargetKind::BestTenth, _) => "the top-10% threshold",
            (TargetKind::Median | TargetKind::Own, _) => "the median",
        };
        format!("{called} of {} {noun} in {year}", group_thousands(*n as u64))
    }

    /// Its value, written.
    #[must_use]
    pub fn write(&self, unit: Unit) -> String {
        unit.write(self.value, self.decimals)
    }
}

impl fmt::Display for ImpossibleTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            value,
            decimals,
            unit,
            range,
        } = self;
        write!(
            f,
            "{} is not possible: the measure is between {} and {}.",
            unit.write(*value, *decimals),
            unit.write(range.lowest, 0),
            unit.write(range.highest, 0)
        )
    }
}

impl fmt::Display for NoDistance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Suppressed(why) => write!(f, "This cannot be counted: {why}."),
            Self::OtherKind => {
                f.write_str("This cannot be counted: the figure and the measure are counted differently.")
            }
            Self::MoreThanPupils => {
                f.write_str("This cannot be counted: more pupils reached it than there are.")
            }
        }
    }
}

impl Aim {
    /// What to know of every distance.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let not_agreed = (self.direction == Direction::NotAgreed).then_some(NO_GOAL);
        [ARITHMETIC]
            .into_iter()
            .chain(not_agreed)
            .map(str::to_owned)
            .collect()
    }
}

impl Distance {
    /// The distance as a title: "To 69%: 8 more of 182 pupils".
    #[must_use]
    pub fn headline(&self) -> String {
        let amount = self.amount_text();
        // What stands in brackets is in the sentence, and so is of how many pupils every one is meant.
        let all = format!(" subject slots for each of {}", self.pupils);
        let amount = amount
            .replace(
                &format!(" every one of the ten{all}"),
                " all ten slots for each pupil",
            )
            .replace(&format!(" of the ten{all}"), " of ten slots for each pupil");
        let short = amount.split(" (").next().unwrap_or_default();
        format!("To {}: {short}", self.target.write(self.aim.unit))
    }

    /// How far, in a few words: "9 more of 182 pupils".
    #[must_use]
    pub fn amount_text(&self) -> String {
        let n = group_thousands(u64::from(self.pupils.count()));
        let higher = match self.way {
            TargetSide::Up => "higher",
            TargetSide::Down => "lower",
        };
        match self.amount {
            Amount::Reached => "already there".to_owned(),
            Amount::Pupils {
                needed: 0,
                between: (_, most),
            } => format!(
                "up to {}, because {}",
                self.pupils_text(most),
                self.rounded.text()
            ),
            Amount::Pupils { needed, between } => {
                format!("{}{}", self.pupils_text(needed), self.rounding(between))
            }
            Amount::GradeSlots { each, .. } if each > SLOTS => {
                format!(
                    "more than one grade {higher} in every one of the ten subject slots for each of {n} pupils"
                )
            }
            Amount::GradeSlots { slots, each } if each <= 1.0 => {
                let pupils = group_thousands(u64::from(whole(slots)));
                format!("one grade {higher} in one subject slot for {pupils} of {n} pupils")
            }
            Amount::GradeSlots { each, .. } => {
                let each = Precision::decimals(1).digits(each);
                format!("one grade {higher} in {each} of the ten subject slots for each of {n} pupils")
            }
            Amount::Scores { in_all, each } => {
                let (noun, in_all) = (self.noun(), in_all_text(in_all));
                let each = Precision::decimals(places_that_tell(each)).digits(each);
                format!(
                    "{in_all} {} {noun} in all ({each} for each of {n} pupils)",
                    if self.way == TargetSide::Up {
                        "more"
                    } else {
                        "fewer"
                    }
                )
            }
        }
    }

    /// How many pupils more or fewer: "9 more of 182 pupils", "177 fewer persistently absent pupils of 1,200".
    fn pupils_text(&self, needed: u32) -> String {
        let [few, all] = [needed, self.pupils.count()].map(|count| group_thousands(u64::from(count)));
        let absent = match (self.way, self.aim.counted) {
            (TargetSide::Up, _) => return format!("{few} more of {all} pupils"),
            (TargetSide::Down, CountedPupils::Any) => return format!("{few} fewer of {all} pupils"),
            (TargetSide::Down, CountedPupils::PersistentlyAbsent) => "persistently absent",
            (TargetSide::Down, CountedPupils::SeverelyAbsent) => "severely absent",
        };
        let pupils = if needed == 1 { "pupil" } else { "pupils" };
        format!("{few} fewer {absent} {pupils} of {all}")
    }

    /// The range that rounding leaves: " (8 to 10, because the figure is rounded)".
    fn rounding(&self, (fewest, most): (u32, u32)) -> String {
        if fewest == most {
            return String::new();
        }
        format!(
            " ({} to {}, because {})",
            group_thousands(u64::from(fewest)),
            group_thousands(u64::from(most)),
            self.rounded.text()
        )
    }

    /// How far the rounding of schools' figures can put a mean's distance off, as a sentence to follow another; nothing
    /// where that is less than a tenth of it, and of one figure, whose rounding is there to see.
    fn rounding_of_mean(&self) -> String {
        let Rounded::Schools { in_all: off } = self.rounded else {
            return String::new();
        };
        let (off, of, noun) = match self.amount {
            Amount::Scores { in_all, .. } => (off, in_all, self.noun()),
            Amount::GradeSlots { slots, .. } => (off * SLOTS, slots, "grades"),
            Amount::Reached | Amount::Pupils { .. } => return String::new(),
        };
        if off < of / 10.0 {
            return String::new();
        }
        let off = match self.amount {
            Amount::GradeSlots { .. } => group_thousands(u64::from(whole(off.ceil()))),
            _ => in_all_text(off),
        };
        format!(" The schools’ figures are rounded, which can put this off by up to {off} {noun} in all.")
    }

    const fn noun(&self) -> &'static str {
        match (self.aim.counting, self.aim.unit) {
            (Counting::Scores, Unit::Marks) => "marks",
            _ => "points",
        }
    }

    /// The distance in a sentence: "9 more of 182 pupils would take you to at least 70%, the upper quartile of 626
    /// trusts in 2024/25."
    #[must_use]
    pub fn sentence(&self) -> String {
        let value = self.target.write(self.aim.unit);
        let called = self.target.called();
        let (least, past) = match self.way {
            TargetSide::Up => ("at least", "at or above"),
            TargetSide::Down => ("at most", "at or below"),
        };
        match self.amount {
            Amount::Reached if self.aim.direction == Direction::NotAgreed => {
                format!("The figure is at {value}, {called}.")
            }
            Amount::Reached => format!("The figure is already {past} {value}, {called}."),
            Amount::Pupils {
                needed: 0,
                between: (_, most),
            } => format!(
                "{} {past} {value}, {called}: it may take up to {} {}.",
                match self.rounded {
                    Rounded::Figure => "The rounded figure does not show whether it is",
                    Rounded::Schools { .. } =>
                        "The schools’ rounded figures do not show whether the trust’s is",
                },
                group_thousands(u64::from(most)),
                match (self.way, most) {
                    (TargetSide::Up, 1) => "more pupil",
                    (TargetSide::Up, _) => "more pupils",
                    (TargetSide::Down, 1) => "pupil fewer",
                    (TargetSide::Down, _) => "pupils fewer",
                }
            ),
            Amount::Pupils { .. } => {
                format!(
                    "{} would take you to {least} {value}, {called}.",
                    self.amount_text()
                )
            }
            Amount::GradeSlots { .. } | Amount::Scores { .. } => format!(
                "{} would take you to {value}, {called}.{}",
                capitalize_first(&self.amount_text()),
                self.rounding_of_mean()
            ),
        }
    }
}

impl Rounded {
    /// Why a number of pupils is not known exactly.
    const fn text(self) -> &'static str {
        match self {
            Self::Figure => "the figure is rounded",
            Self::Schools { .. } => "the schools’ figures are rounded",
        }
    }
}

/// What is scored by all pupils together, to a decimal where it is little.
fn in_all_text(in_all: f64) -> String {
    if in_all < 10.0 {
        Precision::decimals(1).digits(in_all)
    } else {
        group_thousands(u64::from(whole(in_all.round())))
    }
}

/// One decimal, or two where one would say nothing or nearly nothing.
fn places_that_tell(value: f64) -> u8 {
    if value.abs() < 0.95 { 2 } else { 1 }
}

/// Every target that a finding's peers offer, with what it would take.
#[must_use]
pub fn target_figures(finding: &Finding, aim: Aim) -> Figures {
    let targets = Target::among(finding.peers(), aim.direction);
    let row = |target: Target| {
        let distance = finding.distance(aim, &target).ok()?;
        let label = target.kind().label(aim.direction).to_owned();
        Some(vec![label, target.write(aim.unit), distance.amount_text()])
    };
    Figures {
        caption: format!("{}, {}", finding.called(), finding.population_text()),
        columns: ["Target", "Figure", "What it would take"]
            .map(str::to_owned)
            .into(),
        rows: targets.into_iter().filter_map(row).collect(),
    }
}
