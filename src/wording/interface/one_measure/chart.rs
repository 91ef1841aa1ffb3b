//! The first tab: where the figure is among the others'.

use crate::analysis::{Finding, Verdict};
use crate::measures::group_thousands;
use crate::wording::Figures;
use crate::wording::number_format::{capitalize_first, counted};

/// The finding as a title. The row has said the verdict, so a figure that is too close to call is given its place here.
pub(crate) fn title(finding: &Finding) -> String {
    match finding.verdict() {
        Verdict::TooClose => format!("{}, but too close to call", capitalize_first(&finding.standing())),
        _ => finding.headline(),
    }
}

/// What is drawn, and whose figures these are. The file and how settled they are is said in the last tab.
pub(crate) fn drawn(finding: &Finding) -> String {
    let (peers, year) = (finding.peers(), finding.peers().year());
    let population = finding.population_text();
    // Of schools and authorities summaries are held: their dots are no single ones.
    let who = if peers.trusts().is_some() {
        format!("Each dot is one of {population}, {year}.")
    } else {
        format!("{} by their figure, {year}.", capitalize_first(&population))
    };
    let provenance = peers.provenance();
    format!(
        "{who} The middle half is bolder. Source: {}, {}.",
        provenance.publisher, provenance.licence
    )
}

/// The folds.
pub(crate) const TABLE: &str = "Figures in a table";
pub(crate) const BEFORE_CONCLUDING: &str = "Before you draw conclusions";
pub(crate) const WITHOUT_ANSWER: &str = "What we cannot say here";

/// What a picture of a finding is read by.
pub(crate) struct Points {
    /// A row for each value: how many have it, and how many are lower and higher. Where only summaries are held, their points.
    pub(crate) figures: Figures,
    /// The values, ascending, in the measure's unit; none where only summaries are held.
    pub(crate) values: Vec<f64>,
    /// Which of them is nearest to the trust's own.
    pub(crate) own: Option<usize>,
}

/// The values that are drawn.
pub(crate) fn points(finding: &Finding) -> Points {
    let peers = finding.peers();
    let figures = |rows| Figures {
        caption: finding.caption(),
        columns: Vec::new(),
        rows,
    };
    if peers.trusts().is_none() {
        let rows = finding.table().into_iter().map(|row| vec![row.label, row.figure]);
        return Points {
            figures: figures(rows.collect()),
            values: Vec::new(),
            own: None,
        };
    }
    let values = peers.plotted_values();
    let number = |count: usize| group_thousands(count as u64);
    let (mut rows, mut each) = (Vec::new(), Vec::new());
    let mut nearest: Option<(f64, usize)> = None;
    let mut lower = 0;
    for alike in values.chunk_by(|one, other| (one - other).abs() < f64::EPSILON) {
        let (Some(value), higher) = (alike.first(), values.len() - lower - alike.len()) else {
            continue;
        };
        let said = format!(
            "{}, {} lower and {} higher",
            counted(
                alike.len(),
                if alike.len() == 1 {
                    peers.kind().singular()
                } else {
                    peers.kind().plural()
                }
            ),
            number(lower),
            number(higher)
        );
        let distance = (value - finding.value()).abs();
        if nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, rows.len()));
        }
        rows.push(vec![finding.unit().write_short(*value, peers.decimals()), said]);
        each.push(*value);
        lower += alike.len();
    }
    Points {
        figures: figures(rows),
        values: each,
        own: nearest.map(|(_, at)| at),
    }
}
