//! The page around the widget: the only home of `web_sys` outside the canvas painter and event types. Everything that a
//! browser may refuse is asked for here, and a refusal is an answer, never a panic.

pub(crate) mod address;
pub(crate) mod boot;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod files;
pub(crate) mod page;
pub(crate) mod palette;
pub(crate) mod picture_file;
pub(crate) mod print;
pub(crate) mod reader;
pub(crate) mod storage;
pub(crate) mod task;
pub(crate) mod watch;
pub(crate) mod workbook;
