//! What must hold of the built widget in every engine, one concern a file. Each check opens a page of its own.
//! The list below, the faults ([`faults`]) and the examinations of every view ([`every_view`]) are all there is.

mod bad_input;
mod by_school;
mod canvas;
mod change_over;
mod country;
mod damage;
mod editing;
mod entry;
mod every_view;
mod extensions;
pub(crate) mod faults;
mod file_reader;
mod forbidding_frames;
mod frames;
mod full_program;
mod hosts;
mod import;
mod import_cases;
mod keyboard;
mod keystroke;
mod large_trust;
mod layout;
mod leaving;
mod links;
mod loading;
mod lookup;
mod measured_by;
mod nginx;
mod offline;
mod own_schools;
mod panic;
mod paper;
mod parameters;
mod partner_page;
mod picture_reading;
mod policy;
mod printing;
mod privacy;
mod results_year;
mod school_block;
mod schools;
mod sections;
mod share;
mod storage;
mod tasks;
mod translation;
pub(crate) mod views;

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
    /// It opens what it needs itself.
    OnePage(fn(&Visit) -> Verdict),
    /// An examination of one view.
    OfView(&'static View, &'static Examination),
}

impl Check {
    pub(crate) fn perform(&self, visit: &Visit) -> Verdict {
        match &self.run {
            Run::OnePage(run) => run(visit),
            Run::OfView(view, examination) => examination.perform(visit, view),
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
        run: Run::OnePage(run),
    }
}

/// Every check: those below, every fault, and every examination of every view.
pub(crate) fn all() -> Vec<Check> {
    let of_views = EXAMINATIONS.iter().flat_map(|examination| {
        views::ALL.iter().map(move |view| Check {
            name: Cow::Owned(examination.name_in(view)),
            setup: Setup::Plain,
            run: Run::OfView(view, examination),
        })
    });
    let faults = faults::ALL.iter().map(|injection| Check {
        name: Cow::Owned(injection.name()),
        setup: Setup::Plain,
        run: Run::OnePage(injection.run),
    });
    ALL.iter().cloned().chain(faults).chain(of_views).collect()
}

/// Every check that is neither a fault nor of one view.
const ALL: &[Check] = &[
    plain("loads in any folder", loading::in_any_folder),
    plain(
        "shows its title and shape while WASM loads",
        loading::while_wasm_loads,
    ),
    plain(
        "country: is drawn before any program, and answers",
        country::is_there_before_any_program,
    ),
    plain(
        "country: what is typed before any program stays",
        country::what_is_typed_meanwhile_stays,
    ),
    plain(
        "country: is taken over without a move",
        country::is_taken_over_without_a_move,
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
        entry::key_stage_2,
    ),
    plain("every key stage 4 measure gives a finding", entry::key_stage_4),
    plain("Progress 8 may have pupils of its own", entry::own_pupils),
    plain(
        "both years are named where they differ",
        results_year::both_years_are_named,
    ),
    plain(
        "the year of the results can be chosen",
        results_year::a_year_is_chosen,
    ),
    plain("the canvas is not blank", canvas::not_blank),
    plain("breaks no policy", policy::nothing_reported),
    plain("injects nothing into the page", policy::nothing_injected),
    plain(
        "prints charts as vector drawings",
        printing::charts_are_vector_drawings,
    ),
    within(
        Setup::Dark,
        "prints charts as vector drawings from a dark page",
        printing::charts_are_vector_drawings,
    ),
    plain("paper says whose figures it shows", paper::says_whose_figures),
    plain(
        "what a person wrote is printed whole",
        paper::what_was_written_is_whole,
    ),
    plain(
        "a frame that does not print leads to the page by itself",
        paper::where_a_frame_does_not_print,
    ),
    plain(
        "a link holds what it was made of",
        links::holds_what_it_was_made_of,
    ),
    plain("a damaged link is refused", links::damaged_ones_are_refused),
    plain(
        "a link opens with its figures and view",
        links::opens_with_figures_and_view,
    ),
    plain(
        "a link says why it does not open",
        links::says_why_it_does_not_open,
    ),
    plain("leaving a frame never asks", leaving::a_frame_never_asks),
    plain(
        "shared: every picture says what it shows",
        share::every_picture_says_what_it_shows,
    ),
    plain(
        "shared: the slide says what it shows",
        share::the_slide_says_what_it_shows,
    ),
    plain("shared: data read back", share::reads_back),
    plain(
        "shared: the workbook opens in LibreOffice",
        share::the_workbook_opens_elsewhere,
    ),
    plain(
        "shared: a frame with downloads saves the same",
        share::with_downloads,
    ),
    plain("shared: choices survive a file", share::survives_a_file),
    plain(
        "shared: a frame without downloads shows everything",
        share::without_downloads,
    ),
    plain(
        "shared: the board paper is printed for four trusts",
        share::is_printed_for_four_trusts,
    ),
    plain("shared: the board paper can be changed", share::can_be_changed),
    plain(
        "a picture is read where a person points",
        picture_reading::where_a_person_points,
    ),
    plain("a measure to add is found by name", editing::a_measure_is_found),
    plain(
        "the full program waits where data are to be saved",
        change_over::where_data_are_saved,
    ),
    plain("asks for its own files only", privacy::own_files_only),
    plain(
        "asks for the same files for every trust",
        privacy::the_same_files_for_every_trust,
    ),
    plain(
        "sends nothing to third parties",
        privacy::nothing_to_third_parties,
    ),
    plain(
        "reads a file where there are no workers",
        file_reader::without_workers,
    ),
    plain(
        "reads a file that only the page may read",
        file_reader::a_file_that_only_the_page_may_read,
    ),
    plain(
        "reads a file in a sandboxed frame",
        file_reader::in_a_sandboxed_frame,
    ),
    plain(
        "says so when the reader of files does not arrive",
        file_reader::reader_refused,
    ),
    plain("works in a frame", frames::plain_frame),
    plain(
        "works in a sandboxed frame without storage",
        frames::sandboxed_frame,
    ),
    plain("height in Datawrapper's snippet", hosts::datawrapper),
    plain("height with our script and a frame", hosts::own_frame),
    plain("height with our element", hosts::element),
    plain("height in pym.js", hosts::pym),
    plain("height in iframe-resizer 4", hosts::iframe_resizer_4),
    plain("height in iframe-resizer 5", hosts::iframe_resizer_5),
    plain("height in open-iframe-resizer", hosts::open_iframe_resizer),
    plain(
        "a frame that forbids everything offers text",
        forbidding_frames::offer_text,
    ),
    plain(
        "every frame of a partner's page works",
        partner_page::every_way_works,
    ),
    plain("parameters change the look", parameters::change_the_look),
    plain("refused parameters are said", parameters::refused_are_said),
    plain("parameters open a view", parameters::open_a_view),
    plain(
        "two frames on one page keep apart",
        parameters::two_frames_keep_apart,
    ),
    plain("code for hosts is written", parameters::code_is_written),
    plain("nginx serves it as documented", nginx::serves_it),
    plain(
        "nginx serves frames, sandboxed and isolated",
        nginx::serves_frames,
    ),
    plain("opens without a server", offline::opens_without_a_server),
    plain("a newer version is offered", offline::a_newer_version_is_offered),
    plain("a frame is not kept", offline::a_frame_keeps_nothing),
    plain(
        "bad input gets a message and disturbs nothing else",
        bad_input::each_kind,
    ),
    plain("works with the keyboard alone", keyboard::alone),
    plain("the keyboard's focus can be seen", keyboard::focus_is_visible),
    plain("fits into 320 pixels", layout::narrow),
    plain("clear and undo", editing::clear_and_undo),
    plain(
        "rows move when typing rests",
        editing::rows_wait_for_typing_to_rest,
    ),
    plain("the example can be tried", editing::example),
    plain(
        "the full program takes over what was entered",
        full_program::takes_over,
    ),
    plain(
        "one choice of peers holds everywhere",
        full_program::one_choice_everywhere,
    ),
    plain(
        "choosing a topic adds its measures",
        full_program::choosing_a_topic_adds_its_measures,
    ),
    plain("a row opens in place", full_program::a_row_opens),
    plain(
        "loading figures does not disturb typing",
        full_program::loading_figures_does_not_disturb_typing,
    ),
    plain(
        "the sector section shows its calculation",
        full_program::the_sector_section_shows_its_calculation,
    ),
    plain(
        "the methods show a worked example of the entered figure",
        full_program::the_methods_work_through_the_entered_figure,
    ),
    plain("a trust is found by name", full_program::a_trust_is_found_by_name),
    plain("a trust is found with the keyboard", lookup::with_the_keyboard),
    plain("a trust is found with a finger", lookup::with_a_finger),
    plain("the list of trusts fits a phone", lookup::on_a_phone),
    plain("a misspelt trust is found", lookup::with_slips),
    plain(
        "a published trust is shown in two actions",
        lookup::in_two_actions,
    ),
    plain(
        "a name typed early is answered when names are there",
        lookup::before_the_names_are_there,
    ),
    plain(
        "measured: height before the first result",
        measured_by::height_before_the_first_result,
    ),
    plain(
        "measured: height of an overview of twelve measures",
        measured_by::height_of_twelve_measures,
    ),
    plain(
        "measured: words in an opened measure's first tab",
        measured_by::words_in_the_first_tab,
    ),
    plain(
        "measured: empty fields at the front door",
        measured_by::empty_fields_at_the_front_door,
    ),
    plain(
        "task: find a published trust and read where it stands",
        tasks::find_a_published_trust,
    ),
    plain(
        "task: type one figure on a phone",
        tasks::type_a_figure_on_a_phone,
    ),
    plain("task: paste twelve schools", tasks::paste_twelve_schools),
    plain(
        "task: learn what the upper quartile would take",
        tasks::learn_what_the_upper_quartile_would_take,
    ),
    plain(
        "task: print a page for the board",
        tasks::print_a_page_for_the_board,
    ),
    plain(
        "typing goes on through the change of programs",
        change_over::typing_goes_on,
    ),
    plain(
        "what is pressed before the full program is there opens with it",
        change_over::a_way_in_waits,
    ),
    plain(
        "a translated page follows a figure in the small program",
        translation::in_the_small_program,
    ),
    plain(
        "a translated page follows a figure in an opened measure",
        translation::in_an_opened_measure,
    ),
    plain(
        "a field filled by itself is compared",
        extensions::fields_filled_by_themselves,
    ),
    plain(
        "pictures are drawn without swatches",
        extensions::without_swatches,
    ),
    plain("schools are added up as they are entered", schools::adds_up),
    plain(
        "each school has its own distance to the target",
        by_school::each_school_has_its_distance,
    ),
    plain(
        "a school of the table leaves and changes",
        by_school::a_school_leaves_and_changes,
    ),
    plain(
        "the keyboard moves through the table as in a spreadsheet",
        schools::keyboard_moves_as_in_a_spreadsheet,
    ),
    plain(
        "own schools are compared with each other in an opened measure",
        own_schools::are_compared_with_each_other,
    ),
    plain("the table can be undone and redone", schools::undo_and_redo),
    plain("the table scrolls by itself", schools::scrolls_by_itself),
    plain("the table fits a phone", schools::fits_a_phone),
    plain(
        "a looked-up trust's schools are filled in",
        schools::a_trusts_schools_are_filled_in,
    ),
    plain(
        "takes files that a real program saved",
        import::files_of_a_real_program,
    ),
    plain(
        "reads right, asks about or refuses what real sheets have",
        import_cases::real_sheets,
    ),
    plain("takes a dropped file", import::a_dropped_file),
    plain(
        "takes a file dropped anywhere on the page",
        import::a_file_dropped_anywhere,
    ),
    plain(
        "asks which of several dropped files is meant",
        import::several_files_or_a_folder,
    ),
    plain(
        "what was pasted can be corrected",
        import::what_was_pasted_can_be_corrected,
    ),
    plain("leads a file to the other door", import::the_other_door),
    plain(
        "asks about a sheet before anything of it is used",
        import::questions_are_answered_first,
    ),
    plain(
        "lists the cells that cannot be used, and markup stays text",
        import::refused_cells_are_listed,
    ),
    plain(
        "what a column holds can be corrected",
        import::the_matching_can_be_corrected,
    ),
    plain(
        "a block is pasted into the cells",
        import::a_block_goes_into_the_cells,
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
    plain("the table's CSV reads back the same", import::csv_reads_back),
    plain("keeps figures only if asked", storage::only_if_asked),
    plain(
        "saves to and opens a file of one's own",
        storage::a_file_of_ones_own,
    ),
    plain(
        "back and forward lead through the sections",
        sections::back_and_forward,
    ),
    plain(
        "an opened measure is in the address",
        sections::an_opened_measure_is_in_the_address,
    ),
    plain(
        "sections: Back closes the tab, the measure and the view",
        sections::back_closes_what_was_opened,
    ),
    plain(
        "sections: tabs are chosen with the keyboard",
        sections::tabs_are_chosen_with_the_keyboard,
    ),
    plain(
        "an address opens its section",
        sections::an_address_opens_its_section,
    ),
    plain(
        "a frame leaves the host's history alone",
        sections::a_frame_leaves_the_history_alone,
    ),
    plain(
        "what stands out leads to its row",
        sections::what_stands_out_leads_to_its_row,
    ),
    plain(
        "About lists what is built in",
        sections::about_lists_what_is_built_in,
    ),
    plain(
        "reflections are kept with the figures",
        sections::reflections_are_kept_with_the_figures,
    ),
    plain("every section has a view", views::every_section_has_one),
    plain(
        "the full program works in a sandboxed frame",
        full_program::in_a_sandboxed_frame,
    ),
    plain(
        "the starter program stays when the full program does not arrive",
        full_program::starter_stays_when_the_full_program_does_not_arrive,
    ),
    plain(
        "says which figures did not arrive",
        full_program::says_which_figures_did_not_arrive,
    ),
    within(Setup::Sharp, "the canvas is sharp on a 2x screen", canvas::sharp),
    within(Setup::Dark, "draws on a dark page", canvas::dark),
    within(
        Setup::ForcedColours,
        "draws with forced colours",
        canvas::forced_colours,
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
