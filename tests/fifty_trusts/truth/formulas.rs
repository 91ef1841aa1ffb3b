//! The methods again, as short as they can be, from their formulas.

use trust_benchmark::analysis::Finding;
use trust_benchmark::analysis::PeerKind;
use trust_benchmark::measures::PupilGroup;
use trust_benchmark::national::Places;

use crate::national::asking;

/// 1.959963984540054.
pub(super) const Z95: f64 = 1.959_963_984_540_054;

/// Rounded as people round, halves away from zero.
pub(super) fn rounded(value: f64, decimals: u8) -> f64 {
    let scale = 10f64.powi(i32::from(decimals));
    let units = (value.abs() * scale + 0.5 + 1e-9).floor();
    (units / scale).copysign(value)
}

/// A quantile of ascending figures, type 7.
pub(super) fn quantile(ascending: &[f64], p: f64) -> f64 {
    let last = ascending.len() - 1;
    #[expect(clippy::cast_precision_loss, reason = "some thousand figures")]
    let at = last as f64 * p;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in the list"
    )]
    let below = at.floor() as usize;
    let above = (below + 1).min(last);
    ascending[below] + (ascending[above] - ascending[below]) * at.fract()
}

/// Wilson's interval, in per cent, of a percentage of `pupils` pupils.
pub(super) fn wilson(percentage: f64, pupils: f64) -> (f64, f64) {
    let (p, z2) = (percentage / 100.0, Z95 * Z95);
    let middle = (p + z2 / (2.0 * pupils)) / (1.0 + z2 / pupils);
    let half = Z95 / (1.0 + z2 / pupils) * (p * (1.0 - p) / pupils + z2 / (4.0 * pupils * pupils)).sqrt();
    (100.0 * (middle - half), 100.0 * (middle + half))
}

/// Newcombe's interval, method 10, in percentage points, of one percentage less another.
pub(super) fn newcombe((one, n_one): (f64, f64), (other, n_other): (f64, f64)) -> (f64, f64) {
    let ((l1, u1), (l2, u2)) = (wilson(one, n_one), wilson(other, n_other));
    let difference = one - other;
    (
        difference - (one - l1).hypot(u2 - other),
        difference + (u1 - one).hypot(other - l2),
    )
}

/// Where something stands: counted, or beyond the outermost level that is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Stands {
    Below(f64),
    At(f64),
    Above(f64),
}

/// The percentage of a finding's peers that a value is higher than, half of those that share it counted.
pub(super) fn stands(finding: &Finding, value: f64) -> Stands {
    match finding.peers().trusts() {
        Some(trusts) => Stands::At(rank(trusts.figures(), value)),
        None => on_quantiles(&quantiles(finding), value),
    }
}

fn rank(figures: &[f64], value: f64) -> f64 {
    let (mut below, mut equal) = (0u32, 0u32);
    for figure in figures {
        below += u32::from(*figure < value - 1e-9);
        equal += u32::from((*figure - value).abs() <= 1e-9);
    }
    #[expect(clippy::cast_precision_loss, reason = "some thousand figures")]
    let n = figures.len() as f64;
    100.0 * (f64::from(below) + f64::from(equal) / 2.0) / n
}

/// The levels that are published of a finding's peers, with their values.
fn quantiles(finding: &Finding) -> Vec<(f64, f64)> {
    let peers = finding.peers();
    let places = match peers.kind() {
        PeerKind::Schools => Places::Schools,
        PeerKind::LocalAuthorities => Places::LocalAuthorities,
        PeerKind::Trusts => unreachable!("trusts are known one by one"),
    };
    asking(|national, _| {
        let all = national.spreads(places, &finding.measure().id, finding.group());
        let mut slices = all.flat_map(trust_benchmark::national::Spread::slices);
        let its = slices.find(|view| view.slice.year == peers.year() && view.slice.n as usize == peers.n());
        let levels = its.expect("the slice that was compared with");
        levels
            .quantiles()
            .map(|(level, value)| (f64::from(level), value))
            .collect()
    })
}

fn on_quantiles(levels: &[(f64, f64)], value: f64) -> Stands {
    let same: Vec<f64> = levels
        .iter()
        .filter(|(_, at)| (at - value).abs() < 1e-9)
        .map(|(level, _)| *level)
        .collect();
    if let (Some(first), Some(last)) = (same.first(), same.last()) {
        return Stands::At(f64::midpoint(*first, *last));
    }
    let between = levels
        .windows(2)
        .find(|pair| pair[0].1 < value && value < pair[1].1);
    match between {
        Some(pair) => {
            let share = (value - pair[0].1) / (pair[1].1 - pair[0].1);
            Stands::At(pair[0].0 + share * (pair[1].0 - pair[0].0))
        }
        None if value < levels[0].1 => Stands::Below(levels[0].0),
        None => Stands::Above(levels[levels.len() - 1].0),
    }
}

/// Whether the finding counts from above: where lower is better, and never of a gap.
pub(super) fn from_above(finding: &Finding) -> bool {
    finding.measure().direction == trust_benchmark::measures::Direction::LowerBetter
        && finding.group() != PupilGroup::Gap
}
