//! What must be known before anything is concluded from a finding. The order is the reader's: who the others are, then
//! what is different about the trust's own figure, then what the measure itself leaves open.

use super::{Finding, IntervalBasis};
use crate::measures::{Precision, group_thousands};

impl Finding {
    /// Who it is compared with: population, membership, year, status, source, and whether the trust may be among them.
    #[must_use]
    pub fn compared_with(&self) -> String {
        let population = self.distribution.population();
        let provenance = self.distribution.provenance();
        format!(
            "Compared with {}, {} ({}): {}; {}. Your own trust may be among them.",
            self.population_text(),
            self.distribution.year(),
            provenance.status,
            population.rule,
            population.membership,
        )
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
        if let IntervalBasis::PupilSd(sd) = &self.basis {
            let spread = Precision::decimals(1).digits(sd.value);
            if sd.estimated {
                caveats.push(format!(
                    "The interval rests on an estimated standard deviation between pupils ({spread}), because none is \
                     published. {}.",
                    sd.source
                ));
            }
            if sd.other_year {
                caveats.push(format!(
                    "The interval rests on the spread between pupils in {}, the latest year that has one.",
                    sd.year
                ));
            }
        }
        if let (true, Some(own)) = (self.whole_stage_assumed, &self.measure.own_pupils) {
            caveats.push(format!(
                "The interval counts all pupils of the stage. Only {own} are in the figure: type their number to make \
                 the interval exact. It is a little too narrow until then."
            ));
        }
        caveats.extend(self.measure.caveats.iter().cloned());
        caveats
    }
}
