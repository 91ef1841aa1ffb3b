//! What to ask about an entry that can be true but seldom is.

use std::fmt;

use crate::entry::Doubt;
use crate::measures::{Precision, SubsetKind};

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MoreThanHalf { pupils, on_roll } => write!(
                f,
                "{pupils} of {on_roll} on roll is more than half of the school. Is this one year group?"
            ),
            Self::NoneThatYear(none) => write!(f, "{none} Check its year."),
            Self::Contradicts {
                other,
                figure,
                is_higher,
                kind,
            } => {
                let (side, why) = match (is_higher, kind) {
                    (true, SubsetKind::SomePupils) => ("more", "counts all these pupils"),
                    (false, SubsetKind::SomePupils) => ("less", "counts only some of these pupils"),
                    (true, SubsetKind::SeldomMore) => ("more", "is nearly always higher"),
                    (false, SubsetKind::SeldomMore) => ("less", "is nearly always lower"),
                };
                let value = Precision::decimals(figure.decimals).digits(figure.value);
                write!(
                    f,
                    "This is {side} than “{other}” ({value}%), which {why}. Check both figures."
                )
            }
        }
    }
}
