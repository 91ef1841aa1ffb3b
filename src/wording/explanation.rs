//! An explanation as it is read: parts with a heading each, made of paragraphs, terms, sums and tables. What explains
//! (the worked example, the account of the methods) makes these, and a page lays them out without knowing what they say.

use crate::measures::Unit;

/// A part with a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The name by which a page finds it: "interval".
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its content, in order.
    pub blocks: Vec<Block>,
}

/// One piece of a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// Words of the field, each with what it means.
    Terms(Vec<(String, String)>),
    /// Arithmetic, step by step.
    Sums(Vec<Sum>),
    /// A table.
    Grid(Grid),
    /// What comes out of the part, in a sentence.
    Result(String),
    /// The way to another site: what is there, and its address.
    Link(&'static str, &'static str),
}

/// One piece of arithmetic: what is found, how in words, and with the numbers put in.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// What is found: "Middle of the interval".
    pub found: &'static str,
    /// How, in words; empty where the name says it.
    pub how: String,
    /// With the numbers put in: "118 ÷ 182 = 0.648".
    pub numbers: String,
}

/// A table whose first column heads its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// What it shows.
    pub caption: String,
    /// The columns' headings, the first that of the rows' headings.
    pub heads: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// Whether all columns but the first hold numbers.
    pub numeric: bool,
}

impl Part {
    /// Everything that it says, a line a block or row: for tests that read it.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("## {} ({})", self.title, self.id)];
        for block in &self.blocks {
            match block {
                Block::Text(text) => lines.push(text.clone()),
                Block::Result(text) => lines.push(format!("=> {text}")),
                Block::Link(what, address) => lines.push(format!("{what} <{address}>")),
                Block::Terms(terms) => {
                    lines.extend(terms.iter().map(|(term, meaning)| format!("{term}: {meaning}")));
                }
                Block::Sums(sums) => lines.extend(
                    sums.iter()
                        .map(|sum| format!("{} | {} | {}", sum.found, sum.how, sum.numbers)),
                ),
                Block::Grid(grid) => {
                    lines.push(grid.caption.clone());
                    lines.push(grid.heads.join(" | "));
                    lines.extend(grid.rows.iter().map(|row| row.join(" | ")));
                }
            }
        }
        lines
    }
}

pub(crate) fn sum(found: &'static str, how: impl Into<String>, numbers: impl Into<String>) -> Sum {
    Sum {
        found,
        how: how.into(),
        numbers: numbers.into(),
    }
}

/// Words of the field with what they mean.
pub(crate) fn terms<const N: usize>(terms: [(&str, &str); N]) -> Block {
    Block::Terms(
        terms
            .map(|(term, meaning)| (term.to_owned(), meaning.to_owned()))
            .into(),
    )
}

pub(crate) fn text(text: impl Into<String>) -> Block {
    Block::Text(text.into())
}

/// The way to another site.
pub(crate) const fn link(what: &'static str, address: &'static str) -> Block {
    Block::Link(what, address)
}

/// A number of no unit, with a true minus sign.
pub(crate) fn plain(value: f64, decimals: u8) -> String {
    Unit::Points.number(value, decimals)
}

/// A number that can be far smaller than one, with three digits that say something: "0.00137", "1.41".
pub(crate) fn telling(value: f64) -> String {
    let smallness = (2u8..8).find(|decimals| value.abs() * 10f64.powi(i32::from(*decimals)) >= 100.0);
    match smallness {
        Some(decimals) => plain(value, decimals),
        None if value.abs() < 1e-9 => "0".to_owned(),
        None => plain(value, 7),
    }
}

/// A number under a sign or after another: in brackets where it is negative.
pub(crate) fn bracketed(text: String) -> String {
    if text.starts_with('−') {
        format!("({text})")
    } else {
        text
    }
}

/// A chance as it is read: "4.1%", "under 0.1%".
pub(crate) fn chance(value: f64) -> String {
    if value < 0.001 {
        "under 0.1%".to_owned()
    } else {
        format!("{}%", plain(100.0 * value, 1))
    }
}
