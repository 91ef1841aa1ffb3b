//! The first comparison: the five measures that the Department publishes for trusts, all pupils, no more. It is a widget of
//! its own because it must be on the page before anybody waits; what it knows is handed to the whole widget, in the same
//! page, when somebody asks for more.

mod catalogue;
mod state;
mod store;
mod views;
mod widget;

pub use widget::mount;
