//! What is said given the intake, and how little intake explains.

use crate::analysis::IntakeLine;
use crate::measures::{MeasureId, group_thousands};
use crate::national::National;
use crate::wording::explained::{Block, Grid, Part, plain, terms, text};

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
        text("How much it explains is counted here once the figures that it needs are loaded.")
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
                "We compare a figure with trusts that have similar shares of disadvantaged pupils, of pupils with English as \
                 an additional language, and of pupils with special educational needs. A random-effects regression gives the \
                 average of such trusts. Each trust counts by how certain its figure is: the weight is 1 ÷ (s² + τ²), where \
                 s² is the variance of chance and τ² how much trusts still differ (Paule and Mandel, 1982).",
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
                    "How much of the real differences the three shares explain, chance left out: 0 is none of it, 1 all. \
                     Disadvantage alone explains much less, so we never say that a figure follows from it.",
                ),
                (
                    "Left out",
                    "Trusts with a figure and a suppressed share. We never guess it.",
                ),
            ]),
            text(
                "This is never value added. What pupils knew when they came is left out on purpose. With it the figure would \
                 claim to show what a trust adds, which no file of trusts can. What is left after the intake is everything \
                 else, chance included.",
            ),
        ],
    }
}
