//! What each column of a sheet holds: what its heading says, settled by the other columns where the heading leaves it open.

use std::collections::BTreeSet;

use super::ColumnMeaning;
use super::column_doubts;
use super::column_match::ColumnMatch;
use super::corrections::Corrections;
use super::dictionary::{Dictionary, Lookup};
use super::heading_parts;
use super::heading_year::read_results_year;
use super::headings::{Headings, parts};
use super::normalize_cell::plain_text;
use super::number::number;
use super::pupil_columns::settle_by_cohort;
use super::row_words::{NameSays, name_says};
use super::scale::Scale;
use super::sheet::SheetView;
use super::short_years;
use super::subject_columns::{settle_scaled_scores, settle_subjects};
use super::tag::answer;
use super::unplaced_headings;
use super::years_of_other::doubt_years_of_other;
use crate::entry::{Entry, Field, SchoolFact, SuppressionCode};
use crate::measures::{Measure, MeasureId, SchoolPhase};

/// How many cells of a column are shown.
const SAMPLES: usize = 3;

/// The columns, and what their headings say by themselves.
pub(super) struct Found {
    /// The first column of another table beside the first.
    pub(super) other_table: Option<usize>,
    pub(super) columns: Vec<ColumnMatch>,
    /// The headings as they are looked up.
    pub(super) headings: Vec<String>,
    pub(super) lookups: Vec<Lookup>,
}

/// Every column of a sheet, by its headings and by what is in the rows below.
pub(super) fn columns(
    sheet: &SheetView<'_>,
    headings: &Headings,
    dictionary: &Dictionary<'_>,
    measures: &[&Measure],
    corrections: &Corrections,
) -> Found {
    let first = headings.first_data_row();
    let parts = parts(sheet, headings);
    let mut columns = Vec::with_capacity(sheet.width());
    let mut lookups = Vec::with_capacity(sheet.width());
    let mut texts = Vec::with_capacity(sheet.width());
    let all_parts = &parts;
    for (place, parts) in parts.iter().enumerate() {
        let (heading, mut lookup, suggested) = heading_parts::look_up(parts, dictionary);
        if lookup == Lookup::Unknown
            && let Some(told) = short_years::by_neighbours(place, all_parts, lookups.last(), dictionary)
        {
            lookup = told;
        }
        if lookup == Lookup::Unknown && are_all_shares(sheet, first, place) {
            lookup = look_up_as_share(parts, dictionary);
        }
        // "Not sustained" over 5% is no number of pupils.
        if let Lookup::Reached(field) = &lookup
            && are_all_shares(sheet, first, place)
        {
            lookup = Lookup::Certain(ColumnMeaning::Outcome(field.clone()), Vec::new());
        }
        columns.push(matched(heading, &lookup, suggested));
        lookups.push(lookup);
        texts.push(plain_text(&parts.join(" ")));
    }
    for row in first..sheet.height() {
        for (column, text) in sheet.filled(row) {
            let one = &mut columns[column];
            one.filled += 1;
            if one.samples.len() < SAMPLES {
                one.samples.push(plain_text(text));
            }
        }
    }
    find_years_by_values(&mut columns, &lookups, sheet, first);
    reject_words_as_years(&mut columns);
    name_the_nameless(&mut columns, headings.turned);
    doubt_years_of_other(&mut columns, sheet, first);
    settle_by_phase(&mut columns, sheet, first, measures);
    settle_by_cohort(&mut columns, &lookups, sheet, first, measures);
    for (column, meaning) in &corrections.meanings {
        if let Some(column) = columns.get_mut(*column) {
            // What no school has, no column holds.
            let held = meaning.column().is_some() || *meaning == ColumnMeaning::Year;
            column.meaning = if held {
                meaning.clone()
            } else {
                ColumnMeaning::NotUsed
            };
        }
    }
    reject_values_as_names(&mut columns, sheet, first);
    settle_subjects(&mut columns, &texts, sheet, first, measures);
    settle_scaled_scores(&mut columns, sheet, first);
    let set: BTreeSet<usize> = corrections.meanings.keys().copied().collect();
    let other_table = leave_out_table_beside(&mut columns, sheet, first, &set);
    find_repeats(&mut columns);
    let unplaced = unplaced_headings::find(sheet, headings, dictionary);
    column_doubts::find(&mut columns, sheet, headings, (&set, &unplaced), measures);
    Found {
        other_table,
        columns,
        headings: texts,
        lookups,
    }
}

/// Whether all numbers of a column have a per cent sign.
fn are_all_shares(sheet: &SheetView<'_>, first: usize, place: usize) -> bool {
    let texts = (first..sheet.height()).map(|row| sheet.text(row, place));
    let mut numbers = texts.filter(|text| number(text).is_some()).peekable();
    numbers.peek().is_some() && numbers.all(|text| text.contains('%'))
}

