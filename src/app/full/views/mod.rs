//! What a person meets: entering, where the trust stands, one measure in full, and the rooms beside them.

mod about;
mod compared;
mod explained;
mod importing;
mod keeping;
mod lookup;
mod methods;
mod one_measure;
mod pack_waiting;
mod peer_choice;
mod published;
mod reflect;
mod rooms;
mod schools;
mod sector;
mod topic_fields;
mod your_trust;

pub(crate) use about::about_room;
pub(crate) use compared::compared;
pub(crate) use methods::methods_room;
pub(crate) use reflect::reflect_room;
pub(crate) use rooms::rooms;
pub(crate) use sector::sector_room;
pub(crate) use your_trust::your_trust;
