//! The year that a sheet's titles, its name or a line below the table state for figures whose headings and rows state none, and
//! what is to be said of it: a year in a title can be that of something else, and a date says which results there can be.

use std::collections::BTreeSet;

use super::Matching;
use super::month_names::month;
use super::name_year::read_name_year;
use super::outside_texts::{OutsideText, TextPlace, dates_within, known_names, outside_texts};
use super::part_of_year::is_of_whole_year;
use super::said_date::{latest_date, take_dates};
use super::sheet::SheetView;
use super::title_words::{TitleWord, is_kind};
use super::year_remark::{StatedYear, YearRemark};
use crate::entry::Entry;
use crate::measures::AcademicYear;

/// The year that the sheet states, or else the `file`'s name; none that is later than the `latest` results.
pub(super) fn stated_year(
    matching: &Matching,
    sheet: &SheetView<'_>,
    name: &str,
    file: &str,
    latest: AcademicYear,
) -> StatedYear {
    let mut texts = outside_texts(matching, sheet, name);
    // A line alone in its row says it of all rows where it is above or below them all.
    for line in matching.lines_about_all() {
        if texts.iter().all(|one| one.text != line) {
            texts.push(OutsideText {
                text: line.to_owned(),
                place: TextPlace::Above,
            });
        }
    }
    let known = known_names(matching, sheet, &texts);
    let is_plain = |text: &str| known.understand(text) && !names_month(text);
    let (mut named, mut not_used) = (Vec::new(), Vec::new());
    for one in texts.iter().filter(|one| !is_footnote(one)) {
        let year = read_name_year(&one.text, latest);
        let is_other = is_of_something_else(&one.text)
            // A sentence below the table is as likely about one school or another measure.
            || one.place == TextPlace::Below && !known.understand(&one.text);
        match year {
            Some(year) if !is_other => named.push((year, one)),
            Some(_) => not_used.push(one.text.clone()),
            None if names_several(&one.text, latest) => not_used.push(one.text.clone()),
            None => {}
        }
    }
    let not_used_remark = |texts: Vec<String>| texts.into_iter().next().map(YearRemark::NotUsed);
    for place in [TextPlace::Above, TextPlace::Below, TextPlace::Tab] {
        let here: Vec<_> = named.iter().filter(|(_, one)| one.place == place).collect();
        let years: BTreeSet<_> = here.iter().map(|(year, _)| *year).collect();
        let Some((year, first)) = here.first() else {
            continue;
        };
        if years.len() > 1 {
            // "KS2 2024" beside "KS2 2025": which of them is not said.
            break;
        }
        let is_certain = here.iter().any(|(_, one)| is_plain(&one.text));
        let other = named.iter().find(|(other, _)| other != year);
        let remark = match other {
            Some((_, other)) => Some(YearRemark::NotUsed(other.text.clone())),
            None if is_certain => not_used_remark(not_used),
            None => Some(YearRemark::InText(first.text.clone())),
        };
        return StatedYear {
            year: Some(*year),
            remark,
        };
    }
    let unclear = named.into_iter().map(|(_, one)| one.text.clone());
    not_used.extend(unclear);
    if let Some(year) = read_name_year(file, latest) {
        return StatedYear {
            year: Some(year),
            remark: not_used_remark(not_used),
        };
    }
    let within = dates_within(matching, sheet);
    let outside = texts.iter().map(|one| &one.text);
    let all = outside.chain(&within).map(String::as_str);
    let dated = latest_date(all.filter(|text| !is_of_something_else(text)));
    if let Some((date, text)) = dated {
        let newest = date.newest_results(published(matching));
        if newest < latest {
            return StatedYear {
                year: Some(newest),
                remark: Some(YearRemark::ByDate(text.to_owned())),
            };
        }
    }
    StatedYear {
        year: None,
        remark: not_used_remark(not_used),
    }
}

/// The month in which the results are published: those at the end of key stage 2 in July, GCSEs and A levels in August. A year's
/// absence is known in June.
pub(super) fn published(matching: &Matching) -> u16 {
    let figures = matching.used_fields().filter_map(|field| match &field.entry {
        Entry::Figure(id) => Some(id),
        _ => None,
    });
    let months = figures.map(|id| {
        let cohort = matching.cohorts.get(id).map_or("", |cohort| cohort.as_str());
        match cohort {
            "key_stage_4" | "a_level" => 8,
            _ if is_of_whole_year(id.as_str()) => 6,
            _ => 7,
        }
    });
    months.max().unwrap_or(7)
}

