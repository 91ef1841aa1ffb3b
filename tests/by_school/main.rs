//! A trust as its own table of schools: what it would take school by school, and a school that joins, leaves or changes,
//! asked of the country's real figures.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod composed;
mod distances;
mod gaps;
mod moves;
#[path = "../support/spoken.rs"]
mod spoken;
mod sums;
#[path = "../support/whole_country.rs"]
mod whole_country;

use std::rc::Rc;

use trust_benchmark::analysis::{
    Finding, Outcome, PeerChoice, Pooling, SchoolResults, Subject, Totals, Wanted, compare, peers,
};
use trust_benchmark::entry::{Column, Entries, Field, Profile, SchoolFact, SchoolTable};
use trust_benchmark::measures::{Measure, MeasureId, PupilGroup};
use trust_benchmark::national::National;
use whole_country::whole_country;

thread_local! {
    static EVERYTHING: National = whole_country();
}

/// Asks the page's figures with every pack.
fn asking<T>(question: impl FnOnce(&National) -> T) -> T {
    EVERYTHING.with(question)
}

fn measure(national: &National, id: &str) -> Rc<Measure> {
    Rc::new(national.measure(&MeasureId::new(id)).unwrap().clone())
}

/// A school's name, pupils and figure as they are typed.
type Typed<'a> = (&'a str, &'a str, &'a str);

/// A table of schools.
fn table(measure: &Measure, schools: &[Typed<'_>]) -> SchoolTable {
    let name = Column::Fact(SchoolFact::Name);
    let pupils = Column::Outcome(Field::cohort_pupils(measure.shared_cohort()));
    let figure = Column::Outcome(Field::figure(measure.id.clone()));
    let mut table = SchoolTable::default();
    for (called, count, value) in schools {
        // With its sign no share is asked about as a fraction.
        let is_share = measure.unit.per_cent_of().is_some() && value.parse::<f64>().is_ok();
        table.add_row([
            (&name, (*called).to_owned()),
            (&pupils, (*count).to_owned()),
            (&figure, format!("{value}{}", if is_share { "%" } else { "" })),
        ]);
    }
    table
}

/// The schools of a table in a measure.
fn results(table: &SchoolTable, measure: &Measure) -> SchoolResults {
    SchoolResults::of(table, measure, PupilGroup::All, None).unwrap()
}

/// What the page finds of a trust whose schools are typed in a table: its total, compared.
fn found(national: &National, measure: &Rc<Measure>, table: &SchoolTable, choice: PeerChoice) -> Finding {
    let wanted = Wanted {
        measure: &measure.id,
        group: PupilGroup::All,
        year: None,
        results_year: None,
        choice,
        profile: &Profile::default(),
    };
    let areas = Wanted {
        choice: PeerChoice::LocalAuthorities,
        ..wanted
    };
    let peers = Rc::new(
        peers(national, &wanted)
            .or_else(|_| peers(national, &areas))
            .unwrap(),
    );
    let entries = Totals::of(table, &[measure]).over(&Entries::default());
    let subject = Subject {
        measure,
        group: PupilGroup::All,
        peers: Ok(&peers),
        national,
        rates: None,
    };
    match compare(subject, &entries.read(measure, PupilGroup::All, None)) {
        Outcome::Found(finding) => *finding,
        other => panic!("{}: {other:?}", measure.id),
    }
}

fn pooling(national: &National, measure: &Measure, finding: &Finding) -> Pooling {
    let sd = national.pupil_sd(&measure.id, finding.peers().year());
    Pooling::of(measure, PupilGroup::All, sd.as_ref()).unwrap()
}

/// Holds what was said to the snapshot with this name.
fn said(name: &str, lines: &[String]) {
    let text = lines.join("\n");
    spoken::read_aloud(&format!("by_school__{name}"), &text);
}
