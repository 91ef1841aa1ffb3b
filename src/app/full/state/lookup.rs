//! Looking a trust up by its name: the index, which is loaded when somebody first asks for it; what is typed in the search,
//! which goes nowhere; the trust that was chosen, and what was published of it once the tables that hold it are there.

use std::rc::Rc;

use crate::analysis::Prefill;
use crate::national::{NameMatch, NamedTable, Names, National, PackName};
use crate::wording::HitText;
use crate::wording::hits_text;
use crate::wording::interface::lookup as wording;

/// The most trusts that are listed.
pub(crate) const MOST_HITS: usize = 8;

/// What can happen while a trust is looked up.
#[derive(Debug, Clone)]
pub(crate) enum LookupAction {
    /// The search is opened or closed.
    Open(bool),
    /// The names are asked for.
    Asked,
    /// The names have arrived, or could not be had.
    Arrived(Option<Rc<[u8]>>),
    /// Something is typed in the search.
    Typed(String),
    /// A trust of the index is chosen; `None` goes back to the search.
    Chose(Option<usize>),
}

/// How the index of names stands.
#[derive(Debug, Clone, Default)]
pub(crate) enum Index {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It is being loaded.
    Loading,
    /// It could not be had, and why.
    Failed(String),
    /// It is there.
    There(Rc<Names>),
}

/// The search and what it has come to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lookup {
    pub(crate) open: bool,
    pub(crate) index: Index,
    /// What is typed in the search.
    pub(crate) query: String,
    /// The place in the index of the trust that was chosen.
    chosen: Option<usize>,
    /// What was published of it, or why that cannot be said; `None` until its tables are there.
    published: Option<Result<Rc<Prefill>, String>>,
}

impl Lookup {
    /// Does it, and says what it comes to.
    pub(crate) fn apply(&mut self, action: LookupAction, national: &National) -> String {
        match action {
            LookupAction::Open(open) => {
                self.open = open;
                String::new()
            }
            LookupAction::Asked => {
                self.index = Index::Loading;
                wording::BEING_LOADED.to_owned()
            }
            LookupAction::Arrived(bytes) => {
                let names = match bytes {
                    Some(bytes) => Names::decode(&bytes).map_err(|error| error.to_string()),
                    None => Err(wording::NOT_LOADED.to_owned()),
                };
                match names {
                    Ok(names) => {
                        self.index = Index::There(Rc::new(names));
                        wording::LOADED.to_owned()
                    }
                    Err(why) => {
                        self.index = Index::Failed(why.clone());
                        why
                    }
                }
            }
            LookupAction::Typed(query) => {
                self.query = query;
                self.chosen = None;
                self.published = None;
                self.said_of_hits().unwrap_or_default()
            }
            LookupAction::Chose(chosen) => {
                self.chosen = chosen;
                self.published = None;
                self.look(national).unwrap_or_default()
            }
        }
    }

    /// The packs that hold the tables of the trust that is chosen.
    pub(crate) fn packs(&self) -> Vec<PackName> {
        let trust = self.index().zip(self.chosen);
        let trust = trust.and_then(|(names, chosen)| names.trust(chosen));
        let mut packs: Vec<_> = trust
            .into_iter()
            .flat_map(|trust| trust.tables().map(NamedTable::pack))
            .collect();
        packs.sort_unstable();
        packs.dedup();
        packs
    }

    /// Looks what was published of the chosen trust, where all its tables are there; says so the first time.
    pub(crate) fn look(&mut self, national: &National) -> Option<String> {
        let there = |pack: &PackName| national.packs().contains(pack);
        if self.published.is_some() || !self.packs().iter().all(there) {
            return None;
        }
        let trust = self.index()?.trust(self.chosen?)?;
        let published = national
            .published(trust)
            .map(|figures| Rc::new(Prefill::of(trust.name(), national, figures).with_uid(trust.uid())))
            .map_err(|error| error.to_string());
        let said = match &published {
            Ok(published) => published.chosen(),
            Err(why) => why.clone(),
        };
        self.published = Some(published);
        Some(said)
    }

    /// The trusts that match what is typed.
    pub(crate) fn hits(&self) -> Vec<(usize, HitText)> {
        let mut found = self.found();
        found.truncate(MOST_HITS);
        let hit = |found: &NameMatch<'_>| (found.trust.index(), HitText::of(found));
        found.iter().map(hit).collect()
    }

    /// How many there are, in words; `None` while nothing is typed.
    pub(crate) fn said_of_hits(&self) -> Option<String> {
        let typed = !self.query.trim().is_empty();
        typed.then(|| hits_text(self.found().len(), MOST_HITS))
    }

    /// The name of the trust that is chosen.
    pub(crate) fn chosen(&self) -> Option<&str> {
        Some(self.index()?.trust(self.chosen?)?.name())
    }

    /// Why nothing can be said of it.
    pub(crate) fn refused(&self) -> Option<&str> {
        self.published.as_ref()?.as_ref().err().map(String::as_str)
    }

    /// What was published of it.
    pub(crate) fn published(&self) -> Option<&Rc<Prefill>> {
        self.published.as_ref()?.as_ref().ok()
    }

    fn index(&self) -> Option<&Names> {
        match &self.index {
            Index::There(names) => Some(names),
            Index::Unasked | Index::Loading | Index::Failed(_) => None,
        }
    }

    /// One more than is listed, so that it can be said that there are more.
    fn found(&self) -> Vec<NameMatch<'_>> {
        let index = self.index();
        index.map_or_else(Vec::new, |names| names.search(&self.query, MOST_HITS + 1))
    }
}
