//! What must be known before anything is concluded from a finding. The order is the reader's: who the others are, then
//! what is different about the trust's own figure, then what the measure itself leaves open.

use super::number_format::{capitalize_first, in_sentences, of_whom};
use super::source::source_line;
use crate::analysis::{Finding, IntervalBasis, PeerKind};
use crate::measures::{AcademicYear, Precision, PupilGroup, group_thousands};
use crate::national::{PupilSd, Status};

/// What to know of an interval of events.
const EVENTS: &str = "The interval is at least this wide: one pupil can be counted more than once.";

impl Finding {
    /// Who it is compared with: population, membership, year, status, source, and whether the trust may be among them.
    #[must_use]
    pub fn compared_with(&self) -> String {
        let peers = &self.peers;
        let status = match peers.status() {
            Status::NotStated => {
                let whose = match peers.provenance().publisher.as_str() {
                    "Department for Education" => "DfE’s file",
                    _ => "The file",
                };
                format!("{whose} does not say whether these figures are provisional or revised")
            }
            stated => format!("These figures are {stated}"),
        };
        let why = peers.why().map(|why| format!(" {why}")).unwrap_or_default();
        let own = match peers.kind() {
            PeerKind::Trusts if self.is_among => "Your own trust is among them, with its published figure.",
            PeerKind::Trusts => "Your own trust may be among them.",
            PeerKind::Schools => "Your own schools may be among them.",
            PeerKind::LocalAuthorities => "Your own schools may be counted in theirs.",
        };
        format!(
            "Compared with {}, {}: {}. {}.{why} {status}. {own}",
            self.population_text(),
            peers.year(),
            in_sentences(peers.rule()),
            capitalize_first(&in_sentences(peers.membership())),
        )
    }

    /// What the interval rests on, where that is not of the year or not published: said beside the interval.
    #[must_use]
    pub fn basis_text(&self) -> Option<String> {
        let sd = match &self.basis {
            IntervalBasis::Cohort => return None,
            IntervalBasis::PupilSd(sd) => sd,
            IntervalBasis::Events => return Some(EVENTS.to_owned()),
            IntervalBasis::Difference {
                disadvantaged,
                others,
            } => {
                return Some(format!(
                    "The gap rests on its smaller group: it compares {} disadvantaged pupils with {} other pupils. The \
                     interval allows for chance in both.",
                    group_thousands(u64::from(disadvantaged.pupils.count())),
                    group_thousands(u64::from(others.pupils.count())),
                ));
            }
        };
        sd_text(sd)
    }

    /// Where the figures come from, and under which licence.
    #[must_use]
    pub fn source(&self) -> String {
        source_line(self.peers.provenance())
    }

    /// What to know before concluding anything.
    #[must_use]
    pub fn caveats(&self) -> Vec<String> {
        let mut caveats = self.own_caveats();
        caveats.extend(self.measure.caveats.iter().cloned());
        caveats
    }

    /// The same without what the measure leaves open of other years alone, for a copy that has only this one.
    #[must_use]
    pub fn caveats_of_its_year(&self) -> Vec<String> {
        let mut caveats = self.own_caveats();
        let of_measure = self.measure.caveats.iter();
        let year = self.peers.year();
        caveats.extend(
            of_measure
                .filter(|caveat| !names_other_years_only(caveat, year))
                .cloned(),
        );
        caveats
    }

    /// What is to be known of this finding, besides its measure.
    fn own_caveats(&self) -> Vec<String> {
        // That a figure may be wrong is said before anything else about it.
        let mut caveats: Vec<String> = self.doubt.iter().map(ToString::to_string).collect();
        caveats.extend(self.what_peers_are().map(str::to_owned));
        caveats.extend(self.year_caveat());
        caveats.extend(self.missing());
        if let IntervalBasis::PupilSd(PupilSd {
            estimated: true,
            source,
            ..
        }) = &self.basis
        {
            caveats.push(format!(
                "The spread between pupils (the standard deviation) is not published. Ours is {source}."
            ));
        }
        if let (IntervalBasis::PupilSd(_), group) = (&self.basis, self.group)
            && group != PupilGroup::All
        {
            caveats.push(format!(
                "The interval uses the standard deviation between all pupils, because none is known for {}.",
                of_whom(group)
            ));
        }
        if let (true, Some(own)) = (self.whole_stage_assumed, &self.measure.own_pupils) {
            // A gap is of two groups, and of all pupils together.
            let group = match self.group {
                PupilGroup::Gap => PupilGroup::All,
                group => group,
            };
            let group = group.name();
            caveats.push(format!(
                "The interval counts {group} of the stage. Only {own} are in the figure: enter their number to make \
                 the interval exact. Until then it is slightly too narrow."
            ));
        }
        caveats
    }

    /// How peers that are no trusts differ from them, which moves a percentile among them.
    fn what_peers_are(&self) -> Option<&'static str> {
        match self.peers.kind() {
            PeerKind::Trusts => None,
            PeerKind::Schools => Some(
                "Single schools differ more than trusts do, so a trust’s figure is rarely near either end of theirs.",
            ),
            PeerKind::LocalAuthorities => Some(
                "Local authorities are much larger than most trusts, so their figures are close together. A small difference \
                 can look like a long way up or down.",
            ),
        }
    }

    /// Who is not among the peers because no figure is published.
    fn missing(&self) -> Option<String> {
        let missing = self.peers.missing();
        if missing == 0 {
            return None;
        }
        let kind = self.peers.kind();
        let (noun, are, their) = match missing {
            1 => (kind.singular(), "is", "its figure is"),
            _ => (kind.plural(), "are", "their figures are"),
        };
        let missing = group_thousands(u64::from(missing));
        Some(self.peers.trusts().map_or_else(
            || format!("{missing} more {noun} {are} left out because no figure is published."),
            |trusts| {
                let pupils = group_thousands(u64::from(trusts.suppressed_pupils()));
                format!("{missing} more {noun} ({pupils} pupils) {are} left out because {their} suppressed.")
            },
        ))
    }
}

/// What an interval rests on, where its standard deviation is not of the year or not published.
pub(super) fn sd_text(sd: &PupilSd) -> Option<String> {
    let value = Precision::decimals(1).digits(sd.value);
    match (sd.estimated, sd.other_year) {
        (true, _) => Some(format!(
            "The interval uses an estimated standard deviation between pupils ({value}, from {}), because DfE \
             publishes none.",
            sd.year
        )),
        (false, true) => Some(format!(
            "The interval uses the {} standard deviation between pupils, the latest there is.",
            sd.year
        )),
        (false, false) => None,
    }
}

/// Whether a text names academic years, and none of them is this one: "2019/20 has no figures".
fn names_other_years_only(text: &str, year: AcademicYear) -> bool {
    let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '/');
    let named = words.filter(|word| word.contains('/'));
    let mut years = named
        .filter_map(|word| word.parse::<AcademicYear>().ok())
        .peekable();
    years.peek().is_some() && years.all(|one| one != year)
}
