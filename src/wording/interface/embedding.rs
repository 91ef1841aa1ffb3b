//! Texts for people who put the widget into a page of their own.

pub(crate) const HEADING: &str = "For hosts";
pub(crate) const LEDE: &str = "Put Trust Benchmark into your own page. Choose what it opens with and how it looks, then copy the code. Your readers’ figures \
     stay in their browsers.";

/// The choices.
pub(crate) const VIEW: &str = "Opens with";
pub(crate) const PHASE: &str = "Phase";
pub(crate) const MEASURE: &str = "Measure";
pub(crate) const THEME: &str = "Theme";
pub(crate) const FONT: &str = "Font";
pub(crate) const ACCENT: &str = "Accent colour";
pub(crate) const COMPACT: &str = "Without its own heading";

/// Nothing is chosen.
pub(crate) const USUAL: &str = "As usual";
pub(crate) const PHASES: [(&str, &str); 2] = [("primary", "Primary"), ("secondary", "Secondary")];
pub(crate) const THEMES: [(&str, &str); 2] = [("light", "Light"), ("dark", "Dark")];
pub(crate) const FONTS: [(&str, &str); 2] = [("serif", "Serif"), ("sans", "Sans serif")];

/// Beside the field of the accent colour.
pub(crate) const ACCENT_HINT: &str = "Six digits, such as #0b6b3a. A colour too pale to read is not used.";

/// Under the field, for what is no colour.
pub(crate) fn accent_not_six_digits(text: &str) -> String {
    format!("“{text}” is left out of the code. A colour has six digits, 0–9 and a–f, such as #0b6b3a.")
}

/// The same for a colour that is too pale; `darker` is a shade of it that is not.
pub(crate) fn accent_too_pale(text: &str, darker: &str) -> String {
    format!("“{text}” is left out of the code: it is too pale to read on the page. Try {darker}.")
}

/// The forms of the code.
pub(crate) const FRAME: &str = "A frame (works everywhere, scrolls inside)";
pub(crate) const ELEMENT: &str = "An element with a script (grows with its content)";
pub(crate) const WORDPRESS: &str = "A block for WordPress";
pub(crate) const LINK: &str = "A link (for editors that remove frames and scripts)";

pub(crate) const COPY: &str = "Copy";
pub(crate) const COPIED: &str = "Copied";
pub(crate) const NOT_COPIED: &str = "Selected: copy it with your keyboard";
pub(crate) const PREVIEW: &str = "Preview";

/// A parameter of the address that is not used, and why.
pub(crate) fn refused(name: &str, text: &str) -> String {
    let why = match name {
        "accent" => "it is no colour of six digits, or too pale to read on the page",
        "font" => "it is no list of font names",
        _ => "it is none of the choices",
    };
    format!("The page around this one asked for {name} “{text}”. It is not used, because {why}.")
}
