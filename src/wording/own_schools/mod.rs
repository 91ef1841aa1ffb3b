//! A trust's schools in words: how far they lie apart, how much of that chance alone could do, and what may not be
//! concluded from it.

mod table;

use std::fmt;

use super::number_format::{capitalize_first, in_sentences, numbered};
use crate::analysis::quantile_decimals;
use crate::analysis::{
    MOST_LINES, NAMED_AT_EACH_END, NoOwnSchools, OwnSchool, OwnSchools, Peers, SchoolVersusTrust, WhyNone,
};
use crate::entry::SuppressionCode;
use crate::measures::{AcademicYear, group_thousands};
use crate::national::Status;
use crate::wording::national_distribution::of_group;

/// The number of 95% intervals of which, on average, one misses by chance.
const ONE_IN: usize = 20;

impl fmt::Display for NoOwnSchools {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nobody => f.write_str("No school in your table has a figure for this measure."),
            Self::OnlyOne(school) => write!(
                f,
                "Only one school in your table has a figure here, {school}. Your trust’s figure is that school’s, so \
                 there is nothing to compare it with."
            ),
        }
    }
}

impl fmt::Display for WhyNone {
    /// To follow [`WhyNone::in_short`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Withheld(mark) => mark.meaning(),
            Self::NotTyped => "none is entered",
            Self::Unusable => "the entry cannot be used, and its cell in the table says why",
            Self::NoPupils => "add its pupils to show how certain it is",
            Self::Repeated => "an earlier row has the same school, and it counts once",
            Self::NoInterval => "we cannot measure how certain it is",
        })
    }
}

impl WhyNone {
    /// In a word or two, to stand where a figure would. One that somebody has and does not publish is withheld; others do not
    /// exist, or are known and cannot be used.
    #[must_use]
    pub const fn in_short(self) -> &'static str {
        match self {
            Self::Withheld(
                SuppressionCode::TooFewPupils
                | SuppressionCode::SuppressedForTrust
                | SuppressionCode::Redacted
                | SuppressionCode::LowCoverage
                | SuppressionCode::NotPublished
                | SuppressionCode::RoundsToNought
                | SuppressionCode::SmallPercentage
                | SuppressionCode::SmallNumber,
            ) => "withheld",
            Self::Withheld(
                SuppressionCode::NotEligible
                | SuppressionCode::NoEntries
                | SuppressionCode::NewSchool
                | SuppressionCode::NotAvailable
                | SuppressionCode::NotApplicable,
            )
            | Self::NotTyped
            | Self::Unusable => "no figure",
            Self::NoPupils | Self::Repeated | Self::NoInterval => "left out",
        }
    }
}

impl OwnSchools {
    /// The finding as a title: "Your 7 schools are between 41% and 78%".
    #[must_use]
    pub fn headline(&self) -> String {
        let (lowest, highest) = self.ends();
        let who = format!("Your {}", numbered(self.schools.len(), "school"));
        let who = if self.without.is_empty() {
            who
        } else {
            format!("{who} with a figure")
        };
        let (from, to) = (self.figure_text(lowest), self.figure_text(highest));
        if from == to {
            let all = if self.schools.len() == 2 { "both" } else { "all" };
            return format!("{who} are {all} at {to}");
        }
        // The unit's words are said once: "3.1 and 11.3 per 100 pupils".
        let from = self.figure_label(lowest);
        if self.schools.len() == 2 {
            format!("{who} are at {from} and {to}")
        } else {
            format!("{who} are between {from} and {to}")
        }
    }

