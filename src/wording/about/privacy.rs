//! What is entered, where it stays, what others can see, and how anybody can check that.

use super::CONTACT;
use crate::wording::explanation::{Part, terms, text};

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
                    "Results of a trust or its schools, pupil numbers, names of the trust and its schools, and your own \
                     words under Reflect or Share. No field asks about a single pupil or member of staff. Figures for \
                     very few pupils can still reveal something about them, so keep a saved file as safe as your own \
                     spreadsheets.",
                ),
                (
                    "Where it stays",
                    "In this page’s memory, until you close or reload it.",
                ),
                (
                    "What is kept on your device",
                    "No figures, unless you tick “Keep these figures on this device”. Then they are kept in this \
                     browser’s storage for this site, where anyone who uses this browser can see them. To remove \
                     them at once, untick the box or clear this site’s data in the browser. A file that you save is \
                     yours to keep or delete.",
                ),
                (
                    "The page’s own files",
                    "Over HTTPS and outside a frame, the browser keeps the page’s own files, so that it opens without \
                     a network. They hold nothing that you entered.",
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
                     server. It holds figures only in a link that you make with them under Share. Mail scanners and \
                     browser histories can see such a link.",
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
