//! What is said of the national figures: what is missing and what is nearest to it, how settled figures are, and why a file
//! of them cannot be used.

mod distribution;
mod load_errors;
mod no_distribution;
mod population;
mod published;
mod status;
