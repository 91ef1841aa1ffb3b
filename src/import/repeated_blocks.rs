//! Equal blocks of lines, each with one heading for all of it. People type that heading over the first line of its block, in the
//! middle or at the end; where the same lines come again and again, the blocks are known without it.

/// Blocks of equal length that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RepeatedBlocks {
    start: usize,
    length: usize,
    count: usize,
}

/// No block of columns or rows under one heading is longer.
const LONGEST: usize = 60;

impl RepeatedBlocks {
    /// The blocks whose headings are not all over their first line; `keys` says what each line is, and `headings` what is typed
    /// over it, each of them empty where there is nothing. `None` too where lines and headings leave it open.
    pub(super) fn find(keys: &[String], headings: &[&str]) -> Option<Self> {
        (2..=LONGEST.min(keys.len() / 2)).find_map(|length| Self::of_length(length, keys, headings))
    }

    fn of_length(length: usize, keys: &[String], headings: &[&str]) -> Option<Self> {
        let repeats = |place: usize| !keys[place].is_empty() && keys[place] == keys[place + length];
        let mut place = 0;
        while place + length < keys.len() {
            let run = (place..keys.len() - length)
                .take_while(|place| repeats(*place))
                .count();
            let blocks = Self {
                start: place,
                length,
                count: run / length + 1,
            };
            let comes_out_evenly = run > 0 && run.is_multiple_of(length);
            if comes_out_evenly && blocks.fit(keys, headings) {
                return Some(blocks);
            }
            place += run + 1;
        }
        None
    }

    /// Whether each heading is in a block of its own, the last block has one, none is between others without one, and at least
    /// one of them is not over the first line of its block.
    fn fit(self, keys: &[String], headings: &[&str]) -> bool {
        let lines = &keys[self.start..self.start + self.length];
        let is_heading = |place: &usize| !headings[*place].is_empty();
        let own: Vec<usize> = self.places().filter(is_heading).collect();
        let block = |place: &usize| (place - self.start) / self.length;
        let first = own.first().map_or(self.count, block);
        let are_next_to_each_other = own.iter().map(block).eq(first..self.count)
            && (first == 0 || !(0..self.start).any(|place| is_heading(&place)));
        // A heading over the lines just before goes on over the first of these: years in several spellings can repeat anywhere.
        let is_begun_before = (0..self.start)
            .rev()
            .take_while(|place| !keys[*place].is_empty())
            .any(|place| is_heading(&place));
        let is_inside = |place: &usize| !(place - self.start).is_multiple_of(self.length);
        let are_different = own
            .iter()
            .enumerate()
            .all(|(at, place)| own[..at].iter().all(|other| headings[*other] != headings[*place]));
        are_next_to_each_other
            && !is_begun_before
            && own.iter().any(is_inside)
            && are_different
            && lines.iter().any(|line| *line != lines[0])
    }

    /// All lines of the blocks.
    pub(super) fn places(self) -> std::ops::Range<usize> {
        self.start..self.start + self.length * self.count
    }

    /// The line of a block's heading, for a line in the blocks; `None` where the block has none.
    pub(super) fn heading_of(self, place: usize, headings: &[&str]) -> Option<usize> {
        let begin = self.start + (place - self.start) / self.length * self.length;
        (begin..begin + self.length).find(|line| !headings[*line].is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::RepeatedBlocks;

    fn blocks(keys: &str, headings: &str) -> Option<(usize, usize, usize)> {
        let keys: Vec<String> = keys.split('|').map(str::to_owned).collect();
        let headings: Vec<&str> = headings.split('|').collect();
        let found = RepeatedBlocks::find(&keys, &headings)?;
        Some((found.start, found.length, found.count))
    }

    #[test]
    fn headings_in_the_middle_or_at_the_end_are_of_their_blocks() {
        for (keys, headings, found) in [
            ("|R|W|M|R|W|M", "||a|||b|", Some((1, 3, 2))),
            ("|R|W|M|R|W|M", "|||a|||b", Some((1, 3, 2))),
            ("|R|W|M|R|W|M", "|a||||b|", Some((1, 3, 2))),
            ("|R|P|R|P|R|P|N", "||a||b||c|", Some((1, 2, 3))),
            ("|R|W|M|R|W|M", "|||||b|", Some((1, 3, 2))),
            // Over the first line, or of a block before which others have none.
            ("|R|W|M|R|W|M", "|a|||b||", None),
            ("|R|W|M|R|W|M", "||||b||", None),
            // Uneven, two in one block, or twice the same.
            ("|R|W|M|R|W|M|R", "||a|||b||", None),
            ("|R|W|M|R|W|M", "||a|b|||", None),
            ("|R|P|R|P", "||a||a", None),
            ("|R|R|R|R", "||a||b", None),
            ("|R|W|M|R|W|M", "||a||||", None),
            // Lines that a heading before them is over.
            ("|Y|X|R|W|M|R|W|M", "|n|||a|||b|", None),
        ] {
            assert_eq!(blocks(keys, headings), found, "{keys} {headings}");
        }
    }
}
