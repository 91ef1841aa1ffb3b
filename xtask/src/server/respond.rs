//! From what was asked to what is sent. Knows nothing of connections.

use http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderName, HeaderValue, StatusCode};
use http_body_util::Full;
use hyper::body::Bytes;

use super::encoding::Encoding;
use super::headers;
use super::rules::Rules;
use super::site::Site;

/// An answer, complete.
pub(super) type Response = http::Response<Full<Bytes>>;

/// A page or a file that is to be sent.
pub(super) enum Found<'a> {
    /// A page that a test added.
    Added { content_type: &'static str, body: Bytes },
    /// A file of the site.
    File {
        name: &'a str,
        body: Bytes,
        encoding: Option<Encoding>,
    },
}

impl Found<'_> {
    /// The same with one bit flipped, the lowest of the byte in the middle.
    pub(super) fn damaged(mut self) -> Self {
        let (Self::Added { body, .. } | Self::File { body, .. }) = &mut self;
        let mut bytes = body.to_vec();
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle) {
            *byte ^= 1;
        }
        *body = Bytes::from(bytes);
        self
    }
}

/// What an address names. Compressing may take a second, so this is not done where others wait.
pub(super) fn find<'a>(path: &str, encoding: Option<Encoding>, site: &'a Site) -> Option<Found<'a>> {
    let (name, file) = site.find(path)?;
    Some(Found::File {
        name,
        body: Bytes::copy_from_slice(file.encoded(encoding)),
        encoding,
    })
}

/// The answer with all its headers.
pub(super) fn respond(found: &Found, rules: &Rules) -> Response {
    let (content_type, body) = match found {
        Found::Added { content_type, body } => (*content_type, body.clone()),
        Found::File { name, body, .. } => (headers::content_type(name), body.clone()),
    };
    let mut response = plain(StatusCode::OK, body);
    let sent = response.headers_mut();
    sent.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    for (name, value) in headers::ALWAYS {
        sent.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if let Found::File { name, encoding, .. } = found {
        sent.insert(
            CACHE_CONTROL,
            HeaderValue::from_static(headers::cache_control(name)),
        );
        sent.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            sent.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.name()));
        }
    }
    if content_type.starts_with("text/html") {
        sent.extend(rules.headers.clone());
    }
    response
}

/// An answer without a file. Sandboxed frames may know about it too, so that they can tell the person.
pub(super) fn plain(status: StatusCode, body: impl Into<Bytes>) -> Response {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert("access-control-allow-origin", HeaderValue::from_static("*"));
    response
}
