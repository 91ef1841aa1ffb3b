//! The tabs of an opened measure, and what is said in one that has nothing to show.

use crate::route::MeasureTab;

/// What a tab is called.
pub(crate) const fn name(tab: MeasureTab) -> &'static str {
    match tab {
        MeasureTab::Chart => "Chart",
        MeasureTab::OverTime => "Over time",
        MeasureTab::YourSchools => "Your schools",
        MeasureTab::WhatItWouldTake => "What it would take",
        MeasureTab::AboutTheseFigures => "About these figures",
    }
}

/// The name of the row of tabs, for those who do not see it.
pub(crate) fn of(measure: &str) -> String {
    format!("{measure} in detail")
}

/// Of a gap, which the other tabs cannot show.
pub(crate) const NO_YEARS_OF_A_GAP: &str = "We hold no gaps for other years. To see each group over time, enter the figures of disadvantaged pupils and open \
     their row.";
pub(crate) const NO_SCHOOLS_OF_A_GAP: &str = "A gap is not compared school by school. Open the row for all pupils, or for disadvantaged pupils, to compare your \
     schools.";
pub(crate) const NOTHING_WOULD_TAKE_A_GAP: &str = "A gap cannot be turned into pupil numbers. Open the row for disadvantaged pupils to see what it would take for \
     them.";

/// Of a figure that is beside England's and has no place among trusts.
pub(crate) const NO_SCHOOLS_BESIDE_ENGLAND: &str = "We hold no other trusts’ recent figures for this measure, so your schools are not placed among them. Your table of \
     schools has their figures.";
pub(crate) const NOTHING_WOULD_TAKE_BESIDE_ENGLAND: &str = "Targets come from other trusts’ figures, and we hold no recent ones for this measure. If others to compare with are \
     offered under “About these figures”, choose them.";
