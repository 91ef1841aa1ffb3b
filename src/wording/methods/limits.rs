//! What is called unusual and what is never said: why the limits are as wide as they are, why many measures at once need
//! care, and where the widget stops.

use crate::analysis::{Funnel, LIKELY, LimitBasis, MOST_NAMED};
use crate::measures::{AcademicYear, Measure, MeasureId, group_thousands};
use crate::national::National;
use crate::stats::Level;
use crate::wording::explanation::{Block, Grid, Part, plain, text};

/// The measures on which the limits are shown: the first is the one that is told of.
const SHOWN: [&str; 3] = ["progress_8", "attainment_8", "rwm_expected"];

/// What follows from the intervals that the Department published itself, and for which year: counted where its files are
/// read (`data/checks.md`).
const PUBLISHED_NOT_AVERAGE: (usize, AcademicYear) = (166, AcademicYear::ending(2023));

struct Counted<'a> {
    measure: &'a Measure,
    funnel: Funnel,
    by_chance: usize,
    with_differences: usize,
}

fn counted(national: &National) -> Vec<Counted<'_>> {
    let of = |id: &str| {
        let measure = national.measure(&MeasureId::new(id))?;
        let latest = national.distributions(&measure.id).into_iter().next()?;
        let sd = national.pupil_sd(&measure.id, latest.year());
        let funnel = Funnel::of(&latest, measure, sd.as_ref())?;
        let [by_chance, with_differences] = [LimitBasis::ChanceAlone, LimitBasis::UsualDifferences]
            .map(|limits| funnel.outside(limits, Level::P95));
        Some(Counted {
            measure,
            funnel,
            by_chance,
            with_differences,
        })
    };
    SHOWN.into_iter().filter_map(of).collect()
}

/// "6.2%".
#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
fn share(some: usize, all: usize) -> String {
    format!("{}%", plain(100.0 * some as f64 / all as f64, 1))
}

pub(super) fn usual_differences(national: &National) -> Part {
    let all = counted(national);
    let mut blocks = Vec::new();
    if let Some(first) = all.first() {
        let n = first.funnel.n();
        let published = match PUBLISHED_NOT_AVERAGE {
            (count, year) if first.funnel.year == year && first.measure.id.as_str() == SHOWN[0] => format!(
                " (DfE compares with zero: by its own published intervals {count} are “not average”.)"
            ),
            _ => String::new(),
        };
        blocks.push(text(format!(
            "On {}, {}, chance alone would call {} of {} {} “not average”.{published} A word that fits nearly every \
             trust says nothing. Trusts differ in many ways that no file holds: where their schools are, who joins \
             and who leaves.",
            first.measure.short_name,
            first.funnel.year,
            group_thousands(first.by_chance as u64),
            group_thousands(n as u64),
            first.funnel.noun,
        )));
        blocks.push(text(format!(
            "So the expected range is wider. It allows for chance, s², and for the way trusts normally differ, τ². \
             Both the average trust and τ² are estimated from the trusts themselves (random effects; Paule and \
             Mandel, 1982; Spiegelhalter, 2005). {} of {} are then outside. You can show the range for chance alone \
             in the picture, but it decides nothing.",
            group_thousands(first.with_differences as u64),
            group_thousands(n as u64),
        )));
    }
    let row = |one: &Counted<'_>| {
        vec![
            format!("{}, {}", one.measure.short_name, one.funnel.year),
            group_thousands(one.funnel.n() as u64),
            group_thousands(one.by_chance as u64),
            group_thousands(one.with_differences as u64),
            share(one.with_differences, one.funnel.n()),
        ]
    };
    blocks.push(Block::Grid(Grid {
        caption: "Trusts outside each 95% range".to_owned(),
        heads: vec![
            "Measure",
            "Trusts",
            "By chance alone",
            "Expected range",
            "Share outside it",
        ],
        rows: all.iter().map(row).collect(),
        numeric: true,
    }));
    Part {
        id: "methods-differences",
        title: "Why chance alone makes nearly all trusts look “not average”".to_owned(),
        blocks,
    }
}

pub(super) fn standing_out() -> Part {
    let likely = plain(100.0 * LIKELY, 0);
    Part {
        id: "methods-standing-out",
        title: "What stands out".to_owned(),
        blocks: vec![
            text(format!(
                "The test is the chance that your true figure is in the highest or lowest quarter of the comparison \
                 group. It comes from the best estimate, which allows for chance and for how trusts differ. We name \
                 measures with a chance of {likely}% or more, most likely first, at most {MOST_NAMED} on each side. \
                 High and low are treated alike."
            )),
            text(
                "A test for chance alone would name most measures of the average trust, because trusts differ by \
                 more than chance. The project’s document “What is said of every trust” has the counts for every \
                 trust in the tables.",
            ),
        ],
    }
}

pub(super) fn many_measures() -> Part {
    let row = |measures: i32| {
        let at_least_one = 100.0 * (1.0 - 0.95f64.powi(measures));
        vec![measures.to_string(), format!("{}%", plain(at_least_one, 0))]
    };
    Part {
        id: "methods-many",
        title: "Many measures at once".to_owned(),
        blocks: vec![
            text(
                "One measure in twenty is outside its 95% range by chance. So the marks allow for how many measures \
                 are shown (Benjamini and Hochberg, 1995). Of all that are marked, about one in twenty is marked for \
                 nothing. The marks change when you show more or fewer measures. A measure without a mark may still \
                 be unusual.",
            ),
            Block::Grid(Grid {
                caption: "If only chance were at work and measures were unrelated".to_owned(),
                heads: vec!["Measures shown", "Chance that one or more is outside"],
                rows: [1, 5, 12, 20].map(row).into(),
                numeric: true,
            }),
        ],
    }
}

pub(super) fn not_said() -> Part {
    Part {
        id: "methods-not-said",
        title: "What this tool does not say".to_owned(),
        blocks: vec![
            text(
                "It does not say why a figure is as it is. A trust may be high or low because of what it does, who \
                 it teaches, where it is, or chance. These files cannot separate them.",
            ),
            text(
                "It does not say that a measure is the right one, that your pupils need it higher, or that a target \
                 is wise. It does not rank trusts. It forecasts nothing: “what it would take” is arithmetic on past \
                 figures.",
            ),
            text(
                "“Too close to call” does not mean average. It means that there are too few pupils to tell.",
            ),
        ],
    }
}
