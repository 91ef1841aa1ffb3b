//! Years that are said of a trust's own figure: each of them was entered. A figure never takes the year of those that it is
//! compared with.

use trust_benchmark::measures::AcademicYear;

use crate::paper::Paper;
use crate::trust::Trust;

/// Sentences that name a year for the trust's figure that was not entered.
pub(crate) fn of_nobody(trust: &Trust, paper: &Paper) -> Vec<String> {
    let entered = trust.years_entered();
    let said = paper.said().iter().map(|said| said.text.as_str());
    let wrong = said.filter_map(|text| {
        let year = own_years(text).into_iter().find(|year| !entered.contains(year))?;
        Some(format!("{year} was not entered: {text}"))
    });
    wrong.collect()
}

/// The years that a text names for the trust's own figure.
fn own_years(text: &str) -> Vec<AcademicYear> {
    let mut years = Vec::new();
    for clause in text.split(". ").flat_map(|sentence| sentence.split([';', ','])) {
        let clause = clause
            .split(" and the ")
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let of_own = clause.contains("your figure")
            || clause.contains("of yours")
            || clause.trim_start().starts_with("your 2")
            || clause.trim_start().starts_with("in 2") && clause.contains(" it was ");
        if of_own {
            let words = clause.split_whitespace();
            let words = words.map(|word| word.trim_matches(|sign: char| !sign.is_ascii_digit()));
            years.extend(words.filter_map(|word| word.parse::<AcademicYear>().ok()));
        }
    }
    years
}

#[test]
fn years_are_read_where_they_are_said_of_the_trust() {
    let read = |text| {
        let years = own_years(text).into_iter();
        years.map(AcademicYear::summer).collect::<Vec<_>>()
    };
    assert_eq!(read("Your 2025/26 figure, among 2024/25 trusts."), [2026]);
    assert_eq!(
        read("Your figure is from 2025/26 and the trusts’ from 2024/25. Some of it may be England’s."),
        [2026]
    );
    assert_eq!(
        read(
            "In 2018/19 your figure was higher than about 40% of 298 trusts (range 24–57); in 2024/25 it was lower."
        ),
        [2019, 2025]
    );
    assert_eq!(
        read("In 2024/25 your figure is 4 points higher than in 2018/19."),
        [2025, 2019]
    );
    for of_nobody in [
        "65% is higher than about 57% of 626 trusts (range 25–82), 2024/25.",
        "No comparison in 2019/20: tests were cancelled.",
    ] {
        assert!(read(of_nobody).is_empty(), "{of_nobody}");
    }
}
