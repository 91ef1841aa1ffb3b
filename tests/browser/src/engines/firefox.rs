//! Firefox through geckodriver. What is special about a setup is a preference.

use std::process::Command;

use serde_json::json;

use super::{Capabilities, Setup, Start};

pub(super) fn command(start: &Start, port: u16) -> Command {
    let mut command = Command::new(&start.installed.driver);
    command.arg("--port").arg(port.to_string());
    // Its second port must be free too when several drivers run.
    command
        .args(["--websocket-port", "0", "--profile-root"])
        .arg(start.profile);
    command
}

pub(super) fn capabilities(start: &Start) -> Capabilities {
    let mut preferences = json!({
        // Nothing of its own over the network.
        "app.update.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,",
        "browser.safebrowsing.update.enabled": false,
        // Files are saved without a question, into a folder of the test's.
        "browser.download.folderList": 2,
        "browser.download.dir": start.downloads(),
        "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.download.open_pdf_attachments_inline": false,
    });
    let special = match start.setup {
        Setup::Plain => None,
        Setup::Sharp => Some(("layout.css.devPixelsPerPx", json!("2.0"))),
        Setup::Dark => Some(("layout.css.prefers-color-scheme.content-override", json!(0))),
        Setup::ForcedColours => Some(("browser.display.document_color_use", json!(2))),
        Setup::WithoutJavaScript => Some(("javascript.enabled", json!(false))),
    };
    if let Some((name, value)) = special {
        preferences[name] = value;
    }
    let arguments = ["-headless", "--width=1280", "--height=900"];
    let options = json!({ "binary": start.installed.browser, "args": arguments, "prefs": preferences });
    Capabilities::from_iter([("moz:firefoxOptions".to_owned(), options)])
}
