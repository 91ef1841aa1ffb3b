//! How each engine is started: one file an engine, because each has its own flags, preferences and limits.

mod chromium;
mod firefox;
mod webkit;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value};
use xtask::tools::browsers::{Engine, Installed};

use crate::problem::Problem;

/// What the browser is told before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setup {
    /// Nothing is set.
    Plain,
    /// A screen with two device pixels to the CSS pixel.
    Sharp,
    /// The system is dark.
    Dark,
    /// The system forces its own few colours on every page.
    ForcedColours,
    /// Scripts are switched off.
    WithoutJavaScript,
}

impl Setup {
    /// In the order in which the runner takes them.
    pub(crate) const ALL: [Self; 5] = [
        Self::Plain,
        Self::Sharp,
        Self::Dark,
        Self::ForcedColours,
        Self::WithoutJavaScript,
    ];
}

/// What WebDriver is asked for when the session starts.
pub(crate) type Capabilities = Map<String, Value>;

/// What every engine needs to know to start.
pub(crate) struct Start<'a> {
    pub(crate) installed: &'a Installed,
    pub(crate) setup: Setup,
    /// An empty folder, thrown away afterwards.
    pub(crate) profile: &'a Path,
}

impl Start<'_> {
    /// Where files are saved that a page offers.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.profile.join("downloads")
    }
}

/// The command that starts the engine's driver on a port.
pub(crate) fn command(engine: Engine, start: &Start, port: u16) -> Command {
    match engine {
        Engine::Chromium => chromium::command(start, port),
        Engine::Firefox => firefox::command(start, port),
        Engine::WebKit => webkit::command(start, port),
    }
}

/// What to ask the engine's driver for; a [`Problem::Skipped`] where the engine has no such setup.
pub(crate) fn capabilities(engine: Engine, start: &Start) -> Result<Capabilities, Problem> {
    let mut capabilities = match engine {
        Engine::Chromium => chromium::capabilities(start),
        Engine::Firefox => firefox::capabilities(start),
        Engine::WebKit => webkit::capabilities(start)?,
    };
    // We await what we need ourselves, and some checks never let a page finish loading.
    capabilities.insert("pageLoadStrategy".to_owned(), "none".into());
    Ok(capabilities)
}