/// Whether a text is a footnote to some figures: "* 2025 result".
fn is_footnote(one: &OutsideText) -> bool {
    let is_marked = one.text.trim_start().starts_with(['*', '†', '[', '(', '^']);
    one.place == TextPlace::Below && is_marked
}

/// Whether a text has the name of a month, which may be that of the paper.
fn names_month(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| month(word).is_some())
}

/// Whether a text names several years, so that none of them is that of the results.
fn names_several(text: &str, latest: AcademicYear) -> bool {
    let rest = take_dates(text).rest;
    let words: Vec<String> = words(&rest).into_iter().filter_map(Word::text).collect();
    let is_year = |word: &&String| word.len() == 4 && read_name_year(word, latest).is_some();
    words.iter().filter(is_year).count() > 1
}

/// A word of a text, or a mark that parts it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Word {
    Text(String),
    Mark,
}

impl Word {
    fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Mark => None,
        }
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Mark => "",
        }
    }
}

/// The words of a text in small letters, with the marks that part it; a bracket around a year parts nothing.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let spaced = text.to_lowercase().replace(" - ", " – ");
    for part in spaced.split_inclusive([
        ' ', '/', '-', '_', '.', ':', '(', ')', '–', '—', ',', ';', '|', '!',
    ]) {
        let plain: String = part.chars().filter(|letter| letter.is_alphanumeric()).collect();
        if !plain.is_empty() {
            words.push(Word::Text(plain));
        }
        if part.ends_with(['–', '—', ',', ';', '|', '!']) {
            words.push(Word::Mark);
        }
    }
    words
}

/// Words with which what a title compares is joined: the year after them is that of both.
const JOINS: [&str; 6] = ["and", "with", "to", "vs", "v", "versus"];

/// Whose figures results are compared with.
const OTHERS: [&str; 4] = ["national", "nationals", "england", "la"];

/// Whether the words directly beside the year in a text say that it is that of something else: "Opened 2019", "National
/// averages (2025)", "2024 coefficients".
fn is_of_something_else(text: &str) -> bool {
    let words = words(text);
    let is_year = |word: &Word| {
        let number: Option<u16> = word.as_str().parse().ok();
        number.is_some_and(|number| word.as_str().len() == 4 && (2000..2050).contains(&number))
    };
    let is_number = |word: &Word| {
        !word.as_str().is_empty() && word.as_str().bytes().all(|letter| letter.is_ascii_digit())
    };
    let Some(first) = words.iter().position(is_year).or_else(|| {
        let mut pairs = words.windows(2);
        pairs.position(|pair| {
            pair.iter()
                .all(|word| is_number(word) && word.as_str().len() == 2)
        })
    }) else {
        return false;
    };
    let after = words[first..].iter().take_while(|word| is_number(word)).count() + first;
    let at = |place: Option<usize>| place.and_then(|place| words.get(place)).map_or("", Word::as_str);
    let before = |back: usize| at(first.checked_sub(back));
    let is_joined = OTHERS.contains(&before(1)) && JOINS.contains(&before(2));
    let is_before = |back: usize| {
        let word = before(back);
        is_kind(word, TitleWord::BeforeYear) && !is_joined || is_version(word)
    };
    let follows = |place: usize| is_kind(at(Some(place)), TitleWord::AfterYear);
    is_before(1)
        || !before(1).is_empty() && is_before(2)
        || follows(after)
        || is_kind(at(Some(after)), TitleWord::Part) && follows(after + 1)
}

/// "v3".
fn is_version(word: &str) -> bool {
    let digits = word.strip_prefix('v').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_of_something_else;

    #[test]
    fn the_words_beside_a_year_say_whose_it_is() {
        for text in [
            "RWM EXS+ (National 2025: 62%)",
            "National averages (2025): RWM 62",
            "Oakfield Learning Trust (est. 2017)",
            "Our best SATs results since 2019!",
            "Template v3 (2023)",
            "P8 based on 2024 coefficients",
            "Trust strategy 2024 dashboard",
            "Vision 2024: every child a reader",
            "Y6 – 2023 SATs paper (March)",
            "Compare to: 2025",
            "Compared with 2024/25",
        ] {
            assert!(is_of_something_else(text), "{text}");
        }
        for text in [
            "KS2 results 2025",
            "KS2 2024/25",
            "KS2 2025 compared with national",
            "KS2 results vs national 2025",
            "KS2 results 2025 – board paper",
            "National and trust: KS2 outcomes for 2025",
            "Summer 2025 results, template of the trust",
        ] {
            assert!(!is_of_something_else(text), "{text}");
        }
    }
}
