//! Parts of the page that know only their properties.

mod country;
mod entry_core;
mod field_message;
mod figure_field;
mod figure_table;
mod finding_heading;
mod front_door;
mod no_break;
mod overview_row;
mod percentile_table;
mod place_strip;
mod section_nav;
mod text_content;
mod tool;
mod undo_history;
mod year_select;

pub(crate) use country::country;
pub(crate) use entry_core::{EntryCore, FORM_LINE, UNDO_LINE, lines_of};
pub(crate) use field_message::{field_message, figure_message};
pub(crate) use figure_field::{FigureField, Message, figure_field};
pub(crate) use figure_table::{figure_columns, figure_row};
pub(crate) use finding_heading::finding_heading;
pub(crate) use front_door::{front_door, trust_line};
pub(crate) use no_break::no_break;
pub(crate) use overview_row::{RowHead, RowVerdict, measure_name, row_head, strip_axis};
pub(crate) use percentile_table::percentile_table;
pub(crate) use place_strip::place_strip;
pub(crate) use section_nav::section_nav;
pub(crate) use text_content::whole;
pub(crate) use tool::{REDO, UNDO, tool, tool_to_go_to};
pub(crate) use undo_history::History;
pub(crate) use year_select::results_year_choice;
