//! What must hold of the built widget in every engine: one file a concern. Each check stands alone, on a page opened
//! anew. The list below and the examinations of every view ([`every_view`]) are all there is.

mod bad_input;
mod by_school;
mod damage;
mod drawing;
mod editing;
mod entering;
mod every_view;
mod frames;
mod importing;
mod keeping;
mod keyboard;
mod keystroke;
mod large_trust;
mod layout;
mod loading;
mod own_schools;
mod panic;
mod policy;
mod printing;
mod privacy;
mod reading;
mod rooms;
mod school_block;
mod schools;
pub(crate) mod views;
mod whole;

use std::borrow::Cow;

use self::every_view::{EXAMINATIONS, Examination};
use self::views::View;
use crate::engines::Setup;
use crate::problem::Verdict;
use crate::visit::Visit;

/// Something that must hold.
#[derive(Clone)]
pub(crate) struct Check {
    pub(crate) name: Cow<'static, str>,
    pub(crate) setup: Setup,
    run: Run,
}

/// What is done to find out.
#[derive(Clone)]
enum Run {
    /// Something of its own.
    Alone(fn(&Visit) -> Verdict),
    /// An examination of one view.
    Of(&'static View, &'static Examination),
}

impl Check {
    /// Finds out.
    pub(crate) fn perform(&self, visit: &Visit) -> Verdict {
        match &self.run {
            Run::Alone(run) => run(visit),
            Run::Of(view, examination) => examination.perform(visit, view),
        }
    }
}

const fn plain(name: &'static str, run: fn(&Visit) -> Verdict) -> Check {
    within(Setup::Plain, name, run)
}

const fn within(setup: Setup, name: &'static str, run: fn(&Visit) -> Verdict) -> Check {
    Check {
        name: Cow::Borrowed(name),
        setup,
        run: Run::Alone(run),
    }
}

/// Every check: those below, and every examination of every view.
pub(crate) fn all() -> Vec<Check> {
    let of_views = EXAMINATIONS.iter().flat_map(|examination| {
        views::ALL.iter().map(move |view| Check {
            name: Cow::Owned(examination.name_in(view)),
            setup: Setup::Plain,
            run: Run::Of(view, examination),
        })
    });
    ALL.iter().cloned().chain(of_views).collect()
}

