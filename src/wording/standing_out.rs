//! The words of what stands out.

use crate::analysis::{Count, Finding, Line, Named, Side, SideCount, StandingOut};
use crate::measures::{Precision, PupilGroup, group_thousands};
use crate::stats::Probability;
use crate::wording::national_distribution::of_group;

/// In which order measures are shown, to be read beside them.
pub const ORDER: &str = "Most notable first.";

impl StandingOut {
    /// The result: how many of how many are very likely in the highest or lowest quarter, or that none is.
    #[must_use]
    pub fn sentence(&self) -> String {
        format!(
            "{}{}{}",
            self.count.finding(),
            self.count.unsure(),
            self.count.beside_england()
        )
    }
}

impl Count {
    fn finding(&self) -> String {
        let of = format!("{} measures", counted(self.compared));
        let is_are = |count: usize| if count == 1 { "is" } else { "are" };
        if self.compared == 1 {
            return self.of_one();
        }
        let [highest, lowest] = [
            quarter(Side::Higher, self.higher),
            quarter(Side::Lower, self.lower),
        ];
        match (self.higher.all, self.lower.all) {
            (0, 0) if self.compared == self.undecided() => {
                format!("We cannot say whether anything stands out among {of}.")
            }
            (0, 0) => {
                format!(
                    "Nothing stands out among {of}. That does not prove you are average: chance moves figures like these."
                )
            }
            (higher, 0) => format!(
                "{} of {of} {} very likely in the {highest} quarter.",
                counted(higher),
                is_are(higher)
            ),
            (0, lower) => format!(
                "{} of {of} {} very likely in the {lowest} quarter.",
                counted(lower),
                is_are(lower)
            ),
            (higher, lower) => format!(
                "{} of {of} {} very likely in the {highest} quarter, {} in the {lowest}.",
                counted(higher),
                is_are(higher),
                counted(lower)
            ),
        }
    }

    /// The same where there is one.
    fn of_one(&self) -> String {
        let quarter = match (self.higher.all, self.lower.all) {
            (0, 0) if self.undecided() > 0 => {
                return "We cannot say whether this one measure stands out.".to_owned();
            }
            (0, 0) => {
                return "This one measure does not stand out. That does not prove you are average: chance moves figures like these.".to_owned();
            }
            (_, 0) => quarter(Side::Higher, self.higher),
            (_, _) => quarter(Side::Lower, self.lower),
        };
        format!("This one measure is very likely in the {quarter} quarter.")
    }

    /// Those that are only beside England's figure, so that nobody takes them for measures in which nothing stands out.
    fn beside_england(&self) -> String {
        match self.off_england {
            0 => String::new(),
            1 => " Another one is higher or lower than England’s figure.".to_owned(),
            others => format!(" {others} others are higher or lower than England’s figure."),
        }
    }

    const fn undecided(&self) -> usize {
        self.too_few + self.too_uncertain + self.not_tested
    }

    /// Those that have no place, and why: few pupils are another reason than a wide range.
    fn unsure(&self) -> String {
        let uncertain = match self.too_uncertain {
            0 => String::new(),
            1 if self.compared == 1 => " Chance could move it too far.".to_owned(),
            all if all == self.compared => " Chance could move each too far.".to_owned(),
            1 => " 1 is too uncertain to place.".to_owned(),
            some => format!(" {some} are too uncertain to place."),
        };
        let few = match self.too_few {
            0 => String::new(),
            1 if self.compared == 1 => " It has too few pupils for a place.".to_owned(),
            all if all == self.compared => " Each has too few pupils for a place.".to_owned(),
            1 => " 1 has too few pupils for a place.".to_owned(),
            some => format!(" {some} have too few pupils for a place."),
        };
        uncertain + &few
    }
}

/// What the quarters on one side are called: that of figures, and that of gaps.
struct Quarters {
    of_figures: &'static str,
    of_gaps: &'static str,
}

const HIGHEST: Quarters = Quarters {
    of_figures: "highest",
    of_gaps: "widest",
};
const LOWEST: Quarters = Quarters {
    of_figures: "lowest",
    of_gaps: "narrowest",
};

impl Quarters {
    fn of(&self, count: SideCount) -> String {
        match count.gaps {
            0 => self.of_figures.to_owned(),
            gaps if gaps == count.all => self.of_gaps.to_owned(),
            _ => format!("{} or {}", self.of_figures, self.of_gaps),
        }
    }
}

/// What the quarter on a side is called, given how many figures and gaps are in it: "lowest or narrowest".
pub(crate) fn quarter(side: Side, count: SideCount) -> String {
    match side {
        Side::Higher => HIGHEST.of(count),
        Side::Lower => LOWEST.of(count),
    }
}

impl StandingOut {
    /// What is over those that are named on a side: "Very likely in the lowest or narrowest quarter".
    #[must_use]
    pub fn heading(&self, side: Side) -> String {
        let named = match side {
            Side::Higher => &self.higher,
            Side::Lower => &self.lower,
        };
        format!(
            "Very likely in the {} quarter",
            quarter(side, SideCount::of(named))
        )
    }
}

fn counted(count: usize) -> String {
    group_thousands(count as u64)
}

impl Finding {
    /// What it is called in a list: "Reading, writing and maths, disadvantaged pupils".
    #[must_use]
    pub fn called(&self) -> String {
        of_group(&self.measure().short_name, self.group())
    }
}

impl Line {
    /// What it is called in a list: "Reading, writing and maths, disadvantaged pupils".
    #[must_use]
    pub fn called(&self) -> String {
        of_group(&self.measure.short_name, self.group)
    }
}

impl Named {
    /// What it is called, and whose outcomes where they are not everybody's.
    #[must_use]
    pub fn name(&self) -> String {
        self.finding.called()
    }

    /// Why it is named: "53% with 746 pupils is higher than about 92% of 216 trusts (range …), 2022/23. Very likely in the
    /// highest quarter (chance 93%)."
    #[must_use]
    pub fn reason(&self) -> String {
        let finding = &self.finding;
        format!(
            "{} with {} is {}. {}",
            finding.figure_clause(),
            finding.who(),
            finding.place_clause(),
            finding.stands_out_sentence().unwrap_or_default(),
        )
    }

    /// The chance that the trust is really beyond the quartile, 0 to 1.
    #[must_use]
    pub const fn chance(&self) -> Probability {
        self.chance
    }
}

impl Finding {
    /// That it stands out, and the chance of that: "Very likely in the highest quarter (chance 93%)."
    #[must_use]
    pub fn stands_out_sentence(&self) -> Option<String> {
        let (side, chance) = self.stands_out()?;
        let quarter = match (side, self.group) {
            (Side::Higher, PupilGroup::Gap) => "widest",
            (Side::Lower, PupilGroup::Gap) => "narrowest",
            (Side::Higher, _) => "highest",
            (Side::Lower, _) => "lowest",
        };
        Some(format!(
            "Very likely in the {quarter} quarter (chance {}).",
            percent(chance)
        ))
    }
}

/// A chance in per cent; never certain.
fn percent(chance: Probability) -> String {
    if chance.value() >= 0.995 {
        "over 99%".to_owned()
    } else {
        format!("{}%", Precision::decimals(0).digits(100.0 * chance.value()))
    }
}
