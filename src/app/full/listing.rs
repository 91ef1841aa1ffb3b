//! Filling the table with the schools of the trust that was looked up, from the Department's list, which is loaded when
//! somebody asks for it.

use std::rc::Rc;

use super::announced::Change;
use super::state::State;
use super::table_view::EntryMode;
use crate::analysis::ListedSchools;
use crate::measures::Measure;
use crate::national::Members;

/// What happens on the way.
#[derive(Debug, Clone)]
pub(crate) enum List {
    /// The list is asked for.
    Asked,
    /// It has arrived, or could not be had.
    Arrived(Option<Rc<[u8]>>),
}

/// How it stands.
#[derive(Debug, Clone, Default)]
pub(crate) enum Listing {
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

impl Listing {
    /// What the table was filled with.
    pub(crate) const fn filled(&self) -> Option<&Rc<ListedSchools>> {
        match self {
            Self::Filled(listed) => Some(listed),
            Self::Unasked | Self::Loading | Self::Failed(_) => None,
        }
    }
}

impl State {
    /// Does it, `before` being the state without it; the schools take the place of those in the table.
    pub(super) fn listed(mut self, list: List, before: &Self) -> Self {
        let bytes = match list {
            List::Asked => {
                self.listing = Listing::Loading;
                self.last_change = Change::Found("The list of schools is being loaded.".to_owned());
                return self;
            }
            List::Arrived(bytes) => bytes,
        };
        match self.schools_listed(bytes.as_deref()) {
            Ok(listed) => {
                self.history.remember(before.moment());
                self.table = listed.table().clone();
                self.choices.way = EntryMode::BySchool;
                self.last_change = Change::Found(listed.said());
                self.listing = Listing::Filled(Rc::new(listed));
                self.refreshed()
            }
            Err(why) => {
                self.listing = Listing::Failed(why.clone());
                self.last_change = Change::Failed(why);
                self
            }
        }
    }

    fn schools_listed(&self, bytes: Option<&[u8]>) -> Result<ListedSchools, String> {
        let bytes =
            bytes.ok_or("The list of schools could not be loaded. Check the connection and try again.")?;
        let members = Members::decode(bytes).map_err(|error| error.to_string())?;
        let none = || {
            format!(
                "The list of {} has no schools of this trust. Type them, or paste them from a spreadsheet.",
                members.as_at()
            )
        };
        let started = self.started.as_deref().ok_or_else(none)?;
        let measures: Vec<&Measure> = self.each_measure().collect();
        ListedSchools::of(started, &members, &measures).ok_or_else(none)
    }
}
