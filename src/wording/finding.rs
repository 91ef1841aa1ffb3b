//! The words of a finding, in one file so that they can be read together and held to what may and may not be said. Every
//! sentence is true of the numbers in the finding and of no others.

use super::national_distribution::{self, of_group};
use crate::analysis::{
    FEWEST_IN_GAP, FEWEST_PUPILS, Finding, IntervalBasis, PeerKind, Spread, Verdict, counted_from_below,
    quantile_decimals,
};
use crate::entry::Pupils;
use crate::measures::{PupilGroup, Unit, group_thousands};

impl Finding {
    /// The conclusion, as a title: "Too close to call with 182 pupils".
    #[must_use]
    pub fn headline(&self) -> String {
        let (more, less) = self.comparatives();
        let clearly = |than: &str| format!("Clearly {than} than the median {}", self.peers.kind().singular());
        match self.verdict {
            Verdict::TooFewPupils => "Too few pupils for a place".to_owned(),
            Verdict::TooUncertain => "Too uncertain to place".to_owned(),
            Verdict::NotTested => "Not tested: a pupil can count more than once".to_owned(),
            Verdict::Unusual(unusual) => unusual.called(self.group).to_owned(),
            Verdict::ClearlyHigher => clearly(more),
            Verdict::ClearlyLower => clearly(less),
            Verdict::TooClose => format!("Too close to call with {}", self.pupils),
        }
    }

    /// The whole finding in a sentence: "65% is higher than about 57% of 626 trusts (range 25–82), 2024/25."
    #[must_use]
    pub fn sentence(&self) -> String {
        let years = self.whose_years();
        format!("{} is {}.{years}", self.figure_clause(), self.place_clause())
    }

    /// The figure as the subject of a sentence: "65%", "A gap of 19 percentage points". A gap below zero says what that
    /// means, because a gap is thought of as the others' lead.
    pub(crate) fn figure_clause(&self) -> String {
        let value = self.value_text();
        let value = match (self.group, self.measure.unit) {
            (PupilGroup::Gap, Unit::ProgressGrades) => format!("{value} of a grade"),
            (PupilGroup::Gap, Unit::Marks) => format!("{value} marks"),
            (PupilGroup::Gap, unit) if unit.per_cent_of().is_none() => format!("{value} points"),
            _ => value,
        };
        match self.group {
            PupilGroup::Gap if self.peers.round(self.figure.value) < 0.0 => {
                format!("A gap of {value} (disadvantaged pupils are higher)")
            }
            PupilGroup::Gap => format!("A gap of {value}"),
            _ => value,
        }
    }

    /// Its place and the year, to follow the figure: "higher than about 57% of 626 trusts (range 25–82), 2024/25".
    #[must_use]
    pub fn place_clause(&self) -> String {
        format!("{}, {}", self.place_text(), self.peers.year())
    }

    /// The conclusion and the place in one line, for where there is no room for more: the place never without the
    /// conclusion, which may be that it says nothing.
    #[must_use]
    pub fn result_line(&self) -> String {
        format!(
            "{}: {}.{}",
            self.headline(),
            self.place_clause(),
            self.whose_years()
        )
    }

    /// What is announced when the finding changes: it must be understood without the page around it.
    #[must_use]
    pub fn announcement(&self) -> String {
        format!(
            "{}: {}. {}",
            of_group(&self.measure.short_name, self.group),
            self.headline(),
            self.sentence()
        )
    }

    /// Its place: "higher than about 57% of 626 trusts (range 25–82)".
    #[must_use]
    pub fn place_text(&self) -> String {
        format!("{} {}", self.standing(), self.range_text())
    }

    /// Its place, without the range that must follow it: "higher than about 57% of 626 trusts". A figure that is too
    /// uncertain to place has only the range.
    #[must_use]
    pub fn standing(&self) -> String {
        let population = self.population_text();
        let Some(place) = self.place else {
            return format!("not placed among {population}");
        };
        let (than, other) = self.counted();
        if self.verdict == Verdict::TooUncertain {
            let [lower, upper] = place.ends();
            return format!("{than} than anything from {lower} to {upper} of {population}");
        }
        self.edge().map_or_else(
            || place.passes(than, other, &population),
            |edge| format!("{edge} of {population}"),
        )
    }

