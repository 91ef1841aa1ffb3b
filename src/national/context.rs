//! What a table says of its trusts beside figures, schools and pupils: what each is, where it is, and its intake. A first
//! comparison needs none of it, so it does not come with the page: the pack of the table's phase brings it.

use serde::{Deserialize, Serialize};

use super::PackedColumn;

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrustKind {
    /// A multi-academy trust.
    Trust,
    /// A sponsor, whose several trusts are counted together. Only the tables of 2018/19 have them.
    Sponsor,
}

/// The context of a table's trusts, by column, in the order of its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextColumns {
    /// By row: what it stands for.
    pub kinds: Vec<TrustKind>,
    /// The regions that rows refer to.
    pub regions: Vec<String>,
    /// What `regions` are: today's regions or the commissioners' of 2018/19, which do not compare.
    pub geography: String,
    /// By row: 0 where the file states no region, else one more than the place in `regions`.
    pub region: Vec<u8>,
    /// By row: per cent of the cohort who are disadvantaged.
    pub disadvantaged: PackedColumn,
    /// By row: per cent with English as an additional language.
    pub eal: PackedColumn,
    /// By row: per cent with special educational needs.
    pub sen: PackedColumn,
}

impl ContextColumns {
    /// The region of a row; `None` where the file states none.
    #[must_use]
    pub fn region_of(&self, row: usize) -> Option<&str> {
        let place = self.region.get(row)?.checked_sub(1)?;
        self.regions.get(usize::from(place)).map(String::as_str)
    }

    /// Whether every column has a value for each of `rows` rows and every region exists.
    #[must_use]
    pub fn is_whole(&self, rows: usize) -> bool {
        let shares = [&self.disadvantaged, &self.eal, &self.sen];
        let lengths = [self.kinds.len(), self.region.len()];
        let known = |place: &u8| usize::from(*place) <= self.regions.len();
        lengths.into_iter().all(|length| length == rows)
            && shares.into_iter().all(|share| share.len() == rows)
            && self.region.iter().all(known)
    }
}
