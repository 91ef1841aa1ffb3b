//! What the findings let a trust say, what they leave open, and what both rest on. A figure that is too close to call is
//! no assurance that all is as elsewhere, and is counted among what is open.

use std::rc::Rc;

use crate::analysis::{Comparison, Finding, Line, PeerKind, Side, SideCount, Totals, Verdict};
use crate::measures::{AcademicYear, Goal, Measure, PupilGroup};
use crate::wording::national_distribution::of_group;
use crate::wording::number_format::{listed, numbered};
use crate::wording::standing_out::quarter;

/// A statement, and the measures of which it is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The statement, as a sentence.
    pub sentence: String,
    /// What it is true of, by name; empty where the sentence says all.
    pub measures: Vec<String>,
}

/// What there is to be sure of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assurance {
    /// What may be said.
    pub says: Vec<Holding>,
    /// What may not.
    pub leaves_open: Vec<Holding>,
    /// Years, peers and coverage.
    pub rests_on: Vec<String>,
}

impl Assurance {
    /// What follows from all that is shown; `measures` are all that are known, for the names of the schools' totals.
    #[must_use]
    pub fn of(lines: &[Rc<Line>], totals: &Totals, measures: &[Rc<Measure>]) -> Self {
        let findings: Vec<&Rc<Finding>> = lines.iter().filter_map(|line| line.finding()).collect();
        let (standing, others): (Vec<_>, Vec<_>) = findings
            .iter()
            .copied()
            .partition(|finding| finding.stands_out().is_some());
        let mut rests_on = Vec::new();
        rests_on.extend(years(&findings));
        rests_on.extend(other_peers(&findings));
        rests_on.extend(coverage(totals, measures));
        Self {
            says: says(&standing, findings.is_empty()),
            leaves_open: leaves_open(lines, &others),
            rests_on,
        }
    }
}

/// The findings of which something is so, and the statement made of how many they are.
fn holding(
    findings: &[&Rc<Finding>],
    is_it: impl Fn(&Finding) -> bool,
    sentence: impl Fn(usize) -> String,
) -> Option<Holding> {
    let those = findings.iter().filter(|finding| is_it(finding));
    let measures: Vec<_> = those.map(|finding| finding.called()).collect();
    (!measures.is_empty()).then(|| Holding {
        sentence: sentence(measures.len()),
        measures,
    })
}

/// Of the findings that stand out.
fn says(findings: &[&Rc<Finding>], nothing_compared: bool) -> Vec<Holding> {
    let is_are = |count: usize| if count == 1 { "is" } else { "are" };
    let of = |side: Side| {
        let stands = |finding: &Finding| finding.stands_out().is_some_and(|(stands, _)| stands == side);
        let gaps = findings
            .iter()
            .filter(|finding| finding.group() == PupilGroup::Gap && stands(finding));
        let gaps = gaps.count();
        holding(findings, stands, |all| {
            format!(
                "{} {} very likely in the {} quarter of the comparison group:",
                numbered(all, "measure"),
                is_are(all),
                quarter(side, SideCount { all, gaps })
            )
        })
    };
    let said: Vec<_> = [of(Side::Higher), of(Side::Lower)]
        .into_iter()
        .flatten()
        .collect();
    if !said.is_empty() || nothing_compared {
        return said;
    }
    vec![Holding {
        sentence: "No measure is very likely in the highest or the lowest quarter of the comparison group."
            .to_owned(),
        measures: Vec::new(),
    }]
}

