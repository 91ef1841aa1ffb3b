//! Which labels a crowded picture shows, and where. Every label names the places that would suit it, the best first, and
//! takes the first that is inside the picture and clear of the labels added before. No two labels ever touch, and a plot
//! that adds its important labels first knows that they are shown.

use crate::charts::layout::text_metrics::{Bounds, LabelPlace, TextMetrics};
use crate::charts::scene::marks::{Anchor, Mark};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, text_mark};

/// Sorts places for a label by how many of `dots` it would hide there. Places that hide as many keep their order.
pub(crate) fn sort_by_dots_hidden(
    places: &mut [LabelPlace],
    label: &str,
    style: TextStyle,
    dots: &[(f64, f64)],
    metrics: TextMetrics<'_>,
) {
    places.sort_by_cached_key(|place| {
        let bounds = metrics.bounds(label, style, *place);
        dots.iter().filter(|dot| bounds.contains(**dot)).count()
    });
}

/// The labels of one picture.
pub(crate) struct Labels<'a> {
    pub(crate) metrics: TextMetrics<'a>,
    width: f64,
    height: f64,
    added: Vec<Bounds>,
    obstacles: Vec<Bounds>,
    marks: Vec<Mark>,
}

impl<'a> Labels<'a> {
    /// For a picture of this size in CSS pixels.
    pub(crate) fn new(metrics: TextMetrics<'a>, width: f64, height: f64) -> Self {
        Self {
            metrics,
            width,
            height,
            added: Vec::new(),
            obstacles: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// The picture's width in CSS pixels.
    pub(crate) fn width(&self) -> f64 {
        self.width
    }

    /// Keeps labels off a mark where they have another place.
    pub(crate) fn avoid(&mut self, mark: Bounds) {
        self.obstacles.push(mark);
    }

    /// Adds `content` at the first of `places` that is free, and tells whether there was one. A label anchored at its middle
    /// is pushed inwards where it would leave the picture. A mark to be avoided is covered only if every place covers one.
    pub(crate) fn add(&mut self, content: &str, style: TextStyle, role: Role, places: &[LabelPlace]) -> bool {
        if content.is_empty() {
            return false;
        }
        let half = self.metrics.width(content, style) / 2.0;
        for avoiding in [true, false] {
            for &((x, y), anchor) in places {
                let x = match anchor {
                    Anchor::Middle if 2.0 * half <= self.width => x.clamp(half, self.width - half),
                    _ => x,
                };
                let bounds = self.metrics.bounds(content, style, ((x, y), anchor));
                let inside = bounds.left >= 0.0
                    && bounds.top >= 0.0
                    && bounds.right <= self.width
                    && bounds.bottom <= self.height;
                let gap = self.metrics.gap();
                let covers_label = self.added.iter().any(|other| bounds.touches(other, gap));
                let covers_mark = avoiding && self.obstacles.iter().any(|mark| bounds.touches(mark, 0.0));
                if inside && !covers_label && !covers_mark {
                    self.added.push(bounds);
                    self.marks
                        .push(text_mark(content, (x, y), anchor, style, role, HALO));
                    return true;
                }
            }
        }
        false
    }

    /// The marks of all labels, in the order in which they were added.
    pub(crate) fn into_marks(self) -> Vec<Mark> {
        self.marks
    }
}
