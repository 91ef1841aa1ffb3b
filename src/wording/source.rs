//! Where figures come from, in full, as it is shown beside every picture: who published them, what, which file, of which year,
//! how settled, and under which licence.

use crate::analysis::Peers;
use crate::measures::AcademicYear;
use crate::national::{EnglandSeries, Provenance, Status};

/// "Source: Department for Education, title (file), 2024/25, revised; published 12 December 2025. Licence."
#[must_use]
pub fn source_line(provenance: &Provenance) -> String {
    line(provenance, provenance.year, provenance.status)
}

impl Peers {
    /// Where their figures come from, in full.
    #[must_use]
    pub fn source(&self) -> String {
        line(self.provenance(), self.year(), self.status())
    }
}

/// Where England's figures come from, in full; the year is the last of the series.
pub(crate) fn england_source(series: &EnglandSeries) -> String {
    source_line(&series.provenance)
}

fn line(provenance: &Provenance, year: AcademicYear, status: Status) -> String {
    let status = match status {
        Status::NotStated => "the file does not say whether provisional or revised".to_owned(),
        stated => stated.to_string(),
    };
    let published = match provenance.published.as_str() {
        "not stated in the file" => String::new(),
        published => format!("; published {published}"),
    };
    format!(
        "Source: {}, {} ({}), {year}; {status}{published}. {}.",
        provenance.publisher,
        provenance.title,
        provenance.file.rsplit('/').next().unwrap_or_default(),
        provenance.licence
    )
}
