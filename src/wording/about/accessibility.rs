//! The accessibility statement: what is aimed at, what is tested and how, and what is known to be missing.

use super::CONTACT;
use crate::wording::explanation::{Part, terms, text};

pub(super) fn accessibility() -> Part {
    Part {
        id: "about-accessibility",
        title: "Accessibility".to_owned(),
        blocks: vec![
            text(
                "This tool aims to meet the Web Content Accessibility Guidelines 2.2 at level AA. We have tested it, \
                 but no independent expert has audited it.",
            ),
            terms([
                (
                    "What you can do",
                    "You can use it by keyboard alone or with a screen reader. It works at 320 pixels wide (400% \
                     zoom), in light and dark, and with forced colours (high contrast). Whatever colour shows is \
                     also said in words. Nothing moves by itself, and nothing has a time limit.",
                ),
                (
                    "Pictures",
                    "Every picture has a sentence that says what it shows and a table with the same figures.",
                ),
                (
                    "What is tested, and how",
                    "Before each release, automated tests run in Chromium, Firefox and WebKit, as far as each \
                     allows. They enter figures by keyboard alone, check the focus and move between parts. They \
                     narrow the page to 320 pixels, force colours, and read what is announced when a figure changes. \
                     Contrast was measured in both themes when the colours were chosen.",
                ),
                (
                    "Known limits",
                    "It needs JavaScript and WebAssembly. People who use a screen reader or other assistive \
                     technology every day have not tried it yet. Wide tables scroll sideways on narrow screens. In a \
                     frame on another page, that page sets the frame’s size and title.",
                ),
            ]),
            text(format!(
                "If something stops you from using it, tell {CONTACT}. Say which page, browser and assistive \
                 technology you used, and what happened."
            )),
        ],
    }
}
