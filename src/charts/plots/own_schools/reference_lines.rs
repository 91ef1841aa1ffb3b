//! The vertical lines of the trust's figure and England's, with their labels. They are laid out before anything else,
//! because the rows that their labels need decide where the schools begin.

use crate::charts::layout::label_placement::{PlacedLabel, VerticalLine, place_one, place_two};
use crate::charts::layout::labels::Labels;
use crate::charts::plots::marked_figures::Reference;
use crate::charts::plots::own_schools::chart::OwnSchoolsChart;
use crate::charts::plots::own_schools::plot_area::PlotArea;
use crate::charts::scene::marks::{Anchor, Mark};
use crate::charts::scene::numbers::{count_as_f64, is_drawable};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, line};

/// The labelled lines of England and the trust, in drawing order.
pub(crate) struct ReferenceLines<'a>([Option<ReferenceLine<'a>>; 2]);

/// A line and where its label goes.
pub(crate) struct ReferenceLine<'a> {
    text: &'a str,
    x: f64,
    label: Option<PlacedLabel>,
    style: TextStyle,
    role: Role,
}

impl<'a> OwnSchoolsChart<'a> {
    pub(crate) fn reference_lines(&self, area: &PlotArea<'_>) -> ReferenceLines<'a> {
        let vertical_line = |reference: Reference<'_>, style| VerticalLine {
            x: area.scale.position(reference.value).round(),
            label_width: area.metrics.width(reference.label, style),
        };
        let known = |reference: &Reference<'_>| is_drawable(reference.value);
        let (trust, england) = (Some(self.trust).filter(known), self.england.filter(known));
        let (width, gap) = (area.width, area.metrics.gap());
        let trust_line = trust.map(|trust| vertical_line(trust, TextStyle::Trust));
        let england_line = england.map(|england| vertical_line(england, TextStyle::Small));
        let (trust_label, england_label) = match (trust_line, england_line) {
            (Some(trust), Some(england)) => {
                let (england, trust) = place_two(england, trust, width, gap);
                (trust, england)
            }
            (trust, england) => (
                trust.and_then(|line| place_one(line, width, gap)),
                england.and_then(|line| place_one(line, width, gap)),
            ),
        };
        let text = |reference: Option<Reference<'a>>| reference.map(|reference| reference.label);
        ReferenceLines([
            ReferenceLine::new(
                text(england),
                england_line,
                england_label,
                TextStyle::Small,
                Role::England,
            ),
            ReferenceLine::new(
                text(trust),
                trust_line,
                trust_label,
                TextStyle::Trust,
                Role::Trust,
            ),
        ])
    }
}

impl ReferenceLines<'_> {
    /// How many rows the labels take.
    pub(crate) fn rows(&self) -> usize {
        let labels = self.iter().filter_map(|line| line.label.as_ref());
        labels.map(|label| label.row + 1).max().unwrap_or(0)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &ReferenceLine<'_>> {
        self.0.iter().flatten()
    }

    /// Draws each line between the heights that `ends` gives it. The paper beside both is drawn first, because that of one
    /// line must not hide the other.
    pub(crate) fn draw(&self, ends: impl Fn(&ReferenceLine<'_>) -> (f64, f64), marks: &mut Vec<Mark>) {
        for (width, is_paper) in [(2.0 + 2.0 * HALO, true), (2.0, false)] {
            for reference in self.iter() {
                let (top, bottom) = ends(reference);
                if top < bottom {
                    let role = if is_paper { Role::Paper } else { reference.role };
                    marks.push(line((reference.x, top), (reference.x, bottom), width, role));
                }
            }
        }
    }
}

impl<'a> ReferenceLine<'a> {
    fn new(
        text: Option<&'a str>,
        line: Option<VerticalLine>,
        label: Option<PlacedLabel>,
        style: TextStyle,
        role: Role,
    ) -> Option<Self> {
        Some(Self {
            text: text?,
            x: line?.x,
            label,
            style,
            role,
        })
    }

    /// How far its label is from the schools, in rows.
    pub(crate) fn row(&self) -> f64 {
        self.label.map_or(0.0, |label| count_as_f64(label.row))
    }

    /// How much of its label's row the line continues through: none where the label is centred on the line.
    pub(crate) fn along_label(&self) -> f64 {
        let beside = self.label.is_some_and(|label| label.anchor != Anchor::Middle);
        if beside { 0.8 } else { 0.0 }
    }

    pub(crate) fn add_label(&self, y: f64, labels: &mut Labels<'_>) {
        if let Some(label) = self.label {
            let place = ((label.x, y.round()), label.anchor);
            labels.add(self.text, self.style, self.role, &[place]);
        }
    }
}
