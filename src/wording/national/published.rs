//! Why a figure of a trust was not published.

use crate::entry::SuppressionCode;
use crate::national::PublishedValue;

impl PublishedValue {
    /// Why there is no figure: what a code of the Department's means, with the code, or the reason that the table gives.
    #[must_use]
    pub fn why_not(&self) -> Option<String> {
        let Self::Withheld(code) = self else { return None };
        let is_code = code.bytes().all(|byte| byte.is_ascii_uppercase());
        Some(match SuppressionCode::parse(code).filter(|_| is_code) {
            Some(means) => format!("not published: {} ({code})", means.meaning()),
            None if is_code => format!("not published: the file says {code}"),
            None => format!("no figure: {code}"),
        })
    }
}
