//! WebDriver's commands that the client library does not have.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

/// A command with a body.
#[derive(Debug)]
pub(crate) struct PostCommand {
    pub(crate) path: &'static str,
    pub(crate) body: Value,
}

impl PostCommand {
    /// Leaves every frame.
    pub(crate) fn top_frame() -> Self {
        Self {
            path: "frame",
            body: json!({ "id": null }),
        }
    }
}

impl WebDriverCompatibleCommand for PostCommand {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// A command that only asks; its path under the session.
#[derive(Debug)]
pub(crate) struct GetCommand(pub(crate) String);

impl WebDriverCompatibleCommand for GetCommand {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
