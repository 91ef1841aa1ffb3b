//! Every sentence that a person reads. [`crate::analysis`] finds the numbers and says which case holds; the words for it
//! are here, so that a sentence is written, checked and one day translated in one place, and so that no number is computed
//! while it is being worded.
//!
//! The files mirror those of `analysis`: the words of a type are in the file of the same topic, as methods of that type.
//! The folders `entry`, `import`, `measures`, `national` and `spreadsheet` hold the names and messages of those modules,
//! which say what is wrong as data and never as a sentence. What the page itself says is in `interface`, whose files mirror
//! the views.

mod about;
mod absence_by_band;
mod beside_england;
mod best_estimate;
pub(crate) mod board_paper;
mod both_groups;
mod caveats;
pub(crate) mod date;
mod disclosure;
pub(crate) mod embed_code;
mod england;
mod entry;
pub(crate) mod explanation;
pub(crate) mod figures;
mod finding;
pub(crate) mod findings_book;
mod funnel;
mod funnel_table;
mod import;
mod intake;
mod intake_table;
#[cfg(feature = "widget")]
pub(crate) mod interface;
mod measures;
mod methods;
mod national;
pub(crate) mod national_distribution;
pub(crate) mod number_format;
mod outcome;
mod over_years;
mod over_years_table;
mod overview_row;
mod own_schools;
mod peers;
pub(crate) mod place;
mod prefill;
mod progress8_band;
mod reflection;
mod saved_file;
mod school_csv;
mod school_results;
mod school_totals;
mod section;
mod sector;
mod source;
mod spreadsheet;
mod standing_out;
mod table;
mod targets;
mod unlisted;
mod unusual;
mod what_if;
mod whose_year;
mod without_range;
mod workbook;
mod worked_example;

pub use about::{COMPONENTS, CONTACT, SOFTWARE, about, overdue};
pub use explanation::{Block, Grid, Part, Sum};
pub use figures::Figures;
pub use funnel_table::{FunnelDrawn, why_no_funnel};
pub use import::{Choice, ChoiceGroup, OfferedAnswer};
pub use intake_table::intake_wanted;
pub use methods::{METHODS, REFERENCE_CASES, methods};
pub use prefill::{HitText, PublishedCell, PublishedRow, hits_text};
pub use reflection::{
    Aimed, Assurance, Capacity, GoalChoice, Goals, Holding, Question, STRANDS, Strand, TOOLKIT,
    TOOLKIT_ADDRESS, TOOLKIT_NOTE, TOOLKIT_STRANDS, Takes, toolkit_strands,
};
pub(crate) use school_csv::school_csv_title;
pub use sector::{SectorRow, SectorTable};
pub use source::source_line;
pub(crate) use source::{Cited, in_brief};
pub use standing_out::ORDER;
pub use table::{Row, RowKind};
pub use targets::{ARITHMETIC, BySchool, EACH_SCHOOL, NO_TARGET, target_figures};
pub use what_if::NO_FORECAST;
pub(crate) use workbook::{no_workbook, text_too_long, too_many_columns, too_many_rows};
pub use worked_example::{WorkedExample, example_finding, two_schools};
