//! How the program's second file stands. What needs it and is done before it is there waits, and is done then.

use super::importing::ImportAction;
use super::school_directory::DirectoryAction;
use crate::app::full::chunk::Chunk;
use crate::entry::{Column, RowId};
use crate::measures::{AcademicYear, CohortId};

/// What only the chunk can do.
#[derive(Debug, Clone)]
pub(crate) enum NeedsChunk {
    /// A step in taking figures from a spreadsheet.
    Import(ImportAction),
    /// The figures are taken as they are understood.
    UseImport,
    /// A block of cells is pasted into a cell of the table.
    PasteBlock(RowId, Column, String),
    /// The table is filled with the schools of the trust that was looked up.
    Directory(DirectoryAction),
    /// The year of results is chosen beside published figures, which keep theirs.
    ResultsYear(Vec<CohortId>, AcademicYear),
}

/// How the chunk stands, and what waits for it.
#[derive(Debug, Clone)]
pub(crate) struct ChunkLoading {
    stage: Stage,
    /// How often it was asked for.
    pub(crate) attempts: usize,
    waiting: Vec<NeedsChunk>,
}

#[derive(Debug, Clone)]
enum Stage {
    Loading,
    Failed,
    Here(Chunk),
}

impl ChunkLoading {
    /// As the program starts.
    pub(crate) fn at_start() -> Self {
        #[cfg(target_family = "wasm")]
        let stage = Stage::Loading;
        #[cfg(not(target_family = "wasm"))]
        let stage = Stage::Here(Chunk::all());
        Self {
            stage,
            attempts: 1,
            waiting: Vec::new(),
        }
    }

    /// Its functions, where it is there.
    pub(crate) const fn here(&self) -> Option<Chunk> {
        match self.stage {
            Stage::Here(chunk) => Some(chunk),
            Stage::Loading | Stage::Failed => None,
        }
    }

    /// Whether it could not be loaded.
    pub(crate) const fn has_failed(&self) -> bool {
        matches!(self.stage, Stage::Failed)
    }

    /// Whether something waits for it.
    pub(crate) const fn is_waited_for(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// It is asked for again.
    pub(crate) fn ask_again(&mut self) {
        self.stage = Stage::Loading;
        self.attempts += 1;
    }

    /// It has arrived, or could not be loaded; gives what waited for it and can be done now.
    pub(crate) fn settle(&mut self, chunk: Option<Chunk>) -> Vec<NeedsChunk> {
        if let Some(chunk) = chunk {
            self.stage = Stage::Here(chunk);
            std::mem::take(&mut self.waiting)
        } else {
            self.stage = Stage::Failed;
            Vec::new()
        }
    }

    /// Keeps what cannot be done without it.
    pub(crate) fn keep(&mut self, step: NeedsChunk) {
        self.waiting.push(step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_given_back_once_the_chunk_is_there_and_not_before() {
        let mut loading = ChunkLoading {
            stage: Stage::Loading,
            ..ChunkLoading::at_start()
        };
        loading.keep(NeedsChunk::Import(ImportAction::Open(true)));
        loading.keep(NeedsChunk::UseImport);
        assert!(loading.here().is_none() && loading.is_waited_for());
        assert!(loading.settle(None).is_empty());
        assert!(loading.has_failed() && loading.is_waited_for());
        loading.ask_again();
        assert!(!loading.has_failed() && loading.attempts == 2);
        let waited = loading.settle(Some(Chunk::all()));
        assert!(matches!(
            waited.as_slice(),
            [
                NeedsChunk::Import(ImportAction::Open(true)),
                NeedsChunk::UseImport
            ]
        ));
        assert!(loading.here().is_some() && !loading.is_waited_for());
    }
}
