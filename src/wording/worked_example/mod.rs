//! A figure followed from the keyboard to the verdict: each step with its formula in words and with the numbers put in.
//! The numbers are those of the finding and of the views beside it, computed where they are always computed; nothing is
//! worked out here but what is written between the signs. So the explanation cannot differ from what is done.

mod adjustment;
mod figure;
mod place;
mod pooling;
mod size;

use std::rc::Rc;

pub use pooling::two_schools;

use super::explanation::Part;
use crate::analysis::{
    Finding, Funnel, Marks, Outcome, PeerChoice, Peers, RATE_INTERVAL, Subject, TrueSpread, Unusual, Wanted,
    compare, example, peers, z_for_size,
};
use crate::entry::Profile;
use crate::measures::{MeasureId, PupilGroup, Unit};
use crate::national::{National, PupilSd};

/// The measure of the example, which the first figures hold.
const EXAMPLE: &str = "rwm_expected";

/// A figure that is followed.
#[derive(Debug, Clone, Copy)]
pub struct WorkedExample<'a> {
    /// What was found of it.
    pub finding: &'a Finding,
    /// The national figures.
    pub national: &'a National,
    /// What is entered of the trust's schools and pupils.
    pub profile: &'a Profile,
    /// Everything that is shown together with it, itself among them: its marks allow for all of these.
    pub shown: &'a [Rc<Finding>],
}

/// The figure that is followed where none is entered: the example trust's in reading, writing and maths. `None` where the
/// national figures lack that measure.
#[must_use]
pub fn example_finding(national: &National) -> Option<Finding> {
    let measure = Rc::new(national.measure(&MeasureId::new(EXAMPLE))?.clone());
    let entered = example(national).read(&measure, PupilGroup::All, None);
    let wanted = Wanted {
        measure: &measure.id,
        group: PupilGroup::All,
        year: None,
        results_year: entered.year,
        choice: PeerChoice::default(),
        profile: &Profile::default(),
    };
    let peers = peers(national, &wanted).map(Rc::new);
    let subject = Subject {
        measure: &measure,
        group: PupilGroup::All,
        peers: peers.as_ref(),
        national,
        rates: Some(RATE_INTERVAL),
    };
    match compare(subject, &entered) {
        Outcome::Found(finding) => Some(*finding),
        _ => None,
    }
}

impl Finding {
    /// The figure as it is named among others: "Reading, writing and maths: 65%, 182 pupils".
    #[must_use]
    pub fn in_short(&self) -> String {
        let name = crate::wording::national_distribution::of_group(&self.measure.short_name, self.group);
        format!("{name}: {}, {}", self.value_text(), self.pupils)
    }
}

impl WorkedExample<'_> {
    /// The steps, in the order in which they are taken.
    #[must_use]
    pub fn steps(&self) -> Vec<Part> {
        let judged: Vec<_> = self.shown.iter().map(|one| self.z(one)).enumerate().collect();
        let marks = Marks::among(judged.iter().copied());
        let own = self.shown.iter().position(|one| **one == *self.finding);
        let mark = own.and_then(|own| marks.of(&own));
        let z = self.z(self.finding);
        vec![
            self.the_figure(),
            self.the_interval(),
            self.the_rank(),
            self.the_range(),
            self.the_verdict(z.is_some(), mark),
            self.the_test(z, &judged, &marks, mark),
            self.the_best_estimate(),
            self.given_the_intake(),
        ]
    }

    /// By what a finding is judged among those shown: as the results are.
    fn z(&self, finding: &Finding) -> Option<f64> {
        let (funnel, gaps) = (self.funnel(finding), self.gaps(finding));
        z_for_size(finding, funnel.as_ref(), gaps.as_ref())
    }

    /// How trusts' gaps differ, of a gap.
    fn gaps(&self, finding: &Finding) -> Option<TrueSpread> {
        if finding.group() != PupilGroup::Gap {
            return None;
        }
        let sd = self.sd(finding);
        TrueSpread::of(finding.peers().trusts()?, finding.measure(), sd.as_ref())
    }

    fn funnel(&self, finding: &Finding) -> Option<Funnel> {
        let sd = self.sd(finding);
        Funnel::of(finding.peers().trusts()?, finding.measure(), sd.as_ref())
    }

    fn sd(&self, finding: &Finding) -> Option<PupilSd> {
        self.national
            .pupil_sd(&finding.measure().id, finding.peers().year())
    }

    fn unit(&self) -> Unit {
        self.finding.unit()
    }

    fn peers(&self) -> &Peers {
        self.finding.peers()
    }

    fn n(&self) -> f64 {
        f64::from(self.finding.pupils.count())
    }
}

/// What is said where a step needs the trusts themselves and only quantiles are known.
fn needs_trusts(peers: &Peers) -> String {
    format!(
        "This step needs each one’s figure and number of pupils. We hold only summaries for {}, so it is left out.",
        peers.noun()
    )
}

const fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn is_marked(mark: Option<Unusual>) -> String {
    mark.map_or_else(|| "no".to_owned(), |_| "yes".to_owned())
}
