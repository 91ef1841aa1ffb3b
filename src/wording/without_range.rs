//! A place without a range, in words: it is never shown without the sentence that says so.

use super::national_distribution::of_group;
use super::whose_year::whose_years;
use crate::analysis::{Place, WithoutRange};
use crate::measures::{Direction, group_thousands};

/// What takes the range's place.
const NO_RANGE: &str = "We cannot measure how certain this figure is, so its place has no range.";

impl WithoutRange {
    /// The conclusion, as a title.
    #[must_use]
    pub const fn headline(&self) -> &'static str {
        "Placed without a range"
    }

    /// The figure, its place, and that it has no range.
    #[must_use]
    pub fn sentence(&self) -> String {
        format!(
            "{} is {}, {}.{} {NO_RANGE}",
            self.value_text(),
            self.standing(),
            self.peers.year(),
            whose_years(self.own_year, &self.peers)
        )
    }

    /// The conclusion and the place in one line.
    #[must_use]
    pub fn result_line(&self) -> String {
        format!(
            "{}: {}, {}.{}",
            self.headline(),
            self.standing(),
            self.peers.year(),
            whose_years(self.own_year, &self.peers)
        )
    }

    /// What is announced when it changes: it must be understood without the page around it.
    #[must_use]
    pub fn announcement(&self) -> String {
        let name = of_group(&self.measure.short_name, self.group);
        format!("{name}: {}", self.sentence())
    }

    /// The trust's figure, with the decimals entered.
    #[must_use]
    pub fn value_text(&self) -> String {
        let decimals = self.figure.decimals.min(self.peers.decimals().max(2));
        self.measure.unit.write(self.figure.value, decimals)
    }

    /// England's figure of the year, where there is one.
    #[must_use]
    pub fn england_text(&self) -> Option<String> {
        self.england.label(self.measure.unit).map(|(_, label)| label)
    }

    fn standing(&self) -> String {
        let (than, other) = match self.measure.direction {
            Direction::LowerBetter => ("lower", "higher"),
            Direction::HigherBetter | Direction::NotAgreed => ("higher", "lower"),
        };
        let population = format!("{} {}", group_thousands(self.peers.n() as u64), self.peers.noun());
        Place::without_range(self.at).passes(than, other, &population)
    }
}
