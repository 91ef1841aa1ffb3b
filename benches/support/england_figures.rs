//! What is compared in a benchmark: a trust that is as England is.

use std::rc::Rc;

use trust_benchmark::entry::{Entries, Field};
use trust_benchmark::measures::{Measure, PupilGroup};
use trust_benchmark::national::{EnglandSeries, National};

/// England's latest figure for every measure, of 480 pupils.
pub(crate) fn england_figures(national: &National, measures: &[Rc<Measure>]) -> Entries {
    let mut entries = Entries::default();
    for measure in measures {
        let england = national.england(&measure.id, PupilGroup::All);
        let latest = england.as_deref().and_then(EnglandSeries::latest);
        let value = latest.map_or(measure.range.lowest, |figure| figure.value);
        entries.put(Field::figure(measure.id.clone()), format!("{value:.2}"));
        entries.put(Field::cohort_pupils(measure.shared_cohort()), "480");
    }
    entries
}
