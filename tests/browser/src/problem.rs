//! Why a check did not pass. The reasons are treated differently: a failure is the widget's fault, what comes too late may be
//! the machine's, a skip is a limit of the engine, and after a broken connection the browser is started again.

use fantoccini::error::CmdError;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// The widget did something else than it should.
    #[error("{0}")]
    Failed(String),
    /// The widget did not get where it should in time.
    #[error("{0}")]
    Late(String),
    /// This engine cannot do what the check needs.
    #[error("{0}")]
    Skipped(String),
    /// The browser or its driver did not answer as it should.
    #[error("the browser did not obey: {0}")]
    Browser(String),
}

impl Problem {
    /// The same with more said of what the widget did; a skip and a broken connection stay as they are.
    pub(crate) fn map_reason(self, map: impl FnOnce(String) -> String) -> Self {
        match self {
            Self::Failed(why) => Self::Failed(map(why)),
            Self::Late(why) => Self::Late(map(why)),
            other => other,
        }
    }
}

impl From<CmdError> for Problem {
    fn from(error: CmdError) -> Self {
        Self::Browser(error.to_string())
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Self::Browser(format!("an answer could not be understood: {error}"))
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        Self::Browser(error.to_string())
    }
}

/// How a check ends.
pub(crate) type Verdict = Result<(), Problem>;

/// Fails unless the condition holds.
pub(crate) fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Verdict {
    if holds {
        Ok(())
    } else {
        Err(Problem::Failed(otherwise()))
    }
}
