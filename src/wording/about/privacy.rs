//! What is entered, where it stays, what others can see, and how anybody can check that.

use super::CONTACT;
use crate::wording::explained::{Part, terms, text};

pub(super) fn privacy() -> Part {
    Part {
        id: "about-privacy",
        title: "Privacy".to_owned(),
        blocks: vec![
            text(
                "All calculations happen in your browser. Nothing you enter, paste or open is sent to us, to the \
                 site you are on, or to the Department for Education (DfE).",
            ),
            terms([
                (
                    "What is entered",
                    "Results of a trust or its schools, pupil numbers, names of schools, and what you write under \
                     Reflect. No field asks about a single pupil or member of staff. Figures for very few pupils can \
                     still reveal something about them, so keep a saved file as safe as your own spreadsheets.",
                ),
                (
                    "Where it stays",
                    "In this page’s memory, until you close or reload it.",
                ),
                (
                    "What is kept on your device",
                    "Nothing, unless you tick “Keep these figures on this device”. Then they are kept in this \
                     browser’s storage for this site, where anyone who uses this browser can see them. To remove \
                     them at once, untick the box or clear this site’s data in the browser. A file that you save is \
                     yours to keep or delete.",
                ),
                (
                    "What the host’s server sees",
                    "What it sees for any page: which files were asked for, when, from which internet address and \
                     with which browser. Some national figures load only when you open a part that needs them. So \
                     the server can see that someone asked for, say, primary figures. It cannot see your figures or \
                     the name of a trust that you look up.",
                ),
                (
                    "The page’s address",
                    "The part of the address after # says which section is open. Browsers do not send it to a \
                     server, and it never holds a figure.",
                ),
                (
                    "Cookies and analytics",
                    "None. Nothing is loaded from another site: no fonts, scripts, pictures or counters.",
                ),
            ]),
            text(
                "You can check this. Open your browser’s developer tools (F12), choose Network, then enter a figure: \
                 no request appears. Or switch the network off once the page has loaded. Everything that has loaded \
                 still works.",
            ),
            text(
                "The page’s security policy (Content-Security-Policy) lets the browser load files only from the page’s own \
                 folder, and send no forms. It is in the file policy.js beside the page, fewer than 50 lines long.",
            ),
            text(format!(
                "Nothing that you enter reaches us, so we cannot hold it, share it or hand it over. For the server’s \
                 own records of visits, ask {CONTACT}."
            )),
        ],
    }
}
