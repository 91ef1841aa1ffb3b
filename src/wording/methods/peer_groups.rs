//! Whom a trust can be compared with: what decides, and how many there are.

use crate::analysis::{FEWEST_PEERS, SIMILAR_TRUSTS, SizeBand};
use crate::entry::REGIONS;
use crate::measures::{MeasureId, Topic, group_thousands};
use crate::national::{Distribution, National};
use crate::wording::explained::{Block, Grid, Part, text};

/// The measures whose latest tables are counted: one of each phase.
const COUNTED: [&str; 2] = ["rwm_expected", "attainment_8"];

/// A school count of each band, which names it.
const ONE_OF_EACH_BAND: [u16; 4] = [3, 6, 11, 21];

pub(super) fn peer_groups(national: &National) -> Part {
    let tables: Vec<(Topic, Distribution)> = COUNTED
        .iter()
        .filter_map(|id| {
            let measure = national.measure(&MeasureId::new(*id))?;
            let latest = national.distributions(&measure.id).into_iter().next()?;
            Some((measure.topic, latest))
        })
        .collect();
    let bands = ONE_OF_EACH_BAND.into_iter().filter_map(SizeBand::of);
    let counts = |keep: &dyn Fn(&crate::national::TrustRecord<'_>) -> bool| {
        tables
            .iter()
            .map(|(_, table)| group_thousands(table.trusts().filter(|one| keep(&one.trust)).count() as u64))
            .collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<String>> = bands
        .map(|band| {
            let of_band = counts(&|trust| SizeBand::of(trust.schools) == Some(band));
            [vec![band.to_string()], of_band].concat()
        })
        .collect();
    rows.extend(REGIONS.map(|region| {
        let of_region = counts(&|trust| trust.region == Some(region));
        [vec![region.to_owned()], of_region].concat()
    }));
    let heads = std::iter::once("Trusts with a figure")
        .chain(tables.iter().map(|(topic, _)| topic.name()))
        .collect();
    let years: Vec<_> = tables
        .iter()
        .map(|(topic, table)| format!("{}, {}", topic.name(), table.year()))
        .collect();
    Part {
        id: "methods-peers",
        title: "Whom you are compared with".to_owned(),
        blocks: vec![
            text(format!(
                "You choose, and every sentence names the group and its number. Under {FEWEST_PEERS} no percentile is given: \
                 among so few one trust more or less would move it by five or more. In a group that does not exist for a \
                 measure the page says so, and takes no other in its place."
            )),
            text(
                "By default we compare with trusts: DfE’s tables first, then trusts as at a date, then trusts of any size, \
                 whichever is nearest to the year of your figure. Where no figures for trusts are published, your figure is \
                 set beside England’s, without a percentile. You can choose local authorities or schools by hand. Areas are \
                 far larger than trusts and differ less, so a small difference looks like a long way. Single schools differ \
                 more than trusts do.",
            ),
            Block::Terms(vec![
                (
                    "Trusts of your size".to_owned(),
                    "Those whose number of eligible schools in the phase falls in the same band as yours. The Department’s \
                     tables begin at three."
                        .to_owned(),
                ),
                (
                    "Trusts of your region".to_owned(),
                    "Those whose lead region, as the Department states it, is yours.".to_owned(),
                ),
                (
                    "The trusts most like yours".to_owned(),
                    format!(
                        "The {SIMILAR_TRUSTS} nearest in four things: the shares of disadvantaged pupils, of pupils with \
                         English as an additional language and of pupils with special educational needs, and the number of \
                         pupils (its logarithm, so that 100 and 200 are as far apart as 1,000 and 2,000). Each is measured \
                         by how far trusts lie apart in it, and all count alike. Results have no part in it. Trusts of which \
                         one of the four is suppressed cannot be found so."
                    ),
                ),
            ]),
            Block::Grid(Grid {
                caption: format!("How many there are: {}", years.join("; ")),
                heads,
                rows,
                numeric: true,
            }),
        ],
    }
}
