//! What is said of a whole sheet that speaks against its figures being results: by its titles and remarks, its name, the
//! headings of its columns, and a column that has the same in every row.

use std::collections::BTreeSet;

use super::heading_words::HeadingWords;
use super::normalize_cell::plain_text;
use super::number::number;
use super::outside_texts::{dates_within, options_above};
use super::part_of_year::{is_of_whole_year, is_part_of_year};
use super::said_date::latest_date;
use super::sheet::SheetView;
use super::tag::{names_untested_stage, not_results, words_against};
use super::title_contradiction::{other_measure, other_year_group};
use super::vocabulary::VOCABULARY;
use super::{ColumnMatch, ColumnMeaning, Matching, ResultsDoubt, Shape, UnusedReason};
use crate::entry::{Entry, Field, SchoolFact};

/// Words of headings below which a number says of which pupils, or which part of a year, a row is.
const PARTS: [&str; 6] = ["group", "ht", "half", "term", "week", "year"];

/// What stands beside the names of pupils and not beside those of schools.
const OF_PUPILS: [&str; 8] = [
    "class",
    "dob",
    "form",
    "gender",
    "pp",
    "school",
    "sex",
    "year group",
];

/// What is doubtful about the figures, the word that makes it so, and the text that has it.
pub(super) fn against_results(
    titles: &[String],
    matching: &Matching,
    sheet: &SheetView<'_>,
) -> Option<(ResultsDoubt, String, String)> {
    let headings = matching.columns.iter().filter(|column| column.is_used());
    let headings = headings.map(|column| column.heading.clone());
    let of_rows = matching.row_years(sheet).into_iter().map(|year| year.to_string());
    // Only their years say anything: what a column holds is understood.
    let years = headings.chain(of_rows);
    let years = years.filter_map(|text| Some((ResultsDoubt::Kind, year_to_come(&text, matching)?, text)));
    let newest = matching.corrections.newest_results;
    let to_come = matching
        .years()
        .iter()
        .filter(|year| newest.is_some_and(|newest| **year > newest));
    let to_come: Vec<_> = to_come
        .map(|year| (ResultsDoubt::Kind, year.to_string(), year.to_string()))
        .collect();
    let titles = titles.iter().filter(|text| !matching.headings.have_title(text));
    let of_titles = titles.filter_map(|text| {
        let against = against_results_in(text, matching).or_else(|| year_to_come(text, matching));
        let kind = against.map(|word| (ResultsDoubt::Kind, word, text.clone()));
        kind.or_else(|| {
            let is_part = names_part_of_year(text, matching);
            is_part.then(|| (ResultsDoubt::PartOfYear, text.clone(), text.clone()))
        })
        .or_else(|| {
            let other = other_measure(text, matching)?;
            Some((ResultsDoubt::OtherMeasure, other, text.clone()))
        })
    });
    let of_year_group = other_year_group(matching).into_iter();
    let of_year_group = of_year_group.map(|heading| (ResultsDoubt::OtherMeasure, heading.clone(), heading));
    of_titles.chain(years).chain(to_come).chain(of_year_group).next()
}

