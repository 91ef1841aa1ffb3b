//! How the dots of a histogram are stacked. They alternate left and right, which packs them as closely sideways as upwards:
//! the dots are as large as the room allows and the histogram is evenly grey, where straight columns would look like
//! stripes. A dot stays within its column, that is within the precision at which its value is published.

use crate::charts::scene::numbers::count_as_f64;

/// Share of a dot's cell that the dot fills; the rest is the gap to its neighbours.
const FILL: f64 = 0.84;
/// Cells are never larger than this, or the dots of twenty trusts would look like buttons. CSS pixels.
const LARGEST_CELL: f64 = 11.0;
/// Dots under this radius are no longer seen as dots. CSS pixels.
const SMALLEST_RADIUS: f64 = 1.2;

/// How dots are stacked in their columns. Lengths in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stacking {
    /// Side of the cell that a dot has to itself.
    pub(crate) cell: f64,
    /// Radius of a dot.
    pub(crate) radius: f64,
    /// How far dots are, alternately, to the left and right of the column's middle.
    pub(crate) sidestep: f64,
    /// How much higher each dot is than the one before.
    pub(crate) rise: f64,
    /// Radius of larger discs around the dots that leave no hole between neighbours.
    pub(crate) clearance: f64,
}

impl Stacking {
    /// The largest dots of which `fullest` fit in a column `column_width` wide and at most `height` high; none where they
    /// would be too small to be seen as dots.
    pub(crate) fn fitting(column_width: f64, height: f64, fullest: usize) -> Option<Self> {
        let quarter_pixels = 4.0;
        let mut cell = LARGEST_CELL.min((column_width * quarter_pixels).floor() / quarter_pixels);
        while cell * FILL / 2.0 >= SMALLEST_RADIUS {
            let stacking = Self::of_cell(cell, column_width);
            if stacking.height(fullest) <= height {
                return Some(stacking);
            }
            cell -= 1.0 / quarter_pixels;
        }
        None
    }

    /// Stacks cells of `cell` pixels so that no two overlap, within a column or across to the next.
    fn of_cell(cell: f64, column_width: f64) -> Self {
        let sidestep = (column_width / 4.0).min(cell / 2.0);
        let across = 2.0 * sidestep;
        let rise = (cell * cell - across * across).max(0.0).sqrt().max(cell / 2.0);
        // In half pixels, so that dots of one side, two rises apart, are evenly spaced on every screen.
        let rise = (rise * 2.0).ceil() / 2.0;
        // Three neighbours' discs leave no hole between them when they reach the middle of the circle through all three.
        let hole = |across: f64| (across * across + rise * rise) / (2.0 * across.max(rise));
        let clearance = hole(across)
            .max(hole(column_width - across))
            .clamp(0.6 * cell, 0.75 * cell);
        Self {
            cell,
            radius: cell * FILL / 2.0,
            sidestep,
            rise,
            clearance,
        }
    }

    /// The height of a stack of `count` dots.
    pub(crate) fn height(&self, count: usize) -> f64 {
        if count == 0 {
            0.0
        } else {
            count_as_f64(count - 1) * self.rise + 2.0 * self.radius
        }
    }

    /// How far below the bottom of the lowest dot the middle of a dot one place lower would be.
    pub(crate) fn below_lowest(&self) -> f64 {
        self.rise - self.radius
    }

    /// Where dot `place` of a column is: to the right of the column's middle, and above the baseline.
    pub(crate) fn place(&self, place: usize) -> (f64, f64) {
        let side = if place.is_multiple_of(2) {
            -self.sidestep
        } else {
            self.sidestep
        };
        (side, self.radius + count_as_f64(place) * self.rise)
    }
}

#[cfg(test)]
mod tests {
    use super::Stacking;

    #[test]
    fn dots_never_overlap() {
        for (column_width, fullest) in [(3.5, 34), (8.0, 34), (12.0, 20), (40.0, 3)] {
            let Some(stacking) = Stacking::fitting(column_width, 140.0, fullest) else {
                panic!("there is room")
            };
            let dots: Vec<(f64, f64)> = (0..3)
                .flat_map(|column| {
                    (0..6).map(move |place| (f64::from(column) * column_width, stacking.place(place)))
                })
                .map(|(middle, (side, above))| (middle + side, above))
                .collect();
            for (index, one) in dots.iter().enumerate() {
                for other in &dots[index + 1..] {
                    let distance = (one.0 - other.0).hypot(one.1 - other.1);
                    assert!(
                        distance >= 2.0 * stacking.radius,
                        "{column_width} wide: {one:?} and {other:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn dots_too_small_to_see_are_refused() {
        assert_eq!(Stacking::fitting(8.0, 140.0, 2000), None);
        assert_eq!(Stacking::fitting(1.0, 140.0, 1), None);
    }
}
