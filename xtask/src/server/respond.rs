//! From what was asked to what is sent. Knows nothing of connections.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderName, HeaderValue, StatusCode};
use http_body_util::{Either, Full};
use hyper::body::{Body, Bytes, Frame, SizeHint};

use tokio::time::Sleep;

use super::encoding::Encoding;
use super::headers;
use super::rules::{Fault, Rules};
use super::site::Site;

/// An answer, complete or cut off.
pub(super) type Response = http::Response<Either<Full<Bytes>, CutOff>>;

/// The first half of what it says that it is; then the connection ends.
#[derive(Debug)]
pub(super) struct CutOff {
    half: Option<Bytes>,
    whole_length: u64,
    /// The half is on its way before the connection ends.
    pause: Pin<Box<Sleep>>,
}

impl CutOff {
    fn new(whole: &Bytes) -> Self {
        Self {
            half: Some(whole.slice(..whole.len() / 2)),
            whole_length: whole.len() as u64,
            pause: Box::pin(tokio::time::sleep(Duration::from_millis(50))),
        }
    }
}

/// The connection was ended on purpose.
#[derive(Debug, thiserror::Error)]
#[error("cut off")]
pub(super) struct EndedOnPurpose;

impl From<Infallible> for EndedOnPurpose {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl Body for CutOff {
    type Data = Bytes;
    type Error = EndedOnPurpose;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, EndedOnPurpose>>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        ready!(self.pause.as_mut().poll(context));
        Poll::Ready(Some(Err(EndedOnPurpose)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.whole_length)
    }
}

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
    /// The same with that in it instead.
    fn with(mut self, other: Bytes) -> Self {
        let (Self::Added { body, .. } | Self::File { body, .. }) = &mut self;
        *body = other;
        self
    }

    fn body(&self) -> &Bytes {
        let (Self::Added { body, .. } | Self::File { body, .. }) = self;
        body
    }
}

/// A file with a fault; `flipped` bits were flipped before. Nothing where there is no file any more.
pub(super) fn spoiled<'a>(found: Found<'a>, fault: &Fault, flipped: usize) -> Option<Found<'a>> {
    let whole = found.body();
    let other = match fault {
        Fault::Missing => return None,
        Fault::Flipped => flip_bit(whole, flipped),
        Fault::Truncated => whole.slice(..whole.len() / 2),
        Fault::Empty => Bytes::new(),
        Fault::Another(other) => other.clone(),
        Fault::Failing | Fault::CutOff => whole.clone(),
    };
    Some(found.with(other))
}

/// Flips one bit: first one in the middle, then others that are spread evenly, as multiples of the golden ratio are.
fn flip_bit(whole: &Bytes, flipped: usize) -> Bytes {
    const GOLDEN: u128 = 0x9E37_79B9_7F4A_7C15;
    let bits = whole.len() as u128 * 8;
    let share = (1_u128 << 63) + flipped as u128 * GOLDEN;
    let bit = usize::try_from(((share & u128::from(u64::MAX)) * bits) >> 64).unwrap_or_default();
    let mut bytes = whole.to_vec();
    if let Some(byte) = bytes.get_mut(bit / 8) {
        *byte ^= 1 << (bit % 8);
    }
    Bytes::from(bytes)
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

/// The same answer, of which only the first half arrives.
pub(super) fn cut_off(response: Response, found: &Found) -> Response {
    response.map(|_| Either::Right(CutOff::new(found.body())))
}

/// An answer without a file. Sandboxed frames may know about it too, so that they can tell the person.
pub(super) fn plain(status: StatusCode, body: impl Into<Bytes>) -> Response {
    let mut response = Response::new(Either::Left(Full::new(body.into())));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert("access-control-allow-origin", HeaderValue::from_static("*"));
    response
}
