//! Many schools as dots, each at its figure and stacked where several share a place. The outermost schools are named above the
//! dots, with a thin line from name to dot. The labels of the trust's line and England's are below, so that no line crosses
//! a text.

use crate::charts::layout::labels::Labels;
use crate::charts::layout::text_fitting::shorten;
use crate::charts::layout::text_metrics::TextMetrics;
use crate::charts::plots::own_schools::chart::{OwnSchoolsChart, SchoolMark};
use crate::charts::plots::own_schools::plot_area::{PlotArea, draw_dot};
use crate::charts::scene::marks::{Anchor, Scene};
use crate::charts::scene::numbers::count_as_f64;
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{TextStyle, line};

/// Stacks are at most this many dots high: where more share a place they overlap.
const MAX_LANES: usize = 24;
/// With this much room, in heights of the page's text, names share rows.
const ENOUGH_ROOM: f64 = 10.0;
/// The sizes of dots to try, as shares of the largest.
const SIZES: [f64; 2] = [1.0, 0.75];

/// A school's dot. CSS pixels; its lane is counted from the bottom.
struct StackedDot<'s> {
    school: SchoolMark<'s>,
    x: f64,
    lane: usize,
}

/// On which side of its line a name is.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// A name to be added.
struct SchoolLabel<'s> {
    school: SchoolMark<'s>,
    x: f64,
    lane: usize,
    side: Side,
    row: usize,
    room: f64,
}

impl OwnSchoolsChart<'_> {
    pub(crate) fn dots_scene(
        &self,
        schools: &[SchoolMark<'_>],
        width: f64,
        metrics: TextMetrics<'_>,
    ) -> Scene {
        let (area, stacked) = self.stacked(schools, width, metrics);
        let names = place_outermost_labels(&stacked, &area);
        let references = self.reference_lines(&area);
        let row = metrics.row(TextStyle::Small);
        let name_rows = names.iter().map(|name| name.row + 1).max().unwrap_or(0);
        let lanes = stacked.iter().map(|dot| dot.lane + 1).max().unwrap_or(1);
        let pitch = 2.0 * area.radius + 1.0;
        let top = (2.0 + count_as_f64(name_rows) * row).round();
        let ground = (top + metrics.gap() + count_as_f64(lanes) * pitch + metrics.gap()).round();
        let label_row = metrics.row(TextStyle::Trust);
        let foot = (ground + metrics.gap() + count_as_f64(references.rows()) * label_row).round();
        let height = self.height(&area, foot);
        let (mut marks, mut labels) = (Vec::new(), Labels::new(metrics, width, height));

        self.draw_bands(&area, (top, ground), &mut marks);
        self.draw_axis(&area, (top, foot), &mut labels, &mut marks);
        let below = |rows: f64| (ground + metrics.gap() / 2.0 + rows * label_row).round();
        references.draw(
            |reference| (top, below(reference.row() + reference.along_label())),
            &mut marks,
        );
        for reference in references.iter() {
            reference.add_label(below(reference.row() + 0.78), &mut labels);
        }
        let middle = |lane: usize| ground - metrics.gap() - (count_as_f64(lane) + 0.5) * pitch;
        for name in &names {
            let baseline = 2.0 + (count_as_f64(name.row) + 0.75) * row;
            let (head, tail) = (baseline - 0.6 * row, middle(name.lane));
            marks.push(line((name.x, head.round()), (name.x, tail), 1.0, Role::Muted));
            name.add(baseline.round(), &mut labels);
        }
        for dot in &stacked {
            draw_dot(
                (dot.x, middle(dot.lane)),
                area.radius,
                dot.school.apart,
                &mut marks,
            );
        }
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }

    /// The plot area with the largest dots of which no two overlap, and the dots.
    fn stacked<'s, 'p>(
        &self,
        schools: &[SchoolMark<'s>],
        width: f64,
        metrics: TextMetrics<'p>,
    ) -> (PlotArea<'p>, Vec<StackedDot<'s>>) {
        let mut area = self.plot_area(schools, 0.0, width, metrics);
        let largest = area.radius;
        for size in SIZES {
            area.radius = largest * size;
            let (stacked, overlap) = stack(schools, &area);
            if !overlap {
                return (area, stacked);
            }
        }
        let (stacked, _) = stack(schools, &area);
        (area, stacked)
    }
}

/// Gives every school, from the left, the lowest lane in which it touches no other. Also returns whether any two overlap.
fn stack<'s>(schools: &[SchoolMark<'s>], area: &PlotArea<'_>) -> (Vec<StackedDot<'s>>, bool) {
    let mut ascending = schools.to_vec();
    ascending.sort_by(|one, other| one.value.total_cmp(&other.value));
    let apart = 2.0 * area.radius + 1.0;
    // The last dot of each lane.
    let mut lanes: Vec<f64> = Vec::new();
    let mut overlap = false;
    let mut place = |school: SchoolMark<'s>| {
        let x = area.scale.position(school.value);
        let free = lanes.iter().position(|last| last + apart <= x);
        let lane = free.unwrap_or_else(|| {
            if lanes.len() < MAX_LANES {
                lanes.push(x);
                return lanes.len() - 1;
            }
            overlap = true;
            let by_place = |one: &usize, other: &usize| lanes[*one].total_cmp(&lanes[*other]);
            (0..lanes.len()).min_by(by_place).unwrap_or(0)
        });
        lanes[lane] = x;
        StackedDot { school, x, lane }
    };
    let stacked = ascending.into_iter().map(&mut place).collect();
    (stacked, overlap)
}

