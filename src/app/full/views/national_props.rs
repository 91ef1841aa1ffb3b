//! The national figures as what a component or a memo is made of: the same where they are the same in memory. They become
//! others only when a pack is joined, and nobody compares them by value.

use std::rc::Rc;

use crate::national::National;

/// National figures that are compared by where they are.
#[derive(Clone)]
pub(crate) struct SameNational(pub(crate) Rc<National>);

impl PartialEq for SameNational {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
