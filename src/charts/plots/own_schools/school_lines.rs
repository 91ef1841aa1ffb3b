//! A line for each school: its name and figure, its interval as a bar, its dot. On a wide page the names are in a column
//! before the lines. On a narrow one each name is above its line, where it has the whole width.

use crate::charts::layout::labels::Labels;
use crate::charts::layout::text_fitting::shorten;
use crate::charts::layout::text_metrics::TextMetrics;
use crate::charts::plots::own_schools::chart::{OwnSchoolsChart, SchoolMark};
use crate::charts::plots::own_schools::plot_area::{PlotArea, draw_dot};
use crate::charts::plots::own_schools::reference_lines::ReferenceLine;
use crate::charts::scene::marks::{Anchor, Mark, Scene};
use crate::charts::scene::numbers::count_as_f64;
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, line};

/// A page that is this many times as wide as its text is high has room for a column of names.
const WIDE: f64 = 30.0;
/// The column of names is never wider than this share of the picture.
const WIDEST_NAMES: f64 = 0.38;

/// The column before the lines. CSS pixels.
struct NameColumn {
    names: f64,
    /// Where the figures end.
    figures: f64,
}

impl OwnSchoolsChart<'_> {
    pub(crate) fn lines_scene(
        &self,
        schools: &[SchoolMark<'_>],
        width: f64,
        metrics: TextMetrics<'_>,
    ) -> Scene {
        let column = (width >= WIDE * metrics.base_font()).then(|| name_column(schools, width, metrics));
        let left = column
            .as_ref()
            .map_or(0.0, |column| column.figures + 2.0 * metrics.gap());
        let area = self.plot_area(schools, left, width, metrics);
        let references = self.reference_lines(&area);
        let row = metrics.row(TextStyle::Trust);
        let top = (2.0 + count_as_f64(references.rows()) * row + metrics.gap() / 2.0).round();
        // On a narrow page the name is above the lane, on plain paper.
        let (above, lane) = match column {
            Some(_) => (0.0, metrics.row(TextStyle::Small) + metrics.gap()),
            None => (
                metrics.row(TextStyle::Small) + metrics.gap() / 2.0,
                2.0 * area.radius + metrics.gap(),
            ),
        };
        let between = if column.is_some() {
            0.0
        } else {
            metrics.gap() / 2.0
        };
        let pitch = (above + lane + between).round();
        let lanes: Vec<(f64, f64)> = (0..schools.len())
            .map(|index| {
                let begins = top + count_as_f64(index) * pitch + above;
                (begins.round(), (begins + lane).round())
            })
            .collect();
        let foot = lanes.last().map_or(top, |(_, bottom)| *bottom) + metrics.gap();
        let height = self.height(&area, foot);
        let (mut marks, mut labels) = (Vec::new(), Labels::new(metrics, width, height));

        let body = lanes.first().zip(lanes.last());
        let body = body.map_or((top, top), |((first, _), (_, last))| (*first, *last));
        let band_ends: &[(f64, f64)] = if column.is_some() { &[body] } else { &lanes };
        for ends in band_ends {
            self.draw_bands(&area, *ends, &mut marks);
        }
        let ticks_from = if column.is_some() { body.0 } else { body.1 };
        self.draw_axis(&area, (ticks_from, foot), &mut labels, &mut marks);
        let head = |reference: &ReferenceLine<'_>| top - (reference.row() + reference.along_label()) * row;
        // Where names are between the lanes, a line passes its label and the lanes, but not the names.
        let stem_ends = |reference: &ReferenceLine<'_>| match column {
            Some(_) => body.0,
            None => top - reference.row() * row,
        };
        references.draw(
            |reference| (head(reference).round(), stem_ends(reference).round()),
            &mut marks,
        );
        for ends in band_ends {
            references.draw(|_| *ends, &mut marks);
        }
        for reference in references.iter() {
            reference.add_label(
                top - metrics.gap() / 2.0 - (reference.row() + 0.22) * row,
                &mut labels,
            );
        }
        for (school, lane) in schools.iter().zip(&lanes) {
            draw_school(school, *lane, &area, &mut marks);
            match &column {
                Some(column) => add_name_before(school, *lane, column, &mut labels),
                None => add_name_above(school, lane.0 - metrics.gap() / 2.0, width, &mut labels),
            }
        }
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }
}

fn name_column(schools: &[SchoolMark<'_>], width: f64, metrics: TextMetrics<'_>) -> NameColumn {
    let most = |texts: &mut dyn Iterator<Item = &str>| {
        texts
            .map(|text| metrics.width(text, TextStyle::Small))
            .fold(0.0, f64::max)
    };
    let widest = most(&mut schools.iter().map(|school| school.name));
    let names = widest.min(WIDEST_NAMES * width).ceil();
    let figures = most(&mut schools.iter().map(|school| school.figure));
    NameColumn {
        names,
        // Whole pixels and one more, because labels with no more than the gap between them count as touching.
        figures: (names + metrics.gap() + figures).ceil() + 1.0,
    }
}

/// Draws the bar of the interval, with a cap at each end inside the picture, and the dot on it.
fn draw_school(
    school: &SchoolMark<'_>,
    (top, bottom): (f64, f64),
    area: &PlotArea<'_>,
    marks: &mut Vec<Mark>,
) {
    let y = f64::midpoint(top, bottom).round();
    let x = |value| area.scale.position(value).round();
    let (from, to) = (x(school.lower), x(school.upper));
    let inside = |end: f64| end > area.left && end < area.width;
    let ends = [from, to].map(|end| end.clamp(area.left, area.width));
    if to > from {
        marks.push(line((ends[0], y), (ends[1], y), 2.0 + HALO, Role::Paper));
        marks.push(line((ends[0], y), (ends[1], y), 2.0, Role::Ink));
        let cap = (0.6 * area.radius).round();
        for end in [from, to].into_iter().filter(|end| inside(*end)) {
            marks.push(line((end, y - cap), (end, y + cap), 2.0, Role::Ink));
        }
    }
    draw_dot((x(school.value), y), area.radius, school.apart, marks);
}

/// Adds name and figure in the column before the line.
fn add_name_before(
    school: &SchoolMark<'_>,
    (top, bottom): (f64, f64),
    column: &NameColumn,
    labels: &mut Labels<'_>,
) {
    let metrics = labels.metrics;
    let y = (f64::midpoint(top, bottom) + metrics.beside(TextStyle::Small)).round();
    let name = shorten(school.name, column.names, TextStyle::Small, metrics);
    labels.add(&name, TextStyle::Small, Role::Ink, &[((0.0, y), Anchor::Start)]);
    let place = ((column.figures, y), Anchor::End);
    labels.add(school.figure, TextStyle::Small, Role::Ink, &[place]);
}

/// Adds the name above the line, and the figure at the end of the row.
fn add_name_above(school: &SchoolMark<'_>, bottom: f64, width: f64, labels: &mut Labels<'_>) {
    let metrics = labels.metrics;
    let y = (bottom - metrics.descent(TextStyle::Small)).round();
    labels.add(
        school.figure,
        TextStyle::Small,
        Role::Ink,
        &[((width, y), Anchor::End)],
    );
    let room = width - metrics.width(school.figure, TextStyle::Small) - 2.0 * metrics.gap();
    let name = shorten(school.name, room, TextStyle::Small, metrics);
    labels.add(&name, TextStyle::Small, Role::Ink, &[((0.0, y), Anchor::Start)]);
}
