//! Which trusts the sector's arithmetic counts, as the choice is offered.

use super::{more_than_ten_schools, pupils_or_more};
use crate::analysis::SectorTrusts;
use crate::measures::{MeasureId, PupilGroup, Topic};
use crate::national::{National, TrustSet};
use crate::wording::number_format::capitalize_first;

impl SectorTrusts {
    /// Its name: "Trusts with three or more eligible schools, 2024/25"; `None` where no file holds them.
    #[must_use]
    pub fn label(self, national: &National, measure: &MeasureId, group: PupilGroup) -> Option<String> {
        let distribution = national.distribution(self.set, measure, group, self.year).ok()?;
        let topic = national.measure(measure).map(|measure| measure.topic);
        Some(self.named(&distribution.population().noun_plural, topic, group, 0))
    }

    /// Its name with the limit by pupils; 0 for none.
    pub(super) fn named(
        self,
        noun_plural: &str,
        topic: Option<Topic>,
        group: PupilGroup,
        smallest: u32,
    ) -> String {
        let schools = match (self.set, self.more_than_ten_schools) {
            (_, true) => format!(" with {}", more_than_ten_schools(topic)),
            (TrustSet::Eligible, false) => " with three or more eligible schools".to_owned(),
            (TrustSet::AnySize | TrustSet::ByMembership, false) => String::new(),
        };
        let pupils = match (smallest, schools.as_str()) {
            (0 | 1, _) => String::new(),
            (smallest, "") => format!(" with {}", pupils_or_more(group, smallest)),
            (smallest, _) => format!(" and {}", pupils_or_more(group, smallest)),
        };
        format!(
            "{}{schools}{pupils}, {}",
            capitalize_first(noun_plural),
            self.year
        )
    }
}
