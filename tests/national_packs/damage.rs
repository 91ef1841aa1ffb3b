//! Damaged files: whatever happens to one bit of a file of figures, or to its end, it is refused and never read as other
//! figures.

use std::fs;
use std::path::Path;

use trust_benchmark::national::{BundleError, Members, MembersError, Names, NamesError, National, Pack};

/// How many bits of a file are flipped, and how often it is cut, between its edges. All of them would take hours.
const SAMPLES: usize = 400;

/// How many bytes say what a file is. Where one of these is damaged, the file is refused as none of ours.
const MAGIC: usize = 4;

/// Every file of figures, and what reading it ends with.
type Reader = fn(&[u8]) -> Result<(), BundleError>;
const FILES: [(&str, Reader); 7] = [
    ("national", |bytes| National::decode(bytes).map(drop)),
    ("primary", |bytes| Pack::decode(bytes).map(drop)),
    ("secondary", |bytes| Pack::decode(bytes).map(drop)),
    ("post16", |bytes| Pack::decode(bytes).map(drop)),
    ("attendance", |bytes| Pack::decode(bytes).map(drop)),
    ("names", |bytes| match Names::decode(bytes) {
        Err(NamesError::Unreadable(error)) => Err(error),
        other => other.map(drop).map_err(|error| panic!("{error}")),
    }),
    ("members", |bytes| match Members::decode(bytes) {
        Err(MembersError::Unreadable(error)) => Err(error),
        Ok(_) => Ok(()),
    }),
];

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    fs::read(folder.join(format!("{name}.postcard"))).unwrap()
}

/// Places in `0..length`: the first and the last few, which hold the envelope, and others spread evenly. The step has no
/// factor of eight, so that every bit of a byte has its turn.
fn spread(length: usize) -> impl Iterator<Item = usize> {
    let edge = 80.min(length / 2);
    let step = (length / SAMPLES) | 1;
    let between = (edge..length - edge).step_by(step);
    (0..edge).chain(between).chain(length - edge..length)
}

#[test]
fn every_file_is_sampled_often_enough() {
    for (name, read) in FILES {
        let bytes = bytes(name);
        assert_eq!(read(&bytes), Ok(()), "{name}");
        for length in [bytes.len() * 8, bytes.len()] {
            assert!(spread(length).count() >= 500, "{name}: {length}");
        }
    }
}

#[test]
fn a_flipped_bit_is_refused() {
    for (name, read) in FILES {
        let mut bytes = bytes(name);
        for bit in spread(bytes.len() * 8) {
            let (place, flipped) = (bit / 8, 1 << (bit % 8));
            bytes[place] ^= flipped;
            let refused = if place < MAGIC {
                BundleError::NotABundle
            } else {
                BundleError::Damaged
            };
            assert_eq!(
                read(&bytes),
                Err(refused),
                "{name}.postcard, bit {} of byte {place}",
                bit % 8
            );
            bytes[place] ^= flipped;
        }
    }
}

#[test]
fn a_file_that_is_cut_short_is_refused() {
    for (name, read) in FILES {
        let bytes = bytes(name);
        for length in spread(bytes.len()) {
            let refused = if length < MAGIC {
                BundleError::NotABundle
            } else {
                BundleError::Damaged
            };
            let (kept, _) = bytes.split_at(length);
            assert_eq!(read(kept), Err(refused), "{name}.postcard, cut at {length}");
        }
    }
}

#[test]
fn a_file_with_something_behind_it_is_refused() {
    for (name, read) in FILES {
        for more in [&b"\0"[..], b"\n", b"<script>"] {
            let longer = [&bytes(name), more].concat();
            assert_eq!(read(&longer), Err(BundleError::Damaged), "{name}.postcard");
        }
    }
}

#[test]
fn damage_is_said_in_words() {
    let words = BundleError::Damaged.to_string();
    assert_eq!(
        words,
        "The national figures arrived damaged and are not used. Reloading may help."
    );
}
