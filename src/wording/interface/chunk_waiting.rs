//! Parts of the tool that are loaded after its start.

pub(crate) const LOADING: &str = "Loading this part…";
pub(crate) const NOT_LOADED: &str = "This part could not be loaded. Nothing is lost. Check the connection and try again. If the page was updated \
     meanwhile, save your figures to a file and load the page again.";
