//! What a trust is like besides its results: what decides who its peers are.

/// A trust in one phase, as far as it is known. Nothing here is guessed: what is unknown leaves the comparisons out
/// that would need it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// Its schools with pupils in the phase.
    pub schools: Option<u16>,
    /// The region of most of its schools, as the Department names it.
    pub region: Option<String>,
    /// Pupils of the cohort.
    pub pupils: Option<u32>,
    /// Per cent of the cohort who are disadvantaged.
    pub disadvantaged: Option<f64>,
    /// Per cent with English as an additional language.
    pub eal: Option<f64>,
    /// Per cent with special educational needs.
    pub sen: Option<f64>,
}

impl Profile {
    /// Disadvantage, English as an additional language and special needs, in per cent; `None` unless all are known.
    #[must_use]
    pub fn intake(&self) -> Option<[f64; 3]> {
        Some([self.disadvantaged?, self.eal?, self.sen?])
    }
}
