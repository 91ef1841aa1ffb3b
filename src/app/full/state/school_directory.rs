//! Filling the table with the schools of the trust that was looked up, from the Department's list, which is loaded when
//! somebody asks for it.

use std::rc::Rc;

use crate::analysis::{ListedSchools, Prefill};
use crate::measures::Measure;
use crate::national::Members;
use crate::wording::interface::school_directory as wording;

/// The name in the page of the reason why the table cannot be filled.
pub(crate) const WHY_NOT_FILLED: &str = "why-not-filled";

/// What happens on the way.
#[derive(Debug, Clone)]
pub(crate) enum DirectoryAction {
    /// The list is asked for.
    Asked,
    /// It has arrived, or could not be loaded.
    Arrived(Option<Rc<[u8]>>),
}

/// The state of the list: not asked for, being loaded, or what followed from it.
#[derive(Debug, Clone, Default)]
pub(crate) enum SchoolDirectory {
    /// Nobody has asked for the list.
    #[default]
    Unasked,
    /// It is being loaded.
    Loading,
    /// The table cannot be filled from it, and why.
    Failed(String),
    /// The table was filled from it.
    Filled(Rc<ListedSchools>),
}

impl SchoolDirectory {
    /// Does it, and returns what is announced. `prefill` is the trust whose schools are wanted.
    pub(crate) fn apply(
        &mut self,
        action: DirectoryAction,
        prefill: Option<&Prefill>,
        measures: &[&Measure],
    ) -> String {
        let bytes = match action {
            DirectoryAction::Asked => {
                *self = Self::Loading;
                return wording::BEING_LOADED.to_owned();
            }
            DirectoryAction::Arrived(bytes) => bytes,
        };
        match schools_listed(bytes.as_deref(), prefill, measures) {
            Ok(listed) => {
                let said = listed.said();
                *self = Self::Filled(Rc::new(listed));
                said
            }
            Err(why) => {
                *self = Self::Failed(why.clone());
                why
            }
        }
    }

    /// What the table was filled with.
    pub(crate) const fn filled(&self) -> Option<&Rc<ListedSchools>> {
        match self {
            Self::Filled(listed) => Some(listed),
            Self::Unasked | Self::Loading | Self::Failed(_) => None,
        }
    }
}

fn schools_listed(
    bytes: Option<&[u8]>,
    prefill: Option<&Prefill>,
    measures: &[&Measure],
) -> Result<ListedSchools, String> {
    let bytes = bytes.ok_or(wording::NOT_LOADED)?;
    let members = Members::decode(bytes).map_err(|error| error.to_string())?;
    let none = || wording::none_listed(members.as_at());
    ListedSchools::of(prefill.ok_or_else(none)?, &members, measures).ok_or_else(none)
}
