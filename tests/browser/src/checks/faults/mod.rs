//! Faults put in on purpose, and what must survive each: what a person entered or kept is never lost, and the page says what
//! happened. The table is printed after the checks, engine beside engine.
//!
//! Its kinds are those of the trial in which the first edition was broken (`cases/faults.md` of the design); each has at
//! least one fault, and what was found since stands with the kind that it belongs to.

mod clocks;
mod endurance;
mod flipped_bits;
mod hidden_frames;
mod kept_figures;
mod program_start;
mod rescue;
mod slow_loads;
mod spoiled_files;
mod storage_failures;

use std::fmt::Write as _;

use xtask::tools::browsers::Engine;

use super::{canvas, damage, extensions, file_reader, full_program, hosts, leaving, panic, paper, storage};
use crate::problem::Verdict;
use crate::runner::{Ended, Outcome};
use crate::visit::Visit;

/// What the trial found, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    KeptFiguresErased,
    NoIntegrityCheck,
    ProgramTakesFiguresAlong,
    PolicyFailsOpen,
    RescueIncomplete,
    LeavingLosesFigures,
    RetryAsksNobody,
    UntrueWordsAboutKeeping,
    LongWorkSaysNothing,
    Lesser,
}

impl Kind {
    #[cfg(test)]
    const ALL: [Self; 10] = [
        Self::KeptFiguresErased,
        Self::NoIntegrityCheck,
        Self::ProgramTakesFiguresAlong,
        Self::PolicyFailsOpen,
        Self::RescueIncomplete,
        Self::LeavingLosesFigures,
        Self::RetryAsksNobody,
        Self::UntrueWordsAboutKeeping,
        Self::LongWorkSaysNothing,
        Self::Lesser,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::KeptFiguresErased => "opening the page erases kept figures",
            Self::NoIntegrityCheck => "no integrity check",
            Self::ProgramTakesFiguresAlong => "a program that fails takes the figures with it",
            Self::PolicyFailsOpen => "the policy fails open",
            Self::RescueIncomplete => "the rescue box is incomplete",
            Self::LeavingLosesFigures => "leaving loses everything without asking",
            Self::RetryAsksNobody => "“Try again” asks nobody",
            Self::UntrueWordsAboutKeeping => "untrue words about keeping",
            Self::LongWorkSaysNothing => "long work says nothing",
            Self::Lesser => "what surrounds the page",
        }
    }
}

/// One fault.
pub(super) struct Injection {
    kind: Kind,
    /// What is done to the page.
    injected: &'static str,
    /// What is there afterwards.
    survives: &'static str,
    pub(super) run: fn(&Visit) -> Verdict,
}

impl Injection {
    /// Its name among the checks.
    pub(super) fn name(&self) -> String {
        format!("fault: {}", self.injected)
    }
}

const fn fault(
    kind: Kind,
    injected: &'static str,
    survives: &'static str,
    run: fn(&Visit) -> Verdict,
) -> Injection {
    Injection {
        kind,
        injected,
        survives,
        run,
    }
}

