//! A dot histogram: England's trusts as stacked dots. The dots are paler than text may be, so one line around the whole
//! histogram, in the colour of outlines, keeps its shape legible. Around every dot it would only make the picture dark.

use crate::charts::layout::dot_columns::{Columns, DotColumn};
use crate::charts::layout::dot_stacking::Stacking;
use crate::charts::layout::scale::LinearScale;
use crate::charts::scene::marks::{Mark, Point};
use crate::charts::scene::numbers::count_as_f64;
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{disc, rectangle};

/// The outline's width, in CSS pixels.
const OUTLINE: f64 = 1.0;
/// Between the baseline and the lowest dots, in CSS pixels.
const BOTTOM_GAP: f64 = 1.5;

/// A distribution placed in a picture. Lengths in CSS pixels.
#[derive(Debug)]
pub(crate) struct DotHistogram {
    pub(crate) columns: Columns,
    pub(crate) scale: LinearScale,
    /// Width of a column.
    pub(crate) column_width: f64,
    /// The most height it may take.
    pub(crate) max_height: f64,
    /// How dots are stacked; none where there are too many to tell apart: then one shape is drawn.
    pub(crate) stacking: Option<Stacking>,
}

impl DotHistogram {
    pub(crate) fn new(columns: Columns, scale: LinearScale, column_width: f64, max_height: f64) -> Self {
        let stacking = Stacking::fitting(column_width, max_height, columns.fullest());
        Self {
            columns,
            scale,
            column_width,
            max_height,
            stacking,
        }
    }

    pub(crate) fn height(&self) -> f64 {
        self.column_height(self.columns.fullest())
    }

    /// Its greatest height from `left` to `right`, in a picture's coordinates.
    pub(crate) fn height_between(&self, left: f64, right: f64) -> f64 {
        let half = self.column_width / 2.0;
        let here = |column: &&DotColumn| {
            let middle = self.middle(column);
            middle + half >= left && middle - half <= right
        };
        self.columns
            .columns
            .iter()
            .filter(here)
            .map(|column| self.column_height(column.count()))
            .fold(0.0, f64::max)
    }

    /// Draws it on a baseline that is `ground` below the picture's top.
    pub(crate) fn draw(&self, ground: f64, marks: &mut Vec<Mark>) {
        match self.stacking {
            Some(stacking) => self.draw_dots(stacking, ground, marks),
            None => self.draw_shape(ground, marks),
        }
    }

    fn draw_dots(&self, stacking: Stacking, ground: f64, marks: &mut Vec<Mark>) {
        let (mut outline, mut inset, mut dots) = (Vec::new(), Vec::new(), Vec::new());
        let mut inside = Vec::new();
        for (index, column) in self.columns.columns.iter().enumerate() {
            let [before, after] = self.neighbours(index);
            let alone = column.count() == 1 && 0.75 * self.column_width >= stacking.cell;
            for place in 0..column.count() {
                let (side, above) = stacking.place(place);
                let side = if alone { 0.0 } else { side };
                let centre = (self.middle(column) + side, ground - BOTTOM_GAP - above);
                let role = if place < column.middle_half {
                    Role::MiddleHalf
                } else {
                    Role::Country
                };
                dots.push(disc(centre, stacking.radius, role));
                // Discs in the outline's colour behind the outermost dots, covered by slightly smaller ones of paper: what
                // remains visible of the former is a line around the histogram.
                if column.count().min(before).min(after) < place + 3 {
                    outline.push(disc(centre, stacking.clearance + OUTLINE, Role::Median));
                    inset.push(disc(centre, stacking.clearance, Role::Paper));
                }
            }
            // Dots alternate, so there is none on the baseline at the right of a column. Continue below it, or the line
            // would turn inwards there.
            if column.count() >= 2 && after < 3 {
                let continued = (
                    self.middle(column) + stacking.sidestep,
                    ground + stacking.below_lowest() - BOTTOM_GAP,
                );
                outline.push(disc(continued, stacking.clearance + OUTLINE, Role::Median));
                inset.push(disc(continued, stacking.clearance, Role::Paper));
            }
            // Paper also where the line would continue inside: within a column, and between it and the next.
            let (here, next) = (self.middle(column), self.middle(column) + self.column_width);
            inside.extend(inside_patch(stacking, ground, (here, here), column.count()));
            inside.extend(inside_patch(
                stacking,
                ground,
                (here, next),
                column.count().min(after),
            ));
        }
        marks.extend(outline);
        marks.extend(inset);
        marks.extend(inside);
        marks.extend(dots);
        // At the bottom of the histogram there is the baseline instead of an outline.
        let ends = (self.columns.columns.first(), self.columns.columns.last());
        if let (Some(first), Some(last)) = ends {
            let reach = self.column_width / 2.0 + stacking.clearance + OUTLINE;
            let (left, right) = (self.middle(first) - reach, self.middle(last) + reach);
            let below = stacking.below_lowest().max(0.0) + stacking.clearance + OUTLINE;
            marks.push(rectangle(
                (left.floor(), ground),
                (right.ceil(), ground + below),
                Role::Paper,
            ));
        }
    }

