//! What follows from the figures, as [`recompute`](crate::app::full::recompute) leaves it. Views only read it.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::analysis::{Overview, RowOrder, Totals};
use crate::entry::{Entries, TableCheck};
use crate::export::GuardedFigures;

/// What follows from the figures.
#[derive(Debug, Clone, Default)]
pub(crate) struct Derived {
    /// What there is to say of the table's cells.
    pub(crate) table_check: Rc<TableCheck>,
    /// What the schools add up to.
    pub(crate) totals: Rc<Totals>,
    /// What is compared: the whole trust's figures or, where figures are entered by school, their totals.
    pub(crate) compared: Rc<Entries>,
    /// Every comparison.
    pub(crate) overview: Rc<Overview>,
    /// The order in which they are shown.
    pub(crate) row_order: Rc<RowOrder>,
    /// What of the figures may leave the page, once somebody has asked.
    pub(crate) guarded: OnceCell<Rc<GuardedFigures>>,
}
