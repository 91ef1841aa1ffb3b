//! Whom a trust can be compared with: what decides, and how many there are.

use crate::analysis::{FEWEST_PEERS, SIMILAR_TRUSTS, SizeBand};
use crate::entry::REGIONS;
use crate::measures::{MeasureId, Topic, group_thousands};
use crate::national::{Distribution, National};
use crate::wording::explanation::{Block, Grid, Part, text};

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
        title: "Who you are compared with".to_owned(),
        blocks: vec![
            text(format!(
                "You choose the group, and every sentence names it and its size. With under {FEWEST_PEERS} we give \
                 no percentile: one trust more or less would move it by five or more. If a group does not exist for \
                 a measure, the page says so and uses no other instead."
            )),
            text(
                "By default we compare with the trusts nearest to the year of your figure. DfE’s tables come first, \
                 then trusts as at a date, then trusts of any size. If no figures for trusts are published, we show \
                 England’s figure beside yours, without a percentile. You can choose local authorities or schools. \
                 Local authorities differ less, and single schools more.",
            ),
            Block::Terms(vec![
                (
                    "Trusts of your size".to_owned(),
                    "Trusts in the same band as yours by number of eligible schools in the phase. DfE’s tables begin \
                     at three."
                        .to_owned(),
                ),
                (
                    "Trusts in your region".to_owned(),
                    "Trusts with the same lead region as yours, as DfE states it.".to_owned(),
                ),
                (
                    "The trusts most like yours".to_owned(),
                    format!(
                        "The {SIMILAR_TRUSTS} nearest in four things, which count equally: pupil numbers and three \
                         shares. The shares are of disadvantaged pupils, pupils with English as an additional \
                         language, and pupils with special educational needs. 100 to 200 pupils is as far as 1,000 \
                         to 2,000 (logarithm). Results play no part. Trusts with any of these suppressed are left \
                         out."
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
