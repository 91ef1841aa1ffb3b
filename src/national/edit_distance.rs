//! A slip of the finger: one letter that is wrong, missing, too many, or in place of its neighbour.

/// How much of `text` a word stands for that has one slip in it, as lengths of the beginnings of `text` that it may mean:
/// "outwod" may mean the first seven letters of "outwoodgrange", or the first six. None where one slip does not explain the
/// difference, or there is no difference.
pub(super) fn meant_with_one_edit(word: &str, text: &str) -> impl Iterator<Item = (Edit, usize)> + use<> {
    let (word, text) = (word.as_bytes(), text.as_bytes());
    // The first letter that differs is where the slip is: were it earlier, another at this place would do as well.
    let same = word
        .iter()
        .zip(text)
        .take_while(|(one, other)| one == other)
        .count();
    let meant = |edit: Edit| {
        let (of_word, of_text) = edit.letters();
        let rest = word.get(same + of_word..)?;
        let goes_on = text.get(same + of_text..)?.starts_with(rest);
        let swapped = edit != Edit::Swapped
            || word.get(same) == text.get(same + 1) && word.get(same + 1) == text.get(same);
        (goes_on && swapped).then_some((edit, same + of_text + rest.len()))
    };
    let differs = same < word.len();
    let all = [Edit::Wrong, Edit::Missing, Edit::TooMany, Edit::Swapped].map(meant);
    all.into_iter().flatten().filter(move |_| differs)
}

/// Whether the first two letters of a word allow it to be a beginning of `text` with one slip in it. Most words do not, and
/// are passed over at once.
pub(super) fn may_be_meant(word: &str, text: &str) -> bool {
    let (word, text) = (word.as_bytes(), text.as_bytes());
    let same = |of_word: usize, of_text: usize| {
        let letters = word.get(of_word).zip(text.get(of_text));
        letters.is_some_and(|(one, other)| one == other)
    };
    same(0, 0) || same(1, 1) || same(0, 1) || same(1, 0)
}

/// What is wrong with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// A letter is replaced by another.
    Wrong,
    /// A letter is not there.
    Missing,
    /// A letter is there that should not be, or twice.
    TooMany,
    /// Two neighbours have changed places.
    Swapped,
}

impl Edit {
    /// The letters of the word and of the text that differ by it.
    const fn letters(self) -> (usize, usize) {
        match self {
            Self::Wrong => (1, 1),
            Self::Missing => (0, 1),
            Self::TooMany => (1, 0),
            Self::Swapped => (2, 2),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, may_be_meant, meant_with_one_edit};

    fn meant(word: &str, text: &str) -> Vec<(Edit, usize)> {
        let any = meant_with_one_edit(word, text).next().is_some();
        assert!(may_be_meant(word, text) || !any, "{word} {text}");
        meant_with_one_edit(word, text).collect()
    }

    #[test]
    fn each_slip_is_known_and_two_are_too_many() {
        assert_eq!(meant("hazris", "harrisfederation"), [(Edit::Wrong, 6)]);
        assert_eq!(meant("haris", "harris"), [(Edit::Missing, 6)]);
        assert_eq!(meant("harrris", "harris"), [(Edit::TooMany, 6)]);
        assert_eq!(meant("hrarisx", "harris"), []);
        assert_eq!(meant("ahrris", "harris"), [(Edit::Swapped, 6)]);
        assert_eq!(meant("arris", "harris"), [(Edit::Missing, 6)]);
        // At the end of what is typed several are possible.
        assert_eq!(
            meant("harrsi", "harris"),
            [(Edit::TooMany, 5), (Edit::Swapped, 6)]
        );
        assert_eq!(meant("hxrrxs", "harris"), []);
        assert_eq!(meant("harrix", "harris"), [(Edit::Wrong, 6), (Edit::TooMany, 5)]);
        // A beginning is no slip.
        assert_eq!(meant("harr", "harris"), []);
        assert_eq!(meant("", "harris"), []);
    }
}
