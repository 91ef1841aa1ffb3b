//! The words of a figure by the Department's own method.

use crate::analysis::DepartmentFigure;
use crate::measures::Unit;

impl DepartmentFigure {
    /// In words, to stand beside the figure of all pupils.
    #[must_use]
    pub fn sentence(&self, unit: Unit, decimals: u8) -> String {
        let schools = match self.schools {
            1 => "the school".to_owned(),
            more => format!("the {more} schools"),
        };
        format!(
            "By DfE’s own method it would be {}. That counts {schools} by pupils and by full years in the trust, up \
             to {}. DfE counts the trusts you are compared with in that way.",
            unit.write(self.value(), decimals),
            self.most_years
        )
    }
}