/// What a heading means with the per cent sign that its cells have: "Pupils meeting the expected standard in reading".
fn look_up_as_share(parts: &[&str], dictionary: &Dictionary<'_>) -> Lookup {
    let mut with_sign = parts.to_vec();
    with_sign.push("%");
    match heading_parts::look_up(&with_sign, dictionary).1 {
        Lookup::Certain(meaning, others) => Lookup::Certain(meaning, others),
        _ => Lookup::Unknown,
    }
}

fn matched(heading: String, lookup: &Lookup, suggested: Vec<ColumnMeaning>) -> ColumnMatch {
    let (meaning, candidates) = match lookup {
        Lookup::Certain(meaning, others) => (meaning.clone(), others.clone()),
        Lookup::Reached(field) => (ColumnMeaning::Reached(field.clone()), Vec::new()),
        Lookup::OneOf(candidates) => (ColumnMeaning::NotUsed, candidates.clone()),
        Lookup::Unknown | Lookup::SomePupils { .. } => (ColumnMeaning::NotUsed, suggested),
    };
    ColumnMatch {
        heading,
        meaning,
        by_row: Vec::new(),
        candidates,
        scale: Scale::AsWritten,
        decimal_comma: false,
        repeats: None,
        is_hidden: false,
        doubt: None,
        filled: 0,
        samples: Vec::new(),
    }
}

/// What the corner of a sheet on its side says of its headings.
const CORNERS: [&str; 11] = [
    "measure",
    "measures",
    "indicator",
    "indicators",
    "kpi",
    "kpis",
    "metric",
    "metrics",
    "outcome",
    "outcomes",
    "headline measure",
];

/// A first column of words without a heading has the schools' names, where no other has: so people lay out tables whose
/// corner is empty.
fn name_the_nameless(columns: &mut [ColumnMatch], turned: bool) {
    let name = ColumnMeaning::Fact(SchoolFact::Name);
    let other = columns
        .iter()
        .any(|column| column.meaning == name || column.candidates.contains(&name));
    // A title above a sheet on its side looks like a heading of nothing.
    let first = if turned {
        columns.iter_mut().find(|column| column.filled > 0)
    } else {
        columns.first_mut()
    };
    let Some(first) = first else { return };
    let is_words =
        |text: &String| text.contains(char::is_alphabetic) && SuppressionCode::parse(text).is_none();
    // Of a sheet on its side the corner says what the headings are, "Measure", or is a title over names of schools.
    let corner = first.heading.to_lowercase();
    let are_schools = || {
        let says_school = |text: &String| matches!(name_says(text), NameSays::School | NameSays::NamesSchool);
        first.filled > 1 && first.samples.iter().all(says_school)
    };
    let is_open = first.heading.is_empty() || turned && (CORNERS.contains(&corner.as_str()) || are_schools());
    let is_open = is_open && first.meaning == ColumnMeaning::NotUsed;
    if !other && is_open && first.filled > 0 && first.samples.iter().all(is_words) {
        first.meaning = name;
        first.candidates.clear();
    }
}

/// Where the measures that a heading could mean are of different phases, and all schools are of one, it is that one's.
fn settle_by_phase(columns: &mut [ColumnMatch], sheet: &SheetView<'_>, first: usize, measures: &[&Measure]) {
    let phase = ColumnMeaning::Fact(SchoolFact::Phase);
    let Some(of_phase) = columns.iter().position(|column| column.meaning == phase) else {
        return;
    };
    let mut phases: Vec<SchoolPhase> = (first..sheet.height())
        .filter_map(|row| sheet.text(row, of_phase).parse::<SchoolPhase>().ok())
        .collect();
    phases.sort_unstable_by_key(|phase| phase.id());
    phases.dedup();
    if phases.is_empty() {
        return;
    }
    for column in columns
        .iter_mut()
        .filter(|column| column.meaning == ColumnMeaning::NotUsed && column.candidates.len() > 1)
    {
        let possible = |meaning: &&ColumnMeaning| {
            let field = meaning.field();
            let measure = field.and_then(|field| measures.iter().find(|measure| is_of(field, measure)));
            measure.is_some_and(|measure| phases.iter().all(|phase| phase.can_have(measure)))
        };
        let mut possible = column.candidates.iter().filter(possible);
        if let (Some(one), None) = (possible.next(), possible.next()) {
            column.meaning = one.clone();
        }
    }
}

fn is_of(field: &Field, measure: &Measure) -> bool {
    matches!(&field.entry, Entry::Figure(id) | Entry::MeasurePupils(id) if *id == measure.id)
}

/// "Year" over names of schools is the heading of the years beside it, in a sheet that lies on its side.
fn reject_words_as_years(columns: &mut [ColumnMatch]) {
    for column in columns
        .iter_mut()
        .filter(|column| column.meaning == ColumnMeaning::Year)
    {
        let is_word = |text: &String| !text.contains(|letter: char| letter.is_ascii_digit());
        if !column.samples.is_empty() && column.samples.iter().all(is_word) {
            column.meaning = ColumnMeaning::NotUsed;
        }
    }
}

