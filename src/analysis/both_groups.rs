//! Disadvantaged pupils and the others side by side, in the trust and in the country. The others' figure is counted from
//! what is typed; the country's two figures are of one population and year, and are named as what they are.

use std::rc::Rc;

use super::gap::derived;
use super::table::quantile_decimals;
use super::{PeerChoice, Wanted, peers};
use crate::entry::{Entered, Figure, Profile};
use crate::measures::{AcademicYear, Measure, Precision, PupilGroup, Unit, group_thousands};
use crate::national::National;
use crate::stats::Interval;
use crate::wording::figures::Figures;

/// The two groups' figures, in the measure's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Disadvantaged pupils.
    pub disadvantaged: f64,
    /// All others.
    pub others: f64,
}

/// The country's pair, and whose it is.
#[derive(Debug, Clone, PartialEq)]
struct Country {
    pair: Pair,
    /// In the picture: "Median trust", "England".
    name: String,
    /// In a sentence: "the median of 467 trusts".
    who: String,
    decimals: u8,
    source: String,
}

/// Both groups of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct BothGroups {
    measure: Rc<Measure>,
    own: Pair,
    /// The 95% interval of the gap.
    interval: Interval,
    /// The interval of disadvantaged pupils' figure is as sure as these: (disadvantaged, others).
    pupils: (u32, u32),
    decimals: u8,
    year: AcademicYear,
    country: Option<Country>,
}

impl BothGroups {
    /// The two groups as they follow from what is typed for all and for disadvantaged pupils, beside the country in `year`;
    /// `None` where one is missing or the two cannot both be true.
    #[must_use]
    pub fn of(
        measure: &Rc<Measure>,
        national: &National,
        year: AcademicYear,
        all: &Entered,
        disadvantaged: &Entered,
    ) -> Option<Self> {
        let sd = national.pupil_sd(&measure.id, year);
        let others = derived(measure, PupilGroup::Others, all, disadvantaged, sd.clone())?;
        let gap = derived(measure, PupilGroup::Gap, all, disadvantaged, sd)?;
        let figure: &Figure = disadvantaged.figure.value()?;
        let of_pupils = disadvantaged.pupils.value()?.count();
        Some(Self {
            own: Pair {
                disadvantaged: others.figure.value - gap.figure.value,
                others: others.figure.value,
            },
            interval: gap.interval,
            pupils: (of_pupils, others.pupils.count()),
            decimals: figure.decimals.min(gap.figure.decimals),
            year,
            country: among_trusts(measure, national, year).or_else(|| england(measure, national, year)),
            measure: Rc::clone(measure),
        })
    }

    /// The trust's two figures.
    #[must_use]
    pub const fn own(&self) -> Pair {
        self.own
    }

    /// The country's two figures, and whose they are: "Median trust".
    #[must_use]
    pub fn country(&self) -> Option<(Pair, &str)> {
        self.country
            .as_ref()
            .map(|country| (country.pair, country.name.as_str()))
    }

    /// The decimals of both groups' figures: those given, or one more where the two as printed would lie another distance
    /// apart than they do; never more than two, because a third would claim what no figure here has.
    #[must_use]
    pub fn decimals(&self) -> u8 {
        let published = self.country.as_ref().map_or(0, |country| country.decimals);
        let given = self.decimals.max(published).min(2);
        let by = Precision::decimals(given);
        let adds_up = by.digits(by.round(self.own.others) - by.round(self.own.disadvantaged))
            == by.digits(self.own.others - self.own.disadvantaged);
        if adds_up { given } else { (given + 1).min(2) }
    }

    /// How far two groups lie apart as their figures are printed, so that whoever subtracts these finds the same.
    fn printed(&self, pair: Pair) -> f64 {
        let by = Precision::decimals(self.decimals());
        by.round(pair.others) - by.round(pair.disadvantaged)
    }

