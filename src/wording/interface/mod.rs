//! What the page itself says: its headings, labels, buttons, notes and announcements. There is a file for each view, so
//! that a person who changes or translates a view finds its texts together. They are apart from the views because a view that
//! only places texts can be read as layout; which text is shown is decided there.

pub(crate) mod about;
pub(crate) mod announcements;
pub(crate) mod bundled_software;
pub(crate) mod buttons;
pub(crate) mod chunk_waiting;
pub(crate) mod embedding;
pub(crate) mod explanation;
pub(crate) mod figure_field;
pub(crate) mod finding_article;
pub(crate) mod front_door;
pub(crate) mod importing;
pub(crate) mod keeping;
pub(crate) mod lookup;
pub(crate) mod methods;
pub(crate) mod one_measure;
pub(crate) mod overview;
pub(crate) mod pack_waiting;
pub(crate) mod paper;
pub(crate) mod peer_choice;
pub(crate) mod percentile_table;
pub(crate) mod picture;
pub(crate) mod picture_labels;
pub(crate) mod published;
pub(crate) mod reflect;
pub(crate) mod results_year;
pub(crate) mod school_directory;
pub(crate) mod school_table;
pub(crate) mod sections;
pub(crate) mod sector;
pub(crate) mod share;
pub(crate) mod slow_loading;
pub(crate) mod topic_fields;
pub(crate) mod workbook;
pub(crate) mod your_trust;
