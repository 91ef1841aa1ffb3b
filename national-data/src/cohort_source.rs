//! Which file counts the pupils of schools. Both the tables of trusts by membership and the list of trusts' schools use it.

use serde::Deserialize;

/// Where pupils are counted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CohortSource {
    /// Columns of the file of schools with this description.
    Schools {
        named: String,
        all: String,
        disadvantaged: String,
        others: String,
    },
    /// The roll of a census.
    Census(String),
    /// A file that counts pupils and has no figures, by the name of its description.
    Pupils(String),
}