/// "Schools" over numbers counts them, and "Academy" over yes and no says what a school is: none is called "8" or "Y".
fn reject_values_as_names(columns: &mut [ColumnMatch], sheet: &SheetView<'_>, first: usize) {
    let name = ColumnMeaning::Fact(SchoolFact::Name);
    for (place, column) in columns
        .iter_mut()
        .enumerate()
        .filter(|(_, column)| column.meaning == name)
    {
        let texts = (first..sheet.height()).map(|row| sheet.text(row, place));
        let filled: Vec<&str> = texts.filter(|text| !plain_text(text).is_empty()).collect();
        let is_value = |text: &&str| number(text).is_some() || answer(text).is_some();
        if filled.len() > 1 && filled.iter().all(is_value) {
            column.meaning = ColumnMeaning::NotUsed;
        }
    }
}

/// Words of a heading over years that are those of the rows: "Cohort", "Measure".
const OVER_YEARS: [&str; 17] = [
    "academic", "ay", "cohort", "cohorts", "date", "exam", "exams", "leavers", "measure", "period",
    "results", "school", "session", "summer", "year", "years", "yr",
];

/// Words beside which they are years of something else.
const OTHER_YEARS: [&str; 8] = [
    "built",
    "converted",
    "founded",
    "head",
    "inspected",
    "joined",
    "ofsted",
    "opened",
];

/// Whether years below a heading can be those of the rows. "ESTAB" and "Last inspected" have numbers like years as well.
fn can_head_years(heading: &str) -> bool {
    let plain = heading.to_lowercase();
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    words.is_empty() || has(&OVER_YEARS) && !has(&OTHER_YEARS)
}

/// A column of nothing but school years is that of the rows' years where its heading can say so.
fn find_years_by_values(
    columns: &mut [ColumnMatch],
    lookups: &[Lookup],
    sheet: &SheetView<'_>,
    first: usize,
) {
    if columns.iter().any(|column| column.meaning == ColumnMeaning::Year) {
        return;
    }
    let rows = || first..sheet.height();
    let is_open = |place: usize, column: &ColumnMatch| {
        let is_pupils = matches!(lookups.get(place), Some(Lookup::SomePupils { .. }));
        column.filled > 1
            && (column.meaning == ColumnMeaning::NotUsed || is_pupils)
            && can_head_years(&column.heading)
    };
    let found = columns.iter().enumerate().position(|(place, column)| {
        let mut years = 0;
        let all = rows().all(|row| {
            let text = plain_text(sheet.text(row, place));
            let is_year = read_results_year(&text).is_some();
            years += usize::from(is_year);
            // A total or a remark below has none.
            is_year || text.is_empty() || !text.starts_with(|first: char| first.is_ascii_digit())
        });
        is_open(place, column) && all && years > 1 && years * 2 >= column.filled
    });
    if let Some(place) = found {
        columns[place].meaning = ColumnMeaning::Year;
        columns[place].candidates.clear();
    }
}

/// A second column of schools' names that are not those of the first begins another table; it and those after it are not
/// used. Where it begins.
fn leave_out_table_beside(
    columns: &mut [ColumnMatch],
    sheet: &SheetView<'_>,
    first: usize,
    set: &BTreeSet<usize>,
) -> Option<usize> {
    let name = ColumnMeaning::Fact(SchoolFact::Name);
    let mut names = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.meaning == name);
    let (one, _) = names.next()?;
    let (other, _) = names.find(|(place, _)| !set.contains(place))?;
    let differs = (first..sheet.height()).any(|row| {
        let text = |column| plain_text(sheet.text(row, column)).to_lowercase();
        text(other).contains(char::is_alphabetic) && text(one) != text(other)
    });
    let has_figures = |columns: &[ColumnMatch]| columns.iter().any(ColumnMatch::holds_figures);
    if !differs || !has_figures(&columns[..other]) || !has_figures(&columns[other..]) {
        return None;
    }
    for (place, column) in columns.iter_mut().enumerate().skip(other) {
        if !set.contains(&place) {
            column.meaning = ColumnMeaning::NotUsed;
            column.candidates.clear();
        }
    }
    Some(other)
}

/// Later columns that hold the same as an earlier one; and those with the number of pupils who reached what another has the
/// percentage of.
fn find_repeats(columns: &mut [ColumnMatch]) {
    let mut first: std::collections::BTreeMap<ColumnMeaning, usize> = std::collections::BTreeMap::new();
    for (place, column) in columns.iter_mut().enumerate() {
        if column.meaning != ColumnMeaning::NotUsed {
            let earlier = *first.entry(column.meaning.clone()).or_insert(place);
            column.repeats = (earlier != place).then_some(earlier);
        }
    }
    for column in columns.iter_mut() {
        if let ColumnMeaning::Reached(field) = &column.meaning {
            let figure = first.get(&ColumnMeaning::Outcome(field.clone()));
            column.repeats = figure.copied().or(column.repeats);
        }
    }
}

pub(super) fn measure<'a>(id: &MeasureId, measures: &[&'a Measure]) -> Option<&'a Measure> {
    measures.iter().copied().find(|measure| measure.id == *id)
}
