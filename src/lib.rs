//! **Trust Benchmark**: an English multi-academy trust enters its pupils' outcomes and sees, honestly, how it compares with
//! England's trusts. Everything runs in the browser; nothing that is entered leaves it.
//!
//! Data flows one way: what the person entered ([`entry`]) and what the country did ([`national`]) meet in [`analysis`],
//! and everything shown comes from its findings, so that text, table and chart cannot disagree. Numbers and words are
//! apart: [`wording`] gives the types of the other modules their sentences, as methods and `Display` of its own, so that
//! there is one place to translate and no number is computed in a sentence.
//!
//! | module | what it knows | pure |
//! |---|---|---|
//! | [`measures`] | what each outcome is: its unit, direction, valid range, why it matters | yes |
//! | [`stats`] | the methods, one concept a file; numbers only | yes |
//! | [`national`] | the bundled distributions: format, decoding, queries | yes |
//! | [`spreadsheet`] | sheets of text cells, from pasted text and files | yes |
//! | [`entry`] | what the person entered, and its checks | yes |
//! | [`import`] | from a sheet to entries, with a report of every cell | yes |
//! | [`analysis`] | entry × national → findings: numbers, no sentences | yes |
//! | [`wording`] | every sentence that a person reads | yes |
//! | [`export`] | what a person takes away: tables as CSV and workbooks | yes |
//! | [`route`] | which view the page's address names, never a figure | yes |
//! | [`saved`] | what a person saves: the form of the file | yes |
//! | [`charts`] | scenes, layout and plots (pure) and the painters | all but the canvas |
//! | `browser` | storage, files, observers, rescue: the only home of `web_sys` outside painters | no |
//! | `app` | Yew: state and reducer, views, components | no |
//!
//! Pure modules import neither Yew nor the browser; `tests/architecture/` holds them to it. They are therefore tested
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
