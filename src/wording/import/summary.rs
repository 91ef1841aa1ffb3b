//! What a sheet holds and what was taken from it, in a sentence or two each.

use crate::import::{ImportReport, MergedTable};
use crate::measures::group_thousands;

impl ImportReport {
    /// What would become of every cell: the parts add up to all that are filled.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut parts = vec![format!("{} can be used", counted(self.taken))];
        let mut part = |cells: usize, one: &str, more: &str| match cells {
            0 => {}
            1 => parts.push(format!("one {one}")),
            _ => parts.push(format!("{} {more}", counted(cells))),
        };
        part(self.withheld.len(), "holds a DfE code", "hold a DfE code");
        part(
            self.refused.len(),
            "cannot be used as it is",
            "cannot be used as they are",
        );
        part(self.all_set_aside(), "is ignored", "are ignored");
        part(self.headings, "is a heading", "are headings");
        let end = parts.pop().unwrap_or_default();
        let said = if parts.is_empty() {
            end
        } else {
            format!("{} and {end}", parts.join(", "))
        };
        let cells = if self.filled == 1 { "cell" } else { "cells" };
        format!("Of {} {cells}, {said}.", counted(self.filled))
    }

    /// What was taken for the whole trust from the file of that name.
    #[must_use]
    pub fn taken_for_the_trust(&self, name: &str, replaced: usize) -> String {
        let over = written_over(replaced);
        format!(
            "{} from {name}.{over}{}",
            match self.taken {
                1 => "1 figure was imported".to_owned(),
                some => format!("{} figures were imported", counted(some)),
            },
            self.left_to_correct()
        )
    }

    /// What is still to be corrected, as further sentences.
    fn left_to_correct(&self) -> String {
        match self.refused.len() {
            0 => String::new(),
            1 => " One cell cannot be used yet: the message beside it says why.".to_owned(),
            some => format!(
                " {} cells cannot be used yet: the messages beside them say why.",
                counted(some)
            ),
        }
    }
}

impl MergedTable {
    /// What was taken for the schools from the file of that name.
    #[must_use]
    pub fn summary(&self, name: &str, account: &ImportReport) -> String {
        let schools = |count: usize| match count {
            1 => "one school".to_owned(),
            some => format!("{} schools", counted(some)),
        };
        let came = if self.kept == 0 {
            format!(
                "{} cells for {} were imported from {name}.",
                counted(account.taken),
                schools(self.added)
            )
        } else {
            let added = match self.added {
                0 => "No school was added".to_owned(),
                1 => "One school was added".to_owned(),
                some => format!("{} schools were added", counted(some)),
            };
            format!(
                "{} cells were imported from {name}. {added}.",
                counted(account.taken)
            )
        };
        let went = match self.removed {
            0 => String::new(),
            1 => " One row was replaced. Undo brings it back.".to_owned(),
            some => format!(" {} rows were replaced. Undo brings them back.", counted(some)),
        };
        came + &went + &written_over(self.replaced.len()) + &account.left_to_correct()
    }
}

fn written_over(cells: usize) -> String {
    match cells {
        0 => String::new(),
        1 => " One cell was overwritten. Undo brings it back.".to_owned(),
        some => format!(
            " {} cells were overwritten. Undo brings them back.",
            counted(some)
        ),
    }
}

fn counted(cells: usize) -> String {
    group_thousands(cells as u64)
}
