//! Finding a trust by its name: the index, which is loaded when somebody first comes to the field; what is typed there, which
//! goes nowhere; the trusts that are offered, and which of them the arrow keys are at; and the trust that was chosen, with
//! what was published of it once the tables that hold it are there.

use std::rc::Rc;

use crate::analysis::{Prefill, TrustFacts};
use crate::entry::PublishedTrust;
use crate::national::{NameMatch, NamedTable, Names, National, PackName, TrustName};
use crate::wording::HitText;
use crate::wording::hits_text;
use crate::wording::interface::lookup as wording;

/// The most trusts that are listed.
pub(crate) const MOST_HITS: usize = 8;

/// What can happen while a trust is looked up.
#[derive(Debug, Clone)]
pub(crate) enum LookupAction {
    /// The names are asked for.
    Asked,
    /// The names have arrived, or could not be loaded.
    Arrived(Option<Rc<[u8]>>),
    /// Something is typed in the field.
    Typed(String),
    /// The list is to be open, or closed.
    Show(bool),
    /// A key leads to another trust of the list.
    Move(Step),
    /// The trust that the keys are at is chosen, or the only one.
    ChoseActive,
    /// The list is closed or, where it is, the field emptied.
    Escape,
    /// A trust of the index is chosen.
    Chose(usize),
}

/// Where a key leads in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// To the next one, and from the last to the first.
    Next,
    /// To the one before, and from the first to the last.
    Previous,
    First,
    Last,
}

/// How the index of names stands.
#[derive(Debug, Clone, Default)]
pub(crate) enum Index {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It is being loaded.
    Loading,
    /// It could not be loaded, and why.
    Failed(String),
    /// It is there.
    There(Rc<Names>),
}

/// A trust that is offered.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    /// Its place in the index.
    pub(crate) trust: usize,
    pub(crate) text: HitText,
}

/// The field and what it has come to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lookup {
    pub(crate) index: Index,
    /// What is in the field.
    pub(crate) query: String,
    /// Whether the list is open.
    is_open: bool,
    /// The trusts that match, as far as they are listed.
    hits: Rc<[Hit]>,
    /// Whether more match than are listed.
    has_more: bool,
    /// The place in the list that the arrow keys are at.
    active: Option<usize>,
    /// The place in the index of the trust that was chosen.
    chosen: Option<usize>,
    /// What was published of it, or why that cannot be said; `None` until its tables are there.
    published: Option<Result<Rc<Prefill>, String>>,
    /// Whether its figures took the place of figures that a person had entered.
    pub(crate) replaced: bool,
}

/// The id of a trust in the list.
pub(crate) fn option_id(place: usize) -> String {
    format!("lookup-option-{place}")
}

impl Lookup {
    /// Does it, and returns what is announced.
    pub(crate) fn apply(&mut self, action: LookupAction) -> String {
        match action {
            LookupAction::Asked => {
                self.index = Index::Loading;
                String::new()
            }
            LookupAction::Arrived(bytes) => self.arrived(bytes.as_deref()),
            LookupAction::Typed(query) => self.type_in(query),
            LookupAction::Show(open) => {
                self.is_open = open && !self.query.trim().is_empty();
                self.active = None;
                if self.is_open {
                    self.said_of_hits().unwrap_or_default()
                } else {
                    String::new()
                }
            }
            LookupAction::Move(step) => {
                self.go(step);
                String::new()
            }
            LookupAction::ChoseActive => self.choice().map(|trust| self.choose(trust)).unwrap_or_default(),
            LookupAction::Escape if self.is_open => self.apply(LookupAction::Show(false)),
            LookupAction::Escape => self.type_in(String::new()),
            LookupAction::Chose(trust) => self.choose(trust),
        }
    }

    fn type_in(&mut self, query: String) -> String {
        self.is_open = !query.trim().is_empty();
        self.query = query;
        self.chosen = None;
        self.published = None;
        self.find();
        self.said_of_hits().unwrap_or_default()
    }

    fn arrived(&mut self, bytes: Option<&[u8]>) -> String {
        let names = match bytes {
            Some(bytes) => Names::decode(bytes).map_err(|error| error.to_string()),
            None => Err(wording::NOT_LOADED.to_owned()),
        };
        match names {
            Ok(names) => {
                self.index = Index::There(Rc::new(names));
                // What was typed meanwhile is answered now.
                self.find();
                self.said_of_hits().unwrap_or_default()
            }
            Err(why) => {
                self.index = Index::Failed(why.clone());
                why
            }
        }
    }

