//! The accessibility statement: what is aimed at, what is tested and how, and what is known to be missing.

use super::CONTACT;
use crate::wording::explained::{Part, terms, text};

pub(super) fn accessibility() -> Part {
    Part {
        id: "about-accessibility",
        title: "Accessibility".to_owned(),
        blocks: vec![
            text(
                "This widget aims to conform to the Web Content Accessibility Guidelines 2.2 at level AA. Nobody outside its \
                 making has audited it, so it claims an aim and not a certificate.",
            ),
            terms([
                (
                    "What you can do",
                    "Use it with the keyboard alone; with a screen reader; at a width of 320 pixels, which is 400% zoom; in \
                     light and dark; with forced colours (high contrast); without colour, because everything is also said in \
                     words. Nothing moves by itself and nothing is limited in time.",
                ),
                (
                    "Pictures",
                    "Every picture has a sentence that says what it shows, and a table with the same figures.",
                ),
                (
                    "What is tested, and how",
                    "Before each release programs drive the built widget in Chromium, Firefox and WebKit, as far as each can be \
                     driven: entering figures by keyboard alone, seeing the focus, moving between its parts, the width of 320 \
                     pixels, forced colours, and what is announced when a figure changes. Contrasts of text and marks were measured in both themes when the colours were chosen.",
                ),
                (
                    "Known limits",
                    "It needs JavaScript and WebAssembly. It has not yet been tried by people who use a screen reader or other \
                     aids every day. Wide tables scroll sideways within their own frame on narrow screens. Where a host shows \
                     the widget in a frame, the frame’s size and title are the host’s.",
                ),
            ]),
            text(format!(
                "If something keeps you from using it, tell {CONTACT}: which page, which browser, which aid, and what happened."
            )),
        ],
    }
}
