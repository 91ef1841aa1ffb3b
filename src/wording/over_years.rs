//! The words of the years. Two populations share a sentence only with both named; years between which something
//! changed never share one; and no place is subtracted from another.

use std::fmt;

use super::national_distribution::of_group;
use super::number_format::{counted, in_sentences, listed, sd_note, telling_decimals};
use crate::analysis::{
    Backdrop, IntervalBasis, NoYear, OverYears, OwnPoint, Peers, Place, YearView, counted_from_below,
};
use crate::measures::{AcademicYear, Precision, PupilGroup};
use crate::national::{Break, PupilSd};
use crate::stats::{Percentile, QuantilePlace};

impl fmt::Display for NoYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Break(reason) => write!(f, "No comparison: {reason}"),
            Self::NotHeld(kind) => write!(
                f,
                "No comparison: we hold no figures for {} from that time.",
                kind.plural()
            ),
            Self::EnglandOnly => f.write_str("No comparison: we hold several years for England only."),
            Self::TooFew { n, noun } => write!(f, "No comparison: only {n} {noun} have a figure."),
            Self::NoInterval => f.write_str("No comparison: we cannot measure how certain this figure is."),
        }
    }
}

impl NoYear {
    /// In a word or two, for the gap in the picture.
    #[must_use]
    pub const fn in_short(&self) -> &'static str {
        match self {
            Self::Break(_) => "no results",
            Self::NotHeld(_) | Self::EnglandOnly => "not held",
            Self::TooFew { .. } => "too few",
            Self::NoInterval => "no interval",
        }
    }
}

impl OverYears {
    /// What is drawn, of whom, and why these.
    #[must_use]
    pub fn caption(&self) -> String {
        let name = of_group(&self.measure.name, self.group);
        let drawn = self.drawn_years();
        let span = match (drawn.first(), drawn.last()) {
            (Some(first), Some(last)) => format!("{} to {}", first.year, last.year),
            _ => String::new(),
        };
        let trusts = match self.trust_years.as_slice() {
            [] => "we hold no figures for trusts over several years".to_owned(),
            [year] => format!("we hold DfE’s own figures for trusts in {year} only"),
            _ => "we hold figures for trusts".to_owned(),
        };
        let whom = match self.backdrop {
            Backdrop::Trusts => {
                let held = self
                    .years
                    .iter()
                    .filter_map(|view| Some((view.year, view.peers.as_ref().ok()?)));
                let held: Vec<_> = held
                    .map(|(year, peers)| format!("{} in {year}", counted(peers.n(), peers.noun())))
                    .collect();
                listed(&held)
            }
            Backdrop::LocalAuthorities => format!("{trusts}, so local authorities are drawn"),
            Backdrop::England => {
                format!("{trusts}, and none for local authorities in two years, so only England is drawn")
            }
        };
        let ribbons = match self.backdrop {
            Backdrop::England => "",
            _ => ". The bands hold the middle 80% and the middle half. The line is the median",
        };
        format!("{name}, {span}: {whom}{ribbons}.{}", self.who())
    }

    /// The trust's first and last place, and why other figures of its own have none: "In 2018/19 your figure was higher than
    /// about 40% of 298 trusts and sponsors (range 24–57). In 2024/25 it was higher than about 55% of 626 trusts (range
    /// 38–71)." `None` where it has fewer than two figures.
    #[must_use]
    pub fn sentence(&self) -> Option<String> {
        self.first_and_last()?;
        let mut placed = self.own().filter(|(_, own)| own.place.is_ok());
        let mut sentences = Vec::new();
        match (placed.next(), placed.next_back()) {
            (Some((first, earlier)), Some((last, later))) => {
                let (one, other) = (self.alone(first, earlier), self.alone(last, later));
                if let Some(why) = self.why_apart(first.year, last.year) {
                    sentences.extend([one, other, format!("The two years do not compare. {why}")]);
                } else {
                    let other = other.replacen(YOURS, "it", 1);
                    sentences.push(format!("{one} {other}"));
                }
            }
            (one, _) => sentences.extend(one.map(|(view, own)| self.alone(view, own))),
        }
        let without = self
            .own()
            .filter_map(|(view, own)| Some((view, own.place.as_ref().err()?)));
        sentences.extend(by_reason(without));
        Some(sentences.join(" "))
    }

