//! A trust's figures among the country's. Everything that is shown, announced or exported about a measure is a rendering
//! of one [`Finding`], so that sentence, picture and table cannot disagree: the numbers are computed once, here, and the
//! words and rows are made from them.

mod caveats;
mod certainty;
mod disclosure;
mod england;
mod finding;
mod funnel;
mod funnel_wording;
mod gap;
mod intake;
mod landscape;
mod outcome;
mod over_years;
mod over_years_wording;
mod peers;
mod place;
mod printing;
mod sector;
mod shrunken;
mod starting;
mod table;
mod target;
mod unusual;
mod verdict;
mod what_if;
mod wording;

pub use certainty::{IntervalBasis, RATE_INTERVAL, RateInterval};
pub use disclosure::{Cell, Disclosure, SafeRow, SafeTable, Withheld};
pub use finding::{Finding, Spread};
pub use funnel::{Deviation, Funnel, FunnelPoint, LimitPoint, Limits};
pub use intake::{AmongAlike, IntakeLens, IntakeLine, IntakeShares, NoIntake};
pub use landscape::{Landscape, landscape};
pub use outcome::{NoComparison, Outcome, Subject, compare, compare_derived};
pub use over_years::{Backdrop, NoYear, OverYears, OwnDifference, OwnPoint, OwnYear, YearView};
pub use peers::{
    FEWEST_PEERS, NoPeers, PeerChoice, PeerKind, Peers, SIMILAR_TRUSTS, SizeBand, Wanted, peer_years, peers,
};
pub use place::Place;
pub use sector::{
    AsWell, BandSpread, Intake, NearCohort, NoSector, Sector, SectorPercentile, SectorQuestion,
    SizeAgainstOutcomes, SizeBy, SizePoint,
};
pub use shrunken::{BestEstimate, TrueSpread};
pub use starting::{
    Filled, Filling, HitText, LeftOut, PublishedCell, PublishedRow, PublishedTable, WhyLeftOut, hits_text,
};
pub use table::{Row, RowKind};
pub use target::{
    ARITHMETIC, Aim, Amount, Counting, Distance, EACH_SCHOOL, ImpossibleTarget, NoDistance, Target,
    TargetKind, Way, distance, each_school,
};
pub use unusual::{Marks, Unusual};
pub use verdict::Verdict;
pub use what_if::{Among, NO_FORECAST, NoWhatIf, Pooled, Pooling, WhatIf, pooled, what_if};
