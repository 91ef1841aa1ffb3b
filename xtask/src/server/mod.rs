//! Serves the built widget the way a host should, for `run` and for the browser tests: what is tested is what people
//! are told to set up. A test can also look at every request, refuse or hold files, add headers and add pages; these
//! live in [`rules`], apart from the serving itself.

pub mod encoding;
mod headers;
mod respond;
pub mod rules;
pub mod site;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use http::header::ACCEPT_ENCODING;
use http::{HeaderName, HeaderValue, Method, StatusCode};
use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::sync::oneshot;

use encoding::Encoding;
use respond::{Found, Response};
use rules::{Fault, REPORTS, Request, Rules};
use site::Site;

/// How often a held request looks whether it may go on.
const HELD_LOOK: Duration = Duration::from_millis(20);

/// The server could not take its port.
#[derive(Debug, thiserror::Error)]
#[error("port {port} cannot be used ({reason}); choose another with --port, or --port 0 for any free one")]
pub struct ServerError {
    port: u16,
    reason: io::Error,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

/// What all connections share.
#[derive(Debug)]
struct Shared {
    site: Arc<Site>,
    rules: Mutex<Rules>,
}

impl Shared {
    /// One panicking thread must not hide what the others recorded.
    fn rules(&self) -> MutexGuard<'_, Rules> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Server {
    /// Serves the site on this machine only. Port 0 lets the system choose.
    ///
    /// # Errors
    /// When the port is taken or not allowed.
    pub fn start(port: u16, site: Arc<Site>) -> Result<Self, ServerError> {
        let failed = |reason| ServerError { port, reason };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(failed)?;
        let shared = Arc::new(Shared {
            site,
            rules: Mutex::default(),
        });
        let (stop, stopped) = oneshot::channel();
        let connections = accept(listener, Arc::clone(&shared));
        let thread = thread::spawn(move || {
            runtime.spawn(connections);
            // Nothing is ever sent: the channel breaks when the server is dropped, and that is the signal.
            let _ = runtime.block_on(stopped);
            runtime.shutdown_background();
        });
        Ok(Self {
            address,
            shared,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The full address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Where it listens.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Everything that was asked for, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.rules().requests.clone()
    }

    /// The reports of broken policies that arrived.
    #[must_use]
    pub fn reports(&self) -> Vec<String> {
        self.shared.rules().reports.clone()
    }

    /// Spoils the answers to every path that ends so, until [`Self::repair`].
    pub fn spoil(&self, ending: &str, fault: Fault) {
        self.shared.rules().faults.push((ending.to_owned(), fault));
    }

    /// Answers 404 to every path that ends so.
    pub fn refuse(&self, ending: &str) {
        self.spoil(ending, Fault::Missing);
    }

    /// Flips one bit in every file whose path ends so.
    pub fn damage(&self, ending: &str) {
        self.spoil(ending, Fault::Flipped);
    }

    /// Serves all files as they are again.
    pub fn repair(&self) {
        self.shared.rules().faults.clear();
    }

    /// Lets every path that ends so wait until [`Self::release`].
    pub fn hold(&self, ending: &str) {
        self.shared.rules().held.push(ending.to_owned());
    }

    /// Lets all held requests go on.
    pub fn release(&self) {
        self.shared.rules().held.clear();
    }

    /// Sends one more header with every page.
    ///
    /// # Errors
    /// When it cannot be a header.
    pub fn add_header(&self, name: &'static str, value: &str) -> Result<(), http::Error> {
        let header = (HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        self.shared.rules().headers.push(header);
        Ok(())
    }

    /// Serves a page, or a script, that is not part of the site; the ending of the path says what it is.
    pub fn add_page(&self, path: &str, body: impl Into<Vec<u8>>) {
        let page = (headers::content_type(path), Bytes::from(body.into()));
        self.shared.rules().pages.insert(path.to_owned(), page);
    }

    /// Waits for ever: the person ends the program.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // It ends only with the program.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            // A panic in it has been printed already.
            let _ = thread.join();
        }
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    loop {
        // A visitor who is gone before being let in is no reason to stop.
        let Ok((connection, _)) = listener.accept().await else {
            continue;
        };
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            let service = service_fn(|request| answer(request, Arc::clone(&shared)));
            // An error means that the other side went away, so it is not reported.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(connection), service)
                .await;
        });
    }
}

async fn answer(request: http::Request<Incoming>, shared: Arc<Shared>) -> Result<Response, hyper::Error> {
    let seen = Request::new(&request);
    shared.rules().requests.push(seen.clone());
    if seen.path == REPORTS {
        let report = request.into_body().collect().await?.to_bytes();
        shared
            .rules()
            .reports
            .push(String::from_utf8_lossy(&report).into_owned());
        return Ok(respond::plain(StatusCode::NO_CONTENT, ""));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(respond::plain(StatusCode::METHOD_NOT_ALLOWED, ""));
    }
    while shared.rules().holds(&seen.path) {
        tokio::time::sleep(HELD_LOOK).await;
    }
    let encoding = best_encoding(&request);
    let response = tokio::task::spawn_blocking(move || respond(&seen.path, encoding, &shared)).await;
    Ok(response.unwrap_or_else(|_| respond::plain(StatusCode::INTERNAL_SERVER_ERROR, "")))
}

fn respond(path: &str, encoding: Option<Encoding>, shared: &Shared) -> Response {
    let (added, fault) = {
        let rules = shared.rules();
        let added = rules
            .pages
            .get(path)
            .map(|(content_type, body)| (*content_type, body.clone()));
        (added, rules.fault(path))
    };
    // What is compressed would not arrive with the bit that was flipped.
    let encoding = encoding.filter(|_| fault.is_none());
    let found = match added {
        Some((content_type, body)) => Some(Found::Added { content_type, body }),
        None => respond::find(path, encoding, &shared.site),
    };
    let found = match (found, &fault) {
        (Some(found), Some(fault)) => {
            let flipped = if *fault == Fault::Flipped {
                shared.rules().next_flip()
            } else {
                0
            };
            respond::spoiled(found, fault, flipped)
        }
        (found, _) => found,
    };
    let Some(found) = found else {
        return respond::plain(StatusCode::NOT_FOUND, "Not found.");
    };
    match fault {
        Some(Fault::Failing) => respond::plain(StatusCode::INTERNAL_SERVER_ERROR, ""),
        Some(Fault::CutOff) => respond::cut_off(respond::respond(&found, &shared.rules()), &found),
        _ => respond::respond(&found, &shared.rules()),
    }
}

fn best_encoding(request: &http::Request<Incoming>) -> Option<Encoding> {
    Encoding::best(request.headers().get(ACCEPT_ENCODING)?.to_str().ok()?)
}

#[cfg(test)]
mod tests;