/// What of a title or a name speaks against the figures being results: a word such as "targets", or a year group that does
/// not sit the tests.
fn against_results_in(text: &str, matching: &Matching) -> Option<String> {
    if VOCABULARY.of_pupils.contains(&text.to_lowercase().trim()) {
        return Some(text.to_owned());
    }
    // "KS2 results beside national ones" are results; a sheet called "National" is not, and "Gap to national" has gaps.
    let is_beside = |word: &str| {
        let lower = word.to_lowercase();
        let is_gap = ["gap", "diff"].iter().any(|begins| lower.starts_with(begins));
        let has_gaps =
            is_gap && (text.to_lowercase().trim_start().starts_with(&lower) || !has_gap_columns(matching));
        VOCABULARY.compared_with.contains(&lower.as_str()) && text.split_whitespace().count() > 2 && !has_gaps
    };
    if let Some(word) = words_against(text).into_iter().find(|word| !is_beside(word)) {
        return Some(word.to_owned());
    }
    let plain = text.to_lowercase().replace(['_', '-'], " ");
    let words: Vec<&str> = plain.split(|letter: char| !letter.is_alphanumeric()).collect();
    let used = |stage: &str| {
        let mut fields = matching.used_fields();
        fields.any(|field| match &field.entry {
            Entry::Figure(id) => matching
                .cohorts
                .get(id)
                .is_some_and(|cohort| cohort.as_str() == stage),
            Entry::CohortPupils(cohort) => cohort.as_str() == stage,
            _ => false,
        })
    };
    if let Some(phase) = phase_of_trust(&words, matching) {
        return Some(phase);
    }
    let mut tested = YEAR_GROUPS.iter().filter(|(_, stage)| used(stage)).peekable();
    if tested.peek().is_none() {
        return part_of_all_pupils(&words, matching);
    }
    let tested: Vec<u8> = tested.map(|(group, _)| *group).collect();
    let (has_key_stage_2, has_key_stage_4) = (tested.contains(&6), tested.contains(&11));
    // "GCSE" over subjects that primary schools have too.
    let names_gcses = || {
        words
            .iter()
            .find(|word| matches!(**word, "gcse" | "gcses" | "ks4"))
    };
    if has_key_stage_2
        && !has_key_stage_4
        && let Some(gcses) = names_gcses()
    {
        return Some(gcses.to_uppercase().replace("GCSES", "GCSEs"));
    }
    if (has_key_stage_2 || has_key_stage_4)
        && let Some(stage) = names_untested_stage(text)
    {
        return Some(stage);
    }
    // Tests are of one year group.
    if words.windows(2).any(|pair| pair == ["whole", "school"]) {
        return Some("Whole school".to_owned());
    }
    let other = year_groups(&words).find(|group| !tested.contains(group));
    other
        .map(|group| format!("Year {group}"))
        .or_else(|| years_together(&words))
}

/// Whether a column has differences, so that a title with "gap" is about that.
fn has_gap_columns(matching: &Matching) -> bool {
    let names_gap = |column: &ColumnMatch| {
        let heading = column.heading.to_lowercase();
        let signs = ["gap", "diff", "+/-", "±", "vs", "variance"];
        !column.is_used() && signs.iter().any(|sign| heading.contains(sign))
    };
    matching.columns.iter().any(names_gap)
}

/// Whether a text says that absence or suspensions are of a part of the year.
fn names_part_of_year(text: &str, matching: &Matching) -> bool {
    let is_counted_in_year = |field: &Field| match &field.entry {
        Entry::Figure(id) => is_of_whole_year(id.as_str()),
        _ => false,
    };
    let is_other = |field: &Field| matches!(field.entry, Entry::Figure(_)) && !is_counted_in_year(field);
    let of_more = matching.used_fields().any(is_other);
    matching.used_fields().any(is_counted_in_year)
        && (is_part_of_year(text, of_more) || is_dated_within_year(text, matching, of_more))
}

/// Whether a text has a date before the end of the school year of the figures, so that they can be of a part of it only. A paper
/// from the beginning of a year is likely about the one before.
fn is_dated_within_year(text: &str, matching: &Matching, of_more: bool) -> bool {
    let Some(newest) = matching.corrections.newest_results else {
        return false;
    };
    let Some((date, _)) = latest_date(std::iter::once(text)) else {
        return false;
    };
    let known = matching.year_of_absence();
    date.within_year().is_some_and(|within| {
        let is_later = within > newest && (of_more || date.begins_year());
        known.map_or(!is_later, |year| year >= within)
    })
}

/// Year groups that are tested, each with its cohort.
const YEAR_GROUPS: [(u8, &str); 5] = [
    (1, "year_1"),
    (4, "year_4"),
    (6, "key_stage_2"),
    (11, "key_stage_4"),
    (13, "a_level"),
];

/// Years that are not one after the other: "2024-26" are three.
fn years_together(words: &[&str]) -> Option<String> {
    words.windows(2).find_map(|pair| {
        let [start, end] = [0, 1].map(|at| pair[at].parse::<u16>().ok());
        let (start, end) = start.zip(end)?;
        let end = if pair[1].len() == 2 { end + 2000 } else { end };
        let is_span = pair[0].len() == 4 && start >= 2000 && (start + 2..start + 6).contains(&end);
        is_span.then(|| pair.join("–"))
    })
}

