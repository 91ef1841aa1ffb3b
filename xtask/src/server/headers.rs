//! The headers that a host should send with the widget. The README repeats them for those who set up a host.

/// Sent with every file.
pub(super) const ALWAYS: [(&str, &str); 6] = [
    // A sandboxed frame has an origin of its own, so its scripts and its WASM are cross-origin requests there.
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    // A host that is cross-origin isolated shows no frame without it.
    ("cross-origin-embedder-policy", "require-corp"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    // Writing to the clipboard stays possible: copying a link or a table is part of the widget.
    (
        "permissions-policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    ),
];

/// What a file is, by the ending of its name.
pub(super) fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// A name that holds its content's hash never changes its meaning and is kept for a year; any other is asked for again.
pub(super) fn cache_control(name: &str) -> &'static str {
    if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// The build writes `look-1aa219e61193488b.css` and `trust-benchmark_bg-4d79204f15ab2d70.wasm`.
fn is_hashed(name: &str) -> bool {
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split(['-', '_', '.', '/']).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept() {
        for name in [
            "look-1aa219e61193488b.css",
            "trust-benchmark_bg-4d79204f15ab2d70.wasm",
        ] {
            assert!(cache_control(name).contains("immutable"), "{name}");
        }
        for name in [
            "index.html",
            "boot.js",
            "notes-abcdef.txt",
            "a-long-name-without-any-hash.js",
        ] {
            assert_eq!(cache_control(name), "no-cache", "{name}");
        }
    }

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        assert_eq!(content_type("app_bg.wasm"), "application/wasm");
        assert_eq!(content_type("boot.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("LICENCE"), "application/octet-stream");
    }
}
