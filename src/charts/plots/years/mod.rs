//! The years: how England's trusts were spread in each, and where the trust was. Only comparable years are joined. A year
//! without results is a gap with its reason written in it. Where a definition changed, lines and bands end and start again,
//! so that no line leads the eye across a change that did not happen in schools.

mod drawing;
mod figures;
mod labels;
mod layout;

pub use figures::{Year, YearsChart};