/// The year groups that words name: "Year 11", "Yr 6", "Y10".
fn year_groups<'a>(words: &'a [&str]) -> impl Iterator<Item = u8> + use<'a> {
    let groups = words.iter().enumerate().filter_map(|(place, word)| {
        let group = match *word {
            "year" | "years" | "yr" | "yrs" | "y" => {
                let mut after = words[place + 1..].iter().copied().filter(|word| !word.is_empty());
                // "Year group: 10".
                match after.next()? {
                    "group" | "groups" => after.next()?,
                    group if words.get(place + 1) == Some(&group) => group,
                    _ => return None,
                }
            }
            word => word
                .strip_prefix("year")
                .or_else(|| word.strip_prefix("yr"))
                .or_else(|| word.strip_prefix('y'))?,
        };
        group.parse().ok()
    });
    groups.filter(|group| (1..=13).contains(group))
}

/// What of a title says that absence or suspensions are of a part of the pupils: "Year 11 attendance", "Sixth form".
fn part_of_all_pupils(words: &[&str], matching: &Matching) -> Option<String> {
    let is_of_all = |field: &Field| {
        let id = match &field.entry {
            Entry::Figure(id) => id.as_str(),
            _ => return true,
        };
        is_of_whole_year(id)
    };
    if !matching.used_fields().all(is_of_all) {
        return None;
    }
    let sixth_form = || {
        words
            .windows(2)
            .any(|pair| pair == ["sixth", "form"])
            .then(|| "Sixth form".to_owned())
    };
    let group = year_groups(words).next().map(|group| format!("Year {group}"));
    group.or_else(sixth_form)
}

/// The phase that a title of a whole trust's figures names, where absence or suspensions among them would be of the trust's
/// other schools too: "Primary phase scorecard".
fn phase_of_trust(words: &[&str], matching: &Matching) -> Option<String> {
    let is_of_all =
        |field: &Field| matches!(&field.entry, Entry::Figure(id) if is_of_whole_year(id.as_str()));
    if matching.shape != Shape::WholeTrust || !matching.used_fields().any(is_of_all) {
        return None;
    }
    let names_phase = |pair: &&[&str]| {
        matches!(pair[0], "primary" | "secondary" | "special")
            && matches!(pair[1], "academies" | "phase" | "schools")
    };
    words.windows(2).find(names_phase).map(|pair| pair.join(" "))
}

/// The year that a text names for which there are no results yet.
fn year_to_come(text: &str, matching: &Matching) -> Option<String> {
    let newest = matching.corrections.newest_results?;
    let year = HeadingWords::of(text).year?;
    (year > newest).then(|| year.to_string())
}

/// The texts above the headings, remarks, the sheet's name, and what else is said of all rows: the headings of a list of
/// pupils, and the value of a column that has the same in every row.
pub(super) fn titles(matching: &Matching, sheet: &SheetView<'_>, name: &str) -> Vec<String> {
    let above = 0..matching.headings.first_row().unwrap_or(0);
    let above = above.flat_map(|row| {
        sheet
            .filled(row)
            .map(|(_, text)| plain_text(text))
            .collect::<Vec<_>>()
    });
    let remarks = matching
        .aside()
        .iter()
        .filter(|aside| aside.why == UnusedReason::Remark);
    let remarks = remarks.map(|aside| aside.text.clone());
    let unused = matching
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !column.is_used() && (column.filled > 0 || matching.is_turned()));
    let mut of_columns = Vec::new();
    // "Targets 2027" at the head of the schools' names is a title.
    let of_names = ColumnMeaning::Fact(SchoolFact::Name);
    let names = matching
        .columns
        .iter()
        .filter(|column| column.meaning == of_names);
    of_columns.extend(names.map(|column| column.heading.clone()));
    // "Name" beside "Gender" or "School" is that of a pupil.
    let called = |wanted: &[&str]| {
        let is_it = |column: &&ColumnMatch| wanted.contains(&column.heading.to_lowercase().trim());
        matching.columns.iter().find(is_it)
    };
    let of_school = [SchoolFact::Urn, SchoolFact::Phase, SchoolFact::OnRoll].map(ColumnMeaning::Fact);
    let tells_school = matching
        .columns
        .iter()
        .any(|column| of_school.contains(&column.meaning) || counts_pupils(&column.meaning));
    if let Some(pupil) = called(&["name", "full name", "pupil"])
        && (called(&OF_PUPILS).is_some() || !tells_school && matching.data_rows().count() > 2)
    {
        of_columns.push(format!("Pupil {}", pupil.heading.to_lowercase()));
    }
    for (place, column) in unused {
        // A title of a sheet that lies on its side looks like a heading of nothing.
        if matching.is_turned() && column.filled == 0 && !heads_own_stage(matching, place) {
            of_columns.push(column.heading.clone());
        }
        if VOCABULARY
            .of_pupils
            .contains(&column.heading.to_lowercase().trim())
        {
            of_columns.push(column.heading.clone());
        }
        let heading = column.heading.to_lowercase();
        let mut texts = matching.data_rows().map(|row| plain_text(sheet.text(row, place)));
        let first = texts.next().unwrap_or_default();
        let mut words = heading.split(|letter: char| !letter.is_alphanumeric());
        let is_place = words.any(|word| VOCABULARY.of_places.contains(&word));
        if !is_place {
            of_columns.extend(against_rows(matching, sheet, place));
        }
        let is_tag = is_place || matching.long.columns.iter().any(|tag| tag.column == place);
        let is_part = heading
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| PARTS.contains(&word));
        if !first.is_empty()
            && !is_tag
            && (is_part || number(&first).is_none())
            && texts.all(|text| text == first)
        {
            of_columns.push(format!("{} {first}", column.heading));
        }
    }
    above
        .chain(options_above(matching, sheet))
        .chain(dates_within(matching, sheet))
        .chain(remarks)
        .chain(std::iter::once(name.to_owned()))
        .chain(of_columns)
        .collect()
}

