//! The whole widget: every measure that the evidence holds, any group to compare with, and what follows from it. It is
//! loaded when somebody asks for it and takes over the figures of the first comparison.

mod action;
mod addressed;
mod announced;
mod announced_table;
mod choices;
mod drawn;
mod followed;
mod importing;
mod joined;
mod keeping;
mod listing;
mod lookup;
mod made;
mod moment;
mod reduce;
mod reflected;
mod state;
mod table_view;
mod trials;
mod views;
mod waiting;
mod widget;

pub use widget::mount;
