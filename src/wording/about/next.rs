//! Which figures are expected next, as the catalogue has it: a page may be older than the newest figures and cannot know.

use crate::measures::Measure;
use crate::wording::explained::{Block, Part, text};

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
        title: "What is due next".to_owned(),
        blocks: vec![
            text(format!(
                "This page cannot know whether newer figures have been published since it was made: it asks nobody. Its \
                 descriptions were last checked on {checked}. If that is more than a year ago, newer figures are likely to be \
                 out, and whoever hosts the page can put a newer copy in its place. \
                 Of the next figures the catalogue says:"
            )),
            Block::Terms(
                due.into_iter()
                    .map(|(when, names)| (when, names.join("; ")))
                    .collect(),
            ),
        ],
    }
}
