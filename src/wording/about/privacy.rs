//! What is entered, where it stays, what others can see, and how anybody can check that.

use super::CONTACT;
use crate::wording::explained::{Part, terms, text};

pub(super) fn privacy() -> Part {
    Part {
        id: "about-privacy",
        title: "Privacy".to_owned(),
        blocks: vec![
            text(
                "Everything is computed in your browser. What you type, paste or open is sent to nobody: not to the page’s \
                 host, not to whoever made it, not to the Department for Education.",
            ),
            terms([
                (
                    "What is entered",
                    "Outcomes of a trust or of its schools, numbers of pupils, names of schools, and what you write under \
                     Reflect. No field asks for anything about a single pupil or member of staff. A figure of very few pupils \
                     can still tell something about them, so treat a saved file as you treat your own spreadsheets.",
                ),
                (
                    "Where it stays",
                    "In the memory of this page, until you close it or load it again.",
                ),
                (
                    "What is kept on your device",
                    "Nothing, unless you tick “Keep these figures on this device” under Your trust. Then figures, choices and \
                     words are in this browser’s own storage for this site, on this device, where whoever uses this browser \
                     can see them. Untick it to remove them at once; \
                     clearing the browser’s data for this site removes them too. A file that you save is yours to keep or \
                     delete.",
                ),
                (
                    "What the host’s server sees",
                    "What it sees of any page: that its files were asked for, when, from which internet address and with which \
                     browser. Parts of the national figures are loaded when you open what needs them, so the server can see \
                     that somebody asked, for instance, for the figures of primary schools. It cannot see a figure of yours or \
                     the name of a trust that you look up.",
                ),
                (
                    "The page’s address",
                    "Which part of the widget is open stands after the # of the address. Browsers do not send that to a server, \
                     and no figure is ever in it.",
                ),
                (
                    "Cookies and analytics",
                    "None. Nothing from another site is loaded: no fonts, no scripts, no pictures, no counters.",
                ),
            ]),
            text(
                "You need not take our word. The page’s security policy (Content-Security-Policy) lets the browser load files \
                 from the page’s own folder and nothing else, and send no form anywhere. To check: open the browser’s developer \
                 tools (F12), choose Network, then type a figure; nothing is listed. Or switch the network off once the page has \
                 loaded and go on: figures are compared as before, and only parts that had not been loaded are missing. The policy \
                 itself is written in the file policy.js, two dozen lines beside the page.",
            ),
            text(format!(
                "As nothing that you enter reaches anybody, nobody holds it, shares it or can hand it out. For the server’s own \
                 records of visits, ask {CONTACT}."
            )),
        ],
    }
}
