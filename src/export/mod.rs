//! What a person takes away. Every export is made here of what was entered and found, guarded by the rules of disclosure
//! unless the person turns them off, and says what it is: an example is labelled as one here too.

mod school_csv;

pub use school_csv::{SchoolCsv, school_csv};
