//! Columns that others beside them speak against: "No. PP" after the pupils on roll is of the whole school, "Leavers" beside
//! "Joiners" left during the year, and absence beside vacancies can be that of staff.

use super::ColumnMeaning;
use super::codes::code;
use super::column_match::{ColumnDoubt, ColumnMatch};
use super::heading_words::{HeadingWords, words_of_heading};
use super::subset_measures::is_our_own;
use crate::entry::{Entry, Field, SchoolFact};
use crate::measures::{CohortId, Measure, PupilGroup};

/// What the columns beside one make doubtful about it.
pub(super) fn find(columns: &[ColumnMatch], place: usize, measures: &[&Measure]) -> Option<ColumnDoubt> {
    let column = &columns[place];
    if is_our_own(columns, measures) {
        return None;
    }
    let words = words_of_heading(&column.heading);
    if words.contains("leavers") && counts_pupils(column).is_some() {
        let others = columns.iter().position(|other| counts_newcomers(&other.heading));
        return others.map(ColumnDoubt::Mobility);
    }
    if let Some((cohort, field)) = counts_pupils(column) {
        if field.group == PupilGroup::All {
            let is_of_all = ["all", "total", "whole"].iter().any(|word| words.contains(*word));
            let group = only_group_before(columns, place, cohort, measures).filter(|_| !is_of_all);
            return group.map(ColumnDoubt::OnlyGroup);
        }
        return is_beside_roll(columns, place, cohort).then_some(ColumnDoubt::WholeSchool);
    }
    let is_absence = column.meaning.figure().is_some_and(|id| id.contains("absence"));
    (is_absence && are_of_staff(columns)).then_some(ColumnDoubt::Staff)
}

/// The cohort whose pupils a column counts.
fn counts_pupils(column: &ColumnMatch) -> Option<(&CohortId, &Field)> {
    let field = column.meaning.field()?;
    match &field.entry {
        Entry::CohortPupils(cohort) => Some((cohort, field)),
        _ => None,
    }
}

/// Whether a heading is of pupils who come during a year.
fn counts_newcomers(heading: &str) -> bool {
    let words = words_of_heading(heading);
    let names_them = ["starters", "joiners", "arrivals", "admissions", "mobility"];
    names_them.iter().any(|word| words.contains(*word))
}

/// The group of all figures of a cohort, where the column before is one of them and no other counts that group.
fn only_group_before(
    columns: &[ColumnMatch],
    place: usize,
    cohort: &CohortId,
    measures: &[&Measure],
) -> Option<PupilGroup> {
    let group_of_figure = |column: &ColumnMatch| {
        let field = column.meaning.field()?;
        let Entry::Figure(id) = &field.entry else {
            return None;
        };
        let measure = measures.iter().find(|measure| measure.id == *id)?;
        (measure.shared_cohort() == *cohort).then_some(field.group)
    };
    let group = group_of_figure(columns.get(place.checked_sub(1)?)?)?;
    let is_of_group =
        |column: &ColumnMatch| group_of_figure(column).is_none_or(|of_figure| of_figure == group);
    let has_pupils = columns
        .iter()
        .filter_map(counts_pupils)
        .any(|(other, field)| other == cohort && field.group == group);
    (group != PupilGroup::All && !has_pupils && columns.iter().all(is_of_group)).then_some(group)
}

/// Whether the pupils of a group are counted of those on roll: the heading names no year group, and the cohort is not
/// counted, or only after both.
fn is_beside_roll(columns: &[ColumnMatch], place: usize, cohort: &CohortId) -> bool {
    let heading = HeadingWords::of(&columns[place].heading);
    let names_pupils = heading.stage.is_some() || heading.year_group.is_some();
    let is_of_school = cohort.as_str().contains("school");
    if names_pupils || is_of_school || code(&heading.code).is_some() {
        return false;
    }
    let on_roll = ColumnMeaning::Fact(SchoolFact::OnRoll);
    let roll = columns.iter().position(|column| column.meaning == on_roll);
    let is_all = |column: &ColumnMatch| {
        counts_pupils(column).is_some_and(|(other, field)| other == cohort && field.group == PupilGroup::All)
    };
    let all = columns.iter().position(is_all);
    match (roll, all) {
        (Some(_), None) => true,
        (Some(roll), Some(all)) => roll + 1 == place && place < all,
        (None, _) => false,
    }
}

/// Whether columns speak of those who work at schools, and none of pupils who are often absent.
fn are_of_staff(columns: &[ColumnMatch]) -> bool {
    let names_staff = |column: &ColumnMatch| {
        let words = words_of_heading(&column.heading);
        let staff = [
            "teachers",
            "vacancies",
            "vacancy",
            "turnover",
            "fte",
            "staff",
            "staffing",
            "employees",
        ];
        staff.iter().any(|word| words.contains(*word))
            || words.contains("headcount") && !words.contains("pupil") && !words.contains("pupils")
    };
    let of_pupils = |column: &ColumnMatch| {
        let id = column.meaning.figure();
        id.is_some_and(|id| id.starts_with("persistent_absence") || id.starts_with("severe_absence"))
    };
    columns.iter().any(names_staff) && !columns.iter().any(of_pupils)
}