    /// What is said of a figure beyond which there can be none, where others share it: "as high as any".
    pub(super) fn edge(&self) -> Option<String> {
        // Quantiles do not show ties, by which an edge is known.
        let may_tie = self.group != PupilGroup::Gap && self.peers.trusts().is_some();
        let value = self.peers.round(self.figure.value);
        self.place
            .filter(|_| may_tie)
            .and_then(|place| place.at_edge(value, self.measure.range))
    }

    /// The word for those that its place counts as passed, and the word for the others.
    pub(super) fn counted(&self) -> (&'static str, &'static str) {
        let (more, less) = self.comparatives();
        if counted_from_below(&self.measure, self.group) {
            (less, more)
        } else {
            (more, less)
        }
    }

    /// What is said of a figure above and below another. A gap is wide or narrow: nobody wants a high one.
    pub(crate) const fn comparatives(&self) -> (&'static str, &'static str) {
        match self.group {
            PupilGroup::Gap => ("wider", "narrower"),
            _ => ("higher", "lower"),
        }
    }

    /// The range of the place, "(range 25% to 82%)", or why there is none to give.
    #[must_use]
    pub fn range_text(&self) -> String {
        let (than, other) = self.counted();
        match (self.place, self.verdict) {
            (None, _) if self.group == PupilGroup::Gap => {
                format!("(fewer than {FEWEST_IN_GAP} pupils in a group)")
            }
            (None, _) => format!("(fewer than {FEWEST_PUPILS} pupils)"),
            (Some(_), Verdict::TooUncertain) => "(95% range)".to_owned(),
            (Some(place), _) => format!("({})", place.seen_from_larger_side(than, other).0.range()),
        }
    }

    /// The pupils behind it: "182 pupils", or for a gap its smaller group, "49 disadvantaged pupils".
    #[must_use]
    pub fn who(&self) -> String {
        match &self.basis {
            IntervalBasis::Difference {
                disadvantaged,
                others,
            } if disadvantaged.pupils <= others.pupils => {
                format!("{} disadvantaged pupils", thousands(disadvantaged.pupils))
            }
            IntervalBasis::Difference { others, .. } => format!("{} other pupils", thousands(others.pupils)),
            _ => self.pupils.to_string(),
        }
    }

    /// The trust's figure as the measure writes it, with the decimals entered.
    #[must_use]
    pub fn value_text(&self) -> String {
        self.unit().write(self.figure.value, self.value_decimals())
    }

    /// The same without words, as the picture labels it.
    #[must_use]
    pub fn value_label(&self) -> String {
        self.unit().write_short(self.figure.value, self.value_decimals())
    }

    fn value_decimals(&self) -> u8 {
        self.figure.decimals.min(self.peers.decimals().max(2))
    }

    /// The interval as the measure writes it: "58–72".
    #[must_use]
    pub fn interval_text(&self) -> String {
        let (lower, upper) = (self.interval.lower(), self.interval.upper());
        self.unit().range(lower, upper, self.interval_decimals)
    }

    /// How many are in the population: "626 trusts".
    #[must_use]
    pub fn population_text(&self) -> String {
        let n = group_thousands(self.peers.n() as u64);
        format!("{n} {}", self.peers.noun())
    }

