//! The data as files: a workbook with everything, or a table at a time as CSV. In a frame a download may be refused in
//! silence, so there the tables can be shown as text as well.

use yew::{Callback, Html, Properties, function_component, html, use_state_eq};

use crate::analysis::Disclosure;
use crate::app::full::store::Store;
use crate::app::full::views::copied_text::CopiedText;
use crate::app::shared::tool;
use crate::browser::workbook::write_workbook;
use crate::browser::{address, files};
use crate::export::{DataBook, DataTable, FindingsBookQuery, findings_book};
use crate::measures::MeasureGroup;
use crate::wording::interface::share::data as wording;

/// The kind of a workbook.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The ways to take the data.
pub(crate) fn data(store: &Store) -> Html {
    html! { <DataFiles store={store.clone()} /> }
}

/// The tables of what is found and entered now.
fn book(store: &Store) -> DataBook {
    let guarded = store.guarded();
    findings_book(&FindingsBookQuery {
        trust_name: store.entry.trust_name.given(),
        is_example: store.entry.core.is_example,
        day: files::today(),
        lines: &store.derived.overview.lines,
        is_withheld: &|line| store.withholds(&MeasureGroup::new(line.measure.id.clone(), line.group)),
        entries: &guarded.entries,
        table: &guarded.table,
        measures: &store.measure_list(),
        left_out: store.left_out(),
        disclosure: store.disclosure,
    })
}

#[derive(Properties, Clone)]
struct DataFilesProps {
    store: Store,
}

impl PartialEq for DataFilesProps {
    /// A handle reads the latest state whenever it is asked, so two of them cannot be told apart.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[function_component]
fn DataFiles(props: &DataFilesProps) -> Html {
    let shown = use_state_eq(|| false);
    let private = props.store.disclosure == Disclosure::PrivateCopy;
    let save = |place: usize| {
        let store = props.store.clone();
        Callback::from(move |()| {
            let book = book(&store);
            if let Some(table) = book.tables.get(place) {
                files::save(
                    &wording::file_name(&table.name, private, "csv"),
                    "text/csv",
                    &table.to_csv(),
                );
            }
        })
    };
    let being_written = use_state_eq(|| false);
    let failure = use_state_eq(|| None::<String>);
    let save_workbook = {
        let store = props.store.clone();
        let (being_written, failure) = (being_written.setter(), failure.setter());
        Callback::from(move |()| {
            being_written.set(true);
            failure.set(None);
            let (being_written, failure) = (being_written.clone(), failure.clone());
            write_workbook(&book(&store), move |written| {
                being_written.set(false);
                match written {
                    Ok(bytes) => {
                        files::save_bytes(
                            &wording::file_name(wording::WORKBOOK, private, "xlsx"),
                            XLSX,
                            &bytes,
                        );
                    }
                    Err(why) => failure.set(Some(why.to_string())),
                }
            });
        })
    };
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(!*shown))
    };
    let text = |table: &DataTable| {
        html! {
            <CopiedText
                key={table.name.clone()}
                id={wording::id(&table.name)}
                label={table.name.clone()}
                rows={5}
                text={table.to_csv()}
            />
        }
    };
    html! {
        <div class="data-files">
            <p class="part-note">{ wording::NOTE }</p>
            <p class="tools">
                { tool("save-workbook", wording::SAVE_WORKBOOK, !*being_written, save_workbook) }
                { tool("save-findings", wording::SAVE_FINDINGS, true, save(0)) }
                { tool("save-entered", wording::SAVE_ENTERED, true, save(1)) }
                { tool("save-national", wording::SAVE_NATIONAL, true, save(2)) }
                if address::is_framed() {
                    <button type="button" class="quiet" data-action="show-data" aria-expanded={shown.to_string()} onclick={toggle}>
                        { wording::SHOW }
                    </button>
                }
            </p>
            <p role="status" class="part-note">{ if *being_written { wording::BEING_WRITTEN } else { "" } }</p>
            if let Some(why) = &*failure {
                <p class="field-message" role="alert" data-no-workbook="">{ why.clone() }</p>
            }
            if *shown {
                { for book(&props.store).tables.iter().map(text) }
            }
        </div>
    }
}
