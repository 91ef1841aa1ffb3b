//! Text whose columns are separated by spaces, as it is copied out of a PDF. Spaces are also in names and headings, so it
//! is read so only where lines agree, and a line that does not is left whole: a figure in the wrong column would be worse
//! than none.

use std::ops::Range;

/// The fewest lines that must agree.
const LINES: usize = 3;

/// At least one line in this number agrees with the others.
const ONE_LINE_IN: usize = 3;

/// Where the columns of a text are.
#[derive(Debug)]
pub(super) enum SpacedColumns {
    /// Two spaces or more separate the columns: how many there are, and where they are if they are aligned.
    Runs(usize, Option<Vec<Edge>>),
    /// Single spaces separate this number of figures at the end of each line, and the first line has as many headings.
    Figures(usize),
}

/// Where all cells of a column begin or end, in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Left(usize),
    Right(usize),
}

impl Edge {
    fn is_of(self, piece: &Piece<'_>) -> bool {
        match self {
            Self::Left(start) => piece.place.start == start,
            Self::Right(end) => piece.place.end == end,
        }
    }
}

/// A cell of a line, and where it is, in letters.
struct Piece<'a> {
    text: &'a str,
    place: Range<usize>,
}

impl SpacedColumns {
    /// The columns of a text that nothing else separates.
    pub(super) fn of(text: &str) -> Option<Self> {
        // A text with quotes has a delimiter.
        if lines(text).any(|line| line.starts_with('"')) {
            return None;
        }
        Self::with_runs(text).or_else(|| Self::with_figures(text))
    }

    /// As [`of`](Self::of), of a text that commas could separate as well, but all of them are in thousands.
    pub(super) fn beside_thousands(text: &str) -> Option<Self> {
        let mut parts = text.split(',').peekable();
        while let Some(part) = parts.next() {
            let Some(next) = parts.peek() else {
                break;
            };
            let digits = next.bytes().take_while(u8::is_ascii_digit).count();
            if !part.ends_with(|letter: char| letter.is_ascii_digit()) || digits != 3 {
                return None;
            }
        }
        Self::of(text)
    }

    /// The widest lines tell how many columns there are: of others it is not known which cell they lack.
    fn with_runs(text: &str) -> Option<Self> {
        let widths = || {
            lines(text)
                .map(|line| pieces(line).count())
                .filter(|width| *width > 0)
        };
        let width = widths().max().filter(|width| *width > 1)?;
        let agree = widths().filter(|other| *other == width).count();
        if agree < LINES || agree * ONE_LINE_IN < widths().count() {
            return None;
        }
        let widest = lines(text).filter(|line| pieces(line).count() == width);
        // The first has headings, which are often aligned in another way.
        Some(Self::Runs(width, edges(widest.skip(1), width)))
    }

    fn with_figures(text: &str) -> Option<Self> {
        let mut filled = lines(text).filter(|line| !line.trim().is_empty());
        let heading = filled.next()?;
        let mut headings: Vec<&str> = pieces(heading).map(|piece| piece.text).collect();
        if headings.len() < 2 {
            headings = heading.split_whitespace().collect();
        }
        let figures = headings.len().checked_sub(1).filter(|figures| *figures > 1)?;
        let mut agree = 0_usize;
        for line in filled {
            let words = line.split_whitespace().count();
            let at_end = line
                .split_whitespace()
                .rev()
                .take_while(|word| is_figure(word))
                .count();
            if at_end != figures || words == figures {
                return None;
            }
            agree += 1;
        }
        let is_heading = !headings.iter().any(|word| is_figure(word));
        (is_heading && agree + 1 >= LINES).then_some(Self::Figures(figures))
    }

    /// The cells of every line, blank lines among them.
    pub(super) fn rows<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Vec<String>> + 'a {
        lines(text).map(|line| match self {
            Self::Runs(width, edges) => cells(line, *width, edges.as_deref()),
            Self::Figures(figures) => cells_before_figures(line, *figures),
        })
    }
}

