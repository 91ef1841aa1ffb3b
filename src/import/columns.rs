//! What each column of a sheet holds: what its heading says, settled by the other columns where the heading leaves it open.

use super::ColumnMeaning;
use super::corrections::Corrections;
use super::dictionary::{Dictionary, Lookup};
use super::headings::LONGEST;
use super::normalize_cell::{Written, plain_text};
use super::scale::{Numbers, Scale};
use super::sheet::SheetView;
use crate::entry::{Entry, Field, SchoolFact, SuppressionCode};
use crate::measures::{CohortId, Measure, MeasureId, SchoolPhase};

/// A column of the sheet and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMatch {
    /// Its heading.
    pub heading: String,
    /// What it holds.
    pub meaning: ColumnMeaning,
    /// What else its heading could say; where it could be one of several, the column is not used until one is chosen.
    pub candidates: Vec<ColumnMeaning>,
    /// What one stands for in it.
    pub scale: Scale,
    /// Whether a comma parts decimals in it.
    pub decimal_comma: bool,
    /// The earlier column that holds the same; only that one is taken.
    pub repeats: Option<usize>,
    /// Cells below the heading in which something stands.
    pub filled: usize,
    /// The first of them, to show what the column is.
    pub samples: Vec<String>,
    pub(super) written: Written,
}

impl ColumnMatch {
    /// Whether anything of it is taken.
    #[must_use]
    pub fn is_used(&self) -> bool {
        self.meaning != ColumnMeaning::NotUsed && self.repeats.is_none()
    }
}

/// How many cells of a column are shown.
const SAMPLES: usize = 3;

/// A column as far as its heading and cells say.
struct Seen {
    heading: String,
    lookup: Lookup,
    numbers: Numbers,
    filled: usize,
    samples: Vec<String>,
}

/// Every column of a sheet, whose data rows are those for which `is_data` holds.
pub(super) fn columns(
    sheet: &SheetView<'_>,
    heading_row: Option<usize>,
    dictionary: &Dictionary<'_>,
    measures: &[&Measure],
    corrections: &Corrections,
) -> Vec<ColumnMatch> {
    let first = heading_row.map_or(0, |row| row + 1);
    let mut seen: Vec<Seen> = (0..sheet.width())
        .map(|column| see(heading_row.map_or("", |row| sheet.text(row, column)), dictionary))
        .collect();
    for row in first..sheet.height() {
        for (column, text) in sheet.filled(row) {
            let one = &mut seen[column];
            one.filled += 1;
            one.numbers.add(text);
            if one.samples.len() < SAMPLES {
                one.samples.push(plain_text(text));
            }
        }
    }
    let mut columns: Vec<ColumnMatch> = seen.iter().map(matched).collect();
    name_the_nameless(&mut columns);
    settle_by_phase(&mut columns, sheet, first, measures);
    settle_by_cohort(&mut columns, &seen, measures);
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
    find_repeats(&mut columns);
    let numbers: Vec<Numbers> = seen.iter().map(|one| one.numbers).collect();
    read_numbers(&mut columns, &numbers, measures, corrections);
    columns
}

fn see(heading: &str, dictionary: &Dictionary<'_>) -> Seen {
    let heading = plain_text(heading);
    let lookup = if heading.len() < LONGEST {
        dictionary.look_up(&heading)
    } else {
        Lookup::Unknown
    };
    Seen {
        heading,
        lookup,
        numbers: Numbers::default(),
        filled: 0,
        samples: Vec::new(),
    }
}

fn matched(seen: &Seen) -> ColumnMatch {
    let (meaning, candidates) = match &seen.lookup {
        Lookup::Certain(meaning, others) => (meaning.clone(), others.clone()),
        Lookup::OneOf(candidates) => (ColumnMeaning::NotUsed, candidates.clone()),
        Lookup::Unknown | Lookup::SomePupils { .. } => (ColumnMeaning::NotUsed, Vec::new()),
    };
    ColumnMatch {
        heading: seen.heading.clone(),
        meaning,
        candidates,
        scale: Scale::AsWritten,
        decimal_comma: false,
        repeats: None,
        filled: seen.filled,
        samples: seen.samples.clone(),
        written: Written::Text,
    }
}

