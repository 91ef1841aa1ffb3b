//! Which of many measures are unusual for a trust of this size. One in twenty lies outside its 95% limits by chance, so
//! of twelve measures shown some would be marked for nothing; the marks allow for how many are shown.

use crate::stats::{FALSE_DISCOVERY_RATE, Level, Probability, benjamini_hochberg, two_sided_p};

/// On which side a figure is unusual for a trust of this size. Which side is better is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusual {
    /// Higher than the limits.
    Higher,
    /// Lower than the limits.
    Lower,
}

/// The marks of all measures that are shown together. They hold for these and change when others are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Marks<K> {
    pub(crate) shown: usize,
    /// One a measure that has a z.
    pub(crate) adjusted: Vec<Probability>,
    /// The measures that have a z, as they are shown, each with its mark if it has one.
    pub(crate) tested: Vec<(K, Option<Unusual>)>,
}

impl<K: PartialEq> Marks<K> {
    /// Judges every measure that is shown by its z, how much trusts differ anyway allowed for
    /// ([`Deviation::z`](super::Deviation::z)); `None` for a measure that has none, because it has no funnel.
    ///
    /// Marked is what lies outside its 95% limits and is still unlikely among as many measures as are shown: Benjamini–Hochberg at 5%
    /// over those that have a z.
    #[must_use]
    pub fn among(shown: impl IntoIterator<Item = (K, Option<f64>)>) -> Self {
        let (mut count, mut deviations) = (0, Vec::new());
        for (key, z) in shown {
            count += 1;
            if let Some((z, p)) = z.and_then(|z| Some((z, two_sided_p(z)?))) {
                deviations.push((key, z, p));
            }
        }
        let p_values: Vec<_> = deviations.iter().map(|(_, _, p)| *p).collect();
        let adjusted = benjamini_hochberg(&p_values);
        let tested = deviations
            .into_iter()
            .zip(&adjusted)
            .map(|((key, z, _), p)| {
                let is_marked = p.value() <= FALSE_DISCOVERY_RATE && z.abs() > Level::P95.z();
                let side = if z > 0.0 { Unusual::Higher } else { Unusual::Lower };
                (key, is_marked.then_some(side))
            })
            .collect();
        Self {
            shown: count,
            adjusted,
            tested,
        }
    }

    /// The same of some of the measures only, for what shows no others. Their marks are those that they have among all, so
    /// they still allow for all that were tested.
    #[must_use]
    pub fn only(&self, shown: &[K]) -> Self
    where
        K: Clone,
    {
        let tested = self.tested.iter().filter(|(key, _)| shown.contains(key));
        Self {
            shown: shown.len(),
            adjusted: self.adjusted.clone(),
            tested: tested.cloned().collect(),
        }
    }

    /// The chances of lying as far out, as large as they have to be counted because others are shown: one for each measure
    /// that has a z, in the order in which they are shown.
    #[must_use]
    pub fn adjusted(&self) -> &[Probability] {
        &self.adjusted
    }

    /// The mark of a measure; `None` where it has none.
    #[must_use]
    pub fn of(&self, key: &K) -> Option<Unusual> {
        let (_, mark) = self.tested.iter().find(|(tested, _)| tested == key)?;
        *mark
    }

    /// The measures that are marked, in the order in which they are shown.
    pub fn marked(&self) -> impl Iterator<Item = (&K, Unusual)> {
        let each = self.tested.iter();
        each.filter_map(|(key, mark)| Some((key, (*mark)?)))
    }

    /// How many measures are shown.
    #[must_use]
    pub const fn shown(&self) -> usize {
        self.shown
    }
}
