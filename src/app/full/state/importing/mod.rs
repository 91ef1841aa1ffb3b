//! Taking figures from a spreadsheet, in steps that a person sees: the block or the file is read, the page shows how it
//! understands it, the person corrects that, and only then is anything taken. Until then nothing that was entered changes.

mod apply;
mod asked_cells;

use std::rc::Rc;

use self::apply::Usual;
pub(crate) use self::asked_cells::{AskedCell, asked_cells};
use crate::browser::files::ChosenFile;
use crate::browser::reader;
use crate::import::{Answer, ColumnMeaning, Import, Matching, MergeMode, Scale, Shape};
use crate::measures::{AcademicYear, Measure};
use crate::spreadsheet::{ReadError, Sheet};
use crate::wording::interface::importing as wording;

/// What happens on the way.
#[derive(Debug, Clone)]
pub(crate) enum ImportAction {
    /// The place for spreadsheets is opened or closed; closing it stops a file being read.
    Open(bool),
    /// A block was pasted.
    Pasted(Rc<str>),
    /// The block that was pasted is shown again, to be corrected.
    ChangePasted,
    /// Several files came at once, of which one is read, or folders.
    CameTogether(Rc<[ChosenFile]>, Rc<[String]>),
    /// A file came that this page saved: it is opened elsewhere.
    CameSaved(ChosenFile),
    /// A file with this name is being read, for as long as the guard lives.
    Began(String, Rc<reader::Reading>),
    /// How far it has come, in words.
    Told(String),
    /// The file has been read, or why not.
    Came(String, Result<Rc<[Sheet]>, ReadError>),
    /// A person corrects how it is understood.
    Correct(Correction),
}

/// A correction of how a sheet is understood.
#[derive(Debug, Clone)]
pub(crate) enum Correction {
    /// Another sheet of the file is looked at.
    Sheet(usize),
    /// The list of what a column can hold is opened, or closed.
    Changing(Option<usize>),
    /// A column holds something else.
    Meaning(usize, ColumnMeaning),
    /// The numbers of a column stand for something else.
    Scale(usize, Scale),
    /// The headings are in another row.
    HeadingRow(Option<usize>),
    /// The rows are schools, or one whole trust.
    Shape(Shape),
    /// A row is set aside, or taken after all.
    Aside(usize, bool),
    /// Another year is the latest.
    Latest(Option<AcademicYear>),
    /// The figures for which the sheet names no year are of another.
    ResultsYear(AcademicYear),
    /// The sheet lies the other way.
    Turn,
    /// A question is answered.
    Answer(Answer),
    /// What happens to what is there.
    MergeMode(MergeMode),
}

/// The heading of the place, to which a person who gave something to read is taken.
pub(crate) const HEADING: &str = "spreadsheet";

/// The text area for a block.
pub(crate) const PASTED: &str = "pasted";

/// The button that opens the list of what a column can hold; the focus goes there after a choice.
pub(crate) fn change_id(column: usize) -> String {
    format!("change-column-{column}")
}

/// The list itself.
pub(crate) fn meaning_id(column: usize) -> String {
    format!("meaning-of-{column}")
}

/// How far the import has come.
#[derive(Debug, Clone, Default)]
pub(crate) enum Importing {
    /// Nobody has asked.
    #[default]
    Closed,
    /// The place for a block or a file is there; with it why what was given last is not read.
    Asking(Option<Unread>),
    /// A file is being read.
    Reading {
        /// Its name.
        name: String,
        /// How far that has come, in words.
        stage: String,
        #[expect(
            dead_code,
            reason = "reading stops when this is dropped, and nothing else is asked of it"
        )]
        reading: Rc<reader::Reading>,
    },
    /// It is read, and this is how it is understood.
    Understood(Rc<Understood>),
}

/// Why what was given last is not read.
#[derive(Debug, Clone)]
pub(crate) enum Unread {
    /// It cannot be, and why.
    Refused(String),
    /// This page saved it: it is opened elsewhere.
    Saved(ChosenFile),
    /// Several files came at once, and folders, by their names. One file is read at a time.
    Several(Rc<[ChosenFile]>, Rc<[String]>),
}

impl Unread {
    /// The reason, in words.
    pub(crate) fn reason(&self) -> String {
        match self {
            Self::Refused(why) => why.clone(),
            Self::Saved(file) => wording::is_saved(&file.name()),
            Self::Several(files, folders) => wording::several_came(files.len(), folders),
        }
    }
}

/// The sheet that figures are taken from, and the result of the last one.
#[derive(Debug, Clone, Default)]
pub(crate) struct ImportSlice {
    pub(crate) stage: Importing,
    /// The block that was pasted last, until something is used of it or the place is closed.
    pub(crate) pasted: Option<Rc<str>>,
    /// What was used last.
    pub(crate) used: Option<Used>,
}