/// A first column of words without a heading has the schools' names, where no other has: so people lay out tables whose
/// corner is empty.
fn name_the_nameless(columns: &mut [ColumnMatch]) {
    let name = ColumnMeaning::Fact(SchoolFact::Name);
    let other = columns
        .iter()
        .any(|column| column.meaning == name || column.candidates.contains(&name));
    let Some(first) = columns.first_mut() else { return };
    let is_words =
        |text: &String| text.contains(char::is_alphabetic) && SuppressionCode::parse(text).is_none();
    if !other && first.heading.is_empty() && first.filled > 0 && first.samples.iter().all(is_words) {
        first.meaning = name;
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
        .filter(|column| column.meaning == ColumnMeaning::NotUsed)
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

/// A number of pupils that names no cohort is that of the sheet's figures, where they have one; unless it could as well
/// be all pupils of the school, and no other column is that.
fn settle_by_cohort(columns: &mut [ColumnMatch], seen: &[Seen], measures: &[&Measure]) {
    let mut cohorts: Vec<CohortId> = columns
        .iter()
        .filter_map(|column| cohort_of(column.meaning.field()?, measures))
        .collect();
    cohorts.sort();
    cohorts.dedup();
    let on_roll = ColumnMeaning::Fact(SchoolFact::OnRoll);
    let has_roll = columns.iter().any(|column| column.meaning == on_roll);
    for (column, seen) in columns.iter_mut().zip(seen) {
        let Lookup::SomePupils { group, year, or_roll } = &seen.lookup else {
            continue;
        };
        let of_cohort = |cohort: &CohortId| {
            let field = Field::cohort_pupils(cohort.clone());
            ColumnMeaning::Outcome(field.of_group(*group).in_year(*year))
        };
        let mut candidates: Vec<_> = cohorts.iter().map(of_cohort).collect();
        if *or_roll && !has_roll {
            candidates.push(on_roll.clone());
        }
        match candidates.as_slice() {
            [one] => column.meaning = one.clone(),
            _ => column.candidates = candidates,
        }
    }
}

fn cohort_of(field: &Field, measures: &[&Measure]) -> Option<CohortId> {
    match &field.entry {
        Entry::Figure(id) | Entry::MeasurePupils(id) => measure(id, measures).map(Measure::shared_cohort),
        Entry::CohortPupils(cohort) => Some(cohort.clone()),
        Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => None,
    }
}

fn measure<'a>(id: &MeasureId, measures: &[&'a Measure]) -> Option<&'a Measure> {
    measures.iter().copied().find(|measure| measure.id == *id)
}

fn find_repeats(columns: &mut [ColumnMatch]) {
    let mut first: std::collections::BTreeMap<ColumnMeaning, usize> = std::collections::BTreeMap::new();
    for (place, column) in columns.iter_mut().enumerate() {
        if column.meaning != ColumnMeaning::NotUsed {
            let earlier = *first.entry(column.meaning.clone()).or_insert(place);
            column.repeats = (earlier != place).then_some(earlier);
        }
    }
}

/// How the numbers of each column are written.
fn read_numbers(
    columns: &mut [ColumnMatch],
    numbers: &[Numbers],
    measures: &[&Measure],
    corrections: &Corrections,
) {
    let shares: Vec<bool> = columns
        .iter()
        .map(|column| is_share(&column.meaning, measures))
        .collect();
    let of_shares = || {
        numbers
            .iter()
            .zip(&shares)
            .zip(&*columns)
            .filter(|((_, share), _)| **share)
    };
    let sheet_has_fractions = of_shares()
        .filter(|((numbers, _), column)| numbers.could_be_fractions() && !is_often_below_one(&column.meaning))
        .count();
    let speaks_against = of_shares().any(|((numbers, _), _)| numbers.speak_against_fractions());
    for (place, ((column, numbers), share)) in columns.iter_mut().zip(numbers).zip(&shares).enumerate() {
        let alone = numbers.are_several() && !is_often_below_one(&column.meaning);
        let with_others = sheet_has_fractions > 1 && !speaks_against;
        let beside_others = is_often_below_one(&column.meaning) && sheet_has_fractions > 0 && !speaks_against;
        let found = *share && numbers.could_be_fractions() && (alone || with_others || beside_others);
        let chosen = corrections.scales.get(&place).copied().filter(|_| *share);
        column.scale = chosen.unwrap_or(if found { Scale::Fraction } else { Scale::AsWritten });
        let is_figure = matches!(&column.meaning, ColumnMeaning::Outcome(field) if matches!(field.entry, Entry::Figure(_)));
        column.decimal_comma = is_figure && numbers.has_decimal_commas();
        column.written = match &column.meaning {
            ColumnMeaning::Outcome(_) if is_figure => Written::Figure {
                per_cent: *share,
                scale: column.scale,
                decimal_comma: column.decimal_comma,
            },
            ColumnMeaning::Outcome(_) | ColumnMeaning::Fact(SchoolFact::OnRoll) => Written::Pupils,
            ColumnMeaning::NotUsed | ColumnMeaning::Year | ColumnMeaning::Fact(_) => Written::Text,
        };
    }
}

/// Whether a column holds figures to which a per cent sign belongs.
fn is_share(meaning: &ColumnMeaning, measures: &[&Measure]) -> bool {
    let Some(Entry::Figure(id)) = meaning.field().map(|field| &field.entry) else {
        return false;
    };
    measure(id, measures).is_some_and(|measure| measure.unit.per_cent_of().is_some())
}

/// Severe absence is under one per cent in most schools, so that 0.6 in its column says nothing.
fn is_often_below_one(meaning: &ColumnMeaning) -> bool {
    let entry = meaning.field().map(|field| &field.entry);
    matches!(entry, Some(Entry::Figure(id)) if id.as_str().starts_with("severe_absence"))
}
