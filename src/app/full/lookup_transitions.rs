//! Finding a trust by its name: choosing one replaces what is entered with its published figures, once they are there.

use super::state::State;
use super::state::change::{Change, Changed};
use super::state::lookup::LookupAction;
use super::state::school_directory::SchoolDirectory;
use super::state::settings::EntryMode;
use crate::entry::{SchoolTable, TrustName};

impl State {
    /// Something happens while a trust is looked up. Choosing one shows its published figures, as soon as they are there.
    pub(super) fn change_lookup(&mut self, action: LookupAction) -> Changed {
        let is_of_names = matches!(action, LookupAction::Asked | LookupAction::Arrived(_));
        let said = self.lookup.apply(action);
        // What a person did before is still to be said: nothing is said of names that arrive for figures they opened.
        if !(is_of_names && said.is_empty()) {
            self.last_change = Change::Announced(said);
        }
        self.use_published()
            .or_else(|| self.find_published_again())
            .unwrap_or(Changed::View)
    }

    /// Finds the published figures again with which kept figures began, once their tables are there, unless most of what is
    /// entered is something else by now.
    pub(super) fn find_published_again(&mut self) -> Option<Changed> {
        let trust = self.entry.published_trust?;
        let published = self.lookup.published_again(trust, &self.evidence.national)?;
        self.entry.published_trust = None;
        self.entry.prefill = Some(published).filter(|published| published.agrees(self.entries()));
        Some(Changed::Evidence)
    }

    /// Replaces whatever is entered with the published figures of the trust that was chosen, once its tables are there, and
    /// leads to the results: one step, which can be undone. `None` while there is nothing new to be said of such a trust.
    pub(super) fn use_published(&mut self) -> Option<Changed> {
        let published = match self.lookup.look(&self.evidence.national)? {
            Ok(published) if published.has_figures() => published,
            Ok(published) => {
                self.last_change = Change::Announced(published.nothing_published());
                return None;
            }
            Err(why) => {
                self.last_change = Change::Announced(why);
                return None;
            }
        };
        self.lookup.replaced = self.entry.holds_own_figures();
        let snapshot = self.snapshot();
        self.entry.core.remember(snapshot);
        let entries = published.entries();
        self.entry.replace_figures(entries, SchoolTable::default(), false);
        self.entry.trust_name = TrustName::new(published.name());
        self.settings.entry_mode = EntryMode::WholeTrust;
        self.settings.start_from(&published);
        self.entry.prefill = Some(published);
        self.directory = SchoolDirectory::default();
        self.show_results();
        self.last_change = Change::UsedPublished;
        Some(Changed::Figures)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

    use std::fs;
    use std::path::Path;
    use std::rc::Rc;

    use yew::Reducible;

    use crate::analysis::Disclosure;
    use crate::app::full::action::Action;
    use crate::app::full::state::State;
    use crate::app::full::state::keeping::{Keeping, KeptIn};
    use crate::app::full::state::lookup::LookupAction;
    use crate::app::full::state::school_directory::DirectoryAction;
    use crate::entry::Field;
    use crate::measures::{AcademicYear, MeasureId, PupilGroup, Topic};
    use crate::national::{Names, National, PackName};
    use crate::route::View;

    fn opened(lines: &str) -> Rc<State> {
        let national = Rc::new(National::bundled().unwrap());
        let latest = AcademicYear::ending(2026);
        let kept = (Keeping::No, None);
        Rc::new(State::new(national, lines, kept, View::Trust, latest))
    }

    fn file(name: &str) -> Rc<[u8]> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
        fs::read(folder.join(format!("{name}.postcard"))).unwrap().into()
    }

    fn pack(name: PackName) -> Rc<[u8]> {
        file(name.id())
    }

    fn lookup(state: Rc<State>, action: LookupAction) -> Rc<State> {
        state.reduce(Action::Lookup(action))
    }

