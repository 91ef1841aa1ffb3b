//! Why a figure of a trust was not published.

use crate::national::PublishedValue;

impl PublishedValue {
    /// Why there is no figure: codes of capitals are quoted, because the files do not say what they mean.
    #[must_use]
    pub fn why_not(&self) -> Option<String> {
        let Self::Withheld(code) = self else { return None };
        let is_code = code.bytes().all(|byte| byte.is_ascii_uppercase());
        Some(if is_code {
            format!("not published: the Department's file says {code}")
        } else {
            format!("no figure: {code}")
        })
    }
}
