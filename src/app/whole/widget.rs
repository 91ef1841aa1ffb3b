//! The root.
/// Puts the widget into the page.
pub fn mount() {}
