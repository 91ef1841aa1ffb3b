//! What comes in a second file, the program's chunk: the sections beside the trust's own, opened measures, the table of
//! schools, and taking figures from a sheet.
//!
//! The program starts without it, so that a person who enters figures does not wait for what is opened later. The build puts
//! into the chunk all that is reached through [`Chunk::all`] and from nowhere else (`src/bin/full.rs`,
//! `xtask/src/code_splitting.rs`). So the rest of the program calls these functions only through a [`Chunk`]: what it calls
//! directly is back in the first file.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use yew::Html;

use super::state::State;
use super::state::change::Changed;
use super::state::evidence::Evidence;
use super::state::importing::{ImportAction, ImportSlice};
use super::state::school_directory::DirectoryAction;
use super::store::Store;
use super::theme::Theme;
use super::views;
use crate::analysis::{BesideEngland, Finding, Line};
use crate::entry::{Column, RowId};
use crate::measures::{AcademicYear, CohortId};

/// Loads the chunk; gives nothing where it could not be loaded, of which the browser's console has the reason.
pub type LoadChunk = fn() -> Pin<Box<dyn Future<Output = Option<Chunk>>>>;

/// The functions of the chunk.
#[derive(Debug, Clone, Copy)]
pub struct Chunk {
    pub(crate) sector: fn(&Store, Option<&Theme>) -> Html,
    pub(crate) reflect: fn(&Store) -> Html,
    pub(crate) share: fn(&Store, Option<&Theme>) -> Html,
    pub(crate) methods: fn(&Store) -> Html,
    pub(crate) about: fn(&Store) -> Html,
    pub(crate) one_measure: fn(&Store, Option<&Theme>, &Line, &Rc<Finding>) -> Html,
    pub(crate) beside_england: fn(&Store, Option<&Theme>, &Line, &BesideEngland) -> Html,
    pub(crate) schools: fn(&Store) -> Html,
    pub(crate) schools_csv: fn(&Store) -> Html,
    pub(crate) importing: fn(&Store) -> Html,
    pub(crate) change_import: fn(&mut State, ImportAction) -> Changed,
    pub(crate) use_import: fn(&mut State, &State) -> Changed,
    pub(crate) paste_block: fn(&mut State, RowId, &Column, &str, &State) -> Changed,
    pub(crate) change_directory: fn(&mut State, DirectoryAction, &State) -> Changed,
    pub(crate) choose_year_beside_published: fn(&mut State, Vec<CohortId>, AcademicYear, &State) -> Changed,
    pub(crate) understand_again: fn(&mut ImportSlice, &Evidence),
}

impl Chunk {
    /// Its functions. Outside a browser there is one file, so that they are always there.
    #[must_use]
    pub fn all() -> Self {
        Self {
            sector: views::sector_section,
            reflect: views::reflect_section,
            share: views::share_section,
            methods: views::methods_section,
            about: views::about_section,
            one_measure: views::one_measure,
            beside_england: views::beside_england,
            schools: views::schools,
            schools_csv: views::schools_csv,
            importing: views::importing,
            change_import: State::change_import,
            use_import: State::use_import,
            paste_block: State::paste_block,
            change_directory: State::change_directory,
            choose_year_beside_published: State::choose_year_beside_published,
            understand_again: ImportSlice::understand_again,
        }
    }
}
