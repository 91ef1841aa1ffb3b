//! Where the headings are: seldom sure to be in the first row, because people write titles above them, and sometimes down
//! the first column, with the schools across.

use std::collections::HashMap;

use super::dictionary::{Dictionary, Lookup};
use super::sheet::SheetView;

/// Titles take no more rows than this.
const ROWS: usize = 30;

/// Headings down a column have no more columns before them than this.
const COLUMNS: usize = 5;

/// No sheet has more headings down a column than this: longer ones list schools.
const MOST_DOWN: usize = 600;

/// How a sheet is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Headings {
    pub(super) turned: bool,
    /// The row with the headings, as the sheet is looked at; `None` where nothing is known of any.
    pub(super) row: Option<usize>,
}

/// Finds the headings: in the row where most are understood, and across rather than down where it is as many.
pub(super) fn find<'a>(
    rows: &'a [Vec<String>],
    dictionary: &'a Dictionary<'a>,
    turned: Option<bool>,
) -> Headings {
    let mut seen = Seen {
        dictionary,
        texts: HashMap::new(),
    };
    let mut upright = || seen.best(SheetView::new(rows, false), ROWS);
    let (turned, (_, row)) = match turned {
        Some(false) => (false, upright()),
        Some(true) => (true, seen.best(SheetView::new(rows, true), COLUMNS)),
        None => {
            let upright = upright();
            let on_its_side = match rows.len() {
                0..=MOST_DOWN => seen.best(SheetView::new(rows, true), COLUMNS),
                _ => (0, None),
            };
            if on_its_side.0 > upright.0 {
                (true, on_its_side)
            } else {
                (false, upright)
            }
        }
    };
    Headings { turned, row }
}

/// What is known of texts already looked up: both ways of looking at a sheet meet the same.
struct Seen<'a> {
    dictionary: &'a Dictionary<'a>,
    texts: HashMap<&'a str, bool>,
}

impl<'a> Seen<'a> {
    /// How many headings are understood in the best of the first rows, and which it is.
    fn best(&mut self, sheet: SheetView<'a>, rows: usize) -> (usize, Option<usize>) {
        let mut best = (0, None);
        for row in 0..sheet.height().min(rows) {
            let cells = sheet.filled(row).take(MOST_DOWN);
            let understood = cells.filter(|(_, text)| self.is_understood(text)).count();
            if understood > best.0 {
                best = (understood, Some(row));
            }
        }
        best
    }

    fn is_understood(&mut self, text: &'a str) -> bool {
        let dictionary = self.dictionary;
        *self
            .texts
            .entry(text)
            .or_insert_with(|| text.len() < LONGEST && dictionary.look_up(text) != Lookup::Unknown)
    }
}

/// A longer text is a remark and no heading.
pub(super) const LONGEST: usize = 200;