/// What was used of a sheet, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Used {
    /// What was used.
    pub(crate) said: String,
    /// What was answered to questions about it.
    pub(crate) answers: Vec<String>,
    /// What keeps it from being compared.
    pub(crate) missing: Option<String>,
}

impl From<String> for Used {
    /// Without a question.
    fn from(said: String) -> Self {
        Self {
            said,
            answers: Vec::new(),
            missing: None,
        }
    }
}

/// A file or block and how it is understood.
#[derive(Debug, Clone)]
pub(crate) struct Understood {
    /// The file's name, or what a pasted block is called.
    pub(crate) name: String,
    pub(crate) sheets: Rc<[Sheet]>,
    /// The sheet that is looked at.
    pub(crate) sheet: usize,
    pub(crate) matching: Matching,
    /// What would be taken.
    pub(crate) import: Import,
    pub(crate) how: MergeMode,
    /// The latest year whose results are out.
    pub(crate) latest: AcademicYear,
    /// The column whose list of what it can hold is open.
    pub(crate) changing: Option<usize>,
}

/// What keeps the figures of a sheet from being used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hindrance {
    /// A question is not answered.
    OpenQuestions,
    /// The person said that they are no results.
    NotResults,
    /// There is nothing that can be used.
    NothingToUse,
}

impl Understood {
    /// Understands the sheet that has most to take.
    fn of(name: String, sheets: Rc<[Sheet]>, measures: &[&Measure], usual: Usual) -> Self {
        let taken = |sheet: &Sheet| {
            let matching = Matching::of(sheet, measures);
            let used = matching.columns().iter().filter(|column| column.is_used());
            let figures = used.clone().filter(|column| column.holds_figures());
            // A hidden sheet is looked at only where no other has figures.
            let is_seen = figures.count() > 0 && !sheet.is_hidden();
            (is_seen, used.count())
        };
        // Of sheets with as much the first: `max_by_key` would give the last.
        let best = sheets
            .iter()
            .enumerate()
            .rev()
            .max_by_key(|(_, sheet)| taken(sheet));
        let sheet = best.map_or(0, |(place, _)| place);
        Self::of_sheet(name, sheets, sheet, measures, usual)
    }

    fn of_sheet(
        name: String,
        sheets: Rc<[Sheet]>,
        sheet: usize,
        measures: &[&Measure],
        usual: Usual,
    ) -> Self {
        let none = Sheet::default();
        let looked_at = sheets.get(sheet).unwrap_or(&none);
        let (how, latest) = usual;
        let matching = Matching::of_file(looked_at, &name, latest, measures);
        let import = matching.take(looked_at, measures);
        Self {
            name,
            sheet,
            matching,
            import,
            how,
            latest,
            changing: None,
            sheets,
        }
    }

    /// What it was understood with.
    fn usual(&self) -> Usual {
        (self.how, self.latest)
    }

    /// Understands the same sheet again, now that more measures are known; what was corrected and answered holds.
    fn understand_again(&mut self, measures: &[&Measure]) {
        let sheets = Rc::clone(&self.sheets);
        if let Some(sheet) = sheets.get(self.sheet) {
            self.matching.understand_again(sheet, measures);
            self.import = self.matching.take(sheet, measures);
        }
    }

    /// The sheet that is looked at.
    pub(crate) fn looked_at(&self) -> Option<&Sheet> {
        self.sheets.get(self.sheet)
    }

    /// Its cells.
    pub(crate) fn rows(&self) -> &[Vec<String>] {
        self.looked_at().map_or(&[], Sheet::rows)
    }

    /// What would be taken from it, and how many questions are open.
    pub(crate) fn summary(&self) -> String {
        let left = self.matching.questions_left();
        let summary = self.import.account.summary();
        if left.is_empty() {
            summary
        } else {
            format!("{left}. {summary}")
        }
    }

    /// What keeps the figures from being used; `None` where nothing does.
    pub(crate) fn hindrance(&self) -> Option<Hindrance> {
        if !self.matching.questions_left().is_empty() {
            Some(Hindrance::OpenQuestions)
        } else if !self.matching.is_settled() {
            Some(Hindrance::NotResults)
        } else {
            (self.import.account.taken == 0).then_some(Hindrance::NothingToUse)
        }
    }

    /// What was answered to questions, in words.
    pub(crate) fn answers(&self) -> Vec<String> {
        let asked = self.matching.questions().iter();
        asked
            .filter_map(|asked| asked.question.answered(&self.matching))
            .collect()
    }
}