/// The lines of a text, however they end.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// What two spaces or more separate in a line.
fn pieces(line: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = line.char_indices().enumerate().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, (_, letter))| letter.is_whitespace()).is_some() {}
        let (start, (from, _)) = *rest.peek()?;
        let (mut end, mut to) = (start, from);
        let mut spaces = 0;
        while let Some((place, (at, letter))) = rest.next_if(|_| spaces < 2) {
            if letter.is_whitespace() {
                spaces += 1;
            } else {
                spaces = 0;
                (end, to) = (place + 1, at + letter.len_utf8());
            }
        }
        Some(Piece {
            text: &line[from..to],
            place: start..end,
        })
    })
}

/// The edges of the columns of lines that have them all. They are aligned only if that is no chance: there are more spaces
/// after some names than after others.
fn edges<'a>(rows: impl Iterator<Item = &'a str>, width: usize) -> Option<Vec<Edge>> {
    let mut first: Option<Vec<Range<usize>>> = None;
    let mut aligned = vec![(true, true); width];
    let mut gaps_differ = false;
    for line in rows {
        let places: Vec<Range<usize>> = pieces(line).map(|piece| piece.place).collect();
        let first = first.get_or_insert_with(|| places.clone());
        let gap = |places: &[Range<usize>]| Some(places.get(1)?.start - places.first()?.end);
        gaps_differ |= gap(first) != gap(&places);
        for ((left, right), (here, there)) in aligned.iter_mut().zip(places.iter().zip(first)) {
            *left &= here.start == there.start;
            *right &= here.end == there.end;
        }
    }
    let edge = |(place, (left, right)): (Range<usize>, (bool, bool))| match (left, right) {
        (true, _) => Some(Edge::Left(place.start)),
        (false, true) => Some(Edge::Right(place.end)),
        (false, false) => None,
    };
    let edges = first?.into_iter().zip(aligned).map(edge).collect::<Option<_>>();
    edges.filter(|_| gaps_differ)
}

/// The cells of a line with `width` columns; the whole line where it is not known which it lacks.
fn cells(line: &str, width: usize, edges: Option<&[Edge]>) -> Vec<String> {
    let whole = || vec![line.trim().to_owned()];
    let count = pieces(line).count();
    if count == width {
        return pieces(line).map(|piece| piece.text.to_owned()).collect();
    }
    let Some(edges) = edges.filter(|_| count > 1) else {
        return whole();
    };
    let mut cells = vec![String::new(); width];
    for piece in pieces(line) {
        let mut at = (0..width).filter(|column| edges[*column].is_of(&piece));
        match (at.next(), at.next()) {
            (Some(column), None) if cells[column].is_empty() => piece.text.clone_into(&mut cells[column]),
            _ => return whole(),
        }
    }
    cells
}

/// The figures at the end of a line, after the rest of it.
fn cells_before_figures(line: &str, figures: usize) -> Vec<String> {
    if pieces(line).count() == figures + 1 {
        return pieces(line).map(|piece| piece.text.to_owned()).collect();
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let (name, figures) = words.split_at(words.len().saturating_sub(figures));
    let mut cells = vec![name.join(" ")];
    cells.extend(figures.iter().map(|&word| word.to_owned()));
    cells
}

/// Whether a word is a figure, or what is written where there is none.
fn is_figure(word: &str) -> bool {
    let digits = word
        .trim_start_matches(['+', '-', '−', '–', '<', '>', '£'])
        .trim_end_matches(['%', '*']);
    let is_number = digits.contains(|letter: char| letter.is_ascii_digit())
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',');
    let is_code = matches!(
        word,
        "-" | "–" | "—" | "*" | "SUPP" | "NE" | "NA" | "N/A" | "LOWCOV"
    );
    is_number || is_code || word.starts_with('[') && word.ends_with(']')
}
