//! The process that drives a browser. Browsers start many processes, some in groups of their own; each driver
//! therefore gets a session of its own (`setsid`), and ending it ends everything in that session, also when the
//! person interrupts the tests.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;

/// How long a driver may take to listen. The first start of a day reads a browser from a slow disc.
const START_LIMIT: Duration = Duration::from_secs(30);
/// How long processes may take to end before they are killed.
const TERMINATION_LIMIT: Duration = Duration::from_secs(3);
const POLL_INTERVAL: Duration = Duration::from_millis(30);

/// The sessions that must not outlive us.
static RUNNING: Mutex<Running> = Mutex::new(Running {
    sessions: Vec::new(),
    interrupted: false,
});

struct Running {
    sessions: Vec<u32>,
    /// Set while everything is ended: a driver that started now would not be ended.
    interrupted: bool,
}

#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts what `command` makes of a free port, and waits until it listens.
    pub(crate) fn start(command: impl FnOnce(u16) -> Command) -> io::Result<Self> {
        let port = free_port()?;
        let inner = command(port);
        let mut outer = Command::new("setsid");
        outer.arg(inner.get_program()).args(inner.get_args());
        outer.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
        outer
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let child = spawn(&mut outer)?;
        let mut driver = Self { child, port };
        driver.await_listening()?;
        Ok(driver)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn await_listening(&mut self) -> io::Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                return Err(io::Error::other(format!("the driver ended at once ({status})")));
            }
            if start.elapsed() > START_LIMIT {
                return Err(io::Error::other("the driver does not listen"));
            }
            thread::sleep(POLL_INTERVAL);
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end_session(self.child.id());
        // It has ended; this lets the system forget it.
        let _ = self.child.wait();
        running().sessions.retain(|session| *session != self.child.id());
    }
}

/// Ends every driver and its browsers when the person presses Ctrl+C or the program is told to end.
pub(crate) fn end_all_when_interrupted() -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(|| {
        let sessions = {
            let mut running = running();
            running.interrupted = true;
            running.sessions.clone()
        };
        sessions.into_iter().for_each(end_session);
        std::process::exit(130);
    })
}

fn running() -> std::sync::MutexGuard<'static, Running> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starting and noting it are one step, so that an interruption sees either nothing or both.
fn spawn(command: &mut Command) -> io::Result<Child> {
    let mut running = running();
    if running.interrupted {
        return Err(io::Error::other("the tests have been interrupted"));
    }
    let child = command.spawn()?;
    running.sessions.push(child.id());
    Ok(child)
}

/// A port that nobody listens on and that no other driver has been given: between asking for one and listening on it
/// another engine's driver could be told the same, and would then answer in its place.
fn free_port() -> io::Result<u16> {
    static GIVEN: Mutex<Vec<u16>> = Mutex::new(Vec::new());
    let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        if !given.contains(&port) {
            given.push(port);
            return Ok(port);
        }
    }
}

fn end_session(session: u32) {
    send(session, Signal::SIGTERM);
    let start = Instant::now();
    while !processes_of(session).is_empty() && start.elapsed() < TERMINATION_LIMIT {
        thread::sleep(POLL_INTERVAL);
    }
    send(session, Signal::SIGKILL);
}

fn send(session: u32, signal: Signal) {
    // Whoever has ended in the meantime needs no signal.
    if let Ok(leader) = i32::try_from(session) {
        let _ = killpg(Pid::from_raw(leader), signal);
    }
    for member in processes_of(session) {
        let _ = kill(Pid::from_raw(member), signal);
    }
}

/// The living processes of a session, as `/proc` tells.
fn processes_of(session: u32) -> Vec<i32> {
    let Ok(processes) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    processes
        .flatten()
        .filter_map(|entry| {
            let process: i32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            (session_of(&stat)? == session).then_some(process)
        })
        .collect()
}

/// The session in a line of `/proc/*/stat`, unless the process is dead and only waits to be forgotten. The name in
/// brackets may hold anything, so the counting starts behind it: state, parent, group, session.
fn session_of(stat: &str) -> Option<u32> {
    let (_, behind) = stat.rsplit_once(')')?;
    let mut words = behind.split_whitespace();
    let state = words.next()?;
    if state == "Z" {
        None
    } else {
        words.nth(2)?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_is_found_behind_a_strange_name() {
        assert_eq!(session_of("42 (Web (Content) x) S 1 40 39 0 -1"), Some(39));
        assert_eq!(session_of("42 (sh) Z 1 40 39 0 -1"), None);
        assert_eq!(session_of(""), None);
    }

    #[test]
    fn nothing_of_a_driver_is_left() {
        // The test listens in the driver's place, so that it needs no program but a shell.
        let mut listener = None;
        let driver = Driver::start(|port| {
            listener = Some(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap());
            let mut command = Command::new("sh");
            command.args(["-c", "sleep 60 & sleep 60"]);
            command
        });
        let driver = driver.unwrap();
        let session = driver.child.id();
        let start = Instant::now();
        while processes_of(session).len() < 3 {
            assert!(start.elapsed() < START_LIMIT, "the shell starts no processes");
            thread::yield_now();
        }
        drop(driver);
        assert!(processes_of(session).is_empty());
    }
}