/// Every fault that is injected.
pub(super) const ALL: &[Injection] = &[
    fault(
        Kind::KeptFiguresErased,
        "every pack missing, a second page, a panic, a file, undo",
        "kept figures of every measure, byte for byte",
        kept_figures::of_every_measure,
    ),
    fault(
        Kind::KeptFiguresErased,
        "packs missing while somebody types",
        "what is not understood, beside what is typed",
        storage::what_is_not_understood,
    ),
    fault(
        Kind::KeptFiguresErased,
        "two pages that keep different figures",
        "both, until a person chooses",
        storage::pages_do_not_overwrite_each_other,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "100 flipped bits in every program",
        "none is used",
        flipped_bits::in_every_program,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "a flipped bit in a pack",
        "figures; the pack is refused, and loaded once sound",
        damage::pack,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "a flipped bit in the first program",
        "a page that names the file, and starts once sound",
        damage::first_program,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "a flipped bit in the full program",
        "figures in the small one",
        damage::whole_widget,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "a flipped bit in the style",
        "the page, plain",
        damage::first_style,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "a flipped bit in the reader of files",
        "figures; the file is read once sound",
        damage::reader,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "the same where there are no workers",
        "figures; the file is read once sound",
        damage::reader_in_the_page,
    ),
    fault(
        Kind::NoIntegrityCheck,
        "a flipped bit in the worker, or another worker",
        "figures; the page reads instead",
        damage::worker,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "no memory for the full program",
        "figures in the small one, which goes on",
        program_start::no_memory,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "a full program that is missing, cut off, empty or another",
        "figures in the small one, which goes on",
        spoiled_files::full_program,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "a panic while the full program draws itself",
        "figures, in the rescue and after a new start",
        program_start::panic_while_it_draws,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "a panic while a picture is painted",
        "figures, in the rescue and after a new start",
        program_start::panic_in_a_paint,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "a panic, and no network",
        "figures, in a new start that asks nobody",
        damage::a_new_start_asks_for_nothing,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "a panic in the small program",
        "figures, in the rescue",
        panic::keeps_the_figures,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "a panic, and a new start",
        "figures, comparisons, and a page that goes on",
        panic::starts_again,
    ),
    fault(
        Kind::ProgramTakesFiguresAlong,
        "a panic in the full program",
        "figures and choices",
        full_program::a_panic_keeps_figures_and_choices,
    ),
    fault(
        Kind::PolicyFailsOpen,
        "a policy or first script that is missing, cut off, empty or another",
        "no start; the page names the file",
        spoiled_files::first_scripts,
    ),
    fault(
        Kind::RescueIncomplete,
        "a panic at the last key in a cell",
        "the table with that key",
        storage::a_panic_keeps_the_table,
    ),
    fault(
        Kind::RescueIncomplete,
        "a panic at the last key in a text",
        "the text with that key, figures and schools",
        rescue::last_key_in_a_text,
    ),
    fault(
        Kind::RescueIncomplete,
        "a panic, and the page is closed",
        "figures in the file that it offered",
        rescue::file_opens_again,
    ),
    fault(
        Kind::LeavingLosesFigures,
        "leaving with figures that are kept nowhere",
        "one question for each change",
        leaving::asks_once,
    ),
    fault(
        Kind::LeavingLosesFigures,
        "leaving the small program with figures",
        "one question",
        leaving::small_program_asks_too,
    ),
    fault(
        Kind::RetryAsksNobody,
        "a pack that is missing, fails, is cut off, empty or another",
        "figures; each “Try again” asks, and the sound one is used",
        spoiled_files::pack,
    ),
    fault(
        Kind::RetryAsksNobody,
        "a second file of the full program that is missing, cut off, empty or another",
        "figures; each “Try again” asks, and the sound one is used",
        spoiled_files::chunk,
    ),
    fault(
        Kind::UntrueWordsAboutKeeping,
        "each call of the storage fails once",
        "figures on the page, whole figures on the device, true words",
        storage_failures::each_call,
    ),
    fault(
        Kind::UntrueWordsAboutKeeping,
        "no room for newer figures",
        "the older ones, said with their day, until removed",
        storage_failures::no_room,
    ),
    fault(
        Kind::UntrueWordsAboutKeeping,
        "kept figures that cannot be removed",
        "words that say so",
        storage_failures::not_removed,
    ),
    fault(
        Kind::UntrueWordsAboutKeeping,
        "kept figures that are damaged or of a later version",
        "them, untouched, and the reason",
        storage_failures::not_readable,
    ),
    fault(
        Kind::UntrueWordsAboutKeeping,
        "storage denied",
        "figures on the page; it says that nothing is saved",
        storage::denied,
    ),
    fault(
        Kind::UntrueWordsAboutKeeping,
        "kept figures, and no full program",
        "them, and a word; they open later",
        program_start::kept_figures_wait,
    ),
    fault(
        Kind::LongWorkSaysNothing,
        "a pack that never comes",
        "figures; a word after five seconds, and a way to stop",
        slow_loads::pack,
    ),
    fault(
        Kind::LongWorkSaysNothing,
        "a full program that never comes",
        "figures; a word after five seconds, and a way to stop",
        slow_loads::full_program,
    ),
    fault(
        Kind::LongWorkSaysNothing,
        "a second file of the full program that never comes",
        "figures; a word after five seconds, a way to stop, and what was pressed is done when it comes",
        slow_loads::chunk,
    ),
    fault(
        Kind::LongWorkSaysNothing,
        "a large file",
        "a page that answers; it is read in a worker",
        file_reader::in_a_worker,
    ),
    fault(
        Kind::Lesser,
        "a canvas that was taken away",
        "the picture, drawn again",
        canvas::restored,
    ),
    fault(
        Kind::Lesser,
        "clocks of 1970, 2031 and none",
        "figures, comparisons, the file",
        clocks::years_off,
    ),
    fault(
        Kind::Lesser,
        "10,000 edits",
        "figures, and memory where it was",
        endurance::edits,
    ),
    fault(
        Kind::Lesser,
        "5,000 changes of size",
        "pictures, and memory where it was",
        endurance::sizes,
    ),
    fault(
        Kind::Lesser,
        "a frame that is hidden while somebody’s figures are in it",
        "figures and pictures when it is shown",
        hidden_frames::shown_later,
    ),
    fault(
        Kind::Lesser,
        "a frame that its host moves",
        "kept figures, in a page that is ready again",
        hidden_frames::moved,
    ),
    fault(
        Kind::Lesser,
        "13,500 foreign messages",
        "figures, words and address",
        hosts::foreign_messages,
    ),
    fault(
        Kind::Lesser,
        "foreign nodes among ours",
        "figures and comparison",
        extensions::nodes_among_ours,
    ),
    fault(
        Kind::Lesser,
        "a damaged link with figures",
        "the page, and a word",
        paper::a_damaged_link_is_said,
    ),
];

