//! What a person has chosen to see, apart from the figures: which parts of the work, whom to compare with, which years.
//! It survives a panic beside the figures, in lines of its own that no field can have.

use crate::analysis::{PeerChoice, Prefill};
use crate::measures::{AcademicYear, MeasureId, Topic};
use crate::national::PackName;

/// How figures are entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum EntryMode {
    /// For the whole trust.
    #[default]
    WholeTrust,
    /// School by school, and added up.
    BySchool,
}

/// The choices.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Settings {
    /// The parts of the trust's work that are shown, in their own order.
    pub(crate) topics: Vec<Topic>,
    pub(crate) entry_mode: EntryMode,
    /// Whom every measure is compared with.
    pub(crate) peers: PeerChoice,
    /// The year of the peers, for the measures for which one was chosen; the nearest to the figure's own for all others.
    years: Vec<(MeasureId, AcademicYear)>,
    /// Choices of another version, as their lines came.
    unrecognised: String,
}

impl Default for Settings {
    /// What the first comparison shows.
    fn default() -> Self {
        Self {
            topics: vec![Topic::KeyStage2, Topic::KeyStage4],
            entry_mode: EntryMode::default(),
            peers: PeerChoice::default(),
            years: Vec::new(),
            unrecognised: String::new(),
        }
    }
}

/// The names of the lines.
const TOPICS: &str = "@topics";
const PEERS: &str = "@peers";
const BY_SCHOOL: &str = "@by-school";
const PEER_YEARS: &str = "@peer-years";
/// How the lines begin that belong to schools, reflections, the trust, the board paper, what is tried and the page itself.
const OTHERS: [&str; 9] = [
    "@school ",
    "@reflect-",
    "@trust-name",
    "@published-trust",
    "@withheld",
    "@paper-",
    "@try-",
    "@keeping",
    "@form",
];

impl Settings {
    /// Shows a topic or leaves it out.
    pub(crate) fn show(&mut self, topic: Topic, shown: bool) {
        let wanted = |other: &Topic| {
            if *other == topic {
                shown
            } else {
                self.topics.contains(other)
            }
        };
        self.topics = Topic::ALL.into_iter().filter(wanted).collect();
    }

    /// The year chosen for a measure's peers.
    pub(crate) fn year(&self, measure: &MeasureId) -> Option<AcademicYear> {
        let chosen = self.years.iter().find(|(id, _)| id == measure);
        chosen.map(|(_, year)| *year)
    }

    /// Chooses it; `None` for the nearest to the figure's own.
    pub(crate) fn choose_year(&mut self, measure: MeasureId, year: Option<AcademicYear>) {
        self.years.retain(|(id, _)| *id != measure);
        self.years.extend(year.map(|year| (measure, year)));
    }

    /// Shows a trust's published figures, compared with a group that includes the trust.
    pub(crate) fn start_from(&mut self, published: &Prefill) {
        let topics = published.topics();
        if !topics.is_empty() {
            self.topics = topics;
        }
        self.peers = published.peers(self.peers);
        // The published figures have years of their own, by which their peers are found.
        self.years.clear();
    }

    /// The lines in which they are kept.
    pub(crate) fn to_lines(&self) -> String {
        let topics: Vec<_> = self.topics.iter().map(|topic| topic.id()).collect();
        let by_school = if self.entry_mode == EntryMode::BySchool {
            "yes"
        } else {
            "no"
        };
        let (topics, peers) = (topics.join(" "), self.peers.id());
        let carried = &self.unrecognised;
        let years = self
            .years
            .iter()
            .map(|(measure, year)| format!("{measure}={year}"));
        let years = match years.collect::<Vec<_>>().join(" ") {
            none if none.is_empty() => none,
            years => format!("{PEER_YEARS}\t{years}\n"),
        };
        format!("{TOPICS}\t{topics}\n{PEERS}\t{peers}\n{BY_SCHOOL}\t{by_school}\n{years}{carried}")
    }

    /// Leaves out of the usual topics those for which nothing is typed, so that a primary trust does not load what only
    /// a secondary one needs.
    pub(crate) fn narrow_to(&mut self, typed: impl Fn(Topic) -> bool) {
        if self.topics.iter().any(|topic| typed(*topic)) {
            self.topics.retain(|topic| typed(*topic));
        }
    }

    /// Reads them back from among other lines; `None` where there are none.
    pub(crate) fn from_lines(lines: &str) -> Option<Self> {
        let kept = |name| {
            let mut pairs = lines.lines().filter_map(|line| line.split_once('\t'));
            pairs.find(|(found, _)| *found == name).map(|(_, text)| text)
        };
        let topics = kept(TOPICS)?;
        let named = |topic: &Topic| topics.split(' ').any(|id| id == topic.id());
        Some(Self {
            topics: Topic::ALL.into_iter().filter(named).collect(),
            entry_mode: match kept(BY_SCHOOL) {
                Some("yes") => EntryMode::BySchool,
                _ => EntryMode::WholeTrust,
            },
            peers: kept(PEERS).and_then(PeerChoice::named).unwrap_or_default(),
            years: kept(PEER_YEARS).map(years_of).unwrap_or_default(),
            unrecognised: String::new(),
        })
    }

    /// Carries along, from among other lines, the choices that this version does not know.
    pub(crate) fn carry(&mut self, lines: &str) {
        let is_carried = |line: &&str| {
            let name = line.split('\t').next().unwrap_or_default();
            !OTHERS.iter().any(|other| name.starts_with(other))
                && ![TOPICS, PEERS, BY_SCHOOL, PEER_YEARS].contains(&name)
        };
        let carried = lines.lines().filter(is_carried);
        self.unrecognised = carried.flat_map(|line| [line, "\n"]).collect();
    }

    /// The packs that hold what is shown.
    pub(crate) fn packs(&self) -> Vec<PackName> {
        let wanted = |pack: &PackName| self.topics.iter().any(|topic| pack_of(*topic) == *pack);
        PackName::ALL.into_iter().filter(wanted).collect()
    }
}

/// The chosen years, from their line. What cannot be read was not chosen.
fn years_of(text: &str) -> Vec<(MeasureId, AcademicYear)> {
    let chosen = text.split(' ').filter_map(|one| {
        let (measure, year) = one.split_once('=')?;
        Some((MeasureId::new(measure), year.parse().ok()?))
    });
    chosen.collect()
}

/// The pack that holds a topic's measures.
pub(crate) const fn pack_of(topic: Topic) -> PackName {
    match topic {
        Topic::EarlyYears | Topic::PrimaryChecks | Topic::KeyStage2 => PackName::Primary,
        Topic::KeyStage4 => PackName::Secondary,
        Topic::Post16 => PackName::Post16,
        Topic::Attendance | Topic::Behaviour | Topic::Workforce => PackName::Attendance,
    }
}
