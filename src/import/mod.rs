//! From a sheet's text cells, of whatever file or clipboard, to the table of schools or the whole trust's fields.
//!
//! It goes in two steps, so that a person sees how a sheet is understood before anything is taken: a [`Matching`] says
//! where the headings are and what each column holds, and can be corrected; [`Matching::take`] makes the table of it, with
//! an [`ImportReport`] in which no cell is lost. Nothing is guessed: a heading that could mean two things is left open, and what
//! cannot be read stands in its cell with the reason.

mod carried_groups;
mod cell_format;
mod cell_mark;
mod cell_outcomes;
mod cell_text;
mod codes;
mod column_doubts;
mod column_match;
mod columns;
mod corrections;
mod counted_pupils;
mod data_rows;
mod decimal;
mod dictionary;
mod doubtful_zero;
mod heading_parts;
mod heading_words;
mod heading_year;
mod headings;
mod identity;
mod import_report;
mod lone_lines;
mod long_table;
mod matching;
mod matching_steps;
mod meaning;
mod measure_title;
mod merge;
mod missing;
mod month_names;
mod name_year;
mod neighbour_doubts;
mod normalize_cell;
mod number;
mod odd_names;
mod open_questions;
mod outside_texts;
mod part_of_year;
mod phonics_marks;
mod plain_names;
mod pupil_columns;
mod question;
mod record_type;
mod repeated_blocks;
mod row_doubts;
mod row_kind;
mod row_meanings;
mod row_notes;
mod row_words;
mod rows_of_schools;
mod said_date;
mod scale;
mod school_of_title;
mod shape;
mod sheet;
mod short_years;
mod spread_headings;
mod standards;
mod stated_year;
mod subject_columns;
mod subset_measures;
mod summary_rows;
mod tag;
mod take;
mod title_contradiction;
mod title_doubts;
mod title_words;
mod unexplained_column;
mod unplaced_headings;
mod vocabulary;
mod year_alignment;
mod year_remark;
mod years;
mod years_of_other;

pub use cell_mark::CellMark;
pub use column_match::{ColumnDoubt, ColumnMatch};
pub use data_rows::{UnusedReason, UnusedRow};
pub use heading_year::read_results_year;
pub use import_report::{CellProblem, ImportReport, Placed, SetAside};
pub use matching::Matching;
pub use meaning::ColumnMeaning;
pub use merge::{MergeMode, MergedTable, OverwrittenCell};
pub use missing::Missing;
pub use name_year::read_name_year;
pub use question::{
    Answer, Asked, DoubtfulPercentage, DoubtfulRow, PercentageAnswer, Question, ResultsDoubt, RowDoubt,
    UseAnswer,
};
pub use row_notes::RowNote;
pub use scale::Scale;
pub use shape::Shape;
pub use sheet::{Address, SheetLine, column_letters};
pub use take::Import;
pub use year_remark::YearRemark;

#[cfg(test)]
#[path = "../../tests/import/dictionary_units.rs"]
mod dictionary_units;
