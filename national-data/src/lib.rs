//! Reads the Department for Education's files and writes the figures that the widget bundles.
//!
//! The split is that of a build: [`sources`] describe the files in TOML, so that next year's file needs a new
//! description and no code; [`trusts`], [`england`], [`areas`], [`schools`], [`any_size`], [`gathered`],
//! [`mod@members`] and [`bands`] read them, and stop at the first thing that is not as described, naming file, line and
//! column; [`checks`] repeats what is known of the figures; [`trust_text`], [`england_text`], [`area_text`],
//! [`school_text`], [`band_text`], [`member_text`] and [`mod@names`] write them as tables that people can read and
//! compare; [`pack()`], [`packs()`], [`names()`] and [`members()`] make the widget's bundle, packs, index of names and
//! list of schools from those tables alone, so that what is read and what is shipped cannot drift apart.
//!
//! Everything is made in memory and written at the end, each file by renaming: a build that stops leaves `data/` as it
//! was. Nothing in the output depends on when or where the build ran.

pub mod any_size;
pub mod area_pack;
pub mod area_source;
pub mod area_text;
pub mod areas;
pub mod band_pack;
pub mod band_text;
pub mod bands;
pub mod build;
pub mod catalogue;
pub mod cell;
pub mod census;
pub mod checks;
pub mod dictionary;
pub mod encoding;
pub mod england;
pub mod england_text;
pub mod error;
mod evidence_checks;
pub mod files;
pub mod gathered;
pub mod gathered_schools;
pub mod gathered_source;
pub mod gathered_text;
pub mod intervals;
pub mod listed;
pub mod member_pack;
pub mod member_source;
pub mod member_text;
pub mod members;
pub mod name_pack;
pub mod names;
pub mod pack;
pub mod pupil_sds;
pub mod quantiles;
pub mod recipes;
pub mod school_pack;
pub mod school_source;
pub mod school_text;
pub mod schools;
pub mod sources;
pub mod table;
pub mod trust_pack;
pub mod trust_text;
pub mod trusts;
pub mod years;

pub use build::{Built, build};
pub use error::BuildError;
pub use files::DataFiles;
pub use member_pack::members;
pub use name_pack::names;
pub use pack::{pack, packs};
