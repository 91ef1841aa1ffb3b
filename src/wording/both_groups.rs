//! Both groups' figures in words; the national pair is named as whose it is.

use super::figures::Figures;
use super::number_format::counted;
use super::source::source_line;
use crate::analysis::{BothGroups, NationalPairSource, Pair, PairSource, Peers};
use crate::measures::{Precision, Unit, group_thousands};

impl NationalPairSource {
    /// Names them in the picture and its table.
    const fn name(&self) -> &'static str {
        match self {
            Self::Medians { .. } => "Median trust",
            Self::England(_) => "England",
        }
    }

    /// Whose figures they are, to begin a sentence: "The medians of 467 trusts".
    fn who(&self) -> String {
        match self {
            Self::Medians {
                disadvantaged,
                others,
            } => {
                let of = |peers: &Peers| counted(peers.n(), peers.noun());
                if disadvantaged.n() == others.n() {
                    format!("The medians of {}", of(disadvantaged))
                } else if disadvantaged.noun() == others.noun() {
                    let n = group_thousands(disadvantaged.n() as u64);
                    format!("The medians of {n} and {}", of(others))
                } else {
                    format!("The medians of {} and {}", of(disadvantaged), of(others))
                }
            }
            Self::England(_) => "England".to_owned(),
        }
    }
}

impl BothGroups {
    /// The two national figures, and whose they are: "Median trust".
    #[must_use]
    pub fn country(&self) -> Option<(Pair, &'static str)> {
        let country = self.country.as_ref()?;
        Some((country.pair, country.whose.name()))
    }

    /// Where the national figures come from.
    #[must_use]
    pub fn source(&self) -> Option<String> {
        self.country.as_ref().map(|country| match &country.whose {
            NationalPairSource::Medians { disadvantaged, .. } => disadvantaged.source(),
            NationalPairSource::England(provenance) => source_line(provenance),
        })
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
            "{} between disadvantaged and other pupils",
            self.distance(self.own)
        )
    }

    /// What the picture draws.
    #[must_use]
    pub fn caption(&self) -> String {
        let behind = self.country.as_ref().map_or_else(String::new, |country| {
            let who = in_clause(&country.whose.who());
            let of = if self.own_year == self.year {
                String::new()
            } else {
                format!(" in {}", self.year)
            };
            format!(" and, behind it, {who}{of}")
        });
        format!(
            "{}, {}: disadvantaged and other pupils in your trust{behind}.",
            self.measure.name, self.own_year
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
        // The sign says which group is higher; it is needed where chance could turn it.
        let range = if lower < 0.0 {
            Unit::ProgressGrades.range(lower, upper, self.decimals())
        } else {
            unit.range(lower, upper, self.decimals()).replace('+', "")
        };
        let gap = Precision::decimals(self.decimals()).round(self.printed(self.own));
        let apart = if gap == 0.0 {
            "There is no gap in the rounded figures".to_owned()
        } else {
            let which = if gap < 0.0 { "lower" } else { "higher" };
            format!("Other pupils are {} {which}", self.distance(self.own))
        };
        let own = format!(
            "Disadvantaged pupils ({}) are at {}, other pupils ({}) at {}. {apart} (95% interval {range}).",
            group_thousands(u64::from(self.pupils.0)),
            self.write(disadvantaged),
            group_thousands(u64::from(self.pupils.1)),
            self.write(others),
        );
        match &self.country {
            Some(country) => format!(
                "{own} {}, {}: {} and {}, {}.",
                country.whose.who(),
                self.year,
                self.write(country.pair.disadvantaged),
                self.write(country.pair.others),
                self.apart(country.pair)
            ),
            None => format!("{own} We hold no {} figures for both groups.", self.year),
        }
    }

    /// What may not be concluded.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let mut notes = vec![match self.source {
            PairSource::Entered => {
                "We calculate the other pupils’ figure from your figures for all and for disadvantaged pupils. With \
                 rounded figures it can be slightly out."
                    .to_owned()
            }
            PairSource::Published => "Both figures are as published.".to_owned(),
            PairSource::Schools(1) => "Both figures count the 1 school that has both.".to_owned(),
            PairSource::Schools(schools) => format!(
                "Both figures count the same {} schools: those with a figure for both groups.",
                group_thousands(schools as u64)
            ),
        }];
        if self
            .country
            .as_ref()
            .is_some_and(|country| matches!(country.whose, NationalPairSource::Medians { .. }))
        {
            notes.push(
                "Each group’s median is found separately. The median trust for one group need not be the median for \
                 the other."
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
            caption: match self.country.as_ref().filter(|_| self.own_year != self.year) {
                Some(country) => format!(
                    "{}, by group of pupils: your trust in {}, {} in {}",
                    self.measure.name,
                    self.own_year,
                    in_clause(country.whose.name()),
                    self.year
                ),
                None => format!("{}, {}, by group of pupils", self.measure.name, self.own_year),
            },
            columns: ["Whose", "Disadvantaged", "Other pupils", "Gap"]
                .map(str::to_owned)
                .into(),
            rows: std::iter::once(row("Your trust", self.own))
                .chain(country.map(|country| row(country.whose.name(), country.pair)))
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
