//! How sure a figure is: what is not published, intervals by kind of measure, and what few pupils can say.

use crate::measures::{IntervalMethod, PupilGroup, group_thousands};
use crate::national::{National, TrustSet};
use crate::stats::{Z95, wilson};
use crate::wording::explanation::{Block, Grid, Part, plain, text};

/// The share that the table of small numbers is about, in per cent.
const SHARE: f64 = 65.0;

pub(super) fn suppressed(national: &National) -> Part {
    let (mut figures, mut pupils) = (0u64, 0u64);
    for measure in national.measures() {
        for one in national.distributions_among(TrustSet::Eligible, &measure.id, PupilGroup::All) {
            figures += u64::from(one.suppressed());
            pupils = pupils.max(u64::from(one.suppressed_pupils()));
        }
    }
    let counted = match figures {
        0 => String::new(),
        _ => format!(
            " In the trust tables loaded now, {} figures are suppressed. Where most are, that leaves out {} pupils.",
            group_thousands(figures),
            group_thousands(pupils)
        ),
    };
    Part {
        id: "methods-suppressed",
        title: "Suppressed is never zero".to_owned(),
        blocks: vec![
            text(format!(
                "Where a figure could reveal something about a few pupils, DfE suppresses it and publishes a code such as \
                 SUPP, c or z instead. A suppressed figure is neither zero nor average, so we never fill it in.{counted}"
            )),
            text(
                "If one of your schools has no figure, your trust’s figure leaves it out. The page says how many \
                 pupils are left out, and what the figure would be if none or all of them had reached the standard. \
                 With fewer than 80% of pupils known, we give no place. Exports leave out counts of one to five \
                 pupils.",
            ),
        ],
    }
}

pub(super) fn intervals(national: &National) -> Part {
    let measures = |method| {
        let count = national
            .measures()
            .iter()
            .filter(|measure| measure.interval == method)
            .count();
        count.to_string()
    };
    let row = |kind: &str, how: &str, method| vec![kind.to_owned(), how.to_owned(), measures(method)];
    Part {
        id: "methods-intervals",
        title: "Intervals, by kind of measure".to_owned(),
        blocks: vec![
            text(
                "The interval is how far chance could move a figure. The right one depends on what is counted.",
            ),
            Block::Grid(Grid {
                caption: "Kinds of measure".to_owned(),
                heads: vec!["Kind", "Interval", "Measures loaded"],
                rows: vec![
                    row(
                        "A share of pupils",
                        "Wilson’s. It needs only the number of pupils.",
                        IntervalMethod::Wilson,
                    ),
                    row(
                        "An average of pupils’ scores",
                        "Figure ± 1.96 × standard deviation between pupils ÷ √pupils, as DfE does for Progress 8. \
                         Where DfE publishes no standard deviation, we use an estimate or another year’s. Every \
                         interval that does so says so.",
                        IntervalMethod::PupilStandardDeviation,
                    ),
                    row(
                        "Events per 100 pupils, such as suspensions",
                        "Byar’s, or the exact one for under ten events. It is at least this wide, because one pupil \
                         can be suspended more than once. So such a figure is not tested: it is never called clearly \
                         higher or lower, and never stands out.",
                        IntervalMethod::Rate,
                    ),
                    row(
                        "Anything else",
                        "None. The figure is shown beside England’s. If you choose another group to compare with, it \
                         has a place without a range, and says so.",
                        IntervalMethod::Unknown,
                    ),
                ],
                numeric: false,
            }),
            text(
                "A gap between two groups of pupils has Newcombe’s interval, which allows for chance in both. It rests on the \
                 smaller group. Its two figures always come from one source: both as published, the schools that have both, \
                 or what you entered.",
            ),
            text(
                "The interval says how far chance moves the figure for these pupils. Schools also have good and bad years, so another \
                 year moves 15% to 25% further. It does not allow for errors in a figure or for pupils who were not \
                 entered.",
            ),
        ],
    }
}

pub(super) fn small_numbers() -> Part {
    let rows = [10u32, 30, 60, 182, 500, 2_000].into_iter().filter_map(|pupils| {
        let n = f64::from(pupils);
        let interval = wilson(SHARE / 100.0 * n, n, Z95)?.map(|end| 100.0 * end);
        Some(vec![
            group_thousands(u64::from(pupils)),
            format!("{}–{}", plain(interval.lower(), 0), plain(interval.upper(), 0)),
            plain(interval.upper() - interval.lower(), 0),
        ])
    });
    Part {
        id: "methods-small-numbers",
        title: "Small numbers of pupils".to_owned(),
        blocks: vec![
            text(
                "With few pupils, chance matters more. Halving an interval takes four times the pupils. We give no \
                 percentile for fewer than 11 pupils, or for a gap with fewer than 30 in either group. If the \
                 interval spans the whole middle half of the comparison group, the figure is too uncertain to place \
                 and has only a range.",
            ),
            Block::Grid(Grid {
                caption: format!("The 95% interval of {}%", plain(SHARE, 0)),
                heads: vec!["Pupils", "Interval, %", "Width, points"],
                rows: rows.collect(),
                numeric: true,
            }),
        ],
    }
}
