//! The texts of a sheet outside its headings and rows of schools: titles and cells above the table, the tab's name, and lines
//! below the table. Those that are not wholly understood are shown, since they may say what the figures really are.

use super::heading_words::HeadingWords;
use super::normalize_cell::plain_text;
use super::number::number;
use super::part_of_year::is_of_whole_year;
use super::question::{Asked, Question};
use super::said_date::{latest_date, take_dates};
use super::sheet::SheetView;
use super::tag::names_untested_stage;
use super::title_words::KnownNames;
use super::{ColumnMatch, ColumnMeaning, Matching, RowNote, UnusedReason};
use crate::entry::{Entry, Field, SchoolFact};

impl Matching {
    /// The texts outside the table that are not wholly understood, and that no question is about.
    #[must_use]
    pub fn not_understood(&self) -> &[String] {
        &self.not_understood
    }

    /// What stands beside the figures of a row and may speak against them.
    #[must_use]
    pub fn row_notes(&self) -> &[RowNote] {
        &self.row_notes
    }

    /// Whether all figures are of absence or suspensions.
    #[must_use]
    pub fn counts_whole_year_only(&self) -> bool {
        let is_counted = |field: &Field| match &field.entry {
            Entry::Figure(id) => is_of_whole_year(id.as_str()),
            _ => true,
        };
        let is_figure = |field: &Field| matches!(field.entry, Entry::Figure(_));
        self.used_fields().any(is_figure) && self.used_fields().all(is_counted)
    }
}

/// Where a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextPlace {
    Above,
    Tab,
    Below,
}

/// A text outside the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OutsideText {
    pub(super) text: String,
    pub(super) place: TextPlace,
}

/// A row above the table with more cells is no title and no option of a report.
const MOST_OF_OPTION: usize = 4;

/// The texts of the rows above the table, the cells of each together: "Grade set: MLG".
pub(super) fn rows_above(matching: &Matching, sheet: &SheetView<'_>) -> Vec<String> {
    let rows = 0..matching.headings.first_row().unwrap_or(0);
    let together = rows.filter_map(|row| {
        let cells: Vec<String> = sheet.filled(row).map(|(_, text)| plain_text(text)).collect();
        match cells.as_slice() {
            [] => None,
            [_, numbers @ ..] if numbers.len() > 1 && numbers.iter().all(|text| number(text).is_some()) => {
                None
            }
            [label, value] => Some(format!("{}: {value}", label.trim_end_matches(':'))),
            cells => Some(cells.join(" ")),
        }
    });
    together.collect()
}

/// What the cells of a row above the table say together, and two rows that begin and end a time: "From", "To".
pub(super) fn options_above(matching: &Matching, sheet: &SheetView<'_>) -> Vec<String> {
    let rows = 0..matching.headings.first_row().unwrap_or(0);
    let is_option = |row: &usize| (2..=MOST_OF_OPTION).contains(&sheet.filled(*row).count());
    let all = rows_above(matching, sheet);
    let begins = |text: &str, words: &[&str]| {
        let lower = text.to_lowercase();
        words.iter().any(|word| lower.starts_with(word))
    };
    let times = all.windows(2).filter_map(|pair| {
        let is_time = begins(&pair[0], &["from", "start", "begin", "between", "date from"])
            && begins(&pair[1], &["to", "end", "until", "till", "date to"]);
        is_time.then(|| pair.join(" "))
    });
    let options = rows.filter(is_option).map(|row| {
        let cells: Vec<String> = sheet.filled(row).map(|(_, text)| plain_text(text)).collect();
        cells.join(" ")
    });
    options.chain(times).collect()
}

/// Headings of columns with the day on which a row was brought up to date.
const OF_DAYS: [&str; 9] = [
    "as at",
    "as of",
    "data date",
    "date",
    "exported",
    "extracted",
    "last updated",
    "report date",
    "updated",
];

/// Dates within the table that are of its figures: the latest of a column "As at", and a row "Date range" below the schools.
pub(super) fn dates_within(matching: &Matching, sheet: &SheetView<'_>) -> Vec<String> {
    let is_of_days = |column: &ColumnMatch| OF_DAYS.contains(&column.heading.to_lowercase().trim());
    let columns = matching.columns.iter().enumerate();
    let of_columns = columns
        .filter(|(_, column)| !column.is_used() && is_of_days(column))
        .filter_map(|(place, column)| {
            let texts: Vec<String> = matching
                .data_rows()
                .map(|row| plain_text(sheet.text(row, place)))
                .collect();
            let (_, latest) = latest_date(texts.iter().map(String::as_str))?;
            Some(format!("{} {latest}", column.heading))
        });
    let has_no_number = |row: &usize| sheet.filled(*row).all(|(_, text)| number(text).is_none());
    let of_rows = matching.data_rows().filter(has_no_number).filter_map(|row| {
        let cells: Vec<String> = sheet.filled(row).map(|(_, text)| plain_text(text)).collect();
        let text = cells.join(" ");
        (!take_dates(&text).dates.is_empty()).then_some(text)
    });
    of_columns.chain(of_rows).collect()
}

