//! What a person does to their board paper. What they have decided is entered like everything else, so that undo, files and
//! links have it too.

use crate::analysis::Disclosure;
use crate::entry::PaperPart;
use crate::measures::MeasureGroup;

/// What is done to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PaperAction {
    /// Shows a part or leaves it out.
    Show(PaperPart, bool),
    /// Shows these measures in full.
    Choose(Vec<MeasureGroup>),
    /// Puts a sentence into the person's own words: its name, what is found, and theirs.
    Write(String, String, String),
    /// Lets small numbers of pupils leave the page, or not.
    Disclose(Disclosure),
}
