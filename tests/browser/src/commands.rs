//! WebDriver's commands that the client library does not have.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

/// A command that the client library does not have.
#[derive(Debug)]
pub(crate) struct Extra {
    pub(crate) path: &'static str,
    pub(crate) body: Value,
}

impl Extra {
    /// Leaves every frame.
    pub(crate) fn top_frame() -> Self {
        Self {
            path: "frame",
            body: json!({ "id": null }),
        }
    }
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// A question that the client library does not have.
#[derive(Debug)]
pub(crate) struct OverviewQuery(pub(crate) String);

impl WebDriverCompatibleCommand for OverviewQuery {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
