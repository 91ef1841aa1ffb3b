//! The page, in Yew: a state that only its reducer changes, views that render it, and components that know only
//! their properties. It computes nothing about a measure: every figure on it comes from a finding.
//!
//! There are two programs: [`starter`] is small and makes the first comparison; [`full`] has everything and is loaded when
//! somebody asks for it. They share `shared`.

pub mod full;
mod shared;
pub mod starter;
