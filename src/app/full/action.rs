//! What a person can do, and what arrives: apart from the state, which says what each comes to.

use std::rc::Rc;

use super::followed::Followed;
use super::importing::ImportAction;
use super::keeping::{Keep, KeptIn};
use super::listing::List;
use super::lookup::Find;
use super::table_view::TableAction;
use super::trials::Trial;
use crate::analysis::PeerChoice;
use crate::entry::{Column, Field, Prompt, RowId, Taken};
use crate::measures::{AcademicYear, MeasureId, PupilGroup, Topic};
use crate::national::PackName;
pub(crate) use crate::route::Section;
use crate::route::View;

/// What a person can do, and what arrives.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Typed in a field.
    Typed(Field, String),
    /// Typed in a cell of the table of schools.
    TypedCell(RowId, Column, String),
    /// Left the field or cell that was typed in.
    LeftField,
    /// Did something to the table of schools besides typing.
    Table(TableAction),
    /// Showed a topic, or left it out.
    Show(Topic, bool),
    /// Chose whom to compare with, in the control of that name.
    CompareWith(PeerChoice, String),
    /// Chose the year of a measure's peers; the latest where there is none.
    ChoseYear(MeasureId, Option<AcademicYear>),
    /// Opened a measure, or closed it.
    Open(Key, bool),
    /// Tried something on an opened measure, and what that comes to.
    Try(Key, Trial, String),
    /// Went to another part of the widget, or its address did.
    Visit(View),
    /// Wrote something of their own.
    Wrote(Prompt, String),
    /// Took these measures as goals.
    Took(Vec<Taken>),
    /// Chose whose figure the worked example follows.
    Follow(Followed),
    /// Asked for the example trust.
    ShowExample,
    /// Asked for empty fields.
    Clear,
    /// Asked for what was there before.
    Undo,
    /// Asked for what undo took away.
    Redo,
    /// Opened figures that had been kept: in lines, and what they were kept in.
    Opened(Rc<str>, KeptIn),
    /// Chose a file that could not be opened, and why.
    NotOpened(String),
    /// Asked to see the text of the saved file, or not any more.
    ShowText(bool),
    /// Chose whether the figures are kept on this device, or something came of keeping them.
    Keep(Keep),
    /// A pack is asked for.
    Asked(PackName),
    /// A pack has arrived, or could not be had.
    Arrived(PackName, Option<Rc<[u8]>>),
    /// Something while a trust is looked up by its name.
    Find(Find),
    /// Asked for the published figures of the trust that was looked up.
    Start,
    /// A step in taking figures from a spreadsheet.
    Import(ImportAction),
    /// Pasted a block of cells into a cell of the table.
    PastedBlock(RowId, Column, String),
    /// Something while its schools are filled in.
    List(List),
}

/// A measure for a group of pupils.
pub(crate) type Key = (MeasureId, PupilGroup);

/// A place in which something is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InputPlace {
    /// A field of the whole trust.
    Field(Field),
    /// A cell of the table of schools.
    Cell(RowId, Column),
    /// What a person writes of their own.
    Words(Prompt),
}
