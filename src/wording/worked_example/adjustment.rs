//! The last steps: the best estimate once chance is allowed for, and the figure given the intake.

use super::{WorkedExample, needs_trusts};
use crate::analysis::{BestEstimate, IntakeLine, IntakeShares, ShrinkageWeights, TrueSpread};
use crate::measures::group_thousands;
use crate::wording::explanation::{Block, Part, bracketed, plain, sum, telling, text};

impl WorkedExample<'_> {
    pub(super) fn the_best_estimate(&self) -> Part {
        let finding = self.finding;
        let blocks = match finding.peers().trusts() {
            None => vec![text(needs_trusts(finding.peers()))],
            Some(trusts) => {
                let sd = self.sd(finding);
                let spread = TrueSpread::of(trusts, finding.measure(), sd.as_ref());
                let estimate = spread.as_ref().and_then(|spread| spread.estimate_of(finding));
                spread
                    .zip(estimate)
                    .map_or_else(
                        || {
                            vec![text(
                                "There is no such estimate here. Either we cannot measure how certain these figures \
                                 are, or they differ no more than by chance.",
                            )]
                        },
                        |(spread, estimate)| self.estimate_blocks(&spread, &estimate),
                    )
            }
        };
        Part {
            id: "worked-estimate",
            title: "The best estimate, allowing for chance".to_owned(),
            blocks,
        }
    }

    fn estimate_blocks(&self, spread: &TrueSpread, estimate: &BestEstimate) -> Vec<Block> {
        let n = group_thousands(u64::from(self.finding.pupils().count()));
        let decimals = self.peers().decimals().max(1);
        let write = |value| self.unit().write_short(value, decimals);
        let kept = plain(estimate.kept(), 2);
        let (how, numbers) = match estimate.weighed() {
            ShrinkageWeights::Share { beforehand } => (
                format!(
                    "pupils ÷ (pupils + {b}): trusts differ as if each began with {b} pupils of the average trust",
                    b = plain(beforehand, 0)
                ),
                format!("{n} ÷ ({n} + {}) = {kept}", plain(beforehand, 0)),
            ),
            ShrinkageWeights::Mean { between, within } => (
                "τ² ÷ (τ² + s²): how much trusts really differ, as a share of that and chance together"
                    .to_owned(),
                format!("{t} ÷ ({t} + {}) = {kept}", telling(within), t = telling(between)),
            ),
        };
        let sums = vec![
            sum("How much of the distance is kept", how, numbers),
            sum(
                "Best estimate",
                "average of trusts + what is kept × (figure − average of trusts)",
                format!(
                    "{} + {kept} × ({} − {}) = {}",
                    write(spread.mean()),
                    write(self.finding.value()),
                    bracketed(write(spread.mean())),
                    write(estimate.value())
                ),
            ),
        ];
        let mut blocks = vec![
            text(
                "With few pupils, much of a figure is chance. So our best guess at the trust’s true figure is nearer \
                 to the average trust. How much nearer depends on its pupils and on how much trusts really differ \
                 (Efron and Morris, 1975). This is called shrinking.",
            ),
            Block::Sums(sums),
            Block::Result(estimate.sentence()),
        ];
        blocks.extend(estimate.median_sentence().map(Block::Result));
        blocks.extend(estimate.caveats().into_iter().map(Block::Text));
        blocks
    }

    pub(super) fn given_the_intake(&self) -> Part {
        let finding = self.finding;
        let mut blocks = vec![text(
            "Trusts differ in who they teach. We fit a line to all trusts’ figures by three shares of their pupils: \
             disadvantaged, English as an additional language, and special educational needs. Figures for few pupils \
             count for less (random-effects regression, weights 1 ÷ (s² + τ²)). The range holds 95 in 100 single \
             trusts with such shares and as many pupils.",
        )];
        let sd = self.sd(finding);
        match IntakeLine::among(finding.peers(), finding.measure(), sd.as_ref()) {
            None => blocks.push(text(needs_trusts(finding.peers()))),
            Some(Err(why)) => blocks.push(text(why.to_string())),
            Some(Ok(line)) => {
                blocks.push(text(line.how_much()));
                let shares = IntakeShares::of_own(self.profile);
                let lens = shares.and_then(|shares| line.lens(shares, finding.figure, finding.pupils()));
                match lens {
                        None => blocks.push(text(
                            "Enter the three shares under “Your schools and pupils” to see this with your own. We never \
                             guess them.",
                        )),
                        Some(lens) => {
                            let decimals = self.peers().decimals().max(1);
                            let write = |value| self.unit().write_short(value, decimals);
                            blocks.push(Block::Sums(vec![
                                sum(
                                    "Average of trusts with such shares",
                                    "the line, at your three shares",
                                    write(lens.expected()),
                                ),
                                sum(
                                    "This figure less that",
                                    "figure − average",
                                    format!(
                                        "{} − {} = {}",
                                        write(finding.value()),
                                        bracketed(write(lens.expected())),
                                        plain(finding.value() - lens.expected(), decimals)
                                    ),
                                ),
                            ]));
                            blocks.push(Block::Result(lens.sentence()));
                        }
                    }
                blocks.extend(line.caveats().into_iter().map(Block::Text));
            }
        }
        Part {
            id: "worked-intake",
            title: "The figure, given the intake".to_owned(),
            blocks,
        }
    }
}