    /// Finds the trusts that match what is typed.
    fn find(&mut self) {
        self.active = None;
        let Index::There(names) = &self.index else {
            (self.hits, self.has_more) = (Rc::default(), false);
            return;
        };
        // One more than is listed, so that it can be said that there are more.
        let found = names.search(&self.query, MOST_HITS + 1);
        self.has_more = found.len() > MOST_HITS;
        let newest = names.trusts().filter_map(TrustName::latest_figures).max();
        let hit = |found: NameMatch<'_>| Hit {
            trust: found.trust.index(),
            text: HitText::of(&found, newest),
        };
        self.hits = found.into_iter().take(MOST_HITS).map(hit).collect();
    }

    fn go(&mut self, step: Step) {
        self.is_open = !self.query.trim().is_empty();
        let Some(last) = self.hits.len().checked_sub(1).filter(|_| self.is_open) else {
            return;
        };
        self.active = Some(match (step, self.active) {
            (Step::Next, Some(at)) if at < last => at + 1,
            (Step::Previous, Some(at)) if at > 0 => at - 1,
            (Step::Next | Step::First, _) => 0,
            (Step::Previous | Step::Last, _) => last,
        });
    }

    fn choose(&mut self, trust: usize) -> String {
        let Some(name) = self.index().and_then(|names| names.trust(trust)) else {
            return String::new();
        };
        let name = name.name().to_owned();
        let said = wording::loading_trust(&name);
        self.query = name;
        self.find();
        self.is_open = false;
        self.chosen = Some(trust);
        self.published = None;
        said
    }

    /// The trust is no longer meant: what is loaded for it changes nothing any more.
    pub(crate) fn forget_trust(&mut self) {
        self.query.clear();
        self.is_open = false;
        self.chosen = None;
        self.published = None;
        self.replaced = false;
        self.find();
    }

    /// The packs that hold the tables of the trust that is chosen.
    pub(crate) fn packs(&self) -> Vec<PackName> {
        self.trust().map(packs_of).unwrap_or_default()
    }

    /// The packs that hold the tables of the trust with this number; none until the names are there.
    pub(crate) fn packs_of(&self, trust: PublishedTrust) -> Vec<PackName> {
        self.named(trust).map(packs_of).unwrap_or_default()
    }

    /// What was published of the chosen trust, or why that cannot be said: the first time that all its tables are there.
    pub(crate) fn look(&mut self, national: &National) -> Option<Result<Rc<Prefill>, String>> {
        if self.published.is_some() {
            return None;
        }
        self.published = published_of(self.trust()?, national);
        self.published.clone()
    }

    /// What was published of the trust with this number; `None` until the names and all its tables are there.
    pub(crate) fn published_again(&self, trust: PublishedTrust, national: &National) -> Option<Rc<Prefill>> {
        published_of(self.named(trust)?, national)?.ok()
    }

    /// Whether the list is open: also while the names are loaded that it waits for.
    pub(crate) const fn is_open(&self) -> bool {
        self.is_open
    }

    /// The trusts that are listed.
    pub(crate) fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Whether more trusts match than are listed.
    pub(crate) const fn has_more(&self) -> bool {
        self.has_more
    }

    /// The place in the list that the arrow keys are at.
    pub(crate) const fn active(&self) -> Option<usize> {
        self.active
    }

    /// The trust that Enter chooses: the one that the arrow keys are at, or the only one.
    fn choice(&self) -> Option<usize> {
        let only = (self.hits.len() == 1).then_some(0);
        let at = self.active.or(only).filter(|_| self.is_open)?;
        Some(self.hits.get(at)?.trust)
    }

    /// How many trusts there are, in words; `None` while nothing is typed or the names are not there.
    pub(crate) fn said_of_hits(&self) -> Option<String> {
        let asks = !self.query.trim().is_empty() && self.index().is_some();
        asks.then(|| hits_text(self.hits.len() + usize::from(self.has_more), MOST_HITS))
    }

    /// The name of the trust that is chosen, while its tables are not there.
    pub(crate) fn awaited(&self) -> Option<&str> {
        let is_awaited = self.published.is_none();
        self.trust().filter(|_| is_awaited).map(TrustName::name)
    }

    /// Why nothing of the chosen trust can be shown.
    pub(crate) fn refused(&self) -> Option<String> {
        match self.published.as_ref()? {
            Ok(published) if published.has_figures() => None,
            Ok(published) => Some(published.nothing_published()),
            Err(why) => Some(why.clone()),
        }
    }

    /// What was published of it.
    pub(crate) fn published(&self) -> Option<&Rc<Prefill>> {
        self.published.as_ref()?.as_ref().ok()
    }

    fn trust(&self) -> Option<TrustName<'_>> {
        self.index()?.trust(self.chosen?)
    }

    fn named(&self, trust: PublishedTrust) -> Option<TrustName<'_>> {
        self.index()?.by_uid(trust.uid())
    }

    fn index(&self) -> Option<&Names> {
        match &self.index {
            Index::There(names) => Some(names),
            Index::Unasked | Index::Loading | Index::Failed(_) => None,
        }
    }
}

/// The packs that hold a trust's tables.
fn packs_of(trust: TrustName<'_>) -> Vec<PackName> {
    let mut packs: Vec<_> = trust.tables().map(NamedTable::pack).collect();
    packs.sort_unstable();
    packs.dedup();
    packs
}

