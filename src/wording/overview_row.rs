//! A finding in the few words that a row of the overview has room for. The row has its year, its pupils and a strip of its
//! range; the opened measure has the sentences.

use super::number_format::capitalize_first;
use crate::analysis::{BesideEngland, EnglandVerdict, Finding, Side, Unusual, Verdict};
use crate::measures::PupilGroup;

impl Finding {
    /// The verdict in three or four words: "Too close to call".
    #[must_use]
    pub fn verdict_in_brief(&self) -> &'static str {
        match (self.stands_out(), self.verdict) {
            (Some((Side::Higher, _)), _) => match self.group {
                PupilGroup::Gap => "Very likely in the widest quarter",
                _ => "Very likely in the highest quarter",
            },
            (Some((Side::Lower, _)), _) => match self.group {
                PupilGroup::Gap => "Very likely in the narrowest quarter",
                _ => "Very likely in the lowest quarter",
            },
            (None, Verdict::TooFewPupils) => "Too few pupils",
            (None, Verdict::TooUncertain) => "Too uncertain to place",
            (None, Verdict::NotTested) => "Not tested",
            (None, Verdict::Unusual(Unusual::Higher) | Verdict::ClearlyHigher) => match self.group {
                PupilGroup::Gap => "Wider than the median",
                _ => "Higher than the median",
            },
            (None, Verdict::Unusual(Unusual::Lower) | Verdict::ClearlyLower) => match self.group {
                PupilGroup::Gap => "Narrower than the median",
                _ => "Lower than the median",
            },
            (None, Verdict::TooClose) => "Too close to call",
        }
    }

    /// The figure, and what it is counted in where a sign does not say it: "17" and " percentage points".
    #[must_use]
    pub fn value_in_brief(&self) -> (String, String) {
        let (whole, value) = (self.value_text(), self.value_label());
        let unit = whole.strip_prefix(&value).unwrap_or_default().to_owned();
        (value, unit)
    }

    /// The place and its range, without the population: "Higher than 56% (26–77)".
    #[must_use]
    pub fn place_in_brief(&self) -> String {
        let Some(place) = self.place else {
            return capitalize_first(self.range_text().trim_matches(['(', ')']));
        };
        let (than, other) = self.counted();
        if self.verdict == Verdict::TooUncertain {
            let [lower, upper] = place.ends();
            return capitalize_first(&format!("{than} than {lower} to {upper}"));
        }
        let (seen, word) = place.seen_from_larger_side(than, other);
        let range = seen.range_in_brief();
        let said = match self.edge() {
            Some(edge) => edge,
            None => format!("{word} than {}", seen.share().trim_start_matches("about ")),
        };
        format!("{} ({range})", capitalize_first(&said))
    }

    /// Among whom the place is, to follow it: " of 626 trusts, 2024/25", or why there is none: "Fewer than 11 pupils to place
    /// among 626 trusts, 2024/25".
    #[must_use]
    pub fn peers_in_brief(&self) -> String {
        let of = if self.place.is_some() {
            "of"
        } else {
            "to place among"
        };
        format!(" {of} {}, {}", self.population_text(), self.peers.year())
    }

    /// What the ends of the axis of its strip are called, the left one first.
    #[must_use]
    pub fn axis_ends(&self) -> [&'static str; 2] {
        let (than, other) = self.counted();
        [other, than]
    }
}

impl BesideEngland {
    /// The verdict in a few words: "Higher than England".
    #[must_use]
    pub fn verdict_in_brief(&self) -> &'static str {
        match self.verdict {
            EnglandVerdict::Higher(_) => "Higher than England",
            EnglandVerdict::Lower(_) => "Lower than England",
            EnglandVerdict::NotDistinguishable(_) => "Too close to call",
            EnglandVerdict::AtLeastThisWide(_) => "Not tested",
            EnglandVerdict::TooFewPupils(_) => "Too few pupils",
            EnglandVerdict::NoInterval => "Beside England",
        }
    }
}
