//! What the person entered, exactly as typed, and what it says once read. Texts are kept as they are, right or wrong, so
//! that a mistake costs nothing but a message: reading happens beside them, never instead of them.

mod circumstances;
mod entries;
mod field;
mod field_text;
mod figure;
mod import;
mod number_text;
mod profile;
mod pupils;
mod reflections;
mod school;
mod school_table;
mod withheld;

pub use circumstances::{CircumstanceProblem, REGIONS, read_schools, read_share};
pub use entries::{Entered, Entries, PupilsReading};
pub use field::{Circumstance, Entry, Field};
pub use field_text::field_label;
pub use figure::{Figure, FigureProblem, fraction_hint, read_figure};
pub use import::{
    Account, Address, AsideRow, Choice, ChoiceGroup, ColumnMatch, ColumnMeaning, How, Import, Joined,
    Matching, Placed, Replaced, RowAside, Scale, SetAside, Shape, column_letters, read_results_year,
};
pub use number_text::{NumberProblem, Reading, is_unfinished};
pub use profile::Profile;
pub use pupils::{Pupils, PupilsProblem, read_pupils};
pub use reflections::{Prompt, Reflections, Taken};
pub use school::{Attained, Change, NoSuchSchool, School, SchoolOutcome, SchoolProblem, Schools, Suppressed};
use school_table::plain_name;
pub use school_table::{
    Addend, CellReading, Column, Gathered, Refusal, RowId, SchoolFact, SchoolRow, SchoolTable, Standing,
    TableCheck, WithoutPupils, read_joined, read_urn,
};
pub use withheld::Withheld;
