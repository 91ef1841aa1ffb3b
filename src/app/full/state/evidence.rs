//! The slice of what is known of England: the figures that came with the program, the packs that were joined to them,
//! and those that are on their way.

use std::cell::RefCell;
use std::rc::Rc;

use crate::analysis::KnownPeers;
use crate::measures::Measure;
use crate::national::{National, Pack, PackName};
use crate::wording::interface::pack_waiting as wording;

/// A pack that is not joined yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PackLoading {
    /// It is being loaded.
    Loading(PackName),
    /// It could not be loaded, and why.
    Failed(PackName, String),
}

impl PackLoading {
    const fn name(&self) -> PackName {
        match self {
            Self::Loading(name) | Self::Failed(name, _) => *name,
        }
    }
}

/// England's figures.
#[derive(Debug, Clone)]
pub(crate) struct Evidence {
    pub(crate) national: Rc<National>,
    /// Every measure that is loaded, topic by topic.
    pub(crate) measures: Rc<[Rc<Measure>]>,
    /// The groups to compare with that were asked for: a keystroke should not gather them again.
    pub(crate) known_peers: Rc<RefCell<KnownPeers>>,
    loading: Vec<PackLoading>,
}

impl Evidence {
    /// The figures that came with the program.
    pub(crate) fn new(national: Rc<National>) -> Self {
        Self {
            measures: by_topic(&national),
            national,
            known_peers: Rc::default(),
            loading: Vec::new(),
        }
    }

    /// Every measure that is loaded.
    pub(crate) fn each_measure(&self) -> impl Iterator<Item = &Measure> + Clone {
        self.measures.iter().map(|measure| &**measure)
    }

    /// How a pack stands that is not joined.
    pub(crate) fn loading(&self, pack: PackName) -> Option<&PackLoading> {
        self.loading.iter().find(|loading| loading.name() == pack)
    }

    /// Whether a pack is neither joined nor on its way.
    pub(crate) fn lacks(&self, pack: PackName) -> bool {
        !self.national.packs().contains(&pack) && self.loading(pack).is_none()
    }

    /// A pack was asked for.
    pub(crate) fn ask(&mut self, pack: PackName) {
        self.settle(pack);
        self.loading.push(PackLoading::Loading(pack));
    }

    /// Joins a pack that has arrived; why not, in words, where it could not be loaded or read.
    pub(crate) fn join(&mut self, pack: PackName, bytes: Option<&[u8]>) -> Result<(), String> {
        self.settle(pack);
        match joined(&self.national, bytes) {
            Ok(national) => {
                self.measures = by_topic(&national);
                self.national = Rc::new(national);
                self.known_peers = Rc::default();
                Ok(())
            }
            Err(why) => {
                self.loading.push(PackLoading::Failed(pack, why.clone()));
                Err(why)
            }
        }
    }

    fn settle(&mut self, pack: PackName) {
        self.loading.retain(|loading| loading.name() != pack);
    }
}

fn by_topic(national: &National) -> Rc<[Rc<Measure>]> {
    let mut measures: Vec<_> = national.measures().iter().cloned().map(Rc::new).collect();
    measures.sort_by_key(|measure| measure.topic);
    measures.into()
}

fn joined(national: &National, bytes: Option<&[u8]>) -> Result<National, String> {
    let bytes = bytes.ok_or(wording::NOT_LOADED)?;
    let pack = Pack::decode(bytes).map_err(|error| error.to_string())?;
    let mut national = national.clone();
    national.join(pack).map_err(|error| error.to_string())?;
    Ok(national)
}
