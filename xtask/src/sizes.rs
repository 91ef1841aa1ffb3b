//! What the built files weigh, as they are and as a host sends them, and the budgets that keep the tool quick on a
//! school's connection.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::lazy_assets;
use crate::server::encoding::{brotli, gzip};
use crate::server::site;

/// Bytes that may cross the wire, compressed with brotli, before the first comparison is on the page.
pub const FIRST_COMPARISON_BUDGET: usize = 105_000;

/// Bytes of the full program with which it starts, compressed with brotli.
pub const FULL_PROGRAM_BUDGET: usize = 330_000;

/// Bytes of its chunk, which it loads next: what it weighs, so that it cannot grow unseen.
pub const CHUNK_BUDGET: usize = 520_000;

/// What only the pages around a frame load, and what keeps the page for when there is no network.
const BESIDE: [&str; 4] = [
    "embed.js",
    "licences.txt",
    "offline-worker.js",
    "site.webmanifest",
];

/// Why the sizes do not pass.
#[derive(Debug, thiserror::Error)]
pub enum SizeError {
    /// More than a budget.
    #[error(
        "{what} needs {needed} bytes (brotli), {over} more than the {allowed} allowed; the table above says which files \
         they are",
        over = .needed - .allowed
    )]
    OverBudget {
        /// The name of what is too large.
        what: &'static str,
        /// Its bytes.
        needed: usize,
        /// The bytes that it may have.
        allowed: usize,
    },
    /// `dist/` could not be read.
    #[error("{path} could not be read: {source}", path = .path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

/// The weight of one file.
#[derive(Debug)]
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            raw: bytes.len(),
            gzip: gzip(bytes).len(),
            brotli: brotli(bytes).len(),
        }
    }

    fn is_needed_first(&self) -> bool {
        !self.name.starts_with(lazy_assets::FOLDER) && !BESIDE.contains(&self.name.as_str())
    }
}

/// The weights of all files; prints as a table.
#[derive(Debug)]
pub struct Report {
    weights: Vec<Weight>,
}

/// Weighs every file below `dist`.
///
/// # Errors
/// When the folder or a file in it cannot be read.
pub fn measure(dist: &Path) -> Result<Report, SizeError> {
    let unreadable = |source| SizeError::Unreadable {
        path: dist.to_path_buf(),
        source,
    };
    let files = site::read_files(dist).map_err(unreadable)?;
    Ok(Report {
        weights: files
            .iter()
            .map(|(name, bytes)| Weight::of(name, bytes))
            .collect(),
    })
}

impl Report {
    /// Everything that must arrive before the first comparison.
    #[must_use]
    pub fn first_comparison(&self) -> usize {
        self.weights
            .iter()
            .filter(|weight| weight.is_needed_first())
            .map(|weight| weight.brotli)
            .sum()
    }

    /// The full program as it starts, without its figures.
    #[must_use]
    pub fn full_program(&self) -> usize {
        self.program("full")
    }

    /// What the full program loads next.
    #[must_use]
    pub fn chunk(&self) -> usize {
        self.program("chunk")
    }

    fn program(&self, name: &str) -> usize {
        let start = format!("{}{name}-", lazy_assets::FOLDER);
        self.weights
            .iter()
            .filter(|weight| weight.name.starts_with(&start))
            .filter(|weight| {
                Path::new(&weight.name)
                    .extension()
                    .is_some_and(|one| one == "wasm")
            })
            .map(|weight| weight.brotli)
            .sum()
    }

    /// # Errors
    /// When a first comparison needs more than [`FIRST_COMPARISON_BUDGET`], or the full program more than
    /// [`FULL_PROGRAM_BUDGET`], or its chunk more than [`CHUNK_BUDGET`].
    pub fn within_budgets(&self) -> Result<(), SizeError> {
        for (what, needed, allowed) in [
            (
                "a first comparison",
                self.first_comparison(),
                FIRST_COMPARISON_BUDGET,
            ),
            ("the full program", self.full_program(), FULL_PROGRAM_BUDGET),
            ("the full program’s chunk", self.chunk(), CHUNK_BUDGET),
        ] {
            if needed > allowed {
                return Err(SizeError::OverBudget {
                    what,
                    needed,
                    allowed,
                });
            }
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = |size: fn(&Weight) -> usize| self.weights.iter().map(size).sum::<usize>();
        let width = self
            .weights
            .iter()
            .map(|weight| weight.name.len())
            .max()
            .unwrap_or(0)
            .max(5);
        let mut row =
            |name: &str, raw: &dyn fmt::Display, gzip: &dyn fmt::Display, brotli: &dyn fmt::Display| {
                writeln!(formatter, "{name:<width$} {raw:>10} {gzip:>10} {brotli:>10}")
            };
        row("bytes", &"raw", &"gzip", &"brotli")?;
        for weight in &self.weights {
            row(&weight.name, &weight.raw, &weight.gzip, &weight.brotli)?;
        }
        row(
            "total",
            &total(|weight| weight.raw),
            &total(|weight| weight.gzip),
            &total(|weight| weight.brotli),
        )?;
        let needed = self.first_comparison();
        write!(
            formatter,
            "a first comparison needs {needed} of the {FIRST_COMPARISON_BUDGET} bytes allowed (brotli), the full program \
             {full} of {FULL_PROGRAM_BUDGET}, its chunk {chunk} of {CHUNK_BUDGET}",
            full = self.full_program(),
            chunk = self.chunk()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: usize) -> Weight {
        Weight {
            name: name.to_owned(),
            raw: brotli * 3,
            gzip: brotli + 10,
            brotli,
        }
    }

    #[test]
    fn what_is_loaded_later_is_listed_but_not_held_against_the_budget() {
        let report = Report {
            weights: vec![weight("index.html", 1_000), weight("later/full.wasm", 500_000)],
        };
        assert_eq!(report.first_comparison(), 1_000);
        assert!(report.within_budgets().is_ok());
        assert!(report.to_string().contains("later/full.wasm"));
    }

    #[test]
    fn one_byte_over_the_budget_fails_and_says_by_how_much() {
        let just = Report {
            weights: vec![weight("a.wasm", FIRST_COMPARISON_BUDGET)],
        };
        assert!(just.within_budgets().is_ok());
        let over = Report {
            weights: vec![weight("a.wasm", FIRST_COMPARISON_BUDGET), weight("b.js", 1)],
        };
        assert!(
            over.within_budgets()
                .unwrap_err()
                .to_string()
                .contains(", 1 more than")
        );
    }

    #[test]
    fn the_full_program_has_a_budget_of_its_own() {
        let of = |brotli| Report {
            weights: vec![weight("later/full-1.wasm", brotli), weight("later/full-1.js", 9)],
        };
        assert!(of(FULL_PROGRAM_BUDGET).within_budgets().is_ok());
        let said = of(FULL_PROGRAM_BUDGET + 2)
            .within_budgets()
            .unwrap_err()
            .to_string();
        assert!(
            said.starts_with("the full program") && said.contains(", 2 more than"),
            "{said}"
        );
    }

    #[test]
    fn compressing_makes_plain_text_smaller() {
        let text = "Attainment 8 ".repeat(200);
        let weight = Weight::of("index.html", text.as_bytes());
        assert!(
            weight.brotli < weight.raw / 10 && weight.gzip < weight.raw / 10,
            "{weight:?}"
        );
    }
}
