//! What a web editor pastes into a page to show the widget there: one choice of what it opens with and how it looks, in the
//! forms that editors of pages accept. Nothing that a person entered is ever in it.

use crate::wording::embed_code::LINK_TEXT;

/// What a host chooses. Empty texts are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EmbedCode {
    /// The address of the widget's folder, with a slash at its end.
    pub home: String,
    /// What is chosen, by the name of the parameter: "view" and "sector".
    pub choices: Vec<(&'static str, String)>,
}

impl EmbedCode {
    /// What the frame may do: without scripts there is no widget, and the others are for files, printing and links.
    pub const SANDBOX: &str =
        "allow-scripts allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals";

    /// The address of the widget with what is chosen.
    ///
    /// ```
    /// use trust_benchmark::export::EmbedCode;
    /// let code = EmbedCode {
    ///     home: "https://example.org/benchmark/".to_owned(),
    ///     choices: vec![("view", "sector".to_owned()), ("accent", "#0b6b3a".to_owned()), ("font", String::new())],
    /// };
    /// assert_eq!(code.address(), "https://example.org/benchmark/index.html?view=sector&accent=%230b6b3a");
    /// ```
    #[must_use]
    pub fn address(&self) -> String {
        let chosen = self.chosen();
        let pairs: Vec<String> = chosen
            .map(|(name, text)| format!("{name}={}", for_address(text)))
            .collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("{}index.html{mark}{}", self.home, pairs.join("&"))
    }

    /// A frame, without any script on the page.
    #[must_use]
    pub fn frame(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"Trust Benchmark\" loading=\"lazy\" width=\"100%\" height=\"600\" \
             style=\"border:0\" allow=\"clipboard-write\" sandbox=\"{}\"></iframe>",
            for_attribute(&self.address()),
            Self::SANDBOX
        )
    }

    /// The element, with the script that makes its frame as high as what is in it.
    #[must_use]
    pub fn element(&self) -> String {
        let mut code = format!(
            "<script src=\"{}embed.js\"></script>\n<trust-benchmark",
            for_attribute(&self.home)
        );
        for (name, text) in self.chosen() {
            code.extend([" ", name, "=\"", &for_attribute(text), "\""]);
        }
        code + "></trust-benchmark>"
    }

    /// The frame as a block of the `WordPress` editor.
    #[must_use]
    pub fn wordpress(&self) -> String {
        format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", self.frame())
    }

    /// A link, for editors that remove frames and scripts.
    #[must_use]
    pub fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", for_attribute(&self.address()), LINK_TEXT)
    }

    fn chosen(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = self.choices.iter();
        all.filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| (*name, text.as_str()))
    }
}

/// A text as a part of an address's query.
fn for_address(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}").to_lowercase(),
    };
    text.bytes().map(byte).collect()
}

/// A text inside a quoted attribute.
fn for_attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(choices: &[(&'static str, &str)]) -> EmbedCode {
        EmbedCode {
            home: "https://example.org/a&b/".to_owned(),
            choices: choices
                .iter()
                .map(|(name, text)| (*name, (*text).to_owned()))
                .collect(),
        }
    }

    #[test]
    fn nothing_chosen_is_the_plain_address() {
        assert_eq!(code(&[]).address(), "https://example.org/a&b/index.html");
        assert_eq!(
            code(&[]).link(),
            "<a href=\"https://example.org/a&amp;b/index.html\">Compare your trust with Trust Benchmark</a>"
        );
    }

    #[test]
    fn a_text_cannot_leave_its_attribute() {
        let hostile = code(&[("font", "\"><script>alert(1)</script>"), ("compact", "yes")]);
        assert_eq!(
            hostile.address(),
            "https://example.org/a&b/index.html?font=%22%3e%3cscript%3ealert%281%29%3c/script%3e&compact=yes"
        );
        assert_eq!(
            hostile.element(),
            "<script src=\"https://example.org/a&amp;b/embed.js\"></script>\n<trust-benchmark \
             font=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\" compact=\"yes\"></trust-benchmark>"
        );
        assert_eq!(hostile.frame().matches('<').count(), 2);
        assert!(hostile.wordpress().starts_with("<!-- wp:html -->\n<iframe "));
    }
}
