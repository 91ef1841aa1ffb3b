//! What the person entered, exactly as typed, and what it says once read. Texts are kept as they are, right or wrong, so
//! that a mistake costs only a message: reading happens beside them, never instead of them.

mod circumstances;
mod doubt;
mod entries;
mod field;
mod field_problem;
mod figure;
mod left_out;
mod number_text;
mod paper_choices;
mod plain_text;
mod profile;
mod published_trust;
mod pupils;
mod reflections;
mod results_year;
mod school;
mod school_table;
mod suppressed;
mod suppression_code;
mod trust_name;
mod withheld;
mod year_exchange;

pub use circumstances::{CircumstanceProblem, REGIONS, read_schools, read_share};
pub use doubt::Doubt;
pub use entries::{Entered, Entries, PupilsReading};
pub use field::{Circumstance, Entry, Field};
pub use field_problem::FieldProblem;
pub use figure::{Figure, FigureProblem, read_figure, typed_figure};
pub use number_text::{Example, NumberProblem, Reading, is_unfinished};
pub use paper_choices::{OwnWords, PaperChoices, PaperPart};
pub(crate) use plain_text::plain_number_text;
pub use profile::Profile;
pub use published_trust::PublishedTrust;
pub(crate) use pupils::without_thousands_separators;
pub use pupils::{Pupils, PupilsProblem, read_pupils};
pub use reflections::{Prompt, Reflections};
pub use results_year::{dated_cohort, offered_results_years};
pub use school::{Attained, Change, NoSuchSchool, School, SchoolOutcome, SchoolProblem, Schools};
pub(crate) use school_table::plain_name;
pub use school_table::{
    Addend, CellReading, CellRemark, Column, FactProblem, MeasureSchools, Refusal, RowId, SchoolFact,
    SchoolRow, SchoolTable, Standing, TableCheck, WithoutPupils, read_joined, read_urn,
};
pub use suppressed::Suppressed;
pub use suppression_code::SuppressionCode;
pub use trust_name::TrustName;
pub use withheld::Withheld;
pub use year_exchange::YearExchange;
