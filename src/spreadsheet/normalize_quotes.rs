//! Which quotes are quotes. A quoted cell begins and ends with one, and all that ends it is a delimiter or a line; in
//! `5" pipe` or `"Good" school` they are text. A reader that takes these for the start of a quoted cell swallows
//! everything up to the next quote, which may be the rest of the sheet.

/// A text in which every quote is a quote and every blank line a line.
#[derive(Debug)]
pub(super) struct NormalizedQuotes {
    pub(super) text: String,
    /// Cells in which quotes were text. Many of them speak against the delimiter.
    pub(super) with_stray_quotes: usize,
}

/// The text with every quote a quote and every blank line a line: cells in which quotes are text are quoted themselves, and
/// a blank line holds one quoted, empty cell, because the reader of CSV leaves out blank lines and rows would lose their
/// numbers. Line endings outside quotes become line feeds.
pub(super) fn normalize_quotes(text: &str, delimiter: char) -> NormalizedQuotes {
    let mut with_stray_quotes = 0;
    let mut level = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    let mut line_begins = true;
    while !rest.is_empty() {
        let quoted = quoted_length(rest, delimiter);
        let length = quoted.unwrap_or_else(|| rest.find([delimiter, '\r', '\n']).unwrap_or(rest.len()));
        let (cell, after) = rest.split_at(length);
        with_stray_quotes += usize::from(quoted.is_none() && cell.contains('"'));
        let ends_line = !after.starts_with(delimiter);
        if quoted.is_none() && cell.starts_with('"') {
            level.push('"');
            level.push_str(&cell.replace('"', "\"\""));
            level.push('"');
        } else if cell.is_empty() && line_begins && ends_line {
            level.push_str("\"\"");
        } else {
            level.push_str(cell);
        }
        if after.is_empty() {
            break;
        }
        level.push(if ends_line { '\n' } else { delimiter });
        let mark = if after.starts_with("\r\n") { 2 } else { 1 };
        rest = &after[mark..];
        line_begins = ends_line;
    }
    NormalizedQuotes {
        text: level,
        with_stray_quotes,
    }
}

/// The length of the quoted cell with which a text begins, its quotes included; `None` where the first cell is not one, or
/// its quote is text. Taken over a whole text this is linear: a quote that does not open a cell ends the search there.
fn quoted_length(text: &str, delimiter: char) -> Option<usize> {
    let inside = text.strip_prefix('"')?;
    let mut from = 0;
    loop {
        let close = from + inside[from..].find('"')?;
        let after = &inside[close + 1..];
        if after.starts_with('"') {
            from = close + 2;
        } else {
            let ends = after.is_empty() || after.starts_with([delimiter, '\r', '\n']);
            return ends.then_some(close + 2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::normalize_quotes;

    #[test]
    fn quotes_in_text_become_text() {
        let levels = [
            ("a,5\" pipe", "a,5\" pipe"),
            ("\"Good\" school,1\nb", "\"\"\"Good\"\" school\",1\nb"),
            ("\"open,1\r\nb,2", "\"\"\"open\",1\nb,2"),
            ("\"a\r\nb\",\"c\"\"d\"\r", "\"a\r\nb\",\"c\"\"d\"\n"),
            ("a\r\r\n\nb", "a\n\"\"\n\"\"\nb"),
            (",\n", ",\n"),
            ("\"", "\"\"\"\""),
            ("", ""),
        ];
        for (text, level) in levels {
            assert_eq!(normalize_quotes(text, ',').text, level, "{text:?}");
        }
    }
}
