//! Text that could run as a formula: marked when written, and the mark taken off when read.

use proptest::prelude::*;
use trust_benchmark::spreadsheet::{escape_formula, unescape_formula};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(15_000))]

    #[test]
    fn the_mark_comes_off_exactly(cell in "['=+@\t\r\n＝－0-9.,% a-]{0,8}|\\PC{0,8}") {
        let written = escape_formula(&cell);
        prop_assert_eq!(unescape_formula(&written), cell.as_str());
    }

    #[test]
    fn nothing_that_could_run_is_written(cell in "[=+@\t\r＝＋－＠-][a-z0-9(!]{0,6}") {
        let written = escape_formula(&cell);
        let is_number = written.parse::<f64>().is_ok();
        prop_assert!(written.starts_with('\'') || is_number, "{}", written);
    }
}
