//! What a person tries: a target, and a school that joins or leaves.

use trust_benchmark::analysis::{Aim, Finding, Line, Pooling, Target, TrueSpread, school_moves};
use trust_benchmark::entry::{Reading, read_figure, read_pupils};
use trust_benchmark::wording::target_figures;

use crate::national::asking;
use crate::paper::{Kind, Paper};
use crate::trust::Trust;

/// Reads the result of each.
pub(super) fn tell(trust: &Trust, line: &Line, finding: &Finding, paper: &mut Paper) {
    targets(trust, line, finding, paper);
    moves(trust, line, finding, paper);
}

fn targets(trust: &Trust, line: &Line, finding: &Finding, paper: &mut Paper) {
    let Some(aim) = Aim::of(&line.measure, line.group) else {
        return;
    };
    for target in Target::among(finding.peers(), aim.direction) {
        reached(finding, aim, &target, paper);
    }
    paper.tables_again(&target_figures(finding, aim));
    for typed in &trust.targets {
        paper.numbers(format!("a target of its own: {typed}"));
        let figure = match read_figure(typed, &line.measure) {
            Reading::Read(figure) => figure,
            Reading::Refused(why) => {
                paper.says(&why.to_string());
                continue;
            }
            Reading::Empty => continue,
        };
        match Target::own(
            figure.value,
            figure.decimals,
            line.measure.unit,
            line.measure.range,
        ) {
            Ok(target) => reached(finding, aim, &target, paper),
            Err(why) => paper.says(&why.to_string()),
        }
        let year = finding.peers().year();
        let sd = asking(|national, _| national.pupil_sd(&line.measure.id, year));
        let spread = finding
            .peers()
            .trusts()
            .and_then(|of| TrueSpread::of(of, &line.measure, sd.as_ref()));
        let best = spread.and_then(|spread| spread.estimate(finding.figure(), finding.pupils()));
        paper.may_say(best.and_then(|best| best.target_sentence(figure)));
    }
}

fn reached(finding: &Finding, aim: Aim, target: &Target, paper: &mut Paper) {
    match finding.distance(aim, target) {
        Ok(distance) => {
            paper.says_again(Kind::Title, &distance.headline());
            paper.says(&distance.sentence());
        }
        Err(why) => paper.says(&why.to_string()),
    }
}

fn moves(trust: &Trust, line: &Line, finding: &Finding, paper: &mut Paper) {
    for (way, pupils, figure) in &trust.moves {
        paper.numbers(format!("a school of {pupils} pupils at {figure}: {way:?}"));
        let year = finding.peers().year();
        let sd = asking(|national, _| national.pupil_sd(&line.measure.id, year));
        let Some(pooling) = Pooling::of(&line.measure, line.group, sd.as_ref()) else {
            continue;
        };
        let pupils = read_pupils(pupils, line.measure.topic);
        let figure = read_figure(figure, &line.measure);
        let (Reading::Read(pupils), Reading::Read(figure)) = (pupils, figure) else {
            panic!("a school that can be typed");
        };
        match school_moves(finding, pooling, *way, pupils, figure) {
            Ok(found) => {
                paper.title("school", &found.headline());
                paper.says(&found.sentence());
                paper.may_say(found.place());
                paper.notes(found.notes());
            }
            Err(why) => paper.says(&why.to_string()),
        }
    }
}
