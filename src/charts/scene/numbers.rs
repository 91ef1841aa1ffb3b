//! Numbers that a picture can be drawn with. Figures come from files and fields, widths from a browser: any of them may
//! be missing, infinite or so large that sums overflow. Each is checked here, so that no picture fails on one.

/// Whether a figure can be drawn: a number, and not so large that sums of such numbers stop being numbers.
pub(crate) fn is_drawable(value: f64) -> bool {
    value.is_finite() && value.abs() <= 1e12
}

/// Whether a count of pupils or schools can be drawn on a logarithmic axis.
pub(crate) fn is_countable(count: f64) -> bool {
    (0.5..=1e12).contains(&count)
}

/// A 95% interval around `value`, or `value` alone at both ends where the interval is unknown or empty.
pub(crate) fn interval_or_value(value: f64, lower: f64, upper: f64) -> (f64, f64) {
    if is_drawable(lower) && is_drawable(upper) && lower < upper {
        (lower, upper)
    } else {
        (value, value)
    }
}

/// The width of a picture that is offered `width` CSS pixels: at least one pixel.
pub(crate) fn valid_width(width: f64) -> f64 {
    if width.is_finite() {
        width.clamp(1.0, 1e5)
    } else {
        1.0
    }
}

/// The font size of a page that reports `base_font` CSS pixels: the browsers' default where that is not a number.
pub(crate) fn valid_base_font(base_font: f64) -> f64 {
    if base_font.is_finite() {
        base_font.clamp(1.0, 1e3)
    } else {
        16.0
    }
}

/// A count as a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "there are some ten thousand trusts and schools, not 2^52"
)]
pub(crate) fn count_as_f64(count: usize) -> f64 {
    count as f64
}
