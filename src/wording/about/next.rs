//! Which figures are expected next, as the catalogue has it: a page may be older than the newest figures and cannot know.

use crate::measures::Measure;
use crate::wording::date::date_in_words;
use crate::wording::explanation::{Block, Part, text};

/// That newer figures were due, on a page whose descriptions were checked over a year before `today` ("2026-11-28"; empty where
/// the clock has no day). The Department publishes every year.
#[must_use]
pub fn overdue<'a>(measures: impl Iterator<Item = &'a Measure>, today: &str) -> Option<String> {
    let checked = measures.map(|measure| measure.checked_on.as_str()).max()?;
    let (year, day) = checked.split_once('-')?;
    let year_later = format!("{}-{day}", year.parse::<u16>().ok()? + 1);
    (year_later.as_str() <= today).then(|| {
        format!(
            "Newer figures were due: these were last checked on {}, over a year ago. Whoever hosts this page can install \
             a newer copy.",
            date_in_words(checked)
        )
    })
}

pub(super) fn next<'a>(measures: impl Iterator<Item = &'a Measure>) -> Part {
    let mut due: Vec<(String, Vec<String>)> = Vec::new();
    let mut checked = "";
    for measure in measures {
        checked = checked.max(&measure.checked_on);
        let name = measure.short_name.clone();
        match due.iter_mut().find(|(when, _)| *when == measure.next_release) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => due.push((measure.next_release.clone(), vec![name])),
        }
    }
    Part {
        id: "about-next",
        title: "What comes next".to_owned(),
        blocks: vec![
            text(format!(
                "This page does not check for newer figures, because it contacts no other site. Its descriptions \
                 were last checked on {}. If that is over a year ago, newer figures are probably out. Whoever hosts \
                 the page can then install a newer copy. These figures come next:",
                date_in_words(checked)
            )),
            Block::Terms(
                due.into_iter()
                    .map(|(when, names)| (when, names.join("; ")))
                    .collect(),
            ),
        ],
    }
}
