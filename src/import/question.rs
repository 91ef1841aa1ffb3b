//! What a person is asked about a sheet before anything of it is used. A sheet can be read in two ways where its words do
//! not say which: then neither is chosen here, and nothing can be used until the question is answered.

use super::Shape;
use super::sheet::Address;
use crate::measures::PupilGroup;

/// Why a row may be no school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowDoubt {
    /// Its numbers add up or average those of other rows.
    AddsUp,
    /// Its name has a word such as "national" or "council".
    Comparator,
    /// Other rows have a URN, and it has none.
    NoUrn,
    /// It has more pupils than any school, or far more than the others.
    ManyPupils,
    /// It has figures and no name.
    NoName,
    /// Other rows have a number of pupils, and it has none.
    NoPupils,
    /// It and others are of the whole trust, in a sheet without schools.
    SeveralTotals,
    /// It has another row's name and number of pupils, and another URN.
    SchoolTwice,
    /// Its name is another row's with a group of pupils, a time or a subject added.
    PartOfSchool,
    /// It has more cells than there are headings, so that its figures may be in the wrong columns.
    TooWide,
}

/// What a text or a column of a sheet makes doubtful about its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultsDoubt {
    /// Whether they are results, of all pupils of that stage.
    Kind,
    /// Whether absence or suspensions are of a whole school year.
    PartOfYear,
    /// Whether the columns hold what a title names, which is something else than their headings say.
    OtherMeasure,
    /// What a word means that stands in every row below a heading that is not understood.
    EveryRow,
    /// Whether each figure is below its own heading: all rows have fewer cells than there are headings.
    HeadingsWithoutCells,
}

/// A row that may be no school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubtfulRow {
    /// Its place, from zero, as the sheet is looked at.
    pub row: usize,
    /// Why it may be none.
    pub why: RowDoubt,
    /// Its first text.
    pub text: String,
    /// Its numbers, to recognise it by.
    pub numbers: Vec<String>,
    /// Whether the person said that it is a school; `None` where nothing was said.
    pub is_school: Option<bool>,
}

/// A percentage that can be read in two ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubtfulPercentage {
    /// Where it is.
    pub address: Address,
    /// Its school.
    pub school: String,
    /// As it is in the sheet.
    pub text: String,
    /// What it would be as a fraction of one, or, above 100%, as a fraction that was multiplied twice: "65".
    pub proposed: String,
}

/// How doubtful percentages of a column are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PercentageAnswer {
    /// As proposed: 0.65 is 65%.
    AsProposed,
    /// As they are: 0.65 is 0.65%.
    AsWritten,
    /// Not at all.
    LeftOut,
}

/// Whether something is used that may not be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UseAnswer {
    /// It is used.
    Used,
    /// It is left out.
    LeftOut,
}

/// What a person is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Which of these rows are schools.
    Rows(Vec<DoubtfulRow>),
    /// Whether hidden rows are used.
    HiddenRows {
        /// The rows, as the sheet is looked at.
        rows: Vec<usize>,
        /// Whether a filter hides them.
        is_filtered: bool,
        /// What was answered.
        answer: Option<UseAnswer>,
    },
    /// Whether hidden columns are used.
    HiddenColumns {
        /// The columns, as the sheet is looked at.
        columns: Vec<usize>,
        /// What was answered.
        answer: Option<UseAnswer>,
    },
    /// Which of the rows of one school are used: a column tells them apart.
    RowsOfOneSchool {
        /// The column.
        column: usize,
        /// Whether its values are understood, so that each row is used for what it is about and nothing need be chosen.
        is_read: bool,
        /// What is in it, in the order of the sheet.
        values: Vec<String>,
        /// What was chosen.
        answer: Option<String>,
    },
    /// How numbers up to 1, and far above 100%, are meant in a column of percentages.
    Percentages {
        /// The column.
        column: usize,
        /// The cells.
        cells: Vec<DoubtfulPercentage>,
        /// What was answered.
        answer: Option<PercentageAnswer>,
    },
    /// Whether zeros are meant so.
    Zeros {
        /// The column.
        column: usize,
        /// The cells.
        cells: Vec<Address>,
        /// What was answered.
        answer: Option<UseAnswer>,
    },
    /// The year of rows whose own cannot be read. The answer is [`super::Matching::row_year`].
    RowYears(Vec<usize>),
    /// Whether these are results at all: a title or the sheet's name has a word that speaks against it.
    Results {
        /// What is doubted.
        doubt: ResultsDoubt,
        /// The word.
        word: String,
        /// The text that has it.
        text: String,
        /// What was answered.
        answer: Option<UseAnswer>,
    },
    /// Whether these are one school's figures: no row names a school, but a title or the sheet's name does.
    OneSchool {
        /// The school.
        name: String,
        /// What was answered.
        answer: Option<Shape>,
    },
    /// Whose figures these are: a title or the sheet's name has a group, and no heading has one.
    Group {
        /// The group.
        group: PupilGroup,
        /// The text that names it.
        text: String,
        /// What was answered.
        answer: Option<PupilGroup>,
    },
}

/// A question, and whether it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question, with what was answered.
    pub question: Question,
    /// Whether nothing more is needed.
    pub is_answered: bool,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Whether rows are schools.
    Rows(Vec<usize>, bool),
    /// Whether hidden rows are used.
    HiddenRows(UseAnswer),
    /// Whether hidden columns are used.
    HiddenColumns(UseAnswer),
    /// Which value of a column tells the rows that are used.
    RowsOfOneSchool(usize, String),
    /// How doubtful percentages of a column are used.
    Percentages(usize, PercentageAnswer),
    /// Whether zeros of a column are used.
    Zeros(usize, UseAnswer),
    /// The year of rows whose own cannot be read.
    RowYear(crate::measures::AcademicYear),
    /// Whether these are results.
    Results(UseAnswer),
    /// Whether these are one school's figures, or the whole trust's.
    OneSchool(Shape),
    /// Whose figures these are.
    Group(PupilGroup),
}
