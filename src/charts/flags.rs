//! Where the labels of vertical lines go. A label is hoisted like a flag beside the head of its line. Lines are often
//! neighbours (England 63%, median 64%), so each flag is flown away from the other line where there is room, in one
//! row if that can be, in two if not.

use super::scene::Anchor;

/// A line to be labelled: where it stands and how wide its label is, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pole {
    pub(super) x: f64,
    pub(super) label: f64,
}

/// Where a label goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Flag {
    /// Where the label is anchored.
    pub(super) x: f64,
    pub(super) anchor: Anchor,
    /// In which row, the lowest being 0.
    pub(super) row: usize,
}

impl Flag {
    fn span(&self, label: f64) -> (f64, f64) {
        match self.anchor {
            Anchor::Start => (self.x, self.x + label),
            Anchor::Middle => (self.x - label / 2.0, self.x + label / 2.0),
            Anchor::End => (self.x - label, self.x),
        }
    }
}

/// The places for a label beside its line, in a picture `width` wide: right, left, or, where neither has room,
/// above it, pushed just far enough inwards. None where it is wider than the picture.
fn places(pole: Pole, width: f64, gap: f64) -> Vec<(f64, Anchor)> {
    if pole.label > width {
        return Vec::new();
    }
    let mut places = Vec::new();
    if pole.x + gap + pole.label <= width {
        places.push((pole.x + gap, Anchor::Start));
    }
    if pole.x - gap - pole.label >= 0.0 {
        places.push((pole.x - gap, Anchor::End));
    }
    if places.is_empty() {
        let half = pole.label / 2.0;
        places.push((pole.x.clamp(half, width - half), Anchor::Middle));
    }
    places
}

/// Places one label, beside its line or pushed inwards; none where it is wider than the picture.
pub(super) fn fly_one(pole: Pole, width: f64, gap: f64) -> Option<Flag> {
    places(pole, width, gap)
        .first()
        .map(|&(x, anchor)| Flag { x, anchor, row: 0 })
}

/// Places the labels of two lines so that neither covers the other or, where that can be, the other's line.
/// The first is the one to lift into a row of its own.
pub(super) fn fly_two(lifted: Pole, other: Pole, width: f64, gap: f64) -> (Option<Flag>, Option<Flag>) {
    let mut best: Option<(u32, Flag, Flag)> = None;
    for (x, anchor) in places(lifted, width, gap) {
        for (other_x, other_anchor) in places(other, width, gap) {
            for row in 0..=1 {
                let (flag, other_flag) = (
                    Flag { x, anchor, row },
                    Flag {
                        x: other_x,
                        anchor: other_anchor,
                        row: 0,
                    },
                );
                let (span, other_span) = (flag.span(lifted.label), other_flag.span(other.label));
                let clear =
                    |(left, right): (f64, f64), x: f64| x <= left - gap / 2.0 || x >= right + gap / 2.0;
                // Side by side, the labels stand in the order of their lines: between two near lines either label
                // could else be read as the other's.
                let before = span.1 + gap <= other_span.0 && lifted.x <= other.x;
                let after = other_span.1 + gap <= span.0 && other.x <= lifted.x;
                if row == 0 && !((before || after) && clear(span, other.x)) {
                    continue;
                }
                // The lifted line passes the lower row; a second row costs height, a crossing legibility.
                let crossing = !clear(other_span, lifted.x);
                if row == 0 && crossing {
                    continue;
                }
                let cost = 2 * u32::from(row == 1)
                    + 4 * u32::from(crossing)
                    + u32::from(flag.anchor != Anchor::Start && row == 1);
                if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                    best = Some((cost, flag, other_flag));
                }
            }
        }
    }
    match best {
        Some((_, flag, other_flag)) => (Some(flag), Some(other_flag)),
        None => (fly_one(lifted, width, gap), fly_one(other, width, gap)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Flag, Pole, fly_one, fly_two};
    use crate::charts::scene::Anchor;

    #[test]
    fn neighbours_fly_away_from_each_other_in_one_row() {
        let (england, median) = fly_two(
            Pole {
                x: 300.0,
                label: 80.0,
            },
            Pole {
                x: 306.0,
                label: 100.0,
            },
            640.0,
            5.0,
        );
        assert_eq!(
            england,
            Some(Flag {
                x: 295.0,
                anchor: Anchor::End,
                row: 0
            })
        );
        assert_eq!(
            median,
            Some(Flag {
                x: 311.0,
                anchor: Anchor::Start,
                row: 0
            })
        );
    }

    #[test]
    fn labels_side_by_side_stand_in_the_order_of_their_lines() {
        for apart in [0.5, 2.0, 4.0, 20.0] {
            let lower = Pole {
                x: 150.0,
                label: 80.0,
            };
            let higher = Pole {
                x: 150.0 + apart,
                label: 70.0,
            };
            for (lifted, other) in [(lower, higher), (higher, lower)] {
                let (Some(flag), Some(other_flag)) = fly_two(lifted, other, 328.0, 5.0) else {
                    panic!("both have room")
                };
                if flag.row == other_flag.row {
                    assert_eq!(
                        flag.x < other_flag.x,
                        lifted.x < other.x,
                        "{apart}: {flag:?} {other_flag:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn where_one_row_is_too_short_the_first_is_lifted() {
        let (england, median) = fly_two(
            Pole { x: 60.0, label: 80.0 },
            Pole {
                x: 66.0,
                label: 100.0,
            },
            260.0,
            5.0,
        );
        assert_eq!(england.map(|flag| flag.row), Some(1));
        assert_eq!(
            median,
            Some(Flag {
                x: 71.0,
                anchor: Anchor::Start,
                row: 0
            })
        );
    }

    #[test]
    fn a_label_wider_than_the_picture_is_left_out() {
        assert_eq!(
            fly_one(
                Pole {
                    x: 10.0,
                    label: 300.0
                },
                260.0,
                5.0
            ),
            None
        );
    }
}
