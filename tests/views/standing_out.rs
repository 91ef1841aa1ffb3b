//! What deserves a look: the order of rows, and who is named first.

use std::rc::Rc;

use proptest::prelude::*;
use trust_benchmark::analysis::{
    LIKELY, Line, MOST_NAMED, Named, Overview, RowOrder, Side, StandingOut, by_goal, in_order,
};
use trust_benchmark::measures::{Goal, MeasureGroup, PupilGroup};
use trust_benchmark::wording::ORDER;

use crate::{ALL, MIXED, Typed, allowed, in_brief, overview, said};

fn shown(overview: &Overview) -> Vec<String> {
    let mut lines = Vec::new();
    match StandingOut::among(&overview.lines) {
        None => lines.push("(nothing is compared)".to_owned()),
        Some(found) => {
            lines.push(found.sentence());
            for (side, named) in [("lower", &found.lower), ("higher", &found.higher)] {
                lines.extend(
                    named
                        .iter()
                        .map(|one| format!("{side}: {}. {}", one.name(), one.reason())),
                );
            }
        }
    }
    for (goal, own) in by_goal(&overview.lines) {
        lines.push(format!("# {}", goal.name()));
        lines.extend(own.iter().map(|line| in_brief(line)));
    }
    lines.push(String::new());
    lines
}

#[test]
fn what_is_said_of_what_stands_out() {
    let mut lines = vec![ORDER.to_owned(), String::new()];
    let usual = [
        ("rwm_expected", ALL, "63", "182"),
        ("attainment_8", ALL, "46.0", "160"),
    ];
    let by_itself = [
        ("rwm_expected", ALL, "69", "300"),
        ("reading_expected", ALL, "75", "300"),
        ("maths_expected", ALL, "74", "300"),
        ("attainment_8", ALL, "46.0", "160"),
        ("progress_8", ALL, "-0.05", "160"),
        ("english_maths_5", ALL, "45", "160"),
    ];
    let low = [
        ("rwm_expected", ALL, "40", "900"),
        ("reading_expected", ALL, "52", "900"),
        ("maths_expected", ALL, "50", "900"),
        ("writing_expected", ALL, "49", "900"),
        ("attainment_8", ALL, "36.0", "900"),
    ];
    let trusts: [&[Typed<'_>]; 8] = [
        &[],
        &[("rwm_expected", ALL, "65", "8")],
        &usual[..1],
        &usual,
        &by_itself,
        &low,
        &low[..1],
        &MIXED,
    ];
    for typed in trusts {
        lines.extend(shown(&overview(typed)));
    }
    said("standing_out", &lines);
}

#[test]
fn rows_keep_their_order_while_a_figure_is_typed() {
    let of = |rwm: &'static str| {
        [
            ("rwm_expected", ALL, rwm, "182"),
            ("reading_expected", ALL, "75", "300"),
            ("attainment_8", ALL, "46.0", "160"),
        ]
    };
    let [before, typed] = [of("63"), of("6")].map(|figures| overview(&figures).lines);
    let order = RowOrder::of(&before);
    let keys = |goals: Vec<(Goal, Vec<Rc<Line>>)>| -> Vec<MeasureGroup> {
        goals
            .iter()
            .flat_map(|(_, lines)| lines.iter().map(|line| line.key()))
            .collect()
    };
    assert!(order.is_of(&typed));
    assert_eq!(keys(order.by_goal(&typed)), keys(by_goal(&before)));
    assert_ne!(keys(order.by_goal(&typed)), keys(by_goal(&typed)));
    assert_eq!(keys(RowOrder::of(&typed).by_goal(&typed)), keys(by_goal(&typed)));
    // A measure that comes or goes has no place in it.
    assert!(!order.is_of(&typed[1..]) && !RowOrder::of(&typed[1..]).is_of(&typed));
}

fn figure() -> impl Strategy<Value = (String, String)> {
    (0u32..=100, 5u32..3000).prop_map(|(figure, pupils)| (figure.to_string(), pupils.to_string()))
}

/// Percentages that many trusts have.
const DRAWN: [&str; 9] = [
    "rwm_expected",
    "reading_expected",
    "writing_expected",
    "maths_expected",
    "rwm_higher",
    "english_maths_4",
    "english_maths_5",
    "ebacc_entry",
    "phonics",
];

fn line_of<'a>(lines: &'a [Rc<Line>], named: &Named) -> &'a Rc<Line> {
    let is_it = |line: &&Rc<Line>| MeasureGroup::new(line.measure.id.clone(), line.group) == named.key();
    lines.iter().find(is_it).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn few_are_named_and_each_lies_clearly_on_its_side(figures in proptest::collection::vec(figure(), DRAWN.len()), gap in 0u32..60) {
        let low = gap.to_string();
        let mut typed: Vec<Typed<'_>> = DRAWN.iter().zip(&figures).map(|(id, (figure, pupils))| (*id, ALL, figure.as_str(), pupils.as_str())).collect();
        typed.push(("rwm_expected", PupilGroup::Disadvantaged, &low, "5"));
        let overview = overview(&typed);
        let found = StandingOut::among(&overview.lines).unwrap();
        prop_assert!(found.lower.len() <= MOST_NAMED && found.higher.len() <= MOST_NAMED);
        allowed(&found.sentence());
        let says_nothing = ["Nothing stands out", "We cannot say"].iter().any(|words| found.sentence().starts_with(words));
        prop_assert_eq!(says_nothing, found.named().next().is_none());
        for (side, named) in [(Side::Lower, &found.lower), (Side::Higher, &found.higher)] {
            for one in named {
                let finding = line_of(&overview.lines, one).finding().unwrap();
                prop_assert_eq!(finding.verdict().side(), Some(side));
                let why = finding.stands_out_sentence().unwrap();
                prop_assert!(one.reason().ends_with(&why) && one.reason().contains(&finding.range_text()));
                prop_assert!(one.chance().value() >= LIKELY);
                allowed(&one.reason());
            }
        }
    }

    #[test]
    fn the_order_is_stable_and_leaves_nothing_out(figures in proptest::collection::vec(figure(), DRAWN.len())) {
        let typed: Vec<Typed<'_>> = DRAWN.iter().zip(&figures).map(|(id, (figure, pupils))| (*id, ALL, figure.as_str(), pupils.as_str())).collect();
        let lines = overview(&typed).lines;
        let once = in_order(&lines);
        prop_assert_eq!(&in_order(&once), &once);
        let by_goal = by_goal(&lines);
        let goals: Vec<Goal> = by_goal.iter().map(|(goal, _)| *goal).collect();
        prop_assert!(goals.is_sorted());
        let all: Vec<_> = by_goal.iter().flat_map(|(_, own)| own).collect();
        prop_assert_eq!(all.len(), lines.len());
        for line in &lines {
            prop_assert!(all.contains(&line));
        }
        for (goal, own) in &by_goal {
            prop_assert!(own.iter().all(|line| line.goal() == *goal));
            // Nobody who stands clearly on a side comes after one who does not.
            let clear: Vec<bool> = own.iter().map(|line| line.finding().is_some_and(|finding| finding.verdict().side().is_some())).collect();
            prop_assert!(clear.is_sorted_by_key(|clear| !clear));
        }
    }
}
