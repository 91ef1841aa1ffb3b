//! What is said of how a sheet was understood, where that was not plain: each sentence names what was seen and how it is
//! read, so that the person can set it otherwise.

use std::fmt;

use crate::import::{
    ColumnDoubt, ColumnMatch, Matching, Scale, Shape, SheetLine, UnusedReason, UnusedRow, column_letters,
};
use crate::spreadsheet::ReadingNote;
use crate::wording::number_format::{capitalize_first, listed};

impl Matching {
    /// Sentences on how the sheet was understood.
    #[must_use]
    pub fn remarks(&self) -> Vec<String> {
        let mut said: Vec<String> = self.reading().iter().map(ToString::to_string).collect();
        if self.is_turned() {
            said.push(
                "The headings of this sheet are in a column, so rows and columns are swapped.".to_owned(),
            );
        }
        match self.heading_row() {
            None => said.push(
                "No headings were found. Choose the row that has them, or what each column holds.".to_owned(),
            ),
            Some(0) => {}
            Some(row) => said.push(format!("The headings are in {}.", self.row_name(row))),
        }
        if self.shape() == Shape::WholeTrust {
            said.push("No schools are named here, so these are read as whole-trust figures.".to_owned());
        }
        said.extend(self.of_texts_outside());
        let latest = self.latest_years();
        let earlier = if self.years().iter().any(|year| !latest.contains(year)) {
            " The other years are read as earlier ones."
        } else {
            ""
        };
        match latest.as_slice() {
            [] => {}
            [one] => said.push(format!("{one} is read as your latest year.{earlier}")),
            several => {
                let years: Vec<_> = several.iter().map(ToString::to_string).collect();
                said.push(format!(
                    "{} are read as your latest years, each for its own pupils.{earlier}",
                    listed(&years)
                ));
            }
        }
        for (place, column) in self.columns().iter().enumerate() {
            said.extend(self.of_column(place, column));
        }
        said.extend(self.aside().iter().filter_map(|aside| self.of_row(aside)));
        let count = |why| self.aside().iter().filter(|aside| aside.why == why).count();
        match count(UnusedReason::Record) {
            0 => {}
            1 => said.push("The file says that one row is not a school. It is left out.".to_owned()),
            some => said.push(format!(
                "The file says that {some} rows are not schools. They are left out."
            )),
        }
        if let Some(other) = self
            .aside()
            .iter()
            .find(|aside| aside.why == UnusedReason::OtherTable)
        {
            said.push(format!(
                "From {} (“{}”) on there is another table, which is not used. Copy it to a sheet of its own to use it.",
                self.row_name(other.row),
                other.text
            ));
        }
        if let Some(place) = self.other_table_beside() {
            said.push(format!(
                "From {} on there is another table, which is not used. Copy it to a sheet of its own to use it.",
                self.column_name(place)
            ));
        }
        let has_figures = self
            .columns()
            .iter()
            .any(|column| column.is_used() && column.holds_figures());
        if !has_figures {
            said.push("No figures were found. Choose what each column holds.".to_owned());
        }
        for column in self.row_key_columns() {
            let heading = &self.columns()[column].heading;
            said.push(format!(
                "Schools have several rows. “{heading}” says what each is about, and each is read for its own pupils."
            ));
        }
        match count(UnusedReason::OtherValue) {
            0 => {}
            1 => said.push("One row is about other pupils. It is left out.".to_owned()),
            some => said.push(format!("{some} rows are about other pupils. They are left out.")),
        }
        said
    }

    /// What is said of a row that is left out by itself.
    fn of_row(&self, aside: &UnusedRow) -> Option<String> {
        let row = capitalize_first(&self.row_name(aside.row));
        let text = &aside.text;
        match aside.why {
            UnusedReason::Total => Some(format!(
                "{row} (“{text}”) is a total, an average or a comparator, so it is left out."
            )),
            UnusedReason::Remark if self.is_quoted(text) => None,
            UnusedReason::Remark => Some(format!("{row} is a remark (“{text}”), so it is left out.")),
            UnusedReason::Line if self.is_above_schools(aside.row) => Some(format!(
                "{row} says only “{text}”. Check that the rows below it are your own schools’ final results."
            )),
            UnusedReason::Line => Some(format!(
                "{row} says only “{text}”, so it is left out. Check that the figures above it are final results."
            )),
            UnusedReason::Record
            | UnusedReason::OtherTable
            | UnusedReason::Hidden
            | UnusedReason::Asked
            | UnusedReason::OtherValue
            | UnusedReason::Chosen => None,
        }
    }

