//! The whole widget: every measure that the evidence holds, any group to compare with, and what follows from it.

mod widget;

pub use widget::mount;
