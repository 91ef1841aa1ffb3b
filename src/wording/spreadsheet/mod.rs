//! What is said while a spreadsheet is read: how far reading has come, and why a file was not read.

mod progress;
mod read_error;
