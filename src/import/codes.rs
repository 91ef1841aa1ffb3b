//! The Department's column codes in the files of schools and trusts, `PTRWM_EXP`, `ATT8SCR`, `PERCTOT`, as
//! `data/headings/codes.csv` lists them. Group and year stand apart in a code (`_FSM6CLA1A`), and so does the weighting of
//! trusts' files (`_WGTAVG`). The keys of files that others made of the Department's stand beside them, because the
//! builder reads those too.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vocabulary::records;
use crate::measures::PupilGroup;

/// What a code means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Code {
    /// The figure of one of these measures, by their identifiers; of a group, if the code names it in its own way.
    Figure(Vec<&'static str>, Option<PupilGroup>),
    /// How many pupils reached what a measure counts.
    Reached(&'static str),
    /// The pupils of a cohort.
    Cohort(&'static str),
    /// The pupils of a measure that has its own.
    Own(&'static str),
    /// Pupils of the cohort that the file is about.
    SomeCohort(PupilGroup),
}

/// By the code without what parts it, and by the code as it is parted.
static CODES: LazyLock<HashMap<String, Code>> = LazyLock::new(|| {
    let mut codes = HashMap::new();
    for record in records(include_str!("../../data/headings/codes.csv")) {
        if let Some((code, meaning)) = read(&record) {
            codes.insert(code.replace('_', ""), meaning.clone());
            codes.insert(code, meaning);
        }
    }
    codes
});

fn read(record: &[&'static str]) -> Option<(String, Code)> {
    let [code, kind, means, group] = *record else {
        return None;
    };
    let group = PupilGroup::ALL.into_iter().find(|known| known.id() == group);
    let meaning = match kind {
        "figure" => Code::Figure(means.split(' ').collect(), group),
        "reached" => Code::Reached(means),
        "cohort" => Code::Cohort(means),
        "own" => Code::Own(means),
        "pupils" => Code::SomeCohort(group?),
        _ => return None,
    };
    Some((code.to_lowercase(), meaning))
}

/// The meaning of a code in small letters, parted by underscores as in its file or not parted.
pub(super) fn code(text: &str) -> Option<&'static Code> {
    CODES.get(text)
}
