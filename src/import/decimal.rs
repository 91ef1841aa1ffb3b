//! Decimal numbers as digits, so that a hundredfold is exact: 0.07 becomes 7, and not 7.000000000000001. Spreadsheets
//! write 0.07 as `7.0000000000000007E-2`; that too becomes 0.07.

/// A decimal number's digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    /// Digits of both sides of the point.
    digits: String,
    /// How many of them stand after it.
    places: usize,
    /// Whether it was written with an exponent.
    pub(super) scientific: bool,
}

/// No figure is published with more decimals than two, so that what is cut here is noise of binary fractions.
const MOST_PLACES: usize = 6;

/// The exponents of numbers that could be a figure.
const EXPONENTS: std::ops::RangeInclusive<i32> = -12..=9;

impl Decimal {
    /// Reads a sign, digits with at most one point, and an exponent.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (negative, body) = match text.strip_prefix(['-', '−', '–', '‐', '‑']) {
            Some(body) => (true, body.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
        };
        let (body, exponent) = match body.split_once(['E', 'e']) {
            Some((body, exponent)) => (body, Some(exponent.parse::<i32>().ok()?)),
            None => (body, None),
        };
        let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let digits = format!("{whole}{fraction}");
        if digits.is_empty() || !is_digits(&digits) {
            return None;
        }
        let number = Self {
            negative,
            digits,
            places: fraction.len(),
            scientific: exponent.is_some(),
        };
        match exponent {
            None => Some(number),
            Some(exponent) if EXPONENTS.contains(&exponent) => Some(number.times_ten_to(exponent)),
            Some(_) => None,
        }
    }

    fn times_ten_to(mut self, exponent: i32) -> Self {
        let by = usize::try_from(exponent.unsigned_abs()).unwrap_or(0);
        if exponent < 0 {
            self.places += by;
        } else {
            let zeros = by.saturating_sub(self.places);
            self.digits.extend(std::iter::repeat_n('0', zeros));
            self.places = self.places.saturating_sub(by);
        }
        self
    }

    /// A hundred times as much.
    pub(super) fn hundredfold(self) -> Self {
        self.times_ten_to(2)
    }

    /// Whether it is zero.
    pub(super) fn is_zero(&self) -> bool {
        self.digits.bytes().all(|byte| byte == b'0')
    }

    /// A hundredth of it, where it is far above 100 and its hundredth is not.
    pub(super) fn hundredth_of_too_much(&self) -> Option<Self> {
        let (whole, _) = self.sides();
        let whole: u32 = whole.trim_start_matches('0').parse().ok()?;
        let is_too_much = !self.negative && (500..=10_000).contains(&whole);
        is_too_much.then(|| self.clone().times_ten_to(-2).without_noise())
    }

    /// Whether digits stand after the point.
    pub(super) const fn has_decimals(&self) -> bool {
        self.places > 0
    }

    /// Whether it is between zero and one, both included.
    pub(super) fn is_part_of_one(&self) -> bool {
        let (whole, fraction) = self.sides();
        let nothing = |part: &str| part.bytes().all(|byte| byte == b'0');
        let none = nothing(whole) && nothing(fraction);
        none || !self.negative
            && (nothing(whole) || whole.trim_start_matches('0') == "1" && nothing(fraction))
    }

    /// Whether it is between zero and a tenth.
    pub(super) fn is_below_a_tenth(&self) -> bool {
        let (whole, fraction) = self.sides();
        let nothing = |part: &str| part.bytes().all(|byte| byte == b'0');
        // The digits may be fewer than the places: 7 in the third place is 0.007.
        let no_tenths = self.digits.len() < self.places || fraction.is_empty() || fraction.starts_with('0');
        !self.negative && nothing(whole) && no_tenths
    }

    /// Without what stands after the point, where that is nothing.
    pub(super) fn whole(mut self) -> Option<Self> {
        let (_, fraction) = self.sides();
        fraction.bytes().all(|byte| byte == b'0').then(|| {
            self.digits
                .truncate(self.digits.len().saturating_sub(self.places));
            self.places = 0;
            self
        })
    }

    fn sides(&self) -> (&str, &str) {
        self.digits
            .split_at(self.digits.len().saturating_sub(self.places))
    }

    /// Rounded to six decimals, halves away from zero, without zeros at the end.
    pub(super) fn without_noise(mut self) -> Self {
        if self.places > MOST_PLACES {
            let missing = (self.places + 1).saturating_sub(self.digits.len());
            self.digits.insert_str(0, &"0".repeat(missing));
            let cut = self.places - MOST_PLACES;
            let dropped = self.digits.split_off(self.digits.len() - cut);
            self.places = MOST_PLACES;
            if dropped.as_bytes().first().is_some_and(|digit| *digit >= b'5') {
                self.add_one();
            }
        }
        while self.places > 0 && self.digits.ends_with('0') {
            self.digits.pop();
            self.places -= 1;
        }
        self
    }

    /// Adds one in the last place.
    fn add_one(&mut self) {
        let nines = self.digits.len() - self.digits.trim_end_matches('9').len();
        self.digits.truncate(self.digits.len() - nines);
        let last = self.digits.pop().and_then(|digit| digit.to_digit(10));
        let next = char::from_digit(last.unwrap_or(0) + 1, 10).unwrap_or('1');
        self.digits.push(next);
        self.digits.extend(std::iter::repeat_n('0', nines));
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, fraction) = self.sides();
        let whole = whole.trim_start_matches('0');
        // The digits may be fewer than the places: 7 in the third place is 0.007.
        let width = self.places;
        let nothing = self.digits.bytes().all(|byte| byte == b'0');
        let sign = if self.negative && !nothing { "-" } else { "" };
        let whole = if whole.is_empty() { "0" } else { whole };
        match self.places {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{fraction:0>width$}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn a_hundredfold_is_exact() {
        for (text, hundredfold) in [
            ("0.65", "65"),
            ("0.07", "7"),
            (".5", "50"),
            ("1", "100"),
            ("0", "0"),
            ("0.6538", "65.38"),
            ("0.005", "0.5"),
            ("-0.5", "-50"),
            ("0.29", "29"),
        ] {
            assert_eq!(
                Decimal::parse(text).unwrap().hundredfold().to_string(),
                hundredfold
            );
        }
    }

    #[test]
    fn a_tenth_is_seen_in_digits() {
        for (text, is_below) in [
            ("0.02", true),
            (".099", true),
            ("2E-2", true),
            ("0", true),
            ("0.1", false),
            ("1", false),
            ("1.05", false),
            ("-0.05", false),
        ] {
            assert_eq!(
                Decimal::parse(text).unwrap().is_below_a_tenth(),
                is_below,
                "{text}"
            );
        }
    }

    #[test]
    fn noise_of_binary_fractions_goes() {
        for (text, normalize_cell) in [
            ("0.65400000000000003", "0.654"),
            ("7.0000000000000007E-2", "0.07"),
            ("65.384615384615387", "65.384615"),
            ("99.9999999999", "100"),
            ("0.0000000004", "0"),
            ("1.5E2", "150"),
        ] {
            assert_eq!(
                Decimal::parse(text).unwrap().without_noise().to_string(),
                normalize_cell
            );
        }
        for wrong in ["", "-", ".", "1e999", "1.2.3", "abc", "1E"] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }
}
