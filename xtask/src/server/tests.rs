//! Speaks to a real server on a free port, as a browser would.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::*;

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("xtask-server-{}-{name}", std::process::id()));
    fs::create_dir_all(folder.join("later")).unwrap();
    fs::write(folder.join("index.html"), "<h1>Trust Benchmark</h1>".repeat(20)).unwrap();
    fs::write(folder.join("app-4d79204f15ab2d70_bg.wasm"), b"\0asm").unwrap();
    fs::write(folder.join("later/index.html"), "later").unwrap();
    folder
}

fn serve(name: &str) -> Server {
    let folder = folder(name);
    let site = Site::read(&folder).unwrap();
    fs::remove_dir_all(folder).unwrap();
    Server::start(0, Arc::new(site)).unwrap()
}

fn ask(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(
        stream,
        "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn every_folder_serves_the_page_with_the_headers_of_a_good_host() {
    let server = serve("headers");
    let answer = ask(&server, "GET /any/folder/ HTTP/1.1");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    for header in [
        "content-type: text/html; charset=utf-8",
        "access-control-allow-origin: *",
        "cache-control: no-cache",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
    ] {
        assert!(answer.contains(header), "{header} in {answer}");
    }
    let wasm = ask(&server, "GET /app-4d79204f15ab2d70_bg.wasm HTTP/1.1");
    assert!(
        wasm.contains("application/wasm") && wasm.contains("immutable"),
        "{wasm}"
    );
}

#[test]
fn a_browser_that_accepts_brotli_gets_it() {
    let server = serve("brotli");
    assert!(ask(&server, "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br").contains("content-encoding: br"));
    assert!(ask(&server, "GET / HTTP/1.1\r\nAccept-Encoding: gzip").contains("content-encoding: gzip"));
    assert!(!ask(&server, "GET / HTTP/1.1").contains("content-encoding"));
}

#[test]
fn head_sends_the_headers_alone() {
    let answer = ask(&serve("head"), "HEAD / HTTP/1.1");
    assert!(
        answer.starts_with("HTTP/1.1 200") && !answer.contains("<h1>"),
        "{answer}"
    );
}

#[test]
fn what_is_not_there_or_not_asked_for_properly_is_refused() {
    let server = serve("refused");
    assert!(ask(&server, "GET /../../etc/passwd HTTP/1.1").starts_with("HTTP/1.1 404"));
    assert!(ask(&server, "GET /nothing.js HTTP/1.1").starts_with("HTTP/1.1 404"));
    assert!(ask(&server, "DELETE / HTTP/1.1").starts_with("HTTP/1.1 405"));
}

#[test]
fn a_test_can_refuse_files_and_add_pages_and_headers_and_reads_what_was_asked() {
    let server = serve("rules");
    server.refuse(".wasm");
    server.add_page("/host.html", "a host");
    server.add_header("X-Extra", "one").unwrap();
    assert!(ask(&server, "GET /app-4d79204f15ab2d70_bg.wasm HTTP/1.1").starts_with("HTTP/1.1 404"));
    let host = ask(&server, "GET /host.html?frame=1 HTTP/1.1");
    assert!(host.contains("a host") && host.contains("x-extra: one"), "{host}");
    let asked = server.requests();
    assert_eq!(
        asked[1],
        Request {
            method: "GET".into(),
            path: "/host.html".into(),
            query: Some("frame=1".into())
        }
    );
}

#[test]
fn a_fault_spoils_what_is_sent_until_the_server_is_repaired() {
    const FILE: &str = "GET /app-4d79204f15ab2d70_bg.wasm HTTP/1.1";
    let server = serve("faults");
    // Without the time of day.
    let answer_to = |request| {
        let answer = ask(&server, request);
        answer
            .lines()
            .filter(|line| !line.starts_with("date:"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let whole = answer_to(FILE);
    let mut seen = vec![whole.clone()];
    for (fault, beginning) in [
        (Fault::Missing, "HTTP/1.1 404"),
        (Fault::Failing, "HTTP/1.1 500"),
        (Fault::Flipped, "HTTP/1.1 200"),
        (Fault::Truncated, "HTTP/1.1 200"),
        (Fault::CutOff, "HTTP/1.1 200"),
        (Fault::Empty, "HTTP/1.1 200"),
        (Fault::Another("other".into()), "HTTP/1.1 200"),
    ] {
        server.spoil(".wasm", fault.clone());
        let answer = answer_to(FILE);
        assert!(answer.starts_with(beginning), "{fault:?}: {answer}");
        assert!(!seen.contains(&answer), "{fault:?}: {answer}");
        seen.push(answer);
        server.repair();
        assert_eq!(answer_to(FILE), whole, "{fault:?}");
    }
}

#[test]
fn reports_of_broken_policies_are_kept() {
    let server = serve("reports");
    let answer = ask(
        &server,
        "POST /csp-report HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}",
    );
    assert!(answer.starts_with("HTTP/1.1 204"), "{answer}");
    assert_eq!(server.reports().len(), 1);
}

#[test]
fn a_held_file_waits_and_the_others_do_not() {
    let server = serve("held");
    server.hold(".wasm");
    thread::scope(|scope| {
        let held = scope.spawn(|| ask(&server, "GET /app-4d79204f15ab2d70_bg.wasm HTTP/1.1"));
        assert!(ask(&server, "GET / HTTP/1.1").starts_with("HTTP/1.1 200"));
        assert!(!held.is_finished());
        server.release();
        assert!(held.join().unwrap().starts_with("HTTP/1.1 200"));
    });
}
