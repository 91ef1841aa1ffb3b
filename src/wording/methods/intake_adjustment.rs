//! What is said given the intake, and how little intake explains.

use crate::analysis::IntakeLine;
use crate::measures::{MeasureId, group_thousands};
use crate::national::National;
use crate::wording::explanation::{Block, Grid, Part, plain, terms, text};

/// The measures that the part counts.
const SHOWN: [&str; 3] = ["rwm_expected", "progress_8", "attainment_8"];

pub(super) fn intake(national: &National) -> Part {
    let row = |id: &str| {
        let measure = national.measure(&MeasureId::new(id))?;
        let latest = national.distributions(&measure.id).into_iter().next()?;
        let sd = national.pupil_sd(&measure.id, latest.year());
        let line = IntakeLine::of(&latest, measure, sd.as_ref()).ok()?;
        Some(vec![
            format!("{}, {}", measure.short_name, latest.year()),
            plain(line.r_squared(), 2),
            group_thousands(line.n() as u64),
            group_thousands(line.left_out() as u64),
        ])
    };
    let rows: Vec<_> = SHOWN.into_iter().filter_map(row).collect();
    let how_much = if rows.is_empty() {
        text("How much it explains appears here once the figures it needs are loaded.")
    } else {
        Block::Grid(Grid {
            caption: "How much of the real differences between trusts intake explains".to_owned(),
            heads: vec!["Measure", "R²", "Trusts", "Left out"],
            rows,
            numeric: true,
        })
    };
    Part {
        id: "methods-intake",
        title: "Given the intake".to_owned(),
        blocks: vec![
            text(
                "We compare a figure with trusts that have similar shares of three groups. These are disadvantaged \
                 pupils, pupils with English as an additional language, and pupils with special educational needs. A \
                 random-effects regression gives the average of such trusts.",
            ),
            text(
                "Each trust counts by how certain its figure is: its weight is 1 ÷ (s² + τ²). Here s² is the variance from \
                 chance, and τ² is how much trusts still differ (Paule and Mandel, 1982).",
            ),
            text(
                "The range is for a single trust with your number of pupils. It allows for chance, for how trusts with the \
                 same intake still differ, and for the uncertainty of the line. It is wide, because intake leaves most \
                 differences unexplained. There is no such comparison among similar trusts: they were chosen by the same \
                 shares.",
            ),
            how_much,
            terms([
                (
                    "R²",
                    "How much of the real differences the three shares explain, leaving chance out: 0 is none, 1 is \
                     all. Disadvantage alone explains much less, so we never say that a figure follows from it.",
                ),
                (
                    "Left out",
                    "Trusts with a figure and a suppressed share. We never guess it.",
                ),
            ]),
            text(
                "This is never value added. We leave out prior attainment on purpose. With it, the figure would \
                 claim to show what a trust adds, which no trust file can. What remains after intake is everything \
                 else, chance included.",
            ),
        ],
    }
}
