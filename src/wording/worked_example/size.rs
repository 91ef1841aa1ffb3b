//! The step of the funnel: whether the figure is unusual for a trust of its size, and still is among all the measures that
//! are shown.

use super::{WorkedExample, needs_trusts};
use crate::analysis::{Deviation, Funnel, Marks};
use crate::measures::{IntervalMethod, group_thousands};
use crate::stats::two_sided_p;
use crate::wording::explanation::{
    Block, Grid, Part, Sum, bracketed, chance, plain, sum, telling, terms, text,
};
use crate::wording::national_distribution::of_group;

impl WorkedExample<'_> {
    pub(super) fn the_funnel(
        &self,
        funnel: Option<&Funnel>,
        judged: &[(usize, Option<f64>)],
        marks: &Marks<usize>,
        own: Option<usize>,
    ) -> Part {
        let finding = self.finding;
        let deviation = funnel.and_then(|funnel| funnel.deviation(finding.value(), finding.pupils()));
        let blocks = match (funnel, deviation) {
            (Some(funnel), Some(deviation)) => {
                let mut blocks = vec![text(format!(
                    "Figures for trusts with few pupils scatter widely, and for large trusts little. Drawn by size, \
                     they make a funnel. {} {}",
                    funnel.caption(),
                    funnel.tally(),
                ))];
                blocks.push(Block::Sums(self.deviation_sums(funnel, deviation)));
                blocks.push(words());
                blocks.extend(self.among_many(judged, marks));
                let limits = funnel
                    .sentence(finding.figure, finding.pupils())
                    .unwrap_or_default();
                let marked = match own.and_then(|own| marks.of(&own)) {
                    Some(_) => "It is marked as unusual for a trust this size.",
                    None => "It is not marked.",
                };
                blocks.push(Block::Result(format!("{limits} {marked}")));
                blocks
            }
            _ if finding.peers().trusts().is_none() => vec![text(needs_trusts(finding.peers()))],
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
