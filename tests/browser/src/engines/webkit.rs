//! WebKit through `WebKitWebDriver` and WebKitGTK's small browser. It has no headless mode: it gets a screen in memory
//! and a message bus of its own, and without the variables below a session hangs.

use std::process::Command;

use serde_json::json;

use super::{Capabilities, Setup, Start};
use crate::problem::Problem;

const VARIABLES: [(&str, &str); 4] = [
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ("LIBGL_ALWAYS_SOFTWARE", "1"),
    // Its own sandbox needs rights that a container does not have.
    ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
];

pub(super) fn command(start: &Start, port: u16) -> Command {
    let mut command = Command::new("dbus-run-session");
    command
        .args(["--", "xvfb-run", "-a", "-s", "-screen 0 1600x5000x24"])
        .arg(&start.installed.driver)
        .arg(format!("--port={port}"))
        .arg("--host=127.0.0.1")
        .envs(VARIABLES)
        // Its caches and settings go where they are thrown away.
        .env("XDG_CACHE_HOME", start.profile)
        .env("XDG_CONFIG_HOME", start.profile)
        .env("XDG_DATA_HOME", start.profile);
    match start.setup {
        Setup::Sharp => command.env("GDK_SCALE", "2"),
        Setup::Dark => command.env("GTK_THEME", "Adwaita:dark"),
        _ => &mut command,
    };
    command
}

pub(super) fn capabilities(start: &Start) -> Result<Capabilities, Problem> {
    let mut arguments = vec!["--automation"];
    match start.setup {
        Setup::ForcedColours => {
            return Err(Problem::Skipped(
                "WebKit on Linux has no forced colours".to_owned(),
            ));
        }
        Setup::WithoutJavaScript => arguments.push("--enable-javascript=false"),
        Setup::Plain | Setup::Sharp | Setup::Dark => {}
    }
    let options = json!({ "binary": start.installed.browser, "args": arguments });
    Ok(Capabilities::from_iter([(
        "webkitgtk:browserOptions".to_owned(),
        options,
    )]))
}