    fn of_column(&self, place: usize, column: &ColumnMatch) -> Vec<String> {
        let mut said = Vec::new();
        let name = capitalize_first(&self.column_name(place));
        let heading = &column.heading;
        if let Some(earlier) = column.repeats {
            let earlier = self.column_name(earlier);
            said.push(format!(
                "{name} (“{heading}”) holds the same as {earlier}, so only {earlier} is used."
            ));
            return said;
        }
        if let Some(doubt) = column.doubt {
            said.push(match doubt {
                ColumnDoubt::Differs(other) => format!(
                    "{name} (“{heading}”) and {} have the same meaning and different values. Neither is used until \
                     you choose.",
                    self.column_name(other)
                ),
                ColumnDoubt::Distribution => format!(
                    "{name} (“{heading}”) may leave out pupils above the standard. It is not used until you choose."
                ),
                ColumnDoubt::Implausible => format!(
                    "{name} (“{heading}”) has numbers that this measure cannot have. It is not used until you choose \
                     what it holds."
                ),
                ColumnDoubt::Contradicts(other) => format!(
                    "{name} (“{heading}”) and {} contradict each other in most rows. Neither is used until you choose.",
                    self.column_name(other)
                ),
                ColumnDoubt::GroupBeside => format!(
                    "{name} (“{heading}”): its group of pupils is named over another column only. It is not used until \
                     you choose."
                ),
                ColumnDoubt::HeadingUnplaced => format!(
                    "{name} (“{heading}”): we cannot tell which heading above is its own. It is not used until you \
                     choose."
                ),
                ColumnDoubt::OnlyGroup(group) => format!(
                    "{name} (“{heading}”) follows figures for {} only, and may count only them. It is not used until \
                     you choose.",
                    group.name()
                ),
                ColumnDoubt::WholeSchool => format!(
                    "{name} (“{heading}”) may count pupils of the whole school, not only those whose results these \
                     are. It is not used."
                ),
                ColumnDoubt::Mobility(other) => format!(
                    "{name} (“{heading}”) may count pupils who left during the year, as {} counts those who joined. It is \
                     not used.",
                    self.column_name(other)
                ),
                ColumnDoubt::Staff => format!(
                    "{name} (“{heading}”) may be absence of staff, as other columns are about staff. It is not used \
                     until you choose."
                ),
                ColumnDoubt::Marks => format!(
                    "{name} (“{heading}”) may be marks out of 40, not percentages of pupils. It is not used until you \
                     choose."
                ),
                ColumnDoubt::Counts => format!(
                    "{name} (“{heading}”) may be numbers of pupils or cases, not percentages or rates. It is not used until you \
                     choose."
                ),
            });
            return said;
        }
        if !column.is_used() {
            if column.filled > 0 && !column.candidates.is_empty() {
                said.push(format!(
                    "{name} (“{heading}”) could mean several things. Choose which, or it is not used."
                ));
            }
            if column.filled > 0 && column.is_attendance() {
                said.push(format!(
                    "{name} (“{heading}”) is attendance, and our measure is absence. Enter 100 minus attendance under “Absence”."
                ));
            }
            return said;
        }
        if column.scale == Scale::Fraction {
            said.push(format!(
                "{name} (“{heading}”) holds fractions of one, as spreadsheets keep percentages: 0.65 is read as 65%."
            ));
        }
        if column.decimal_comma {
            said.push(format!(
                "{name} (“{heading}”) has decimal commas: 65,4 is read as 65.4."
            ));
        }
        said
    }

    /// What a column is called in the file: a row's number where the sheet lies on its side.
    #[must_use]
    pub fn column_name(&self, column: usize) -> String {
        self.column_line(column).to_string()
    }

    /// What a row is called in the file: a column's letters where the sheet lies on its side.
    #[must_use]
    pub fn row_name(&self, row: usize) -> String {
        self.row_line(row).to_string()
    }
}

impl fmt::Display for ReadingNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DoubtfulLetters { count: 1, example } => write!(
                f,
                "One letter of this file is not in the same encoding as the others. It is in “{example}”: check that name."
            ),
            Self::DoubtfulLetters { count, example } => write!(
                f,
                "{count} letters of this file are not in the same encoding as the others. The first is in “{example}”: check the names."
            ),
            Self::SpacesAsColumns => f.write_str(
                "The columns were separated by spaces only. Check that each figure is in its column.",
            ),
            Self::HeadingsWithoutCells => f.write_str(
                "There are more headings than cells in any row. A comma within a heading or a name needs quotes around it.",
            ),
        }
    }
}

impl fmt::Display for SheetLine {
    /// Within a sentence, as spreadsheets count.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(row) => write!(f, "row {}", row + 1),
            Self::Column(column) => write!(f, "column {}", column_letters(*column)),
        }
    }
}
