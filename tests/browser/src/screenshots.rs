//! Pictures of every view with example figures, for people to look at: on a desktop and on a phone, light and dark. A
//! check can say that a canvas is not blank; only a person can say that it is good. `docs/pictures/` holds Chromium's.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::json;
use xtask::server::site::Site;
use xtask::tools::browsers::{self, Engine};

use crate::browser::Browser;
use crate::checks::views::{self, Embedding, PictureKind};
use crate::engines::Setup;
use crate::palette::to_palette;
use crate::problem::{Problem, Verdict};
use crate::visit::Visit;

/// What is below this in a tall view is left out, in CSS pixels.
const TALLEST: u32 = 1_500;

/// A window that is larger than every picture.
const WINDOW: (u32, u32) = (1_400, 1_700);

impl PictureKind {
    fn width(self) -> u32 {
        match self {
            Self::Wide | Self::Dark => 1_280,
            Self::Phone => 390,
        }
    }

    fn setup(self) -> Setup {
        match self {
            Self::Wide | Self::Phone => Setup::Plain,
            Self::Dark => Setup::Dark,
        }
    }

    /// The end of its file's name.
    fn ending(self) -> &'static str {
        match self {
            Self::Wide => "",
            Self::Dark => "-dark",
            Self::Phone => "-phone",
        }
    }
}

/// Takes all pictures, in a folder for each engine where there are several. `Ok(false)` when some could not be taken; the
/// reasons are printed.
pub(crate) fn take(engines: &[Engine], site: &Arc<Site>, folder: &Path) -> Result<bool, Box<dyn Error>> {
    let mut all = true;
    for engine in engines {
        let Some(installed) = browsers::find(*engine) else {
            println!("{engine} is not on this machine: no pictures");
            all = false;
            continue;
        };
        let own = match engines {
            [_] => folder.to_path_buf(),
            _ => folder.join(engine.name()),
        };
        fs::create_dir_all(&own)?;
        for setup in [Setup::Plain, Setup::Dark] {
            let browser = Browser::start(*engine, &installed, setup)?;
            browser.resize(WINDOW.0, WINDOW.1)?;
            all &= take_in(&browser, setup, site, &own);
        }
    }
    Ok(all)
}

/// Takes the pictures of one setup, and prints for each whether it was taken.
fn take_in(browser: &Browser, setup: Setup, site: &Arc<Site>, folder: &Path) -> bool {
    let mut all = true;
    let mut taken = |what: &str, verdict: Verdict| match verdict {
        Ok(()) => println!("{what}"),
        Err(problem) => {
            println!("no picture of {what}: {problem}");
            all = false;
        }
    };
    for view in views::ALL {
        for kind in view.pictures.iter().filter(|kind| kind.setup() == setup) {
            let name = format!("{}{}", view.name, kind.ending());
            let picture = || {
                let visit = Visit::new(browser, site)?;
                let _host = view.open(&visit, Embedding::Frame(kind.width()))?;
                save(&visit, view.part, folder, &name)
            };
            taken(&name, picture());
        }
    }
    all
}

/// Where a part of the page is, in CSS pixels.
#[derive(Debug, Deserialize)]
struct Place {
    height: u32,
}

/// Pictures a part of the page in its frame, cut where it ends, and saves it under that name.
fn save(visit: &Visit, part: &str, folder: &Path, name: &str) -> Verdict {
    // A blinking caret would make every picture another one; a bar to scroll with is none of the page.
    let script = "
        document.activeElement.blur();
        document.documentElement.style.overflow = 'hidden';
        const part = document.querySelector(arguments[0]);
        part.scrollIntoView({ block: 'start', behavior: 'instant' });
        return { height: Math.ceil(part.getBoundingClientRect().height) };";
    let place: Place = visit.browser.run(script, &json!([part]))?;
    visit.browser.leave_frames()?;
    let picture = visit.browser.picture_of("iframe", place.height.min(TALLEST))?;
    let file = folder.join(format!("{}.png", name.replace(", ", "-").replace(' ', "-")));
    fs::write(file, to_palette(&picture)?).map_err(Problem::from)
}
