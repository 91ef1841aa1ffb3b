//! Chromium through chromedriver. Colour schemes are emulated with its developer tools; see [`super::Setup`].

use std::process::Command;

use serde_json::json;

use super::{Capabilities, Setup, Start};

/// Without requests of the browser's own, first-run pages, and its sandbox, which root may not use.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    // Without a screen it takes its pages for hidden, and gives them a low priority.
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
];

pub(super) fn command(start: &Start, port: u16) -> Command {
    let mut command = Command::new(&start.installed.driver);
    command.arg(format!("--port={port}"));
    command
}

pub(super) fn capabilities(start: &Start) -> Capabilities {
    let mut arguments: Vec<String> = FLAGS.iter().map(ToString::to_string).collect();
    arguments.push(format!("--user-data-dir={}", start.profile.display()));
    arguments.push("--window-size=1280,900".to_owned());
    if start.setup == Setup::Sharp {
        arguments.push("--force-device-scale-factor=2".to_owned());
    }
    let mut preferences = json!({
        "download.default_directory": start.downloads(),
        "download.prompt_for_download": false,
        "profile.default_content_setting_values.automatic_downloads": 1,
    });
    if start.setup == Setup::WithoutJavaScript {
        const BLOCKED: u8 = 2;
        preferences["profile.managed_default_content_settings.javascript"] = json!(BLOCKED);
    }
    let options = json!({ "binary": start.installed.browser, "args": arguments, "prefs": preferences });
    Capabilities::from_iter([("goog:chromeOptions".to_owned(), options)])
}
