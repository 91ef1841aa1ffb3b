//! The three browser engines and the programs that drive them. What is missing is installed where that is permitted;
//! where it is not, the other engines are still worth testing, so a missing engine is an answer and not an error.

use std::fmt;
use std::path::{Path, PathBuf};

use super::cargo_tool::CargoTool;
use super::scratch::Scratch;
use super::{ToolError, system_packages};
use crate::process;
use crate::workspace::tools_home;

/// A browser engine. Nearly everybody uses one of these three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge and others.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, in its Linux build.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            // It has no headless mode, so it gets a screen of its own, and it hangs without a message bus.
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "xauth", "dbus", "dbus-x11"],
        }
    }

    /// The browser, among the places where systems put it.
    pub(crate) fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => ["chromium", "chromium-browser", "google-chrome"]
                .into_iter()
                .find_map(process::find),
            Self::Firefox => ["firefox-esr", "firefox"].into_iter().find_map(process::find),
            Self::WebKit => mini_browser(Path::new("/usr/lib")),
        }
    }

    fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => process::find("chromedriver"),
            Self::Firefox => CargoTool::geckodriver().find(),
            Self::WebKit => {
                let helpers = ["xvfb-run", "dbus-run-session"];
                helpers
                    .into_iter()
                    .all(|helper| process::find(helper).is_some())
                    .then_some(())?;
                process::find("WebKitWebDriver")
            }
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// An engine that can be driven.
#[derive(Clone, Debug)]
pub struct Installed {
    /// The browser itself.
    pub browser: PathBuf,
    /// The program that speaks the WebDriver protocol.
    pub driver: PathBuf,
}

/// Where an engine is, or `None` when a part of it is missing.
#[must_use]
pub fn find(engine: Engine) -> Option<Installed> {
    Some(Installed {
        browser: engine.browser()?,
        driver: engine.driver()?,
    })
}

/// Installs what is missing where that is permitted, and returns the engines that stay missing with the reason.
#[must_use]
pub fn find_or_install() -> Vec<(Engine, ToolError)> {
    let scratch = Scratch::new(&tools_home());
    Engine::ALL
        .into_iter()
        .filter_map(|engine| prepare(engine, &scratch).err().map(|error| (engine, error)))
        .collect()
}

fn prepare(engine: Engine, scratch: &Scratch) -> Result<(), ToolError> {
    if find(engine).is_some() {
        return Ok(());
    }
    let packages_are_there =
        engine.browser().is_some() && (engine == Engine::Firefox || engine.driver().is_some());
    if !packages_are_there {
        system_packages::install(&format!("{engine} to test with"), engine.packages())?;
    }
    if engine == Engine::Firefox {
        CargoTool::geckodriver().find_or_install(scratch)?;
    }
    find(engine).map(|_| ()).ok_or_else(|| ToolError::Missing {
        what: format!("{engine} to test with"),
        advice: format!(
            "The packages {} are here, but not everything expected in them.",
            engine.packages().join(" ")
        ),
    })
}

/// WebKit's own small browser is in the folder of its library: `/usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser(libraries: &Path) -> Option<PathBuf> {
    let architectures = libraries.read_dir().ok()?.flatten().map(|entry| entry.path());
    let candidates = architectures.map(|folder| folder.join("webkit2gtk-4.1").join("MiniBrowser"));
    candidates.into_iter().find(|path| path.is_file())
}
