//! The words of the sector's arithmetic: "if … did as well …, arithmetic gives …", never what would follow from anything.

mod claim;
mod own_size;
mod populations;
mod size;
mod size_picture;
mod table;

use std::fmt;

use crate::analysis::quantile_decimals;
use crate::analysis::{NoSector, Sector, SectorPercentile};
use crate::measures::{Precision, PupilGroup, Topic, Unit, group_thousands};
use crate::national::Population;
use crate::wording::number_format::{capitalize_first, in_sentences};
use crate::wording::source_line;

pub use table::{SectorRow, SectorTable};

impl fmt::Display for NoSector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDistribution(why) => why.fmt(f),
            Self::NoDirection => f.write_str(
                "No sum: this measure has no agreed direction, so we cannot say who does as well.",
            ),
            Self::Gap => f.write_str(
                "No sum: a gap is the distance between two groups of pupils, not how well either did.",
            ),
            Self::NoEngland { year } => {
                write!(f, "No sum: England has no {year} figure to compare with.")
            }
            Self::SchoolsNotStated => {
                f.write_str("No sum: these figures do not say how many schools a trust has.")
            }
            Self::NobodyLeft => f.write_str("No sum: no trust is that large."),
        }
    }
}

impl Sector {
    /// The arithmetic in a few words: "Arithmetic gives +14 percentage points".
    #[must_use]
    pub fn headline(&self) -> String {
        match self.signed_difference(self.question.percentile).as_str() {
            "0" => "Arithmetic gives no difference".to_owned(),
            one @ ("+1" | "−1") if self.unit == Unit::Percentage => {
                format!("Arithmetic gives {one} percentage point")
            }
            many if self.unit == Unit::Percentage => format!("Arithmetic gives {many} percentage points"),
            many => format!("Arithmetic gives {many}"),
        }
    }

