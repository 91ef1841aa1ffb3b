//! What is said of what a person enters: what a field asks for, why an entry cannot be used and how to correct it, and what
//! to ask about one that can be true but rarely is.

mod doubt;
mod field;
mod figure;
mod number;
mod pupils;
mod reflections;
mod school;
mod school_table;
mod suppression_code;
