//! National figures that are loaded when they are wanted.

/// While they are loaded; `what` names them.
pub(crate) fn loading(what: &str) -> String {
    format!("Loading the national figures: {what}…")
}

pub(crate) const NOT_LOADED: &str = "These figures could not be loaded. Check the connection and try again. If the page was updated meanwhile, \
     save your figures to a file and load the page again.";
