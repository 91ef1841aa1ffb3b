//! What a committed file weighs.

use std::fs;
use std::io::Write as _;

use crate::files::repository;

/// What a committed file weighs as it is sent.
pub(crate) fn brotli_size(path: &str) -> usize {
    let committed = fs::read(repository().join("data").join(path)).unwrap();
    let mut compressed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    compressed.write_all(&committed).unwrap();
    let size = compressed.into_inner().len();
    println!("{path}: {} bytes, {size} with brotli", committed.len());
    size
}
