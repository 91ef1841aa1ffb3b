//! The accent colour that a host may choose, by the rule of the page itself (`www/parameters.js`): no code is given for a
//! colour that the page would refuse.

/// Why a colour is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccentProblem {
    /// It has not six digits.
    NotSixDigits,
    /// Text in it could hardly be read on the light page; a darker shade could.
    TooPale {
        /// The shade, as a host enters it.
        darker: String,
    },
}

type Colour = [u8; 3];

/// The paper of the light theme (`www/look.css`).
const PAPER: Colour = [0xfb, 0xfa, 0xf7];

/// The contrast that text needs on it.
const CONTRAST: f64 = 4.5;

/// What is wrong with a colour; `None` where it can be used, or none is given.
///
/// ```
/// use trust_benchmark::export::{AccentProblem, accent_problem};
/// assert_eq!(accent_problem("#0b6b3a"), None);
/// assert_eq!(accent_problem("green"), Some(AccentProblem::NotSixDigits));
/// ```
#[must_use]
pub fn accent_problem(text: &str) -> Option<AccentProblem> {
    if text.is_empty() {
        return None;
    }
    match colour(text) {
        None => Some(AccentProblem::NotSixDigits),
        Some(colour) if is_readable(colour) => None,
        Some(colour) => Some(AccentProblem::TooPale {
            darker: darker(colour),
        }),
    }
}

fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let is_hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

/// The relative luminance, as WCAG 2 defines it.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|one| {
        let share = f64::from(one) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Whether it is darker than the paper by the contrast that text needs, as WCAG 2 defines it.
fn is_readable(colour: Colour) -> bool {
    (luminance(PAPER) + 0.05) / (luminance(colour) + 0.05) >= CONTRAST
}

/// The first of its shades that can be read. Black can be, so there is one.
fn darker(mut colour: Colour) -> String {
    while !is_readable(colour) {
        colour = colour.map(|one| one - one.div_ceil(16));
    }
    let [red, green, blue] = colour;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_six_digits_are_a_colour() {
        for text in [
            "green", "#0b6b3", "#0b6b3aa", "0b6", "#+b6b3a", "##0b6b3", "rgb(0,0",
        ] {
            assert_eq!(accent_problem(text), Some(AccentProblem::NotSixDigits), "{text}");
        }
        for text in ["", "#0b6b3a", "0B6B3A", "#b3400f", "#000000"] {
            assert_eq!(accent_problem(text), None, "{text}");
        }
    }

    #[test]
    fn a_pale_colour_is_refused_with_a_shade_that_is_not() {
        for text in ["#ffffcc", "#ffffff", "#00ff00", "#808080"] {
            let Some(AccentProblem::TooPale { darker }) = accent_problem(text) else {
                panic!("{text} is taken");
            };
            assert_eq!(accent_problem(&darker), None, "{text} to {darker}");
        }
    }

    #[test]
    fn the_page_has_the_same_rule() {
        let page = include_str!("../../www/parameters.js");
        assert!(page.contains("light: \"fbfaf7\"") && page.contains("CONTRAST = 4.5;"));
    }
}
