//! The labels of the chart of the years: what the bands are, at their right end; the years, at the bottom; and in each gap
//! why there are no figures.

use crate::charts::layout::labels::Labels;
use crate::charts::layout::text_fitting::wrap_lines;
use crate::charts::layout::text_metrics::{LabelPlace, TextMetrics};
use crate::charts::plots::years::figures::YearsChart;
use crate::charts::plots::years::layout::YearsLayout;
use crate::charts::scene::marks::{Anchor, Mark};
use crate::charts::scene::numbers::count_as_f64;
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{TextStyle, line};

/// The labels of the percentiles, in ascending order.
const LONG: [&str; 5] = [
    "1 in 10 below",
    "1 in 4 below",
    "half below",
    "3 in 4 below",
    "9 in 10 below",
];
/// The same where there is little room. The caption says "below".
const SHORT: [&str; 5] = ["1 in 10", "1 in 4", "half", "3 in 4", "9 in 10"];

/// The labels at the right end of the bands: the longest that leave most of the picture to the years.
fn ends(width: f64, metrics: TextMetrics<'_>) -> Option<[&'static str; 5]> {
    [(LONG, 0.2), (SHORT, 0.27)]
        .into_iter()
        .find(|(ends, share)| {
            ends.iter()
                .all(|words| metrics.width(words, TextStyle::Small) <= share * width)
        })
        .map(|(ends, _)| ends)
}

/// The width of the widest label at the right end, if there are any. CSS pixels.
pub(crate) fn widest_end_label(chart: &YearsChart<'_>, width: f64, metrics: TextMetrics<'_>) -> Option<f64> {
    let ends = ends(width, metrics)?;
    let any = (0..chart.years.len()).any(|year| chart.country(year).is_some());
    let country = ends.iter().filter(|_| any).copied();
    let england = (0..chart.years.len())
        .any(|year| chart.england(year).is_some())
        .then_some(chart.england_label)
        .filter(|label| metrics.width(label, TextStyle::Small) <= 0.27 * width);
    country
        .chain(england)
        .map(|words| metrics.width(words, TextStyle::Small))
        .reduce(f64::max)
}

/// Labels bands and lines at the end of their last run.
pub(crate) fn label_ends(chart: &YearsChart<'_>, layout: &YearsLayout, labels: &mut Labels<'_>) {
    let metrics = labels.metrics;
    let Some(words) = ends(labels.width(), metrics) else {
        return;
    };
    // A figure of the trust's own in a later year would be drawn across them.
    let own = (0..chart.years.len()).rfind(|year| chart.trust(*year).is_some());
    let end_of =
        |last: usize| layout.xs[own.map_or(last, |own| last.max(own))] + layout.overhang + metrics.gap();
    let mut end_labels: Vec<EndLabel<'_>> = Vec::new();
    let country = chart.country_runs().pop();
    if let Some((last, deciles)) = country.and_then(|(_, last)| Some((last, chart.country(last)?))) {
        for (place, value) in deciles.ascending().into_iter().enumerate() {
            end_labels.push(EndLabel {
                x: end_of(last),
                y: layout.value.y(value),
                words: words[place],
                role: if place == 2 { Role::Median } else { Role::Muted },
                is_essential: place != 1 && place != 3,
            });
        }
    }
    let england = chart.runs(&|year| chart.england(year).is_some()).pop();
    if let Some((last, value)) = england.and_then(|(_, last)| Some((last, chart.england(last)?))) {
        end_labels.push(EndLabel {
            x: end_of(last),
            y: layout.value.y(value),
            words: chart.england_label,
            role: Role::England,
            is_essential: true,
        });
    }
    let row = metrics.row(TextStyle::Small);
    let (top, bottom) = (layout.top + row / 4.0, layout.bottom - row / 4.0);
    let shift = |ends: &[EndLabel<'_>], ys: &[f64]| {
        ends.iter()
            .zip(ys)
            .map(|(end, y)| (end.y - y).abs())
            .fold(0.0, f64::max)
    };
    end_labels.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut ys = spread_apart(&end_labels, row, (top, bottom));
    if shift(&end_labels, &ys) > 0.5 * row {
        end_labels.retain(|end| end.is_essential);
        ys = spread_apart(&end_labels, row, (top, bottom));
    }
    for (end, y) in end_labels.iter().zip(ys) {
        let place = (
            (end.x, (y + metrics.beside(TextStyle::Small)).round()),
            Anchor::Start,
        );
        labels.add(end.words, TextStyle::Small, end.role, &[place]);
    }
}

/// A label at the right end of a line.
struct EndLabel<'a> {
    x: f64,
    y: f64,
    words: &'a str,
    role: Role,
    is_essential: bool,
}

/// The heights of labels at least `row` apart, each as near to its line as the others and the edges allow.
fn spread_apart(ends: &[EndLabel<'_>], row: f64, (top, bottom): (f64, f64)) -> Vec<f64> {
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

/// Labels the years: all if they have room, otherwise every second, third and so on, always with the last and the first.
pub(crate) fn label_years(chart: &YearsChart<'_>, layout: &YearsLayout, labels: &mut Labels<'_>) {
    let metrics = labels.metrics;
    let baseline = (layout.bottom + metrics.gap() + metrics.below(TextStyle::Small)).round();
    let mut set = |year: usize| {
        let place = ((layout.xs[year], baseline), Anchor::Middle);
        labels.add(chart.years[year].label, TextStyle::Small, Role::Muted, &[place])
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
        .map(|year| metrics.width(year.label, TextStyle::Small) + 2.0 * metrics.gap())
        .fold(1.0, f64::max);
    let roomy = |every: &usize| layout.xs[last] - layout.xs[last - every] >= widest;
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

/// Writes into each gap why there are no figures, and above each break what changed.
pub(crate) fn label_breaks(
    chart: &YearsChart<'_>,
    layout: &YearsLayout,
    labels: &mut Labels<'_>,
    marks: &mut Vec<Mark>,
) {
    let metrics = labels.metrics;
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
        let step = layout.xs.get(1).map_or(0.0, |second| second - layout.xs[0]);
        let room = layout.xs[year - 1] - layout.xs[first] + 2.0 * (step - layout.overhang) - metrics.gap();
        let lines = wrap_lines(words, room, metrics);
        let x = f64::midpoint(layout.xs[first], layout.xs[year - 1]);
        let row = metrics.row(TextStyle::Small);
        let tall = row * count_as_f64(lines.len().saturating_sub(1));
        let mut y = f64::midpoint(layout.top, layout.bottom) - tall / 2.0 + metrics.beside(TextStyle::Small);
        for line in lines {
            let place: LabelPlace = ((x, y.round()), Anchor::Middle);
            labels.add(line, TextStyle::Small, Role::Muted, &[place]);
            y += row;
        }
    }
    for (index, year) in chart.years.iter().enumerate().skip(1) {
        if let Some(words) = year.turning_point.or(year.other_population) {
            let x = f64::midpoint(layout.xs[index - 1], layout.xs[index]).round();
            let baseline = (layout.top - metrics.row(TextStyle::Small) / 2.0).round();
            let place = ((x, baseline), Anchor::Middle);
            labels.add(words, TextStyle::Small, Role::Muted, &[place]);
            marks.push(line((x, layout.top - 2.0), (x, layout.bottom), 1.0, Role::Muted));
        }
    }
}
