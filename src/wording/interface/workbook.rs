//! Why the program that writes workbooks gave nothing, and what to do.

pub(crate) const NOT_LOADED: &str = "The part of this page that writes workbooks could not be loaded. Check the connection and try \
     again, or save the tables as CSV.";

pub(crate) const STOPPED: &str =
    "Writing the workbook stopped half-way: it needs more memory than there is. Save the tables as CSV.";