    /// How sure it is, in words.
    #[must_use]
    pub fn how_sure(&self) -> String {
        let (lower, upper) = (self.interval.lower(), self.interval.upper());
        let [from, to] = [lower, upper].map(|end| self.unit().write(end, self.interval_decimals));
        let ranked = self.peers.round(self.figure.value);
        // Far less than any figure's precision. A figure that is written as it is ranked needs no word.
        let is_rounded = (ranked - self.figure.value).abs() > 1e-9;
        let ranked = self.unit().write(ranked, self.peers.decimals());
        let rounding = if self.place.is_some() && is_rounded && ranked != self.value_text() {
            format!(" Ranked as {ranked}, because others’ figures are rounded too.")
        } else {
            String::new()
        };
        let (more, _) = self.comparatives();
        let (than, other) = self.counted();
        let places = self.place.map_or_else(String::new, |place| {
            // From the side of the sentence above it, and in the order of the figures before it.
            let (seen, word) = if self.verdict == Verdict::TooUncertain {
                (place, than)
            } else {
                place.seen_from_larger_side(than, other)
            };
            let [least, most] = seen.ends();
            let (of_lower, of_upper) = if word == more {
                (least, most)
            } else {
                (most, least)
            };
            if of_lower == of_upper {
                format!(": {word} than {of_lower} of {}", self.peers.noun())
            } else {
                format!(": {word} than {of_lower} of {}, or {of_upper}", self.peers.noun())
            }
        });
        let at_least = if self.basis == IntervalBasis::Events {
            " or further"
        } else {
            ""
        };
        format!(
            "With {}, chance could put this anywhere from {from} to {to}{at_least} (95% interval){places}.{rounding}",
            self.who(),
        )
    }

    /// The Department's own band, for Progress 8.
    #[must_use]
    pub fn band_text(&self) -> Option<String> {
        let band = self.band?;
        Some(format!(
            "DfE’s band would be “{band}”. DfE compares with zero, we compare with the median trust."
        ))
    }

    /// England beside it, which is another population and is called so.
    #[must_use]
    pub fn england_text(&self) -> Option<String> {
        let figures = self.england.figures(self.unit())?;
        // Most series are so described; of the others their own description is repeated.
        let rule = &self.england.rule;
        if rule.starts_with("all state-funded schools") && rule.contains("which include special schools") {
            let peers = match self.peers.kind() {
                PeerKind::Trusts => " These trusts do not.",
                PeerKind::Schools => " These schools do not.",
                PeerKind::LocalAuthorities => "",
            };
            return Some(format!(
                "England: {figures}. England’s figure includes special schools.{peers}"
            ));
        }
        let others = match self.peers.kind() {
            PeerKind::Trusts => ", so it is not the same group as these trusts",
            PeerKind::Schools => ", so it is not the same group as these schools",
            PeerKind::LocalAuthorities => "",
        };
        Some(format!("England: {figures}. That counts {rule}{others}."))
    }

    /// England's figure of the same year, named as the picture labels it: "England 63%".
    #[must_use]
    pub fn england_label(&self) -> Option<(f64, String)> {
        self.england.label(self.unit())
    }

    /// What the picture shows, under its title.
    #[must_use]
    pub fn caption(&self) -> String {
        national_distribution::drawn(&self.measure, self.group, &self.peers)
    }

    /// The picture in words, for those who do not see it. The sentence is not said again.
    #[must_use]
    pub fn picture_text(&self) -> String {
        let england = self.england.after(self.unit());
        format!(
            "Picture of {} by their figure: your trust at {}, interval {}; median {}{england}. The table has the same \
             figures.",
            self.population_text(),
            self.value_text(),
            self.interval_text(),
            self.spread.write_median(self.unit(), self.peers.decimals()),
        )
    }
}

impl Spread {
    /// The median, written; with another decimal where it falls between two published figures.
    #[must_use]
    pub fn write_median(&self, unit: Unit, decimals: u8) -> String {
        unit.write(self.median, self.median_decimals(decimals))
    }

    /// The same without words, as the picture labels it.
    #[must_use]
    pub fn median_label(&self, unit: Unit, decimals: u8) -> String {
        unit.write_short(self.median, self.median_decimals(decimals))
    }

    fn median_decimals(&self, published: u8) -> u8 {
        quantile_decimals(self.median, published)
    }
}

fn thousands(pupils: Pupils) -> String {
    group_thousands(u64::from(pupils.count()))
}