    /// How many of the schools' intervals hold the trust's own figure, and what that means.
    #[must_use]
    pub fn sentence(&self) -> String {
        let all = self.schools.len();
        let (holds, above, below) = (
            self.count(SchoolVersusTrust::Holds),
            self.count(SchoolVersusTrust::Above),
            self.count(SchoolVersusTrust::Below),
        );
        let own = format!("your trust’s own {}", self.finding.value_text());
        if holds == all {
            let whose = if all == 2 {
                "Both 95% intervals include".to_owned()
            } else {
                format!("All {} 95% intervals include", group_thousands(all as u64))
            };
            let (lowest, highest) = self.ends();
            if self.figure_text(lowest) == self.figure_text(highest) {
                return format!("{whose} {own}.");
            }
            return format!("{whose} {own}. Chance alone could explain how far each school is from it.");
        }
        let seldom = "than chance usually explains";
        let others = if holds + 1 == all {
            let way = if above == 1 { "higher" } else { "lower" };
            format!("The other is {way} {seldom}.")
        } else {
            let how = match (above, below) {
                (above, 0) => side(above, "higher"),
                (0, below) => side(below, "lower"),
                (above, below) => {
                    format!(
                        "{} and {} lower",
                        side(above, "higher"),
                        group_thousands(below as u64)
                    )
                }
            };
            let of = if holds == 0 {
                "Of the schools"
            } else {
                "Of the others"
            };
            format!("{of}, {how} {seldom}.")
        };
        let chance = self.by_chance();
        match holds {
            0 => format!("No school’s 95% interval includes {own}. {others} {chance}"),
            1 => format!(
                "The 95% interval of 1 school includes {own}. Chance alone could explain that distance. \
                {others} {chance}"
            ),
            _ => format!(
                "The 95% intervals of {} of the {} schools include {own}. Chance alone could explain those \
                 distances. {others} {chance}",
                group_thousands(holds as u64),
                group_thousands(all as u64),
            ),
        }
    }

    /// How many would lie so far off if only chance were at work.
    fn by_chance(&self) -> String {
        let all = self.schools.len();
        if all == 2 {
            return "With two schools, one’s distance from that figure gives the other’s.".to_owned();
        }
        let here = if all < ONE_IN {
            String::new()
        } else {
            let expected = (all + ONE_IN / 2) / ONE_IN;
            format!(
                ": here fewer than about {} of {}",
                expected,
                group_thousands(all as u64)
            )
        };
        // Each school is a part of the trust's figure, which keeps that figure nearer to it than chance alone would.
        format!(
            "If only chance were at work, fewer than about 1 school in {ONE_IN} would be that far out{here}."
        )
    }

    /// What few pupils do to a figure, by the school that has the fewest.
    #[must_use]
    pub fn fewest_pupils(&self) -> String {
        let (first, others) = (&self.schools[0], &self.schools[1..]);
        let fewest = others.iter().fold(first, |least, school| {
            if school.pupils < least.pupils {
                school
            } else {
                least
            }
        });
        let most = self.schools.iter().map(|school| school.pupils.count()).max();
        let alike = most.is_none_or(|most| 4 * most <= 5 * fewest.pupils.count());
        let begins = if alike {
            "Chance alone moves a figure"
        } else {
            "The fewer the pupils, the further chance moves a figure"
        };
        format!(
            "{begins}: with {}, {} at {} has an interval of {}.",
            fewest.pupils,
            fewest.name,
            self.figure_text(fewest),
            self.interval_text(fewest)
        )
    }

    /// What the picture draws, for the line over it.
    #[must_use]
    pub fn caption(&self) -> String {
        let what = format!(
            "{}{}: your {} schools",
            of_group(&self.finding.measure().name, self.group()),
            self.finding.own_year_after(),
            group_thousands(self.schools.len() as u64),
        );
        let each = if self.schools.len() > MOST_LINES {
            "a dot each. A dot is filled where the school’s 95% interval does not include your trust’s figure."
        } else {
            "each with its 95% interval. A dot is filled where the interval does not include your trust’s figure."
        };
        let behind = self
            .national_text()
            .map(|text| format!(" Behind them: {text}."))
            .unwrap_or_default();
        format!("{what}, {each}{behind}")
    }

    /// The picture in words, for those who do not see it.
    #[must_use]
    pub fn picture_text(&self) -> String {
        let (lowest, highest) = self.ends();
        let national = self.national_spread().map_or_else(String::new, |(lower, upper)| {
            format!("; the middle half of England’s schools from {lower} to {upper}")
        });
        format!(
            "Picture of your {} schools by their figure: from {} to {}; your trust {}{}{}{national}. The table has the \
             same figures.",
            group_thousands(self.schools.len() as u64),
            self.figure_text(lowest),
            self.figure_text(highest),
            self.finding.value_text(),
            self.finding.england.after(self.unit()),
            self.other_year_of_england()
        )
    }

