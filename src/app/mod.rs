//! Placeholder.

/// Mounts the widget.
pub fn mount() {}
