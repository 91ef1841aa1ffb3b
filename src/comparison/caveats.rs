//! What must be known before anything is concluded from a finding. The order is the reader's: who the others are, then
//! what is different about the trust's own figure, then what the measure itself leaves open.

use super::{Finding, IntervalBasis};
use crate::measures::{Precision, PupilGroup, group_thousands};
use crate::national::{PupilSd, Status};

impl Finding {
    /// Who it is compared with: population, membership, year, status, source, and whether the trust may be among them.
    #[must_use]
    pub fn compared_with(&self) -> String {
        let population = self.distribution.population();
        let status = match self.distribution.provenance().status {
            Status::NotStated => {
                "The Department’s file does not say whether these figures are provisional or revised"
                    .to_owned()
            }
            stated => format!("These figures are {stated}"),
        };
        format!(
            "Compared with {}, {}: {}; {}. {status}. Your own trust may be among them.",
            self.population_text(),
            self.distribution.year(),
            population.rule,
            population.membership,
        )
    }

    /// What the interval rests on, where that is not of the year or not published: said beside the interval.
    #[must_use]
    pub fn basis_text(&self) -> Option<String> {
        let IntervalBasis::PupilSd(sd) = &self.basis else {
            return None;
        };
        let value = Precision::decimals(1).digits(sd.value);
        match (sd.estimated, sd.other_year) {
            (true, _) => Some(format!(
                "The interval rests on an estimated standard deviation between pupils ({value}, from {}), because the \
                 Department publishes none.",
                sd.year
            )),
            (false, true) => Some(format!(
                "The interval rests on the standard deviation between pupils in {}, the latest year that has one.",
                sd.year
            )),
            (false, false) => None,
        }
    }

    /// Where the figures come from, and under which licence.
    #[must_use]
    pub fn source(&self) -> String {
        let provenance = self.distribution.provenance();
        let published = match provenance.published.as_str() {
            "not stated in the file" => "the file does not state when it was published".to_owned(),
            published => format!("published {published}"),
        };
        format!(
            "Source: {}, {}; {published}. {}.",
            provenance.publisher, provenance.title, provenance.licence
        )
    }

    /// What to know before concluding anything.
    #[must_use]
    pub fn caveats(&self) -> Vec<String> {
        let year = self.distribution.year();
        let mut caveats = vec![format!(
            "The figures of other trusts are of {year}. If yours are of another year, some of the difference may be the \
             country’s and not yours."
        )];
        if self.distribution.suppressed() > 0 {
            caveats.push(format!(
                "{} more trusts, with {} pupils, are missing because their figures are suppressed.",
                self.distribution.suppressed(),
                group_thousands(u64::from(self.distribution.suppressed_pupils()))
            ));
        }
        if let IntervalBasis::PupilSd(PupilSd {
            estimated: true,
            source,
            ..
        }) = &self.basis
        {
            caveats.push(format!("The standard deviation: {source}."));
        }
        if let (IntervalBasis::PupilSd(_), group) = (&self.basis, self.distribution.group())
            && group != PupilGroup::All
        {
            caveats.push(format!(
                "The interval rests on the standard deviation between all pupils, because none is known of {}.",
                group.name()
            ));
        }
        if let (true, Some(own)) = (self.whole_stage_assumed, &self.measure.own_pupils) {
            let group = self.distribution.group().name();
            caveats.push(format!(
                "The interval counts {group} of the stage. Only {own} are in the figure: type their number to make \
                 the interval exact. It is a little too narrow until then."
            ));
        }
        caveats.extend(self.measure.caveats.iter().cloned());
        caveats
    }
}
