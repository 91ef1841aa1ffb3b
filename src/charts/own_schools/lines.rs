//! A line for each school: its name and figure, its interval as a bar, its dot. On a wide page the names stand in a column
//! before the lines; on a narrow one each stands above its own, where it has the whole width.

use super::{Flown, OwnSchoolsChart, Plot, SchoolMark, draw_dot};
use crate::charts::brush::{Face, HALO, line};
use crate::charts::dots::to_f64;
use crate::charts::labels::{Labels, Type, shortened};
use crate::charts::scene::{Anchor, Mark, Role, Scene};

/// A page this many times as wide as its text is high has room for a column of names.
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
    /// Every school on a line.
    pub(super) fn as_lines(&self, schools: &[SchoolMark<'_>], width: f64, page: Type<'_>) -> Scene {
        let column = (width >= WIDE * page.base_font()).then(|| name_column(schools, width, page));
        let left = column
            .as_ref()
            .map_or(0.0, |column| column.figures + 2.0 * page.gap());
        let plot = self.plot(schools, left, width, page);
        let flags = self.flags(&plot);
        let row = page.row(Face::Trust);
        let top = (2.0 + to_f64(flags.rows()) * row + page.gap() / 2.0).round();
        // On a narrow page a lane has its name above it, on clean paper.
        let (above, lane) = match column {
            Some(_) => (0.0, page.row(Face::Small) + page.gap()),
            None => (
                page.row(Face::Small) + page.gap() / 2.0,
                2.0 * plot.radius + page.gap(),
            ),
        };
        let between = if column.is_some() { 0.0 } else { page.gap() / 2.0 };
        let pitch = (above + lane + between).round();
        let lanes: Vec<(f64, f64)> = (0..schools.len())
            .map(|index| {
                let begins = top + to_f64(index) * pitch + above;
                (begins.round(), (begins + lane).round())
            })
            .collect();
        let foot = lanes.last().map_or(top, |(_, bottom)| *bottom) + page.gap();
        let height = self.height(&plot, foot);
        let (mut marks, mut labels) = (Vec::new(), Labels::new(page, width, height));

        let body = lanes.first().zip(lanes.last());
        let body = body.map_or((top, top), |((first, _), (_, last))| (*first, *last));
        let stretches: &[(f64, f64)] = if column.is_some() { &[body] } else { &lanes };
        for stretch in stretches {
            self.draw_bands(&plot, *stretch, &mut marks);
        }
        let ticks_from = if column.is_some() { body.0 } else { body.1 };
        self.draw_axis(&plot, (ticks_from, foot), &mut labels, &mut marks);
        let head = |flown: &Flown<'_>| top - (flown.row() + flown.along_label()) * row;
        // Where names stand between the lanes, a line goes along its label and through the lanes, and not through words.
        let stem_ends = |flown: &Flown<'_>| match column {
            Some(_) => body.0,
            None => top - flown.row() * row,
        };
        flags.draw(
            |flown| (head(flown).round(), stem_ends(flown).round()),
            &mut marks,
        );
        for stretch in stretches {
            flags.draw(|_| *stretch, &mut marks);
        }
        for flown in flags.iter() {
            flown.label(top - page.gap() / 2.0 - (flown.row() + 0.22) * row, &mut labels);
        }
        for (school, lane) in schools.iter().zip(&lanes) {
            draw_school(school, *lane, &plot, &mut marks);
            match &column {
                Some(column) => name_before(school, *lane, column, &mut labels),
                None => name_above(school, lane.0 - page.gap() / 2.0, width, &mut labels),
            }
        }
        marks.append(&mut labels.made);
        Scene {
            width,
            height,
            base_font: page.base_font(),
            marks,
        }
    }
}

fn name_column(schools: &[SchoolMark<'_>], width: f64, page: Type<'_>) -> NameColumn {
    let most = |texts: &mut dyn Iterator<Item = &str>| {
        texts
            .map(|text| page.width(text, Face::Small))
            .fold(0.0, f64::max)
    };
    let widest = most(&mut schools.iter().map(|school| school.name));
    let names = widest.min(WIDEST_NAMES * width).ceil();
    let figures = most(&mut schools.iter().map(|school| school.figure));
    NameColumn {
        names,
        // Whole pixels, and one to spare: labels that only just stand apart are held to touch.
        figures: (names + page.gap() + figures).ceil() + 1.0,
    }
}

/// The bar of the interval, capped where it ends inside the picture, and the dot upon it.
fn draw_school(school: &SchoolMark<'_>, (top, bottom): (f64, f64), plot: &Plot<'_>, marks: &mut Vec<Mark>) {
    let y = f64::midpoint(top, bottom).round();
    let x = |value| plot.scale.position(value).round();
    let (from, to) = (x(school.lower), x(school.upper));
    let inside = |end: f64| end > plot.left && end < plot.width;
    let ends = [from, to].map(|end| end.clamp(plot.left, plot.width));
    if to > from {
        marks.push(line((ends[0], y), (ends[1], y), 2.0 + HALO, Role::Paper));
        marks.push(line((ends[0], y), (ends[1], y), 2.0, Role::Ink));
        let cap = (0.6 * plot.radius).round();
        for end in [from, to].into_iter().filter(|end| inside(*end)) {
            marks.push(line((end, y - cap), (end, y + cap), 2.0, Role::Ink));
        }
    }
    draw_dot((x(school.value), y), plot.radius, school.apart, marks);
}

/// The name and the figure in the column before the line.
fn name_before(
    school: &SchoolMark<'_>,
    (top, bottom): (f64, f64),
    column: &NameColumn,
    labels: &mut Labels<'_>,
) {
    let page = labels.page;
    let y = (f64::midpoint(top, bottom) + page.beside(Face::Small)).round();
    let name = shortened(school.name, column.names, Face::Small, page);
    labels.set(&name, Face::Small, Role::Ink, &[((0.0, y), Anchor::Start)]);
    let place = ((column.figures, y), Anchor::End);
    labels.set(school.figure, Face::Small, Role::Ink, &[place]);
}

/// The name above the line, and the figure at the end of the row.
fn name_above(school: &SchoolMark<'_>, bottom: f64, width: f64, labels: &mut Labels<'_>) {
    let page = labels.page;
    let y = (bottom - page.descent(Face::Small)).round();
    labels.set(
        school.figure,
        Face::Small,
        Role::Ink,
        &[((width, y), Anchor::End)],
    );
    let room = width - page.width(school.figure, Face::Small) - 2.0 * page.gap();
    let name = shortened(school.name, room, Face::Small, page);
    labels.set(&name, Face::Small, Role::Ink, &[((0.0, y), Anchor::Start)]);
}
