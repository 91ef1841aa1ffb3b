//! Finding a trust by its name, which shows what was published of it.

/// The label of the field, and what it says while it is empty.
pub(crate) const FIND: &str = "Find your trust";
pub(crate) const FIND_BY_NAME: &str = "Find your trust by name";

/// What a screen reader says of the field after its label.
pub(crate) const ABOUT_THE_FIELD: &str = "Enter part of the name. What you enter here stays in this browser.";

/// The name of the list of trusts.
pub(crate) const TRUSTS_FOUND: &str = "Trusts found";

/// In place of the list until the names are there.
pub(crate) const LOADING_NAMES: &str = "Loading trust names…";
pub(crate) const NOT_LOADED: &str = "Trust names could not be loaded. Check your connection and try again.";

/// Until the figures of the trust that was chosen are there.
pub(crate) fn loading_trust(name: &str) -> String {
    format!("Loading {name}…")
}

/// What could not be loaded, before why.
pub(crate) const ITS_FIGURES: &str = "Its figures";

/// Where published figures took the place of what a person had entered.
pub(crate) const REPLACED: &str = "This replaces your current figures. You can undo.";

/// What opens everything that was published of the trust.
pub(crate) const DETAILS: &str = "Details";
