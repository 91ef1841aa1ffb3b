//! What Excel's number formats show in place of a number: a format can say "SUPP" for a zero, or put "<" before a 5.
//! People who look at the sheet see that, so it is what is read.

/// The text that a cell shows for a number where its format says more than the number: words alone, or a sign such as "<" beside
/// it. `number` is the number as it is otherwise written. `None` where the format shows the number itself.
pub(super) fn shown_instead(format: &str, value: f64, number: &str) -> Option<String> {
    if format.is_empty() {
        return None;
    }
    let sections = sections(format);
    // Sections with a condition of their own are not chosen by sign.
    if sections.iter().any(|section| section.has_condition) {
        return None;
    }
    let place = match sections.len() {
        0 => return None,
        1 => 0,
        2 => usize::from(value < 0.0),
        _ if value > 0.0 => 0,
        _ if value < 0.0 => 1,
        _ => 2,
    };
    let section = sections.get(place)?;
    let (before, after) = (section.before.trim(), section.after.trim());
    if section.is_other {
        return None;
    }
    if !section.has_number {
        return Some(before.to_owned());
    }
    let limits = |text: &str| text.contains(['<', '>', '≤', '≥', '~', '≈']);
    let is_minus = before == "-" && value > 0.0 && place == 0;
    (limits(before) || limits(after) || is_minus).then(|| format!("{before}{number}{after}"))
}

/// A section of a format: one for numbers above zero, below it, zero, and texts.
#[derive(Default)]
struct Section {
    /// What stands before the number, and after it.
    before: String,
    after: String,
    has_number: bool,
    has_condition: bool,
    /// Whether it shows a date, a text or the number in another way.
    is_other: bool,
}

fn sections(format: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut letters = format.chars();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let Some(section) = sections.last_mut() else { break };
        let mut shows = None;
        match letter {
            '"' => quoted = !quoted,
            letter if quoted => shows = Some(letter),
            '\\' => shows = letters.next(),
            // Only the width of the next letter is left free, or filled with it.
            '_' | '*' => drop(letters.next()),
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                section.has_condition |= inside.starts_with(['<', '>', '=']);
            }
            ';' => sections.push(Section::default()),
            '0' | '#' | '?' => section.has_number = true,
            '.' | ',' | '%' => {}
            letter if letter.is_ascii_alphabetic() || letter == '@' => section.is_other = true,
            letter => shows = Some(letter),
        }
        if let (Some(letter), Some(section)) = (shows, sections.last_mut()) {
            if section.has_number {
                section.after.push(letter);
            } else {
                section.before.push(letter);
            }
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::shown_instead;

    #[test]
    fn words_and_limits_are_read_as_they_are_seen() {
        for (format, value, shown) in [
            ("0;-0;\"SUPP\"", 0.0, "SUPP"),
            ("0;-0;\\x", 0.0, "x"),
            ("\"<\"0", 5.0, "<5"),
            ("\">\"0\"%\"", 95.0, ">95%"),
            ("<0", 5.0, "<5"),
            ("\"-\"0.0", 0.4, "-0.4"),
            (";;;", 64.0, ""),
        ] {
            let number = value.to_string();
            assert_eq!(
                shown_instead(format, value, &number).as_deref(),
                Some(shown),
                "{format}"
            );
        }
    }

    #[test]
    fn formats_of_numbers_show_numbers() {
        for (format, value) in [
            ("General", 5.0),
            ("0.0", 5.0),
            ("0.0%", 0.65),
            ("0.0\"%\"", 65.0),
            ("#,##0 \"pupils\"", 65.0),
            ("[Red]0.0;[Blue]-0.0", -0.3),
            ("0.0;0.0", -0.3),
            ("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", 0.0),
            ("[<10]\"x\";0", 5.0),
            ("+0.0;-0.0;0.0", 0.4),
            ("-0.0", -0.4),
            ("0.00E+00", 5.0),
            ("", 5.0),
        ] {
            assert_eq!(shown_instead(format, value, &value.to_string()), None, "{format}");
        }
    }
}
