//! The further packs, joined to the first bundle and asked as a page would ask them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod areas;
mod bands;
mod damage;
mod findings;
mod joining;
mod schools;
mod trusts;

use std::fs;
use std::path::Path;

use crc::{CRC_32_ISO_HDLC, Crc};
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{Distribution, National, Pack, PackName};

pub(crate) fn bytes(name: PackName) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    fs::read(folder.join(format!("{}.postcard", name.id()))).unwrap()
}

/// How many bytes of a file are its checksum, its last.
pub(crate) const CHECKSUM: usize = 4;

/// Writes the checksum that goes with changed bytes.
pub(crate) fn seal_again(bytes: &mut [u8]) {
    let (checked, checksum) = bytes.split_last_chunk_mut::<CHECKSUM>().unwrap();
    *checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(checked).to_le_bytes();
}

pub(crate) fn pack(name: PackName) -> Pack {
    Pack::decode(&bytes(name)).expect("a whole pack")
}

/// The page's figures with every pack.
pub(crate) fn everything() -> National {
    let mut national = National::bundled().unwrap();
    for name in PackName::ALL {
        let joined = national.join(pack(name)).expect("they go together");
        assert!(
            !joined.again && joined.already_there.is_empty(),
            "{name:?}: {joined:?}"
        );
    }
    national
}

pub(crate) fn trusts(national: &National, measure: &str, group: PupilGroup, summer: u16) -> Distribution {
    let all = national.distributions_of(&MeasureId::new(measure), group);
    let of_year = all
        .into_iter()
        .find(|one| one.year() == AcademicYear::ending(summer));
    of_year.expect("such a distribution")
}