    fn with_names(state: Rc<State>) -> Rc<State> {
        lookup(state, LookupAction::Arrived(Some(file("names"))))
    }

    /// The trust is chosen; its packs are not there yet.
    fn chosen(state: Rc<State>, name: &str) -> Rc<State> {
        let state = lookup(state, LookupAction::Typed(name.to_owned()));
        let hit = state.lookup.hits().iter().find(|hit| hit.text.name == name);
        let trust = hit.unwrap().trust;
        lookup(state, LookupAction::Chose(trust))
    }

    fn with_its_packs(mut state: Rc<State>) -> Rc<State> {
        for name in state.packs_to_ask_for() {
            state = state.reduce(Action::AskForPack(name));
            state = state.reduce(Action::PackArrived(name, Some(pack(name))));
        }
        state
    }

    fn rwm(state: &State) -> String {
        let field = Field::figure(MeasureId::new("rwm_expected"));
        state.entries().text(&field).to_owned()
    }

    #[test]
    fn choosing_a_trust_shows_its_published_figures_as_one_step() {
        let state = chosen(with_names(opened("rwm_expected\t12\n")), "Abbey Academies Trust");
        assert_eq!(state.announcement(), "Loading Abbey Academies Trust…");
        assert_eq!(state.lookup.awaited(), Some("Abbey Academies Trust"));
        assert_eq!(
            rwm(&state),
            "12",
            "nothing is replaced before its figures are there"
        );
        let state = with_its_packs(state);
        assert_eq!((rwm(&state).as_str(), state.lookup.awaited()), ("74", None));
        assert_eq!(state.routing.focus.control.as_deref(), Some("where-you-stand"));
        let said = state.announcement();
        let replaced = "This replaces your current figures. You can undo.";
        assert!(said.ends_with(replaced), "{said}");
        assert_eq!(state.replaced_note(), Some(replaced));
        assert_eq!(
            state.trust_line().map(|facts| facts.join(" · ")).as_deref(),
            Some("Abbey Academies Trust · published 2024/25 and 2018/19 · 3 schools in August 2022")
        );
        let undone = Rc::clone(&state).reduce(Action::Undo);
        assert_eq!((rwm(&undone).as_str(), undone.replaced_note()), ("12", None));
        assert_eq!(undone.trust_line(), None);
        assert_eq!(rwm(&undone.reduce(Action::Redo)), "74");
        // Another trust takes its place at once, because its packs are there; no figure of the person's own is lost.
        let other = chosen(state, "Abbey Multi Academy Trust");
        let other = with_its_packs(other);
        assert_eq!((rwm(&other).as_str(), other.replaced_note()), ("57", None));
        assert_eq!(rwm(&other.reduce(Action::Undo)), "74");
    }

    #[test]
    fn an_empty_form_and_the_example_are_not_called_replaced() {
        for start in ["", "example"] {
            let mut state = opened("");
            if start == "example" {
                state = state.reduce(Action::ShowExample);
            }
            let state = with_its_packs(chosen(with_names(state), "Abbey Academies Trust"));
            assert_eq!(
                (rwm(&state).as_str(), state.replaced_note()),
                ("74", None),
                "{start}"
            );
        }
    }

    #[test]
    fn whoever_types_on_or_starts_again_is_not_given_the_trust_that_was_chosen() {
        let state = chosen(with_names(opened("")), "Abbey Academies Trust");
        let packs = state.packs_to_ask_for();
        let typed = lookup(Rc::clone(&state), LookupAction::Typed("harris".to_owned()));
        let example = state.reduce(Action::ShowExample);
        assert_eq!(example.lookup.query, "");
        for mut state in [typed, example] {
            let before = rwm(&state);
            for name in &packs {
                state = state.reduce(Action::PackArrived(*name, Some(pack(*name))));
            }
            assert_eq!(rwm(&state), before);
        }
    }

