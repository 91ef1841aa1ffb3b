//! One browser under test. Every call has a time limit, and nothing outside this file is asynchronous: a check reads
//! as what a person does. Behaviour is awaited by looking until it is there, never by sleeping and hoping.

use std::cell::RefCell;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::PrintConfigurationBuilder;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use xtask::tools::browsers::{Engine, Installed};

use crate::commands::{GetCommand, PostCommand};
use crate::driver::Driver;
use crate::engines::{self, Setup, Start};
use crate::problem::Problem;

/// A driver that does not answer in this time hangs.
const CALL_LIMIT: Duration = Duration::from_secs(30);
/// What WebKit says of a script in a page that goes away before it answers.
const PAGE_UNLOADED: &str = "before the unload event";
/// Starting a browser reads much from the disc.
const START_LIMIT: Duration = Duration::from_secs(45);
/// Everything awaited takes well under a second on an idle machine; on a busy one the first start of a large program has
/// taken more than twenty.
const WAIT_LIMIT: Duration = Duration::from_mins(1);
const POLL_INTERVAL: Duration = Duration::from_millis(40);

/// A browser, ended when dropped.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    // In this order they end: the session, the driver, and then the folder that both write to.
    client: Option<Client>,
    /// The frame that we are in: its selector and address.
    frame: RefCell<Option<(String, String)>>,
    /// Where files are saved that a page offers.
    downloads: PathBuf,
    runtime: Runtime,
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// Starts the engine; a [`Problem::Skipped`] where it has no such setup.
    pub(crate) fn start(engine: Engine, installed: &Installed, setup: Setup) -> Result<Self, Problem> {
        let profile = TempDir::new()?;
        let start = Start {
            installed,
            setup,
            profile: profile.path(),
        };
        let downloads = start.downloads();
        fs::create_dir_all(&downloads)?;
        let capabilities = engines::capabilities(engine, &start)?;
        let driver = Driver::start(|port| engines::command(engine, &start, port))?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let address = driver.url();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let client = runtime
            .block_on(async { tokio::time::timeout(START_LIMIT, builder.connect(&address)).await })
            .map_err(|_| Problem::Browser("it did not start in time".to_owned()))?
            .map_err(|error| Problem::Browser(error.to_string()))?;
        let browser = Self {
            engine,
            client: Some(client),
            frame: RefCell::default(),
            downloads,
            runtime,
            _driver: driver,
            _profile: profile,
        };
        browser.emulate(setup)?;
        Ok(browser)
    }

    /// What Chromium is told through its developer tools.
    fn emulate(&self, setup: Setup) -> Result<(), Problem> {
        let feature = match setup {
            Setup::Dark => json!({ "name": "prefers-color-scheme", "value": "dark" }),
            Setup::ForcedColours => json!({ "name": "forced-colors", "value": "active" }),
            Setup::Plain | Setup::Sharp | Setup::WithoutJavaScript => return Ok(()),
        };
        if self.engine == Engine::Chromium {
            self.developer_tool("Emulation.setEmulatedMedia", &json!({ "features": [feature] }))?;
        }
        Ok(())
    }

    fn call<T>(&self, work: impl Future<Output = Result<T, CmdError>>) -> Result<T, Problem> {
        let limited = async { tokio::time::timeout(CALL_LIMIT, work).await };
        let outcome = self.runtime.block_on(limited);
        Ok(outcome.map_err(|_| Problem::Browser("it did not answer in time".to_owned()))??)
    }

    fn client(&self) -> Result<&Client, Problem> {
        self.client
            .as_ref()
            .ok_or_else(|| Problem::Browser("the session has ended".to_owned()))
    }

    /// Opens an address, also when it is the present one.
    pub(crate) fn open(&self, url: &str) -> Result<(), Problem> {
        self.leave_frames()?;
        // What is awaited next must not be found in the page that is left.
        self.navigate("about:blank")?;
        self.navigate(url)
    }

    /// Opens an address that the page may change at once.
    pub(crate) fn open_somewhere(&self, url: &str) -> Result<(), Problem> {
        self.leave_frames()?;
        self.navigate("about:blank")?;
        self.call(self.client()?.goto(url))?;
        let folder = url.split('?').next().unwrap_or(url);
        self.until(
            "the page at another address",
            "return location.href.startsWith(arguments[0]) && document.body !== null",
            &json!([folder]),
        )
    }

    fn navigate(&self, url: &str) -> Result<(), Problem> {
        self.call(self.client()?.goto(url))?;
        let start = Instant::now();
        while !is_at(self.call(self.client()?.current_url())?.as_str(), url) {
            if start.elapsed() > WAIT_LIMIT {
                return Err(Problem::Browser(format!("it did not go to {url}")));
            }
            thread::sleep(POLL_INTERVAL);
        }
        self.until_scripts_run_in(url);
        Ok(())
    }

    /// WebKit names a new address before it has left the old page, where a script would then still run. A page without
    /// JavaScript cannot be asked, and has no script to be run in the wrong place.
    fn until_scripts_run_in(&self, url: &str) {
        let start = Instant::now();
        while start.elapsed() < WAIT_LIMIT {
            match self.run::<String>("return location.href", &json!([])) {
                Ok(address) if !is_at(&address, url) => thread::sleep(POLL_INTERVAL),
                Ok(_) | Err(_) => return,
            }
        }
    }

    /// Runs a script in the page; `arguments` is an array.
    pub(crate) fn run<T: DeserializeOwned>(&self, script: &str, arguments: &Value) -> Result<T, Problem> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let start = Instant::now();
        loop {
            match self.call(self.client()?.execute(script, arguments.clone())) {
                Ok(answer) => return Ok(serde_json::from_value(answer)?),
                // It was asked of the page that is just being left. What it did there is gone with that page.
                Err(problem)
                    if problem.to_string().contains(PAGE_UNLOADED) && start.elapsed() < WAIT_LIMIT =>
                {
                    thread::sleep(POLL_INTERVAL);
                }
                Err(problem) => return Err(problem),
            }
        }
    }

    /// Runs a script that calls its last argument with an answer when it has one. Nothing else is asked of the page
    /// meanwhile, which would take time from what the script measures.
    pub(crate) fn run_until_answer<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: &Value,
    ) -> Result<T, Problem> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let answer = self.call(self.client()?.execute_async(script, arguments))?;
        Ok(serde_json::from_value(answer)?)
    }

    /// Looks until the script returns something true; `what` says what was awaited if it never does.
    pub(crate) fn until(&self, what: &str, script: &str, arguments: &Value) -> Result<(), Problem> {
        let start = Instant::now();
        loop {
            // While a page is being replaced a script may fail; that is no answer yet.
            let last = match self.run::<Value>(script, arguments) {
                Ok(answer) if is_true(&answer) => return Ok(()),
                Ok(_) => None,
                Err(problem) => {
                    // Whether that helped shows at the next look.
                    let _ = self.reenter_frame();
                    Some(problem)
                }
            };
            if start.elapsed() > WAIT_LIMIT {
                let reason = last.map_or_else(String::new, |problem| format!(" ({problem})"));
                let state = self.page_state();
                return Err(Problem::Late(format!(
                    "waited in vain for {what}{reason}; {state}"
                )));
            }
            thread::sleep(POLL_INTERVAL);
        }
    }

    /// The state of the page, for whoever reads why a check failed.
    fn page_state(&self) -> String {
        let script = "
            const { visibilityState, activeElement, documentElement: { dataset } } = document;
            const open = [...document.querySelectorAll('[aria-expanded=true]')].map(({ id, className }) => id || className);
            const tab = document.querySelector('[role=tab][aria-selected=true]')?.dataset.tab;
            const focus = activeElement && `${activeElement.localName}#${activeElement.id}`;
            const stopped = (window.wrappedJSObject ?? window).trustBenchmark?.error;
            return JSON.stringify({ ...dataset, stopped: stopped && `${stopped} ${stopped.stack}`,
                hash: location.hash, visibilityState, focus, open, tab, y: scrollY,
                said: document.getElementById('announcement')?.textContent });";
        match self.run::<String>(script, &Value::Array(Vec::new())) {
            Ok(state) => format!("the page is {state}"),
            Err(problem) => format!("the page does not say how it is: {problem}"),
        }
    }

    /// The element, once it is there: parts of the page come one after the other, and a person waits for them.
    fn find(&self, selector: &str) -> Result<Element, Problem> {
        let find = || self.call(self.client()?.find(Locator::Css(selector)));
        find().or_else(|_| {
            let script = "return document.querySelector(arguments[0]) !== null";
            self.until(selector, script, &Value::Array(vec![selector.into()]))?;
            find()
        })
    }

    /// Types as a person does: clicks there, then key by key, behind what is there. Without the click WebKit lets no
    /// frame of another origin take the keyboard.
    pub(crate) fn type_into(&self, selector: &str, text: &str) -> Result<(), Problem> {
        let element = self.find(selector)?;
        self.call(element.click())?;
        self.call(element.send_keys(text))
    }

    /// Types wherever the keyboard's focus is.
    pub(crate) fn press(&self, keys: &str) -> Result<(), Problem> {
        let element = self.call(self.client()?.active_element())?;
        self.call(element.send_keys(keys))
    }

    /// Chooses a file of this machine in a field for files, as a person does in the window that it opens.
    pub(crate) fn choose_file(&self, selector: &str, path: &Path) -> Result<(), Problem> {
        let element = self.find(selector)?;
        self.call(element.send_keys(&path.to_string_lossy()))
    }

    /// Presses a key several times, wherever the focus goes meanwhile; `held` is held down all the while.
    pub(crate) fn press_times(&self, key: Key, times: usize, held: Option<Key>) -> Result<(), Problem> {
        let down = |key: Key| KeyAction::Down { value: key.into() };
        let up = |key: Key| KeyAction::Up { value: key.into() };
        let strokes = held
            .map(down)
            .into_iter()
            .chain((0..times).flat_map(|_| [down(key), up(key)]))
            .chain(held.map(up));
        let keyboard = KeyActions::new("keyboard".to_owned());
        let actions = strokes.fold(keyboard, InputSource::then);
        self.call(self.client()?.perform_actions(actions))
    }

    /// Presses these keys one after the other, wherever the keyboard's focus is; a caret stays where it is, which drivers
    /// move when they are told to type into an element.
    pub(crate) fn keys(&self, keys: &str) -> Result<(), Problem> {
        let strokes = keys
            .chars()
            .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let keyboard = KeyActions::new("keyboard".to_owned());
        let actions = strokes.fold(keyboard, InputSource::then);
        self.call(self.client()?.perform_actions(actions))
    }

    /// Clicks an element once it is there and does not move: a driver clicks where the element was, and misses one that
    /// moves as figures arrive above it.
    pub(crate) fn click(&self, selector: &str) -> Result<(), Problem> {
        let still = "
            const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
            const before = window.lastBox;
            window.lastBox = [arguments[0], x, y, width, height].join();
            return window.lastBox === before;";
        self.until(&format!("{selector} to be still"), still, &json!([selector]))?;
        let element = self.find(selector)?;
        self.call(element.click())
    }

    /// The text that a person sees, read without a script of ours.
    pub(crate) fn visible_text(&self, selector: &str) -> Result<String, Problem> {
        let element = self.find(selector)?;
        self.call(element.text())
    }

    /// The same, once it is as it should be; `what` says what was awaited if it never is.
    pub(crate) fn visible_text_when(
        &self,
        selector: &str,
        what: &str,
        is_there: impl Fn(&str) -> bool,
    ) -> Result<String, Problem> {
        let start = Instant::now();
        loop {
            let text = self.visible_text(selector);
            if text.as_ref().is_ok_and(|text| is_there(text)) {
                return text;
            }
            if start.elapsed() > WAIT_LIMIT {
                return Err(Problem::Late(format!(
                    "waited in vain for {what}; the page says: {}",
                    text?
                )));
            }
            thread::sleep(POLL_INTERVAL);
        }
    }

    pub(crate) fn title(&self) -> Result<String, Problem> {
        self.call(self.client()?.title())
    }

    /// Goes into a frame of the page, once the page at that address is in it: what one enters before is thrown away.
    pub(crate) fn enter_frame(&self, selector: &str, address: &str) -> Result<(), Problem> {
        let start = Instant::now();
        loop {
            let entered = self.try_frame(selector, address);
            if matches!(entered, Ok(true)) {
                self.frame
                    .replace(Some((selector.to_owned(), address.to_owned())));
                return Ok(());
            }
            if start.elapsed() > WAIT_LIMIT {
                let reason = entered
                    .err()
                    .map_or_else(String::new, |problem| problem.to_string());
                return Err(Problem::Browser(format!(
                    "it does not enter the frame {address} {reason}"
                )));
            }
            self.leave_frames()?;
            thread::sleep(POLL_INTERVAL);
        }
    }

    /// WebKit sometimes loses a frame that it has just entered, and then answers every call with an error.
    fn reenter_frame(&self) -> Result<(), Problem> {
        let frame = self.frame.borrow().clone();
        let Some((selector, address)) = &frame else {
            return Ok(());
        };
        self.leave_frames()?;
        let entered = self.try_frame(selector, address).map(drop);
        // Also after a failure: the next look tries again.
        self.frame.replace(frame);
        entered
    }

    fn try_frame(&self, selector: &str, address: &str) -> Result<bool, Problem> {
        let element = self.find(selector)?;
        self.call(element.enter_frame())?;
        self.run(
            "return location.href === arguments[0] && document.body !== null",
            &json!([address]),
        )
    }

    /// Goes back to the page around all frames.
    pub(crate) fn leave_frames(&self) -> Result<(), Problem> {
        self.frame.replace(None);
        self.call(self.client()?.issue_cmd(PostCommand::top_frame()))
            .map(drop)
    }

    pub(crate) fn resize(&self, width: u32, height: u32) -> Result<(), Problem> {
        self.call(self.client()?.set_window_rect(0, 0, width, height))
    }

    /// A picture (PNG) of what is in the window.
    pub(crate) fn picture(&self) -> Result<Vec<u8>, Problem> {
        self.call(self.client()?.screenshot())
    }

    /// A picture of one element, cut to that height.
    pub(crate) fn picture_of(&self, selector: &str, height: u32) -> Result<Vec<u8>, Problem> {
        let script = "document.querySelector(arguments[0]).height = arguments[1]; return true";
        self.until("the frame to be cut", script, &json!([selector, height]))?;
        let element = self.find(selector)?;
        self.call(element.screenshot())
    }

    /// What the browser tells a screen reader that an element is called. `element` is what [`Browser::run`] gave for it.
    pub(crate) fn accessible_name(&self, element: &Value) -> Result<String, Problem> {
        let id = element.as_object().and_then(|object| object.values().next());
        let id = id.and_then(Value::as_str).unwrap_or_default();
        let answer = self.call(
            self.client()?
                .issue_cmd(GetCommand(format!("element/{id}/computedlabel"))),
        )?;
        Ok(serde_json::from_value(answer)?)
    }

    /// Makes Chromium say that the system prefers this colour scheme.
    pub(crate) fn prefer_colours(&self, scheme: &str) -> Result<(), Problem> {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.developer_tool("Emulation.setEmulatedMedia", &json!({ "features": [feature] }))
            .map(drop)
    }

    /// The file of that name that was saved last, once it is whole; it is removed, so that the next one has its name.
    pub(crate) fn downloaded(&self, name: &str) -> Result<Vec<u8>, Problem> {
        let path = self.downloads.join(name);
        let began = Instant::now();
        while began.elapsed() < WAIT_LIMIT {
            let being_written = fs::read_dir(&self.downloads)?
                .filter_map(|entry| entry.ok()?.path().extension().map(ToOwned::to_owned))
                .any(|ending| ending == "part" || ending == "crdownload");
            let length = fs::metadata(&path).map_or(0, |found| found.len());
            if length > 0 && !being_written {
                let bytes = fs::read(&path)?;
                fs::remove_file(&path)?;
                return Ok(bytes);
            }
            thread::sleep(POLL_INTERVAL);
        }
        Err(Problem::Failed(format!("{name} was not saved in time")))
    }

    /// The page on the sheets that its style asks for, as PDF. Only Chromium's driver knows how.
    pub(crate) fn to_pdf(&self) -> Result<Vec<u8>, Problem> {
        let wanted = json!({ "preferCSSPageSize": true, "printBackground": true });
        let answer = self.developer_tool("Page.printToPDF", &wanted)?;
        let text = answer["data"].as_str().unwrap_or_default();
        STANDARD
            .decode(text)
            .map_err(|why| Problem::Browser(format!("the PDF cannot be read: {why}")))
    }

    /// Prints the page, on a sheet that nobody sees.
    pub(crate) fn print(&self) -> Result<(), Problem> {
        let sheet = PrintConfigurationBuilder::default().build();
        let sheet = sheet.map_err(|why| Problem::Browser(format!("there is no such sheet: {why}")))?;
        self.call(self.client()?.print(sheet)).map(drop)
    }

    /// Chromium's own commands.
    pub(crate) fn developer_tool(&self, command: &str, parameters: &Value) -> Result<Value, Problem> {
        let body = json!({ "cmd": command, "params": parameters });
        self.call(self.client()?.issue_cmd(PostCommand {
            path: "goog/cdp/execute",
            body,
        }))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // The driver's end follows, whatever the answer.
            let close = async { tokio::time::timeout(Duration::from_secs(10), client.close()).await };
            let _ = self.runtime.block_on(close);
        }
    }
}

fn is_true(answer: &Value) -> bool {
    !matches!(answer, Value::Null | Value::Bool(false))
}

/// Whether a page is where `url` leads. Figures in an address leave it as soon as the page has them, and a view remains.
fn is_at(address: &str, url: &str) -> bool {
    let without = |text: &str| text.split('#').next().map(str::to_owned);
    address == url || url.contains("#figures=") && without(address) == without(url)
}
