//! Serves the built widget the way a host should, for `run` and for the browser tests: what is tested is what people
//! are told to set up. A test can also look at every request, refuse or hold files, add headers and add pages; these
//! live in [`rules`], apart from the serving itself.

pub mod encoding;
mod headers;
pub mod rules;
pub mod site;

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tiny_http::{Header, Response};

use encoding::Encoding;
use rules::{REPORTS, Request, Rules};
use site::Site;

/// How often a held request looks whether it may go on.
const HELD_LOOK: Duration = Duration::from_millis(20);

/// The server could not take its port.
#[derive(Debug, thiserror::Error)]
#[error("port {port} cannot be used ({reason}); choose another with --port, or --port 0 for any free one")]
pub struct ServerError {
    port: u16,
    reason: String,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    rules: Arc<Mutex<Rules>>,
    listener: Arc<Listener>,
    thread: Option<JoinHandle<()>>,
}

struct Listener(tiny_http::Server);

impl std::fmt::Debug for Listener {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Listener")
    }
}

impl Server {
    /// Serves the site on this machine only. Port 0 lets the system choose.
    ///
    /// # Errors
    /// When the port is taken or not allowed.
    pub fn start(port: u16, site: Arc<Site>) -> Result<Self, ServerError> {
        let failed = |reason: String| ServerError { port, reason };
        let listener =
            tiny_http::Server::http(("127.0.0.1", port)).map_err(|error| failed(error.to_string()))?;
        let address = listener
            .server_addr()
            .to_ip()
            .ok_or_else(|| failed("not an internet address".to_owned()))?;
        let listener = Arc::new(Listener(listener));
        let rules = Arc::new(Mutex::new(Rules::default()));
        let thread = {
            let (listener, rules) = (Arc::clone(&listener), Arc::clone(&rules));
            thread::spawn(move || accept(&listener, &site, &rules))
        };
        Ok(Self {
            address,
            rules,
            listener,
            thread: Some(thread),
        })
    }

    /// The full address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// The origin, as a page served from here sees it.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything that was asked for, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.rules).requests.clone()
    }

    /// The reports of broken policies that arrived.
    #[must_use]
    pub fn reports(&self) -> Vec<String> {
        lock(&self.rules).reports.clone()
    }

    /// Answers 404 to every path that ends so.
    pub fn refuse(&self, ending: &str) {
        lock(&self.rules).refused.push(ending.to_owned());
    }

    /// Lets every path that ends so wait until [`Self::release`].
    pub fn hold(&self, ending: &str) {
        lock(&self.rules).held.push(ending.to_owned());
    }

    /// Lets all held requests go on.
    pub fn release(&self) {
        lock(&self.rules).held.clear();
    }

    /// Sends one more header with every page.
    pub fn add_header(&self, name: &str, value: &str) {
        lock(&self.rules)
            .headers
            .push((name.to_owned(), value.to_owned()));
    }

    /// Serves a page, or a script, that is not part of the site; the ending of the path says what it is.
    pub fn add_page(&self, path: &str, body: impl Into<Vec<u8>>) {
        let page = (headers::content_type(path).to_owned(), body.into());
        lock(&self.rules).pages.insert(path.to_owned(), page);
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
        lock(&self.rules).stopped = true;
        self.listener.0.unblock();
        if let Some(thread) = self.thread.take() {
            // A panic in it has been printed already.
            let _ = thread.join();
        }
    }
}

/// One panicking thread must not hide what the others recorded.
fn lock(rules: &Mutex<Rules>) -> MutexGuard<'_, Rules> {
    rules.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Each request has a thread of its own, so that a held one does not hold the others.
fn accept(listener: &Listener, site: &Arc<Site>, rules: &Arc<Mutex<Rules>>) {
    for request in listener.0.incoming_requests() {
        let (site, rules) = (Arc::clone(site), Arc::clone(rules));
        thread::spawn(move || {
            // The other side went away; there is nobody to tell.
            let _ = answer(request, &site, &rules);
        });
    }
}

fn answer(mut request: tiny_http::Request, site: &Site, rules: &Mutex<Rules>) -> io::Result<()> {
    let seen = Request::new(request.method().as_str(), request.url());
    lock(rules).requests.push(seen.clone());
    if seen.path == REPORTS {
        let mut report = String::new();
        request.as_reader().read_to_string(&mut report)?;
        lock(rules).reports.push(report);
        return request.respond(Response::empty(204));
    }
    if !matches!(seen.method.as_str(), "GET" | "HEAD") {
        return request.respond(Response::empty(405));
    }
    while lock(rules).holds(&seen.path) {
        thread::sleep(HELD_LOOK);
    }
    let response = respond(&seen.path, best_encoding(&request), site, &lock(rules));
    request.respond(response)
}

type Body = Response<io::Cursor<Vec<u8>>>;

fn respond(path: &str, encoding: Option<Encoding>, site: &Site, rules: &Rules) -> Body {
    if rules.refuses(path) {
        return not_found();
    }
    if let Some((content_type, body)) = rules.pages.get(path) {
        let response = with(Response::from_data(body.clone()), "Content-Type", content_type);
        return with_common(response, content_type, rules);
    }
    let Some((name, file)) = site.find(path) else {
        return not_found();
    };
    let content_type = headers::content_type(name);
    let mut response = Response::from_data(file.encoded(encoding)).with_chunked_threshold(usize::MAX);
    response = with(response, "Content-Type", content_type);
    response = with(response, "Cache-Control", headers::cache_control(name));
    response = with(response, "Vary", "Accept-Encoding");
    if let Some(encoding) = encoding {
        response = with(response, "Content-Encoding", encoding.name());
    }
    with_common(response, content_type, rules)
}

fn with_common(mut response: Body, content_type: &str, rules: &Rules) -> Body {
    for (name, value) in headers::ALWAYS {
        response = with(response, name, value);
    }
    if content_type.starts_with("text/html") {
        for (name, value) in &rules.headers {
            response = with(response, name, value);
        }
    }
    response
}

fn not_found() -> Body {
    with(
        Response::from_string("Not found.").with_status_code(404),
        "Access-Control-Allow-Origin",
        "*",
    )
}

/// A header that is not plain text is left out; ours all are.
fn with(response: Body, name: &str, value: &str) -> Body {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

fn best_encoding(request: &tiny_http::Request) -> Option<Encoding> {
    let header = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Accept-Encoding"))?;
    Encoding::best(header.value.as_str())
}

#[cfg(test)]
mod tests;