    #[test]
    fn a_trust_whose_pack_does_not_come_is_waited_for_and_comes_later() {
        let mut state = chosen(with_names(opened("")), "Abbey Academies Trust");
        for name in state.packs_to_ask_for() {
            state = state.reduce(Action::AskForPack(name));
            state = state.reduce(Action::PackArrived(name, None));
        }
        assert_eq!(rwm(&state), "");
        assert!(state.announcement().contains("could not be loaded"));
        for name in state.lookup.packs() {
            state = state.reduce(Action::PackArrived(name, Some(pack(name))));
        }
        assert_eq!(rwm(&state), "74");
    }

    #[test]
    fn a_trust_without_published_figures_says_so_and_what_to_do() {
        let names = with_names(opened(""));
        let index = Names::decode(&file("names")).unwrap();
        let none = index.trusts().find(|trust| trust.latest_figures().is_none());
        let name = none.unwrap().name().to_owned();
        let state = with_its_packs(chosen(names, &name));
        let why = state.lookup.refused().unwrap();
        assert!(
            why.starts_with(&format!("{name} has no published figures")),
            "{why}"
        );
        assert!(why.ends_with("Enter its results yourself, or choose another trust."));
        assert_eq!(state.announcement(), why);
        assert!(state.is_empty() && !state.entry.core.can_undo());
    }

    #[test]
    fn a_published_figure_keeps_its_year_when_the_results_are_of_another() {
        let state = with_its_packs(chosen(with_names(opened("")), "Abbey Academies Trust"));
        let published = state.entries().clone();
        let own_year = |state: &State| {
            let line = state.line(&MeasureId::new("rwm_expected"), PupilGroup::All);
            line.and_then(|line| line.finding()?.own_year())
        };
        let (theirs, ours) = (AcademicYear::ending(2025), AcademicYear::ending(2026));
        assert_eq!(own_year(&state), Some(theirs));
        let state = state.reduce(Action::ChooseResultsYear(Vec::new(), ours));
        assert_eq!((rwm(&state).as_str(), own_year(&state)), ("", Some(theirs)));
        let said = state.announcement();
        assert!(said.starts_with("These are 2025/26 results. Published"), "{said}");
        let field = Field::figure(MeasureId::new("rwm_expected"));
        assert_eq!(state.year_in_place_of(&field), Some(theirs));
        // What is entered now is of the year that was chosen, and the published figure is still there.
        let typed = Rc::clone(&state).reduce(Action::Enter(field.clone(), "80".to_owned()));
        let pupils = Field::topic_pupils(Topic::KeyStage2);
        let typed = typed.reduce(Action::Enter(pupils, "120".to_owned()));
        assert_eq!(
            (own_year(&typed), typed.year_in_place_of(&field)),
            (Some(ours), None)
        );
        assert_eq!(typed.entries().text(&field.in_year(theirs)), "74");
        let back = Rc::clone(&state).reduce(Action::ChooseResultsYear(Vec::new(), theirs));
        assert_eq!((rwm(&back).as_str(), own_year(&back)), ("74", Some(theirs)));
        assert_eq!(state.reduce(Action::Undo).entries(), &published);
    }

    /// What is compared, and whether the trust is among its peers.
    fn compared(state: &State) -> Vec<String> {
        let lines = state.derived.overview.lines.iter();
        let mut said: Vec<_> = lines
            .filter_map(|line| {
                let finding = line.finding()?;
                let (measure, group) = (&line.measure.id, line.group.id());
                let (value, is_among) = (finding.value(), finding.is_among());
                Some(format!("{measure} {group}: {value}, {is_among}"))
            })
            .collect();
        said.sort();
        said
    }

    const LINE: &str = "@published-trust\t2046\n";

