//! A column that nobody explained and that has the same word in every row: "Population: Mobile" or "Statistic: Median" may
//! say of all figures that they are others than they seem.

use super::ColumnMatch;
use super::heading_words::HeadingWords;
use super::heading_year::read_year_cell;
use super::normalize_cell::plain_text;
use super::number::number;
use super::sheet::SheetView;
use super::tag::{Tag, answer, tag};
use super::vocabulary::VOCABULARY;
use crate::entry::SuppressionCode;
use crate::measures::PupilGroup;

/// The value of such a column, and its heading with it; `rows` are those that are used, and a column that tells rows of one
/// school apart is explained.
pub(super) fn unexplained(
    columns: &[ColumnMatch],
    rows: &[usize],
    tells_rows_apart: impl Fn(usize) -> bool,
    sheet: &SheetView<'_>,
) -> Option<(String, String)> {
    let mut columns = columns.iter().enumerate();
    columns.find_map(|(place, column)| {
        let mut texts = rows.iter().map(|row| plain_text(sheet.text(*row, place)));
        let first = texts.next()?;
        let is_known = column.is_used() || !column.candidates.is_empty() || tells_rows_apart(place);
        let is_alone = rows.len() < 2;
        let is_same = !is_known && !is_alone && says_something(&first) && texts.all(|text| text == first);
        (is_same && !is_said_of_schools(column)).then(|| {
            let text = match column.heading.as_str() {
                "" => first.clone(),
                heading => format!("{heading}: {first}"),
            };
            (first, text)
        })
    })
}

/// Whether a heading is of schools, or a code of the Department's files, which have many such columns.
pub(super) fn is_said_of_schools(column: &ColumnMatch) -> bool {
    let heading = &column.heading;
    let is_code = heading.contains('_')
        || heading.len() > 3
            && heading
                .chars()
                .all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
    let lower = heading.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    is_code || words.any(|word| VOCABULARY.of_schools.contains(&word))
}

/// Whether a value may say of figures that they are others than they seem: no mark, no answer to a question about schools, and
/// nothing that says what is meant anyway, such as all pupils, a year or a stage.
fn says_something(value: &str) -> bool {
    let words = HeadingWords::of(value);
    let is_stage = words.key.is_empty() && (words.stage.is_some() || words.year_group.is_some());
    let is_summer = value.eq_ignore_ascii_case("summer") || read_year_cell(value).is_some();
    value.contains(char::is_alphabetic)
        && number(value).is_none()
        && SuppressionCode::parse(value).is_none()
        && answer(value).is_none()
        && !is_stage
        && !is_summer
        && !matches!(
            tag(value),
            Some(Tag::Neutral | Tag::Percentage | Tag::Group(PupilGroup::All))
        )
}
