//! What a person meets, in order: entering figures, and where they stand.

mod where_you_stand;
mod your_trust;

pub(crate) use where_you_stand::where_you_stand;
pub(crate) use your_trust::your_trust;
