//! Pictures that are shared.

use crate::measures::{Measure, PupilGroup};
use crate::wording::board_paper;

/// The fold under a picture.
pub(crate) const SUMMARY: &str = "Save picture";

pub(crate) const SAVE_PNG: &str = "Save as PNG";
pub(crate) const SAVE_SVG: &str = "Save as SVG";
pub(crate) const COPY_PICTURE: &str = "Copy";
pub(crate) const SHOW: &str = "Show it to copy by hand";

pub(crate) const COPIED: &str = "Copied.";
pub(crate) const NOT_COPIED: &str = "The browser did not let the page copy it. Copy it by hand below.";
pub(crate) const NOT_DRAWN: &str = "The browser could not draw the picture. Its words and figures are below.";

/// Over the picture that is copied by hand.
pub(crate) const BY_HAND: &str = "Press and hold the picture, or right-click it, to copy or save it. The text under it is the same picture as SVG.";

/// The texts that go with it.
pub(crate) const ALT_TEXT: &str = "The picture in words, for people who cannot see it";
pub(crate) const TABLE: &str = "Its figures, to paste into a spreadsheet";
pub(crate) const SVG_TEXT: &str = "The picture as SVG";

/// In place of all that.
pub(crate) const WITHHELD: &str =
    "This picture could reveal 1 to 5 pupils, so it stays here. Under Share you can choose a private copy.";

/// What a picture is of.
pub(crate) fn name_of(measure: &Measure, group: PupilGroup) -> String {
    board_paper::name_of(measure, group)
}

/// By what it was made, and when.
pub(crate) fn made(day: &str) -> String {
    if day.is_empty() {
        "Made with Trust Benchmark.".to_owned()
    } else {
        format!("Made with Trust Benchmark, {day}.")
    }
}

/// A picture in words.
pub(crate) fn alt_text(title: &str, sentence: &str, drawn: &str) -> String {
    let stop = if sentence.is_empty() || sentence.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    let parts = [format!("{title}."), format!("{sentence}{stop}"), drawn.to_owned()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// The overview in words: of each measure its name, figure, verdict and place.
pub(crate) fn slide_alt_text<'a>(rows: impl Iterator<Item = [&'a str; 4]>) -> String {
    let rows = rows.map(|[name, value, verdict, detail]| format!("{name}: {value}. {verdict}. {detail}."));
    rows.collect::<Vec<_>>().join(" ")
}
