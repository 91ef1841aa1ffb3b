//! The middle steps: the rank, how far chance could move it, and the verdict that follows.

use super::{WorkedExample, is_marked, yes_no};
use crate::analysis::counted_from_below;
use crate::analysis::quantile_decimals;
use crate::analysis::{FEWEST_IN_GAP, FEWEST_PEERS, FEWEST_PUPILS, Unusual, Verdict};
use crate::measures::{PupilGroup, group_thousands};
use crate::stats::{Interval, Percentile, PercentileRank};
use crate::wording::explanation::{Block, Grid, Part, Sum, plain, sum, text};
use crate::wording::number_format::capitalize_first;

/// What is said where ranks are read between quantiles.
const BETWEEN_QUANTILES: &str = "We do not hold each figure, only quantiles: the figure that one in twenty is below, one in ten, and so on. \
     Between two quantiles we read the rank along a straight line. Beyond the outermost, we say only “below” or \
     “above” it.";

impl WorkedExample<'_> {
    pub(super) fn the_rank(&self) -> Part {
        let peers = self.peers();
        let published = match peers.decimals() {
            0 => "whole numbers".to_owned(),
            1 => "numbers with 1 decimal".to_owned(),
            more => format!("numbers with {more} decimals"),
        };
        let ranked = peers.round(self.finding.value());
        let as_ranked = self.unit().write(ranked, peers.decimals());
        let mut blocks = vec![text(format!(
            "Figures for {} are published as {published}, so this one is ranked as {as_ranked}. Many share a figure. \
             A shared figure counts half, because those who share it are neither above nor below each other.",
            self.finding.population_text(),
        ))];
        match peers.rank(ranked) {
            Some(rank) => {
                blocks.push(Block::Grid(Grid {
                    caption: format!(
                        "{} beside {as_ranked}",
                        capitalize_first(&self.finding.population_text())
                    ),
                    heads: vec!["", "How many"],
                    rows: [
                        ("Lower", rank.below()),
                        ("Equal", rank.equal()),
                        ("Higher", rank.above()),
                    ]
                    .map(|(name, count)| vec![name.to_owned(), thousands(count)])
                    .into(),
                    numeric: true,
                }));
                let (name, how) = if self.is_counted_from_below() {
                    ("Of every 100, higher", "(higher + half of the equal) ÷ all × 100")
                } else {
                    ("Of every 100, lower", "(lower + half of the equal) ÷ all × 100")
                };
                blocks.push(Block::Sums(vec![sum(name, how, self.in_numbers(rank))]));
            }
            None => blocks.push(text(BETWEEN_QUANTILES)),
        }
        blocks.push(text(
            "That is half the answer. The next step says how far chance could move it, and we never give one without \
             the other.",
        ));
        Part {
            id: "worked-rank",
            title: "Where it ranks, ties counted half".to_owned(),
            blocks,
        }
    }

    fn in_numbers(&self, rank: PercentileRank) -> String {
        let (counted, percentile) = if self.is_counted_from_below() {
            (rank.above(), rank.percentile().mirrored())
        } else {
            (rank.below(), rank.percentile())
        };
        format!(
            "({} + {} ÷ 2) ÷ {} × 100 = {}",
            thousands(counted),
            thousands(rank.equal()),
            thousands(self.peers().n()),
            plain(Percentile::value(percentile), 1)
        )
    }

    fn is_counted_from_below(&self) -> bool {
        counted_from_below(&self.finding.measure, self.finding.group)
    }

    pub(super) fn the_range(&self) -> Part {
        let (peers, interval) = (self.peers(), self.finding.interval());
        let decimals = peers.decimals() + 1;
        let mut blocks = vec![text(
            "We rank both ends of the interval among the same figures. If chance moved the figure to either end, \
             that would be its place.",
        )];
        let sums: Vec<Sum> = [("Lower end", interval.lower()), ("Upper end", interval.upper())]
            .into_iter()
            .filter_map(|(name, end)| {
                let at = self.unit().write(end, decimals);
                Some(sum(name, format!("at {at}"), self.in_numbers(peers.rank(end)?)))
            })
            .collect();
        if !sums.is_empty() {
            blocks.push(Block::Sums(sums));
        }
        blocks.push(Block::Result(self.finding.sentence()));
        Part {
            id: "worked-range",
            title: "How far chance could move the rank".to_owned(),
            blocks,
        }
    }

    pub(super) fn the_verdict(&self, is_tested: bool, mark: Option<Unusual>) -> Part {
        let (finding, spread) = (self.finding, self.finding.spread());
        let (unit, published) = (self.unit(), self.peers().decimals());
        let write = |value| unit.write_short(value, quantile_decimals(value, published));
        let quartiles = format!(
            "{} to {}",
            write(spread.lower_quartile),
            write(spread.upper_quartile)
        );
        let interval = finding.interval_text();
        let fewest = if finding.group() == PupilGroup::Gap {
            FEWEST_IN_GAP
        } else {
            FEWEST_PUPILS
        };
        let no_test = matches!(finding.verdict(), Verdict::TooFewPupils | Verdict::NotTested);
        let too_uncertain = Interval::between(spread.lower_quartile, spread.upper_quartile)
            .is_some_and(|half| finding.interval().spans(half));
        let one_side =
            finding.interval().lower() > spread.median || finding.interval().upper() < spread.median;
        let row = |question: &str, here: String, answer: String| vec![question.to_owned(), here, answer];
        let rows = vec![
            row(
                &format!("Is there a figure, its pupils, and at least {FEWEST_PEERS} to compare it with?"),
                format!("{}, {}", finding.pupils, finding.population_text()),
                "yes".to_owned(),
            ),
            row(
                &format!(
                    "Are there fewer than {fewest} pupils? Then it has no place. Can a pupil count more than once? Then it is \
                     not tested."
                ),
                finding.who(),
                yes_no(no_test).to_owned(),
            ),
            row(
                "Does the interval span their whole middle half? Then it is too uncertain to place.",
                format!("interval {interval}, middle half {quartiles}"),
                yes_no(too_uncertain).to_owned(),
            ),
            row(
                "Is it unusual for a trust this size, allowing for how many measures are shown?",
                if is_tested {
                    "see the next step".to_owned()
                } else {
                    "we cannot test it for trust size".to_owned()
                },
                if is_tested {
                    is_marked(mark)
                } else {
                    "–".to_owned()
                },
            ),
            row(
                "Is the interval wholly on one side of their median? Then it is clearly higher or lower.",
                format!(
                    "interval {interval}, median {}",
                    spread.median_label(unit, published)
                ),
                yes_no(one_side).to_owned(),
            ),
            row(
                "None of these?",
                "then it is too close to call".to_owned(),
                yes_no(!no_test && !too_uncertain && !one_side && mark.is_none()).to_owned(),
            ),
        ];
        let said = match mark {
            Some(mark) if !finding.is_not_placed() && finding.verdict() != Verdict::NotTested => {
                mark.called(finding.group).to_owned()
            }
            _ => finding.headline(),
        };
        Part {
            id: "worked-verdict",
            title: "What may be concluded".to_owned(),
            blocks: vec![
                text(
                    "We ask these questions in this order. The first answer must be yes. After that, the first “yes” \
                     decides. So a figure too uncertain to place is never also called high or low.",
                ),
                Block::Grid(Grid {
                    caption: "The questions and their answers here".to_owned(),
                    heads: vec!["Question", "Here", "Answer"],
                    rows,
                    numeric: false,
                }),
                Block::Result(format!("{said}.")),
            ],
        }
    }
}

fn thousands(count: usize) -> String {
    group_thousands(count as u64)
}