    /// Where the country's figures come from.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.country.as_ref().map(|country| country.source.as_str())
    }

    /// How far two groups lie apart, for the picture: "19 points apart".
    #[must_use]
    pub fn apart(&self, pair: Pair) -> String {
        let number = self.number(self.printed(pair).abs());
        let noun = match number.as_str() {
            "1" if self.of_percent() => "point",
            _ if self.of_percent() => "points",
            _ => self.measure.unit.of_difference(&number),
        };
        format!("{number} {noun} apart")
    }

    /// The finding as a title.
    #[must_use]
    pub fn headline(&self) -> String {
        format!(
            "{} between disadvantaged pupils and others",
            self.distance(self.own)
        )
    }

    /// What the picture draws.
    #[must_use]
    pub fn drawn(&self) -> String {
        let behind = self.country.as_ref().map_or_else(String::new, |country| {
            format!(" and, behind it, {}", in_clause(&country.who))
        });
        format!(
            "{}, {}: disadvantaged pupils and others in your trust{behind}.",
            self.measure.name, self.year
        )
    }

    /// Both groups in a sentence, with the interval of the gap and the country behind.
    #[must_use]
    pub fn sentence(&self) -> String {
        let Pair {
            disadvantaged,
            others,
        } = self.own;
        let unit = self.measure.unit;
        let (lower, upper) = (self.interval.lower(), self.interval.upper());
        // The sign says which group is higher; it is wanted where chance could turn it.
        let range = if lower < 0.0 {
            Unit::ProgressGrades.range(lower, upper, self.decimals())
        } else {
            unit.range(lower, upper, self.decimals()).replace('+', "")
        };
        let gap = Precision::decimals(self.decimals()).round(self.printed(self.own));
        let apart = if gap == 0.0 {
            "as written they lie no distance apart".to_owned()
        } else {
            let which = if gap < 0.0 { "lower" } else { "higher" };
            format!("others are {} {which}", self.distance(self.own))
        };
        let own = format!(
            "Disadvantaged pupils ({}) are at {} and others ({}) at {}: {apart} (95% interval {range}).",
            group_thousands(u64::from(self.pupils.0)),
            self.write(disadvantaged),
            group_thousands(u64::from(self.pupils.1)),
            self.write(others),
        );
        match &self.country {
            Some(country) => format!(
                "{own} {}, {}: {} and {}, {}.",
                country.who,
                self.year,
                self.write(country.pair.disadvantaged),
                self.write(country.pair.others),
                self.apart(country.pair)
            ),
            None => format!(
                "{own} Our sources hold no figures of both groups for {}.",
                self.year
            ),
        }
    }

    /// What may not be concluded.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let mut notes = vec![
            "The others’ figure is counted from the figures of all and of disadvantaged pupils; with rounded figures it \
             can be off by a little."
                .to_owned(),
        ];
        if self
            .country
            .as_ref()
            .is_some_and(|country| country.name != "England")
        {
            notes.push(
                "The medians of the two groups are each found by themselves: the trust in the middle of one need not be \
                 in the middle of the other."
                    .to_owned(),
            );
        }
        notes
    }

    /// What the picture shows.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let row = |name: &str, pair: Pair| {
            vec![
                name.to_owned(),
                self.write(pair.disadvantaged),
                self.write(pair.others),
                self.distance(pair),
            ]
        };
        let country = self.country.as_ref();
        Figures {
            caption: format!("{}, {}, by group of pupils", self.measure.name, self.year),
            columns: ["Whose", "Disadvantaged", "Others", "Apart"]
                .map(str::to_owned)
                .into(),
            rows: std::iter::once(row("Your trust", self.own))
                .chain(country.map(|country| row(&country.name, country.pair)))
                .collect(),
        }
    }

    fn of_percent(&self) -> bool {
        self.measure.unit.per_cent_of().is_some()
    }

    fn number(&self, value: f64) -> String {
        Precision::decimals(self.decimals()).digits(value)
    }

    fn write(&self, value: f64) -> String {
        self.measure.unit.write(value, self.decimals())
    }

    /// "19 percentage points", "0.45 grades".
    fn distance(&self, pair: Pair) -> String {
        let number = self.number(self.printed(pair).abs());
        format!("{number} {}", self.measure.unit.of_difference(&number))
    }
}

/// What begins a sentence, within one.
fn in_clause(words: &str) -> String {
    words.replacen("The ", "the ", 1)
}

/// The medians of both groups among the trusts of a year.
fn among_trusts(measure: &Measure, national: &National, year: AcademicYear) -> Option<Country> {
    let of = |group| {
        let wanted = Wanted {
            measure: &measure.id,
            group,
            year: Some(year),
            choice: PeerChoice::Trusts(crate::national::TrustSet::Eligible),
            profile: &Profile::default(),
        };
        peers(national, &wanted).ok()
    };
    let (own, others) = (of(PupilGroup::Disadvantaged)?, of(PupilGroup::Others)?);
    let (own_median, others_median) = (own.spread()?.median, others.spread()?.median);
    let decimals = |median| quantile_decimals(median, own.decimals());
    let n = |peers: &super::Peers| format!("{} {}", group_thousands(peers.n() as u64), peers.noun());
    let who = if own.n() == others.n() {
        format!("The medians of {}", n(&own))
    } else if own.noun() == others.noun() {
        format!(
            "The medians of {} and {}",
            group_thousands(own.n() as u64),
            n(&others)
        )
    } else {
        format!("The medians of {} and {}", n(&own), n(&others))
    };
    Some(Country {
        pair: Pair {
            disadvantaged: own_median,
            others: others_median,
        },
        name: "Median trust".to_owned(),
        who,
        decimals: decimals(own_median).max(decimals(others_median)),
        source: own.source(),
    })
}

/// England's two figures of a year.
fn england(measure: &Measure, national: &National, year: AcademicYear) -> Option<Country> {
    let own = national.england(&measure.id, PupilGroup::Disadvantaged)?;
    let others = national.england(&measure.id, PupilGroup::Others)?;
    Some(Country {
        pair: Pair {
            disadvantaged: own.value(year)?,
            others: others.value(year)?,
        },
        name: "England".to_owned(),
        who: "England".to_owned(),
        decimals: own.decimals(),
        source: super::source::england_source(&own),
    })
}
