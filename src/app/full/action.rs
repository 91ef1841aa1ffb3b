//! What a person can do, and what arrives. The reducer hands each to the slice of the state that it belongs to.

use std::rc::Rc;

use super::chunk::Chunk;
use super::state::importing::ImportAction;
use super::state::keeping::{KeepAction, KeptIn};
use super::state::lookup::LookupAction;
use super::state::paper::PaperAction;
use super::state::scenario::Scenario;
use super::state::school_directory::DirectoryAction;
use super::state::table_view::TableAction;
use super::state::worked_example_source::WorkedExampleSource;
use crate::analysis::PeerChoice;
use crate::entry::{Column, Field, Prompt, RowId};
use crate::measures::{AcademicYear, CohortId, MeasureGroup, MeasureId, Topic};
use crate::national::PackName;
use crate::route::{MeasureTab, View};

/// What a person can do, and what arrives.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Enters something in a field of the whole trust.
    Enter(Field, String),
    /// Enters something in a cell of the table of schools.
    EnterCell(RowId, Column, String),
    /// Gives the trust its name.
    NameTrust(String),
    /// Opens the form in which results are entered, or closes it.
    OpenForm(bool),
    /// Leaves the field or cell that something was entered in.
    LeaveField,
    /// Puts the rows of the overview in order, which waits while figures are typed.
    OrderRows,
    /// Does something else to the table of schools.
    Table(TableAction),
    /// Pastes a block of cells into a cell of the table.
    PasteBlock(RowId, Column, String),
    /// Shows a topic, or leaves it out.
    ShowTopic(Topic, bool),
    /// Chooses whom to compare with, in the control with this name.
    CompareWith(PeerChoice, String),
    /// Chooses the year of a measure's peers; the nearest to the figure's own where there is none.
    ChooseYear(MeasureId, Option<AcademicYear>),
    /// Chooses the year of the results of these cohorts, or of all where none is named.
    ChooseResultsYear(Vec<CohortId>, AcademicYear),
    /// Expands a measure, or closes it.
    ExpandMeasure(MeasureGroup, bool),
    /// Tries something on an expanded measure, with the result.
    Try(MeasureGroup, Scenario, String),
    /// Shows a tab of an expanded measure.
    ChooseTab(MeasureGroup, MeasureTab),
    /// Goes to another part of the widget.
    Visit(View),
    /// Follows the address, which names another view.
    FollowAddress(View),
    /// Goes back to what was looked at before.
    Back,
    /// Writes something of their own.
    Write(Prompt, String),
    /// Decides something about the board paper.
    Paper(PaperAction),
    /// Takes these measures as goals.
    TakeGoals(Vec<MeasureGroup>),
    /// Chooses whose figure the worked example follows.
    FollowFigure(WorkedExampleSource),
    /// Asks for the example trust.
    ShowExample,
    /// Asks for empty fields.
    Clear,
    /// Asks for what was there before.
    Undo,
    /// Asks for what undo took away.
    Redo,
    /// Restores figures that had been kept: in lines, and where they were kept.
    RestoreSaved(Rc<str>, KeptIn),
    /// Something about keeping the figures.
    Keep(KeepAction),
    /// The program's second file is asked for again.
    AskForChunk,
    /// It is there, or could not be loaded.
    ChunkArrived(Option<Chunk>),
    /// A pack is asked for.
    AskForPack(PackName),
    /// A pack has arrived, or could not be loaded.
    PackArrived(PackName, Option<Rc<[u8]>>),
    /// Something while a trust is looked up by its name.
    Lookup(LookupAction),
    /// Something while its schools are filled in.
    Directory(DirectoryAction),
    /// A step in taking figures from a spreadsheet.
    Import(ImportAction),
    /// Takes the figures as they are understood.
    UseImport,
}
