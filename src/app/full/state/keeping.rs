//! The slice of keeping: whether the figures are kept on this device, and the result of opening a file.

use crate::analysis::Disclosure;
use crate::browser::files::ChosenFile;
use crate::wording::interface::keeping as wording;

/// Where figures were kept that are restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeptIn {
    /// This device.
    Device,
    /// A file with this name.
    File(String),
}

/// Whether the figures are kept on this device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Keeping {
    /// Nothing is kept.
    #[default]
    No,
    /// Every change is kept.
    Yes,
    /// What is there may be written over from now on.
    TakingOver,
    /// The browser kept no newer figures; those of before stand, and these words say since when.
    Older(String),
    /// The browser did not remove what is kept.
    NotRemoved,
    /// The browser does not let the page keep anything.
    Denied,
    /// Another page has kept other figures.
    Elsewhere,
    /// What is kept cannot be read, and why. It is left alone.
    Unreadable(String),
}

impl Keeping {
    /// Whether something that a person wanted kept is on this device.
    pub(crate) const fn holds(&self) -> bool {
        matches!(
            self,
            Self::Yes | Self::TakingOver | Self::Older(_) | Self::NotRemoved
        )
    }
}

/// What can happen to keeping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeepAction {
    /// A person wants the figures kept, or not any more.
    Wanted(bool),
    /// The browser said so.
    Became(Keeping),
    /// They were saved as a file, after this number of edits.
    Saved(usize),
    /// A file could not be opened, and why.
    NotOpened(Unopened),
    /// The text of the saved file is shown, or not any more.
    ShowText(bool),
    /// The text of this copy of the table is shown, or of none.
    ShowCsv(Option<Disclosure>),
}

/// Why a file that was chosen as a saved one is not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unopened {
    /// It cannot be, and why.
    Refused(String),
    /// It is a spreadsheet, which is read elsewhere.
    Spreadsheet(ChosenFile),
}

impl Unopened {
    /// The reason, in words.
    pub(crate) fn reason(&self) -> String {
        match self {
            Self::Refused(why) => why.clone(),
            Self::Spreadsheet(file) => wording::is_spreadsheet(&file.name()),
        }
    }
}

/// Keeping, and the last file.
#[derive(Debug, Clone, Default)]
pub(crate) struct KeepingSlice {
    pub(crate) status: Keeping,
    /// After how many edits the figures were in a file or on the device last; `None` where they never were.
    pub(crate) saved_at: Option<usize>,
    /// Why the file that was chosen last could not be opened.
    pub(crate) not_opened: Option<Unopened>,
    /// Whether the text of the saved file is shown.
    pub(crate) text_shown: bool,
    /// Which copy of the table is shown as text.
    pub(crate) csv_shown: Option<Disclosure>,
}

impl KeepingSlice {
    /// Does what was asked.
    pub(crate) fn apply(&mut self, action: KeepAction) {
        match action {
            KeepAction::Wanted(true) => self.status = Keeping::Yes,
            KeepAction::Wanted(false) => self.status = Keeping::No,
            KeepAction::Became(status) => self.status = status,
            KeepAction::Saved(edits) => self.saved_at = Some(edits),
            KeepAction::NotOpened(why) => self.not_opened = Some(why),
            KeepAction::ShowText(shown) => self.text_shown = shown,
            KeepAction::ShowCsv(shown) => self.csv_shown = shown,
        }
    }
}
