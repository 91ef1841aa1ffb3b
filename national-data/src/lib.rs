//! Reads the Department for Education's files and writes the figures that the widget bundles.
//!
//! 1. [`sources`] describe the files in TOML, so that next year's file needs a new description and no code.
//! 2. [`trusts`], [`england`], [`areas`], [`schools`], [`any_size`], [`membership`], [`aggregation`], [`mod@members`],
//!    [`bands`], [`census`] and [`register`] read them. They stop at the first thing that is not as described, and name file, line and column.
//! 3. [`checks`] and [`cross_file_checks`] compare the figures with what is known of them.
//! 4. The modules whose names end in `_text`, and [`mod@names`], write tables that people can read and compare.
//! 5. [`pack()`], [`packs()`], [`names()`] and [`members()`] make the widget's bundle, packs, index of names and list of
//!    schools from those tables alone, so that what is read and what is shipped cannot differ.
//!
//! Everything is made in memory and written at the end, each file by renaming. A build that stops leaves `data/` as it
//! was. Nothing in the output depends on when or where the build ran.
#![allow(
    missing_docs,
    reason = "nobody else builds on this crate, and most names say it: comments are for what they do not say"
)]

pub mod aggregation;
pub mod any_size;
pub mod any_size_source;
pub mod area_pack;
pub mod area_source;
pub mod area_text;
pub mod areas;
pub mod authority_years;
pub mod band_pack;
pub mod band_text;
pub mod bands;
pub mod build;
pub mod catalogue;
pub mod cell;
pub mod census;
pub mod checks;
pub mod cohort_source;
pub mod cross_file_checks;
pub mod derived_trust_text;
pub mod dictionary;
pub mod encoding;
pub mod england;
pub mod england_text;
pub mod error;
mod evidence_checks;
pub mod files;
pub mod intervals;
pub mod member_details;
pub mod member_pack;
pub mod member_source;
pub mod member_text;
pub mod members;
pub mod membership;
pub mod membership_source;
pub mod name_case;
pub mod name_pack;
pub mod names;
pub mod pack;
pub mod pupil_counts;
pub mod pupil_sds;
pub mod pupil_source;
pub mod quantiles;
pub mod register;
pub mod school_pack;
pub mod school_rows;
pub mod school_source;
pub mod school_text;
pub mod schools;
pub mod sources;
pub mod table;
pub mod trust_location;
pub mod trust_pack;
pub mod trust_text;
pub mod trusts;
pub mod years;

pub use build::{Built, COUNTRY, build};
pub use error::BuildError;
pub use files::DataFiles;
pub use member_pack::members;
pub use name_pack::names;
pub use pack::{pack, packs};