/// What was published of a trust, or why that cannot be said; `None` until all its tables are there.
fn published_of(trust: TrustName<'_>, national: &National) -> Option<Result<Rc<Prefill>, String>> {
    let there = |pack: &PackName| national.packs().contains(pack);
    if !packs_of(trust).iter().all(there) {
        return None;
    }
    let of_figures = |figures| {
        let published = Prefill::of(trust.name(), national, figures);
        Rc::new(published.with_facts(TrustFacts::of(trust)))
    };
    let published = national.published(trust).map(of_figures);
    Some(published.map_err(|error| error.to_string()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

    use std::fs;
    use std::path::Path;
    use std::rc::Rc;

    use super::{Index, Lookup, LookupAction, Step};

    fn names() -> Rc<[u8]> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle/names.postcard");
        fs::read(path).unwrap().into()
    }

    fn typed(lookup: &mut Lookup, text: &str) -> String {
        lookup.apply(LookupAction::Typed(text.to_owned()))
    }

    #[test]
    fn what_is_typed_before_the_names_are_there_is_answered_when_they_are() {
        let mut lookup = Lookup::default();
        lookup.apply(LookupAction::Asked);
        assert_eq!(typed(&mut lookup, "outwod"), "");
        assert!(lookup.is_open() && lookup.hits().is_empty());
        let why = lookup.apply(LookupAction::Arrived(None));
        assert!(why.ends_with("try again."), "{why}");
        assert!(matches!(lookup.index, Index::Failed(_)));
        lookup.apply(LookupAction::Asked);
        let said = lookup.apply(LookupAction::Arrived(Some(names())));
        assert!(said.ends_with("found."), "{said}");
        assert_eq!(lookup.hits()[0].text.name, "Outwood Grange Academies Trust");
        assert!(typed(&mut lookup, "academy").starts_with("More than 8 trusts found."));
        assert!(lookup.has_more() && lookup.hits().len() == 8);
        assert!(typed(&mut lookup, "qqqq").starts_with("No trust found."));
    }

    #[test]
    fn keys_lead_through_the_list_and_round_its_ends() {
        let mut lookup = Lookup::default();
        lookup.apply(LookupAction::Arrived(Some(names())));
        lookup.apply(LookupAction::Move(Step::Next));
        assert_eq!(
            (lookup.active(), lookup.is_open()),
            (None, false),
            "nothing is typed"
        );
        typed(&mut lookup, "harris");
        let last = lookup.hits().len() - 1;
        assert!(last > 0);
        for (step, at) in [
            (Step::Next, 0),
            (Step::Next, 1),
            (Step::First, 0),
            (Step::Previous, last),
            (Step::Next, 0),
            (Step::Last, last),
            (Step::Previous, last - 1),
        ] {
            lookup.apply(LookupAction::Move(step));
            assert_eq!(lookup.active(), Some(at), "{step:?}");
        }
        // Typing leaves the list, and so does Escape, which empties the field the next time.
        typed(&mut lookup, "harris f");
        assert_eq!(lookup.active(), None);
        lookup.apply(LookupAction::Escape);
        assert_eq!((lookup.is_open(), lookup.query.as_str()), (false, "harris f"));
        lookup.apply(LookupAction::Move(Step::Next));
        assert_eq!((lookup.is_open(), lookup.active()), (true, Some(0)));
        lookup.apply(LookupAction::Escape);
        lookup.apply(LookupAction::Escape);
        assert_eq!(lookup.query, "");
    }

    #[test]
    fn enter_chooses_the_active_trust_or_the_only_one_and_else_none() {
        let mut lookup = Lookup::default();
        lookup.apply(LookupAction::Arrived(Some(names())));
        typed(&mut lookup, "harris");
        assert_eq!(lookup.apply(LookupAction::ChoseActive), "");
        assert_eq!(lookup.awaited(), None);
        lookup.apply(LookupAction::Move(Step::Next));
        let name = lookup.hits()[0].text.name.clone();
        assert_eq!(
            lookup.apply(LookupAction::ChoseActive),
            format!("Loading {name}…")
        );
        assert_eq!(
            (lookup.awaited(), lookup.query.as_str()),
            (Some(name.as_str()), name.as_str())
        );
        assert!(!lookup.is_open() && !lookup.packs().is_empty());
        typed(&mut lookup, "07318714");
        assert_eq!(lookup.hits().len(), 1, "a number at Companies House");
        lookup.apply(LookupAction::ChoseActive);
        assert_eq!(lookup.awaited(), Some("Abbey Academies Trust"));
        // A closed list chooses nothing.
        typed(&mut lookup, "07318714");
        lookup.apply(LookupAction::Show(false));
        lookup.apply(LookupAction::ChoseActive);
        assert_eq!(lookup.awaited(), None);
    }
}
