//! Each method with the work it is taken from.

use crate::wording::explanation::{Block, Grid, Part, text};

/// How many values computed elsewhere the methods are held to. `tests/reference` holds this number to its own count.
pub const REFERENCE_CASES: usize = 111;

/// What is found, by which method, and whose it is.
const METHODS: [(&str, &str, &str); 15] = [
    (
        "Rank among trusts",
        "Percentile rank with ties counted half",
        "The usual mid-rank; SciPy’s percentileofscore, kind “mean”",
    ),
    (
        "Median, quartiles, deciles",
        "Quantiles of type 7",
        "Hyndman and Fan (1996)",
    ),
    ("Interval of a share", "Score interval", "Wilson (1927)"),
    (
        "Interval of an average",
        "± 1.96 × standard deviation ÷ √pupils",
        "Department for Education, secondary accountability measures: technical guide",
    ),
    (
        "Interval of a rate",
        "Byar’s approximation; exact Poisson under ten events",
        "Breslow and Day (1987); Garwood (1936)",
    ),
    (
        "Interval of a gap or a difference",
        "Method 10, from two score intervals",
        "Newcombe (1998)",
    ),
    (
        "Progress 8 band",
        "DfE’s words, from the interval",
        "Department for Education, technical guide",
    ),
    (
        "Expected range by size, chance alone",
        "Exact binomial funnel limits; normal limits of an average",
        "Spiegelhalter (2005), Funnel plots for comparing institutional performance",
    ),
    (
        "Expected range by size",
        "Random effects",
        "Spiegelhalter (2005), Handling over-dispersion of performance indicators; Paule and Mandel (1982)",
    ),
    (
        "Marks among many measures",
        "False discovery rate of 5%",
        "Benjamini and Hochberg (1995)",
    ),
    (
        "Best estimate",
        "Empirical Bayes: normal–normal and beta–binomial",
        "Efron and Morris (1975); Paule and Mandel (1982)",
    ),
    (
        "Trusts most like yours",
        "Nearest by Euclidean distance on standardised variables",
        "As for the statistical neighbours of local authorities",
    ),
    (
        "Given the intake",
        "Random-effects regression, prediction interval of a single trust",
        "Paule and Mandel (1982); Viechtbauer (2010); Higgins, Thompson and Spiegelhalter (2009)",
    ),
    (
        "Percentile with chance taken out",
        "Quantile of the distribution fitted to trusts",
        "Paule and Mandel (1982) for its mean and variance; a beta distribution for shares, else a normal one",
    ),
    (
        "Trust figure from schools",
        "Σx ÷ Σn; DfE’s weighting by years in the trust beside it",
        "Department for Education, multi-academy trust performance measures: methodology",
    ),
];

pub(super) fn sources() -> Part {
    let rows = METHODS.map(|(what, method, source)| [what, method, source].map(str::to_owned).into());
    Part {
        id: "methods-sources",
        title: "The methods and where they come from".to_owned(),
        blocks: vec![
            Block::Grid(Grid {
                caption: "What is found, how, and whose method it is".to_owned(),
                heads: vec!["What", "Method", "Source"],
                rows: rows.into(),
                numeric: false,
            }),
            text(format!(
                "Tests check the code against {REFERENCE_CASES} reference cases, each to within its own tolerance. \
                 The cases were calculated with SciPy, statsmodels and NumPy."
            )),
        ],
    }
}
