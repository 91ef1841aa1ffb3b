//! What a board reads beside the rows: what deserves a look, the inquiry's questions, what there is to know about the
//! widget, and the address of each view.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod about;
mod addresses;
mod goals;
mod reflection;
#[path = "../support/spoken.rs"]
mod spoken;
mod standing_out;
#[path = "../support/whole_country.rs"]
mod whole_country;

use std::rc::Rc;

use trust_benchmark::analysis::{KnownPeers, Line, Overview, OverviewQuery, PeerChoice};
use trust_benchmark::entry::{Entries, Field};
use trust_benchmark::measures::{Measure, MeasureId, PupilGroup};
use trust_benchmark::national::National;
use whole_country::whole_country;

thread_local! {
    static EVERYTHING: National = whole_country();
}

/// Asks the national figures with every pack.
pub(crate) fn asking<T>(question: impl FnOnce(&National) -> T) -> T {
    EVERYTHING.with(question)
}

/// The catalogue.
pub(crate) fn measures() -> Vec<Rc<Measure>> {
    asking(|national| national.measures().iter().cloned().map(Rc::new).collect())
}

/// A figure as a person types it: measure, group, figure, pupils.
pub(crate) type Typed<'a> = (&'a str, PupilGroup, &'a str, &'a str);

/// What is typed, in its fields.
pub(crate) fn entries(typed: &[Typed<'_>]) -> Entries {
    let known = measures();
    let mut entries = Entries::default();
    for (id, group, figure, pupils) in typed {
        let id = MeasureId::new(*id);
        let measure = known.iter().find(|measure| measure.id == id).unwrap();
        let cohort = Field::cohort_pupils(measure.shared_cohort());
        entries.put(Field::figure(id).of_group(*group), *figure);
        entries.put(cohort.of_group(*group), *pupils);
    }
    entries
}

/// Everything that can be said of it.
pub(crate) fn overview_of(entries: &Entries) -> Overview {
    let measures = measures();
    asking(|national| {
        let asked = OverviewQuery {
            national,
            measures: &measures,
            entries,
            choice: PeerChoice::Closest,
            year: &|_| None,
            totals: None,
            started: None,
        };
        Overview::of(asked, &mut KnownPeers::default())
    })
}

pub(crate) fn overview(typed: &[Typed<'_>]) -> Overview {
    overview_of(&entries(typed))
}

/// A line in a few words, to see in which order they stand.
pub(crate) fn in_brief(line: &Line) -> String {
    let said = line.finding().map_or_else(
        || "not compared".to_owned(),
        |finding| {
            format!(
                "{}; {:.2} arms",
                finding.headline(),
                finding.distance_from_median()
            )
        },
    );
    format!("{}: {said}", line.called())
}

const ALL: PupilGroup = PupilGroup::All;
const DISADVANTAGED: PupilGroup = PupilGroup::Disadvantaged;

/// A trust of primary and secondary schools, some of whose figures lie far from others'.
pub(crate) const MIXED: [Typed<'static>; 11] = [
    ("rwm_expected", ALL, "52", "420"),
    ("rwm_expected", DISADVANTAGED, "44", "130"),
    ("reading_expected", ALL, "75", "420"),
    ("maths_expected", ALL, "61", "420"),
    ("phonics", ALL, "80", "30"),
    ("attainment_8", ALL, "52.1", "610"),
    ("progress_8", ALL, "0.45", "610"),
    ("english_maths_5", ALL, "55", "610"),
    ("absence_secondary", ALL, "9.9", "3100"),
    ("ks4_destinations", ALL, "94", "600"),
    ("ebacc_entry", ALL, "52", "610"),
];

/// Lines that may be said, as a snapshot.
pub(crate) fn said(name: &str, lines: &[String]) {
    for line in lines {
        allowed(line);
    }
    spoken::read_aloud(&format!("views__{name}"), &lines.join("\n"));
}

/// Holds a sentence to what may be said, and a place to its range.
pub(crate) fn allowed(sentence: &str) {
    spoken::assert_may_be_said(sentence);
    assert!(
        !sentence.contains("than about") || sentence.contains("range"),
        "a place without its range: {sentence}"
    );
}
