//! The everyday commands of the project: `cargo xtask run`, `test`, `build`, `tools` and `national`.
//!
//! It is a library as well as a program, so that the browser tests use the server that `run` starts, and find browsers as
//! `tools` does. What is tested is what is served.
//!
//! | module | what it does |
//! |---|---|
//! | [`cli`] | reading the command line |
//! | [`workspace`] | paths |
//! | [`process`] | running other programs, with time limits |
//! | [`tools`] | finding and installing tools, each in its version |
//! | [`release`] | building the widget into `dist/` |
//! | [`minify`] | minifying the built page |
//! | [`lazy_assets`] | naming and listing the files that the page loads later |
//! | [`sizes`] | the sizes of the built files, and the budget |
//! | [`server`] | serving `dist/` as a host should |
//! | [`checks`] | all steps of `cargo xtask test` |
//! | [`tally`] | counting test results |

pub mod checks;
pub mod cli;
pub mod lazy_assets;
pub mod minify;
pub mod process;
pub mod release;
pub mod server;
pub mod sizes;
pub mod tally;
pub mod tools;
pub mod workspace;
