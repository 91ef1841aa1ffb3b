//! Many schools as dots, each at its figure and stacked where several would lie on one place. The outermost are named above
//! them, each by a thin line from its dot; the trust's line and England's have their names below, so that no line runs
//! through a word.

use super::{OwnSchoolsChart, Plot, SchoolMark, draw_dot};
use crate::charts::brush::{Face, line};
use crate::charts::dots::to_f64;
use crate::charts::labels::{Labels, Type, shortened};
use crate::charts::scene::{Anchor, Role, Scene};

/// Dots are stacked no higher than this many: where more lie on one place they overlap.
const MOST_LANES: usize = 24;
/// Names with so much room, in heights of the page's text, are not set one under another for more.
const ENOUGH_ROOM: f64 = 10.0;
/// How large dots may be, as shares of what they are where there are few.
const SIZES: [f64; 2] = [1.0, 0.75];

/// A school's dot. CSS pixels; its lane is counted from the ground.
struct Stacked<'s> {
    school: SchoolMark<'s>,
    x: f64,
    lane: usize,
}

/// To which side of its line a name stands.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// A name to be set.
struct Named<'s> {
    school: SchoolMark<'s>,
    x: f64,
    lane: usize,
    side: Side,
    row: usize,
    /// How wide it may be.
    room: f64,
}

impl OwnSchoolsChart<'_> {
    /// Every school as a dot.
    pub(super) fn as_dots(&self, schools: &[SchoolMark<'_>], width: f64, page: Type<'_>) -> Scene {
        let (plot, stacked) = self.stacked(schools, width, page);
        let names = name_outermost(&stacked, &plot);
        let flags = self.flags(&plot);
        let row = page.row(Face::Small);
        let name_rows = names.iter().map(|name| name.row + 1).max().unwrap_or(0);
        let lanes = stacked.iter().map(|dot| dot.lane + 1).max().unwrap_or(1);
        let pitch = 2.0 * plot.radius + 1.0;
        let top = (2.0 + to_f64(name_rows) * row).round();
        let ground = (top + page.gap() + to_f64(lanes) * pitch + page.gap()).round();
        let flag_row = page.row(Face::Trust);
        let foot = (ground + page.gap() + to_f64(flags.rows()) * flag_row).round();
        let height = self.height(&plot, foot);
        let (mut marks, mut labels) = (Vec::new(), Labels::new(page, width, height));

        self.draw_bands(&plot, (top, ground), &mut marks);
        self.draw_axis(&plot, (top, foot), &mut labels, &mut marks);
        let below = |rows: f64| (ground + page.gap() / 2.0 + rows * flag_row).round();
        flags.draw(
            |flown| (top, below(flown.row() + flown.along_label())),
            &mut marks,
        );
        for flown in flags.iter() {
            flown.label(below(flown.row() + 0.78), &mut labels);
        }
        let middle = |lane: usize| ground - page.gap() - (to_f64(lane) + 0.5) * pitch;
        for name in &names {
            let baseline = 2.0 + (to_f64(name.row) + 0.75) * row;
            let (head, tail) = (baseline - 0.6 * row, middle(name.lane));
            marks.push(line((name.x, head.round()), (name.x, tail), 1.0, Role::Muted));
            name.set(baseline.round(), &mut labels);
        }
        for dot in &stacked {
            draw_dot(
                (dot.x, middle(dot.lane)),
                plot.radius,
                dot.school.apart,
                &mut marks,
            );
        }
        marks.append(&mut labels.made);
        Scene {
            width,
            height,
            base_font: page.base_font(),
            marks,
        }
    }

    /// The picture's place with the largest dots of which no two overlap, and where each stands.
    fn stacked<'s, 'p>(
        &self,
        schools: &[SchoolMark<'s>],
        width: f64,
        page: Type<'p>,
    ) -> (Plot<'p>, Vec<Stacked<'s>>) {
        let mut plot = self.plot(schools, 0.0, width, page);
        let largest = plot.radius;
        for size in SIZES {
            plot.radius = largest * size;
            let (stacked, overlap) = stack(schools, &plot);
            if !overlap {
                return (plot, stacked);
            }
        }
        let (stacked, _) = stack(schools, &plot);
        (plot, stacked)
    }
}

/// Gives every school, from the left, the lowest lane in which it touches no other; and says whether there was none for some.
fn stack<'s>(schools: &[SchoolMark<'s>], plot: &Plot<'_>) -> (Vec<Stacked<'s>>, bool) {
    let mut ascending = schools.to_vec();
    ascending.sort_by(|one, other| one.value.total_cmp(&other.value));
    let apart = 2.0 * plot.radius + 1.0;
    // Where the last dot of each lane stands.
    let mut lanes: Vec<f64> = Vec::new();
    let mut overlap = false;
    let mut place = |school: SchoolMark<'s>| {
        let x = plot.scale.position(school.value);
        let free = lanes.iter().position(|last| last + apart <= x);
        let lane = free.unwrap_or_else(|| {
            if lanes.len() < MOST_LANES {
                lanes.push(x);
                return lanes.len() - 1;
            }
            overlap = true;
            let by_place = |one: &usize, other: &usize| lanes[*one].total_cmp(&lanes[*other]);
            (0..lanes.len()).min_by(by_place).unwrap_or(0)
        });
        lanes[lane] = x;
        Stacked { school, x, lane }
    };
    let stacked = ascending.into_iter().map(&mut place).collect();
    (stacked, overlap)
}