/// Of the other findings, and of what is not compared.
fn leaves_open(lines: &[Rc<Line>], findings: &[&Rc<Finding>]) -> Vec<Holding> {
    let is_are = |count: usize| if count == 1 { "is" } else { "are" };
    let alone = holding(
        findings,
        |finding| finding.verdict().side().is_some(),
        |count| {
            format!(
                "{} {} on one side of the median, but not very likely in the outer quarter:",
                numbered(count, "measure"),
                is_are(count)
            )
        },
    );
    let close = holding(
        findings,
        |finding| finding.verdict() == Verdict::TooClose,
        |count| {
            format!(
                "{} {} too close to call. That does not mean average:",
                numbered(count, "measure"),
                is_are(count)
            )
        },
    );
    let uncertain = holding(
        findings,
        |finding| finding.verdict() == Verdict::TooUncertain,
        |count| {
            format!(
                "{} {} too uncertain to place:",
                numbered(count, "measure"),
                is_are(count)
            )
        },
    );
    let few = holding(
        findings,
        |finding| finding.verdict() == Verdict::TooFewPupils,
        |count| {
            format!(
                "{} {} too few pupils for a place:",
                numbered(count, "measure"),
                if count == 1 { "has" } else { "have" },
            )
        },
    );
    let not_tested = holding(
        findings,
        |finding| finding.verdict() == Verdict::NotTested,
        |count| {
            format!(
                "{} {} not tested, because one pupil can be counted more than once:",
                numbered(count, "measure"),
                is_are(count)
            )
        },
    );
    let mut open: Vec<_> = [alone, close, uncertain, few, not_tested]
        .into_iter()
        .flatten()
        .collect();
    let without: Vec<_> = lines
        .iter()
        .filter(|line| matches!(line.comparison, Comparison::Without(_)))
        .map(|line| line.called())
        .collect();
    let unplaced: Vec<_> = lines
        .iter()
        .filter(|line| {
            matches!(
                line.comparison,
                Comparison::BesideEngland(_) | Comparison::WithoutRange(_)
            )
        })
        .map(|line| line.called())
        .collect();
    if !unplaced.is_empty() {
        open.push(Holding {
            sentence: format!(
                "{} {} no place with a range. The rows say why:",
                numbered(unplaced.len(), "measure"),
                if unplaced.len() == 1 { "has" } else { "have" },
            ),
            measures: unplaced,
        });
    }
    if !without.is_empty() {
        open.push(Holding {
            sentence: match without.len() {
                1 => "1 measure is not compared. Its row says why:".to_owned(),
                several => format!("{several} measures are not compared. Their rows say why:"),
            },
            measures: without,
        });
    }
    open.extend(unmeasured(lines));
    open
}

/// The goals in which nothing is compared.
fn unmeasured(lines: &[Rc<Line>]) -> Option<Holding> {
    let compared = |goal: &Goal| {
        lines
            .iter()
            .any(|line| !matches!(line.comparison, Comparison::Without(_)) && line.goal() == *goal)
    };
    let missing: Vec<_> = Goal::ALL
        .into_iter()
        .filter(|goal| !compared(goal))
        .map(|goal| goal.in_sentence().to_owned())
        .collect();
    let sentence = match missing.as_slice() {
        [] => return None,
        missing if missing.len() == Goal::ALL.len() => "Nothing is compared yet.".to_owned(),
        [one] => format!("Nothing is compared under {one}."),
        [others @ .., last] => format!("Nothing is compared under {} or {last}.", others.join(", ")),
    };
    Some(Holding {
        sentence,
        measures: Vec::new(),
    })
}

/// Of which years the others' figures are, the latest first.
fn years(findings: &[&Rc<Finding>]) -> Option<String> {
    let mut counted: Vec<(AcademicYear, usize)> = Vec::new();
    for finding in findings {
        let year = finding.peers().year();
        match counted.iter_mut().find(|(known, _)| *known == year) {
            Some((_, count)) => *count += 1,
            None => counted.push((year, 1)),
        }
    }
    counted.sort_unstable_by_key(|(year, _)| std::cmp::Reverse(*year));
    let each: Vec<_> = counted
        .iter()
        .map(|(year, count)| format!("{year} ({})", numbered(*count, "measure")))
        .collect();
    (!each.is_empty()).then(|| {
        // Only where every year is known and the same can we leave this out.
        let same = |finding: &&Rc<Finding>| finding.own_year() == Some(finding.peers().year());
        let other = if findings.iter().all(same) {
            ""
        } else if findings.iter().all(|finding| finding.own_year().is_some()) {
            " Some of yours are from another year."
        } else {
            " Yours may be from another year."
        };
        format!("The national figures are from {}.{other}", listed(&each))
    })
}

/// How many are compared with others than trusts.
fn other_peers(findings: &[&Rc<Finding>]) -> Vec<String> {
    let kinds = [
        (PeerKind::Schools, "schools"),
        (PeerKind::LocalAuthorities, "local authorities"),
    ];
    let said = kinds.into_iter().filter_map(|(kind, noun)| {
        let of_kind = |finding: &&&Rc<Finding>| finding.peers().kind() == kind;
        let count = findings.iter().filter(of_kind).count();
        let are = if count == 1 { "is" } else { "are" };
        let measures = numbered(count, "measure");
        (count > 0).then(|| format!("{measures} {are} compared with {noun}, not with trusts."))
    });
    said.collect()
}

/// Of whom totals of schools are, where that is not everybody.
fn coverage(totals: &Totals, measures: &[Rc<Measure>]) -> Vec<String> {
    let part = totals.list().iter().filter(|total| {
        let whole = total.coverage().is_none_or(|share| share >= 1.0) && total.without_pupils == 0;
        total.field.year.is_none() && !whole
    });
    let said = part.filter_map(|total| {
        let measure = measures.iter().find(|measure| total.is_of(measure))?;
        let name = of_group(&measure.short_name, total.field.group);
        Some(format!("{name}: {}.", total.missing_text()?))
    });
    said.collect()
}
