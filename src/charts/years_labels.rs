//! The words in the picture of the years: what the ribbons are, at their right end; the years, at the foot; and why there
//! is nothing, in the gap.

use super::brush::{Face, line};
use super::labels::{LabelPlace, Labels, Type, broken_into_lines};
use super::scene::{Anchor, Mark, Role};
use super::years::{Plot, YearsChart};

/// What lies below each of a year's deciles, in ascending order.
const LONG: [&str; 5] = [
    "1 in 10 below",
    "1 in 4 below",
    "half below",
    "3 in 4 below",
    "9 in 10 below",
];
/// The same where there is little room; the words "below" are the caption's.
const SHORT: [&str; 5] = ["1 in 10", "1 in 4", "half", "3 in 4", "9 in 10"];

/// The words at the right end of the ribbons: the longest that leave the years most of the picture.
fn ends(width: f64, page: Type<'_>) -> Option<[&'static str; 5]> {
    [(LONG, 0.2), (SHORT, 0.27)]
        .into_iter()
        .find(|(ends, share)| {
            ends.iter()
                .all(|words| page.width(words, Face::Small) <= share * width)
        })
        .map(|(ends, _)| ends)
}

/// How wide the words at the right end are, if there are any. CSS pixels.
pub(super) fn longest_ends(chart: &YearsChart<'_>, width: f64, page: Type<'_>) -> Option<f64> {
    let ends = ends(width, page)?;
    let any = (0..chart.years.len()).any(|year| chart.country(year).is_some());
    let country = ends.iter().filter(|_| any).copied();
    let england = (0..chart.years.len())
        .any(|year| chart.england(year).is_some())
        .then_some(chart.england_label)
        .filter(|label| page.width(label, Face::Small) <= 0.27 * width);
    country
        .chain(england)
        .map(|words| page.width(words, Face::Small))
        .reduce(f64::max)
}

/// Names ribbons and lines at the end of their last run.
pub(super) fn label_ends(chart: &YearsChart<'_>, plot: &Plot, labels: &mut Labels<'_>) {
    let page = labels.page;
    let Some(words) = ends(labels.width(), page) else {
        return;
    };
    let end_of = |last: usize| plot.xs[last] + plot.shoulder + page.gap();
    let mut wanted: Vec<End<'_>> = Vec::new();
    let country = chart.runs(&|year| chart.country(year).is_some()).pop();
    if let Some((last, deciles)) = country.and_then(|(_, last)| Some((last, chart.country(last)?))) {
        for (place, value) in deciles.ascending().into_iter().enumerate() {
            wanted.push(End {
                x: end_of(last),
                y: plot.value.y(value),
                words: words[place],
                role: if place == 2 { Role::Median } else { Role::Muted },
                needed: place != 1 && place != 3,
            });
        }
    }
    let england = chart.runs(&|year| chart.england(year).is_some()).pop();
    if let Some((last, value)) = england.and_then(|(_, last)| Some((last, chart.england(last)?))) {
        wanted.push(End {
            x: end_of(last),
            y: plot.value.y(value),
            words: chart.england_label,
            role: Role::England,
            needed: true,
        });
    }
    let row = page.row(Face::Small);
    let (top, bottom) = (plot.top + row / 4.0, plot.bottom - row / 4.0);
    let moved = |ends: &[End<'_>], ys: &[f64]| {
        ends.iter()
            .zip(ys)
            .map(|(end, y)| (end.y - y).abs())
            .fold(0.0, f64::max)
    };
    wanted.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut ys = apart(&wanted, row, (top, bottom));
    if moved(&wanted, &ys) > 0.5 * row {
        wanted.retain(|end| end.needed);
        ys = apart(&wanted, row, (top, bottom));
    }
    for (end, y) in wanted.iter().zip(ys) {
        let place = ((end.x, (y + page.beside(Face::Small)).round()), Anchor::Start);
        labels.set(end.words, Face::Small, end.role, &[place]);
    }
}

/// A label at the right end of a line.
struct End<'a> {
    x: f64,
    y: f64,
    words: &'a str,
    role: Role,
    needed: bool,
}