    /// The value less England's figure as they are printed: "+14", "−3", "0".
    pub(super) fn signed_difference(&self, percentile: SectorPercentile) -> String {
        let (value, england) = self.printed(percentile);
        let digits = Precision::decimals(self.england.1).digits(value - england);
        if digits.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
            return "0".to_owned();
        }
        let sign = if value < england { "−" } else { "+" };
        format!("{sign}{digits}")
    }

    /// England's figure, written: "65%".
    pub(super) fn england_written(&self) -> String {
        self.unit.write(self.england.0, self.england.1)
    }

    /// The value, written with the decimals that are published, and one where it lies between two whole numbers.
    #[must_use]
    pub fn value_text(&self) -> String {
        self.value_text_at(self.question.percentile)
    }

    /// As [`Sector::value_text`], at any percentile.
    fn value_text_at(&self, percentile: SectorPercentile) -> String {
        let value = self.value_at(percentile);
        self.unit.write(value, quantile_decimals(value, self.decimals))
    }

    /// Where the trusts' figures come from, and under which licence.
    #[must_use]
    pub fn source(&self) -> String {
        source_line(&self.provenance)
    }

    /// The arithmetic in a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let group = match self.question.group {
            PupilGroup::All | PupilGroup::Gap => ("pupil", ""),
            PupilGroup::Disadvantaged => ("disadvantaged pupil", "the disadvantaged pupils of "),
            PupilGroup::Others => ("pupil who is not disadvantaged", "such pupils of "),
            PupilGroup::FreeSchoolMeals => ("pupil eligible for free school meals", "such pupils of "),
            PupilGroup::NotFreeSchoolMeals => ("pupil not eligible for free school meals", "such pupils of "),
        };
        let did_as_well = if group.1.is_empty() { "in " } else { group.1 };
        let (value, england) = self.printed(self.question.percentile);
        let decimals = self.england.1;
        format!(
            "If every {} in England did as well as {did_as_well}the trust at the {} percentile of {}, arithmetic gives {} \
             instead of {}, {}.",
            group.0,
            ordinal(self.question.percentile.value()),
            self.who(),
            self.unit.write(value, decimals),
            self.unit.write(england, decimals),
            self.difference_text(value - england),
        )
    }

    /// The trusts with the reader's limits: "731 multi-academy trusts of any size with 60 pupils or more in 2018/19".
    #[must_use]
    pub fn who(&self) -> String {
        let n = group_thousands(self.trusts.len() as u64);
        let pupils = match self.question.smallest {
            0 | 1 => String::new(),
            smallest => format!(" with {}", pupils_or_more(self.question.group, smallest)),
        };
        let schools = match (self.question.more_than_ten_schools, pupils.is_empty()) {
            (false, _) => String::new(),
            (true, true) => format!(" with {}", more_than_ten_schools(self.topic)),
            (true, false) => format!(" and {}", more_than_ten_schools(self.topic)),
        };
        let noun = &self.population.noun_plural;
        // "trusts", "multi-academy trusts of any size".
        let noun = match self.trusts.len() {
            1 => noun.replace("trusts", "trust"),
            _ => noun.clone(),
        };
        format!("{n} {noun}{pupils}{schools} in {}", self.question.year)
    }

    /// Whose figure England's is. It stands beside the sentence, always.
    #[must_use]
    pub fn england_text(&self) -> String {
        format!(
            "{} is England’s {} figure. It counts all state-funded schools, special schools included. These trusts’ \
             schools are a different group.",
            self.england_written(),
            self.question.year
        )
    }

    /// Who the trusts are, in the words of their source.
    #[must_use]
    pub fn who_they_are(&self) -> String {
        who_trusts_are(&self.population)
    }

    /// What to know before repeating the sentence; it changes with the reader's choices.
    #[must_use]
    pub fn caveats(&self) -> Vec<String> {
        let percentile = ordinal(self.question.percentile.value());
        let mut caveats = vec![
            "This is arithmetic. It does not show that joining a trust would raise results, or why these pupils did as they \
             did."
                .to_owned(),
        ];
        if let Some(cohort) = self.near_cohort() {
            let (near, all) = (whole(cohort.near), whole(cohort.all));
            let chance = if cohort.near < 0.9 * cohort.all {
                " Small trusts vary more by chance, so they crowd both ends."
            } else {
                ""
            };
            caveats.push(format!(
                "The {} trusts nearest the {percentile} percentile average {near} {}. The average for all {} is \
                 {all}.{chance}",
                cohort.trusts,
                whose_pupils(self.question.group),
                group_thousands(self.trusts.len() as u64),
            ));
        }
        if let Some(without) = self.without_chance() {
            let (value, decimals) = (self.as_well().value, self.england.1);
            let write = |value| self.unit.write(value, decimals);
            let is_still = (without - value).abs() < 10f64.powi(-i32::from(decimals));
            let moved = if is_still {
                format!("is still about {}", write(value))
            } else {
                format!("is about {}, not {}", write(without), write(value))
            };
            let without_chance = format!("With chance taken out, the {percentile} percentile {moved}.");
            caveats.push(if self.is_further_out(without) && !is_still {
                format!(
                    "{without_chance} It rests on a smooth curve, which need not pass through these figures."
                )
            } else {
                format!("Chance spreads trusts further apart than they really are. {without_chance}")
            });
        }
        if let Some(intake) = self.intake() {
            let missing = match intake.missing {
                0 => String::new(),
                1 => " One trust is left out because its share is suppressed.".to_owned(),
                missing => {
                    format!(" {missing} trusts are left out because their shares are suppressed.")
                }
            };
            caveats.push(format!(
                "In the top 10% of these trusts, {}% of pupils are disadvantaged. In the bottom 10%, it is {}%.{missing}",
                whole(intake.best),
                whole(intake.worst)
            ));
        }
        let beyond = self.beyond();
        if self.trusts.len() == 1 {
            caveats.push("Only one trust is left, so this is its own figure.".to_owned());
        } else if beyond < 10 {
            let rests = match beyond {
                0 => "none is".to_owned(),
                1 => "only one is".to_owned(),
                beyond => format!("only {beyond} are"),
            };
            caveats.push(format!(
                "Of these {} trusts {rests} beyond the {percentile} percentile, so one trust more or less moves it.",
                self.trusts.len()
            ));
        }
        caveats
    }

    fn difference_text(&self, difference: f64) -> String {
        let digits = Precision::decimals(self.england.1).digits(difference);
        let way = if difference < 0.0 { "less" } else { "more" };
        if digits.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
            return "which is no difference".to_owned();
        }
        match self.unit {
            Unit::Percentage if digits == "1" => format!("1 percentage point {way}"),
            Unit::Percentage => format!("{digits} percentage points {way}"),
            _ => format!("{digits} {way}"),
        }
    }
}

impl SectorPercentile {
    /// Its name within a sentence: "90th percentile".
    #[must_use]
    pub fn name(self) -> String {
        format!("{} percentile", self.ordinal())
    }

    /// "90th", "51st".
    pub(super) fn ordinal(self) -> String {
        ordinal(self.value())
    }
}

/// The limit by pupils: "60 pupils or more".
pub(super) fn pupils_or_more(group: PupilGroup, smallest: u32) -> String {
    let whose = whose_pupils(group);
    format!("{} {whose} or more", group_thousands(u64::from(smallest)))
}

/// The pupils whom a trust's size counts in the view of a group.
const fn whose_pupils(group: PupilGroup) -> &'static str {
    match group {
        PupilGroup::Disadvantaged => "disadvantaged pupils",
        _ => "pupils",
    }
}

/// The limit by schools. Only schools with results count, so that the number is not that of all schools of a trust.
pub(super) const fn more_than_ten_schools(topic: Option<Topic>) -> &'static str {
    match topic {
        Some(Topic::KeyStage2) => "more than ten schools with key stage 2 results",
        Some(Topic::KeyStage4) => "more than ten schools with key stage 4 results",
        _ => "more than ten schools with such results",
    }
}

/// "90th", "51st", "92nd".
fn ordinal(number: u8) -> String {
    let suffix = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

fn whole(value: f64) -> String {
    Precision::decimals(0).digits(value)
}

/// Who the trusts of a population are, in the words of its source.
fn who_trusts_are(population: &Population) -> String {
    format!(
        "The trusts: {}. {}.",
        in_sentences(&population.rule),
        capitalize_first(&in_sentences(&population.membership))
    )
}