/// Whether a line of a sheet on its side names a stage, and nothing else: the measures below it are of that.
fn names_stage(heading: &str) -> bool {
    let words = HeadingWords::of(heading);
    let has_stage =
        words.stage.is_some() || words.year_group.is_some() || names_untested_stage(heading).is_some();
    has_stage && words.key.split_whitespace().count() < 2
}

/// The name of the tab, where somebody gave it one: "Sheet1 (2)" is none, nor is the file's name.
fn tab_name(sheet: &SheetView<'_>, name: &str) -> Option<String> {
    if sheet.is_named_by_file() {
        return None;
    }
    let name = plain_text(name);
    let rest = name.to_lowercase().strip_prefix("sheet").map(str::to_owned);
    let is_default = rest.is_some_and(|rest| !rest.contains(char::is_alphabetic));
    (!is_default).then_some(name)
}

/// All of them, from the top.
pub(super) fn outside_texts(matching: &Matching, sheet: &SheetView<'_>, name: &str) -> Vec<OutsideText> {
    let of = |place: TextPlace| move |text: String| OutsideText { text, place };
    // A title of a sheet on its side looks like a heading of nothing.
    let of_turned = matching
        .columns
        .iter()
        .filter(|column| {
            matching.is_turned() && !column.is_used() && column.filled == 0 && !names_stage(&column.heading)
        })
        .map(|column| column.heading.clone());
    let above = rows_above(matching, sheet).into_iter().chain(of_turned);
    let below = matching
        .aside()
        .iter()
        .filter(|aside| aside.why == UnusedReason::Remark)
        .map(|aside| {
            let cells: Vec<String> = sheet
                .filled(aside.row)
                .map(|(_, text)| plain_text(text))
                .collect();
            cells.join(" ")
        });
    let all = above
        .map(of(TextPlace::Above))
        .chain(tab_name(sheet, name).into_iter().map(of(TextPlace::Tab)))
        .chain(below.map(of(TextPlace::Below)));
    let mut found: Vec<OutsideText> = Vec::new();
    for one in all.filter(|one| one.text.contains(char::is_alphanumeric)) {
        if !found.iter().any(|other| other.text == one.text) {
            found.push(one);
        }
    }
    found
}

/// What texts of this sheet can name without being doubtful.
pub(super) fn known_names(matching: &Matching, sheet: &SheetView<'_>, texts: &[OutsideText]) -> KnownNames {
    let mut known = KnownNames {
        counts_whole_school: matching.counts_whole_year_only(),
        ..KnownNames::default()
    };
    let name = ColumnMeaning::Fact(SchoolFact::Name);
    let name = matching.columns.iter().position(|column| column.meaning == name);
    let names = matching
        .data_rows()
        .filter_map(|row| Some(plain_text(sheet.merged_text(row, name?))));
    known.schools = names.map(|name| name.to_lowercase()).collect();
    for one in texts {
        known.add_initials(&one.text);
    }
    known
}

/// The texts that are not wholly understood, and that no question is about.
pub(super) fn not_understood(
    matching: &Matching,
    sheet: &SheetView<'_>,
    name: &str,
    asked: &[Asked],
) -> Vec<String> {
    if matching.used_fields().next().is_none() {
        return Vec::new();
    }
    let texts = outside_texts(matching, sheet, name);
    let known = known_names(matching, sheet, &texts);
    let is_asked = |text: &str| {
        let mut about = asked.iter().filter_map(|asked| match &asked.question {
            Question::Results { text, .. } | Question::Group { text, .. } => Some(text.as_str()),
            Question::OneSchool { name, .. } => Some(name.as_str()),
            _ => None,
        });
        about.any(|about| !about.is_empty() && (text.contains(about) || about.contains(text)))
    };
    let open = texts.into_iter().map(|one| one.text);
    open.filter(|text| !known.understand(text) && !is_asked(text) && !matching.headings.have_title(text))
        .collect()
}