/// Whether a line over measures of a sheet on its side names a stage, "EYFS" or "Key stage 1", and none of them is of the end
/// of primary or secondary school, which the line would be wrong about.
fn heads_own_stage(matching: &Matching, place: usize) -> bool {
    let below = matching.columns.iter().skip(place + 1);
    let mut below = below.take_while(|column| column.filled > 0).peekable();
    let is_tested = |column: &ColumnMatch| {
        let cohort = column.meaning.field().and_then(|field| match &field.entry {
            Entry::Figure(id) => matching.cohorts.get(id).cloned(),
            Entry::CohortPupils(cohort) => Some(cohort.clone()),
            _ => None,
        });
        cohort.is_some_and(|cohort| matches!(cohort.as_str(), "key_stage_2" | "key_stage_4"))
    };
    let names_stage = names_untested_stage(&matching.columns[place].heading).is_some();
    names_stage && below.peek().is_some() && !below.any(is_tested)
}

/// Whether a column has the pupils of a school's results.
fn counts_pupils(meaning: &ColumnMeaning) -> bool {
    let field = meaning.field();
    field.is_some_and(|field| matches!(field.entry, Entry::CohortPupils(_) | Entry::MeasurePupils(_)))
}

/// What a row says of itself is no longer: "Left trust 2024".
const LONGEST_STATUS: usize = 4;

/// What an unused column says of some rows that speaks against their being results: a year group, or a word alone such as
/// "Predicted".
fn against_rows(matching: &Matching, sheet: &SheetView<'_>, place: usize) -> BTreeSet<String> {
    let heading = &matching.columns[place].heading;
    let lower = heading.to_lowercase();
    let is_year_group = VOCABULARY.of_year_groups.contains(&lower.trim());
    let is_stage = VOCABULARY.of_stages.contains(&lower.trim());
    // Dates in it are of schools that are no longer there.
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    let is_of_leavers = words
        .any(|word| matches!(word, "left" | "leaving" | "closed" | "closure" | "closedate"))
        || lower.trim() == "close date";
    let of_row = |row: usize| {
        let text = plain_text(sheet.text(row, place));
        let words = text.split_whitespace().count();
        let (is_short, is_status) = ((1..=2).contains(&words), (1..=LONGEST_STATUS).contains(&words));
        if is_year_group && number(&text).is_some() {
            Some(format!("Year {text}"))
        } else if is_stage && number(&text).is_some() {
            Some(format!("KS{text}"))
        } else if (is_year_group || is_stage) && !text.is_empty() {
            Some(text)
        } else {
            let says = not_results(&text).is_some_and(|word| is_short || is_status && text.starts_with(word));
            let has_left = is_of_leavers && text.contains(|letter: char| letter.is_ascii_digit());
            (says || has_left).then(|| format!("{heading} {text}"))
        }
    };
    matching.data_rows().filter_map(of_row).collect()
}
