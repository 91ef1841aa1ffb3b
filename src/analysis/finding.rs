//! The finding: one measure's figure, how sure it is, and where it stands in one population and year.

use std::rc::Rc;

use super::certainty::{IntervalBasis, Own};
use super::england::EnglandBeside;
use super::{Cohort, Peers, Place, QuartileChance, Spread, Unusual, Verdict};
use crate::entry::{Doubt, Figure, Pupils};
use crate::measures::{AcademicYear, Direction, Measure, MeasureGroup, Precision, PupilGroup, Unit};
use crate::national::EnglandSeries;
use crate::stats::{Interval, Progress8Band, progress8_band};

/// One comparison, complete. Its numbers are final: renderings write them and never compute others.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) peers: Rc<Peers>,
    pub(crate) figure: Figure,
    /// The year of the trust's figure; `None` where it is not known.
    pub(crate) own_year: Option<AcademicYear>,
    pub(crate) pupils: Pupils,
    pub(crate) whole_stage_assumed: bool,
    pub(crate) basis: IntervalBasis,
    /// Unrounded: the place is found with it, and the picture draws it.
    pub(crate) interval: Interval,
    /// The decimals with which the words and the table write it.
    pub(crate) interval_decimals: u8,
    pub(crate) spread: Spread,
    /// `None` for too few pupils.
    pub(crate) place: Option<Place>,
    /// The chances that the trust's true figure is beyond the quartiles of its peers, where they can be estimated.
    pub(crate) quartile_chance: Option<QuartileChance>,
    pub(crate) verdict: Verdict,
    pub(crate) band: Option<Progress8Band>,
    pub(crate) england: EnglandBeside,
    /// Whether the trust is known to be one of its peers.
    pub(crate) is_among: bool,
    /// The trust's schools together, where its figure was added up from theirs.
    pub(crate) composed: Option<Cohort>,
    /// What to ask about the figure, which can be true but rarely is.
    pub(crate) doubt: Option<Doubt>,
}

/// What a finding is made of besides its peers.
pub(super) struct Ingredients<'a> {
    pub(super) measure: Rc<Measure>,
    pub(super) group: PupilGroup,
    pub(super) own: Own,
    pub(super) own_year: Option<AcademicYear>,
    pub(super) whole_stage_assumed: bool,
    pub(super) england: Option<&'a EnglandSeries>,
}

impl Finding {
    /// Compares; `None` where nobody among the peers has a figure.
    pub(super) fn make(parts: Ingredients, peers: Rc<Peers>) -> Option<Self> {
        let Ingredients {
            measure,
            group,
            own,
            own_year,
            whole_stage_assumed,
            england,
        } = parts;
        let spread = peers.spread()?;
        let verdict = Verdict::on(&own, &spread);
        let Own {
            figure,
            pupils,
            interval,
            basis,
        } = own;
        let place = Place::of(&peers, figure.value, interval)?;
        Some(Self {
            interval_decimals: telling_decimals(interval, &spread, peers.decimals()),
            verdict,
            place: (verdict != Verdict::TooFewPupils).then(|| {
                if counted_from_below(&measure, group) {
                    place.mirrored()
                } else {
                    place
                }
            }),
            quartile_chance: None,
            // The Department gives its bands to figures of all pupils only.
            band: (measure.unit == Unit::ProgressGrades && group == PupilGroup::All).then(|| {
                // From the interval as it would be published, as the Department does.
                progress8_band(figure.value, interval.map(|end| peers.round(end)))
            }),
            england: EnglandBeside::of(england, peers.year()),
            measure,
            group,
            peers,
            figure,
            own_year,
            pupils,
            whole_stage_assumed,
            basis,
            interval,
            spread,
            is_among: false,
            composed: None,
            doubt: None,
        })
    }

    /// The finding of a trust of which it is known whether it is one of its peers.
    #[must_use]
    pub fn among(self, is_among: bool) -> Self {
        Self { is_among, ..self }
    }

    /// Whether the trust is known to be one of its peers.
    #[must_use]
    pub const fn is_among(&self) -> bool {
        self.is_among
    }

    /// The finding as it stands among others: marked where it is unusual for a trust of this size.
    #[must_use]
    pub fn marked(self, mark: Option<Unusual>) -> Self {
        Self {
            verdict: self.verdict.marked(mark),
            ..self
        }
    }

    /// The finding of a figure about which something is to be asked.
    #[must_use]
    pub fn doubted(self, doubt: Option<Doubt>) -> Self {
        Self { doubt, ..self }
    }