    /// What is said of one year: the trust's place, or why there is none; `None` where there is a comparison and no figure.
    #[must_use]
    pub fn year_sentence(&self, year: AcademicYear) -> Option<String> {
        let view = self.years.iter().find(|view| view.year == year)?;
        match (&view.own, &view.peers) {
            (Some(own), _) => Some(self.alone(view, own)),
            (None, Err(why)) => Some(without(&year.to_string(), why)),
            (None, Ok(_)) => None,
        }
    }

    /// The difference of the trust's own figures: "In 2024/25 your figure is 4 percentage points higher than in
    /// 2018/19 (95% interval −3 to +11)." `None` where [`OverYears::difference`] is.
    #[must_use]
    pub fn difference_sentence(&self) -> Option<String> {
        let difference = self.difference()?;
        let decimals = telling_decimals(0.0, difference.interval, difference.decimals);
        let by = Precision::decimals(decimals);
        let points = match by.digits(difference.points) {
            one if one == "1" => "1 percentage point".to_owned(),
            more => format!("{more} percentage points"),
        };
        let rounded = by.round(difference.points);
        let than = if rounded > 0.0 {
            format!("{points} higher than in {}", difference.from)
        } else if rounded < 0.0 {
            format!("{points} lower than in {}", difference.from)
        } else {
            format!("unchanged from {} when rounded", difference.from)
        };
        let signed = |value: f64| {
            let sign = match by.round(value) {
                value if value > 0.0 => "+",
                value if value < 0.0 => "−",
                _ => "",
            };
            format!("{sign}{}", by.digits(value))
        };
        let (lower, upper) = (difference.interval.lower(), difference.interval.upper());
        let chance = if difference.interval.holds(0.0) && rounded.abs() > 0.0 {
            " Chance alone could do this."
        } else {
            ""
        };
        Some(format!(
            "In {} your figure is {than} (95% interval {} to {}).{chance}",
            difference.to,
            signed(lower),
            signed(upper)
        ))
    }

    /// England in the years of the trust's first and last figure, named as what it is; `None` where it lacks one of them or
    /// the years do not compare.
    #[must_use]
    pub fn england_sentence(&self) -> Option<String> {
        let [(first, _), (last, _)] = self.first_and_last()?;
        if self.why_apart(first.year, last.year).is_some() {
            return None;
        }
        let (decimals, rule) = self.england.as_ref()?;
        let write = |value| self.measure.unit.write(value, *decimals);
        let another = match self.backdrop {
            Backdrop::Trusts => ", so it is not the same group as these trusts",
            Backdrop::LocalAuthorities | Backdrop::England => "",
        };
        Some(format!(
            "England: {} in {} and {} in {}. That counts {rule}{another}.",
            write(first.england?),
            first.year,
            write(last.england?),
            last.year
        ))
    }

