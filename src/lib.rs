//! **Trust Benchmark**: an English multi-academy trust enters its pupils' outcomes and sees, honestly, where it stands
//! among the country's trusts. Everything runs in the browser; nothing that is entered leaves it.
//!
//! Data flows one way: what the person entered ([`trust`]) and what the country did ([`national`]) meet in
//! [`comparison`], and everything shown comes from its findings, so that text, table and chart cannot disagree.
//!
//! | module | what it knows | pure |
//! |---|---|---|
//! | [`address`] | which view the page's address names, never a figure | yes |
//! | [`measures`] | what each outcome is: its unit, direction, valid range, why it matters | yes |
//! | [`stats`] | the methods, one concept a file; numbers only | yes |
//! | [`national`] | the bundled distributions: format, decoding, queries | yes |
//! | [`spreadsheet`] | sheets of text cells, from pasted text and files | yes |
//! | [`trust`] | what the person entered, and its checks | yes |
//! | [`analysis`] | entry × national → findings: numbers, no sentences | yes |
//! | [`wording`] | every sentence that a person reads: of findings, names and messages | yes |
//! | [`report`] | what a person takes away: the table as CSV | yes |
//! | [`saved`] | what a person saves: the form of the file | yes |
//! | [`charts`] | scenes (pure) and the painter that puts them on a canvas | scenes only |
//! | [`browser`] | the page's address, palette, observers, rescue: the only home of `web_sys` outside painters | no |
//! | [`app`] | Yew: state and reducer, views, components | no |
//!
//! Pure modules import neither Yew nor the browser; `tests/architecture.rs` holds them to it. They are therefore tested
//! natively, which is nearly everything.

pub mod analysis;
#[cfg(feature = "widget")]
pub mod app;
#[cfg(feature = "widget")]
pub mod browser;
pub mod charts;
pub mod entry;
pub mod export;
pub mod import;
pub mod measures;
pub mod national;
pub mod route;
pub mod saved;
pub mod spreadsheet;
pub mod stats;
pub mod wording;
