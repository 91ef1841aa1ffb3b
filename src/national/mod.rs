//! What the country did: the national figures that the widget carries with it, and the questions that can be asked of
//! them.
//!
//! The split: [`Bundle`] is what is stored, column by column and small, and only the national-data builder writes one;
//! [`National`] is what the rest of the widget asks, in whole answers ([`Distribution`], [`EnglandSeries`],
//! [`PupilSd`]) that carry their population and provenance with them, so that a figure can never reach the screen
//! without saying who it is about and where it comes from. The module knows [`crate::measures`] and nothing else.
//!
//! The first [`Bundle`] comes with the page and holds what a first comparison needs; a [`Pack`] holds the rest for those
//! whom it concerns and is joined to it when somebody asks. So do the regions and intakes of trusts
//! ([`ContextColumns`]): a table of the first bundle has them once the pack of its phase has been joined.
//!
//! The tables of trusts are nameless; [`Names`] is a file apart, loaded when somebody looks a trust up, and [`Members`]
//! another, loaded when somebody starts from the trust that was found.
//!
//! A suppressed figure is absent here. It is never a zero and never filled in; a distribution says how many are missing.

mod absence_bands;
mod area_series;
mod bundle;
mod closing_month;
mod column;
mod context;
mod distribution;
mod edit_distance;
mod england;
mod envelope;
mod join;
mod member_school;
mod members;
mod name_search;
mod name_words;
mod names;
mod nearest;
mod pack;
mod pack_name;
mod population;
mod provenance;
mod published;
mod published_figure;
mod pupil_sd;
mod queries;
mod rows_digest;
mod sources;
mod spread;
mod trust_set;
mod trust_table;

pub use absence_bands::{
    AbsenceBand, AbsenceBandTable, AbsenceBands, AbsencePhase, AuthorityBandTable, AuthorityBands,
};
pub use area_series::{AreaSeries, ENGLAND};
pub use bundle::{Bundle, BundleError};
pub use closing_month::ClosingMonth;
pub use column::{ColumnError, PackedColumn};
pub use context::{ContextColumns, TrustKind};
pub use distribution::{Distribution, TrustFigure, TrustRecord};
pub use england::{Break, EnglandFigure, EnglandSeries, EnglandValue};
pub use join::{JoinError, Joined};
pub use member_school::{MemberFigure, MemberSchool};
pub use members::{MemberColumn, MemberRow, Members, MembersError};
pub use name_search::{Matched, NameMatch};
pub use names::{NamedTable, NamedTrust, Names, NamesError, TrustName, WithheldColumn};
pub use nearest::{Nearest, NoDistribution};
pub use pack::{FurtherColumns, Pack, SetTable};
pub use pack_name::PackName;
pub use population::Population;
pub use provenance::{Provenance, Status};
pub use published_figure::{PublishedFigure, PublishedValue, TrustContext};
pub use pupil_sd::{PupilSd, PupilSdRecord};
pub use queries::National;
pub use rows_digest::RowsDigest;
pub use spread::{Places, Quantiles, Slice, SliceView, Spread, Within};
pub use trust_set::TrustSet;
pub use trust_table::{FigureColumn, TrustTable};
