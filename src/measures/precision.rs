//! The precision at which a figure is published, because a trust's figure may only be ranked among published ones at
//! theirs: 118 of 182 pupils is 64.8%, and stands among whole percentages as 65%.

use serde::{Deserialize, Serialize};

/// How many decimal places published figures have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Precision(u8);

impl Precision {
    /// Figures with `decimals` places.
    #[must_use]
    pub const fn decimals(decimals: u8) -> Self {
        Self(decimals)
    }

    /// The number of places.
    #[must_use]
    pub const fn places(self) -> u8 {
        self.0
    }

    /// The nearest published value to `value`, halves away from zero.
    ///
    /// A tie that a person typed, or that a division of counts gives, is a tie here too, although binary fractions
    /// come out slightly below or above it.
    ///
    /// ```
    /// use trust_benchmark::measures::Precision;
    /// assert_eq!(Precision::decimals(2).round(1.005), 1.01);
    /// assert_eq!(Precision::decimals(0).round(-0.5), -1.0);
    /// assert_eq!(Precision::decimals(0).round(118.0 / 182.0 * 100.0), 65.0);
    /// ```
    #[must_use]
    pub fn round(self, value: f64) -> f64 {
        let rounded = self.whole_units(value) / self.scale();
        // Adding zero turns −0 into 0.
        rounded.copysign(value) + 0.0
    }

    /// The digits of `value` without a sign, rounded as [`Precision::round`] does: what is written is what is ranked.
    ///
    /// ```
    /// use trust_benchmark::measures::Precision;
    /// assert_eq!(Precision::decimals(0).digits(64.5), "65");
    /// assert_eq!(Precision::decimals(2).digits(-0.1), "0.10");
    /// ```
    #[must_use]
    pub fn digits(self, value: f64) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "units are whole and not negative, and the cast stops at the largest u64"
        )]
        let units = self.whole_units(value) as u64;
        let places = usize::from(self.0);
        let digits = format!("{units:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        if places == 0 {
            digits
        } else {
            format!("{whole}.{fraction}")
        }
    }

    /// How many units of the last published place the size of `value` is nearest to.
    fn whole_units(self, value: f64) -> f64 {
        let scaled = (value * self.scale()).abs();
        // A few units in the last place: what parsing, one division and two products can be off by.
        let slack = 8.0 * f64::EPSILON * scaled.max(1.0);
        (scaled + 0.5 + slack).floor()
    }

    /// The value of a count of units of the last published place: 651 at one decimal is 65.1.
    #[must_use]
    pub fn value(self, units: i32) -> f64 {
        f64::from(units) / self.scale()
    }

    fn scale(self) -> f64 {
        10f64.powi(i32::from(self.0))
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test stops at what it does not expect")]
#[expect(
    clippy::float_cmp,
    reason = "rounding to a decimal gives the nearest number to it, exactly"
)]
mod tests {
    use super::Precision;

    #[test]
    fn a_decimal_tie_goes_away_from_zero_however_it_was_reached() {
        let two = Precision::decimals(2);
        for (typed, published) in [
            ("1.005", 1.01),
            ("-1.005", -1.01),
            ("0.125", 0.13),
            ("-0.675", -0.68),
            ("2.675", 2.68),
            ("1.0049", 1.0),
        ] {
            assert_eq!(two.round(typed.parse().expect("a number")), published, "{typed}");
        }
        // 64.5% reached by counting.
        assert_eq!(Precision::decimals(0).round(129.0 / 200.0 * 100.0), 65.0);
        for pupils in 1..2000_i32 {
            // Half a per cent of an even number of pupils, and nothing near it, is a tie.
            let share = f64::from(pupils) / 2000.0 * 100.0;
            let exact = (pupils * 100 + 1000) / 2000;
            assert_eq!(
                Precision::decimals(0).round(share),
                f64::from(exact),
                "{pupils} of 2000"
            );
        }
    }

    #[test]
    fn what_is_not_a_tie_is_not_treated_as_one() {
        assert_eq!(Precision::decimals(0).round(64.499_999_99), 64.0);
        assert_eq!(Precision::decimals(1).round(46.25), 46.3);
        assert_eq!(Precision::decimals(1).round(46.249_999), 46.2);
    }

    #[test]
    fn nothing_below_nothing_is_nothing() {
        assert!(Precision::decimals(2).round(-0.001).is_sign_positive());
    }

    #[test]
    fn a_rounded_value_equals_the_stored_one() {
        let two = Precision::decimals(2);
        for units in -500..=500 {
            assert_eq!(two.round(two.value(units)), two.value(units), "{units}");
        }
    }
}
