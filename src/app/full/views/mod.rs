//! What a person meets: entering, where the trust stands, one measure in full, and the sections beside them.

mod about;
mod back;
mod bundled_software;
mod compared;
mod embedding;
mod explained;
mod importing;
mod keeping;
mod lookup;
mod measure_search;
mod methods;
mod one_measure;
mod pack_waiting;
mod paper;
mod peer_choice;
mod published;
mod reflect;
mod results_year;
mod schools;
mod sections;
mod sector;
mod slow_loading;
mod take_away;
mod topic_fields;
mod your_trust;

pub(crate) use about::about_section;
pub(crate) use compared::compared;
pub(crate) use keeping::keeping;
pub(crate) use lookup::started_note;
pub(crate) use methods::methods_section;
pub(crate) use paper::paper_head;
pub(crate) use reflect::reflect_section;
pub(crate) use sections::sections;
pub(crate) use sector::sector_section;
pub(crate) use take_away::take_away_section;
pub(crate) use your_trust::{country, your_trust};
