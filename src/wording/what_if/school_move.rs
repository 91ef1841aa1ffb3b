//! The result of a school's move, in words: the title, the sentence, the place, what to know besides, and the table of its
//! picture.

use std::fmt;

use crate::analysis::{Finding, NoMove, Pooled, SchoolMove, TableRule};
use crate::measures::Unit;
use crate::wording::Figures;

impl fmt::Display for NoMove {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPooled => f.write_str("This measure cannot be added up by pupils."),
            Self::TooMany { trust } => {
                write!(
                    f,
                    "A school that leaves must have fewer pupils than the trust ({trust})."
                )
            }
            Self::Contradictory { rest, decimals, unit } => {
                let rest = match unit {
                    Unit::Percentage if *rest < 0.0 => "below 0%".to_owned(),
                    Unit::Percentage => "above 100%".to_owned(),
                    unit => unit.write(*rest, *decimals),
                };
                write!(
                    f,
                    "The two figures cannot both be true: without this school the trust’s would be {rest}. Check \
                     both."
                )
            }
            Self::Gone => f.write_str(
                "The school you chose is no longer in your table, or has no pupils there. Choose another.",
            ),
            Self::NothingLeft { school } => {
                write!(
                    f,
                    "Only {school} has a figure: without it there is nothing to add up."
                )
            }
            Self::School(why) => why.fmt(f),
            Self::Nothing(why) => why.fmt(f),
        }
    }
}

impl NoMove {
    /// As a title: what to do about it, or what is in the way.
    #[must_use]
    pub const fn headline(&self) -> &'static str {
        match self {
            Self::NotPooled | Self::Nothing(_) => "Nothing can be added up here",
            Self::TooMany { .. } => "The school has as many pupils as your trust, or more",
            Self::Contradictory { .. } => "The two figures contradict each other",
            Self::Gone => "Choose another school",
            Self::NothingLeft { .. } => "No other school has a figure",
            Self::School(_) => "Check what you entered",
        }
    }
}

impl SchoolMove {
    /// As a title: "With this school, 66.1% instead of 65.0%"; "Without Oak, still 65.0%" where that is what is written of
    /// both.
    #[must_use]
    pub fn headline(&self) -> String {
        let found = &self.found;
        if self.is_unchanged {
            return format!("With {} as it is, nothing changes", self.changed_school());
        }
        let written = |pooled: &Pooled| found.unit.write_short(pooled.value, found.decimals);
        let (before, after) = (written(&found.before), written(&found.after));
        let what = found.what();
        if before == after {
            return format!("{what}, still {after}");
        }
        format!("{what}, {after} instead of {before}")
    }

    /// The figure, and how sure the difference is.
    #[must_use]
    pub fn sentence(&self) -> String {
        if self.is_unchanged {
            return format!(
                "{} has the pupils and figure from your table. Enter others to see your trust’s figure change.",
                self.changed_school()
            );
        }
        self.found.sentence()
    }

    /// Where it would stand, or why no place is given; `None` where nothing moves.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        if self.is_unchanged {
            return None;
        }
        Some(if self.is_placed {
            self.found.place_sentence()
        } else {
            format!(
                "We cannot give it a place: we hold only summaries for {}.",
                self.found.noun_plural
            )
        })
    }

    /// What to know besides.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        if self.is_unchanged {
            return Vec::new();
        }
        let mut notes = self.found.notes();
        notes.extend(self.table_rule.as_ref().map(ToString::to_string));
        notes
    }

    /// Both figures as a table, for people who do not see the picture of them. `finding` is the one whose school moves.
    #[must_use]
    pub fn figures(&self, finding: &Finding) -> Figures {
        self.found.figures(finding)
    }

    fn changed_school(&self) -> &str {
        self.found.joins.as_deref().unwrap_or_default()
    }
}

impl fmt::Display for TableRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CountsLater => f.write_str(
                "DfE’s table of trusts counts a school only after three full academic years in the trust. A school \
                 that joins would count later. A trust with fewer than three such schools is not in that table.",
            ),
            Self::TooFewLeft { school, left } => {
                let schools = match left {
                    0 => "no school".to_owned(),
                    1 => "1 school".to_owned(),
                    more => format!("{more} schools"),
                };
                write!(
                    f,
                    "DfE’s table has only trusts with three or more eligible schools. Without {school} you would \
                     have {schools} for this measure, so your trust would not be in it."
                )
            }
        }
    }
}
