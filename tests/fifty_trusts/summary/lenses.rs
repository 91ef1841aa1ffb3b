//! What each lens shows of a figure: by the trust's size, with chance taken out, given the intake, and by group of
//! pupils.

use std::rc::Rc;

use trust_benchmark::analysis::{
    AbsenceByBand, BothGroups, Finding, Funnel, IntakeLine, IntakeShares, LimitBasis, Line, TrueSpread,
    absence_phase,
};
use trust_benchmark::entry::Entries;
use trust_benchmark::measures::PupilGroup;
use trust_benchmark::national::PupilSd;
use trust_benchmark::wording::{intake_wanted, why_no_funnel};

use crate::national::asking;
use crate::paper::Paper;
use crate::trust::Trust;

/// Reads each lens that the finding has.
pub(super) fn tell(trust: &Trust, entries: &Entries, line: &Line, finding: &Finding, paper: &mut Paper) {
    let year = finding.peers().year();
    let sd = asking(|national, _| national.pupil_sd(&line.measure.id, year));
    funnel(line, finding, sd.as_ref(), paper);
    estimate(line, finding, sd.as_ref(), paper);
    intake(entries, line, finding, sd.as_ref(), paper);
    groups(trust, line, finding, paper);
}

fn funnel(line: &Line, finding: &Finding, sd: Option<&PupilSd>, paper: &mut Paper) {
    let peers = finding.peers();
    let found = peers.trusts().and_then(|of| Funnel::of(of, &line.measure, sd));
    let Some(funnel) = found else {
        paper.may_say(why_no_funnel(peers, &line.measure, line.group));
        return;
    };
    let (figure, pupils) = (finding.figure(), finding.pupils());
    let Some(headline) = funnel.headline(figure, pupils) else {
        return;
    };
    paper.title("by size", &headline);
    paper.notes([funnel.caption()]);
    paper.label(&funnel.centre_label());
    for limits in [LimitBasis::UsualDifferences, LimitBasis::ChanceAlone] {
        paper.may_say(funnel.sentence_beside(limits, figure, pupils));
        paper.notes([funnel.meaning(limits)]);
        paper.tables_again(&funnel.figures(limits, figure, pupils));
    }
    paper.notes([funnel.tally()]);
    paper.may_say(funnel.basis_text());
}

fn estimate(line: &Line, finding: &Finding, sd: Option<&PupilSd>, paper: &mut Paper) {
    let spread = finding
        .peers()
        .trusts()
        .and_then(|of| TrueSpread::of(of, &line.measure, sd));
    let best = spread.as_ref().and_then(|spread| spread.estimate_of(finding));
    paper.may_say(spread.as_ref().and_then(|spread| spread.gap_sentence(finding)));
    if let Some(best) = best {
        paper.title("chance taken out", &best.headline());
        paper.says(&best.sentence());
        paper.may_say(best.median_sentence());
        paper.notes(best.caveats());
    }
}

fn intake(entries: &Entries, line: &Line, finding: &Finding, sd: Option<&PupilSd>, paper: &mut Paper) {
    let peers = Some(finding.peers()).filter(|_| line.group != PupilGroup::Gap);
    let Some(found) = peers.and_then(|peers| IntakeLine::among(peers, &line.measure, sd)) else {
        return;
    };
    let fitted = match found {
        Ok(fitted) => fitted,
        Err(why) => return paper.says(&why.to_string()),
    };
    let profile = entries.profile(&line.measure);
    let lens =
        IntakeShares::of_own(&profile).and_then(|own| fitted.lens(own, finding.figure(), finding.pupils()));
    if let Some(lens) = lens {
        paper.title("given the intake", &lens.headline());
        paper.says(&lens.sentence());
        paper.label(&lens.range_label());
        paper.label(&lens.expected_label());
        paper.tables_again(&lens.figures(finding.interval()));
        paper.notes([fitted.caption(), fitted.how_much()]);
        paper.notes(fitted.caveats());
    } else {
        paper.may_say(intake_wanted(&profile).map(|(_, said)| said));
        paper.notes([fitted.how_much()]);
    }
}

fn groups(trust: &Trust, line: &Line, finding: &Finding, paper: &mut Paper) {
    if !matches!(line.group, PupilGroup::All | PupilGroup::Gap) {
        return;
    }
    let year = finding.peers().year();
    let pair = trust.pair(&line.measure);
    let found =
        asking(|national, _| BothGroups::of(&Rc::clone(&line.measure), national, [year; 2], pair.as_ref()?));
    let Some(both) = found else { return };
    paper.title("both groups", &both.headline());
    paper.says(&both.sentence());
    paper.notes([both.caption()]);
    paper.label(&both.apart(both.own()));
    paper.tables_again(&both.figures());
    paper.notes(both.notes());
}

/// The bands of absence, which hold no trust.
pub(super) fn absence(entries: &Entries, line: &Line, finding: &Finding, paper: &mut Paper) {
    let region = entries.profile(&line.measure).region;
    let found = absence_phase(&line.measure).and_then(|phase| {
        let year = finding.figure_year();
        asking(|national, _| AbsenceByBand::of(national, phase, year, region.as_deref()))
    });
    let Some(bands) = found else { return };
    paper.title("how much was missed", &bands.headline());
    paper.says(&bands.sentence());
    for area in &bands.areas {
        paper.label(&area.caption());
        for band in &area.bands {
            paper.label(&format!("{} | {}", band.label(), band.shares_text().join(" | ")));
        }
    }
    paper.notes(bands.notes());
}
