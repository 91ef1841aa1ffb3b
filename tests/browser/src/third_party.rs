//! A server of a third party, which records every connection and what it asks for: nothing of the widget may reach it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::problem::Problem;

/// How long to wait for what a connection asks for.
const READ_LIMIT: Duration = Duration::from_secs(2);

/// It listens until it is dropped.
pub(crate) struct ThirdPartyServer {
    port: u16,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    connections: AtomicUsize,
    request_lines: Mutex<Vec<String>>,
    closed: AtomicBool,
}

impl ThirdPartyServer {
    pub(crate) fn start() -> Result<Self, Problem> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for connection in listener.incoming().map_while(Result::ok) {
                if shared.closed.load(Ordering::SeqCst) {
                    return;
                }
                shared.connections.fetch_add(1, Ordering::SeqCst);
                let state = Arc::clone(&shared);
                thread::spawn(move || record(connection, &state));
            }
        });
        Ok(Self { port, state })
    }

    /// `host:port`, for addresses of any scheme.
    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub(crate) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// The first line of each request.
    pub(crate) fn request_lines(&self) -> Vec<String> {
        self.state
            .request_lines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for ThirdPartyServer {
    fn drop(&mut self) {
        self.state.closed.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it is closed.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

fn record(mut connection: TcpStream, state: &State) {
    let mut bytes = [0; 1024];
    // A connection that asks nothing has still been counted.
    let _ = connection.set_read_timeout(Some(READ_LIMIT));
    let length = connection.read(&mut bytes).unwrap_or(0);
    let text = String::from_utf8_lossy(bytes.get(..length).unwrap_or_default()).into_owned();
    if let Some(first) = text.lines().next() {
        state
            .request_lines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(first.to_owned());
    }
    let answer = "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n";
    let _ = connection.write_all(answer.as_bytes());
}
