//! Running other programs: finding them, limiting their time, and keeping what they said.

use std::env;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use wait_timeout::ChildExt;

/// Why another program did not do its work.
#[derive(Debug, thiserror::Error)]
pub enum ProcessError {
    /// It could not be started at all.
    #[error("`{program}` could not be started: {source}")]
    Start {
        /// The program that was wanted.
        program: String,
        /// The system's error.
        source: io::Error,
    },
    /// It ran and reported a failure.
    #[error("`{program}` failed ({status}){}", said(.output))]
    Failed {
        /// The program that failed.
        program: String,
        /// Its exit status.
        status: String,
        /// What it wrote, where we had it.
        output: String,
    },
    /// It was stopped because it took too long.
    #[error("`{program}` did not end within {} seconds and was stopped", .limit.as_secs())]
    TimedOut {
        /// The program that was stopped.
        program: String,
        /// The time that it was given.
        limit: Duration,
    },
}

fn said(output: &str) -> String {
    let output = output.trim();
    if output.is_empty() {
        String::new()
    } else {
        format!(": {output}")
    }
}

/// Runs a program and lets the person see what it says.
///
/// # Errors
/// When it cannot be started or reports a failure.
pub fn run(command: &mut Command) -> Result<(), ProcessError> {
    let status = command.status().map_err(|source| not_started(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, status, String::new()))
    }
}

/// Runs a short program quietly and returns what it wrote to its standard output.
///
/// # Errors
/// When it cannot be started, reports a failure, or is not done within `limit`.
pub fn read_within(limit: Duration, command: &mut Command) -> Result<String, ProcessError> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|source| not_started(command, source))?;
    // Read in threads: a program that fills a pipe waits until it is read.
    let (output, complaint) = (reader(child.stdout.take()), reader(child.stderr.take()));
    let Some(status) = child
        .wait_timeout(limit)
        .map_err(|source| not_started(command, source))?
    else {
        // Both fail only when it ended on its own in the meantime.
        let _ = child.kill();
        let _ = child.wait();
        return Err(ProcessError::TimedOut {
            program: program_of(command),
            limit,
        });
    };
    // A reader that panicked has read nothing.
    let text = |reader: JoinHandle<String>| reader.join().unwrap_or_default();
    if status.success() {
        Ok(text(output))
    } else {
        Err(failed(command, status, text(complaint)))
    }
}

/// Runs a program, shows what it writes to its standard output line by line, and keeps it too.
/// The flag says whether it succeeded.
///
/// # Errors
/// When it cannot be started.
pub fn run_and_keep(command: &mut Command) -> Result<(bool, String), ProcessError> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|source| not_started(command, source))?;
    let mut kept = String::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            kept.push_str(&line);
            kept.push('\n');
        }
    }
    let status = child.wait().map_err(|source| not_started(command, source))?;
    Ok((status.success(), kept))
}

/// The program with this name on the person's PATH.
#[must_use]
pub fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// The person's PATH with these folders before it.
#[must_use]
pub fn path_starting_with<'a>(folders: impl IntoIterator<Item = &'a Path>) -> std::ffi::OsString {
    let own = env::var_os("PATH").unwrap_or_default();
    let all = folders
        .into_iter()
        .map(Path::to_path_buf)
        .chain(env::split_paths(&own));
    // Fails only for a folder with a colon in its name; then the PATH stays as it was.
    env::join_paths(all).unwrap_or(own)
}

fn reader(pipe: Option<impl Read + Send + 'static>) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // What could not be read is only missing from a message.
            let _ = pipe.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn program_of(command: &Command) -> String {
    let name = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    let first = command
        .get_args()
        .next()
        .map(|word| format!(" {}", word.to_string_lossy()));
    format!("{}{}", name.to_string_lossy(), first.unwrap_or_default())
}

fn not_started(command: &Command, source: io::Error) -> ProcessError {
    ProcessError::Start {
        program: program_of(command),
        source,
    }
}

fn failed(command: &Command, status: std::process::ExitStatus, output: String) -> ProcessError {
    ProcessError::Failed {
        program: program_of(command),
        status: status.to_string(),
        output,
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let error = read_within(Duration::from_millis(100), &mut shell("sleep 20")).unwrap_err();
        assert!(matches!(error, ProcessError::TimedOut { .. }), "{error}");
    }

    #[test]
    fn long_answers_are_read_whole() {
        let answer = read_within(Duration::from_secs(20), &mut shell("seq 100000")).unwrap();
        assert!(answer.ends_with("100000\n"));
    }

    #[test]
    fn a_failure_repeats_what_the_program_said() {
        let error = read_within(
            Duration::from_secs(5),
            &mut shell("echo no such thing >&2; exit 3"),
        )
        .unwrap_err();
        assert!(error.to_string().contains("no such thing"), "{error}");
    }

    #[test]
    fn what_is_shown_is_also_kept() {
        let (succeeded, kept) = run_and_keep(&mut shell("echo one; echo two; exit 1")).unwrap();
        assert!(!succeeded);
        assert_eq!(kept, "one\ntwo\n");
    }

    #[test]
    fn our_folders_come_first_on_the_path() {
        let path = path_starting_with([Path::new("/ours")]);
        assert!(path.to_string_lossy().starts_with("/ours:"));
    }
}
