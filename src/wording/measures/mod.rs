//! What measures, their years and the groups of pupils are called.

mod academic_year;
mod goal;
mod no_figure;
mod pupil_group;
mod school_phase;
mod topic;
mod unit;
