//! The section about the widget.

/// Before the way to the methods.
pub(crate) const LEDE: &str = "What happens with what you enter, who can use the widget and how, whose figures it shows, and what it is \
     made of. ";

pub(crate) const TO_THE_METHODS: &str = "How figures are compared is explained apart.";
