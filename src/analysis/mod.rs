//! A trust's figures among England's. Everything that is shown, announced or exported about a measure is a rendering of
//! one [`Finding`], so that sentence, picture and table cannot disagree: the numbers are computed once, here, and
//! [`crate::wording`] makes words and rows from them. Nothing here makes a sentence, because a number that is worded where
//! it is computed cannot be translated, nor checked without its words.

mod absence_by_band;
mod beside_england;
mod best_estimate;
mod both_groups;
mod certainty;
mod disclosure;
mod england;
mod example;
mod finding;
mod funnel;
mod gap;
mod intake;
mod national_distribution;
mod no_comparison;
mod outcome;
mod over_years;
mod overview;
mod own_schools;
mod own_years;
mod peers;
mod place;
mod prefill;
mod quantile_decimals;
mod quartile_chance;
mod school_results;
mod school_totals;
mod sector;
mod side;
mod spread;
mod standing_out;
mod targets;
mod unlisted;
mod unusual;
mod verdict;
mod what_if;
mod without_range;

pub(crate) use absence_by_band::GROUPS as ABSENCE_GROUPS;
pub use absence_by_band::{AbsenceByBand, AreaBands, Band, absence_phase};
pub use beside_england::{BesideEngland, EnglandVerdict};
pub use best_estimate::{BestEstimate, ShrinkageWeights, TrueSpread};
pub(crate) use both_groups::NationalPairSource;
pub use both_groups::{BothGroups, Pair};
pub use certainty::{FEWEST_IN_GAP, FEWEST_PUPILS, GroupFigure, IntervalBasis, RATE_INTERVAL, RateInterval};
pub(crate) use disclosure::is_few;
pub use disclosure::{Cell, Disclosure, SafeRow, SafeTable, WithheldReason};
pub(crate) use england::EnglandBeside;
pub use example::{example, example_schools, example_years, holds_example};
pub use finding::Finding;
pub(crate) use finding::counted_from_below;
pub use funnel::{Deviation, Funnel, FunnelPoint, LimitBasis, LimitPoint};
pub use gap::{GroupPair, PairSource};
pub(crate) use intake::LEAST_TRUSTS;
pub use intake::{IntakeLens, IntakeLine, IntakePlace, IntakeShare, IntakeShares, NoIntake};
pub use national_distribution::{NationalDistribution, national_distribution};
pub use no_comparison::NoComparison;
pub use outcome::{Outcome, Subject, compare, compare_pair};
pub use over_years::{Backdrop, NoYear, OverYears, OwnDifference, OwnPoint, OwnYear, YearView};
pub use overview::{Comparison, KnownPeers, Line, Overview, OverviewQuery, z_for_size};
pub use own_schools::{
    MOST_LINES, NAMED_AT_EACH_END, NoOwnSchools, OwnSchool, OwnSchools, SchoolVersusTrust, WhyNone,
    WithoutFigure,
};
pub(crate) use peers::TakenBy;
pub use peers::{
    FEWEST_PEERS, NoPeers, PeerChoice, PeerKind, Peers, SIMILAR_TRUSTS, SizeBand, Wanted, peer_years, peers,
};
pub use place::Place;
pub(crate) use prefill::share_text;
pub use prefill::{
    Filled, LeftOut, ListedSchools, MissingFigures, Prefill, PublishedTable, TrustFacts, WhyLeftOut,
};
pub(crate) use quantile_decimals::quantile_decimals;
pub use quartile_chance::{LIKELY, QuartileChance};
pub use school_results::SchoolResults;
pub(crate) use school_results::figure_of;
pub use school_totals::{PooledFigure, Total, Totals};
pub use sector::{
    BandSpread, Claim, ClaimRow, Intake, NearCohort, NoSector, OwnSize, Sector, SectorPercentile,
    SectorQuestion, SectorResult, SectorRows, SectorTrusts, SizeAgainstOutcomes, SizeBy, SizeChoice,
    SizePoint, claim_measure,
};
pub(crate) use sector::{Overlap, same_trusts};
pub use side::Side;
pub use spread::Spread;
pub(crate) use standing_out::{Count, SideCount};
pub use standing_out::{MOST_NAMED, Named, RowOrder, StandingOut, by_goal, in_order, most_notable};
pub use targets::{
    Aim, Amount, Cohort, CountedPupils, Counting, Distance, ImpossibleTarget, NoDistance, Target, TargetKind,
    TargetSide, distance, each_school,
};
pub(crate) use targets::{Rounded, SLOTS, TargetPopulation, whole};
pub use unlisted::Unlisted;
pub use unusual::{Marks, Unusual};
pub use verdict::Verdict;
pub(crate) use what_if::TableRule;
pub use what_if::{
    Among, DepartmentFigure, Move, NoMove, NoWhatIf, OwnMove, Pooled, Pooling, SchoolMove, WhatIf,
    own_school_moves, pooled, school_moves, what_if,
};
pub use without_range::WithoutRange;
