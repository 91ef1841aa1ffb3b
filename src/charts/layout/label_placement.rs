//! Where the labels of vertical lines go: beside the top of their line. Lines are often neighbours (England 63%, median
//! 64%), so each label is placed on the side away from the other line where there is room, in one row if possible and in
//! two if not.

use crate::charts::scene::marks::Anchor;

/// A vertical line to be labelled. CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct VerticalLine {
    pub(crate) x: f64,
    pub(crate) label_width: f64,
}

/// Where a label goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PlacedLabel {
    /// Where the label is anchored.
    pub(crate) x: f64,
    pub(crate) anchor: Anchor,
    /// Its row, the lowest being 0.
    pub(crate) row: usize,
}

impl PlacedLabel {
    fn span(&self, width: f64) -> (f64, f64) {
        match self.anchor {
            Anchor::Start => (self.x, self.x + width),
            Anchor::Middle => (self.x - width / 2.0, self.x + width / 2.0),
            Anchor::End => (self.x - width, self.x),
        }
    }
}

/// The places for a label beside its line, in a picture `width` wide: right, left, or, where neither has room,
/// above it, pushed just far enough inwards. None where it is wider than the picture.
fn places(line: VerticalLine, width: f64, gap: f64) -> Vec<(f64, Anchor)> {
    if line.label_width > width {
        return Vec::new();
    }
    let mut places = Vec::new();
    if line.x + gap + line.label_width <= width {
        places.push((line.x + gap, Anchor::Start));
    }
    if line.x - gap - line.label_width >= 0.0 {
        places.push((line.x - gap, Anchor::End));
    }
    if places.is_empty() {
        let half = line.label_width / 2.0;
        places.push((line.x.clamp(half, width - half), Anchor::Middle));
    }
    places
}

/// Places one label, beside its line or pushed inwards; none where it is wider than the picture.
pub(crate) fn place_one(line: VerticalLine, width: f64, gap: f64) -> Option<PlacedLabel> {
    places(line, width, gap)
        .first()
        .map(|&(x, anchor)| PlacedLabel { x, anchor, row: 0 })
}

/// Places the labels of two lines so that neither covers the other or, where possible, the other's line. Where one row is
/// too short, the label of `raised` gets a row of its own above.
pub(crate) fn place_two(
    raised: VerticalLine,
    other: VerticalLine,
    width: f64,
    gap: f64,
) -> (Option<PlacedLabel>, Option<PlacedLabel>) {
    let mut best: Option<(u32, PlacedLabel, PlacedLabel)> = None;
    for (x, anchor) in places(raised, width, gap) {
        for (other_x, other_anchor) in places(other, width, gap) {
            for row in 0..=1 {
                let (label, other_label) = (
                    PlacedLabel { x, anchor, row },
                    PlacedLabel {
                        x: other_x,
                        anchor: other_anchor,
                        row: 0,
                    },
                );
                let (span, other_span) = (
                    label.span(raised.label_width),
                    other_label.span(other.label_width),
                );
                let clear =
                    |(left, right): (f64, f64), x: f64| x <= left - gap / 2.0 || x >= right + gap / 2.0;
                // Side by side, the labels keep the order of their lines: between two near lines either label could
                // otherwise be read as the other's.
                let before = span.1 + gap <= other_span.0 && raised.x <= other.x;
                let after = other_span.1 + gap <= span.0 && other.x <= raised.x;
                if row == 0 && !((before || after) && clear(span, other.x)) {
                    continue;
                }
                // The raised label's line passes the lower row. A second row costs height, a crossing legibility.
                let crossing = !clear(other_span, raised.x);
                if row == 0 && crossing {
                    continue;
                }
                let cost = 2 * u32::from(row == 1)
                    + 4 * u32::from(crossing)
                    + u32::from(label.anchor != Anchor::Start && row == 1);
                if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                    best = Some((cost, label, other_label));
                }
            }
        }
    }
    match best {
        Some((_, label, other_label)) => (Some(label), Some(other_label)),
        None => (place_one(raised, width, gap), place_one(other, width, gap)),
    }
}

#[cfg(test)]
mod tests {
    use super::{PlacedLabel, VerticalLine, place_one, place_two};
    use crate::charts::scene::marks::Anchor;

    #[test]
    fn labels_of_neighbours_are_on_opposite_sides_in_one_row() {
        let (england, median) = place_two(
            VerticalLine {
                x: 300.0,
                label_width: 80.0,
            },
            VerticalLine {
                x: 306.0,
                label_width: 100.0,
            },
            640.0,
            5.0,
        );
        assert_eq!(
            england,
            Some(PlacedLabel {
                x: 295.0,
                anchor: Anchor::End,
                row: 0
            })
        );
        assert_eq!(
            median,
            Some(PlacedLabel {
                x: 311.0,
                anchor: Anchor::Start,
                row: 0
            })
        );
    }

    #[test]
    fn labels_side_by_side_keep_the_order_of_their_lines() {
        for apart in [0.5, 2.0, 4.0, 20.0] {
            let lower = VerticalLine {
                x: 150.0,
                label_width: 80.0,
            };
            let higher = VerticalLine {
                x: 150.0 + apart,
                label_width: 70.0,
            };
            for (raised, other) in [(lower, higher), (higher, lower)] {
                let (Some(label), Some(other_label)) = place_two(raised, other, 328.0, 5.0) else {
                    panic!("both have room")
                };
                if label.row == other_label.row {
                    assert_eq!(
                        label.x < other_label.x,
                        raised.x < other.x,
                        "{apart}: {label:?} {other_label:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn where_one_row_is_too_short_the_first_label_is_raised() {
        let (england, median) = place_two(
            VerticalLine {
                x: 60.0,
                label_width: 80.0,
            },
            VerticalLine {
                x: 66.0,
                label_width: 100.0,
            },
            260.0,
            5.0,
        );
        assert_eq!(england.map(|label| label.row), Some(1));
        assert_eq!(
            median,
            Some(PlacedLabel {
                x: 71.0,
                anchor: Anchor::Start,
                row: 0
            })
        );
    }

    #[test]
    fn a_label_wider_than_the_picture_is_left_out() {
        assert_eq!(
            place_one(
                VerticalLine {
                    x: 10.0,
                    label_width: 300.0
                },
                260.0,
                5.0
            ),
            None
        );
    }
}