/// How the faults ended in each engine, as a table; nothing where none was injected.
pub(crate) fn table(engines: &[(Engine, Vec<Ended>)]) -> String {
    let outcome = |ended: &[Ended], name: &str| {
        let found = ended.iter().find(|one| one.name == name);
        found.map_or("–", |one| match one.outcome {
            Outcome::Passed => "survives",
            Outcome::Skipped => "skipped",
            Outcome::Failed => "LOST",
        })
    };
    let mut rows = Vec::new();
    for injection in ALL {
        let outcomes: Vec<_> = engines
            .iter()
            .map(|(_, ended)| outcome(ended, &injection.name()))
            .collect();
        if outcomes.iter().any(|one| *one != "–") {
            rows.push((injection, outcomes));
        }
    }
    if rows.is_empty() {
        return String::new();
    }
    let names: Vec<_> = engines.iter().map(|(engine, _)| engine.to_string()).collect();
    let mut table = format!(
        "\n== {} faults injected, and what survived ==\n| kind | fault | what is there afterwards | {} |\n|{}\n",
        rows.len(),
        names.join(" | "),
        "---|".repeat(3 + names.len())
    );
    for (injection, outcomes) in rows {
        // Writing into a string does not fail.
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} |",
            injection.kind.title(),
            injection.injected,
            injection.survives,
            outcomes.join(" | ")
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_trial_has_a_fault() {
        for kind in Kind::ALL {
            assert!(ALL.iter().any(|injection| injection.kind == kind), "{kind:?}");
        }
        assert!(ALL.len() >= 16);
    }

    #[test]
    fn the_table_says_what_was_lost() {
        let ended = |outcome| {
            vec![Ended {
                name: ALL[0].name(),
                outcome,
                first_attempt: None,
            }]
        };
        let table = table(&[
            (Engine::Chromium, ended(Outcome::Passed)),
            (Engine::Firefox, ended(Outcome::Failed)),
            (Engine::WebKit, Vec::new()),
        ]);
        assert!(
            table.contains("1 faults") && table.contains("| survives | LOST | – |"),
            "{table}"
        );
    }
}
