//! Why a school has no figure: apart from the codes that files have for it, because a school without an entry has no code.

use thiserror::Error;

/// Why a school has no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Suppressed {
    /// The Department publishes nothing about so few.
    TooFewPupils,
    /// The measure was not produced for this school or year.
    NotProduced,
    /// Nobody has entered it.
    NotEntered,
}
