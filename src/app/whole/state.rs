//! The state of the whole widget and the only thing that changes it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Reducible;

use super::announced::Change;
use super::choices::Choices;
use super::followed::Followed;
use super::joined::join;
use super::lookup::{Find, Lookup};
use super::trials::{Trial, Trials};
pub(crate) use super::waiting::Waiting;
use crate::app::history::History;
use crate::comparison::{Asked, Filling, KnownPeers, Line, Overview, PeerChoice};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup, Topic};
use crate::national::{National, PackName};
use crate::trust::{Entries, Field, example, is_unfinished};

/// What a person can do, and what arrives.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Typed in a field.
    Typed(Field, String),
    /// Left the field that was typed in.
    LeftField,
    /// Showed a topic, or left it out.
    Show(Topic, bool),
    /// Chose whom to compare with.
    CompareWith(PeerChoice),
    /// Chose the year of a measure's peers; the latest where there is none.
    ChoseYear(MeasureId, Option<AcademicYear>),
    /// Opened a measure, or closed it.
    Open(Key, bool),
    /// Tried something on an opened measure, and what that comes to.
    Try(Key, Trial, String),
    /// Went to another part of the widget.
    Visit(Room),
    /// Chose whose figure the worked example follows.
    Follow(Followed),
    /// Asked for the example trust.
    ShowExample,
    /// Asked for empty fields.
    Clear,
    /// Asked for what was there before.
    Undo,
    /// A pack is asked for.
    Asked(PackName),
    /// A pack has arrived, or could not be had.
    Arrived(PackName, Option<Rc<[u8]>>),
    /// Something while a trust is looked up by its name.
    Find(Find),
    /// Asked for the published figures of the trust that was looked up.
    Start,
}

/// A measure for a group of pupils.
pub(crate) type Key = (MeasureId, PupilGroup);

/// A part of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// Entering, and where the trust stands.
    Comparison,
    /// If every pupil did as well.
    Sector,
    /// How it is computed.
    Methods,
}

/// What undo brings back.
#[derive(Debug, Clone)]
struct Moment {
    entries: Entries,
    is_example: bool,
    started: Option<Rc<Filling>>,
    choices: Choices,
    trials: Trials,
}

/// Everything that the page shows follows from this.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) national: Rc<National>,
    pub(crate) measures: Rc<[Rc<Measure>]>,
    pub(crate) entries: Entries,
    /// Whether the figures are the example's, untouched.
    pub(crate) is_example: bool,
    /// The published figures that were started from.
    pub(crate) started: Option<Rc<Filling>>,
    pub(crate) lookup: Lookup,
    pub(crate) choices: Choices,
    pub(crate) waiting: Vec<Waiting>,
    pub(crate) report: Overview,
    pub(crate) opened: Vec<Key>,
    pub(crate) trials: Trials,
    pub(crate) room: Room,
    pub(crate) followed: Followed,
    /// Figures and choices of an earlier widget, of which some have fields only when more is loaded.
    kept: Rc<str>,
    known: Rc<RefCell<KnownPeers>>,
    history: History<Moment>,
    pub(super) last_change: Change,
}