    #[test]
    fn kept_figures_are_compared_as_those_of_the_trust_that_they_began_with() {
        let state = with_its_packs(chosen(with_names(opened("")), "Abbey Multi Academy Trust"));
        let before = compared(&state);
        assert!(before.iter().any(|said| said.ends_with("true")), "{before:?}");
        let lines: Rc<str> = state.to_lines().into();
        assert!(lines.contains(LINE), "{lines}");
        // Nothing is lost while the names are not there.
        let again = opened(&lines);
        assert!(again.entry.prefill.is_none() && again.to_lines().contains(LINE));
        let again = with_its_packs(with_names(again));
        assert_eq!(compared(&again), before);
        assert_eq!(again.trust_line(), state.trust_line());
        assert!(again.to_lines().contains(LINE) && !again.entry.holds_own_figures());
        // A file, where names and packs are there.
        let file = KeptIn::File("trust.json".to_owned());
        let other = with_its_packs(chosen(state, "Abbey Academies Trust"));
        let other = other.reduce(Action::RestoreSaved(lines, file));
        assert_eq!(compared(&other), before);
        let undone = other.reduce(Action::Undo);
        assert_eq!(rwm(&undone), "74");
        let name = undone
            .entry
            .prefill
            .as_ref()
            .map(|published| published.name().to_owned());
        assert_eq!(name.as_deref(), Some("Abbey Academies Trust"));
    }

    #[test]
    fn other_figures_under_the_number_of_a_trust_are_not_called_its_own() {
        let lines = format!(
            "{LINE}key_stage_2-results-year\t2024/25\nrwm_expected\t57\nattainment_8\t51\nregion\tYorkshire and the Humber\n"
        );
        let state = with_its_packs(with_names(opened(&lines)));
        assert!(state.entry.prefill.is_none() && state.entry.published_trust.is_none());
        assert_eq!(state.trust_line(), None);
        assert!(!state.to_lines().contains(LINE));
    }

    #[test]
    fn a_copy_that_leaves_figures_out_does_not_say_whose_they_are_published_as() {
        let state = with_its_packs(chosen(with_names(opened("")), "Abbey Multi Academy Trust"));
        // All but two of 200 pupils.
        let rwm = Field::figure(MeasureId::new("rwm_expected"));
        let state = state.reduce(Action::Enter(rwm, "99".to_owned()));
        let pupils = Field::topic_pupils(Topic::KeyStage2);
        let state = state.reduce(Action::Enter(pupils, "200".to_owned()));
        assert!(state.left_out() > 0 && !state.to_lines_for_others().contains(LINE));
        let private = State {
            disclosure: Disclosure::PrivateCopy,
            ..(*state).clone()
        };
        assert!(private.to_lines_for_others().contains(LINE));
        // A person who opens the copy is told how many are missing, and passes that on.
        let received = opened(&state.to_lines_for_others());
        assert_eq!(received.entry.withheld.count(), state.left_out());
        let passed_on = opened(&received.to_lines());
        assert_eq!(passed_on.entry.withheld, received.entry.withheld);
        assert_eq!(private.entry.withheld.count(), 0);
    }

    #[test]
    fn schools_that_are_filled_in_do_not_change_the_year_of_what_was_entered() {
        let state = with_its_packs(chosen(with_names(opened("")), "Abbey Multi Academy Trust"));
        let ours = AcademicYear::ending(2026);
        let state = state.reduce(Action::ChooseResultsYear(Vec::new(), ours));
        let attainment = Field::figure(MeasureId::new("attainment_8"));
        let state = state.reduce(Action::Enter(attainment.clone(), "50.0".to_owned()));
        let members = DirectoryAction::Arrived(Some(file("members")));
        let state = state.reduce(Action::Directory(members));
        assert!(!state.entry.table.is_empty());
        let cohort = Topic::KeyStage4.cohort();
        assert_eq!(state.entries().results_year(&cohort), Some(ours));
        assert_eq!(state.entries().text(&attainment), "50.0");
        assert!(!state.entry.table.fields().contains(&attainment));
    }
}
