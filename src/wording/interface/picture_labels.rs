//! Labels in pictures that are not found with the figures.

pub(crate) const YOUR_TRUST: &str = "Your trust";

pub(crate) fn your_trust(figure: &str) -> String {
    format!("Your trust {figure}")
}

pub(crate) fn as_it_is(figure: &str) -> String {
    format!("Now {figure}")
}

pub(crate) fn as_it_would_be(figure: &str) -> String {
    format!("After {figure}")
}

pub(crate) fn median(figure: &str) -> String {
    format!("Median {figure}")
}

pub(crate) const PUPILS: &str = "pupils";
pub(crate) const DISADVANTAGED: &str = "disadvantaged";
pub(crate) const OTHERS: &str = "other pupils";
pub(crate) const ENGLAND: &str = "England";
/// At the year from which a measure is defined otherwise.
pub(crate) const NEW_DEFINITION: &str = "new definition";
/// At the year from which the trusts that are drawn are others.
pub(crate) const OTHER_TRUSTS: &str = "other trusts";
