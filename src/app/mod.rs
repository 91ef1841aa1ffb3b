//! The page, in Yew: a state that only its reducer changes, views that render it, and components that know nothing but
//! their properties. It computes nothing about a measure: every figure on it comes from a finding.

mod catalogue;
mod components;
mod state;
mod views;
mod widget;

pub use widget::mount;
