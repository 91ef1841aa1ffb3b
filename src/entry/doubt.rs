//! What is asked about an entry that can be true but rarely is. It counts all the same.

use super::{Entries, Entry, Field, Figure, Pupils, read_figure};
use crate::measures::{
    Implausible, IntervalMethod, Measure, NoFigure, SubsetKind, implausible, subset_partners, why_none,
};

/// What to ask about an entry that can be true but rarely is.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// A year group of more than half of its school.
    MoreThanHalf {
        /// The pupils of the year group.
        pupils: Pupils,
        /// All pupils of the school.
        on_roll: Pupils,
    },
    /// A figure of a year in which its measure was not produced: an estimate, or the figure of another year.
    NoneThatYear(NoFigure),
    /// A figure that hardly any school has.
    Implausible(Implausible),
    /// A share of so few of these pupils that it is less than half of one: a fraction that was taken for a percentage.
    LessThanOnePupil(Pupils),
    /// A figure that contradicts another of the same pupils.
    Contradicts {
        /// The other measure's short name.
        other: String,
        /// The other figure, in per cent.
        figure: Figure,
        /// Whether the other one should be the higher of the two.
        is_higher: bool,
        /// How the pupils of the two figures are related.
        kind: SubsetKind,
    },
}

impl Entries {
    /// What to ask about a figure: whether it is of its year, and whether it contradicts another one of the same pupils and
    /// year. That is asked at both, because either can be the wrong one.
    #[must_use]
    pub fn doubt<'a>(
        &self,
        field: &Field,
        measures: &(impl Iterator<Item = &'a Measure> + Clone),
    ) -> Option<Doubt> {
        let Entry::Figure(id) = &field.entry else {
            return None;
        };
        let of = |id: &str| {
            let measure = measures.clone().find(|measure| measure.id.as_str() == id)?;
            let entry = Entry::Figure(measure.id.clone());
            let text = self.text(&Field {
                entry,
                ..field.clone()
            });
            Some((measure, *read_figure(text, measure).value()?))
        };
        let (measure, own) = of(id.as_str())?;
        let entered = self.read(measure, field.group, field.year);
        if let Some(none) = entered.year.and_then(|year| why_none(measure, year)) {
            return Some(Doubt::NoneThatYear(none));
        }
        if let Some(kind) = implausible(id.as_str(), own.value) {
            return Some(Doubt::Implausible(kind));
        }
        if let Some(&pupils) = entered.pupils.value()
            && measure.interval == IntervalMethod::Wilson
            && own.value > 0.0
            && (own.value + half_a_digit(own)) / 100.0 * f64::from(pupils.count()) < 0.5
        {
            return Some(Doubt::LessThanOnePupil(pupils));
        }
        subset_partners(id).find_map(|partner| {
            let (measure, figure) = of(partner.id)?;
            let (some, all) = if partner.is_higher {
                (own, figure)
            } else {
                (figure, own)
            };
            let rounding = half_a_digit(some) + half_a_digit(all);
            let is_contradicted = partner.kind.is_contradicted(some.value, all.value, rounding);
            is_contradicted.then(|| Doubt::Contradicts {
                other: measure.short_name.clone(),
                figure,
                is_higher: partner.is_higher,
                kind: partner.kind,
            })
        })
    }
}

/// By how much a figure may be off that was rounded to its digits, and a little for the arithmetic.
fn half_a_digit(figure: Figure) -> f64 {
    0.5 * 0.1_f64.powi(i32::from(figure.decimals)) + 1e-9
}