impl State {
    /// The widget as it opens, with the figures that an earlier one in the same page kept.
    pub(crate) fn new(national: Rc<National>, kept: &str) -> Self {
        let mut state = Self {
            measures: Rc::new([]),
            national,
            entries: Entries::default(),
            is_example: false,
            started: None,
            lookup: Lookup::default(),
            choices: Choices::default(),
            waiting: Vec::new(),
            report: Overview::default(),
            opened: Vec::new(),
            trials: Trials::default(),
            room: Room::Comparison,
            followed: Followed::default(),
            kept: kept.into(),
            known: Rc::default(),
            history: History::default(),
            last_change: Change::Opened,
        };
        state.take_measures();
        state.entries = state.still_kept();
        state.choices = Choices::from_lines(kept).unwrap_or_else(|| state.usual_choices());
        state.is_example = state.entries == example();
        state.refreshed()
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Every measure that is loaded.
    pub(crate) fn each_measure(&self) -> impl Iterator<Item = &Measure> {
        self.measures.iter().map(|measure| &**measure)
    }

    /// The packs that are wanted, not joined, and not asked for.
    pub(crate) fn packs_to_ask_for(&self) -> Vec<PackName> {
        let mut wanted = self.choices.packs();
        let besides: &[PackName] = match self.room {
            Room::Comparison => &[],
            // Trusts of any size are in it.
            Room::Sector => &[PackName::Primary],
            // What trusts are like besides their figures is in these.
            Room::Methods => &[PackName::Primary, PackName::Secondary],
        };
        wanted.extend(besides);
        wanted.extend(self.lookup.packs());
        wanted.sort_unstable();
        wanted.dedup();
        wanted.retain(|pack| !self.national.packs().contains(pack) && self.waiting_for(*pack).is_none());
        wanted
    }

    /// How a pack stands that is not joined.
    pub(crate) fn waiting_for(&self, pack: PackName) -> Option<&Waiting> {
        self.waiting.iter().find(|waiting| match waiting {
            Waiting::Loading(name) | Waiting::Failed(name, _) => *name == pack,
        })
    }

    /// What can be said of a measure; `None` where nothing is typed for it.
    pub(crate) fn line(&self, measure: &MeasureId, group: PupilGroup) -> Option<&Rc<Line>> {
        self.report
            .lines
            .iter()
            .find(|line| line.measure.id == *measure && line.group == group)
    }

    /// What is wrong with what is typed in a field.
    pub(crate) fn problem(&self, field: &Field) -> Option<String> {
        self.entries.problem(field, self.each_measure())
    }

    /// What to ask about a figure that can be true but seldom is.
    pub(crate) fn doubt(&self, field: &Field) -> Option<String> {
        self.entries.doubt(field, self.each_measure())
    }

    /// Whether a field holds the start of a number that is still being typed: a mistake only once it is left.
    pub(crate) fn still_typing(&self, field: &Field) -> bool {
        self.history.is_open(field) && is_unfinished(self.entries.text(field))
    }

    /// Figures and choices, in lines for a widget that starts again.
    pub(crate) fn to_lines(&self) -> String {
        self.choices.to_lines() + &self.entries.to_lines()
    }

    /// How many findings there are.
    pub(crate) fn found(&self) -> usize {
        self.report
            .lines
            .iter()
            .filter(|line| line.finding().is_some())
            .count()
    }

    /// What the first comparison showed, as far as anything is typed for it.
    fn usual_choices(&self) -> Choices {
        let typed = |topic| {
            let mut measures = self.each_measure().filter(|measure| measure.topic == topic);
            measures.any(|measure| !self.entries.text(&Field::figure(measure.id.clone())).is_empty())
        };
        let mut choices = Choices::default();
        choices.narrowed_to(typed);
        choices
    }

    /// What an earlier widget kept, as far as its measures are loaded.
    fn still_kept(&self) -> Entries {
        Entries::from_lines(&self.kept, |name| Field::parse(name, self.each_measure()))
    }

    fn take_measures(&mut self) {
        let of_national = self.national.measures().iter();
        let mut measures: Vec<_> = of_national.cloned().map(Rc::new).collect();
        measures.sort_by_key(|measure| measure.topic);
        self.measures = measures.into();
    }

    fn moment(&self) -> Moment {
        Moment {
            entries: self.entries.clone(),
            is_example: self.is_example,
            started: self.started.clone(),
            choices: self.choices.clone(),
            trials: self.trials.clone(),
        }
    }

    /// With its outcomes made anew.
    fn refreshed(mut self) -> Self {
        let shown = self
            .measures
            .iter()
            .filter(|measure| self.choices.topics.contains(&measure.topic));
        let asked = Asked {
            national: &self.national,
            measures: &shown.cloned().collect::<Vec<_>>(),
            entries: &self.entries,
            choice: self.choices.peers,
            year: &|measure| self.choices.year(measure),
            started: self.started.as_deref(),
        };
        self.report = Overview::of(asked, &mut self.known.borrow_mut());
        self
    }

    /// Joins a pack that has arrived.
    fn joined(&self, name: PackName, bytes: Option<&[u8]>) -> Self {
        let mut next = self.clone();
        next.waiting.retain(
            |waiting| !matches!(waiting, Waiting::Loading(pack) | Waiting::Failed(pack, _) if *pack == name),
        );
        match join(&self.national, bytes) {
            Ok(national) => {
                next.national = Rc::new(national);
                next.known = Rc::default();
                next.take_measures();
                // Figures of its measures that an earlier widget kept have fields from now on.
                for (field, text) in next.still_kept().iter() {
                    if self.still_unknown(field) {
                        next.entries.put(field.clone(), text);
                    }
                }
                next.last_change = next
                    .lookup
                    .look(&next.national)
                    .map_or(Change::Nothing, Change::Found);
            }
            Err(why) => {
                next.waiting.push(Waiting::Failed(name, why.clone()));
                next.last_change = Change::Failed(why);
            }
        }
        next.refreshed()
    }

    fn still_unknown(&self, field: &Field) -> bool {
        Field::parse(&field.name(), self.each_measure()).is_none()
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Typed(field, text) => {
                if self.entries.text(&field) == text {
                    return self;
                }
                next.history.typing(&field, || self.moment());
                next.entries.put(field.clone(), text);
                next.is_example = false;
                next.last_change = Change::Typed(field);
            }
            Action::LeftField => return if next.history.leave() { Rc::new(next) } else { self },
            Action::Show(topic, shown) => {
                next.history.remember(self.moment());
                next.choices.show(topic, shown);
                next.last_change = Change::Showed(topic, shown);
            }
            Action::CompareWith(peers) => {
                next.history.remember(self.moment());
                next.choices.peers = peers;
                next.last_change = Change::ComparedWith;
            }
            Action::ChoseYear(measure, year) => {
                next.history.remember(self.moment());
                next.choices.choose_year(measure.clone(), year);
                next.last_change = Change::ChoseYear(measure);
            }
            Action::Open(key, open) => {
                next.opened.retain(|other| *other != key);
                next.opened.extend(open.then_some(key));
                next.last_change = Change::Nothing;
                return Rc::new(next);
            }
            Action::Try(key, trial, said) => {
                next.trials.put(key, trial);
                next.last_change = Change::Tried(said);
                return Rc::new(next);
            }
            Action::Visit(room) => {
                next.room = room;
                next.last_change = Change::Nothing;
                return Rc::new(next);
            }
            Action::Follow(followed) => {
                next.followed = followed;
                next.last_change = Change::Followed;
                return Rc::new(next);
            }
            Action::ShowExample if self.is_example => return self,
            Action::ShowExample => {
                next.history.remember(self.moment());
                next.entries = example();
                next.is_example = true;
                next.started = None;
                next.last_change = Change::ShowedExample;
            }
            Action::Clear if self.entries.is_empty() => return self,
            Action::Clear => {
                next.history.remember(self.moment());
                next.entries = Entries::default();
                next.trials = Trials::default();
                next.is_example = false;
                next.started = None;
                next.last_change = Change::Cleared;
            }
            Action::Undo => {
                let Some(moment) = next.history.undo() else {
                    return self;
                };
                next.entries = moment.entries;
                // What is tried is no step of its own; only clearing took it away.
                if next.trials.is_empty() {
                    next.trials = moment.trials;
                }
                next.is_example = moment.is_example;
                next.started = moment.started;
                next.choices = moment.choices;
                next.last_change = Change::Undid;
            }
            Action::Asked(pack) => {
                next.waiting
                    .retain(|waiting| !matches!(waiting, Waiting::Failed(name, _) if *name == pack));
                next.waiting.push(Waiting::Loading(pack));
                return Rc::new(next);
            }
            Action::Arrived(pack, bytes) => return Rc::new(self.joined(pack, bytes.as_deref())),
            Action::Find(find) => {
                next.last_change = Change::Found(next.lookup.find(find, &self.national));
                return Rc::new(next);
            }
            Action::Start => {
                let Some(published) = self.lookup.published() else {
                    return self;
                };
                next.history.remember(self.moment());
                next.start_from(published);
            }
        }
        Rc::new(next.refreshed())
    }
}
