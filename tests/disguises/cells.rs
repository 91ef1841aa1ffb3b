//! How one cell is written: with signs and marks, in other characters, as a fraction, or so that it cannot be read.

use trust_benchmark::spreadsheet::CellNote;

use crate::chance::Chance;
use crate::truth::Value;

/// A cell of a disguised table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) note: Option<CellNote>,
    /// What is true of it.
    pub(crate) value: Option<Value>,
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub(crate) fn of(value: Option<Value>) -> Self {
        Self {
            text: value.map_or_else(String::new, Value::text),
            note: None,
            value,
        }
    }
}

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Plain,
    Signed,
    Fractions,
    DecimalCommas,
}

pub(crate) fn style(cell: &mut Cell, style: Style) {
    let Some(value) = cell.value else { return };
    let is_share = matches!(value, Value::Share { .. });
    match style {
        Style::Signed if is_share => cell.text.push('%'),
        Style::Fractions if is_share => cell.text = fraction(value),
        Style::DecimalCommas if !matches!(value, Value::Pupils(_)) => cell.text = cell.text.replace('.', ","),
        Style::Plain | Style::Signed | Style::Fractions | Style::DecimalCommas => {}
    }
}

/// A share as spreadsheets keep it.
fn fraction(value: Value) -> String {
    let shown: f64 = value.text().parse().unwrap();
    let text = format!("{:.6}", shown / 100.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Disguises a cell in a way that leaves no doubt; the name of the disguise.
pub(crate) fn adorn(cell: &mut Cell, chance: &mut Chance) -> Option<&'static str> {
    let value = cell.value?;
    if cell.text.is_empty() || cell.note.is_some() {
        return None;
    }
    let text = cell.text.clone();
    let is_pupils = matches!(value, Value::Pupils(_));
    Some(match chance.below(8) {
        0 if !is_pupils => {
            cell.text = format!("{text}*");
            "footnote"
        }
        1 if !is_pupils => {
            cell.text = format!("{text} [{}]", chance.one(&["p", "r", "e"]));
            "shorthand after a figure"
        }
        2 => {
            cell.text = format!("\u{200e}{text}\u{a0}");
            "invisible characters"
        }
        3 => {
            let half = text.len() / 2;
            if !text.is_char_boundary(half) {
                return None;
            }
            cell.text = format!("{}\u{200b}{}", &text[..half], &text[half..]);
            "invisible characters"
        }
        4 => {
            let wide = |letter: char| match letter {
                '0'..='9' | '.' | '%' | '-' => char::from_u32(u32::from(letter) + 0xfee0).unwrap(),
                other => other,
            };
            cell.text = text.chars().map(wide).collect();
            "full-width digits"
        }
        5 if text.starts_with('-') => {
            let minus = chance.one(&["−", "–", "—", "﹣", "－"]);
            cell.text = format!("{minus}{}", &text[1..]);
            "another minus"
        }
        6 => {
            cell.text = format!("  {text} ");
            "spaces"
        }
        7 => {
            cell.text = format!("'{text}");
            "apostrophe"
        }
        _ => return None,
    })
}

/// Disguises a cell so that it cannot be used as it is, or must be asked about; the name of the disguise.
pub(crate) fn damage(cell: &mut Cell, chance: &mut Chance) -> Option<&'static str> {
    let value = cell.value?;
    let text = cell.text.clone();
    Some(match (chance.below(9), value) {
        (0, Value::Share { reached, pupils, .. }) => {
            cell.text = format!("{reached}/{pupils}");
            "as a ratio"
        }
        (1, Value::Share { reached, pupils, .. }) => {
            cell.text = format!("{text} ({reached}/{pupils})");
            "with its ratio"
        }
        (2, Value::Score { .. }) => {
            cell.text = format!("{text} (-1.2 to 3.4)");
            "with its interval"
        }
        (3, Value::Share { .. } | Value::Score { .. }) => {
            "0".clone_into(&mut cell.text);
            cell.note = Some(CellNote::FormulaOfZero);
            "formula of zero"
        }
        (4, Value::Share { .. } | Value::Score { .. }) => {
            cell.text.clear();
            cell.note = Some(CellNote::FormulaWithoutResult);
            "formula without a result"
        }
        (5, _) => {
            "1903-02-28".clone_into(&mut cell.text);
            cell.note = Some(CellNote::FormattedAsDate(text));
            "formatted as a date"
        }
        (6, Value::Share { .. }) => {
            cell.text = fraction(value);
            "a fraction among percentages"
        }
        (7, _) => {
            "####".clone_into(&mut cell.text);
            "hashes"
        }
        (8, Value::Share { .. } | Value::Pupils(_)) => {
            "<5".clone_into(&mut cell.text);
            "an inequality"
        }
        _ => return None,
    })
}

/// Leaves a figure out as files do: it is not true then that there is one.
pub(crate) fn suppress(cell: &mut Cell, chance: &mut Chance) {
    chance
        .one(&["SUPP", "c", "[c]", "NE", "[z]", "-", "—", ""])
        .clone_into(&mut cell.text);
    cell.value = None;
}
