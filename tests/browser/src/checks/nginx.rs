//! The widget as nginx serves it with the configuration that `docs/hosting/` gives: by itself, in a sandboxed frame, and on a
//! page that is cross-origin isolated.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use tempfile::TempDir;
use xtask::tools::nginx;

use super::hosts::SANDBOX;
use crate::host::show;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::{Visit, another_server};
use crate::widget::{KEY_STAGE_2, Widget};

/// The configuration, as it is documented.
const LOCATION: &str = include_str!("../../../../docs/hosting/nginx.conf");
const CACHE: &str = include_str!("../../../../docs/hosting/nginx-cache.conf");
/// The folder that it names.
const DOCUMENTED_FOLDER: &str = "/srv/trust-benchmark/";

/// An nginx that serves the site until it is dropped.
struct Nginx {
    process: Child,
    address: String,
    _folder: TempDir,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Whether it had ended already does not matter.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Nginx {
    fn start(visit: &Visit) -> Result<Self, Problem> {
        let program =
            nginx::find().ok_or_else(|| Problem::Skipped("nginx is not on this machine".to_owned()))?;
        let folder = TempDir::new()?;
        let root = folder.path().join("site");
        for name in visit.site.names() {
            let to = root.join(name);
            fs::create_dir_all(to.parent().unwrap_or(&root))?;
            fs::write(to, visit.site.bytes(name).unwrap_or_default())?;
        }
        readable(folder.path())?;
        // A port that is free now; nobody else asks for one on purpose.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let location = LOCATION.replace(DOCUMENTED_FOLDER, &format!("{}/", root.display()));
        let here = folder.path().display();
        let configuration = format!(
            "daemon off; master_process off; pid {here}/pid; error_log {here}/error.log;\n\
             events {{}}\nhttp {{ access_log off; client_body_temp_path {here}/a; proxy_temp_path {here}/b;\n\
             fastcgi_temp_path {here}/c; uwsgi_temp_path {here}/d; scgi_temp_path {here}/e;\n{CACHE}\n\
             server {{ listen 127.0.0.1:{port};\n{location}\n}} }}"
        );
        let path = folder.path().join("nginx.conf");
        fs::write(&path, configuration)?;
        let mut process = Command::new(program)
            .arg("-c")
            .arg(&path)
            .arg("-e")
            .arg(folder.path().join("error.log"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        // A browser that comes before it listens shows a page of its own.
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = process.try_wait()?;
            if ended.is_some() || start.elapsed() > Duration::from_secs(20) {
                let _ = process.kill();
                let log = fs::read_to_string(folder.path().join("error.log")).unwrap_or_default();
                return Err(Problem::Browser(format!("nginx does not answer: {log}")));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self {
            process,
            address: format!("http://127.0.0.1:{port}/trust-benchmark/"),
            _folder: folder,
        })
    }

    /// Opens the widget by itself.
    fn open(&self, visit: &Visit) -> Verdict {
        visit.browser.open(&self.address)?;
        visit.until_full()
    }
}

/// nginx may run as another user.
fn readable(folder: &Path) -> Result<(), Problem> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

fn works(visit: &Visit) -> Verdict {
    let widget = Widget::in_(visit.browser);
    widget.act("example")?;
    widget.until_finding(KEY_STAGE_2)?;
    visit.browser.until(
        "the packs",
        "return !document.querySelector('.pack-waiting')",
        &json!([]),
    )
}

pub(super) fn serves_it(visit: &Visit) -> Verdict {
    let nginx = Nginx::start(visit)?;
    nginx.open(visit)?;
    works(visit)?;
    let headers = "
        const names = ['content-type', 'cache-control', 'access-control-allow-origin', 'cross-origin-resource-policy'];
        const wasm = document.querySelector('[rel=preload]').href;
        Promise.all([wasm, location.href].map((one) => fetch(one, { method: 'HEAD' }))).then((all) => {
            window.headers = all.map(({ headers }) => names.map((name) => headers.get(name)));
        });
        return window.headers !== undefined;";
    visit.browser.until("the headers", headers, &json!([]))?;
    let found: Vec<Vec<Option<String>>> = visit.browser.run("return window.headers", &json!([]))?;
    let wanted = [
        [
            "application/wasm",
            "public, max-age=31536000, immutable",
            "*",
            "cross-origin",
        ],
        ["text/html; charset=utf-8", "no-cache", "*", "cross-origin"],
    ];
    let wanted = wanted
        .map(|all| all.map(|one| Some(one.to_owned())).to_vec())
        .to_vec();
    ensure(found == wanted, || format!("{found:?} and not {wanted:?}"))
}

pub(super) fn serves_frames(visit: &Visit) -> Verdict {
    let nginx = Nginx::start(visit)?;
    nginx.open(visit)?;
    for (sandbox, is_isolated) in [(SANDBOX, false), ("", true), (SANDBOX, true)] {
        let host = another_server(&visit.site)?;
        if is_isolated {
            // Our own servers say already that they embed nobody who does not agree.
            host.add_header("cross-origin-opener-policy", "same-origin")
                .map_err(|error| Problem::Browser(error.to_string()))?;
        }
        let frame = format!(
            "<iframe title='Trust Benchmark' src='{}' {sandbox} width='700' height='600'></iframe>",
            nginx.address
        );
        show(visit, &host, &frame)?;
        if is_isolated {
            visit.browser.until(
                "an isolated host",
                "return crossOriginIsolated === true",
                &json!([]),
            )?;
        }
        visit.browser.enter_frame("iframe", &nginx.address)?;
        visit.until_full()?;
        works(visit)?;
    }
    Ok(())
}
