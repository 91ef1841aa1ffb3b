//! GCSEs of 2024/25: the committed table of trusts held against what is known of it and, where the Department's files are at hand, against
//! those files, which are read here again in another way than the build reads them.
#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a test stops at what it does not expect, and counts a few hundred trusts"
)]

mod files;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use files::{repository, sources};

type Line = BTreeMap<String, String>;

const URN: &str = "Unique Reference Number (URN)";
const PUPILS: &str = "Pupils at end-KS4";
/// The deciles that the README of the data gives, at position p × (N + 1).
const DECILES: [f64; 9] = [39.9, 41.5, 42.8, 43.8, 45.0, 46.4, 47.5, 49.1, 51.3];

fn lines(path: &Path) -> Vec<Line> {
    let bytes = fs::read(path).unwrap();
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut reader = csv::Reader::from_reader(text);
    reader.deserialize().map(Result::unwrap).collect()
}

fn number(line: &Line, column: &str) -> f64 {
    line[column].parse().unwrap()
}

fn deciles(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    let n = values.len();
    let decile = |decile: usize| {
        let position = (decile * (n + 1)) as f64 / 10.0;
        let below = position.floor();
        let place = decile * (n + 1) / 10;
        values[place - 1] + (values[place] - values[place - 1]) * (position - below)
    };
    (1..=9).map(decile).collect()
}

/// Both ways of rounding to a decimal of the same figures can differ by one of the last place.
fn assert_near(found: &[f64], within: f64) {
    for (found, known) in found.iter().zip(DECILES) {
        assert!((found - known).abs() <= within, "{found} should be {known}");
    }
}

#[test]
fn the_committed_table_has_246_trusts_and_the_known_deciles() {
    let trusts = lines(&repository().join("data/trusts/membership-ks4-2024-25.csv"));
    assert_eq!(trusts.len(), 246);
    assert!(trusts.iter().all(|trust| number(trust, "schools") >= 3.0));
    for measure in ["attainment_8", "english_maths_4", "ebacc_entry", "ebacc_4"] {
        assert!(
            trusts.iter().all(|trust| number(trust, measure) > 0.0),
            "{measure}"
        );
        let coverage = format!("{measure}.coverage");
        assert!(trusts.iter().all(|trust| trust[&coverage] == "100"), "{measure}");
    }
    let values = trusts.iter().map(|trust| number(trust, "attainment_8")).collect();
    assert_near(&deciles(values), 0.1);
    let pupils: f64 = trusts.iter().map(|trust| number(trust, "pupils")).sum();
    let sum: f64 = trusts
        .iter()
        .map(|trust| number(trust, "pupils") * number(trust, "attainment_8"))
        .sum();
    assert!((sum / pupils - 45.64).abs() < 0.01, "{}", sum / pupils);
}

#[test]
#[ignore = "reads the Department's files: set TRUST_BENCHMARK_SOURCES and run with --include-ignored"]
fn the_departments_files_come_to_what_is_known_of_them() {
    let sources = sources();
    let results: BTreeMap<String, Line> = lines(&sources.join("school-ks4-2024-25/ks4-2024-25-by-urn.csv"))
        .into_iter()
        .map(|line| (line["URN"].clone(), line))
        .collect();
    let mut schools = Vec::new();
    for pupils in lines(&sources.join("school-ks4-2024-25/institution_details.csv")) {
        if let Some(result) = results.get(&pupils[URN])
            && result["SCHOOLTYPE"] != "Other independent school"
        {
            schools.push((pupils, result));
        }
    }
    let whole: f64 = schools.iter().map(|(pupils, _)| number(pupils, PUPILS)).sum();
    assert_eq!((schools.len(), whole), (3283, 604_169.0));
    let mean = |column: &str| {
        let sum: f64 = schools
            .iter()
            .map(|(pupils, result)| number(pupils, PUPILS) * number(result, column))
            .sum();
        sum / whole
    };
    for (column, known, within) in [
        ("ATT8SCR", 47.21, 0.005),
        ("PTL2BASICS_94", 66.5, 0.05),
        ("PTEBACC_E_PTQ_EE", 41.7, 0.05),
    ] {
        assert!(
            (mean(column) - known).abs() < within,
            "{column}: {}",
            mean(column)
        );
    }
    let zeros = |column: &str| {
        let of = schools.iter().filter(|(_, result)| number(result, column) == 0.0);
        of.map(|(pupils, _)| pupils["Institution type"].clone())
            .collect::<Vec<_>>()
    };
    let no_entry = zeros("PTEBACC_E_PTQ_EE");
    let colleges = no_entry
        .iter()
        .filter(|kind| kind.starts_with("Further Education"));
    assert_eq!((no_entry.len(), colleges.count()), (60, 13));
    assert_eq!(
        zeros("PTL2BASICS_94"),
        ["Further Education Sector Institution"; 2]
    );
    for (pupils, result) in &schools {
        let fraction = number(pupils, "Percentage of pupils entering the EBacc");
        let difference = fraction * 100.0 - number(result, "PTEBACC_E_PTQ_EE");
        assert!(difference.abs() < 0.051, "{pupils:?} {result:?}");
    }

    let mut trust_of = BTreeMap::new();
    for line in lines(&sources.join("trust-membership-2022/group_links_2022-08-31.csv")) {
        if line["Group Type"] == "Multi-academy trust" && line["Group Status"] == "Open" {
            trust_of.insert(line["URN"].clone(), line["Group UID"].clone());
        }
    }
    let mut trusts: BTreeMap<&String, Vec<(f64, f64)>> = BTreeMap::new();
    for (pupils, result) in &schools {
        if let Some(trust) = trust_of.get(&pupils[URN]) {
            let of_trust = trusts.entry(trust).or_default();
            of_trust.push((number(pupils, PUPILS), number(result, "ATT8SCR")));
        }
    }
    trusts.retain(|_, schools| schools.len() >= 3);
    let pooled: BTreeMap<&String, f64> = trusts
        .into_iter()
        .map(|(uid, schools)| {
            let pupils: f64 = schools.iter().map(|(pupils, _)| pupils).sum();
            let sum: f64 = schools.iter().map(|(pupils, score)| pupils * score).sum();
            (uid, sum / pupils)
        })
        .collect();
    assert_eq!(pooled.len(), 246);
    assert_near(&deciles(pooled.values().copied().collect()), 0.05);

    let committed = lines(&repository().join("data/trusts/membership-ks4-2024-25.csv"));
    for trust in &committed {
        let known = pooled[&trust["uid"]];
        assert!((number(trust, "attainment_8") - known).abs() < 0.051, "{trust:?}");
    }
    let earlier = lines(&repository().join("data/trusts/ks4-2022-23.csv"));
    let pairs: Vec<(f64, f64)> = earlier
        .iter()
        .filter_map(|trust| Some((*pooled.get(&trust["uid"])?, number(trust, "attainment_8"))))
        .collect();
    let n = pairs.len() as f64;
    let (x, y) = (
        pairs.iter().map(|pair| pair.0).sum::<f64>() / n,
        pairs.iter().map(|pair| pair.1).sum::<f64>() / n,
    );
    let sum = |of: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|pair| of(pair.0 - x, pair.1 - y)).sum::<f64>();
    let correlation = sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    assert!((correlation - 0.94).abs() < 0.01, "{correlation}");
}
