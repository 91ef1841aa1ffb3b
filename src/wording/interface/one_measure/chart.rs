//! The first tab: where the figure is among the others'.

use crate::analysis::{Finding, Verdict};
use crate::measures::group_thousands;
use crate::wording::Figures;
use crate::wording::number_format::{begun, counted};

/// The finding as a title. The row has said the verdict, so a figure that is too close to call is given its place here.
pub(crate) fn title(finding: &Finding) -> String {
    match finding.verdict() {
        Verdict::TooClose => format!("{}, but too close to call", begun(&finding.standing())),
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
        format!("{} by their figure, {year}.", begun(&population))
    };
    let provenance = peers.provenance();
    format!(
        "{who} The middle half is darker. Source: {}, {}.",
        provenance.publisher, provenance.licence
    )
}

/// The folds.
pub(crate) const TABLE: &str = "Figures in a table";
pub(crate) const BEFORE_CONCLUDING: &str = "Before you draw conclusions";
pub(crate) const WITHOUT_ANSWER: &str = "What we cannot say here";

/// The values that are drawn, each with how many have it and how many are lower and higher, ascending; and which of them is
/// nearest to the trust's own. Of those that only summaries are held of, the points of these.
pub(crate) fn points(finding: &Finding) -> (Figures, Option<usize>) {
    let peers = finding.peers();
    let figures = |rows| Figures {
        caption: finding.caption(),
        columns: Vec::new(),
        rows,
    };
    if peers.trusts().is_none() {
        let rows = finding.table().into_iter().map(|row| vec![row.label, row.figure]);
        return (figures(rows.collect()), None);
    }
    let values = peers.plotted_values();
    let number = |count: usize| group_thousands(count as u64);
    let mut rows = Vec::new();
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
        lower += alike.len();
    }
    (figures(rows), nearest.map(|(_, at)| at))
}
