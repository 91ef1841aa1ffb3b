//! Files that a person chooses, or drops anywhere on the page: a spreadsheet is read, a file that this page saved is opened,
//! and a file that was dropped in the wrong place is sent to the right one.

use std::path::Path;
use std::rc::Rc;

use yew::{UseReducerDispatcher, hook, use_effect_with, use_mut_ref};

use crate::app::full::action::Action;
use crate::app::full::state::State;
use crate::app::full::state::importing::ImportAction;
use crate::app::full::state::keeping::{KeepAction, KeptIn, Unopened};
use crate::app::full::store::Store;
use crate::browser::files::ChosenFile;
use crate::browser::{boot, reader};
use crate::route::{Section, View};
use crate::saved::{NotRead, Saved};
use crate::spreadsheet::{ReadError, Workbook};
use crate::wording::interface::keeping as wording;

/// What actions are dispatched to.
type Dispatcher = UseReducerDispatcher<State>;

/// Endings of the names of spreadsheets, also of those that cannot be read: the other door says why.
const SPREADSHEETS: [&str; 9] = [
    "xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "numbers", "gsheet",
];

/// Reads what is dropped anywhere on the page.
#[hook]
pub(crate) fn use_dropped_files(store: &Store) {
    let latest = use_mut_ref(|| store.clone());
    latest.replace(store.clone());
    use_effect_with((), move |()| {
        boot::on_drop(move |files, folders| {
            let (to, section) = {
                let store = latest.borrow();
                (store.dispatcher(), store.routing.view.section())
            };
            if section != Section::Trust {
                to.dispatch(Action::Visit(View::Trust));
            }
            read_one_of(&to, files, folders);
            true
        });
    });
}

/// Reads a file as a spreadsheet. Of several none is taken in silence.
pub(crate) fn read_one_of(to: &Dispatcher, files: Vec<ChosenFile>, folders: Vec<String>) {
    match (files.as_slice(), folders.as_slice()) {
        ([], []) => {}
        ([file], []) => read_spreadsheet(to, file),
        _ => to.dispatch(Action::Import(ImportAction::CameTogether(
            files.into(),
            folders.into(),
        ))),
    }
}

/// Reads a file as a spreadsheet, and hands the result to the state. For one that this page saved, the page names the
/// button to open it with.
pub(crate) fn read_spreadsheet(to: &Dispatcher, file: &ChosenFile) {
    let name = file.name();
    let on_progress = {
        let to = to.clone();
        move |stage| to.dispatch(Action::Import(ImportAction::Told(stage)))
    };
    let on_done = {
        let (to, file, name) = (to.clone(), file.clone(), name.clone());
        move |result: Result<Workbook, _>| {
            to.dispatch(Action::Import(match result {
                Err(ReadError::SavedFile) => ImportAction::CameSaved(file),
                result => {
                    let sheets = result.map(|book| Rc::from(book.into_sheets()));
                    ImportAction::Came(name, sheets)
                }
            }));
        }
    };
    to.dispatch(Action::Import(
        match reader::read_file(file, on_progress, on_done) {
            Ok(reading) => ImportAction::Began(name, Rc::new(reading)),
            Err(why) => ImportAction::Came(name, Err(why)),
        },
    ));
}

/// Opens a file that this page saved.
pub(crate) fn open_saved(to: &Dispatcher, file: &ChosenFile) {
    let (to, chosen) = (to.clone(), file.clone());
    file.read_text(move |text| {
        to.dispatch(match text {
            None => not_opened(Unopened::Refused(wording::NOT_READ.to_owned())),
            Some(text) => match Saved::from_json(&text) {
                Ok(saved) => Action::RestoreSaved(saved.to_lines().into(), KeptIn::File(chosen.name())),
                Err(NotRead::Spreadsheet) => not_opened(Unopened::Spreadsheet(chosen)),
                Err(_) if is_spreadsheet(&chosen, &text) => not_opened(Unopened::Spreadsheet(chosen)),
                Err(why) => not_opened(Unopened::Refused(why.to_string())),
            },
        });
    });
}

const fn not_opened(why: Unopened) -> Action {
    Action::Keep(KeepAction::NotOpened(why))
}

/// Whether a file that is no saved one is a spreadsheet: by its name, or by its columns.
fn is_spreadsheet(file: &ChosenFile, text: &str) -> bool {
    let begins_as_json = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with(['{', '[']);
    ends_with(file, &SPREADSHEETS) || (!begins_as_json && !text.contains('\u{fffd}') && has_columns(text))
}

/// Whether the first lines of a text have the same separator. How it is divided into cells is known to the chunk alone.
fn has_columns(text: &str) -> bool {
    ['\t', ';', ','].into_iter().any(|separator| {
        let mut lines = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(4)
            .peekable();
        lines.peek().is_some() && lines.all(|line| line.contains(separator))
    })
}

fn ends_with(file: &ChosenFile, endings: &[&str]) -> bool {
    let name = file.name();
    let ending = Path::new(&name).extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
