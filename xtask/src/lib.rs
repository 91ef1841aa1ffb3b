//! The everyday commands of the project: `cargo xtask --help` lists them.
//!
//! Being a library as well as a program lets the browser tests use the same server that `run` starts, and the same
//! knowledge of where the browsers are: what is tested is then what is served.
//!
//! | module | what it knows |
//! |---|---|
//! | [`cli`] | the words that can be typed |
//! | [`workspace`] | where things lie |
//! | [`process`] | running other programs, with time limits |
//! | [`tools`] | which tools are needed, in which version, and how to install each |
//! | [`release`] | building the widget into `dist/` |
//! | [`code_splitting`] | building the full program in two files |
//! | [`short_names`] | giving programs and scripts short names for each other |
//! | [`glue`] | making each program's script start it as often as needed |
//! | [`worker`] | making one script of each worker |
//! | [`minify`] | minifying the built page |
//! | [`lazy_assets`] | naming and listing the files that the page loads later |
//! | [`integrity`] | the hashes by which browsers check what they load |
//! | [`bundled_software`] | which software of others is built in, with its licences |
//! | [`offline`] | telling the worker what to keep for when there is no network |
//! | [`mod@bench`] | speed and size beside other pages |
//! | [`reproduce`] | whether two builds are the same |
//! | [`sizes`] | what the built files weigh, and the budget |
//! | [`server`] | serving `dist/` as a host should |
//! | [`checks`] | everything that must hold before a change is done |
//! | [`tally`] | counting test results |

pub mod bench;
pub mod bundled_software;
pub mod checks;
pub mod cli;
pub mod code_splitting;
pub mod glue;
pub mod integrity;
pub mod lazy_assets;
pub mod minify;
pub mod offline;
pub mod process;
pub mod release;
pub mod reproduce;
pub mod server;
pub mod short_names;
pub mod sizes;
pub mod tally;
pub mod tools;
pub mod worker;
pub mod workspace;