/// The heights of labels `row` apart, each as near to its line as the others and the edges allow.
fn apart(ends: &[End<'_>], row: f64, (top, bottom): (f64, f64)) -> Vec<f64> {
    // Labels that would touch become a block around the middle of their lines, which may touch the next.
    let mut blocks: Vec<(f64, f64)> = Vec::new();
    for end in ends {
        let mut block = (end.y, 1.0);
        while let Some(&(middle, count)) = blocks.last() {
            if middle + count * row / 2.0 <= block.0 - block.1 * row / 2.0 {
                break;
            }
            blocks.pop();
            let all = count + block.1;
            block = ((middle * count + block.0 * block.1) / all, all);
        }
        let half = (block.1 - 1.0) * row / 2.0;
        block.0 = block.0.min(bottom - half).max(top + half);
        blocks.push(block);
    }
    blocks
        .into_iter()
        .flat_map(|(middle, count)| {
            let mut y = middle - (count - 1.0) * row / 2.0;
            let mut left = count;
            std::iter::from_fn(move || {
                left -= 1.0;
                y += row;
                (left > -0.5).then_some(y - row)
            })
        })
        .collect()
}

/// Names the years: all if they have room, else every second, third, …; the last and the first in any case.
pub(super) fn label_years(chart: &YearsChart<'_>, plot: &Plot, labels: &mut Labels<'_>) {
    let page = labels.page;
    let baseline = (plot.bottom + page.gap() + page.below(Face::Small)).round();
    let mut set = |year: usize| {
        let place = ((plot.xs[year], baseline), Anchor::Middle);
        labels.set(chart.years[year].label, Face::Small, Role::Muted, &[place])
    };
    let Some(last) = chart.years.len().checked_sub(1) else {
        return;
    };
    set(last);
    if last > 0 {
        set(0);
    }
    let widest = chart
        .years
        .iter()
        .map(|year| page.width(year.label, Face::Small) + 2.0 * page.gap())
        .fold(1.0, f64::max);
    let roomy = |every: &usize| plot.xs[last] - plot.xs[last - every] >= widest;
    // So that the first year is one of them, if that can be.
    let even = |every: &usize| roomy(every) && last.is_multiple_of(*every) && *every < last;
    let every = (1..=last)
        .find(even)
        .or_else(|| (1..=last).find(roomy))
        .unwrap_or(last.max(1));
    for year in (1..last).rev().filter(|year| (last - year).is_multiple_of(every)) {
        set(year);
    }
}

/// Writes into each gap why there is nothing, and over each turning point what changed.
pub(super) fn label_breaks(
    chart: &YearsChart<'_>,
    plot: &Plot,
    labels: &mut Labels<'_>,
    marks: &mut Vec<Mark>,
) {
    let page = labels.page;
    let empty = |year: usize| chart.country(year).is_none() && chart.trust(year).is_none();
    let reason = |year: usize| chart.years[year].missing.filter(|_| empty(year));
    let mut year = 0;
    while year < chart.years.len() {
        let first = year;
        year += 1;
        let Some(words) = reason(first) else { continue };
        while year < chart.years.len() && reason(year) == Some(words) {
            year += 1;
        }
        let step = plot.xs.get(1).map_or(0.0, |second| second - plot.xs[0]);
        let room = plot.xs[year - 1] - plot.xs[first] + 2.0 * (step - plot.shoulder) - page.gap();
        let lines = broken_into_lines(words, room, page);
        let x = f64::midpoint(plot.xs[first], plot.xs[year - 1]);
        let row = page.row(Face::Small);
        let tall = row * super::dots::to_f64(lines.len().saturating_sub(1));
        let mut y = f64::midpoint(plot.top, plot.bottom) - tall / 2.0 + page.beside(Face::Small);
        for line in lines {
            let place: LabelPlace = ((x, y.round()), Anchor::Middle);
            labels.set(line, Face::Small, Role::Muted, &[place]);
            y += row;
        }
    }
    for (index, year) in chart.years.iter().enumerate().skip(1) {
        if let Some(words) = year.turning_point {
            let x = f64::midpoint(plot.xs[index - 1], plot.xs[index]).round();
            let baseline = (plot.top - page.row(Face::Small) / 2.0).round();
            let place = ((x, baseline), Anchor::Middle);
            labels.set(words, Face::Small, Role::Muted, &[place]);
            marks.push(line((x, plot.top - 2.0), (x, plot.bottom), 1.0, Role::Muted));
        }
    }
}
