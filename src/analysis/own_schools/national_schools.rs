//! England's schools of a measure: those of the year itself or, where no file holds them, of the latest year before it
//! that still compares. The year is always stated with them.

use crate::analysis::{PeerChoice, Peers, Wanted, peer_years, peers};
use crate::entry::Profile;
use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::national::National;

/// Figures of schools that are up to this number of years older still say something about schools of today.
const RECENT: u16 = 3;

/// The schools to see a trust's own among; `None` where there are none of `year` or of the three before it, or too few.
pub(super) fn schools(
    national: &National,
    measure: &Measure,
    group: PupilGroup,
    year: AcademicYear,
) -> Option<Peers> {
    let nobody = Profile::default();
    let wanted = |year| Wanted {
        measure: &measure.id,
        group,
        year,
        results_year: None,
        choice: PeerChoice::Schools,
        profile: &nobody,
    };
    let is_near = |of: &AcademicYear| {
        let series = national
            .series(&measure.id, group)
            .or_else(|| national.series(&measure.id, PupilGroup::All));
        let apart = series.is_some_and(|series| series.why_apart(*of, year).is_some());
        *of <= year && of.summer() + RECENT >= year.summer() && !apart
    };
    let nearest = peer_years(national, &wanted(None)).into_iter().find(is_near)?;
    peers(national, &wanted(Some(nearest))).ok()
}
