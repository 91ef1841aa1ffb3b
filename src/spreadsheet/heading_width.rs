//! Headings of delimited text that have more cells than every line below them. A comma inside a heading that nobody quoted
//! makes one heading two, and moves all that follow it away from their figures; so does a cell that all lines lack.

use csv::StringRecord;

/// A heading may have up to this number of cells too many: with more, the line is no heading of the lines below it.
const MOST_MORE: usize = 3;

/// How the headings fit the lines below them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum HeadingWidth {
    /// There are no more of them than cells, or nobody can tell.
    Fits,
    /// Some go on after a comma: the line of the headings, from 0, and the cells that belong to the one before.
    WithCommas { line: usize, continued: Vec<usize> },
    /// There are more of them than cells, and nothing says which is too many.
    TooMany,
}

impl HeadingWidth {
    /// How the widest line fits those below it.
    pub(super) fn of(lines: &[StringRecord]) -> Self {
        let Some((line, headings)) = widest(lines) else {
            return Self::Fits;
        };
        let below: Vec<usize> = lines[line + 1..]
            .iter()
            .map(StringRecord::len)
            .filter(|cells| *cells > 1)
            .collect();
        let Some((width, is_only_one)) = below
            .first()
            .map(|first| (*first, below.iter().all(|one| one == first)))
        else {
            return Self::Fits;
        };
        let more = headings.len().saturating_sub(width);
        let are_headings = headings.iter().all(|cell| cell.chars().any(char::is_alphabetic));
        if more == 0 || more > MOST_MORE || !is_only_one || !are_headings {
            return Self::Fits;
        }
        let continued: Vec<usize> = (1..headings.len())
            .filter(|place| headings[*place].starts_with(' '))
            .collect();
        if continued.len() == more {
            Self::WithCommas { line, continued }
        } else {
            Self::TooMany
        }
    }

    /// The cells of a line, with those headings joined that are one.
    pub(super) fn cells(&self, line: usize, record: &StringRecord) -> Vec<String> {
        let Self::WithCommas { line: own, continued } = self else {
            return record.iter().map(str::to_owned).collect();
        };
        let mut cells: Vec<String> = Vec::with_capacity(record.len());
        for (place, cell) in record.iter().enumerate() {
            match cells.last_mut() {
                Some(before) if line == *own && continued.contains(&place) => {
                    before.push(',');
                    before.push_str(cell);
                }
                _ => cells.push(cell.to_owned()),
            }
        }
        cells
    }
}

/// The line with more cells than any other, and its place.
fn widest(lines: &[StringRecord]) -> Option<(usize, &StringRecord)> {
    let (place, line) = lines.iter().enumerate().max_by_key(|(_, line)| line.len())?;
    let alike = lines.iter().filter(|other| other.len() == line.len());
    (alike.count() == 1).then_some((place, line))
}

#[cfg(test)]
mod tests {
    use crate::spreadsheet::{ReadingNote, read_delimited};

    fn headings(text: &str) -> (Vec<String>, bool) {
        let sheet = read_delimited(text);
        let row = sheet.rows().first().cloned().unwrap_or_default();
        (
            row,
            sheet.facts().reading.contains(&ReadingNote::HeadingsWithoutCells),
        )
    }

    #[test]
    fn a_comma_in_a_heading_is_part_of_it() {
        let (row, is_doubtful) =
            headings("School,Expected (reading, writing and maths),Maths\nOak,66,71\nElm,60,70\n");
        assert_eq!(row, ["School", "Expected (reading, writing and maths)", "Maths"]);
        assert!(!is_doubtful);
    }

    #[test]
    fn headings_without_cells_are_told() {
        for text in [
            "School\tPupils\tRWM\tReading\nOak\t58\t66\nElm\t30\t73\n",
            "School,Pupils, reading,writing and maths,Maths\nOak,58,66\nElm,30,73\n",
        ] {
            assert!(headings(text).1, "{text}");
        }
    }

    #[test]
    fn rows_of_several_lengths_and_titles_are_as_they_were() {
        for text in [
            "School,Pupils,RWM,Reading\nOak,58,66\nElm,30,73,80\n",
            "Results\nSchool,Pupils,RWM\nOak,58,66\n",
            "Oak,58,66,70\nElm,30,73\n",
            "School,Pupils,RWM,Reading\n",
        ] {
            assert!(!headings(text).1, "{text}");
        }
    }
}
