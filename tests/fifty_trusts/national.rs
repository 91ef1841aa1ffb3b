//! The national figures with every pack, decoded once a thread.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use trust_benchmark::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::{Distribution, Names, National};

use crate::whole_country::whole_country;

thread_local! {
    static EVERYTHING: (National, Vec<Rc<Measure>>) = everything();
    static NAMES: Names = names();
}

fn names() -> Names {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    Names::decode(&fs::read(folder.join("names.postcard")).unwrap()).unwrap()
}

fn everything() -> (National, Vec<Rc<Measure>>) {
    let national = whole_country();
    let mut measures: Vec<_> = national.measures().iter().cloned().map(Rc::new).collect();
    measures.sort_by_key(|measure| measure.topic);
    (national, measures)
}

/// Asks the national figures, with the catalogue in the order in which it is shown.
pub(crate) fn asking<T>(question: impl FnOnce(&National, &[Rc<Measure>]) -> T) -> T {
    EVERYTHING.with(|(national, measures)| question(national, measures))
}

/// Asks the list of trusts by name.
pub(crate) fn asking_names<T>(question: impl FnOnce(&Names) -> T) -> T {
    NAMES.with(question)
}

/// The measure with this name.
pub(crate) fn measure(id: &str) -> Rc<Measure> {
    asking(|_, measures| {
        let found = measures.iter().find(|measure| measure.id.as_str() == id);
        Rc::clone(found.unwrap_or_else(|| panic!("no measure {id}")))
    })
}

/// The latest figures of trusts in the Department's own tables.
pub(crate) fn latest(id: &str, group: PupilGroup) -> Distribution {
    asking(|national, _| national.distributions_of(&MeasureId::new(id), group).remove(0))
}

/// The figure at a place among those, lowest first, as it was published.
pub(crate) fn published_at(id: &str, place: impl FnOnce(&[f64]) -> f64) -> String {
    let all = latest(id, PupilGroup::All);
    let value = place(all.figures());
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}{}", all.precision().digits(value))
}

/// The year ending in a summer.
pub(crate) const fn summer(year: u16) -> AcademicYear {
    AcademicYear::ending(year)
}
