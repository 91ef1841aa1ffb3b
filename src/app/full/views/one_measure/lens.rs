//! What a part of an opened measure finds its answer in. What is costly to find is found once for a group of peers and kept
//! while the person types, by the part that shows it and only while it is shown.

use std::rc::Rc;

use yew::{Properties, hook, use_memo};

use crate::analysis::{Finding, Peers, SchoolResults, TrueSpread};
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::national_props::SameNational;
use crate::app::full::views::one_measure::expanded_measure::{OpenFinding, OpenMeasure};
use crate::app::shared::finding_heading;
use crate::measures::{Measure, MeasureGroup, PupilGroup};
use crate::national::PupilSd;

/// A finding, and what a part of its measure needs besides.
#[derive(Properties, Clone)]
pub(crate) struct LensProps {
    pub(crate) store: Store,
    pub(crate) theme: Option<Theme>,
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) finding: Rc<Finding>,
}

impl PartialEq for LensProps {
    /// A handle reads the latest state whenever it is asked, so two of them cannot be told apart: it is always drawn again.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl LensProps {
    pub(crate) fn key(&self) -> MeasureGroup {
        MeasureGroup::new(self.measure.id.clone(), self.group)
    }

    pub(crate) fn pupil_sd(&self) -> Option<PupilSd> {
        let national = &self.store.evidence.national;
        national.pupil_sd(&self.measure.id, self.finding.peers().year())
    }

    /// The peers, by which what is found among them is kept.
    pub(crate) fn peers(&self) -> SamePeers {
        SamePeers(Rc::clone(self.finding.shared_peers()))
    }

    /// The national figures, by which what is found in them is kept.
    pub(crate) fn national(&self) -> SameNational {
        SameNational(Rc::clone(&self.store.evidence.national))
    }

    /// The same as the parts are given it.
    pub(crate) fn expanded(&self) -> OpenFinding<'_> {
        let (finding, key) = (&self.finding, self.key());
        OpenFinding {
            finding,
            trial: self.store.scenarios.of(&key),
            pupil_sd: self.pupil_sd(),
            opened: OpenMeasure {
                store: &self.store,
                theme: self.theme.as_ref(),
                measure: &self.measure,
                heading: finding_heading(&self.measure.id, self.group),
                key,
                span: finding.peers().span(),
                decimals: finding.peers().decimals(),
                own_year: finding.own_year(),
                figure_year: finding.figure_year(),
                undated: finding.undated(),
            },
        }
    }
}

/// Peers that are looked up again with every number of pupils and rarely change.
#[derive(Clone)]
pub(crate) struct SamePeers(pub(crate) Rc<Peers>);

impl PartialEq for SamePeers {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

/// How much the peers differ by more than chance.
#[hook]
pub(crate) fn use_true_spread(lens: &LensProps) -> Rc<Option<TrueSpread>> {
    let measure = Rc::clone(&lens.measure);
    use_memo(
        (lens.peers(), lens.key(), lens.pupil_sd()),
        move |(peers, _, pupil_sd)| {
            let distribution = peers.0.trusts()?;
            TrueSpread::of(distribution, &measure, pupil_sd.as_ref())
        },
    )
}

/// The trust's own schools in the measure, where they are entered.
#[hook]
pub(crate) fn use_school_results(lens: &LensProps) -> Rc<Option<Rc<SchoolResults>>> {
    let measure = Rc::clone(&lens.measure);
    use_memo(
        (lens.store.by_school(), lens.store.entry.table.clone(), lens.key()),
        move |(by_school, table, key)| {
            let results = by_school.then(|| SchoolResults::of(table, &measure, key.group, None));
            results.flatten().map(Rc::new)
        },
    )
}
