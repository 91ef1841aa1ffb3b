//! The step of the funnel: whether the figure is unusual for a trust of its size, and still is among all the measures that
//! are shown.

use super::{WorkedExample, needs_trusts};
use crate::analysis::{Deviation, Funnel, Marks, ShrinkageWeights, TrueSpread, Unusual};
use crate::measures::{IntervalMethod, PupilGroup, group_thousands};
use crate::stats::two_sided_p;
use crate::wording::explanation::{
    Block, Grid, Part, Sum, bracketed, chance, plain, sum, telling, terms, text,
};
use crate::wording::national_distribution::of_group;

impl WorkedExample<'_> {
    pub(super) fn the_test(
        &self,
        z: Option<f64>,
        judged: &[(usize, Option<f64>)],
        marks: &Marks<usize>,
        mark: Option<Unusual>,
    ) -> Part {
        let finding = self.finding;
        let (funnel, gaps) = (self.funnel(finding), self.gaps(finding));
        let deviation = funnel
            .as_ref()
            .and_then(|funnel| funnel.deviation(finding.value(), finding.pupils()));
        let blocks = match (z, funnel.zip(deviation), gaps) {
            (Some(_), Some((funnel, deviation)), _) => {
                let mut blocks = vec![text(format!(
                    "Figures for trusts with few pupils scatter widely, and for large trusts little. Drawn by size, \
                     they make a funnel. {} {}",
                    funnel.caption(),
                    funnel.tally(),
                ))];
                blocks.push(Block::Sums(self.deviation_sums(&funnel, deviation)));
                blocks.push(words());
                blocks.extend(self.among_many(judged, marks));
                blocks.push(result(funnel.sentence(finding.figure, finding.pupils()), mark));
                blocks
            }
            (Some(z), None, Some(gaps)) => {
                let mut blocks = vec![text(
                    "Gaps between small groups scatter widely, and between large groups little. So this gap is tested \
                     against trusts’ gaps, allowing for the pupils in both of its groups.",
                )];
                blocks.extend(self.gap_sums(&gaps, z).map(Block::Sums));
                blocks.push(words());
                blocks.extend(self.among_many(judged, marks));
                blocks.push(result(gaps.gap_sentence(finding), mark));
                blocks
            }
            _ if finding.peers().trusts().is_none() => vec![text(needs_trusts(finding.peers()))],
            _ if finding.place().is_none() => {
                vec![text(
                    "It has too few pupils for a place, so it is not tested and never marked.",
                )]
            }
            _ if finding.group() == PupilGroup::Gap => vec![text(
                "We cannot test this gap. Either one pupil can count more than once, we do not know the spread between \
                 pupils, or trusts’ gaps differ no more than by chance. So it is never marked.",
            )],
            _ => vec![text(
                "There is no expected range for this measure. Either one pupil can count more than once, or we do \
                 not know the spread between pupils. So it is never marked.",
            )],
        };
        Part {
            id: "worked-funnel",
            title: "Whether it is unusual for a trust this size".to_owned(),
            blocks,
        }
    }

    /// The test of a gap with its numbers.
    fn gap_sums(&self, gaps: &TrueSpread, z: f64) -> Option<Vec<Sum>> {
        let ShrinkageWeights::Mean { between, within } = gaps.estimate_of(self.finding)?.weighed() else {
            return None;
        };
        let decimals = self.peers().decimals().max(1);
        let [own, average] = [self.finding.value(), gaps.mean()];
        let distance = own - average;
        let write = |value| plain(value, decimals);
        Some(vec![
            sum(
                "Distance from the average gap",
                "gap − average of trusts’ gaps",
                format!(
                    "{} − {} = {}",
                    write(own),
                    bracketed(write(average)),
                    plain(distance, decimals + 1)
                ),
            ),
            sum(
                "What chance makes of it, s²",
                "what chance makes of the one group’s figure and of the other’s, added up",
                telling(within),
            ),
            sum(
                "The way trusts normally differ, τ²",
                "what must be added to s² so that trusts’ gaps scatter as they do",
                telling(between),
            ),
            sum(
                "z, allowing for the way trusts differ",
                "distance ÷ √(s² + τ²)",
                format!(
                    "{} ÷ √({} + {}) = {}",
                    bracketed(plain(distance, decimals + 1)),
                    telling(within),
                    telling(between),
                    plain(z, 2)
                ),
            ),
            sum(
                "Chance of being so far out on either side",
                "from z, by the normal distribution",
                chance(two_sided_p(z)?.value()),
            ),
        ])
    }

    fn deviation_sums(&self, funnel: &Funnel, deviation: Deviation) -> Vec<Sum> {
        let trusts = funnel.trusts();
        let n = group_thousands(u64::from(self.finding.pupils().count()));
        let decimals = self.peers().decimals().max(1);
        let share = self.finding.measure.interval == IntervalMethod::Wilson;
        let sd = self.sd(self.finding).map_or(f64::NAN, |sd| sd.value);
        let within = if share {
            1.0 / (4.0 * self.n())
        } else {
            sd.powi(2) / self.n()
        };
        let distance = deviation.unadjusted_z * within.sqrt();
        let [own, centre] = [self.finding.value(), funnel.centre()];
        let distance_sum = if share {
            let angle = |per_cent: f64| (per_cent / 100.0).sqrt().asin();
            sum(
                "Distance from the average trust",
                format!(
                    "both shares as angles, so that chance counts the same at every share: angle of {} − angle of {}",
                    self.finding.value_text(),
                    self.unit().write(centre, decimals)
                ),
                format!(
                    "{} − {} = {}",
                    plain(angle(own), 4),
                    plain(angle(centre), 4),
                    plain(distance, 4)
                ),
            )
        } else {
            let centre = bracketed(self.unit().write_short(centre, decimals));
            sum(
                "Distance from the average trust",
                "figure − average",
                format!(
                    "{} − {centre} = {}",
                    self.finding.value_label(),
                    plain(distance, decimals + 1)
                ),
            )
        };
        let chance_sum = if share {
            sum(
                "What chance makes of it, s²",
                "1 ÷ (4 × pupils)",
                format!("1 ÷ (4 × {n}) = {}", telling(within)),
            )
        } else {
            sum(
                "What chance makes of it, s²",
                "standard deviation between pupils² ÷ pupils",
                format!("{}² ÷ {n} = {}", telling(sd), telling(within)),
            )
        };
        let top = bracketed(plain(distance, 4));
        vec![
            distance_sum,
            chance_sum,
            sum(
                "The way trusts normally differ, τ²",
                "what must be added to s² so that trusts scatter as they do",
                telling(trusts.tau_squared()),
            ),
            sum(
                "z, allowing for the way trusts differ",
                "distance ÷ √(s² + τ²)",
                format!(
                    "{top} ÷ √({} + {}) = {}",
                    telling(within),
                    telling(trusts.tau_squared()),
                    plain(deviation.z, 2)
                ),
            ),
            sum(
                "For comparison, z by chance alone",
                "distance ÷ √s²",
                format!(
                    "{top} ÷ √{} = {}",
                    telling(within),
                    plain(deviation.unadjusted_z, 2)
                ),
            ),
            sum(
                "Chance of being so far out on either side",
                "from z, by the normal distribution",
                chance(deviation.p.value()),
            ),
        ]
    }

    /// Benjamini and Hochberg over everything shown that has a z.
    fn among_many(&self, judged: &[(usize, Option<f64>)], marks: &Marks<usize>) -> Vec<Block> {
        let with_z: Vec<_> = judged
            .iter()
            .filter_map(|&(place, z)| Some((place, z?, two_sided_p(z?)?.value())))
            .collect();
        let mut rows: Vec<_> = with_z.iter().zip(marks.adjusted()).collect();
        rows.sort_by(|((_, _, one), _), ((_, _, other), _)| one.total_cmp(other));
        let rows = rows
            .into_iter()
            .enumerate()
            .map(|(order, ((place, z, p), adjusted))| {
                let finding = &self.shown[*place];
                vec![
                    of_group(&finding.measure.short_name, finding.group),
                    plain(*z, 2),
                    chance(*p),
                    (order + 1).to_string(),
                    chance(adjusted.value()),
                    if marks.of(place).is_some() { "marked" } else { "no" }.to_owned(),
                ]
            });
        let mut blocks = vec![text(format!(
            "{} So we count each chance as larger than it is (Benjamini and Hochberg, 1995). With the smallest \
             first, each is multiplied by how many there are and divided by its place. If a later one is then \
             smaller, it takes that value. We mark those at most 5% and outside their 95% range.",
            marks.sentence().unwrap_or_default()
        ))];
        if with_z.len() > 1 {
            blocks.push(Block::Grid(Grid {
                caption: format!("All {} that can be tested for size", with_z.len()),
                heads: vec!["Measure", "z", "Chance", "Place", "Counted as", "Mark"],
                rows: rows.collect(),
                numeric: true,
            }));
        }
        blocks
    }
}

/// The expected range, and whether the figure is marked.
fn result(expected: Option<String>, mark: Option<Unusual>) -> Block {
    let marked = match mark {
        Some(_) => "It is marked as unusual for a trust this size.",
        None => "It is not marked.",
    };
    Block::Result(format!("{} {marked}", expected.unwrap_or_default()))
}

fn words() -> Block {
    terms([
        (
            "z",
            "How many standard errors a figure is from the average trust. About 95 in 100 are between −1.96 and 1.96.",
        ),
        (
            "Standard error",
            "How far chance usually moves a figure with so many pupils.",
        ),
        (
            "τ² (tau squared)",
            "How far trusts differ when chance is taken out (Paule and Mandel, 1982).",
        ),
    ])
}
