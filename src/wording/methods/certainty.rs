//! How sure a figure is: what is not published, intervals by kind of measure, and what few pupils can say.

use crate::measures::{IntervalMethod, PupilGroup, group_thousands};
use crate::national::{National, TrustSet};
use crate::stats::{Z95, wilson};
use crate::wording::explained::{Block, Grid, Part, plain, text};

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
            " In the tables of trusts that are loaded, {} figures are suppressed; where most are, that leaves out {} pupils.",
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
                "A school of yours that has no figure is left out of your trust’s, and the page says how many pupils that \
                 leaves uncounted and between which figures the whole could lie if none or all of them had reached the \
                 standard. With fewer than 80% of pupils known, no place is given. What you take away from this page \
                 leaves out counts of one to five pupils.",
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
                "The interval is what chance could have made of a figure. Which one is right depends on what is counted.",
            ),
            Block::Grid(Grid {
                caption: "Kinds of measure".to_owned(),
                heads: vec!["Kind", "Interval", "Measures loaded"],
                rows: vec![
                    row(
                        "A share of pupils",
                        "Wilson’s. It rests on the pupils alone.",
                        IntervalMethod::Wilson,
                    ),
                    row(
                        "An average of pupils’ scores",
                        "Figure ± 1.96 × standard deviation between pupils ÷ √pupils, as the Department does for Progress \
                         8. Where it publishes no standard deviation, ours is an estimate or another year’s, and every \
                         interval that rests on one says so.",
                        IntervalMethod::PupilStandardDeviation,
                    ),
                    row(
                        "Events per 100 pupils, such as suspensions",
                        "Byar’s, and the exact one under ten events. It is at least this wide, because one pupil can be \
                         suspended more than once. So such a figure is not tested: it is never called clearly higher or \
                         lower, and never stands out.",
                        IntervalMethod::Rate,
                    ),
                    row(
                        "Anything else",
                        "None. The figure is shown beside England’s. If you choose others to compare with, it has a place \
                         without a range, and says so.",
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
        title: "What few pupils can say".to_owned(),
        blocks: vec![
            text(
                "Chance is large where pupils are few. To halve an interval takes four times the pupils. With fewer than 11 \
                 pupils, or fewer than 30 in either group of a gap, we give no percentile. Where the interval spans the whole \
                 middle half of the others, the figure is too uncertain to place and has only the range.",
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