/// Places the names of the outermost schools. Those at the low end are to the right of their lines and those at the high end
/// to the left: in the same rows where there is room, otherwise the high ones under the low. Where the schools crowd at one
/// side, all names go to the other.
fn place_outermost_labels<'s>(stacked: &[StackedDot<'s>], area: &PlotArea<'_>) -> Vec<SchoolLabel<'s>> {
    let gap = area.metrics.gap();
    let to_be_set = |dot: &StackedDot<'s>| {
        dot.school.named.then(|| SchoolLabel {
            school: dot.school,
            x: dot.x.round(),
            lane: dot.lane,
            side: Side::Right,
            row: 0,
            room: 0.0,
        })
    };
    let mut names: Vec<SchoolLabel<'s>> = stacked.iter().filter_map(to_be_set).collect();
    let low = names.len() / 2;
    let (Some(last_low), Some(first_high)) = (names[..low].last(), names.get(low)) else {
        return names;
    };
    // On which side each name is, and how far it may reach.
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
    let under_each_other = |place: usize| either(place, area.width, lines_of_low);
    let to_the_right = |_: usize| (Side::Right, area.width);
    let to_the_left = |_: usize| (Side::Left, 0.0);
    let least_room = |arrangement: &dyn Fn(usize) -> (Side, f64)| {
        let rooms = names.iter().enumerate();
        rooms
            .map(|(place, name)| (arrangement(place).1 - name.x).abs())
            .fold(f64::INFINITY, f64::min)
    };
    let share_rows = least_room(&in_same_rows) >= ENOUGH_ROOM * area.metrics.base_font();
    let arrangements: &[&dyn Fn(usize) -> (Side, f64)] = if share_rows {
        &[&in_same_rows]
    } else {
        &[&under_each_other, &to_the_right, &to_the_left]
    };
    let most_room = |one: &&&dyn Fn(usize) -> (Side, f64), other: &&&dyn Fn(usize) -> (Side, f64)| {
        least_room(**one).total_cmp(&least_room(**other))
    };
    let Some(arrangement) = arrangements.iter().max_by(most_room) else {
        return names;
    };
    let ends: Vec<_> = (0..names.len()).map(arrangement).collect();
    for (name, (side, end)) in names.iter_mut().zip(ends) {
        (name.side, name.room) = (side, (end - name.x).abs() - gap);
    }
    let right = names.iter().take_while(|name| name.side == Side::Right).count();
    let (to_right, to_left) = names.split_at_mut(right);
    assign_rows(to_right, Side::Right, 0);
    assign_rows(to_left, Side::Left, if share_rows { 0 } else { right });
    names
}

/// Gives each of the names, ordered from left to right, a row of its own, beginning with row `from`. A name is above those
/// whose lines would otherwise cross it.
fn assign_rows(names: &mut [SchoolLabel<'_>], side: Side, from: usize) {
    let count = names.len();
    for (index, name) in names.iter_mut().enumerate() {
        name.row = from
            + match side {
                Side::Right => index,
                Side::Left => count - 1 - index,
            };
    }
}

impl SchoolLabel<'_> {
    /// Adds the name, shortened if necessary, and the figure, on the baseline `y`.
    fn add(&self, y: f64, labels: &mut Labels<'_>) {
        let metrics = labels.metrics;
        let figure = self.school.figure;
        let room = self.room - metrics.width(" ", TextStyle::Small) - metrics.width(figure, TextStyle::Small);
        let name = shorten(self.school.name, room, TextStyle::Small, metrics);
        let label = format!("{name} {figure}");
        let place = match self.side {
            Side::Right => ((self.x + metrics.gap(), y), Anchor::Start),
            Side::Left => ((self.x - metrics.gap(), y), Anchor::End),
        };
        labels.add(label.trim(), TextStyle::Small, Role::Ink, &[place]);
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_LANES, stack};
    use crate::charts::FixedAdvance;
    use crate::charts::layout::scale::LinearScale;
    use crate::charts::layout::text_metrics::TextMetrics;
    use crate::charts::plots::own_schools::chart::SchoolMark;
    use crate::charts::plots::own_schools::plot_area::PlotArea;

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
        let area = PlotArea {
            metrics: TextMetrics::new(16.0, &FixedAdvance::GENEROUS),
            width: 100.0,
            left: 0.0,
            scale: LinearScale::new((0.0, 100.0), (0.0, 100.0)),
            radius: 4.0,
        };
        stack(&schools, &area).0.into_iter().map(|dot| dot.lane).collect()
    }

    #[test]
    fn dots_are_stacked_only_where_they_would_touch() {
        assert_eq!(lanes(&[60.0, 10.0, 12.0, 40.0, 14.0]), [0, 1, 2, 0, 0]);
    }

    #[test]
    fn a_stack_has_a_maximum_height() {
        let all = lanes(&[50.0; 200]);
        assert_eq!(all.len(), 200);
        assert_eq!(all.iter().max(), Some(&(MAX_LANES - 1)));
    }
}
