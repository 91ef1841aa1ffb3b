//! The section about the widget.

/// Before the way to the methods.
pub(crate) const LEDE: &str =
    "How your data is handled, who can use the tool, where the figures come from, and what it is made of. ";

pub(crate) const TO_THE_METHODS: &str = "Methods explains how figures are compared.";
