//! What the widget is made of, and in which browsers it works.

use crate::wording::explanation::{Block, Grid, Part, text};

/// The components that the widget names as its own requirements, and their licences as they declare them. A test holds the
/// list to the build's.
pub const COMPONENTS: [(&str, &str, &str); 21] = [
    ("calamine", "Reading Excel files", "MIT"),
    ("crc", "Checking files of figures for damage", "MIT or Apache-2.0"),
    ("csv", "Reading and writing CSV", "MIT or Unlicense"),
    (
        "encoding_rs",
        "Reading text in any encoding",
        "MIT or Apache-2.0, and BSD-3-Clause",
    ),
    ("gloo", "Listening to the browser", "MIT or Apache-2.0"),
    ("js-sys", "The browser’s own language", "MIT or Apache-2.0"),
    ("libm", "Mathematics", "MIT"),
    ("plotters-backend", "Drawing", "MIT"),
    ("plotters-canvas", "Drawing on the page", "MIT"),
    ("postcard", "Reading the national figures", "MIT or Apache-2.0"),
    ("quick-xml", "Reading LibreOffice files", "MIT"),
    ("rust_xlsxwriter", "Writing Excel workbooks", "MIT or Apache-2.0"),
    ("serde", "Reading and writing data", "MIT or Apache-2.0"),
    ("serde_json", "The file that you save", "MIT or Apache-2.0"),
    ("statrs", "Statistical distributions", "MIT"),
    ("thiserror", "Messages", "MIT or Apache-2.0"),
    ("wasm-bindgen", "Running in the browser", "MIT or Apache-2.0"),
    ("wasm_split_helpers", "Loading the program in parts", "MIT"),
    ("web-sys", "The browser’s page", "MIT or Apache-2.0"),
    ("yew", "The page that you see", "MIT or Apache-2.0"),
    ("zip", "Packing and unpacking files", "MIT"),
];

/// By this the part is found that says what the tool is made of.
pub const SOFTWARE: &str = "about-software";

pub(super) fn software() -> Part {
    let row = |(name, what, licence): (&str, &str, &str)| [name, what, licence].map(str::to_owned).into();
    Part {
        id: SOFTWARE,
        title: "What it is made of".to_owned(),
        blocks: vec![
            text(
                "The tool is written in Rust and runs as WebAssembly. It is built from these open-source components, \
                 which bring in others.",
            ),
            Block::Grid(Grid {
                caption: "Open-source components".to_owned(),
                heads: vec!["Component", "For", "Licence"],
                rows: COMPONENTS.map(row).into(),
                numeric: false,
            }),
        ],
    }
}

pub(super) fn browsers() -> Part {
    Part {
        id: "about-browsers",
        title: "Supported browsers".to_owned(),
        blocks: vec![
            text(
                "Chrome and Edge from version 96, Firefox from 79 and Safari from 15 can run this tool (WebAssembly \
                 with its 2021 extensions). We test it in current Chromium, Firefox and WebKit. In an older browser, \
                 the page says that the tool cannot start.",
            ),
            text(
                "It works in a frame on another page, including a sandboxed frame without storage. There, nothing \
                 can be kept on the device, and the page says so.",
            ),
        ],
    }
}
