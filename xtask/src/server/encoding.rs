//! Compressing as a host does.

use std::io::{self, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A way to compress that a browser may accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// The smallest; offered by every browser on a secure origin and on the person's own machine.
    Brotli,
    /// For everything else.
    Gzip,
}

impl Encoding {
    /// The best that an `Accept-Encoding` header allows. A weight of zero is a refusal; other weights do not matter
    /// to us, who have both at hand.
    #[must_use]
    pub fn best(accepted: &str) -> Option<Self> {
        let accepts = |wanted: &str| {
            accepted.split(',').any(|offer| {
                let mut parts = offer.split(';').map(str::trim);
                parts.next() == Some(wanted)
                    && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00"))
            })
        };
        if accepts("br") {
            Some(Self::Brotli)
        } else {
            accepts("gzip").then_some(Self::Gzip)
        }
    }

    /// The name in the `Content-Encoding` header.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }
}

/// Compresses as small as brotli can (level 11).
#[must_use]
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    in_memory(&brotli::BrotliCompress(&mut &*bytes, &mut out, &params).map(drop));
    out
}

/// Compresses as small as gzip can (level 9).
#[must_use]
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    in_memory(&encoder.write_all(bytes));
    encoder.finish().unwrap_or_default()
}

/// Writing to memory does not fail.
fn in_memory(outcome: &io::Result<()>) {
    debug_assert!(outcome.is_ok(), "compressing in memory failed: {outcome:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_accepted_encoding_is_chosen() {
        assert_eq!(Encoding::best("gzip, deflate, br, zstd"), Some(Encoding::Brotli));
        assert_eq!(Encoding::best("gzip;q=0.8, deflate"), Some(Encoding::Gzip));
        assert_eq!(Encoding::best("br;q=0, gzip"), Some(Encoding::Gzip));
        assert_eq!(Encoding::best("identity"), None);
        assert_eq!(Encoding::best(""), None);
    }
}
