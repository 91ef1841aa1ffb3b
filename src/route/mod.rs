//! Which view the page's address names, in its fragment: `#sector`, `#about-privacy`, `#measure/rwm_expected/all`,
//! `#measure/rwm_expected/all/over-time`. Only the view is ever in it and never a figure, so that an address can be shared, and kept in a browser's history, without
//! telling anything of a trust.
//!
//! An address may be older than the page, or made for something else. A fragment that names nothing is left alone and
//! changes nothing.

mod about_part;
mod measure_tab;
mod section;

pub use about_part::AboutPart;
pub use measure_tab::MeasureTab;
pub use section::Section;

use crate::measures::MeasureGroup;

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum View {
    /// Entering, and where the trust stands.
    #[default]
    Trust,
    /// One measure, opened in its row at a tab.
    Measure(MeasureGroup, MeasureTab),
    /// If every pupil did as well.
    Sector,
    /// The inquiry's four questions.
    Reflect,
    /// What leaves the page: the board paper, pictures, data and links.
    Share,
    /// How it is computed.
    Methods,
    /// About the widget, or one part of that.
    About(Option<AboutPart>),
}

/// How the fragment of a measure begins.
const MEASURE: &str = "measure/";
/// How the fragment of a part of what there is to know about the widget begins.
const ABOUT: &str = "about-";

/// No identifier of a measure is longer.
const LONGEST_ID: usize = 64;

impl View {
    /// The fragment that names it, without its sign.
    ///
    /// ```
    /// use trust_benchmark::route::{AboutPart, View};
    /// assert_eq!(View::About(Some(AboutPart::Privacy)).fragment(), "about-privacy");
    /// assert_eq!(View::parse("#about-privacy"), Some(View::About(Some(AboutPart::Privacy))));
    /// ```
    #[must_use]
    pub fn fragment(&self) -> String {
        match self {
            // The first tab is not named, so that an address that was kept before there were tabs stays right.
            Self::Measure(shown, MeasureTab::Chart) => format!("{MEASURE}{shown}"),
            Self::Measure(shown, tab) => format!("{MEASURE}{shown}/{}", tab.id()),
            Self::About(Some(part)) => format!("{ABOUT}{}", part.id()),
            Self::Trust | Self::Sector | Self::Reflect | Self::Share | Self::Methods | Self::About(None) => {
                self.section().id().to_owned()
            }
        }
    }

    /// The view that a fragment names, with its sign or without; the first view where it is empty. `None` where it names
    /// nothing.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Self> {
        let name = fragment.strip_prefix('#').unwrap_or(fragment);
        if name.is_empty() {
            return Some(Self::Trust);
        }
        if let Some(measure) = name.strip_prefix(MEASURE) {
            return parse_measure(measure);
        }
        if let Some(part) = name.strip_prefix(ABOUT) {
            return AboutPart::named(part).map(|part| Self::About(Some(part)));
        }
        Section::named(name).map(Self::of)
    }

    /// A section as it opens.
    #[must_use]
    pub const fn of(section: Section) -> Self {
        match section {
            Section::Trust => Self::Trust,
            Section::Sector => Self::Sector,
            Section::Reflect => Self::Reflect,
            Section::Share => Self::Share,
            Section::Methods => Self::Methods,
            Section::About => Self::About(None),
        }
    }

    /// The section in which it is.
    #[must_use]
    pub const fn section(&self) -> Section {
        match self {
            Self::Trust | Self::Measure(..) => Section::Trust,
            Self::Sector => Section::Sector,
            Self::Reflect => Section::Reflect,
            Self::Share => Section::Share,
            Self::Methods => Section::Methods,
            Self::About(_) => Section::About,
        }
    }
}

/// A measure for a group of pupils and perhaps a tab. A tab of another version's opens the first.
fn parse_measure(text: &str) -> Option<View> {
    let named = text.match_indices('/').nth(1);
    let (measure, tab) = named.map_or((text, ""), |(at, _)| (&text[..at], &text[at + 1..]));
    MeasureGroup::parse(measure)
        .filter(|shown| is_an_id(shown.measure.as_str()))
        .map(|shown| View::Measure(shown, MeasureTab::named(tab).unwrap_or_default()))
}

/// Whether a measure could be so called: what is in an address is anybody's.
fn is_an_id(text: &str) -> bool {
    let of_an_id = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'_';
    !text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(of_an_id)
}