/// The names of the outermost schools and where they go: those at the low end to the right of their lines and those at the
/// high end to the left, in the same rows where there is room, else the high ones under the low; or all to one side, where
/// the schools crowd at the other.
fn name_outermost<'s>(stacked: &[Stacked<'s>], plot: &Plot<'_>) -> Vec<Named<'s>> {
    let gap = plot.page.gap();
    let to_be_set = |dot: &Stacked<'s>| {
        dot.school.named.then(|| Named {
            school: dot.school,
            x: dot.x.round(),
            lane: dot.lane,
            side: Side::Right,
            row: 0,
            room: 0.0,
        })
    };
    let mut names: Vec<Named<'s>> = stacked.iter().filter_map(to_be_set).collect();
    let low = names.len() / 2;
    let (Some(last_low), Some(first_high)) = (names[..low].last(), names.get(low)) else {
        return names;
    };
    // How far to which side each name may reach.
    let middle = f64::midpoint(last_low.x, first_high.x);
    let lines_of_low = last_low.x + gap;
    let either = |place: usize, low_end: f64, high_end: f64| {
        if place < low {
            (Side::Right, low_end)
        } else {
            (Side::Left, high_end)
        }
    };
    let in_same_rows = |place: usize| either(place, middle - gap / 2.0, middle + gap / 2.0);
    let under_each_other = |place: usize| either(place, plot.width, lines_of_low);
    let to_the_right = |_: usize| (Side::Right, plot.width);
    let to_the_left = |_: usize| (Side::Left, 0.0);
    let least_room = |way: &dyn Fn(usize) -> (Side, f64)| {
        let rooms = names.iter().enumerate();
        rooms
            .map(|(place, name)| (way(place).1 - name.x).abs())
            .fold(f64::INFINITY, f64::min)
    };
    let share_rows = least_room(&in_same_rows) >= ENOUGH_ROOM * plot.page.base_font();
    let ways: &[&dyn Fn(usize) -> (Side, f64)] = if share_rows {
        &[&in_same_rows]
    } else {
        &[&under_each_other, &to_the_right, &to_the_left]
    };
    let most_room = |one: &&&dyn Fn(usize) -> (Side, f64), other: &&&dyn Fn(usize) -> (Side, f64)| {
        least_room(**one).total_cmp(&least_room(**other))
    };
    let Some(way) = ways.iter().max_by(most_room) else {
        return names;
    };
    let ends: Vec<_> = (0..names.len()).map(way).collect();
    for (name, (side, end)) in names.iter_mut().zip(ends) {
        (name.side, name.room) = (side, (end - name.x).abs() - gap);
    }
    let right = names.iter().take_while(|name| name.side == Side::Right).count();
    let (to_right, to_left) = names.split_at_mut(right);
    in_rows(to_right, Side::Right, 0);
    in_rows(to_left, Side::Left, if share_rows { 0 } else { right });
    names
}

/// Gives each of the names, which stand from left to right, a row of its own, the first `from`: a name is above those that begin further on,
/// so that their lines do not run through it.
fn in_rows(names: &mut [Named<'_>], side: Side, from: usize) {
    let count = names.len();
    for (index, name) in names.iter_mut().enumerate() {
        name.row = from
            + match side {
                Side::Right => index,
                Side::Left => count - 1 - index,
            };
    }
}

impl Named<'_> {
    /// The name, shortened if need be, and the figure, on a row that stands at `y`.
    fn set(&self, y: f64, labels: &mut Labels<'_>) {
        let page = labels.page;
        let figure = self.school.figure;
        let room = self.room - page.width(" ", Face::Small) - page.width(figure, Face::Small);
        let name = shortened(self.school.name, room, Face::Small, page);
        let label = format!("{name} {figure}");
        let place = match self.side {
            Side::Right => ((self.x + page.gap(), y), Anchor::Start),
            Side::Left => ((self.x - page.gap(), y), Anchor::End),
        };
        labels.set(label.trim(), Face::Small, Role::Ink, &[place]);
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_LANES, stack};
    use crate::charts::FixedAdvance;
    use crate::charts::labels::Type;
    use crate::charts::own_schools::{Plot, SchoolMark};
    use crate::charts::scale::LinearScale;

    fn lanes(values: &[f64]) -> Vec<usize> {
        let schools: Vec<SchoolMark<'_>> = values
            .iter()
            .map(|value| SchoolMark {
                value: *value,
                lower: *value,
                upper: *value,
                name: "Oak",
                figure: "",
                apart: false,
                named: false,
            })
            .collect();
        let plot = Plot {
            page: Type::new(16.0, &FixedAdvance::GENEROUS),
            width: 100.0,
            left: 0.0,
            scale: LinearScale::new((0.0, 100.0), (0.0, 100.0)),
            radius: 4.0,
        };
        stack(&schools, &plot).0.into_iter().map(|dot| dot.lane).collect()
    }

    #[test]
    fn dots_rise_only_where_they_would_touch() {
        assert_eq!(lanes(&[60.0, 10.0, 12.0, 40.0, 14.0]), [0, 1, 2, 0, 0]);
    }

    #[test]
    fn the_stack_has_an_end() {
        let all = lanes(&[50.0; 200]);
        assert_eq!(all.len(), 200);
        assert_eq!(all.iter().max(), Some(&(MOST_LANES - 1)));
    }
}
