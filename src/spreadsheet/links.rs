//! Files that only say where a sheet is. Online drives put such files beside real ones and name them alike, and a browser
//! saves one where somebody drags an address; nothing of what is in them is a figure, and the address may be secret.

/// How much of a text is looked at. No link is longer.
const LONGEST: usize = 16_384;

/// Whether the text of a file, or text that was pasted, is a link to something and nothing else: a shortcut of Windows, a
/// Mac or Linux, what Google Drive keeps for its documents, or a bare address.
///
/// ```
/// use trust_benchmark::spreadsheet::is_link;
///
/// assert!(is_link("[InternetShortcut]\r\nURL=https://example.org/results.xlsx\r\n"));
/// assert!(is_link("https://example.org/results.xlsx"));
/// assert!(!is_link("School,Website\nOak,https://example.org"));
/// ```
#[must_use]
pub fn is_link(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text =
        text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == '\0');
    let lower = text.to_ascii_lowercase();
    let is_address = ["http://", "https://"]
        .iter()
        .any(|start| lower.starts_with(start));
    let is_shortcut = lower.starts_with('[')
        && (lower.contains("[internetshortcut]") || lower.contains("[desktop entry]"))
        && lower.lines().any(|line| line.starts_with("url"));
    let is_plist = lower.starts_with('<') && lower.contains("<plist") && lower.contains("<key>url</key>");
    let is_drive = lower.starts_with('{')
        && lower.ends_with('}')
        && ["\"doc_id\"", "\"url\"", "\"resource_id\""]
            .iter()
            .any(|key| lower.contains(key));
    is_address && !text.contains(char::is_whitespace) || is_shortcut || is_plist || is_drive
}

/// Whether bytes that are no text are a link: a shortcut of Windows, a Mac's alias, or a Mac's list with an address.
pub(super) fn is_binary_link(bytes: &[u8]) -> bool {
    let is_list = bytes.starts_with(b"bplist00")
        && bytes
            .get(..LONGEST.min(bytes.len()))
            .is_some_and(|start| start.windows(3).any(|part| part == b"URL"));
    bytes.starts_with(b"L\0\0\0\x01\x14\x02\0") || bytes.starts_with(b"book\0\0\0\0mark") || is_list
}

/// Whether the text of a file is one that this program saved, with whatever is in it.
pub(super) fn is_saved_file(text: &str) -> bool {
    let start = &text[..text.floor_char_boundary(LONGEST)];
    let start: String = start.chars().filter(|letter| !letter.is_whitespace()).collect();
    start.trim_start_matches('\u{feff}').starts_with('{') && start.contains("\"format\":\"trust-benchmark\"")
}