    /// Whether a picture of it would be the same as of another: of the same measure, group and peers, which are shared, with
    /// the same figure and interval.
    #[must_use]
    pub fn draws_like(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.measure, &other.measure)
            && Rc::ptr_eq(&self.peers, &other.peers)
            && self.group == other.group
            && self.figure == other.figure
            && self.interval == other.interval
    }

    /// The finding with the chances that the trust is really beyond the quartiles of its peers.
    #[must_use]
    pub fn estimated(self, quartile_chance: Option<QuartileChance>) -> Self {
        Self {
            quartile_chance,
            ..self
        }
    }

    /// These chances; `None` where they cannot be estimated.
    #[must_use]
    pub const fn quartile_chance(&self) -> Option<QuartileChance> {
        self.quartile_chance
    }

    /// The measure.
    #[must_use]
    pub fn measure(&self) -> &Measure {
        &self.measure
    }

    /// What its figures are counted in.
    #[must_use]
    pub fn unit(&self) -> Unit {
        unit_of(&self.measure, self.group)
    }

    /// The group of pupils whose outcomes are counted.
    #[must_use]
    pub const fn group(&self) -> PupilGroup {
        self.group
    }

    /// The measure and the group, by which it is known among those that are shown.
    #[must_use]
    pub fn key(&self) -> MeasureGroup {
        MeasureGroup::new(self.measure.id.clone(), self.group)
    }

    /// Those it is compared with.
    #[must_use]
    pub fn peers(&self) -> &Peers {
        &self.peers
    }

    /// The same, to be kept.
    #[must_use]
    pub const fn shared_peers(&self) -> &Rc<Peers> {
        &self.peers
    }

    /// The trust's figure as it was entered.
    #[must_use]
    pub const fn figure(&self) -> Figure {
        self.figure
    }

    /// The trust's figure, in the measure's unit.
    #[must_use]
    pub const fn value(&self) -> f64 {
        self.figure.value
    }

    /// The year of the trust's figure; `None` where it is not known.
    #[must_use]
    pub const fn own_year(&self) -> Option<AcademicYear> {
        self.own_year
    }

    /// The same, or where it is not known that of the peers: the year whose spread between pupils the interval rests on.
    #[must_use]
    pub fn figure_year(&self) -> AcademicYear {
        self.own_year.unwrap_or_else(|| self.peers.year())
    }

    /// The pupils whom it counts: for a gap, the smaller of its two groups.
    #[must_use]
    pub const fn pupils(&self) -> Pupils {
        self.pupils
    }

    /// Its 95% interval, unrounded, in the measure's unit.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// How the population is spread.
    #[must_use]
    pub const fn spread(&self) -> &Spread {
        &self.spread
    }

    /// Its percentile with the range; `None` for too few pupils. Counted from the better end where lower is better.
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        self.place
    }

    /// Its place and range on an axis from 0 to 100 whose right end is the better side, or the higher one where no side is
    /// agreed to be better: `(lower, at, upper)`. `None` where it is not placed; a figure that is too uncertain to place has
    /// a range alone.
    #[must_use]
    pub fn on_axis(&self) -> Option<(f64, Option<f64>, f64)> {
        let [lower, at, upper] = self.place?.on_axis();
        let at = (self.verdict != Verdict::TooUncertain).then_some(at);
        Some((lower, at, upper))
    }

    /// What may be concluded.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The Department's band, for Progress 8.
    #[must_use]
    pub const fn band(&self) -> Option<Progress8Band> {
        self.band
    }
}

/// What the figures of a group are counted in.
pub(super) const fn unit_of(measure: &Measure, group: PupilGroup) -> Unit {
    match group {
        PupilGroup::Gap => measure.unit.of_gap(),
        _ => measure.unit,
    }
}

/// Whether the place says how many are higher: where lower is better, and of gaps, whose size nobody wants.
pub(crate) fn counted_from_below(measure: &Measure, group: PupilGroup) -> bool {
    measure.direction == Direction::LowerBetter && group != PupilGroup::Gap
}

/// The fewest decimals, from those published, with which the interval as printed allows the same verdict as the interval
/// itself: a reader must not see an end that touches the median beside the word "clearly".
fn telling_decimals(interval: Interval, spread: &Spread, published: u8) -> u8 {
    let verdict = Verdict::of(interval, spread);
    let tells = |decimals: &u8| {
        let printed = interval.map(|end| Precision::decimals(*decimals).round(end));
        let apart = printed.lower() < printed.upper() || interval.lower() >= interval.upper();
        apart && Verdict::of(printed, spread) == verdict
    };
    let most = published + 2;
    // Where none tells, more digits would only seem more exact.
    (published..=most).find(tells).unwrap_or(published)
}
