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
        let line = IntakeLine::of(&latest, measure).ok()?;
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
            caption: "How much of the differences between trusts goes with intake".to_owned(),
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
                "A figure can be set beside those of trusts with such shares of disadvantaged pupils, of pupils with English \
                 as an additional language, and of pupils with special educational needs. The range that is shown is that of \
                 a single trust, not of the line through all of them: it is wide, because intake leaves most of the \
                 differences open.",
            ),
            how_much,
            terms([
                (
                    "R²",
                    "The share of the differences that goes with the three shares: 0 would be none of it, 1 all.",
                ),
                (
                    "Left out",
                    "Trusts of which one of the shares is suppressed. It is never guessed.",
                ),
            ]),
            text(
                "This is never value added. What pupils knew when they came is left out on purpose: with it the figure would \
                 claim to show what a trust adds, which no file of trusts can. What remains after the intake is everything \
                 else, chance among it.",
            ),
        ],
    }
}