    /// England's figure as the picture labels it, with its year where your figures or the schools behind them are of another:
    /// "England 63%, 2024/25".
    #[must_use]
    pub fn england_label(&self) -> Option<(f64, String)> {
        let (value, label) = self.finding.england_label()?;
        Some((value, format!("{label}{}", self.other_year_of_england())))
    }

    /// ", 2024/25" where England's figure is of another year than yours or the schools behind them.
    fn other_year_of_england(&self) -> String {
        let year = self.finding.england.of_year.map(|england| england.year);
        let is_other = |year: &AcademicYear| {
            self.finding.figure_year() != *year
                || self.national().is_some_and(|schools| schools.year() != *year)
        };
        year.filter(is_other)
            .map_or_else(String::new, |year| format!(", {year}"))
    }

    /// What the bands behind the schools are, to be written on them.
    #[must_use]
    pub fn bands_label(&self) -> Option<String> {
        let peers = self.national()?;
        Some(format!(
            "Darker: the middle half of {} schools, {}; paler: 8 in 10",
            group_thousands(peers.n() as u64),
            peers.year()
        ))
    }

    fn national_spread(&self) -> Option<(String, String)> {
        let (unit, peers) = (self.unit(), self.national()?);
        let spread = peers.spread()?;
        let write = |value| unit.write(value, quantile_decimals(value, peers.decimals()));
        Some((write(spread.lower_quartile), write(spread.upper_quartile)))
    }

    /// What to know before anything is concluded.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.schools.len() > MOST_LINES {
            notes.push(format!(
                "The picture shows all {} schools and names up to {NAMED_AT_EACH_END} at each end. The table names \
                 them all.",
                group_thousands(self.schools.len() as u64)
            ));
        }
        match self.without.as_slice() {
            [] => {}
            [one] => notes.push(format!(
                "{} is not drawn ({}: {}).",
                one.name,
                one.why.in_short(),
                one.why
            )),
            several => notes.push(format!(
                "{} more schools in your table are not drawn. The table of figures says why.",
                group_thousands(several.len() as u64)
            )),
        }
        notes.push(
            "Schools are in order of their figures, to show the spread. This is not a ranking: chance alone can \
             change the order of neighbours next year."
                .to_owned(),
        );
        notes.push(
            "Each school is part of your trust’s figure. The larger the school, the closer your trust’s figure is to \
             it."
                .to_owned(),
        );
        notes.extend(self.finding.basis_text());
        notes.extend(self.national_note());
        notes
    }

    /// Who England's schools are.
    fn national_note(&self) -> Option<String> {
        let (text, peers) = (self.national_text()?, self.national()?);
        let own = self.finding.figure_year();
        let older = if peers.year() == own {
            String::new()
        } else {
            format!(
                " We hold no {own} school figures for this measure, so some of the difference may be England’s."
            )
        };
        let status = match peers.status() {
            Status::NotStated => {
                "The file does not say whether their figures are provisional or revised".to_owned()
            }
            stated => format!("Their figures are {stated}"),
        };
        Some(format!(
            "The schools behind yours: {text}. {}. {}. {status}. Your own may be among them.{older}",
            capitalize_first(&in_sentences(peers.rule())),
            capitalize_first(&in_sentences(peers.membership()))
        ))
    }

    /// Where the figures of England's schools come from, in full.
    #[must_use]
    pub fn sources(&self) -> Vec<String> {
        self.national().map(Peers::source).into_iter().collect()
    }

    fn count(&self, against: SchoolVersusTrust) -> usize {
        let is_so = |school: &&OwnSchool| school.against == against;
        self.schools.iter().filter(is_so).count()
    }

    /// The lowest and the highest school.
    fn ends(&self) -> (&OwnSchool, &OwnSchool) {
        (&self.schools[self.schools.len() - 1], &self.schools[0])
    }
}

/// "1 is higher", "3 are higher".
fn side(count: usize, way: &str) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb} {way}", group_thousands(count as u64))
}
