//! The page, in Yew: a state that only its reducer changes, views that render it, and components that know nothing but
//! their properties. It computes nothing about a measure: every figure on it comes from a finding.
//!
//! There are two programs: [`first`] is small and makes the first comparison; [`whole`] has everything and is loaded when
//! somebody asks for it. They share the components.

mod components;
mod example_line;
pub mod first;
mod history;
pub mod whole;
