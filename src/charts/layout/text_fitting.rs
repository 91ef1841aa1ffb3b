//! Text made to fit: broken into lines, or shortened with an ellipsis. Names of schools are as long as they like, and a
//! phone is narrow.

use crate::charts::layout::text_metrics::TextMetrics;
use crate::charts::scene::shapes::TextStyle;

/// Breaks `text` into lines at most `room` wide; none where a single word is wider.
pub(crate) fn wrap_lines<'a>(text: &'a str, room: f64, metrics: TextMetrics<'_>) -> Vec<&'a str> {
    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (at, _) in text.match_indices(' ').chain([(text.len(), "")]) {
        if metrics.width(&text[start..at], TextStyle::Small) > room {
            if end > start {
                lines.push(&text[start..end]);
                start = end + 1;
            }
            if metrics.width(&text[start..at], TextStyle::Small) > room {
                return Vec::new();
            }
        }
        end = at;
    }
    lines.push(&text[start..]);
    lines
}

/// `text` or, where it is wider than `room`, as many of its letters as fit before an ellipsis; empty where not even one
/// fits.
pub(crate) fn shorten(text: &str, room: f64, style: TextStyle, metrics: TextMetrics<'_>) -> String {
    if metrics.width(text, style) <= room {
        return text.to_owned();
    }
    let cut = |(end, _): (usize, char)| format!("{}…", text[..end].trim_end());
    let mut shortened = text.char_indices().skip(1).map(cut).collect::<Vec<_>>();
    while let Some(longest) = shortened.pop() {
        if metrics.width(&longest, style) <= room {
            return longest;
        }
    }
    String::new()
}