/// Every check that stands alone.
const ALL: &[Check] = &[
    plain("loads in any folder", loading::in_any_folder),
    plain(
        "shows its title and shape while WASM loads",
        loading::while_wasm_loads,
    ),
    plain("says so when WASM does not arrive", loading::wasm_refused),
    plain("says so when its script does not arrive", loading::script_refused),
    plain(
        "says so when its first script does not arrive",
        loading::first_script_refused,
    ),
    plain(
        "says so when the browser has no WebAssembly",
        loading::no_web_assembly,
    ),
    plain(
        "65% of 182 gives sentence, announcement and table",
        entering::key_stage_2,
    ),
    plain("every key stage 4 measure gives a finding", entering::key_stage_4),
    plain("Progress 8 may have pupils of its own", entering::own_pupils),
    plain("the canvas is not blank", drawing::not_blank),
    plain("breaks no policy", policy::nothing_reported),
    plain("injects nothing into the page", policy::nothing_injected),
    plain("prints drawings", printing::pictures_are_drawings),
    within(
        Setup::Dark,
        "prints drawings from a dark page",
        printing::pictures_are_drawings,
    ),
    plain("asks for its own files only", privacy::own_files_only),
    plain("reaches nobody outside", privacy::nobody_outside),
    plain("reads a file in a worker", reading::in_a_worker),
    plain(
        "reads a file where there are no workers",
        reading::without_workers,
    ),
    plain("reads a file in a sandboxed frame", reading::in_a_sandboxed_frame),
    plain(
        "says so when the reader of files does not arrive",
        reading::reader_refused,
    ),
    plain("works in a frame", frames::plain_frame),
    plain(
        "works in a sandboxed frame without storage",
        frames::sandboxed_frame,
    ),
    plain(
        "bad input gets a message and disturbs nothing else",
        bad_input::each_kind,
    ),
    plain("a panic keeps the figures", panic::keeps_the_figures),
    plain("a panic can be followed by a new start", panic::starts_again),
    plain(
        "a new start after a panic asks for nothing",
        damage::a_new_start_asks_for_nothing,
    ),
    plain("a damaged first program is not used", damage::first_program),
    plain("a damaged style is not used", damage::first_style),
    plain("a damaged whole widget is not used", damage::whole_widget),
    plain("a damaged pack is not used", damage::pack),
    plain("a damaged reader of files is not used", damage::reader),
    plain(
        "a damaged reader is not used in the page either",
        damage::reader_in_the_page,
    ),
    plain("a damaged worker is not used", damage::worker),
    plain("works with the keyboard alone", keyboard::alone),
    plain("the keyboard's focus can be seen", keyboard::focus_is_visible),
    plain("fits into 320 pixels", layout::narrow),
    plain("clear and undo", editing::clear_and_undo),
    plain("the example can be tried", editing::example),
    plain("the whole widget takes over what was typed", whole::takes_over),
    plain(
        "one choice of peers holds everywhere",
        whole::one_choice_everywhere,
    ),
    plain("a topic brings its measures", whole::a_topic_brings_its_measures),
    plain("a row opens in place", whole::a_row_opens),
    plain(
        "figures that arrive disturb nobody who types",
        whole::arriving_figures_disturb_nobody,
    ),
    plain("the sector's arithmetic answers", whole::the_sector_answers),
    plain(
        "the methods follow one's own figure",
        whole::the_methods_follow_ones_own_figure,
    ),
    plain("a trust is found by name", whole::a_trust_is_found_by_name),
    plain("schools are added up as they are typed", schools::adds_up),
    plain(
        "each school has its own distance to the target",
        by_school::each_school_has_its_distance,
    ),
    plain(
        "a school of the table leaves and changes",
        by_school::a_school_leaves_and_changes,
    ),
    plain(
        "the table is moved through as a spreadsheet",
        schools::moves_as_a_spreadsheet,
    ),
    plain(
        "own schools stand beside each other in an opened measure",
        own_schools::are_beside_each_other,
    ),
    plain("the table can be undone and redone", schools::undo_and_redo),
    plain("the table fits a phone", schools::fits_a_phone),
    plain(
        "a looked-up trust's schools are filled in",
        schools::a_trusts_schools_are_filled_in,
    ),
    plain(
        "takes files that a real program saved",
        importing::files_of_a_real_program,
    ),
    plain("takes a dropped file", importing::a_dropped_file),
    plain(
        "lists the cells that cannot be used, and markup stays text",
        importing::refused_cells_are_listed,
    ),
    plain(
        "what a column holds can be corrected",
        importing::the_matching_can_be_corrected,
    ),
    plain(
        "a block is pasted into the cells",
        importing::a_block_goes_into_the_cells,
    ),
    plain("a large trust can be pasted", large_trust::is_pasted),
    plain(
        "a keystroke with the example is shown",
        keystroke::with_the_example,
    ),
    plain(
        "a keystroke in a table of 60 schools is shown",
        keystroke::in_a_table_of_60_schools,
    ),
    plain("the table's CSV reads back the same", importing::csv_reads_back),
    plain("keeps figures only if asked", keeping::only_if_asked),
    plain(
        "two pages do not overwrite each other",
        keeping::pages_do_not_overwrite_each_other,
    ),
    plain("keeps figures whose packs cannot be had", keeping::what_is_not_understood),
    plain("says that nothing is saved where it cannot be", keeping::denied),
    plain(
        "saves to and opens a file of one's own",
        keeping::a_file_of_ones_own,
    ),
    plain("a panic keeps the table", keeping::a_panic_keeps_the_table),
    plain("back and forward lead through the rooms", rooms::back_and_forward),
    plain(
        "an opened measure is in the address",
        rooms::an_opened_measure_is_in_the_address,
    ),
    plain("an address opens its room", rooms::an_address_opens_its_room),
    plain(
        "a frame leaves the host's history alone",
        rooms::a_frame_leaves_the_history_alone,
    ),
    plain(
        "what stands out leads to its row",
        rooms::what_stands_out_leads_to_its_row,
    ),
    plain(
        "a person's words are kept with the figures",
        rooms::words_are_kept_with_the_figures,
    ),
    plain("every room has a view", views::every_room_has_one),
    plain(
        "the whole widget works in a sandboxed frame",
        whole::in_a_sandboxed_frame,
    ),
    plain(
        "a panic of the whole widget keeps figures and choices",
        whole::a_panic_keeps_figures_and_choices,
    ),
    plain(
        "the first comparison stays when the rest does not arrive",
        whole::stays_small_when_the_rest_does_not_arrive,
    ),
    plain(
        "says which figures did not arrive",
        whole::says_which_figures_did_not_arrive,
    ),
    within(Setup::Sharp, "the canvas is sharp on a 2x screen", drawing::sharp),
    within(Setup::Dark, "draws on a dark page", drawing::dark),
    within(
        Setup::ForcedColours,
        "draws with forced colours",
        drawing::forced_colours,
    ),
    within(
        Setup::ForcedColours,
        "every view draws with forced colours",
        every_view::every_view_draws,
    ),
    within(
        Setup::WithoutJavaScript,
        "says that it needs JavaScript",
        loading::without_javascript,
    ),
];
