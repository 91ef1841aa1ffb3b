//! One cell of a source file: a figure in whole units of its published precision, or the code that stands for a figure
//! that is not published. A code is never a zero.

use serde::Deserialize;
use trust_benchmark::measures::Precision;
use trust_benchmark::measures::ValidRange;

use crate::error::Reason;

/// How a column writes its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A percentage with its sign: 74%.
    PerCentSign,
    /// A number without a sign of unit: 49.7, -0.33.
    Number,
}

/// A column of figures, as a description states it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureFormat {
    /// The column's name in the header.
    pub column: String,
    /// How it writes figures.
    pub form: Form,
    /// The decimal places to which they are published; a file may drop zeros at the end.
    pub decimals: u8,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// A figure in units of the last published place: 497 is 49.7.
    Figure(i32),
    /// The code of a figure that is not published.
    Suppressed(String),
}

impl Cell {
    /// The figure's units; `None` where it is suppressed.
    #[must_use]
    pub const fn units(&self) -> Option<i32> {
        match self {
            Self::Figure(units) => Some(*units),
            Self::Suppressed(_) => None,
        }
    }

    /// As a table of ours writes it: with every published place, or as its code.
    #[must_use]
    pub fn write(&self, decimals: u8) -> String {
        match self {
            Self::Figure(units) => {
                format!(
                    "{:.*}",
                    usize::from(decimals),
                    Precision::decimals(decimals).value(*units)
                )
            }
            Self::Suppressed(code) => code.clone(),
        }
    }
}

impl FigureFormat {
    /// Reads a cell; `codes` are those for a figure that is not published.
    ///
    /// # Errors
    /// [`Reason`] when it is neither a figure of this form within `range` nor one of `codes`.
    pub fn read(&self, text: &str, codes: &[String], range: ValidRange) -> Result<Cell, Reason> {
        if codes.iter().any(|code| code == text) {
            return Ok(Cell::Suppressed(text.to_owned()));
        }
        let number = match self.form {
            Form::PerCentSign => text.strip_suffix('%'),
            Form::Number => Some(text),
        };
        let form = match self.form {
            Form::PerCentSign => "a percentage written with its sign",
            Form::Number => "a number",
        };
        let not_a_number = || Reason::NotANumber {
            text: text.to_owned(),
            form,
        };
        let units = match number.map_or(Units::NotANumber, |number| units(number, self.decimals)) {
            Units::Whole(units) => units,
            Units::TooPrecise => {
                return Err(Reason::TooPrecise {
                    text: text.to_owned(),
                    decimals: self.decimals,
                });
            }
            Units::NotANumber => return Err(not_a_number()),
        };
        if !range.contains(Precision::decimals(self.decimals).value(units)) {
            let [lowest, highest] = [range.lowest, range.highest].map(|end| end.to_string());
            return Err(Reason::OutOfRange {
                text: text.to_owned(),
                lowest,
                highest,
            });
        }
        Ok(Cell::Figure(units))
    }
}

enum Units {
    Whole(i32),
    TooPrecise,
    NotANumber,
}

/// Reads a decimal number exactly, in units of its last published place.
fn units(text: &str, decimals: u8) -> Units {
    let (negative, digits) = text
        .strip_prefix('-')
        .map_or((false, text), |digits| (true, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain =
        |part: &str| !part.is_empty() && part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(fraction) {
        return Units::NotANumber;
    }
    let places = usize::from(decimals);
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places {
        return Units::TooPrecise;
    }
    match format!("{whole}{fraction:0<places$}").parse::<i32>() {
        Ok(units) => Units::Whole(if negative { -units } else { units }),
        Err(_) => Units::NotANumber,
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test stops at what it does not expect")]
mod tests {
    use super::{Cell, FigureFormat, Form, Reason, ValidRange};

    const ANY: ValidRange = ValidRange {
        lowest: -90.0,
        highest: 100.0,
    };

    fn read(form: Form, decimals: u8, text: &str) -> Result<Cell, Reason> {
        let format = FigureFormat {
            column: "SOME".to_owned(),
            form,
            decimals,
        };
        format.read(text, &["SUPPMAT".to_owned()], ANY)
    }

    #[test]
    fn reads_figures_exactly() {
        assert_eq!(read(Form::PerCentSign, 0, "74%"), Ok(Cell::Figure(74)));
        assert_eq!(read(Form::Number, 1, "40"), Ok(Cell::Figure(400)));
        assert_eq!(read(Form::Number, 2, "-0.3"), Ok(Cell::Figure(-30)));
        assert_eq!(read(Form::Number, 2, "1.150"), Ok(Cell::Figure(115)));
        assert_eq!(read(Form::Number, 1, "0"), Ok(Cell::Figure(0)));
    }

    #[test]
    fn a_code_stays_a_code() {
        let cell = read(Form::PerCentSign, 0, "SUPPMAT").expect("a known code");
        assert_eq!((cell.units(), cell.write(0)), (None, "SUPPMAT".to_owned()));
    }

    #[test]
    fn refuses_what_is_not_as_described() {
        for text in [
            "",
            "74",
            "seventy",
            "NA",
            "7 4%",
            "1e1%",
            "+5%",
            "%",
            "--5%",
            "99999999999%",
        ] {
            assert!(
                matches!(read(Form::PerCentSign, 0, text), Err(Reason::NotANumber { .. })),
                "{text}"
            );
        }
        assert!(matches!(
            read(Form::Number, 1, "46.25"),
            Err(Reason::TooPrecise { .. })
        ));
        assert!(matches!(
            read(Form::PerCentSign, 0, "140%"),
            Err(Reason::OutOfRange { .. })
        ));
    }

    #[test]
    fn writes_every_published_place() {
        assert_eq!(Cell::Figure(-30).write(2), "-0.30");
        assert_eq!(Cell::Figure(400).write(1), "40.0");
    }
}
