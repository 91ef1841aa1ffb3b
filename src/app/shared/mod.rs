//! Parts of the page that know nothing but their properties.

mod entry_core;
mod field_message;
mod figure_field;
mod finding_article;
mod no_break;
mod percentile_table;
mod picture;
mod standing;
mod theme;
mod tool;
mod undo_history;
mod year_select;

pub(crate) use entry_core::EntryCore;
pub(crate) use field_message::{field_message, figure_message};
pub(crate) use figure_field::{FigureField, Message, figure_field};
pub(crate) use finding_article::{Article, finding_article, finding_heading, finding_notes};
pub(crate) use no_break::no_break;
pub(crate) use percentile_table::percentile_table;
pub(crate) use picture::{Drawing, Picture};
pub(crate) use standing::Standing;
pub(crate) use theme::{Theme, use_theme};
pub(crate) use tool::tool;
pub(crate) use undo_history::History;
pub(crate) use year_select::results_year_choice;
