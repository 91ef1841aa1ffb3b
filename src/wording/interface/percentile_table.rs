//! The headings of the table behind a picture.

pub(crate) fn of_population(population: &str) -> String {
    format!("Of {population}")
}

pub(crate) const FIGURE: &str = "Figure";
