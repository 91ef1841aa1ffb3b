//! A column that nobody explained and that has the same word in every row: "Population: Mobile" or "Statistic: Median" may
//! say of all figures that they are others than they seem.

use super::ColumnMatch;
use super::normalize_cell::plain_text;
use super::number::number;
use super::sheet::SheetView;
use super::tag::{Tag, tag};
use crate::entry::SuppressionCode;
use crate::measures::PupilGroup;

/// Words of headings below which something is said of schools, or of the file, and not of the figures.
const SAID_OF_SCHOOLS: [&str; 65] = [
    "academies",
    "academy",
    "acronym",
    "banding",
    "description",
    "progress",
    "address",
    "admissions",
    "advisor",
    "adviser",
    "area",
    "authority",
    "boarding",
    "category",
    "ceo",
    "chair",
    "character",
    "cluster",
    "code",
    "comment",
    "comments",
    "country",
    "county",
    "denomination",
    "director",
    "district",
    "division",
    "establishment",
    "executive",
    "faith",
    "federation",
    "gender",
    "group",
    "head",
    "headteacher",
    "hub",
    "improvement",
    "inspection",
    "judgement",
    "la",
    "lead",
    "level",
    "link",
    "local",
    "location",
    "mat",
    "name",
    "network",
    "note",
    "notes",
    "ofsted",
    "partner",
    "phase",
    "postcode",
    "principal",
    "rag",
    "rating",
    "region",
    "religion",
    "school",
    "sector",
    "source",
    "status",
    "trust",
    "type",
];

/// The value of such a column, and its heading with it; `rows` are those that are used, and a column that tells rows of one
/// school apart is explained.
pub(super) fn unexplained(
    columns: &[ColumnMatch],
    rows: &[usize],
    tells_rows_apart: impl Fn(usize) -> bool,
    sheet: &SheetView<'_>,
) -> Option<(String, String)> {
    let found = columns.iter().enumerate().filter_map(|(place, column)| {
        let mut texts = rows.iter().map(|row| plain_text(sheet.text(*row, place)));
        let first = texts.next()?;
        let is_known = column.is_used() || !column.candidates.is_empty() || tells_rows_apart(place);
        let is_alone = rows.len() < 2;
        let says_something = first.contains(char::is_alphabetic)
            && number(&first).is_none()
            && SuppressionCode::parse(&first).is_none()
            && !matches!(
                tag(&first),
                Some(Tag::Neutral | Tag::Percentage | Tag::Group(PupilGroup::All))
            );
        let is_same = !is_known && !is_alone && says_something && texts.all(|text| text == first);
        (is_same && !is_said_of_schools(column)).then(|| {
            let text = format!("{} {first}", column.heading);
            (first, text.trim().to_owned())
        })
    });
    found.into_iter().next()
}

/// Whether a heading is of schools, or a code of the Department's files, which have many such columns.
fn is_said_of_schools(column: &ColumnMatch) -> bool {
    let heading = &column.heading;
    let is_code = heading.contains('_')
        || heading.len() > 3
            && heading
                .chars()
                .all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
    let lower = heading.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    is_code || words.any(|word| SAID_OF_SCHOOLS.contains(&word))
}
