//! The country as a hill of trusts. Its dots are paler than text may be, so a line around the whole hill, in the colour
//! of outlines, keeps its shape legible; around every dot of a dense hill it would only make it dark.

use super::columns::{Columns, DotColumn};
use super::dots::{Stacking, to_f64};
use super::scale::LinearScale;
use super::scene::{Mark, Point, Role};

/// The outline's width, in CSS pixels.
const OUTLINE: f64 = 1.0;
/// Between the ground and the lowest dots, in CSS pixels.
const FOOT: f64 = 1.5;

/// A distribution placed in a picture. Lengths in CSS pixels.
#[derive(Debug)]
pub(super) struct Hill {
    pub(super) columns: Columns,
    /// Where values lie.
    pub(super) scale: LinearScale,
    /// How wide a column comes out.
    pub(super) column_width: f64,
    /// How high the hill may become.
    pub(super) room: f64,
    /// How dots are stacked; none where there are too many to tell apart, which are drawn as one shape.
    pub(super) stacking: Option<Stacking>,
}

impl Hill {
    pub(super) fn new(columns: Columns, scale: LinearScale, column_width: f64, room: f64) -> Self {
        let stacking = Stacking::fitting(column_width, room, columns.fullest());
        Self {
            columns,
            scale,
            column_width,
            room,
            stacking,
        }
    }

    /// How high the hill is.
    pub(super) fn height(&self) -> f64 {
        self.above(self.columns.fullest())
    }

    /// How high the hill is at `x` from the picture's left.
    pub(super) fn height_at(&self, x: f64) -> f64 {
        let here = |column: &&DotColumn| (self.middle(column) - x).abs() <= self.column_width / 2.0;
        self.columns
            .columns
            .iter()
            .filter(here)
            .map(|column| self.above(column.count()))
            .fold(0.0, f64::max)
    }

    /// Draws the hill upon the ground, which lies `ground` below the picture's top.
    pub(super) fn draw(&self, ground: f64, marks: &mut Vec<Mark>) {
        match self.stacking {
            Some(stacking) => self.draw_dots(stacking, ground, marks),
            None => self.draw_shape(ground, marks),
        }
    }

    fn draw_dots(&self, stacking: Stacking, ground: f64, marks: &mut Vec<Mark>) {
        let (mut rim, mut lining, mut dots) = (Vec::new(), Vec::new(), Vec::new());
        let mut inside = Vec::new();
        for (index, column) in self.columns.columns.iter().enumerate() {
            let [before, after] = self.neighbours(index);
            let alone = column.count() == 1 && 0.75 * self.column_width >= stacking.cell;
            for place in 0..column.count() {
                let (side, above) = stacking.place(place);
                let side = if alone { 0.0 } else { side };
                let centre = Point::new(self.middle(column) + side, ground - FOOT - above);
                let role = if place < column.middle_half {
                    Role::MiddleHalf
                } else {
                    Role::Country
                };
                dots.push(disc(centre, stacking.radius, role));
                // Discs in the outline's colour behind the outermost dots, and slightly lesser ones of paper before
                // them: what remains visible of the former is a line around the hill.
                if column.count().min(before).min(after) < place + 3 {
                    rim.push(disc(centre, stacking.clearance + OUTLINE, Role::Median));
                    lining.push(disc(centre, stacking.clearance, Role::Paper));
                }
            }
            // In a zigzag nothing stands on the ground under the dots on the right: go on below it, or the line would
            // turn in there.
            if column.count() >= 2 && after < 3 {
                let foot = Point::new(
                    self.middle(column) + stacking.sidestep,
                    ground + stacking.foot() - FOOT,
                );
                rim.push(disc(foot, stacking.clearance + OUTLINE, Role::Median));
                lining.push(disc(foot, stacking.clearance, Role::Paper));
            }
            // Paper, too, where the line would run on inside: within a column, and between it and the next.
            let (here, next) = (self.middle(column), self.middle(column) + self.column_width);
            inside.extend(patch(stacking, ground, (here, here), column.count()));
            inside.extend(patch(stacking, ground, (here, next), column.count().min(after)));
        }
        marks.extend(rim);
        marks.extend(lining);
        marks.extend(inside);
        marks.extend(dots);
        // Around the feet of the hill there is the ground instead of a line.
        let ends = (self.columns.columns.first(), self.columns.columns.last());
        if let (Some(first), Some(last)) = ends {
            let reach = self.column_width / 2.0 + stacking.clearance + OUTLINE;
            let (left, right) = (self.middle(first) - reach, self.middle(last) + reach);
            let below = stacking.foot().max(0.0) + stacking.clearance + OUTLINE;
            marks.push(paper((left.floor(), ground), (right.ceil(), ground + below)));
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

    /// The columns as steps, from the ground at the left to the ground at the right.
    fn steps(&self, ground: f64, count: impl Fn(&DotColumn) -> usize) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::with_capacity(4 * self.columns.columns.len());
        let mut reached: Option<Point> = None;
        for column in &self.columns.columns {
            let left = self.middle(column) - self.column_width / 2.0;
            let level = ground - self.above(count(column));
            let start = match reached {
                // Right beside the column before: from its height to this one's.
                Some(corner) if left <= corner.x + self.column_width / 2.0 => corner,
                // After a gap: down, and along the ground.
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

    /// How high the hill is over `count` trusts.
    fn above(&self, count: usize) -> f64 {
        match self.stacking {
            _ if count == 0 => 0.0,
            Some(stacking) => FOOT + stacking.height(count) - stacking.radius + stacking.clearance + OUTLINE,
            None => self.room * to_f64(count) / to_f64(self.columns.fullest()).max(1.0),
        }
    }

    fn middle(&self, column: &DotColumn) -> f64 {
        self.scale.position(column.centre)
    }

    /// How many trusts stand in the columns right before and after column `index`.
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

fn disc(centre: Point, radius: f64, role: Role) -> Mark {
    Mark::Dot { centre, radius, role }
}

/// Paper over what is surely inside where two columns, or one and the same, hold `count` trusts each.
fn patch(stacking: Stacking, ground: f64, (left, right): (f64, f64), count: usize) -> Option<Mark> {
    let (_, above) = stacking.place(count.checked_sub(2)?);
    Some(paper(
        (left - stacking.sidestep, ground - FOOT - above),
        (right + stacking.sidestep, ground),
    ))
}

fn paper((left, top): (f64, f64), (right, bottom): (f64, f64)) -> Mark {
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    Mark::Polygon {
        points: corners.map(|(x, y)| Point::new(x, y)).to_vec(),
        role: Role::Paper,
    }
}
