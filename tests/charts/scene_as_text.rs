//! A scene as a short text that a reviewer can read: one line a mark, with dots counted by column.

use std::fmt::Write as _;

use trust_benchmark::charts::{Anchor, Mark, Point, Role, Scene, Text, Weight};

/// The marks of `scene` in drawing order.
pub(crate) fn scene_as_text(scene: &Scene) -> String {
    let mut out = format!(
        "{} × {} px, text of {} px\n",
        scene.width, scene.height, scene.base_font
    );
    let mut rest = scene.marks.as_slice();
    while let Some(first) = rest.first() {
        let outlined = rest
            .chunks_exact(2)
            .take_while(|pair| is_outlined_dot(pair))
            .count();
        if outlined > 0 {
            let (run, after) = rest.split_at(2 * outlined);
            out.push_str(&outlined_dots(run));
            rest = after;
            continue;
        }
        let alike = rest.iter().take_while(|mark| kind(mark) == kind(first)).count();
        let (run, after) = rest.split_at(alike);
        match first {
            Mark::Dot {
                role: Role::Country | Role::MiddleHalf,
                ..
            } => out.push_str(&dots(run)),
            Mark::Dot { radius, role, .. } => {
                writeln!(out, "{alike} discs of {role:?}, radius {radius:.2}").unwrap();
            }
            Mark::Polygon {
                points,
                role: Role::Paper,
            } if points.len() == 4 && alike > 1 => {
                writeln!(out, "{alike} patches of Paper").unwrap();
            }
            _ => run
                .iter()
                .for_each(|mark| writeln!(out, "{}", one(mark)).unwrap()),
        }
        rest = after;
    }
    out
}

/// A pale dot on its outline.
fn is_outlined_dot(pair: &[Mark]) -> bool {
    matches!(
        pair,
        [Mark::Dot { centre: below, role: Role::Median, .. }, Mark::Dot { centre: above, role: Role::MiddleHalf, .. }]
            if below == above
    )
}

/// The extent of outlined dots and how many are in each twelfth of the width, from left to right.
fn outlined_dots(run: &[Mark]) -> String {
    let dots: Vec<Point> = run
        .chunks_exact(2)
        .filter_map(|pair| match &pair[0] {
            Mark::Dot { centre, .. } => Some(*centre),
            _ => None,
        })
        .collect();
    let ends = |of: fn(&Point) -> f64| {
        let lengths = || dots.iter().map(of);
        (
            lengths().fold(f64::INFINITY, f64::min),
            lengths().fold(f64::NEG_INFINITY, f64::max),
        )
    };
    let ((left, right), (top, bottom)) = (ends(|dot| dot.x), ends(|dot| dot.y));
    let mut counts = [0_usize; 12];
    for dot in &dots {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 11")]
        let place = ((dot.x - left) / (right - left).max(1.0) * 11.999) as usize;
        counts[place] += 1;
    }
    format!(
        "{} outlined dots from {} to {}: {counts:?}\n",
        dots.len(),
        at(Point::new(left, top)),
        at(Point::new(right, bottom))
    )
}

/// Marks of one kind that follow each other are listed together.
fn kind(mark: &Mark) -> (u8, bool) {
    match mark {
        Mark::Dot {
            role: Role::Country | Role::MiddleHalf,
            ..
        } => (0, false),
        Mark::Dot { role, .. } => (5, *role == Role::Paper),
        Mark::Line { .. } => (1, false),
        Mark::Path { .. } => (2, false),
        Mark::Polygon { role, .. } => (3, *role == Role::Paper),
        Mark::Text(_) => (4, false),
    }
}

fn one(mark: &Mark) -> String {
    match mark {
        Mark::Line {
            from,
            to,
            width,
            role,
        } => format!("line {role:?} {} to {}, {width} px", at(*from), at(*to)),
        Mark::Path { points, width, role } => {
            let [first, last] =
                [points.first(), points.last()].map(|point| point.copied().map_or_else(String::new, at));
            format!(
                "path {role:?} of {} corners, {first} to {last}, {width} px",
                points.len()
            )
        }
        Mark::Polygon { points, role } if points.len() <= 4 => {
            format!(
                "polygon {role:?} {}",
                points
                    .iter()
                    .map(|point| at(*point))
                    .collect::<Vec<_>>()
                    .join(" ")
            )
        }
        Mark::Polygon { points, role } => format!("polygon {role:?} of {} corners", points.len()),
        Mark::Text(text) => words(text),
        Mark::Dot { centre, radius, role } => format!("disc {role:?} {} radius {radius}", at(*centre)),
    }
}

fn words(text: &Text) -> String {
    let anchor = match text.anchor {
        Anchor::Start => "from",
        Anchor::Middle => "about",
        Anchor::End => "up to",
    };
    let weight = if text.weight == Weight::Bold { " bold" } else { "" };
    let halo = if text.halo > 0.0 {
        format!(", halo {}", text.halo)
    } else {
        String::new()
    };
    format!(
        "text {:?} “{}” {anchor} {}, size {}{weight}{halo}",
        text.role,
        text.content,
        at(text.at),
        text.size
    )
}

/// Columns as "x:count", those of the middle half as "x:count*", mixed ones as "x:count(of the middle half*)".
fn dots(run: &[Mark]) -> String {
    let mut columns: Vec<Vec<(Point, Role)>> = Vec::new();
    let mut size = 0.0;
    for mark in run {
        let Mark::Dot { centre, radius, role } = mark else {
            continue;
        };
        size = *radius;
        match columns.last_mut() {
            Some(column) if column.last().is_some_and(|(below, _)| centre.y < below.y) => {
                column.push((*centre, *role));
            }
            _ => columns.push(vec![(*centre, *role)]),
        }
    }
    let mut out = format!(
        "{} dots of radius {size:.2} in {} columns",
        run.len(),
        columns.len()
    );
    for (index, column) in columns.iter().enumerate() {
        out.push_str(if index % 12 == 0 { "\n    " } else { "  " });
        let middle = column
            .iter()
            .filter(|(_, role)| *role == Role::MiddleHalf)
            .count();
        let left = (column[0].0.x * 100.0).round() / 100.0;
        match middle {
            0 => write!(out, "{left}:{}", column.len()).unwrap(),
            all if all == column.len() => write!(out, "{left}:{all}*").unwrap(),
            some => write!(out, "{left}:{}({some}*)", column.len()).unwrap(),
        }
    }
    out + "\n"
}

fn at(point: Point) -> String {
    let round = |length: f64| (length * 100.0).round() / 100.0;
    format!("{},{}", round(point.x), round(point.y))
}
