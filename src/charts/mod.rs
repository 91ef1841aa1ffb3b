//! Placeholder: chart scenes and painters.
