//! What one check works with. Each has a server of its own: what it records belongs to this check alone, and a new port
//! is a new origin, where nothing is stored from the check before.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use xtask::server::Server;
use xtask::server::site::Site;
use xtask::tools::browsers::Engine;

use crate::browser::Browser;
use crate::problem::Problem;

/// A folder that the widget cannot know, as hosts put it anywhere.
pub(crate) const FOLDER: &str = "/any/folder/";

/// A browser and a server for one check.
pub(crate) struct Visit<'a> {
    pub(crate) browser: &'a Browser,
    pub(crate) server: Server,
    pub(crate) site: Arc<Site>,
    skipped_parts: RefCell<Vec<String>>,
}

impl<'a> Visit<'a> {
    pub(crate) fn new(browser: &'a Browser, site: &Arc<Site>) -> Result<Self, Problem> {
        Ok(Self {
            browser,
            server: another_server(site)?,
            site: Arc::clone(site),
            skipped_parts: RefCell::default(),
        })
    }

    pub(crate) fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// Notes a part of the check that is not done in this engine, and why: it is counted as skipped, and the rest of the
    /// check decides whether that passes.
    pub(crate) fn skip_part(&self, what_and_why: &str) {
        self.skipped_parts.borrow_mut().push(what_and_why.to_owned());
    }

    pub(crate) fn skipped_parts(&self) -> Vec<String> {
        self.skipped_parts.borrow().clone()
    }

    /// The name of the built file that begins and ends so, with a hash between: a check that refuses or misses a file
    /// which is not there would show nothing.
    pub(crate) fn built_file(&self, start: &str, ending: &str) -> Result<&str, Problem> {
        self.site
            .names()
            .find(|name| name.starts_with(start) && name.ends_with(ending))
            .ok_or_else(|| Problem::Failed(format!("the built widget has no file {start}…{ending}")))
    }

    /// The widget's address.
    pub(crate) fn address(&self) -> String {
        self.server.url(FOLDER)
    }

    /// Opens the widget and waits until its full program is there.
    pub(crate) fn open(&self) -> Result<(), Problem> {
        self.browser.open(&self.address())?;
        self.until_full()
    }

    /// Opens the widget where its full program cannot be had, so that the small one stays.
    pub(crate) fn open_small(&self) -> Result<(), Problem> {
        self.refuse_full()?;
        self.browser.open(&self.address())?;
        self.until_state("ready")
    }

    /// The full program is not to be had from here on.
    pub(crate) fn refuse_full(&self) -> Result<(), Problem> {
        self.server.refuse(self.built_file("later/full-", ".wasm")?);
        Ok(())
    }

    /// Waits until the full program has taken the small one's place.
    pub(crate) fn until_full(&self) -> Result<(), Problem> {
        self.until_started_full()?;
        let script = "return document.documentElement.dataset.chunk === 'here'";
        self.browser
            .until("the full program's second file", script, &json!([]))
    }

    /// Waits for the full program without its second file.
    pub(crate) fn until_started_full(&self) -> Result<(), Problem> {
        self.until_state("ready")?;
        let script = "return document.documentElement.dataset.program === 'full'";
        self.browser.until("the full program", script, &json!([]))
    }

    /// Opens the widget without waiting for it.
    pub(crate) fn begin(&self) -> Result<(), Problem> {
        self.browser.open(&self.address())
    }

    pub(crate) fn until_state(&self, state: &str) -> Result<(), Problem> {
        let script = "return document.documentElement.dataset.state === arguments[0]";
        let what = format!("the page to say that it is {state}");
        self.browser
            .until(&what, script, &json!([state]))
            .map_err(|problem| match problem {
                Problem::Failed(message) => Problem::Failed(format!("{message}; it says {}", self.state())),
                other => other,
            })
    }

    fn state(&self) -> String {
        let state = self
            .browser
            .run::<Value>("return document.documentElement.dataset.state", &json!([]));
        state.map_or_else(|problem| problem.to_string(), |state| state.to_string())
    }

    /// A copy of the widget's page with something put before everything else in it.
    pub(crate) fn add_changed_page(&self, name: &str, before_all: &str) -> Result<String, Problem> {
        let page = self.site.text("index.html").unwrap_or_default();
        let changed = page.replacen("<head>", &format!("<head>{before_all}"), 1);
        if changed == page {
            return Err(Problem::Failed(
                "index.html has no <head> to put a script into".to_owned(),
            ));
        }
        let path = format!("{FOLDER}{name}");
        self.server.add_page(&path, changed);
        Ok(self.server.url(&path))
    }
}

/// The ports of all servers so far. The system gives a port again that is free again, and a browser may have files of its
/// address in a cache.
static PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A second server: a host's page around the widget, or a page without a policy to compare with.
pub(crate) fn another_server(site: &Arc<Site>) -> Result<Server, Problem> {
    let mut known = Vec::new();
    loop {
        let server =
            Server::start(0, Arc::clone(site)).map_err(|error| Problem::Browser(error.to_string()))?;
        let mut ports = PORTS.lock().unwrap_or_else(PoisonError::into_inner);
        if ports.insert(server.port()) {
            return Ok(server);
        }
        // Held until another is found.
        known.push(server);
    }
}