    /// What must be known of the picture, as lines for a list: years without anybody, each with its reason, changes of
    /// definition, and what the ranges rest on where that is not of the year or not published.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let missing = self.years.iter();
        let missing = missing.filter_map(|view| Some((view, view.peers.as_ref().err()?)));
        let gaps = by_reason(missing.filter(|(_, why)| **why != NoYear::EnglandOnly));
        let turns = self.turns.iter();
        let turns = turns.map(|Break { year, reason }| format!("Definition changed in {year}: {reason}"));
        let placed = self.own().filter(|(_, own)| own.place.is_ok());
        // Years that rest on the same are named together.
        let mut bases: Vec<(Vec<String>, &PupilSd)> = Vec::new();
        for (view, own) in placed {
            let Some(IntervalBasis::PupilSd(sd)) = &own.basis else {
                continue;
            };
            let said = |sd| sd_note("", sd, self.group);
            match bases.iter_mut().find(|(_, known)| said(known) == said(sd)) {
                Some((years, _)) => years.push(view.year.to_string()),
                None => bases.push((vec![view.year.to_string()], sd)),
            }
        }
        let bases = bases.into_iter().filter_map(|(years, sd)| {
            let they = match years.as_slice() {
                [year] => format!("The {year} range rests"),
                _ => format!("The {} ranges rest", listed(&years)),
            };
            sd_note(&they, sd, self.group)
        });
        let others = self.years.iter().filter_map(|view| self.other_population(view));
        let mut notes: Vec<_> = gaps.into_iter().chain(turns).chain(others).chain(bases).collect();
        if self.own().count() > 1 {
            notes.insert(0, OTHER_SCHOOLS.to_owned());
        }
        if self
            .own()
            .any(|(_, own)| own.basis == Some(IntervalBasis::Events))
        {
            notes.push(
                "The ranges are too narrow, because one pupil can be counted more than once.".to_owned(),
            );
        }
        notes
    }

    /// That those drawn from a year on are others than before: "From 2024/25 the picture shows trusts. Until 2018/19 it shows
    /// trusts and sponsors." `None` where they are the same.
    fn other_population(&self, view: &YearView) -> Option<String> {
        let (before, were) = self.population_before(view.year)?;
        let now = view.peers.as_ref().ok()?;
        Some(format!(
            "From {} the picture shows {}: {}. Until {} it shows {}: {}.",
            view.year,
            now.noun(),
            in_sentences(now.rule()),
            before.year,
            were.noun(),
            in_sentences(were.rule())
        ))
    }

    /// Who local authorities' figures are of: other schools than a trust's.
    fn who(&self) -> String {
        let mut held = self.years.iter().filter_map(|view| view.peers.as_ref().ok());
        match (self.backdrop, held.next()) {
            (Backdrop::LocalAuthorities, Some(peers)) => {
                format!(" Who is in them: {}.", in_sentences(peers.rule()))
            }
            _ => String::new(),
        }
    }

    /// A year's sentence for the trust's figure: its place, or why it has none.
    fn alone(&self, view: &YearView, own: &OwnPoint) -> String {
        match self.placed(view, own) {
            Ok(standing) => format!("In {} {YOURS} was {standing}.", view.year),
            Err(why) => without(&view.year.to_string(), why),
        }
    }

    /// "higher than about 40% of 298 trusts and sponsors (range 24–57)".
    fn placed<'a>(&self, view: &'a YearView, own: &'a OwnPoint) -> Result<String, &'a NoYear> {
        let (place, peers) = (own.place.as_ref()?, view.peers.as_ref()?);
        let (than, other) = self.counted();
        // The range is counted from the same side as the place.
        let range = place.seen_from_larger_side(than, other).0;
        // A range whose ends both lie beyond the outermost quantile has no two ends to print.
        let range = match (range.lower, range.upper) {
            (QuantilePlace::Above(level), QuantilePlace::Above(_)) => {
                format!("range wholly above {}", whole(level))
            }
            (QuantilePlace::Below(_), QuantilePlace::Below(level)) => {
                format!("range wholly below {}", whole(level))
            }
            _ => range.range(),
        };
        Ok(format!(
            "{} ({range})",
            self.passes(*place, peers, own.figure.value)
        ))
    }

    fn passes(&self, place: Place, peers: &Peers, value: f64) -> String {
        let population = counted(peers.n(), peers.noun());
        if let Some(at_edge) = place.at_edge(peers.round(value), self.measure.range) {
            return format!("{at_edge} of {population}");
        }
        let (than, other) = self.counted();
        place.passes(than, other, &population)
    }

    /// The word for those that a place counts as passed, and the word for the others.
    fn counted(&self) -> (&'static str, &'static str) {
        let (more, less) = match self.group {
            PupilGroup::Gap => ("wider", "narrower"),
            _ => ("higher", "lower"),
        };
        if counted_from_below(&self.measure, self.group) {
            (less, more)
        } else {
            (more, less)
        }
    }
}

fn whole(percentile: Percentile) -> String {
    Precision::decimals(0).digits(percentile.value())
}

/// What two figures of one trust may differ by besides its pupils.
const OTHER_SCHOOLS: &str = "Your trust’s schools may have been different in another year. Part of a change may come from \
                             schools that joined or left.";

/// The trust's figure, as the subject of a sentence.
const YOURS: &str = "your figure";

/// Why years have no comparison: "No comparison in 2019/20: Key stage 2 tests were cancelled in the pandemic."
fn without(years: &str, why: &NoYear) -> String {
    why.to_string()
        .replacen("No comparison", &format!("No comparison in {years}"), 1)
}

/// The same of several years, those with the same reason together.
fn by_reason<'a>(missing: impl Iterator<Item = (&'a YearView, &'a NoYear)>) -> Vec<String> {
    let mut reasons: Vec<(Vec<String>, &NoYear)> = Vec::new();
    for (view, why) in missing {
        match reasons.iter_mut().find(|(_, known)| *known == why) {
            Some((years, _)) => years.push(view.year.to_string()),
            None => reasons.push((vec![view.year.to_string()], why)),
        }
    }
    let said = reasons.into_iter();
    said.map(|(years, why)| without(&listed(&years), why)).collect()
}