    fn draw_shape(&self, ground: f64, marks: &mut Vec<Mark>) {
        let all = self.steps(ground, DotColumn::count);
        marks.push(Mark::Polygon {
            points: all.clone(),
            role: Role::Country,
        });
        let points = self.steps(ground, |column| column.middle_half);
        marks.push(Mark::Polygon {
            points,
            role: Role::MiddleHalf,
        });
        marks.push(Mark::Path {
            points: all,
            width: OUTLINE,
            role: Role::Median,
        });
    }

    /// The columns as steps, from the baseline at the left to the baseline at the right.
    fn steps(&self, ground: f64, count: impl Fn(&DotColumn) -> usize) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::with_capacity(4 * self.columns.columns.len());
        let mut reached: Option<Point> = None;
        for column in &self.columns.columns {
            let left = self.middle(column) - self.column_width / 2.0;
            let level = ground - self.column_height(count(column));
            let start = match reached {
                // Right beside the column before: from its height to this one's.
                Some(corner) if left <= corner.x + self.column_width / 2.0 => corner,
                // After a gap: down, and along the baseline.
                Some(corner) => {
                    points.extend([corner, Point::new(corner.x, ground)]);
                    Point::new(left, ground)
                }
                None => Point::new(left, ground),
            };
            points.extend([start, Point::new(start.x, level)]);
            reached = Some(Point::new(left + self.column_width, level));
        }
        if let Some(corner) = reached {
            points.extend([corner, Point::new(corner.x, ground)]);
        }
        points
    }

    /// The height of a column of `count` trusts.
    fn column_height(&self, count: usize) -> f64 {
        match self.stacking {
            _ if count == 0 => 0.0,
            Some(stacking) => {
                BOTTOM_GAP + stacking.height(count) - stacking.radius + stacking.clearance + OUTLINE
            }
            None => self.max_height * count_as_f64(count) / count_as_f64(self.columns.fullest()).max(1.0),
        }
    }

    fn middle(&self, column: &DotColumn) -> f64 {
        self.scale.position(column.centre)
    }

    /// How many trusts are in the columns directly before and after column `index`.
    fn neighbours(&self, index: usize) -> [usize; 2] {
        let columns = &self.columns.columns;
        let here = columns[index].centre;
        [index.checked_sub(1), index.checked_add(1)].map(|neighbour| {
            neighbour
                .and_then(|neighbour| columns.get(neighbour))
                .filter(|column| (column.centre - here).abs() < 1.5 * self.columns.width)
                .map_or(0, DotColumn::count)
        })
    }
}

/// Paper over what is certainly inside where two columns (or one, given twice) have `count` trusts each.
fn inside_patch(stacking: Stacking, ground: f64, (left, right): (f64, f64), count: usize) -> Option<Mark> {
    let (_, above) = stacking.place(count.checked_sub(2)?);
    Some(rectangle(
        (left - stacking.sidestep, ground - BOTTOM_GAP - above),
        (right + stacking.sidestep, ground),
        Role::Paper,
    ))
}
