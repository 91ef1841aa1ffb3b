//! Finding a trust by its name, and starting from what was published of it.

/// The button that opens the search, and its heading.
pub(crate) const FIND: &str = "Find your trust by name";

/// In the place of the search until the names are there.
pub(crate) const LOADING: &str = "Loading the names of trusts…";

/// How the loading of the names is announced.
pub(crate) const BEING_LOADED: &str = "The names of trusts are being loaded.";
pub(crate) const NOT_LOADED: &str =
    "The names of trusts could not be loaded. Check the connection and try again.";
pub(crate) const LOADED: &str =
    "The names of trusts are there. Type a name or a number in the field that follows.";

/// The label of the search field.
pub(crate) const QUERY: &str = "Name, companies number or the Department’s identifier";
pub(crate) const PRIVACY: &str = "All names are in this page already: what you type here is sent nowhere.";

/// What is waited for while the tables of the chosen trust are loaded.
pub(crate) const ITS_TABLES: &str = "tables in which it stands";

/// The button that goes back to the search.
pub(crate) const ANOTHER_TRUST: &str = "Choose another trust";

/// The button that fills the fields with what was published.
pub(crate) const START: &str = "Start from these figures";

/// After the offer where the fields hold something.
pub(crate) const REPLACES: &str = " What is in the fields now makes way; undo brings it back.";
